// Our walk of the rules against ICU's: every character, Unicode's own lines, made-up texts and papers.
#include <array>

#include "core/text/icu_breaks.h"
#include "core/text/unicode_file.h"
#include "text/breaks/tables.h"
#include "text/text.h"

using namespace diarium;

namespace {

/// Both walks of one kind of rules; ICU's is opened once.
class BothWalks {
 public:
  explicit BothWalks(text::Rules rules) : rules_(rules), icu_(rules) {}

  bool agree(std::string_view text) {
    wanted_.clear();
    icu_.pieces(text, 0, wanted_);
    std::size_t at = 0;
    for (const text::Piece& wanted : wanted_) {
      if (at >= text.size()) return false;
      const text::Piece ours = text::piece_at(rules_, text, at);
      if (ours.span != wanted.span || ours.is_word != wanted.is_word) return false;
      at = ours.span.end;
    }
    return at == text.size();
  }

 private:
  text::Rules rules_;
  test::IcuBreaks icu_;
  std::vector<text::Piece> wanted_;
};

constexpr std::array both_rules = {text::Rules::word, text::Rules::sentence};

/// One character of each class, its first.
std::vector<std::string> one_of_each_class() {
  std::vector<std::string> characters;
  std::array<bool, 256> seen{};
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || seen[text::break_class(c)]) continue;
    seen[text::break_class(c)] = true;
    utf8::append(characters.emplace_back(), c);
  }
  return characters;
}

}  // namespace

TEST_CASE("every character breaks as ICU breaks it, alone and among others") {
  // Before it and behind it: nothing, letters, digits, what joins, what ends a sentence, marks, emoji, other scripts.
  constexpr std::array<std::array<std::string_view, 2>, 9> around = {{{"", ""},
                                                                     {"a", "a"},
                                                                     {"1.", "1"},
                                                                     {"A. ", "b. C"},
                                                                     {"_", "_"},
                                                                     {"x\xCC\x81", "\xE2\x80\x8D\xF0\x9F\x98\x80"},
                                                                     {"\xD7\x90", "\"\xD7\x90"},
                                                                     {"\xE3\x82\xAB", "\xE4\xB8\xAD"},
                                                                     {" ", " \r\n"}}};
  for (const text::Rules rules : both_rules) {
    BothWalks walks(rules);
    int differ = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
      if ((c >= 0xD800 && c <= 0xDFFF) || (c >= 0x40000 && c % 0x40 != 0 && c >> 12 != 0xE0)) continue;  // Mostly empty.
      std::string text;
      for (const auto& [before, behind] : around) {  // A line each: none knows of the others.
        text += before;
        utf8::append(text, c);
        text.append(behind).append("\n");
      }
      if (!walks.agree(text) && ++differ <= 5) MESSAGE("U+" << std::hex << static_cast<unsigned>(c));
    }
    CHECK(differ == 0);
  }
}

TEST_CASE("Unicode's own test files break by our walk as they want it") {
  constexpr std::array<const char*, 2> files = {"WordBreakTest.txt", "SentenceBreakTest.txt"};
  for (std::size_t i = 0; i < files.size(); ++i)
    for (const std::string& line : test::unicode_lines(files[i])) {
      const test::BreakLine wanted = test::break_line(line);
      std::vector<std::uint32_t> breaks = {0};
      while (breaks.back() < wanted.text.size())
        breaks.push_back(text::piece_at(both_rules[i], wanted.text, breaks.back()).span.end);
      CHECK_MESSAGE(breaks == wanted.breaks, line);
    }
}

TEST_CASE("made-up texts of every class of characters break as ICU breaks them") {
  const std::vector<std::string> characters = one_of_each_class();
  CHECK(characters.size() > 40);
  BothWalks words(text::Rules::word), sentences(text::Rules::sentence);
  test::Die chance(41);
  int differ = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::uint32_t i = 1 + chance.below(20); i > 0; --i)
      text += characters[chance.below(static_cast<std::uint32_t>(characters.size()))];
    differ += !words.agree(text);
    differ += !sentences.agree(text);
  }
  CHECK(differ == 0);
}

TEST_CASE("three characters of any classes break as ICU breaks them") {
  const std::vector<std::string> characters = one_of_each_class();
  BothWalks words(text::Rules::word), sentences(text::Rules::sentence);
  int differ = 0;
  for (const std::string& first : characters)
    for (const std::string& second : characters)
      for (const std::string& third : characters) {
        const std::string text = first + second + third;
        differ += !words.agree(text);
        differ += !sentences.agree(text);
      }
  CHECK(differ == 0);
}

TEST_CASE("papers break as ICU breaks them") {
  std::size_t bytes = 0;
  BothWalks words(text::Rules::word), sentences(text::Rules::sentence);
  for (const char* folder : {DIARIUM_ROOT "/assets/documents", DIARIUM_ROOT "/../shared/papers"})
    for (const test::File& paper : test::files_in(folder, "")) {
      if (!utf8::valid(paper.bytes)) continue;
      const std::string text = text::normalise(paper.bytes).nfc;
      bytes += text.size();
      CHECK_MESSAGE(words.agree(text), paper.name);
      CHECK_MESSAGE(sentences.agree(text), paper.name);
    }
  MESSAGE(bytes << " bytes of papers");
}
