// facts/parts/parts: the papers that one file holds, in order, each with its kind.
//
// A file is usually one paper; a compound file is several in one (minutes with the office's letter and the motion).
#pragma once
#include "facts/parts/heads.h"

namespace diarium::facts {

/// What tells that a paper of a file begins.
enum class Cut : std::uint8_t {
  start,       ///< The file begins.
  section,     ///< A new § of minutes.
  letterhead,  ///< A body's or an office's name above the name of a form.
  form,        ///< The name of a form, alone on its line («Tjänsteskrivelse»).
  enclosure,   ///< «Bilaga 1», alone on its line.
  head,        ///< The head of a paper that somebody puts forward («Motion om …»).
  signature    ///< The paper above is signed, and this is none of what stands below signatures.
};

/// One paper of a file.
struct Part {
  Type type = Type::none;
  Range words;  ///< The words that tell its kind; empty where the type is none.
  bool derived = false;
  Range tokens;                ///< All of it.
  std::uint32_t head_end = 0;  ///< First token after its head: where its prose, decision or proposal begins.
  std::uint32_t first_block = 0, last_block = 0;  ///< [first, last) of the outline.
  std::uint32_t section_block = 0;                ///< Where its § stands; 0xFFFFFFFF for a part without one.
  Cut cut = Cut::start;                           ///< Why it begins where it does.
  std::uint32_t section = 0;                      ///< The number of its §; 0 for a part without one.
  bool decides = false;                           ///< It has a section of what was decided.
};

/// Cuts a file into its papers: one at least, without gaps. O(tokens).
[[nodiscard]] std::vector<Part> cut_parts(const Reading& r);

/// The paper that carries the file: the answer that an office or a body gives, before what it answers.
[[nodiscard]] std::size_t main_part(const std::vector<Part>& parts);

/// Whole minutes: three sections or more, or two neighbours that both decide and are all that the file holds.
[[nodiscard]] bool is_book_of_minutes(const std::vector<Part>& parts);

/// The part that holds a token. O(log parts).
[[nodiscard]] std::size_t part_of(const std::vector<Part>& parts, std::uint32_t token);

}  // namespace diarium::facts
