// view/cases/case_order: in which order do cases stand, and by which column?
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/cases/case_row.h"

namespace diarium::view {

/// The columns of a table of cases, in their order.
enum class CaseHead : std::uint8_t { title, municipality, mover, opened, outcome, votes, dissent, days, papers };
/// In addresses and files: the words of CaseHead, in its order.
inline constexpr std::array<std::string_view, 9> case_heads = {"arende", "kommun", "vackt", "oppnat", "utfall", "roster", "invande", "dagar", "handlingar"};
[[nodiscard]] constexpr std::string_view name(CaseHead head) { return case_heads[static_cast<std::size_t>(head)]; }

struct CaseOrder {
  CaseHead by = CaseHead::opened;
  bool falling = true;
  friend bool operator==(const CaseOrder&, const CaseOrder&) = default;
};
/// «oppnat», «-oppnat» falling. Nothing: no column has the name.
[[nodiscard]] std::optional<CaseOrder> case_order(std::string_view text);
[[nodiscard]] std::string written(const CaseOrder& order);
/// What a press on a column's head asks for: its first order, or the other way round where it is the present one. Days and
/// numbers fall at first.
[[nodiscard]] CaseOrder pressed(const CaseOrder& now, CaseHead head);

/// Puts places of rows in order. What is not known stands last either way; votes go by how close they were; a decision
/// stands before what is only proposed. Equal rows stay in the order of the cases. O(n log n).
void put_in_order(const std::vector<CaseRow>& rows, const CaseOrder& order, std::vector<std::uint32_t>& places);

}  // namespace diarium::view
