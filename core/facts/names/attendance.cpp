// Who decides at a meeting and who serves for others: all who stand below or beside the label of a list of them.
#include <algorithm>

#include "facts/decided/points.h"
#include "facts/kinds/words.h"
#include "facts/names/persons.h"
#include "facts/paper/title_roles.h"
#include "facts/reading/cells.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t list_lines = 3;  // Line ends between two names of one list.
constexpr std::uint32_t list_words = 14;  // Tokens between them: «, §§ 31–34, ej tjänstgörande, kl. 13.00–14.20».
constexpr std::uint32_t column_slack = 3;  // Letters that a name of a column may stand beside it.

class AttendanceLists {
 public:
  AttendanceLists(const Reading& r, const std::vector<Part>& parts, const std::vector<Range>& elected, People& people)
      : r_(r), parts_(parts), elected_(elected), people_(people) {}

  /// The lists of `role`: substitutes first, as a list of members may stand beside theirs.
  void find(std::string_view role) {
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      if (!opens_cell(r_, i)) continue;
      const Found label = find_at(role_rules(), r_, i, NothingAsked(), "attendance");
      if (label.says(role) && is_label({i, label.end})) read({i, label.end}, role);
    }
  }

 private:
  std::uint32_t cell_begin(std::uint32_t at) const {
    while (at > 0 && !opens_cell(r_, at)) --at;
    return at;
  }

  /// The whole of a cell in minutes, and of no list of those who are elected.
  bool is_label(Range label) const {
    const structure::Role role = r_.role(label.first);
    if (!is_minutes(parts_[part_of(parts_, label.first)].type)) return false;
    if (role == structure::Role::decision || role == structure::Role::proposal || role == structure::Role::yrkande ||
        role == structure::Role::voting)
      return false;
    if (is_among(elected_, label.first)) return false;
    return opens_cell(r_, label.last) || r_.is(label.last, ":");
  }

  /// What stands between two names of the list and ends it: a label or a sentence. Left of `column`, and from `next` on
  /// if it is not 0, other lists go on.
  bool ends_list(Range between, std::uint32_t column, std::uint32_t next) const {
    if (between.size() > 4 * list_words) return true;
    std::uint32_t words = 0;
    for (std::uint32_t i = between.first; i < between.last; ++i) {
      if (r_.is(i, "§") && r_.tokens[i].line) return true;
      const std::uint32_t indent = indent_of(r_, cell_begin(i)) + column_slack;
      if (indent < column || (next > 0 && indent >= next)) continue;
      if (opens_cell(r_, i) && r_.shape(i) >= Shape::capital) return true;
      ++words;
    }
    return words > list_words;
  }

  void read(Range label, std::string_view role) {
    const bool right = !r_.tokens[label.first].line;  // Another label stands to the left.
    const bool beside = !r_.is(label.last, ":") && !opens_line(r_, label.last);
    std::uint32_t column = indent_of(r_, label.first);
    const std::uint32_t next = right ? 0 : next_label(label);
    bool begun = false;
    bool served = false;  // «Anna Berg (S) för», whose name follows below in the column.
    std::uint32_t before = label.last;
    std::uint32_t line = label.last - 1;  // The last token of the list or beside it.
    for (std::size_t m = 0; m < people_.mentions.size(); ++m) {
      const Mention& one = people_.mentions[m];
      if (one.name.first < label.last) continue;
      const std::uint32_t at = indent_of(r_, cell_begin(one.name.first));
      if (lines_between(r_, line, one.name.first) > list_lines && r_.tokens[one.name.first].line) return;
      line = one.whole.last - 1;
      if ((right && at + column_slack < column) || (next > 0 && at + column_slack >= next)) {
        before = std::max(before, one.whole.last);
        continue;
      }
      if (ends_list({before, one.name.first}, right ? column : 0, next)) return;
      if (!begun && (right || beside || r_.tokens[one.name.first].line)) column = right && !beside ? column : at;
      if (begun && at + column_slack < column) return;
      begun = true;
      before = one.whole.last;
      const bool other = served || r_.is_any(one.name.first - 1, {"för", "ersätter"});
      served = r_.is(one.whole.last, "för") && opens_cell(r_, one.whole.last + 1);
      if (!other && (role != member_role || is_member(m))) give_role(people_, m, role);
    }
  }

  /// «Beslutande      Ersättare», both above their names: the column where the label beside this one begins; 0: none.
  std::uint32_t next_label(Range label) const {
    const std::uint32_t at = r_.is(label.last, ":") ? label.last + 1 : label.last;
    if (at >= r_.size() || !r_.tokens[at].wide || r_.tokens[at].line) return 0;
    return mentions_in(people_, {at, line_end(r_, at + 1)}).empty() ? indent_of(r_, at) : 0;
  }

  /// «Anna Berg (S)», but not «Bo Ek (M), ordförande», «Cia Dal (V) ersätter Dan Ek (V)».
  bool is_member(std::size_t m) const {
    const Person& person = people_.persons[people_.mentions[m].person];
    if (person.party.empty() || holds(person, substitute_role)) return false;
    if (holds(person, chair_role) || holds(person, vice_chair_role)) return false;
    const std::uint32_t end = m + 1 < people_.mentions.size() ? people_.mentions[m + 1].name.first : r_.size();
    const auto heads = [&](std::uint32_t i) { return opens_cell(r_, i) && r_.shape(i) >= Shape::capital; };
    for (std::uint32_t i = people_.mentions[m].whole.last; i < end && !heads(i); ++i)
      if (is_said(role_rules(), "stands_in", r_, i)) return false;
    return true;
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  const std::vector<Range>& elected_;
  People& people_;
};

}  // namespace

void find_attendance(const Reading& r, const std::vector<Part>& parts, const std::vector<Range>& elected,
                     People& people) {
  AttendanceLists lists(r, parts, elected, people);
  lists.find(substitute_role);
  lists.find(member_role);
}

}  // namespace diarium::facts
