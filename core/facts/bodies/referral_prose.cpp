// Who was asked for an opinion, as prose tells it: a letter that is quoted, a dialogue, a heading over an answer.
#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "facts/bodies/bodies.h"
#include "facts/bodies/referral.h"
#include "facts/reading/verbs.h"

namespace diarium::facts::referral_text {
namespace {

constexpr std::uint32_t near_verb = 16;  // Tokens from a body to the verb that says what it answered.
constexpr std::uint32_t near_noun = 7;

/// «Dialog ska föras med», «om yttrande har inhämtats»: told of what may come.
bool is_asserted(const Reading& r, Range sentence, std::uint32_t at) {
  for (std::uint32_t i = sentence.first; i < at; ++i) {
    if (r.is_any(i, {"ska", "skall", "bör", "kan", "skulle", "borde", "måste", "om", "när", "innan"}) && at - i < 12)
      return false;
  }
  return true;
}

bool has_before(const Reading& r, std::uint32_t at, std::uint32_t far, std::initializer_list<std::string_view> words) {
  const std::uint32_t first = std::max(r.sentence(at).first, at > far ? at - far : 0u);
  for (std::uint32_t i = first; i < at; ++i) {
    if (r.is_one_of(i, words)) return true;
  }
  return false;
}

/// «ärendet», «motionen», «medborgarförslaget»
bool is_matter(const Reading& r, std::uint32_t i) {
  return r.is_any(i, {"ärendet", "motionen", "motion", "remissen", "frågan"}) || r.ends(i, "förslaget");
}
bool is_opinion(const Reading& r, std::uint32_t i) {
  return r.is_any(
      i, {"yttrande", "yttranden", "yttrandet", "synpunkter", "remissvar", "remissyttrande", "remissyttranden"});
}

bool is_answer_noun(const Reading& r, std::uint32_t i) { return is_opinion(r, i) || r.is(i, "svar"); }

/// «samråd har skett med», «har fört dialog med»
std::uint32_t dialogue(const Reading& r, std::uint32_t i) {
  if (!r.is_any(i, {"dialog", "dialoger", "samråd", "avstämning", "avstämningar"})) return 0;
  bool held = has_before(r, i, 4, {"fört", "hållit", "haft"});
  for (std::uint32_t with = i + 1; with < i + 6; ++with) {
    held = held || r.is_any(with, {"förts", "skett", "hållits", "genomförts"});
    if (r.is(with, "med")) return held && is_asserted(r, r.sentence(i), i) ? with + 1 : 0;
    if (r.is_any(with, {".", ",", ";"})) return 0;
  }
  return 0;
}

/// «Yttrande har inhämtats från», «synpunkter har lämnats av»
std::uint32_t gathered(const Reading& r, std::uint32_t i) {
  if (!r.is_any(i, {"inhämtats", "inhämtades", "begärts", "begärdes", "inkommit", "lämnats"}) ||
      !r.is_any(i + 1, {"från", "av"}))
    return 0;
  const bool opinion =
      has_before(r, i, near_noun, {"yttrande", "yttranden", "synpunkter", "remissvar", "remissyttranden"});
  return opinion && is_asserted(r, r.sentence(i), i) ? i + 2 : 0;
}

/// «hade inget att erinra», «har inga synpunkter»: an answer, though of nothing.
bool has_nothing_against(const Reading& r, std::uint32_t i) {
  if (!r.is_any(i, {"har", "hade", "haft"}) || !r.is_any(i + 1, {"inget", "inga", "ingen", "inte", "ingenting"}))
    return false;
  for (std::uint32_t noun = i + 2; noun < i + 6 && !r.is_any(noun, {".", ","}); ++noun)
    if (r.is_any(noun, {"erinra", "erinran", "erinringar", "invända", "invändning", "invändningar", "synpunkter",
                        "anmärka", "tillägga"}))
      return true;
  return false;
}

}  // namespace

bool is_answer(const Reading& r, std::uint32_t at) {
  return r.starts(at, "remissvar") || r.starts(at, "remissyttrande") || r.starts(at, "remissinstans");
}

bool was_to_be_sent(const Reading& r, std::uint32_t at) {
  const VerbAt verb = verb_at(r, at);
  const bool sends = verb.is(VerbKind::send) || (verb && verb.verb->outcome == "remittera");
  if (!sends || verb.form != VerbForm::infinitive || !r.is(at - 1, "att")) return false;
  const Range before{std::max(r.sentence(at).first, at > 30 ? at - 30 : 0u), at};
  for (std::uint32_t i = before.first; i < before.last; ++i) {
    const VerbAt lead = verb_at(r, i);
    if (lead.is(VerbKind::decide) && lead.form == VerbForm::past) return true;
  }
  return false;
}

std::uint32_t list_start(const Reading& r, std::uint32_t i, std::string_view& reply) {
  if (r.is(i, "behandlats") && r.is(i + 1, "av") && i >= near_noun) {
    for (std::uint32_t at = i - near_noun; at < i; ++at) {
      if (is_matter(r, at) && at >= r.sentence(i).first) return i + 2;
    }
  }
  if (const std::uint32_t first = dialogue(r, i); first != 0) return first;
  const std::uint32_t first = gathered(r, i);
  if (first != 0 && !r.is_any(i, {"begärts", "begärdes"})) reply = "answered";
  return first;
}

bool all_answered(const Reading& r) {
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (r.is_any(i, {"remissinstansens", "remissinstansernas"}) &&
        (is_answer_noun(r, i + 1) || is_answer_noun(r, i + 2)))
      return is_asserted(r, r.sentence(i), i);  // «… sammanfattade svar framgår av tabellen»
    if (!r.is_any(i, {"samtliga", "alla"})) continue;
    const Range rest{i + 1, std::min(r.sentence(i).last, i + near_verb)};
    bool of_those = false, none = false;
    for (std::uint32_t at = rest.first; at < rest.last; ++at) {
      of_those = of_those || r.starts(at, "remissinstans") || r.starts(at, "instans") || r.starts(at, "tillfråga");
      none = none || r.is_any(at, {"inte", "ej", "utom", "men"});
      const bool came = r.is_any(at, {"svarat", "besvarat", "inkommit", "yttrat", "svarade", "inkom", "yttrade"});
      if (of_those && came && !none && is_asserted(r, r.sentence(i), at)) return true;
    }
  }
  return false;
}

std::uint32_t labelled_answers(const Reading& r, std::uint32_t i, std::string_view& reply) {
  if (!r.tokens[i].line || r.shape(i) < Shape::capital) return 0;
  const std::uint32_t noun = i + 1;
  const bool quantity = r.is_any(i, {"utan", "med", "ingen", "inga", "inget", "ej"});
  const bool opinion = r.is_any(noun, {"erinran", "erinringar", "synpunkter", "invändningar"});
  const bool silent = r.are(i, {"inget", "svar"}) || r.are(i, {"ej", "svarat"}) ||
                      r.are(i, {"har", "inte", "svarat"}) || r.are(i, {"inte", "svarat"});
  const std::uint32_t colon = r.is(i + 3, ":") ? i + 3 : i + 2;
  if (!(quantity && opinion) && !silent) return 0;
  if (!r.is(colon, ":") || r.tokens[colon].line) return 0;
  reply = silent ? "silent" : "answered";
  return colon + 1;
}

bool says_something(const Reading& r, Range name) {
  // «Skolnämndens yttrande», «Svar från skolnämnden»
  if (r.ends(name.last - 1, "s") && is_opinion(r, name.last) &&
      !r.is_any(name.first - 1, {"invänta", "inväntar", "inhämta"}))
    return true;
  const std::uint32_t first =
      r.is(name.last, ",") && r.is_any(name.last + 1, {"som", "vilken", "vilket"}) ? name.last + 2 : name.last;
  const std::uint32_t last = std::min(r.sentence(name.first).last, name.last + near_verb);
  for (std::uint32_t i = first; i < last; ++i) {
    if (has_nothing_against(r, i)) return true;
    // «…, som den 3 september 2031, § 97, tillstyrkte …»
    if (r.is(i, ",") && (r.is(i + 1, "§") || r.shape(i - 1) == Shape::number)) continue;
    if (r.is_any(i, {",", "och", "samt"})) {
      // «Nämnden, som har fått motionen på remiss, avstyrker den», «… har fått motionen och avstyrker den»
      if (const VerbAt next = verb_at(r, i + 1);
          next.is(VerbKind::judge) && next.finite() && !next.passive && next.verb->outcome.ends_with("styrka"))
        return true;
      // «Skolnämnden, fritidsnämnden och polisen tillstyrker …»: others say the same.
      const std::optional<BodyAt> other = first_body(r, {i + 1, std::min(last, i + 1 + near_noun)}, Rank::office);
      if (!other || other->range.first != i + 1 || other->owner) return false;
      i = other->range.last - 1;
      continue;
    }
    if (r.is_any(i, {".", ";", "som", "inte", "ej", "ska", "skall", "bör", "kan", "får"})) return false;
    if (r.is_any(i, {"ställer", "ställde"}) && r.is(i + 1, "sig")) return true;  // «… positiv», «… bakom förslaget»
    const VerbAt verb = verb_at(r, i);
    if (!verb.finite() || verb.passive) continue;
    // Who sends it on, or puts it off, has not said anything.
    if (verb.verb->outcome == "remittera" || verb.verb->outcome == "bordlägga") return false;
    for (const VerbKind kind : {VerbKind::answer, VerbKind::judge, VerbKind::deem, VerbKind::propose, VerbKind::agree})
      if (verb.is(kind)) return true;
  }
  return false;
}

Range answering_subject(const Reading& r, Range sentence) {
  std::uint32_t first = sentence.first;
  if (r.is_any(first, {"även", "också"})) ++first;
  const std::uint32_t far = std::min(sentence.last, first + near_verb);
  std::uint32_t end = first;  // Of the subject: its bodies, commas and «och».
  while (end < far && !r.is_any(end, {"har", "i", "skriver", "anför", "yttrade", "avgav", "lämnade", "tillstyrker",
                                      "avstyrker", "inkom", "tillstyrkte", "avstyrkte", "svarade", "hade"}))
    ++end;
  const std::optional<BodyAt> body = first_body(r, {first, end}, Rank::office);
  if (end == far || !body || body->range.first != first || body->rank == Rank::council) return {};
  if (!r.is_any(body->range.last, {",", "och", "samt"}) && body->range.last != end) return {};
  if (body->owner) return {};  // «nämndens förslag har …»
  bool wrote = false;          // «i skrivelse», «i sitt yttrande»
  bool answered = false;       // … says what.
  for (std::uint32_t i = end; i < std::min(sentence.last, end + near_verb); ++i) {
    if (r.is_any(i, {"yttrat", "yttrade"}) && r.is(i + 1, "sig")) return {first, end};
    if (r.is_any(i, {"svarat", "svarade"}) && r.is(i + 1, "att")) return {first, end};
    const bool paper = is_opinion(r, i) || r.is_any(i, {"skrivelse", "svar"});
    wrote = wrote || (paper && (r.is_any(i - 1, {"i", "sitt", "sin", "genom", "enligt"})));
    answered = answered || is_verb(r, i, {VerbKind::answer, VerbKind::judge}) || r.is_any(i, {"lämnat", "haft"});
    if (wrote && answered) return {first, end};
    if (!r.is_any(i, {"lämnat", "lämnade", "inkommit", "inkom", "avgett", "avgivit", "avgav"})) continue;
    for (std::uint32_t noun = i + 1; noun < std::min(sentence.last, i + 5); ++noun) {
      if (is_opinion(r, noun) || r.is(noun, "svar")) return {first, end};
    }
    if (r.is(i, "inkommit") && r.is_any(i - 1, {"inte", "ej"})) return {first, end};
  }
  return {};
}

Range quoted(const Reading& r, std::uint32_t i) {
  if (i == 0 || !is_opinion(r, i) || !r.is(i + 1, "från") || !r.is_any(i - 1, {"i", "enligt", "av"})) return {};
  const std::uint32_t last = std::min(r.sentence(i).last, i + 9);
  for (std::uint32_t at = i + 2; at < last && !r.is_any(at, {".", ";", ":"}); ++at) {
    if (r.written(at) == "AB") return {i + 2, at + 1};
    const std::optional<BodyAt> body = body_at(r, at);
    if (body && body->range.first == i + 2) return body->range;
  }
  return {};
}

Range heading_names(const Reading& r, Range heading, bool in_section) {
  if (is_opinion(r, heading.first) && r.is(heading.first + 1, "från") && heading.size() > 2)
    return {heading.first + 2, heading.last};
  if (heading.size() > 1 && is_opinion(r, heading.last - 1)) {
    const Range words{heading.first, heading.last - 1};
    const std::optional<BodyAt> body = first_body(r, words, Rank::office);
    if (body && body->range == words && r.ends(words.last - 1, "s")) return words;
  }
  return in_section ? heading : Range{};
}

}  // namespace diarium::facts::referral_text
