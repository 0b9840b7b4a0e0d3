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

}  // namespace diarium::exporting
