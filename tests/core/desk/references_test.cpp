#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/tex.h"
#include "core/base/checks.h"
#include "desk/references.h"
#include "sample.h"

using namespace diarium::desk;

namespace {

/// What a reader of BibTeX makes of it: the value of each field of each entry. Every brace counts, as BibTeX counts them.
std::vector<std::vector<std::pair<std::string, std::string>>> entries_of(std::string_view bib) {
  std::vector<std::vector<std::pair<std::string, std::string>>> entries;
  for (std::size_t at = 0; (at = bib.find("@misc{", at)) != bib.npos;) {
    at += 6;
    auto& entry = entries.emplace_back();
    const std::size_t name_end = bib.find(',', at);
    entry.emplace_back("key", bib.substr(at, name_end - at));
    at = name_end;
    while (bib[at] == ',') {
      const std::size_t begin = bib.find_first_not_of(" \n", at + 1), equals = bib.find(" = ", begin);
      const std::string field(bib.substr(begin, equals - begin));
      at = equals + 3;
      if (bib[at] != '{') {
        const std::size_t end = bib.find_first_of(",\n", at);
        entry.emplace_back(field, bib.substr(at, end - at)), at = end;
        continue;
      }
      int depth = 0;
      const std::size_t value = at + 1;
      do {
        REQUIRE(at < bib.size());
        depth += bib[at] == '{' ? 1 : bib[at] == '}' ? -1 : 0;
      } while (depth > 0 && ++at > 0);
      entry.emplace_back(field, bib.substr(value, at - value)), ++at;
    }
    CHECK(bib.substr(at, 3) == "\n}\n");
  }
  return entries;
}

std::string field_of(const std::vector<std::pair<std::string, std::string>>& entry, std::string_view name) {
  for (const auto& [field, value] : entry)
    if (field == name) return value;
  return "";
}

/// Words as they were before they were written for TeX.
std::string words_of_tex(std::string tex) {
  for (const char c : std::string("{}~^%&$#_\\")) {
    const std::string written(diarium::tex_of(c));
    for (std::size_t at = 0; (at = tex.find(written, at)) != tex.npos; ++at) tex.replace(at, written.size(), c == '{' ? "\1" : c == '}' ? "\2" : c == '\\' ? "\3" : std::string(1, c));
  }
  std::ranges::replace(tex, '\1', '{'), std::ranges::replace(tex, '\2', '}'), std::ranges::replace(tex, '\3', '\\');
  return tex;
}

Outgoing outgoing(const Desk& desk) {
  Outgoing out{"Broar", {}, "https://storby.example/"};
  for (const Pin& pin : desk.pins) out.pins.push_back(&pin);
  static const Source motion{"d/storby-motion/", "motion", "Kommunfullmäktige, Storby", "2031-03-05", "KS 2031/12"};
  out.sources = {&motion};
  return out;
}

}  // namespace

TEST_CASE("a paper is one source however much of it was pinned, with what it says of itself and all that was pinned") {
  Desk desk = sample::desk();
  Pin second = sample::pin("storby-motion", "målas blå");
  second.address = "d/storby-motion/?s=50-60";
  desk = with_pin(desk, second);
  const Outgoing out = outgoing(desk);
  const auto entries = entries_of(as_bibtex(out));
  const auto items = nlohmann::json::parse(as_csl(out));
  REQUIRE(entries.size() == 3);
  REQUIRE(items.size() == 3);
  const auto motion = std::ranges::find_if(entries, [](const auto& entry) { return field_of(entry, "key") == "diarium:d/storby-motion"; });
  REQUIRE(motion != entries.end());
  CHECK(field_of(*motion, "organization") == "Kommunfullmäktige, Storby");
  CHECK(field_of(*motion, "year") + field_of(*motion, "month") + field_of(*motion, "day") == "2031mar5");
  CHECK(field_of(*motion, "note") == "motion, KS 2031/12");
  CHECK(field_of(*motion, "url") == "https://storby.example/d/storby-motion/");
  CHECK(field_of(*motion, "urldate") == "2031-06-11");
  for (const char* words : {"bron är stängd", "målas blå", "Sedan när?", "s. 2, rad 10"}) CHECK(field_of(*motion, "annote").find(words) != std::string::npos);
  const auto item = std::ranges::find_if(items, [](const auto& one) { return one["id"] == "diarium:d/storby-motion"; });
  REQUIRE(item != items.end());
  CHECK((*item)["issued"]["date-parts"] == nlohmann::json::parse("[[2031,3,5]]"));
  CHECK((*item)["accessed"]["date-parts"] == nlohmann::json::parse("[[2031,6,11]]"));
  CHECK((*item)["genre"] == "motion");
  CHECK((*item)["number"] == "KS 2031/12");
  CHECK((*item)["note"].get<std::string>().find("https://storby.example/d/storby-motion/?s=50-60") != std::string::npos);
}

TEST_CASE("of a paper that is not at hand its place as it was pinned is told, and no day is made up") {
  const Desk desk = sample::desk();
  Outgoing out = outgoing(desk);
  out.sources.clear();
  for (const auto& entry : entries_of(as_bibtex(out))) CHECK(field_of(entry, "year").empty());
  for (const auto& item : nlohmann::json::parse(as_csl(out))) CHECK_FALSE((item.contains("issued") || item.contains("genre")));
  CHECK(field_of(entries_of(as_bibtex(out)).front(), "note") == "s. 2, rad 10");
}

TEST_CASE("whatever signs stand in a paper, a reader of BibTeX and of CSL-JSON gets its words back") {
  for (const char* words : {"50 % av budgeten & mer", "{", "}", "}{", "\\", "\\}", "a_b#c$d~e^f", "Ån är «bred», Åsa", "@misc{x, title = {y}}", "\"citat\"\nrad två", "\\textbraceleft{}"}) {
    Pin one = sample::pin("storby-motion", words, words);
    one.title = words;
    const Source source{"d/storby-motion/", words, words, "", words};
    const Outgoing out{"", {&one}, "https://storby.example/", {&source}};
    const auto entries = entries_of(as_bibtex(out));
    REQUIRE(entries.size() == 1);
    const std::string title = field_of(entries.front(), "title");
    CHECK(words_of_tex(title.substr(1, title.size() - 2)) == words);
    CHECK(words_of_tex(field_of(entries.front(), "organization")) == words);
    CHECK(words_of_tex(field_of(entries.front(), "annote")).find("«" + std::string(words) + "»") != std::string::npos);
    const auto items = nlohmann::json::parse(as_csl(out));
    CHECK(items[0]["title"] == words);
    CHECK(items[0]["note"].get<std::string>().ends_with(words));
  }
}

TEST_CASE("no two sources have one key, and an address that TeX cannot read stays one field") {
  std::vector<Pin> pins;
  for (const char* address : {"d/a-b/", "d/a/b/", "a/a-b/", "d/å/", "d/ä/", "d/{/", "d/}/", "d/a b/", "d/a-b"}) pins.push_back({.address = address, .title = "Brev"});
  Outgoing out;
  for (const Pin& pin : pins) out.pins.push_back(&pin);
  const auto entries = entries_of(as_bibtex(out));
  std::set<std::string> keys;
  for (const auto& entry : entries) {
    keys.insert(field_of(entry, "key"));
    CHECK(field_of(entry, "key").find_first_of("{}, %#\\") == std::string::npos);
  }
  CHECK(keys.size() == pins.size());
}

TEST_CASE("a day that is only a year, the first of two days and what is no day are told as far as they go") {
  Pin one = sample::pin("storby-motion", "bron");
  const auto said = [&](const std::string& day) {
    const Source source{"d/storby-motion/", "", "", day, ""};
    const Outgoing out{"", {&one}, "", {&source}};
    const auto item = nlohmann::json::parse(as_csl(out))[0];
    return item.contains("issued") ? item["issued"]["date-parts"].dump() : "";
  };
  for (const auto& [words, wanted] : test::Rows{
        {"2031", "[[2031]]"}, {"2031-03", "[[2031,3]]"}, {"2031-12-30", "[[2031,12,30]]"},
        {"2031-03-05/2031-03-06", "[[2031,3,5]]"}, {"2031-13-05", "[[2031]]"}, {"i våras", ""}})
    CHECK_MESSAGE(said(words) == wanted, words);
}
