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

TEST_CASE("a meeting has its sections in the order of the minutes, each with its case and votes") {
  const auto pack = town_pile();
  const auto told = acts_of(pack);
  const auto panel = view::meeting_panel(pack, told, "mora/kommunstyrelsen/2031-06-11", Language::sv);
  REQUIRE(panel);
  const view::Section* sections = section_of(*panel, "paragrafer");
  REQUIRE(sections);
  REQUIRE(sections->table->rows.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto& row = sections->table->rows[i];
    CHECK(row[0][0].text.find(i == 0 ? "88" : "89") != std::string::npos);
    REQUIRE_FALSE(row[1].empty());
    CHECK(row[1][0].address.starts_with("a/"));
    REQUIRE_FALSE(row[3].empty());
    CHECK(row[3][0].text == "2 ja, 2 nej");
  }
}

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

TEST_CASE("of what a section decides and proposes each point stands there, and many are counted") {
  const std::string head = "Mora kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-06-11\n\n";
  const auto cell = [](const std::string& text, const std::string& path) {
    const auto pack = papers::pack({{"p", text, "Mora", "2031-06-11"}});
    const auto panel = view::meeting_panel(pack, acts_of(pack), path, Language::sv);
    REQUIRE(panel);
    return std::pair(as_read(section_of(*panel, "paragrafer")->table->rows.at(0).at(2)),
                     panel->lede.back().front().text);
  };
  const auto both =
      cell(head +
               "§ 28\nAvgifter för parkering\nDnr TEN 2031/418\n\n## Beslut\n\nFörvaltningens förslag godkänns.\n\n"
               "## Förslag till beslut i kommunfullmäktige\n\nAvgifter för parkering i Mora antas.\n",
           "mora/tekniska-namnden/2031-06-11");
  CAPTURE(both.first);
  CHECK(both.first.find("\nFörvaltningens förslag godkänns.") != std::string::npos);
  CHECK(both.first.find("\nförslag till Kommunfullmäktige\n") != std::string::npos);
  CHECK(both.first.find("\nAvgifter för parkering i Mora antas.") != std::string::npos);
  CHECK(both.second.find("Beslut har hittats i 1 av 1 paragrafer.") != std::string::npos);
  const auto proposed = cell(
      "Mora kommun\nTekniska nämndens arbetsutskott\nSammanträdesprotokoll 2031-06-11\n\n"
      "§ 27\nÖversyn av lokaler\nDnr TEN 2031/419\n\n## Beslut\n\nArbetsutskottets förslag till beslut:\n\n"
      "Redovisningen godkänns.\n\nFörvaltningen ges i uppdrag att utreda lokalen i Ekdalen.\n",
      "mora/tekniska-namndens-arbetsutskott/2031-06-11");
  CAPTURE(proposed.first);
  CHECK(proposed.first.find("\nRedovisningen godkänns.") != std::string::npos);
  CHECK(proposed.first.find("\nFörvaltningen ges i uppdrag att utreda lokalen i Ekdalen.") != std::string::npos);
  CHECK(proposed.first.find("Arbetsutskottets förslag till beslut") == std::string::npos);
  CHECK(proposed.second.find("Beslut har hittats i 0 av 1 paragrafer. I 1 finns bara förslag till beslut.") !=
        std::string::npos);
  const auto told = cell(head +
                             "§ 30\nLokaler\nDnr TEN 2031/421\n\n## Förslag till beslut på sammanträdet\n\n"
                             "Arbetsutskottets förslag till beslut:\n\nLokalen i Ekdalen hyrs ut.\n\n"
                             "## Beslut\n\nTekniska nämnden avslår förslaget om lokalen.\n",
                         "mora/tekniska-namnden/2031-06-11");
  CAPTURE(told.first);
  CHECK(told.first.find("avslår förslaget om lokalen") != std::string::npos);
  CHECK(told.first.find("hyrs ut") == std::string::npos);  // What its committee proposed stands in the minutes alone.
  std::string points;
  for (int i = 1; i < 8; ++i) points += std::to_string(i) + ". Lokalen i byn nummer " + std::to_string(i) + " säljs.\n";
  const auto many =
      cell(head + "§ 29\nLokaler i byarna\nDnr TEN 2031/420\n\n## Beslut\n\nTekniska nämnden beslutar\n\n" + points,
           "mora/tekniska-namnden/2031-06-11");
  CAPTURE(many.first);
  CHECK(many.first.find("nummer 4 säljs.") != std::string::npos);
  CHECK(many.first.find("nummer 5") == std::string::npos);
  CHECK(many.first.find("\n3 beslut till\n") != std::string::npos);
}

TEST_CASE(
    "a meeting has at each section the papers of its case that lie in the folder of the sitting, and no such column "
    "without any") {
  const std::string section =
      "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nÅrshjul för sommarjobb\nDnr KS "
      "2031/418\n\nBeslut\n\nKommunstyrelsen antar årshjulet.\n";
  const std::string letter =
      "Tjänsteskrivelse\n\nMora kommun\nKommunstyrelsen\n2031-05-10\nDnr KS 2031/418\n\nÅrshjul för "
      "sommarjobb\n\nFörvaltningen har sett över årshjulet.\n";
  for (const bool same : {true, false}) {
    const auto pack =
        papers::pack({{"p", section, "Mora", "2031-06-11", "", "kommunstyrelsen/2031-06-11/protokoll.md"},
                      {"t", letter, "Mora", "2031-05-10", "",
                       std::string(same ? "kommunstyrelsen/2031-06-11" : "annat") + "/bilagor/skrivelse.md"}});
    const auto told = acts_of(pack);
    const auto panel = view::meeting_panel(pack, told, "mora/kommunstyrelsen/2031-06-11", Language::sv);
    REQUIRE(panel);
    const view::Table& table = *section_of(*panel, "paragrafer")->table;
    REQUIRE(table.rows.size() == 1);
    CHECK(table.columns.size() == table.rows[0].size());
    CHECK(table.columns.size() == (same ? 4u : 3u));  // Nobody voted or objected: no such column either.
    if (same) CHECK(table.rows[0][3].at(0).address == "d/t/");
    if (same) CHECK(table.rows[0][3].at(0).text == "Tjänsteskrivelse: Årshjul för sommarjobb");  // As the section is.
    if (same) CHECK(table.rows[0][3].at(0).tone == view::Tone::accent);  // A link that looks so, as those beside it.
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

TEST_CASE(
    "a paper beside a section that is a later version, or later than the meeting, is told so, and a committee's "
    "section is called by it") {
  const auto section = [](const std::string& body, const std::string& number, const std::string& day,
                          const std::string& listed) {
    return "Mora kommun\n" + body + "\nSammanträdesprotokoll " + day + "\n\n§ " + number +
           "\nÅrshjul för sommarjobb\nDnr KS 2031/418\n\n## Beslut\n\n" + body +
           " antar årshjulet.\n\n## Beslutsunderlag\n\n" + listed;
  };
  const std::string letter =
      "Tjänsteskrivelse\n\nMora kommun\nKommunstyrelsen\n2031-06-05\nDnr KS 2031/418\n\nÅrshjul för "
      "sommarjobb\n\nFörvaltningen har sett över årshjulet.\n";
  const std::string below = "kommunstyrelsen/2031-06-11/bilagor/", fees = "- Tjänsteskrivelse - Avgifter för hamnen\n";
  const auto pack = papers::pack(
      {{"p", section("Kommunstyrelsen", "88", "2031-06-11", "- Årshjul 310603\n- TS Uppdatering\n" + fees), "Mora",
        "2031-06-11", "", "kommunstyrelsen/2031-06-11/protokoll.md"},
       {"u",
        section("Kommunstyrelsens arbetsutskott", "28", "2031-06-02",
                "- Bilaga Årshjul 310601\n- TS Uppdatering\n" + fees),
        "Mora", "2031-06-02", "", below + "ss-28-ksau-arshjul.md"},
       {"b", "Bilaga\n\n# Årshjul\n\nDnr KS 2031/418\n\nJobb för unga.\n", "", "", "", below + "arshjul-310603.md"},
       {"t", letter, "Mora", "2031-06-05", "", below + "ts-uppdatering.md"}});
  const auto told = acts_of(pack);
  const auto of = [&](const std::string& path) {
    const auto panel = view::meeting_panel(pack, told, path, Language::sv);
    REQUIRE(panel);
    return as_read(section_of(*panel, "paragrafer")->table->rows.at(0).back());
  };
  const std::string early = of("mora/kommunstyrelsens-arbetsutskott/2031-06-02"),
                    late = of("mora/kommunstyrelsen/2031-06-11");
  CAPTURE(early);
  CAPTURE(late);
  CHECK(early.find("· en senare version än den som paragrafen anger") != std::string::npos);
  CHECK(early.find("· senare än mötet") != std::string::npos);
  CHECK(late.find(" · ") == std::string::npos);
  CHECK(late.find("\nKommunstyrelsens arbetsutskott § 28\n") != std::string::npos);
}

TEST_CASE(
    "the first page of minutes that are cut into their sections is none of them, and minutes without any stand whole") {
  const std::string head = "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n";
  const papers::Draft page{"f", head + "Beslutande\nAnna Berg (S)\nErik Ek (C)\n", "Mora", "2031-06-11"};
  const papers::Draft section{
      "p", head + "§ 88\nÅrshjul för sommarjobb\nDnr KS 2031/418\n\nBeslut\n\nKommunstyrelsen antar årshjulet.\n",
      "Mora", "2031-06-11"};
  for (const std::vector<papers::Draft>& drafts : {std::vector{page, section}, std::vector{page}}) {
    const auto pack = papers::pack(drafts);
    const auto told = acts_of(pack);
    const auto panel = view::meeting_panel(pack, told, "mora/kommunstyrelsen/2031-06-11", Language::sv);
    REQUIRE(panel);
    CHECK(section_of(*panel, "paragrafer")->table->rows.size() == 1);
    const std::string found = drafts.size() == 2 ? "1" : "0";
    CHECK(panel->lede.back().front().text == "Beslut har hittats i " + found + " av 1 paragrafer.");
    const auto body = view::body_panel(pack, told, "mora/kommunstyrelsen", Language::sv);
    REQUIRE(body);
    CHECK(section_of(*body, "moten")->table->rows.at(0)[1].at(0).text == "1");  // As many as the meeting's page shows.
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

TEST_CASE("what is adopted with a change is told with the line that adopts it") {
  const auto pack = papers::pack(
      {{"p",
        "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nÅrshjul för sommarjobb\nDnr KS "
        "2031/418\n\nBeslut\n\nÅrshjulet antas med följande ändring:\n\nMålet för lokalen ska vara 40 platser.\n",
        "Mora", "2031-06-11"}});
  const auto told = acts_of(pack);
  REQUIRE(told.cases.cases.size() == 1);
  const auto meeting = view::meeting_panel(pack, told, "mora/kommunstyrelsen/2031-06-11", Language::sv);
  REQUIRE(meeting);
  std::string words;
  for (const view::Words& one : section_of(*meeting, "paragrafer")->table->rows.at(0).at(2)) words += one.text + " ";
  CHECK(words.find("antas med följande ändring: Målet för lokalen") != std::string::npos);
}

TEST_CASE("a meeting says who chaired it and who sat, as the first page of its minutes lists them") {
  const std::string minutes =
      "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll\n2031-06-11\n\n"
      "Beslutande\nPer Hed (S), ordförande\nEva Lind (C), vice ordförande\nBo Ek (M)\n\n"
      "Ersättare\nUlf Ros (V)\n\n"
      "§ 88\nÅrshjul för sommarjobb\nDnr KS 2031/418\n\nBeslut\n\nKommunstyrelsen antar årshjulet.\n\n"
      "§ 89\nLekplats vid torget\nDnr KS 2031/419\n\nBeslut\n\nKommunstyrelsen antar förslaget.\n";
  const auto pack = papers::pack({{"p", minutes, "Mora", "2031-06-11"}});
  const auto panel = view::meeting_panel(pack, acts_of(pack), "mora/kommunstyrelsen/2031-06-11", Language::sv);
  REQUIRE(panel);
  std::string lede;
  for (const view::Line& line : panel->lede)
    for (const view::Words& words : line) lede += words.text;
  CAPTURE(lede);
  CHECK(lede.find("Ordförande: Per Hed (S)") != std::string::npos);
  const view::Section* present = section_of(*panel, "narvarande");
  REQUIRE(present);
  std::string rows;
  for (const auto& row : present->table->rows)
    rows += row[0][0].text + " " + row[1][0].text + " " + row[2][0].text + "\n";
  CAPTURE(rows);
  for (const std::string row : {"Per Hed S ordförande\n", "Eva Lind C vice ordförande\n", "Bo Ek M ledamot\n"})
    CHECK(rows.find(row) != std::string::npos);
}

TEST_CASE("the page of a body tells its own word of a case, and days for which papers are here and no minutes") {
  const auto minutes = [](const std::string& body, const std::string& day, const std::string& decides) {
    const std::string words = "Mora kommun\n" + body + "\nSammanträdesprotokoll " + day +
                              "\n\n§ 12\nBåthamn i Sundviken\nDnr KS 2031/417\n\n## Beslut\n\n" + body + " " + decides +
                              " förslaget om en båthamn.\n";
    return papers::Draft{body, words, "Mora", day};
  };
  const std::string letter = "Mora kommun\nHamnkontoret\n\nTjänsteskrivelse\n\n2031-06-02\nTill Hamnnämnden\n\nBojar"
                             "\n\nFörslag till beslut\n\nHamnnämnden beslutar att köpa bojar.\n";
  const auto pack = papers::pack({minutes("Hamnnämnden", "2031-05-11", "avslår"),
                                  minutes("Kommunfullmäktige", "2031-06-11", "bifaller"),
                                  {"b", letter, "Mora", "2031-06-02", "", "hamnnamnden/2031-06-15/bojar.md"},
                                  {"c", letter, "Mora", "2031-06-02", "", "kommunstyrelsen/2031-06-22/bojar.md"}});
  const auto told = acts_of(pack);
  const auto council = test::there(view::body_panel(pack, told, "mora/kommunfullmaktige", Language::sv)),
             board = test::there(view::body_panel(pack, told, "mora/hamnnamnden", Language::sv));
  CHECK(section_of(*council, "arenden")->table->rows.at(0).at(2).at(0).text == "✓ Bifall");
  CHECK(section_of(*board, "arenden")->table->rows.at(0).at(2).at(0).text == "✕ Avslag");
  const auto& rows = section_of(*board, "moten")->table->rows;
  REQUIRE(rows.size() == 2);
  CHECK(section_of(*board, "arenden")->table->columns.at(2).title == "Organets ord, annars andras");
  CHECK(rows[0][0].at(0).text + ": " + rows[0][1].at(0).text == "15 juni 2031: inget läst protokoll");
}

TEST_CASE("a committee that only proposed bears no decision of the board on its page") {
  const auto minutes = [](const std::string& body, const std::string& does) {
    return papers::Draft{body, "Mora kommun\n" + body + "\nSammanträdesprotokoll 2031-05-11\n\n§ 12\nSkolområden\nDnr SKN 2031/41"
                         "\n\n## " + does + "\n\nSkolan i Ekdalen flyttas till ett nytt område i Norrvik.\n", "Mora", "2031-05-11"};
  };
  const auto pack = papers::pack({minutes("Skolnämndens arbetsutskott", "Arbetsutskottets förslag till beslut"),
                                  minutes("Skolnämnden", "Beslut")});
  const auto told = acts_of(pack);
  const auto panel = test::there(view::body_panel(pack, told, "mora/skolnamndens-arbetsutskott", Language::sv));
  const auto& cell = section_of(*panel, "arenden")->table->rows.at(0).at(2);
  CHECK(cell.at(0).text != "Beslutat");
  CHECK(cell.at(0).address.starts_with("d/Skolnämndens arbetsutskott/"));
}

TEST_CASE("who presides for an absent chair is told, and for whom and how long somebody serves, as the list says") {
  const std::string minutes =
      "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll\n2031-06-11\n\nBeslutande\nEva Lind (C) (vice ordförande)\n"
      "Bo Ek (-) Mötet var öppet. Kl. 13 kom fler.\nDag Alm (S) ersätter Siv Å (L)\nEli Alm (S) (tom. kl 16.00) § 90\nCia Dal (V) §§ 88–89, Liv Alm, nämndsekreterare\nUlf Ros (V) § 90 ersätter Per Hed (S) (ordförande)\n\nOrdförande\n\n"
      "Eva Lind (C)\n\n§ 88\nÅrshjul för sommarjobb\nDnr KS 2031/418\n\nBeslut\n\nKommunstyrelsen antar årshjulet.\n\n"
      "§ 89\nLekplats vid torget\nDnr KS 2031/419\n\nBeslut\n\nKommunstyrelsen antar förslaget.\n";
  const auto pack = papers::pack({{"p", minutes, "Mora", "2031-06-11"}});
  const auto told = acts_of(pack);
  const auto panel = *test::there(view::meeting_panel(pack, told, "mora/kommunstyrelsen/2031-06-11", Language::sv));
  std::string said = as_read(panel.lede.at(1)) + "|";
  for (const auto& row : section_of(panel, "narvarande")->table->rows) {
    said += "\n" + row[0][0].text + "; " + row[1][0].text;
    for (const view::Words& words : row[2]) said += words.mark ? "" : "; " + words.text;
  }
  CHECK(said.find("Ledde mötet: Eva Lind (C) (vice ordförande)") != std::string::npos);
  CHECK(said.ends_with("|\nEva Lind; C; vice ordförande\nBo Ek; utan parti; ledamot\n"
                       "Eli Alm; S; ledamot; (tom. kl 16.00) § 90\nCia Dal; V; ledamot; §§ 88–89\n"
                       "Dag Alm; S; tjänstgörande ersättare; ersätter Siv Å (L)\n"
                       "Ulf Ros; V; tjänstgörande ersättare; § 90 ersätter Per Hed (S) (ordförande)"));
  CHECK(view::person_panel(pack, told, "mora/bo-ek", Language::sv));
}

TEST_CASE("the page of people leads to each body that met and to its latest meeting") {
  const auto pack = town_pile();
  const auto panel = view::people_panel(pack, acts_of(pack), "", Language::sv);
  REQUIRE(panel);
  const view::Section* bodies = section_of(*panel, "organ");
  REQUIRE(bodies);
  REQUIRE(bodies->table->rows.size() == 2);
  CHECK(bodies->table->rows[0][0][0].text == "Kommunstyrelsen, Mora");
  CHECK(bodies->table->rows[0][0][0].address == "organ/mora/kommunstyrelsen/");
  CHECK(bodies->table->rows[1][2][0].address == "mote/trosa/kommunstyrelsen/2031-06-11/");
}
