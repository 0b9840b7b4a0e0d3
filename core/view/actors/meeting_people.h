// view/actors/meeting_people: "Who sat at a meeting?" As the first page of its minutes lists them.
#pragma once
#include "view/actors/meetings.h"
#include "view/paper/passages.h"

namespace diarium::view {

struct MeetingPeople {
  Line chair;  ///< «Ordförande: Eva Lind (C)»: who has that post, else who signs so; empty where nobody does.
  Section present;  ///< Each with party, post and what is said beside, in its order; no table without a plain member.
};
/// `passages`: of the same pack. cost: the facts of the minutes.
[[nodiscard]] MeetingPeople people_of_meeting(const index::Pack& pack, const Meeting& meeting, Passages& passages,
                                              Telling telling);

}  // namespace diarium::view
