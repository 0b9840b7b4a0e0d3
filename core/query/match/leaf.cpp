#include "query/match/leaf.h"

#include <algorithm>

#include "base/waiting.h"
#include "index/postings/postings.h"
#include "index/records/block_words.h"
#include "query/match/phrase.h"

namespace diarium::query {
namespace {

namespace score = index::score;

/// Adds the papers of a form, and to `inside`, unless it is nullptr, those that have it in a wanted role.
Result<bool> add_papers(const index::Pack::Impl& pack, const Wanted& wanted, const Form& form, PaperSet& papers,
                        PaperSet* inside) {
  if (form.term.papers == 1 && !inside) return papers.add(form.term.paper), true;
  auto postings = index::Postings::open(pack.file, pack.profiles, pack.papers.size(), form.term,
                                        inside ? index::Decoded::papers_and_profiles : index::Decoded::papers);
  if (!postings) return postings.error();
  while (postings->next()) {
    const auto run = postings->papers(), profiles = postings->profiles();
    for (const std::uint32_t paper : run) papers.add(paper);
    if (!inside) continue;
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (wanted.worth[profiles[i]].roles & wanted.roles) inside->add(run[i]);
    }
  }
  if (postings->is_damaged()) return index::damaged("postings");
  return true;
}

/// Papers that have a word; forms that the budget does not reach are taken out of `forms`.
Result<PaperSet> papers_with(const index::Pack::Impl& pack, const Wanted& wanted, Budget& budget, Forms& forms,
                             PaperSet* inside) {
  PaperSet papers(pack.papers.size());
  Waiting waiting;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (is_subtracted(forms[i].counted)) continue;  // The list of several has its papers.
    if (!budget.spend(forms[i].term.papers + work_of_list)) {
      forms.resize(i);
      break;
    }
    if (const auto done = add_papers(pack, wanted, forms[i], papers, inside); !done && !waiting.take(done.error()))
      return done.error();
  }
  if (waiting.error()) return *waiting.error();
  return papers;
}

/// What the phrases that begin at `starts` weigh together.
Result<Match> phrase_match(const index::Pack::Impl& pack, std::uint32_t paper, const std::vector<std::uint32_t>& starts,
                           const Wanted& wanted) {
  const auto block_words = index::read_block_words(pack.file, paper, pack.papers.size(), pack.papers.rooms()[paper]);
  if (!block_words) return block_words.error();
  Match match{.paper = paper};
  for (const std::uint32_t start : starts) {
    const std::size_t block = index::block_words_of(*block_words, start);
    if (block == block_words->size()) return index::damaged("block_words");
    const index::Zone zone = (*block_words)[block].zone;
    match.roles = static_cast<index::Roles>(match.roles | index::roles_of(zone));
    if (!(wanted.roles & index::roles_of(zone))) continue;
    ++match.times;
    match.weight.add(score::weight_of(zone), static_cast<std::uint32_t>(score::Spelling::exact));
  }
  return match;
}

Result<std::vector<Match>> phrase_matches(const index::Pack::Impl& pack, const Wanted& wanted, Budget& budget,
                                          std::vector<Forms>& words) {
  PaperSet with_all = PaperSet::all(pack.papers.size());
  Waiting waiting;
  for (Forms& forms : words) {
    const auto with = papers_with(pack, wanted, budget, forms, nullptr);
    if (with) {
      with_all &= *with;
    } else if (!waiting.take(with.error())) {
      return with.error();
    }
  }
  auto places = PhrasePlaces::open(pack, words);
  if (waiting.error()) return *waiting.error();
  if (!places) return places.error();
  std::vector<Match> matches;
  std::vector<std::uint32_t> starts;
  for (const std::uint32_t paper : with_all.list()) {
    if (!budget.spend(work_of_places * words.size())) break;
    const auto found = places->read(paper, starts);
    if (!found && !waiting.take(found.error())) return found.error();
    if (!found || !*found) continue;
    const auto match = phrase_match(pack, paper, starts, wanted);
    if (match) {
      matches.push_back(*match);
    } else if (!waiting.take(match.error())) {
      return match.error();
    }
  }
  if (waiting.error()) return *waiting.error();
  return matches;
}

/// Adds the papers whose facts name the case that the part is the number of.
void add_case(const index::Pack::Impl& pack, const Wanted& wanted, Leaf& leaf) {
  for (const std::uint32_t paper : leaf.part.papers) {
    leaf.papers.add(paper);
    if (leaf.inside.papers() > 0 && (pack.papers.roles(paper) & wanted.roles)) leaf.inside.add(paper);
  }
}

Result<Forms> forms_of(const index::Pack::Impl& pack, Reading::Kind kind, std::string_view term, Compounds compounds) {
  if (kind == Reading::Kind::prefix) return forms_of_prefix(pack, term);
  const bool literal = kind == Reading::Kind::phrase || kind == Reading::Kind::case_number;
  return literal ? forms_in_phrase(pack, term) : forms_of_word(pack, term, compounds);
}

/// Adds the spellings that loosen() found to those of the part's own term. They weigh like words whose marks were lost.
Result<bool> add_others(const index::Pack::Impl& pack, const std::vector<OtherSpelling>& others, Forms& forms) {
  Waiting waiting;
  for (const OtherSpelling& other : others) {
    const auto term = pack.dictionary.find(other.spelling);
    if (!term) {
      if (waiting.take(term.error())) continue;
      return term.error();
    }
    const auto is_it = [&](const Form& form) { return form.term.id == (*term)->id; };
    if (!*term || std::any_of(forms.begin(), forms.end(), is_it)) continue;
    forms.push_back({**term, other.spelling, other.edits > 1 ? score::Spelling::inflected_marks : score::Spelling::marks});
  }
  if (waiting.error()) return *waiting.error();
  put_in_order(forms);
  return true;
}

}  // namespace

Result<Leaf> expand(const index::Pack::Impl& pack, Part part, Compounds compounds) {
  Leaf leaf{.part = std::move(part)};
  Waiting waiting;
  for (const std::string& term : leaf.part.terms) {
    auto forms = forms_of(pack, leaf.part.kind, term, compounds);
    if (!forms && !waiting.take(forms.error())) return forms.error();
    leaf.words.push_back(forms ? std::move(*forms) : Forms());
  }
  if (!leaf.part.others.empty()) {
    if (const auto done = add_others(pack, leaf.part.others, leaf.words[0]); !done && !waiting.take(done.error()))
      return done.error();
  }
  if (waiting.error()) return *waiting.error();
  return leaf;
}

Result<bool> match(const index::Pack::Impl& pack, const Wanted& wanted, Budget& budget, Leaf& leaf) {
  const bool all_roles = wanted.roles == index::all_roles;
  if (!all_roles) leaf.inside = PaperSet(pack.papers.size());
  if (leaf.words.size() > 1) {
    auto matches = phrase_matches(pack, wanted, budget, leaf.words);
    if (!matches) return matches.error();
    leaf.matches = std::move(*matches);
    leaf.papers = PaperSet(pack.papers.size());
    for (const Match& match : leaf.matches) {
      leaf.papers.add(match.paper);
      if (!all_roles && (match.roles & wanted.roles)) leaf.inside.add(match.paper);
    }
  } else {
    auto papers = papers_with(pack, wanted, budget, leaf.words[0], all_roles ? nullptr : &leaf.inside);
    if (!papers) return papers.error();
    leaf.papers = std::move(*papers);
  }
  add_case(pack, wanted, leaf);
  leaf.found = leaf.papers.count();
  leaf.ceiling = score::ceiling(pack.papers.size(), leaf.found);
  return true;
}

}  // namespace diarium::query
