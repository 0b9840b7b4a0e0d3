// Bytes as a reader's desk: written it is read as the same, and two of them become one without a loss.
#include "desk/codec.h"
#include "desk/merge.h"
#include "fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diarium;
  const auto read = desk::read_desk(fuzz::given(data, size));
  if (!read) return fuzz::hold_error(read.error()), 0;
  const std::string json = desk::desk_json(*read);
  const auto again = desk::read_desk(json);
  fuzz::hold(again && *again == *read && desk::desk_json(*again) == json);
  fuzz::hold(desk::merged(*read, *read) == *read);
  fuzz::hold(desk::merged(*read, {}) == desk::merged({}, *read));
  const desk::Desk brought = desk::with_file({}, *read);
  fuzz::hold(brought.pins.size() == read->pins.size() && brought.searches.size() == read->searches.size());
  return 0;
}
