// export/feeds/calendar: the one-year clocks of motions that are not decided, as days in a calendar.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "export/site/feeds.h"

namespace diarium::exporting {

inline constexpr std::string_view calendar_name = "motioner.ics";

/// A line of a calendar: folded after at most 75 bytes, between characters, with its end.
/// in        `value`: as it stands behind the colon, text escaped.
/// source    RFC 5545, 3.1.
[[nodiscard]] std::string calendar_line(std::string_view name, std::string_view value);

/// Words as a value of type TEXT: no line end, semicolon, comma or backslash ends it; control characters are left out.
/// source    RFC 5545, 3.3.11.
[[nodiscard]] std::string calendar_text(std::string_view words);

/// A day for each clock that runs: the day on which a year ends, or where only its bounds are known the first of them, which
/// its title then says; what is uncertain says so, too, and is tentative. The time stamps are those of the collection's last
/// day: no clock of a machine. Nothing where none runs, as a calendar must hold something. A paper that is not to be listed
/// has none.
/// source    RFC 5545; RFC 7986 for its name.
/// errors    damaged, from the pack.
[[nodiscard]] Result<std::optional<SiteFile>> calendar(const Site& site);

}  // namespace diarium::exporting
