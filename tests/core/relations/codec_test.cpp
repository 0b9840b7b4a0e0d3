// What is told across a pile as bytes for the pack, and back.
#include "core/base/longer_numbers.h"
#include "core/relations/made_up_pile.h"
#include "relations/relations.h"

using namespace diarium;
using namespace diarium::relations;

namespace {

Pile sample() {
  return test::pile_of(
             {
                 {"motion",
                  "Motion om laddstolpar i Vinge\n\nVinge kommun\n\nDet saknas laddstolpar vid torget.\n\nJag yrkar\n\n"
                  "att kommunen bygger laddstolpar vid torget\n\nAsta Lindmo (S)\n"},
                 {"svar",
                  "Vinge kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2023-05-04\nKS 2023/88\n\nSvar på "
                  "motion om laddstolpar i Vinge\n\nMotion av Asta Lindmo (S)\n\nFörslag till beslut\n\n"
                  "Kommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n\nBedömning\n\nKommunens "
                  "klimatstrategi anger att marknaden bygger laddstolpar.\n"},
                 {"protokoll",
                  "Vinge kommun\nKommunstyrelsen\n\n§ 12\n\nDnr KS 2023/88\n\nSvar på motion om laddstolpar i Vinge\n\n"
                  "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n\nReservation\n\nAsta "
                  "Lindmo (S) reserverar sig mot beslutet.\n"},
             })
      .pile;
}

}  // namespace

TEST_CASE("what is told across a pile comes back from its bytes as it was") {
  const Pile pile = sample();
  const auto cases = test::there(find_cases(pile));
  CHECK(cases->cases.size() >= 1);
  const std::string bytes = encode(*cases);
  const auto back = test::there(decode_cases(bytes, pile.size));
  CHECK(encode(*back) == bytes);
  CHECK(back->cases.front().title == cases->cases.front().title);
  const auto timeline = test::there(find_timeline(pile, *cases));
  CHECK_FALSE(timeline->events.empty());
  CHECK(encode(*test::there(decode_timeline(encode(*timeline), pile.size))) == encode(*timeline));
  const auto gaps = test::there(find_gaps(pile, *cases));
  const auto conflicts = test::there(find_conflicts(pile, *cases));
  CHECK_FALSE(gaps->gaps.empty());
  const auto gaps_back = test::there(decode_gaps(encode(*gaps, *conflicts), pile.size));
  CHECK(encode(gaps_back->gaps, gaps_back->conflicts) == encode(*gaps, *conflicts));
}

TEST_CASE("every reason for which a paper stands in its case comes back") {
  const Pile pile = sample();
  auto cases = test::there(find_cases(pile));
  for (std::size_t reason = 0; reason < join_reason_count; ++reason) {
    cases->cases.front().papers.front().reason = static_cast<JoinReason>(reason);
    CHECK_FALSE(name(static_cast<JoinReason>(reason)).empty());
    const auto back = test::there(decode_cases(encode(*cases), pile.size));
    CHECK(back->cases.front().papers.front().reason == static_cast<JoinReason>(reason));
  }
}

TEST_CASE("relations that are damaged anywhere, cut short or of fewer papers are an error or hold to their bounds") {
  const Pile pile = sample();
  const auto cases = test::there(find_cases(pile));
  const std::string bytes = encode(*cases);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK_FALSE(decode_cases(bytes.substr(0, length), pile.size));
  CHECK_FALSE(decode_cases(bytes + '\0', pile.size));
  CHECK_FALSE(decode_cases(bytes, 1));
  std::size_t refused = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int change : {0x01, 0x10, 0x80, 0xFF}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      const auto read = decode_cases(damaged, pile.size);
      if (!read) {
        ++refused;
        continue;
      }
      CHECK(encode(*read) == damaged);
      for (const Case& one : read->cases)
        for (const CasePaper& paper : one.papers) CHECK(paper.ref.paper < pile.size);
    }
  }
  CHECK(refused > bytes.size() / 2);
}

TEST_CASE("relations have one spelling: what is read is written as the same bytes") {
  const Pile pile = sample();
  const auto cases = test::there(find_cases(pile));
  for (const std::string& longer : test::with_longer_numbers(encode(*cases))) {
    const auto read = decode_cases(longer, pile.size);
    if (read) CHECK(encode(*read) == longer);
  }
}
