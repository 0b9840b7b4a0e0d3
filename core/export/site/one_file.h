// export/site/one_file: `diarium.html`, the whole explorer with its collection in one file that opens from a disk.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "export/site/site.h"

namespace diarium::exporting {

inline constexpr std::string_view one_file_name = "diarium.html";
/// A larger pack is not put inside: browsers hold the file's text and the pack in memory at the same time, and a page of
/// 40 MB takes seconds to read. 0: never inside.
inline constexpr std::size_t one_file_limit = 30u << 20;

/// Fills the template that the shell holds for it (web/make/one_file.mjs), whose program, fonts and style are inside.
///
/// in        `site`, whose template is not used; `pack`: its bytes, empty to leave it to the reader to choose a file.
/// returns   the file; the same bytes for the same input, natively and in WebAssembly.
/// errors    bad_format: the template has no place for its parts.
/// cost      O(template + pack); about three times their size in memory.
[[nodiscard]] Result<std::string> one_file(const Site& site, std::string_view file_template, std::string_view pack);

}  // namespace diarium::exporting
