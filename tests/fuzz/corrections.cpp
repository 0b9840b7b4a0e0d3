// Bytes as a reader's corrections: written they are read as the same, and applied they leave facts that a pack can
// hold.
#include "facts/corrected/corrections.h"

#include "fuzz/check.h"
#include "fuzz/made.h"
#include "index/span_check.h"

void diarium::fuzz::run(std::string_view given) {
  static const index::Paper motion = fuzz::made_papers().front();  // Made once: the program has no other memory.
  const auto read = facts::read_corrections(given);
  if (!read) return fuzz::hold_error(read.error());
  const std::string json = facts::corrections_json(*read);
  const auto again = facts::read_corrections(json);
  fuzz::hold(again && facts::corrections_json(*again) == json && again->list.size() == read->list.size());
  std::vector<const facts::Correction*> said;
  for (const facts::Correction& one : read->list) {
    said.push_back(&one);
    if (one.of_case()) fuzz::hold(facts::other_paper_of(one).has_value());
    if (const auto place = facts::place_of(one, motion.text.nfc)) fuzz::hold_span(motion.text.nfc, *place);
  }
  facts::Facts facts = motion.facts;
  const auto unmatched = facts::apply_corrections(said, motion.text.nfc, facts);
  fuzz::hold(unmatched.size() <= said.size());
  const std::string record = facts::encode(facts);
  const auto back = facts::decode(record, static_cast<std::uint32_t>(motion.text.nfc.size()));
  fuzz::hold(back && facts::encode(*back) == record && index::spans_fit(motion.text.nfc, *back));
  facts::Facts twice = facts;
  (void)facts::apply_corrections(said, motion.text.nfc, twice);
}
