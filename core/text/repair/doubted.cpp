#include "text/repair/doubted.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "text/latin.h"
#include "text/repair/candidates/candidates.h"
#include "text/unicode.h"

namespace diarium::text {
namespace {

struct MeantWord {
  std::u32string word;  ///< With the capitals of what was seen.
  Cost cost = 0;        ///< Of the word, and of what was read amiss.
};

/// A capital begins a name or a sentence: a word of so many letters is rarely a name.
constexpr std::size_t least_capital_letters = 6;
constexpr std::size_t least_alike_letters = 5;  // Of a shorter word too many are known.
constexpr Cost rival = 4 * bit;                 // Nearer ones leave it undecided.
constexpr Cost alike_cost = cost_of(1, 150);    // Of a letter that was read as one that looks like it.
constexpr std::size_t most_alike = 5;  // Letters of a word that may have been another: each doubles the search.
constexpr std::array<std::pair<char32_t, char32_t>, 2> alike = {{{U't', U'f'}, {U'q', U'g'}}};  // As seen, as meant.

/// Places of letters that may have been others, with those.
std::vector<std::pair<std::size_t, char32_t>> places_alike(const std::u32string& seen) {
  std::vector<std::pair<std::size_t, char32_t>> places;
  for (std::size_t i = 0; i < seen.size() && seen.size() >= least_alike_letters; ++i)
    for (const auto& [as_seen, meant] : alike)
      if (seen[i] == as_seen) places.emplace_back(i, meant);
  if (places.size() > most_alike) places.clear();
  return places;
}

/// The known word that differs from what was seen by marks of å, ä, ö alone, or also by letters that blurred print
/// makes alike: t for f, q for g (counted in pages at 150 dots an inch). Nothing where there is none, where two are
/// near as likely, or where it is a name: of those nobody knows how they are spelt.
///
/// in        `seen`: letters, at least one.
/// cost      that of Candidates::of() for at most 32 spellings.
std::optional<MeantWord> meant_word(const std::u32string& seen, Candidates& candidates) {
  const bool capital = is_capital(seen[0]);
  if (capital && seen.size() < least_capital_letters) return std::nullopt;
  const auto places = places_alike(seen);
  std::optional<MeantWord> best;
  Cost next = 0;  // Of the second best.
  for (std::size_t changed = 0; changed < std::size_t{1} << places.size(); ++changed) {
    std::u32string spelt = seen;
    Cost cost = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
      if (changed & std::size_t{1} << i) spelt[places[i].first] = places[i].second, cost += alike_cost;
    for (const Candidate& reading : candidates.of(spelt)) {
      if (reading.known == Known::no || reading.letters.size() != seen.size() ||
          (reading.lost > 0 && reading.reason != Reason::marks))
        continue;
      if (reading.lost == 0 && changed == 0) return std::nullopt;  // As it was seen.
      if (capital && reading.name) return std::nullopt;
      std::u32string word = spelt;
      for (std::size_t i = 0; i < seen.size(); ++i)
        if (lower(spelt[i]) != reading.letters[i])
          word[i] = is_capital(spelt[i]) ? upper(reading.letters[i]) : reading.letters[i];
      const Cost whole = cost + reading.cost;
      if (best && whole >= best->cost) {
        next = next == 0 ? whole : std::min(next, whole);
        continue;
      }
      if (best) next = best->cost;
      best = MeantWord{std::move(word), whole};
    }
  }
  return best && (next == 0 || next >= best->cost + rival) ? best : std::nullopt;
}

/// By how much another reading must be the likelier: 0 would follow every rare word that happens to be spelt so, more leaves
/// plain misreadings. A word of the lists against letters that make none is 15 bits and more.
constexpr Cost clearly_likelier = 8 * bit;
/// What each further reading is less likely than the one before it.
constexpr Cost next_reading = bit;
/// A known word that the reader believes at least so much (per cent), with no likely other, is right.
constexpr std::uint8_t half_believed = 50;
constexpr std::size_t least_vouched =
    3;  ///< Of a word that a list can vouch for: of two letters nearly every pair is one.

constexpr std::string_view edge_signs = ".,;:!?()[]\"'|*";  // What stands about a word, of ASCII; others below.

/// A word without what stands about it.
ByteSpan without_edges(std::string_view words) {
  const auto is_edge = [](char32_t c) {
    return (c < 0x80 && edge_signs.find(static_cast<char>(c)) != edge_signs.npos) || c == U'«' || c == U'»' || c == U'“' || c == U'”' || c == U'’' || c == U'…' || c == U'-' || c == U'–';
  };
  std::uint32_t begin = 0, end = 0;
  bool seen = false;
  for (std::size_t at = 0; at < words.size();) {
    const utf8::Decoded c = utf8::decode(words, at);
    if (!is_edge(c.point)) {
      if (!seen) begin = static_cast<std::uint32_t>(at);
      seen = true;
      end = static_cast<std::uint32_t>(at + c.size);
    }
    at += c.size;
  }
  return {begin, end};
}

/// A word without the number of a note that stands at it: «nämnden1».
std::string_view without_note(std::string_view word) {
  constexpr std::size_t most_digits = 2, least_size = 5;
  std::size_t size = word.size();
  while (size > 0 && word[size - 1] >= '0' && word[size - 1] <= '9') --size;
  const std::string_view letters = word.substr(0, size);
  const bool numbered = size < word.size() && word.size() - size <= most_digits && size >= least_size;
  return numbered && std::ranges::none_of(letters, [](char c) { return c >= '!' && c <= '@'; }) ? letters : word;
}

/// What a spelling costs by the lists, and whether one knows it.
struct WeighedSpelling {
  Cost cost = 0;
  bool known = false;
};
WeighedSpelling weighed_spelling(const std::u32string& word, Candidates& candidates) {
  std::u32string small;
  for (const char32_t letter : word) small += lower(letter);
  for (const Candidate& reading : candidates.of(word))
    if (reading.letters == small) return {reading.cost, reading.known != Known::no};
  return {};  // It is always among them.
}

bool is_of_letters(std::u32string_view word) { return !word.empty() && std::ranges::all_of(word, [](char32_t c) { return is_letter(lower(c)); }); }

/// A doubted place with its readings, each without what stands about it.
struct DoubtedPlace {
  ByteSpan span;
  std::uint8_t confidence = 0;
  std::vector<std::string> readings;  ///< As it stands, then the others.
};

std::optional<DoubtedPlace> doubted_place(const Text& text, const Doubtful& doubt) {
  ByteSpan part = without_edges(slice(text.nfc, doubt.span));
  if (part.empty()) return std::nullopt;
  part.end = part.begin + static_cast<std::uint32_t>(without_note(slice(slice(text.nfc, doubt.span), part)).size());
  DoubtedPlace place{{doubt.span.begin + part.begin, doubt.span.begin + part.end}, doubt.confidence, {}};
  place.readings.emplace_back(slice(text.nfc, place.span));
  for (const std::string& other : doubt.alternatives) {
    const std::string nfc = normalise(other).nfc;
    std::string word(without_note(slice(nfc, without_edges(nfc))));
    if (!word.empty() && std::ranges::find(place.readings, word) == place.readings.end()) place.readings.push_back(std::move(word));
  }
  return place;
}

/// The reading that is clearly_likelier the likeliest, and by how much; 0 where the word is right as it stands; nothing where nobody can
/// tell.
struct DecidedDoubt {
  std::size_t reading = 0;
  Cost margin = 0;
};
std::optional<DecidedDoubt> decided_of(DoubtedPlace& place, Candidates& candidates) {
  const std::u32string seen = code_points(place.readings[0]);
  if (!is_of_letters(seen)) return std::nullopt;
  const WeighedSpelling own = weighed_spelling(seen, candidates);
  const Cost believed = cost_of(std::max<std::uint64_t>(place.confidence, 1), 100), doubted = cost_of(std::max<std::uint64_t>(100u - place.confidence, 1), 100);
  std::optional<DecidedDoubt> best;
  for (std::size_t i = 1; i < place.readings.size(); ++i) {
    const std::u32string other = code_points(place.readings[i]);
    if (!is_of_letters(other)) continue;
    const WeighedSpelling word = weighed_spelling(other, candidates);
    const Cost margin = own.cost + believed - (word.cost + doubted + static_cast<Cost>(i - 1) * next_reading);
    if (word.known && (!best || margin > best->margin)) best = DecidedDoubt{i, margin};
  }
  if (!best && !own.known)
    if (const auto meant = meant_word(seen, candidates)) {
      place.readings.push_back(to_utf8(meant->word));
      best = DecidedDoubt{place.readings.size() - 1, own.cost + believed - (meant->cost + doubted)};
    }
  if (best && best->margin >= clearly_likelier && !own.known) return best;
  const bool unrivalled = !best || best->margin <= -clearly_likelier;
  const bool vouched = own.known && seen.size() >= least_vouched && place.confidence >= half_believed;
  if (vouched && unrivalled) return DecidedDoubt{};
  return std::nullopt;
}

}  // namespace

std::vector<Repair> judge_doubts(const Text& text, const Doubts& doubts, Candidates* candidates) {
  std::vector<Repair> ledger;
  for (const Doubtful& doubt : doubts) {
    auto place = doubted_place(text, doubt);
    if (!place || (!ledger.empty() && place->span.begin < ledger.back().seen.end)) continue;
    if (place->confidence >= sure_confidence && place->readings.size() == 1) continue;
    const auto decided = candidates ? decided_of(*place, *candidates) : std::nullopt;
    if (decided && decided->reading == 0) continue;
    Repair repair;
    repair.seen = place->span;
    repair.source = text.map.to_source(place->span);
    repair.was = place->readings[0];
    repair.reason = Reason::scan;
    if (decided) {
      repair.now = place->readings[decided->reading];
      repair.confidence = confidence(decided->margin);
    } else {
      repair.now = repair.was;
      repair.confidence = place->confidence;
      repair.readings = std::move(place->readings);
    }
    ledger.push_back(std::move(repair));
  }
  return ledger;
}

std::vector<Repair> merged(std::vector<Repair> first, std::vector<Repair> second) {
  if (second.empty()) return first;
  std::vector<Repair> both;
  auto one = first.begin();
  for (Repair& other : second) {
    while (one != first.end() && one->seen.end <= other.seen.begin) both.push_back(std::move(*one++));
    if (one == first.end() || one->seen.begin >= other.seen.end) both.push_back(std::move(other));
  }
  std::move(one, first.end(), std::back_inserter(both));
  return both;
}

Repaired tell_doubts(Text text, const Doubts& doubts) {
  Repaired repaired;
  repaired.ledger = judge_doubts(text, doubts, nullptr);
  repaired.text = apply_repairs(text, repaired.ledger);
  return repaired;
}

}  // namespace diarium::text
