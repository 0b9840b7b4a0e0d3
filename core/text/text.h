// text: "What does it say?" The form of a text that all later stages count in, and the way back to the source.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace diarium::text {

/// The way from a byte of a Text back to the byte of the source it was read from.
/// Empty means identity (the usual case: the source was NFC already).
class SourceMap {
 public:
  struct Step {
    std::uint32_t text = 0;    ///< From this byte of the text on ...
    std::uint32_t source = 0;  ///< ... bytes stand at this byte of the source, one to one until the next step.
  };
  SourceMap() = default;
  explicit SourceMap(std::vector<Step> steps) : steps_(std::move(steps)) {}
  /// The byte of the source for a byte of the text: exact at borders of unchanged runs, the start of the
  /// changed run inside one. O(log steps).
  [[nodiscard]] std::uint32_t to_source(std::uint32_t text_byte) const;
  [[nodiscard]] ByteSpan to_source(ByteSpan span) const { return {to_source(span.begin), to_source(span.end)}; }
  /// The way back: the first byte of the text that was not read from before `source_byte`. Ask of a text whose pieces stand in
  /// the order of their source. O(log steps).
  [[nodiscard]] std::uint32_t to_text(std::uint32_t source_byte) const;
  [[nodiscard]] bool identity() const { return steps_.empty(); }
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

 private:
  std::vector<Step> steps_;
};

/// A text in NFC with its map. All spans of later stages count bytes of `nfc`.
struct Text {
  std::string nfc;
  SourceMap map;
};

/// Brings valid UTF-8 to NFC (Unicode Standard Annex #15), after all that says only how a text is set has become plain or gone
/// (text/plain). O(bytes); text that has nothing of it is moved through.
[[nodiscard]] Text normalise(std::string source);

/// Counts code points, the unit of offsets in JSON, there and back. Ask in ascending order for O(bytes) in total.
class CodePoints {
 public:
  explicit CodePoints(std::string_view utf8);
  /// Code points before byte `at` (<= size). O(1) amortised by a sample every 256 bytes.
  [[nodiscard]] std::uint32_t before(std::uint32_t at) const;
  /// In all.
  [[nodiscard]] std::uint32_t count() const { return before(static_cast<std::uint32_t>(utf8_.size())); }
  /// The byte before which so many code points stand; of more than there are the end. O(log bytes).
  [[nodiscard]] std::uint32_t byte(std::uint32_t point) const;

 private:
  std::string_view utf8_;  ///< Borrowed: must outlive this object.
  std::vector<std::uint32_t> samples_;
};

}  // namespace diarium::text
