// The first screen: each case once, in the section that says most of it, with its reason.
#include <algorithm>

#include "core/view/papers.h"
#include "view/case/front.h"
#include "view/case_words.h"

using namespace diarium;
using view::Front;
using view::Language;

namespace {

constexpr std::uint32_t cases_here = 8;

/// Papers of one line, a day apart, each of a case of its own.
index::Pack pack_of_days() {
  std::vector<papers::Draft> drafts;
  for (std::uint32_t i = 0; i < cases_here; ++i)
    drafts.push_back({"p" + std::to_string(i), "Nämnden bifaller förslaget om en gångväg.\n\nMora 2031-06-1" + std::to_string(i) + "\n",
                      "Mora", "2031-06-1" + std::to_string(i)});
  return papers::pack(drafts);
}

relations::Relations each_alone() {
  relations::Relations told;
  for (std::uint32_t i = 0; i < cases_here; ++i) {
    relations::Case one;
    one.id = "case-" + std::to_string(i);
    one.title = "Gångväg " + std::to_string(i);
    one.papers.push_back({.ref = {i, 0}});
    told.cases.cases.push_back(std::move(one));
  }
  return told;
}

void say(relations::Case& one, bool in_the_end) {
  relations::FateRow row;
  row.verdicts.push_back({.stage = relations::Stage::council, .final_decision = in_the_end, .outcome = "bifalla",
                          .passage = {one.papers.front().ref, {0, 20}}});
  one.fate.push_back(std::move(row));
}

const view::FrontCard* card_of(const std::vector<view::FrontCard>& cards, Front section) {
  const auto found = std::ranges::find(cards, section, &view::FrontCard::section);
  return found == cards.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the first screen has the latest decision, what was contested, proposed, is late and is new, each case once") {
  const index::Pack pack = pack_of_days();
  relations::Relations told = each_alone();
  auto& cases = told.cases.cases;
  say(cases[0], true), say(cases[1], true), say(cases[2], false);
  say(cases[3], true);  // The latest decision, and the closest vote: told of as contested.
  cases[3].votes.push_back({.yes = 23, .no = 22, .passage = {{3, 0}, {0, 20}}});
  cases[4].votes.push_back({.yes = 40, .no = 5, .passage = {{4, 0}, {0, 20}}});
  cases[5].votes.push_back({.yes = 45, .no = 0, .passage = {{5, 0}, {0, 20}}});  // Nobody was against it.
  relations::Clock clock;
  clock.of_case = 6;
  clock.overdue = true;
  clock.tabled.from = clock.tabled.to = relations::day_of("2029-01-02");
  told.timeline.clocks.push_back(clock);

  const auto cards = view::front_cards(pack, told, 6);
  CHECK(std::ranges::is_sorted(cards, {}, &view::FrontCard::section));
  REQUIRE(card_of(cards, Front::contested));
  CHECK(card_of(cards, Front::contested)->of_case == &cases[3]);
  CHECK(card_of(cards, Front::contested)->vote == &cases[3].votes[0]);
  REQUIRE(card_of(cards, Front::decided));
  CHECK(card_of(cards, Front::decided)->of_case == &cases[1]);
  CHECK(card_of(cards, Front::decided)->day == "2031-06-11");
  REQUIRE(card_of(cards, Front::proposed));
  CHECK(card_of(cards, Front::proposed)->of_case == &cases[2]);
  REQUIRE(card_of(cards, Front::late));
  CHECK(card_of(cards, Front::late)->of_case == &cases[6]);
  REQUIRE(card_of(cards, Front::recent));
  CHECK(card_of(cards, Front::recent)->of_case == &cases[7]);
  CHECK_FALSE(card_of(cards, Front::shared));
  std::vector<const relations::Case*> shown;
  for (const view::FrontCard& card : cards) {
    shown.push_back(card.of_case);
    for (const view::FrontCard::Other& other : card.others) shown.push_back(other.of_case);
  }
  std::ranges::sort(shown);
  CHECK(std::ranges::adjacent_find(shown) == shown.end());
  CHECK(shown.size() == cases_here);
}

TEST_CASE("what came long before the newest paper is not new, where a screen of other things can be told") {
  std::vector<papers::Draft> drafts{{"old", "Nämnden har sett över en gångväg.\n\nMora 2031-04-02\n", "Mora", "2031-04-02"}};
  for (std::uint32_t i = 1; i < cases_here; ++i)
    drafts.push_back({"new" + std::to_string(i), "Nämnden bifaller förslaget om en gångväg.\n\nMora 2031-06-10\n", "Mora", "2031-06-10"});
  const index::Pack pack = papers::pack(drafts);
  relations::Relations told = each_alone();
  const auto shows_old = [&] {
    const relations::Case* old = told.cases.cases.data();
    return std::ranges::any_of(view::front_cards(pack, told, 6), [&](const view::FrontCard& card) {
      const auto is_old = [old](const view::FrontCard::Other& other) { return other.of_case == old; };
      return card.of_case == old || std::ranges::any_of(card.others, is_old);
    });
  };
  for (std::uint32_t i = 1; i < cases_here; ++i) {
    CHECK(shows_old() == (i <= view::front_count));
    say(told.cases.cases[i], true);
    told.cases.cases[i].votes.push_back({.yes = 23, .no = 22, .passage = {{i, 0}, {0, 20}}});  // In two sections, and one case.
  }
  CHECK_FALSE(shows_old());
}

TEST_CASE("words that two municipalities' cases share are a headline; those of one town, or of the heads of minutes, are none") {
  const auto draft = [](const std::string& id, const std::string& town) {
    return papers::Draft{id, "Nämnden bifaller förslaget om en gångväg.\n\n" + town + " 2031-06-10\n", town, "2031-06-10"};
  };
  const index::Pack pack = papers::pack({draft("p0", "Mora"), draft("p1", "Mora"), draft("p2", "Arvika"), draft("p3", "Arvika")});
  const index::Pack unplaced = papers::pack({draft("p0", "Mora"), draft("p1", "Mora"), draft("p2", "")});
  const auto shown_in = [&](const index::Pack& papers, std::uint32_t other) {
    relations::Relations told = each_alone();
    told.cases.cases.resize(3);  // The last paper is of no case.
    relations::WordingPair pair;
    pair.a = {0, 0}, pair.b = {other, 0};
    pair.longest = pair.a_shared = pair.b_shared = 60, pair.a_words = pair.b_words = 100;
    told.wording.pairs.push_back(pair);
    for (std::uint32_t i = 0; i < 3; ++i) say(told.cases.cases[i], true);
    return card_of(view::front_cards(papers, told, 6), Front::shared) != nullptr;
  };
  const auto shown = [&](std::uint32_t other) { return shown_in(pack, other); };
  CHECK_FALSE(shown_in(unplaced, 2));  // Nobody says whose that paper is.
  CHECK(shown(2));
  CHECK_FALSE(shown(1));
  CHECK_FALSE(shown(3));
}

TEST_CASE("who only endorses has proposed nothing that waits") {
  const index::Pack pack = pack_of_days();
  relations::Relations told = each_alone();
  for (relations::Case& one : told.cases.cases) {
    say(one, false);
    one.fate[0].verdicts[0].outcome = "tillstyrka";
  }
  CHECK(view::front_cards(pack, told, 6).empty());
}

TEST_CASE("a card of the first screen says in the reader's language why it is there, and quotes what was decided") {
  const index::Pack pack = pack_of_days();
  relations::Relations told = each_alone();
  say(told.cases.cases[1], true);
  told.cases.cases[2].votes.push_back({.yes = 23, .no = 22, .passage = {{2, 0}, {0, 20}}});
  for (const Language language : {Language::sv, Language::en}) {
    const auto cards = view::case_cards(pack, told, 6, language);
    REQUIRE(cards.size() == 6);
    CHECK(cards[0].reason.find("23–22") != std::string::npos);  // What was contested stands first.
    CHECK(cards[1].kicker == view::word(language, "front.decided"));
    if (language == Language::sv) CHECK(cards[1].kicker == "Beslut i urval");  // The weight of a matter goes before its day.
    CHECK(cards[1].reason.find("2031") != std::string::npos);
    CHECK(cards[1].lines.front().front().address == "d/p1/?s=0-20");
    for (const view::Card& card : cards) CHECK_FALSE(card.reason.empty());
  }
}

TEST_CASE("of a section that holds most cases the rest stands in short, and no more cards than asked for") {
  const index::Pack pack = pack_of_days();
  relations::Relations told = each_alone();
  const auto cards = view::front_cards(pack, told, 3);
  REQUIRE(cards.size() == 3);
  for (const view::FrontCard& card : cards) CHECK(card.section == Front::recent);
  CHECK(cards[0].of_case == &told.cases.cases[7]);
  CHECK(cards[0].others.empty());
  CHECK(cards[2].others.size() == 2);
  CHECK(view::front_cards(pack, {}, 6).empty());
}

TEST_CASE("what stands in short below a card tells who said it and when, and whether that is uncertain") {
  const index::Pack pack = pack_of_days();
  relations::Relations told = each_alone();
  for (relations::Case& one : told.cases.cases) say(one, true);
  told.cases.cases[6].fate[0].verdicts[0].by = "Kommunfullmäktige";
  const auto cards = view::case_cards(pack, told, 1, Language::sv);
  REQUIRE(cards.size() == 1);
  REQUIRE(cards[0].lines.size() == 3);
  std::string words;
  for (const view::Words& one : cards[0].lines[1]) words += one.text;
  CHECK(words == "Gångväg 6 ✓ Bifall · Kommunfullmäktige 16 juni 2031? osäker");
}

TEST_CASE("a case without a known outcome is told to be that, and not to be new") {
  const index::Pack pack = pack_of_days();
  const auto cards = view::case_cards(pack, each_alone(), 1, Language::sv);
  REQUIRE(cards.size() == 1);
  CHECK(cards[0].kicker == "Utan känt utfall");
  CHECK(cards[0].reason == "Visas för att inget utfall är känt; den senaste handlingen är från 17 juni 2031");
}

TEST_CASE("of two cases on one matter the second gives way to another matter that is as new") {
  const index::Pack pack = pack_of_days();
  relations::Relations told = each_alone();
  auto& cases = told.cases.cases;
  for (relations::Case& one : cases) say(one, true);
  cases[7].title = "Mopedparkering i Sundviken";
  cases[6].title = "Avgift för Sundvikens båthamn";
  cases[5].title = "Ny bro vid Ekdalen";
  const auto cards = view::front_cards(pack, told, 2);
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].of_case == &cases[7]);
  CHECK(cards[1].of_case == &cases[5]);
  CHECK(cards[1].others.front().of_case == &cases[6]);  // In short it stands all the same.
  for (relations::Case& one : cases) one.title = "Mopedparkering i Sundviken";
  CHECK(view::front_cards(pack, told, 2)[1].of_case == &cases[6]);
}

TEST_CASE("a rejected demand is a dispute even without a vote, and a note to the minutes is none") {
  const index::Pack pack = pack_of_days();
  relations::Relations told = each_alone();
  auto& cases = told.cases.cases;
  for (relations::Case& one : cases) say(one, true);
  const auto moves = [&](relations::Case& one, const std::string& kind, relations::Side side) {
    one.dissent.push_back({.kind = kind, .who = {.persons = {{"Anna Berg", "S"}}},
                           .passage = {one.papers.front().ref, {0, 20}}, .side = side});
  };
  moves(cases[7], "protokollsanteckning", relations::Side::unsettled);
  moves(cases[6], "yrkande", relations::Side::lost);
  moves(cases[5], "yrkande", relations::Side::won);
  const auto cards = view::front_cards(pack, told, 6);
  REQUIRE(card_of(cards, Front::contested));
  CHECK(card_of(cards, Front::contested)->of_case == &cases[6]);
  CHECK(card_of(cards, Front::contested)->others.empty());
  CHECK(card_of(cards, Front::contested)->day == "2031-06-16");
  for (const view::FrontCard& card : cards)
    if (card.section == Front::decided) CHECK(card.of_case != &cases[6]);
  const view::Card first = view::case_cards(pack, told, 6, Language::sv).front();
  CHECK(first.reason == "Visas för att 1 invändning gjordes · Fullmäktige 16 juni 2031");
  REQUIRE(first.lines.size() == 2);  // What fell is the news; then what was decided.
  CHECK(first.lines[0].front().text == "Yrkande föll, Anna Berg (S): ");
  CHECK(first.lines[0].front().address == first.lines[0].back().address);  // A link beside plain words looks like these.
  CHECK(first.lines[1].front().text == "Beslut: ");
}

TEST_CASE("what was disputed years before the newest paper is not told of beside what is new") {
  std::vector<papers::Draft> drafts;
  for (std::uint32_t i = 0; i < cases_here; ++i) {
    const std::string day = i == 0 ? "2029-06-10" : "2031-06-10";
    drafts.push_back({"p" + std::to_string(i), "Nämnden bifaller förslaget om en gångväg.\n\nMora " + day + "\n", "Mora", day});
  }
  const index::Pack pack = papers::pack(drafts);
  for (const bool dated : {true, false}) {
    relations::Relations told = each_alone();
    auto& cases = told.cases.cases;
    relations::Case& old = cases[0];
    if (dated) say(old, true);
    else old.number = "KS 2029/41", old.papers.clear();  // Of a paper without a day.
    old.votes.push_back({.yes = 23, .no = 22, .passage = {{0, 0}, {0, 20}}});
    cases[1].votes.push_back({.yes = 40, .no = 2, .passage = {{1, 0}, {0, 20}}});
    const auto cards = view::front_cards(pack, told, 6);
    REQUIRE(card_of(cards, Front::contested));
    CHECK(card_of(cards, Front::contested)->of_case == &cases[1]);
  }
}

TEST_CASE("of what is new a fee goes before other matters, and what is only followed up behind them") {
  const index::Pack pack = pack_of_days();
  relations::Relations told = each_alone();
  auto& cases = told.cases.cases;
  for (relations::Case& one : cases) say(one, true);
  cases[7].weight = relations::Weight::routine;
  cases[5].weight = relations::Weight::heavy;
  cases[2].weight = relations::Weight::fee;
  const auto cards = view::front_cards(pack, told, 2);
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].of_case == &cases[2]);
  CHECK(cards[0].fee);
  CHECK(cards[1].of_case == &cases[5]);
  CHECK(cards[1].others.front().of_case == &cases[6]);
}

TEST_CASE("a card quotes the sentence that tells a figure, unless what was decided holds it") {
  const index::Pack pack = pack_of_days();
  relations::Relations told = each_alone();
  told.cases.cases.resize(1);
  relations::Case& one = told.cases.cases[0];
  say(one, true);
  const auto told_first = [&] { return view::case_cards(pack, told, 1, Language::sv).front().lines.front(); };
  CHECK(told_first().size() == 1);
  one.figure = relations::Passage{{0, 0}, {18, 30}};
  CHECK(told_first().size() == 1);
  one.figure->span = {21, 43};
  REQUIRE(told_first().size() == 3);
  CHECK(told_first()[1].address == "d/p0/?s=21-43");
  CHECK(told_first()[2].text.find("rad") != std::string::npos);  // Where it stands.
}

TEST_CASE("of a vote the parties on each side are told where all who voted are named") {
  const relations::VoteRow vote = {.yes = 2, .no = 1, .passage = {{0, 0}, {0, 20}}};
  relations::Case one;
  one.votes = {vote};
  const auto voted = [&](const std::string& party, relations::ActKind kind) {
    one.acts.push_back({.kind = kind, .who = {"Anna Berg", party}, .passage = {{0, 0}, {0, 20}}});
  };
  voted("V", relations::ActKind::voted_yes), voted("S", relations::ActKind::voted_yes);
  CHECK(view::vote_parties(Language::sv, one, vote).empty());  // Who voted no nobody says.
  voted("M", relations::ActKind::voted_no);
  const view::Line parties = view::vote_parties(Language::sv, one, vote);
  REQUIRE(parties.size() == 2);
  CHECK(parties[0].text == "Ja: S, V. Nej: M.");
  CHECK(parties[1].mark == facts::Certainty::uncertain);
  one.votes.assign(2, vote);
  CHECK(view::vote_parties(Language::sv, one, vote).empty());  // Of which of the two they were nobody says.
  one.votes.pop_back();
  voted("C", relations::ActKind::voted_no);
  CHECK(view::vote_parties(Language::sv, one, vote).empty());  // More than were counted.
}

TEST_CASE("cards that are mostly uncertain say so once, above them all") {
  const auto card = [](facts::Certainty outcome, facts::Certainty other) {
    view::Card made;
    made.chips = {view::said("Antas", view::Shape::chip), view::certainty_mark(Language::sv, outcome)};
    made.lines = {{view::said("En annan"), view::certainty_mark(Language::sv, other)}};
    return made;
  };
  using enum facts::Certainty;
  std::vector<view::Card> cards = {card(uncertain, uncertain), card(uncertain, certain), card(uncertain, uncertain)};
  CHECK(view::keep_exceptions(cards) == uncertain);
  CHECK(cards[0].chips.size() == 1);
  CHECK(cards[1].lines[0].size() == 2);
  CHECK(cards[2].lines[0].size() == 1);
  std::vector<view::Card> few = {card(uncertain, certain), card(certain, certain)};
  CHECK(view::keep_exceptions(few) == certain);
  CHECK(few[0].chips.size() == 2);
  CHECK(few[1].chips.size() == 1);
}
