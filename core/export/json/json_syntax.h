// export/json/json_syntax: is a text JSON at all, and where does it break?
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace diarium::exporting {

/// The byte at which a text stops being JSON (RFC 8259); nothing where it is. Builds nothing. O(bytes).
[[nodiscard]] std::optional<std::size_t> broken_json(std::string_view json);

}  // namespace diarium::exporting
