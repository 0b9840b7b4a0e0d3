#include "index/records/dictionary.h"

#include <algorithm>
#include <cassert>

#include "base/bytes.h"
#include "index/records/words.h"

namespace diarium::index {
namespace {

constexpr std::uint64_t dictionary_head = 8;    // terms, blocks
constexpr std::uint32_t escape = 15;      // a half byte that says: the rest follows
constexpr std::uint32_t many_papers = 7;  // as many above one, and more, are written out
constexpr std::uint32_t sound_bit = 1u << 4;

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(most), b.begin()).first - a.begin());
}

struct Lengths {
  std::uint32_t shared = 0, rest = 0;
};
Lengths take_lengths(ByteReader& reader) {
  const std::uint32_t both = reader.byte();
  Lengths lengths{both >> 4u, both & 15u};
  if (lengths.shared == escape) lengths.shared += reader.byte();
  if (lengths.rest == escape) lengths.rest += reader.byte();
  return lengths;
}

}  // namespace

void DictionaryWriter::add(std::string_view spelling, const Term& term) {
  assert(spelling.size() <= longest_term && (terms_ == 0 || last_ < spelling));
  if (terms_ % Dictionary::block_terms == 0) {
    put_fixed(offsets_, static_cast<std::uint32_t>(blocks_.size()));
    put_varint(blocks_, term.postings_at);
    put_varint(blocks_, term.positions_at);
    last_.clear();
  }
  const auto shared = static_cast<std::uint32_t>(shared_beginning(last_, spelling));
  const auto rest = static_cast<std::uint32_t>(spelling.size()) - shared;
  blocks_.push_back(static_cast<char>(std::min(shared, escape) << 4 | std::min(rest, escape)));
  if (shared >= escape) blocks_.push_back(static_cast<char>(shared - escape));
  if (rest >= escape) blocks_.push_back(static_cast<char>(rest - escape));
  blocks_ += spelling.substr(shared);
  const std::uint32_t above_one = term.papers - 1;
  blocks_.push_back(
      static_cast<char>(term.cut | (term.sound ? sound_bit : 0u) | std::min(above_one, many_papers) << 5));
  if (above_one >= many_papers) put_varint(blocks_, above_one - many_papers);
  if (above_one == 0) {
    put_varint(blocks_, term.paper);
    put_varint(blocks_, term.profile);
  } else {
    put_varint(blocks_, term.postings_size);
  }
  put_varint(blocks_, term.positions_size);
  last_ = spelling;
  ++terms_;
}

std::string DictionaryWriter::finish() && {
  std::string out;
  put_fixed(out, terms_);
  put_fixed(out, static_cast<std::uint32_t>(offsets_.size() / 4));
  out += offsets_;
  out += blocks_;
  return out;
}

Result<Dictionary> Dictionary::open(const File& file, std::uint32_t papers) {
  const auto head = file.view(Section::terms, 0, dictionary_head);
  if (!head) return head.error();
  Dictionary dictionary;
  ByteReader reader(*head);
  dictionary.file_ = &file;
  dictionary.papers_ = papers;
  dictionary.terms_ = reader.fixed<std::uint32_t>();
  dictionary.blocks_ = reader.fixed<std::uint32_t>();
  const std::uint64_t blocks = (std::uint64_t{dictionary.terms_} + block_terms - 1) / block_terms;
  if (dictionary.blocks_ != blocks || blocks * 4 > file.size(Section::terms) - dictionary_head) return damaged("terms");
  return dictionary;
}

Result<std::string_view> Dictionary::block(std::uint32_t number) const {
  const bool is_last = number + 1 == blocks_;
  const auto borders = file_->view(Section::terms, dictionary_head + std::uint64_t{number} * 4, is_last ? 4 : 8);
  if (!borders) return borders.error();
  ByteReader reader(*borders);
  const std::uint64_t area = dictionary_head + std::uint64_t{blocks_} * 4, area_size = file_->size(Section::terms) - area;
  const std::uint64_t begin = reader.fixed<std::uint32_t>(), end = is_last ? area_size : reader.fixed<std::uint32_t>();
  if (begin > end || end > area_size) return damaged("terms");
  return file_->view(Section::terms, area + begin, end - begin);
}

Result<std::string_view> Dictionary::first_spelling(std::uint32_t block_number) const {
  const auto bytes = block(block_number);
  if (!bytes) return bytes.error();
  ByteReader reader(*bytes);
  (void)reader.varint();
  (void)reader.varint();
  const Lengths lengths = take_lengths(reader);
  const std::string_view spelling = reader.take(lengths.rest);
  if (!reader.ok() || lengths.shared != 0) return damaged("terms");
  return spelling;
}

Result<TermCursor> Dictionary::at(TermId id) const {
  assert(id.value < terms_);
  TermCursor cursor;
  cursor.dictionary_ = this;
  cursor.next_term_ = id.value / block_terms * block_terms;
  while (cursor.next()) {
    if (cursor.term_.id == id) {
      cursor.held_ = true;
      return cursor;
    }
  }
  return cursor.error_ ? *cursor.error_ : damaged("terms");
}

Result<TermCursor> Dictionary::seek(std::string_view spelling) const {
  std::uint32_t low = 0, high = blocks_;  // the last block whose first term is not above `spelling`
  while (high - low > 1) {
    const std::uint32_t middle = low + (high - low) / 2;
    const auto first = first_spelling(middle);
    if (!first) return first.error();
    (*first <= spelling ? low : high) = middle;
  }
  TermCursor cursor;
  cursor.dictionary_ = this;
  cursor.next_term_ = low * block_terms;
  while (cursor.next()) {
    if (cursor.spelling_ < spelling) continue;
    cursor.held_ = true;
    return cursor;
  }
  if (cursor.error_) return *cursor.error_;
  return cursor;
}

Result<std::optional<Term>> Dictionary::find(std::string_view spelling) const {
  auto cursor = seek(spelling);
  if (!cursor) return cursor.error();
  if (!cursor->next() || cursor->spelling() != spelling) return std::optional<Term>();
  return std::optional<Term>(cursor->term());
}

bool TermCursor::stop() {
  error_ = damaged("terms:" + std::to_string(next_term_));
  next_term_ = dictionary_->terms_;
  return false;
}

bool TermCursor::open_block() {
  const auto bytes = dictionary_->block(next_term_ / Dictionary::block_terms);
  if (!bytes) {
    stop();
    error_ = bytes.error();
    return false;
  }
  ByteReader reader(*bytes);
  postings_at_ = reader.varint();
  positions_at_ = reader.varint();
  if (!reader.ok()) return stop();
  spelling_.clear();
  end_ = bytes->data() + bytes->size();
  at_ = end_ - reader.left();
  return true;
}

bool TermCursor::next() {
  if (held_) {
    held_ = false;
    return true;
  }
  if (!dictionary_ || next_term_ >= dictionary_->terms_) return false;
  if (next_term_ % Dictionary::block_terms == 0 && !open_block()) return false;
  ByteReader reader(std::string_view(at_, static_cast<std::size_t>(end_ - at_)));
  const Lengths lengths = take_lengths(reader);
  const std::string_view rest = reader.take(lengths.rest);
  const std::uint8_t facts = reader.byte();
  std::uint32_t above_one = facts >> 5;
  if (above_one == many_papers) above_one += reader.number(dictionary_->papers_);
  if (!reader.ok() || lengths.shared > spelling_.size() || lengths.shared + lengths.rest > longest_term ||
      above_one >= dictionary_->papers_)
    return stop();
  spelling_.resize(lengths.shared);
  spelling_ += rest;
  term_ = {.id = {next_term_}, .papers = above_one + 1, .sound = (facts & sound_bit) != 0, .cut = facts & 15u};
  if (above_one == 0) {
    term_.paper = reader.number();
    term_.profile = reader.number();
  } else {
    term_.postings_size = reader.number();
  }
  term_.positions_size = reader.number();
  if (!reader.ok() || term_.paper >= dictionary_->papers_ || term_.cut > spelling_.size()) return stop();
  term_.postings_at = postings_at_;
  term_.positions_at = positions_at_;
  postings_at_ += term_.postings_size;
  positions_at_ += term_.positions_size;
  at_ = end_ - reader.left();
  ++next_term_;
  return true;
}

}  // namespace diarium::index
