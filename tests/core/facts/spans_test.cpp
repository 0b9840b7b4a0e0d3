// What holds for every fact of every paper: its words stand in the text, and the JSON quotes the source.
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "core/facts/facts_text.h"
#include "facts/json.h"
#include "facts/kinds/words.h"

using namespace diarium;
using Json = nlohmann::ordered_json;

namespace {

std::vector<test::File> all_papers() {
  std::vector<test::File> all = test::made_up_papers();
  for (test::File& file : test::real_papers()) all.push_back(std::move(file));
  for (test::File& file : test::files_in(std::string(DIARIUM_ROOT) + "/../shared/papers", ".txt"))
    all.push_back(std::move(file));
  return all;
}

std::string json_of(const test::Read& read, std::string_view name, std::string_view bytes) {
  return facts::to_json(read.facts, read.outline, read.text.nfc, read.text.map, {name, read.source, sha256(bytes)});
}

/// Bytes of a code point offset.
std::string_view substring(std::string_view source, std::uint32_t start, std::uint32_t end) {
  std::uint32_t point = 0;
  std::size_t first = source.size();
  std::size_t last = source.size();
  for (std::size_t at = 0; at < source.size(); ++at) {
    if ((static_cast<unsigned char>(source[at]) & 0xC0u) == 0x80u) continue;
    if (point == start) first = at;
    if (point == end) last = at;
    ++point;
  }
  return first <= last ? source.substr(first, last - first) : std::string_view{};
}

/// Walks all objects with start, end and text; returns how many there are.
std::size_t check_quotes(const Json& value, std::string_view source) {
  std::size_t count = 0;
  if (value.is_object() && value.contains("start") && value.contains("text")) {
    CHECK(substring(source, value["start"].get<std::uint32_t>(), value["end"].get<std::uint32_t>()) ==
          value["text"].get<std::string>());
    ++count;
  }
  if (value.is_object() || value.is_array()) {
    for (const auto& inner : value) count += check_quotes(inner, source);
  }
  return count;
}

}  // namespace

TEST_CASE("the span of every fact is trimmed words of the text") {
  std::size_t spans = 0;
  for (const test::File& paper : all_papers()) {
    CAPTURE(paper.name);
    const test::Read read = test::read_facts(paper.bytes, paper.name);
    for (const ByteSpan span : test::spans_of(read.facts)) {
      REQUIRE(span.begin < span.end);
      REQUIRE(span.end <= read.text.nfc.size());
      const std::string_view words = slice(read.text.nfc, span);
      CHECK_FALSE(is_space(words.front()));
      CHECK_FALSE(is_space(words.back()));
      CHECK((static_cast<unsigned char>(words.front()) & 0xC0u) != 0x80u);
      ++spans;
    }
  }
  CHECK(spans > 500);
}

TEST_CASE("every word of the schema that a fact bears is an allowed one") {
  for (const test::File& paper : all_papers()) {
    CAPTURE(paper.name);
    const facts::Facts f = test::read_facts(paper.bytes, paper.name).facts;
    if (f.type) CHECK(facts::allowed(facts::type_words, f.type->value));
    for (const auto& one : f.types_also) CHECK(facts::allowed(facts::type_words, one));
    for (const auto& one : f.case_numbers) CHECK(facts::allowed(facts::number_roles, one.role));
    for (const auto& one : f.proposals) CHECK(facts::allowed(facts::proposal_kinds, one.kind));
    for (const auto& one : f.cited) CHECK(facts::allowed(facts::citation_kinds, one.kind));
    for (const auto& one : f.dates) CHECK(facts::allowed(facts::date_whats, one.what));
    for (const auto& one : f.components) CHECK(facts::allowed(facts::type_words, one.type));
    for (const auto& one : f.reservations) CHECK(one.kind == "reservation");
    for (const auto& one : f.special_statements) CHECK(facts::allowed(facts::dissent_kinds, one.kind));
    for (const auto& one : f.persons) {
      CHECK_FALSE(one.roles.empty());
      CHECK_FALSE(one.mentions.empty());
      for (const auto& role : one.roles)
        CHECK((facts::allowed(facts::person_roles, role) || role == facts::other_role));
    }
  }
}

TEST_CASE("the JSON is valid, quotes its source and has its keys in one order") {
  std::string first_keys;
  for (const test::File& paper : all_papers()) {
    CAPTURE(paper.name);
    const test::Read read = test::read_facts(paper.bytes, paper.name);
    const std::string text = json_of(read, paper.name, paper.bytes);
    CHECK(text.find('\n') == std::string::npos);
    const Json json = Json::parse(text, nullptr, false);
    REQUIRE_FALSE(json.is_discarded());
    CHECK(check_quotes(json, read.source) >= json["headings"].size());
    CHECK(json["sha256"].get<std::string>() == sha256(paper.bytes));
    std::string keys;
    for (const auto& [key, value] : json.items()) keys += key + " ";
    if (first_keys.empty()) first_keys = keys;
    CHECK(keys == first_keys);
  }
}

TEST_CASE("line ends of another machine change no value") {
  for (const test::File& paper : test::made_up_papers()) {
    CAPTURE(paper.name);
    std::string other;
    for (const char c : paper.bytes) other += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(test::facts_text(test::read_facts(other, paper.name)) ==
          test::facts_text(test::read_facts(paper.bytes, paper.name)));
  }
}

TEST_CASE("with line ends of two bytes every span leads to the words that are moved by the line ends before them") {
  for (const test::File& paper : test::made_up_papers()) {
    if (paper.bytes.find('\r') != std::string::npos) continue;
    CAPTURE(paper.name);
    std::string other;
    for (const char c : paper.bytes) other += c == '\n' ? "\r\n" : std::string(1, c);
    const auto one = test::spans_of(test::read_facts(paper.bytes, paper.name).facts);
    const test::Read read = test::read_facts(other, paper.name);
    const auto two = test::spans_of(read.facts);
    REQUIRE(one.size() == two.size());
    const auto moved = [&](std::uint32_t at) {
      return at + static_cast<std::uint32_t>(std::count(paper.bytes.begin(), paper.bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    };
    for (std::size_t i = 0; i < one.size(); ++i) {
      const ByteSpan source = read.text.map.to_source(two[i]);
      CHECK(source.begin == moved(one[i].begin));
      CHECK(source.end == moved(one[i].end));
    }
  }
}

TEST_CASE("offsets count code points of the source, also where the source was no NFC") {
  const std::string decomposed =
      "Motion\n\nBa\xCC\x8Attar i A\xCC\x8Amål\n\nJag yrkar att kommunfullma\xCC\x88ktige beslutar\n\natt ko\xCC\x88pa "
      "in fyra ba\xCC\x8Atar.\n";
  const test::Read read = test::read_facts(decomposed, "x.txt");
  const Json json = Json::parse(json_of(read, "x.txt", decomposed), nullptr, false);
  REQUIRE(json["proposals"].size() == 1);
  CHECK(check_quotes(json, read.source) > 0);
  CHECK(json["proposals"][0]["text"].get<std::string>() == "att ko\xCC\x88pa in fyra ba\xCC\x8Atar.");
}

TEST_CASE("SHA-256 is that of the standard") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
