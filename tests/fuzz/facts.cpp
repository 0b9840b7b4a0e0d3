// Bytes as the facts of a paper whose text has the size that the first two bytes say.
#include "facts/kinds/facts.h"
#include "fuzz/bytes.h"
#include "fuzz/check.h"
#include "index/papers/summary.h"
#include "index/span_check.h"

void diarium::fuzz::run(std::string_view given) {
  fuzz::Bytes bytes(given);
  const std::uint32_t text_size = bytes.wide();
  const std::string_view record = bytes.rest();
  const auto facts = facts::decode(record, text_size);
  if (!facts) return fuzz::hold_error(facts.error());
  fuzz::hold(facts::encode(*facts) == record);
  fuzz::hold(index::spans_fit(std::string(text_size, 'a'), *facts));
  (void)index::summary_of(*facts);
}
