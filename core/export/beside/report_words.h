// export/beside/report_words: what is told of the files of a collection, from assets/i18n/report; embed_beside.py writes the
// definition.
#pragma once
#include <span>

#include "view/word_table.h"

namespace diarium::exporting {

/// All rows, ascending by the bytes of their keys.
[[nodiscard]] std::span<const view::WordRow> report_words();

}  // namespace diarium::exporting
