// What the façade makes of several packs: one, with what the reader says of their facts.
#include <map>
#include <set>

#include "assigned.h"
#include "diarium.h"

namespace diarium {
namespace {

class Merger {
 public:
  Merger(const std::vector<const index::Pack*>& packs, const MergeOptions& options) : packs_(packs), options_(options) {}

  Result<Merged> merge(const facts::Corrections& corrections) {
    name_papers();
    auto assigned = assign(corrections, places_);
    if (!assigned) return assigned.error();
    assigned_ = std::move(*assigned);
    index::Builder builder;
    Merged merged;
    if (!packs_.empty()) builder.describe(packs_.front()->about());
    for (std::size_t i = 0; i < places_.size(); ++i) {
      auto paper = read(i);
      if (!paper) return paper.error();
      note_same(places_[i], *paper, merged);
      builder.add(std::move(*paper));
    }
    merged.papers = static_cast<std::uint32_t>(places_.size());
    merged.bytes = std::move(builder).freeze();
    if (tells_relations()) {
      auto related = relate_all(std::move(merged.bytes));
      if (!related) return related.error();
      merged.bytes = std::move(*related);
    } else {
      assigned_.unhold_across();
    }
    merged.unmatched = assigned_.unmatched_of(corrections);
    merged.applied = static_cast<std::uint32_t>(corrections.list.size() - merged.unmatched.size());
    return merged;
  }

 private:
  /// Published papers come first, so that each own one meets all of them.
  void note_same(const NamedPaper& place, const index::Paper& paper, Merged& merged) {
    if (options_.collections.empty()) return;
    if (brought_.at(place.pack).collection.empty()) return duplicates_.add(paper);
    if (auto same = duplicates_.find(paper)) merged.same.push_back({paper.id, std::move(*same)});
  }
  [[nodiscard]] bool tells_relations() const {
    using Relations = MergeOptions::Relations;
    if (options_.relations != Relations::as_first) return options_.relations == Relations::yes;
    return !packs_.empty() && packs_.front()->has_relations();
  }

  void name_papers() {
    std::set<std::string> taken;
    for (std::size_t i = 0; i < packs_.size(); ++i) {
      const index::Pack* pack = packs_[i];
      Brought& brought = brought_[pack];
      if (i < options_.collections.size()) brought.collection = options_.collections[i];
      for (DocId paper; paper.value < pack->papers(); ++paper.value) {
        const std::string& was = pack->card(paper).id;
        const bool prefixed = brought.collection.empty() || was.starts_with(own_prefix);
        const std::string wanted = prefixed ? was : std::string(own_prefix) + was;
        std::string id = wanted;
        for (int next = 2; !taken.insert(id).second; ++next) id = wanted + "-" + std::to_string(next);
        brought.ids[was] = id;
        places_.push_back({pack, paper, std::move(id)});
      }
    }
  }

  Result<std::string> relate_all(std::string bytes) {
    const auto pack = index::Pack::open(std::move(bytes));
    if (!pack) return pack.error();
    auto related = related_anew(*pack, assigned_.across, options_.relate);
    if (!related) return related.error();
    assigned_.unhold(related->unheld_people, related->unheld_cases);
    return std::move(related->bytes);
  }
  Result<index::Paper> read(std::size_t i) {
    const NamedPaper& place = places_[i];
    const Brought& brought = brought_.at(place.pack);
    auto paper = place.pack->paper(place.paper);
    if (!paper) return paper;
    paper->id = place.id;
    if (!brought.collection.empty()) paper->origin.collection = brought.collection;
    if (paper->part.any())
      if (const auto file = brought.ids.find(paper->part.file_id); file != brought.ids.end()) paper->part.file_id = file->second;
    if (const auto said = assigned_.of_facts.find(i); said != assigned_.of_facts.end())
      for (facts::Unmatched& one : facts::apply_corrections(said->second, paper->text.nfc, paper->facts))
        assigned_.unmatched[one.id] = std::move(one.why);
    return paper;
  }

  const std::vector<const index::Pack*>& packs_;
  const MergeOptions& options_;
  index::Duplicates duplicates_;
  std::vector<NamedPaper> places_;
  /// What a pack brings: the reader's own collection whose papers it holds, and what they are called here.
  struct Brought {
    std::string_view collection;
    std::map<std::string, std::string> ids;
  };
  std::map<const index::Pack*, Brought> brought_;
  Assigned assigned_;
};

}  // namespace

Result<Merged> merge_packs(const std::vector<const index::Pack*>& packs, const facts::Corrections& corrections,
                           const MergeOptions& options) {
  return Merger(packs, options).merge(corrections);
}

}  // namespace diarium
