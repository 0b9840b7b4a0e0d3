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

TEST_CASE("nothing is suggested for bytes that are no letters") {
  CHECK(suggested(test::pack_of({"Laddstolpar vid torget."}), "\xFF\xFE").empty());
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
