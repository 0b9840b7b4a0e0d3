// export/json/ledger: the stable JSON of `diarium restore --ledger`.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "text/repair/ledger.h"

namespace diarium::exporting {

/// A list of objects on several lines, in the order of the text:
///   start, end, was, now, reason («marks», «letter», «sign», «inserted»), confidence (per cent)
///   readings: only where nobody can decide: two or more, best first; `now` is `was` then
/// Offsets count the code points of `source`, the file as read (`diarium text`), end exclusive.
[[nodiscard]] std::string ledger_json(std::string_view source, std::span<const text::Repair> ledger);

}  // namespace diarium::exporting
