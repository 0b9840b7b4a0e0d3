// desk/merge: how do two desks become one? Nothing that only one of them holds is lost; of what both hold, the later edition
// counts; of two notes of one edition, both.
#pragma once
#include "desk/desk.h"

namespace diarium::desk {

/// Two windows, or a window and what is kept. What one has removed is gone, unless the other has changed it since. The same
/// whichever comes first; a desk merged with itself is itself.
[[nodiscard]] Desk merged(const Desk& a, const Desk& b);
/// A desk's file beside what is there: what was removed here comes back, nothing here is removed, and notes that differ are
/// both kept. The last visit and the history stay those of here where there are any.
[[nodiscard]] Desk with_file(const Desk& here, const Desk& file);
/// In the order that the lists have, each thing once, no more than a desk may hold.
[[nodiscard]] Desk in_order(Desk desk);

}  // namespace diarium::desk
