#include "cli/site/site_changes.h"

#include <filesystem>

#include "cli/disk/files.h"

namespace diarium::cli {

std::string changes_text(const std::string& site, const Changes& changes) {
  std::string text(changes_begin);
  text += " files of " + site + " that this run made, changed and removed\n";
  for (const std::string& path : changes.made) text += "made\t" + path + "\n";
  for (const std::string& path : changes.changed) text += "changed\t" + path + "\n";
  for (const std::string& path : changes.removed) text += "removed\t" + path + "\n";
  return text;
}

std::uintmax_t bytes_to_upload(const std::string& site, const Changes& changes) {
  std::uintmax_t bytes = 0;
  for (const auto* paths : {&changes.made, &changes.changed})
    for (const std::string& path : *paths) {
      std::error_code error;
      const auto size = std::filesystem::file_size(join(site, path), error);
      if (!error) bytes += size;
    }
  return bytes;
}

}  // namespace diarium::cli
