// index/records/origins: where a paper came from, as bytes (format.md, «Origins»).
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "index/pack.h"

namespace diarium::index {

/// Asserts that a sha256 that is stated has 64 hexadecimal digits.
[[nodiscard]] std::string origin_record(const Origin& origin);
/// Nothing where the bytes are no such record.
[[nodiscard]] std::optional<Origin> read_origin(std::string_view record);

}  // namespace diarium::index
