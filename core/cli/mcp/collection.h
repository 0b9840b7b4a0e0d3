// cli/mcp/collection: the papers that are asked about, with what is told across them; nothing of it tells a personal number.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "cli/mcp/source.h"
#include "cli/papers/folder.h"
#include "diarium.h"
#include "view/cases/case_search.h"

namespace diarium::cli::mcp {

/// The relations across the papers, and the table of their cases.
struct CaseData {
  relations::Relations relations;
  view::CaseTable table;  ///< Points into `relations`.
};

class Collection {
 public:
  /// `masking`: whether words are told with the digits of personal numbers masked, as in every export.
  Collection(index::Pack pack, Masking masking);
  [[nodiscard]] const index::Pack& pack() const { return pack_; }
  /// What a paper is called: its id in the pack, without the digits of a personal number.
  [[nodiscard]] std::string id_of(DocId paper) const;
  /// errors    not_found, in words that say what would work.
  [[nodiscard]] Result<DocId> find(std::string_view id) const;
  /// A paper's text. errors: damaged. lifetime: until the collection's end or another text is asked for.
  [[nodiscard]] Result<const PaperText*> text(DocId paper);
  /// Where a paper, or a part of a compound file, says what it is: its title, else its first words. errors: damaged.
  [[nodiscard]] Result<Source> opening(relations::PartRef ref);
  /// Read, or found where the pack tells nothing, when it is first asked for. errors: damaged.
  [[nodiscard]] Result<const CaseData*> load_case_data();
  /// Words as they may be told.
  [[nodiscard]] std::string clean(std::string words) const;
  [[nodiscard]] bool masks() const { return masking_ == Masking::personal_numbers; }

 private:
  index::Pack pack_;
  Masking masking_;
  std::map<std::string, DocId, std::less<>> masked_ids_;  ///< Those that have an x for a digit.
  std::map<DocId, std::unique_ptr<const PaperText>> texts_;  ///< A memory of work done.
  std::unique_ptr<CaseData> case_data_;                      ///< The same.
};

}  // namespace diarium::cli::mcp
