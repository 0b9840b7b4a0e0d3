#include "read_source.h"

#include "language/laws/law_numbers.h"

namespace diarium {

Result<source::Source> read_source(std::string_view bytes, std::string_view path, Warnings& warnings) {
  auto read = source::read(bytes, path, warnings);
  if (read && !read->doubts.empty()) language::put_back_law_numbers(read->text, read->doubts);
  return read;
}

}  // namespace diarium
