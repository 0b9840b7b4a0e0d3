// export/beside/statement_words: what the accessibility statement says, from assets/i18n/statement; embed_beside.py writes
// the definition.
#pragma once
#include <span>

#include "view/word_table.h"

namespace diarium::exporting {

/// All rows, ascending by the bytes of their keys.
[[nodiscard]] std::span<const view::WordRow> statement_words();

}  // namespace diarium::exporting
