// Who serves for others at a meeting: all who stand below or beside the label of its list of substitutes.
#include <algorithm>

#include "facts/decided/points.h"
#include "facts/names/persons.h"
#include "facts/paper/title_roles.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t list_lines = 3;  // Line ends between two names of one list.
constexpr std::uint32_t list_words = 14;  // Tokens between them: «, §§ 31–34, ej tjänstgörande, kl. 13.00–14.20».
constexpr std::uint32_t column_slack = 3;  // Letters that a name of a column may stand beside it.

class SubstituteLists {
 public:
  SubstituteLists(const Reading& r, const std::vector<Part>& parts, const std::vector<Range>& elected, People& people)
      : r_(r), parts_(parts), elected_(elected), people_(people) {}

  void find() {
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      if (title_role(r_, i) == "ersättare" && is_label(i)) read({cell_begin(i), i + 1});
    }
  }

 private:
  std::uint32_t cell_begin(std::uint32_t at) const {
    while (at > 0 && !r_.tokens[at].line && !r_.tokens[at].wide) --at;
    return at;
  }
  bool opens_cell(std::uint32_t at) const { return at >= r_.size() || r_.tokens[at].line || r_.tokens[at].wide; }

  /// «Ersättare», «Ej tjänstgörande ersättare:», the whole of a cell in a list of who was there.
  bool is_label(std::uint32_t last) const {
    const std::uint32_t first = cell_begin(last);
    const structure::Role role = r_.role(first);
    if (!is_minutes(parts_[part_of(parts_, first)].type) || r_.shape(first) < Shape::capital) return false;
    if (role == structure::Role::decision || role == structure::Role::proposal || role == structure::Role::yrkande)
      return false;  // Who is elected.
    if (is_among(elected_, first)) return false;
    for (std::uint32_t i = first; i < last; ++i) {
      if (title_role(r_, i) != "ersättare" && !r_.is_any(i, {"ej", "icke", "inte", "övriga", "närvarande"}))
        return false;
    }
    return opens_cell(last + 1) || r_.is(last + 1, ":");
  }

  /// What stands between two names of the list and ends it: a label or a sentence. Left of `column` other lists go on.
  bool ends_list(Range between, std::uint32_t column) const {
    if (between.size() > 4 * list_words) return true;
    std::uint32_t words = 0;
    for (std::uint32_t i = between.first; i < between.last; ++i) {
      if (r_.is(i, "§") && r_.tokens[i].line) return true;
      if (indent_of(r_, cell_begin(i)) + column_slack < column) continue;  // The other column's.
      if (opens_cell(i) && r_.shape(i) >= Shape::capital) return true;
      ++words;
    }
    return words > list_words;
  }

  void read(Range label) {
    const bool right = !r_.tokens[label.first].line;  // Another label stands to the left.
    const bool beside = !r_.is(label.last, ":") && label.last < r_.size() && !r_.tokens[label.last].line;
    std::uint32_t column = indent_of(r_, label.first);
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
      if (right && at + column_slack < column) {
        before = std::max(before, one.whole.last);
        continue;
      }
      if (ends_list({before, one.name.first}, right ? column : 0)) return;
      if (!begun && (right || beside || r_.tokens[one.name.first].line)) column = right && !beside ? column : at;
      if (begun && at + column_slack < column) return;
      begun = true;
      before = one.whole.last;
      const bool other = served || r_.is_any(one.name.first - 1, {"för", "ersätter"});
      served = r_.is(one.whole.last, "för") && opens_cell(one.whole.last + 1);
      if (!other) give_role(people_, m, "ersättare");
    }
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  const std::vector<Range>& elected_;
  People& people_;
};

}  // namespace

void find_substitutes(const Reading& r, const std::vector<Part>& parts, const std::vector<Range>& elected,
                      People& people) {
  SubstituteLists(r, parts, elected, people).find();
}

}  // namespace diarium::facts
