// index/records/repairs: the ledger of a repaired paper as bytes, and the readings of its words that are searched beside the
// shown one.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "text/repair/ledger.h"

namespace diarium::index {

/// Every change and every doubt of one paper, as the section `repairs` keeps it (format.md). Empty for an empty ledger.
/// in        `ledger`: ascending and apart by `text`.
[[nodiscard]] std::string repairs_record(std::span<const text::Repair> ledger);

/// The ledger of `text` back, all fields of it set.
/// errors    damaged, where the record does not fit the text. `where` is left empty.
[[nodiscard]] Result<std::vector<text::Repair>> read_repairs(std::string_view record, const text::Text& text);

/// The other readings of one word of a repaired text: as it stood in the scan, and what else it may be.
///
/// in        `ledger`: of `text`; `word`: a span of it.
/// returns   in `out`, which is emptied: whole words in NFC that differ from the shown one, each once. A reading that
/// is
///           no word, or more than one («fo&r»), cannot be asked for and is left out.
/// cost      O(log ledger) for a word that stands as it stood.
void other_readings(std::string_view text, std::span<const text::Repair> ledger, ByteSpan word,
                    std::vector<std::string>& out);

}  // namespace diarium::index
