// bind/read: what the shell tells, from JSON.
#pragma once
#include <optional>
#include <string_view>

#include "app/state/message.h"

namespace diarium::bind {

/// Nothing where the JSON is none or is no message that we know: the shell's bug, and harmless.
[[nodiscard]] std::optional<app::Message> read_message(std::string_view json);

}  // namespace diarium::bind
