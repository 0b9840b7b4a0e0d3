// Bytes as the outline of a paper whose text has the size that the first two bytes say.
#include "fuzz/bytes.h"
#include "fuzz/check.h"
#include "index/span_check.h"
#include "structure/outline.h"

void diarium::fuzz::run(std::string_view given) {
  fuzz::Bytes bytes(given);
  const std::uint32_t text_size = bytes.wide();
  const std::string_view record = bytes.rest();
  const auto outline = structure::decode(record, text_size);
  if (!outline) return fuzz::hold_error(outline.error());
  fuzz::hold(structure::encode(*outline) == record);
  const std::string text(text_size, 'a');
  fuzz::hold(index::spans_fit(text, *outline));
  for (const structure::Block& block : outline->blocks) (void)structure::flowed(text, block);
}
