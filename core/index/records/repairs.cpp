#include "index/records/repairs.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/utf8.h"
#include "index/file/file.h"
#include "text/words.h"

namespace diarium::index {
namespace {

constexpr std::uint8_t reason_bits = 7, ambiguous_bit = 8;
static_assert(text::reason_names.size() <= reason_bits + 1u, "reasons fit three bits");
constexpr std::uint32_t most_confidence = 100;

/// Reads the records of one ledger; true as long as all fits the text.
class LedgerReader {
 public:
  LedgerReader(std::string_view record, const text::Text& text) : reader_(record), text_(text) {}

  bool read(std::vector<text::Repair>& out) {
    if (reader_.done()) return true;
    const std::uint32_t count = reader_.number();
    if (count == 0) return false;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!read_one(out.emplace_back())) return false;
    }
    return reader_.ok() && reader_.done();
  }

 private:
  bool read_one(text::Repair& repair) {
    const auto size = static_cast<std::uint32_t>(text_.nfc.size());
    repair.text.begin = at_ + reader_.number(size - at_);
    repair.text.end = repair.text.begin + reader_.number(size - repair.text.begin);
    const std::uint8_t kind = reader_.byte();
    repair.confidence = static_cast<std::uint8_t>(reader_.number(most_confidence));
    if (!reader_.ok() || kind > (reason_bits | ambiguous_bit) || repair.text.empty() || !is_border(repair.text.begin) ||
        !is_border(repair.text.end))
      return false;
    if ((kind & reason_bits) >= text::reason_names.size()) return false;
    repair.reason = static_cast<text::Reason>(kind & reason_bits);
    repair.now = slice(text_.nfc, repair.text);
    if (kind & ambiguous_bit) {
      repair.was = repair.now;
      const std::uint32_t readings = reader_.number(static_cast<std::uint32_t>(reader_.left()));
      if (readings == 0) return false;
      for (std::uint32_t i = 0; i < readings; ++i) {
        repair.readings.emplace_back(reader_.text());
        if (!is_word(repair.readings.back())) return false;
      }
    } else {
      repair.was = reader_.text();
      if (!is_word(repair.was)) return false;
    }
    repair.source = text_.map.to_source(repair.text);
    repair.seen.begin = static_cast<std::uint32_t>(repair.text.begin + shorter_);
    repair.seen.end = repair.seen.begin + static_cast<std::uint32_t>(repair.was.size());
    shorter_ += static_cast<std::int64_t>(repair.was.size()) - repair.text.size();
    at_ = repair.text.end;
    return reader_.ok();
  }
  bool is_word(std::string_view word) const { return reader_.ok() && !word.empty() && utf8::valid(word); }
  bool is_border(std::uint32_t at) const { return at == text_.nfc.size() || !utf8::is_continuation(text_.nfc[at]); }

  ByteReader reader_;
  const text::Text& text_;
  std::uint32_t at_ = 0;      ///< Where the last word ended.
  std::int64_t shorter_ = 0;  ///< By how much the text before it was longer when it stood as in the scan.
};

/// `word` of `text` with `reading` in place of the repaired part of it; empty where that is not one word.
std::string with_reading(std::string_view text, ByteSpan word, ByteSpan part, std::string_view reading) {
  std::string whole;
  if (part.begin > word.begin) whole += slice(text, {word.begin, part.begin});
  whole += reading;
  if (part.end < word.end) whole += slice(text, {part.end, word.end});
  std::vector<ByteSpan> words;
  text::segment_words(whole, words);
  return words.size() == 1 ? std::string(slice(whole, words[0])) : std::string();
}

}  // namespace

std::string repairs_record(std::span<const text::Repair> ledger) {
  std::string record;
  if (ledger.empty()) return record;
  put_varint(record, ledger.size());
  std::uint32_t at = 0;
  for (const text::Repair& repair : ledger) {
    put_varint(record, repair.text.begin - at);
    put_varint(record, repair.text.size());
    record.push_back(
        static_cast<char>(static_cast<std::uint8_t>(repair.reason) | (repair.ambiguous() ? ambiguous_bit : 0u)));
    put_varint(record, repair.confidence);
    if (repair.ambiguous()) {
      put_varint(record, repair.readings.size());
      for (const std::string& reading : repair.readings) put_text(record, reading);
    } else {
      put_text(record, repair.was);
    }
    at = repair.text.end;
  }
  return record;
}

Result<std::vector<text::Repair>> read_repairs(std::string_view record, const text::Text& text) {
  std::vector<text::Repair> ledger;
  if (!LedgerReader(record, text).read(ledger)) return damaged("");
  return ledger;
}

void other_readings(std::string_view text, std::span<const text::Repair> ledger, ByteSpan word,
                    std::vector<std::string>& out) {
  out.clear();
  auto repair =
      std::ranges::partition_point(ledger, [&](const text::Repair& one) { return one.text.end <= word.begin; });
  for (; repair != ledger.end() && repair->text.begin < word.end; ++repair) {
    const auto add = [&](std::string_view reading) {
      std::string other = with_reading(text, word, repair->text, reading);
      if (!other.empty() && other != slice(text, word) && std::ranges::find(out, other) == out.end())
        out.push_back(std::move(other));
    };
    if (!repair->ambiguous()) add(repair->was);
    for (const std::string& reading : repair->readings) add(reading);
  }
}

}  // namespace diarium::index
