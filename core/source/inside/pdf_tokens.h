// source/inside/pdf_tokens: the words of a PDF's syntax, one after the other, however broken the file is.
//
// Source: ISO 32000-1, 7.2 (lexical conventions) and 7.3 (objects). The table of what stands where (xref) is never asked:
// what is not in it is looked through, too.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::source {

struct PdfToken {
  enum class Kind : std::uint8_t { end, word, name, string, comment, open_dict, close_dict, open_array, close_array };
  Kind kind = Kind::end;
  std::string text;  ///< Escapes and hexadecimal digits resolved; a name without its «/».
};

class PdfTokens {
 public:
  /// Holds the caller's bytes.
  explicit PdfTokens(std::string_view bytes) : bytes_(bytes) {}
  /// The next one; never stays where it is but at the end.
  PdfToken next();
  [[nodiscard]] std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at < bytes_.size() ? at : bytes_.size(); }
  /// Behind ID in what a page draws: goes over its pixels, which are no syntax.
  void skip_picture();

 private:
  std::string literal();
  std::string hexadecimal();
  std::string name();

  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// A value: a word (number, operator, «R»), name or string; an array's or a dictionary's values flat in `items`.
struct PdfValue {
  PdfToken::Kind kind = PdfToken::Kind::end;  ///< open_dict of a dictionary, open_array of an array.
  std::string text;
  std::vector<PdfValue> items;
  /// Of a dictionary the value of a key; null where it has none.
  [[nodiscard]] const PdfValue* get(std::string_view key) const;
  /// Is the value of a key this name, or an array with it?
  [[nodiscard]] bool says(std::string_view key, std::string_view name) const;
  /// The value of a key as a whole number; `otherwise` where it is none, or stands elsewhere («12 0 R»).
  [[nodiscard]] std::size_t number(std::string_view key, std::size_t otherwise) const;
  /// Does the value of a key stand elsewhere?
  [[nodiscard]] bool refers(std::string_view key) const;
};

/// Is it what a number is made of?
[[nodiscard]] bool is_pdf_number(std::string_view word);

}  // namespace diarium::source
