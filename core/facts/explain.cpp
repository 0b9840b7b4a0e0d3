// How the words at a place are read, for people: the tokens of its sentence, and which rules were asked.
#include "facts/rules/rule_texts.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/asked/referral.h"
#include "facts/dates/date_meaning.h"
#include "facts/decided/dissent.h"
#include "facts/names/persons.h"
#include "facts/paper/identifiers.h"
#include "facts/rules/rule_texts.h"
#include "facts/reading/verbs.h"

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

bool touches(const Reading& r, Range range, std::uint32_t byte) {
  return r.tokens[range.first].begin <= byte && byte <= r.tokens[range.last - 1].end;
}

std::string about_day(const Reading& r, const std::vector<Part>& parts, const DateAt& date) {
  std::vector<const Rule*> held;
  const Rule* rule = date_meaning(r, parts, date, &held);
  std::string said = "day " + iso(date) + ": " + (rule != nullptr ? std::string(rule->value) : "no rule holds") + "\n";
  for (const Rule* one : held) said += "  held: " + rule_line("dates", one->name);
  std::string before;
  for (const Rule& one : date_rules().rules.first(date_rules().lists.front().rules.last)) {
    if (&one == rule) break;
    if (std::ranges::find(held, &one) == held.end()) before += (before.empty() ? "" : ", ") + std::string(one.name);
    if (one.value == "scan" && held.size() > 1 && held.back() == rule) break;  // A word told.
  }
  return said + (before.empty() ? "" : "  did not hold: " + before + "\n");
}

/// Each rule of a file that held for words around the byte, once.
std::string about(const Reading& r, std::string_view file, const std::vector<RuleHeld>& held, std::uint32_t byte) {
  std::string said;
  for (const RuleHeld& one : held) {
    const std::string line = "words " + r.flowed(one.words) + "\n  held: " + rule_line(file, one.rule->name);
    if (touches(r, one.words, byte) && said.find(line) == said.npos) said += line;
  }
  return said;
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
  People people = find_people(r, parts);
  std::vector<RuleHeld> roles, dissents, asked;
  find_roles(r, parts, people, &roles);
  (void)find_dissents(r, parts, people, &dissents);
  (void)find_referrals(r, parts, std::nullopt, &asked);
  said += about(r, "roles", roles, byte) + about(r, "dissents", dissents, byte) + about(r, "referrals", asked, byte);
  for (const NumberAt& number : find_numbers(r))
    if (touches(r, number.range, byte))
      said += "number " + r.flowed(number.range) + "\n  held: " + rule_line("numbers", number.rule->name);
  return said;
}

}  // namespace diarium::facts
