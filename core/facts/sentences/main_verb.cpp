// Which outcome the words of a clause name: that of its main verb, never of a clause, a demand or a paper inside it.
#include "facts/sentences/sentence.h"

#include <algorithm>

#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

bool is_verb_form(const VerbAt& verb, VerbForm form) { return verb.form == form && !verb.passive; }

/// The verb that judges, at a token; none where it is another.
VerbAt judging(const Reading& r, std::uint32_t at) {
  const VerbAt verb = verb_at(r, at);
  return verb && !verb.verb->outcome.empty() ? verb : VerbAt{};
}

/// Does a word stand in a list of assets/rules/clauses.rules?
bool is_clause_word(const Reading& r, std::string_view list, std::uint32_t at) {
  return is_said(clause_rules(), list, r, at);
}

/// Whose demand is judged, and what it asks for: «yrkandet om avslag», «återremissyrkandet».
SaidOutcome demanded(const Reading& r, Range words) {
  constexpr std::uint32_t most_before = 8, near = 8;
  for (std::uint32_t i = words.first; i < std::min(words.last, words.first + most_before); ++i) {
    const Found found = find_at(clause_rules(), r, i, NothingAsked(), "demanded");
    if (found.says("-")) return {};
    if (found.rule != nullptr && !found.says("within")) return {found.rule->value, found.rule};
    if (found.rule == nullptr && !names_demand(r, i)) continue;
    for (std::uint32_t at = i + 1; at < std::min(words.last, i + near); ++at)
      if (const VerbAt inner = judging(r, at);
          (inner.form == VerbForm::noun && r.is_any(at - 1, {"om", "på", "till"})) ||
          (is_verb_form(inner, VerbForm::infinitive) && r.is(at - 1, "att")))
        if (inner) return {inner.verb->outcome};
    return {};
  }
  return {};
}

/// Walks a clause and keeps apart what is its own and what stands in a clause inside it.
class MainVerb {
 public:
  MainVerb(const Reading& r, Range range) : r_(r), range_(range) {}

  SaidOutcome outcome() {
    for (std::uint32_t i = range_.first; i < range_.last; ++i) {
      const bool begins = i == range_.first || r_.tokens[i].sentence != r_.tokens[i - 1].sentence || r_.is(i - 1, ":");
      if (begins) begin(i);
      if (r_.tokens[i].quoted && !r_.tokens[range_.first].quoted) continue;
      if (r_.is_any(i, {",", ";"}) && inner_ == Inner::finite) inner_ = Inner::none, open_ = open_before_;
      if (r_.word(i)) visit(i);
    }
    // «med avslag på yrkandet antar nämnden planen»
    const ClauseOutcome& chosen = verb_.first.word.empty() ? noun_ : verb_;
    if (chosen.granted && (partly_ || (chosen.refused && (chosen.first.word == outcome::granted || judges_parts()))))
      return {outcome::in_part, partly_};
    return chosen.first;
  }

 private:
  /// A clause inside the one that is read, and what its own verb must be.
  enum class Inner : std::uint8_t { none, infinitive, finite };

  /// What the verbs of a clause say, or its nouns.
  struct ClauseOutcome {
    SaidOutcome first;
    bool granted = false, refused = false;
    bool request = false;  ///< The first refuses what somebody asks to be done with the matter, and not the matter.
  };

  /// «… avslås i den första att-satsen och bifalls i den andra», not «avslår motionen och bifaller kontorets förslag».
  bool judges_parts() const {
    const auto says = [&](std::string_view what) {
      return some(range_, [&](std::uint32_t i) { return part(i).says(what); });
    };
    return says("part") && !says("-");
  }
  Found part(std::uint32_t i) const { return find_at(clause_rules(), r_, i, NothingAsked(), "parts"); }

  /// «avslår Anna Bergs (S) yrkande», «avslår styrelsens förslag och bifaller motionen»
  bool refuses_request(std::uint32_t at) const {
    constexpr std::uint32_t near = 8;
    for (std::uint32_t i = at + 1; i < std::min(range_.last, at + 1 + near) && !judging(r_, i).finite(); ++i)
      if (part(i).says("-") || names_demand(r_, i)) return true;
    return false;
  }

  void begin(std::uint32_t at) {
    clause_ = at;
    inner_ = Inner::none;
    start_ = open_ = true;
    open_before_ = lead_ = had_att_ = admits_ = false;
  }

  void visit(std::uint32_t i) {
    if (r_.is(i, "att") && !is_clause_word(r_, "inner", i)) return att(i);
    // «avslå motionen i den del som avser punkt 1 och bifalla den …»
    if (inner_ != Inner::infinitive && open_before_ && r_.is_any(i, {"och", "samt"}) &&
        is_verb_form(judging(r_, i + 1), VerbForm::infinitive)) {
      inner_ = Inner::none;
      open_ = true;
      return;
    }
    if (is_clause_word(r_, "inner", i)) {
      if (inner_ == Inner::none) open_before_ = open_;
      inner_ = Inner::finite;
      start_ = open_ = false;
      return;
    }
    const VerbAt here = judging(r_, i);
    if (inner_ == Inner::finite) {
      // «… eftersom nämnden har avslagit den»
      if (here.finite() || (is_clause_word(r_, "inner_verb", i) && !judging(r_, i + 1))) inner_ = Inner::none;
      return;
    }
    if (inner_ == Inner::none && is_clause_word(r_, "leads", i)) {
      lead_ = open_ = true;
      start_ = false;
      return;
    }
    if (inner_ == Inner::none) open(i);
    if (const Rule* by = inner_ == Inner::none ? done(i) : nullptr)
      record({by->value, by}, false, i);
    else if (here && is_main(here, i))
      record({here.verb->outcome}, here.form == VerbForm::noun, i);
    // What is no adverb and no verb of ours is the clause's subject or another verb: infinitives below it are its
    // objects.
    if (start_ && !is_clause_word(r_, "adverb", i) && !here) {
      if (!had_att_ || is_infinitive_like(r_, i)) open_ = false;
    }
    start_ = start_ && is_clause_word(r_, "adverb", i);
  }

  void open(std::uint32_t i) {
    const Rule* rule = rule_at(clause_rules(), "opens", r_, i);
    open_ = open_ || said(rule) == "open";
    admits_ = admits_ || said(rule) == "admits";
    if (said(rule) == "partly") partly_ = rule;
  }

  void att(std::uint32_t i) {
    const bool joined =
        had_att_ && (r_.is_any(i - 1, {"samt", "dels", ","}) || (r_.is(i - 1, "och") && inner_ == Inner::none));
    if (start_ || lead_ || joined) {
      inner_ = Inner::none;
      start_ = open_ = had_att_ = true;
      lead_ = false;
      return;
    }
    inner_ = is_infinitive_like(r_, i + 1) ? Inner::infinitive : Inner::finite;
    open_ = false;
  }

  bool is_main(const VerbAt& here, std::uint32_t i) const {
    if (here.finite()) {
      // «kan antas bli dyrt»; «får ställas och besvaras vid nästa sammanträde» only lets it in.
      return !is_clause_word(r_, "may", i) && !(admits_ && here.verb->outcome == outcome::answered);
    }
    if (inner_ != Inner::none) return false;
    if (here.form == VerbForm::infinitive) return open_;
    // «den antagna planen», «de besvarade motionerna» are things; «anses besvarade» is said of them.
    if (here.form == VerbForm::participle)
      return is_clause_word(r_, "answered", i) || is_said(clause_rules(), "said_to_be", r_, Range{clause_, i});
    return start_ || is_clause_word(r_, "by", i) || is_clause_word(r_, "leads", i - 1) ||
           (!noun_.first.word.empty() && is_clause_word(r_, "again", i));
  }

  /// «Rapporten läggs till handlingarna.», «Motionen överlämnas till nämnden för beredning.»: what other words than a
  /// verb of the list make of it. An infinitive must be the clause's own.
  const Rule* done(std::uint32_t i) const {
    return open_ || r_.ends(i, "s") || !is_infinitive_like(r_, i) ? rule_at(clause_rules(), "done", r_, i) : nullptr;
  }

  void record(SaidOutcome said, bool noun, std::uint32_t at) {
    std::string_view& word = said.word;
    bool moved = false;  // «bifaller Bo Eks yrkande om att anta planen»
    if (is_clause_word(r_, "negation", at - 1) || is_clause_word(r_, "negation", at + 1)) {
      if (!grants(word)) return;
      word = word == outcome::granted ? outcome::refused : outcome::advised_against;
    }
    if (word == outcome::granted || word == outcome::refused) {
      // To grant a demand for rejection is to reject; to reject one says nothing of the matter yet.
      const SaidOutcome demand = demanded(r_, r_.ends(at, "s") ? Range{clause_, at} : Range{at + 1, range_.last});
      const bool of_matter = adopts(demand.word) || demand.word == outcome::repealed ||
                             demand.word == outcome::elected || demand.word == outcome::allowed;
      if (word == outcome::refused && !demand.word.empty() && !of_matter) return;
      moved = word == outcome::granted && !demand.word.empty();
      if (moved) said = demand;
    }
    const bool of_demand = names_demand(r_, at + 1) || r_.is(at + 1, "övriga") || names_demand(r_, at + 2);
    ClauseOutcome& chosen = noun ? noun_ : verb_;
    if (noun && of_demand && is_clause_word(r_, "by", at) && !r_.is(at - 1, "delvis")) return;
    chosen.granted = chosen.granted || word == outcome::granted;
    chosen.refused = chosen.refused || (!of_demand && (word == outcome::refused || word == outcome::answered));
    // «Rapporten läggs till handlingarna. Nämnden beviljas ansvarsfrihet.»: more than taken note of.
    const bool next = r_.sentence(at).first > range_.first && (word == outcome::allowed || word == outcome::elected);
    const bool other = chosen.request && (word == outcome::granted || moved);
    if (other) chosen.refused = false;
    if (chosen.first.word.empty() || other || (chosen.first.word == outcome::noted && next)) {
      chosen.request = word == outcome::refused && refuses_request(at);
      chosen.first = said;
    }
  }

  const Reading& r_;
  Range range_;
  std::uint32_t clause_ = 0;   ///< Its first token.
  Inner inner_ = Inner::none;  ///< The clause inside it that the walk is in.
  bool start_ = true;          ///< Nothing but adverbs stood before.
  bool open_ = true;           ///< An infinitive that comes is the clause's own verb.
  bool open_before_ = false;   ///< … and was before the clause inside it.
  bool lead_ = false;          ///< A verb that leads to an att-sats stands before.
  bool had_att_ = false;       ///< It is an att-sats.
  bool admits_ = false;        ///< «får ställas»
  const Rule* partly_ = nullptr;
  ClauseOutcome verb_, noun_;
};

}  // namespace

bool is_infinitive_like(const Reading& r, std::uint32_t at) {
  return r.word(at) && is_clause_word(r, "infinitive", at);
}

SaidOutcome said_outcome(const Reading& r, Range range) {
  return range.empty() ? SaidOutcome() : MainVerb(r, range).outcome();
}

}  // namespace diarium::facts
