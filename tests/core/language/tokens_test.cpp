// Texts cut into tokens, the questions that are asked of their keys, and names of parties.
#include <algorithm>

#include "core/base/checks.h"
#include "language/lists.h"
#include "language/tokens.h"

using namespace diarium;
using language::Letters;
using language::Token;

namespace {

/// Each token's key; `|` before the first of a line, `>` before one in another column, a space where white space
/// stands.
std::string cut(std::string_view text, Letters letters = Letters::whole) {
  std::string keys, out;
  language::Cutter cutter(text, letters, keys);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    cutter.begin({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    for (Token token; cutter.next(token);) {
      out += token.line ? "|" : token.wide ? ">" : token.space ? " " : "";
      out += keys.substr(token.key, token.key_size);
    }
    at = end + 1;
  }
  return out;
}

}  // namespace

TEST_CASE("a text is cut into words, numbers and marks, line by line") {
  CHECK(cut("Hamnnämnden § 12\nBarn- och hamnkontoret") == "|hamnnämnden § 12|barn- och hamnkontoret");
  CHECK(cut("Ada O’Hallin (MP)   Ordförande") == "|ada o’hallin (mp)>ordförande");
  CHECK(cut("KS:s 3,5") == "|ks:s 3,5");
  CHECK(cut("") == "");
  CHECK(cut("  \n \t") == "");
}

TEST_CASE("keys of lost letters have a question mark for what may be any") {
  CHECK(cut("Forvaltningen för idé", Letters::lost) == "|forvaltningen for id?");
}

TEST_CASE("a token knows its shape and what the lists say of it") {
  std::string keys;
  language::Cutter cutter("Moderaterna den 3 MAJ", Letters::whole, keys);
  cutter.begin({0, 21});
  Token token;
  REQUIRE(cutter.next(token));
  CHECK(token.shape == language::Shape::capital);
  CHECK(language::has(token.flags, language::Flag::party));
  REQUIRE(cutter.next(token));
  CHECK(token.shape == language::Shape::lower);
  REQUIRE(cutter.next(token));
  CHECK(token.shape == language::Shape::number);
  REQUIRE(cutter.next(token));
  CHECK(token.shape == language::Shape::upper);
  CHECK(language::has(token.flags, language::Flag::month));
  CHECK(!cutter.next(token));
}

TEST_CASE("words are compared as they are spelt, and forgivingly where letters are lost") {
  CHECK(language::is("låg", "låg", Letters::whole));
  CHECK(!language::is("lag", "låg", Letters::whole));
  CHECK(language::is("lag", "låg", Letters::lost));
  CHECK(language::starts("foreslar", "före", Letters::lost));
  CHECK(!language::starts("foreslar", "före", Letters::whole));
  CHECK(language::ends("hamnn?mnden", "nämnden", Letters::lost));
  CHECK(!language::ends("den", "nämnden", Letters::lost));
  CHECK(language::before_ending("hamnnämnden", "nämnden", Letters::whole) == 4);
}

TEST_CASE("a party is known by its name and by letters that everybody knows") {
  CHECK(language::party_named("liberalerna", Letters::whole) == "L");
  CHECK(language::party_named("vänsterpartiets", Letters::whole) == "V");
  CHECK(language::party_named("vansterpartiet", Letters::lost) == "V");
  CHECK(language::party_named("vansterpartiet", Letters::whole) == "");
  CHECK(language::party_named("partiet", Letters::whole) == "");
  CHECK(language::known_party("Fi") == "FI");
  CHECK(language::known_party("sd") == "SD");
  CHECK(language::known_party("pp") == "");  // Few know it: only in brackets behind a name.
  CHECK(language::known_party("") == "");
  CHECK(language::known_party("KDS") == "");
}

TEST_CASE("a word goes on behind the hyphen at a line's end, if the next line goes on in it") {
  const auto joined = [](std::string_view text, Letters letters = Letters::whole) {
    std::string keys;
    language::Cutter cutter(text, letters, keys);
    const auto line_end = static_cast<std::uint32_t>(text.find('\n'));
    Token word, hyphen, rest;
    cutter.begin({0, line_end});
    REQUIRE(cutter.next(word));
    REQUIRE(cutter.next(hyphen));
    cutter.begin({line_end + 1, static_cast<std::uint32_t>(text.size())});
    REQUIRE(cutter.next(rest));
    if (!cutter.join(word, hyphen, rest)) return std::string("two words");
    return keys.substr(word.key, word.key_size) + " " + language::as_written(text, word);
  };
  CHECK(joined("Kommun-\nstyrelsen") == "kommunstyrelsen Kommunstyrelsen");
  CHECK(joined("Berg-  \n  man") == "bergman Bergman");
  CHECK(joined("forvalt-\nning", Letters::lost) == "forvaltning forvaltning");
  for (const auto& [said, wanted] : test::Rows{
        {"IT-\nstrategin", "it-strategin IT-strategin"}, {"Sven-\nErik", "sven-erik Sven-Erik"},
        {"Berg-\nLood", "berg-lood Berg-Lood"}, {"motions-\nSvar", "two words"}, {"kultur-\noch fritid", "two words"},
        {"ord –\nord", "two words"}, {"12-\nsidor", "two words"}})
    CHECK_MESSAGE(joined(said) == wanted, said);
}
