// export/addresses: where a page stands on the web, once its publisher has said where the site does.
#pragma once
#include <string>
#include <string_view>

namespace diarium::exporting {

/// True for «https://host…» of printable ASCII without quotes and angle brackets: what may stand in a link.
[[nodiscard]] bool is_https(std::string_view text);

/// True for a day of the calendar, «2024-06-19»; years from 1000.
[[nodiscard]] bool is_day(std::string_view text);

/// The address of a file of the site: «d/x/index.html» → «https://a.se/b/d/x/». Empty where `site` is.
/// `site`: with a slash at its end.
[[nodiscard]] std::string whole_address(std::string_view site, std::string_view path);

/// Where the site keeps the file that a paper was read from: «original/<id>.<ending>», the ending in small letters.
[[nodiscard]] std::string original_path(std::string_view id, std::string_view file_name);

}  // namespace diarium::exporting
