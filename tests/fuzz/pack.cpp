// Bytes as edits of a pack whose sums are right again, or as a pack: opened, and all asked that a page asks.
#include "fuzz/check.h"
#include "fuzz/edits.h"
#include "fuzz/made.h"
#include "fuzz/touch.h"

void diarium::fuzz::run(std::string_view given) {
  static const fuzz::Sections whole = fuzz::take_apart(fuzz::made_pack());
  fuzz::Bytes bytes(given);
  const std::uint32_t asked = bytes.next();
  fuzz::touch(fuzz::edited(whole, bytes), asked);
}
