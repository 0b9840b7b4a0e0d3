// A span of a pack that ends within a character is damage, whichever fact holds it.
#include "index/fits.h"

#include "core/facts/facts_text.h"

using namespace diarium;

namespace {

/// One fact of each kind, all at the same words.
facts::Facts one_of_each(ByteSpan span) {
  facts::Facts f;
  for (auto* value : {&f.type, &f.municipality, &f.body, &f.document_date, &f.title, &f.paragraph}) value->emplace().span = span;
  for (auto* outcome : {&f.recommended_decision, &f.decision}) outcome->emplace().span = span;
  const auto add = [span](auto& list) { list.emplace_back().span = span; };
  add(f.case_numbers), add(f.proposals), add(f.reservations), add(f.special_statements), add(f.referral_bodies);
  add(f.cited), add(f.dates), add(f.votes), add(f.components), add(f.grounds), add(f.user);
  f.components.back().sign = span;
  f.repeats.push_back({span, span, 1});
  f.persons.emplace_back().mentions = {span};
  return f;
}

}  // namespace

TEST_CASE("a span that ends within a character fits no text, whichever fact holds it") {
  const std::string text = "a\u00E5b";
  facts::Facts facts = one_of_each({1, 3});
  CHECK(index::fits(text, facts));
  const auto places = test::places_in(facts);
  CHECK(places.size() >= 20);
  for (std::size_t i = 0; i < places.size(); ++i) {
    CAPTURE(i);
    for (const ByteSpan wrong : {ByteSpan{2, 3}, ByteSpan{1, 2}}) {
      *places[i] = wrong;
      CHECK_FALSE(index::fits(text, facts));
    }
    *places[i] = {1, 3};
  }
}
