#include <emscripten.h>

#include "cli/disk/names.h"

EM_JS_DEPS(diarium_names_in, "$UTF8ToString")

// Writes the names with «/» after each, as far as there is room. Returns the room they need; -1: cannot be read.
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

namespace diarium::cli {

Result<std::vector<std::string>> names_in(const std::string& folder) {
  std::string list;
  int needed = 1 << 16;
  while (needed > static_cast<int>(list.size())) {
    list.resize(static_cast<std::size_t>(needed));
    needed = diarium_names_in(folder.c_str(), list.data(), static_cast<int>(list.size()));
  }
  if (needed < 0) return Error{Fault::not_found, "the folder cannot be read", ""};
  list.resize(static_cast<std::size_t>(needed));
  std::vector<std::string> names;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = list.find('/', at);
    names.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

}  // namespace diarium::cli
