#include <doctest/doctest.h>

#include "app/places/query_text.h"

using namespace diarium;
using namespace diarium::app;
using query::Field;

TEST_CASE("pressing a filter writes it, pressing it again takes it away") {
  const std::string once = toggle_filter("bro", Field::municipality, "Storby");
  CHECK(once == "bro kommun:Storby");
  CHECK(toggle_filter(once, Field::municipality, "Storby") == "bro");
  CHECK(toggle_filter("", Field::type, "motion") == "typ:motion");
}

TEST_CASE("a filter of several words stands in quotation marks") {
  const std::string query = toggle_filter("bro", Field::municipality, "Södra Storby");
  CHECK(query == "bro kommun:\"Södra Storby\"");
  CHECK(toggle_filter(query, Field::municipality, "Södra Storby") == "bro");
}

TEST_CASE("a filter that the reader wrote in other letters is the same filter") {
  CHECK(toggle_filter("KOMMUN:ÅBY bro", Field::municipality, "Åby") == "bro");
  CHECK(toggle_filter("kommun:\"åby\"", Field::municipality, "Åby").empty());
}

TEST_CASE("a filter against a value is not the filter for it") {
  CHECK(toggle_filter("-typ:motion", Field::type, "motion") == "typ:motion");
}

TEST_CASE("a filter turned into its opposite stands in its place, and is taken away by itself") {
  const std::string without = toggle_filter("bro kommun:Storby", Field::municipality, "Storby", Side::without);
  CHECK(without == "bro -kommun:Storby");
  CHECK(toggle_filter(without, Field::municipality, "Storby", Side::without) == "bro");
  CHECK(toggle_filter(without, Field::municipality, "Storby") == "bro kommun:Storby");
  CHECK(toggle_filter("", Field::body, "Södra nämnden", Side::without) == "-organ:\"Södra nämnden\"");
}

TEST_CASE("words with a colon that is no field stay words") {
  CHECK_FALSE(has_filters("kl:12 http://x"));
  CHECK(without_filters("kl:12 typ:motion \"typ: av bro\" år:2024") == "kl:12 \"typ: av bro\"");
}

TEST_CASE("filters go and words stay when all filters are cleared") {
  CHECK(has_filters("bro parti:L"));
  CHECK(without_filters("bro parti:L från:2020") == "bro");
  CHECK(without_span("bro tunnel väg", {4, 10}) == "bro väg");
  CHECK(with_quotes("bro tunnel väg", {4, 10}) == "bro \"tunnel\" väg");
  CHECK(with_quotes("tun\"nel", {0, 7}) == "\"tunnel\"");
}

TEST_CASE("the last word of a query can be taken as the beginning of one") {
  CHECK(as_beginning("brom") == "brom*");
  CHECK(as_beginning("typ:motion brom ") == "typ:motion brom*");
  for (const char* query : {"", "b", "brom*", "\"två ord\"", "bro typ:motion", "-bro", "bro OR", "(bro)", "bron~"}) {
    CHECK_FALSE_MESSAGE(as_beginning(query), query);
  }
}
