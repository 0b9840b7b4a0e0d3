#include "cli/papers/packs.h"

#include "cli/disk/files.h"

namespace diarium::cli {

Result<index::Pack> open_pack(const std::string& file) {
  auto bytes = read_file(file, pack_limit);
  if (!bytes) return bytes.error();
  return index::Pack::open(std::move(*bytes));
}

std::string corrections_of(const std::string& pack_file) {
  constexpr std::string_view ending = ".dia";
  return (pack_file.ends_with(ending) ? pack_file.substr(0, pack_file.size() - ending.size()) : pack_file) +
         ".corrections.json";
}

}  // namespace diarium::cli
