#include "view/words.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "facts/kinds/words.h"
#include "view/case_words.h"
#include "view/dates.h"

using namespace diarium;
using view::Language;

TEST_CASE("both languages have the same keys, each with words") {
  const auto swedish = view::keys(Language::sv), english = view::keys(Language::en);
  CHECK(swedish == english);
  CHECK(swedish.size() > 100);
  CHECK(std::ranges::is_sorted(swedish));
  for (const auto key : swedish) CHECK(view::has_word(key));
  CHECK_FALSE(view::has_word("no.such.key"));
}

TEST_CASE("each kind of paper has its name, by itself and within a sentence") {
  for (const std::string_view type : facts::type_words) {
    if (type.empty()) continue;
    CAPTURE(type);
    for (const std::string_view form : {"type.", "type_definite.", "type_indefinite."}) CHECK(view::has_word(std::string(form) + std::string(type)));
  }
}

TEST_CASE("a placeholder gets its value, and one without a value stays to be seen") {
  CHECK(view::fill(Language::sv, "place.page_line", {{"page", "2"}, {"line", "18"}}) == "s. 2, rad 18");
  CHECK(view::fill(Language::sv, "place.page_line", {{"page", "2"}}) == "s. 2, rad {line}");
  CHECK(view::fill(Language::en, "app.title", {{"page", "{page} {x"}}).starts_with("{page} {x"));
}

TEST_CASE("a number has its own form for one, and thousands stand apart") {
  CHECK(view::count(Language::sv, "count.pages", 1) == "1 sida");
  CHECK(view::count(Language::sv, "count.pages", 0) == "0 sidor");
  CHECK(view::count(Language::en, "count.pages", 1234567) == "1\u202f234\u202f567 pages");
  CHECK(view::number(999) == "999");
  CHECK(view::number(1000) == "1\u202f000");
}

TEST_CASE("a data word without a translation is shown as the paper has it") {
  CHECK(view::data_word(Language::en, "outcome", "avslå") == view::word(Language::en, "outcome.avslå"));
  CHECK(view::data_word(Language::en, "outcome", "förkasta") == "förkasta");
}

TEST_CASE("dates are written out in the reader's language, and what is no date is left alone") {
  CHECK(view::date_words(Language::sv, "2024-06-09") == "9 juni 2024");
  CHECK(view::date_words(Language::sv, "2022-02") == "februari 2022");
  CHECK(view::date_words(Language::en, "2025-11-19/2025-11-20") == "19–20 November 2025");
  CHECK(view::date_words(Language::sv, "2026-03-24/2026-06-16") == "24 mars–16 juni 2026");
  CHECK(view::date_words(Language::sv, "2025-12-01/2026-06-16") == "1 december 2025–16 juni 2026");
  CHECK(view::date_words(Language::sv, "2025-11/2025-12") == "november–december 2025");
  CHECK(view::date_words(Language::sv, "2026-06-16/2026-06-16") == "16 juni 2026");
  for (const char* odd : {"", "2024", "2024-13-01", "2024-00", "2024-06-00", "2024-06-32", "igår", "20x4-06-19"})
    CHECK(view::date_words(Language::sv, odd) == odd);
}

TEST_CASE("that nobody abstained is not told: most papers that count a vote do not say it") {
  CHECK(view::vote_words(Language::sv, 61, 20, 0) == "61 ja, 20 nej");
  CHECK(view::vote_words(Language::sv, 43, 18, 20) == "43 ja, 18 nej, 20 avstår");
  CHECK(view::vote_words(Language::en, 43, 18, 1) == "43 yes, 18 no, 1 abstaining");
}

TEST_CASE("names in running text have «och» before the last") {
  facts::Group who{.persons = {{"Anna Berg", "S"}, {"Bo Ek"}, {"Cia Dal", "M"}}, .parties = {}};
  CHECK(view::names_of(Language::sv, who) == "Anna Berg (S), Bo Ek och Cia Dal (M)");
  CHECK(view::names_of(Language::en, who) == "Anna Berg (S), Bo Ek and Cia Dal (M)");
  who.persons.resize(1);
  CHECK(view::names_of(Language::sv, who) == "Anna Berg (S)");
}
