// source/office/docx_fields: what the fields of a Word file show (ECMA-376 part 1, 17.16), and characters that are elements.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::source {

/// The fields that are open at a place of the text, outermost first. Begin, separate and end must not balance.
class WordFields {
 public:
  enum class Kind : std::uint8_t { other, page, contents, choice, link };

  void begin() { open_.push_back({}); }
  /// What a code says by its first word.
  [[nodiscard]] static Kind kind_of(std::string_view code);
  /// A field told by one element (w:fldSimple).
  void begin_simple(std::string_view code);
  void end_simple();
  /// A piece of the innermost field's code.
  void code(std::string_view text);
  /// The code is whole, the result follows. Returns what the field is; `other` where none is open or a field around it
  /// is silent.
  Kind separate();
  /// Ends the innermost field. Returns the words of an old form's choice, which has no result; else empty.
  std::string end();
  /// An old form's list (w:ddList): what may be chosen, and which was.
  void entry(std::string_view words);
  void chosen(int entry);

  /// Is what stands here a field's code, a page number, or a table of contents, and so no word of the paper?
  [[nodiscard]] bool silent() const;
  [[nodiscard]] bool in_contents() const;
  /// A heading of the paper cannot stand in a table of contents: a field that never ended ends here.
  void leave_contents();

 private:
  struct Field {
    std::string code;
    Kind kind = Kind::other;
    bool in_code = true, simple = false;
    std::vector<std::string> entries;
    int chosen = 0;
  };
  std::vector<Field> open_;
};

/// The characters of a run as text: no soft hyphens, no letters of symbol fonts (private use), hard hyphens as hyphens,
/// line ends as spaces. O(bytes).
[[nodiscard]] std::string plain_words(std::string_view text);
/// A character told by font and number (w:sym), in hexadecimal digits; empty where it has no like in Unicode: most are
/// bullets.
[[nodiscard]] std::string symbol(std::string_view font, std::string_view number);

}  // namespace diarium::source
