// relations/grounds/ledger_rows: gathers the grounds of a case, those that were lost, and those that towns share.
#pragma once
#include <string>
#include <vector>

#include "relations/decided/fate_rows.h"
#include "relations/grounds/grounds_ledger.h"

namespace diarium::relations {

/// The grounds of a case's parts, by stage, then in the order of the pile; at most most_grounds.
[[nodiscard]] std::vector<GroundRow> ground_rows(const CaseParts& parts);
inline constexpr std::size_t most_grounds = 1000;

/// Grounds of a stage that the next stage with grounds of its own no longer gives. A law counts by its kind, whatever
/// it is called; a policy by its name, where both stages name one. `grounds`: of one case, as ground_rows() orders
/// them.
[[nodiscard]] std::vector<GroundAlarm> ground_alarms(const std::vector<GroundRow>& grounds);

/// Norms that cases of two municipalities or more rest on. `municipalities`: of each case.
[[nodiscard]] std::vector<SharedGround> shared_grounds(const std::vector<const std::vector<GroundRow>*>& cases,
                                                       const std::vector<std::string>& municipalities);

}  // namespace diarium::relations
