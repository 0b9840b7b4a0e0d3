#include "cli/packs.h"

#include "cli/files.h"

namespace diarium::cli {

Result<index::Pack> open_pack(const std::string& file) {
  auto bytes = read_file(file, pack_limit);
  if (!bytes) return bytes.error();
  return index::Pack::open(std::move(*bytes));
}

}  // namespace diarium::cli
