// export/site/host_files: what the site tells the host that serves it.
//
// The site works on a host that reads none of it: the policy stands in every page too.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "export/site/feeds.h"

namespace diarium::exporting {

/// True for a name with the hash of the file's bytes before its ending: «diarium-0a1b2c3d.js», «x-0123456789abcdef.part».
[[nodiscard]] bool is_hashed(std::string_view path);

/// The rules of Netlify, Cloudflare Pages and others that read `_headers`. `paths`: all files of the site.
/// errors    bad_format: the shell's page has no content policy.
[[nodiscard]] Result<SiteFile> headers_file(const Site& site, const std::vector<std::string>& paths);

/// The rules of Apache: the same headers, types, no listing of folders, pre-compressed twins.
/// errors    bad_format: the shell's page has no content policy.
[[nodiscard]] Result<SiteFile> apache_file(const Site& site);

// Bytes of a paper that no browser takes for a page, whatever its host says of them.
// A host that sends no type at all leaves it to the browser to look at the bytes. WHATWG MIME Sniffing (section 7.1) and
// the browsers' own rules beyond it find markup only where the first character that is no white space is «<»; a mark of
// the byte order before it makes a text of it.
/// The bytes of the copy at `path` (of view::original_path()). A PDF begins with its mark: what stands before it is left
/// out, as readers of PDF count from there (ISO 32000-1, 7.5.2 and note 13 of annex H). Anything else that begins as
/// markup becomes UTF-8 behind a byte order mark. All other bytes stay as they are.
/// cost O(bytes).
[[nodiscard]] std::string inert(std::string bytes, std::string_view path);

}  // namespace diarium::exporting
