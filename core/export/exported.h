// export/exported: one paper as every export tells it: its words without personal numbers, its places counted in code
// points, its links.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/exports.h"
#include "facts/kinds/facts.h"
#include "index/pack.h"

namespace diarium::exporting {

/// Words as they may be given away: personal numbers are masked, length and all else stay. Every word of an export
/// passes here unless its reader asks for Mask::no.
[[nodiscard]] std::string publishable(std::string words, Mask mask);

/// One paper. Spans count bytes of `text.nfc`; what is written counts code points of `base`.
struct Exported {
  DocId number;
  index::Card card;
  index::Origin origin;
  source::FileReading reading;
  source::Format format{};
  text::Text text;
  structure::Outline outline;
  facts::Facts facts;
  std::vector<text::Repair> repairs;
  std::string base;         ///< The file as read, or the text before repair: what offsets count in.
  bool from_source = false;  ///< `base` is the file as read.
  text::SourceMap map;      ///< From `text` to `base`.

  /// Reads a paper of a pack. errors: damaged, from a block of it.
  [[nodiscard]] static Result<std::unique_ptr<Exported>> read(const index::Pack& pack, DocId number,
                                                              const ExportOptions& options);
  /// Code points of `base` before a byte of the text.
  [[nodiscard]] std::uint32_t point(std::uint32_t byte) const { return points->before(place(byte)); }
  /// The words of `base` that a span leads to.
  [[nodiscard]] std::string quote(ByteSpan span) const;
  /// Address of the words below the site's root: «d/id/?s=12-40».
  [[nodiscard]] std::string link(ByteSpan span) const;
  /// SHA-256 of `base`.
  [[nodiscard]] std::string base_sum() const;

  std::optional<text::CodePoints> points;  ///< Of `base`.
  /// The byte of `base` for a byte of the text.
  [[nodiscard]] std::uint32_t place(std::uint32_t byte) const;
};

/// Reads all papers of a pack, one at a time, in its order.
/// errors    the first of reading one.
[[nodiscard]] Result<bool> each_exported(const index::Pack& pack, const ExportOptions& options,
                                         const std::function<void(const Exported&)>& visit);

/// «d/<id>/?s=12-40»: where words of a paper stand, below the site's root.
[[nodiscard]] std::string words_link(const index::Card& card, ByteSpan span);

/// Address of a place below the root as others can ask for it: absolute where the collection says where it is published.
[[nodiscard]] std::string address(const index::Pack& pack, std::string_view below);

}  // namespace diarium::exporting
