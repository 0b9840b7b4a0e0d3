// view/actors/meeting_people: "Who sat at a meeting?" As the first page of its minutes lists them.
#pragma once
#include "view/actors/meetings.h"
#include "view/paper/passages.h"

namespace diarium::view {

struct MeetingPeople {
  Line chair;  ///< «Ordförande: Eva Lind (C)», or who signs so without the post: «Ledde mötet: Bo Ek (M)»; or empty.
  /// Each with party, post and what is said beside; substitutes last, first those of whom it is told for whom they
  /// serve. No table without a plain member.
  Section present;
};
/// `passages`: of the same pack. cost: the facts of the minutes.
[[nodiscard]] MeetingPeople people_of_meeting(const index::Pack& pack, const Meeting& meeting, Passages& passages,
                                              Telling telling);

}  // namespace diarium::view
