#include "index/pack_impl.h"
#include "core/facts/whole_facts.h"
#include "index/papers/summary.h"
#include "support.h"

using namespace diarium;
using test::freeze;
using test::open;
using test::paper;

namespace {

facts::Facts facts_of_motion() {
  facts::Facts facts;
  facts.type = {"motion", {0, 6}};
  facts.types_also = {"protokollsparagraf"};
  facts.municipality = {"Lövmora", {8, 15}};
  facts.document_date = {"2024-03-09", {0, 4}};
  facts.title = {"Om bryggan", {0, 4}};
  facts.case_numbers = {{"KS 2020/7", "cited", {0, 2}}, {"M:4/2024", "motion", {0, 2}}, {"KS 2024/12", "own", {0, 2}}};
  facts.persons = {{.name = "Ylva Strand", .as_written = "Ylva Strand", .party = "S", .mentions = {{40, 44}}},
                   {.name = "Dag Löv", .as_written = "Dag Löv", .party = "", .mentions = {{30, 34}}},
                   {.name = "Ulla Ek", .as_written = "Ulla Ek", .party = "L", .mentions = {{50, 54}}}};
  facts.recommended_decision = {"avslå", "", "", {0, 4}};
  facts.ocr_damaged = true;
  return test::all_certain(std::move(facts));
}

}  // namespace

TEST_CASE("cards count and decide by what is certain, and tell where a paper is found by all that is said of it") {
  facts::Facts facts = facts_of_motion();
  for (facts::Confidence* one : {&facts.type->confidence, &facts.municipality->confidence, &facts.document_date->confidence,
                               &facts.title->confidence, &facts.persons[0].confidence, &facts.recommended_decision->confidence})
    one->certainty = facts::Certainty::uncertain;
  facts.proposals = {{.kind = "beslut", .by = "", .span = {0, 4}}, {.kind = "yrkande", .by = "", .span = {0, 4}}};
  facts.proposals[1].confidence.certainty = facts::Certainty::certain;
  const index::Summary summary = index::summary_of(facts);
  CHECK(summary.has_type);
  CHECK_FALSE(summary.municipality.empty());
  CHECK(test::line_of(summary.year, summary.date, summary.title) == "2024 | 2024-03-09 | Om bryggan");
  CHECK(summary.outcome.empty());
  CHECK(test::line_of(summary.proposals, summary.people.size()) == "1 | 3");
}

TEST_CASE("an empty pack opens, is sound and has no paper") {
  const auto pack = open(freeze({}));
  CHECK(pack.papers() == 0);
  CHECK(pack.check().empty());
  CHECK(pack.find("nagot").error().fault == Fault::not_found);
}

TEST_CASE("a paper comes back from the pack as it went in") {
  auto first = paper(
      "forsta", "MOTION\n\nLövmora kommun vill bygga om bryggan vid sjön och be Dag Löv om råd.\n\nYlva Strand (S)\n");
  first.facts = facts_of_motion();
  auto second = paper("mapp-andra", "# Rubrik\n\nEtt **viktigt** stycke.\n", source::Format::markdown);
  second.name = "mapp/Andra.md";
  const auto pack = open(freeze({first, second}));
  CHECK(pack.check().empty());
  REQUIRE(pack.papers() == 2);
  CHECK(pack.text({0})->nfc == first.text.nfc);
  CHECK(structure::encode(*pack.outline({0})) == structure::encode(first.outline));
  CHECK(facts::encode(*pack.facts({0})) == facts::encode(first.facts));
  CHECK(pack.card({0}).format == source::Format::plain);
  CHECK(pack.card({1}).format == source::Format::markdown);
  CHECK(pack.text({1})->nfc == second.text.nfc);
  CHECK(*pack.find("forsta") == DocId{0});
  CHECK(*pack.find("mapp-andra") == DocId{1});

  const index::Card& card = pack.card({0});
  CHECK(test::line_of(card.id, card.title, card.type, card.municipality) == "forsta | Om bryggan | motion | Lövmora");
  CHECK(card.body.empty());
  CHECK(test::line_of(card.date, card.case_number) == "2024-03-09 | KS 2024/12");
  CHECK(card.people == std::vector<std::string>{"Dag Löv", "Ylva Strand (S)", "Ulla Ek (L)"});
  CHECK(card.parties == std::vector<std::string>{"L", "S"});
  CHECK(card.outcome == "avslå");
  CHECK_FALSE(card.outcome_final);
  CHECK(card.ocr_damaged);
  CHECK(card.words == 18);
  CHECK(card.bytes == first.text.nfc.size());
  CHECK(pack.card({1}).title == "Andra");
  CHECK(pack.card({1}).type.empty());
  CHECK(pack.card({1}).case_number.empty());
}

TEST_CASE("a text that was brought to NFC keeps its way back") {
  const std::string decomposed = "Fo\xCC\x88rslag om a\xCC\x8A och o\xCC\x88 i skolan";
  const auto one = paper("nfd", decomposed);
  REQUIRE_FALSE(one.text.map.identity());
  const auto pack = open(freeze({one}));
  const auto back = test::there(pack.text({0}));
  for (std::uint32_t at = 0; at <= one.text.nfc.size(); ++at)
    CHECK(back->map.to_source(at) == one.text.map.to_source(at));
}

TEST_CASE("ids are found wherever they stand in the pack") {
  test::Die die(21);
  std::vector<index::Paper> papers;
  for (int i = 0; i < 300; ++i) papers.push_back(paper("id-" + std::to_string(die.next()), "ord " + std::to_string(i)));
  const auto pack = open(freeze(papers));
  for (std::uint32_t i = 0; i < papers.size(); ++i) CHECK(*pack.find(papers[i].id) == DocId{i});
  for (const std::string said : {"", "id-", "zzz"})
    CHECK_FALSE_MESSAGE(pack.find(said), said);
}

TEST_CASE("the same papers give the same bytes, another order other ones") {
  const auto a = paper("a", "Första stycket om skolan.\n\nAndra stycket."), b = paper("b", "En motion om cykelvägar.");
  CHECK(freeze({a, b}) == freeze({a, b}));
  CHECK(freeze({a, b}) != freeze({b, a}));
}

TEST_CASE("a paper without words, one of one line and one with ten thousand headings are kept") {
  std::string one_line, headings;
  for (int i = 0; i < 40000; ++i) one_line += "ord" + std::to_string(i % 700) + " ";
  for (int i = 0; i < 10000; ++i) headings += "# Rubrik " + std::to_string(i) + "\n\n";
  const auto pack =
      open(freeze({paper("tom", "--- *** ---"), paper("rad", one_line),
                   paper("rubriker", headings, source::Format::markdown), paper("ord", std::string(300000, 'x'))}));
  CHECK(pack.check().empty());
  CHECK(test::line_of(pack.card({0}).words, pack.card({1}).words, pack.card({2}).words, pack.card({3}).words) ==
        "0 | 40000 | 20000 | 1");
}

TEST_CASE("what is no pack is told from a pack of another version and from a damaged one") {
  CHECK(index::Pack::open("").error().fault == Fault::bad_format);
  CHECK(index::Pack::open("PK\x03\x04 not ours").error().fault == Fault::bad_format);
  std::string bytes = freeze({paper("a", "Ett ord.")});
  CHECK(index::Pack::open(bytes.substr(0, 30)).error().fault == Fault::damaged);
  CHECK(index::Pack::open(bytes + "x").error().fault == Fault::damaged);
  CHECK(index::Pack::open(bytes.substr(0, bytes.size() - 1)).error().fault == Fault::damaged);
}
