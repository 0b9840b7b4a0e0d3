// desk/codec: a desk as a file: what the browser keeps and what the reader takes along (desk.schema.json).
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "desk/desk.h"

namespace diarium::desk {

/// Reads what desk_json() wrote, or somebody else by the schema. Every value is checked.
/// errors    bad_format: no JSON, not of a desk, a key that is missing or unknown, a value of the wrong kind or too long, with
///           its path («pins[3].note»); unsupported: another version; too_large: more than a desk may hold. cost O(bytes), and
///           O(items²) where they stand in no order.
[[nodiscard]] Result<Desk> read_desk(std::string_view json);
/// The same bytes for the same desk, an item a line.
[[nodiscard]] std::string desk_json(const Desk& desk);

/// Words as a JSON string, in quotes. `words`: UTF-8.
void put_json_string(std::string& out, std::string_view words);

}  // namespace diarium::desk
