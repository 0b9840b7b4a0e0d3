#include "read_source.h"

#include <vector>

#include "language/laws/law_numbers.h"

namespace diarium {
namespace {

/// All places that are told beside the text follow it; doubts have been moved.
void move_places(source::Source& read, const std::vector<language::LengthChange>& changes) {
  const auto move = [&](ByteSpan& span) { span = {language::moved(changes, span.begin), language::moved(changes, span.end)}; };
  for (source::MarkupBlock& block : read.markup) {
    move(block.span);
    block.label = language::moved(changes, block.label);
  }
  for (source::Placed& line : read.reading.lines) move(line.span);
  for (source::Placed& word : read.reading.words) move(word.span);
}

}  // namespace

Result<source::Source> read_source(std::string_view bytes, std::string_view path, Warnings& warnings) {
  auto read = source::read(bytes, path, warnings);
  if (read && !read->doubts.empty()) move_places(*read, language::put_back_law_numbers(read->text, read->doubts));
  return read;
}

}  // namespace diarium
