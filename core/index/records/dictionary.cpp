#include "index/records/dictionary.h"

#include <algorithm>
#include <cassert>

#include "base/bytes.h"
#include "base/waiting.h"
#include "index/records/words.h"

namespace diarium::index {
namespace {

constexpr std::uint32_t few_leaves = 3;   // so many are read whole: no more than the endings would choose
constexpr std::uint32_t many_papers = 7;  // as many above one, and more, are written out
constexpr std::uint32_t sound_bit = 1u << 4;

}  // namespace

void DictionaryWriter::add(std::string_view spelling, const Term& term) {
  assert(spelling.size() <= longest_term);
  const bool begins_block = leaves_.is_block_full();
  std::string& out = leaves_.add(spelling);
  if (begins_block) {
    put_varint(out, term.postings_at);
    put_varint(out, term.positions_at);
  }
  const std::uint32_t above_one = term.papers - 1;
  out.push_back(
      static_cast<char>(term.cut | (term.sound ? sound_bit : 0u) | std::min(above_one, many_papers) << 5));
  if (above_one >= many_papers) put_varint(out, above_one - many_papers);
  if (above_one == 0) {
    put_varint(out, term.paper);
    put_varint(out, term.profile);
  } else {
    put_varint(out, term.postings_size);
  }
  put_varint(out, term.positions_size);
}

Result<Dictionary> Dictionary::open(const File& file, std::uint32_t papers) {
  auto keys = Leaves::open(file, Section::terms);
  if (!keys) return keys.error();
  Dictionary dictionary;
  dictionary.keys_ = *keys;
  dictionary.papers_ = papers;
  return dictionary;
}

Result<TermCursor> Dictionary::at(TermId id) const {
  const auto keys = keys_.at(id.value);
  if (!keys) return keys.error();
  TermCursor cursor(*keys, papers_);
  while (cursor.next() && cursor.term_.id < id) {
  }
  if (cursor.error()) return *cursor.error();
  if (cursor.term_.id != id) return damaged("terms");
  cursor.held_ = true;
  return cursor;
}

Result<TermCursor> Dictionary::beginning_with(std::string_view prefix) const {
  const auto keys = keys_.beginning_with(prefix);
  if (!keys) return keys.error();
  TermCursor cursor(*keys, papers_);
  while (cursor.next()) {
    if (cursor.spelling() < prefix) continue;
    cursor.held_ = cursor.spelling().starts_with(prefix);
    break;
  }
  if (cursor.error()) return *cursor.error();
  cursor.least_shared_ = static_cast<std::uint32_t>(prefix.size());
  if (!cursor.held_) cursor.keys_.end();
  return cursor;
}

Result<bool> Dictionary::with_endings(std::string_view stem, const std::vector<std::string>& endings, const VisitTerm& visit) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> runs;  // Of leaves, first and last.
  if (endings.empty() || leaves_beginning_with(stem) <= few_leaves) {
    auto cursor = beginning_with(stem);
    if (!cursor) return cursor.error();
    while (cursor->next()) visit(cursor->term(), cursor->spelling());
    if (cursor->error()) return *cursor->error();
    return true;
  }
  for (const std::string& ending : endings) {
    const std::uint32_t leaf = keys_.leaf_of(std::string(stem) + ending);
    if (!runs.empty() && leaf <= runs.back().second + 1) runs.back().second = leaf;
    else runs.emplace_back(leaf, leaf);
  }
  Waiting waiting;
  for (const auto& [first, last] : runs) {
    const auto keys = keys_.through(first, last);
    if (!keys) {
      if (!waiting.take(keys.error())) return keys.error();
      continue;
    }
    TermCursor cursor(*keys, papers_);
    while (cursor.next() && cursor.spelling().substr(0, stem.size()) <= stem)
      if (cursor.spelling().starts_with(stem)) visit(cursor.term(), cursor.spelling());
    if (cursor.error()) return *cursor.error();
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

Result<std::optional<Term>> Dictionary::find(std::string_view spelling) const {
  const auto keys = keys_.find(spelling);
  if (!keys) return keys.error();
  TermCursor cursor(*keys, papers_);
  while (cursor.next() && cursor.spelling() <= spelling) {
    if (cursor.spelling() == spelling) return std::optional<Term>(cursor.term());
  }
  if (cursor.error()) return *cursor.error();
  return std::optional<Term>();
}

Result<bool> Dictionary::each(const std::vector<TermId>& ids, const VisitTerm& visit) const {
  Waiting waiting;
  for (std::size_t i = 0; i < ids.size();) {
    auto cursor = at(ids[i]);
    if (!cursor) {
      if (!waiting.take(cursor.error())) return cursor.error();
      ++i;
      continue;
    }
    const auto is_ahead = [&](TermId id) {
      return id.value < cursor->keys_.leaf_end() && id.value - cursor->term().id.value < leaves::block_entries;
    };
    do {
      while (cursor->next() && cursor->term().id < ids[i]) {
      }
      if (cursor->error()) return *cursor->error();
      visit(cursor->term(), cursor->spelling());
    } while (++i < ids.size() && is_ahead(ids[i]));
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

bool TermCursor::next() {
  if (held_) {
    held_ = false;
    return true;
  }
  if (!keys_.next()) return false;
  if (keys_.shared() < least_shared_) return keys_.end(), false;
  ByteReader& reader = keys_.rest();
  if (keys_.is_first_of_block()) {
    postings_at_ = reader.varint();
    positions_at_ = reader.varint();
  }
  const std::uint8_t facts = reader.byte();
  std::uint32_t above_one = facts >> 5;
  if (above_one == many_papers) above_one += reader.number(papers_);
  term_ = {.id = {keys_.number()}, .papers = above_one + 1, .sound = (facts & sound_bit) != 0, .cut = facts & 15u};
  if (above_one == 0) {
    term_.paper = reader.number();
    term_.profile = reader.number();
  } else {
    term_.postings_size = reader.number();
  }
  term_.positions_size = reader.number();
  if (!reader.ok() || above_one >= papers_ || term_.paper >= papers_ || keys_.key().size() > longest_term ||
      term_.cut > keys_.key().size())
    return keys_.stop();
  term_.postings_at = postings_at_;
  term_.positions_at = positions_at_;
  postings_at_ += term_.postings_size;
  positions_at_ += term_.positions_size;
  return true;
}

}  // namespace diarium::index
