#include "cli/site/site_shell.h"

#include "cli/disk/files.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

constexpr std::string_view template_name = "index.html";
constexpr std::string_view one_file_inputs = "one-file/";  ///< What diarium.html is made from; no part of a site.

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
  return shell;
}

Result<std::string> read_of(const Shell& shell, std::string_view file) {
  const std::string path = join(shell.folder, std::string(file));
  auto bytes = read_file(path, source::size_limit);
  if (bytes) return bytes;
  return Error{bytes.error().fault, "a file of the page changed while the site was made: " + bytes.error().what, path};
}

}  // namespace diarium::cli
