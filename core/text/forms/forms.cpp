#include "text/forms/forms.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/bytes.h"
#include "base/sorting.h"
#include "text/forms/tables.h"
#include "text/latin.h"

namespace diarium::text {
namespace {

// Hangul, The Unicode Standard section 3.12: syllables are reckoned, not listed.
constexpr char32_t syllable_base = 0xAC00, lead_base = 0x1100, vowel_base = 0x1161, tail_base = 0x11A7;
constexpr char32_t leads = 19, vowels = 21, tails = 28, syllables = leads * vowels * tails;

/// Text below this is in NFC and NFD, and has no marks (U+00C0 is the first that is taken apart).
constexpr char32_t first_apart = 0xC0;

std::pair<char32_t, char32_t> pieces_of(const Apart& one) { return {one.first, one.second}; }

/// The next list of packed_tables(): rows of `columns` numbers.
std::vector<std::array<char32_t, 4>> unpacked(ByteReader& packed, std::size_t columns) {
  std::vector<std::array<char32_t, 4>> rows(packed.number());
  for (std::size_t column = 0; column < columns; ++column) {
    std::int64_t above = 0;
    for (auto& row : rows) row[column] = static_cast<char32_t>(above += unzigzag(packed.varint()));
  }
  return rows;
}

Tables unpacked_tables() {
  Tables all;
  ByteReader packed(packed_tables());
  for (const auto& [a, b, c, d] : unpacked(packed, 4)) all.apart.push_back({a, b, c, d});
  for (const auto& [a, b, c, none] : unpacked(packed, 3)) all.marks.push_back({a, b, c});
  for (const auto& [a, b, c, d] : unpacked(packed, 4)) all.fold_runs.push_back({a, b, c, d});
  for (const auto& [a, b, c, d] : unpacked(packed, 4)) all.long_folds.push_back({a, b, c, d});
  for (const Apart& one : all.apart)
    if (one.comes_together != 0) all.together.push_back(one);
  sort_briefly(all.together, {}, pieces_of);
  return all;
}

/// The run that a character lies in, or nullptr.
template <class Run>
const Run* run_of(const std::vector<Run>& runs, char32_t point) {
  const auto after = std::ranges::upper_bound(runs, point, {}, &Run::first);
  if (after == runs.begin() || (after - 1)->last < point) return nullptr;
  return &*(after - 1);
}

std::uint32_t class_of(char32_t point) {
  if (point < 0x300) return 0;
  const MarkRun* run = run_of(tables().marks, point);
  return run ? run->combining_class : 0;
}

void append_apart(std::u32string& out, char32_t point) {
  if (point < first_apart) return out.push_back(point);
  if (point - syllable_base < syllables) {
    const char32_t at = point - syllable_base;
    out.push_back(lead_base + at / (vowels * tails));
    out.push_back(vowel_base + at % (vowels * tails) / tails);
    if (at % tails != 0) out.push_back(tail_base + at % tails);
    return;
  }
  const auto found = std::ranges::lower_bound(tables().apart, point, {}, &Apart::point);
  if (found == tables().apart.end() || found->point != point) return out.push_back(point);
  append_apart(out, found->first);  // Two or three deep at most.
  if (found->second != 0) append_apart(out, found->second);
}

/// The one character that two make, or 0.
char32_t pair_of(char32_t first, char32_t second) {
  if (first - lead_base < leads && second - vowel_base < vowels)
    return syllable_base + ((first - lead_base) * vowels + (second - vowel_base)) * tails;
  if (first - syllable_base < syllables && (first - syllable_base) % tails == 0 && second - tail_base - 1 < tails - 1)
    return first + (second - tail_base);
  const auto& together = tables().together;
  const auto found = std::ranges::lower_bound(together, std::pair(first, second), {}, pieces_of);
  return found != together.end() && pieces_of(*found) == std::pair(first, second) ? found->point : 0;
}

void append_folded(std::u32string& out, char32_t point) {
  const auto several = std::ranges::lower_bound(tables().long_folds, point, {}, &LongFold::point);
  if (several != tables().long_folds.end() && several->point == point) {
    out.append({several->first, several->second});
    if (several->third != 0) out.push_back(several->third);
    return;
  }
  const FoldRun* run = run_of(tables().fold_runs, point);
  const bool folds = run && (point - run->first) % run->step == 0;
  out.push_back(folds ? point + run->distance : point);
}

}  // namespace

const Tables& tables() {
  static const Tables all = unpacked_tables();
  return all;
}

std::u32string decomposed(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (const char32_t point : text) append_apart(out, point);
  for (std::size_t begin = 0; begin < out.size(); ++begin) {  // Each run of marks, by their classes.
    if (class_of(out[begin]) == 0) continue;
    std::size_t end = begin;
    while (end < out.size() && class_of(out[end]) != 0) ++end;
    if (end - begin > 1) sort_briefly(std::span(out).subspan(begin, end - begin), {}, class_of);
    begin = end - 1;
  }
  return out;
}

std::u32string composed(std::u32string_view nfd) {
  std::u32string out;
  out.reserve(nfd.size());
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t starter = none;
  std::uint32_t before = 0;  // Class of the character before, of those that stayed behind the starter.
  for (const char32_t point : nfd) {
    const std::uint32_t own = class_of(point);
    // Nothing may stand between that blocks it: a starter, or a mark of its class or a higher one.
    const bool reaches = starter != none && (starter + 1 == out.size() || (before != 0 && before < own));
    if (const char32_t pair = reaches ? pair_of(out[starter], point) : 0; pair != 0) {
      out[starter] = pair;
      continue;
    }
    if (own == 0) starter = out.size();
    before = own;
    out.push_back(point);
  }
  return out;
}

std::u32string case_folded(std::u32string_view nfd) {
  std::u32string out;
  out.reserve(nfd.size());
  for (const char32_t point : nfd) append_folded(out, point);
  return out;
}

std::string nfc_of(std::string_view utf8) {
  const bool plain = std::ranges::all_of(utf8, [](char byte) { return static_cast<unsigned char>(byte) <= 0xC3; });
  if (plain) return std::string(utf8);  // Below U+0100: no mark stands there that a letter would be put together with.
  return to_utf8(composed(decomposed(code_points(utf8))));
}

}  // namespace diarium::text
