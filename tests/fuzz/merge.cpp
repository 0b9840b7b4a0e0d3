// Bytes as edits of two packs that are merged: an error, or a pack in which all is well.
#include "diarium.h"
#include "fuzz/check.h"
#include "fuzz/edits.h"
#include "fuzz/made.h"

void diarium::fuzz::run(std::string_view given) {
  static const fuzz::Sections whole = fuzz::take_apart(fuzz::made_pack());
  static const facts::Corrections corrections = *facts::read_corrections(fuzz::made_corrections());
  fuzz::Bytes bytes(given);
  MergeOptions options;
  options.relations = bytes.next() % 4 == 0 ? MergeOptions::Relations::yes : MergeOptions::Relations::no;
  const std::string_view first = bytes.take(bytes.next());
  fuzz::Bytes of_first(first);
  auto a = index::Pack::open(fuzz::edited(whole, of_first)), b = index::Pack::open(fuzz::edited(whole, bytes));
  if (!a || !b) return;
  options.collections = {"", "Mina brev"};
  const auto merged = merge_packs({&*a, &*b}, corrections, options);
  if (!merged) return fuzz::hold_error(merged.error());
  const auto pack = index::Pack::open(merged->bytes);
  fuzz::hold(pack && pack->papers() == merged->papers && pack->check().empty());
}
