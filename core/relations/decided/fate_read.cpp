#include "relations/decided/fate_read.h"

#include <algorithm>

#include "base/sorting.h"
#include "facts/bodies/bodies.h"
#include "facts/decided/proposals.h"
#include "facts/home/body.h"
#include "facts/kinds/words.h"
#include "language/bodies.h"
#include "language/key.h"
#include "relations/cases/cases_unit.h"
#include "relations/decided/demand_aims.h"
#include "relations/decided/whole_outcome.h"

namespace diarium::relations {
namespace {

using facts::BodyAt;
using facts::Part;
using facts::Rank;

constexpr std::uint32_t subject_window = 10;  // Tokens from the start of a sentence to its subject.
constexpr std::uint32_t verb_window = 4;      // … and from the subject to its verb: «har i sitt svar föreslagit».

/// The outcome that the words of a proposal tell, with the att-satser that they name.
struct FatePiece {
  std::string outcome;
  std::vector<std::uint16_t> rows;
  bool rest = false;
};

bool is_and(const Reading& r, std::uint32_t at) { return fate_at(r, at, "link").says("and"); }

/// «att-sats 1 och 3», «punkterna 2-4», «första och andra att-satsen», «i övrigt»
void read_rows(const Reading& r, Range range, FatePiece& piece) {
  const auto add = [&](std::uint32_t number) {
    const auto row = static_cast<std::uint16_t>(number);
    if (number == 0 || number > 99) return;
    if (std::find(piece.rows.begin(), piece.rows.end(), row) == piece.rows.end()) piece.rows.push_back(row);
  };
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (is_fate_word(r, i, "rest")) piece.rest = true;
    if (!is_fate_word(r, i, "row")) continue;
    std::uint32_t last = 0;
    for (std::uint32_t k = i + 1; k < range.last && k < i + 16; ++k) {
      if (const auto number = r.number(k)) {
        const bool through =
            last != 0 && *number > last && *number < last + 40 && fate_at(r, k - 1, "link").says("through");
        for (std::uint32_t n = through ? last + 1 : *number; n <= *number; ++n) add(n);
        last = *number;
      } else if (!is_fate_word(r, k, "link")) {
        break;
      }
    }
    for (std::uint32_t k = i; k > range.first && i - k < 12; --k) {
      if (const std::string_view ordinal = facts::said(fate_at(r, k - 1, "ordinal").rule); !ordinal.empty()) {
        add(static_cast<std::uint32_t>(ordinal.front() - '0'));
      } else if (!is_and(r, k - 1)) {
        break;
      }
    }
  }
  std::sort(piece.rows.begin(), piece.rows.end());
}

/// Nothing where a range tells no outcome.
std::optional<FatePiece> piece_of(const Reading& r, Range range) {
  FatePiece piece{std::string(facts::outcome_word(r, range)), {}, false};
  if (piece.outcome.empty()) return std::nullopt;
  read_rows(r, range, piece);
  return piece;
}

/// Of a body's proposal, not of the matter.
bool settles_proposal(std::string_view outcome) {
  const Leaning leaning = leaning_of(outcome);
  return (leaning == Leaning::yes || leaning == Leaning::no) && !is_opinion(outcome);
}

bool takes_a_stand(const Reading& r, std::uint32_t at) {
  using facts::VerbKind;
  return facts::verb_at(r, at).form != facts::VerbForm::participle &&
         facts::is_verb(r, at, {VerbKind::propose, VerbKind::decide, VerbKind::judge, VerbKind::deem, VerbKind::agree});
}

/// Stages stand in the order of the kinds of bodies, from the offices on.
std::optional<Stage> stage_of(language::BodyKind kind) {
  constexpr int before = static_cast<int>(language::BodyKind::office) - static_cast<int>(Stage::office);
  if (kind < language::BodyKind::office) return std::nullopt;
  return static_cast<Stage>(static_cast<int>(kind) - before);
}
std::optional<Stage> stage_of(const BodyAt& body) { return stage_of(body.kind); }

class FateReader {
 public:
  FateReader(const PileText& paper, std::uint32_t number, const Reading& r, const std::vector<Part>& parts)
      : facts_(paper.facts), text_(paper.text.nfc), number_(number), r_(r), parts_(parts) {
    bodies_.resize(parts.size());
  }

  std::vector<VerdictAt> read() {
    for (const facts::Proposal& one : facts_.proposals) {
      if (is_point(one)) listed(one);
    }
    if (!facts::is_book_of_minutes(parts_)) {
      for (std::uint32_t s = 0; s < r_.sentences.size(); ++s) read_sentence(r_.sentences[s]);
    }
    sort_briefly(found_, [](const VerdictAt& a, const VerdictAt& b) {
      return a.verdict.passage.span.begin < b.verdict.passage.span.begin;
    });
    return std::move(found_);
  }

 private:
  const std::string& body_of(std::size_t part) {
    if (!bodies_[part]) {
      const bool whole = parts_.size() == 1 && facts_.body;
      const auto body = whole ? facts_.body : facts::body(r_, parts_[part]);
      bodies_[part] = body ? body->value : std::string();
    }
    return *bodies_[part];
  }

  void add(VerdictAt verdict, ByteSpan span) {
    if (found_.size() >= most_verdicts) return;
    verdict.verdict.passage = {{number_, part_at(facts_, span)}, span};
    found_.push_back(std::move(verdict));
  }

  void listed(const facts::Proposal& one) {
    const Range range = r_.within(one.span);
    if (range.empty()) return;
    const std::uint32_t first = range.first;
    const std::size_t part = facts::part_of(parts_, first);
    const Type type = parts_[part].type;
    if (type == Type::motion || type == Type::interpellation || type == Type::yrkande || type == Type::reservation)
      return;
    const bool letter = facts::is_office_letter(type);
    const bool minutes = facts::is_minutes(type);
    VerdictAt verdict;
    verdict.listed = true;
    verdict.number = one.number;
    verdict.words = language::content_words(slice(text_, one.span));
    verdict.of_matter = speaks_of_matter(range);
    Verdict& said = verdict.verdict;
    const std::string& own = body_of(part);
    const bool of_committee =
        letter && !own.empty() && !one.by.empty() && one.by != own && relations::stage_of(one.by) == Stage::committee;
    if (letter && !of_committee) {
      said.stage = Stage::office;
      said.by = office_of(part);
      verdict.own = true;
    } else {
      const bool decided = one.kind == facts::kind::decision && minutes;
      said.by = decided && !own.empty() ? own : one.by.empty() ? own : one.by;
      if (!decided && relations::stage_of(said.by) == Stage::council) {
        // «Fullmäktige föreslås besluta»: nothing stands above the council to which it could propose.
        if (minutes && r_.role(first) != Role::decision) return;
        said.by = own;
        if (relations::stage_of(own) == Stage::council) return;
      }
      // «Förslag till beslut i nämnden» in its committee's minutes: whoever is to decide has not proposed it.
      const auto below = relations::stage_of(own);
      if (!decided && minutes && below && below < relations::stage_of(said.by)) said.by = own;
      const auto stage = relations::stage_of(said.by);
      if (!stage && !(decided && said.by.empty() && decides_unnamed())) return;
      said.stage = stage.value_or(Stage::unnamed);
      verdict.own = said.by == own || !minutes;
      said.final_decision = decided;
    }
    said.to = said.final_decision ? sent_up(r_, range, said.stage) : put_to(r_, range);
    if (!said.to.empty()) said.final_decision = false;
    const bool of_proposal = judges_proposal(range);
    std::optional<FatePiece> piece = piece_of(r_, range);
    // «Enligt återremissyrkandet: styrelsen får i uppdrag …»: its lead says what was decided.
    for (const auto* decision : {&facts_.decision, &facts_.recommended_decision})
      if (!piece && *decision && (*decision)->span == one.span && !endorses_demand(first))
        piece = {(*decision)->outcome, {}, false};
    const std::size_t known = found_.size();
    if (piece && !(of_proposal && settles_proposal(piece->outcome))) {
      said.outcome = piece->outcome;
      // An opinion on what another body is to decide.
      if (is_opinion(said.outcome) && !facts::is_said(facts::decided_rules(), "own_endorsement", r_, range))
        said.final_decision = false;
      verdict.rows = piece->rows;
      verdict.rest = piece->rest;
      add(verdict, one.span);
    }
    if (minutes && !said.final_decision && said.by != own && decided_as_proposed(one, part, known)) return;
    if (found_.size() > known || (!said.final_decision && of_proposal)) return;
    // «Nämnden ska mäta farten vid skolan», «yrkandet avslås»: said in words of its own.
    said.outcome.clear(), verdict.rows.clear(), verdict.rest = false;
    verdict.restates = of_proposal && piece;
    add(verdict, one.span);
  }

  /// «Kommunfullmäktige beslutar enligt kommunstyrelsens förslag», and the proposal stands further down in the same
  /// minutes: what it says is decided. `known`: verdicts before those of the proposal. False where nothing follows it.
  bool decided_as_proposed(const facts::Proposal& one, std::size_t part, std::size_t known) {
    const ByteSpan decision = reference(part, one.by);
    const auto stage = relations::stage_of(body_of(part));
    if (decision.empty() || !stage) return false;
    const std::size_t last = found_.size();
    VerdictAt verdict;
    verdict.listed = verdict.own = true;
    verdict.number = one.number;
    verdict.words = language::content_words(slice(text_, one.span));
    verdict.of_matter = speaks_of_matter(r_.within(one.span));
    verdict.verdict.stage = *stage;
    verdict.verdict.by = body_of(part);
    verdict.verdict.final_decision = true;
    // In words of its own it is decided where the proposal's words stand.
    if (last == known) add(verdict, one.span);
    for (std::size_t i = known; i < last; ++i) {
      verdict.verdict.outcome = found_[i].verdict.outcome;
      verdict.rows = found_[i].rows;
      verdict.rest = found_[i].rest;
      add(verdict, decision);
    }
    return true;
  }

  /// The sentence under the decision's heading that follows a body's proposal; empty where none does.
  ByteSpan reference(std::size_t part, const std::string& by) const {
    const Range tokens = parts_[part].tokens;
    for (std::uint32_t i = tokens.first; !by.empty() && i < tokens.last;) {
      const Range sentence = r_.sentence(i);
      i = std::max(sentence.last, i + 1);
      if (r_.role(sentence.first) != Role::decision) continue;
      for (const AimedAt& at : followed_in(r_, sentence)) {
        const bool its = std::find(at.owners.begin(), at.owners.end(), language::key(by)) != at.owners.end();
        if (at.object == AimObject::proposal && its) return r_.span(sentence);
      }
    }
    return {};
  }

  /// «Ärendet återremitteras till nämnden», «Kontorets förslag godkänns»; «Kontorets förslag till taxa» is one point.
  bool speaks_of_matter(Range range) const {
    for (std::uint32_t i = range.first; i < range.last && i < range.first + 4; ++i) {
      const facts::Found found = fate_at(r_, i, "matter");
      if (found.says("matter") && i < range.first + 2) return true;
      if (found.says("whole") && i > range.first) return true;
    }
    return false;
  }

  /// «Kontorets förslag bifalls», «yrkandet avslås»: about what somebody proposes, not about the matter.
  bool judges_proposal(Range range) const {
    bool proposal = false;
    const bool demanded = matter_is_demand();
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (demanded && facts::names_demand(r_, i)) return false;
      const facts::Found judged = fate_at(r_, i, "judged");
      if (judged.says("motion")) return false;
      proposal = proposal || judged.says("proposal") || facts::names_demand(r_, i);
    }
    return proposal;
  }

  /// «tillstyrker tilläggsyrkandet från S», of which the points speak that are taken over.
  bool judges_demand(Range range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const facts::Found judged = fate_at(r_, i, "judged");
      if (judged.rule != nullptr && !judged.says("motion")) return false;
      if (facts::names_demand(r_, i)) return true;
    }
    return false;
  }

  /// «Styrelsen tillstyrker yrkandet från S och föreslår att fullmäktige beslutar:» over the point that begins at
  /// `first`: what becomes of the matter is what the points say.
  bool endorses_demand(std::uint32_t first) const {
    constexpr std::uint32_t most_lead = 60;  // Tokens.
    for (std::uint32_t i = first; i > 0 && first - i < most_lead; --i) {
      const facts::VerbAt verb = facts::verb_at(r_, i - 1);
      if (!verb || !is_opinion(verb.verb->outcome)) continue;
      return judges_demand({i, r_.sentence(i - 1).last});
    }
    return false;
  }

  /// «§ 4 Yrkande från V om skolbiblioteken»: the demand is the matter, and its rejection is the matter's.
  bool matter_is_demand() const {
    if (!facts_.title) return false;
    const std::uint32_t first = r_.token_at(facts_.title->span.begin);
    return has_fate_word(r_, {first, std::min(first + 3, r_.size())}, "demanded");
  }

  /// Minutes cut into paragraphs may name no body: what they decide is decided, but a motion is the council's alone,
  /// and in a file of several papers an extract may be of anybody.
  bool decides_unnamed() const {
    if (parts_.size() != 1 || facts_.body || !facts_.title) return false;
    const Range title = r_.within(facts_.title->span);
    for (std::uint32_t i = title.first; i < title.last; ++i)
      if (fate_at(r_, i, "judged").says("motion")) return false;
    return true;
  }

  /// Does the paper recommend something on the matter itself, so that agreeing with it means that?
  bool recommends_matter() const {
    if (!facts_.recommended_decision) return false;
    const ByteSpan span = facts_.recommended_decision->span;
    return !judges_proposal(r_.within(span)) && speaks_for_list(span);
  }

  /// Is it the only point of its list, or do the others say the same?
  bool speaks_for_list(ByteSpan span) const {
    const auto& all = facts_.proposals;
    const auto one = std::ranges::find(all, span, &facts::Proposal::span);
    if (one == all.end()) return true;
    const std::uint32_t part = part_at(facts_, span);
    return std::ranges::all_of(all, [&](const facts::Proposal& other) {
      const bool beside = other.kind != one->kind || other.by != one->by || part_at(facts_, other.span) != part;
      return beside || facts::outcome_word(r_, r_.within(other.span)) == facts_.recommended_decision->outcome;
    });
  }

  /// Who writes a letter: the first office that its head or its proposal names.
  std::string office_of(std::size_t part) const {
    const Range tokens = parts_[part].tokens;
    const auto body = facts::first_body(r_, tokens, Rank::office);
    if (body && body->rank == Rank::office) return body->name;
    for (std::uint32_t i = tokens.first; i < tokens.last && i < tokens.first + 400; ++i) {
      const auto other = facts::body_at(r_, i);
      if (other && other->rank == Rank::office) return other->name;
    }
    return {};
  }

  void read_sentence(Range sentence) {
    const Role role = r_.role(sentence.first);
    const bool claim = role == Role::yrkande || role == Role::reservation || role == Role::special_statement ||
                       role == Role::motion_claim || role == Role::title;
    if (claim || r_.tokens[sentence.first].quoted) return;
    const std::size_t part = facts::part_of(parts_, sentence.first);
    const Type type = parts_[part].type;
    const bool answers = type == Type::utlatande || type == Type::pm || facts::is_office_letter(type) ||
                         type == Type::protokollsparagraf || type == Type::remissvar;
    if (!answers) return;
    const std::uint32_t end = std::min(sentence.last, sentence.first + subject_window);
    for (std::uint32_t i = sentence.first; i < end; ++i) {
      const auto body = facts::body_at(r_, i);
      const bool subject = body && !body->owner && body->rank != Rank::council;
      if (!subject) continue;
      for (std::uint32_t verb = body->range.last; verb < std::min(sentence.last, body->range.last + verb_window);
           ++verb) {
        if (takes_a_stand(r_, verb)) return said(sentence, *body, verb, part);
      }
      return;
    }
  }

  void said(Range sentence, const BodyAt& body, std::uint32_t verb, std::size_t part) {
    const auto stage = stage_of(body);
    if (!stage || inside_listed(sentence)) return;
    bool of_case = false;
    bool by_reference = false;
    for (std::uint32_t i = verb; i < sentence.last; ++i) {
      of_case = of_case || is_fate_word(r_, i, "case");
      // «föredragande borgarrådets förslag», «det som kommunalrådet föreslår»; «motionens förslag» is the thing itself.
      by_reference = by_reference || (i <= verb + 6 && is_fate_word(r_, i, "reference"));
    }
    VerdictAt verdict;
    verdict.verdict.stage = *stage;
    verdict.verdict.by = body.name;
    verdict.own = parts_[part].type == Type::utlatande || parts_[part].type == Type::pm;
    const facts::VerbAt stand = facts::verb_at(r_, verb);
    const bool agrees = leaning_of(stand.verb->outcome) == Leaning::yes ||
                        (stand.is(facts::VerbKind::agree) && body.rank != Rank::office);
    if (by_reference && agrees && recommends_matter()) {
      verdict.verdict.outcome = facts_.recommended_decision->outcome;
      return add(std::move(verdict), r_.span(sentence));
    }
    if (!of_case || speaks_of_another({verb, sentence.last})) return;
    const bool of_proposal = judges_proposal({verb, sentence.last});
    const bool of_demand = of_proposal && judges_demand({verb, sentence.last});
    const std::optional<FatePiece> piece = piece_of(r_, {verb, sentence.last});
    if (!piece || leaning_of(piece->outcome) == Leaning::none || of_demand ||
        (of_proposal && settles_proposal(piece->outcome)))
      return;
    verdict.verdict.outcome = piece->outcome;
    verdict.rows = piece->rows;
    verdict.rest = piece->rest;
    add(verdict, r_.span(sentence));
  }

  /// «Nämnden tillstyrkte förslag till riktlinje för beredskap» in a paper on bicycles: a proposal that is named, and
  /// of whose words the title has none.
  bool speaks_of_another(Range range) const {
    std::uint32_t named = range.last;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const facts::Found proposal = fate_at(r_, i, "another");
      if (proposal.rule == nullptr && is_fate_word(r_, i, "case")) return false;
      if (proposal.says("named")) named = std::min(named, i + 2);
    }
    if (named >= range.last || !facts_.title) return false;
    const auto about = language::content_words(slice(text_, r_.span({named, range.last})));
    return language::shared(about, language::content_words(facts_.title->value)) == 0;
  }

  /// The words of a proposal are read as such.
  bool inside_listed(Range sentence) {
    const ByteSpan span = r_.span(sentence);
    const auto& all = facts_.proposals;
    while (next_proposal_ < all.size() && all[next_proposal_].span.end <= span.begin) ++next_proposal_;
    for (std::size_t i = next_proposal_; i < all.size() && all[i].span.begin < span.end; ++i) {
      if (is_point(all[i])) return true;
    }
    return false;
  }

  const facts::Facts& facts_;
  std::string_view text_;
  std::uint32_t number_;
  const Reading& r_;
  const std::vector<Part>& parts_;
  std::vector<std::optional<std::string>> bodies_;
  std::size_t next_proposal_ = 0;  ///< The first that ends behind the last sentence looked at: sentences ascend.
  std::vector<VerdictAt> found_;
};

}  // namespace

std::optional<Stage> stage_of(std::string_view body) {
  if (body.empty()) return std::nullopt;
  const auto named = language::body_named(body);
  return named ? stage_of(named->kind()) : std::nullopt;
}

std::vector<VerdictAt> read_verdicts(const PileText& paper, std::uint32_t number, const Reading& r,
                                     const std::vector<Part>& parts) {
  if (!r.swedish) return {};
  return FateReader(paper, number, r, parts).read();
}

}  // namespace diarium::relations
