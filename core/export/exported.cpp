#include "export/exported.h"

#include <algorithm>

#include "base/sha256.h"
#include "text/personal.h"

namespace diarium::exporting {
namespace {

/// Makes words, lists of them and all words of facts publishable.
class Cleaner {
 public:
  explicit Cleaner(Mask mask) : mask_(mask) {}

  void operator()(std::string& words) const { words = publishable(std::move(words), mask_); }
  void operator()(std::vector<std::string>& list) const {
    for (std::string& words : list) (*this)(words);
  }
  void operator()(std::optional<facts::Value>& value) const {
    if (value) (*this)(value->value);
  }
  void operator()(std::optional<facts::Outcome>& outcome) const {
    if (outcome) (*this)(outcome->by), (*this)(outcome->to);
  }
  void operator()(std::vector<facts::Dissent>& list) const {
    for (facts::Dissent& one : list) {
      for (facts::Named& person : one.who.persons) (*this)(person.name), (*this)(person.party);
      (*this)(one.who.parties), (*this)(one.forum);
    }
  }
  void operator()(facts::Facts& facts) const {
    for (auto* value : {&facts.type, &facts.municipality, &facts.body, &facts.document_date, &facts.title, &facts.paragraph})
      (*this)(*value);
    for (auto& one : facts.case_numbers) (*this)(one.value);
    for (auto& one : facts.persons) (*this)(one.name), (*this)(one.as_written), (*this)(one.party);
    for (auto& one : facts.proposals) (*this)(one.by);
    (*this)(facts.recommended_decision), (*this)(facts.decision);
    (*this)(facts.reservations), (*this)(facts.special_statements);
    for (auto& one : facts.referral_bodies) (*this)(one.name);
    for (auto& one : facts.cited) (*this)(one.norm);
    for (auto& one : facts.votes) (*this)(one.yes_means), (*this)(one.no_means);
    for (auto& one : facts.grounds) (*this)(one.norm);
    for (auto& one : facts.user) (*this)(one.note), (*this)(one.was);
  }
  void operator()(index::Card& card) const {
    (*this)(card.name), (*this)(card.title), (*this)(card.body), (*this)(card.case_number), (*this)(card.people);
  }

 private:
  Mask mask_;
};

}  // namespace

std::string publishable(std::string words, Mask mask) {
  if (mask == Mask::yes) text::mask_personal_numbers(words);
  return words;
}

Result<std::unique_ptr<Exported>> Exported::read(const index::Pack& pack, DocId number, const ExportOptions& options) {
  auto places = Places::of(pack, number, options.source);
  if (!places) return places.error();
  auto origin = pack.origin(number);
  if (!origin) return origin.error();
  auto reading = pack.reading(number);
  if (!reading) return reading.error();
  auto text = pack.text(number);
  if (!text) return text.error();
  auto outline = pack.outline(number);
  if (!outline) return outline.error();
  auto facts = pack.facts(number);
  if (!facts) return facts.error();
  auto repairs = pack.repairs(number);
  if (!repairs) return repairs.error();

  const Cleaner clean(options.mask);
  auto paper = std::make_unique<Exported>();
  paper->number = number;
  paper->card = pack.card(number);
  paper->origin = std::move(*origin);
  paper->reading = std::move(*reading);
  paper->format = pack.format(number);
  paper->text = std::move(*text);
  paper->outline = std::move(*outline);
  paper->facts = std::move(*facts);
  paper->repairs = std::move(*repairs);
  paper->base = publishable((*places)->base(), options.mask);
  paper->from_source = (*places)->from_source();
  paper->map = (*places)->map();
  clean(paper->card);
  clean(paper->origin.title);
  clean(paper->text.nfc);
  clean(paper->facts);
  for (text::Repair& repair : paper->repairs) clean(repair.was), clean(repair.now), clean(repair.readings);
  paper->points.emplace(paper->base);
  return paper;
}

std::uint32_t Exported::place(std::uint32_t byte) const {
  return std::min(map.to_source(byte), static_cast<std::uint32_t>(base.size()));
}

std::string Exported::quote(ByteSpan span) const {
  const std::uint32_t begin = place(span.begin), end = std::max(begin, place(span.end));
  return base.substr(begin, end - begin);
}

std::string Exported::link(ByteSpan span) const {
  return "d/" + card.id + "/?s=" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

std::string Exported::base_sum() const { return sha256(base); }

Result<bool> each_exported(const index::Pack& pack, const ExportOptions& options,
                           const std::function<void(const Exported&)>& visit) {
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const auto paper = Exported::read(pack, DocId{i}, options);
    if (!paper) return paper.error();
    visit(**paper);
  }
  return true;
}

std::string address(const index::Pack& pack, std::string_view below) { return pack.about().address + std::string(below); }

}  // namespace diarium::exporting
