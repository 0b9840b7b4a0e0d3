#include "cli/site/originals.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "cli/disk/files.h"
#include "cli/papers/packs.h"
#include "view/paper/cite.h"

namespace diarium::cli {
namespace {

constexpr std::array<std::pair<std::string_view, Originals>, 4> names = {{{"none", Originals::none},
                                                                          {"plain", Originals::plain},
                                                                          {"checked", Originals::checked},
                                                                          {"all", Originals::all}}};
}  // namespace

Result<Originals> wanted_originals(const Arguments& arguments) {
  if (arguments.has("--no-originals")) return Originals::none;
  const std::string word = arguments.value("--originals").value_or("checked");
  const auto found = std::ranges::find(names, word, &std::pair<std::string_view, Originals>::first);
  if (found != names.end()) return found->second;
  return Error{Fault::unsupported, "--originals takes none, plain, checked or all", ""};
}

Result<std::string> published_source(const std::string& folder, const index::Pack& pack, DocId paper) {
  const index::Card& card = pack.card(paper);
  const auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  auto bytes = read_file(paper_file(folder, card), source::size_limit);
  if (!bytes) return bytes;
  if (sha256(*bytes) != origin->sha256)
    return Error{Fault::damaged, "the file changed while the site was made; make the site again", card.name};
  if (origin->masked == 0 || !view::is_text_file(card.kind)) return bytes;
  return masked_source(*bytes, card.name);
}

}  // namespace diarium::cli
