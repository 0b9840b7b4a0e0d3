// export/exports: "How do others read it?" The whole collection in formats that other programs know (exports.md).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/places.h"
#include "index/pack.h"
#include "view/export_formats.h"

namespace diarium::exporting {

/// The format of a name; null where there is none.
[[nodiscard]] const view::ExportFormat* format_named(std::string_view name);

/// One file of an export.
struct ExportFile {
  std::string path;  ///< Relative, ASCII, parts joined by «/».
  std::string bytes;
  std::string media_type;  ///< With its charset where it is text: «text/csv;charset=utf-8».
};

/// Whether personal numbers keep their digits in what is exported.
enum class Mask : std::uint8_t { yes, no };

struct ExportOptions {
  /// The text of a paper's file as read, where the asker has it: offsets count in it then. Null, or nothing for a
  /// paper: they count in its text before repair. Whoever gives it answers for its being that very file.
  SourceText source;
  Mask mask = Mask::yes;
  std::string version;      ///< Of the program, to be named as the maker.
  std::string corrections;  ///< For Format::json: what readers corrected, a JSON list; empty: nothing.
};

/// All papers of a pack in one format.
///
/// returns   the files in bytewise order of their paths; the same for the same pack and options.
/// errors    unsupported: no format has that name; those of its maker.
/// cost      O(bytes of all papers); a paper at a time is decoded, all files are in memory.
[[nodiscard]] Result<std::vector<ExportFile>> export_papers(const index::Pack& pack, std::string_view format,
                                                            const ExportOptions& options);

}  // namespace diarium::exporting
