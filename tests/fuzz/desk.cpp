// Bytes as a reader's desk: written it is read as the same, and two of them become one without a loss.
#include "desk/codec.h"
#include "desk/merge.h"
#include "fuzz/check.h"

void diarium::fuzz::run(std::string_view given) {
  const auto read = desk::read_desk(given);
  if (!read) return fuzz::hold_error(read.error());
  const std::string json = desk::desk_json(*read);
  const auto again = desk::read_desk(json);
  fuzz::hold(again && *again == *read && desk::desk_json(*again) == json);
  fuzz::hold(desk::merged(*read, *read) == *read);
  fuzz::hold(desk::merged(*read, {}) == desk::merged({}, *read));
  const desk::Desk brought = desk::with_file({}, *read);
  fuzz::hold(brought.pins.size() == read->pins.size() && brought.searches.size() == read->searches.size());
}
