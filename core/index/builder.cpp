#include <array>
#include <cstdint>
#include <vector>

#include "base/bytes.h"
#include "index/papers/papers.h"
#include "index/postings/inversion.h"
#include "index/postings/occurrences.h"
#include "index/records/block_words.h"
#include "index/records/landmarks.h"
#include "index/records/origins.h"
#include "index/records/readings.h"
#include "index/records/repairs.h"
#include "index/records/sections.h"
#include "index/records/words.h"

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
  std::string words_of_blocks;           ///< Of the paper at hand.
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
    words_of_blocks = blocks.end_paper();
    return measure;
  }

  void add_other_readings(const Paper& paper, ByteSpan word) {
    other_readings(paper.text.nfc, paper.repairs, word, other_words);
    for (const std::string& other : other_words) log.add_reading(other);
  }
};

namespace {

/// What must be known of each paper.
struct PaperFacts {
  std::vector<std::uint32_t> rooms;  ///< No slot of it is as high (papers/length.h).
  std::vector<bool> marks_lost;
};

/// The occurrences of one term in one paper, split off the front of `rest`.
std::span<const Occurrence> take_paper(std::span<const Occurrence>& rest) {
  std::size_t size = 1;
  while (size < rest.size() && rest[size].paper == rest[0].paper) ++size;
  const auto group = rest.first(size);
  rest = rest.subspan(size);
  return group;
}

/// Counts a paper's occurrences by zone.
class ZoneCounter {
 public:
  std::span<const ZoneCount> count(std::span<const Occurrence> group) {
    profile_.clear();
    if (group.size() == 1) {
      profile_.push_back({group[0].zone(), 1});
      return profile_;
    }
    std::array<std::uint32_t, zone_count> times{};
    for (const Occurrence& occurrence : group) ++times[occurrence.zone()];
    for (std::size_t zone = 0; zone < zone_count; ++zone) {
      if (times[zone] > 0) profile_.push_back({static_cast<Zone>(zone), times[zone]});
    }
    return profile_;
  }

 private:
  std::vector<ZoneCount> profile_;
};

/// Turns the log round and writes it. Ends the log. O(words + terms · log terms).
InvertedSections invert(ReadingLog log, const PaperFacts& papers, Inversion::Compounds compounds,
                        const OpenSpool& spool) {
  Inversion inversion(papers.rooms, spool);
  {
    const ByTerm by_term = log.by_term();
    ZoneCounter zones;
    std::vector<std::uint32_t> slots;
    for (const std::uint32_t number : in_byte_order(log.terms())) {
      Spelling traits{.sound = false, .capital = !log.is_small(number)};
      for (auto list = by_term.of(number); !list.empty();) {
        const auto group = take_paper(list);
        slots.clear();
        for (const Occurrence& occurrence : group) slots.push_back(occurrence.slot());
        inversion.add(group[0].paper, zones.count(group), slots);
        traits.sound = traits.sound || (!papers.marks_lost[group[0].paper] && by_term.is_shown(group));
      }
      inversion.end_term(log.terms().text(number), traits);
    }
  }
  return std::move(inversion).finish(
      compounds, [&](std::uint32_t paper, std::uint32_t slot) { return log.zone_at(paper, slot); }, {});
}

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

/// The card, the words of the blocks, the landmarks, then the outline: all that a hit shows comes with its text.
std::string guide_into(const std::array<std::string_view, 3>& before, const structure::Outline& outline) {
  std::string record;
  for (const std::string_view one : before) put_text(record, one);
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
  const std::string card = card_record(card_of(paper, summary, measure));
  impl_->papers.cards().add(card);
  impl_->papers.add(paper, summary, measure, impl_->columns);
  impl_->records.add(Section::origins, origin_record(paper.origin));
  impl_->records.add(Section::readings, reading_record(paper.reading));
  const std::string guide = guide_into({card, impl_->words_of_blocks, impl_->landmarks.end_paper()}, paper.outline);
  impl_->records.add(Section::text, text_record(guide, paper.text));
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
