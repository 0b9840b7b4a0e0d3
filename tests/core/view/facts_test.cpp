#include "core/base/checks.h"
#include "core/facts/whole_facts.h"
#include "view/facts/fact_rows.h"
#include "view/facts/fact_words.h"

using namespace diarium;
using view::Language;

namespace {

constexpr std::string_view paper_text =
    "Storby kommun\n\nSvar på motion\n\nKarin Ek (V) yrkar att utreda.\n\fNämnden föreslår avslag.\nBo Al reserverar sig.\n";

ByteSpan find(std::string_view words) {
  return test::span_of(paper_text, words);
}

structure::Outline outline() {
  structure::Outline made;
  const auto turn = static_cast<std::uint32_t>(paper_text.find('\f')) + 1;
  made.pages = {{0, turn}, {turn, static_cast<std::uint32_t>(paper_text.size())}};
  for (const char* line : {"Storby kommun", "Svar på motion", "Karin Ek (V) yrkar att utreda.", "Nämnden föreslår avslag.",
                           "Bo Al reserverar sig."}) {
    structure::Block block;
    block.span = find(line);
    block.lines = {block.span};
    block.page = block.span.begin >= turn;
    made.blocks.push_back(block);
  }
  return made;
}

facts::Facts stated() {
  facts::Facts facts;
  facts.type = facts::Value{"motion", find("motion"), facts::Status::derived, "rubrik"};
  facts.municipality = facts::Value{"Storby", find("Storby"), {}, {}};
  facts.recommended_decision = facts::Outcome{"avslå", "Nämnden", "", find("föreslår avslag")};
  facts.proposals = {{"yrkande", "Karin Ek", 1, find("att utreda.")}};
  facts.reservations = {{.kind = "reservation", .who = {{{"Bo Al", "L"}}, {}}, .forum = "", .span = find("Bo Al reserverar sig.")}};
  facts.persons = {{"Karin Ek", "Karin Ek", "V", {"yrkande"}, {find("Karin Ek")}}};
  facts.dates = {{"2024-06-19", "sammanträde", find("motion"), {}, {}}};
  facts.votes = {{31, 29, 1, "bifall", "avslag", find("avslag")}};
  return facts;
}

std::vector<view::FactRow> rows() {
  const auto made = outline();
  const view::Flow flow(paper_text, made);
  return view::fact_rows(stated(), paper_text, made, flow);
}

}  // namespace

TEST_CASE("facts come in the order of worth, numbered from one, each with its place and words") {
  const auto list = rows();
  std::vector<std::string> what;
  for (const auto& row : list) {
    what.push_back(row.what);
    CHECK(row.number == what.size());
    REQUIRE_FALSE(row.spans.empty());
    CHECK(row.quote == slice(paper_text, row.spans[0]));
  }
  CHECK(what == std::vector<std::string>{"outcome.avslå", "vote", "proposal.yrkande", "statement.reservation", "person",
                                         "date.sammanträde", "about_paper.type", "about_paper.municipality"});
  CHECK(test::line_of(list[0].page, list[0].line, list[2].page, list[2].line) == "2 | 6 | 1 | 5");
}

TEST_CASE("a paper's own number is told of it once, its meeting with its day, and no preparation as a decision") {
  facts::Facts facts = stated();
  facts.document_date = facts::Value{"2024-06-19", find("motion"), {}, {}};
  facts.case_numbers = {{"KS 2024/1", "own", find("motion"), {}}, {"KS 2024/1", "own", find("Storby"), {}}};
  facts.cited = {{"decision", "Nämnden 19 juni 2024, § 3", find("Nämnden föreslår avslag"), {}}};
  facts.title = facts::Value{"Biblioteksplan för Storby 2024–2027", find("motion"), {}, {}};
  for (const char* plan : {"Biblioteksplanen", "Storbys biblioteksplan", "biblioteksplanen för Storby"})
    facts.cited.push_back({"policy", plan, find("Svar"), {}});
  facts.dates.push_back({"2024-05-19", "beredning", find("avslag"), {}, {}});
  const auto made = outline();
  std::string told;
  for (const auto& row : view::fact_rows(facts, paper_text, made, view::Flow(paper_text, made)))
    if (row.kind == view::FactKind::date || row.kind == view::FactKind::reference || row.what == "dnr.own")
      told += row.what + (row.kind == view::FactKind::about ? " about; " : "; ");
  CHECK(told == "date.document_date; date.beredning; date.beredning; dnr.own about; ");
}

TEST_CASE("a proposed decision is never said to be a decision") {
  const auto row = rows()[0];
  const auto words = view::fact_words(Language::sv, row, 2);
  CHECK(test::line_of(words.value, words.detail, words.place) == "Förslag: Avslag | av Nämnden | s. 2, rad 6");
}

TEST_CASE("facts are said in the reader's language, the paper's own words as they stand") {
  const auto list = rows();
  CHECK(view::fact_words(Language::en, list[1], 2).value == "31 yes, 29 no, 1 abstaining");
  CHECK(view::fact_words(Language::en, list[2], 2).value == "att utreda.");
  CHECK(view::fact_words(Language::sv, list[3], 2).value == "Bo Al (L)");
  CHECK(view::fact_words(Language::sv, list[3], 2).label == "Reservation");
  CHECK(view::fact_words(Language::sv, list[4], 1).value == "Karin Ek (V)");
  CHECK(view::fact_words(Language::sv, list[4], 1).detail == "yrkade");
  CHECK(view::fact_words(Language::sv, list[4], 1).place == "rad 5");
  CHECK(view::fact_words(Language::sv, list[5], 1).value == "19 juni 2024");
}

TEST_CASE("a derived fact names its rule") {
  CHECK(view::fact_words(Language::sv, rows()[6], 1).detail == "härlett: rubrik");
  CHECK(rows()[6].status == facts::Status::derived);
}

TEST_CASE("every fact that core can state has a label in both languages") {
  for (const char* key :
       {"vote", "person", "statement.reservation", "statement.särskilt uttalande", "statement.yttrande",
        "statement.protokollsanteckning", "dnr.own", "dnr.bilaga", "dnr.motion", "dnr.handling", "dnr.cited",
        "referral.answered", "referral.asked", "referral.silent", "cited.policy", "cited.law", "cited.decision", "cited.document",
        "about_paper.type", "about_paper.municipality", "about_paper.body", "about_paper.title", "about_paper.paragraph",
        "about_paper.component"})
    CHECK_MESSAGE(view::has_word(key), key);
}

TEST_CASE("every kind of fact that a paper states has its row, its label and its words in both languages") {
  const auto made = outline();
  const view::Flow flow(paper_text, made);
  facts::Facts whole = test::whole_facts(find("Storby"));
  whole.title->value = "Avfall";  // What it is about it does not cite.
  whole.dates[0].what = "yttrande";  // The paper's own day has a row of its own where the dates do not tell it.
  const auto list = view::fact_rows(whole, paper_text, made, flow);
  for (const std::string_view kind : facts::fact_kinds) {
    CAPTURE(kind);
    const auto row = std::ranges::find(list, kind, &view::FactRow::fact);
    REQUIRE(row != list.end());
    for (const Language language : {Language::sv, Language::en}) {
      const auto words = view::fact_words(language, *row, 2);
      CHECK_FALSE(words.value.empty());
      CHECK(view::fact_words(language, *row, 2).value.find('.') == std::string::npos);  // No key that has no words.
    }
  }
}

TEST_CASE("every fact that can be corrected has a form, and each field and word of it is said in both languages") {
  const facts::Facts whole = test::whole_facts({1, 3});
  for (const Language language : {Language::sv, Language::en}) {
    for (const std::string_view kind : facts::fact_kinds) {
      CAPTURE(kind);
      const auto form = view::fact_fields(language, whole, kind, 0);
      CHECK_FALSE(form.empty());
      for (const view::FactField& field : form) {
        CAPTURE(field.name);
        CHECK(view::has_word("field." + field.name));
        CHECK((field.kind == view::FieldKind::word) == !field.words.empty());
        for (const auto& [allowed, said] : field.words) CHECK_FALSE(said.empty());
      }
      // A value that a paper states once has the same form where it was not read, with nothing in it.
      const facts::Facts nothing;
      const auto lacking = view::fact_fields(language, nothing, kind, 0);
      facts::with_kind(nothing, kind, [&]<class Some>(const Some&) { CHECK(lacking.size() == (std::is_same_v<Some, std::optional<facts::Value>> ? form.size() : 0)); });
      for (std::size_t i = 0; i < lacking.size(); ++i) {
        CHECK(lacking[i].name == form[i].name);
        CHECK(lacking[i].value.empty());
      }
    }
  }
}

TEST_CASE("a fact says in words how sure it is and why, in both languages") {
  using facts::Certainty, facts::Doubt;
  const facts::Confidence told{Certainty::certain, "person.one.prose", Doubt::none};
  const std::string certain = view::confidence_words(Language::sv, told);
  CHECK(certain.starts_with("Säker: "));
  CHECK(certain.find(" kontrollerade fall") != certain.npos);
  CHECK(view::confidence_words(Language::en, told).starts_with("Certain: "));
  const std::string never = view::confidence_words(Language::sv, {Certainty::uncertain, "something.never.judged", Doubt::none});
  CHECK(never == "Osäker: så lästa uppgifter har ännu inte kontrollerats.");
  const std::string year = view::confidence_words(Language::sv, {Certainty::uncertain, "number.head.own", Doubt::year});
  CHECK(year.starts_with("Osäker: året går inte ihop med handlingens dag eller nummer"));
  CHECK(year.find("kontrollerade fall") == year.npos);
  CHECK(view::confidence_words(Language::sv, facts::said_by_user()) == "Säker: rättat av dig.");
}
