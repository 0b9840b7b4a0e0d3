#include <algorithm>
#include <map>

#include "base/numbering.h"
#include "index/merge/merge.h"
#include "index/pack_impl.h"
#include "index/papers/cards.h"

namespace diarium::index {
namespace {

Error no_build(std::string what) { return {Fault::bad_format, std::move(what), ""}; }

std::string describe_segment(const SegmentOf& segment) {
  return "part " + std::to_string(segment.number) + " of " + std::to_string(segment.of);
}

/// Are the segments among the packs all those of one build, each once?
Result<bool> check_segments(const std::vector<Pack>& packs) {
  std::vector<bool> there;
  const SegmentOf* first = nullptr;
  for (const Pack& pack : packs) {
    const SegmentOf& one = pack.segment();
    if (!one.any()) continue;
    if (!first) first = &one, there.resize(one.of);
    if (one.of != first->of)
      return no_build(describe_segment(one) + " and " + describe_segment(*first) + " are not of one build");
    if (one.list != first->list)
      return no_build(describe_segment(one) + " was made of another list of files than " + describe_segment(*first));
    if (one.words != first->words)
      return no_build(describe_segment(one) + " was repaired by other words than " + describe_segment(*first));
    if (pack.about() != packs.front().about()) return no_build(describe_segment(one) + " says something else of the collection than the first");
    if (there[one.number - 1]) return no_build(describe_segment(one) + " is there twice");
    there[one.number - 1] = true;
  }
  const auto missing = std::ranges::find(there, false);
  if (missing != there.end()) return no_build(describe_segment({static_cast<std::uint32_t>(missing - there.begin()) + 1, first->of}) + " is missing");
  return true;
}

/// What is needed of a card to put it in order.
struct Named {
  std::string name, id, file_id;
  PaperPlace place;
};

Result<std::vector<Named>> names_of(const std::vector<Pack>& packs) {
  std::vector<Named> all;
  for (std::uint32_t pack = 0; pack < packs.size(); ++pack) {
    const RecordStore cards(packs[pack].impl().file, Section::cards, packs[pack].papers());
    for (DocId paper; paper.value < packs[pack].papers(); ++paper.value) {
      const auto record = cards.read(paper.value);
      if (!record) return record.error();
      Card card;
      if (!read_card(*record, card)) return damaged("cards:" + std::to_string(paper.value));
      all.push_back({std::move(card.name), std::move(card.id), std::move(card.part.file_id), {pack, paper}});
    }
  }
  return all;
}

/// Gives those another id that an earlier paper has; addresses that were given out stay.
class Ids {
 public:
  void tell(Named& paper, std::uint32_t index, std::vector<std::uint32_t>& changed) {
    const std::string was = paper.id;
    std::string id = was;
    for (int next = 2; !take(id); ++next) id = was + "-" + std::to_string(next);
    const std::string file_id = paper.file_id == was ? id : renamed(paper);
    if (id == was && file_id == paper.file_id) return;
    if (id != was) new_ids_[{paper.place.pack, was}] = id;
    paper.id = id;
    paper.file_id = file_id;
    changed.push_back(index);
  }

 private:
  bool take(const std::string& id) {
    const std::uint32_t before = taken_.size();
    return taken_.number(id) == before;
  }
  [[nodiscard]] std::string renamed(const Named& paper) const {
    const auto found = new_ids_.find({paper.place.pack, paper.file_id});
    return found == new_ids_.end() ? paper.file_id : found->second;
  }

  Numbering taken_;
  std::map<std::pair<std::uint32_t, std::string>, std::string> new_ids_;  ///< By pack and id, of those that were renamed.
};

}  // namespace

Result<std::vector<Pack>> open_all(const PackBytes& packs) {
  std::vector<Pack> opened;
  for (const std::string_view bytes : packs) {
    auto pack = Pack::open_unread(Buffer::borrowed(bytes));
    if (!pack) return pack.error();
    opened.push_back(std::move(*pack));
  }
  return opened;
}

Result<Gathered> gather(const PackBytes& bytes, const std::set<std::string>& withdrawn) {
  const auto opened = open_all(bytes);
  if (!opened) return opened.error();
  const std::vector<Pack>& packs = *opened;
  if (const auto sound = check_segments(packs); !sound) return sound.error();
  auto names = names_of(packs);
  if (!names) return names.error();
  Gathered out;
  std::vector<std::uint32_t> order;
  {
    std::vector<std::uint32_t> by_name(names->size());
    for (std::uint32_t i = 0; i < by_name.size(); ++i) by_name[i] = i;
    std::ranges::stable_sort(by_name, {}, [&](std::uint32_t i) -> const std::string& { return (*names)[i].name; });
    for (std::size_t begin = 0; begin < by_name.size();) {
      std::size_t end = begin;
      std::uint32_t newest = 0;
      const std::string& name = (*names)[by_name[begin]].name;
      for (; end < by_name.size() && (*names)[by_name[end]].name == name; ++end) newest = std::max(newest, (*names)[by_name[end]].place.pack);
      const bool goes = withdrawn.contains(name);
      if (goes) out.withdrawn.push_back(name);
      const std::uint32_t oldest = (*names)[by_name[begin]].place.pack;
      if (oldest != newest && packs[oldest].segment().any() && packs[newest].segment().any())
        return no_build("the file " + name + " is in " + describe_segment(packs[oldest].segment()) + " and in " + describe_segment(packs[newest].segment()));
      if (oldest != newest && !goes) out.replaced.push_back(name);
      for (; begin < end; ++begin)
        if (!goes && (*names)[by_name[begin]].place.pack == newest) order.push_back(by_name[begin]);
    }
  }
  std::vector<std::uint32_t> in_turn = order, changed;  // In the order of the packs: the earlier keeps its id.
  std::ranges::sort(in_turn);
  Ids ids;
  for (const std::uint32_t i : in_turn) ids.tell((*names)[i], i, changed);

  for (const Pack& pack : packs) out.numbers.emplace_back(pack.papers(), Gathered::left_out);
  for (const std::uint32_t i : order) {
    const PaperPlace place = (*names)[i].place;
    out.numbers[place.pack][place.paper.value] = static_cast<std::uint32_t>(out.papers.size());
    out.papers.push_back(place);
  }
  for (const std::uint32_t i : changed) {
    const Named& paper = (*names)[i];
    out.renamed.push_back({out.numbers[paper.place.pack][paper.place.paper.value], paper.id, paper.file_id});
  }
  for (const std::uint32_t i : order) out.ids.push_back(std::move((*names)[i].id));
  std::ranges::sort(out.renamed, {}, &Gathered::Renamed::number);
  return out;
}

}  // namespace diarium::index
