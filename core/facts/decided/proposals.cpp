#include "facts/decided/proposals.h"

#include <algorithm>
#include <map>

#include "base/sorting.h"
#include "facts/bodies/bodies.h"
#include "facts/decided/movers.h"
#include "facts/decided/points.h"
#include "facts/decided/questions.h"
#include "facts/home/body.h"
#include "facts/names/names.h"
#include "facts/parts/heads.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

using structure::AttClause;

constexpr std::uint32_t most_lead_blocks = 12;  // Blocks from a clause up to the line that leads to its list.
constexpr std::uint32_t most_lead = 60;         // Tokens of a lead in running text.
constexpr std::uint32_t most_label = 8;         // Tokens of the label of a field.
constexpr std::uint32_t least_labelled = 3;     // Clauses with one label that make a table of fields.

/// A paper in which somebody asks the council or a board for something in their own name.
bool is_own_claim(Type type) {
  return type == Type::motion || type == Type::medborgarforslag || type == Type::skrivelse;
}

bool is_question(const Reading& r, Range words) { return !words.empty() && r.is(words.last - 1, "?"); }

class ProposalFinder {
 public:
  ProposalFinder(const Reading& r, const std::vector<Part>& parts, const People& people, const std::string& body)
      : r_(r), parts_(parts), people_(people), body_(body), movers_(r, parts, people, body) {}

  std::vector<ProposalAt> find() {
    count_labels();
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      const AttClause& clause = clauses_[i];
      ProposalAt found;
      found.words = {r_.token_at(clause.span.begin), r_.token_at(clause.span.end)};
      const Moved* moved = moved_at(moved_, found.words.first);
      // The head of the next § is no item, and neither is the § of the meeting that proposed.
      const bool heads =
          moved == nullptr && (section_sign(r_, found.words.first) || cites_section(r_, found.words.first));
      if (found.words.empty() || heads || leads_to_next(i, found.words) || is_body_alone(found.words)) {
        none_before_ = clause.number;
        continue;
      }
      if (labels_[label_of(found.words)] >= least_labelled) continue;
      found.part = part_of(parts_, found.words.first);
      found.lead = lead_of(found.words.first, clause.block);
      // A list longer than lead_of() looks back.
      if (found.lead.empty() && i > 0 && clause.number == clauses_[i - 1].number + 1) found.lead = last_lead_;
      last_lead_ = found.lead;
      const bool drafted = is_drafted(found);
      if (drafted) found.lead.first = std::max(found.lead.first, r_.sentence(found.lead.last - 1).first);
      widen_to_sentence(found);
      found.tree = statements(r_, found.lead);
      if (found.tree.empty()) found.tree = statements(r_, found.words);
      found.fact.span = r_.span(found.words);
      found.fact.number = number_of(clause);
      if (moved != nullptr) {
        found.lead = {moved->movers.first, moved->words.first};
        found.tree = statements(r_, found.lead);
        found.fact.kind = kind::demand;
        found.fact.by = written(people_in(people_, moved->movers));
        found.fact.confidence = said_by(moved_rules(), moved->rule);
        found_.push_back(std::move(found));
        continue;
      }
      found.fact.kind = std::string(kind_of(found, i));
      // No motion asks that it be answered: that is said of it, though a page's head hides by whom.
      if (found.fact.kind == kind::claim && !is_own_claim(parts_[found.part].type) && judges_matter(found))
        found.fact.kind = kind::proposal;
      if (found.fact.kind.empty() || is_no_point(found)) continue;
      if (drafted && found.fact.kind == kind::proposal)
        found.fact.confidence = said_by(decided_rules(), rule_among(decided_rules(), "draft", r_, found.lead));
      else if (found.fact.kind == kind::claim)
        found.fact.confidence = said_by(moved_rules(), rule_of_claim(found));
      found.fact.by = movers_.of(found);
      const auto by = language::body_named(found.fact.by), meets = language::body_named(body_);
      found.passing = drafted && found.fact.kind == kind::proposal && r_.role(found.words.first) != Role::proposal &&
                      (!by || !meets || by->kind() != meets->kind());
      found_.push_back(std::move(found));
    }
    for (ProposalAt& decision : find_prose_decisions(r_, parts_, found_, body_)) {
      if (decision.fact.by.empty()) decision.fact.by = movers_.of(decision);
      found_.push_back(std::move(decision));
    }
    sort_briefly(
        found_, [](const ProposalAt& one, const ProposalAt& two) { return one.fact.span.begin < two.fact.span.begin; });
    number_questions(r_, parts_, found_);
    return std::move(found_);
  }

 private:
  /// «1. Kommunstyrelsen föreslår kommunfullmäktige» above its att-satser, «Anna Berg (S) yrkar att nämnden beslutar»
  /// above «1. att avslå planen».
  bool leads_to_next(std::size_t clause, Range words) const {
    constexpr std::uint32_t most_label = 2;  // Tokens.
    if (clause + 1 >= clauses_.size()) return false;
    const std::uint32_t next = r_.token_at(clauses_[clause + 1].span.begin);
    const bool listed = r_.kind(words.first) == BlockKind::list_item;
    if (next >= r_.size() || (!listed && r_.kind(next) != BlockKind::list_item)) return false;
    return next <= words.last + most_label && r_.is(next, "att") && only_leads(r_, words);
  }

  /// «Socialnämnden», «Förslag till beslut i socialnämnden» above «• godkänner planen»: who decides.
  bool is_body_alone(Range words) const {
    const bool leads = r_.are(words.first, {"förslag", "till", "beslut"}) &&
                       r_.is_any(words.first + 3, {"i", "till", "för"});
    const std::optional<BodyAt> body =
        leads ? first_body(r_, {words.first + 4, words.last}) : body_at(r_, words.first);
    const std::uint32_t last = words.last - (r_.is(words.last - 1, ":") ? 1 : 0);
    return body && (leads || body->range.first == words.first) && body->range.last >= last;
  }

  /// Counted without what stood before it and was no point.
  std::uint16_t number_of(const AttClause& clause) {
    if (is_numbered(r_.outline->blocks[clause.block].label) || clause.number <= none_before_) none_before_ = 0;
    return static_cast<std::uint16_t>(clause.number - none_before_);
  }

  /// First word of «Ansvariga nämnder:» before a row of names; empty for a clause without a label.
  std::string label_of(Range words) const {
    for (std::uint32_t i = words.first; i < words.last && i < words.first + most_label; ++i) {
      if (r_.is(i, ":")) return i > words.first ? std::string(r_.key(words.first)) : std::string();
    }
    return {};
  }

  /// Rows of a form that comes back («Mål: …», «Ansvariga nämnder: …») are the fields of a table, none of them a point
  /// of its own.
  void count_labels() {
    for (const AttClause& clause : clauses_) {
      if (std::string label = label_of({r_.token_at(clause.span.begin), r_.token_at(clause.span.end)}); !label.empty())
        ++labels_[label];
    }
  }

  bool is_drafted(const ProposalAt& one) const {
    const Range lead = draft_lead(r_, one.lead);
    return is_minutes(parts_[one.part].type) && !lead.empty() && lead.last == one.lead.last;
  }

  /// The rule by which words lead to what a motion asks for, or tell of it elsewhere.
  const Rule* rule_of_claim(const ProposalAt& one) const {
    const bool own = is_own_claim(parts_[one.part].type);
    const Rule* rule = leads_to_claims(r_, one.lead, own);
    return rule != nullptr || own ? rule : rule_among(moved_rules(), "paper", r_, one.lead);
  }

  const Rule* side_note(Range words) const { return rule_among(decided_rules(), "side_note", r_, words); }
  /// «Yrkande från Vänsterpartiet», «Nämndens beslut 2031-02-09 § 4» above their words, where no mark makes headings.
  bool heads_other(Range words) const {
    const std::string_view note = said(side_note(words));
    return note == kind::demand || note == "earlier";
  }

  /// What stands where points stand and is none.
  bool is_no_point(const ProposalAt& one) const {
    if (in_running_text(one) && leads_beside(r_, one.lead)) return true;
    const std::uint32_t asks = first_verb(r_, one.lead, {VerbKind::demand, VerbKind::propose});
    const bool quoted = asks < one.lead.last && r_.tokens[asks].quoted;  // «Byalaget skriver: "Vi yrkar att …"»
    if (one.fact.kind == kind::demand) return quoted && is_minutes(parts_[one.part].type);
    if (one.fact.kind == kind::question) return false;
    if (!states_something(r_, one.words)) return true;
    if (one.fact.kind == kind::decision && is_translation(r_, one.words)) return true;
    const bool listed = r_.kind(one.words.first) == BlockKind::list_item;
    const std::string_view lead = said(rule_among(decided_rules(), "listed", r_, one.lead));
    if (listed && one.fact.kind != kind::proposal) return lead == "carried";
    if (listed) return !lead.empty() || describes(one) || side_note(one.words) != nullptr;
    const Role role = r_.role(one.words.first);
    const bool decides = one.fact.kind == kind::decision || role == Role::decision || role == Role::proposal;
    return decides && is_side_note(r_, people_, one.words);
  }

  /// «Förvaltningen föreslår dessa ändringar:» in the text of a paper that has a section for what shall be decided.
  bool describes(const ProposalAt& one) const {
    const Role role = r_.role(one.words.first);
    if (role != Role::body && role != Role::background && role != Role::summary) return false;
    return std::ranges::any_of(clauses_, [&](const AttClause& other) {
      const std::uint32_t at = r_.token_at(other.span.begin);
      return (r_.role(at) == Role::proposal || r_.role(at) == Role::decision) && part_of(parts_, at) == one.part;
    });
  }

  /// The words before a clause: of its own sentence, or of the line above its list.
  Range lead_of(std::uint32_t first, std::uint32_t block) const {
    const Range own = r_.blocks[block];
    if (first > own.first + 1) {
      const std::uint32_t from = std::max(own.first, first >= most_lead ? first - most_lead : 0u);
      std::uint32_t start = std::max(from, r_.sentence(first).first);
      // A lead that ends with a full stop or a colon: «… beslutar följande. Motionen besvaras …»
      if (start == first && start > from) start = std::max(from, r_.sentence(first - 1).first);
      return {start, first};
    }
    std::uint32_t steps = 0;
    for (std::uint32_t b = block; b > 0 && steps < most_lead_blocks;) {
      --b;
      if (r_.blocks[b].empty()) continue;
      ++steps;
      const Range words = r_.blocks[b];
      if (r_.outline->blocks[b].kind == BlockKind::list_item) {
        if (r_.is(first, "att") && only_leads(r_, words)) return words;
        continue;
      }
      if (words.size() <= 2 && r_.is_any(words.first, {"att", ":"})) continue;  // «Att:» alone above numbers.
      if (r_.is(words.first, "att") && r_.is(first, "att") && only_leads(r_, words))
        return {words.first + 1, words.last};
      if (is_clause_block(b) && !heads_other(words)) continue;
      return {words.last > most_lead ? std::max(words.first, words.last - most_lead) : words.first, words.last};
    }
    return {};
  }

  /// «Kommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.» under an office's «Förslag till beslut på
  /// sammanträdet»: phrase and proposal are one sentence.
  void widen_to_sentence(ProposalAt& one) const {
    const Type type = parts_[one.part].type;
    const bool office = is_office_letter(type);
    if (!office || r_.role(one.words.first) != Role::yrkande || !in_running_text(one) || !judges_matter(one)) return;
    const std::uint32_t first = r_.sentence(one.words.first).first;
    const std::optional<BodyAt> body = first_body(r_, {first, one.words.first}, Rank::office);
    if (body && body->range.first == first) one.words.first = first;
  }

  /// Running text tells that somebody moved something: «Anna Berg (S) yrkade», «Därefter yrkade Bo Ek (M)».
  bool is_moved_by_person(const ProposalAt& one) const {
    return std::any_of(one.tree.begin(), one.tree.end(), [&](const Statement& statement) {
      const bool demands = statement.verb.is(VerbKind::demand);
      if (!demands && (!statement.verb.is(VerbKind::propose) || outcome_word(r_, one.words).empty())) return false;
      return statement.at < one.words.first && !mentions_in(people_, statement.who).empty();
    });
  }

  /// … and tells of no paper's demand.
  bool is_prose_yrkande(const ProposalAt& one) const {
    return !is_own_claim(parts_[one.part].type) && !tells_of_paper(r_, one.lead) &&
           r_.role(one.words.first) != Role::yrkande && in_running_text(one) && is_moved_by_person(one);
  }

  /// «I grannkommunen föreslog Moderaterna att …»: what a paper that asks for something tells of others.
  bool tells_of_others(const ProposalAt& one) const {
    return some(one.lead, [&](std::uint32_t i) {
      const VerbForm form = verb_at(r_, i).form;
      return (form == VerbForm::past || form == VerbForm::supine) &&
             is_verb(r_, i, {VerbKind::demand, VerbKind::propose});
    });
  }

  bool is_clause_block(std::uint32_t block) const {
    const AttClause* clause = clause_of(clauses_, block);
    return clause != nullptr && clause->span.begin <= r_.outline->blocks[block].span.begin;
  }

  std::string_view kind_of(const ProposalAt& one, std::size_t clause) const {
    const Type type = parts_[one.part].type;
    const Role role = r_.role(one.words.first);
    // «… har tagit upp frågan om skolan. Motionärerna vill» asks nothing.
    // «Den andra frågan. Nämnden behandlade den i maj och beslutade» decides.
    const bool decides =
        !one.tree.empty() && one.tree.back().verb.is(VerbKind::decide) && one.tree.back().at < one.words.first;
    const bool asks = !decides && some(one.lead, [&](std::uint32_t i) {
      return verb_at(r_, i).is(VerbKind::ask) && !r_.is(i + 1, "om");
    });
    const bool asking = type == Type::interpellation || type == Type::enkel_fraga;
    // «Motivering till återremissen: …» stands among the decisions and is none.
    if ((role == Role::decision || role == Role::proposal) && r_.starts(one.words.first, "motivering")) return "";
    if (asking && !question_[clause] && !(asks && r_.is(one.lead.last - 1, ":"))) return "";
    if (type == Type::interpellationssvar && decides && one.tree.back().mood == Mood::past_tense) return "";
    if (question_[clause] || is_question(r_, one.words) || (asks && !is_own_claim(type) && role != Role::yrkande))
      return kind::question;
    // What a summons lists are matters; only what stands under a proposal's heading is one.
    if (type == Type::kallelse && role != Role::proposal && role != Role::decision) return "";
    if (is_own_claim(type) && in_running_text(one) && tells_of_others(one)) return "";
    if (role == Role::reservation || type == Type::reservation) return kind::reserved;
    if (role != Role::decision && is_drafted(one)) return kind::proposal;
    const Rule* note = is_minutes(type) ? side_note(one.lead) : nullptr;
    if (said(note) == "retold") return kind::claim;
    if (is_minutes(type) && heads_other(one.lead)) return said(note) == kind::demand ? kind::demand : "";
    if (is_prose_yrkande(one)) return kind::demand;
    if (decided_for_itself(one)) return kind::decision;
    if (is_minutes(type) && decided_by_lead(one)) return asks_of_another(one) ? kind::proposal : kind::decision;
    if (is_minutes(type) && decided_as_proposed(one)) return kind::decision;
    if (role == Role::decision && is_minutes(type) && heads_earlier(one)) return "";
    // «Beslut» in a table or a programme of no known kind says nothing of its own.
    const bool acts = !one.tree.empty() && one.tree[0].at >= one.words.first && acting_body(r_, one.tree[0]) &&
                      one.tree[0].mood == Mood::past_tense && !is_proposing(one.tree[0]);
    if (role == Role::decision && type == Type::none && !acts && !first_body(r_, one.lead) &&
        !is_delegated(r_, parts_[one.part].tokens))
      return "";
    if (role == Role::decision && (is_minutes(type) || type == Type::none))
      return proposes_on(one) && !is_said(decided_rules(), "own_endorsement", r_, one.words) ? kind::proposal
                                                                                             : kind::decision;
    if (type == Type::yrkande) return retells_movers(one) ? kind::claim : kind::demand;
    const bool office = is_office_letter(type);
    // An office that writes «Förslag till beslut på sammanträdet» proposes; at no sitting was anything moved yet.
    if (office && role == Role::yrkande && judges_matter(one)) return kind::proposal;
    const bool restates_motion = (office || type == Type::remissvar) && heading_tells_of_motion(one);
    if (restates_motion) return kind::claim;
    if (role == Role::yrkande)
      return is_own_claim(type) || (office && !movers_.of_motion().empty()) ? kind::claim : kind::demand;
    // «… har i en skrivelse till nämnden föreslagit att»
    const bool of_motion = tells_of_paper(r_, one.lead) || leads_to_claims(r_, one.lead, false) != nullptr ||
                           some(one.lead, [&](std::uint32_t i) { return r_.starts(i, "motion"); });
    if (is_own_claim(type)) return kind::claim;
    if (role == Role::proposal || role == Role::decision) return kind::proposal;
    if (role == Role::motion_claim) return by_claim(one);
    if (of_motion) return kind::claim;
    // «Han yrkade att …» behind the sentence that tells of his motion.
    if (!movers_.sentence_of_motion(one).empty()) return kind::claim;
    if (some(one.lead, [&](std::uint32_t i) { return verb_at(r_, i).is(VerbKind::demand); })) return kind::demand;
    // «Arbetsutskottet beslutar» above att-satser under «Arbetsutskottets behandling».
    const bool earlier = decides && is_minutes(type) && one.tree.back().mood == Mood::asserted;
    if (earlier && acting_body(r_, one.tree.back()) && !proposes_on(one)) return kind::decision;
    return kind::proposal;
  }

  /// «Kommunstyrelsens beslut» above it in minutes of fullmäktige, or «Arbetsutskottets beslut» beside the heading of
  /// what those who meet decided: it went before.
  bool heads_earlier(const ProposalAt& one) const {
    const auto meets = language::body_named(body_);
    const auto other = [&](Range heading) {
      const std::optional<BodyAt> body = first_body(r_, heading);
      const bool opens = body && body->range.first == heading.first;
      const bool whose = opens || verb_at(r_, heading.first).is(VerbKind::decide);
      return whose && body && meets && rank_of(body->kind) != rank_of(meets->kind());
    };
    if (one.lead.empty() || r_.kind(one.lead.first) != BlockKind::heading || !other(one.lead)) return false;
    if (meets->kind() == BodyKind::council) return true;
    return std::ranges::any_of(r_.outline->blocks, [&](const structure::Block& block) {
      const Range words = r_.blocks[&block - r_.outline->blocks.data()];
      return block.kind == BlockKind::heading && block.role == Role::decision && !words.empty() &&
             part_of(parts_, words.first) == one.part && !other(words);
    });
  }

  /// «Enligt kommunstyrelsens förslag:» under «Beslut» says how it was decided, and so does «Fullmäktige beslutar
  /// enligt styrelsens förslag» on a line of its own, which looks like the heading of a proposal.
  bool decided_as_proposed(const ProposalAt& one) const {
    if (r_.role(one.words.first) != Role::proposal) return false;
    const bool heading = !one.lead.empty() && r_.kind(one.lead.first) == BlockKind::heading;
    return (heading && decides_by(one)) || is_said(decided_rules(), "as_proposed", r_, one.lead.first) ||
           is_said(decided_rules(), "as_proposed", r_, one.words.first);
  }

  /// «Kommunfullmäktige beslutar enligt kommunstyrelsens förslag»
  bool decides_by(const ProposalAt& one) const {
    return !one.tree.empty() && !proposes(one) && one.tree.back().verb.is(VerbKind::decide) &&
           !one.tree.back().follows.empty();
  }

  /// «Kontorets förslag har av kommunstyrelsen för egen del bifallits», «Nämnden godkänner för egen del avtalet»:
  /// beside what goes on to the council.
  bool decided_for_itself(const ProposalAt& one) const {
    const std::vector<Statement> said = statements(r_, one.words);
    if (said.empty() || !said[0].own_part || !said[0].verb.is(VerbKind::judge)) return false;
    return said[0].verb.form == VerbForm::supine || (is_minutes(parts_[one.part].type) && acting_body(r_, said[0]));
  }

  /// «På förslag av arbetsutskottet beslutar nämnden» in the line above, whatever that looks like.
  bool decided_by_lead(const ProposalAt& one) const {
    if (one.tree.empty() || proposes(one)) return false;
    const Statement& lead = one.tree.back();
    const auto who = acting_body(r_, lead);
    const bool now = lead.mood == Mood::asserted || (lead.verb.form == VerbForm::supine && !lead.dated);
    return lead.at < one.words.first && lead.verb.is(VerbKind::decide) && now && who && who->rank >= Rank::committee &&
           ((lead.on_proposal && lead.mood == Mood::asserted) || is_line_of(lead, *who));
  }

  /// «Kommunfullmäktige beslutar», «Fullmäktige har således beslutat» and nothing else on its line: the body that
  /// meets, whatever section came before.
  bool is_line_of(const Statement& lead, const BodyAt& who) const {
    const std::uint32_t first = who.range.first;
    const bool opens =
        r_.tokens[first].line && (lead.at + 2 >= r_.blocks[r_.block(lead.at)].last || r_.tokens[lead.at + 1].line);
    std::uint32_t at = past_place(r_, who.range.last);  // «Valnämnden i Mora beslutar»
    if (lead.at == who.range.last) at = lead.at;
    while (at < lead.at && is_said(beside_rules(), "so", r_, at)) ++at;
    const auto meets = language::body_named(body_);
    const bool names = language::key(who.name) == language::key(body_) ||
                       (who.rank == Rank::council && meets && meets->kind() == BodyKind::council);
    return opens && at == lead.at && names && r_.role(lead.at) != Role::proposal;
  }

  /// Does a lead or a sentence of its own propose?
  bool proposes(const ProposalAt& one) const {
    const auto path = leading(one.tree);
    const bool own = !one.tree.empty() && one.tree[0].at >= one.words.first;
    return own ? is_proposing(one.tree[0]) : std::any_of(path.begin(), path.end(), [](const Statement* statement) {
      return is_proposing(*statement);
    });
  }

  /// «… att avslå motionen», not «att gator plogas».
  bool judges_matter(const ProposalAt& one) const {
    return !outcome_word(r_, one.words).empty() && is_said(beside_rules(), "judged", r_, one.words);
  }

  /// «att föreslå fullmäktige avslå motionen», «att föreslå att motionen avslås», «Nämnden föreslår fullmäktige …»
  bool asks_of_another(const ProposalAt& one) const {
    const std::vector<Statement> said = statements(r_, one.words);
    if (!said.empty() && is_proposing(said[0]) && first_body(r_, {one.words.first, one.words.first + 1})) return true;
    const std::uint32_t at = one.words.first + (r_.is(one.words.first, "att") ? 1 : 0);
    const VerbAt verb = verb_at(r_, at);
    return verb.is(VerbKind::propose) && verb.form == VerbForm::infinitive &&
           (r_.is(at + 1, "att") || first_body(r_, {at + 1, std::min(one.words.last, at + 4)}));
  }

  bool in_running_text(const ProposalAt& one) const {
    const Range block = r_.blocks[r_.block(one.words.first)];
    return !block.empty() && one.words.first > block.first + 1 && r_.kind(one.words.first) != BlockKind::list_item;
  }

  /// «Motionens förslag», «Förslagen i motionen lyder:» above a list; not «Förslag till beslut om motionen».
  bool heading_tells_of_motion(const ProposalAt& one) const {
    if (one.lead.empty() || r_.block(one.lead.first) == r_.block(one.words.first)) return false;
    return is_said(beside_rules(), "of_motion", r_, one.lead);
  }

  /// Att-satser outside a paper of their own: of the motion that the paper answers, or of an office.
  std::string_view by_claim(const ProposalAt& one) const {
    const std::optional<BodyAt> body = first_body(r_, one.lead, Rank::office);
    // «Kultur- och fritidsnämnden beslutar» above att-satser, without a heading.
    const bool decides = is_minutes(parts_[one.part].type) && !one.tree.empty() &&
                         one.tree.back().verb.is(VerbKind::decide) && one.tree.back().at < one.words.first &&
                         (acting_body(r_, one.tree.back()) || (one.tree.back().at > 0 &&
                          is_said(decided_rules(), "owners", r_, one.tree.back().at - 1)));
    if (decides && !proposes_on(one)) return kind::decision;
    if (!is_minutes(parts_[one.part].type) && is_said(decided_rules(), "retold", r_, one.lead)) return {};
    // «Nämnden föreslår fullmäktige att …» under a heading that ran into the title: it names itself.
    const std::vector<Statement> own = statements(r_, one.words);
    const std::optional<BodyAt> self = own.empty() ? std::nullopt : acting_body(r_, own.front());
    if (self && self->range.first == one.words.first && self->rank < Rank::council) return kind::proposal;
    const bool person = some(one.lead, [&](std::uint32_t i) {
      return is_said(head_rules(), "self", r_, i) || !party_named(r_, i).empty() || r_.starts(i, "motion");
    });
    if (body && !person) return kind::proposal;
    // «- Att kommunen tar höjd för en hamn.» among the points of a plan: nobody asks for it.
    const Type type = parts_[one.part].type;
    const bool nobody = !person && (type == Type::none || is_enclosed_kind(type)) && movers_.of_motion().empty() &&
                        first_verb(r_, one.lead, {VerbKind::demand, VerbKind::propose}) >= one.lead.last;
    return nobody ? "" : kind::claim;
  }

  /// «Motionärerna föreslår att …» in what another party hands in.
  bool retells_movers(const ProposalAt& one) const {
    return in_running_text(one) && some(one.lead, [&](std::uint32_t i) { return r_.starts(i, "motionär"); });
  }

  /// «Kommunstyrelsen föreslår kommunfullmäktige …»: decided is only that it is proposed.
  bool proposes_on(const ProposalAt& one) const {
    const auto said = statements(r_, one.words);
    if (!said.empty() && asks_for_thing(r_, said[0])) return false;
    if (proposes(one) || (!said.empty() && is_proposing(said[0])) || asks_of_another(one) ||
        is_said(decided_rules(), "proposes_to", r_, one.words) || is_said(decided_rules(), "proposes_to", r_, one.lead))
      return true;
    return !one.lead.empty() && r_.kind(one.lead.first) == BlockKind::heading && !decides_by(one) &&
           some(one.lead, [&](std::uint32_t i) { return verb_at(r_, i).is(VerbKind::propose); });
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  const People& people_;
  const std::string& body_;
  Movers movers_;
  std::vector<Moved> moved_ = find_moved(r_, parts_, people_);
  std::vector<AttClause> clauses_ = all_clauses(r_, parts_, moved_);
  std::vector<bool> question_ = tell_questions(r_, parts_, clauses_);
  Range last_lead_;                              ///< Of the clause before.
  std::uint16_t none_before_ = 0;                ///< So many clauses of the list were no points.
  std::map<std::string, std::uint32_t> labels_;  ///< How many clauses begin with a label.
  std::vector<ProposalAt> found_;
};

}  // namespace

bool is_proposing(const Statement& one) {
  if (one.verb.is(VerbKind::propose)) return one.verb.form != VerbForm::supine;
  const auto inside = [](const Object& object) {
    return !object.inner.empty() && object.inner[0].verb.is(VerbKind::propose);
  };
  return (one.verb.verb->outcome == "tillstyrka" && !one.verb.passive) ||
         (one.verb.is(VerbKind::decide) && std::any_of(one.what.begin(), one.what.end(), inside));
}

std::vector<ProposalAt> find_proposals(const Reading& r, const std::vector<Part>& parts, const People& people,
                                       const std::string& body) {
  if (!r.swedish) return {};
  return ProposalFinder(r, parts, people, body).find();
}

}  // namespace diarium::facts
