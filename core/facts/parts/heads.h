// facts/parts/heads: the lines that say what kind of paper begins here.
#pragma once
#include "facts/kinds/words.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// A line that names a kind of paper.
struct Head {
  Type type = Type::none;
  std::uint32_t line = 0;  ///< The first token of its line, which an owner or «Reviderat» may open.
  Range words;             ///< The words that name it.
  std::uint8_t weight = 0;  ///< How surely, 0 to 120: the name of a form («Tjänsteskrivelse») over the name of a case.
  bool derived = false;     ///< Told by what the line says about another paper («Svar på motion»).
  bool alone = false;       ///< Nothing else on its line but a date, a number or a label.
};

/// The head that begins at token `at`, the first of its line. O(1).
[[nodiscard]] Head head_at(const Reading& r, std::uint32_t at);

/// The first head among the lines of a block. O(tokens of the block), 40 at most.
[[nodiscard]] Head head_of(const Reading& r, std::uint32_t block);

/// «Delegationsbeslut», «Ordförandebeslut» in a paper's head: somebody decides there in the place of a board. O(1).
[[nodiscard]] bool is_delegated(const Reading& r, Range paper);

/// Does the head of a list stand above a token («Motion   Motionär   Inlämnad»), so that it tells of a row? O(head).
[[nodiscard]] bool is_below_columns(const Reading& r, Range paper, std::uint32_t at);

/// True if a block reads as prose or as a long list item: what a paper consists of after its head.
[[nodiscard]] bool is_prose(const Reading& r, std::uint32_t block);

/// The number of the § whose head begins at token `at` («§ 199», «§199/2024», «KS § 12»), or nothing.
struct SectionSign {
  std::uint32_t number = 0;
  Range words;
};
[[nodiscard]] std::optional<SectionSign> section_sign(const Reading& r, std::uint32_t at);
/// «Ks § 60», «Ksau § 71» right below «Kf § 45»: a block with the § of who prepared the matter, below that of the
/// meeting.
[[nodiscard]] bool is_below_section(const Reading& r, std::uint32_t own, std::uint32_t block);
/// «Ks § 12, 2031-02-04»: a § of another meeting that a line below a heading cites, no head of minutes. O(1).
[[nodiscard]] bool cites_section(const Reading& r, std::uint32_t at);
/// From this block on there are only rows of a table, which begin with signs of §§ in order, or a column of such signs
/// and nothing else: a list of contents. Titles that are no rows may be minutes that say little.
[[nodiscard]] bool ends_in_list(const Reading& r, std::uint32_t block);

}  // namespace diarium::facts
