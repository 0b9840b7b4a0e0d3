// What was proposed to the next body and what was decided, in the words of the schema.
#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/decided/proposals.h"
#include "facts/kinds/words.h"
#include "facts/rules/rules.h"
#include "facts/sentences/sentence.h"

namespace diarium::facts {
namespace {

/// Does a list of assets/rules/decided.rules say something of one of the words?
bool is_said_in(const Reading& r, Range words, std::string_view list) {
  return is_said(decided_rules(), list, r, words);
}

/// The rule that says an outcome; of one that a verb says, the rule by which the words are about the case.
Confidence said_of(const Reading& r, Range words, const SaidOutcome& outcome) {
  if (outcome.word.empty()) return {};
  if (outcome.rule != nullptr) return said_by(clause_rules(), outcome.rule);
  const Rule* rule = rule_among(decided_rules(), "matter", r, words);
  if (rule == nullptr && outcome.word == outcome::allowed) rule = rule_among(decided_rules(), "permit", r, words);
  return said_by(decided_rules(), rule);
}

/// «Yrkande från S avslås.» judges all that is asked for, whatever the case is called.
bool is_about_case(const Reading& r, Range words) {
  const VerbAt first = verb_at(r, words.first);
  if (first.form == VerbForm::noun && (first.is(VerbKind::demand) || first.is(VerbKind::propose)) &&
      r.is_any(words.first + 1, {"från", "av", "om"}))
    return true;
  return is_said_in(r, words, "matter");
}

/// «Bygglov beviljas», «beviljar dispens»: what was asked of a board that decides single matters; its fee and terms
/// stand beside it. Not «Ansvarsfrihet beviljas».
bool grants_permit(const Reading& r, Range words, std::string_view outcome) {
  return outcome == outcome::allowed && is_said_in(r, words, "permit");
}

constexpr std::uint32_t one_list = 250;  // Tokens in which the points of one proposal stand.

/// A proposal that names an outcome.
struct Candidate {
  const ProposalAt* proposal = nullptr;
  std::string_view outcome;
  bool about_case = false;
  Confidence said{};       ///< By which rule.
  std::uint16_t more = 0;  ///< Further points of its list that were judged with it.
  bool mixed = false;      ///< They are answered in several ways, none of which speaks for all.
  bool permit = false;     ///< The first point grants what was applied for.
};

Candidate candidate(const Reading& r, const ProposalAt& one) {
  const bool carried = said(rule_among(decided_rules(), "listed", r, one.words)) == "carried";  // To another meeting.
  const SaidOutcome outcome = carried ? SaidOutcome{} : said_outcome(r, one.words);
  return {&one, outcome.word, is_about_case(r, one.words), said_of(r, one.words, outcome)};
}

/// Stands beside what is decided of the matter: «Informationen noteras», «Till ordförande utses …»
bool notes_only(std::string_view word) {
  return word == outcome::noted || word == outcome::elected || word == outcome::allowed;
}

/// The first that speaks of the case itself («motionen avslås»), else the first at all.
void offer(Candidate& best, const Candidate& next) {
  if (next.outcome.empty()) return;
  // «att bifalla motionens första att-sats, att i övrigt anse motionen besvarad»: granted in part.
  const bool same_list = best.proposal != nullptr && best.about_case && next.about_case &&
                         next.proposal->words.first < best.proposal->words.last + one_list &&
                         next.proposal->fact.number == best.proposal->fact.number + best.more + 1;
  if (same_list) {
    ++best.more;
    if ((grants(best.outcome) && refuses(next.outcome)) || (refuses(best.outcome) && grants(next.outcome)))
      best.outcome = outcome::in_part, best.said = {};
    else if (refuses(best.outcome) && refuses(next.outcome) && best.outcome != next.outcome)
      best.mixed = true;
    return;
  }
  if (refuses(next.outcome))
    best.permit = false;  // Granted and refused: what it was in part is not told by the first point.
  const bool weightier = notes_only(best.outcome) && !best.permit && !notes_only(next.outcome);
  if (best.proposal == nullptr || weightier || (next.about_case && !best.about_case && !notes_only(next.outcome)))
    best = next;
}

/// What the points of one body say together.
struct Points {
  Candidate best;
  bool more = false;     ///< Others name no outcome, «Direktivet gäller tills vidare»,
  bool matters = false;  ///< … and do more than give an order or send the matter on,
  bool late = false;     ///< … or the first of them does, before any that names one.

  void add(const Reading& r, const Candidate& next) {
    if (!next.outcome.empty()) return offer(best, next);
    late = late || best.proposal == nullptr;
    matters = matters || !is_said_in(r, next.proposal->words, "aside");
    more = true;
  }
  /// «Informationen noteras.» speaks for «Förvaltningen får i uppdrag …» below it, not for «Huset köps.»
  bool noted_beside() const {
    return more && notes_only(best.outcome) && !best.permit && (late || (matters && best.outcome == outcome::noted));
  }
};

/// «Kommunstyrelsen föreslår kommunfullmäktige att …» in an office's letter: the office drafts it, and the board is to
/// put it to the council. Empty where the lead names no such board: «Kommunfullmäktige föreslås besluta».
std::string board_that_proposes(const Reading& r, Range lead) {
  const std::optional<BodyAt> board = first_body(r, lead);
  const VerbAt verb = board && board->range.last < lead.last ? verb_at(r, board->range.last) : VerbAt{};
  return verb.is(VerbKind::propose) && verb.form != VerbForm::noun && !verb.passive ? board->name : std::string();
}

std::optional<Outcome> outcome_of(const Reading& r, const Candidate& candidate) {
  if (candidate.proposal == nullptr || (candidate.mixed && candidate.outcome != outcome::in_part)) return std::nullopt;
  const ProposalAt& one = *candidate.proposal;
  Outcome outcome;
  outcome.outcome = std::string(candidate.outcome);
  outcome.span = one.fact.span;
  outcome.confidence = candidate.said;
  outcome.by = one.fact.kind == kind::proposal ? board_that_proposes(r, one.lead) : std::string();
  if (outcome.by.empty()) outcome.by = one.fact.by;
  // «Kommunstyrelsen godkänner avtalet.», proposed by nobody named: it is what the board is to do, not whom it sends it
  // to.
  const std::optional<BodyAt> subject =
      first_body(r, {one.words.first, std::min(one.words.first + 8, one.words.last)}, Rank::office);
  const std::string acting = outcome.by.empty() && subject && !subject->owner && subject->range.first == one.words.first
                                 ? subject->name
                                 : std::string();
  // The body after the first: «Kommunstyrelsen föreslår kommunfullmäktige …»
  for (const Range range : {one.lead, one.words}) {
    // Whoever a noted report or a repealed decision speaks of gets nothing to decide.
    const bool adopted = one.fact.kind == kind::decision && adopts(outcome.outcome);
    if (range == one.words && (notes_only(outcome.outcome) || outcome.outcome == outcome::repealed || adopted)) break;
    // «Nämnden ställer sig bakom planen och översänder den till fullmäktige.»
    if (range == one.words && !acting.empty() && !is_verb(r, subject->range.last, {VerbKind::propose})) break;
    for (std::uint32_t i = range.first; i < range.last && outcome.to.empty(); ++i) {
      // «Ärendet återremitteras till förvaltningen för att …»: why, and not to whom.
      if (outcome.outcome == outcome::sent_back && r.are(i, {"för", "att"})) break;
      if (is_said(clause_rules(), "inner", r, i)) break;  // «… under förutsättning att nämnden antar planen»
      const std::optional<BodyAt> body = body_at(r, i);
      const bool itself = body && body->generic && language::key(outcome.by).ends_with(language::key(body->name));
      const bool acts = body && body->rank >= Rank::board && !r.ends(i, "ns") && !itself;
      if (acts && body->name != outcome.by && body->name != acting && !tells_whose_matter(r, range.first, *body))
        outcome.to = body->name;
    }
    if (!outcome.to.empty()) break;
  }
  return outcome;
}

/// What the lead says of the whole before it proposes: «tillstyrker kontorets förslag och föreslår att …».
std::string_view endorsement(const ProposalAt& one) {
  for (const Statement& statement : one.tree) {
    const std::string_view outcome = statement.verb.verb->outcome;
    const bool says = outcome == outcome::endorsed || outcome == outcome::advised_against;
    if (says && statement.at < one.words.first && !statement.what.empty()) return outcome;
  }
  return {};
}

/// To grant a proposal says nothing of what it wants done with a motion.
bool speaks_of_motion(const Reading& r, const Part& part) { return is_said_in(r, part.tokens, "a_motion"); }

/// «har för egen del bifallit …»: the rest goes on to the next body.
bool is_for_itself(const Reading& r, const ProposalAt& one) {
  const std::vector<Statement> said = statements(r, one.words);
  return !said.empty() && said[0].own_part;
}

/// Whose proposal words refer to: «… i enlighet med kommunstyrelsens förslag».
std::string proposer_referred_to(const Reading& r, Range words) {
  const std::optional<BodyAt> owner = first_body(r, followed(r, words), Rank::office);
  if (owner) return owner->name;
  for (const Statement& one : statements(r, words)) {  // «bifaller styrelsens förslag», «beslutar att bifalla …»
    const bool leads = !one.what.empty() && !one.what[0].inner.empty();
    const Statement& judging = leads ? one.what[0].inner[0] : one;
    if (!judging.verb.is(VerbKind::judge) || judging.what.empty()) continue;
    const std::optional<BodyAt> body = first_body(r, judging.what[0].words, Rank::office);
    if (body && r.ends(body->range.last - 1, "s") && r.is(body->range.last, "förslag")) return body->name;
  }
  return {};
}

/// «… enligt Anna Bergs (S) yrkande»: is a mover, «Anna Berg (S)», or the first of several, named in the words?
bool names_mover(std::string_view words, std::string_view mover) {
  const std::string_view name = mover.substr(0, mover.find(" ("));
  const std::size_t at = name.empty() ? words.npos : words.find(name);
  if (at == words.npos) return false;
  const std::string_view rest = words.substr(at + name.size());
  return rest.starts_with(' ') || rest.starts_with("s ");
}

/// «Kommunfullmäktige beslutar enligt kommunstyrelsens förslag.», «… bifaller Anna Bergs yrkande.» and nothing else:
/// what was decided is what the board proposes, or a member moves, in the same paper; «Enligt förslag.»: what nobody is
/// named for. Of a motion nothing is known where that proposal is not: it may be to refuse it.
void decide_by_reference(const Reading& r, const std::vector<ProposalAt>& proposals, const Part& part, std::size_t main,
                         Candidate& decided) {
  const bool of_motion = speaks_of_motion(r, part) && !decided.about_case;
  if (decided.proposal != nullptr && decided.outcome == outcome::refused && of_motion &&
      !proposer_referred_to(r, decided.proposal->words).empty())
    decided = {};
  if (decided.proposal != nullptr && decided.outcome != outcome::granted) return;
  const ProposalAt* by_reference = nullptr;
  std::string proposer;
  for (const ProposalAt& one : proposals) {
    const bool other = decided.proposal != nullptr && decided.proposal != &one;
    if (one.fact.kind != kind::decision || one.part != main || other) continue;
    if (by_reference != nullptr) return;  // More is decided than what is referred to.
    by_reference = &one;
    proposer = proposer_referred_to(r, one.words);
  }
  if (by_reference == nullptr) return;
  const Range thing = followed(r, by_reference->words);
  const bool bare = thing.size() == 1 && verb_at(r, thing.first).is(VerbKind::propose);
  const bool grants_mover = proposer.empty() && !bare && (decided.proposal != nullptr || !thing.empty());
  const std::string said = grants_mover ? r.flowed(by_reference->words) : std::string();
  Candidate proposed;
  for (const ProposalAt& one : proposals) {
    const bool moved = grants_mover && one.fact.kind == kind::demand && names_mover(said, one.fact.by) &&
                       is_about_case(r, one.words);
    // «… enligt förvaltningens förslag» under «Förslag till beslut», which names nobody.
    const bool proposes = (!proposer.empty() || bare) && one.fact.kind == kind::proposal &&
                          (one.fact.by == proposer || one.fact.by.empty());
    if (one.part != main || (!moved && !proposes)) continue;
    offer(proposed, candidate(r, one));
  }
  if (proposed.proposal != nullptr) decided = {by_reference, proposed.outcome, true};
  else if (decided.proposal != nullptr && !proposer.empty() && of_motion) decided = {};
}

/// «Nämnden avstyrker bifall till ansökan.»: what was sent to the body, as a whole.
bool endorses_what_was_sent(const Reading& r, Range words, std::string_view outcome) {
  return (outcome == outcome::endorsed || outcome == outcome::advised_against) && is_said_in(r, words, "sent") &&
         !is_said_in(r, words, "part");
}

/// «Socialnämnden tillstyrker motionen.», «Nämnden föreslår att motionen avslås.»: what a body answers in a sentence of
/// its own, outside any list of proposals. The last one counts: it sums up.
std::optional<Outcome> answer(const Reading& r, const Part& part) {
  std::optional<Outcome> found;
  for (std::uint32_t i = part.tokens.first; i + 2 < part.tokens.last; ++i) {
    const Range sentence = r.sentence(i);
    const std::optional<BodyAt> body = body_at(r, i);
    if (!body || body->rank < Rank::committee || body->range.first != sentence.first || r.ends(i, "s")) continue;
    const std::uint32_t verb = body->range.last;
    if (!verb_at(r, verb).finite() || !is_verb(r, verb, {VerbKind::judge, VerbKind::propose, VerbKind::deem})) continue;
    const bool about_case = is_said_in(r, {verb, sentence.last}, "matter");
    const SaidOutcome said = said_outcome(r, {verb, sentence.last});
    if ((!about_case && !endorses_what_was_sent(r, {verb, sentence.last}, said.word)) || said.word.empty()) continue;
    found = Outcome{};
    found->outcome = std::string(said.word);
    found->confidence = said_of(r, {verb, sentence.last}, said);
    found->span = r.span(sentence);
    if (!body->generic) found->by = body->name;
  }
  return found;
}

/// Do the minutes of one body tell of another's proposal, or of its decision, as «Arbetsutskottet beslutar …» in those
/// of a board: what was decided before?
bool is_of_other(const ProposalAt& one, const std::string& body) {
  const auto acts = language::body_named(one.fact.by), meets = language::body_named(body);
  if (!acts || !meets) return false;
  if (one.fact.kind == kind::decision) return acts->kind() != meets->kind();
  return acts->kind() == BodyKind::committee && !language::is_generic_body(one.fact.by) &&
         language::key(one.fact.by) != language::key(body);
}

}  // namespace

Outcomes find_outcomes(const Reading& r, const std::vector<Part>& parts, const std::vector<ProposalAt>& proposals,
                       const std::string& body) {
  const std::size_t main = main_part(parts);
  Points decided, recommended, elsewhere;
  bool carried = false;  // Another point is approved, adopted or granted.
  Candidate from_prose, endorsed;
  for (const ProposalAt& one : proposals) {
    if (one.passing) continue;
    Candidate next = candidate(r, one);
    next.permit = one.fact.number == 1 && grants_permit(r, one.words, next.outcome);
    if (one.from_prose) {
      if (one.part == main) offer(from_prose, next);
      continue;
    }
    if (one.part == main && one.fact.kind == kind::proposal && endorsed.proposal == nullptr)
      endorsed = {&one, endorsement(one), false};
    // «Enligt punkt 1 i återremissyrkande …:» the lead says what kind of decision the words below are.
    if (next.outcome.empty() && one.fact.kind == kind::decision && r.is(one.lead.first, "enligt")) {
      if (some(one.lead, [&](std::uint32_t i) { return r.starts(i, outcome::sent_back); }))
        next.outcome = outcome::sent_back;
    }
    if (one.fact.kind == kind::decision && one.part == main) {
      if (is_of_other(one, body)) continue;
      decided.add(r, next);
      carried = carried || next.outcome == outcome::allowed ||
                (!next.outcome.empty() && !refuses(next.outcome) && !notes_only(next.outcome));
    }
    if (one.fact.kind != kind::proposal) continue;
    if (is_minutes(parts[main].type) && is_of_other(one, body)) continue;
    if (one.part == main) recommended.add(r, next);
    if (one.part == 0) elsewhere.add(r, next);
  }
  if (decided.noted_beside()) decided.best = {};
  // «1. Nämndens hemställan avslås. 2. Förslaget godkänns.»: no point speaks for all.
  // «1. Avgifterna fastställs. 2. Anna Bergs yrkande avslås.»: what somebody moved beside it is not the matter.
  Candidate& done = decided.best;
  const bool beside_matter =
      carried || (decided.more && done.proposal != nullptr && is_said_in(r, done.proposal->words, "moved"));
  if (beside_matter && refuses(done.outcome) && !done.about_case) done = {};
  for (Points* one : {&recommended, &elsewhere}) {  // … nor «Begäran anses besvarad.» for the points around it.
    const bool refused = one->more && refuses(one->best.outcome) && !one->best.about_case;
    if (one->noted_beside() || refused) one->best = {};
  }
  decide_by_reference(r, proposals, parts[main], main, done);
  // The board's own § on top of the office's letter to it: what the board proposes on is no draft any more.
  const bool of_board = main != 0 && is_minutes(parts[0].type) && elsewhere.best.proposal != nullptr &&
                        language::body_named(elsewhere.best.proposal->fact.by) &&
                        language::body_named(elsewhere.best.proposal->fact.by)->kind() > language::BodyKind::office;
  if (recommended.best.proposal == nullptr || of_board) recommended = elsewhere;
  // «Kommunstyrelsen tillstyrker förslaget och föreslår att fullmäktige beslutar:», and no point names an outcome, or
  // only one behind others.
  Candidate& proposed = recommended.best;
  const auto beside = [](const Points& one) {
    return !one.best.about_case && (one.late || (one.more && notes_only(one.best.outcome)));
  };
  if ((proposed.proposal == nullptr || beside(recommended)) && !endorsed.outcome.empty()) proposed = endorsed;
  if ((done.proposal == nullptr || (beside(decided) && from_prose.proposal != nullptr)) &&
      proposed.proposal == nullptr && is_minutes(parts[main].type) && !speaks_of_motion(r, parts[main]))
    done = from_prose;
  Outcomes found;
  found.decided = outcome_of(r, done);
  const std::optional<Outcome> put_on = outcome_of(r, proposed);
  // Minutes of a decision proposed nothing on, but for what the same body puts to another; whole minutes and an agenda
  // have as many outcomes as matters.
  const bool own = put_on && !put_on->to.empty() && put_on->to != body && put_on->by == body;
  const bool settled = done.proposal != nullptr && proposed.proposal != nullptr && !own &&
                       !is_for_itself(r, *done.proposal) && proposed.proposal->words.first > done.proposal->words.first;
  // A council proposes to nobody: what its minutes tell of a board's proposal is that board's.
  const auto meets = language::body_named(body);
  const bool last_word = is_minutes(parts[main].type) && meets && meets->kind() == BodyKind::council;
  if (!settled && !last_word) found.recommended = put_on;
  if (!found.recommended && !found.decided && parts[main].type == Type::remissvar)
    found.recommended = answer(r, parts[main]);
  if (is_book_of_minutes(parts) || parts[main].type == Type::kallelse) return {};
  return found;
}

}  // namespace diarium::facts
