#include "base/bytes.h"
#include "index/postings/invert.h"
#include "index/records/landmarks.h"
#include "index/records/origins.h"
#include "index/papers/papers.h"
#include "index/records/readings.h"
#include "index/records/repairs.h"
#include "index/records/block_words.h"
#include "index/records/words.h"
#include "index/records/sections.h"

namespace diarium::index {

struct Builder::Impl {
  explicit Impl(const Making& given) : making(given) {}

  Making making;
  ReadingLog log;
  BlockWordsWriter blocks{making.spool};
  PapersWriter papers{making};
  ColumnsWriter columns;
  LandmarksWriter landmarks;
  PaperRecords records{making};
  DigestsWriter digests{making};
  std::vector<Measure> measures;
  std::vector<ByteSpan> words;           ///< Of the block at hand.
  std::vector<std::string> other_words;  ///< Other readings of the word at hand.

  /// Takes down the words of a paper.
  Measure read(const Paper& paper) {
    const std::string& text = paper.text.nfc;
    Measure measure{.marks_lost = marks_lost(paper)};
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
    blocks.end_paper();
    return measure;
  }

  void add_other_readings(const Paper& paper, ByteSpan word) {
    other_readings(paper.text.nfc, paper.repairs, word, other_words);
    for (const std::string& other : other_words) log.add_reading(other);
  }
};

namespace {

/// What leads into the text, then the way back to the source, then the text.
std::string text_record(std::string_view guide, const text::Text& text) {
  std::string record;
  put_text(record, guide);
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

/// The landmarks, then the outline.
std::string guide_into(std::string_view landmarks, const structure::Outline& outline) {
  std::string record;
  put_text(record, landmarks);
  record += structure::encode(outline);
  return record;
}

}  // namespace

Builder::Builder() : Builder(Making{}) {}
Builder::Builder(const Making& making) : impl_(std::make_unique<Impl>(making)) {}
Builder::~Builder() = default;
Builder::Builder(Builder&&) noexcept = default;
Builder& Builder::operator=(Builder&&) noexcept = default;

void Builder::add(Paper paper) {
  const Measure measure = impl_->read(paper);
  impl_->measures.push_back(measure);
  Summary summary = summary_of(paper.facts);
  if (!paper.origin.title.empty()) summary.title = paper.origin.title;
  impl_->papers.add(paper, summary, measure, impl_->columns);
  impl_->records.add(Section::origins, origin_record(paper.origin));
  impl_->records.add(Section::readings, reading_record(paper.reading));
  impl_->records.add(Section::text, text_record(guide_into(impl_->landmarks.end_paper(), paper.outline), paper.text));
  impl_->records.add(Section::facts, facts::encode(paper.facts));
  impl_->records.add(Section::repairs, repairs_record(paper.repairs));
  impl_->digests.add(paper.digest);
}

void Builder::describe(About about) { impl_->papers.describe(std::move(about)); }

void Builder::be_segment(SegmentOf segment) { impl_->papers.be_segment(segment); }

std::string Builder::freeze() && {
  const std::unique_ptr<Impl> build = std::move(impl_);
  PaperFacts papers;
  for (const Measure& measure : build->measures) {
    papers.rooms.push_back(length_room(length_code(measure.slots)));
    papers.marks_lost.push_back(measure.marks_lost);
  }
  FileWriter file;
  const auto compounds = build->making.effort == Effort::full ? Inversion::Compounds::cut : Inversion::Compounds::whole;
  set_sections(file, invert(std::move(build->log), papers, compounds, build->making.spool), std::move(build->papers), std::move(build->columns));
  file.set(Section::block_words, std::move(build->blocks).finish());
  std::move(build->records).finish(file);
  file.set(Section::digests, std::move(build->digests).finish());
  return std::move(file).finish();
}

}  // namespace diarium::index
