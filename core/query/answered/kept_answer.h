// query/answered/kept_answer: the answer to a question that a pack was asked when it was made.
//
// Whoever reads a pack as it is needed had to bring the lists of all papers that have a word to tell the best of them. Of
// words that many papers have a large pack keeps the first results instead.
//
// source    Baeza-Yates, Gionis, Junqueira, Murdock, Plachouras, Silvestri: The impact of caching on search engines, 2007
//           (static caching of query results).
#pragma once
#include <optional>
#include <string_view>

#include "query/found.h"

namespace diarium::query {

/// Hits and snippets of each that are kept: what a page shows before more is asked for.
inline constexpr std::uint32_t kept_hits = 20, kept_snippets = 3;

/// What `query` asks for where it is a single word, as the index keeps it; else nothing.
[[nodiscard]] std::optional<std::string_view> single_word(const Parsed& parsed);

/// What find_all() would find, without its lists; nothing where the answer is not kept, or more is asked for than is kept.
/// Where the word is none of the pack's and taken for another one, the answer of that.
/// errors: damaged, waiting, from the pack.
[[nodiscard]] Result<std::optional<Found>> kept_answer(const index::Pack::Impl& pack, const Parsed& query, const Options& options);

}  // namespace diarium::query
