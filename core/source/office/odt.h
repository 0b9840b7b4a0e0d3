// source/office/odt: what stands in an OpenDocument text (.odt, .ott, .fodt)?
//
// Source: OpenDocument 1.3 part 2 (packages) and part 3 (schema), of OASIS.
#pragma once
#include <string_view>

#include "base/result.h"
#include "source/office/zip.h"
#include "source/source.h"

namespace diarium::source {

/// What the «mimetype» of an OpenDocument file says after «application/vnd.oasis.opendocument.»: «text»,
/// «spreadsheet»; empty for any other zip.
[[nodiscard]] std::string open_document_kind(Zip& zip);

/// Reads the text as Markdown, as read_docx() does.
///
/// in        `zip`: an OpenDocument text; `where`: the file, for messages.
/// errors    of zip and xml, naming the part; unsupported: encrypted.
/// cost      O(inflated bytes).
[[nodiscard]] Result<Source> read_odt(Zip& zip, std::string_view where);

/// The kind of a flat OpenDocument file (.fodt: all of it one XML), as open_document_kind() says it; empty for what is
/// none. O(1).
[[nodiscard]] std::string_view flat_document_kind(std::string_view bytes);
/// Reads a flat text, as read_odt() does. errors: those of xml. cost O(bytes).
[[nodiscard]] Result<Source> read_flat_odt(std::string_view bytes, std::string_view where);

}  // namespace diarium::source
