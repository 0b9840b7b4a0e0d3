#include "facts/cited/work_names.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/sentences/verbs.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_words = 14;  // Of the words that complete a name.
constexpr std::uint32_t most_item = 2;    // Words of one item of «styrning, digital samordning och finansiering».
constexpr std::size_t least_verb = 5;     // Letters of a word that is a verb by its ending.

/// «inrättas», «infördes», «föreslås»: a verb by its ending, where no noun's or name's genitive ends so.
bool is_passive(const Reading& r, std::uint32_t at) {
  if (r.shape(at) != Shape::lower || r.length(at) < least_verb) return false;
  return (r.ends(at, "as") && !r.ends(at, "rnas")) || r.ends(at, "ås") || r.ends(at, "des") || r.ends(at, "tes") ||
         r.ends(at, "ats") || r.ends(at, "tts") || r.ends(at, "ivs") || r.ends(at, "lls") || r.ends(at, "änds");
}

/// «hantering av», «införande av»: what is done to something, and to what.
bool is_action(const Reading& r, std::uint32_t at) {
  return r.ends(at, "ing") || r.ends(at, "ingen") || r.ends(at, "ingar") || r.ends(at, "ande") || r.ends(at, "ende") ||
         r.ends(at, "andet") || r.ends(at, "else") || r.ends(at, "tion");
}

bool is_noun_like(const Reading& r, std::uint32_t at) {
  return r.shape(at) == Shape::lower && !ends_name_of_work(r, at) && !r.has(at, Flag::policy);
}

/// The words after «för».
class Purpose {
 public:
  Purpose(const Reading& r, std::uint32_t first) : r_(r), first_(first) {}

  std::uint32_t end() const {
    std::uint32_t at = first_;
    while (at < r_.size() && at < first_ + most_words && r_.block(at) == r_.block(first_)) {
      const std::uint32_t next = past(at);
      if (next == at) break;
      at = next;
    }
    while (at > first_ && (r_.is_any(at - 1, {"och", ",", "för"}) || ends_name_of_work(r_, at - 1))) --at;
    return is_cut(at) ? first_ : at;
  }

 private:
  /// «riktlinje för förvaltning | av de gamla husen», «plan för att förbättra boendes |»: a name of which a part is
  /// lost.
  bool is_cut(std::uint32_t end) const {
    if (end == first_) return true;
    const bool of_something = r_.is(end, "av") && is_action(r_, end - 1);
    const bool genitive = r_.shape(end - 1) == Shape::lower && (r_.ends(end - 1, "ens") || r_.ends(end - 1, "ers") ||
                                                                r_.ends(end - 1, "ets") || r_.ends(end - 1, "nas"));
    return of_something || genitive;
  }

  /// Past the word at `at` with what joins it; `at` where the name is at its end.
  std::uint32_t past(std::uint32_t at) const {
    if (r_.is(at, "-") && r_.tight(at)) return at + 1;
    if (r_.is(at, ",")) return lists(at + 1) ? at + 1 : at;
    if (r_.is_any(at, {"och", "&"})) return joins(at) ? at + 1 : at;
    if (r_.is(at, "av")) return at > first_ && is_action(r_, at - 1) && is_noun_like(r_, at + 1) ? at + 1 : at;
    if (r_.is(at, "för")) {
      const bool whose = r_.is_any(at + 1, {"personer", "barn", "unga", "äldre"});
      return whose || r_.has(at - 1, Flag::body) || r_.is(at - 1, "kommunalförbundet") ? at + 1 : at;
    }
    // «beslutsnivåer vid investering och inhyrning»
    if (r_.is(at, "vid") && at > first_) return is_action(r_, at + 1) ? at + 1 : at;
    if (r_.is(at, "med") && at > first_) return r_.is_any(at - 1, {"personer", "barn", "elever", "unga"}) ? at + 1 : at;
    if (at == first_ && r_.is_any(at, {"den", "det", "de"})) return at + 1;
    if (ends_name_of_work(r_, at) || r_.shape(at) == Shape::number) return at;
    if (at > first_ && (r_.tokens[at].wide || opens_line(at))) return at;
    return at + 1;
  }

  /// «… för remisser / Syftet med …»: a heading or a sentence begins on the next line.
  bool opens_line(std::uint32_t at) const {
    if (r_.shape(at) < Shape::capital || r_.shape(at - 1) != Shape::lower) return false;
    if (r_.is_any(at, {"förslag", "beslutad", "beslutat", "antagen", "fastställd", "dokumenttyp", "dokumentansvarig",
                       "giltig", "gäller", "sammanfattning", "bakgrund", "inledning", "syfte", "bilaga"}))
      return true;  // A field of a form, or a heading.
    // «… för den ekologiska dimensionen Syftet med policyn»: the next sentence or column lost its line.
    if (r_.is_any(at, {"syftet", "nuvarande", "målet"})) return true;
    return r_.tokens[at].line ? !r_.has(at, Flag::place) && !r_.has(at + 1, Flag::place) : r_.has(at, Flag::name_stop);
  }

  /// «…, samordning och finansiering», «skydds-, tvångs- och begränsningsåtgärder»: after the comma go items and «och».
  bool lists(std::uint32_t at) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = at; i < at + most_words; ++i) {
      if (r_.is_any(i, {"och", "samt"})) return words > 0 && is_noun_like(r_, i + 1);
      if (r_.is(i, "-") && r_.tight(i)) continue;
      if (r_.is(i, ",") && words > 0) {
        words = 0;
        continue;
      }
      if (!is_noun_like(r_, i) || r_.has(i, Flag::body) || ++words > most_item) return false;
    }
    return false;
  }

  bool joins(std::uint32_t at) const {
    if (at == first_) return false;
    const bool cut = r_.is(at - 1, "-");
    return (cut && r_.word(at + 1)) || is_noun_like(r_, at + 1);
  }

  const Reading& r_;
  std::uint32_t first_;
};

}  // namespace

bool ends_name_of_work(const Reading& r, std::uint32_t at) {
  if (r.shape(at) == Shape::mark && !r.is_any(at, {"-", "–", "&"})) return true;
  return is_passive(r, at) || verb_at(r, at).finite() ||
         r.is_any(at,
                  {"som",        "där",       "ska",      "skall",    "är",        "har",       "kan",      "får",
                   "framgår",    "anger",     "att",      "samt",     "i",         "vilket",    "vilken",   "vilka",
                   "innebär",    "styr",      "utgör",    "antagen",  "enligt",   "med",
                   "på",         "till",      "av",       "vid",      "från",      "under",     "inom",     "genom",
                   "eller",      "innan",     "bör",      "anges",    "beskriver", "säger",     "slår",     "gäller",
                   "bygger",     "syftar",    "finns",    "och",      "den",       "upphör",    "står",     "men",
                   "när",        "om",        "efter",    "inte",     "var",       "blir",      "skulle",   "utifrån",
                   "bland",      "behöver",  "omfattar", "kommer",    "måste",     "ger",      "visar",
                   "träder",     "tar",       "ersätter", "tog",      "inklusive", "så",        "avseende", "gällande",
                   "angående",   "kring",     "rörande",  "utan",     "tills",     "hade",      "bidrar",   "handlar",
                   "innehåller", "redovisar", "pekar",    "lyfter",   "ligger",    "krävs",     "togs",     "utgår",
                   "blev",       "fick",      "få",       "nu",       "även",      "också",     "här",      "idag",
                   "redan",      "bifogas",   "sägs",     "dnr",      "punkt",     "aktivitet", "kapitel",  "kap",
                   "bilaga"});
}

Range with_years(const Reading& r, Range name) {
  const bool year = r.number(name.last).value_or(0) >= 1990 && r.number(name.last).value_or(0) <= 2099;
  const bool day = r.is(name.last + 1, "-") && r.is(name.last + 3, "-") && r.shape(name.last + 4) == Shape::number;
  if (!year || day || r.tokens[name.last].wide || r.is(name.last + 1, "/")) return name;
  ++name.last;
  if (r.is_any(name.last, {"-", "–", "‐"}) && r.shape(name.last + 1) == Shape::number) name.last += 2;
  return name;
}

Range with_purpose(const Reading& r, std::uint32_t head, bool owned) {
  const Range name{head, head + 1};
  if (!r.is_any(head + 1, {"för", "mot", "om"}) || !r.word(head + 2)) return with_years(r, name);
  // «Sjö kommuns plan för att minska buller 2026–2028» is a name, «en plan för att …» is a wish.
  const bool aim = owned && r.is(head + 2, "att") && r.word(head + 3);
  if (aim) {
    const std::uint32_t end = Purpose(r, head + 3).end();
    return end > head + 4 ? with_years(r, {head, end}) : name;
  }
  if (r.is_any(head + 2, {"att", "hur", "deras", "sina", "sin", "sitt", "detta", "denna", "dessa", "vår", "våra", "vad",
                          "när", "en", "ett"}) ||
      (ends_name_of_work(r, head + 2) && !r.is_any(head + 2, {"den"})))
    return with_years(r, name);
  const std::uint32_t end = Purpose(r, head + 2).end();
  return end > head + 2 ? with_years(r, {head, end}) : name;
}

bool is_bare_head(const Reading& r, std::uint32_t head) {
  return r.is_any(head, {"strategi", "strategin", "program", "programmet", "policy", "policyn", "riktlinje",
                         "riktlinjen", "riktlinjer", "riktlinjerna", "plan", "planen", "handlingsplan",
                         "handlingsplanen", "reglementet", "arbetsordningen", "delegationsordningen"});
}

bool tells_state(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"reviderad",  "reviderat", "reviderade", "befintlig", "befintligt", "befintliga", "nuvarande",
                       "gällande",   "tidigare",  "övrig",      "övrigt",    "övriga",     "förslag",    "uppdaterad",
                       "uppdaterat", "aktuell",   "aktuellt",   "kommunal",  "kommunalt",  "kommande",   "gamla",
                       "antagen",    "antagna",   "ny",         "nytt",      "nya"});
}

}  // namespace diarium::facts
