#include <algorithm>
#include <array>

#include "base/sorting.h"
#include "language/key.h"
#include "relations/decided/fate_read.h"
#include "relations/decided/fate_rows.h"
#include "relations/decided/whole_outcome.h"

namespace diarium::relations {
namespace {

constexpr std::size_t most_rows = 200;
constexpr std::size_t most_said = 2000;  // Verdicts of one case: two thousand copies of one paper say no more.

bool asks(std::string_view type) { return puts_matter(type) || type == facts::kind::demand; }

/// A proposal of the case, with the part that holds it.
struct Asked {
  const facts::Proposal* proposal = nullptr;
  PartRef ref;
  const std::vector<language::WordKey>* words = nullptr;  ///< What it is about.
  std::string_view to;  ///< Whom it asks to decide; empty where that is not told.
  const PaperSummary* letter = nullptr;  ///< Its paper, where that is an office's letter.
  std::optional<Stage> asks = stage_of(to);
};

/// Whom the proposal or decision at a place is put to, as its paper tells.
std::string_view said_to(const PaperSummary& paper, ByteSpan span) {
  const auto span_of = [](const VerdictAt& at) { return at.verdict.passage.span; };
  const auto said = std::ranges::find(paper.verdicts, span, span_of);
  return said == paper.verdicts.end() ? std::string_view() : std::string_view(said->verdict.to);
}

std::vector<Asked> of_kind(const CaseParts& parts, std::string_view kind) {
  std::vector<Asked> found;
  for (const PartRef ref : parts.refs) {
    if (parts.of_another_matter(ref)) continue;
    const PaperSummary& paper = (*parts.papers)[ref.paper];
    const facts::Facts& facts = paper.facts;
    const bool letter = kind != facts::kind::claim && facts::is_office_letter(facts::type_of(parts.type(ref)));
    for (const facts::Proposal& one : in_part(facts.proposals, facts, ref.part)) {
      const auto number = static_cast<std::size_t>(&one - facts.proposals.data());
      if (one.kind == kind)
        found.push_back({&one, ref, &paper.points[number], said_to(paper, one.span), letter ? &paper : nullptr});
    }
  }
  return found;
}

/// The first list of them: one part, numbers that ascend; a further list of proposals or decisions there goes on with
/// it, unless it tells them again to the same body.
std::vector<Asked> first_list(const std::vector<Asked>& all, std::size_t first = 0) {
  std::vector<Asked> list;
  for (std::size_t i = first; i < all.size() && list.size() < most_rows; ++i) {
    if (!list.empty() && all[i].ref != list.front().ref) break;
    if (!list.empty() && all[i].proposal->number <= list.back().proposal->number) {
      const auto again = [&](const Asked& one) {
        const bool of_another = one.proposal->by != all[i].proposal->by || one.asks == all[i].asks;
        return of_another && same_point(*one.words, *all[i].words);
      };
      if (all[i].proposal->kind == facts::kind::claim || std::ranges::any_of(list, again)) break;
    }
    list.push_back(all[i]);
  }
  return list;
}

/// What is asked: the motion's own att-satser, else as an answer retells them, else what the office proposes.
std::vector<Asked> asked_in(const CaseParts& parts) {
  std::vector<Asked> claims = of_kind(parts, facts::kind::claim);
  // Nobody's claim in an answer is no motion's.
  std::erase_if(claims, [&](const Asked& one) { return one.proposal->by.empty() && !asks(parts.type(one.ref)); });
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const std::string_view type = parts.type(claims[i].ref);
    if (asks(type) && type != facts::kind::demand) return first_list(claims, i);
  }
  if (!claims.empty()) return first_list(claims);
  const std::vector<Asked> proposed = of_kind(parts, facts::kind::proposal);
  for (std::size_t i = 0; i < proposed.size(); ++i)
    if (proposed[i].letter) return first_list(proposed, i);
  if (!proposed.empty()) return first_list(proposed);
  return first_list(of_kind(parts, facts::kind::decision));
}

/// A case whose papers answer a motion that is not among them.
bool is_about_motion(const CaseParts& parts) {
  constexpr std::array<std::string_view, 5> forms = {"motion av ", "motion om ", "motion fran ", "medborgarforslag om ",
                                                     "medborgarforslag av "};
  return std::any_of(parts.refs.begin(), parts.refs.end(), [&](PartRef ref) {
    const auto& title = (*parts.papers)[ref.paper].facts.title;
    if (!title) return false;
    const std::string words = language::key(title->value);
    return std::ranges::any_of(forms, [&](std::string_view form) { return words.find(form) != std::string::npos; });
  });
}

/// A verdict with what decides between two that say the same.
struct SaidFate {
  const VerdictAt* at = nullptr;
  std::string_view date;
  std::size_t first = 0, last = 0;  ///< Those of its part.
  std::optional<Stage> aim = {};    ///< For whom it speaks: who decides, or whom it asks to.
};

/// «Förvaltningen» is the «Stadsbyggnadsförvaltningen» of the same case.
bool same_body(const std::string& a, const std::string& b) {
  const std::string longer = language::key(a.size() >= b.size() ? a : b);
  return longer.ends_with(language::key(a.size() >= b.size() ? b : a));
}

/// Was a matter sent back before its office proposed this? That stands above it.
bool is_sent_back(const Verdict& one, std::string_view day, const Asked& asked) {
  if (one.outcome != facts::outcome::sent_back || !asked.letter || one.passage.ref.paper == asked.ref.paper)
    return false;
  const auto& date = asked.letter->facts.document_date;
  const Day sent = day_of(day), wrote = date ? day_of(date->value) : Day{};
  return sent.known() && wrote.known() ? sent < wrote : asked.letter->revised;
}

/// What was decided anew on another day is another decision.
bool same_saying(const SaidFate& one, const SaidFate& other) {
  const Verdict &a = one.at->verdict, &b = other.at->verdict;
  const bool anew = a.final_decision && !one.date.empty() && !other.date.empty() && one.date != other.date;
  return !anew && a.stage == b.stage && a.final_decision == b.final_decision && a.outcome == b.outcome &&
         same_body(a.by, b.by);
}

bool better(const VerdictAt& a, const VerdictAt& b) { return a.own != b.own ? a.own : a.listed && !b.listed; }

class Rows {
 public:
  Rows(const CaseParts& parts, const std::vector<Asked>& asked) {
    for (const Asked& one : asked)
      if (one.asks) asked_[static_cast<std::size_t>(*one.asks)] = true;
    for (const PartRef ref : parts.refs) {
      if (parts.of_another_matter(ref)) continue;
      const PaperSummary& paper = (*parts.papers)[ref.paper];
      const auto [first, last] = items_in(paper.verdicts, span_of_part(paper.facts, ref.part),
                                          [](const VerdictAt& one) { return one.verdict.passage.span.begin; });
      const std::size_t begin = said_.size();
      const std::size_t end = std::min(most_said, begin + (last - first));
      const bool dated = paper.facts.document_date.has_value();
      const std::string_view date = dated ? std::string_view(paper.facts.document_date->value) : std::string_view();
      const bool older = parts.older_minutes(ref).has_value();
      for (std::size_t i = first; i < last && said_.size() < end; ++i)
        if (const Verdict& one = paper.verdicts[i].verdict; !older || !one.final_decision) {
          const auto aim = one.final_decision ? one.stage : stage_of(one.to);
          said_.push_back({&paper.verdicts[i], date, begin, end, aim});
        }
      for (std::size_t i = begin; i < said_.size(); ++i) said_[i].last = said_.size();
    }
  }

  /// A proposal or decision that answers no row: it stands for itself.
  [[nodiscard]] FateRow of_itself(const Asked& decision) const {
    FateRow row = of_words(decision);
    for (const SaidFate& one : said_) {
      const Verdict& verdict = one.at->verdict;
      if (verdict.passage.ref != decision.ref || verdict.passage.span != decision.proposal->span) continue;
      row.verdicts.push_back(verdict);
      row.verdicts.back().date = one.date;
      break;
    }
    if (const Verdict* last = row.last_word()) row.outcome = last->outcome;
    return row;
  }

  /// Does a decision say no more than whose proposal was followed?
  [[nodiscard]] bool restates(const Asked& decision) const {
    return std::ranges::any_of(said_, [&](const SaidFate& one) {
      const Passage& passage = one.at->verdict.passage;
      return one.at->restates && passage.ref == decision.ref && passage.span == decision.proposal->span;
    });
  }

  /// The proposal or decision that settles a motion whose att-satser no paper tells.
  [[nodiscard]] Asked on_the_whole(const CaseParts& parts, const Asked& otherwise) const {
    for (const std::string_view kind : {facts::kind::proposal, facts::kind::decision}) {
      for (const Asked& one : of_kind(parts, kind)) {
        const bool settles = std::any_of(said_.begin(), said_.end(), [&](const SaidFate& said) {
          const Verdict& verdict = said.at->verdict;
          return verdict.passage.ref == one.ref && verdict.passage.span == one.proposal->span &&
                 !verdict.outcome.empty() && !is_procedural(verdict.outcome) && !is_beside_motion(verdict.outcome);
        });
        if (settles) return one;
      }
    }
    return otherwise;
  }

  FateRow row(const Asked& asked, bool of_motion) const {
    FateRow row = of_words(asked);
    std::vector<SaidFate> best;
    for (const SaidFate& one : said_) {
      if (!answers(one, asked, of_motion)) continue;
      const auto same = std::find_if(best.begin(), best.end(), [&](const SaidFate& other) {
        return same_saying(one, other);
      });
      if (same == best.end()) {
        if (best.size() < most_row_verdicts) best.push_back(one);
      } else if (better(*one.at, *same->at)) {
        *same = one;
      }
    }
    sort_briefly(best, [](const SaidFate& a, const SaidFate& b) {
      const Verdict& x = a.at->verdict;
      const Verdict& y = b.at->verdict;
      if (x.stage != y.stage) return x.stage < y.stage;
      return a.date.empty() == b.date.empty() ? a.date < b.date : b.date.empty();
    });
    for (const SaidFate& one : best) {
      row.verdicts.push_back(one.at->verdict);
      row.verdicts.back().whole = one.at->rows.empty() && !one.at->rest;
      row.verdicts.back().date = one.date;
    }
    if (const Verdict* last = row.last_word()) row.outcome = last->outcome;
    return row;
  }

 private:
  static FateRow of_words(const Asked& one) {
    FateRow row;
    row.text = {one.ref, one.proposal->span};
    row.number = one.proposal->number;
    row.kind = one.proposal->kind;
    row.by = one.proposal->by;
    row.to = one.to;
    return row;
  }

  /// A point of one list answers a point of another by what it says, never by its number.
  bool answers_point(const SaidFate& one, const Asked& asked) const {
    const VerdictAt& at = *one.at;
    if (is_put_elsewhere(one, asked) || is_sent_back(at.verdict, one.date, asked)) return false;
    const bool decides = at.verdict.final_decision;
    const bool says_all = at.listed && same_words(at.words, *asked.words) &&
                          (decides || same_words(*asked.words, at.words));
    // Another point of one body's in one paper stands beside it, unless it decides what was asked there.
    const bool beside = at.verdict.passage.ref == asked.ref && at.verdict.by == asked.proposal->by;
    // In words of its own a point answers only what says all of it.
    if (beside || at.verdict.outcome.empty()) return says_all && (!beside || decides);
    if (same_point(at.words, *asked.words)) return true;
    return at.of_matter && !is_beside_motion(at.verdict.outcome);
  }

  /// «Nämnden: förslaget godkänns. Fullmäktige: taxan antas.»: each point is for the body that it asks.
  bool is_put_elsewhere(const SaidFate& one, const Asked& asked) const {
    const Verdict& verdict = one.at->verdict;
    if (!asked.asks || !one.aim || *asked.asks == *one.aim || is_procedural(verdict.outcome)) return false;
    return (verdict.final_decision && *one.aim < *asked.asks) || asked_[static_cast<std::size_t>(*one.aim)];
  }

  /// Does it speak of this row?
  bool answers(const SaidFate& one, const Asked& asked, bool of_motion) const {
    const VerdictAt& at = *one.at;
    const bool same = at.verdict.passage.ref == asked.ref && at.verdict.passage.span == asked.proposal->span;
    if (!of_motion) return same || (!at.listed && !at.verdict.outcome.empty()) || answers_point(one, asked);
    if (at.verdict.outcome.empty()) return same;
    if (is_beside_motion(at.verdict.outcome)) return false;
    // Of a motion as a whole every word counts.
    if (asked.proposal->kind != facts::kind::claim) return true;
    const auto named = [&](const VerdictAt& verdict) {
      return std::find(verdict.rows.begin(), verdict.rows.end(), asked.proposal->number) != verdict.rows.end();
    };
    if (!at.rows.empty()) return named(at);
    if (!at.rest) return true;
    // «i övrigt»: what no other point of that body's list names.
    for (std::size_t i = one.first; i < one.last; ++i) {
      if (said_[i].at->verdict.stage == at.verdict.stage && named(*said_[i].at)) return false;
    }
    return true;
  }

  std::array<bool, stage_count> asked_{};  ///< Whom some point asks to decide.
  std::vector<SaidFate> said_;
};

bool tells_outcome(const FateRow& row) {
  return std::ranges::any_of(row.verdicts, [](const Verdict& one) { return !one.outcome.empty(); });
}

/// Does a row tell of these words, as what is asked or as what answers it?
bool has_row_for(const std::vector<FateRow>& rows, const FateRow& one) {
  const auto same = [&](const Passage& passage) {
    return passage.ref == one.text.ref && passage.span == one.text.span;
  };
  return std::ranges::any_of(rows, [&](const FateRow& row) {
    return same(row.text) || std::ranges::any_of(row.verdicts, [&](const Verdict& said) { return same(said.passage); });
  });
}

/// What a higher body proposes in words of its own, that name no outcome, and nobody asked for: each point once.
void add_own_words(const Rows& rows, const CaseParts& parts, const std::vector<Asked>& asked,
                   const std::vector<Asked>& proposed, std::vector<FateRow>& found) {
  const std::optional<Stage> asking = stage_of(asked.front().proposal->by);
  std::vector<Asked> known = asked;
  for (const Asked& one : proposed) {
    const std::optional<Stage> by = stage_of(one.proposal->by);
    if (found.size() >= most_rows || !asking || !by || *by <= *asking || parts.older_minutes(one.ref)) continue;
    FateRow row = rows.of_itself(one);
    const bool is_known =
        tells_outcome(row) || has_row_for(found, row) ||
        std::ranges::any_of(known, [&](const Asked& other) { return same_point(*other.words, *one.words); });
    if (is_known) continue;
    known.push_back(one);
    found.push_back(std::move(row));
  }
}

/// «Förstudie beställs för skolan», and the board decides nearly so: the change is told beside what was asked.
bool amends(const std::vector<Asked>& asked, const Asked& decided, const FateRow& row,
            const std::vector<FateRow>& found) {
  if (!row.verdicts.front().final_decision || tells_outcome(row)) return false;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const bool open = std::ranges::none_of(found[i].verdicts, &Verdict::final_decision);
    if (open && same_point(*asked[i].words, *decided.words)) return true;
  }
  return false;
}

/// Did that stage decide what is told here on other days only?
bool is_of_another_day(const FateRow& row, const std::vector<FateRow>& found) {
  const Verdict& own = row.verdicts.front();
  bool other = false, same = !own.final_decision || own.date.empty();
  for (const FateRow& known : found)
    for (const Verdict& one : known.verdicts) {
      if (one.stage != own.stage || !one.final_decision) continue;
      (one.date.empty() || one.date == own.date ? same : other) = true;
    }
  return other && !same;
}

/// The office's proposal that asks for what was decided; the decision itself where none does.
const Asked& asked_for(const std::vector<Asked>& proposed, const Asked& decided) {
  const auto asks = std::ranges::find_if(proposed, [&](const Asked& one) {
    return one.letter && same_point(*one.words, *decided.words);
  });
  return asks == proposed.end() ? decided : *asks;
}

/// What a higher body proposed or decided in other words than was asked is not lost, nor what a board decided itself
/// in the minutes (`first`) in which it asks for the rest, or on another day. A lower body's minutes, which the file
/// encloses, settle nothing.
void add_others(const Rows& rows, const CaseParts& parts, const std::vector<Asked>& asked,
                std::vector<FateRow>& found) {
  const PartRef first = asked.front().ref;
  const std::vector<Asked> proposed = of_kind(parts, facts::kind::proposal);
  add_own_words(rows, parts, asked, proposed, found);
  std::optional<Stage> highest;
  const auto raise = [&](const FateRow& row) {
    if (const auto by = stage_of(row.by); by && (!highest || *highest < *by)) highest = by;
    for (const Verdict& one : row.verdicts)
      if (!highest || *highest < one.stage) highest = one.stage;
  };
  std::ranges::for_each(found, raise);
  for (const std::string_view kind : {facts::kind::proposal, facts::kind::decision}) {
    const std::size_t known = found.size();
    for (const Asked& one : of_kind(parts, kind)) {
      if (found.size() >= most_rows) break;
      FateRow row = rows.of_itself(one);
      const bool says = !row.verdicts.empty() && (row.verdicts.front().final_decision || tells_outcome(row));
      if (!says || has_row_for(found, row)) continue;
      const Stage stage = row.verdicts.front().stage;
      if (highest == stage && rows.restates(one)) continue;
      const bool anew = highest == stage && is_of_another_day(row, found);
      if (anew) row = rows.row(asked_for(proposed, one), false);
      const bool amended = !anew && amends(asked, one, row, found);
      if (amended) row = rows.row(one, false);
      const bool beside = one.ref == first || kind == facts::kind::proposal || amended;
      if (is_sent_back(row.verdicts.front(), row.verdicts.front().date, asked.front()))
        found.insert(found.begin(), std::move(row));
      else if (!highest || *highest < stage || anew || (*highest == stage && beside)) found.push_back(std::move(row));
    }
    std::for_each(found.begin() + static_cast<std::ptrdiff_t>(known), found.end(), raise);
  }
}

/// Where an office alone has spoken, and names nobody, the board is asked to which it writes.
void ask_readers(const CaseParts& parts, std::vector<FateRow>& rows) {
  const auto names_nobody = [](const Verdict& one) { return one.stage == Stage::office && one.to.empty(); };
  for (const FateRow& row : rows)
    if (!row.to.empty() || !std::ranges::all_of(row.verdicts, names_nobody)) return;
  for (FateRow& row : rows)
    for (Verdict& one : row.verdicts) {
      const std::vector<std::string>& bodies = (*parts.papers)[one.passage.ref.paper].bodies;
      if (const std::string& body = bodies[one.passage.ref.part]; stage_of(body) >= Stage::committee)
        row.to = one.to = body;
    }
}

/// A decision by delegation that no clause words is told in the words that name its kind, never by its title.
std::vector<FateRow> by_delegation(const CaseParts& parts) {
  for (const PartRef ref : parts.refs) {
    const facts::Facts& facts = (*parts.papers)[ref.paper].facts;
    constexpr std::string_view wanted = facts::word(facts::Type::delegationsbeslut);
    if (!facts.type || facts.type->value != wanted || facts.type->span.empty()) continue;
    FateRow row{.text = {ref, facts.type->span}, .kind = std::string(facts::kind::decision)};
    const std::string day = facts.document_date ? facts.document_date->value : std::string();
    row.verdicts = {{.stage = Stage::office, .final_decision = true, .whole = true, .date = day, .passage = row.text}};
    return {std::move(row)};
  }
  return {};
}

}  // namespace

std::string_view name(Stage stage) {
  return stage == Stage::unnamed ? "onämnt" : facts::ground_stages[static_cast<std::size_t>(stage) - 1];
}

bool is_procedural(std::string_view outcome) {
  return outcome == "bordlägga" || outcome == facts::outcome::sent_back || outcome == "remittera";
}

bool is_beside_motion(std::string_view outcome) {
  return outcome == facts::outcome::repealed || outcome == facts::outcome::elected ||
         outcome == facts::outcome::allowed || outcome == facts::outcome::noted;
}

bool puts_matter(std::string_view type) {
  using enum facts::Type;
  constexpr std::array<facts::Type, 5> putting = {motion, medborgarforslag, skrivelse, interpellation, enkel_fraga};
  return std::ranges::find(putting, facts::type_of(type)) != putting.end();
}

std::string_view CaseParts::type(PartRef ref) const {
  const facts::Facts& facts = (*papers)[ref.paper].facts;
  if (ref.part > 0) return facts.components[ref.part - 1].type;
  return facts.type ? std::string_view(facts.type->value) : std::string_view();
}

std::optional<Stage> CaseParts::older_minutes(PartRef ref) const {
  if (ref.part <= 1 || type({ref.paper, 1}) != "utlatande") return std::nullopt;
  if (!facts::is_minutes(facts::type_of(type(ref)))) return std::nullopt;
  const auto stage = stage_of((*papers)[ref.paper].bodies[ref.part]);
  return stage && *stage >= Stage::board ? stage : std::nullopt;
}

bool CaseParts::of_another_matter(PartRef ref) const {
  const std::optional<Stage> stage = older_minutes(ref);
  if (!stage || *stage == Stage::council) return stage.has_value();
  const facts::Facts& facts = (*papers)[ref.paper].facts;
  const ByteSpan span = span_of_part(facts, ref.part);
  bool other = false;
  for (const facts::CaseNumber& one : facts.case_numbers) {
    if (!one.span.overlaps(span)) continue;
    if (one.role == "own") return false;
    other = other || one.role == "bilaga";
  }
  return other;
}

std::vector<FateRow> fate_rows(const CaseParts& parts) {
  const std::vector<Asked> asked = asked_in(parts);
  if (asked.empty()) return by_delegation(parts);
  const bool of_motion = asked.front().proposal->kind == facts::kind::claim;
  const Rows rows(parts, asked);
  std::vector<FateRow> found;
  if (!of_motion && is_about_motion(parts)) {
    found.push_back(rows.row(rows.on_the_whole(parts, asked.front()), true));
  } else {
    for (const Asked& one : asked) found.push_back(rows.row(one, of_motion));
    add_others(rows, parts, asked, found);
  }
  ask_readers(parts, found);
  for (FateRow& row : found) {
    row.asks = stage_of(row.to);
    for (Verdict& verdict : row.verdicts) verdict.asks = stage_of(verdict.to);
  }
  return found;
}

}  // namespace diarium::relations
