// Bytes as edits of two packs that are merged: an error, or a pack in which all is well.
#include "diarium.h"
#include "fuzz/check.h"
#include "fuzz/edits.h"
#include "fuzz/made.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diarium;
  static const fuzz::Sections whole = fuzz::take_apart(fuzz::made_pack());
  static const facts::Corrections corrections = *facts::read_corrections(fuzz::made_corrections());
  fuzz::Bytes bytes(fuzz::given(data, size));
  MergeOptions options;
  options.relations = bytes.next() % 4 == 0 ? MergeOptions::Relations::yes : MergeOptions::Relations::no;
  const std::string_view first = bytes.take(bytes.next());
  fuzz::Bytes of_first(first);
  auto a = index::Pack::open(fuzz::edited(whole, of_first)), b = index::Pack::open(fuzz::edited(whole, bytes));
  if (!a || !b) return 0;
  options.collections = {"", "Mina brev"};
  const auto merged = merge_packs({&*a, &*b}, corrections, options);
  if (!merged) return fuzz::hold_error(merged.error()), 0;
  const auto pack = index::Pack::open(merged->bytes);
  fuzz::hold(pack && pack->papers() == merged->papers && pack->check().empty());
  return 0;
}
