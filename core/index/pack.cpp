#include <algorithm>

#include "base/bytes.h"
#include "base/utf8.h"
#include "base/waiting.h"
#include "index/span_check.h"
#include "index/keys/leaves.h"
#include "index/pack_impl.h"
#include "index/records/block_words.h"
#include "index/records/origins.h"
#include "index/records/readings.h"
#include "index/records/repairs.h"
#include "index/records/sections.h"

namespace diarium::index {
namespace {

Error damaged_in(Section section, DocId paper) {
  return damaged(std::string(name(section)) + ":" + std::to_string(paper.value));
}

Result<text::Text> read_text(std::string record, DocId paper) {
  ByteReader reader(record);
  (void)reader.text();  // the guide
  const std::uint32_t count = reader.number();
  std::vector<text::SourceMap::Step> steps;
  text::SourceMap::Step last;
  for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
    const std::uint32_t text_step = reader.number(), source_step = reader.number();
    if (text_step > 0xFFFFFFFFu - last.text || source_step > 0xFFFFFFFFu - last.source)
      return damaged_in(Section::text, paper);
    last = {last.text + text_step, last.source + source_step};
    steps.push_back(last);
  }
  if (!reader.ok() || last.text > reader.left()) return damaged_in(Section::text, paper);
  record.erase(0, record.size() - reader.left());
  if (!utf8::valid(record)) return damaged_in(Section::text, paper);
  return text::Text{std::move(record), text::SourceMap(std::move(steps))};
}

}  // namespace

Pack::Pack(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pack::~Pack() = default;
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;

Result<Pack> Pack::open(std::string bytes) {
  auto pack = open_unread(Buffer(std::move(bytes)));
  if (!pack) return pack.error();
  if (const auto done = pack->read_cards(); !done) return done.error();
  return pack;
}

Result<Pack> Pack::open_unread(Buffer bytes) {
  auto file = File::open(std::move(bytes));
  if (!file) return file.error();
  auto pack = begin(std::move(*file));
  if (!pack) return pack.error();
  if (const auto done = pack->impl_->bring({}); !done) return done.error();
  return pack;
}

Result<Pack> Pack::open_part(std::string_view first) {
  auto file = File::open_part(first);
  if (!file) return file.error();
  return begin(std::move(*file));
}

Result<Pack> Pack::begin(File file) {
  auto head = read_papers_head(file);
  if (!head) return head.error();
  return Pack(std::make_unique<Impl>(std::move(file), std::move(*head)));
}

Result<bool> Pack::Impl::bring(Lists lists) const {
  Waiting waiting;
  if (const auto done = papers.bring(lists); !done && !waiting.take(done.error())) return done.error();
  if (!has_profiles_) {
    const auto record = RecordStore(file, Section::profiles, 1).read(0);
    if (!record && !waiting.take(record.error())) return record.error();
    if (record) {
      if (!profiles.read(*record)) return damaged("profiles");
      worth = profiles.worth(all_roles);
      has_profiles_ = true;
    }
  }
  if (const auto done = bring_dictionary(); !done && !waiting.take(done.error())) return done.error();
  want_block_words(file);
  if (waiting.error()) return *waiting.error();
  return true;
}

Result<bool> Pack::Impl::bring_dictionary() const {
  if (papers.size() > 0) {  // What leads to every record of a hit: words are looked up without it.
    (void)texts.want_front();
    papers.want_cards();
  }
  if (has_dictionary_) return true;
  Waiting waiting;
  // What leads to marked spellings and to compounds is small, and asked for by nearly every word.
  for (const Section section : {Section::spellings, Section::parts})
    if (const auto opened = Leaves::open(file, section); !opened && !waiting.take(opened.error())) return opened.error();
  auto opened = Dictionary::open(file, papers.size());
  if (!opened && !waiting.take(opened.error())) return opened.error();
  if (opened) {
    dictionary = std::move(*opened);
    has_dictionary_ = true;
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

Result<bool> Pack::read_cards() const {
  if (const auto done = impl_->papers.bring({.lengths = true, .dates = true, .roles = true, .words = true, .columns = Lists::all_columns}); !done) return done.error();
  for (std::uint32_t paper = 0; paper < papers(); ++paper)
    if (const auto card = impl_->papers.read_card(paper); !card) return card.error();
  return true;
}

const std::optional<Error>& Pack::trouble() const { return impl_->papers.trouble(); }

std::vector<FileRange> Pack::wanted() const { return impl_->file.pages().wanted(); }

void Pack::forget() const { impl_->file.pages().forget(); }

bool Pack::supply(std::uint64_t begin, std::string_view bytes) { return impl_->file.pages().supply(begin, bytes); }

std::uint32_t Pack::papers() const { return impl_->papers.size(); }

std::uint64_t Pack::words() const { return impl_->papers.all_words(); }

const About& Pack::about() const { return impl_->papers.about(); }

const SegmentOf& Pack::segment() const { return impl_->papers.segment(); }

const Card& Pack::card(DocId paper) const {
  assert(paper.value < papers());
  return impl_->papers.card(paper.value);
}

Result<std::vector<Listed>> Pack::listed() const {
  const Papers& papers = impl_->papers;
  const Lists lists{.dates = true, .words = true, .columns = 1u << static_cast<std::uint32_t>(Column::municipality)};
  if (const auto done = papers.bring(lists); !done) return done.error();
  const ColumnValues& municipalities = papers.columns()[Column::municipality];
  std::vector<Listed> out;
  out.reserve(papers.size());
  for (std::uint32_t paper = 0; paper < papers.size(); ++paper) {
    const auto entries = municipalities.of(paper);
    out.push_back({entries.empty() ? 0 : entries[0].value + 1, papers.words()[paper], papers.date(paper)});
  }
  return out;
}

void Pack::want(DocId paper) const {
  assert(paper.value < papers());
  if (impl_->file.pages().is_whole()) return;
  (void)impl_->papers.card(paper.value);
  for (const RecordStore* store : {&impl_->texts, &impl_->facts, &impl_->repairs, &impl_->origins, &impl_->readings})
    (void)store->want(paper.value);
}

Result<DocId> Pack::find(std::string_view id) const { return impl_->papers.find(id); }

Result<Origin> Pack::origin(DocId paper) const {
  assert(paper.value < papers());
  const auto record = impl_->origins.read(paper.value);
  if (!record) return record.error();
  auto origin = read_origin(*record);
  if (!origin) return damaged_in(Section::origins, paper);
  return std::move(*origin);
}

Result<source::FileReading> Pack::reading(DocId paper) const {
  assert(paper.value < papers());
  const auto record = impl_->readings.read(paper.value);
  if (!record) return record.error();
  auto reading = read_reading(*record);
  const auto card = impl_->papers.read_card(paper.value);
  if (!card) return card.error();
  if (!reading || reading->kind != (*card)->kind || reading->pages != (*card)->file_pages)
    return damaged_in(Section::readings, paper);
  return std::move(*reading);
}

Result<text::Text> Pack::text(DocId paper) const {
  assert(paper.value < papers());
  auto record = impl_->texts.read(paper.value);
  if (!record) return record.error();
  return read_text(std::move(*record), paper);
}

Result<std::vector<text::Repair>> Pack::repairs(DocId paper) const {
  const auto stored = impl_->papers.read_card(paper.value);
  if (!stored) return stored.error();
  const Card& card = **stored;
  if (card.repaired + card.uncertain == 0) return std::vector<text::Repair>();
  const auto of = text(paper);
  if (!of) return of.error();
  const auto record = impl_->repairs.read(paper.value);
  if (!record) return record.error();
  auto ledger = read_repairs(*record, *of);
  if (!ledger) return damaged_in(Section::repairs, paper);
  const auto uncertain = std::ranges::count_if(*ledger, &text::Repair::ambiguous);
  if (ledger->size() != card.repaired + card.uncertain || static_cast<std::uint32_t>(uncertain) != card.uncertain)
    return damaged_in(Section::repairs, paper);
  return ledger;
}

Result<structure::Outline> Pack::outline(DocId paper) const {
  const auto of = text(paper);
  if (!of) return of.error();
  return impl_->outline_of(paper, of->nfc);
}

Result<const LetterSets*> Pack::Impl::letter_sets() const {
  if (!letter_sets_) {
    auto read = LetterSets::read(dictionary);
    if (!read) return read.error();
    letter_sets_ = std::move(*read);
  }
  return &*letter_sets_;
}

Result<const std::vector<CommonWord>*> Pack::Impl::common_words() const {
  if (!common_words_) {
    auto read = read_common_words(file, papers.size());
    if (!read) return read.error();
    common_words_ = std::move(*read);
  }
  return &*common_words_;
}

Result<std::string> Pack::Impl::guide(DocId paper) const {
  constexpr std::uint32_t longest_size = 5;  // a varint of 32 bits
  const auto front = texts.read(paper.value, {0, longest_size});
  if (!front) return front.error();
  const auto all = texts.size(paper.value);
  if (!all) return all.error();
  ByteReader reader(*front);
  const std::uint32_t size = reader.number(*all), begin = static_cast<std::uint32_t>(front->size() - reader.left());
  if (!reader.ok() || size > *all - begin) return damaged_in(Section::text, paper);
  return texts.read(paper.value, {begin, begin + size});
}

Result<std::vector<BlockWords>> Pack::Impl::quoted_blocks(DocId paper) const {
  if (file.pages().is_whole()) return read_block_words(file, paper.value, papers.size(), any_room);
  const auto record = guide(paper);
  if (!record) {
    // The text is read next: all of it comes in one go. What may be wrong with it is told when it is read.
    if (record.error().fault == Fault::waiting) (void)texts.want(paper.value);
    return record.error();
  }
  ByteReader reader(*record);
  const std::string_view card = reader.text(), blocks = reader.text();
  if (!reader.ok() || !papers.keep_card(paper.value, card)) return damaged_in(Section::text, paper);
  return decode_block_words(blocks, paper.value, any_room);
}

Result<structure::Outline> Pack::Impl::outline_of(DocId paper, std::string_view text) const {
  const auto record = guide(paper);
  if (!record) return record.error();
  ByteReader reader(*record);
  for (int before = 0; before < 3; ++before) (void)reader.text();  // the card, the words of the blocks, the landmarks
  if (!reader.ok()) return damaged_in(Section::text, paper);
  auto outline = structure::decode(reader.take(reader.left()), static_cast<std::uint32_t>(text.size()));
  if (!outline) return outline.error();
  if (!spans_fit(text, *outline)) return damaged_in(Section::text, paper);
  return outline;
}

Result<facts::Facts> Pack::facts(DocId paper) const {
  const auto of = text(paper);
  if (!of) return of.error();
  const auto record = impl_->facts.read(paper.value);
  if (!record) return record.error();
  auto facts = facts::decode(*record, static_cast<std::uint32_t>(of->nfc.size()));
  if (!facts) return facts.error();
  if (!spans_fit(of->nfc, *facts)) return damaged_in(Section::facts, paper);
  return facts;
}

Result<std::string> Pack::facts_record(DocId paper) const {
  assert(paper.value < papers());
  return impl_->facts.read(paper.value);
}

Result<std::string> Pack::digest(DocId paper) const {
  assert(paper.value < papers());
  if (impl_->file.size(Section::digests) == 0) return std::string();
  return impl_->digests.read(paper.value);
}

bool Pack::has_relations() const { return impl_->file.size(Section::relations) > 0; }

Result<std::string> Pack::relations(Across record) const {
  if (!has_relations()) return Error{Fault::not_found, "the collection was made without relations", "relations"};
  return RecordStore(impl_->file, Section::relations, across_count).read(static_cast<std::uint32_t>(record));
}

namespace {

/// All sections of a file but some, which are to be set, and its head. They are read where they lie. `rest`: what was read of them may
/// leave the memory. errors: damaged, waiting.
Result<FileWriter> all_but(const File& of, std::initializer_list<Section> others, const std::function<void()>& rest = {}) {
  FileWriter file;
  file.set_head(std::string(of.head()));
  for (std::uint32_t i = 0; i < section_count; ++i) {
    const auto section = static_cast<Section>(i);
    if (std::ranges::find(others, section) != others.end()) continue;
    // Looked through bit by bit.
    for (std::uint64_t at = of.lead(section); rest && at < of.size(section); at += Spool::rest_after) {
      if (const auto part = of.view(section, at, std::min(Spool::rest_after, of.size(section) - at)); !part) return part.error();
      rest();
    }
    const auto lead = of.view_lead(section), bytes = of.view(section);
    if (!lead) return lead.error();
    if (!bytes) return bytes.error();
    file.set(section, SectionBytes{{}, Spool::borrowed(*bytes, rest), std::string(*lead)});
  }
  return file;
}

}  // namespace

Result<std::string> Pack::with_relations(const std::array<std::string, across_count>& records, const std::vector<std::string>& digests) const {
  assert(digests.empty() || digests.size() == papers());
  auto file = all_but(impl_->file, {Section::relations, Section::digests});
  if (!file) return file.error();
  RelationsWriter section;
  for (const std::string& record : records) section.add(record);
  file->set(Section::relations, std::move(section).finish());
  DigestsWriter kept;
  for (const std::string& digest : digests) kept.add(digest);
  file->set(Section::digests, std::move(kept).finish());
  return std::move(*file).finish();
}

Result<std::string_view> Pack::answers() const { return impl_->file.view(Section::answers); }

Result<bool> Pack::write_with_answers(std::string answers, const std::function<bool(std::string_view)>& write, const std::function<void()>& rest) const {
  auto file = all_but(impl_->file, {Section::answers}, rest);
  if (!file) return file.error();
  file->set(Section::answers, std::move(answers));
  return std::move(*file).finish(write);
}

}  // namespace diarium::index
