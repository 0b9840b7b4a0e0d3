// query/parse: a line as typed becomes parts that can be looked up. Any bytes are a query.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "query/fields.h"

namespace diarium::query {

/// A spelling that a part means beside its own.
struct OtherSpelling {
  std::string spelling;     ///< As the index keeps it.
  std::uint32_t edits = 0;  ///< Between it and what was typed (query/loose/edits.h).
};

/// One part of a query that is looked up in the text.
struct Part {
  Reading::Kind kind{};               ///< word, phrase, prefix or fuzzy; loosen() makes the other kinds of them.
  ByteSpan span;                      ///< In the query, with quotes, minus, asterisk and tilde.
  std::string written;                ///< From its first word to its last, as typed.
  std::vector<std::string> terms;     ///< Spellings as the index keeps them: one, of a phrase one or more.
  bool quoted = false;                ///< In quotes: nothing but what was typed.
  std::vector<OtherSpelling> others;  ///< That loosen() found: meant where there is one term.
  std::vector<std::uint32_t> papers;  ///< Of a case number: papers whose facts name the case; ascending.
};

/// Parts of which one is enough. All groups of a query must be met.
struct Group {
  std::vector<Part> either;  ///< At least one.
};

struct Filter {
  FieldWord field;
  ByteSpan span;
  std::string value;     ///< Without quotes. A date where the bound is one.
  std::string value_to;  ///< Last year of a range («2020-2023»), else empty.
  bool without = false;
};

/// A query that was read: whoever asks of it what it has reads it no more.
struct Parsed {
  std::string text;  ///< As typed.
  std::vector<Group> groups;
  std::vector<Part> without;
  std::vector<Filter> filters;
  std::vector<ByteSpan> not_understood;  ///< Also found among the words where they are words.
  bool cut = false;                      ///< The end of the query was left unread.
};

/// What is longer or has more parts is cut: no person types that, and an answer stays quick.
inline constexpr std::size_t longest_query = 2048;  // bytes
inline constexpr std::size_t most_parts = 32;

/// The terms of a piece of text, any bytes: those that the same piece of a paper would have. O(bytes).
[[nodiscard]] std::vector<std::string> terms_of(std::string_view piece);

/// Reads a query. O(bytes); never fails. Bytes that are no characters separate words.
[[nodiscard]] Parsed parse(std::string_view query);

}  // namespace diarium::query
