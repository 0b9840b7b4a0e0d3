// export/site/inert: bytes of a paper that no browser takes for a page, whatever its host says of them.
//
// A host that sends no type at all leaves it to the browser to look at the bytes. WHATWG MIME Sniffing (section 7.1) and
// the browsers' own rules beyond it find markup only where the first character that is no white space is «<»; a mark of
// the byte order before it makes a text of it.
#pragma once
#include <string>
#include <string_view>

namespace diarium::exporting {

/// The bytes of the copy at `path` (of view::original_path()). A PDF begins with its mark: what stands before it is left
/// out, as readers of PDF count from there (ISO 32000-1, 7.5.2 and note 13 of annex H). Anything else that begins as
/// markup becomes UTF-8 behind a byte order mark. All other bytes stay as they are.
/// cost O(bytes).
[[nodiscard]] std::string inert(std::string bytes, std::string_view path);

}  // namespace diarium::exporting
