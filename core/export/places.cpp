#include "export/places.h"

#include <algorithm>

#include "text/repair/ledger.h"

namespace diarium::exporting {

Result<std::unique_ptr<Places>> Places::of(const index::Pack& pack, DocId paper, const SourceText& source) {
  auto text = pack.text(paper);
  if (!text) return text.error();
  auto places = std::make_unique<Places>();
  if (auto read = source ? source(paper) : std::nullopt) {
    places->base_ = std::move(*read);
    places->map_ = std::move(text->map);
    places->from_source_ = true;
  } else {
    auto repairs = pack.repairs(paper);
    if (!repairs) return repairs.error();
    places->undo(text->nfc, std::move(*repairs));
  }
  places->points_.emplace(places->base_);
  return places;
}

std::uint32_t Places::point(std::uint32_t byte) const {
  return points_->before(std::min(map_.to_source(byte), static_cast<std::uint32_t>(base_.size())));
}

/// The text before repair: of a pack that is all there is. Its repair is done again, for the map of each letter.
void Places::undo(const std::string& nfc, std::vector<text::Repair> repairs) {
  std::uint32_t at = 0;
  for (const text::Repair& repair : repairs) {
    base_.append(nfc, at, repair.text.begin - at);
    base_ += repair.was;
    at = repair.text.end;
  }
  base_.append(nfc, at, std::string::npos);
  if (!repairs.empty()) map_ = text::apply_repairs({base_, {}}, repairs).map;
}

}  // namespace diarium::exporting
