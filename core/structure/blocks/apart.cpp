// Lists whose numbers or bullets stand in a block of their own, the items below it, as text
// dumped from a PDF without its layout has them.
#include "structure/blocks/draft.h"

#include <algorithm>

#include "language/key.h"
#include "structure/marks/section_words.h"

namespace diarium::structure {
namespace {

constexpr std::size_t most_marks = 40;       // Items of one list.
constexpr std::size_t most_lines_each = 12;  // Lines of an item, at most on the average.

class ApartFinder {
 public:
  ApartFinder(std::string_view text, const std::vector<Line>& lines, const Layout& layout)
      : text_(text), lines_(lines), layout_(layout) {}

  ApartLists run() {
    for (std::size_t i = 0; i < lines_.size();) {
      const std::size_t marks = marks_at(i);
      if (marks >= 2 && place(i, marks)) {
        i = past_;
      } else {
        i += std::max<std::size_t>(marks, 1);
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view words(std::size_t line) const { return slice(text_, lines_[line].span); }
  bool near(std::size_t line) const {
    return lines_[line].gap == 0 || (layout_.double_spaced && lines_[line].gap == 1);
  }

  /// How many marks stand one below the other from line `i` on.
  std::size_t marks_at(std::size_t i) const {
    std::size_t count = 0;
    for (; i + count < lines_.size() && count < most_marks; ++count) {
      const std::size_t line = i + count;
      if (lines_[line].furniture || (count > 0 && !near(line))) break;
      const auto mark = lone_mark(words(line));
      if (!mark) break;
      if (mark->number > 0 ? mark->number != count + 1 : count > 0 && words(line) != words(i)) break;
    }
    return count;
  }

  /// Does an item end with line `i`?
  bool ends(std::size_t i) const {
    const std::string_view line = words(i);
    return ends_sentence(line) || line.ends_with(',') || line.ends_with(';') || line.ends_with(" samt") ||
           line.ends_with(" och");
  }
  bool begins(std::size_t i) const {
    const std::string_view line = words(i);
    return begins_capital(line) || line.starts_with("att ");
  }

  bool place(std::size_t first_mark, std::size_t count) {
    std::vector<std::size_t> starts;
    std::vector<std::size_t> all;
    const std::size_t limit = std::min(lines_.size(), first_mark + count + count * most_lines_each);
    std::size_t last = lines_.size();
    for (std::size_t i = first_mark + count; i < limit; ++i) {
      if (lines_[i].furniture) continue;
      const bool first = last == lines_.size();
      const bool cut = !first && (last + 1 != i || lines_[i].page != lines_[last].page);
      const bool apart = !first && !near(i) && !cut;
      if ((apart || (cut && ends_sentence(words(last)))) && starts.size() >= count) break;
      if (is_rule(words(i)) || list_mark(words(i)) || lone_mark(words(i)) || section_of(language::words_key(words(i))))
        break;
      if (first || apart || (ends(last) && begins(i))) starts.push_back(i);
      all.push_back(i);
      last = i;
    }
    if (starts.size() != count) return false;
    for (std::size_t i = 0; i < count; ++i) {
      found_.marks.insert(first_mark + i);
      found_.mark_of[starts[i]] = first_mark + i;
    }
    for (const std::size_t line : all) {
      if (!found_.mark_of.contains(line)) found_.inside.insert(line);
    }
    past_ = last + 1;
    return true;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Layout& layout_;
  ApartLists found_;
  std::size_t past_ = 0;
};

}  // namespace

std::optional<ListMark> lone_mark(std::string_view words) {
  if (words.size() == 2 && words[0] >= 'a' && words[0] <= 'z' && (words[1] == ')' || words[1] == '.'))
    return ListMark{2, 2, static_cast<std::uint16_t>(words[0] - 'a' + 1), true, false, false};
  return torn_mark(words);
}

ApartLists find_apart(std::string_view text, const std::vector<Line>& lines, const Layout& layout) {
  return ApartFinder(text, lines, layout).run();
}

}  // namespace diarium::structure
