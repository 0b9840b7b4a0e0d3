#include "relations/cases/cases.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "language/key.h"
#include "language/phrases.h"
#include "relations/acts/acts_find.h"
#include "relations/cases/cases_alike.h"
#include "relations/cases/cases_join.h"
#include "relations/cases/summaries.h"
#include "relations/decided/fate_read.h"
#include "relations/decided/fate_rows.h"
#include "relations/decided/whole_outcome.h"
#include "relations/grounds/coverage_rows.h"
#include "relations/walk.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t no_case = 0xFFFFFFFFu;
constexpr std::size_t most_hints = 12;   // Of one case.
constexpr std::size_t most_silent = 40;  // Bodies without an answer, of one case.

class Assembler {
 public:
  Assembler(const Pile& pile, Summaries papers, const Beside& beside)
      : pile_(pile), papers_(std::move(papers)), beside_(beside) {}

  Result<Cases> assemble(const Corrections& corrections) {
    if (const auto done = infer_towns(papers_); !done) return done.error();
    std::vector<const Unit*> units;
    for (const Unit& unit : papers_.units()) units.push_back(&unit);
    auto ties = ties_of(corrections.cases, units, papers_);
    if (!ties) return ties.error();
    Joined joined = join_units(units, ties->list);
    found_.unheld_cases = std::move(ties->unheld);
    found_.unheld_cases.insert(found_.unheld_cases.end(), joined.unheld.begin(), joined.unheld.end());
    found_.looks = joined.looks;
    papers_.forget_words();
    const auto dropped = drop_no_matters(units, joined);
    std::vector<std::uint32_t> case_of(units.size(), no_case);
    for (std::uint32_t i = 0; i < joined.groups.size(); ++i) {
      for (const std::uint32_t unit : joined.groups[i]) case_of[unit] = i;
      if (auto made = make(units, joined, joined.groups[i]); !made) return made.error();
    }
    name_cases(units, joined);
    for (const Maybe& maybe : joined.maybes) {
      if (case_of[maybe.unit] == no_case || case_of[maybe.other] == no_case) continue;
      // What has a number belongs to that, however alike its words are.
      const std::string &number = found_.cases[case_of[maybe.unit]].number,
                        &other = found_.cases[case_of[maybe.other]].number;
      if (maybe.agrees != 0 && !number.empty() && !other.empty() && number != other) continue;
      hint(case_of[maybe.unit], *units[maybe.other], maybe.agrees);
      hint(case_of[maybe.other], *units[maybe.unit], maybe.agrees);
    }
    across();
    // Whoever is named where no case is told is somebody all the same; of one group the names are of one setting.
    std::vector<std::uint32_t> matter_of = case_of;
    auto further = static_cast<std::uint32_t>(joined.groups.size());
    for (const Group& group : dropped) {
      for (const std::uint32_t unit : group) matter_of[unit] = further;
      ++further;
    }
    Result<People> found = People{};
    Result<std::uint64_t> looks = std::uint64_t{0};
    beside_.workers(
        1,
        [&](std::size_t) {
          looks = tell_questions();
          if (looks) found = people_in(units, matter_of, corrections);
        },
        [&] {
          if (beside_.made) beside_.made(found_);
        });
    if (!looks) return looks.error();
    if (!found) return found.error();
    found_.looks += *looks;
    People people = std::move(*found);
    found_.people = std::move(people.list);
    std::vector<std::vector<Act>*> acts;
    for (Case& one : found_.cases) acts.push_back(&one.acts);
    bind_people(acts, actors_, found_.people);
    found_.unheld_people = std::move(people.unheld);
    return std::move(found_);
  }

 private:
  using Group = std::vector<std::uint32_t>;

  /// Lines of an agenda with no paper behind them, a meeting's routine and what is only enclosed are no cases. Returns
  /// the groups that were dropped.
  static std::vector<Group> drop_no_matters(const std::vector<const Unit*>& units, Joined& joined) {
    std::vector<Group> dropped;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < joined.groups.size(); ++i) {
      const auto is_none = [&](std::uint32_t unit) { return units[unit]->no_matter; };
      const bool no_matter = std::ranges::all_of(joined.groups[i], is_none);
      if (no_matter && !joined.corrected[i]) {
        dropped.push_back(std::move(joined.groups[i]));
        continue;
      }
      if (kept != i) {
        joined.groups[kept] = std::move(joined.groups[i]);
        joined.numbers[kept] = std::move(joined.numbers[i]);
        joined.corrected[kept] = joined.corrected[i];
      }
      ++kept;
    }
    joined.groups.resize(kept), joined.numbers.resize(kept), joined.corrected.resize(kept);
    return dropped;
  }

  Result<bool> make(const std::vector<const Unit*>& units, const Joined& joined,
                    const std::vector<std::uint32_t>& group) {
    Case one;
    one.number = joined.numbers[found_.cases.size()];
    one.corrected = joined.corrected[found_.cases.size()];
    for (const std::uint32_t i : group)
      if (const auto there = papers_.need(units[i]->paper); !there) return there.error();
    CaseParts parts{&papers_, {}};
    const Unit* carrier = nullptr;
    bool leading_town = false;
    for (const std::uint32_t i : group) {
      const Unit& unit = *units[i];
      add_papers(one, unit, joined.joins[i]);
      for (const std::uint32_t part : unit.parts) parts.refs.push_back({unit.paper, part});
      if (carrier == nullptr || facts::carrying(unit.type) > facts::carrying(carrier->type)) carrier = &unit;
      // Of two towns that the reader made one the town whose number leads.
      const bool leads =
          std::ranges::any_of(unit.own, [&](const language::CaseNumber& own) { return own.text() == one.number; });
      if (one.municipality.empty() || (one.corrected && leads && !leading_town && !unit.municipality_name.empty()))
        one.municipality = unit.municipality_name, leading_town = leads;
    }
    one.title = title_of(units, group, *carrier);
    for (const std::uint32_t i : group)
      if (units[i]->title == one.title) one.weight = units[i]->weight;
    if (const std::string whose = owner_of(units, group, one.title); !whose.empty()) one.title += ", " + whose;
    std::sort(parts.refs.begin(), parts.refs.end());
    one.fate = fate_rows(parts);
    one.outcome = std::string(whole_outcome(std::span<const FateRow>(one.fate)));
    one.figure = figure_of(units, group, one.fate);
    one.silent = silent_in(parts);
    one.silent_stages = silent_stages(one.fate);
    one.dissent = dissent_rows(parts);
    one.votes = vote_rows(parts);
    one.acts = find_acts(parts, one.dissent);
    actors_.push_back(actors_of(one.acts, parts));
    one.grounds = ground_rows(parts);
    one.alarms = ground_alarms(one.grounds);
    if (has_questions(parts)) asked_.push_back({static_cast<std::uint32_t>(found_.cases.size()), parts.refs});
    fit(one);
    found_.cases.push_back(std::move(one));
    papers_.rest();
    return true;
  }

  /// What was asked in each case, and what answers it: texts are read again for that. Whoever is told of the cases
  /// meanwhile does not look at their questions. Returns the looks that it took.
  Result<std::uint64_t> tell_questions() {
    std::uint64_t looks = 0;
    for (Asked& one : asked_) {
      for (const PartRef ref : one.refs)
        if (const auto there = papers_.need(ref.paper); !there) return there.error();
      auto rows = question_rows({&papers_, std::move(one.refs)}, pile_);
      if (!rows) return rows.error();
      found_.cases[one.of_case].questions = std::move(rows->rows);
      looks += rows->looks;
      papers_.rest();
    }
    return looks;
  }

  /// Lists that grew row by row take no more than their rows need.
  static void fit(Case& one) {
    one.papers.shrink_to_fit(), one.fate.shrink_to_fit(), one.dissent.shrink_to_fit(), one.votes.shrink_to_fit();
    one.acts.shrink_to_fit(), one.grounds.shrink_to_fit();
    for (FateRow& row : one.fate) row.verdicts.shrink_to_fit();
  }

  static void add_papers(Case& one, const Unit& unit, const Join& join) {
    for (const std::uint32_t part : unit.parts) {
      const bool main = part == unit.main;
      const JoinReason reason = main ? join.reason : JoinReason::same_file;
      one.papers.push_back({{unit.paper, part}, reason, join.certainty, main ? join.agrees : std::uint8_t{0}});
    }
  }

  /// Letters under several titles follow one matter up again and again: what most papers are called names it.
  static std::string of_series(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& group,
                               const Unit& best) {
    std::map<std::string, std::size_t> bearers;
    bool several = false;
    for (const std::uint32_t i : group) {
      const Unit& one = *units[i];
      if (one.title.empty() || one.titled_by_place || facts::is_enclosed_kind(one.type)) continue;
      ++bearers[one.title];
      several = several || (one.type == best.type && one.title != best.title);
    }
    if (!several || !facts::is_office_letter(best.type)) return best.title;
    const auto most = std::ranges::max_element(bearers, {}, [](const auto& title) { return title.second; });
    return most->second > bearers[best.title] ? most->first : best.title;
  }

  /// «Personalplan»: a title of at most three words gives way to that of a § of the case that has them and not much
  /// more, or that of another paper of it that adds only owner and years.
  std::string with_owner(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& group,
                         std::string title) const {
    constexpr std::size_t most_bare = 3,
                          most_bytes = 120;  // Words of a title that many cases could bear; bytes of one.
    const auto bare = language::content_words(subject_of(title));
    if (bare.empty() || bare.size() > most_bare) return title;
    // «Svar på granskning»: of what it does not tell.
    const bool answers =
        language::is_phrase(language::Use::procedure, language::key(language::words_of(title).front()));
    for (const std::uint32_t i : group) {
      const Unit& one = *units[i];
      const auto words = language::content_words(answers ? std::string_view(one.title) : subject_of(one.title));
      if (one.titled_by_place || words.size() <= bare.size() || !std::ranges::includes(words, bare)) continue;
      std::string whose = one.municipality_name;
      if (const auto& body = papers_[one.paper].facts.body) whose += " " + body->value;
      for (const std::uint16_t year : one.title_years) whose += " " + std::to_string(year);
      const auto owner = language::content_words(whose);
      const bool all = std::ranges::all_of(words, [&](language::WordKey word) {
        return std::ranges::binary_search(bare, word) || std::ranges::binary_search(owner, word);
      });
      const bool section = one.type == Type::protokollsparagraf;
      if (all || (section && (answers || one.title.size() <= most_bytes))) return one.title;
    }
    return title;
  }

  /// «Revidering Delegationsordning» gives way to «Revidering av delegationsordning»: words that say nothing by
  /// themselves make a sentence of it.
  static std::string in_full(const std::vector<const Unit*>& units, const Group& group, std::string title) {
    const auto telling = [](std::string_view words) {
      std::vector<std::string> keys;
      for (const std::string_view word : language::words_of(words))
        if (std::string key = language::key(word); !language::is_phrase(language::Use::function, key))
          keys.push_back(std::move(key));
      return keys;
    };
    const auto words = telling(title);
    for (const std::uint32_t i : group) {
      const Unit& one = *units[i];
      if (!one.titled_by_place && one.title.size() > title.size() && telling(one.title) == words) title = one.title;
    }
    return title;
  }

  /// «Delegationsordning»: the lowest body that has a paper so called, where every body has one and the title tells
  /// none.
  std::string owner_of(const std::vector<const Unit*>& units, const Group& group, std::string_view title) const {
    std::optional<std::pair<Stage, std::string>> owner;
    for (const std::uint32_t i : group) {
      const auto& body = papers_[units[i]->paper].facts.body;
      const bool bare = body && units[i]->of_each && units[i]->title == title &&
                        language::key(title).find(language::key(body->value)) == std::string::npos;
      const auto stage = bare ? stage_of(body->value) : std::nullopt;
      if (stage >= Stage::committee && (!owner || *stage < owner->first)) owner = {*stage, body->value};
    }
    return owner ? owner->second : std::string();
  }

  std::string title_of(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& group,
                       const Unit& carrier) const {
    // A heading inside an enclosure («Grundläggande bestämmelser») names no case.
    const Unit* best = nullptr;
    for (const std::uint32_t i : group) {
      const Unit& one = *units[i];
      if (one.title.empty() || one.titled_by_place || facts::is_enclosed_kind(one.type)) continue;
      if (best == nullptr || facts::carrying(one.type) > facts::carrying(best->type)) best = &one;
    }
    if (best != nullptr && is_asking(best->type)) return best->title;
    if (best != nullptr) return in_full(units, group, with_owner(units, group, of_series(units, group, *best)));
    if (!carrier.title.empty()) return carrier.title;
    const auto titled = std::ranges::find_if(group, [&](std::uint32_t i) { return !units[i]->title.empty(); });
    return titled == group.end() ? std::string() : units[*titled]->title;
  }

  static std::vector<Stage> silent_stages(const std::vector<FateRow>& rows) {
    bool board = false;
    bool council = false;
    for (const FateRow& row : rows) {
      for (const Verdict& one : row.verdicts) {
        board = board || one.stage == Stage::board;
        council = council || (one.stage == Stage::council && one.final_decision && !one.outcome.empty() &&
                              !is_procedural(one.outcome));
      }
    }
    return council && !board ? std::vector<Stage>{Stage::board} : std::vector<Stage>{};
  }

  std::vector<Silence> silent_in(const CaseParts& parts) const {
    std::vector<Silence> silent;
    std::set<std::string> seen;
    for (const PartRef ref : parts.refs) {
      for (const facts::Referral& one : papers_[ref.paper].facts.referral_bodies) {
        if (one.reply != "silent" || part_at(papers_[ref.paper].facts, one.span) != ref.part ||
            silent.size() >= most_silent)
          continue;
        if (seen.insert(one.name).second) silent.push_back({one.name, {ref, one.span}});
      }
    }
    return silent;
  }

  /// Of what carries the case; of sentences that tell the same kind the one in a paper that decides.
  std::optional<Passage> figure_of(const std::vector<const Unit*>& units, const Group& group,
                                   const std::vector<FateRow>& fate) const {
    std::optional<Passage> best;
    std::pair<Tells, bool> least{};
    const auto decides = [&](PartRef ref) {
      return std::ranges::any_of(fate, [&](const FateRow& row) {
        return std::ranges::any_of(row.verdicts, [&](const Verdict& one) {
          return one.final_decision && one.passage.ref == ref;
        });
      });
    };
    for (const std::uint32_t i : group) {
      if (facts::is_enclosed_kind(units[i]->type)) continue;
      const PaperSummary& paper = papers_[units[i]->paper];
      for (const std::uint32_t part : units[i]->parts) {
        const PartRef ref{units[i]->paper, part};
        const auto figures = in_part(paper.figures, paper.facts, part);
        const bool only_tells = !figures.empty() && !decides(ref);
        for (const FigureAt& one : figures) {
          const std::pair worth(one.tells, only_tells);
          if (best && worth >= least) continue;
          best = Passage{ref, one.span}, least = worth;
        }
      }
    }
    return best;
  }

  /// The same name when papers are added: town and number, or the id of the paper that asks.
  void name_cases(const std::vector<const Unit*>& units, const Joined& joined) {
    std::set<std::string> taken;
    for (std::uint32_t i = 0; i < joined.groups.size(); ++i) {
      Case& one = found_.cases[i];
      const Unit* first = units[joined.groups[i].front()];
      for (const std::uint32_t unit : joined.groups[i]) {
        if (is_asking(units[unit]->type) && first->type != units[unit]->type) {
          first = units[unit];
          break;
        }
      }
      const std::string words =
          one.number.empty() ? name_of(papers_.ids()[first->paper], first->main) : one.municipality + " " + one.number;
      const std::string stem = slug(words);
      std::string id = stem.empty() ? "a" : stem;
      for (std::uint32_t n = 2; !taken.insert(id).second; ++n) id = stem + "-" + std::to_string(n);
      one.id = id;
    }
  }

  void hint(std::uint32_t of_case, const Unit& unit, std::uint8_t agrees) {
    auto& hints = found_.cases[of_case].hints;
    const PartRef ref{unit.paper, unit.main};
    if (hints.size() >= most_hints || std::ranges::find(hints, ref, &CasePaper::ref) != hints.end()) return;
    const JoinReason reason = agrees == 0 ? JoinReason::number : JoinReason::wording;
    hints.push_back({ref, reason, Certainty::possible, agrees});
  }

  void across() {
    std::vector<const std::vector<DissentRow>*> dissents;
    std::vector<const std::vector<GroundRow>*> grounds;
    std::vector<std::string> towns;
    std::set<std::string> all;
    for (const Case& one : found_.cases) {
      if (!one.municipality.empty()) all.insert(one.municipality);
    }
    const std::string town = all.size() == 1 ? *all.begin() : std::string();  // A pile of one town is of that town.
    for (const Case& one : found_.cases) {
      dissents.push_back(&one.dissent);
      grounds.push_back(&one.grounds);
      towns.push_back(one.municipality.empty() ? town : one.municipality);
    }
    found_.coalitions = coalitions(dissents, towns);
    found_.shared_grounds = shared_grounds(grounds, towns);
  }

  Result<People> people_in(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& case_of,
                           const Corrections& corrections) {
    auto mentioned = mentions(units, case_of);
    if (!mentioned) return mentioned.error();
    papers_.forget_units();
    return find_people(std::move(*mentioned), papers_.ids(), corrections.people);
  }

  Result<std::vector<Mentioned>> mentions(const std::vector<const Unit*>& units,
                                          const std::vector<std::uint32_t>& case_of) {
    std::vector<Mentioned> all;
    std::uint32_t unit = 0;
    for (std::uint32_t paper = 0; paper < papers_.size(); ++paper) {
      if (const auto there = papers_.need(paper); !there) return there.error();
      const facts::Facts& facts = papers_[paper].facts;
      for (std::uint32_t i = 0; i < facts.persons.size(); ++i) {
        const facts::Person& person = facts.persons[i];
        if (person.mentions.empty()) continue;
        Mentioned one;
        one.at.ref = {paper, part_at(facts, person.mentions.front())};
        std::uint32_t own = unit;  // The unit of this paper that holds the part.
        while (own + 1 < units.size() && units[own + 1]->paper == paper &&
               units[own + 1]->parts.front() <= one.at.ref.part)
          ++own;
        if (own == units.size() || case_of[own] == no_case) continue;
        one.of_case = case_of[own];
        one.fact = i;
        if (facts.municipality) one.municipality = facts.municipality->value;
        one.name = person.name;
        one.damaged = facts.ocr_damaged;
        one.at.as_written = person.as_written;
        one.at.party = person.party;
        one.at.roles = person.roles;
        if (facts.document_date) one.at.date = facts.document_date->value;
        one.at.span = person.mentions.front();
        one.at.mentions = static_cast<std::uint32_t>(person.mentions.size());
        all.push_back(std::move(one));
      }
      while (unit < units.size() && units[unit]->paper == paper) ++unit;
      papers_.rest();
    }
    return all;
  }

  /// A case in which somebody asks.
  struct Asked {
    std::uint32_t of_case = 0;
    std::vector<PartRef> refs;
  };

  const Pile& pile_;
  Summaries papers_;
  const Beside& beside_;
  std::vector<Asked> asked_;
  std::vector<std::vector<ActorAt>> actors_;  ///< Of the acts of each case.
  Cases found_;
};

}  // namespace

std::string_view name(Certainty certainty) {
  constexpr std::array<std::string_view, 3> names = {"certain", "probable", "possible"};
  return names[static_cast<std::size_t>(certainty)];
}

std::string_view name(JoinReason reason) {
  constexpr std::array<std::string_view, join_reason_count> names = {
      "alone", "number", "enclosure", "motion_number", "same_file", "same_text", "wording", "user", "listed"};
  return names[static_cast<std::size_t>(reason)];
}

std::string words(JoinReason reason, std::uint8_t agrees) {
  constexpr std::array<std::string_view, join_reason_count> sentences = {
      "ärendets första handling",
      "bär ärendets diarienummer",
      "bär numret på en av ärendets handlingar",
      "bär samma motionsnummer",
      "del av samma fil",
      "samma text som en annan handling",
      {},  // By what agrees.
      "hör hit enligt läsaren",
      "hör till en handling i samma mapp"};
  const std::string_view sentence = sentences[static_cast<std::size_t>(reason)];
  if (!sentence.empty()) return std::string(sentence);
  std::vector<std::string_view> same;
  if (agrees & agrees_title) same.push_back("titel");
  if (agrees & agrees_author) same.push_back("förslagsställare");
  if (agrees & agrees_proposals) same.push_back("förslag");
  std::string out = "samma ";
  for (std::size_t i = 0; i < same.size(); ++i) {
    if (i > 0) out += i + 1 == same.size() ? " och " : ", ";
    out += same[i];
  }
  return same.empty() ? "liknande ordalydelse" : out;
}

Result<Cases> cases_among(Summaries papers, const Pile& pile, const Corrections& corrections, const Beside& beside) {
  return Assembler(pile, std::move(papers), beside).assemble(corrections);
}

Result<Cases> find_cases(const Pile& pile, const Corrections& corrections) {
  Summaries papers;
  const auto walked = walk(pile, [&](PileText& paper, std::uint32_t number, const facts::Reading& r) {
    Summarised made = summary_of(paper, number, r);
    papers.add(std::move(made.keys), encode_digest(made.summary, number),
               static_cast<std::uint32_t>(paper.text.nfc.size()));
  });
  if (!walked) return walked.error();
  return cases_among(std::move(papers), pile, corrections);
}

}  // namespace diarium::relations
