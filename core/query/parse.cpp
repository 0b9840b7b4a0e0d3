#include "query/parse.h"

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "base/utf8.h"
#include "index/records/words.h"
#include "query/loose/edits.h"
#include "text/plain/entities.h"
#include "text/forms/forms.h"

namespace diarium::query {
namespace {

bool is_space(char32_t c) {
  return c <= ' ' || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x3000 || c == 0xFEFF;
}
bool is_quote(char32_t c) { return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB; }
bool is_minus(char32_t c) { return c == '-' || c == 0x2212; }

/// A piece as its words.
struct PieceWords {
  std::string written;  ///< From the first to the last.
  std::vector<std::string> terms;
};

PieceWords words_of_piece(std::string_view piece) {
  std::string clean;
  for (std::size_t at = 0; at < piece.size();) {
    const utf8::Decoded next = utf8::decode(piece, at);
    if (next.valid) {
      clean.append(piece, at, next.size);
    } else {
      clean += ' ';
    }
    at += next.size;
  }
  const std::string nfc = text::nfc_of(text::decode_entities(std::move(clean)).nfc);
  std::vector<ByteSpan> words;
  text::segment_words(nfc, words);
  PieceWords found;
  if (words.empty()) return found;
  found.written = slice(nfc, {words.front().begin, words.back().end});
  for (const ByteSpan& word : words) found.terms.push_back(index::term_of(slice(nfc, word)));
  return found;
}

/// The piece with bytes that are no characters replaced: what may be shown.
std::string shown(std::string_view piece) {
  std::string out;
  for (std::size_t at = 0; at < piece.size();) {
    const utf8::Decoded next = utf8::decode(piece, at);
    utf8::append(out, next.point);
    at += next.size;
  }
  return out;
}

class Parser {
 public:
  explicit Parser(std::string_view query) : query_(query.substr(0, longest_query)), all_(query) {}

  Parsed run() {
    while (skip_space(), at_ < query_.size() && parts_ < most_parts) part();
    drop_join();
    out_.cut = at_ < all_.size() && (parts_ == most_parts || all_.size() > query_.size());
    if (out_.cut) out_.not_understood.push_back(span_from(at_, all_.size()));
    out_.text = all_;
    return std::move(out_);
  }

 private:
  static ByteSpan span_from(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  utf8::Decoded here() const { return utf8::decode(query_, at_); }

  void skip_space() {
    for (; at_ < query_.size(); at_ += here().size) {
      if (!is_space(here().point)) return;
    }
  }
  /// Moves to the next space.
  std::string_view token(std::size_t begin) {
    while (at_ < query_.size() && !is_space(here().point)) at_ += here().size;
    return query_.substr(begin, at_ - begin);
  }
  /// What stands between the quote here and the next one, or the end.
  std::string_view quoted() {
    at_ += here().size;
    const std::size_t begin = at_;
    while (at_ < query_.size() && !is_quote(here().point)) at_ += here().size;
    const std::string_view inside = query_.substr(begin, at_ - begin);
    if (at_ < query_.size()) at_ += here().size;
    return inside;
  }

  void part() {
    const std::size_t begin = at_;
    bool without = false;
    if (is_minus(here().point) && at_ + here().size < query_.size()) {
      at_ += here().size;
      without = !is_space(here().point);
      if (!without) return;  // a dash between words
    }
    if (is_quote(here().point)) {
      const std::string_view inside = quoted();
      return look_up(begin, inside, Reading::Kind::phrase, without, true);
    }
    if (field(begin, without)) return;
    const std::size_t word_begin = at_;
    std::string_view word = token(word_begin);
    if (!without && (word == "OR" || word == "ELLER" || word == "|") && can_join_) {
      join_ = true;
      join_span_ = span_from(begin, at_);
      return;
    }
    Reading::Kind kind = Reading::Kind::word;
    if (word.size() > 1 && word.ends_with('*')) {
      kind = Reading::Kind::prefix;
    } else if (word.ends_with('~')) {
      kind = Reading::Kind::fuzzy;
    }
    look_up(begin, word, kind, without);
  }

  void look_up(std::size_t begin, std::string_view piece, Reading::Kind kind, bool without, bool quoted = false) {
    ++parts_;
    PieceWords words = words_of_piece(piece);
    Part part{kind, span_from(begin, at_), std::move(words.written), std::move(words.terms), quoted, {}, {}};
    if (part.terms.empty()) return out_.not_understood.push_back(part.span);
    if (kind == Reading::Kind::fuzzy && edits_allowed(part.terms[0]) == 0) part.kind = Reading::Kind::word;
    if (part.terms.size() > 1) part.kind = Reading::Kind::phrase;
    if (without) {
      drop_join();
      can_join_ = false;
      return out_.without.push_back(std::move(part));
    }
    if (join_) {
      out_.groups.back().either.push_back(std::move(part));
    } else {
      out_.groups.push_back({{std::move(part)}});
    }
    join_ = false;
    can_join_ = true;
  }

  /// An OR that joins nothing is told.
  void drop_join() {
    if (join_) out_.not_understood.push_back(join_span_);
    join_ = false;
  }

  /// Reads field:value; false where the token is no filter.
  bool field(std::size_t begin, bool without) {
    const std::size_t start = at_;
    std::size_t colon = at_;
    while (colon < query_.size() && query_[colon] != ':' && !is_space(utf8::decode(query_, colon).point)) ++colon;
    if (colon >= query_.size() || query_[colon] != ':' || colon == start) return false;
    const std::string_view word = query_.substr(start, colon - start);
    const auto means = utf8::valid(word) ? field_word(word) : std::nullopt;
    if (!means) return false;
    at_ = colon + 1;
    const std::size_t value_begin = at_;
    const std::string_view raw = at_ < query_.size() && is_quote(here().point) ? quoted() : token(value_begin);
    Filter filter{*means, span_from(begin, at_), shown(raw), {}, without};
    drop_join();
    can_join_ = false;
    if (complete(filter)) {
      ++parts_;
      out_.filters.push_back(std::move(filter));
      return true;
    }
    out_.not_understood.push_back(filter.span);
    if (!raw.empty()) look_up(value_begin, raw, Reading::Kind::word, without);
    ++parts_;
    return true;
  }

  /// Has the filter a value that its field can have?
  static bool complete(Filter& filter) {
    if (terms_of(filter.value).empty()) return false;
    if (filter.field.field == Field::role) return roles_named(filter.value) != 0;
    if (const std::string_view means = value_named(filter.field.field, filter.value); !means.empty()) filter.value = means;
    else if (filter.field.field == Field::status || filter.field.field == Field::own) return false;
    if (filter.field.field != Field::year) return true;
    if (filter.field.bound != Bound::value) return !filter.without && is_date(filter.value);
    if (filter.value.size() == 4) return is_date(filter.value);
    // two years with a hyphen or a dash between
    const std::size_t dash = filter.value.find_first_not_of("0123456789");
    const std::size_t next = dash == std::string::npos ? dash : filter.value.find_first_of("0123456789", dash);
    if (dash != 4 || next == std::string::npos || filter.value.size() - next != 4) return false;
    const std::string between = filter.value.substr(dash, next - dash);
    filter.value_to = filter.value.substr(next);
    filter.value.resize(4);
    return (between == "-" || between == "\xE2\x80\x93") && is_date(filter.value_to);
  }

  std::string_view query_, all_;
  std::size_t at_ = 0, parts_ = 0;
  bool can_join_ = false, join_ = false;
  ByteSpan join_span_;
  Parsed out_;
};

}  // namespace

std::vector<std::string> terms_of(std::string_view piece) { return words_of_piece(piece).terms; }

Parsed parse(std::string_view query) { return Parser(query).run(); }

}  // namespace diarium::query
