// relations/gaps/gaps: "What do these papers cite that is not here, and how do I ask for it?"
#pragma once
#include "base/result.h"
#include "relations/cases/cases.h"
#include "relations/pile.h"

namespace diarium::relations {

/// In Swedish. The sender's name is left to the sender: nobody who asks for a record need give one.
struct Letter {
  std::string subject;  ///< One line.
  std::string body;     ///< Lines ended by \n.
};

/// Where it is cited, in words.
struct LetterCitation {
  std::string title;   ///< Of the paper that cites it.
  std::string number;  ///< Of its case; may be empty.
  std::string date;    ///< It bears; ISO, may be empty.
};

/// What is asked for.
struct Request {
  std::string what;          ///< In definite words: «beslutet KS 2031-02-09 § 12».
  std::string municipality;  ///< Empty where no paper says it.
  std::string number;        ///< Of the case; may be empty.
  std::string remark;        ///< A sentence on it; may be empty.
  std::vector<LetterCitation> cited;
  bool proposed = false;     ///< A decision that those only propose: it may never have been made.
};

/// The letter.
/// source    Tryckfrihetsförordningen 2 kap. 15–18 §§ (SFS 2018:1801): at once or as soon as possible, no need to say
///           who asks or why, a refusal in writing by which one can appeal.
[[nodiscard]] Letter letter_for(const Request& request);

/// What the letter asks for, as in Request::what; in the letter, as long as that lives.
[[nodiscard]] std::string_view requested(const Letter& letter);

/// One letter for several records of one municipality, numbered; of each request its words, its number and where it is
/// cited first. Asserts that there are two at least; `remark` and `municipality` are those of the first that says any.
[[nodiscard]] Letter letter_for_all(const std::vector<Request>& requests);

/// «mailto:?subject=…&body=…», without an address. Line ends become %0D%0A.
/// source    RFC 6068, sections 2 and 5: UTF-8, percent-encoded but for unreserved characters.
[[nodiscard]] std::string mailto(const Letter& letter);

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
  std::string remark;  ///< What else papers say of its day, and whether it may be still to come; may be empty.
  std::string unread;  ///< A file of the collection that may be it and could not be read; else empty.
  Letter letter;
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Of the facts it rests on (relations/certainty.h).
};
inline constexpr std::size_t most_citations = 20;
/// Remark on minutes that a board's papers wait for, whose day no paper tells.
inline constexpr std::string_view folder_day = "Dagen är läst ur mappens namn.";

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
