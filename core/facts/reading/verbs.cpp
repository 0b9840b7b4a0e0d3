#include "facts/reading/verbs.h"

#include <algorithm>

namespace diarium::facts {

bool VerbAt::finite() const {
  return verb != nullptr &&
         (passive || form == VerbForm::present || form == VerbForm::past || form == VerbForm::supine);
}

VerbAt verb_at(const Reading& r, std::uint32_t at) {
  ++r.looks;
  const Verb* verb = r.word(at) ? language::verb_of(r.tokens[at].word) : nullptr;
  if (verb == nullptr) return {};
  const Word& word = *r.tokens[at].word;
  const bool noun = word.form == VerbForm::noun || word.form == VerbForm::participle;
  return {verb, word.form, !noun && word.spelling.ends_with('s')};
}

bool is_verb(const Reading& r, std::uint32_t at, std::initializer_list<VerbKind> kinds) {
  const VerbAt verb = verb_at(r, at);
  return verb && verb.form != VerbForm::noun && std::find(kinds.begin(), kinds.end(), verb.verb->kind) != kinds.end();
}

std::uint32_t first_verb(const Reading& r, Range range, std::initializer_list<VerbKind> kinds) {
  std::uint32_t at = range.first;
  while (at < range.last && !is_verb(r, at, kinds)) ++at;
  return at;
}

bool names_demand(const Reading& r, std::uint32_t at) {
  return r.word(at) && r.key(at).find("yrkande") != std::string_view::npos && !r.starts(at, "motion");
}

bool joins_mover(const Reading& r, std::uint32_t at) {
  if (r.starts(at, "instämmande")) return true;
  return at > 0 && r.is(at - 1, "med") && r.is_any(at, {"bifall", "stöd", "understöd"}) &&
         r.is_any(at + 1, {"av", "från"}) && r.shape(at + 2) >= Shape::capital && r.has(at + 2, Flag::first_name);
}

}  // namespace diarium::facts
