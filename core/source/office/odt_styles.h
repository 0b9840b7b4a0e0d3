// source/office/odt_styles: what the styles of an OpenDocument text make of its paragraphs, words and lists.
#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "source/numerals.h"
#include "source/office/xml.h"

namespace diarium::source {

/// A level of a list, or of the numbering of headings.
struct OpenLevel {
  Numeral format = Numeral::none;
  std::string prefix, suffix;
  int start = 1;
  int shown = 1;  ///< How many levels the label shows («1.2» shows two).
};
using OpenLevels = std::array<OpenLevel, list_levels>;

/// What a style says with all that it is based on.
struct OpenStyle {
  int heading = 0;  ///< style:default-outline-level.
  bool bold = false, hidden = false;
  std::string list;  ///< Of a paragraph's style: its list style.
};

/// The styles of content.xml and styles.xml together: an automatic one hides a common one of its name. Source:
/// OpenDocument 1.3 part 3, 16.
class OpenStyles {
 public:
  /// Takes an element's begin and end, when it belongs to the styles; both are to see every element of the two files.
  void open(const XmlElement& element);
  void close(std::string_view name);
  /// A style by family («paragraph», «text», «section») and name; all empty where there is none.
  [[nodiscard]] OpenStyle find(std::string_view family, std::string_view name) const;
  /// The levels of a list style; null where there is none.
  [[nodiscard]] const OpenLevels* list(std::string_view name) const;
  [[nodiscard]] const OpenLevels& headings() const { return headings_; }
  /// The label of an item: the numbers of its level and, where it shows them, of those above.
  [[nodiscard]] static std::string label(const OpenLevels& levels, std::size_t level, const ListCounter& counter);

 private:
  struct Own {
    std::string parent, list;
    std::optional<int> heading;
    std::optional<bool> bold, hidden;
  };
  std::map<std::string, Own, std::less<>> styles_;  ///< By «family name».
  std::map<std::string, OpenLevels, std::less<>> lists_;
  OpenLevels headings_{};
  Own* style_ = nullptr;
  OpenLevels* levels_ = nullptr;
};

}  // namespace diarium::source
