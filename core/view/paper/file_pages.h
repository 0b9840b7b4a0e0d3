// view: the pages of the file that a paper was read from, and how its file was read, in the reader's language.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "source/source.h"
#include "text/text.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::view {

/// What the file calls a page (from 0): its label, else its number.
[[nodiscard]] std::string page_label(const source::FileReading& reading, std::uint32_t page);
/// The label of the page on which words of a paper's text begin; empty where the file has no pages of its own. O(log lines).
[[nodiscard]] std::string page_of(const source::FileReading& reading, const text::SourceMap& map, ByteSpan span);
/// «s. iv».
[[nodiscard]] std::string place_on_page(Language language, const std::string& label);

/// Where a paragraph of the open paper begins: «s. 23, rad 18», of a file with pages of its own «s. iv».
[[nodiscard]] std::string place_of(Language language, const DocumentPage& page, const Paragraph& paragraph);

/// «PDF, 12 sidor», of a § of minutes «PDF, sida 3–4 av 12»; empty for a text, which says nothing by being one.
[[nodiscard]] std::string file_words(Language language, const PaperRow& paper);
/// Who reads a file: the page in which the reader adds it, or only the command that makes a collection; or nobody.
enum class ReadBy : std::uint8_t { page, command, nobody };
/// The kinds of file with their endings: «PDF (.pdf), Word (.docx, .docm, .dotx, .dotm)»; of what nobody reads the endings alone.
[[nodiscard]] std::string formats_read(Language language, ReadBy by);
/// What a reader must know of how the file was read: recognised text, pages without text, characters that nobody knows,
/// what was left out. A sentence each, the gravest first.
[[nodiscard]] std::vector<std::string> reading_words(Language language, const source::FileReading& reading);

/// A page of the original, and where the words stand on it.
struct OriginalPage {
  std::uint32_t page = 0, pages = 0;   ///< From 0; of the file.
  std::vector<std::string> labels;     ///< By page, where they are not its numbers; else empty.
  std::vector<source::Placed> lines;   ///< Of the words, on this and further pages; may be empty.
  bool alone = false;                  ///< `lines` are the words alone, not the lines that they stand in.
};
/// Where words of a paper stand in its file. `span` may be empty: the paper's first page.
/// errors    not_found: the file has no pages of its own; damaged. cost O(text).
[[nodiscard]] Result<OriginalPage> original_page(const index::Pack& pack, DocId paper, ByteSpan span);
/// The same of a word of the paper's ledger (from 1): where it stands alone, if the reader of its picture told that.
/// errors    also not_found: the ledger has no such word, or no line of the file holds it.
[[nodiscard]] Result<OriginalPage> original_word(const index::Pack& pack, DocId paper, std::uint32_t number);

}  // namespace diarium::view
