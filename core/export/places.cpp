#include "export/places.h"

#include <algorithm>

namespace diarium::exporting {

Result<std::unique_ptr<Places>> Places::of(const index::Pack& pack, DocId paper, const SourceText& source) {
  auto text = pack.text(paper);
  if (!text) return text.error();
  auto places = std::make_unique<Places>();
  if (auto read = source ? source(paper) : std::nullopt) {
    places->base_ = std::move(*read);
    places->map_ = std::move(text->map);
  } else {
    const auto repairs = pack.repairs(paper);
    if (!repairs) return repairs.error();
    places->undo(text->nfc, *repairs);
  }
  places->points_.emplace(places->base_);
  return places;
}

std::uint32_t Places::point(std::uint32_t byte) const {
  return points_->before(std::min(map_.to_source(byte), static_cast<std::uint32_t>(base_.size())));
}

/// The text before repair: of a pack that is all there is.
void Places::undo(const std::string& nfc, const std::vector<text::Repair>& repairs) {
  std::vector<text::SourceMap::Step> steps;
  std::uint32_t at = 0;
  const auto step = [&](std::uint32_t to) {
    steps.push_back({to, static_cast<std::uint32_t>(base_.size())});
    at = to;
  };
  for (const text::Repair& repair : repairs) {
    base_.append(nfc, at, repair.text.begin - at);
    step(repair.text.begin);
    base_ += repair.was;
    step(repair.text.end);
  }
  base_.append(nfc, at, std::string::npos);
  if (!steps.empty()) map_ = text::SourceMap(std::move(steps));
}

}  // namespace diarium::exporting
