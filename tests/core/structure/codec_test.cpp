#include "base/utf8.h"
#include "core/base/longer_numbers.h"
#include "core/structure/outline_text.h"

using namespace diarium;

namespace {

bool same(const structure::Outline& a, const structure::Outline& b) {
  if (a.pages != b.pages || a.blocks.size() != b.blocks.size() || a.clauses.size() != b.clauses.size()) return false;
  for (std::size_t i = 0; i < a.blocks.size(); ++i) {
    const auto& x = a.blocks[i];
    const auto& y = b.blocks[i];
    if (x.kind != y.kind || x.role != y.role || x.level != y.level || x.page != y.page || x.span != y.span ||
        x.lines != y.lines || x.label != y.label)
      return false;
  }
  for (std::size_t i = 0; i < a.clauses.size(); ++i) {
    if (a.clauses[i].span != b.clauses[i].span || a.clauses[i].number != b.clauses[i].number ||
        a.clauses[i].block != b.clauses[i].block)
      return false;
  }
  return true;
}

test::Paper example() {
  return test::paper_of(
      "Svar på motion om bron\n\nFörslag till beslut\n1. att bron rustas\n   i år.\n2. att vägen "
      "stängs.\n\fBakgrund\nEn mening om bron och den som byggde den.\n\nSjövalla den 4 maj 2024\nAda Berg\n");
}

}  // namespace

TEST_CASE("an outline comes back as it was") {
  const auto paper = example();
  REQUIRE(paper.outline.pages.size() == 2);
  REQUIRE(paper.outline.clauses.size() == 2);
  const std::string bytes = structure::encode(paper.outline);
  CHECK(same(*test::there(structure::decode(bytes, static_cast<std::uint32_t>(paper.text.size()))), paper.outline));
  CHECK(bytes.size() < paper.text.size());
}

TEST_CASE("an empty outline of an empty text comes back") {
  const structure::Outline empty = structure::parse("", source::Format::plain);
  REQUIRE(empty.pages.size() == 1);
  CHECK(structure::decode(structure::encode(empty), 0));
}

TEST_CASE("an outline cut short anywhere, or with more behind it, is an error") {
  const auto paper = example();
  const auto size = static_cast<std::uint32_t>(paper.text.size());
  const std::string bytes = structure::encode(paper.outline);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK_FALSE(structure::decode(std::string_view(bytes).substr(0, length), size));
  CHECK_FALSE(structure::decode(bytes + '\0', size));
  CHECK_FALSE(structure::decode(bytes, size - 1));
}

TEST_CASE("every bit flipped gives an error or an outline whose every span lies in the text") {
  const auto paper = example();
  const auto size = static_cast<std::uint32_t>(paper.text.size());
  const std::string bytes = structure::encode(paper.outline);
  int errors = 0;
  for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
    std::string damaged = bytes;
    damaged[i / 8] = static_cast<char>(damaged[i / 8] ^ (1 << (i % 8)));
    const auto read = structure::decode(damaged, size);
    if (!read) {
      ++errors;
      CHECK(read.error().fault == Fault::damaged);
      continue;
    }
    CHECK(structure::encode(*read) == damaged);
    bool inside = true;
    for (const auto& block : read->blocks) {
      CHECK(utf8::valid(block.label));
      inside = inside && block.span.begin <= block.span.end && block.span.end <= size &&
               block.page < read->pages.size() && static_cast<int>(block.role) < structure::role_count;
      for (const auto& line : block.lines)
        inside = inside && block.span.begin <= line.begin && line.begin <= line.end && line.end <= block.span.end;
    }
    for (const auto& clause : read->clauses)
      inside = inside && clause.span.end <= size && clause.block < read->blocks.size();
    CHECK(inside);
  }
  CHECK(errors > 0);
}

TEST_CASE("random bytes never read outside or ask for much memory") {
  test::Die chance(8);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    for (std::uint32_t i = chance.below(40); i > 0; --i)
      bytes.push_back(static_cast<char>(chance.below(3) == 0 ? chance.below(256) : chance.below(6)));
    const auto read = structure::decode(bytes, chance.below(50));
    if (!read) continue;
    CHECK(read->blocks.size() <= bytes.size());
    CHECK(structure::encode(*read) == bytes);
    for (const auto& block : read->blocks) CHECK(utf8::valid(block.label));
  }
}

TEST_CASE("an outline has one spelling: what is read is written as the same bytes") {
  const auto paper = example();
  for (const std::string& longer : test::with_longer_numbers(structure::encode(paper.outline))) {
    const auto read = structure::decode(longer, static_cast<std::uint32_t>(paper.text.size()));
    if (read) CHECK(structure::encode(*read) == longer);
  }
}

TEST_CASE("a block of one line has one spelling, a short one") {
  structure::Outline outline;
  outline.pages = {{0, 3}};
  outline.blocks.push_back({.span = {0, 3}, .lines = {{0, 3}}});
  const std::string bytes = structure::encode(outline);
  REQUIRE(bytes == std::string("\1\3\1\0\1\0\0\3\0\0", 10));
  CHECK(structure::decode(bytes, 3));
  CHECK_FALSE(structure::decode(std::string("\1\3\1\0\0\0\0\3\0\1\0\3\0", 13), 3));
}
