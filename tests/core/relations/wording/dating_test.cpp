// Who wrote first is told by dates or not at all.
#include "relations/wording/dating.h"

#include "support.h"

using namespace diarium;
using namespace diarium::relations;

namespace {

PileText dated(std::string id, const std::string& day) {
  PileText made = test::paper(std::move(id), test::sentences(1, 6) + "\n");
  if (!day.empty()) made.facts.document_date = facts::Value{day, {0, 4}, facts::Status::read, {}};
  return made;
}

}  // namespace

TEST_CASE("the paper of the earlier date comes first, and the evidence is its date") {
  const WordingPair pair = compare(dated("a", "2031-05-02"), 0, dated("b", "2031-04-30"), 0, {});
  CHECK(pair.direction == Direction::b_to_a);
  CHECK(test::only(pair.a_dates).iso == "2031-05-02");
  CHECK(pair.b_dates[0].span == ByteSpan{0, 4});
}

TEST_CASE("one day, or none, tells nothing") {
  CHECK(compare(dated("a", "2031-05-02"), 0, dated("b", "2031-05-02"), 0, {}).direction == Direction::unknown);
  CHECK(compare(dated("a", ""), 0, dated("b", "2031-05-02"), 0, {}).direction == Direction::unknown);
}

TEST_CASE("a month or a year reaches from its first day to its last") {
  const auto direction = [](const std::string& a, const std::string& b) {
    return direction_of(dating_of(dated("a", a), 0, 0), dating_of(dated("b", b), 1, 0));
  };
  CHECK(direction("2031-02", "2031-03-01") == Direction::a_to_b);
  CHECK(direction("2031-02", "2031-02-20") == Direction::unknown);
  CHECK(direction("2030", "2031-01-01") == Direction::a_to_b);
  CHECK(direction("2031-02-01/2031-02-03", "2031-02-04") == Direction::a_to_b);
  CHECK(direction("2031-02-04", "2031-02-01/2031-02-03") == Direction::b_to_a);
}

TEST_CASE("an enclosure is not younger than the paper that carries it, and may be older") {
  PileText file = dated("file", "2031-05-02");
  const auto half = static_cast<std::uint32_t>(file.text.nfc.size() / 2);
  const auto end = static_cast<std::uint32_t>(file.text.nfc.size());
  file.facts.type = facts::Value{"tjansteskrivelse", {0, 4}, facts::Status::read, {}};
  for (const auto& [type, span] : {std::pair{"tjansteskrivelse", ByteSpan{0, half}}, {"motion", {half, end}}}) {
    facts::Component& component = file.facts.components.emplace_back();
    component.type = type;
    component.span = span;
  }
  CHECK(direction_of(dating_of(file, 0, 1), dating_of(dated("late", "2031-05-03"), 1, 0)) == Direction::a_to_b);
  CHECK(direction_of(dating_of(file, 0, 2), dating_of(dated("late", "2031-05-03"), 1, 0)) == Direction::a_to_b);
  CHECK(direction_of(dating_of(file, 0, 2), dating_of(dated("early", "2031-05-01"), 1, 0)) == Direction::unknown);
}
