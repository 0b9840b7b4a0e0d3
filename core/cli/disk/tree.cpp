#include "cli/disk/tree.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <filesystem>
#include <system_error>

#include "cli/disk/disk.h"

namespace diarium::cli {
namespace {

namespace fs = std::filesystem;

/// The folders above a path, the outermost first: «a», «a/b» of «a/b/c».
std::vector<std::string> folders_above(std::string_view path) {
  std::vector<std::string> folders;
  for (std::size_t at = path.find('/'); at != path.npos; at = path.find('/', at + 1))
    folders.emplace_back(path.substr(0, at));
  return folders;
}

}  // namespace

Kind kind_below(const std::string& folder, std::string_view path) {
  for (const std::string& above : folders_above(path)) {
    const Kind kind = kind_at(join(folder, above));
    if (kind == Kind::nothing) return Kind::nothing;
    if (kind != Kind::folder) return Kind::link;
  }
  return kind_at(join(folder, path));
}

bool stays_below(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.find('\\') != path.npos || path.find('\0') != path.npos) return false;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = end + 1;
  }
  return true;
}

Result<bool> visit_below(const std::string& folder, const Visit& visit) {
  std::vector<std::string> open{""};
  while (!open.empty()) {
    const std::string below = open.back();
    open.pop_back();
    const auto names = names_in(join(folder, below));
    if (!names) return Error{names.error().fault, names.error().what, below};
    if (names->empty() && !below.empty() && !visit(below, Kind::folder)) return false;
    for (const std::string& name : *names) {
      const std::string path = below.empty() ? name : below + "/" + name;
      const Kind kind = kind_at(join(folder, path));
      if (kind == Kind::folder)
        open.push_back(path);
      else if (!visit(path, kind))
        return false;
    }
  }
  return true;
}

Result<bool> make_folders(const std::string& folder, std::string_view path, const std::string& like) {
  for (const std::string& above : folders_above(path)) {
    const std::string whole = join(folder, above);
    const Kind kind = kind_at(whole);
    if (kind == Kind::folder) continue;
    if (kind != Kind::nothing)
      return Error{Fault::bad_format, above + " is no folder, and is not followed; remove it or choose another place", ""};
    std::error_code error;
    if (!fs::create_directory(whole, error) && error)
      return Error{Fault::not_found, "the folder " + above + " cannot be made: " + error.message(), ""};
    if (!like.empty() && kind_below(like, above) == Kind::folder)
      fs::permissions(whole, fs::status(join(like, above), error).permissions(), error);
  }
  return true;
}

Result<bool> write_new(const std::string& path, std::string_view bytes) {
  return write_new(path, [bytes](const TakeBytes& take) -> Result<bool> { return take(bytes); });
}

Result<bool> write_new(const std::string& path, const GiveBytes& give) {
  std::FILE* stream = std::fopen(path.c_str(), "wbx");
  if (!stream) return machine_error("cannot be written");
  std::optional<Error> failed;
  const auto given = give([&](std::string_view bytes) {
    if (!failed && std::fwrite(bytes.data(), 1, bytes.size(), stream) != bytes.size()) failed = machine_error("cannot be written");
    return !failed;
  });
  if (std::fclose(stream) != 0 && !failed) failed = machine_error("cannot be written");
  if (failed) return *failed;
  return given;
}

Result<bool> rename_to(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) return machine_error("cannot be put in its place");
  return true;
}

void remove_below(const std::string& folder, const std::string& path) {
  if (kind_below(folder, path) != Kind::file) return;
  std::error_code error;
  fs::remove(join(folder, path), error);
  const auto above = folders_above(path);
  for (auto at = above.rbegin(); at != above.rend(); ++at) {
    if (!is_empty_folder(join(folder, *at))) return;
    fs::remove(join(folder, *at), error);
  }
}

void remove_tree(const std::string& path) {
  if (kind_at(path) == Kind::folder) {
    const auto names = names_in(path);
    if (!names) return;
    for (const std::string& name : *names) remove_tree(join(path, name));
  }
  std::error_code error;
  fs::remove(path, error);
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == path.npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace diarium::cli
