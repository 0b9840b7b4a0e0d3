#include "structure/marks/signatures.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "language/bodies.h"
#include "language/damage.h"
#include "language/lists.h"
#include "language/phrases.h"
#include "structure/lines/lines.h"
#include "structure/marks/section_words.h"

namespace diarium::structure {
namespace {

using language::Flag;
using language::Letters;

/// Last parts of groups' names that the list of parties does not hold, as words_key() gives them.
constexpr std::array<std::string_view, 3> group_endings = {"forbundet", "partiet", "demokraterna"};

bool listed(std::string_view key, std::initializer_list<Flag> flags) {
  const language::Word* word = language::find_word(key, Letters::lost);
  return word != nullptr && std::ranges::any_of(flags, [&](Flag flag) { return language::has(word->flags, flag); });
}
bool is_month(std::string_view word) { return listed(language::words_key(word), {Flag::month, Flag::short_month}); }

/// «chef», «avdelningschef», «Moderaterna», «kommunfullmäktige»: a word that ends or begins what somebody is.
bool is_post_word(std::string_view key) {
  const auto body = language::body_word(key, Letters::lost);
  return listed(key, {Flag::party, Flag::title}) || (body && body->kind() == language::BodyKind::council) ||
         language::has(language::ending_flags(key, Letters::lost), Flag::title) ||
         std::ranges::any_of(group_endings, [&](std::string_view ending) { return language::ends_as(key, ending); });
}

bool is_number(std::string_view word, std::size_t least, std::size_t most) {
  return word.size() >= least && word.size() <= most && std::all_of(word.begin(), word.end(), is_digit);
}

bool is_iso_date(std::string_view word) {
  return word.size() == 10 && word[4] == '-' && word[7] == '-' && is_number(word.substr(0, 4), 4, 4) &&
         is_number(word.substr(5, 2), 2, 2) && is_number(word.substr(8), 2, 2);
}

/// Letters only (a hyphen or an apostrophe inside), a capital first, small letters after it; or an initial.
bool is_name_word(std::string_view word) {
  if (!begins_capital(word)) return false;
  if (word.size() == 2 && word[1] == '.') return true;
  bool capital = true, small = false;
  for (std::size_t at = 0; at < word.size();) {
    const language::GlyphAt letter = language::glyph_at(word, at);
    const bool joins = word[at] == '-' || word[at] == '\'' || word.substr(at).starts_with("’");
    at += letter.size;
    if (!joins && (letter.glyph < language::Glyph::lower || (letter.glyph == language::Glyph::upper && !capital)))
      return false;
    small = small || letter.glyph == language::Glyph::lower;
    capital = joins;
  }
  return small;
}

}  // namespace

bool is_party(std::string_view word) {
  if (word.size() < 3) return false;
  const std::string_view letters = word.substr(1, word.size() - 2);
  const bool round = word.front() == '(' && word.back() == ')';
  if (round && letters.size() <= 4 && begins_capital(letters) && !has_digit(letters)) return true;
  return (round || (word.front() == '[' && word.back() == ']') || (word.front() == '/' && word.back() == '/')) &&
         !language::known_party(letters).empty();
}

bool is_date(std::string_view words) {
  if (words.size() > 24) return false;
  const auto parts = language::words_of(words);
  const std::size_t at = !parts.empty() && parts[0] == "den" ? 1 : 0;
  if (parts.size() == at + 1) return is_iso_date(parts[at]);
  return parts.size() == at + 3 && is_number(parts[at], 1, 2) && is_number(parts[at + 2], 4, 4) &&
         is_month(parts[at + 1]);
}

bool is_place_and_date(std::string_view words) {
  if (words.size() > 90 || !has_digit(words)) return false;
  if (words.find("   ") != std::string_view::npos || words.find('\t') != std::string_view::npos) return false;
  const auto parts = language::words_of(words);
  std::size_t at = 0;
  while (at < parts.size() && at < 3 && begins_capital(parts[at]) && parts[at].back() != ':' && parts[at].back() != '.')
    ++at;
  if (at == 0) return false;
  if (at < parts.size() && parts[at] == "den") ++at;
  if (at < parts.size() && is_iso_date(parts[at])) {
    at += 1;
  } else if (at + 2 < parts.size() && is_number(parts[at], 1, 2) && is_number(parts[at + 2], 4, 4) &&
             is_month(parts[at + 1])) {
    at += 3;
  } else {
    return false;
  }
  const std::string place = language::words_key(parts[0]);
  const auto is_place = [&](std::string_view word) { return !language::reads_as(word, place); };
  if (!std::ranges::all_of(language::phrases(language::Use::not_place), is_place)) return false;
  if (is_paper_name(place) || is_body_name(place) || section_of(place)) return false;
  // Whose it is may follow («... Söderköpings kommunstyrelse»), a sentence may not («Bordlagt den 6 mars 2024, § 194»).
  return at == parts.size() || (parts.size() - at <= 4 && begins_capital(parts[at]) && !ends_sentence(words));
}

bool is_person(std::string_view words) {
  if (words.size() > 90 || !begins_capital(words)) return false;
  auto parts = language::words_of(words);
  bool party = false;
  while (!parts.empty() && is_party(parts.back())) {
    parts.pop_back();
    party = true;
  }
  if (parts.size() < 2 || parts.size() > 5) return false;
  std::size_t names = 0;
  for (const std::string_view part : parts) {
    const std::string word = language::words_key(part);
    if (listed(word, {Flag::particle}) && names > 0) continue;
    if (!is_name_word(part) || language::is_phrase(language::Use::not_name, word) || is_body_name(word)) return false;
    ++names;
  }
  return names >= 2 && (names <= 4 || party);
}

bool is_signatory(std::string_view words) {
  const std::size_t comma = words.find(", ");
  if (comma == std::string_view::npos) return is_person(words);
  return words.size() - comma < 42 && !ends_sentence(words) && is_person(words.substr(0, comma));
}

bool is_titled_person(std::string_view words) {
  const std::size_t comma = words.find(", ");
  return comma != std::string_view::npos && is_signatory(words) && is_post_word(language::words_key(last_word(words)));
}

bool is_post(std::string_view words) {
  if (words.size() > 60 || !begins_capital(words)) return false;
  auto parts = language::words_of(words);
  while (!parts.empty() && is_party(parts.back())) parts.pop_back();
  if (parts.empty() || parts.size() > 6) return false;
  if (parts.size() == 1 && is_body_name(language::words_key(parts[0]))) return false;
  const std::string last = language::words_key(parts.back());
  const std::string first = language::words_key(parts.front());
  return is_post_word(last) || is_post_word(first);
}

bool is_row_of_names(std::string_view words) {
  if (words.find("   ") == std::string_view::npos) return false;
  std::size_t cells = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find("   ", at), words.size());
    const std::string_view cell = trim(words.substr(at, end - at));
    if (!cell.empty()) {
      ++cells;
      if (!is_person(cell) && !is_post(cell)) return false;
    }
    at = std::max(end, std::min(words.find_first_not_of(' ', end), words.size()));
    if (end == words.size()) break;
  }
  return cells >= 2;
}

}  // namespace diarium::structure
