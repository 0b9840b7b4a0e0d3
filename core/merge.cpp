// What the façade makes of several packs: one, with what the reader says of their facts.
#include <algorithm>
#include <cassert>
#include <map>
#include <set>

#include "diarium.h"

namespace diarium {
namespace {

/// A paper of one of the packs, and what it is called in the merged one.
struct Place {
  std::size_t pack = 0;
  DocId paper;
  std::string id;
};

class Merger {
 public:
  Merger(const std::vector<const index::Pack*>& packs, const MergeWishes& wishes) : packs_(packs), wishes_(wishes) {}

  Result<Merged> merge(const facts::Corrections& corrections) {
    name_papers();
    if (const auto found = assign(corrections); !found) return found.error();
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
      for (const auto* all : {&of_people_, &of_cases_})
        for (const facts::Correction* one : *all) unmatched_[one->id] = "nothing is told across these papers";
    }
    for (const facts::Correction& one : corrections.list)
      if (const auto why = unmatched_.find(one.id); why != unmatched_.end())
        merged.unmatched.push_back({one.id, why->second});
    merged.applied = static_cast<std::uint32_t>(corrections.list.size() - merged.unmatched.size());
    return merged;
  }

 private:
  /// Published papers come first, so that each own one meets all of them.
  void note_same(const Place& place, const index::Paper& paper, Merged& merged) {
    if (wishes_.collections.empty()) return;
    if (collection(place.pack).empty()) return duplicates_.add(paper);
    if (auto same = duplicates_.find(paper)) merged.same.push_back({paper.id, std::move(*same)});
  }
  [[nodiscard]] std::string_view collection(std::size_t pack) const {
    return pack < wishes_.collections.size() ? std::string_view(wishes_.collections[pack]) : std::string_view();
  }
  [[nodiscard]] bool tells_relations() const {
    using Relations = MergeWishes::Relations;
    if (wishes_.relations != Relations::as_first) return wishes_.relations == Relations::yes;
    return !packs_.empty() && packs_.front()->has_relations();
  }

  void name_papers() {
    std::set<std::string> taken;
    new_ids_.resize(packs_.size());
    for (std::size_t pack = 0; pack < packs_.size(); ++pack) {
      for (DocId paper; paper.value < packs_[pack]->papers(); ++paper.value) {
        const std::string& was = packs_[pack]->card(paper).id;
        const bool prefixed = collection(pack).empty() || was.starts_with(own_prefix);
        const std::string wanted = prefixed ? was : std::string(own_prefix) + was;
        std::string id = wanted;
        for (int next = 2; !taken.insert(id).second; ++next) id = wanted + "-" + std::to_string(next);
        new_ids_[pack][was] = id;
        places_.push_back({pack, paper, std::move(id)});
      }
    }
  }

  /// Gives each correction to the paper that it speaks of.
  Result<bool> assign(const facts::Corrections& corrections) {
    said_.resize(places_.size());
    if (corrections.list.empty()) return true;
    std::multimap<std::string, std::size_t> by_sum;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const auto origin = packs_[places_[i].pack]->origin(places_[i].paper);
      if (!origin) return origin.error();
      if (!origin->sha256.empty()) by_sum.emplace(origin->sha256, i);
    }
    for (const facts::Correction& one : corrections.list) {
      if (one.of_person() && one.action == facts::CorrectionAction::merge) {
        said_across_.people.push_back({relations::Said::one, facts::person_of(one), one.into});
        of_people_.push_back(&one);
        continue;
      }
      const auto paper = paper_of(one, {one.source, one.paper, one.span}, by_sum);
      if (!paper) return paper.error();
      if (!*paper) continue;
      if (one.of_person()) {
        said_across_.people.push_back({relations::Said::apart, facts::person_of(one), places_[**paper].id});
        of_people_.push_back(&one);
      } else if (one.of_case()) {
        if (const auto known = assign_case(one, **paper, by_sum); !known) return known.error();
      } else {
        said_[**paper].push_back(&one);
      }
    }
    return true;
  }

  Result<bool> assign_case(const facts::Correction& one, std::size_t paper,
                           const std::multimap<std::string, std::size_t>& by_sum) {
    const auto named = facts::other_paper_of(one);
    assert(named);  // read_corrections() lets no other through.
    const auto other = paper_of(one, *named, by_sum);
    if (!other) return other.error();
    if (!*other) return true;
    const bool merge = one.action == facts::CorrectionAction::merge;
    said_across_.cases.push_back({merge ? relations::Said::one : relations::Said::apart,
                                  {places_[paper].id, one.span.begin},
                                  {places_[**other].id, named->span.begin}});
    of_cases_.push_back(&one);
    return true;
  }

  /// The paper that a correction names; nothing: it is not here, which is told.
  Result<std::optional<std::size_t>> paper_of(const facts::Correction& one, const facts::OtherPaper& named,
                                              const std::multimap<std::string, std::size_t>& by_sum) {
    std::vector<std::size_t> papers;
    for (auto [at, end] = by_sum.equal_range(named.source); at != end; ++at) papers.push_back(at->second);
    auto paper = choose(one, named, papers);
    if (paper && !*paper)
      unmatched_[one.id] = papers.empty() ? "no paper here was read from that file"
                                          : "the words that it speaks of are not in the papers of that file";
    return paper;
  }

  /// Of the papers of one file that which bears the id, else the only one, else the first that has the words. An id says
  /// nothing of the collection that it came from: the same paper may be one of the site's or the reader's own.
  Result<std::optional<std::size_t>> choose(const facts::Correction& one, const facts::OtherPaper& named,
                                            const std::vector<std::size_t>& papers) const {
    const auto bare = [](std::string_view id) { return id.starts_with(own_prefix) ? id.substr(own_prefix.size()) : id; };
    for (const std::size_t i : papers)
      if (places_[i].id == named.paper) return std::optional(i);
    for (const std::size_t i : papers)
      if (bare(places_[i].id) == bare(named.paper)) return std::optional(i);
    if (one.of_case()) return papers.size() == 1 ? std::optional(papers.front()) : std::nullopt;
    for (const std::size_t i : papers) {
      const auto text = packs_[places_[i].pack]->text(places_[i].paper);
      if (!text) return text.error();
      if (one.quote.empty() || facts::place_of(one, text->nfc)) return std::optional(i);
    }
    return std::optional<std::size_t>();
  }

  Result<std::string> relate_all(std::string bytes) {
    const auto pack = index::Pack::open(std::move(bytes));
    if (!pack) return pack.error();
    auto all = relate(*pack, said_across_, wishes_.relate);
    if (!all) return all.error();
    for (const relations::Unheld& one : all->cases.unheld_people) unmatched_[of_people_[one.number]->id] = one.why;
    for (const relations::Unheld& one : all->cases.unheld_cases) unmatched_[of_cases_[one.number]->id] = one.why;
    return with_relations(*pack, std::move(*all));
  }
  Result<index::Paper> read(std::size_t i) {
    const Place& place = places_[i];
    auto paper = packs_[place.pack]->paper(place.paper);
    if (!paper) return paper;
    paper->id = place.id;
    if (!collection(place.pack).empty()) paper->origin.collection = collection(place.pack);
    if (paper->part.any()) {
      const auto& ids = new_ids_[place.pack];
      if (const auto file = ids.find(paper->part.file_id); file != ids.end()) paper->part.file_id = file->second;
    }
    for (facts::Unmatched& one : facts::apply_corrections(said_[i], paper->text.nfc, paper->facts))
      unmatched_[one.id] = std::move(one.why);
    return paper;
  }

  const std::vector<const index::Pack*>& packs_;
  const MergeWishes& wishes_;
  index::Duplicates duplicates_;
  std::vector<Place> places_;
  std::vector<std::map<std::string, std::string>> new_ids_;  ///< By pack.
  std::vector<std::vector<const facts::Correction*>> said_;  ///< By place.
  relations::Corrections said_across_;
  std::vector<const facts::Correction*> of_people_, of_cases_;  ///< In the order of said_across_.
  std::map<std::string, std::string> unmatched_;  ///< Why, by id of the correction.
};

}  // namespace

Result<Merged> merge_packs(const std::vector<const index::Pack*>& packs, const facts::Corrections& corrections,
                           const MergeWishes& wishes) {
  return Merger(packs, wishes).merge(corrections);
}

}  // namespace diarium
