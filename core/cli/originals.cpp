#include "cli/originals.h"

#include "cli/files.h"

namespace diarium::cli {

Result<std::string> published_source(const std::string& folder, const index::Pack& pack, DocId paper) {
  return read_file(join(folder, pack.card(paper).name), source::size_limit);
}

}  // namespace diarium::cli
