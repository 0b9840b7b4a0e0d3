#include "core/base/checks.h"
#include "export/site/manifest.h"


using namespace diarium;
using exporting::Ground;

TEST_CASE("a manifest says what the collection is, where it stands, and what its papers were made from") {
  const auto read = test::there(exporting::read_manifest(R"({
    "title": "Ö & co", "description": "", "address": "https://exempel.se/arkiv", "contact": "arkiv@exempel.se",
    "publisher": "Ö kommun", "licence": "https://exempel.se/licens",
    "colours": {"accent": {"light": "#8a1538", "dark": "#FF9FB2"}}, "aliases": {"gammal": "ny"},
    "papers": {"a/å.txt": {"title": "Egen", "address": "https://exempel.se/a.pdf", "retrieved": "2024-02-29",
    "noindex": true, "pages_read": true}, "b.txt": {}}, "people_listed": true, "notes": {"anything": [1, null]}})"));
  CHECK(read->title == "Ö & co");
  CHECK(read->lists_people);
  CHECK(read->pictures);
  CHECK_FALSE(exporting::read_manifest(R"({"pictures": false})")->pictures);
  CHECK(test::line_of(read->address, read->contact, read->accent_dark, read->publisher, read->licence) ==
        "https://exempel.se/arkiv/ | arkiv@exempel.se | #FF9FB2 | Ö kommun | https://exempel.se/licens");
  CHECK(read->aliases.at("gammal") == "ny");
  REQUIRE(read->papers.size() == 2);
  CHECK(read->papers.at("a/å.txt").retrieved == "2024-02-29");
  CHECK(read->papers.at("a/å.txt").unlisted);
  CHECK(read->papers.at("a/å.txt").pages_read);
  CHECK_FALSE(read->papers.at("b.txt").unlisted);
}

TEST_CASE("which papers have pages is said in a word or a number, and nothing else") {
  const auto of = [](const std::string& value) { return exporting::read_manifest("{\"prerender\": " + value + "}"); };
  CHECK(exporting::read_manifest("{}")->prerender == exporting::recent_papers);
  CHECK(of("\"recent\"")->prerender == exporting::recent_papers);
  CHECK(of("\"all\"")->prerender == exporting::all_papers);
  for (const auto& [words, wanted] : test::Counts{{"\"none\"", 0}, {"0", 0}, {"350", 350}})
    CHECK_MESSAGE(of(words)->prerender == wanted, words);
  for (const char* wrong : {"\"some\"", "-1", "1.5", "true", "null", "[]", "{}", "\"\"", "4294967295", "99999999999"}) {
    CHECK_MESSAGE(test::refused(of(wrong)).what.starts_with("$.prerender"), wrong);
  }
}

TEST_CASE("a broken manifest is told with the place where it breaks") {
  const Error read = test::refused(exporting::read_manifest("{\"title\": \"a\",, }"));
  CHECK(read.fault == Fault::bad_format);
  CHECK(read.where.starts_with("diarium.json:1"));
  for (const char* wrong : {"", "[]", "3", "{\"title\": 3}", "{\"description\": [\"a\"]}", "{\"title\": \"\xff\"}", "{"}) {
    CHECK_FALSE_MESSAGE(exporting::read_manifest(wrong), wrong);
  }
  CHECK_FALSE(exporting::read_manifest(std::string(100000, '[')));
  const auto long_text = exporting::read_manifest("{\"description\": \"" + std::string(5000, 'a') + "\"}");
  REQUIRE_FALSE(long_text);
  CHECK(long_text.error().what == "$.description is longer than 4096 bytes");
}

TEST_CASE("papers are taken one by one wherever they stand in a manifest, whatever else it holds") {
  std::string many = "{\"papers\": {";
  for (int i = 0; i < 3000; ++i) many += "\"a/" + std::to_string(i) + ".txt\": {\"title\": \"Nummer " + std::to_string(i) + "\"},";
  many += "\"b.txt\": {}}, \"title\": \"Sist\", \"notes\": {\"papers\": {\"c.txt\": {\"title\": 3}}, \"title\": 4, \"x\": [[{}]]}}";
  const auto read = test::there(exporting::read_manifest(many));
  CHECK(read->title == "Sist");
  REQUIRE(read->papers.size() == 3001);
  CHECK(read->papers.at("a/2999.txt").title == "Nummer 2999");
  const auto twice = exporting::read_manifest(R"({"papers": {"a": {"title": "1"}, "b": {}}, "papers": {"a": {"title": "2"}, "a": {"title": "3"}}})");
  REQUIRE(twice);
  REQUIRE(twice->papers.size() == 1);
  CHECK(twice->papers.at("a").title == "3");
  for (const char* wrong : {R"({"papers": [{"title": "a"}]})", R"({"papers": "a"})", R"({"papers": {"a": []}})", R"({"papers": {"a": null, "b": 3}})"}) {
    CAPTURE(wrong);
    const Error refused = test::refused(exporting::read_manifest(wrong));
    CHECK(refused.what.starts_with("$.papers"));
    CHECK(refused.what.ends_with("must be an object"));
  }
}

TEST_CASE("what is misspelt or of the wrong kind in a manifest is named with its place") {
  const std::pair<const char*, const char*> wrong[] = {
      {R"({"titel": "x"})", "$ has the key \"titel\""},
      {R"({"address": "http://a.se/"})", "$.address must"},
      {R"({"address": "https://a.se/?q="})", "$.address must"},
      {R"({"address": "https:// a.se"})", "$.address must"},
      {R"({"contact": "a at b"})", "$.contact must"},
      {R"({"licence": "CC0"})", "$.licence must"},
      {R"({"colours": {"accent": {"light": "#0b5a86"}}})", "$.colours.accent.dark must"},
      {R"({"colours": {"accent": {"light": "blue", "dark": "#fff"}}})", "$.colours.accent.light must"},
      {R"({"colours": {"accent": {"light": "#ff9900", "dark": "#ff9900"}}})", "$.colours.accent.light has the contrast 1.8:1"},
      {R"({"colours": {"link": {}}})", "$.colours has the key \"link\""},
      {R"({"aliases": {"Å": "b"}})", "$.aliases[\"Å\"] is no id"},
      {R"({"aliases": {"a": 1}})", "$.aliases[\"a\"] must"},
      {R"({"papers": []})", "$.papers must be an object"},
      {R"({"papers": {"a.txt": "x"}})", "$.papers[\"a.txt\"] must be an object"},
      {R"({"papers": {"a.txt": {"retrieved": "2023-02-29"}}})", "$.papers[\"a.txt\"].retrieved must be a day"},
      {R"({"papers": {"a.txt": {"noindex": "yes"}}})", "$.papers[\"a.txt\"].noindex must"},
      {R"({"papers": {"a.txt": {"address": "javascript:x"}}})", "$.papers[\"a.txt\"].address must"},
      {R"({"papers": {"a.txt": {"no_index": true}}})", "$.papers[\"a.txt\"] has the key \"no_index\""}};
  for (const auto& [manifest, said] : wrong) {
    CAPTURE(manifest);
    const Error read = test::refused(exporting::read_manifest(manifest));
    CHECK(read.fault == Fault::bad_format);
    CHECK_MESSAGE(read.what.find(said) != std::string::npos, read.what);
  }
}

TEST_CASE("a file or an id that a manifest names and the folder has not is told") {
  const auto read = test::there(exporting::read_manifest(
      R"({"aliases": {"old": "a", "older": "gone", "b": "a"}, "papers": {"a.txt": {}, "c.txt": {}}})"));
  const std::vector<std::string> paths{"a.txt", "b.txt"}, ids{"a", "b"};
  const Warnings warnings = exporting::check_manifest(*read, paths, ids);
  REQUIRE(warnings.size() == 3);
  CHECK(warnings[0].what.find("c.txt") != std::string::npos);
  CHECK(warnings[1].what.find("$.aliases[\"b\"]") != std::string::npos);
  CHECK(warnings[2].what.find("gone") != std::string::npos);
}

TEST_CASE("contrast is that of WCAG, in tenths, against the hardest ground of the theme") {
  CHECK(exporting::contrast_tenths("#000000", Ground::light) == 185);   // against #f3f1ea: 18.56
  CHECK(exporting::contrast_tenths("#ffffff", Ground::light) == 10);    // against itself
  CHECK(exporting::contrast_tenths("#777777", Ground::light) == 39);    // 3.97; 4.48 against white
  CHECK(exporting::contrast_tenths("#FFFFFF", Ground::dark) == 162);    // against #1b2125: 16.24
  for (const char* wrong : {"", "#fff", "red", "#12345g", "1234567"}) CHECK(exporting::contrast_tenths(wrong, Ground::dark) == 0);
  CHECK(exporting::accent_css("#8a1538", "").empty());
  CHECK(exporting::accent_css("#8a1538", "#ff9fb2").find("--accent:#8a1538") != std::string::npos);
}
