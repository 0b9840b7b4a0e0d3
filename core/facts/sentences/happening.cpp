#include "facts/sentences/happening.h"

#include <algorithm>

namespace diarium::facts {
namespace {

constexpr std::uint32_t near_force = 8;       // Tokens between what is in force and its day.
constexpr std::uint32_t near_happening = 24;  // Tokens to either side in which a verb tells what happened.

}  // namespace

bool is_future(const Reading& r, std::uint32_t i) {
  return r.word(i) &&
         r.is_any(i, {"ska",      "skall",    "kommer", "senast",   "kommande", "inför",    "nästa",    "bör",
                      "borde",    "vill",     "till",   "planeras", "planerar", "planerad", "planerat", "planerade",
                      "föreslås", "föreslår", "gäller", "träder",   "träda",    "träffa",   "from",     "tom"}) &&
         // «till» only of a span of time or a day to come: «till och med», «till den 1 maj».
         (!r.is(i, "till") || r.are(i, {"till", "och", "med"}));
}

bool is_past_verb(const Reading& r, std::uint32_t i) {
  if (!r.word(i) || r.shape(i) != Shape::lower) return false;
  if (r.is_any(i, {"var",    "blev",   "fick",    "hade",  "kom",  "gick",  "togs",   "tog",      "antog",
                   "antogs", "skedde", "hölls",   "höll",  "gav",  "gavs",  "stod",   "fanns",    "skrev",
                   "skrevs", "beslöt", "beslöts", "sedan", "lade", "lades", "gjorde", "invaldes", "kunde",
                   "ville",  "drog",   "drogs",   "bröt",  "föll", "slots", "hände",  "föreslog", "uppgick"}))
    return true;
  if (r.ends(i, "gick")) return true;  // «pågick», «ingick»
  // Weak verbs: «stängdes», «byggdes», «lyftes»; no «arbetes», no «mötes».
  if (r.key(i).size() >= 5 &&
      (r.ends(i, "des") || r.ends(i, "ktes") || r.ends(i, "ptes") || r.ends(i, "ttes") || r.ends(i, "ftes")))
    return true;
  // «trädde», «införde», «ägde», «väckte», «köpte», «översände»
  if (r.key(i).size() >= 4 && !r.is_any(i, {"fjärde", "bredde", "efter"}) &&
      (r.ends(i, "dde") || r.ends(i, "rde") || r.ends(i, "gde") || r.ends(i, "ckte") || r.ends(i, "pte") ||
       r.ends(i, "sände")))
    return true;
  // «arrangerade»; «den planerade vägen» stands in is_future.
  if (r.ends(i, "ade") && !r.is_any(i, {"ade", "både", "hade"})) {
    // A participle before its noun («den antagna och reviderade planen») is led by an article.
    return !(i > 0 && r.is_any(i - 1, {"den", "det", "de", "en", "ett", "nya", "samt", "och"}) && r.word(i + 1) &&
             !r.is_any(i + 1, {"att", "i", "om", "den", "det", "en", "ett", "på", "av", "vid"}));
  }
  // «har antagits», «har lämnat in», «har fyra olyckor anmälts»
  if (!r.is_any(i, {"har", "hade"})) return false;
  for (std::uint32_t j = i + 1; j < i + 5 && j < r.size(); ++j) {
    if (r.shape(j) == Shape::lower && r.key(j).size() > 4 && (r.ends(j, "ts") || r.ends(j, "at") || r.ends(j, "it")))
      return true;
    if (r.is_any(j, {"skett", "gått", "ägt", "setts", "gett", "stått"})) return true;
  }
  return false;
}

bool takes_force(const Reading& r, Range date) {
  const Range sentence = r.sentence(date.first);
  const std::uint32_t from = std::max(sentence.first, date.first > near_force ? date.first - near_force : 0u);
  const std::uint32_t to = std::min(sentence.last, date.last + 4);
  for (std::uint32_t i = from; i < to; ++i) {
    if (r.are(i, {"i", "kraft"})) return true;
    if (i < date.first && (r.is_any(i, {"gälla", "gällt", "gällde", "gäller", "giltig", "giltigt", "giltighetstid"}) ||
                           r.is_any(i, {"löper", "tillämpas", "upphör"})))
      return true;
  }
  return false;
}

bool tells_happening(const Reading& r, Range date) {
  if (r.kind(date.first) == structure::BlockKind::table_row) return false;
  const Range sentence = r.sentence(date.first);
  const std::uint32_t from = std::max(sentence.first, date.first > near_happening ? date.first - near_happening : 0u);
  const std::uint32_t to = std::min(sentence.last, date.last + near_happening);
  for (std::uint32_t i = from; i < to; ++i) {
    if (i >= date.first && i < date.last) continue;
    if (is_past_verb(r, i) || is_future(r, i)) return true;
    if (r.is_any(i, {"har", "är", "var", "blir", "sker", "ges", "hålls", "pågår", "börjar", "inleds", "startar",
                     "öppnar", "öppnas", "äger", "invigs", "upphör", "löper", "redovisas", "presenteras"}))
      return true;
  }
  return false;
}

}  // namespace diarium::facts
