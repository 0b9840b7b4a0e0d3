#include "cli/site_offline.h"

#include "cli/files.h"

namespace diarium::cli {

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

Result<bool> write_one_file(SiteFolder& folder, const std::string& shell_folder, const exporting::Site& site, std::string_view pack,
                            std::size_t limit) {
  const auto inputs = read_file(join(shell_folder, one_file_template), pack_limit);
  if (!inputs) return Error{Fault::not_found, "holds no template of the one file (" + std::string(one_file_template) + "); build the shell again", shell_folder};
  const auto file = exporting::one_file(site, *inputs, pack.size() <= limit ? pack : std::string_view{});
  if (!file) return file.error();
  return folder.write(std::string(exporting::one_file_name), *file);
}

}  // namespace diarium::cli
