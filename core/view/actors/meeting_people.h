// view/actors/meeting_people: "Who sat at a meeting?" As the first page of its minutes, or of an extract, lists them.
#pragma once
#include "view/actors/meetings.h"
#include "view/paper/passages.h"

namespace diarium::view {

struct MeetingPeople {
  Line chair;       ///< «Ordförande: Eva Lind (C)»; empty where no paper of the meeting names one.
  Section present;  ///< Each with party and post, in the order of the paper; no table where it lists none.
};
/// `passages`: of the same pack. cost: the facts of the meeting's papers until one names a chair.
[[nodiscard]] MeetingPeople people_of_meeting(const index::Pack& pack, const Meeting& meeting, Passages& passages,
                                              Telling telling);

}  // namespace diarium::view
