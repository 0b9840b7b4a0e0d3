#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "text/reach.h"
#include "ui/layout/lines.h"
#include "wasm/ui/fonts.h"

using namespace diarium;

namespace {
constexpr float no_end = std::numeric_limits<float>::infinity();

ui::TextRun run(std::string_view text, ui::Face face = ui::Face::serif, float size = 18) {
  return {text, &tests::faces().of(face), size};
}
std::string_view words(const ui::TextRun& run, const ui::LinePiece& piece) {
  return run.text.substr(piece.begin, piece.end - piece.begin);
}
std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ') out += c;
  return out;
}
// Made-up text from a seed: words of any length, hyphens, slashes, å ä ö and a character of two UTF-16 units.
std::string made_up(std::uint32_t seed, int count) {
  static constexpr std::string_view parts[] = {"ko", "mmun", "å", "tgärd", "-", "/", "S", "ärende", "2024", "ö", "\xF0\x9F\x93\x84", "ns", "–", "V", "A"};
  std::string text;
  const auto next = [&seed] { return seed = seed * 1664525u + 1013904223u, seed >> 16; };
  for (int i = 0; i < count; ++i) {
    for (std::uint32_t n = next() % 6 + (next() % 40 == 0 ? 60 : 1); n > 0; --n) text += parts[next() % std::size(parts)];
    text.append(next() % 9 == 0 ? 2 : 1, ' ');
  }
  return text;
}
}  // namespace

TEST_CASE("lines cover the words in order, and none is wider than it may be") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    const std::string text = made_up(seed, 200);
    const ui::TextRun paragraph = run(text);
    for (const float width : {60.0f, 200.0f, 640.0f}) {
      std::string seen;
      std::uint32_t end = 0, line = 0;
      for (const ui::LinePiece& piece : ui::break_lines({&paragraph, 1}, width)) {
        CHECK(piece.line == line++);
        CHECK(piece.begin >= end);
        CHECK(piece.end > piece.begin);
        CHECK(without_spaces(text.substr(end, piece.begin - end)).empty());
        CHECK(piece.x == 0);
        CHECK(piece.begin16 == text::reach_of(std::string_view(text).substr(0, piece.begin)).units());
        CHECK(piece.end16 - piece.begin16 == text::reach_of(words(paragraph, piece)).units());
        CHECK(std::abs(piece.width - ui::text_width(run(words(paragraph, piece)))) < 0.05f);
        CHECK(piece.width <= width + 0.02f);
        CHECK(text[piece.begin] != ' ');
        CHECK(text[piece.end - 1] != ' ');
        seen += words(paragraph, piece);
        end = piece.end;
      }
      CHECK(without_spaces(seen) == without_spaces(text));
    }
  }
}

TEST_CASE("a line takes every word that fits") {
  std::string text = made_up(7, 300);
  for (char& c : text)
    if (c == '-' || c == '/') c = 'x';  // no break but at spaces
  for (std::size_t dash; (dash = text.find("–")) != std::string::npos;) text.erase(dash, 3);
  const ui::TextRun paragraph = run(text);
  const auto pieces = ui::break_lines({&paragraph, 1}, 900);
  REQUIRE(pieces.size() > 10);
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const std::size_t stop = std::min(text.find(' ', pieces[i + 1].begin), text.size());
    CAPTURE(words(paragraph, pieces[i]));
    CHECK(ui::text_width(run(std::string_view(text).substr(pieces[i].begin, stop - pieces[i].begin))) > 900);
  }
}

TEST_CASE("a line ends behind a hyphen or slash between letters, never within a number") {
  const ui::TextRun hyphen = run("Stockholms-regionen och/eller");
  auto pieces = ui::break_lines({&hyphen, 1}, 120);
  REQUIRE(pieces.size() >= 2);
  CHECK(words(hyphen, pieces[0]) == "Stockholms-");
  CHECK(pieces[1].begin == pieces[0].end);
  const ui::TextRun number = run("KS 2024/269");
  pieces = ui::break_lines({&number, 1}, 90);
  REQUIRE(pieces.size() == 2);
  CHECK(words(number, pieces[1]) == "2024/269");
}

TEST_CASE("a page or paragraph and its number stay on one line") {
  const ui::TextRun text = run("reservation i nämnden, s. 12 och § 7");
  for (float width = 60; width < 320; width += 5)
    for (const ui::LinePiece& piece : ui::break_lines({&text, 1}, width)) {
      CAPTURE(words(text, piece));
      CHECK_FALSE(words(text, piece).ends_with("s."));
      CHECK_FALSE(words(text, piece).ends_with("§"));
    }
}

TEST_CASE("a word without a break that is wider than the line is cut, and every line holds at least one character") {
  const ui::TextRun word = run("diskrimineringsombudsmannen");
  CHECK(ui::break_lines({&word, 1}, 60).size() > 2);
  CHECK(ui::break_lines({&word, 1}, 0).size() == word.text.size());
}

TEST_CASE("runs in different faces make one paragraph") {
  const std::array runs{run("Två att-satser", ui::Face::sans_strong, 13.5f), run(", båda besvarade ", ui::Face::sans, 13.5f),
                        run("", ui::Face::sans, 13.5f), run("jämför", ui::Face::sans, 13.5f)};
  const auto one = ui::break_lines(runs, no_end);
  REQUIRE(one.size() == 3);
  CHECK(one[1].x == doctest::Approx(one[0].width));
  CHECK(one[2].run == 3);
  CHECK(one[2].x == doctest::Approx(one[1].x + one[1].width));
  CHECK(one[2].line == 0);
  // The comma stays with the word before it, whatever the width.
  for (float width = 40; width < 300; width += 7) {
    const auto pieces = ui::break_lines(runs, width);
    CAPTURE(width);
    for (std::size_t i = 1; i < pieces.size(); ++i)
      if (pieces[i].run == 1 && pieces[i].begin == 0) CHECK(pieces[i].line == pieces[i - 1].line);
    CHECK(pieces.back().run == 3);
  }
}

TEST_CASE("texts of nothing but spaces have no lines") {
  const ui::TextRun spaces = run("    ");
  CHECK(ui::break_lines({&spaces, 1}, 100).empty());
  CHECK(ui::break_lines({}, 100).empty());
}

TEST_CASE("what fits is the longest beginning that is not wider") {
  const ui::TextRun label = run("Kommunstyrelsens förslag till fullmäktige");
  for (float width = 0; width < 400; width += 13) {
    const std::uint32_t end = ui::fitting(label, width);
    CHECK(ui::text_width(run(label.text.substr(0, end))) <= width + 0.02f);
    if (end < label.text.size()) {
      CHECK(ui::text_width(run(label.text.substr(0, ui::character_at(label.text, end).next))) > width);
    }
  }
}

TEST_CASE("a word that is wider than its line is cut between syllables, where a hyphen has room") {
  const auto lines_of = [](std::string_view text, float width) {
    const ui::TextRun word = run(text);
    std::vector<std::string> out;
    for (const ui::LinePiece& piece : ui::break_lines({&word, 1}, width)) {
      out.emplace_back(words(word, piece));
      if (ui::cut_inside_word(text, piece.end)) out.back() += "-";
      CHECK(ui::text_width(run(out.back())) <= width + 0.02f);
    }
    return out;
  };
  CHECK(lines_of("Stadsledningsförvaltningens synpunkter", ui::text_width(run("Stadsledningsförvaltnin-"))) ==
        std::vector<std::string>{"Stadslednings-", "förvaltningens", "synpunkter"});
  const auto cut_as = [&](std::string_view word, std::string_view fits, std::string_view first, std::string_view last) {
    CHECK(lines_of(word, ui::text_width(run(fits))) == std::vector<std::string>{std::string(first), std::string(last)});
  };
  // Between the words of a compound first.
  cut_as("Protokollsparagraf", "Protokollsparag-", "Protokolls-", "paragraf");
  cut_as("Delegationsbeslut", "Delegationsbes-", "Delegations-", "beslut");
  cut_as("Medborgarförslag", "Medborgarförs-", "Medborgar-", "förslag");
  CHECK(lines_of("Kommunstyrelsen", ui::text_width(run("Kommunstyrels-"))) == std::vector<std::string>{"Kommunstyrel-", "sen"});
  // Digits are cut without a hyphen; a place to break is taken before a syllable.
  CHECK_FALSE(ui::cut_inside_word("20242025", 4));
  CHECK(lines_of("och/eller", ui::text_width(run("och/el-"))) == std::vector<std::string>{"och/", "eller"});
}
