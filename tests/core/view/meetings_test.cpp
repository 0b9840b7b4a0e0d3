// The page of a meeting: what each § decides and proposes, who moved what, and which papers lie beside it.
#include <algorithm>
#include <set>

#include "core/view/town_pile.h"

using namespace diarium;
using papers::acts_of, papers::section_of, papers::town_pile;
using view::Language;

namespace {

/// A cell as it is read: its paragraphs, each on a line.
std::string as_read(const view::Line& cell) {
  std::string words;
  for (const view::Words& one : cell) {
    words += one.shape == view::Shape::plain ? "" : "\n";
    words += one.text;
  }
  return "\n" + words + "\n";
}

}  // namespace

TEST_CASE("beside a section stands each thing that was moved, what won too, with its end and how sure that is") {
  const auto pack = town_pile();
  auto told = acts_of(pack);
  for (relations::Case& one : told.cases.cases)
    for (relations::DissentRow& row : one.dissent)
      row.certainty = row.side == relations::Side::won ? facts::Certainty::uncertain : facts::Certainty::certain;
  const auto panel = view::meeting_panel(pack, told, "mora/kommunstyrelsen/2031-06-11", Language::sv);
  REQUIRE(panel);
  const std::string lines = as_read(section_of(*panel, "paragrafer")->table->rows.at(0).at(3));
  for (const std::string line :
       {"Yrkande: Bo Ek (M) · bifölls · ? osäker\n", "avslag på motionen.\n", "Yrkande: Eva Lind (C) · föll · säker\n",
        "Reservation: Eva Lind (C), Ulf Ros (V) · säker\n"}) {
    CAPTURE(line);
    CAPTURE(lines);
    CHECK(lines.find("\n" + line) != std::string::npos);
  }
}

TEST_CASE(
    "a section outside any case has the papers of its folder that it lists, and many of them stand below the table") {
  const std::string minutes =
      "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 90\nAnmälan av delegationsbeslut\nDnr KS "
      "2031/1\n\n"
      "## Beslut\n\nRedovisningen läggs till handlingarna.\n\n## Delegationsbeslut\n\n"
      "- 2031.001 KS-012 Beslut om ställföreträdande hamnvärd\n- 2031.001 KS-013 Avsägelse av uppdraget\n  som lots - "
      "Anna Berg (L)\n";
  std::vector<papers::Draft> drafts = {
      {"p", minutes, "Mora", "2031-06-11", "", "kommunstyrelsen/2031-06-11/protokoll.md"}};
  const std::string below = "kommunstyrelsen/2031-06-11/bilagor/";
  drafts.push_back({"l", "# Avsägelse\n\nAnna Berg lämnar sitt uppdrag.\n", "", "", "",
                    below + "avsagelse-av-uppdraget-som-lots-anna-berg-l.md"});
  drafts.push_back({"o", "# Karta\n\nEn karta.\n", "", "", "", below + "karta-over-ekdalen.md"});
  for (const std::size_t copies : {2u, 9u}) {
    std::vector<papers::Draft> all = drafts;
    for (std::size_t i = 0; i < copies; ++i)
      all.push_back({"h" + std::to_string(i),
                     "# Beslut om ställföreträdande hamnvärd\n\nHamnen har värd " + std::to_string(i) + ".\n", "", "",
                     "", below + "beslut-om-stallforetradande-hamnvard-" + std::to_string(58091 + i) + ".md"});
    const auto pack = papers::pack(all);
    const auto panel = view::meeting_panel(pack, acts_of(pack), "mora/kommunstyrelsen/2031-06-11", Language::sv);
    REQUIRE(panel);
    const view::Table& table = *section_of(*panel, "paragrafer")->table;
    CHECK(table.rows.at(0).at(1).at(0).text == "KS 2031/1");  // Its number, though it is no case's.
    const view::Line& cell = table.rows.at(0).back();
    std::set<std::string> names, addresses;
    if (copies == 2) {
      for (const view::Words& one : cell) names.insert(one.text), addresses.insert(one.address);
    } else {
      CHECK(cell.at(0).text == "10 handlingar");
      REQUIRE(panel->sections.size() == 2);
      CHECK(cell.at(0).address.ends_with("#" + panel->sections[1].id));
      for (const auto& row : panel->sections[1].table->rows)
        names.insert(row.at(0).at(0).text), addresses.insert(row.at(0).at(0).address);
    }
    CHECK(names.size() == copies + 1);  // No two alike.
    CHECK(addresses.contains("d/l/"));
    CHECK_FALSE(addresses.contains("d/o/"));
    // In a folder of no sitting papers of others bear such names, too.
    for (papers::Draft& draft : all) draft.path.replace(0, draft.path.rfind('/'), "handlingar");
    const auto mixed = papers::pack(all);
    const auto elsewhere = view::meeting_panel(mixed, acts_of(mixed), "mora/kommunstyrelsen/2031-06-11", Language::sv);
    REQUIRE(elsewhere);
    CHECK(section_of(*elsewhere, "paragrafer")->table->columns.size() == 3);
  }
}

TEST_CASE("what a meeting certainly decided is told without doubt, whichever fact tells it") {
  const auto pack = town_pile();
  auto told = acts_of(pack);
  for (relations::Case& one : told.cases.cases)
    for (relations::FateRow& row : one.fate)
      for (relations::Verdict& verdict : row.verdicts) verdict.certainty = facts::Certainty::certain;
  const auto panel = view::meeting_panel(pack, told, "mora/kommunstyrelsen/2031-06-11", Language::sv);
  REQUIRE(panel);
  for (const auto& row : section_of(*panel, "paragrafer")->table->rows) {
    REQUIRE(row[2].size() == 3);                 // That it is a decision says the column.
    CHECK(row[2][2].address.starts_with("d/"));  // The words themselves.
    CHECK_FALSE(row[2][2].text.empty());
    CHECK(row[2][1].mark == facts::Certainty::certain);
    CHECK(row[2][0].text.find("Avslag") != std::string::npos);
  }
}
