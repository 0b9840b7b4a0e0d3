// view/paper/copy: under which name does a site give away the file of a paper, so that no browser opens it as a page?
//
// The name alone decides at most hosts: they derive the type from its ending. An ending that is not known to be
// harmless (.html, .svg, .md, .fodt, whatever a host has no type for) gets a harmless one behind it, and what the
// file's bytes are not is not said of them: a web page named .pdf is a text. export/site/host_files.h sees to hosts
// that send no type at all.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "index/pack.h"

namespace diarium::view {

/// Where a site keeps its copies, relative to its root.
inline constexpr std::string_view copies_folder = "original/";

/// What a browser does with a copy that is asked for.
enum class CopyUse : std::uint8_t {
  shown,  ///< It has a reader of its own for them, which runs nothing on the site's origin.
  saved,  ///< It is to be stored on the reader's machine.
};
struct CopyEnding {
  std::string_view ending;
  CopyUse use{};
};
/// Every ending that a copy may have: files that no browser opens as a document of the site.
inline constexpr std::array<CopyEnding, 21> copy_endings{{{".pdf", CopyUse::shown},
                                                         {".docx", CopyUse::saved},
                                                         {".docm", CopyUse::saved},
                                                         {".dotx", CopyUse::saved},
                                                         {".dotm", CopyUse::saved},
                                                         {".odt", CopyUse::saved},
                                                         {".ott", CopyUse::saved},
                                                         {".doc", CopyUse::saved},
                                                         {".rtf", CopyUse::saved},
                                                         {".xls", CopyUse::saved},
                                                         {".xlsx", CopyUse::saved},
                                                         {".ods", CopyUse::saved},
                                                         {".ppt", CopyUse::saved},
                                                         {".pptx", CopyUse::saved},
                                                         {".odp", CopyUse::saved},
                                                         {".png", CopyUse::saved},
                                                         {".jpg", CopyUse::saved},
                                                         {".jpeg", CopyUse::saved},
                                                         {".tif", CopyUse::saved},
                                                         {".tiff", CopyUse::saved},
                                                         {".txt", CopyUse::saved}}};

/// Where a site keeps its copy of a paper's file, one for all the papers of a file: «original/<id>.txt», of a web page
/// «original/<id>.html.txt». The ending is one of copy_endings.
[[nodiscard]] std::string original_path(const index::Card& card);

/// What a browser does with the copy at this path (of original_path()).
[[nodiscard]] CopyUse copy_use(std::string_view path);

/// Is the copy at this path given as a text, by an ending that the file's own name does not have?
[[nodiscard]] bool is_given_as_text(std::string_view path, std::string_view name);

}  // namespace diarium::view
