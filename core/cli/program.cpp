#include "cli/program.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace diarium::cli {
namespace {

namespace fs = std::filesystem;

/// The first file of the name in the folders of PATH.
fs::path in_path(const std::string& name) {
  const char* path = std::getenv("PATH");
  for (std::string_view left = path ? path : ""; !left.empty();) {
    const auto end = std::min(left.find(':'), left.size());
    const fs::path file = fs::path(left.substr(0, end)) / name;
    std::error_code wrong;
    if (fs::is_regular_file(file, wrong)) return file;
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return {};
}

}  // namespace

std::string program_folder(const std::string& typed) {
  const fs::path file = typed.find('/') == typed.npos ? in_path(typed) : fs::path(typed);
  if (file.empty()) return {};
  std::error_code wrong;
  const fs::path whole = fs::canonical(file, wrong);
  return (wrong ? file : whole).parent_path().string();
}

}  // namespace diarium::cli
