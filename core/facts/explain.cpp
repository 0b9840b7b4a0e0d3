#include "facts/explain.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/dates/date_meaning.h"
#include "facts/paper/identifiers.h"
#include "facts/rules/rule_texts.h"
#include "facts/sentences/verbs.h"

namespace diarium::facts {
namespace {

constexpr std::array<std::string_view, 5> shapes = {"mark", "number", "lower", "capital", "upper"};
constexpr std::array<std::string_view, 11> verb_kinds = {"decide", "propose", "demand", "judge",   "send",    "deem",
                                                         "agree",  "ask",     "answer", "dissent", "withdraw"};
constexpr std::array<std::string_view, 6> verb_forms = {"infinitive", "present", "past", "supine", "participle", "noun"};
constexpr std::array<std::string_view, 4> ranks = {"office", "committee", "board", "council"};

/// «   481  beslutades  lower  @decide.past»: what patterns see of it.
std::string token_line(const Reading& r, std::uint32_t at) {
  std::string line = "  " + std::to_string(r.tokens[at].begin) + "  " + std::string(r.written(at)) + "  &" +
                     std::string(shapes[static_cast<std::size_t>(r.shape(at))]);
  if (r.tokens[at].line) line += " <line>";
  if (r.tokens[at].wide) line += " <wide>";
  if (!r.tokens[at].space) line += " <tight>";
  if (r.has(at, Flag::label)) line += " #label";
  if (const VerbAt verb = verb_at(r, at))
    line += " @" + std::string(verb_kinds[static_cast<std::size_t>(verb.verb->kind)]) + "." +
            std::string(verb_forms[static_cast<std::size_t>(verb.form)]);
  if (const std::optional<BodyAt> body = body_at(r, at))
    line += " %body." + std::string(ranks[static_cast<std::size_t>(body->rank)]) + (body->owner ? ".owner" : "");
  return line + "\n";
}

bool touches(const Reading& r, Range range, std::uint32_t byte) {
  return r.tokens[range.first].begin <= byte && byte <= r.tokens[range.last - 1].end;
}

std::string about_day(const Reading& r, const std::vector<Part>& parts, const DateAt& date) {
  std::vector<const Rule*> held;
  const Rule* rule = date_meaning(r, parts, date, &held);
  std::string said = "day " + iso(date) + ": " + (rule != nullptr ? std::string(rule->value) : "no rule holds") + "\n";
  for (const Rule* one : held) said += "  held: " + rule_line("dates", one->name);
  std::string before;
  for (const Rule& one : date_rules().rules) {
    if (&one == rule) break;
    if (std::ranges::find(held, &one) == held.end()) before += (before.empty() ? "" : ", ") + std::string(one.name);
    if (one.value == "scan" && held.size() > 1 && held.back() == rule) break;  // A word told.
  }
  return said + (before.empty() ? "" : "  did not hold: " + before + "\n");
}

}  // namespace

std::string rule_line(std::string_view file, std::string_view name) {
  const auto text = std::ranges::find_if(
      rule_texts(), [&](const RuleText& one) { return one.file == file && one.name == name; });
  if (text == rule_texts().end()) return std::string(name) + "\n";
  return std::string(text->file) + ".rules: " + std::string(text->value) + " " + std::string(text->name) + ": " +
         std::string(text->when) + "\n";
}

std::string explain(std::string_view text, const structure::Outline& outline, std::uint32_t byte) {
  const Reading r = read(text, outline);
  if (r.tokens.empty()) return "There is no word.\n";
  std::uint32_t at = std::min(r.token_at(byte), r.size() - 1);
  if (at > 0 && r.tokens[at].begin > byte && r.tokens[at - 1].end > byte) --at;
  const std::vector<Part> parts = cut_parts(r);
  const Part& part = parts[part_of(parts, at)];
  std::string said = "paper: " + (part.type == Type::none ? "of no known type" : std::string(word(part.type))) +
                     (at < part.head_end ? ", in its head" : "") + "\nsentence:\n";
  const Range sentence = r.sentence(at);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) said += token_line(r, i);
  for (const DateAt& date : find_dates(r))
    if (!date.furniture && touches(r, date.range, byte)) said += about_day(r, parts, date);
  for (const NumberAt& number : find_numbers(r))
    if (touches(r, number.range, byte))
      said += "number " + r.flowed(number.range) + "\n  held: " + rule_line("numbers", number.rule->name);
  return said;
}

}  // namespace diarium::facts
