// facts/decided/moved: what members move at a meeting, and who: assets/rules/moved.rules.
//
// The members whom a sentence names with their party as the subject of such a verb move it, whatever heading or body
// stands above, and so they do what is listed below its colon.
#pragma once
#include <vector>

#include "facts/names/persons.h"
#include "facts/parts/parts.h"
#include "facts/rules/rules.h"

namespace diarium::facts {

struct Moved {
  Range movers;                ///< The words that name them, with those who agree.
  Range words;                 ///< What they move, with the lists below; empty: they only agree with others.
  std::uint32_t begins = 0;    ///< First token of the words that tell it.
  const Rule* rule = nullptr;  ///< Says that they move it.
};

/// In order of place. `parts`: only those that are minutes tell of a meeting. O(tokens).
[[nodiscard]] std::vector<Moved> find_moved(const Reading& r, const std::vector<Part>& parts, const People& people);

/// The one whose words a token stands in; nullptr where it stands in none. O(log moved).
[[nodiscard]] const Moved* moved_at(const std::vector<Moved>& moved, std::uint32_t at);

/// «Nuvarande lydelse», «Ny lydelse: …»: words that are to be changed, or those in their place, begin here. O(1).
[[nodiscard]] bool begins_wording(const Reading& r, std::uint32_t at);
/// «i sin motion»: what follows was moved in a paper. O(words).
[[nodiscard]] bool tells_of_paper(const Reading& r, Range words);

/// «Förslaget i motionen är:»: the rule by which words lead to a list of what a motion asks for; nullptr where they do
/// not. `own`: in it, «Vi vill:». O(1).
[[nodiscard]] const Rule* leads_to_claims(const Reading& r, Range words, bool own);

/// Words of a demand without what leads from it to a list: «…, med följande tillägg:», and without a quotation mark.
[[nodiscard]] Range without_lead(const Reading& r, Range words);

}  // namespace diarium::facts
