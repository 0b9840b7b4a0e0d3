#include "facts/bodies/bodies.h"

#include <algorithm>

#include "facts/rules/rules.h"
#include "text/latin.h"

namespace diarium::facts {
namespace {

using language::BodyWord;

/// Is it by its word alone a body of a municipality? «Beredningen» and «styrelsen» may be anybody's.
bool acts_by_name(const BodyWord& word) {
  switch (word.kind()) {
    case BodyKind::authority:
    case BodyKind::advisory:
      return false;
    case BodyKind::council:
      return word.name->whole || (word.definite && !word.compound);
    case BodyKind::preparation:
      return word.name->whole;
    default:
      return !word.name->others && word.stands();
  }
}

/// «kretslopp», «park»: nothing that the lists know, and in no form of another kind.
bool is_bare_noun(const Reading& r, std::uint32_t at) {
  return r.tokens[at].word == nullptr && is_said(name_rules(), "half_name", r, at);
}

/// «kultur- och», «barn-, kultur- och» before the head word belong to the name.
std::uint32_t joint_start(const Reading& r, std::uint32_t at, const BodyWord& word) {
  std::uint32_t first = at;
  for (int parts = 0; parts < 4; ++parts) {
    if (first < 3 || !r.is_any(first - 1, {"och", "samt", ",", "&"}) || !r.is(first - 2, "-")) break;
    first -= 3;
  }
  // «Kretslopp och vattennämnden», at the beginning of a line or amid a sentence that goes on in small letters.
  const bool begins = first >= 3 && (r.tokens[first - 2].line || r.shape(first - 3) == Shape::lower);
  if (first == at && ((first == 2) || begins) && r.is_any(first - 1, {"och", "&"}) &&
      r.shape(first - 2) == Shape::capital && r.shape(first) == Shape::lower && !r.has(first - 2, Flag::body) &&
      !is_said(name_rules(), "whole_name", r, first - 2) &&
      word.kind() == BodyKind::committee && word.definite && !word.genitive)
    first -= 2;
  // «till kretslopp och vattennämnden», «av park och naturnämndens …»: a bare noun beside a definite one is half a
  // name.
  if (first == at && first >= 3 && r.is(first - 1, "och") && r.shape(first - 2) == Shape::lower &&
      r.shape(first) == Shape::lower && word.kind() == BodyKind::committee && word.definite && word.compound &&
      is_said(name_rules(), "before_half", r, first - 3) && is_bare_noun(r, first - 2))
    first -= 2;
  // «tekniska nämnden»
  const bool bare = word.generic() && word.definite;
  if (first == at && bare && first > 0 && r.ends(first - 1, "iska")) --first;
  // «socialnämndens arbetsutskott»
  if (first == at && first > 0 && word.kind() == BodyKind::subcommittee) {
    const std::optional<BodyWord> owner = body_word(r, first - 1);
    if (owner && owner->definite && owner->genitive) first = joint_start(r, first - 1, *owner);
  }
  // «Västra hälso- och sjukvårdsnämnden»: which of several.
  if (first > 0 && r.shape(first) == Shape::lower && is_direction(r, r.tokens[first - 1])) --first;
  // «äldre samt vård- och omsorgsnämnden»
  return first != at && first >= 2 && r.is(first - 1, "samt") ? first - 2 : first;
}

/// «nämnden för arbetsmarknad och vuxenutbildning», «utskottet för lärande»
std::uint32_t purpose_end(const Reading& r, std::uint32_t at, const BodyWord& word) {
  std::uint32_t last = at + 1;
  const bool bare =
      word.generic() && !word.genitive && (word.kind() == BodyKind::committee || word.kind() == BodyKind::subcommittee);
  if (!bare || !r.is(last, "för") || !r.word(last + 1)) return last;
  if (is_said(name_rules(), "for_matter", r, last + 1)) return last;
  last += 2;
  while (r.is(last, ",") && r.word(last + 1) && last - at < 8) last += 2;
  if (r.word(last + 1) &&
      ((r.is(last, "och") && r.shape(last + 1) == Shape::lower) || (r.is(last, "&") && !r.tokens[last + 1].line)))
    last += 2;
  return last;
}

/// The name in its base form: without the s of a genitive, and definite, as «kollektivtrafiknämnd» is one with
/// «kollektivtrafiknämnden».
std::string base_form(std::string name, const BodyWord& word) {
  if (word.genitive) name.pop_back();
  name = with_capital(in_small_letters(std::move(name)));
  const std::string_view bare = word.name->bare;
  const bool indefinite = word.compound && word.kind() == BodyKind::committee && name.ends_with(bare);
  return indefinite ? name.substr(0, name.size() - bare.size()).append(word.name->definite) : name;
}

BodyAt named(const Reading& r, Range range, const BodyWord& word) {
  return {range,       base_form(r.flowed(range), word),    rank_of(word.kind()),
          word.kind(), word.generic() && range.size() == 1, word.genitive};
}

}  // namespace

Rank rank_of(BodyKind kind) {
  if (kind == BodyKind::council) return Rank::council;
  if (kind >= BodyKind::committee) return Rank::board;
  return kind == BodyKind::office ? Rank::office : Rank::committee;
}

std::string in_small_letters(std::string name) {
  const bool small = std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
  return small ? name : text::lower(name);
}

std::string with_capital(std::string words) {
  if (words.empty()) return words;
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 32);
  const bool marked = words.size() > 1 && static_cast<unsigned char>(words[0]) == 0xC3;
  const auto low = marked ? static_cast<unsigned char>(words[1]) : 0u;
  if (marked && low >= 0xA0 && low <= 0xBE && low != 0xB7) words[1] = static_cast<char>(low - 0x20);
  return words;
}

std::string in_usual_case(std::string name) {
  if (std::string small = in_small_letters(name); small != name) {
    name.clear();
    for (std::size_t at = 0, end = 0; at < small.size(); at = end) {
      end = std::min(small.find_first_of(" -", at) + 1, small.size());
      if (end == 0) end = small.size();
      name += with_capital(small.substr(at, end - at));
    }
  }
  return name;
}

std::optional<BodyWord> body_word(const Reading& r, std::uint32_t at) {
  if (!r.has(at, Flag::body)) return std::nullopt;
  return language::body_word(r.key(at), r.letters());
}

std::uint32_t past_place(const Reading& r, std::uint32_t at) {
  const bool place = at + 1 < r.size() && r.is(at, "i") && !r.tokens[at].line && !r.tokens[at + 1].line &&
                     r.shape(at + 1) >= Shape::capital;
  if (!place) return at;
  const bool of_two = at + 2 < r.size() && is_direction(r, r.tokens[at + 1]) && !r.tokens[at + 2].line &&
                      r.shape(at + 2) >= Shape::capital;  // «i Norra Torsvik»
  return at + (of_two ? 3 : 2);
}

bool is_body_label(const Reading& r, std::uint32_t at) {
  const std::optional<BodyWord> word = body_word(r, at);
  return word && word->generic() && !word->definite && word->kind() == BodyKind::committee;
}

std::optional<BodyAt> body_at(const Reading& r, std::uint32_t at) {
  // «KS 2014-03-17» is the board, «KS 2024/269» a case: the caller of dates knows; here letters name no body.
  const std::optional<BodyWord> word = body_word(r, at);
  if (!word || !acts_by_name(*word)) return std::nullopt;
  const bool council = word->kind() == BodyKind::council;
  if (word->name->whole || council) {
    const std::optional<BodyWord> next = word->genitive ? body_word(r, at + 1) : std::nullopt;
    if (next && next->kind() == BodyKind::subcommittee) return named(r, {at, at + 2}, *next);
    std::string name = with_capital(std::string(word->generic() ? word->name->same : word->name->definite));
    // «Kommundelsnämnden i Torsvik»: each part of a municipality has one, so its place is part of the name.
    const bool of_part = word->kind() == BodyKind::committee && !word->genitive;
    const std::uint32_t end = of_part ? past_place(r, at + 1) : at + 1;
    if (end > at + 1) name += " " + r.flowed({at + 1, end});
    return BodyAt{{at, end}, std::move(name), rank_of(word->kind()), word->kind(), of_part && end == at + 1,
                  word->genitive};
  }
  return named(r, {joint_start(r, at, *word), purpose_end(r, at, *word)}, *word);
}

bool tells_whose_matter(const Reading& r, std::uint32_t from, const BodyAt& body) {
  if (body.range.first <= from) return false;
  const std::uint32_t before = body.range.first - 1;
  if (r.is_any(before, {"från", "av", "hos"})) return true;
  if (!r.is(before, "i")) return false;
  return is_said(name_rules(), "owned_matter", r, Range{from, before});  // «Förslag till beslut i nämnden»
}

std::optional<BodyAt> first_body(const Reading& r, Range range, Rank least) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    std::optional<BodyAt> body = body_at(r, i);
    if (!body || body->rank < least) continue;
    // «Socialnämndens arbetsutskott»: the committee is named, and whose it is.
    const std::uint32_t next = body->range.last;
    if (body->owner && next < range.last && !r.tokens[next].line) {
      std::optional<BodyAt> owned = body_at(r, next);
      if (owned && owned->rank == Rank::committee && least <= Rank::committee && owned->range.first <= next)
        return owned;
    }
    return body;
  }
  return std::nullopt;
}

}  // namespace diarium::facts
