#include "cli/collection/become.h"

#include "cli/call/console.h"
#include "cli/disk/tree.h"

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

void OpenedPacks::rest() const {
  for (const auto& room : rooms) room->rest();
}

Result<OpenedPacks> open_packs(const std::vector<std::string>& files) {
  OpenedPacks opened;
  for (const std::string& file : files) {
    const auto room = ScratchFile::open_file(file);
    if (!room) return Error{room.error().fault, room.error().what, file};
    const auto bytes = (*room)->view();
    if (!bytes) return Error{bytes.error().fault, bytes.error().what, file};
    // Opened here once, so that the file that is none is named.
    const auto pack = index::Pack::open_unread(Buffer::borrowed(*bytes));
    if (!pack) return Error{pack.error().fault, pack.error().what, file};
    opened.rooms.push_back(*room);
    opened.packs.push_back(*bytes);
  }
  return opened;
}

Result<TargetFile> open_target(const std::string& file) {
  if (kind_of(file) == Kind::nothing) return Error{Fault::not_found, "there is no such collection; diarium pack DIR -o " + file + " makes one", ""};
  return TargetFile::open(file, Written::pack, Replace::ours);
}

Result<Collected> become_one(TargetFile& target, const index::PackBytes& packs, const BecomeOptions& options) {
  const CollectOptions collect{.relations = options.related != Related::no,
                              .corrections = options.corrections,
                              .withdrawn = options.withdrawn,
                              .relate = relating({.related = options.related, .jobs = options.jobs}),
                              .making = merge_making(options.jobs, folder_of(options.out), options.rest),
                              .hold = holds_in(folder_of(options.out))};
  Collected collected;
  const auto written = target.write(options.out, Written::pack, [&](const TakeBytes& take) -> Result<bool> {
    auto done = collect_packs(packs, collect, take);
    if (!done) return done.error();
    collected = std::move(*done);
    return true;
  });
  if (!written) return written.error();
  if (const auto done = target.finish(); !done) return done.error();
  tell_unmatched(collected.unmatched);
  return collected;
}

void tell_withdrawn(const std::vector<std::string>& names) {
  for (const std::string& name : names) note(name + ": withdrawn");
}

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
