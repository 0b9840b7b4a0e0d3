#include "base/bytes.h"
#include "index/postings/invert.h"
#include "index/records/landmarks.h"
#include "index/records/origins.h"
#include "index/papers/papers.h"
#include "index/records/readings.h"
#include "index/records/repairs.h"
#include "index/records/block_words.h"
#include "index/records/words.h"
#include "index/record_store.h"

namespace diarium::index {

struct Builder::Impl {
  ReadingLog log;
  BlockWordsWriter blocks;
  PapersWriter papers;
  ColumnsWriter columns;
  LandmarksWriter landmarks;
  RecordStoreWriter texts{Learn::words, Blocks::apart}, outlines{Learn::numbers, Blocks::apart}, facts{Learn::nothing}, repairs{Learn::nothing},
      origins{Learn::nothing, Blocks::apart}, readings{Learn::nothing};
  std::vector<Measure> measures;
  std::vector<ByteSpan> words;           ///< Of the block at hand.
  std::vector<std::string> other_words;  ///< Other readings of the word at hand.

  /// Takes down the words of a paper.
  Measure read(const Paper& paper) {
    const std::string& text = paper.text.nfc;
    Measure measure{.marks_lost = (paper.facts.ocr_damaged && paper.repairs.empty()) || marks_are_lost(text)};
    for (const text::Repair& repair : paper.repairs) ++(repair.ambiguous() ? measure.uncertain : measure.repaired);
    for (const structure::Block& block : paper.outline.blocks) {
      block_words(text, block, words);
      std::uint32_t slot = measure.slots;
      for (const ByteSpan& word : words) {
        landmarks.meet(text, word, slot++);
        log.add_word(slice(text, word));
        if (!paper.repairs.empty()) add_other_readings(paper, word);
      }
      const Zone zone = zone_of(block);
      const auto count = static_cast<std::uint32_t>(words.size());
      log.end_block(zone);
      blocks.add_block(zone, count);
      if (count == 0) continue;
      measure.words += count;
      measure.slots += count + 1;
      measure.roles = static_cast<Roles>(measure.roles | roles_of(zone));
    }
    log.end_paper();
    blocks.begin_paper();
    return measure;
  }

  void add_other_readings(const Paper& paper, ByteSpan word) {
    other_readings(paper.text.nfc, paper.repairs, word, other_words);
    for (const std::string& other : other_words) log.add_reading(other);
  }
};

namespace {

/// The way back to the source, then the text.
std::string text_record(const text::Text& text) {
  std::string record;
  put_varint(record, text.map.steps().size());
  text::SourceMap::Step last;
  for (const text::SourceMap::Step& step : text.map.steps()) {
    put_varint(record, step.text - last.text);
    put_varint(record, step.source - last.source);
    last = step;
  }
  record += text.nfc;
  return record;
}

/// What leads into the text: the landmarks, then the outline.
std::string outline_record(std::string_view landmarks, const structure::Outline& outline) {
  std::string record;
  put_text(record, landmarks);
  record += structure::encode(outline);
  return record;
}

}  // namespace

Builder::Builder() : impl_(std::make_unique<Impl>()) {}
Builder::~Builder() = default;
Builder::Builder(Builder&&) noexcept = default;
Builder& Builder::operator=(Builder&&) noexcept = default;

void Builder::add(Paper paper) {
  const Measure measure = impl_->read(paper);
  impl_->measures.push_back(measure);
  Summary summary = summary_of(paper.facts);
  if (!paper.origin.title.empty()) summary.title = paper.origin.title;
  impl_->papers.add(paper, summary, measure, impl_->columns);
  impl_->origins.add(origin_record(paper.origin));
  impl_->readings.add(reading_record(paper.reading));
  impl_->texts.add(text_record(paper.text));
  impl_->outlines.add(outline_record(impl_->landmarks.end_paper(), paper.outline));
  impl_->facts.add(facts::encode(paper.facts));
  impl_->repairs.add(repairs_record(paper.repairs));
}

void Builder::describe(About about) { impl_->papers.describe(std::move(about)); }

std::string Builder::freeze() && {
  const std::unique_ptr<Impl> build = std::move(impl_);
  PaperFacts papers;
  for (const Measure& measure : build->measures) {
    papers.slots.push_back(measure.slots);
    papers.marks_lost.push_back(measure.marks_lost);
  }
  InvertedSections inverted = invert(std::move(build->log), papers);
  FileWriter file;
  PapersWriter::Sections papers_sections = std::move(build->papers).finish(inverted.endings);
  file.set_head(std::move(papers_sections.head));
  file.set(Section::papers, std::move(papers_sections.papers));
  file.set(Section::cards, std::move(papers_sections.cards));
  file.set(Section::ids, std::move(papers_sections.ids));
  file.set(Section::columns, std::move(build->columns).finish());
  RecordStoreWriter profiles(Learn::nothing);
  profiles.add(inverted.profiles);
  file.set(Section::profiles, std::move(profiles).finish());
  file.set(Section::terms, std::move(inverted.terms));
  file.set(Section::spellings, std::move(inverted.spellings));
  file.set(Section::parts, std::move(inverted.parts));
  file.set(Section::postings, std::move(inverted.postings));
  file.set(Section::block_words, std::move(build->blocks).finish());
  file.set(Section::positions, std::move(inverted.positions));
  file.set(Section::text, std::move(build->texts).finish());
  file.set(Section::outlines, std::move(build->outlines).finish());
  file.set(Section::facts, std::move(build->facts).finish());
  file.set(Section::repairs, std::move(build->repairs).finish());
  file.set(Section::origins, std::move(build->origins).finish());
  file.set(Section::readings, std::move(build->readings).finish());
  return std::move(file).finish();
}

}  // namespace diarium::index
