// What a PDF holds: every string, name and comment of every object, every stream, whatever is shown, on a page or not.
#include <algorithm>
#include <charconv>
#include <set>
#include <utility>
#include <vector>

#include "base/letters.h"
#include "source/inside/drawings.h"
#include "source/inside/finder.h"
#include "source/inside/pdf_filters.h"
#include "source/inside/pdf_fonts.h"
#include "source/inside/pdf_tokens.h"
#include "source/inside/strings.h"

namespace diarium::source {
namespace {

constexpr std::size_t value_depth_limit = 64;                 // Values in values.
constexpr std::size_t reading_limit = 512u << 20;       // Bytes of shown text, once a font that may have shown it.
constexpr int gap = -200;                               // Thousandths of the size: a space between words (TJ).
constexpr std::size_t one_glyph = 2;                    // Bytes: text that is placed glyph by glyph is one text.

/// Bytes without what stands in them in hexadecimal digits, which mean other characters and are looked at as those.
std::string without_hexadecimal(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t open = std::min(bytes.find('<', at), bytes.size());
    out += bytes.substr(at, open - at);
    if (open == bytes.size()) break;
    const std::size_t end = std::min(bytes.find_first_not_of("0123456789abcdefABCDEF \r\n\t", open + 1), bytes.size());
    const bool digits = end < bytes.size() && bytes[end] == '>';
    if (!digits) out += bytes.substr(open, end - open);
    at = digits ? end + 1 : end;
    if (digits) out += apart;
  }
  return out;
}

/// Text shown by one operator, or by a part of one, and what divides it from what was shown before.
struct Shown {
  std::string_view before;
  std::string codes;
};

class Looker {
 public:
  Looker(Finder& finder, std::string_view file, const Place& place) : finder_(finder), file_(file), place_(place) {}

  void run() {
    // Before a PDF may stand the head of a mail, behind it anything.
    const std::size_t begin = std::min(file_.find("%PDF-"), file_.size()), last = file_.rfind("%%EOF");
    tell_strings(finder_, file_.substr(0, begin), place_);
    if (last != file_.npos) tell_strings(finder_, file_.substr(last), place_);
    PdfTokens tokens(file_);
    walk(tokens, Within::file);
    if (encrypted_) finder_.unseen(place_, "is encrypted");
    for (const auto& [where, shown] : shown_) tell_shown(where, shown);
  }

 private:
  enum class Within : std::uint8_t { file, stream };

  [[nodiscard]] Place here() const {
    if (object_.empty()) return place_;
    return {place_.depth == 0 ? "object " + object_ : place_.where + ", object " + object_, place_.depth};
  }

  void walk(PdfTokens& tokens, Within within) {
    values_.clear();
    std::vector<Shown> shown;
    std::string words, operands;
    bool table = false;  // Of places of objects, which is digits and nothing else.
    for (PdfToken token = tokens.next(); token.kind != PdfToken::Kind::end; token = tokens.next()) {
      if (token.kind == PdfToken::Kind::comment) {
        (words += token.text) += apart;
      } else if (token.kind != PdfToken::Kind::word) {
        values_.push_back(value_of(tokens, std::move(token), words, 0));
      } else if (is_operand(token.text)) {
        if (!table || !is_place(token.text)) keep_word(within == Within::stream ? operands : words, token.text);
        values_.push_back({PdfToken::Kind::word, std::move(token.text), {}});
      } else {
        if (within == Within::stream) {
          show(token.text, shown);
          if (token.text == "ID") tokens.skip_picture();
        } else if (token.text == "stream") {
          tell(words);
          read_stream(tokens);
        } else if (token.text == "obj" && values_.size() >= 2) {
          object_ = values_[values_.size() - 2].text;
        } else if (token.text == "endobj") {
          tell(words);
          object_.clear();
        }
        if (!is_pdf_operator(token.text)) words += operands;
        operands.clear();
        table = token.text == "xref" || (table && (token.text == "n" || token.text == "f"));
        keep_word(words, token.text);
        values_.clear();
      }
      if (values_.size() > value_limit) values_.clear();
      if (words.size() > words_limit) tell(words);
    }
    tell(words += operands);
    if (!shown.empty()) shown_.emplace_back(here(), std::move(shown));
  }

  static bool is_operand(std::string_view word) {
    return is_pdf_number(word) || word == "R" || word == "true" || word == "false" || word == "null";
  }
  /// A number that may be the place of an object in this file, or how often its number was given.
  [[nodiscard]] bool is_place(std::string_view word) const {
    const auto place = number_in<std::size_t>(word);
    return place && (*place < file_.size() || word.size() == 5);
  }
  /// Words that are long enough for a number; decimals are places and sizes.
  static void keep_word(std::string& words, std::string_view word) {
    constexpr std::size_t least = 10;
    if (word.size() >= least && !(is_pdf_number(word) && word.find('.') != word.npos)) (words += word) += apart;
  }
  void tell(std::string& words) {
    tell_text(finder_, words, here());
    if (words.find('<') != words.npos) look_at_mark_up(words);
    words.clear();
  }
  /// Forms keep rich text as XML in a string.
  void look_at_mark_up(const std::string& words) {
    if (words.find("</") != words.npos) look_at_page(finder_, words, {here().where, place_.depth + 1});
  }

  PdfValue value_of(PdfTokens& tokens, PdfToken token, std::string& words, std::size_t depth) {
    PdfValue value{token.kind, std::move(token.text), {}};
    if (value.kind == PdfToken::Kind::string && !value.text.empty()) (words += words_of_string(value.text)) += apart;
    if (value.kind == PdfToken::Kind::name || value.kind == PdfToken::Kind::word) keep_word(words, value.text);
    if (value.kind != PdfToken::Kind::open_dict && value.kind != PdfToken::Kind::open_array) return value;
    if (depth == value_depth_limit) {
      finder_.unseen(here(), "is nested deeper than any program writes");
      return value;
    }
    const PdfToken::Kind close = value.kind == PdfToken::Kind::open_dict ? PdfToken::Kind::close_dict : PdfToken::Kind::close_array;
    for (;;) {
      const std::size_t before = tokens.at();
      token = tokens.next();
      if (token.kind == close || token.kind == PdfToken::Kind::end) break;
      if (token.kind == PdfToken::Kind::close_dict || token.kind == PdfToken::Kind::close_array) continue;
      if (token.kind == PdfToken::Kind::word && (token.text == "endobj" || token.text == "stream")) {
        tokens.go_to(before);  // What was opened was never closed.
        break;
      }
      if (token.kind == PdfToken::Kind::comment)
        (words += token.text) += apart;
      else
        value.items.push_back(value_of(tokens, std::move(token), words, depth + 1));
    }
    if (value.kind == PdfToken::Kind::open_dict) meet(value);
    return value;
  }

  /// What a dictionary says of the file.
  void meet(const PdfValue& dictionary) {
    if (dictionary.get("Encrypt")) encrypted_ = true;
    if (dictionary.get("Info")) finder_.count("properties");
    if (dictionary.get("JS")) finder_.count("scripts");
    if (dictionary.says("Type", "Annot") || (dictionary.get("Rect") && dictionary.get("Subtype"))) {
      if (dictionary.says("Subtype", "Widget"))
        finder_.count("form_fields");
      else if (!dictionary.says("Subtype", "Link"))
        finder_.count("annotations");
    }
    if (const PdfValue* differences = dictionary.get("Differences"))
      if (auto codes = codes_of_differences(*differences)) codes_.insert(std::move(*codes));
    if (dictionary.says("Subtype", "Type0") && dictionary.get("DescendantFonts") && !dictionary.get("ToUnicode") &&
        !has_known_map(dictionary))
      finder_.unseen(here(), "is a font that does not tell what its codes mean");
  }
  /// A map of the standard that says UTF-16, which is tried in any case.
  static bool has_known_map(const PdfValue& font) {
    const PdfValue* encoding = font.get("Encoding");
    return encoding && encoding->kind == PdfToken::Kind::name &&
           (encoding->text.find("UCS2") != std::string::npos || encoding->text.find("UTF16") != std::string::npos);
  }

  void read_stream(PdfTokens& tokens) {
    std::size_t begin = tokens.at();
    if (begin < file_.size() && file_[begin] == '\r') ++begin;
    if (begin < file_.size() && file_[begin] == '\n') ++begin;
    const PdfValue dictionary = values_.empty() ? PdfValue{} : std::move(values_.back());
    const PdfStream stream = read_pdf_stream(finder_, file_, begin, dictionary);
    tokens.go_to(stream.end);
    const Place place = here();
    if (!stream.unseen.empty()) finder_.unseen(place, stream.unseen);
    if (stream.picture) {
      if (!dictionary.says("ImageMask", "true")) finder_.count("pictures");
      return tell_strings(finder_, stream.bytes, place);
    }
    if (encrypted_) return;
    if (dictionary.says("Type", "EmbeddedFile")) {
      finder_.count("attachments");
      return look(finder_, stream.bytes, {place.where, place_.depth + 1});
    }
    look_at_stream(dictionary, stream.bytes, place);
  }

  void look_at_stream(const PdfValue& dictionary, std::string_view bytes, const Place& place) {
    const bool font = dictionary.get("Length1") || dictionary.says("Subtype", "Type1C") ||
                      dictionary.says("Subtype", "CIDFontType0C") || dictionary.says("Subtype", "OpenType");
    const bool places = dictionary.says("Type", "XRef");
    if (places || (font && is_font_program(bytes))) return meet(dictionary);
    const auto beside = dictionary.says("Type", "ObjStm") ? std::optional(beside_numbers(bytes)) : beside_operands(bytes);
    tell_strings(finder_, without_hexadecimal(beside ? *beside : bytes), place);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (dictionary.says("Type", "Metadata") || dictionary.says("Subtype", "XML") ||
        (first != bytes.npos && bytes.substr(first, 1) == "<" && bytes.substr(first, 2) != "<<" && bytes.find("</") != bytes.npos)) {
      if (dictionary.says("Type", "Metadata")) finder_.count("properties");
      look_at_xml(finder_, bytes, place);
      return;
    }
    if (auto codes = codes_of_map(bytes)) codes_.insert(std::move(*codes));
    if (font) return meet(dictionary);
    // Objects of a stream, what a page, a form or a glyph draws: one syntax.
    PdfTokens inside(bytes);
    std::vector<PdfValue> outer = std::move(values_);
    walk(inside, Within::stream);
    values_ = std::move(outer);
  }

  /// Notes what an operator shows.
  void show(std::string_view word, std::vector<Shown>& shown) {
    if (word == "BT") at_begin_ = true;
    if (word == "Td" || word == "TD" || word == "T*" || word == "Tm") {
      if (moves_line(word) && !shown.empty()) shown.push_back({"\n", {}});
      return;
    }
    if (word != "Tj" && word != "TJ" && word != "'" && word != "\"") return;
    if (values_.empty()) return;
    const PdfValue& value = values_.back();
    if (value.kind == PdfToken::Kind::string) return add(shown, value.text);
    std::string codes;
    for (const PdfValue& one : value.items) {
      if (one.kind == PdfToken::Kind::string) codes += one.text;
      int moved = 0;
      std::from_chars(one.text.data(), one.text.data() + one.text.size(), moved);
      if (one.kind != PdfToken::Kind::word || moved > gap) continue;
      add(shown, std::exchange(codes, {}));
      shown.push_back({" ", {}});
    }
    add(shown, std::move(codes));
  }
  /// Does what is shown next stand on another line? Td and TD say how far below, but first in a text where, as Tm does.
  bool moves_line(std::string_view word) {
    const std::string height = values_.empty() ? std::string() : values_.back().text;
    if (word == "T*") return true;
    if (word != "Tm" && !std::exchange(at_begin_, false)) return height.find_first_of("123456789") != height.npos;
    at_begin_ = false;
    return std::exchange(height_, height) != height;
  }
  static void add(std::vector<Shown>& shown, std::string codes) {
    if (codes.empty()) return;
    const bool first = shown.empty() || shown.back().codes.empty();
    const bool glyphs = codes.size() <= one_glyph && !first && shown.back().codes.size() <= one_glyph;
    shown.push_back({first || glyphs ? std::string_view() : apart, std::move(codes)});
  }

  /// Tells what was shown, by each font that tells what its codes mean, and by none.
  void tell_shown(const Place& place, const std::vector<Shown>& shown) {
    tell_text(finder_, joined(shown, words_of_string), place);
    tell_text(finder_, joined(shown, words_of_pairs), place);
    std::size_t size = 0;
    for (const Shown& one : shown) size += one.codes.size();
    for (const PdfCodes& codes : codes_) {
      if (read_ + size > reading_limit) return finder_.unseen(place, "shows more text by more fonts than can be looked through");
      read_ += size;
      tell_text(finder_, joined(shown, [&](std::string_view bytes) { return meant(codes, bytes); }), place);
    }
  }
  /// A line's end between two digits divides them: cells of a table stand so.
  static std::string joined(const std::vector<Shown>& shown, const auto& words_of) {
    std::string out;
    for (const Shown& one : shown) {
      const std::string words = words_of(one.codes);
      const bool digits = !out.empty() && out.back() >= '0' && out.back() <= '9';
      out += one.before == "\n" && digits ? apart : one.before;
      out += words;
    }
    return out;
  }

  static constexpr std::size_t value_limit = 10'000, words_limit = 1u << 20;

  Finder& finder_;
  std::string_view file_;
  Place place_;
  std::string object_;             ///< The number of the one that is read; empty between them.
  std::vector<PdfValue> values_;   ///< Since the last operator.
  std::set<PdfCodes> codes_;
  std::vector<std::pair<Place, std::vector<Shown>>> shown_;
  std::size_t read_ = 0;
  bool encrypted_ = false, at_begin_ = false;
  std::string height_;  ///< Of the line that is shown, as the file writes it.
};

}  // namespace

void look_at_pdf(Finder& finder, std::string_view bytes, const Place& place) { Looker(finder, bytes, place).run(); }

}  // namespace diarium::source
