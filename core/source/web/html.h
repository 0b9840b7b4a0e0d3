// source/web/html: what stands on a web page?
#pragma once
#include <string_view>

#include "base/result.h"
#include "source/source.h"

namespace diarium::source {

/// Reads the paper on a page as Markdown: headings, lists with their labels, tables, lines. The site around it is left
/// out and counted, links lead nowhere and are counted.
///
/// in        `html`: decoded, valid UTF-8; `where`: the file, for messages.
/// errors    those of parse_html().
/// cost      O(bytes × depth).
[[nodiscard]] Result<Source> read_html(std::string_view html, std::string_view where);

}  // namespace diarium::source
