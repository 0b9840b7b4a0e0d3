#include <filesystem>
#include <system_error>

#include "cli/disk/names.h"

namespace diarium::cli {

Result<std::vector<std::string>> names_in(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> names;
  std::filesystem::directory_iterator entry(folder, error), end;
  while (!error && entry != end) {
    names.push_back(entry->path().filename().string());
    entry.increment(error);
  }
  if (error) return Error{Fault::not_found, "the folder cannot be read: " + error.message(), ""};
  return names;
}

}  // namespace diarium::cli
