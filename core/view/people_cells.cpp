#include "view/people_cells.h"

#include <algorithm>

#include "facts/kinds/words.h"
#include "relations/decided/fate_read.h"
#include "view/case_words.h"

namespace diarium::view {
namespace {

/// «ja (ärendets återremiss)», where whoever it is voted for one thing and a paper says for which: a bare «ja» reads
/// as one to what was decided in the end.
std::string vote_of(const PersonActs& of, Language language) {
  std::string one;
  for (const relations::Act& act : of.of_case.acts) {
    if (act.person != of.person || !relations::is_vote(act.kind)) continue;
    const relations::VoteRow* vote = only_vote(of.of_case, act.passage.ref);
    if (vote == nullptr) return {};
    const bool yes = act.kind == relations::ActKind::voted_yes;
    const std::string& what = yes ? vote->yes_means : vote->no_means;
    if (what.empty() || (!yes && act.kind != relations::ActKind::voted_no)) return {};
    std::string said = " " + fill(language, yes ? "vote.yes_to" : "vote.no_to", {{"what", what}});
    if (!one.empty() && one != said) return {};
    one = std::move(said);
  }
  return one;
}

/// Is the paper another authority's: of another town, of none and of no kind that treats cases, or of no such body?
bool is_of_others(const PersonActs& of, relations::PartRef ref) {
  const index::Card& card = of.pack.card(DocId{ref.paper});
  const std::string &town = card.municipality, &own = of.of_case.municipality;
  const bool beside = card.type.empty() || facts::is_enclosed_kind(facts::type_of(card.type));
  const bool elsewhere = !own.empty() && town != own && (!town.empty() || beside);
  return elsewhere || (!card.body.empty() && !relations::stage_of(card.body));
}

}  // namespace

std::string party_words(Language language, const std::vector<std::string>& letters) {
  std::string all;
  for (const std::string& one : letters)
    all += (all.empty() ? "" : ", ") + std::string(one == "-" ? word(language, "actor.no_party") : one);
  return all;
}

PersonCells person_cells(Passages& passages, Language language, const std::vector<const relations::PersonAt*>& papers,
                         std::size_t most, std::optional<PersonActs> acts) {
  PersonCells cells;
  std::vector<std::string> parties, roles;
  const auto add = [](std::vector<std::string>& values, const std::string& word) {
    if (!word.empty() && std::ranges::find(values, word) == values.end()) values.push_back(word);
  };
  for (const relations::PersonAt* at : papers) {
    add(parties, at->party);
    const bool others = acts && at->party.empty() && is_of_others(*acts, at->ref);
    for (const std::string& role : at->roles) add(roles, others ? std::string(facts::other_role) : role);
  }
  cells.parties = party_words(language, parties);
  std::string words;
  for (const std::string& role : roles) {
    words += (words.empty() ? "" : ", ") + data_word(language, "person_role", role);
    if (acts && role == facts::voting_role) words += vote_of(*acts, language);
  }
  cells.roles.push_back(said(std::move(words)));
  const auto least = std::ranges::min_element(papers, {}, &relations::PersonAt::certainty);
  if (least != papers.end()) add_certainty(cells.roles, language, (*least)->certainty);
  for (std::size_t i = 0; i < std::min(papers.size(), most); ++i) {
    cells.where.push_back(passages.source({papers[i]->ref, papers[i]->span}));
    if (parties.size() > 1 && !papers[i]->party.empty())
      cells.where.push_back(said("(" + party_words(language, {papers[i]->party}) + ")", Shape::small));
  }
  return cells;
}

}  // namespace diarium::view
