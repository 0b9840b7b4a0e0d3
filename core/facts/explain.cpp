// How the words at a place are read, for people: the tokens of its sentence, the facts that a rule said there, and
// which rules held.
#include "facts/rules/rule_texts.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/kinds/fact_words.h"
#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"
#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

template <class Value>
std::string name_of(std::span<const std::string_view> names, Value value) {
  return std::string(names[static_cast<std::size_t>(value)]);
}

/// «   481  beslutades  lower  @decide.past»: what patterns see of it.
std::string token_line(const Reading& r, std::uint32_t at) {
  const Notation& names = notation();
  std::string line = "  " + std::to_string(r.tokens[at].begin) + "  " + std::string(r.written(at)) + "  &" +
                     name_of(names.shapes, r.shape(at));
  if (r.tokens[at].line) line += " <line>";
  if (r.tokens[at].wide) line += " <wide>";
  if (!r.tokens[at].space) line += " <tight>";
  for (std::size_t flag = 0; flag < names.flags.size(); ++flag)
    if ((r.tokens[at].flags >> flag & 1) != 0) line += " #" + std::string(names.flags[flag]);
  if (const VerbAt verb = verb_at(r, at))
    line += " @" + name_of(names.verb_kinds, verb.verb->kind) + "." + name_of(names.verb_forms, verb.form);
  if (const std::optional<BodyAt> body = body_at(r, at))
    line += " %body." + name_of(names.ranks, body->rank) + (body->owner ? ".owner" : "");
  return line + "\n";
}

bool touches(ByteSpan span, std::uint32_t byte) { return span.begin <= byte && byte <= span.end; }

}  // namespace

std::string rule_line(std::string_view file, std::string_view name) {
  const auto text = std::ranges::find_if(
      rule_texts(), [&](const RuleText& one) { return one.file == file && one.name == name; });
  if (text == rule_texts().end()) return std::string(name) + "\n";
  return std::string(text->file) + ".rules: " + std::string(text->value) + " " + std::string(text->name) + ": " +
         std::string(text->when) + "\n";
}

std::string explain(std::string_view text, const structure::Outline& outline, std::uint32_t byte) {
  Reading r = read(text, outline);
  if (r.tokens.empty()) return "There is no word.\n";
  std::uint32_t at = std::min(r.token_at(byte), r.size() - 1);
  if (at > 0 && r.tokens[at].begin > byte && r.tokens[at - 1].end > byte) --at;
  const std::vector<Part> parts = cut_parts(r);
  const Part& part = parts[part_of(parts, at)];
  std::string said = "paper: " + (part.type == Type::none ? "of no known type" : std::string(word(part.type))) +
                     (at < part.head_end ? ", in its head" : "") + "\nsentence:\n";
  const Range sentence = r.sentence(at);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) said += token_line(r, i);
  std::vector<RuleHeld> held;
  r.held = &held;
  Facts facts = extract(r);
  each_fact(facts, [&](const KindOfFact& kind, const auto& one) {
    const std::string_view rule = rule_in(one.confidence.basis);
    const std::size_t slash = rule.find('/');
    if (slash == rule.npos || !touches(span_of(one), byte)) return;
    const FactWords words = fact_words(one);
    said += "fact: " + std::string(kind.key) + " " + words.what + " " + words.value + "\n  said by: " +
            rule_line(rule.substr(0, slash), rule.substr(slash + 1));
  });
  for (const RuleHeld& one : held) {
    if (one.words.empty() || one.words.last > r.size() || !touches(r.span(one.words), byte)) continue;
    const std::string line = "words " + r.flowed(one.words) + "\n  held: " + rule_line(one.file, one.rule->name);
    if (said.find(line) == said.npos) said += line;
  }
  return said;
}

}  // namespace diarium::facts
