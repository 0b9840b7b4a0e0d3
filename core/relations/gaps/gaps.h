// relations/gaps/gaps: "What do these papers cite that is not here, and how do I ask for it?"
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "relations/cases/cases.h"
#include "relations/gaps/letter.h"
#include "relations/pile.h"

namespace diarium::relations {

/// What is missing. Laws are not: they are published.
enum class GapKind : std::uint8_t {
  decision,       ///< «beslut»: named by its day, its § or the number of its case.
  minutes,        ///< «protokoll»
  enclosure,      ///< «bilaga»
  policy,         ///< «styrdokument»
  report,         ///< «rapport»
  motion,         ///< «motion»
  letter,         ///< «skrivelse»
  opinion,        ///< «yttrande»: asked for, and told to be given or not.
  office_report,  ///< «tjänsteutlåtande»: dated and quoted, not here.
  final_decision  ///< «slutligt beslut»: the papers here only recommend it.
};
inline constexpr int gap_kind_count = 10;
/// The Swedish word of JSON and of the letter.
[[nodiscard]] std::string_view name(GapKind kind);
/// «beslutet», as the letter asks for it.
[[nodiscard]] std::string_view definite(GapKind kind);

/// Who cites it, where.
struct GapCitation {
  PartRef ref;
  ByteSpan span;
};

/// Something that is cited and not in the pile.
struct Gap {
  std::string norm;  ///< What it is called, on one line: «KS 2031-02-09 § 12», «Motion om …», «Program för …».
  GapKind kind{};
  std::string municipality;        ///< Of the papers that cite it; empty where none says it.
  std::vector<GapCitation> cited;  ///< In the order of the pile, at most most_citations.
  std::uint32_t more = 0;          ///< Citations beyond them.
  bool silent =
      false;  ///< Of an opinion: the paper says that none was given. Nothing to ask for, and it is still absent.
  std::string unread;  ///< A file of the collection that may be it and could not be read; else empty.
  Letter letter;
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Of the facts it rests on (relations/certainty.h).
};
inline constexpr std::size_t most_citations = 20;
/// Behind the name of minutes that a board's papers wait for, whose day no paper tells.
inline constexpr std::string_view folder_day = " (dagen ur mappens namn)";

struct GapOptions {
  std::uint32_t most_gaps = 20000;
  std::vector<std::string> unread = {};  ///< Paths of the files of the collection that could not be read.
};

struct Gaps {
  std::vector<Gap> gaps;    ///< By first citation.
  std::uint32_t more = 0;   ///< Gaps beyond the limit.
  std::vector<std::string> unread = {};  ///< As GapOptions.
  std::uint64_t looks = 0;  ///< Things cited and things present that were looked at: the work that tests count.
};

/// Finds what the papers of a pile cite and lack.
///
/// in        `cases`: of the same pile; none: what is present is told by numbers, dates and titles alone.
/// errors    those of the pile.
/// cost      each paper is read once; O(citations log citations) beside it.
/// lifetime  the result owns all it says; spans count bytes of a paper's text in NFC.
[[nodiscard]] Result<Gaps> find_gaps(const Pile& pile, const Cases& cases, const GapOptions& options = {});

}  // namespace diarium::relations
