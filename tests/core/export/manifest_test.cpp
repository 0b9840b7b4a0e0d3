#include "export/manifest.h"

#include <doctest/doctest.h>

using namespace diarium;

TEST_CASE("a manifest gives the collection its title and description, and may say more") {
  const auto read = exporting::read_manifest(R"({"title": "Ö & co", "documents": [{"file": "a.txt"}], "n": 1.5, "x": null})");
  REQUIRE(read);
  CHECK(read->title == "Ö & co");
  CHECK(read->description.empty());
}

TEST_CASE("a broken manifest is told with the place where it breaks") {
  const auto read = exporting::read_manifest("{\"title\": \"a\",, }");
  REQUIRE_FALSE(read);
  CHECK(read.error().fault == Fault::bad_format);
  CHECK(read.error().where.starts_with("diarium.json:1"));
  for (const char* wrong : {"", "[]", "3", "{\"title\": 3}", "{\"description\": [\"a\"]}", "{\"title\": \"\xff\"}", "{"}) {
    CAPTURE(wrong);
    CHECK_FALSE(exporting::read_manifest(wrong));
  }
  CHECK_FALSE(exporting::read_manifest(std::string(100000, '[')));
}
