#include "cli/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace diarium::cli {
namespace {

namespace fs = std::filesystem;

Error cannot(const char* what) {
  const int reason = errno;
  return {Fault::not_found, std::string(what) + ": " + std::strerror(reason), ""};
}

Result<std::string> read_stream(std::FILE* stream, std::size_t expected, std::size_t most) {
  std::string bytes;
  bytes.reserve(expected);
  std::string piece(std::size_t{1} << 20, '\0');
  while (true) {
    const std::size_t got = std::fread(piece.data(), 1, piece.size(), stream);
    bytes.append(piece.data(), got);
    if (bytes.size() > most)
      return Error{Fault::too_large, "the file is larger than " + std::to_string(most >> 20) + " MB; divide it", ""};
    if (got < piece.size()) break;
  }
  if (std::ferror(stream)) return cannot("cannot be read");
  return bytes;
}

}  // namespace

Kind kind_of(const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) return Kind::nothing;
  if (fs::is_directory(status)) return Kind::folder;
  return fs::is_regular_file(status) ? Kind::file : Kind::other;
}

Result<std::string> read_file(const std::string& path, std::size_t most) {
  switch (kind_of(path)) {
    case Kind::nothing: return Error{Fault::not_found, "there is no such file", ""};
    case Kind::folder: return Error{Fault::not_found, "is a folder, not a file", ""};
    case Kind::other: return Error{Fault::not_found, "is no ordinary file", ""};
    case Kind::file: break;
  }
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (!error && size > most)
    return Error{Fault::too_large, "the file is larger than " + std::to_string(most >> 20) + " MB; divide it", ""};
  std::FILE* stream = std::fopen(path.c_str(), "rb");
  if (!stream) return cannot("cannot be opened");
  auto bytes = read_stream(stream, error ? 0 : static_cast<std::size_t>(size), most);
  std::fclose(stream);
  return bytes;
}

Result<std::string> read_stdin() { return read_stream(stdin, 0, pack_limit); }

Result<bool> write_file(const std::string& path, std::string_view bytes) {
  std::error_code error;
  if (const fs::path folder = fs::path(path).parent_path(); !folder.empty()) fs::create_directories(folder, error);
  if (error) return Error{Fault::not_found, "the folder cannot be made: " + error.message(), ""};
  const std::string beside = path + ".part";
  std::FILE* stream = std::fopen(beside.c_str(), "wb");
  if (!stream) return cannot("cannot be written");
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size();
  const bool closed = std::fclose(stream) == 0;
  if (!whole || !closed || std::rename(beside.c_str(), path.c_str()) != 0) {
    const Error failed = cannot("cannot be written");
    std::remove(beside.c_str());
    return failed;
  }
  return true;
}

Result<std::vector<Entry>> list_folder(const std::string& folder) {
  const Kind kind = kind_of(folder);
  if (kind == Kind::nothing) return Error{Fault::not_found, "there is no such folder", ""};
  if (kind != Kind::folder) return Error{Fault::not_found, "is not a folder", ""};
  std::vector<Entry> entries;
  std::vector<std::string> open{""};
  while (!open.empty()) {
    const std::string below = open.back();
    open.pop_back();
    std::error_code error;
    fs::directory_iterator entry(join(folder, below), error), end;
    if (error) {
      if (below.empty()) return Error{Fault::not_found, "the folder cannot be read: " + error.message(), ""};
      entries.push_back({below, "the folder cannot be read: " + error.message()});
      continue;
    }
    while (entry != end) {
      const std::string name = entry->path().filename().string();
      const std::string path = below.empty() ? name : below + "/" + name;
      if (!name.starts_with('.')) {
        std::error_code ignored;
        const bool link = fs::is_symlink(entry->symlink_status(ignored));
        const Kind found = kind_of(join(folder, path));
        if (found == Kind::folder && !link)
          open.push_back(path);
        else if (found == Kind::folder)
          entries.push_back({path, "is a link to a folder and is not followed"});
        else if (found == Kind::file)
          entries.push_back({path, ""});
        else
          entries.push_back({path, found == Kind::nothing ? "is a link to nothing" : "is no ordinary file"});
      }
      entry.increment(error);
      if (!error) continue;
      entries.push_back({below, "the folder cannot be read to its end: " + error.message()});
      break;
    }
  }
  std::ranges::sort(entries, {}, &Entry::path);
  return entries;
}

bool is_empty_folder(const std::string& path) {
  std::error_code error;
  return fs::is_empty(path, error) && !error;
}

bool lies_in(const std::string& inner, const std::string& outer) {
  std::error_code error;
  const fs::path in = fs::weakly_canonical(fs::absolute(inner, error), error);
  fs::path out = fs::weakly_canonical(fs::absolute(outer, error), error);
  if (!out.has_filename()) out = out.parent_path();  // «folder/»
  return std::mismatch(out.begin(), out.end(), in.begin(), in.end()).first == out.end();
}

void remove_file(const std::string& folder, const std::string& path) {
  std::error_code error;
  fs::remove(join(folder, path), error);
  for (fs::path above = fs::path(path).parent_path(); !above.empty(); above = above.parent_path()) {
    const fs::path whole = fs::path(folder) / above;
    if (!fs::is_empty(whole, error) || error) return;
    fs::remove(whole, error);
  }
}

std::string join(std::string_view folder, std::string_view path) {
  if (path.empty()) return std::string(folder);
  if (folder.empty() || folder.ends_with('/')) return std::string(folder) + std::string(path);
  return std::string(folder) + "/" + std::string(path);
}

std::string stem_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const auto dot = name.rfind('.');
  return std::string(dot == name.npos || dot == 0 ? name : name.substr(0, dot));
}

}  // namespace diarium::cli
