#include "relations/conflicts/conflicts_scan.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "language/key.h"

namespace diarium::relations {
namespace {

using facts::Range;
using facts::Reading;
using facts::Shape;
using language::Flag;

/// The verb by which a motion comes to the council; each names another day.
std::string_view tabling_verb(const Reading& r, Range sentence, std::uint32_t near) {
  std::string_view verb;
  const std::uint32_t from = std::max(sentence.first, near > 28 ? near - 28 : 0u);
  for (std::uint32_t i = from; i < std::min(sentence.last, near + 28); ++i) {
    std::string_view one;
    if (r.starts(i, "väckt")) one = "väckt";
    if (r.starts(i, "inkom")) one = "inkommen";
    if (r.starts(i, "inlämna")) one = "inlämnad";
    if (r.starts(i, "anmäld")) one = "anmäld";
    if (r.starts(i, "motioner")) return {};
    if (!one.empty() && !verb.empty() && one != verb) return {};
    if (!one.empty()) verb = one;
  }
  return verb;
}

/// A common noun that names something: long enough to be a compound, no adjective or participle.
bool is_thing(const Reading& r, std::uint32_t i) {
  if (r.shape(i) != Shape::lower || r.length(i) < 9) return false;
  for (const std::string_view end :
       {"iga", "iska", "ade", "ande", "ende", "liga", "ligt", "lig", "iskt", "isk", "igt", "ats", "erat"})
    if (r.ends(i, end)) return false;
  return true;
}
bool is_between(const Reading& r, std::uint32_t i) {
  return r.is_any(i, {"ett", "en", "flera", "antal", "många", "några", "sådana", "sådant", "något", "någon", "två",
                      "tre", "fyra", "formella", "egna", "egen", "eget"});
}
/// The thing that a verb has as its object: the next noun, over articles and numbers.
std::uint32_t object_after(const Reading& r, std::uint32_t i, std::uint32_t last) {
  for (std::uint32_t at = i; at < last && at < i + 5; ++at) {
    if (is_thing(r, at)) return at;
    if (!is_between(r, at)) return 0;
  }
  return 0;
}
bool makes(const Reading& r, std::uint32_t i) {
  return r.is_any(
      i, {"ingått", "tecknat", "slutit", "undertecknat", "antagit", "infört", "inrättat", "upprättat", "bildat"});
}
bool makes_now(const Reading& r, std::uint32_t i) {
  return r.is_any(i, {"tecknar", "ingår", "sluter", "undertecknar"});
}
/// The municipality itself is what a sentence speaks of.
bool is_municipality(const Reading& r, std::uint32_t i) {
  return r.is_any(i, {"staden", "kommunen", "regionen", "stad", "kommun", "vi"}) ||
         (r.has(i, Flag::place) && r.shape(i) >= Shape::capital && !r.ends(i, "s"));
}
bool speaks_of_municipality(const Reading& r, std::uint32_t at, std::uint32_t first) {
  for (std::uint32_t i = at; i > first && at - i < 14; --i)
    if (is_municipality(r, i - 1)) return true;
  return false;
}

}  // namespace

std::vector<ClaimAt> tabling_claims(const Reading& r, const facts::Facts& facts) {
  std::vector<ClaimAt> found;
  for (const facts::Date& date : facts.dates) {
    if (date.what != "motion_inlämnad" || date.status != facts::Status::read || date.iso.size() != 10) continue;
    const std::uint32_t at = r.token_at(date.span.begin);
    if (at >= r.size() || r.tokens[at].begin != date.span.begin || found.size() >= most_claims) continue;
    const std::string verb(tabling_verb(r, r.sentence(at), at));
    if (verb.empty()) continue;
    ClaimAt claim{.kind = ConflictKind::date, .about = {"tabled:" + verb}, .of_case = true};
    claim.proposition = "dagen då motionen blev " + verb;
    claim.claim = claim.side = date.iso;
    claim.span = r.span(r.sentence(at));
    found.push_back(std::move(claim));
  }
  return found;
}

std::vector<ClaimAt> having_claims(const Reading& r) {
  std::vector<ClaimAt> found;
  const auto add = [&](Range words, std::uint32_t thing, bool has) {
    const Range sentence = r.sentence(words.first);
    if (!speaks_of_municipality(r, words.first + 1, sentence.first)) return;
    ClaimAt claim{.kind = ConflictKind::has,
                  .about = {"has:" + std::string(language::root_of(language::key(r.written(thing))))},
                  .of_case = true};
    claim.proposition = std::string(r.written(thing));
    claim.claim = one_line(r.flowed(words));
    claim.side = has ? "ja" : "nej";
    claim.span = r.span(sentence);
    found.push_back(std::move(claim));
  };
  for (std::uint32_t i = 0; i < r.size() && found.size() < most_claims; ++i) {
    const std::uint32_t last = r.sentence(i).last;
    if (r.is(i, "har") && makes(r, i + 1)) {
      if (const std::uint32_t thing = object_after(r, i + 2, last); thing != 0) add({i, thing + 1}, thing, true);
    }
    // «tecknar inte avtal», «inte tecknar avtal», «har inte tecknat avtal»; «inte tecknar nya avtal» says nothing of
    // old ones.
    std::uint32_t after = 0;
    if (r.is(i, "inte") && (makes_now(r, i + 1) || makes(r, i + 1))) after = i + 2;
    if (makes_now(r, i) && r.is(i + 1, "inte")) after = i + 2;
    if (r.is(i, "har") && r.is_any(i + 1, {"inga", "inget", "ingen"})) after = i + 2;
    if (r.is(i, "saknar")) after = i + 1;
    for (std::uint32_t no = i + 1; makes_now(r, i) && no < i + 4 && after == 0; ++no)
      if (r.is_any(no, {"inga", "inget", "ingen"})) after = no + 1;
    if (after == 0) continue;
    if (const std::uint32_t thing = object_after(r, after, last); thing != 0) add({i, thing + 1}, thing, false);
  }
  return found;
}

std::vector<ClaimAt> possibility_claims(const Reading& r) {
  std::vector<ClaimAt> found;
  for (std::uint32_t s = 0; s < r.sentences.size() && found.size() < most_claims; ++s) {
    const Range sentence = r.sentences[s];
    if (sentence.size() < 6 || sentence.size() > 80) continue;
    std::uint32_t yes = 0, no = 0;  // One past the token that tells.
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const bool able = r.is_any(i, {"möjligt", "kunnat", "överförbar", "överförbart", "genomförbart"});
      const bool not_able = i > 0 && (r.is_any(i - 1, {"inte", "ej", "aldrig"}) ||
                                      (i > 1 && r.is_any(i - 2, {"inte", "ej"})) || r.is(i + 1, "inte"));
      const bool goes = r.is_any(i, {"går", "gick"}) && r.are(i + 1, {"inte", "att"});
      if (goes || (able && not_able))
        no = i + 1;
      else if (able && !r.starts(i, "överförbar"))
        yes = i + 1;
    }
    if ((yes == 0) == (no == 0)) continue;
    const std::uint32_t at = (yes == 0 ? no : yes) - 1;
    ClaimAt claim{.kind = ConflictKind::possible, .of_case = true};
    const bool led = at > sentence.first && r.is_any(at - 1, {"inte", "ej", "aldrig", "varit", "hade"});
    const std::uint32_t first = led ? at - 1 : at;
    claim.claim = one_line(r.flowed({first, std::min(sentence.last, at + 3)}));
    claim.side = yes == 0 ? "nej" : "ja";
    claim.span = r.span(sentence);
    claim.words = language::content_words(r.flowed(sentence));
    if (claim.words.size() >= 4) found.push_back(std::move(claim));
  }
  return found;
}

}  // namespace diarium::relations
