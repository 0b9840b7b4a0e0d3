#include <algorithm>

#include "facts/minutes.h"
#include "facts/words.h"

namespace diarium::facts {
namespace {

/// «§ 45» in the heading of a §: what stands for all that its first page says.
ByteSpan sign_in(std::string_view text) {
  constexpr std::string_view mark = "§";
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return {};
  std::size_t end = at;
  while (text.substr(end).starts_with(mark)) end += mark.size();
  while (end < text.size() && (text[end] == ' ' || (text[end] >= '0' && text[end] <= '9'))) ++end;
  while (end > at && text[end - 1] == ' ') --end;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
}

}  // namespace

void inherit(const Facts& meeting, std::string_view text, Facts& section) {
  const ByteSpan sign = sign_in(text);
  if (sign.empty()) return;
  const auto take = [&](const std::optional<Value>& from, std::optional<Value>& to) {
    if (!from || (to && to->value == from->value)) return;
    to = Value{from->value, sign, Status::derived, std::string(first_page_rule)};
  };
  take(meeting.municipality, section.municipality);
  take(meeting.body, section.body);
  take(meeting.document_date, section.document_date);
  const std::string_view kind = word(Type::protokollsparagraf);
  if (!section.type || section.type->value != kind)
    section.type = Value{std::string(kind), sign, Status::derived, std::string(section_rule)};
}

void tell_meeting(std::string_view text, Facts& meeting) {
  const std::string_view kind = word(Type::protokoll);
  if (meeting.type && meeting.type->value == kind) return;
  for (const std::string_view written : {"protokoll", "Protokoll", "PROTOKOLL"}) {
    const std::size_t at = text.find(written);
    if (at == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    meeting.type =
        Value{std::string(kind), {begin, begin + static_cast<std::uint32_t>(written.size())}, Status::read, ""};
    return;
  }
}

}  // namespace diarium::facts
