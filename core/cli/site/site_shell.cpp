#include "cli/site/site_shell.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "cli/disk/files.h"

namespace diarium::cli {
namespace {

constexpr std::string_view template_name = "index.html";
constexpr std::string_view one_file_inputs = "one-file/";  ///< What diarium.html is made from; no part of a site.
constexpr std::string_view one_file_template = "one-file/template.html", full_template = "one-file/full.html";

/// The font of a shell whose name begins so; nothing where there is none.
Result<std::optional<exporting::Face>> face_of(const Shell& shell, std::string_view name) {
  const auto file = std::ranges::find_if(
      shell.files, [&](const std::string& path) { return path.starts_with(name) && path.ends_with(".ttf"); });
  if (file == shell.files.end()) return std::optional<exporting::Face>();
  auto bytes = read_of(shell, *file);
  if (!bytes) return bytes.error();
  auto face = exporting::Face::open(std::move(*bytes));
  if (!face) return Error{face.error().fault, face.error().what, *file};
  return std::optional(std::move(*face));
}

/// The first file that a script names with its content's hash, «diarium-rest-63633e48.wasm», and the shell lacks: a
/// copy was cut short. Nothing where all are there. errors: those of read_of().
Result<std::optional<std::string>> missing_file(const Shell& shell) {
  constexpr std::size_t hash_size = 8;
  constexpr std::array<std::string_view, 5> kinds = {".js", ".wasm", ".css", ".lex", ".traineddata"};
  const auto is_name = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '/'; };
  for (const std::string& file : shell.files) {
    if (!file.ends_with(".js")) continue;
    const auto script = read_of(shell, file);
    if (!script) return script.error();
    for (std::size_t dash = script->find('-'); dash != script->npos; dash = script->find('-', dash + 1)) {
      const std::size_t point = dash + 1 + hash_size;
      if (point >= script->size() || !is_hex(std::string_view(*script).substr(dash + 1, hash_size))) continue;
      const auto is_kind = [&](auto one) { return script->compare(point, one.size(), one) == 0; };
      const auto kind = std::ranges::find_if(kinds, is_kind);
      if (kind == kinds.end()) continue;
      std::size_t begin = dash;
      while (begin > 0 && is_name((*script)[begin - 1])) --begin;
      std::string named = script->substr(begin, point + kind->size() - begin);
      if (std::ranges::find(shell.files, named) == shell.files.end()) return std::optional(std::move(named));
    }
  }
  return std::optional<std::string>();
}

}  // namespace

std::string shell_folder(const Call& call) {
  if (const auto given = call.arguments.value("--shell")) return *given;
  if (const std::string near = call.beside + "/../../shell"; !call.beside.empty() && kind_of(near) == Kind::folder) return near;
  return "build/shell";
}

Result<Shell> read_shell(const std::string& folder) {
  Shell shell{folder, {}, {}};
  auto page = read_file(join(folder, template_name), source::size_limit);
  const auto entries = list_folder(folder);
  if (!page || !entries)
    return Error{Fault::not_found,
                 "holds no page to build on (" + std::string(template_name) +
                     "); build the shell first (./serve.sh --build-only does) or name it with --shell",
                 ""};
  shell.page = std::move(*page);
  if (auto checked = exporting::check_shell(shell.page); !checked) return checked.error();
  for (const Entry& entry : *entries) {
    if (!entry.problem.empty()) return Error{Fault::not_found, entry.path + ": " + entry.problem, ""};
    if (entry.path != template_name && !entry.path.starts_with(one_file_inputs)) shell.files.push_back(entry.path);
  }
  const auto missing = missing_file(shell);
  if (!missing) return missing.error();
  if (*missing)
    return Error{Fault::bad_format, "lacks " + **missing + ", which its scripts name; build the shell again", ""};
  return shell;
}

Result<std::string> read_of(const Shell& shell, std::string_view file) {
  const std::string path = join(shell.folder, std::string(file));
  auto bytes = read_file(path, source::size_limit);
  if (bytes) return bytes;
  return Error{bytes.error().fault, "a file of the page changed while the site was made: " + bytes.error().what, path};
}

Result<std::optional<exporting::ShareFaces>> faces_of(const Shell& shell) {
  auto plain = face_of(shell, "fonts/inter-regular");
  if (!plain) return plain.error();
  auto strong = face_of(shell, "fonts/inter-semibold");
  if (!strong) return strong.error();
  auto title = face_of(shell, "fonts/literata-bold");
  if (!title) return title.error();
  if (!*plain || !*strong || !*title) return std::optional<exporting::ShareFaces>();
  return std::optional(exporting::ShareFaces{std::move(**plain), std::move(**strong), std::move(**title)});
}

Result<std::string> worker_of(std::string_view script, std::string_view version) {
  constexpr std::string_view place = "<!--diarium:version-->";
  const std::size_t at = script.find(place);
  if (at == script.npos || version.empty())
    return Error{Fault::bad_format, "the shell's worker has no place for the version; build the shell again",
                 std::string(worker_name)};
  std::string out(script.substr(0, at));
  out += version;
  out += script.substr(at + place.size());
  return out;
}

Result<exporting::SiteFile> one_file_of(const std::string& shell_folder, const exporting::Site& site,
                                        std::string_view pack, const OneFileOptions& options) {
  const std::string from(options.full ? full_template : one_file_template);
  const auto inputs = read_file(join(shell_folder, from), pack_limit);
  if (!inputs)
    return Error{Fault::not_found, "holds no template of the one file (" + from + "); build the shell again",
                 shell_folder};
  auto file = exporting::one_file(site, *inputs, pack.size() <= options.limit ? pack : std::string_view{});
  if (!file) return file.error();
  return exporting::SiteFile{std::string(exporting::one_file_name), std::move(*file)};
}

}  // namespace diarium::cli
