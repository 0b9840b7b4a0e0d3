#include "view/panels/case_form.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/sorting.h"
#include "view/case_words.h"
#include "view/paper/passages.h"

namespace diarium::view {
namespace {

using relations::Case;
using relations::CasePaper;

/// Nothing: the pack does not say which file the paper was read from.
Result<std::optional<CasePaperName>> name_of(const index::Pack& pack, const CasePaper& paper) {
  const DocId id{paper.ref.paper};
  const auto origin = pack.origin(id);
  if (!origin) return origin.error();
  if (origin->sha256.empty()) return std::optional<CasePaperName>();
  CasePaperName name{pack.card(id).id, origin->sha256, {}, pack.card(id).title};
  if (paper.ref.part > 0) {
    const auto facts = pack.facts(id);
    if (!facts) return facts.error();
    if (paper.ref.part <= facts->components.size()) name.span = facts->components[paper.ref.part - 1].span;
  }
  return std::optional(std::move(name));
}

/// Others come with the paper whose file they are part of.
bool stands_for_itself(const CasePaper& paper) { return paper.reason != relations::JoinReason::same_file; }

std::string title_of(const Case& one, Language language) {
  return one.title.empty() ? std::string(word(language, "paper.untitled")) : one.title;
}

Result<std::optional<CaseFormOther>> other_of(const index::Pack& pack, const Case& one, Language language) {
  CaseFormOther other{{}, title_of(one, language), case_mark(one), ""};
  for (const CasePaper& paper : one.papers) {
    other.words += pack.card(DocId{paper.ref.paper}).title + "\n";
    if (!other.name.paper.empty() || !stands_for_itself(paper)) continue;
    auto name = name_of(pack, paper);
    if (!name) return name.error();
    if (*name) other.name = std::move(**name);
  }
  return other.name.paper.empty() ? std::nullopt : std::optional(std::move(other));
}

constexpr std::size_t choice_at_most = 200;  // Of whom one is chosen.

std::string_view last_name(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

}  // namespace

const Case* case_of(const relations::Cases& cases, DocId paper) {
  for (const Case& one : cases.cases)
    for (const CasePaper& of : one.papers)
      if (of.ref.paper == paper.value) return &one;
  return nullptr;
}

const Case* case_with(const relations::Cases& cases, std::string_view id) {
  const auto found = std::ranges::find(cases.cases, id, &Case::id);
  return found == cases.cases.end() ? nullptr : &*found;
}

std::optional<CaseShown> case_shown(const Case* one, std::optional<DocId> paper, Language language) {
  if (!one) return std::nullopt;
  CaseShown shown{.id = one->id, .title = title_of(*one, language), .corrected = one->corrected};
  std::set<std::uint32_t> papers;
  for (const CasePaper& of : one->papers) {
    const bool first = papers.insert(of.ref.paper).second;
    if (first && paper && of.ref.paper == paper->value) shown.place = static_cast<std::uint32_t>(papers.size());
  }
  shown.papers = static_cast<std::uint32_t>(papers.size());
  const auto last = last_verdict(*one);
  shown.amended = last && last->amended;
  return shown;
}

std::vector<std::string> papers_of(const index::Pack& pack, const Case* one) {
  std::vector<std::string> papers;
  if (one)
    for (const CasePaper& paper : one->papers) papers.push_back(pack.card(DocId{paper.ref.paper}).id);
  return papers;
}

std::string case_followed(const index::Pack& pack, const relations::Cases& cases, const std::string& id,
                          const std::vector<std::string>& papers) {
  std::map<std::string, std::size_t> held;
  std::string best = id;
  for (const std::string& one : papers) {
    const auto paper = pack.find(one);
    const Case* of = paper ? case_of(cases, *paper) : nullptr;
    if (of) ++held[of->id];
  }
  for (const std::string& one : papers) {  // In their order, so that the first is taken of two that hold as many.
    const auto paper = pack.find(one);
    const Case* of = paper ? case_of(cases, *paper) : nullptr;
    if (of && held[of->id] > (held.contains(best) ? held[best] : 0)) best = of->id;
  }
  return best;
}

Result<CaseForm> case_form(const index::Pack& pack, const relations::Cases& cases, std::string_view id,
                           std::string_view paper, Language language) {
  const Case* found = case_with(cases, id);
  if (!found) return Error{Fault::not_found, "no case has this id", std::string(id)};
  CaseForm form{found->id, title_of(*found, language), case_mark(*found), {}, 0, {}};
  Passages passages(pack, language);
  for (const CasePaper& one : found->papers) {
    if (!stands_for_itself(one)) continue;
    auto name = name_of(pack, one);
    if (!name) return name.error();
    if (!*name) continue;
    form.papers.push_back({std::move(**name), passages.described(one.ref)});
    if (form.papers.back().name.paper == paper && form.chosen == 0)
      form.chosen = static_cast<std::uint32_t>(form.papers.size());
  }
  std::set<std::uint32_t> hinted;
  for (const CasePaper& hint : found->hints) hinted.insert(hint.ref.paper);
  const auto in_doubt = [&](const Case& one) {
    return std::ranges::any_of(one.papers, [&](const CasePaper& of) { return hinted.contains(of.ref.paper); });
  };
  for (const bool doubt : {true, false}) {
    for (const Case& one : cases.cases) {
      if (&one == found || in_doubt(one) != doubt) continue;
      auto other = other_of(pack, one, language);
      if (!other) return other.error();
      if (*other) form.others.push_back(std::move(**other));
    }
  }
  return form;
}

PeopleChoice people_choice(const relations::Cases& cases, DocId paper, ByteSpan span) {
  PeopleChoice choice;
  const auto stands_there = [&](const relations::PersonAt& at) {
    return at.ref.paper == paper.value && at.span.overlaps(span);
  };
  const auto& people = cases.people;
  const auto it = std::ranges::find_if(people, [&](const relations::Person& one) { return std::ranges::any_of(one.papers, stands_there); });
  if (it == people.end()) return choice;
  choice.person = it->id;
  std::vector<const relations::Person*> others;
  for (const relations::Person& one : people)
    if (&one != &*it) others.push_back(&one);
  sort_briefly(others, {}, [&](const relations::Person* one) { return last_name(one->name) == last_name(it->name) ? 0 : 1; });
  if (others.size() > choice_at_most) others.resize(choice_at_most);
  for (const relations::Person* one : others)
    choice.others.emplace_back(one->id, one->municipality.empty() ? one->name : one->name + " (" + one->municipality + ")");
  return choice;
}

}  // namespace diarium::view
