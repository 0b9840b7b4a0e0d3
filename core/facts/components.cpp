#include "facts/components.h"

#include <algorithm>

namespace diarium::facts {
namespace {

std::string_view rule_of(Type type) {
  if (type == Type::utlatande) return "styrelsens förslag till fullmäktige är ett utlåtande";
  if (type == Type::tjansteskrivelse) return "ett svar på en motion är en tjänsteskrivelse";
  return "ett yttrande över ett ärende är ett remissvar";
}

}  // namespace

std::optional<Value> type_of(const Reading& r, const std::vector<Part>& parts) {
  const Part& part = parts[main_part(parts)];
  const Type type = part.type;
  if (type == Type::none || part.words.empty() || !r.swedish) return std::nullopt;
  Value value{std::string(word(type)), r.span(part.words), Status::read, {}};
  if (part.derived) {
    value.status = Status::derived;
    value.rule = std::string(rule_of(type));
  }
  return value;
}

std::vector<std::string> types_also(const std::vector<Part>& parts) {
  std::vector<std::string> types;
  const std::size_t main = main_part(parts);
  for (const Part& part : parts) {
    // The sections of whole minutes are what minutes consist of.
    if (part.type == Type::none || part.type == Type::bilaga || part.type == parts[main].type) continue;
    if (parts[main].type == Type::protokoll && part.type == Type::protokollsparagraf) continue;
    const std::string name(word(part.type));
    if (std::find(types.begin(), types.end(), name) == types.end()) types.push_back(name);
  }
  return types;
}

std::vector<Component> components(const Reading& r, const std::vector<Part>& parts) {
  std::vector<Component> found;
  if (!r.swedish || parts.size() < 2) return found;
  for (const Part& part : parts) {
    if (part.tokens.empty()) continue;
    found.push_back({std::string(word(part.type == Type::none ? Type::bilaga : part.type)), r.span(part.tokens)});
  }
  return found.size() < 2 ? std::vector<Component>{} : found;
}

}  // namespace diarium::facts
