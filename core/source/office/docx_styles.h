// source/office/docx_styles: what the styles of a Word file make of a paragraph: heading, list, bold.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace diarium::source {

/// What a style says with all that it is based on; what none of them says is left empty.
struct WordStyle {
  int heading = 0;                  ///< 1 to 6; 0: body text.
  std::optional<std::string> list;  ///< w:numId.
  std::optional<int> list_level;
  bool bold = false;
  bool hidden = false;
  enum class Contents : std::uint8_t { no, entry, title };
  Contents contents = Contents::no;  ///< A line of a table of contents («toc 1»), or what stands above it.
};

/// The styles of word/styles.xml, by id.
class WordStyles {
 public:
  /// An empty `xml` has none. errors: those of read_xml(). cost O(bytes).
  [[nodiscard]] static Result<WordStyles> read(std::string_view xml, std::string_view part, std::string_view where);
  /// A style by its id; body text where there is none. Headings are told by w:outlineLvl, and else by the style's name
  /// in Word's languages here («heading 1», «Rubrik 1», «Titel»), also of a style that it is based on.
  [[nodiscard]] WordStyle find(std::string_view id) const;
  /// The style of paragraphs that name none.
  [[nodiscard]] const std::string& standard() const { return standard_; }

 private:
  struct Own {
    std::string name, based_on;
    std::optional<int> outline, list_level;
    std::optional<std::string> list;
    std::optional<bool> bold, hidden;
  };
  std::map<std::string, Own, std::less<>> styles_;
  std::string standard_;
};

/// Is a switch on («<w:b/>», «<w:b w:val="1"/>») or off («0», «false», «off»)?
[[nodiscard]] bool is_on(std::string_view value);
/// The level of a heading style by its name: Word's own names stand in English in the file whatever its language is,
/// LibreOffice's and people's own ones in English or Swedish. 0: none.
[[nodiscard]] int heading_by_name(std::string_view style);
/// A whole number, within ±1,000,000; nothing for what is none.
[[nodiscard]] std::optional<int> whole_number(std::string_view value);

}  // namespace diarium::source
