// read_source: a file as every part of the façade reads it.
#pragma once
#include "base/result.h"
#include "source/source.h"

namespace diarium {

/// Reads a file as source::read() does, and puts back the numbers of laws that a picture's reader took for others
/// (language/laws/law_numbers.h): facts, quotations and the text that is shown are of the same words then.
///
/// errors    those of source::read().
[[nodiscard]] Result<source::Source> read_source(std::string_view bytes, std::string_view path, Warnings& warnings);

}  // namespace diarium
