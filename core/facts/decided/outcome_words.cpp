// Which outcome the words of a clause name: that of its main verb, never of a clause, a demand or a paper inside it.
#include <algorithm>
#include <array>

#include "facts/decided/proposals.h"

namespace diarium::facts {
namespace {

enum class Form : std::uint8_t { none, infinitive, finite, participle, noun };

/// A verb that decides, its forms divided by spaces; `stem` is what all of them begin with. A form with -s is finite:
/// in a decision it stands for «ska …s».
struct OutcomeVerb {
  std::string_view stem, outcome, infinitive, finite, participle, noun;
};
constexpr std::array<OutcomeVerb, 19> outcome_verbs = {{
    {"avsl", "avslå", "avslå", "avslår avslås avslog avslogs avslagit avslagits", "", "avslag"},
    {"bifall", "bifalla", "bifalla", "bifaller bifalls bifalles bifallas bifallit bifallits", "", "bifall"},
    {"biföll", "bifalla", "", "biföll bifölls", "", ""},
    {"besvara", "besvarad", "besvara", "besvarar besvaras besvarades besvarats", "besvarad besvarat besvarade", ""},
    {"avstyrk", "avstyrka", "avstyrka", "avstyrker avstyrks avstyrkes avstyrkas avstyrkte avstyrktes avstyrkts", "",
     "avstyrkan"},
    {"tillstyrk", "tillstyrka", "tillstyrka",
     "tillstyrker tillstyrks tillstyrkes tillstyrkas tillstyrkte tillstyrktes tillstyrkts", "", "tillstyrkan"},
    {"bordl", "bordlägga", "bordlägga", "bordlägger bordläggs bordlägges bordläggas bordlade bordlades bordlagts", "",
     "bordläggning"},
    {"återremi", "återremiss", "återremittera",
     "återremitterar återremitteras återremitterade återremitterades återremitterats", "",
     "återremiss återremittering"},
    {"remitter", "remittera", "remittera", "remitterar remitteras remitterade remitterades remitterats", "", ""},
    {"anta", "anta", "anta", "antar antas antagit antagits", "", ""},
    {"antog", "anta", "", "antog antogs", "", ""},
    {"godkän", "godkänna", "godkänna", "godkänner godkänns godkännes godkännas godkände godkändes godkänt godkänts", "",
     "godkännande"},
    {"upphäv", "upphäva", "upphäva", "upphäver upphävs upphäves upphävas upphävde upphävdes upphävt upphävts", "",
     "upphävande"},
    {"utse", "utse", "utse", "utser utses utsett utsetts", "", ""},
    {"utsåg", "utse", "", "utsåg utsågs", "", ""},
    {"välj", "utse", "välja", "väljer väljs väljes", "", ""},
    {"bevilja", "bevilja", "bevilja", "beviljar beviljas beviljade beviljades beviljats", "", ""},
    {"notera", "notera", "notera", "noterar noteras noterade noterades", "", ""},
    {"anteckna", "notera", "anteckna", "antecknar antecknas antecknade antecknades", "", ""},
}};

/// What one word says: an outcome, and as which form of its verb.
struct OutcomeForm {
  std::string_view outcome;
  Form form = Form::none;
};

bool is_one_form(const Reading& r, std::uint32_t at, std::string_view forms) {
  for (std::size_t first = 0; first < forms.size();) {
    const std::size_t end = std::min(forms.find(' ', first), forms.size());
    if (r.is(at, forms.substr(first, end - first))) return true;
    first = end + 1;
  }
  return false;
}

OutcomeForm form_at(const Reading& r, std::uint32_t at) {
  if (!r.word(at)) return {};
  for (const OutcomeVerb& verb : outcome_verbs) {
    if (!r.starts(at, verb.stem)) continue;
    if (is_one_form(r, at, verb.infinitive)) return {verb.outcome, Form::infinitive};
    if (is_one_form(r, at, verb.finite)) return {verb.outcome, Form::finite};
    if (is_one_form(r, at, verb.participle)) return {verb.outcome, Form::participle};
    if (is_one_form(r, at, verb.noun)) return {verb.outcome, Form::noun};
  }
  return {};
}

bool is_infinitive_like(const Reading& r, std::uint32_t at) {
  if (!r.word(at) || r.shape(at) == Shape::upper) return false;
  if (r.is_any(at, {"ge", "få", "se", "ta", "bli", "stå", "anse", "be", "avslå", "föreslå", "utse", "inse"}))
    return true;
  return r.ends(at, "a") && r.length(at) > 2 && !r.ends(at, "rna") && !r.ends(at, "liga") && !r.ends(at, "iska") &&
         !r.is_any(at, {"alla", "andra", "båda", "denna", "detta", "dessa", "egna", "flera", "första", "nya", "samma",
                        "samtliga", "sina", "stora", "vissa", "övriga", "följande"});
}

/// A word that puts off the question which verb the clause has.
bool is_adverb(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"inte", "ej", "icke", "delvis", "därmed", "härmed", "även", "också", "dock", "i", "övrigt",
                       "för", "egen", "sin", "del", "vidare", "samt", "och", "enhälligt"});
}

bool is_negation(const Reading& r, std::uint32_t at) { return r.is_any(at, {"inte", "ej", "icke"}); }

/// «beslutar att …», «föreslår kommunfullmäktige att …»: what is decided or proposed stands behind it.
bool leads_to_clause(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"beslutar", "beslutade", "besluta", "beslutas", "beslutades", "beslöt", "föreslår", "föreslås",
                       "föreslog", "föreslå", "föreslagit", "hemställer", "hemställa", "yrkar", "yrkade", "anser",
                       "ansåg", "bedömer", "rekommenderar"});
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
    if (!r.starts(i, "yrkande") && !r.is_any(i, {"förslaget", "förslag"})) continue;
    for (std::uint32_t at = i + 1; at < words.last && at < i + near; ++at) {
      const OutcomeForm inner = form_at(r, at);
      if (inner.form == Form::noun && r.is_any(at - 1, {"om", "på", "till"})) return inner.outcome;
      if (inner.form == Form::infinitive && r.is(at - 1, "att")) return inner.outcome;
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
    const Told& told = verb_.first.empty() ? noun_ : verb_;  // «med avslag på yrkandet antar nämnden planen»
    if (told.granted && (partly_ || (told.refused && told.first == "bifalla"))) return "delvis";
    return told.first;
  }

 private:
  /// A clause inside the one that is read, and what its own verb must be.
  enum class Inner : std::uint8_t { none, infinitive, finite };

  /// What the verbs of a clause say, or its nouns.
  struct Told {
    std::string_view first;
    bool granted = false, refused = false;
  };

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
    const OutcomeForm here = form_at(r_, i);
    if (inner_ == Inner::finite) {
      if (here.form == Form::finite || is_verb_of_inner(r_, i)) inner_ = Inner::none;
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
    if (is_main(here, i)) record(here, i);
    if (inner_ == Inner::none && sends_for_preparation(i)) record({"remittera", Form::finite}, i);
    // What is no adverb and no verb of ours is the clause's subject or another verb: infinitives below it are its
    // objects.
    if (start_ && !is_adverb(r_, i) && here.form == Form::none) {
      if (!had_att_ || is_infinitive_like(r_, i)) open_ = false;
    }
    start_ = start_ && is_adverb(r_, i);
  }

  void att(std::uint32_t i) {
    const bool joined = had_att_ && (r_.is_any(i - 1, {"samt", "dels", ","}));
    if (start_ || lead_ || joined) {
      inner_ = Inner::none;
      start_ = open_ = had_att_ = true;
      lead_ = false;
      return;
    }
    inner_ = is_infinitive_like(r_, i + 1) ? Inner::infinitive : Inner::finite;
    open_ = false;
  }

  bool is_main(OutcomeForm here, std::uint32_t i) const {
    switch (here.form) {
      case Form::infinitive:
        return inner_ == Inner::none && open_;
      case Form::finite:
        // «kan antas bli dyrt»; «får ställas och besvaras vid nästa sammanträde» only lets it in.
        if (r_.is_any(i - 1, {"kan", "kunde", "torde", "får"})) return false;
        return !(admits_ && here.outcome == "besvarad");
      case Form::participle:
        return inner_ == Inner::none && (!r_.is(i, "besvarade") || said_to_be(i));
      case Form::noun:
        return inner_ == Inner::none &&
               (start_ || r_.is_any(i - 1, {"med", "genom", "delvis"}) || leads_to_clause(r_, i - 1) ||
                (!noun_.first.empty() && r_.is_any(i - 1, {"och", "samt"})));
      default:
        return false;
    }
  }

  bool said_to_be(std::uint32_t i) const {
    for (std::uint32_t at = clause_; at < i; ++at) {
      if (r_.starts(at, "anse") || r_.starts(at, "förklara") || r_.is_any(at, {"är", "vara"})) return true;
    }
    return false;
  }

  /// «Motionen överlämnas till kommunstyrelsen för beredning.», «skickas på remiss»
  bool sends_for_preparation(std::uint32_t i) const {
    const bool sends = r_.starts(i, "överlämna") || r_.starts(i, "översänd") || r_.starts(i, "hänskjut") ||
                       r_.starts(i, "skicka") || r_.is_any(i, {"sänds", "sända", "sänder"});
    if (!sends) return false;
    bool matter = false, prepared = false;
    for (std::uint32_t at = clause_; at < range_.last && r_.tokens[at].sentence == r_.tokens[clause_].sentence; ++at) {
      matter = matter || r_.is_any(at, {"motionen", "motionerna", "medborgarförslaget", "interpellationen", "ärendet",
                                        "frågan", "skrivelsen", "förslaget", "remissen"});
      prepared = prepared || r_.are(at, {"på", "remiss"}) ||
                 (r_.is(at, "för") && (is_preparation(at + 1) || is_preparation(at + 2)));
    }
    return matter && prepared;
  }
  bool is_preparation(std::uint32_t at) const {
    return r_.is_any(at, {"beredning", "handläggning", "utredning", "yttrande", "beredande"});
  }

  void record(OutcomeForm here, std::uint32_t at) {
    std::string_view outcome = here.outcome;
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
    const bool of_demand = r_.starts(at + 1, "yrkande") || r_.is_any(at + 1, {"övriga", "tilläggsyrkandet"}) ||
                           r_.starts(at + 2, "yrkande");
    Told& told = here.form == Form::noun ? noun_ : verb_;
    if (here.form == Form::noun && of_demand && r_.is_any(at - 1, {"med", "genom"})) return;
    told.granted = told.granted || outcome == "bifalla";
    told.refused = told.refused || (!of_demand && (outcome == "avslå" || outcome == "besvarad"));
    if (told.first.empty()) told.first = outcome;
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
  Told verb_, noun_;
};

}  // namespace

std::string_view outcome_word(const Reading& r, Range range) {
  return range.empty() ? std::string_view() : MainVerb(r, range).outcome();
}

}  // namespace diarium::facts
