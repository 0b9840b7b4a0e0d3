// What papers teach as bytes: a line that names the format, then words and pairs in the order of their bytes, each behind how
// often it stands; a sum at the end, as a file of it is made in one place and read in another.
#include "base/bytes.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "text/repair/pile_words.h"

namespace diarium::text {
namespace {

constexpr std::string_view first_line = "diarium words 1\n";
constexpr std::size_t sum_bytes = 8;

Error damaged_words() { return {Fault::damaged, "the file of words is damaged; make it again", ""}; }

}  // namespace

bool is_pile_words(std::string_view bytes) { return bytes.starts_with(first_line); }

std::string PileWords::encode() const {
  std::string out(first_line);
  put_varint(out, words_.size());
  for (const std::uint32_t number : in_byte_order(words_)) {
    put_text(out, words_.text(number));
    put_varint(out, word_times_[number].small);
    put_varint(out, word_times_[number].capital);
  }
  put_varint(out, pairs_.size());
  for (const std::uint32_t number : in_byte_order(pairs_)) {
    put_text(out, pairs_.text(number));
    put_varint(out, pair_times_[number]);
  }
  put_fixed(out, fnv1a(out));
  return out;
}

Result<PileWords> PileWords::decode(std::string_view bytes) {
  if (!is_pile_words(bytes)) return Error{Fault::bad_format, "this is no file of words that diarium learn wrote", ""};
  if (bytes.size() < first_line.size() + sum_bytes) return damaged_words();
  ByteReader sum(bytes.substr(bytes.size() - sum_bytes));
  bytes.remove_suffix(sum_bytes);
  if (sum.fixed<std::uint64_t>() != fnv1a(bytes)) return damaged_words();
  PileWords made;
  ByteReader reader(bytes.substr(first_line.size()));
  for (std::size_t left = reader.count(); left > 0 && reader.ok(); --left) {
    const std::string_view word = reader.text();
    const std::uint32_t small = reader.number(), capital = reader.number();
    if (!utf8::valid(word) || !reader.ok()) return damaged_words();
    made.times_of(word) = {small, capital};
  }
  for (std::size_t left = reader.count(); left > 0 && reader.ok(); --left) {
    const std::string_view pair = reader.text();
    const std::uint32_t times = reader.number();
    if (!utf8::valid(pair) || !reader.ok()) return damaged_words();
    made.count_pair(pair, times);
  }
  if (!reader.ok() || !reader.done()) return damaged_words();
  return made;
}

}  // namespace diarium::text
