#include <emscripten.h>

#include "cli/disk/disk.h"

EM_JS_DEPS(diarium_disk, "$UTF8ToString")

// Emscripten's fsync() does nothing under node, and its getpid() is 42 for everybody.
EM_JS(int, diarium_sync, (const char* path), {
  const fs = require('fs');
  try {
    const file = fs.openSync(UTF8ToString(path), fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
    try {
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    return 0;
  } catch (error) {
    return error.code === 'EINVAL' ? 0 : error.code === 'ENOSPC' ? 1 : 2;
  }
})
// Emscripten's link() gives no second names.
EM_JS(int, diarium_name_twice, (const char* file, const char* name), {
  try {
    require('fs').linkSync(UTF8ToString(file), UTF8ToString(name));
    return 1;
  } catch (error) {
    return 0;
  }
})
// Emscripten's own listing ends without a word at the first name that is no text. Writes the names with «/» after each,
// as far as there is room. Returns the room they need; -1: cannot be read.
EM_JS(int, diarium_names_in, (const char* folder, char* out, int room), {
  try {
    const names = require('fs').readdirSync(UTF8ToString(folder), { encoding: 'buffer' });
    const slash = Buffer.from('/');
    const list = Buffer.concat(names.flatMap((name) => [name, slash]));
    HEAPU8.set(list.subarray(0, room), out);
    return list.length;
  } catch (error) {
    return -1;
  }
})
EM_JS(double, diarium_process, (), { return process.pid; })
EM_JS(int, diarium_runs, (double number), {
  try {
    process.kill(number, 0);
    return 1;
  } catch (error) {
    return error.code === 'EPERM' ? 1 : 0;
  }
})

namespace diarium::cli {

Result<bool> sync(const std::string& path) {
  const int failed = diarium_sync(path.c_str());
  if (failed == 0) return true;
  return Error{Fault::not_found,
               std::string("cannot be written to the disk") + (failed == 1 ? ": No space left on device" : ""), ""};
}

Result<std::vector<std::string>> names_in(const std::string& folder) {
  std::string list;
  int needed = 1 << 16;
  while (needed > static_cast<int>(list.size())) {
    list.resize(static_cast<std::size_t>(needed));
    needed = diarium_names_in(folder.c_str(), list.data(), static_cast<int>(list.size()));
  }
  if (needed < 0) return Error{Fault::not_found, "the folder cannot be read", ""};
  std::vector<std::string> names;
  for (std::size_t at = 0; at < static_cast<std::size_t>(needed); at += names.back().size() + 1)
    names.push_back(list.substr(at, list.find('/', at) - at));
  return names;
}

bool exchange_names(const std::string&, const std::string&) { return false; }

bool name_twice(const std::string& file, const std::string& name) { return diarium_name_twice(file.c_str(), name.c_str()) != 0; }

std::int64_t own_process() { return static_cast<std::int64_t>(diarium_process()); }

bool runs(std::int64_t process) { return diarium_runs(static_cast<double>(process)) != 0; }

std::shared_ptr<const void> hold(const std::string&) { return nullptr; }
bool is_held(const std::string&) { return false; }

}  // namespace diarium::cli
