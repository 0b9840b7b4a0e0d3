// source/office/docx_body: the words of one part of a Word file: its body, a note, the head of its pages.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "source/office/docx_numbering.h"
#include "source/office/docx_styles.h"
#include "source/office/rich.h"

namespace diarium::source {

/// What the parts of one file share.
struct WordFile {
  WordStyles styles;
  WordNumbering numbering;
  std::map<std::string, Blocks, std::less<>> footnotes, endnotes;  ///< By w:id.
  std::map<std::string, std::string, std::less<>> external;        ///< Targets outside the file, by r:id.
  std::uint32_t inserted = 0;
};

/// The heads of pages that a section names.
struct WordSection {
  std::map<std::string, std::string> heads;  ///< r:id of headers by w:type (default, first, even).
  bool first_page_differs = false;
  std::uint32_t furniture = 0;  ///< Heads and feet named.
};

/// Writes a part into `rich`. With `notes`, each w:footnote or w:endnote goes there and not into `rich`.
/// returns   the sections of the part, in order. errors: those of read_xml().
[[nodiscard]] Result<std::vector<WordSection>> read_word_part(
    std::string_view xml, std::string_view part, std::string_view where, WordFile& file, Rich& rich,
    std::map<std::string, Blocks, std::less<>>* notes = nullptr);

}  // namespace diarium::source
