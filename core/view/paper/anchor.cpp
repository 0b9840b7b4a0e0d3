#include "view/paper/anchor.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <map>
#include <vector>

#include "base/letters.h"
#include "base/sha256.h"
#include "base/utf8.h"

namespace diarium::view {
namespace {

constexpr std::size_t sum_digits = 12, word_digits = 3, sampled = 8;
constexpr std::uint32_t words_at_most = 100'000;
constexpr std::uint32_t drift = 4;  ///< Words that may have come in or gone between two of a passage.

std::vector<ByteSpan> words_of(std::string_view text, ByteSpan span) {
  std::vector<ByteSpan> words;
  for (std::uint32_t at = span.begin; at < span.end;) {
    while (at < span.end && is_space(text[at])) ++at;
    const std::uint32_t begin = at;
    while (at < span.end && !is_space(text[at])) ++at;
    if (at > begin) words.push_back({begin, at});
  }
  return words;
}

std::string sum_of(std::string_view text, const ByteSpan* first, std::size_t count) {
  std::string joined;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) joined += ' ';
    joined += slice(text, first[i]);
  }
  return sha256(joined).substr(0, sum_digits);
}

std::string sum_of_word(std::string_view word) { return sha256(word).substr(0, word_digits); }

/// Which word of `count` the n-th sample of `samples` is.
std::uint32_t place_of_sample(std::size_t n, std::size_t samples, std::uint32_t count) {
  return samples < 2 ? 0 : static_cast<std::uint32_t>(n * (count - 1) / (samples - 1));
}

std::string file_sum(std::string_view sum) { return sum.empty() ? "0" : std::string(sum.substr(0, sum_digits)); }

struct Code {
  std::string_view file, quote, words;
  std::uint32_t count = 0;
  [[nodiscard]] std::size_t samples() const { return words.size() / word_digits; }
};

bool read_code(std::string_view code, Code& out) {
  std::array<std::string_view, 4> fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t dot = std::min(code.find('.'), code.size());
    if ((dot == code.size()) != (i + 1 == fields.size())) return false;
    fields[i] = code.substr(0, dot);
    code.remove_prefix(std::min(dot + 1, code.size()));
  }
  out = {fields[0], fields[1], fields[3], 0};
  const auto [end, error] = std::from_chars(fields[2].data(), fields[2].data() + fields[2].size(), out.count);
  return error == std::errc{} && end == fields[2].data() + fields[2].size() && out.count > 0 && out.count <= words_at_most &&
         (out.file == "0" || out.file.size() == sum_digits) && out.quote.size() == sum_digits && is_hex(out.file) &&
         is_hex(out.quote) && is_hex(out.words) &&
         out.words.size() == word_digits * std::min<std::size_t>(sampled, out.count);
}

/// The first run of `count` words with the sum that is looked for, nearest to `near`. Only runs whose first and last
/// words have the right sums are hashed whole.
bool find_moved(std::string_view text, const std::vector<ByteSpan>& words, const std::vector<std::string>& sums,
                const Code& code, std::uint32_t near, ByteSpan& out) {
  bool found = false;
  std::uint32_t away = 0;
  const std::string_view first = code.words.substr(0, word_digits), last = code.words.substr(code.words.size() - word_digits);
  for (std::size_t i = 0; i + code.count <= words.size(); ++i) {
    if (sums[i] != first || sums[i + code.count - 1] != last) continue;
    const std::uint32_t distance = words[i].begin > near ? words[i].begin - near : near - words[i].begin;
    if (found && distance >= away) continue;
    if (sum_of(text, &words[i], code.count) != code.quote) continue;
    found = true;
    away = distance;
    out = {words[i].begin, words[i + code.count - 1].end};
  }
  return found;
}

/// The run of words that has most of the sampled ones about where they stood; the nearest to `near` of several.
bool find_nearest(const std::vector<ByteSpan>& words, const std::vector<std::string>& sums, const Code& code,
                  std::uint32_t near, ByteSpan& out) {
  std::map<std::string_view, std::vector<std::size_t>> samples;
  for (std::size_t n = 0; n < code.samples(); ++n) samples[code.words.substr(n * word_digits, word_digits)].push_back(n);
  std::map<std::int64_t, std::uint32_t> votes;  // Where the passage would begin → which samples say so.
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto known = samples.find(sums[i]);
    if (known == samples.end()) continue;
    for (const std::size_t n : known->second)
      votes[static_cast<std::int64_t>(i) - place_of_sample(n, code.samples(), code.count)] |= 1u << n;
  }
  const auto enough = static_cast<int>(std::min<std::size_t>(3, (code.samples() + 1) / 2));
  int best = enough - 1;
  std::uint32_t away = 0;
  bool found = false;
  for (auto from = votes.begin(); from != votes.end(); ++from) {
    std::uint32_t seen = 0;
    for (auto at = from; at != votes.end() && at->first <= from->first + drift; ++at) seen |= at->second;
    const int count = std::popcount(seen);
    const auto last_word = static_cast<std::int64_t>(words.size()) - 1;
    const auto begin = static_cast<std::size_t>(std::clamp<std::int64_t>(from->first, 0, last_word));
    const auto end = static_cast<std::size_t>(std::clamp<std::int64_t>(from->first + code.count - 1, 0, last_word));
    const std::uint32_t distance = words[begin].begin > near ? words[begin].begin - near : near - words[begin].begin;
    if (count < best || (count == best && (!found || distance >= away))) continue;
    best = count;
    away = distance;
    found = true;
    out = {words[begin].begin, words[end].end};
  }
  return found;
}

}  // namespace

std::string anchor_code(std::string_view file, std::string_view nfc, ByteSpan span) {
  const std::vector<ByteSpan> words = words_of(nfc, span);
  if (words.empty() || words.size() > words_at_most) return {};
  const auto count = static_cast<std::uint32_t>(words.size());
  std::string code = file_sum(file) + "." + sum_of(nfc, words.data(), words.size()) + "." + std::to_string(count) + ".";
  const std::size_t samples = std::min<std::size_t>(sampled, count);
  for (std::size_t n = 0; n < samples; ++n) code += sum_of_word(slice(nfc, words[place_of_sample(n, samples, count)]));
  return code;
}

bool is_anchor_code(std::string_view code) {
  Code read;
  return read_code(code, read);
}

Anchor find_anchor(std::string_view file, std::string_view nfc, ByteSpan span, std::string_view wanted) {
  Code code;
  const auto size = static_cast<std::uint32_t>(nfc.size());
  const bool on_borders = span.end <= size && (span.end == size || !utf8::is_continuation(nfc[span.end])) &&
                          (span.begin >= size || !utf8::is_continuation(nfc[span.begin]));
  if (!read_code(wanted, code)) return {Anchored::unsaid, on_borders ? span : ByteSpan{}};
  if (on_borders) {
    const std::vector<ByteSpan> there = words_of(nfc, span);
    if (there.size() == code.count && sum_of(nfc, there.data(), there.size()) == code.quote)
      return {code.file == file_sum(file) ? Anchored::same : Anchored::repacked, span};
  }
  const std::vector<ByteSpan> words = words_of(nfc, {0, size});
  std::vector<std::string> sums;
  sums.reserve(words.size());
  for (const ByteSpan word : words) sums.push_back(sum_of_word(slice(nfc, word)));
  Anchor anchor;
  if (find_moved(nfc, words, sums, code, span.begin, anchor.span)) anchor.state = Anchored::moved;
  else if (!words.empty() && find_nearest(words, sums, code, span.begin, anchor.span)) anchor.state = Anchored::nearest;
  else anchor = {Anchored::lost, on_borders ? span : ByteSpan{}};
  return anchor;
}

}  // namespace diarium::view
