// Which outcome the words of a clause name: that of its main verb, never of a clause, a demand or a paper inside it.
#include <algorithm>

#include "facts/sentences/main_verb.h"
#include "facts/sentences/verbs.h"

namespace diarium::facts {
namespace {

bool is_verb_form(const VerbAt& verb, VerbForm form) { return verb.form == form && !verb.passive; }

/// The verb that judges, at a token; none where it is another.
VerbAt judging(const Reading& r, std::uint32_t at) {
  const VerbAt verb = verb_at(r, at);
  return verb && !verb.verb->outcome.empty() ? verb : VerbAt{};
}

/// A word that puts off the question which verb the clause has.
bool is_adverb(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"inte", "ej", "icke", "delvis", "därmed", "härmed", "även", "också", "dock", "i", "övrigt",
                       "för", "egen", "sin", "del", "vidare", "samt", "och", "enhälligt"});
}

bool is_negation(const Reading& r, std::uint32_t at) { return r.is_any(at, {"inte", "ej", "icke"}); }

/// «beslutar att …», «föreslår kommunfullmäktige att …»: what is decided or proposed stands behind it.
bool leads_to_clause(const Reading& r, std::uint32_t at) {
  return is_verb(r, at, {VerbKind::decide, VerbKind::propose, VerbKind::demand, VerbKind::deem}) &&
         !r.is_any(at, {"anse", "anses"});
}

/// Begins a clause with a verb of its own inside the one that is read; «som svar», «som eget yttrande» do not.
bool opens_inner_clause(const Reading& r, std::uint32_t at) {
  if (r.is(at, "som"))
    return !r.is_any(at + 1,
                     {"en", "ett", "sin", "sitt", "sina", "egen", "eget", "svar", "yttrande", "remissvar", "ovan"});
  return r.is_any(at, {"där", "vilken", "vilket", "vilka", "när", "då", "hur", "huruvida", "eftersom", "innan", "medan",
                       "såvida", "ifall"});
}

/// The verb of an inner clause, by what verbs of retold matters look like: auxiliaries, past tense and supine.
bool is_verb_of_inner(const Reading& r, std::uint32_t at) {
  if (r.is_any(at, {"är", "var", "har", "hade", "ska", "skall", "kan", "bör", "får", "gäller", "finns", "framgår",
                    "avser", "redovisas", "inkom", "kom", "fick", "gav", "väckt"}))
    return true;
  if (r.shape(at) != Shape::lower) return false;
  return r.ends(at, "ade") || r.ends(at, "ades") || r.ends(at, "ats") || r.ends(at, "its") || r.ends(at, "tts") ||
         r.ends(at, "kte") || r.ends(at, "lde");
}

/// Whose demand is judged, and what it asks for: «yrkandet om avslag», «återremissyrkandet».
std::string_view demanded(const Reading& r, Range words) {
  constexpr std::uint32_t near = 8;
  for (std::uint32_t i = words.first; i < words.last && i < words.first + 6; ++i) {
    if (r.starts(i, "motion") || r.is_any(i, {"i", "enligt", "med", "ärendet"})) return {};
    if (r.starts(i, "avslagsyrk")) return "avslå";
    if (r.starts(i, "bifallsyrk")) return "bifalla";
    if (r.starts(i, "återremissyrk")) return "återremiss";
    if (r.starts(i, "bordläggningsyrk")) return "bordlägga";
    if (!names_demand(r, i) && !r.is_any(i, {"förslaget", "förslag"})) continue;
    for (std::uint32_t at = i + 1; at < words.last && at < i + near; ++at) {
      const VerbAt inner = judging(r, at);
      if (inner && inner.form == VerbForm::noun && r.is_any(at - 1, {"om", "på", "till"})) return inner.verb->outcome;
      if (inner && is_verb_form(inner, VerbForm::infinitive) && r.is(at - 1, "att")) return inner.verb->outcome;
    }
    return {};
  }
  return {};
}

/// Walks a clause and keeps apart what is its own and what stands in a clause inside it.
class MainVerb {
 public:
  MainVerb(const Reading& r, Range range) : r_(r), range_(range) {}

  std::string_view outcome() {
    for (std::uint32_t i = range_.first; i < range_.last; ++i) {
      const bool begins = i == range_.first || r_.tokens[i].sentence != r_.tokens[i - 1].sentence || r_.is(i - 1, ":");
      if (begins) begin(i);
      if (r_.tokens[i].quoted && !r_.tokens[range_.first].quoted) continue;
      if (r_.is_any(i, {",", ";"}) && inner_ == Inner::finite) inner_ = Inner::none;
      if (r_.word(i)) visit(i);
    }
    const ClauseOutcome& chosen = verb_.first.empty() ? noun_ : verb_;  // «med avslag på yrkandet antar nämnden planen»
    if (chosen.granted && (partly_ || (chosen.refused && (chosen.first == "bifalla" || judges_parts()))))
      return "delvis";
    return chosen.first;
  }

 private:
  /// A clause inside the one that is read, and what its own verb must be.
  enum class Inner : std::uint8_t { none, infinitive, finite };

  /// What the verbs of a clause say, or its nouns.
  struct ClauseOutcome {
    std::string_view first;
    bool granted = false, refused = false;
  };

  /// «… avslås i den första att-satsen och bifalls i den andra», not «avslår motionen och bifaller kontorets förslag».
  bool judges_parts() const {
    bool part = false;
    for (std::uint32_t i = range_.first; i < range_.last; ++i) {
      if (r_.ends(i, "förslag") || r_.ends(i, "förslaget")) return false;
      part = part || r_.starts(i, "att-sats") || r_.starts(i, "attsats") ||
             r_.is_any(i, {"övrigt", "delen", "punkten", "punkterna", "yrkandena"});
    }
    return part;
  }

  void begin(std::uint32_t at) {
    clause_ = at;
    inner_ = Inner::none;
    start_ = open_ = true;
    lead_ = had_att_ = admits_ = false;
  }

  void visit(std::uint32_t i) {
    if (r_.is(i, "att")) return att(i);
    if (opens_inner_clause(r_, i)) {
      inner_ = Inner::finite;
      start_ = open_ = false;
      return;
    }
    const VerbAt here = judging(r_, i);
    if (inner_ == Inner::finite) {
      if (here.finite() || is_verb_of_inner(r_, i)) inner_ = Inner::none;
      return;
    }
    if (inner_ == Inner::none && leads_to_clause(r_, i)) {
      lead_ = open_ = true;
      start_ = false;
      return;
    }
    if (inner_ == Inner::none && r_.is_any(i, {"ska", "skall", "bör"})) open_ = true;
    if (inner_ == Inner::none && r_.is(i, "delvis")) partly_ = true;
    if (inner_ == Inner::none && r_.is_any(i, {"ställas", "framställas", "väckas"}) && r_.is(i - 1, "får"))
      admits_ = true;
    if (here && is_main(here, i)) record(here.verb->outcome, here.form == VerbForm::noun, i);
    if (inner_ == Inner::none && sends_for_preparation(i)) record("remittera", false, i);
    if (inner_ == Inner::none && files_away(i)) record("notera", false, i);
    // What is no adverb and no verb of ours is the clause's subject or another verb: infinitives below it are its
    // objects.
    if (start_ && !is_adverb(r_, i) && !here) {
      if (!had_att_ || is_infinitive_like(r_, i)) open_ = false;
    }
    start_ = start_ && is_adverb(r_, i);
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
      if (r_.is_any(i - 1, {"kan", "kunde", "torde", "får"})) return false;
      return !(admits_ && here.verb->outcome == "besvarad");
    }
    if (inner_ != Inner::none) return false;
    if (here.form == VerbForm::infinitive) return open_;
    // «den antagna planen», «de besvarade motionerna» are things; «anses besvarade» is said of them.
    if (here.form == VerbForm::participle) return r_.is_any(i, {"besvarad", "besvarat"}) || said_to_be(i);
    return start_ || r_.is_any(i - 1, {"med", "genom", "delvis"}) || leads_to_clause(r_, i - 1) ||
           (!noun_.first.empty() && r_.is_any(i - 1, {"och", "samt"}));
  }

  bool said_to_be(std::uint32_t i) const {
    for (std::uint32_t at = clause_; at < i; ++at) {
      if (r_.starts(at, "anse") || r_.starts(at, "förklara") || r_.is_any(at, {"är", "vara"})) return true;
    }
    return false;
  }

  /// «Motionen överlämnas till kommunstyrelsen för beredning.», «skickas på remiss»
  bool sends_for_preparation(std::uint32_t i) const {
    if (!is_verb(r_, i, {VerbKind::send})) return false;
    bool matter = false, prepared = false;
    for (std::uint32_t at = clause_; at < range_.last && r_.tokens[at].sentence == r_.tokens[clause_].sentence; ++at) {
      matter = matter || r_.is_any(at, {"motionen", "motionerna", "medborgarförslaget", "interpellationen", "ärendet",
                                        "frågan", "skrivelsen", "förslaget", "remissen"});
      prepared = prepared || r_.are(at, {"på", "remiss"}) ||
                 (r_.is(at, "för") && (is_preparation(at + 1) || is_preparation(at + 2)));
    }
    return matter && prepared;
  }
  /// «Rapporten läggs till handlingarna.», «att lägga uppföljningen ad acta»: it is taken note of and no more.
  bool files_away(std::uint32_t i) const {
    if (!r_.is_any(i, {"lägger", "läggs", "lägges", "lade", "lades", "lagts"}) && !(r_.is(i, "lägga") && open_))
      return false;
    for (std::uint32_t at = i + 1; at < range_.last && r_.tokens[at].sentence == r_.tokens[i].sentence; ++at) {
      if (r_.is_any(at, {"att", "som", "därefter"}) || r_.are(at, {"till", "grund"})) return false;
      if (r_.are(at, {"till", "handlingarna"}) || r_.are(at, {"ad", "acta"})) return true;
    }
    return false;
  }
  bool is_preparation(std::uint32_t at) const {
    return r_.is_any(at, {"beredning", "handläggning", "utredning", "yttrande", "beredande"});
  }

  void record(std::string_view outcome, bool noun, std::uint32_t at) {
    const bool denied = is_negation(r_, at - 1) || is_negation(r_, at + 1);
    if (denied && outcome == "bifalla")
      outcome = "avslå";
    else if (denied && outcome == "tillstyrka")
      outcome = "avstyrka";
    else if (denied)
      return;
    if (outcome == "bifalla" || outcome == "avslå") {
      // To grant a demand for rejection is to reject; to reject one says nothing of the matter yet.
      const bool passive = r_.ends(at, "s");
      const std::string_view wanted = demanded(r_, passive ? Range{clause_, at} : Range{at + 1, range_.last});
      const bool of_matter =
          wanted == "anta" || wanted == "godkänna" || wanted == "upphäva" || wanted == "utse" || wanted == "bevilja";
      if (outcome == "avslå" && !wanted.empty() && !of_matter) return;
      if (outcome == "bifalla" && !wanted.empty()) outcome = wanted;
    }
    const bool of_demand = names_demand(r_, at + 1) || r_.is(at + 1, "övriga") || names_demand(r_, at + 2);
    ClauseOutcome& chosen = noun ? noun_ : verb_;
    if (noun && of_demand && r_.is_any(at - 1, {"med", "genom"})) return;
    chosen.granted = chosen.granted || outcome == "bifalla";
    chosen.refused = chosen.refused || (!of_demand && (outcome == "avslå" || outcome == "besvarad"));
    if (chosen.first.empty()) chosen.first = outcome;
  }

  const Reading& r_;
  Range range_;
  std::uint32_t clause_ = 0;   ///< Its first token.
  Inner inner_ = Inner::none;  ///< The clause inside it that the walk is in.
  bool start_ = true;          ///< Nothing but adverbs stood before.
  bool open_ = true;           ///< An infinitive that comes is the clause's own verb.
  bool lead_ = false;          ///< A verb that leads to an att-sats stands before.
  bool had_att_ = false;       ///< It is an att-sats.
  bool admits_ = false;        ///< «får ställas»
  bool partly_ = false;
  ClauseOutcome verb_, noun_;
};

}  // namespace

bool is_infinitive_like(const Reading& r, std::uint32_t at) {
  if (!r.word(at) || r.shape(at) == Shape::upper) return false;
  if (r.is_any(at, {"ge", "få", "se", "ta", "bli", "stå", "anse", "be", "avslå", "föreslå", "utse", "inse"}))
    return true;
  return r.ends(at, "a") && r.length(at) > 2 && !r.ends(at, "rna") && !r.ends(at, "liga") && !r.ends(at, "iska") &&
         !r.is_any(at, {"alla", "andra", "båda", "denna", "detta", "dessa", "egna", "flera", "första", "nya", "samma",
                        "samtliga", "sina", "stora", "vissa", "övriga", "följande"});
}

std::string_view outcome_word(const Reading& r, Range range) {
  return range.empty() ? std::string_view() : MainVerb(r, range).outcome();
}

}  // namespace diarium::facts
