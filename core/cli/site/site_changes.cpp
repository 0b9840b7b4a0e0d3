#include "cli/site/site_changes.h"

namespace diarium::cli {

std::string changes_text(const std::string& site, const Changes& changes) {
  std::string text(changes_begin);
  text += " files of " + site + " that this run made, changed and removed\n";
  for (const std::string& path : changes.made) text += "made\t" + path + "\n";
  for (const std::string& path : changes.changed) text += "changed\t" + path + "\n";
  for (const std::string& path : changes.removed) text += "removed\t" + path + "\n";
  return text;
}

}  // namespace diarium::cli
