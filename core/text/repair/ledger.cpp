#include "text/repair/ledger.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/utf8.h"

namespace diarium::text {
namespace {

/// Builds a text and its map side by side.
class Writer {
 public:
  explicit Writer(const Text& before) : before_(before) {}

  /// Bytes that stay.
  void copy(ByteSpan span) {
    if (span.empty()) return;
    leads_to(before_.map.to_source(span.begin));
    const auto& steps = before_.map.steps();
    auto step = std::ranges::upper_bound(steps, span.begin, {}, &SourceMap::Step::text);
    for (; step != steps.end() && step->text < span.end; ++step) {
      copy_bytes(span.begin, step->text);
      span.begin = step->text;
      leads_to(step->source);
    }
    copy_bytes(span.begin, span.end);
  }

  /// A word that changes. Letters before and after what differs lead to their own; so do all where their number is the
  /// same.
  void replace(ByteSpan seen, std::string_view now) {
    const std::vector<std::uint32_t> was_letters = letters_of(slice(before_.nfc, seen)), now_letters = letters_of(now);
    const std::size_t was_count = was_letters.size() - 1, now_count = now_letters.size() - 1;
    std::size_t same_end = 0;
    const auto letter = [](std::string_view word, const std::vector<std::uint32_t>& letters, std::size_t i) {
      return word.substr(letters[i], letters[i + 1] - letters[i]);
    };
    const std::string_view was = slice(before_.nfc, seen);
    while (same_end < std::min(was_count, now_count) &&
           letter(was, was_letters, was_count - 1 - same_end) == letter(now, now_letters, now_count - 1 - same_end))
      ++same_end;
    std::size_t same_begin = 0;
    while (same_begin < std::min(was_count, now_count) - same_end &&
           letter(was, was_letters, same_begin) == letter(now, now_letters, same_begin))
      ++same_begin;
    for (std::size_t i = 0; i < now_count; ++i) {
      std::size_t own = i;
      if (was_count != now_count && i >= same_begin)
        own = i >= now_count - same_end ? was_count - (now_count - i) : same_begin;
      leads_to(before_.map.to_source(seen.begin + was_letters[own]));
      out_.nfc += letter(now, now_letters, i);
    }
  }

  [[nodiscard]] std::uint32_t at() const { return static_cast<std::uint32_t>(out_.nfc.size()); }
  Text finish() && {
    leads_to(before_.map.to_source(static_cast<std::uint32_t>(before_.nfc.size())));
    if (steps_.size() == 1 && steps_[0].text == 0 && steps_[0].source == 0) steps_.clear();
    out_.map = SourceMap(std::move(steps_));
    return std::move(out_);
  }

 private:
  /// Where the letters of a word begin, and where the last one ends.
  static std::vector<std::uint32_t> letters_of(std::string_view word) {
    std::vector<std::uint32_t> begins;
    for (std::size_t at = 0; at < word.size(); at += utf8::decode(word, at).size)
      begins.push_back(static_cast<std::uint32_t>(at));
    begins.push_back(static_cast<std::uint32_t>(word.size()));
    return begins;
  }
  void copy_bytes(std::uint32_t begin, std::uint32_t end) { out_.nfc.append(before_.nfc, begin, end - begin); }
  /// The next byte of the text stands at `source`.
  void leads_to(std::uint32_t source) {
    if (!steps_.empty() && steps_.back().source + (at() - steps_.back().text) == source) return;
    if (!steps_.empty() && steps_.back().text == at()) steps_.pop_back();
    steps_.push_back({at(), source});
  }

  const Text& before_;
  Text out_;
  std::vector<SourceMap::Step> steps_;
};

}  // namespace

std::uint8_t confidence(Cost margin) {
  constexpr std::array<std::uint8_t, 14> chances{50, 58, 67, 74, 80, 85, 89, 92, 94, 96, 97, 98, 98, 99};  // By half bits: 2^x / (1 + 2^x).
  const auto halves = static_cast<std::size_t>(std::max(margin, 0) / (bit / 2));
  return chances[std::min(halves, chances.size() - 1)];
}

Text apply_repairs(const Text& before, std::span<Repair> repairs) {
  Writer writer(before);
  std::uint32_t at = 0;
  for (Repair& repair : repairs) {
    assert(repair.seen.begin >= at && repair.seen.end <= before.nfc.size() && !repair.seen.empty());
    writer.copy({at, repair.seen.begin});
    repair.text.begin = writer.at();
    if (repair.now == repair.was)
      writer.copy(repair.seen);
    else
      writer.replace(repair.seen, repair.now);
    repair.text.end = writer.at();
    at = repair.seen.end;
  }
  writer.copy({at, static_cast<std::uint32_t>(before.nfc.size())});
  return std::move(writer).finish();
}

}  // namespace diarium::text
