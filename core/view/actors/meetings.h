// view/actors/meetings: "Which bodies met, and when?" By the minutes of the collection, else by the folders of its
// files. "Who sat there?" As the first page of the minutes lists them.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "relations/cases/cases.h"
#include "view/panel.h"
#include "view/paper/passages.h"

namespace diarium::view {

/// Minutes of one body on one day, or the folder that is made for it.
struct Meeting {
  std::string municipality, body, date;  ///< As the papers say; the date is a whole one.
  std::string path;                      ///< «mora/kommunstyrelsen/2031-06-11»
  std::vector<DocId> papers;             ///< Its §§, else whole minutes; in the order of the pack. None: by a folder.
  bool extracts = false;  ///< Each § is a file of its own, or bound with others: the minutes are not here.
  std::optional<DocId> minutes = {};     ///< What stands before the first § of whole minutes: place, hour, members.
  // Of a meeting that only a folder tells: what lies there, and the paths of the files that could not be read.
  std::vector<DocId> lying = {};
  std::vector<std::string> unread = {};
};
/// The path of the meeting that a paper of this kind, body, ISO date and town is of; empty unless it is minutes or a §,
/// and where no body or whole date is known.
[[nodiscard]] std::string meeting_path(std::string_view type, std::string_view body, std::string_view date,
                                       std::string_view town);
/// By their paths. Minutes without a body or a whole date are of no meeting. A folder that is called by a day, in one
/// that bears a body's name, tells a meeting of which no minutes were read: papers are there that are put to the body,
/// or unread files beside such folders, and no minutes of its own that say another day.
/// `unread`: relations::Gaps::unread. cost: O(papers + unread).
[[nodiscard]] std::vector<Meeting> meetings_in(const index::Pack& pack, const std::vector<std::string>& unread);
/// 88 of «§ 88»; 0: it has no number.
[[nodiscard]] std::uint32_t number_in(std::string_view section);
/// «mora/kommunstyrelsen» of «mora/kommunstyrelsen/2031-06-11».
[[nodiscard]] std::string_view body_path(std::string_view meeting);

/// The latest meetings with minutes, newest first, three at most, each leading to its page; links with «·» between.
/// cost: O(papers).
[[nodiscard]] Line latest_meetings(const index::Pack& pack, Language language);

/// The cases of each paper. lifetime: points into the cases.
using CasesOfPapers = std::map<std::uint32_t, std::vector<const relations::Case*>>;
[[nodiscard]] CasesOfPapers cases_of_papers(const relations::Cases& cases);

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
