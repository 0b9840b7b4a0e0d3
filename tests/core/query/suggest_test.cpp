// What is suggested while a query is typed: of what the papers have, as much as goes on as the typed words do.
#include <algorithm>

#include "../index/support.h"
#include "core/facts/whole_facts.h"
#include "index/file/file.h"
#include "query/search.h"
#include "query/suggest.h"

using namespace diarium;
using query::Suggestion;
using Kind = query::Suggestion::Kind;

namespace {

std::string town_file() {
  std::vector<index::Paper> papers;
  const std::vector<std::string> words = {"Laddstolpar vid torget", "Laddstolpen vid ån", "Laddning av bilar", "Förskolan vid torget", "Förskolor och skolor",
                                          "Forsakring av bilar"};
  for (std::uint32_t i = 0; i < 24; ++i) {
    const std::string& title = words[i % words.size()];
    auto one = test::paper("p" + std::to_string(i), "# Motion om " + title + "\n\nHär sägs mer om " + title + " och laddstolpar " + (i % 2 ? "laddplatser" : "laddplats") + ".\n",
                           source::Format::markdown);
    one.facts.title = {"Motion om " + title, {0, 4}};
    one.facts.municipality = {i % 3 ? "Östnäs" : "Lövmora", {0, 4}};
    one.facts.body = {"Kommunfullmäktige", {0, 4}};
    one.facts.persons = {{.name = "Anna Ladegård", .as_written = "Anna", .party = "S", .mentions = {{2, 4}}}};
    if (i % 4 == 0) one.facts.persons.push_back({.name = "Anna-Karin Berg", .as_written = "Anna-Karin", .party = "M", .mentions = {{2, 4}}});
    one.facts.case_numbers = {{"KS 2024/" + std::to_string(i), "own", {0, 4}}};
    one.facts = test::all_certain(std::move(one.facts));
    papers.push_back(std::move(one));
  }
  return test::freeze(std::move(papers));
}

index::Pack town() { return test::open(town_file()); }

std::vector<Suggestion> suggested(const index::Pack& pack, std::string_view typed, std::size_t most = 8) {
  return *test::there(query::suggest(pack, {typed, typed.size()}, most));
}

std::string texts(const std::vector<Suggestion>& all, Kind kind) {
  std::string out;
  for (const Suggestion& one : all)
    if (one.kind == kind) out += one.text + ";";
  return out;
}

}  // namespace

TEST_CASE("a chosen suggestion finds the papers that it speaks of") {
  const index::Pack pack = town();
  for (const char* typed : {"ladd", "anna", "ks 2024/1", "lövm", "kommun", "försk"}) {
    for (const Suggestion& one : suggested(pack, typed)) {
      CAPTURE(one.query);
      const auto answer = test::there(query::search(pack, one.query, {.count = 100, .lacking = false}));
      CHECK(answer->papers > 0);
      if (one.kind == Kind::title) CHECK(std::ranges::any_of(answer->hits, [&](const query::Hit& hit) { return hit.paper == one.paper; }));
      if (one.kind != Kind::word && one.kind != Kind::title && one.query.starts_with(query::filter_text(query::Field::person, ""))) CHECK(answer->papers == one.papers);
    }
  }
}

TEST_CASE("nothing is suggested for nothing, and for bytes that are no letters") {
  const index::Pack pack = town();
  CHECK(suggested(pack, "").empty());
  CHECK(suggested(pack, "\xFF\xFE").empty());
}

TEST_CASE("never more suggestions than were asked for, and words leave room for others") {
  const index::Pack pack = town();
  for (std::size_t most = 1; most <= 9; ++most) CHECK(suggested(pack, "la", most).size() <= most);
  CHECK(texts(suggested(pack, "la", 4), Kind::person) == "Anna Ladegård;");
}

TEST_CASE("of a pack on a host little is read, and nobody's names are fetched for a suggestion") {
  test::Die die(7);
  std::vector<index::Paper> papers;
  for (int number = 0; number < 400; ++number) {
    std::string text = "Om parken\n\n";
    for (int words = 0; words < 150; ++words) text += "ord" + std::string(1, static_cast<char>('a' + die.below(26))) + std::to_string(die.below(9000)) + " ";
    papers.push_back(test::paper("p" + std::to_string(number), text + (number % 2 ? "parkbänkar" : "parkering")));
    papers.back().facts.persons = {{.name = "Parker Ek" + std::to_string(number), .as_written = "Parker", .party = "S", .mentions = {{0, 2}}}};
    papers.back().facts = test::all_certain(std::move(papers.back().facts));
  }
  const std::string file = test::freeze(std::move(papers));
  auto pack = test::there(index::Pack::open_part(std::string_view(file).substr(0, 16384)));
  std::size_t bytes = 0;
  std::vector<Suggestion> found;
  for (int round = 0; round < 20; ++round) {
    pack->forget();
    auto asked = query::suggest(*pack, {"park", 4}, 8);
    const auto wanted = pack->wanted();
    if (wanted.empty()) {
      REQUIRE(asked);
      found = std::move(*asked);
      break;
    }
    CHECK_FALSE(asked);  // Nothing by half.
    for (const index::FileRange& range : wanted) {
      REQUIRE(pack->supply(range.begin, std::string_view(file).substr(range.begin, range.end - range.begin)));
      bytes += range.end - range.begin;
    }
  }
  CHECK(texts(found, Kind::word) == "parken;parkbänkar;parkering;");
  CHECK(texts(found, Kind::person).empty());
  CHECK(bytes < file.size() / 4);
  // What a search has brought is used, and «ord», which thousands of words begin with, brings nothing.
  pack->forget();
  CHECK(query::suggest(*pack, {"ord", 3}, 8)->empty());
  CHECK(pack->wanted().empty());
  CHECK(texts(suggested(test::open(file), "park"), Kind::person).starts_with("Parker Ek0;"));
}
