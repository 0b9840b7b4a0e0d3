// source/endings: what does a file's name say that it is? Only heard to tell a paper from other files, and to tell the reader
// where name and bytes disagree.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "source/kinds.h"

namespace diarium::source {

/// What the ending of a name says, in any case of letters.
struct Ending {
  std::string_view letters;  ///< «.docx», of the row that has it.
  std::optional<Kind> kind;  ///< None: of a kind that is not read.
};
/// Does the page read such files of a reader's own? The command reads every kind: an office file where LibreOffice is, pictures where
/// Tesseract is.
[[nodiscard]] constexpr bool page_reads(Kind kind) { return kind != Kind::office; }

/// The ending of a path whose file may be a paper; nothing for any other. O(1).
[[nodiscard]] std::optional<Ending> ending_of(std::string_view path);

/// The files that papers are, in a sentence: an ending of each kind.
[[nodiscard]] std::string paper_files();
/// What is said of a file whose name has another ending.
[[nodiscard]] Error no_paper();

/// A warning where a name that promises a richer kind than text is that of another one, as where a web page that says «not
/// found» was saved as .pdf.
/// in    `kind`: as the file was read.
[[nodiscard]] std::optional<Warning> misnamed(std::string_view path, Kind kind);

}  // namespace diarium::source
