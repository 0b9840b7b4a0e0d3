#include "index/records/sections.h"

#include <algorithm>
#include <utility>

#include "index/keys/leaves_writer.h"

namespace diarium::index {

RecordStoreWriter store_for(Section section, const Making& making) {
  if (section == Section::text) return RecordStoreWriter(Learn::words, Blocks::apart, making);
  return RecordStoreWriter(Learn::nothing, section == Section::origins ? Blocks::apart : Blocks::together, making);
}

namespace {

/// What leads to the records of a small store is its lead: they come at once.
SectionBytes led(SectionBytes store) {
  store.lead = std::exchange(store.front, {});
  return store;
}

}  // namespace

PaperRecords::PaperRecords(const Making& making) {
  for (const Section section : paper_record_sections) stores_.push_back(store_for(section, making));
}

void PaperRecords::add(Section section, std::string_view record) {
  const auto at = std::ranges::find(paper_record_sections, section);
  stores_[static_cast<std::size_t>(at - paper_record_sections.begin())].add(record);
}

void PaperRecords::finish(FileWriter& file) && {
  for (std::size_t i = 0; i < stores_.size(); ++i) file.set(paper_record_sections[i], std::move(stores_[i]).finish());
}

void set_sections(FileWriter& file, InvertedSections inverted, PapersWriter papers, ColumnsWriter columns) {
  PapersWriter::Sections of_papers = std::move(papers).finish(inverted.endings);
  file.set_head(std::move(of_papers.head));
  file.set(Section::papers, led(std::move(of_papers.papers)));
  file.set(Section::cards, std::move(of_papers.cards));
  file.set(Section::ids, std::move(of_papers.ids));
  file.set(Section::columns, led(std::move(columns).finish()));
  RecordStoreWriter profiles(Learn::nothing);
  profiles.add(inverted.profiles);
  file.set(Section::profiles, SectionBytes{{}, {}, std::move(profiles).finish().all()});
  RecordStoreWriter common(Learn::nothing);
  common.add(inverted.common);
  file.set(Section::common, led(std::move(common).finish()));
  file.set(Section::terms, led_by_top(std::move(inverted.terms)));
  file.set(Section::spellings, led_by_top(std::move(inverted.spellings)));
  file.set(Section::parts, led_by_top(std::move(inverted.parts)));
  file.set(Section::capitals, std::move(inverted.capitals));
  file.set(Section::postings, SectionBytes{{}, std::move(inverted.postings)});
  file.set(Section::positions, SectionBytes{{}, std::move(inverted.positions)});
}

}  // namespace diarium::index
