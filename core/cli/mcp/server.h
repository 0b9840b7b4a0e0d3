// cli/mcp/server: reads messages from stdin and answers on stdout until stdin ends or nobody reads any more.
#pragma once
#include "cli/call/console.h"
#include "cli/mcp/collection.h"

namespace diarium::cli::mcp {

/// Bytes of a message: longer ones are refused in words, and what follows them is read. The longest question of a tool has 80 kB.
inline constexpr std::size_t most_line = std::size_t{1} << 20;

/// Speaks with one client (session.h). Nothing but its messages goes to stdout.
/// returns   done at the end of stdin; failed where stdin cannot be read, or nobody takes what is written.
[[nodiscard]] Status serve(Collection& papers);

}  // namespace diarium::cli::mcp
