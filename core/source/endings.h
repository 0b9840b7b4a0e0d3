// source/endings: what does a file's name say that it is? Only heard to tell a paper from other files, and to tell the reader
// where name and bytes disagree.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "source/source.h"

namespace diarium::source {

/// What the ending of a name says, in any case of letters.
struct Ending {
  std::string_view letters;  ///< «.docx»
  std::optional<Kind> kind;  ///< None: of a kind that is told as not supported rather than passed over in silence.
};
/// Every ending that a paper may have; the first of its kind is the one that readers know.
inline constexpr std::array<Ending, 36> endings = {{
    {".txt", Kind::text},    {".text", Kind::text},   {".md", Kind::markdown}, {".markdown", Kind::markdown},
    {".pdf", Kind::pdf},     {".docx", Kind::docx},   {".docm", Kind::docx},   {".dotx", Kind::docx},
    {".dotm", Kind::docx},   {".odt", Kind::odt},     {".ott", Kind::odt},     {".fodt", Kind::odt},
    {".html", Kind::html},   {".htm", Kind::html},    {".xhtml", Kind::html},  {".eml", Kind::eml},
    {".mht", Kind::html},    {".mhtml", Kind::html},  {".tif", Kind::picture},  {".tiff", Kind::picture},
    {".png", Kind::picture}, {".jpg", Kind::picture}, {".jpeg", Kind::picture}, {".doc", Kind::office},
    {".rtf", Kind::office},  {".dot", Kind::office},  {".xls", Kind::office},   {".xlsx", Kind::office},
    {".xlsm", Kind::office}, {".ods", Kind::office},  {".ppt", Kind::office},   {".pptx", Kind::office},
    {".odp", Kind::office},  {".msg", std::nullopt},  {".pages", std::nullopt}, {".wpd", std::nullopt},
}};
/// Does the page read such files of a reader's own? The command reads every kind: an office file where LibreOffice is, pictures where
/// Tesseract is.
[[nodiscard]] constexpr bool page_reads(Kind kind) { return kind != Kind::office; }

/// The ending of a path whose file may be a paper; null for any other. O(1).
[[nodiscard]] const Ending* ending_of(std::string_view path);

/// The files that papers are, in a sentence: an ending of each kind.
[[nodiscard]] std::string paper_files();
/// What is said of a file whose name has another ending.
[[nodiscard]] Error no_paper();

/// A warning where a name that promises a richer kind than text is that of another one, as where a web page that says «not
/// found» was saved as .pdf.
/// in    `kind`: as the file was read.
[[nodiscard]] std::optional<Warning> misnamed(std::string_view path, Kind kind);

}  // namespace diarium::source
