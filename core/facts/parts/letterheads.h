// facts/parts/letterheads: the lines around a border between two papers: who sends it, on which day, who signed the one
// above.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

/// Headings that introduce a list of papers: a title below them is no paper that begins.
[[nodiscard]] bool lists_papers(const Reading& r, std::uint32_t block);
/// «Bilaga 1» alone on its line.
[[nodiscard]] bool is_enclosure(const Reading& r, std::uint32_t block);
/// «Handling 2031 nr 12»: what a registry prints on a paper of its own.
[[nodiscard]] bool is_printed_number(const Reading& r, std::uint32_t block);
/// A letterhead: the body or office above the name of the form, a printed number.
[[nodiscard]] bool is_letterhead(const Reading& r, std::uint32_t block);

/// «Kultur», «Inköp och upphandling», alone on its line above the name of a form: an office that no ending tells.
/// O(line).
[[nodiscard]] bool names_office(const Reading& r, std::uint32_t block);
/// A body under «Beslutet skickas till», or lower in the list, gets the paper above, and heads none below.
/// O(lines of the list).
[[nodiscard]] bool is_recipient(const Reading& r, std::uint32_t block);

/// The first block of the paper in whose head `block` stands, where a rule over the page ends the one above: only lines
/// of a head stand between. None where no rule does. O(lines of a head).
[[nodiscard]] std::optional<std::uint32_t> below_rule(const Reading& r, std::uint32_t block);

/// «Till Solna kommunfullmäktige», alone on its line or at the end of a title: the council's token; 0 where none is.
[[nodiscard]] std::uint32_t addressed_to_council(const Reading& r, Range part);

/// A label above a list of who voted how, which is told with the minutes of the vote. O(1).
[[nodiscard]] bool heads_votes(const Reading& r, std::uint32_t block);
/// «2031-02-04», «4 februari 2031», alone on its line.
[[nodiscard]] bool is_day_line(const Reading& r, std::uint32_t block);

/// A line of those that end a paper: names, posts, «Vid protokollet», «Justerat den 3 maj», dots to sign on. O(block),
/// 40 tokens at most.
[[nodiscard]] bool signs(const Reading& r, std::uint32_t block);

/// Who sends a paper, and the days that its head bears.
struct Letterhead {
  std::string owner;              ///< A body, in its base form; else empty.
  std::vector<std::string> days;  ///< As written.
};
/// `first`: the first block of the paper, `form`: the one that names its form. O(tokens), some lines below the form.
[[nodiscard]] Letterhead letterhead_of(const Reading& r, std::uint32_t first, std::uint32_t form);
/// True if they are of two papers: no day in common, or, where one bears none, two bodies.
[[nodiscard]] bool differs(const Letterhead& one, const Letterhead& other);

}  // namespace diarium::facts
