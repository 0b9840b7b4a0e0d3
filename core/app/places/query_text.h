// app/places/query_text: the filters that stand in the query's own words. The text of the query is the only place where a filter
// is kept: what the boxes show and what the field shows cannot differ.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "view/views.h"

namespace diarium::app {

/// What a filter does with the papers that have its value: «field:value» or «-field:value».
enum class Side : std::uint8_t { with, without };

/// The query with the filter of this side taken away where it stands, else added at its end in place of that of the
/// other side. Values are compared without regard to letter case; one with spaces is written in quotation marks.
[[nodiscard]] std::string toggle_filter(std::string_view query, query::Field field, std::string_view value,
                                        Side side = Side::with);

/// The query without the filters of a field, of either side.
[[nodiscard]] std::string without_field(std::string_view query, query::Field field);

/// The query without any filter.
[[nodiscard]] std::string without_filters(std::string_view query);
[[nodiscard]] bool has_filters(std::string_view query);

/// The query with its last word taken as the beginning of one: «brom» → «brom*». Nothing where it ends in anything but a
/// bare word of two letters or more.
[[nodiscard]] std::optional<std::string> as_beginning(std::string_view query);

/// The query with the words of a span in quotation marks: to be found as they are typed or not at all.
[[nodiscard]] std::string with_quotes(std::string_view query, ByteSpan span);

/// The query without the words of a span, spaces tidied.
[[nodiscard]] std::string without_span(std::string_view query, ByteSpan span);

}  // namespace diarium::app
