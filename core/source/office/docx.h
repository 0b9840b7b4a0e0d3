// source/office/docx: what stands in a Word file (.docx, .docm, .dotx)?
//
// Source: ECMA-376 part 1 (WordprocessingML) and part 2 (packages).
#pragma once
#include <string_view>

#include "base/result.h"
#include "source/office/zip.h"
#include "source/source.h"

namespace diarium::source {

/// Is this a Word file by its parts, whatever its name is? O(log entries).
[[nodiscard]] bool is_docx(const Zip& zip);

/// Reads the text as Markdown: headings, lists with the labels that Word shows, tables, notes at the end of their
/// section, boxes after the paragraph that they hang on. Tracked changes are taken as accepted. What is left out is
/// counted.
///
/// in        `zip`: is_docx(); `where`: the file, for messages.
/// errors    of zip and xml, naming the part; empty: no word in it.
/// cost      O(inflated bytes).
[[nodiscard]] Result<Source> read_docx(Zip& zip, std::string_view where);

}  // namespace diarium::source
