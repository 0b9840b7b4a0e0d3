// Bytes as a pile.json: what is taken in is a pack in which all is well, and comes back from its own pile.json as it is.
#include "diarium.h"
#include "fuzz/check.h"

void diarium::fuzz::run(std::string_view given) {
  const auto imported = import_pile(given);
  if (!imported) return fuzz::hold_error(imported.error());
  const auto pack = index::Pack::open(imported->pack);
  fuzz::hold(pack && pack->papers() == imported->papers && pack->check().empty());
  const auto files = exporting::export_papers(*pack, "json", {.mask = exporting::Mask::no, .corrections = imported->corrections});
  fuzz::hold(files && files->size() == 1);
  const auto again = import_pile(files->front().bytes);
  fuzz::hold(again && again->pack == imported->pack && again->corrections == imported->corrections);
}
