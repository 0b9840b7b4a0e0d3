#include "index/records/papers.h"

#include <algorithm>
#include <numeric>

#include "base/bytes.h"
#include "base/utf8.h"
#include "index/postings/score.h"
#include "index/records/profile.h"
#include "index/record_store.h"

namespace diarium::index {
namespace {

enum PaperFlag : std::uint32_t {
  has_title = 1,
  has_type = 2,
  has_case_number = 4,
  outcome_final = 8,
  ocr_damaged = 16,
  marks_lost = 32,
  has_repairs = 64,
  is_own = 128,
  is_part = 256
};
constexpr std::uint32_t all_paper_flags = 511;
enum Record : std::uint32_t { head_record, cards_record, order_record };

/// A card as it stands in the section.
struct Stored {
  std::string_view id, name, title, date;
  std::uint32_t flags = 0, proposals = 0, reservations = 0, special_statements = 0;
  Measure measure;
  std::string_view file_id, label;
  PartOfFile part;  ///< Without its words.
};

bool take_card(ByteReader& reader, Stored& out) {
  out.id = reader.text();
  out.name = reader.text();
  out.flags = reader.number(all_paper_flags);
  if (out.flags & has_title) out.title = reader.text();
  out.date = reader.text();
  out.proposals = reader.number();
  out.reservations = reader.number();
  out.special_statements = reader.number();
  out.measure.format = static_cast<source::Format>(reader.number(1));
  out.measure.words = reader.number(most_times);
  out.measure.slots = reader.number(most_times);
  out.measure.pages = reader.number();
  out.measure.bytes = reader.number();
  out.measure.roles = static_cast<Roles>(reader.number(all_roles));
  out.measure.marks_lost = (out.flags & marks_lost) != 0;
  out.measure.own = (out.flags & is_own) != 0;
  out.measure.kind = static_cast<source::Kind>(reader.number(source::kind_count - 1));
  out.measure.file_pages = reader.number();
  if (out.flags & is_part) {
    out.file_id = reader.text();
    out.label = reader.text();
    PartOfFile& part = out.part;
    for (std::uint32_t* number : {&part.ordinal, &part.count, &part.first_page, &part.span.begin, &part.span.end})
      *number = reader.number();
    if (out.file_id.empty() || part.span.begin > part.span.end || part.ordinal >= part.count) return false;
  }
  if (out.flags & has_repairs) {
    out.measure.repaired = reader.number(most_times);
    out.measure.uncertain = reader.number(most_times);
    if (!out.measure.has_other_readings()) return false;
  }
  return reader.ok() && utf8::valid(out.id) && utf8::valid(out.name) && utf8::valid(out.title) && utf8::valid(out.date) &&
         utf8::valid(out.file_id) && utf8::valid(out.label);
}

/// The file name without folders and ending.
std::string_view stem_of(std::string_view name) {
  const std::string_view file = name.substr(name.rfind('/') + 1);
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? file : file.substr(0, dot);
}

}  // namespace

void PapersWriter::add(const Paper& paper, const Summary& summary, const Measure& measure, ColumnsWriter& columns) {
  const PartOfFile& part = paper.part;
  ids_.push_back(paper.id);
  put_text(cards_, paper.id);
  put_text(cards_, paper.name);
  put_varint(cards_, (summary.title.empty() ? 0u : has_title) | (summary.has_type ? has_type : 0u) |
                         (summary.has_case_number ? has_case_number : 0u) |
                         (summary.outcome_final ? outcome_final : 0u) | (summary.ocr_damaged ? ocr_damaged : 0u) |
                         (measure.marks_lost ? marks_lost : 0u) | (measure.has_other_readings() ? has_repairs : 0u) |
                         (measure.own ? is_own : 0u) | (part.any() ? is_part : 0u));
  if (!summary.title.empty()) put_text(cards_, summary.title);
  put_text(cards_, summary.date);
  for (const std::uint32_t number :
       {summary.proposals, summary.reservations, summary.special_statements, static_cast<std::uint32_t>(measure.format),
        measure.words, measure.slots, measure.pages, measure.bytes, std::uint32_t{measure.roles},
        static_cast<std::uint32_t>(measure.kind), measure.file_pages}) {
    put_varint(cards_, number);
  }
  if (part.any()) {
    put_text(cards_, part.file_id);
    put_text(cards_, part.label);
    for (const std::uint32_t number : {part.ordinal, part.count, part.first_page, part.span.begin, part.span.end})
      put_varint(cards_, number);
  }
  if (measure.has_other_readings()) {
    put_varint(cards_, measure.repaired);
    put_varint(cards_, measure.uncertain);
  }
  words_ += measure.words;
  for (const std::string& type : summary.types) columns.add(Column::type, type);
  columns.add(Column::municipality, summary.municipality);
  columns.add(Column::body, summary.body);
  for (const std::string& party : summary.parties) columns.add(Column::party, party);
  for (const facts::Named& person : summary.people) columns.add(Column::person, person.name, person.party);
  columns.add(Column::year, summary.year);
  for (const std::string& number : summary.case_numbers) columns.add(Column::case_number, number);
  columns.add(Column::outcome, summary.outcome);
  columns.end_paper();
}

std::string PapersWriter::finish() && {
  RecordStoreWriter store(Learn::nothing);
  std::string head, order;
  put_varint(head, ids_.size());
  put_varint(head, words_);
  for (const std::string* words : {&about_.title, &about_.description, &about_.address, &about_.contact,
                                   &about_.accent_light, &about_.accent_dark})
    put_text(head, *words);
  put_varint(head, about_.originals ? 1 : 0);
  std::vector<std::uint32_t> by_id(ids_.size());
  std::iota(by_id.begin(), by_id.end(), 0u);
  std::stable_sort(by_id.begin(), by_id.end(), [&](std::uint32_t a, std::uint32_t b) { return ids_[a] < ids_[b]; });
  for (std::size_t i = 0; i < by_id.size(); ++i)
    put_varint(order, zigzag(std::int64_t{by_id[i]} - static_cast<std::int64_t>(i)));
  store.add(head);
  store.add(cards_);
  store.add(order);
  return std::move(store).finish();
}

Papers::Papers() = default;
Papers::Papers(Papers&&) noexcept = default;
Papers& Papers::operator=(Papers&&) noexcept = default;
Papers::~Papers() = default;

Result<Papers> Papers::open(const File& file) {
  const RecordStore store(file, Section::papers, paper_records);
  const auto head = store.read(head_record);
  if (!head) return head.error();
  auto cards = store.read(cards_record);
  if (!cards) return cards.error();
  const auto order = store.read(order_record);
  if (!order) return order.error();

  Papers papers;
  ByteReader reader(*head);
  const std::uint32_t count = reader.number();
  papers.words_ = reader.varint();
  About& about = papers.about_;
  for (std::string* words : {&about.title, &about.description, &about.address, &about.contact, &about.accent_light,
                             &about.accent_dark}) {
    *words = reader.text();
    if (!utf8::valid(*words)) return damaged("papers");
  }
  about.originals = reader.number(1) == 1;
  if (!reader.ok() || !reader.done() || count > cards->size()) return damaged("papers");
  papers.cards_ = std::make_unique<std::string>(std::move(*cards));
  papers.measures_.resize(count);
  if (!papers.read_cards()) return damaged("papers");
  ByteReader places(*order);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::int64_t paper = std::int64_t{i} + unzigzag(places.number());
    if (paper < 0 || paper >= count) return damaged("papers");
    papers.by_id_.push_back(static_cast<std::uint32_t>(paper));
  }
  if (!places.ok() || !places.done()) return damaged("papers");
  auto columns = Columns::open(file, count);
  if (!columns) return columns.error();
  papers.columns_ = std::move(*columns);
  return papers;
}

bool Papers::read_cards() {
  ByteReader reader(*cards_);
  std::uint64_t words = 0;
  for (Measure& measure : measures_) {
    begins_.push_back(static_cast<std::uint32_t>(cards_->size() - reader.left()));
    Stored card;
    if (!take_card(reader, card) || card.measure.words > card.measure.slots) return false;
    measure = card.measure;
    dates_.push_back(card.date);
    slots_.push_back(measure.slots);
    words += measure.words;
  }
  if (!reader.done() || words != words_) return false;
  resistances_.reserve(size());
  for (const Measure& measure : measures_) resistances_.push_back(score::resistance(measure.words, words_, size()));
  newest_first_.resize(size());
  std::iota(newest_first_.begin(), newest_first_.end(), 0u);
  std::stable_sort(newest_first_.begin(), newest_first_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return dates_[a] > dates_[b]; });
  made_.resize(size());
  return true;
}

std::string_view Papers::id(std::uint32_t paper) const {
  return ByteReader(std::string_view(*cards_).substr(begins_[paper])).text();
}

Result<DocId> Papers::find(std::string_view wanted) const {
  const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), wanted,
                                      [&](std::uint32_t paper, std::string_view text) { return id(paper) < text; });
  if (found == by_id_.end() || id(*found) != wanted)
    return Error{Fault::not_found, "no paper of this collection has that id", std::string(wanted)};
  return DocId{*found};
}

const Card& Papers::card(std::uint32_t paper) const {
  if (made_[paper]) return *made_[paper];
  ByteReader reader(std::string_view(*cards_).substr(begins_[paper]));
  Stored stored;
  [[maybe_unused]] const bool sound = take_card(reader, stored);
  assert(sound && "checked at opening");
  Card card{.id = std::string(stored.id),
            .name = std::string(stored.name),
            .date = std::string(stored.date),
            .outcome_final = (stored.flags & outcome_final) != 0,
            .proposals = stored.proposals,
            .reservations = stored.reservations,
            .special_statements = stored.special_statements,
            .words = stored.measure.words,
            .pages = stored.measure.pages,
            .bytes = stored.measure.bytes,
            .ocr_damaged = (stored.flags & ocr_damaged) != 0,
            .repaired = stored.measure.repaired,
            .uncertain = stored.measure.uncertain,
            .own = stored.measure.own,
            .kind = stored.measure.kind,
            .file_pages = stored.measure.file_pages,
            .part = stored.part};
  card.part.file_id = stored.file_id;
  card.part.label = stored.label;
  card.title = stored.flags & has_title ? stored.title : stem_of(stored.name);
  const auto first = [&](Column column) {
    const auto entries = columns_[column].of(paper);
    return entries.empty() ? std::string() : columns_[column].values[entries[0].value];
  };
  if (stored.flags & has_type) card.type = first(Column::type);
  if (stored.flags & has_case_number) card.case_number = first(Column::case_number);
  card.municipality = first(Column::municipality);
  card.body = first(Column::body);
  card.outcome = first(Column::outcome);
  const std::vector<std::string>& parties = columns_[Column::party].values;
  for (const Entry& entry : columns_[Column::party].of(paper)) card.parties.push_back(parties[entry.value]);
  for (const Entry& entry : columns_[Column::person].of(paper)) {
    facts::Named person{columns_[Column::person].values[entry.value]};
    if (entry.party_plus_1) person.party = parties[entry.party_plus_1 - 1];
    card.people.push_back(facts::written(person));
  }
  made_[paper] = std::make_unique<Card>(std::move(card));
  return *made_[paper];
}

}  // namespace diarium::index
