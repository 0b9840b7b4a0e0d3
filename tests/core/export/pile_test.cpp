// pile.json: the way out and the way back, and what is refused on it.
#include "export/pile/pile.h"

#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "core/export/exchange.h"

using namespace diarium;
using Json = nlohmann::ordered_json;

namespace {

std::string made_pile() {
  return test::bytes_of(test::exported(test::open(test::made_pack()), "json"), "pile.json");
}
Json whole() { return Json::parse(made_pile()); }

/// What import says of a pile with one thing changed in it.
template <class Change>
Error refused(Change change) {
  Json pile = whole();
  change(pile);
  return test::refused(import_pile(pile.dump()));
}
bool names(const Error& error, std::string_view words) { return error.what.find(words) != error.what.npos; }

}  // namespace

TEST_CASE("a pile that is imported is the pack that it came from, byte for byte") {
  const std::string bytes = test::made_pack();
  const auto imported = test::there(import_pile(made_pile()));
  CHECK(test::line_of(imported->papers, imported->corrections) == "3 | []");
  CHECK(imported->pack == bytes);
}

TEST_CASE("a pack without relations comes back without") {
  const std::string bytes = test::freeze({test::paper("a", "Det \u00E4r bra.\n")});
  const std::string pile = test::bytes_of(test::exported(test::open(bytes), "json"), "pile.json");
  CHECK(Json::parse(pile)["relations"].is_null());
  CHECK(test::there(import_pile(pile))->pack == bytes);
}

TEST_CASE("corrections are kept as they stand, whatever they say") {
  Json pile = whole();
  pile["corrections"] = Json::parse(R"([{"paper": "a-motion", "kind": "of a later version", "x": [1, null]}])");
  const auto imported = test::there(import_pile(pile.dump()));
  const index::Pack pack = test::open(imported->pack);
  const auto again = test::there(exporting::export_papers(pack, "json", {.corrections = imported->corrections}));
  CHECK(Json::parse((*again)[0].bytes)["corrections"] == pile["corrections"]);
  CHECK_FALSE(exporting::export_papers(pack, "json", {.corrections = "{}"}));
  CHECK_FALSE(exporting::export_papers(pack, "json", {.corrections = "[1,"}));
  const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
  CHECK_FALSE(exporting::export_papers(pack, "json", {.corrections = deep}));
  pile["corrections"] = Json::array();
  std::string text = pile.dump();
  const std::string_view none = R"("corrections":[])";
  const std::size_t at = text.find(none);
  REQUIRE(at != std::string::npos);
  CHECK_FALSE(import_pile(text.replace(at, none.size(), R"("corrections":[)" + deep + "]")));
}

TEST_CASE("a pile that is cut short anywhere is refused with the byte where it ends") {
  const std::string pile = made_pile();
  for (std::size_t size = 0; size < pile.size() - 2; size += 97) {
    CHECK(test::refused(import_pile(std::string_view(pile).substr(0, size))).where.starts_with("pile.json:"));
  }
}

TEST_CASE("what is no pile of this version is refused") {
  for (const char* wrong : {"", "3", "null", "[]", "{}", "{\"format\": 3}", "{\"format\": \"diarium-pile\"}",
                            "{\"format\": \"diarium-pile\", \"version\": \"1\"}", "{\"format\": \"diarium-pile\", \"version\": 1}",
                            "{\"format\": \"other\", \"version\": 1}", "\xff\xfe", "{\"format\": \"\xc3\x28\"}"}) {
    CHECK_FALSE_MESSAGE(import_pile(wrong), wrong);
  }
  CHECK_FALSE(import_pile(std::string(200000, '[')));
  CHECK_FALSE(import_pile(std::string(200000, '{')));
  CHECK(refused([](Json& pile) { pile["version"] = 1; }).fault == Fault::unsupported);
  CHECK(refused([](Json& pile) { pile["papers"] = Json::array(); }).fault == Fault::empty);
}

TEST_CASE("bytes that are not UTF-8 in a text are refused with their place") {
  std::string pile = made_pile();
  pile[pile.find("Storby")] = '\xff';
  const Error imported = test::refused(import_pile(pile));
  CHECK(imported.fault == Fault::bad_format);
  CHECK(imported.where.starts_with("pile.json:"));
}

TEST_CASE("a value outside its text or of the wrong kind is refused with its path") {
  const auto paper = [](Json& pile) -> Json& { return pile["papers"][1]; };
  CHECK(names(refused([&](Json& pile) { paper(pile)["facts"]["votes"][0]["end"] = 1000000; }), "papers[1].facts.votes[0].start lies outside"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["facts"]["votes"][0]["start"] = -1; }), "papers[1].facts.votes[0].start"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["facts"]["votes"][0]["yes"] = 70000; }), "votes[0].yes is too large"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["facts"]["votes"][0].erase("no"); }), "votes[0].no is missing"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["facts"]["persons"][0]["mentions"] = Json::array(); }), "persons[0].mentions"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["facts"]["persons"][0]["mentions"][0] = Json::array({5, 3}); }), "mentions[0] lies outside"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["facts"]["decision"]["outcome"] = "kanske"; }), "papers[1].facts"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["facts"]["decision"] = 7; }), "papers[1].facts.decision"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["facts"]["reservations"][0]["identical_to"] = 5; }), "papers[1].facts"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["outline"]["blocks"][0]["kind"] = "verse"; }), "blocks[0].kind"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["outline"]["blocks"][0]["page"] = 99; }), "papers[1].outline"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["outline"]["pages"] = Json::array(); }), "papers[1].outline"));
  CHECK(names(refused([&](Json& pile) { std::swap(paper(pile)["outline"]["blocks"][0], paper(pile)["outline"]["blocks"][2]); }), "papers[1].outline"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["id"] = "../../etc"; }), "papers[1].id"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["id"] = pile["papers"][0]["id"]; }), "papers[1].id stands twice"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["text"] = "Annan text\n"; }), "papers[1].text is not the text"));
  CHECK(names(refused([&](Json& pile) { paper(pile)["map"] = Json::parse("[[4, 4], [2, 8]]"); }), "papers[1].map[1]"));
  CHECK(names(refused([&](Json& pile) { pile["papers"][2]["repairs"][0]["now"] = "fyr"; }), "papers[2].repairs[0]"));
  CHECK(names(refused([&](Json& pile) { pile["papers"][2]["repairs"][0]["confidence"] = 101; }), "papers[2].repairs[0]"));
  CHECK(names(refused([&](Json& pile) { pile["papers"][2]["origin"]["address"] = "javascript:alert(1)"; }), "origin.address"));
  CHECK(names(refused([&](Json& pile) { pile["papers"][2]["origin"]["sha256"] = "abc"; }), "origin.sha256"));
  CHECK(names(refused([&](Json& pile) { pile["about"]["accent_light"] = "red;}"; }), "about.accent_light"));
  CHECK(names(refused([&](Json& pile) { pile["about"]["address"] = "ftp://x"; }), "about.address"));
  CHECK(names(refused([&](Json& pile) { pile["papers"] = 3; }), "papers must be a list"));
  CHECK(names(refused([&](Json& pile) { pile["papers"][0] = nullptr; }), "papers[0]"));
  CHECK(names(refused([&](Json& pile) { pile.erase("relations"); }), "relations is missing"));
  CHECK(names(refused([&](Json& pile) { pile["corrections"] = "none"; }), "corrections"));
}

TEST_CASE("a text that is not in normal form is refused, and an ampersand is no entity a second time") {
  CHECK(names(refused([](Json& pile) {
          const std::string text = "a\u030A\n";
          pile["papers"][2]["text"] = text;
          pile["papers"][2]["text_sha256"] = sha256(text);
        }),
              "normal form"));
  const std::string bytes = test::freeze({test::paper("a", "Ett &amp;amp; tecken.\n")});
  const auto imported = import_pile(test::bytes_of(test::exported(test::open(bytes), "json"), "pile.json"));
  CHECK(test::there(imported)->pack == bytes);
}

TEST_CASE("no byte that is turned in a pile crashes the import") {
  const std::string pile = made_pile();
  test::Die die(417);
  std::size_t refused = 0;
  for (int turn = 0; turn < 300; ++turn) {
    std::string turned = pile;
    turned[die.below(static_cast<std::uint32_t>(turned.size()))] = static_cast<char>(die.below(256));
    if (!import_pile(turned)) ++refused;
  }
  CHECK(refused > 50);
}
