#include "cli/disk/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "base/sorting.h"
#include "base/utf8.h"
#include "cli/disk/disk.h"

namespace diarium::cli {
namespace {

namespace fs = std::filesystem;

Error too_large(std::size_t most) {
  return {Fault::too_large, "the file is larger than " + std::to_string(most >> 20) + " MB; divide it", ""};
}

Result<std::string> read_stream(std::FILE* stream, std::size_t expected, std::size_t most) {
  std::string bytes;
  bytes.reserve(expected);
  // One byte more than is expected tells the end without another read; a piece is cleared, so it is no longer than needed.
  std::string piece(std::min(expected == 0 ? std::size_t{1} << 20 : expected + 1, std::size_t{1} << 20), '\0');
  while (true) {
    const std::size_t got = std::fread(piece.data(), 1, piece.size(), stream);
    bytes.append(piece.data(), got);
    if (bytes.size() > most) return too_large(most);
    if (got < piece.size()) break;
  }
  if (std::ferror(stream)) return machine_error("cannot be read");
  return bytes;
}

Kind kind_from(const fs::file_status& status) {
  switch (status.type()) {
    case fs::file_type::not_found:
    case fs::file_type::none: return Kind::nothing;
    case fs::file_type::regular: return Kind::file;
    case fs::file_type::directory: return Kind::folder;
    case fs::file_type::symlink: return Kind::link;
    default: return Kind::other;
  }
}

/// Why something in a folder is not read; empty for files and folders.
std::string problem_of(const std::string& folder, const std::string& path) {
  const std::string whole = join(folder, path);
  const bool link = kind_at(whole) == Kind::link;
  switch (kind_of(whole)) {
    case Kind::nothing: return "is a link to nothing";
    case Kind::folder: return link ? "is a link to a folder and is not followed" : "";
    case Kind::file: return !has_file(folder, path) ? "is a link to a file outside the folder and is not followed" : "";
    default: return "is no ordinary file";
  }
}

}  // namespace

Error machine_error(const char* what) {
  const int reason = errno;
  return {Fault::not_found, std::string(what) + ": " + std::strerror(reason), ""};
}

Kind kind_of(const std::string& path) {
  std::error_code error;
  return kind_from(fs::status(path, error));
}

Kind kind_at(const std::string& path) {
  std::error_code error;
  return kind_from(fs::symlink_status(path, error));
}

Result<std::string> read_file(const std::string& path, std::size_t most) {
  switch (kind_of(path)) {
    case Kind::nothing: return Error{Fault::not_found, "there is no such file", ""};
    case Kind::folder: return Error{Fault::not_found, "is a folder, not a file", ""};
    case Kind::file: break;
    default: return Error{Fault::not_found, "is no ordinary file", ""};
  }
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (!error && size > most) return too_large(most);
  std::FILE* stream = std::fopen(path.c_str(), "rb");
  if (!stream) return machine_error("cannot be opened");
  const auto written = fs::last_write_time(path, error);
  auto bytes = read_stream(stream, error ? 0 : static_cast<std::size_t>(size), most);
  std::fclose(stream);
  std::error_code gone;
  const bool same = !error && fs::last_write_time(path, gone) == written && !gone && fs::file_size(path, gone) == size;
  if (bytes && !error && (!same || bytes->size() != size))
    return Error{Fault::not_found, "changed while it was read; wait until it is whole and run again", ""};
  return bytes;
}

Result<std::string> read_stdin() { return read_stream(stdin, 0, pack_limit); }

Result<std::vector<Entry>> list_folder(const std::string& folder) {
  const Kind kind = kind_of(folder);
  if (kind == Kind::nothing) return Error{Fault::not_found, "there is no such folder", ""};
  if (kind != Kind::folder) return Error{Fault::not_found, "is not a folder", ""};
  std::vector<Entry> entries;
  std::vector<std::string> open{""};
  while (!open.empty()) {
    const std::string below = open.back();
    open.pop_back();
    const auto names = names_in(join(folder, below));
    if (!names) {
      if (below.empty()) return names.error();
      entries.push_back({below, names.error().what});
      continue;
    }
    for (const std::string& name : *names) {
      if (name.starts_with('.')) continue;
      const std::string path = join(below, utf8::with_replacements(name));
      std::string problem = utf8::valid(name) ? problem_of(folder, path) : "the name is not UTF-8; rename the file";
      if (problem.empty() && kind_of(join(folder, path)) == Kind::folder)
        open.push_back(path);
      else
        entries.push_back({path, std::move(problem)});
    }
  }
  sort_briefly(entries, {}, &Entry::path);
  return entries;
}

bool has_file(const std::string& folder, std::string_view name) {
  const std::string whole = join(folder, name);
  return kind_of(whole) == Kind::file && (kind_at(whole) != Kind::link || lies_in(whole, folder));
}

bool has_file_or_folder(const std::string& folder, std::string_view name) {
  return has_file(folder, name) || kind_of(join(folder, name)) == Kind::folder;
}

bool is_empty_folder(const std::string& path) {
  const auto names = names_in(path);
  return names && names->empty();
}

std::string whole_path(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  return whole.has_filename() ? whole.string() : whole.parent_path().string();  // «folder/»
}

bool lies_in(const std::string& inner, const std::string& outer) {
  const fs::path in = whole_path(inner), out = whole_path(outer);
  return std::mismatch(out.begin(), out.end(), in.begin(), in.end()).first == out.end();
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
