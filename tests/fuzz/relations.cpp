// Bytes as a record of what is told across papers; the first says which, the second how many papers there are.
#include "fuzz/bytes.h"
#include "fuzz/check.h"
#include "relations/relations.h"

namespace {

/// What was read is written as the same bytes.
template <class T, class Encode>
void check(std::string_view record, const diarium::Result<T>& read, Encode encode) {
  if (!read) return diarium::fuzz::hold_error(read.error());
  diarium::fuzz::hold(encode(*read) == record);
}

}  // namespace

void diarium::fuzz::run(std::string_view given) {
  using namespace diarium::relations;
  diarium::fuzz::Bytes bytes(given);
  const std::uint32_t which = bytes.next() % 4, papers = bytes.next();
  const std::string_view record = bytes.rest();
  const auto encoded = [](const auto& read) { return encode(read); };
  if (which == 0) check(record, decode_cases(record, papers), encoded);
  if (which == 1) check(record, decode_wording(record, papers), encoded);
  if (which == 2) check(record, decode_timeline(record, papers), encoded);
  if (which == 3)
    check(record, decode_gaps(record, papers), [](const Missing& read) { return encode(read.gaps, read.conflicts); });
}
