// export/exports: "How do others read it?" The whole collection in formats that other programs know (exports.md).
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/places.h"
#include "index/pack.h"

namespace diarium::exporting {

/// What a collection can be given away as.
enum class Format : std::uint8_t {
  csv,         ///< Tables for a spreadsheet, RFC 4180.
  facts,       ///< The facts of each paper in the gold schema (facts/json.h).
  json,        ///< `pile.json`: everything, to be read again by `diarium import`.
  jsonld,      ///< People, bodies, motions and votes as Popolo in JSON-LD.
  oparl,       ///< OParl 1.1.
  akn,         ///< Akoma Ntoso 3.0, an XML file a paper.
  annotations  ///< W3C Web Annotation, a page of annotations a paper, beside the text that they count in.
};
inline constexpr std::array formats = {Format::csv,   Format::facts, Format::json,       Format::jsonld,
                                       Format::oparl, Format::akn,   Format::annotations};
/// In commands, addresses and the package: the words of Format, in its order.
inline constexpr std::array<std::string_view, 7> format_names = {"csv", "facts", "json", "jsonld", "oparl", "akn", "annotations"};
[[nodiscard]] constexpr std::string_view name(Format format) { return format_names[static_cast<std::size_t>(format)]; }
/// The format of a name; nothing where there is none.
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

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
/// errors    damaged, from a block of the pack.
/// cost      O(bytes of all papers); a paper at a time is decoded, all files are in memory.
[[nodiscard]] Result<std::vector<ExportFile>> export_papers(const index::Pack& pack, Format format,
                                                            const ExportOptions& options);

}  // namespace diarium::exporting
