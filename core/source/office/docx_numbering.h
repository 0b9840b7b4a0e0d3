// source/office/docx_numbering: the labels of a Word file's numbered paragraphs, which stand nowhere in its text.
#pragma once
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/result.h"
#include "source/numerals.h"

namespace diarium::source {

/// The lists of word/numbering.xml. Source: ECMA-376 part 1, 17.9.
class WordNumbering {
 public:
  /// An empty `xml` has none. errors: those of read_xml(). cost O(bytes).
  [[nodiscard]] static Result<WordNumbering> read(std::string_view xml, std::string_view part, std::string_view where);
  /// Counts on: the label of the next paragraph of list `id` (w:numId) at `level` (w:ilvl): «1.2», «a)», «-»; empty for
  /// a list that shows none; nothing where there is no such list.
  [[nodiscard]] std::optional<std::string> next(std::string_view id, int level);
  /// The level of list `id` that numbers the paragraphs of a style (w:pStyle); nothing where none does.
  [[nodiscard]] std::optional<int> level_of_style(std::string_view id, std::string_view style) const;

 private:
  struct Level {
    Numeral format = Numeral::decimal;
    int start = 1;
    std::string text, style;
    bool plain = false;  ///< w:isLgl: all numbers of the label in digits.
  };
  using Levels = std::array<Level, list_levels>;
  struct List {
    std::string abstract;
    std::map<int, int> start;     ///< w:startOverride by level.
    std::map<int, Level> levels;  ///< w:lvlOverride with a level of its own.
  };
  struct Abstract {
    Levels levels;
    std::string style, is_style;  ///< w:numStyleLink, w:styleLink.
  };
  const Abstract* abstract_of(const List& list, std::string& id) const;

  std::map<std::string, Abstract, std::less<>> abstracts_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, ListCounter, std::less<>> counters_;  ///< By abstract list: lists of the same one count on.
  std::set<std::pair<std::string, int>> restarted_;
};

}  // namespace diarium::source
