// relations/decided/dissent_rows: gathers the objections of a case, and the parties that object together.
#pragma once
#include <vector>

#include "relations/decided/dissent.h"
#include "relations/decided/fate_rows.h"

namespace diarium::relations {

/// Reservations, statements, notes and yrkanden of a case's parts, by stage, then in the order of the pile; one that
/// says that it repeats another («likalydande») leads to its words, in the same paper or another of the case. cost
/// near-linear in their number; at most most_dissents.
[[nodiscard]] std::vector<DissentRow> dissent_rows(const CaseParts& parts);
inline constexpr std::size_t most_dissents = 1000;

/// The counted votes of a case's parts, in the order of the pile; at most most_dissents.
[[nodiscard]] std::vector<VoteRow> vote_rows(const CaseParts& parts);

/// Parties that reserved or spoke together, the largest number of cases first. `municipalities`: of each case.
[[nodiscard]] std::vector<Coalition> coalitions(const std::vector<const std::vector<DissentRow>*>& cases,
                                                const std::vector<std::string>& municipalities);

}  // namespace diarium::relations
