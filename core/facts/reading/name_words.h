// facts/reading/name_words: what single words say of names, parties and titles.
#pragma once
#include "facts/reading/reading.h"
#include "language/lists.h"

namespace diarium::facts {

using language::known_party;

/// «Ordförande ..........»: dots or a line to sign on follow at token `at`.
[[nodiscard]] bool is_signing_line(const Reading& r, std::uint32_t at);

/// Line ends between two tokens, the first before the second: 1 is the next line, more a white line between. O(gap).
[[nodiscard]] std::uint32_t lines_between(const Reading& r, std::uint32_t first, std::uint32_t second);

/// Letters between the begin of its line and a token: the column where it stands. O(line).
[[nodiscard]] std::uint32_t indent_of(const Reading& r, std::uint32_t at);

/// «Anna Berg m.fl. yrkar»: is token `at` a full stop of «m.fl.», which ends no sentence? O(1).
[[nodiscard]] bool is_stop_of_others(const Reading& r, std::uint32_t at);
/// «Anna Berg m.fl. (S)», «Anna Berg med flera (S)»: the token behind the name where such words end before token `at`,
/// else `at`. O(1).
[[nodiscard]] std::uint32_t before_others(const Reading& r, std::uint32_t at);
/// «Anna B. Ek»: is token `at` the full stop after an initial?
[[nodiscard]] bool closes_initial(const Reading& r, std::uint32_t at);

/// «Nora O’Dowd»: is token `at` the apostrophe inside a name? O(1).
[[nodiscard]] bool is_inside_name(const Reading& r, std::uint32_t at);

/// «Anna Berg Per Ek», a line of two columns whose spaces were lost: does a second person's name begin at `at`, right
/// behind `name`? O(1).
[[nodiscard]] bool begins_second_name(const Reading& r, Range name, std::uint32_t at);

/// The same words, the last of the second perhaps in the genitive: «Anna Berg», «Anna Bergs». O(words).
[[nodiscard]] bool is_same_name(const Reading& r, Range one, Range two);

/// Letters of the party whose name stands at token `at` («Liberalerna», «Miljöpartiet de gröna»); empty if none does.
[[nodiscard]] std::string_view party_named(const Reading& r, std::uint32_t at);

/// True if token `at` may be a part of a name, first or last.
[[nodiscard]] bool is_name_part(const Reading& r, std::uint32_t at);
[[nodiscard]] bool is_first_name(const Reading& r, std::uint32_t at);

/// The role that a title means («avdelningschef» → «chef»), «-» for a title without one, empty for no title.
[[nodiscard]] std::string_view title_role(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
