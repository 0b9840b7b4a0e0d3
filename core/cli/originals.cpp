#include "cli/originals.h"

#include "cli/files.h"

namespace diarium::cli {

Result<std::string> published_source(const std::string& folder, const index::Pack& pack, DocId paper) {
  const index::Card& card = pack.card(paper);
  const auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  auto bytes = read_file(join(folder, card.name), source::size_limit);
  if (!bytes || origin->masked == 0) return bytes;
  return masked_source(*bytes, card.name);
}

}  // namespace diarium::cli
