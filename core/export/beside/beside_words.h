// export/beside/beside_words: what only the pages without the program say. embed_beside.py writes the words, of
// assets/i18n: of the accessibility statement, of the files of a collection, and of how right the program is;
// embed_claim.py the figures of that, of assets/record/claim.json (tests/measure/protocol.md).
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "view/word_table.h"

namespace diarium::exporting {

/// The verdicts on some statements.
struct ClaimRow {
  std::string_view name;  ///< Of `all` and `kinds`: the end of a key of assets/i18n/claim.
  std::uint32_t said = 0, right = 0, inexact = 0, useless = 0, wrong = 0;
  std::uint32_t low = 0, high = 0;  ///< Bounds of the share that is not wrong, in thousandths.
};

struct Claim {
  std::string_view date, commit;
  std::uint32_t papers = 0, places = 0;
  std::uint32_t agreed = 0;  ///< Of 1,000 statements, on how many two judges said the same.
  std::span<const ClaimRow> all;  ///< «shown», «shown_certain» …; empty: nothing was claimed yet.
  std::span<const ClaimRow> kinds, municipalities;
};
[[nodiscard]] const Claim& claim();

/// All rows, ascending by the bytes of their keys.
[[nodiscard]] std::span<const view::WordRow> claim_words();
[[nodiscard]] std::span<const view::WordRow> report_words();
[[nodiscard]] std::span<const view::WordRow> statement_words();

}  // namespace diarium::exporting
