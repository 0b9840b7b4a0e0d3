// Bytes as edits of a pack whose sums are right again, or as a pack: opened, and all asked that a page asks.
#include "fuzz/check.h"
#include "fuzz/edits.h"
#include "fuzz/made.h"
#include "fuzz/touch.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diarium;
  static const fuzz::Sections whole = fuzz::take_apart(fuzz::made_pack());
  fuzz::Bytes bytes(fuzz::given(data, size));
  const std::uint32_t asked = bytes.next();
  fuzz::touch(fuzz::edited(whole, bytes), asked);
  return 0;
}
