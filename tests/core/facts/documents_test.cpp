// The five real papers, where the machine has them: facts, offsets and counts, no passages.
#include "core/facts/facts_text.h"

using namespace diarium;

namespace {

/// The paper whose name begins so, or nothing.
std::optional<test::Read> paper(std::string_view start) {
  for (const test::File& file : test::real_papers()) {
    if (file.name.starts_with(start)) return test::read_facts(file.bytes, file.name);
  }
  return std::nullopt;
}

std::string numbers(const test::Read& read) {
  return test::said_of(read.facts.case_numbers, [](const auto& one) { return one.value + " " + one.role; });
}

std::size_t count(const test::Read& read, std::string_view kind) {
  return static_cast<std::size_t>(std::count_if(read.facts.proposals.begin(), read.facts.proposals.end(),
                                                [&](const facts::Proposal& one) { return one.kind == kind; }));
}

}  // namespace

TEST_CASE("the five papers state what a careful reader finds in them") {
  if (test::real_papers().size() < 5) return test::skip("the five papers are not on this machine (DIARIUM_DOCUMENTS)");
  const test::Read answer = *paper("000");
  CHECK(answer.facts.ocr_damaged);
  CHECK(test::amiss(test::facts_text(answer), {"type: utlatande «", "municipality: Stockholm «",
                    "document_date: 2024-06-19 «"}) == "");
  CHECK(numbers(answer) == "KS 2024/269 own; KS 2021/154 cited; KS 2024/269-1 bilaga; KS 2021/154 cited");
  CHECK(test::amiss(test::facts_text(answer), {"recommended: besvarad by ", "!decision: "}) == "");
  CHECK(answer.facts.persons.size() == 4);
  CHECK(answer.facts.reservations.size() == 2);
  CHECK(answer.facts.reservations[1].identical_to == 0);
  CHECK(count(answer, "reservation_yrkande") == 2);
  REQUIRE(answer.facts.referral_bodies.size() == 2);
  CHECK(answer.facts.referral_bodies[1].reply == "silent");

  const test::Read motion = *paper("001");
  CHECK(test::value_or_none(motion.facts.type) == "motion");
  CHECK(motion.facts.case_numbers.empty());
  CHECK(motion.facts.dates.empty());
  CHECK(motion.facts.proposals.size() == 2);
  CHECK(test::joined(motion.facts.persons.at(0).roles) == "motionär, ersättare");

  const test::Read compound = *paper("002");
  CHECK(test::value_or_none(compound.facts.type) == "tjansteskrivelse");
  CHECK(test::joined(compound.facts.types_also) == "protokollsparagraf, motion");
  REQUIRE(compound.facts.components.size() == 3);
  CHECK(test::line_of(compound.facts.recommended_decision->outcome, compound.facts.proposals.size()) == "avslå | 12");
  CHECK(count(compound, "motion_yrkande") == 8);
  CHECK(count(compound, "yrkande") == 2);
  CHECK(test::line_of(compound.facts.reservations.size(), compound.facts.persons.size()) == "1 | 7");
  CHECK(compound.facts.dates.at(0).status == facts::Status::derived);

  const test::Read unsigned_motion = *paper("003");
  CHECK(test::value_or_none(unsigned_motion.facts.municipality) == "Umeå");
  CHECK(unsigned_motion.facts.proposals.size() == 3);
  CHECK(unsigned_motion.facts.persons.empty());
  CHECK(unsigned_motion.facts.dates.size() == 5);

  const test::Read memo = *paper("004");
  CHECK(test::amiss(test::facts_text(memo), {"type: pm «", "document_date: 2026-03-04 «"}) == "");
  CHECK(count(memo, "fråga") == 4);
  CHECK(memo.facts.special_statements.size() == 2);
  CHECK(memo.facts.reservations.empty());
  CHECK(memo.facts.recommended_decision->to == "Kommunstyrelsen");
}
