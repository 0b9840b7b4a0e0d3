#include "cli/site/site_offline.h"

#include "cli/disk/files.h"

namespace diarium::cli {
namespace {

constexpr std::string_view one_file_template = "one-file/template.html", full_template = "one-file/full.html";

}  // namespace

Result<std::string> worker_of(std::string_view script, std::string_view version) {
  constexpr std::string_view place = "<!--diarium:version-->";
  const std::size_t at = script.find(place);
  if (at == script.npos || version.empty())
    return Error{Fault::bad_format, "the shell's worker has no place for the version; build the shell again", std::string(worker_name)};
  std::string out(script.substr(0, at));
  out += version;
  out += script.substr(at + place.size());
  return out;
}

Result<exporting::SiteFile> one_file_of(const std::string& shell_folder, const exporting::Site& site, std::string_view pack,
                                        const OneFileOptions& options) {
  const std::string from(options.full ? full_template : one_file_template);
  const auto inputs = read_file(join(shell_folder, from), pack_limit);
  if (!inputs) return Error{Fault::not_found, "holds no template of the one file (" + from + "); build the shell again", shell_folder};
  auto file = exporting::one_file(site, *inputs, pack.size() <= options.limit ? pack : std::string_view{});
  if (!file) return file.error();
  return exporting::SiteFile{std::string(exporting::one_file_name), std::move(*file)};
}

}  // namespace diarium::cli
