// facts/corrected/corrections: what a reader says of the facts of papers: rejected, corrected, added, noted; who is one
// person, and which papers are one case.
//
// Kept beside the papers as one small JSON file (corrections.schema.json), by the sum of the file that each speaks of,
// and applied when packs are merged: the lists of Facts then hold what is so by the reader, and Facts::user says that
// it is.
#pragma once
#include "base/result.h"
#include "facts/kinds/facts.h"

namespace diarium::facts {

enum class CorrectionAction : std::uint8_t { reject, correct, add, note, merge, split };

/// One thing that a reader said.
struct Correction {
  std::string id;      ///< Unique among the corrections.
  std::string source;  ///< SHA-256 of the paper's file; empty only where persons are merged.
  std::string paper;   ///< Id of the paper; empty only where persons are merged.
  CorrectionAction action{};
  std::string fact;   ///< A word of fact_kinds; of merge and split «person» or «case».
  ByteSpan span;      ///< Of the paper's text as the pack shows it, in bytes, as in addresses («?s=12-40»).
  std::string quote;  ///< The words of the span: by them it is found again where the text has changed.
  std::string
      value;  ///< A JSON object: of correct the fields that change, of add all, of persons that are merged or split
              ///< {"id": person}, of cases the other paper (OtherPaper).
  std::string note;  ///< What the reader wrote beside it.
  std::string into;  ///< Of a merge of persons: id of the one that the other one is.

  [[nodiscard]] bool is_tie() const { return action == CorrectionAction::merge || action == CorrectionAction::split; }
  [[nodiscard]] bool of_person() const { return fact == "person" && is_tie(); }
  [[nodiscard]] bool of_case() const { return fact == "case" && is_tie(); }
};
struct Corrections {
  std::vector<Correction> list;
};

inline constexpr std::string_view corrections_name = "corrections.json";

/// Reads the JSON of corrections: {"version": 1, "corrections": […]}. Every value is checked.
/// errors    bad_format: no JSON, a key that is missing or unknown, a value of the wrong kind, an id that stands twice,
///           with its path («corrections[3].fact»); unsupported: another version. cost O(bytes).
/// limits    2^20 corrections, lists and objects 8 deep, 64 kB of a string; no control characters in ids.
[[nodiscard]] Result<Corrections> read_corrections(std::string_view json);
/// The same of the list alone, as pile.json holds it and a file beside a pack.
[[nodiscard]] Result<Corrections> read_corrections_list(std::string_view json);
/// The same bytes for the same corrections; what read_corrections() takes. A list that is empty is a file as well.
[[nodiscard]] std::string corrections_json(const Corrections& corrections);

/// A correction that could not be applied, and why in words: told to the reader, and kept.
struct Unmatched {
  std::string id, why;
};
/// Applies what is said of one paper, in the order given.
///
/// in        `text`: of the paper, `facts` of it; `said`: reject, correct, add and note; others are passed over.
/// returns   those that found no fact or no words: the quote stands neither at the span nor at one other place of the
///           text, no fact of the kind stands there, or the value does not fit the kind.
/// cost      O(corrections × facts), and O(text) for each whose words have moved.
[[nodiscard]] std::vector<Unmatched> apply_corrections(const std::vector<const Correction*>& said,
                                                       std::string_view text, Facts& facts);
/// The paper by which a case is named: merge says that the correction's paper belongs to its case, split that it does
/// not. In JSON {"source": sum, "paper": id}, "span" where its file is several papers, "title" for people.
struct OtherPaper {
  std::string source, paper;
  ByteSpan span;
};
/// Nothing: the value names no paper.
[[nodiscard]] std::optional<OtherPaper> other_paper_of(const Correction& correction);
/// The person that a merge or split speaks of: "id" of its value.
[[nodiscard]] std::string person_of(const Correction& correction);
/// Where the words of a correction stand in a text: at its span, else where its quote stands alone; nothing: nowhere.
[[nodiscard]] std::optional<ByteSpan> place_of(const Correction& correction, std::string_view text);

}  // namespace diarium::facts
