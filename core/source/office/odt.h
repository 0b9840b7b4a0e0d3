// source/office/odt: what stands in an OpenDocument text (.odt, .ott, .fodt)?
//
// Source: OpenDocument 1.3 part 2 (packages) and part 3 (schema), of OASIS.
#pragma once
#include <string_view>

#include "source/office/zip.h"
#include "source/source.h"

namespace diarium::source {

/// What the «mimetype» of an OpenDocument file says after «application/vnd.oasis.opendocument.»: «text»,
/// «spreadsheet»; empty for any other zip.
[[nodiscard]] std::string open_document_kind(Zip& zip);

/// The kind of a flat OpenDocument file (.fodt: all of it one XML), as open_document_kind() says it; empty for what is
/// none. O(1).
[[nodiscard]] std::string_view flat_document_kind(std::string_view bytes);

}  // namespace diarium::source
