#include "cli/collection/open_collection.h"

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

Result<OpenCollection> open_collection(const std::string& file) {
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
  OpenCollection collection{std::move(*opened), std::move(*pack), related_of(*stored), Masking::none, {}};
  for (DocId paper; paper.value < collection.pack.papers(); ++paper.value) {
    const index::Card& card = collection.pack.card(paper);
    collection.ids.emplace(card.name, card.part.any() ? card.part.file_id : card.id);
    if (collection.masking == Masking::personal_numbers) continue;
    const auto origin = collection.pack.origin(paper);
    if (!origin) return wrong(origin.error().fault, origin.error().what);
    if (origin->masked > 0) collection.masking = Masking::personal_numbers;
  }
  if (const auto& trouble = collection.pack.trouble()) return wrong(trouble->fault, trouble->what);
  return collection;
}

}  // namespace diarium::cli
