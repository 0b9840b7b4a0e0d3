// What tests of repair share: a damager with a seed, a lexicon of a few words, and the real one.
#pragma once

#include "core/base/files.h"
#include "text/latin.h"
#include "text/lexicon/lexicon.h"
#include "text/lexicon/lexicon_build.h"
#include "text/text.h"

namespace diarium::text {

/// Damages text as a reader without Swedish letters does: å, ä, ö become a, o, é, d or &; «I» becomes «|».
/// `kept_percent`: share of letters that keep their mark. Words are cut by white space alone, and stay as many.
inline std::string damaged(std::string_view clean, std::uint64_t seed, std::uint32_t kept_percent = 0) {
  test::Die dice(seed);
  std::u32string out;
  const std::u32string points = code_points(clean);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    const bool alone = (i == 0 || points[i - 1] <= U' ') && (i + 1 == points.size() || points[i + 1] <= U' ');
    if (c == U'I' && alone) {
      out += U'|';
    } else if (!has_swedish_mark(c) || dice.below(100) < kept_percent) {
      out += c;
    } else if (is_capital(c)) {
      out += c == U'Ö' ? U'O' : U'A';
    } else {
      const std::uint32_t roll = dice.below(100);
      out += roll < 8 && c != U'å' ? U'é' : roll < 13 ? U'd' : c == U'ö' ? U'o' : U'a';
    }
  }
  return to_utf8(out);
}

/// sv.lex, as the build made it.
inline std::optional<Lexicon> real_lexicon() {
  const auto bytes = test::read_file(DIARIUM_LEXICON);
  if (!bytes) return std::nullopt;
  auto lexicon = Lexicon::open(*bytes);
  if (!lexicon) return std::nullopt;
  return std::move(*lexicon);
}

/// A lexicon of the words of a table «word TAB times», all of which may stand alone.
inline Lexicon lexicon_of(std::string_view words, std::string_view pairs = "", std::vector<Form> forms = {}) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t tab = words.find('\t', at), end = words.find('\n', at);
    forms.push_back({code_points(words.substr(at, tab - at)), form::word});
    at = end + 1;
  }
  return std::move(*Lexicon::open(*build_lexicon({std::move(forms), words, pairs})));
}

/// Enough of Swedish for the sentences of these tests.
inline constexpr std::string_view few_words =
    "och\t900\natt\t900\ni\t900\ntill\t500\nav\t500\nett\t400\ninte\t300\nför\t700\nfor\t2\npå\t500\när\t600\når\t120\n"
    "från\t200\nså\t100\nhar\t500\nhär\t40\nvara\t90\nvåra\t30\nvar\t70\nvår\t30\nnämnden\t20\nväg\t20\nvägar\t20\n"
    "cyklister\t5\nmånga\t40\nskola\t20\nbron\t10\nbrön\t1\natt\t10\nska\t90\növersyn\t9\növergripande\t9\nnär\t80\n"
    "ström\t9\nlampor\t4\nfördjupade\t6\nstöder\t9\nstäder\t9\nsol\t5\nlina\t9\n";
inline constexpr std::string_view few_pairs =
    "många\tår\t20\når\tsedan\t9\ndet\tär\t90\nska\tvara\t40\nvåra\tvägar\t9\noch\tvåra\t9\noch\tvar\t40\noch\tår\t9\n"
    "och\tvara\t9\nhär\toch\t5\nhar\toch\t6\noch\thar\t50\noch\thär\t4\natt\tvara\t20\natt\tär\t5\natt\tår\t5\natt\tvar"
    "\t5\n";

/// What makes a text Swedish and damaged, before and after the words in question.
inline const std::string damaged_frame = "Det ar inte fran i ar och pa nagot satt till och av ett att. ";


inline std::vector<std::string_view> tokens_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n\f", at);
    if (begin == text.npos) break;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n\f", begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return out;
}

}  // namespace diarium::text
