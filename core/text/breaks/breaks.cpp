#include "text/breaks/breaks.h"

#include "base/utf8.h"
#include "text/breaks/tables.h"

namespace diarium::text {
namespace {

/// «__»: the rules call it a word, but there is neither letter nor digit in it.
class Joiners {
 public:
  explicit Joiners(const BreakMachine& machine) : column_(machine.columns[break_class('_')]) {}
  void saw(std::uint8_t column) { only_ = only_ && column == column_; }
  [[nodiscard]] bool only() const { return only_; }

 private:
  std::uint8_t column_;
  bool only_ = true;
};

}  // namespace

Piece piece_at(Rules rules, std::string_view text, std::size_t begin) {
  const BreakMachine machine = break_machine(rules);
  Joiners unsettled(machine);  // Of all characters that were read ...
  bool only_joiners = false;   // ... and of those before the boundary.
  std::size_t end = begin;
  std::uint8_t found = no_break;
  std::uint32_t state = machine.first;
  for (std::size_t at = begin; at < text.size() && state != 0;) {
    const utf8::Decoded character = utf8::decode(text, at);
    const std::uint8_t column = machine.columns[break_class(character.point)];
    at += character.size;
    unsettled.saw(column);
    state = machine.next[state * machine.width + column];
    std::uint8_t here = machine.found[state];
    if (at == text.size() && state != 0 && machine.found_at_end[state] != no_break) here = machine.found_at_end[state];
    if (here == no_break) continue;
    found = here;
    end = at;
    only_joiners = unsettled.only();
  }
  if (end == begin) end += utf8::decode(text, begin).size;
  return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, found == break_behind_word && !only_joiners};
}

void words_by_rules(std::string_view nfc, std::uint32_t offset, std::vector<ByteSpan>& out) {
  for (std::size_t at = 0; at < nfc.size();) {
    const Piece piece = piece_at(Rules::word, nfc, at);
    if (piece.is_word) out.push_back({offset + piece.span.begin, offset + piece.span.end});
    at = piece.span.end;
  }
}

}  // namespace diarium::text
