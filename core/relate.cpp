// What the façade says of papers together: shared wording and other relations over the papers of a pack.
#include <map>
#include <memory>

#include "diarium.h"
#include "export/wording_json.h"

namespace diarium {
namespace {

/// The way from a byte of a paper's text to the code points of its file, or of its text before repair.
class Places {
 public:
  static Result<std::unique_ptr<Places>> of(const index::Pack& pack, DocId paper, const SourceText& source) {
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
  [[nodiscard]] std::uint32_t point(std::uint32_t byte) const {
    return points_->before(std::min(map_.to_source(byte), static_cast<std::uint32_t>(base_.size())));
  }

 private:
  /// The text before repair: of a pack that is all there is.
  void undo(const std::string& nfc, const std::vector<text::Repair>& repairs) {
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

  std::string base_;
  text::SourceMap map_;
  std::optional<text::CodePoints> points_;
};

}  // namespace

relations::Pile pile_of(const index::Pack& pack) {
  relations::Pile pile;
  pile.size = pack.papers();
  pile.paper = [&pack](std::uint32_t number) -> Result<relations::PileText> {
    const DocId paper{number};
    auto text = pack.text(paper);
    if (!text) return text.error();
    auto outline = pack.outline(paper);
    if (!outline) return outline.error();
    auto facts = pack.facts(paper);
    if (!facts) return facts.error();
    return relations::PileText{pack.card(paper).id, std::move(*text), std::move(*outline), std::move(*facts)};
  };
  return pile;
}

Result<std::size_t> write_reuse(const index::Pack& pack, const relations::WordingOptions& options,
                                const SourceText& source, const std::function<void(std::string_view)>& write) {
  const auto wording = relations::shared_wording(pile_of(pack), options);
  if (!wording) return wording.error();
  std::map<std::uint32_t, exporting::JsonPaper> papers;
  const auto know = [&](std::uint32_t number) -> Result<bool> {
    if (papers.contains(number)) return true;
    auto places = Places::of(pack, DocId{number}, source);
    if (!places) return places.error();
    const std::shared_ptr<const Places> shared(std::move(*places));
    papers[number] = {pack.card(DocId{number}).id, [shared](std::uint32_t byte) { return shared->point(byte); }};
    return true;
  };
  for (const relations::WordingPair& pair : wording->pairs)
    for (const std::uint32_t number : {pair.a.paper, pair.b.paper})
      if (const auto known = know(number); !known) return known.error();
  for (const relations::MorePairs& more : wording->more)
    if (const auto known = know(more.part.paper); !known) return known.error();
  exporting::wording_json(
      *wording, [&](std::uint32_t number) -> const exporting::JsonPaper& { return papers.at(number); }, write);
  return wording->pairs.size();
}

}  // namespace diarium
