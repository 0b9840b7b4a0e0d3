// Who took no part in a matter because of a conflict of interest («jäv»).
#include "facts/names/persons.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t near_act = 8;      // Tokens between a name and what its bearer does.
constexpr std::uint32_t near_ground = 16;  // … and between that and «jäv».

bool is_ground(const Reading& r, std::uint32_t i) { return r.is_any(i, {"jäv", "jävig", "jäviga", "jävet"}); }

/// «deltar inte», «anmäler jäv», «lämnar lokalen», «är jävig»
bool stands_aside_at(const Reading& r, std::uint32_t i) {
  if (r.is_any(i, {"deltar", "deltog", "deltagit", "anmäler", "anmälde", "anmält", "anmäls", "anmäldes", "lämnar",
                   "lämnade"}))
    return true;
  return r.is_any(i, {"är", "var"}) && r.is_any(i + 1, {"jävig", "jäviga"});
}

/// «… yrkar att Bo Ek är jävig», «dock utan att vara jävig», «frågan om jäv»: what somebody thinks or denies.
bool is_only_spoken_of(const Reading& r, Range sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (r.starts(i, "yrka") || r.is_any(i, {"anser", "ansåg", "anför", "anförde", "påstår", "hävdar", "menar", "frågan",
                                            "fråga", "huruvida", "utan", "motsätter", "prövar"}))
      return true;
    if (r.is(i, "inte") && is_ground(r, i + 1)) return true;
  }
  return false;
}

}  // namespace

bool is_listed_aside(const Reading& r, std::uint32_t after) {
  std::uint32_t at = r.is_any(after, {",", "("}) ? after + 1 : after;
  if (!r.is_any(at, {"ej", "inte", "utom", "frånvarande"})) return false;
  for (++at; at < after + near_ground &&
             r.is_any(at, {"§", "§§", ",", "och", "–", "-", "under", "på", "grund", "av", "p", "g", "a", ".", "pga"});
       ++at) {
    if (r.shape(at + 1) == Shape::number) ++at;
  }
  return is_ground(r, at);
}

bool stands_aside(const Reading& r, Range names) {
  const Range sentence = r.sentence(names.first);
  std::uint32_t ground = sentence.first;
  while (ground < sentence.last && !is_ground(r, ground)) ++ground;
  if (ground == sentence.last || is_only_spoken_of(r, sentence)) return false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    // «I stället för Anna Berg (S), som anmält jäv, tjänstgör Bo Ek (M)»: who takes the seat stands behind.
    if (r.is_any(i, {"tjänstgör", "tjänstgjorde", "inträder", "inträdde", "ersätter", "ersätts"}) && names.first > i)
      return false;
    const bool far = i > ground ? i - ground > near_ground : ground - i > near_ground;
    if (!stands_aside_at(r, i) || far) continue;
    if (names.last <= i && i - names.last <= near_act) return true;
    // «På grund av jäv deltar inte Bo Ek (M)», «Jäv anmäls av Bo Ek (M)», «Pga jäv lämnar Bo Ek (M) lokalen»
    if (names.first > i && names.first - i <= 3 &&
        r.is_any(names.first - 1, {"inte", "ej", "av", "deltar", "deltog", "lämnar", "lämnade"}))
      return true;
  }
  return false;
}

}  // namespace diarium::facts
