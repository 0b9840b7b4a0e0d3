// The table of cases: one question answers which motions were rejected and who objected, each statement with its words.
#include <algorithm>
#include <charconv>
#include <set>

#include "base/percent.h"
#include "core/view/town_cases.h"
#include "view/cases/case_sheet.h"

using namespace diarium;
using namespace papers;
using query::Field;

namespace {

std::string cell_words(const view::Line& line) {
  std::string out;
  for (const view::Words& words : line) out += words.text + "|";
  return out;
}

/// What the first row says below a head.
std::string first_below(const view::CaseList& list, std::string_view head) {
  const auto at = std::ranges::find(list.table.columns, head, &view::Column::title);
  REQUIRE(at != list.table.columns.end());
  return cell_words(list.table.rows.at(0)[static_cast<std::size_t>(at - list.table.columns.begin())]);
}

}  // namespace

TEST_CASE("one question tells which motions were rejected, who brought them, how the votes fell and who objected") {
  const Town town;
  const auto list = town.list("vilka motioner om skola avslogs och vem reserverade sig");
  CHECK(list.plain.query == "typ:motion skola utfall:avslå");
  REQUIRE(list.cases == 1);
  CHECK(list.title == "1 ärende avslogs");
  CHECK(list.of == 3);
  const auto& cells = list.table.rows.front();
  CHECK(cell_words(cells[0]).find("farthinder") != std::string::npos);
  CHECK(cell_words(cells[2]).find("Anna Berg (S)") != std::string::npos);
  CHECK(cell_words(cells[2]).find("Dan Ask (V)") != std::string::npos);
  CHECK(cell_words(cells[5]).find("26–19") != std::string::npos);
  CHECK(cell_words(cells[6]).find("Eva Lind (C)") != std::string::npos);
  CHECK(cell_words(cells[6]).find("Ulf Ros (V)") != std::string::npos);
  CHECK(cell_words(cells[6]).find("Bo Ek") == std::string::npos);  // What he asked for is what was decided.
}

TEST_CASE("columns that say nothing of any case are left out, and so is the one municipality; the order's own stays") {
  const index::Pack pack = papers::pack(
      {{"orsa-brev", "Tjänsteskrivelse\n\nOrsa kommun\nKommunstyrelsen\n2031-10-01\nDnr KS 2031/9\n\nVägen lagas.\n",
        "Orsa", "2031-10-01"}});
  const relations::Relations told = told_of(pack);
  const view::CaseTable table = view::case_table(pack, told);
  const auto heads = [&](view::CaseOrder order) {
    const auto list = view::case_list(pack, table, {"", order, 100}, Language::sv);
    REQUIRE(list);
    REQUIRE(list->table.rows.size() == 1);
    CHECK(list->table.rows.front().size() == list->table.columns.size());
    std::string words;
    for (const view::Column& column : list->table.columns) words += column.title + "|";
    return words;
  };
  CHECK(heads({}) == "Ärende|Öppnat|Utfall|Invände|Handl.|");
  CHECK(heads({.by = view::CaseHead::days}) == "Ärende|Öppnat|Utfall|Invände|Dagar|Handl.|");
  const auto whole = Town().list("");
  CHECK(whole.table.columns.size() == view::case_heads.size());
  // A case of nobody's beside those of one municipality tells no more of them.
  const index::Pack two = papers::pack(
      {{"orsa-brev", "Tjänsteskrivelse\n\nOrsa kommun\nKommunstyrelsen\n2031-10-01\nDnr KS 2031/9\n\nVägen lagas.\n",
        "Orsa", "2031-10-01"},
       {"plan", "Tjänsteskrivelse\n\nRegionstyrelsen\n2031-11-01\nDnr RS 2031/7\n\nBron målas.\n", "", "2031-11-01"}});
  const relations::Relations both = told_of(two);
  const view::CaseTable tables = view::case_table(two, both);
  const auto list = view::case_list(two, tables, {"", {}, 100}, Language::sv);
  REQUIRE(list);
  CHECK(list->table.rows.size() == 2);
  CHECK(std::ranges::none_of(list->table.columns, [](const view::Column& one) { return one.title == "Kommun"; }));
}

TEST_CASE("every person, vote and outcome in the table leads to a place of a paper of its case") {
  const Town town;
  const auto list = town.list("");
  CHECK(list.cases == town.table.rows.size());
  for (std::size_t row = 0; row < list.table.rows.size(); ++row)
    for (const std::size_t column : {2u, 3u, 4u, 5u, 6u})
      for (const view::Words& words : list.table.rows[row][column]) {
        CAPTURE(words.text);
        if (words.address.empty()) continue;
        REQUIRE(words.address.starts_with("d/"));
        const std::string id = words.address.substr(2, words.address.find("/?s=") - 2);
        const auto paper = town.pack.find(id);
        REQUIRE(paper);
        const std::size_t at = words.address.find("/?s=") + 4;
        std::uint32_t begin = 0;
        std::from_chars(words.address.data() + at, words.address.data() + words.address.size(), begin);
        CHECK(begin < town.pack.text(*paper)->nfc.size());
        const auto own = std::ranges::find(town.table.rows, list.ids[row], [](const view::CaseRow& one) { return one.of_case->id; });
        CHECK(std::ranges::find(own->papers, paper->value) != own->papers.end());
      }
}

TEST_CASE("the words of a question may stand in different papers of a case") {
  const Town town;
  CHECK(town.numbers("bilarna reserverar") == Numbers{"KS 2031/417"});  // The motion has one, the minutes the other.
  CHECK(town.list("bilarna bibliotek").title.ends_with("med några av orden"));
  CHECK(town.numbers("skola -bibliotek") == Numbers{"KS 2031/417", "KS 2029/7"});
}

TEST_CASE("a case is chosen by who brought it, who objected, who acted at all and who is only named") {
  const Town town;
  CHECK(town.numbers("motionär:S") == Numbers{"KS 2031/417"});
  CHECK(town.numbers("motionär:\"Karin Solhem\"") == Numbers{"KS 2030/55"});
  CHECK(town.numbers("motionär:moderaterna") == Numbers{"KS 2029/7"});
  CHECK(town.numbers("reservant:C") == Numbers{"KS 2031/417"});
  CHECK(town.numbers("reservant:M").empty());
  CHECK(town.numbers("yrkade:M") == Numbers{"KS 2031/417"});
  CHECK(town.numbers("röstade:nej") == Numbers{"KS 2031/417"});
  CHECK(town.numbers("vilka yrkanden avslogs") == Numbers{"KS 2031/417"});
  CHECK(town.numbers("vem reserverade sig mot farthinder") == Numbers{"KS 2031/417"});
  CHECK(town.numbers("vad yrkade moderaterna om farthinder") == Numbers{"KS 2031/417"});
  CHECK(town.numbers("yrkade:bifallet bibliotek").empty());
  CHECK(test::there(view::find_cases(town.pack, town.table, "vilka interpellationer avslogs"))->unmet == std::vector<std::string>{"typ:interpellation"});
  CHECK(town.numbers("nämner:\"Anna Berg\"") == Numbers{"KS 2031/417", "KS 2031/9"});
  CHECK(town.numbers("parti:S") == Numbers{"KS 2031/417"});  // In the letter she is only named.
  CHECK(town.numbers("ärende:2030/55") == Numbers{"KS 2030/55"});
  CHECK(town.numbers("typ:motion -motionär:S -motionär:L") == Numbers{"KS 2029/7"});
}

TEST_CASE("every filter that the language has chooses cases, with and without words, or the answer says that it was not used") {
  const Town town;
  const std::size_t all = town.numbers("").size();
  std::set<std::string> tried;
  for (const std::string filter : {"typ:skrivelse", "kommun:Orsa", "organ:kommunstyrelsen", "parti:L", "person:\"Nils Ro\"", "nämner:L", "år:2029", "från:2031", "till:2029", "roll:reservation",
                                   "dnr:\"KS 2029/7\"", "utfall:avslå", "motionär:M", "invände:C", "yrkade:M", "röstade:nej", "ärende:\"KS 2029/7\"", "status:avgjord", "egen:ja"}) {
    tried.insert(filter.substr(0, filter.find(':')));
    for (const std::string& question : {filter, "-" + filter, filter + " skola", "-" + filter + " skola"}) {
      CAPTURE(question);
      const view::CaseList list = town.list(question);
      const bool told = std::ranges::any_of(list.readings, [](const query::Reading& one) { return one.kind == query::Reading::Kind::not_understood; });
      const std::size_t of = question.ends_with(" skola") ? town.numbers("skola").size() : all;
      if (question.starts_with("-roll:") || question == "egen:ja skola" || list.cases != of) continue;
      // What a filter keeps and what it shuts out are all there is.
      const std::string other = question.starts_with('-') ? question.substr(1) : "-" + question;
      CHECK((told || town.numbers(other).empty()));
    }
  }
  for (int field = 0; field < query::field_count; ++field) CHECK_MESSAGE(tried.contains(std::string(query::name(static_cast<Field>(field)))), query::name(static_cast<Field>(field)));
  CHECK(town.numbers("roll:reservation") == Numbers{"KS 2031/417"});
  CHECK(town.list("-roll:reservation").readings.at(0).kind == query::Reading::Kind::not_understood);
}

TEST_CASE("a motion without a known decision is overdue when a year has gone since its first paper") {
  const Town town;
  CHECK(town.numbers("status:försenad") == Numbers{"KS 2029/7"});
  CHECK(town.numbers("status:decided") == Numbers{"KS 2031/417", "KS 2030/55"});
  CHECK(town.row("KS 2030/55").days == 120);
  CHECK(town.row("KS 2031/9").status == view::CaseStatus::unknown);  // No motion: nobody owes it a year.
}

TEST_CASE("of a motion that only its answers tell of is said by when it was there, and how long at least it has waited") {
  const auto minutes = [](const std::string& body, const std::string& day, const std::string& number, const std::string& decision) {
    return "Mora kommun\n" + body + "\nSammanträdesprotokoll " + day + "\n\n§ 88\nSvar på motion av Anna Berg (S) om farthinder\nDnr KS " +
           number + "\n\nBeslut\n\n" + decision + "\n";
  };
  const Town town{.pack = papers::pack({
      {"a", minutes("Kommunfullmäktige", "2031-09-11", "2031/417", "Kommunfullmäktige beslutar att avslå motionen."), "Mora", "2031-09-11"},
      {"b", minutes("Kommunstyrelsen", "2030-05-08", "2030/55", "Kommunstyrelsen föreslår att fullmäktige avslår motionen."), "Mora", "2030-05-08"},
  })};
  const view::CaseRow& decided = town.row("KS 2031/417");
  CHECK(decided.status == view::CaseStatus::decided);
  CHECK(decided.opening == view::Opening::by_then);
  CHECK(decided.days == -1);  // Not «0»: it was not put on the day of its decision.
  CHECK(first_below(town.list("ärende:2031/417"), "Öppnat").starts_with("senast 11 september 2031"));
  const Town newer{.pack = papers::pack({{"a", minutes("Kommunstyrelsen", "2031-01-09", "2030/55", "Motionen avslås."), "Mora", "2031-01-09"}})};
  CHECK(first_below(newer.list("ärende:2030/55"), "Öppnat") == "2030, läst ur numret|");  // No day of the next year.
  CHECK(town.row("KS 2030/55").days == 491);
  CHECK(first_below(town.list("ärende:2030/55"), "Dagar").starts_with("minst 491"));
}

TEST_CASE("a motion whose decision is read with doubt is neither decided nor overdue") {
  Town town;
  for (relations::Case& one : town.told.cases.cases)
    for (relations::FateRow& row : one.fate)
      for (relations::Verdict& verdict : row.verdicts) verdict.certainty = facts::Certainty::uncertain;
  town.table = view::case_table(town.pack, town.told);
  CHECK(town.row("KS 2030/55").status == view::CaseStatus::unknown);
  CHECK(town.numbers("status:försenad") == Numbers{"KS 2029/7"});  // Of this one nobody told a decision.
}

TEST_CASE("who asks what was granted is not given what is only proposed") {
  const Town town{.pack = papers::pack({
      {"a", "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2030-05-08\n\n§ 88\nSvar på motion av Anna Berg (S) om farthinder\nDnr KS 2030/55\n\n"
            "Beslut\n\nKommunstyrelsen föreslår att fullmäktige bifaller motionen.\n", "Mora", "2030-05-08"},
  })};
  CHECK(town.numbers("utfall:bifalla").empty());
  CHECK(town.list("utfall:bifalla").title == "0 ärenden bifölls");
  CHECK(town.numbers("utfall:\"bifalla föreslås\"") == Numbers{"KS 2030/55"});
}

TEST_CASE("a vote stands beside the decision of its own meeting, not beside that of another") {
  const auto minutes = [](const std::string& day, const std::string& decision) {
    return "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll " + day +
           "\n\n§ 88\nSvar på motion av Anna Berg (S) om farthinder\nDnr KS 2031/417\n\n" + decision + "\n";
  };
  const Town town{.pack = papers::pack({
      {"a", minutes("2031-05-08", "Omröstning\n\nMed 26 ja-röster mot 19 nej-röster beslutar kommunfullmäktige att återremittera motionen.\n\nBeslut\n\n"
                                  "Kommunfullmäktige beslutar att återremittera motionen."), "Mora", "2031-05-08"},
      {"b", minutes("2031-09-11", "Beslut\n\nKommunfullmäktige beslutar att avslå motionen."), "Mora", "2031-09-11"},
  })};
  const view::CaseRow& row = town.row("KS 2031/417");
  REQUIRE(row.verdict);
  CHECK(row.verdict->outcome == "avslå");
  REQUIRE_FALSE(row.of_case->votes.empty());
  CHECK(row.vote == nullptr);
}

TEST_CASE("what a facet counts is what its filter finds, whatever else was asked") {
  const Town town;
  for (const std::string asked : {"", "skola", "typ:motion", "kommun:Mora", "utfall:avslå"}) {
    const auto found = view::find_cases(town.pack, town.table, asked);
    REQUIRE(found);
    for (const query::Facet& facet : found->facets) {
      if (asked.starts_with(query::name(facet.field))) continue;  // Its own filter is left out of its counts.
      for (const query::FacetValue& value : facet.values) {
        const std::string narrowed = asked + " " + query::filter_text(facet.field, value.value);
        CAPTURE(narrowed);
        CHECK(town.numbers(narrowed).size() == value.papers);
      }
    }
  }
}

TEST_CASE("sorting by a column puts the known in order both ways and the unknown last") {
  const Town town;
  for (std::size_t head = 0; head < view::case_heads.size(); ++head) {
    CAPTURE(view::case_heads[head]);
    const view::CaseOrder rising{static_cast<view::CaseHead>(head), false}, falling{static_cast<view::CaseHead>(head), true};
    CHECK(view::case_order(view::written(rising)) == rising);
    CHECK(view::case_order(view::written(falling)) == falling);
    CHECK(view::pressed(rising, rising.by) == falling);
    CHECK(town.list("", rising).ids.size() == town.list("", falling).ids.size());
  }
  std::vector<std::uint32_t> places(town.table.rows.size());
  for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = i;
  for (const bool down : {false, true}) {
    view::put_in_order(town.table.rows, {view::CaseHead::days, down}, places);
    const auto known = [&](std::uint32_t place) { return town.table.rows[place].days >= 0; };
    CHECK(std::ranges::is_partitioned(places, known));
    for (std::size_t i = 1; i < places.size() && known(places[i]); ++i) {
      const auto before = town.table.rows[places[i - 1]].days, after = town.table.rows[places[i]].days;
      CHECK((down ? before >= after : before <= after));
    }
  }
  CHECK_FALSE(view::case_order("inget"));
}

TEST_CASE("what rests on uncertain words chooses its case, and is shown with its doubt there") {
  Town town;
  const Numbers by_mover = town.numbers("motionär:S"), by_outcome = town.numbers("utfall:avslå");
  REQUIRE_FALSE(by_mover.empty());
  REQUIRE_FALSE(by_outcome.empty());
  for (relations::Case& one : town.told.cases.cases) {
    for (relations::Act& act : one.acts) act.certainty = facts::Certainty::uncertain;
    for (relations::FateRow& row : one.fate)
      for (relations::Verdict& verdict : row.verdicts) verdict.certainty = facts::Certainty::uncertain;
  }
  town.table = view::case_table(town.pack, town.told);
  CHECK(town.numbers("motionär:S") == by_mover);
  CHECK(town.numbers("utfall:avslå") == by_outcome);
  const auto list = town.list("ärende:2031/417");
  const bool once = list.usual == facts::Certainty::uncertain;  // Said above the table, and not in its rows.
  CHECK((cell_words(list.table.rows.front()[2]).find("osäker") == std::string::npos) == once);
}

TEST_CASE("what is given away of a table is what the table shows, a row a case, without personal numbers") {
  const Town town;
  const auto sheet = view::case_sheet(town.pack, town.table, "motioner om skola avslogs", {});
  REQUIRE(sheet);
  REQUIRE(sheet->rows.size() == 1);
  for (const auto& row : sheet->rows) CHECK(row.size() == sheet->heads.size());
  const auto cell = [&](std::string_view head) {
    const auto at = std::ranges::find(sheet->heads, head);
    REQUIRE(at != sheet->heads.end());
    return sheet->rows[0][static_cast<std::size_t>(at - sheet->heads.begin())];
  };
  CHECK(cell("outcome") == "avslå");
  CHECK(cell("movers_parties") == "S; V");
  CHECK(cell("dissenters_parties") == "C; V");
  CHECK(cell("yes") == "26");
  CHECK(cell("dissenters_link").starts_with("d/mora-farthinder-protokoll/?s="));
  CHECK(view::csv_of(*sheet).find("avslå") != std::string::npos);
  CHECK(std::ranges::count(view::tabbed(*sheet), '\n') == 2);
}

TEST_CASE("a filter of cases keeps the papers of the cases in a list of papers, and of a pack without cases none") {
  const Town town;
  const auto papers = [&](const std::string& words, const view::CaseTable* table) {
    const query::Parsed asked = query::parse(words);
    const auto list = view::result_list(town.pack, asked, {query::Sort::relevance, {0, 50}, view::find_papers_by_filter(town.pack, table, asked)});
    REQUIRE(list);
    std::set<std::string> ids;
    for (const view::ResultRow& row : list->rows) ids.insert(row.paper.id);
    return ids;
  };
  CHECK(papers("motionär:S", &town.table) == std::set<std::string>{"mora-farthinder-motion", "mora-farthinder-protokoll"});
  CHECK(papers("motionär:S reserverar", &town.table).contains("mora-farthinder-protokoll"));
  CHECK(papers("-motionär:S typ:motion", &town.table) == std::set<std::string>{"mora-bibliotek-motion", "orsa-bad-motion"});
  CHECK(papers("motionär:S", nullptr).empty());
  CHECK(papers("egen:ja", &town.table).empty());
  CHECK(papers("egen:nej", nullptr).size() == town.pack.papers());
  CHECK(papers("nämner:Berg", nullptr).contains("orsa-brev"));
}

TEST_CASE("who asks without telling which papers pass a filter of cases finds nothing, and is told that it was not understood") {
  const Town town;
  for (const char* query : {"skola motionär:S", "-motionär:S"}) {
    const auto answer = test::there(query::search(town.pack, query, {}));
    CHECK(std::ranges::any_of(answer->readings, [](const query::Reading& one) { return one.kind == query::Reading::Kind::not_understood; }));
    CHECK(answer->papers + answer->more == 0);
  }
}

TEST_CASE("a case is called by the paper that carries it, not by the first of its papers") {
  const index::Pack pack = papers::pack({
      {"a",
       "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n2031-06-16\n\n§ 12\nSkolskjutsen våren 2031\n"
       "Dnr SKN 2031/41\n\nBeslut\n\nRapporten om skolskjutsen godkänns.\n",
       "Mora", "2031-06-16"},
      {"b",
       "Mora kommun\nSkolförvaltningen\n\nTjänsteskrivelse\n\n2031-05-14\nDnr SKN 2031/41\n\n"
       "Skolskjutsen våren 2031\n\nFörslag till beslut\n\nRapporten om skolskjutsen godkänns.\n",
       "Mora", "2031-05-14"},
  });
  const relations::Relations told = told_of(pack);
  REQUIRE(told.cases.cases.size() == 1);
  const auto rows = view::case_rows(pack, told);
  REQUIRE_FALSE(rows.front().kinds.empty());
  std::string kinds;
  for (const std::string& kind : rows.front().kinds) kinds += kind + " ";
  CHECK(kinds == "tjansteskrivelse protokollsparagraf ");
}
