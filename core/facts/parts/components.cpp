#include "facts/parts/components.h"

#include <algorithm>

#include "language/key.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_label = 5;  // Words of «Beslutet skickas till».

std::string_view rule_of(Type type) {
  if (type == Type::utlatande) return "styrelsens förslag till fullmäktige är ett utlåtande";
  if (type == Type::motion) return "vad en förtroendevald begär av fullmäktige är en motion";
  if (type == Type::tjansteskrivelse) return "vad en förvaltning föreslår är en tjänsteskrivelse";
  if (type == Type::protokollsparagraf || type == Type::protokoll)
    return "plats, tid och paragraf står i ett protokoll";
  if (type == Type::kallelse) return "numrerade ärenden till ett sammanträde är en kallelse";
  return "ett yttrande över ett ärende är ett remissvar";
}

/// A reservation without the list of those who get the minutes that it is enclosed with. O(blocks).
Range own_words(const Reading& r, const Part& part) {
  if (part.type != Type::reservation) return part.tokens;
  for (std::uint32_t b = part.first_block + 1; b < part.last_block; ++b) {
    const Range words = r.blocks[b];
    if (!words.empty() && words.size() <= most_label &&
        structure::is_recipients(language::key(slice(r.text, r.span(words)))))
      return {part.tokens.first, words.first};
  }
  return part.tokens;
}

}  // namespace

std::optional<Value> type_of(const Reading& r, const std::vector<Part>& parts) {
  const Part& part = parts[main_part(parts)];
  const bool book = is_book_of_minutes(parts);
  const Type type = book ? Type::protokoll : part.type;
  if (type == Type::none || part.tokens.empty() || !r.swedish) return std::nullopt;
  // Minutes whose first page does not call itself so are told by their first §.
  Range words = part.words;
  if (words.empty() && book) words = {parts[1].tokens.first, parts[1].tokens.first + 1};
  if (words.empty()) return std::nullopt;
  Value value{std::string(word(type)), r.span(words), Status::read, {}};
  const bool without_head = book && part.words.empty();
  if (part.derived || without_head) {
    value.status = Status::derived;
    value.rule = without_head ? "flera paragrafer efter varandra är ett protokoll" : std::string(rule_of(type));
  }
  return value;
}

std::vector<std::string> types_also(const std::vector<Part>& parts) {
  std::vector<std::string> types;
  const std::size_t main = main_part(parts);
  const bool is_book = is_book_of_minutes(parts);
  for (const Part& part : parts) {
    // The sections of whole minutes are what minutes consist of.
    if (part.type == Type::none || part.type == Type::bilaga || part.type == parts[main].type) continue;
    if (is_book && part.type == Type::protokollsparagraf) continue;
    const std::string name(word(part.type));
    if (std::find(types.begin(), types.end(), name) == types.end()) types.push_back(name);
  }
  return types;
}

std::vector<Component> components(const Reading& r, const std::vector<Part>& parts) {
  std::vector<Component> found;
  if (!r.swedish || parts.size() < 2) return found;
  for (const Part& part : parts) {
    // What stands above the first form is no enclosure of it.
    if (part.tokens.empty() || (part.type == Type::none && found.empty())) continue;
    const ByteSpan sign = part.words.empty() || part.words.last > r.size() ? ByteSpan{} : r.span(part.words);
    found.push_back({std::string(word(part.type == Type::none ? Type::bilaga : part.type)), r.span(own_words(r, part)),
                     std::string(component_reasons[static_cast<std::size_t>(part.cut)]), sign});
  }
  return found.size() < 2 ? std::vector<Component>{} : found;
}

}  // namespace diarium::facts
