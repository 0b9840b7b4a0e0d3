#include "bind/explorer.h"

#include <doctest/doctest.h>

#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

using Json = nlohmann::json;
using diarium::bind::Explorer;

namespace {

const std::string motion =
    "# Motion om cykelvägar 😀\n\nMotion av Ada Ek (S)\n\nStadens cykelvägar är för få.\n\n"
    "Jag föreslår kommunfullmäktige besluta\n\natt fler cykelvägar byggs.\n";

struct Destroy {
  void operator()(Explorer* explorer) const { diarium_explorer_destroy(explorer); }
};
using Handle = std::unique_ptr<Explorer, Destroy>;

std::uint8_t* handed_over(const std::string& bytes) {
  std::uint8_t* at = diarium_alloc(bytes.size());
  std::memcpy(at, bytes.data(), bytes.size());
  return at;
}

Json parsed(const char* json) {
  CAPTURE(json);
  Json value = Json::parse(json, nullptr, false);
  REQUIRE_FALSE(value.is_discarded());
  return value;
}

std::string code(const Json& answer) { return answer.contains("error") ? answer["error"]["code"].get<std::string>() : ""; }

void add(Explorer* explorer, const std::string& path, const std::string& bytes) {
  diarium_explorer_add_file(explorer, reinterpret_cast<char*>(handed_over(path)), path.size(), handed_over(bytes),
                            bytes.size());
}

/// The bytes of a pack of the motion, beside a file that is no paper.
std::string sample_pack() {
  const Handle explorer(diarium_explorer_create());
  add(explorer.get(), "bild.gif", "GIF");
  add(explorer.get(), "Motion å.md", motion);
  const Json made = parsed(diarium_explorer_pack(explorer.get(), nullptr, 0));
  REQUIRE(made.contains("value"));
  CHECK(made["value"]["papers"] == 1);
  REQUIRE(made["value"]["skipped"].size() == 1);
  CHECK(made["value"]["skipped"][0]["code"] == "unsupported");
  const auto* bytes = reinterpret_cast<const char*>(diarium_explorer_bytes(explorer.get()));
  return {bytes, made["value"]["size"].get<std::size_t>()};
}

Json opened(Explorer* explorer, const std::string& pack) {
  return parsed(diarium_explorer_open(explorer, handed_over(pack), pack.size()));
}

Json document(Explorer* explorer, const std::string& id) {
  return parsed(diarium_explorer_document(explorer, id.data(), id.size()));
}

Json cite(Explorer* explorer, std::uint32_t begin, std::uint32_t end) {
  return parsed(diarium_explorer_cite(explorer, "motion-a", 8, begin, end, 0));
}

}  // namespace

TEST_CASE("papers that were just handed over are packed, opened, found and read") {
  const std::string pack = sample_pack();
  const Handle explorer(diarium_explorer_create());
  CHECK(opened(explorer.get(), pack)["value"]["papers"] == 1);
  CHECK(parsed(diarium_explorer_papers(explorer.get()))["value"][0]["id"] == "motion-a");

  const std::string query = "cykelvägar";
  const Json found = parsed(diarium_explorer_search(explorer.get(), query.data(), query.size(), 0, 10, 0, 3, 1))["value"];
  REQUIRE(found["results"].size() == 1);
  CHECK(found["results"][0]["url"] == "d/motion-a/");
  CHECK(found["results"][0]["snippets"].size() > 0);

  const Json paper = document(explorer.get(), "motion-a")["value"];
  CHECK(paper["text"] == motion);
  CHECK(paper["paragraphs"].size() >= 4);
  CHECK(paper["origin"]["sha256"].get<std::string>().size() == 64);
}

TEST_CASE("a question asked twice is answered alike, and never of a collection that was open before") {
  const Handle explorer(diarium_explorer_create()), maker(diarium_explorer_create());
  const auto answer = [&] { return std::string(diarium_explorer_search(explorer.get(), "byggs", 5, 0, 10, 0, 3, 1)); };
  opened(explorer.get(), sample_pack());
  const std::string first = answer();
  CHECK(first.find("motion-a") != std::string::npos);
  CHECK(answer() == first);

  add(maker.get(), "Svar.md", "# Svar om skolan\n\nSkolan \"Ek\" byggs.\n");
  const Json made = parsed(diarium_explorer_pack(maker.get(), nullptr, 0));
  const auto* bytes = reinterpret_cast<const char*>(diarium_explorer_bytes(maker.get()));
  opened(explorer.get(), {bytes, made["value"]["size"].get<std::size_t>()});
  CHECK(parsed(answer().c_str())["value"]["results"][0]["id"] == "svar");
}

TEST_CASE("what is typed goes on as the papers do, and a paper that is alone is like none") {
  const Handle explorer(diarium_explorer_create());
  const std::string typed = "motion cykel";
  CHECK(code(parsed(diarium_explorer_suggest(explorer.get(), typed.data(), typed.size(), 12, 8))) == "closed");
  const std::string pack = sample_pack();
  REQUIRE(opened(explorer.get(), pack).contains("value"));
  const Json rows = parsed(diarium_explorer_suggest(explorer.get(), typed.data(), typed.size(), 12, 8))["value"];
  REQUIRE(rows.size() >= 1);
  CHECK(rows[0]["kind"] == "word");
  CHECK(rows[0]["query"] == "motion cykelvägar");
  CHECK(parsed(diarium_explorer_suggest(explorer.get(), typed.data(), typed.size(), 12, 1))["value"].size() == 1);
  const std::string id = "motion-a";
  CHECK(parsed(diarium_explorer_similar(explorer.get(), id.data(), id.size(), 5))["value"] == Json::array());
  CHECK(code(parsed(diarium_explorer_similar(explorer.get(), "ingen", 5, 5))) == "not_found");
}

TEST_CASE("facts tell which characters take two units, so that JavaScript can count") {
  const Handle explorer(diarium_explorer_create());
  opened(explorer.get(), sample_pack());
  const Json facts = parsed(diarium_explorer_facts(explorer.get(), "motion-a", 8))["value"];
  CHECK(facts["facts"]["type"] == "motion");
  CHECK(facts["pairs"] == Json::parse("[23]"));
}

TEST_CASE("a passage behind a character of two units is cited whole") {
  const Handle explorer(diarium_explorer_create());
  opened(explorer.get(), sample_pack());
  const std::string words = "Stadens cykelvägar";
  const std::size_t byte = motion.find(words);
  // Before it stand «ä» (two bytes, one unit) and the face (four bytes, two units).
  const auto begin = static_cast<std::uint32_t>(byte - 1 - 2);
  const Json cited = cite(explorer.get(), begin, begin + 18)["value"];
  CHECK(cited["text"] == words);
  CHECK(cited["link"].get<std::string>().starts_with("d/motion-a/?s=" + std::to_string(byte) + "-" +
                                                     std::to_string(byte + words.size()) + "&c="));
  CHECK(cited["html"].get<std::string>().starts_with("<blockquote lang=\"sv\" cite=\"d/motion-a/?s="));
}

TEST_CASE("a passage that is none is refused") {
  const Handle explorer(diarium_explorer_create());
  opened(explorer.get(), sample_pack());
  CHECK(code(cite(explorer.get(), 5, 5)) == "bad_span");
  CHECK(code(cite(explorer.get(), 9, 5)) == "bad_span");
  CHECK(code(cite(explorer.get(), 5, 100000)) == "bad_span");
  CHECK(code(cite(explorer.get(), 24, 30)) == "bad_span");  // Between the two units of the face.
  CHECK(code(cite(explorer.get(), 0, 30)).empty());
}

TEST_CASE("what cannot be answered is told, not guessed") {
  const Handle explorer(diarium_explorer_create());
  CHECK(code(parsed(diarium_explorer_papers(explorer.get()))) == "closed");
  CHECK(code(document(explorer.get(), "motion-a")) == "closed");
  CHECK(code(opened(explorer.get(), "no pack")) == "bad_format");
  std::string pack = sample_pack();
  pack[pack.size() / 2] ^= 0x20;
  CHECK_FALSE(code(opened(explorer.get(), pack.substr(0, pack.size() / 2))).empty());
  CHECK(code(parsed(diarium_explorer_pack(explorer.get(), nullptr, 0))) == "empty");
  CHECK(code(opened(explorer.get(), sample_pack())).empty());
  CHECK(code(document(explorer.get(), "saknas")) == "not_found");
  CHECK(code(parsed(diarium_explorer_search(explorer.get(), "a", 1, 0, 10, 3, 3, 1))) == "bad_argument");
}

TEST_CASE("cases are told in the same units as the document") {
  const Handle explorer(diarium_explorer_create());
  opened(explorer.get(), sample_pack());
  const Json cases = parsed(diarium_explorer_cases(explorer.get()))["value"];
  CHECK(cases.contains("cases"));
  CHECK(cases.contains("people"));
}

TEST_CASE("an export is a list of files whose bytes stand one after the other") {
  const Handle explorer(diarium_explorer_create());
  opened(explorer.get(), sample_pack());
  const Json files = parsed(diarium_explorer_export(explorer.get(), "facts", 5))["value"];
  REQUIRE(files.size() > 0);
  std::size_t size = 0;
  for (const Json& file : files) {
    CHECK(file["media_type"].get<std::string>().starts_with("application/json"));
    size += file["size"].get<std::size_t>();
  }
  const std::string bytes(reinterpret_cast<const char*>(diarium_explorer_bytes(explorer.get())), size);
  CHECK(bytes.find("\"motion\"") != std::string::npos);
  CHECK(code(parsed(diarium_explorer_export(explorer.get(), "pdf", 3))) == "bad_argument");
}

namespace {

/// A small pack of one own file, and what was told of it.
std::pair<std::string, Json> read_own(const std::string& path, const std::string& bytes) {
  const Handle explorer(diarium_explorer_create());
  add(explorer.get(), path, bytes);
  const Json told = parsed(diarium_explorer_read(explorer.get()));
  if (!told.contains("value")) return {"", told};
  const auto* made = reinterpret_cast<const char*>(diarium_explorer_bytes(explorer.get()));
  return {std::string(made, told["value"]["size"].get<std::size_t>()), told["value"]};
}

Json give(Explorer* explorer, const std::string& pack, const std::string& collection) {
  return parsed(diarium_explorer_add_pack(explorer, handed_over(pack), pack.size(),
                                          reinterpret_cast<char*>(handed_over(collection)), collection.size()));
}

}  // namespace

TEST_CASE("an own file is read whatever it is called, and told of") {
  const auto [pack, told] = read_own("Motion å.md", motion);
  CHECK(told["kind"] == "markdown");
  CHECK(told["words"] > 10);
  CHECK(told["papers"].size() == 1);
  CHECK(told["sha256"].get<std::string>().size() == 64);
  CHECK_FALSE(told["damaged"].get<bool>());
  CHECK_FALSE(told["lexicon_wanted"].get<bool>());
  CHECK(told["left_out"].empty());
  CHECK(code(read_own("tom.txt", " \n").second) == "empty");
  CHECK(code(read_own("bild.txt", "\x89PNG\r\n\x1a\n0000").second) == "unsupported");
}

TEST_CASE("own papers stand beside the published ones, under ids of their own") {
  const auto own = read_own("Motion å.md", motion).first;
  const Handle explorer(diarium_explorer_create());
  CHECK(give(explorer.get(), sample_pack(), "")["value"] == 1);
  CHECK(give(explorer.get(), own, "Mina egna")["value"] == 1);
  CHECK(code(give(explorer.get(), "no pack", "Mina egna")) == "bad_format");
  const Json merged = parsed(diarium_explorer_merge(explorer.get(), "", 0));
  REQUIRE(merged.contains("value"));
  REQUIRE(merged["value"]["papers"].size() == 1);
  CHECK(merged["value"]["papers"][0] == Json{{"id", "egen-motion-a"}, {"own", 0}, {"same", "motion-a"}, {"by", "file"}});  // The published one is the same file.
  const auto* bytes = reinterpret_cast<const char*>(diarium_explorer_bytes(explorer.get()));
  CHECK(opened(explorer.get(), {bytes, merged["value"]["size"].get<std::size_t>()})["value"]["papers"] == 2);
  CHECK(document(explorer.get(), "egen-motion-a")["value"]["text"] == document(explorer.get(), "motion-a")["value"]["text"]);
}

TEST_CASE("the picture of a scanned page loses its specks, one without any stays, and no picture is refused") {
  constexpr std::size_t side = 600;
  std::string page(side * side, '\xFF');
  for (std::size_t line = 20; line < 560; line += 60)
    for (std::size_t x = 20; x < 540; x += 30)
      for (std::size_t y = line; y < line + 30; ++y) page.replace(y * side + x, 6, 6, '\x28');
  const Handle explorer(diarium_explorer_create());
  const auto coloured = [](const std::string& grey) {
    std::string points;
    for (const char tone : grey) points += std::string(3, tone) + '\xFF';
    return points;
  };
  const auto cleaned = [&](const std::string& grey, std::uint32_t width) {
    const std::string points = coloured(grey);
    return parsed(diarium_explorer_clean(explorer.get(), handed_over(points), points.size(), width, 300));
  };
  CHECK(cleaned(page, side)["value"]["size"] == 0);
  std::string specked = page;
  for (std::size_t i = 0; i < 300; ++i) specked[(5 + i / 30 * 60) * side + 15 + i % 30 * 19] = '\x10';
  REQUIRE(specked != page);
  CHECK(cleaned(specked, side)["value"]["size"] == side * side);
  CHECK(std::string(reinterpret_cast<const char*>(diarium_explorer_bytes(explorer.get())), side * side) == page);
  CHECK(code(cleaned("12345", 2)) == "bad_argument");
  CHECK(code(cleaned("", 0)) == "bad_argument");
}

TEST_CASE("what is asked for in the wrong order is refused in words") {
  const Handle explorer(diarium_explorer_create());
  CHECK(code(parsed(diarium_explorer_read(explorer.get()))) == "bad_argument");
  CHECK(code(parsed(diarium_explorer_merge(explorer.get(), "", 0))) == "bad_argument");
  CHECK(give(explorer.get(), sample_pack(), "")["value"] == 1);
  CHECK(code(parsed(diarium_explorer_merge(explorer.get(), "{", 1))) == "bad_format");
}
