#include <algorithm>

#include "core/base/checks.h"
#include "diarium.h"

using namespace diarium;

namespace {

std::vector<File> files() {
  return {{"b/två.md", "# Motion\n\nKarin Ek (V) yrkar att biblioteken öppnas.\n"},
          {"a.txt", "Tjänsteskrivelse\n"},
          {"picture.png", "\x89PNG"},
          {"empty.txt", ""},
          {"a.md", "# Svar\n"}};
}

}  // namespace

TEST_CASE("files become papers in the order of their paths, whatever order they came in") {
  auto one = files(), other = files();
  std::reverse(other.begin(), other.end());
  const Packed packed = pack_files(one, WithFacts::yes);
  CHECK(packed.bytes == pack_files(other, WithFacts::yes).bytes);
  CHECK(packed.papers == 3);
  const auto pack = test::there(index::Pack::open(packed.bytes));
  CHECK(test::line_of(pack->card({0}).name, pack->card({1}).id, pack->card({2}).id) == "a.md | a-2 | b-tva");
  CHECK(pack->check().empty());
}

TEST_CASE("what could not be read is told by path, with its reason, and the rest is packed") {
  const Packed packed = pack_files(files(), WithFacts::yes);
  REQUIRE(packed.skipped.size() == 2);
  CHECK(packed.skipped[0].path == "empty.txt");
  CHECK(packed.skipped[0].error.fault == Fault::empty);
  CHECK(packed.skipped[1].path == "picture.png");
  CHECK(packed.skipped[1].error.fault == Fault::unsupported);
}

TEST_CASE("a pack keeps what the collection says of itself") {
  Packer packer({"a.txt"}, {"Två papper", "Om böcker"});
  Warnings warnings;
  PileRepair repair;
  packer.add_file(read_papers({"a.txt", "Motion om böcker\n"}, WithFacts::yes, repair, warnings), {});
  const auto pack = test::there(index::Pack::open(std::move(packer).finish().bytes));
  CHECK(test::line_of(pack->about().title, pack->about().description) == "Två papper | Om böcker");
  CHECK(pack->check().empty());
}

TEST_CASE("a section whose extract tells no day has that of what it adopted, which lies beside it") {
  const auto extract = [](const std::string& head, const std::string& section, const std::string& matter) {
    return "LINDVAD   Protokollsutdrag\nKommunfullmäktige\n" + head + "\n" + section + "\n" + matter +
           "\n\nÄrendebeskrivning\nKontoret har utrett saken i en skrivelse under våren.\n\nBeslut\n" + matter +
           " antas.\n\nExpedieras till\nKontoret\n\n\f";
  };
  const std::string text =
      extract("2031-04-13\n", "§ 65 KF 2031.142", "Rutin mot hot") +
      extract("", "§ 67 KF 2031.149", "Strategi för hamnen") +
      "Strategi för hamnen\n\nAntagen av kommunfullmäktige den 13 april 2031, § 67\n\nInledning\n\n"
      "Kommunen ska ha en levande hamn, och alla kajer ska kunna nås under hela året.\n";
  PileRepair repair;
  Warnings warnings;
  const auto papers = test::there(read_papers({"a.txt", text}, WithFacts::yes, repair, warnings));
  REQUIRE(papers->size() == 3);
  const facts::Facts& section = (*papers)[1].facts;
  REQUIRE(section.document_date);
  CHECK(test::line_of(section.document_date->value, section.document_date->rule) ==
        "2031-04-13 | sagt i det som paragrafen antog, i samma fil");
  // A second paper that names the § on another day: neither tells its day.
  const std::string disputed =
      text + "\fStrategi för kajerna\n\nAntagen av kommunfullmäktige den 4 maj 2031, § 67\n\nInledning\n\n"
             "Kajerna rustas.\n";
  PileRepair again;
  const auto four = test::there(read_papers({"b.txt", disputed}, WithFacts::yes, again, warnings));
  REQUIRE(four->size() == 4);
  CHECK_FALSE((*four)[1].facts.document_date);
}

TEST_CASE("an empty pile is a pack too") {
  const auto pack = test::there(index::Pack::open(pack_files({}, WithFacts::yes).bytes));
  CHECK(pack->papers() == 0);
  CHECK(view::collection(*pack, "", {0, 50}).rows.empty());
}

TEST_CASE("a text longer than is looked through has facts up to a byte that is told, and can be searched behind it") {
  const std::string dated = "Karin Ek (V) yrkade den 3 maj 2024 att biblioteken öppnas.\n\n";
  std::string text = dated;
  while (text.size() <= structure::look_limit) text += "Ord utan datum och namn står här i många rader.\n\n";
  text += "Sist står zebrafink den 4 juni 2025.\n";
  Warnings warnings;
  auto drafts = test::there(draft_papers(text, "lång.txt", warnings));
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].where == "lång.txt:" + std::to_string(structure::look_limit));
  CHECK(warnings[0].what.find("to byte " + std::to_string(structure::look_limit)) != std::string::npos);
  const index::Paper paper = finish_paper(std::move(drafts->front()), WithFacts::yes, nullptr, warnings);
  CHECK(test::only(paper.facts.dates).iso == "2024-05-03");
  CHECK(paper.outline.blocks.back().span.end + 1 == paper.text.nfc.size());
}

TEST_CASE("the papers of one file share what is looked through") {
  std::string text = "Protokoll\nKommunstyrelsen\nSammanträdesdatum 2024-05-03\n\n";
  for (int number = 1; number <= 9; ++number) {
    text += "§ " + std::to_string(number) + "\n\nÄrende om bibliotek " + std::to_string(number) + "\n\nBeslut\n\nKommunstyrelsen beslutar att öppna.\n\n";
    for (int line = 0; line < 12'000; ++line) text += "Ord utan datum och namn står här i många rader.\n\n";
  }
  Warnings warnings;
  const auto drafts = test::there(draft_papers(text, "bok.txt", warnings));
  CHECK(drafts->size() >= 9);
  std::uint64_t looked = 0;
  for (const Draft& draft : *drafts) looked += draft.look_through;
  CHECK(looked == structure::look_limit);
  CHECK(std::ranges::count(warnings, Fault::unsupported, &Warning::fault) == 1);
}
