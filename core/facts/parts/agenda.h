// facts/parts/agenda: where the list of matters in a summons begins, and a summons that does not call itself one.
#pragma once
#include "facts/parts/parts.h"

namespace diarium::facts {

/// Ends the head of a summons where its first item stands: what follows are the numbers, bodies and titles of others.
/// A part without a kind becomes a summons where its head names a body and the day of its meeting and numbered matters
/// follow. O(blocks of the part).
void tell_agenda(const Reading& r, Part& part);

}  // namespace diarium::facts
