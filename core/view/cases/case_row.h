// view/cases/case_row: what is known of each case, in one row: who brought it, what became of it, who objected, how long
// it took; each statement with the words it was read from.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "relations/relations.h"

namespace diarium::view {

/// How far a case has come.
enum class CaseStatus : std::uint8_t {
  open,     ///< A motion or a citizen's proposal on which no final decision is known, within a year from its first date.
  overdue,  ///< The same, more than a year before the collection's last day.
  decided,  ///< A final decision on the whole is known.
  unknown   ///< What is known tells neither.
};
inline constexpr int case_status_count = static_cast<int>(CaseStatus::unknown) + 1;
/// «öppen», «försenad», «avgjord», «okänd»: as the language of queries has it.
[[nodiscard]] std::string_view name(CaseStatus status);

/// What is known of the day on which a case was opened.
enum class Opening : std::uint8_t {
  unknown,
  that_day,  ///< A motion or the like bears it, or a paper tells when it was put.
  by_then    ///< The first paper that is here bears it: the case was opened that day at the latest.
};

/// One case. lifetime: points into the relations that it was made of.
struct CaseRow {
  const relations::Case* of_case = nullptr;
  std::vector<std::uint32_t> papers;  ///< Of the pack, ascending, each once.
  std::vector<std::string> kinds;     ///< Words of facts::type_words; what the case is called by first.
  std::vector<std::string> bodies;    ///< That handle it, by its papers (handles()); sorted.
  std::vector<std::string> years;     ///< In which its papers are dated, ascending.
  std::string opened;                 ///< ISO day; empty where none is known.
  Opening opening = Opening::unknown;
  std::string opened_year;            ///< Of that day, else of its number, which it bears from its first day ...
  bool opened_year_sure = false;      ///< ... else of its first paper here: then it may be older.
  std::optional<relations::Passage> opened_at;
  facts::Certainty opened_certainty{};        ///< Of the day.
  std::optional<relations::Verdict> verdict;  ///< What is known of its outcome.
  std::string said;                           ///< ISO day of the paper that says `verdict`, as far as known.
  std::string decided;                        ///< The same, if it decides in the end; empty where unknown.
  const relations::VoteRow* vote = nullptr;   ///< The last that the same paper tells of that stage; null: none.
  std::vector<const relations::Act*> movers, objectors;  ///< In the order of Case::acts.
  std::int32_t days = -1;  ///< From `opened` to `decided`, of what is open to the collection's last day (at least, if it
                           ///< was opened by then); -1: unknown.
  CaseStatus status = CaseStatus::unknown;
  bool own = false;        ///< The reader's own papers are among its papers.

  /// The verdict, if it may be counted: certain, and in words of the schema.
  [[nodiscard]] const relations::Verdict* counted() const;
};

/// The decisions that sent the case back on its way, each of a body and a day once, without the one that is its
/// verdict.
[[nodiscard]] std::vector<const relations::Verdict*> sent_back(const CaseRow& row);

/// Who acts, in words: «Anna Berg (S)», of a party alone its letters.
[[nodiscard]] std::string written(const relations::Act& act);

/// Is the paper one by which its body handles a case: minutes, a letter of its office, what was put to it? An annex
/// says only whose work it is, often that of another body or authority.
[[nodiscard]] bool handles(const index::Card& card);

/// One row a case, in the order of the cases.
/// cost      O(cases + papers + events); the cards of all papers are read.
[[nodiscard]] std::vector<CaseRow> case_rows(const index::Pack& pack, const relations::Relations& relations);

}  // namespace diarium::view
