#include "cli/collection/standing.h"

namespace diarium::cli {
namespace {

Related related_of(StoredRelations stored) {
  switch (stored) {
    case StoredRelations::nothing: return Related::no;
    case StoredRelations::but_wording: return Related::no_wording;
    case StoredRelations::all: break;
  }
  return Related::yes;
}

}  // namespace

Result<Standing> open_standing(const std::string& file) {
  const auto wrong = [&file](Fault fault, std::string what) { return Error{fault, std::move(what), file}; };
  auto opened = open_packs({file});
  if (!opened) return opened.error();
  auto pack = index::Pack::open_unread(Buffer::borrowed(opened->packs.front()));
  if (!pack) return wrong(pack.error().fault, pack.error().what);
  if (const index::SegmentOf& part = pack->segment(); part.any())
    return wrong(Fault::unsupported, "it is part " + std::to_string(part.number) + " of " + std::to_string(part.of) +
                                         " of a collection that is being built; diarium merge makes one of all parts");
  const auto stored = read_stored_relations(*pack);
  if (!stored) return wrong(stored.error().fault, stored.error().what);
  Standing standing{std::move(*opened), std::move(*pack), related_of(*stored), Masking::none, {}};
  for (DocId paper; paper.value < standing.pack.papers(); ++paper.value) {
    const index::Card& card = standing.pack.card(paper);
    standing.ids.emplace(card.name, card.part.any() ? card.part.file_id : card.id);
    if (standing.masking == Masking::personal_numbers) continue;
    const auto origin = standing.pack.origin(paper);
    if (!origin) return wrong(origin.error().fault, origin.error().what);
    if (origin->masked > 0) standing.masking = Masking::personal_numbers;
  }
  if (const auto& trouble = standing.pack.trouble()) return wrong(trouble->fault, trouble->what);
  return standing;
}

}  // namespace diarium::cli
