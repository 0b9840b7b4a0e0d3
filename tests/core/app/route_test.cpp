#include <random>

#include "app/places/address.h"
#include "app/places/route.h"
#include "core/base/checks.h"

using namespace diarium;
using namespace diarium::app;

namespace {

/// A place with everything set at random, also what its screen does not use.
Place random_place(std::mt19937& dice) {
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(dice() % n); };
  const std::string letters[] = {"a", "Ö", " ", "\"", "å", "&", "=", "?", "#", "/", "+", "%", "%41", "😀", "kommun:", "\t", "-", "…"};
  const auto words = [&] {
    std::string out;
    for (std::uint32_t i = below(12); i > 0; --i) out += letters[below(std::size(letters))];
    return out;
  };
  const std::string ids[] = {"solna", "a-b_c", "X9", "", "..", "å", "a/b"};
  Place place;
  place.screen = static_cast<Screen>(below(screen_count));
  place.query = words();
  place.sort = static_cast<query::Sort>(below(3));
  place.grouping = static_cast<Grouping>(below(2));
  place.rows = below(3) == 0 ? rows_at_first : below(3000);
  place.paper = ids[below(std::size(ids))];
  place.fact = below(2) * below(50);
  place.paragraph = below(2) * below(500);
  place.hit = below(2) * below(50);
  if (below(2) == 0) place.at = below(100000);
  if (below(3) == 0) place.reading = view::Reading::original;
  if (below(3) == 0) place.certainty = facts::Certainty::certain;
  for (std::uint32_t i = below(2) * below(4); i > 0; --i) place.off.push_back(below(40));
  if (below(3) == 0) place.passage.begin = below(1000), place.passage.end = place.passage.begin + below(40);
  const std::string codes[] = {"", "0.aaaaaaaaaaaa.1.abc", "aaaaaaaaaaaa.bbbbbbbbbbbb.2.abcdef", "0.å.1.abc", "&"};
  place.anchor = codes[below(std::size(codes))];
  place.of_case = ids[below(std::size(ids))];
  const std::string parts[] = {"solna", "solna#2", "", "å", "solna#", "#1", "X9#12"};
  place.a = parts[below(std::size(parts))];
  place.b = parts[below(std::size(parts))];
  place.run = below(60);
  place.gap = below(2) * below(30);
  if (below(3) == 0) place.tie = static_cast<view::TieKind>(below(view::tie_count));
  const std::string worths[] = {"", "skal", "utfall", "annat"}, kinds[] = {"", "slutligt beslut", "styrdokument", "brev"}, towns[] = {"", "Storby", "Å&Ö ", " "};
  place.gaps = {worths[below(std::size(worths))], kinds[below(std::size(kinds))], towns[below(std::size(towns))]};
  place.letter_for_all = below(3) == 0;
  const std::string paths[] = {"S", "mora/anna-berg", "mora/kommunstyrelsen/2031-06-11", "", "mora/", "/S", "mora//s"};
  place.whose = paths[below(std::size(paths))];
  place.town = ids[below(std::size(ids))];
  place.with = ids[below(std::size(ids))];
  place.section = below(2) == 0 ? "" : ids[below(std::size(ids))];
  return place;
}

}  // namespace

TEST_CASE("a place that was made an address comes back from it") {
  std::mt19937 dice(2024);
  for (int i = 0; i < 5000; ++i) {
    const Place place = random_place(dice);
    const std::string url = address(place);
    CAPTURE(url);
    const Arrival arrival = parse_address(url);
    CHECK(arrival.understood);
    CHECK(arrival.place == canonical(place));
    CHECK(address(arrival.place) == url);
  }
}

TEST_CASE("any rubbish is read as some canonical place") {
  std::mt19937 dice(7);
  const std::string alphabet = "d/om?q=&fpht%#-aZ09\xc3\xa5\xff:+\n\"";
  for (int i = 0; i < 20000; ++i) {
    std::string url;
    for (std::size_t size = dice() % 40; size > 0; --size) url += alphabet[dice() % alphabet.size()];
    CAPTURE(url);
    const Place place = parse_address(url).place;
    CHECK(place == canonical(place));
    CHECK(parse_address(address(place)).place == place);
  }
}

TEST_CASE("the addresses of the screens are those that are promised") {
  Place place;
  CHECK(address(place) == "");
  place.screen = Screen::about;
  CHECK(address(place) == "om/");
  place.screen = Screen::papers;
  CHECK(address(place) == "d/");
  CHECK(parse_address("d/").place.screen == Screen::papers);
  CHECK(parse_address("d/").understood);
  place.screen = Screen::about;
  place.section = "tillganglighet";
  CHECK(address(place) == "om/#tillganglighet");
  place = {};
  place.screen = Screen::results;
  place.query = "två ord";
  place.sort = query::Sort::date_oldest;
  CHECK(address(place) == "?q=tv%C3%A5+ord&sortering=aldst");
  place.grouping = Grouping::by_case;
  CHECK(address(place) == "?q=tv%C3%A5+ord&sortering=aldst&grupp=arende");
  place = {};
  place.screen = Screen::reader;
  place.paper = "storby";
  place.query = "bro";
  place.fact = 3;
  CHECK(address(place) == "d/storby/?q=bro&f=3");
}

TEST_CASE("persons, parties, bodies and meetings have addresses of their own, with sections") {
  for (const auto& [url, screen] : {std::pair("personer/", Screen::people), std::pair("person/mora/anna-berg/#vackte", Screen::person),
                                    std::pair("parti/S/?kommun=mora&med=V#lika-V", Screen::party), std::pair("organ/mora/kommunstyrelsen/", Screen::body),
                                    std::pair("mote/mora/kommunstyrelsen/2031-06-11/#paragrafer", Screen::meeting)}) {
    CAPTURE(url);
    const Arrival arrival = parse_address(url);
    CHECK(arrival.understood);
    CHECK(arrival.place.screen == screen);
    CHECK(address(arrival.place) == url);
  }
  for (const char* url : {"person/mora/", "person/mora/anna/berg/", "parti/", "mote/mora/kommunstyrelsen/", "person//anna-berg/"})
    CHECK_FALSE(parse_address(url).understood);
}

TEST_CASE("what is not understood in an address is told, and the rest is kept") {
  const Arrival sorted = parse_address("?q=bro&sortering=storlek");
  CHECK_FALSE(sorted.understood);
  CHECK(sorted.place.query == "bro");
  for (const std::string said : {"?q=bro&grupp=kommun", "d/storby/?f=tre", "d/storby/?f=99999999999", "?q=%FF",
       "luckor/?varfor=roligt", "relationer/?slag=brev", "luckor/?slag=brev", "?liknar=..%2Fsolna"})
    CHECK_FALSE_MESSAGE(parse_address(said).understood, said);
  CHECK(parse_address("?liknar=solna").understood);
  const Arrival nowhere = parse_address("finns/inte/");
  CHECK_FALSE(nowhere.understood);
  CHECK(nowhere.place.screen == Screen::collection);
  CHECK(parse_address("?utm_source=brev&q=bro").understood);
}

TEST_CASE("an address of a page file and of a paragraph are understood") {
  CHECK(parse_address("index.html").place.screen == Screen::collection);
  CHECK(parse_address("d/storby/index.html#p-12").place.paragraph == 12);
  CHECK(parse_address("d/storby").place.paper == "storby");
}

TEST_CASE("a query keeps its characters and loses its control characters") {
  CHECK(unescape(escape("a&b=c #?/ å😀")).text == "a&b=c #?/ å😀");
  for (const auto& [said, wanted] : test::Rows{{"a%00b", "a b"}, {"%E5", "\uFFFD"}, {"100%", "100%"}})
    CHECK_MESSAGE(unescape(said).text == wanted, said);
}

TEST_CASE("a query of a thousand letters is cut between two characters") {
  Place place;
  place.screen = Screen::results;
  for (int i = 0; i < 999; ++i) place.query += "å";
  const Place kept = canonical(place);
  CHECK(kept.query.size() == 1000);
  CHECK(cleaned(kept.query).clean);
}

TEST_CASE("an address says that only certain facts are wanted, of a paper alone") {
  Place place;
  place.screen = Screen::reader;
  place.paper = "solna";
  place.certainty = facts::Certainty::certain;
  CHECK(address(place) == "d/solna/?certainty=certain");
  CHECK(parse_address("d/solna/?certainty=certain").place == place);
  CHECK(parse_address("d/solna/").place.certainty == facts::Certainty::uncertain);
  CHECK_FALSE(parse_address("d/solna/?certainty=perhaps").understood);
  CHECK(parse_address("luckor/?certainty=certain").place.certainty == facts::Certainty::uncertain);
}

TEST_CASE("what turns text the other way round is no part of a question") {
  const app::Cleaned turned = app::cleaned("\u202Evatten\u2066 \u05D0\u2069");
  CHECK(turned.text == "vatten \u05D0");
  CHECK_FALSE(turned.clean);
  CHECK(app::cleaned("vatten \u05D0").clean);
}
