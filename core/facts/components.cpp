#include "facts/components.h"

#include <algorithm>

namespace diarium::facts {
namespace {

/// «Yttrande över motion …» that goes to the council with the board's proposal is the board's utlåtande.
Type settled(const Reading& r, const Part& part) {
  if (part.type != Type::remissvar || !part.derived) return part.type;
  const std::uint32_t last = std::min(part.tokens.last, part.head_end + 60);
  for (std::uint32_t i = part.tokens.first; i + 2 < last; ++i) {
    if (r.is(i, "till") && (r.starts(i + 2, "kommunfullmaktige") || r.starts(i + 1, "kommunfullmaktige"))) return Type::utlatande;
  }
  return part.type;
}

std::string_view rule_of(const Part& part, Type type) {
  if (type == Type::utlatande && part.type == Type::remissvar) return "ett yttrande till fullmäktige är ett utlåtande";
  if (type == Type::tjansteskrivelse) return "ett svar på en motion är en tjänsteskrivelse";
  return "ett yttrande över ett ärende är ett remissvar";
}

}  // namespace

std::optional<Value> type_of(const Reading& r, const std::vector<Part>& parts) {
  const Part& part = parts[main_part(parts)];
  const Type type = settled(r, part);
  if (type == Type::none || part.words.empty() || !r.swedish) return std::nullopt;
  Value value{std::string(word(type)), r.span(part.words), Status::read, {}};
  if (part.derived) {
    value.status = Status::derived;
    value.rule = std::string(rule_of(part, type));
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
    found.push_back({std::string(word(part.type == Type::none ? Type::bilaga : settled(r, part))), r.span(part.tokens)});
  }
  return found.size() < 2 ? std::vector<Component>{} : found;
}

}  // namespace diarium::facts
