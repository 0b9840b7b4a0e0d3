#include "facts/bodies/bodies.h"

#include <algorithm>

#include "language/phrases.h"

namespace diarium::facts {
namespace {

constexpr std::size_t head_tokens = 16;
constexpr std::size_t letter_tokens = 80;  // Whom a letter is for may stand below its sender's address.
constexpr std::size_t most_body_tokens = 8;
constexpr std::size_t foot_tokens = 16;
constexpr std::size_t most_name_tokens = 3;  // «Solberga-Havre»

bool begins_column(const Token& token) { return token.line || token.wide; }

/// A capital word that is no word of the language, nor a body, a party or a person.
bool may_name_place(const Token& token) {
  constexpr auto known = static_cast<std::uint32_t>(Flag::swedish) | static_cast<std::uint32_t>(Flag::body) |
                         static_cast<std::uint32_t>(Flag::party) | static_cast<std::uint32_t>(Flag::title) |
                         static_cast<std::uint32_t>(Flag::label) | static_cast<std::uint32_t>(Flag::name_stop);
  return token.shape >= Shape::capital && (token.flags & known) == 0;
}

/// «Norra», «Lilla» before the name of a place.
bool tells_which(const Reading& r, const Token& token) {
  return is_direction(r, token) ||
         (token.shape >= Shape::capital &&
          (r.is(token, "stora") || r.is(token, "lilla") || r.is(token, "nya") || r.is(token, "gamla")));
}

/// «Kommunalförbundet Sjukvård Öst», «Räddningstjänstförbundet Kusten» from token `at` to the end of its line: how many
/// tokens.
std::size_t association(const Reading& r, std::span<const Token> tokens, std::size_t at) {
  const std::string_view word = r.key(tokens[at]);
  if (tokens[at].shape < Shape::capital || !(word.ends_with("förbundet") || word.ends_with("forbundet"))) return 0;
  std::size_t last = at + 1;
  while (last < tokens.size() && !begins_column(tokens[last])) ++last;
  const bool name = std::ranges::all_of(tokens.subspan(at, last - at),
                                        [](const Token& token) { return token.shape >= Shape::capital; });
  return name && last > at + 1 && last - at <= most_name_tokens + 1 ? last - at : 0;
}

/// The council or the board, whose municipality is named behind it.
bool leads_municipality(const Reading& r, const Token& token) {
  const auto word = language::body_word(r.key(token), r.letters());
  return word && word->kind() >= BodyKind::board && word->name->whole && !word->genitive;
}

/// «lillbäckens» belongs to Lillbäcken, «sturenäs» and «laxfors» are names.
std::string without_genitive(std::string name) {
  constexpr std::string_view consonants_and_a = "abdefghjklmnprtvy";
  const bool genitive = name.size() > 4 && name.back() == 's' && !name.ends_with("fors") &&
                        consonants_and_a.find(name[name.size() - 2]) != std::string_view::npos;
  if (genitive) name.pop_back();
  return name;
}

/// What tokens name.
Value owner_named(const Reading& r, std::span<const Token> tokens, std::size_t name_size) {
  const ByteSpan span{tokens.front().begin, tokens.back().end};
  const std::string name(slice(r.text, {span.begin, tokens[name_size - 1].end}));
  return {without_genitive(in_usual_case(name)), span, Status::derived, std::string(unlisted_rule)};
}

/// «Socialnämnden i Lindvad», «Till Revisorerna i Lindvads kommun»: does token `i` name the place of a body of a
/// municipality?
bool is_place_of_body(const Reading& r, std::span<const Token> tokens, std::size_t i) {
  if (i < 2 || !r.is(tokens[i - 1], "i") || tokens[i].line) return false;
  const Token& body = tokens[i - 2];
  if (leads_municipality(r, body)) return true;
  const std::string_view name = std::string_view(r.text).substr(body.begin, body.end - body.begin);
  if (body.shape < Shape::capital) {  // «Till kultur- och fritidsnämnden i …»
    std::size_t line = i - 2;
    while (line > 0 && !begins_column(tokens[line])) --line;
    if (i - line > most_body_tokens || tokens[line].shape < Shape::capital) return false;
  }
  if (language::is_phrase(language::Use::auditor, language::words_key(name))) return true;
  const auto word = language::body_word(r.key(body), r.letters());
  return word && (word->kind() == BodyKind::board || word->kind() == BodyKind::committee) && word->compound &&
         !language::is_phrase(language::Use::court, language::words_key(name));
}

/// Does the first column of the line above that of token `line` name a board?
bool board_above(const Reading& r, std::span<const Token> tokens, std::size_t line) {
  std::size_t at = line;
  while (at > 0 && !tokens[--at].line) {
  }
  while (!begins_column(tokens[at + 1])) ++at;
  const auto word = language::body_word(r.key(tokens[at]), r.letters());
  return word && word->kind() >= BodyKind::committee && !word->genitive;
}

std::optional<Value> owner_in(const Reading& r, std::span<const Token> tokens) {
  for (std::size_t i = 0; i + 1 < std::min(tokens.size(), letter_tokens); ++i) {
    // «Till kommunfullmäktige i Storby kommun», «Kommunstyrelsen i Storby»
    const bool in_body = is_place_of_body(r, tokens, i);
    if (i >= head_tokens && !in_body) continue;
    // «Revisorerna / i Storby kommun»: the line goes on below the name.
    const bool goes_on = i > 0 && r.is(tokens[i - 1], "i") && tokens[i - 1].line && !tokens[i].line;
    if (i > 0 && !begins_column(tokens[i]) && !in_body && !goes_on) continue;
    const auto ends = [&](std::size_t at) { return at >= tokens.size() || begins_column(tokens[at]); };
    const std::size_t place = i + 1 + (tells_which(r, tokens[i + 1]) ? 1 : 0);  // «REGION SÖDRA HULTÅS»
    if (r.is(tokens[i], "region") && tokens[i].shape >= Shape::capital && place < tokens.size() &&
        may_name_place(tokens[place]) && ends(place + 1))
      return owner_named(r, tokens.subspan(i, place + 1 - i), place + 1 - i);
    if (const std::size_t size = association(r, tokens, i); size > 0)
      return owner_named(r, tokens.subspan(i, size), size);
    const std::size_t which = tells_which(r, tokens[i]) ? 1 : 0;  // «SÖDRA HULTÅS KOMMUN»
    std::size_t last = i + which;
    while (last < i + which + most_name_tokens && last + 1 < tokens.size() &&
           (may_name_place(tokens[last]) || (last > i + which && r.key(tokens[last]) == "-")))
      ++last;
    const bool owner =
        // «Protokoll fört vid sammanträde med skolnämnden i Storby kommun onsdagen den …»
        last > i + which && (r.is(tokens[last], "kommun") || r.is(tokens[last], "stad")) && (ends(last + 1) || in_body);
    // «Kultur- och fritidsnämnden     PROTOKOLL / i Måsvik»
    const bool below_board = goes_on && i >= 2 && board_above(r, tokens, i - 1);
    const bool alone = in_body && (leads_municipality(r, tokens[i - 2]) ||
                                   tokens[i - 2].line);  // «Till lokalnämnden i Torsvik» may be of a part of the town.
    if ((below_board || alone) && may_name_place(tokens[i]) && ends(i + 1) && tokens[i].end - tokens[i].begin >= 3)
      return owner_named(r, tokens.subspan(i, 1), 1);
    const bool one_name = last == i + which + 1 || (last == i + which + 3 && r.key(tokens[i + which + 1]) == "-");
    if (owner && one_name && tokens[i].end - tokens[i].begin >= 3)
      return owner_named(r, tokens.subspan(i, last + 1 - i), last - i);
  }
  return std::nullopt;
}

}  // namespace

bool is_direction(const Reading& r, const Token& token) {
  return token.shape >= Shape::capital && (r.is(token, "norra") || r.is(token, "södra") || r.is(token, "östra") ||
                                           r.is(token, "västra") || r.is(token, "mellersta"));
}

std::optional<Value> unlisted_owner(const Reading& r) {
  if (std::optional<Value> found = owner_in(r, r.tokens)) return found;
  if (std::optional<Value> found = owner_in(r, r.furniture)) return found;
  // «Anna Berg / Ordförande / Lindvads kommun»: who signs; not «Beslutet skickas till / Region Kusten».
  std::uint32_t first = r.size();
  const auto last_block = [&] { return first > 0 ? r.blocks[r.block(first - 1)] : Range{}; };
  if (first > 0 && r.kind(first - 1) != structure::BlockKind::signature && last_block().size() <= most_name_tokens)
    first = last_block().first;
  if (first > 0 && r.kind(first - 1) != structure::BlockKind::signature) return std::nullopt;
  while (first > head_tokens && first + foot_tokens > r.size() && r.kind(first - 1) == structure::BlockKind::signature)
    --first;
  std::optional<Value> signer = first < r.size() ? owner_in(r, std::span(r.tokens).subspan(first)) : std::nullopt;
  return signer && !signer->value.starts_with("Region ") ? signer : std::nullopt;
}

}  // namespace diarium::facts
