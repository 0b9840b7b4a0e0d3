#include "text/compounds.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "text/latin.h"
#include "text/split.h"

namespace diarium::text {
namespace {

/// Letters: of a part that few words have, of one that many have, of one that many have at their beginning («el|bil»).
constexpr std::size_t shortest_rare = 4, shortest_common = 3, shortest_first = 2;
constexpr std::size_t shortest_word = shortest_first + shortest_common;
/// Letters of a known word that may follow a short part that many words have: «års|redovisning».
constexpr std::size_t sure_by_length = 7;
/// A part that so many words of the list have may stand beside any known word. Fewer cuts more words, and wrongly.
constexpr std::uint32_t many_words = 10;
/// What a part counts that only the collection knows as a word.
constexpr std::uint32_t of_collection = 4;
/// A word is left whole if it is part of more words than a quarter of what its own parts are (their mean): «konkurs».
constexpr std::uint64_t own_share = 4;

/// First parts that make another word of a verb or noun, which is then no kind of it: «underlag» is no «lag».
constexpr std::array<std::string_view, 31> prefixes = {
    "an",    "av",    "be",    "bi",  "efter", "er",     "fort", "fram", "före", "för",    "förut",
    "genom", "in",    "miss",  "mot", "ned",   "ner",    "om",   "på",   "sam",  "samman", "till",
    "und",   "undan", "under", "upp", "ut",    "vidare", "van",  "åter", "över"};
bool is_prefix(std::string_view part) { return std::ranges::find(prefixes, part) != prefixes.end(); }
/// «för» and «förs», as of «försvara».
bool opens_with_prefix_only(std::string_view part) {
  return is_prefix(part) || (part.ends_with('s') && is_prefix(part.substr(0, part.size() - 1)));
}

/// Last parts that are words too, but make a word of what stands before them: «hållbara», «skrivelse». Two letters
/// inside a word are an accident: «tunn|el|bana».
constexpr std::array<std::string_view, 34> derivations = {
    "bar",   "bara",  "bart",   "bare",    "lig",    "liga", "ligt",   "ligen",  "ligare", "sam",    "samma", "samt",
    "else",  "elsen", "elser",  "elserna", "elsens", "visa", "visas",  "visar",  "visade", "visat",  "vis",   "ande",
    "andet", "skap",  "skapet", "skaps",   "skapen", "ling", "lingar", "lingen", "domar",  "domarna"};
bool is_ending(std::string_view part) {
  return part.size() < shortest_common || std::ranges::find(derivations, part) != derivations.end();
}

/// Words whose parts nobody means any more, or that end as they do by derivation.
constexpr std::array<std::string_view, 10> whole = {"ordför",    "erfarenhet", "däri",   "därutöver", "dessutom",
                                                    "självklar", "förvisso",   "likväl", "angeläg",   "uppmärk"};
bool is_whole(std::string_view word) {
  return std::ranges::any_of(whole, [&](std::string_view begin) { return word.starts_with(begin); });
}

}  // namespace

std::uint32_t Compounds::opens(std::u32string_view part) const {
  const auto word = parts_.find(part);
  return word && (word->bits & (form::first | form::middle)) ? std::max(parts_.part(word->number).opens, 1u) : 0;
}

std::uint32_t Compounds::closes(std::u32string_view part) const {
  const auto word = parts_.find(part);
  return word && (word->bits & form::last) ? std::max(parts_.part(word->number).closes, 1u) : 0;
}

std::uint32_t Compounds::first_strength(const Letters& part) const {
  if (opens_with_prefix_only(part.bytes)) return 0;
  const std::uint32_t listed = opens(part.points);
  if (listed >= many_words || part.points.size() < shortest_rare) return listed;
  const std::string_view without = part.bytes.substr(0, part.bytes.size() - 1);
  if (knows_(part.bytes) || (part.bytes.ends_with('s') && knows_(without)))
    return std::max({listed, of_collection, closes(part.points)});
  // «gatu», «hälso», «skole» are of «gata», «hälsa», «skola»; «ladd» is of «ladda».
  const bool swapped = part.bytes.ends_with('u') || part.bytes.ends_with('o') || part.bytes.ends_with('e');
  if (knows_(std::string(swapped ? without : part.bytes) + "a")) return std::max(listed, of_collection);
  return listed;
}

std::uint32_t Compounds::last_strength(const Letters& part) const {
  std::uint32_t strength = closes(part.points);
  if (strength < many_words && part.points.size() >= shortest_rare && knows_(part.bytes))
    strength = std::max({strength, of_collection, opens(part.points)});
  return strength == 0 || is_ending(part.bytes) || is_prefix(part.bytes) ? 0 : strength;
}

/// Where a word that the list cannot cut has its border, in bytes; 0: nowhere.
std::size_t Compounds::loose_border(std::string_view word) const {
  const std::u32string letters = code_points(word);
  if (letters.size() < shortest_word) return 0;
  const std::u32string_view all(letters);
  const std::uint64_t own = std::max(opens(all), closes(all));
  std::size_t best = 0, bytes = 0;
  std::uint64_t most = 0;
  for (std::size_t at = 0; at + shortest_common <= letters.size(); bytes += utf8::decode(word, bytes).size, ++at) {
    if (at < shortest_first) continue;
    const Letters left{word.substr(0, bytes), all.substr(0, at)}, right{word.substr(bytes), all.substr(at)};
    const std::uint64_t last = last_strength(right);
    if (last == 0) continue;
    const std::uint64_t first = first_strength(left);
    if (first == 0 || std::max(first, last) < many_words) continue;
    // A short part says little: the other must be sure, or long.
    if (right.points.size() < shortest_rare && first < many_words) continue;
    if (left.points.size() < shortest_rare && last < many_words && right.points.size() < sure_by_length) continue;
    if (own * own * own_share * own_share > first * last || first * last <= most) continue;
    if (is_suffixed(left.points, right.points)) continue;
    most = first * last;
    best = bytes;
  }
  return best;
}

void Compounds::cut_loosely(std::string_view word, std::uint32_t begin, std::vector<ByteSpan>& out) const {
  const auto size = static_cast<std::uint32_t>(word.size()), border = static_cast<std::uint32_t>(loose_border(word));
  if (border == 0) {
    out.push_back({begin, begin + size});
    return;
  }
  cut(word.substr(0, border), begin, out);
  cut(word.substr(border), begin + border, out);
}

void Compounds::cut(std::string_view word, std::uint32_t begin, std::vector<ByteSpan>& out) const {
  for (const ByteSpan part : Splitter(parts_).split(word)) cut_loosely(slice(word, part), begin + part.begin, out);
}

std::vector<ByteSpan> Compounds::split(std::string_view word) const {
  const ByteSpan all{0, static_cast<std::uint32_t>(word.size())};
  if (is_whole(word) || word.size() < shortest_word) return {all};
  std::vector<ByteSpan> parts, out;
  cut(word, 0, parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    ByteSpan part = parts[i];
    // A prefix is no part by itself: it stays with what it changes; so does an ending with what it makes a word of.
    while (i + 1 < parts.size() && is_prefix(slice(word, parts[i]))) part.end = parts[++i].end;
    if (out.empty() || !is_ending(slice(word, part)))
      out.push_back(part);
    else
      out.back().end = part.end;
  }
  return out;
}

std::vector<ByteSpan> Compounds::split_joined(std::string_view word) const {
  constexpr std::u32string_view consonants = U"bcdfghjklmnpqrstvwxz";
  const std::u32string letters = code_points(word);
  const std::u32string_view all(letters);
  const std::uint64_t own = std::max(opens(all), closes(all));
  std::vector<ByteSpan> best{{0, static_cast<std::uint32_t>(word.size())}};
  std::uint64_t most = 0;
  std::uint32_t bytes = 0;
  for (std::size_t at = 0; at < letters.size() && !is_whole(word); bytes += utf8::decode(word, bytes).size, ++at) {
    if (at < shortest_rare || at + shortest_common > letters.size() + 1) continue;
    const char32_t letter = letters[at - 1];
    if (letters[at - 2] != letter || letters[at] == letter || consonants.find(letter) == consonants.npos) continue;
    const std::u32string_view left = all.substr(0, at), right = all.substr(at - 1);
    // Only by the list, and only of a part that many words begin with: the letters alone make «hall|land» of «halland».
    const std::uint64_t first = opens(left), last = closes(right);
    if (first < many_words || last == 0 || is_prefix(word.substr(0, bytes)) || is_ending(word.substr(bytes - 1))) continue;
    if (own * own * own_share * own_share > first * last || first * last <= most) continue;
    if (is_suffixed(left, right)) continue;
    most = first * last;
    best = {{0, bytes}, {bytes - 1, static_cast<std::uint32_t>(word.size())}};
  }
  return best;
}

}  // namespace diarium::text
