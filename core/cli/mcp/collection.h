// cli/mcp/collection: the papers that are asked about, with what is told across them; nothing of it tells a personal
// number. And the words behind a statement: in which paper they stand and where, what file that was, and the address
// that leads to them.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/span.h"
#include "cli/papers/folder.h"
#include "diarium.h"
#include "view/cases/case_search.h"

namespace diarium::cli::mcp {

/// What every statement carries.
struct Source {
  std::string paper, file;  ///< Id and file name of the paper.
  std::string sha256;       ///< Of its file, 64 digits.
  std::uint32_t start = 0, end = 0;  ///< Code points of the paper's text in NFC, damaged letters repaired; end exclusive.
  std::string text;         ///< The words from start to end, all of them as they stand.
  std::string address;      ///< Below the root of the static site: «d/<id>/?s=12-40&c=…» (view/paper/anchor.h).
  std::string link;         ///< The same behind the site's address, empty where the collection does not say it.
};

/// What offsets count in, for whoever reads an answer.
inline constexpr const char* counts_in =
    "code points of the paper's text in Unicode NFC, its damaged letters repaired, as the tool `paper` gives it; end exclusive";

/// What a paper is called, wherever it is told of.
struct PaperNames {
  std::string id, file, title, sha256;
  std::string site;  ///< Address of the published site, empty where it is not said.
};

/// A paper's text, ready to be quoted. lifetime: is not moved, as it counts in its own text.
class PaperText {
 public:
  /// `text`: in NFC.
  PaperText(PaperNames names, std::string text) : names_(std::move(names)), text_(std::move(text)), points_(text_) {}
  PaperText(const PaperText&) = delete;
  PaperText& operator=(const PaperText&) = delete;
  [[nodiscard]] const PaperNames& names() const { return names_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  /// Code points in all, and before a byte.
  [[nodiscard]] std::uint32_t points() const { return points_.count(); }
  [[nodiscard]] std::uint32_t point(std::uint32_t byte) const { return points_.before(byte); }
  /// The byte before which so many code points stand; of more than there are the text's end.
  [[nodiscard]] std::uint32_t byte(std::uint32_t point) const { return points_.byte(point); }
  /// `span`: bytes of the text.
  [[nodiscard]] Source source(ByteSpan span) const;

 private:
  PaperNames names_;
  std::string text_;
  text::CodePoints points_;
};

/// A source as JSON; Json is nlohmann's, which stands in .cpp files only.
template <class Json>
[[nodiscard]] Json written(const Source& one) {
  Json json{{"paper", one.paper}, {"file", one.file}, {"sha256", one.sha256}, {"start", one.start}, {"end", one.end},
            {"text", one.text},   {"address", one.address}};
  if (!one.link.empty()) json["link"] = one.link;
  return json;
}

/// Its schema, JSON.
[[nodiscard]] std::string source_schema();
/// Words with one space where white space is.
[[nodiscard]] std::string on_one_line(std::string_view text);
/// «words on one line» (file, d/…): for whoever reads lines. Long words are cut.
[[nodiscard]] std::string in_words(const Source& one);

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
