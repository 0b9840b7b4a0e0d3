// source/web/eml: what stands in an e-mail (.eml)?
#pragma once
#include <string_view>

#include "base/result.h"
#include "source/source.h"

namespace diarium::source {

/// Reads sender, receivers, subject and date as lines, then the words: the plain text where there is one, else the web
/// page. Attachments are counted and not read. Source: RFC 5322, RFC 2045 to 2047, RFC 3676.
///
/// in        `bytes`: the whole mail, in no one encoding; `where`: the file, for messages.
/// errors    those of parse_html(), for a mail that is a web page only.
/// cost      O(bytes).
[[nodiscard]] Result<Source> read_mail(std::string_view bytes, std::string_view where);

}  // namespace diarium::source
