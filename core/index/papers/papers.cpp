#include "index/papers/papers.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/span.h"
#include "base/utf8.h"
#include "base/waiting.h"
#include "index/file/checksum.h"
#include "index/file/file.h"
#include "index/postings/score.h"
#include "index/records/profile.h"
#include "index/records/words.h"

namespace diarium::index {
namespace {

constexpr std::uint64_t id_entry = 8;  // the sum, the paper

/// Entries that are read at once: where a sum is looked for, its neighbours come along.
constexpr std::uint64_t ids_at_once = 64;

std::uint32_t sum_of(std::string_view id) { return static_cast<std::uint32_t>(checksum(id)); }

struct IdEntry {
  std::uint32_t sum = 0, paper = 0;
};

Result<std::vector<IdEntry>> entries(const File& file, std::uint64_t first, std::uint64_t count) {
  const auto bytes = file.view(Section::ids, first * id_entry, count * id_entry);
  if (!bytes) return bytes.error();
  std::vector<IdEntry> out;
  for (ByteReader reader(*bytes); !reader.done();) {
    IdEntry entry;
    entry.sum = reader.fixed<std::uint32_t>();
    entry.paper = reader.fixed<std::uint32_t>();
    out.push_back(entry);
  }
  return out;
}

/// The section of these ids, by number of the paper. O(n log n).
std::string ids_section(const std::vector<std::string>& ids) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sums;
  for (std::uint32_t paper = 0; paper < ids.size(); ++paper) sums.emplace_back(sum_of(ids[paper]), paper);
  std::ranges::sort(sums);
  std::string out;
  for (const auto& [sum, paper] : sums) {
    put_fixed(out, sum);
    put_fixed(out, paper);
  }
  return out;
}

/// How many papers the section tells of.
std::uint64_t papers_with_ids(const File& file) { return file.size(Section::ids) / id_entry; }

/// The papers whose id may be this one: seldom more than one, whose card tells. Sums lie evenly, so the place of one is
/// known but for a few. errors: damaged, waiting. O(1).
Result<std::vector<DocId>> papers_of_id(const File& file, std::string_view id, std::uint32_t papers) {
  const std::uint32_t wanted = sum_of(id);
  std::vector<DocId> found;
  // The first entry that is not below `wanted` lies in [low, high].
  std::uint64_t low = 0, high = papers;
  while (low < high) {
    const std::uint64_t guess = std::uint64_t{wanted} * papers >> 32;
    const std::uint64_t at_most = high - std::min(ids_at_once, high - low);
    const std::uint64_t first = std::clamp(guess - std::min(guess, ids_at_once / 2), low, at_most);
    const auto read = entries(file, first, std::min(ids_at_once, high - first));
    if (!read) return read.error();
    if (!std::ranges::is_sorted(*read, {}, &IdEntry::sum)) return damaged("ids");
    if (read->front().sum >= wanted && first > low) {
      high = first;
    } else if (read->back().sum < wanted) {
      low = first + read->size();
    } else {
      low = first +
            static_cast<std::uint64_t>(std::ranges::lower_bound(*read, wanted, {}, &IdEntry::sum) - read->begin());
      break;
    }
  }
  for (; low < papers; ++low) {
    const auto one = entries(file, low, 1);
    if (!one) return one.error();
    if (one->front().sum != wanted) break;
    if (one->front().paper >= papers) return damaged("ids");
    found.push_back({one->front().paper});
  }
  return found;
}

enum Record : std::uint32_t { lengths_record, dates_record, roles_record, words_record };

/// The texts of a collection, in the order in which they stand in the head.
auto texts_of(auto& about) {
  return std::array{&about.title, &about.description, &about.address, &about.contact, &about.accent_light, &about.accent_dark};
}

/// A varint for each paper, none above `most`, and nothing behind them.
template <class Number>
Result<std::vector<Number>> numbers_in(const Result<std::string>& record, std::uint32_t papers, std::uint32_t most) {
  if (!record) return record.error();
  if (record->size() < papers) return damaged("papers");
  ByteReader reader(*record);
  std::vector<Number> numbers(papers);
  for (Number& number : numbers) number = static_cast<Number>(reader.number(most));
  if (!reader.ok() || !reader.done()) return damaged("papers");
  return numbers;
}

}  // namespace

PapersWriter::PapersWriter(const Making& making) : cards_(Learn::numbers, Blocks::apart, making) {}

void PapersWriter::add(const Paper& paper, const Summary& summary, const Measure& measure, ColumnsWriter& columns) {
  add(ListedPaper{paper.id, summary.date, measure.words, length_code(measure.slots), measure.roles, measure.has_other_readings()});
  for (const std::string& type : summary.types) columns.add(Column::type, type);
  columns.add(Column::municipality, summary.municipality);
  columns.add(Column::body, summary.body);
  for (const std::string& party : summary.parties) columns.add(Column::party, party);
  for (const facts::Named& person : summary.people) columns.add(Column::person, person.name);
  columns.add(Column::year, summary.year);
  for (const std::string& number : summary.case_numbers) columns.add(Column::case_number, number);
  columns.add(Column::outcome, summary.outcome);
  columns.end_paper();
}

void PapersWriter::add(const ListedPaper& paper) {
  ids_.emplace_back(paper.id);
  lengths_.push_back(static_cast<char>(paper.length));
  if (paper.has_other_readings) {
    const auto number = static_cast<std::uint32_t>(ids_.size()) - 1;
    put_varint(with_ledger_, number - next_ledger_);
    next_ledger_ = number + 1;
    ++ledgers_;
  }
  put_varint(words_of_, paper.words);
  put_varint(roles_, paper.roles);
  put_text(dates_, paper.date);
  words_ += paper.words;
}

PapersWriter::Sections PapersWriter::finish(const std::vector<std::string>& endings) && {
  RecordStoreWriter store(Learn::nothing, Blocks::apart);
  std::string head;
  put_varint(head, ids_.size());
  put_varint(head, words_);
  for (const std::string* words : texts_of(about_)) put_text(head, *words);
  put_varint(head, about_.originals ? 1 : 0);
  put_varint(head, segment_.of);
  if (segment_.any()) {
    put_varint(head, segment_.number);
    put_fixed(head, segment_.list);
    put_fixed(head, segment_.words);
  }
  const std::size_t ending_count = endings.size() <= endings_at_most ? endings.size() : 0;
  put_varint(head, ending_count);
  for (std::size_t i = 0; i < ending_count; ++i) put_text(head, endings[i]);
  put_varint(lengths_, ledgers_);
  store.add(lengths_ + with_ledger_);
  store.add(dates_);
  store.add(roles_);
  store.add(words_of_);
  return {std::move(head), std::move(store).finish(), std::move(cards_).finish(), ids_section(ids_)};
}

Result<PapersHead> read_papers_head(const File& file) {
  PapersHead head;
  ByteReader reader(file.head());
  head.papers = reader.number();
  head.words = reader.varint();
  bool sound = true;
  for (std::string* words : texts_of(head.about)) {
    *words = reader.text();
    sound = sound && utf8::valid(*words);
  }
  head.about.originals = reader.number(1) == 1;
  head.segment.of = reader.number();
  if (head.segment.any()) {
    head.segment.number = reader.number(head.segment.of);
    head.segment.list = reader.fixed<std::uint64_t>();
    head.segment.words = reader.fixed<std::uint64_t>();
    sound = sound && head.segment.number > 0;
  }
  for (std::uint32_t left = reader.number(endings_at_most); left > 0 && reader.ok(); --left) {
    const std::string_view ending = reader.text();
    sound = sound && ending.size() <= longest_cut && (head.endings.empty() || head.endings.back() < ending);
    head.endings.emplace_back(ending);
  }
  // Eight bytes of the ids for each paper: what claims more papers is damaged.
  if (!sound || !reader.ok() || !reader.done() || head.papers != papers_with_ids(file)) return damaged("papers");
  return head;
}

Papers::Papers(const File& file, PapersHead head)
    : file_(&file),
      head_(std::move(head)),
      lists_(file, Section::papers, paper_records),
      cards_(file, Section::cards, head_.papers),
      columns_(file, head_.papers),
      made_(head_.papers) {}

Result<bool> Papers::bring(Lists wanted) const {
  Waiting waiting;
  if (wanted.lengths && !lengths_)
    if (const auto done = bring_lengths(); !done && !waiting.take(done.error())) return done.error();
  if (wanted.dates && !dates_)
    if (const auto done = bring_dates(); !done && !waiting.take(done.error())) return done.error();
  if (wanted.roles && !roles_)
    if (const auto done = bring_roles(); !done && !waiting.take(done.error())) return done.error();
  if (wanted.words && !words_)
    if (const auto done = bring_words(); !done && !waiting.take(done.error())) return done.error();
  if (const auto done = columns_.bring(wanted.columns); !done && !waiting.take(done.error())) return done.error();
  if (waiting.error()) return *waiting.error();
  return true;
}

Result<bool> Papers::bring_lengths() const {
  const auto record = lists_.read(lengths_record);
  if (!record) return record.error();
  ByteReader reader(*record);
  Lengths read;
  read.rooms.reserve(size());
  std::uint64_t all = 0;
  for (std::uint32_t paper = 0; paper < size(); ++paper) {
    const LengthCode code = reader.byte();
    if (!reader.ok() || code > last_length_code) return damaged("papers");
    read.rooms.push_back(length_room(code));
    all += read.rooms.back();
  }
  read.other_readings.assign(size(), 0);
  std::uint64_t next = 0;
  for (std::uint32_t left = reader.number(size()); left > 0 && reader.ok(); --left) {
    next += reader.number(size());
    if (next >= size()) return damaged("papers");
    read.other_readings[next++] = 1;
  }
  if (!reader.ok() || !reader.done()) return damaged("papers");
  read.resistances.reserve(size());
  for (const std::uint32_t room : read.rooms) read.resistances.push_back(score::resistance(room, all, size()));
  lengths_ = std::move(read);
  return true;
}

Result<bool> Papers::bring_roles() const {
  auto read = numbers_in<Roles>(lists_.read(roles_record), size(), all_roles);
  if (!read) return read.error();
  roles_ = std::move(*read);
  return true;
}

Result<bool> Papers::bring_words() const {
  auto read = numbers_in<std::uint32_t>(lists_.read(words_record), size(), most_times);
  if (!read) return read.error();
  if (std::accumulate(read->begin(), read->end(), std::uint64_t{0}) != head_.words) return damaged("papers");
  words_ = std::move(*read);
  return true;
}

Result<bool> Papers::bring_dates() const {
  const auto record = lists_.read(dates_record);
  if (!record) return record.error();
  ByteReader reader(*record);
  std::vector<std::string> read;
  for (std::uint32_t paper = 0; paper < size() && reader.ok(); ++paper) {
    read.emplace_back(reader.text());
    if (!utf8::valid(read.back())) return damaged("papers");
  }
  if (!reader.ok() || !reader.done()) return damaged("papers");
  dates_ = std::move(read);
  return true;
}

Result<const Card*> Papers::read_card(std::uint32_t paper) const {
  if (!made_[paper]) {
    const auto record = cards_.read(paper);
    if (!record) return record.error();
    if (!keep_card(paper, *record)) return damaged("cards:" + std::to_string(paper));
  }
  return made_[paper].get();
}

bool Papers::keep_card(std::uint32_t paper, std::string_view record) const {
  auto card = std::make_unique<Card>();
  if (made_[paper] || !index::read_card(record, *card)) return made_[paper] != nullptr;
  made_[paper] = std::move(card);
  return true;
}

const Card& Papers::card(std::uint32_t paper) const {
  const auto card = read_card(paper);
  if (card) return **card;
  if (card.error().fault != Fault::waiting && !trouble_) trouble_ = card.error();
  return nothing_;
}

Result<DocId> Papers::find(std::string_view wanted) const {
  const auto candidates = papers_of_id(*file_, wanted, size());
  if (!candidates) return candidates.error();
  for (const DocId paper : *candidates) {
    const auto card = read_card(paper.value);
    if (!card) return card.error();
    if ((*card)->id == wanted) return paper;
  }
  return Error{Fault::not_found, "no paper of this collection has that id", std::string(wanted)};
}

}  // namespace diarium::index
