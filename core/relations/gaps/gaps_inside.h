// relations/gaps/gaps_inside: "Is it in the file that names it?" A paper that is enclosed without a head that the
// division of the file knows is there all the same.
#pragma once
#include <vector>

#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"
#include "language/roots.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {

/// Content words of the heads of motions, letters and questions that a file encloses below its own title: «Handling nr
/// 12 / Motion av Anna Berg (S) om …», with a text of its own behind it. O(tokens).
[[nodiscard]] std::vector<std::vector<language::WordKey>> enclosed_heads(const facts::Reading& r,
                                                                         const PaperTimes& times);

/// Does the head of an office's letter in the file bear the day of a date («Tjänsteutlåtande / Utfärdat 2031-02-09»),
/// beside the place that cites it? O(dates).
[[nodiscard]] bool heads_letter(const facts::Reading& r, const facts::Facts& facts, const facts::Date& cited);

/// Is the number the line of its own above a paper («Handling 2031 nr 12»), or in the list of those to whom it is sent?
/// O(1).
[[nodiscard]] bool is_printed_above(const facts::Reading& r, ByteSpan number);
[[nodiscard]] bool is_distribution(const facts::Reading& r, ByteSpan number);

/// Do the words hold at least four fifths of a name's, which has two or more? Both ascending.
[[nodiscard]] bool covers(const std::vector<language::WordKey>& words, const std::vector<language::WordKey>& name);

}  // namespace diarium::relations
