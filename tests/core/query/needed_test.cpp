// A pack of which only the pages are there that were asked for answers as the whole pack does, in few rounds.
#include <cstring>

#include "needed.h"

using namespace diarium;
using namespace diarium::test;

namespace {

const std::vector<std::string> questions = {"",          "park",           "parkplats skola",  "\"om park\"", "ord12*",
                                            "badhuset~", "bibliotekk",     "typ:motion väg",   "KS 2024/7",   "från:2023 torg OR bygg",
                                            "vag",       "roll:titel park", "vattenplan -väg", "finnsinte"};

}  // namespace

TEST_CASE("a pack of which only the pages asked for are here answers as the whole pack does") {
  const std::string file = some_pack();
  const index::Pack whole = test::open(file);
  for (const std::string& text : questions) {
    index::Pack part = begun(file);
    const auto search = [&](const index::Pack& pack) {
      const auto answer = query::search(pack, text, {.count = 5});
      if (answer) return told(pack, *answer);
      CHECK(answer.error().fault == Fault::waiting);
      return std::string("waiting");
    };
    const std::string right = search(whole);
    CHECK(whole.wanted().empty());
    const Brought brought = bring_all(part, file, search);
    INFO(text);
    CHECK(brought.told == right);
    CHECK(brought.rounds <= 5);
    CHECK(brought.bytes < file.size());
    MESSAGE("«", text, "»: ", brought.rounds, " rounds, ", brought.bytes, " of ", file.size(), " bytes");
  }
}

TEST_CASE("what a hit shows comes with its text: no card is brought for it") {
  const std::string file = some_pack();
  for (const char* text : {"badhuset", "parkplats skola"}) {
    index::Pack part = begun(file);
    std::vector<query::Hit> hits;
    const auto search = [&](const index::Pack& pack) {
      auto answer = query::search(pack, text, {.count = 5, .facets = false});
      if (!answer) return std::string("waiting");
      hits = answer->hits;
      return told(pack, *answer);
    };
    CHECK(bring_all(part, file, search).told == search(test::open(file)));
    REQUIRE(hits.size() == 5);
    const index::RecordStore cards(part.impl().file, index::Section::cards, part.papers());
    for (const query::Hit& hit : hits) CHECK(test::refused(cards.read(hit.paper.value)).fault == Fault::waiting);
  }
}

TEST_CASE("what facets count is brought only where it is wished, and no card where nothing is shown") {
  const std::string file = some_pack();
  const auto cost = [&](const query::Options& options) {
    index::Pack part = begun(file);
    const auto search = [&](const index::Pack& pack) {
      const auto answer = query::search(pack, "bro", options);
      return answer ? std::to_string(answer->papers) + (answer->facets.empty() || answer->facets_lack ? "" : " counted") : std::string("waiting");
    };
    return bring_all(part, file, search);
  };
  const Brought with = cost({.count = 5}), without = cost({.count = 5, .bring_facets = false});
  CHECK(with.told.ends_with(" counted"));
  CHECK(with.told == without.told + " counted");
  CHECK(without.bytes <= with.bytes);
  CHECK(cost({.count = 400, .snippets = 0, .facets = false}).bytes <= cost({.count = 5, .snippets = 0, .facets = false}).bytes);
  // Of a whole pack they are here.
  const auto of_whole = query::search(test::open(file), "bro", {.bring_facets = false});
  CHECK_FALSE(of_whole->facets.empty());
  CHECK_FALSE(of_whole->facets_lack);
}

TEST_CASE("what a filter names is counted as ever where no other column is brought") {
  const std::string file = some_pack();
  const auto whole = test::there(query::search(test::open(file), "typ:motion park", {}));
  const auto facet = [](const query::Answer& answer, query::Field field) {
    std::string told;
    for (const query::Facet& one : answer.facets)
      if (one.field == field)
        for (const query::FacetValue& value : one.values) told += value.value + " " + std::to_string(value.papers) + (value.chosen ? "*|" : "|");
    return told;
  };
  index::Pack part = begun(file);
  const auto search = [&](const index::Pack& pack) {
    const auto answer = query::search(pack, "typ:motion park", {.bring_facets = false});
    if (!answer) return std::string("waiting");
    CHECK(answer->facets_lack);
    CHECK(facet(*answer, query::Field::year).empty());
    return facet(*answer, query::Field::type) + facet(*answer, query::Field::role);
  };
  CHECK(bring_all(part, file, search).told == facet(*whole, query::Field::type) + facet(*whole, query::Field::role));
  CHECK(query::facet_bytes(part, ~0u) == part.impl().file.size(index::Section::columns));
  CHECK(query::facet_bytes(part, 1u << static_cast<std::uint32_t>(query::Field::type)) == 0);
  CHECK(query::facet_bytes(test::open(file), ~0u) == 0);
  // A field that nobody counts is left out, unless a filter names it.
  const auto few = query::search(test::open(file), "dnr:\"KS 2024/7\"", {.facet_fields = 1u << static_cast<std::uint32_t>(query::Field::year)});
  REQUIRE(few);
  CHECK_FALSE(facet(*few, query::Field::case_number).empty());
  CHECK_FALSE(facet(*few, query::Field::year).empty());
  CHECK(facet(*few, query::Field::type).empty());
}

TEST_CASE("header and directory are enough to open a pack, however many pages follow") {
  const std::string file = some_pack();
  std::uint64_t directory = 0;
  std::memcpy(&directory, file.data() + 24, 8);  // format.md, «The file»
  auto part = index::Pack::open_part(std::string_view(file).substr(0, index::header_size + static_cast<std::size_t>(directory)));
  REQUIRE(part);
  const index::Pack whole = test::open(file);
  CHECK(part->papers() == whole.papers());
  CHECK(part->about().title == whole.about().title);
  const auto count = [](const index::Pack& pack) {
    const auto answer = query::search(pack, "park", {.count = 5});
    return answer ? std::to_string(answer->papers) : std::string("waiting");
  };
  CHECK(bring_all(*part, file, count).told == count(whole));
}

TEST_CASE("the forms of a word are found without reading the thousands of words that begin like it") {
  std::vector<index::Paper> papers;
  for (int number = 0; number < 60; ++number) {
    std::string text = number % 3 ? "Skolor " : "Skolornas ";
    for (int word = 0; word < 400; ++word) text += "skol" + std::string(1, static_cast<char>('b' + word % 20)) + "x" + std::to_string(number * 400 + word) + "ord ";
    papers.push_back(test::paper("papper-" + std::to_string(number), text + "\n"));
  }
  const std::string file = test::freeze(std::move(papers));
  index::Pack part = begun(file);
  const auto count = [](const index::Pack& pack) {
    const auto answer = query::search(pack, "\"skola\" OR skola", {.count = 0, .facets = false});
    return answer ? std::to_string(answer->papers) : std::string("waiting");
  };
  const index::Pack whole = test::open(file);
  const auto& terms = whole.impl().dictionary;
  REQUIRE(query::search(whole, "skola", {.count = 0, .facets = false})->papers == 60);
  const std::uint32_t leaves = terms.leaves_beginning_with("skol");
  REQUIRE(leaves > 12);
  std::vector<std::string> chosen, all;
  REQUIRE(terms.with_endings("skol", whole.impl().papers.endings(), [&](const index::Term& term, std::string_view spelling) {
    if (spelling.size() - term.cut == 4) chosen.emplace_back(spelling);
  }));
  REQUIRE(terms.with_endings("skol", {}, [&](const index::Term& term, std::string_view spelling) {
    if (spelling.size() - term.cut == 4) all.emplace_back(spelling);
  }));
  CHECK(chosen == all);
  std::string joined;
  for (const std::string& one : chosen) joined += one + " ";
  CHECK(joined == "skolor skolornas ");
  const Brought brought = bring_all(part, file, count);
  CHECK(brought.told == "60");
  CHECK(brought.bytes < whole.impl().file.size(index::Section::terms) / 2);
}

TEST_CASE("a paper is read by its id from a pack of which little is here") {
  const std::string file = some_pack();
  const index::Pack whole = test::open(file);
  for (const std::string id : {"papper-0", "papper-299", "papper-17", "finns-inte"}) {
    index::Pack part = begun(file);
    const auto read = [&](const index::Pack& pack) {
      const auto paper = pack.find(id);
      if (!paper) return std::string(name(paper.error().fault));
      const auto text = pack.text(*paper);
      const auto facts = pack.facts(*paper);
      return text && facts && pack.outline(*paper) ? pack.card(*paper).title + text->nfc + facts::encode(*facts) : "";
    };
    const Brought brought = bring_all(part, file, read);
    CHECK(brought.told == read(whole));
    CHECK(brought.rounds <= 8);
  }
}

TEST_CASE("a byte that came wrong is damage, and nothing wrong is said") {
  const std::string file = some_pack();
  std::string changed = file;
  for (std::size_t at = 20000; at < changed.size(); at += 4096) changed[at] = static_cast<char>(changed[at] ^ 1);
  index::Pack part = begun(file);
  const Brought brought = bring_all(part, changed, [](const index::Pack& pack) {
    const auto answer = query::search(pack, "park", {});
    return answer ? "answered" : std::string(name(answer.error().fault));
  });
  CHECK(brought.told == "damaged");
}

TEST_CASE("bytes that do not fit a pack are refused, and what is here stays") {
  const std::string file = some_pack();
  index::Pack part = begun(file);
  CHECK_FALSE(part.supply(100, "x"));
  CHECK_FALSE(part.supply(16384, std::string(4095, 'x')));
  CHECK_FALSE(part.supply(std::uint64_t{1} << 60, std::string(4096, 'x')));
  CHECK_FALSE(part.supply(16384, std::string(file.size(), 'x')));
  CHECK(part.supply(0, std::string(4096, 'x')));  // stays as it was
  CHECK(part.papers() == 300);
  CHECK(bring_all(part, file, [](const index::Pack& pack) { return pack.find("papper-3") ? "found" : std::string(); }).told == "found");
}

TEST_CASE("words of repaired papers are counted from a pack of which little is here, though none is quoted") {
  Die die(8);
  std::vector<index::Paper> papers;
  for (int number = 0; number < 300; ++number) {
    std::string text = "Bryggan ar bra for sjon\n\n";
    for (int words = 0; words < 120; ++words) text += made_word(die) + (die.one_in(9) ? ".\n\n" : " ");
    papers.push_back(test::mended("papper-" + std::to_string(number), text + "\n", {{"ar", "är"}, {"for", "för"}, {"sjon", "", {"sjön", "sjon"}}}));
  }
  const std::string file = test::freeze(std::move(papers));
  const index::Pack whole = test::open(file);
  for (const std::string text : {"park", "park bygg", "sjön OR väg", "vatten -sjön"}) {
    index::Pack part = begun(file);
    const auto search = [&](const index::Pack& pack) {
      const auto answer = query::search(pack, text, {.count = 5, .snippets = 0});
      return answer ? told(pack, *answer) : std::string(name(answer.error().fault));
    };
    CHECK_MESSAGE(bring_all(part, file, search).told == search(whole), text);
  }
}
