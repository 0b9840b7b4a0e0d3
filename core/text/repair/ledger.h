// text/repair/ledger: what was changed in a text, and the text with some or all of it changed.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/span.h"
#include "text/repair/confusions.h"
#include "text/text.h"

namespace diarium::text {

/// One word that was changed, or that nobody can decide.
struct Repair {
  ByteSpan seen;    ///< In the text before repair.
  ByteSpan source;  ///< In the bytes that its map leads to.
  ByteSpan text;    ///< In the repaired text.
  std::string was, now;
  Reason reason{};
  std::uint8_t confidence = 0;        ///< Per cent: of what stands now, against the next best reading.
  std::vector<std::string> readings;  ///< Of an ambiguous word, best first; then `now` is `was`.
  [[nodiscard]] bool ambiguous() const { return !readings.empty(); }
};

/// Chance of the cheaper of two readings, per cent, by how much more the other costs.
[[nodiscard]] std::uint8_t confidence(Cost margin);

/// The text with these words changed: of a ledger all or only those that a reader has not switched off.
///
/// in        `repairs`: ascending by `seen`, which lies in `before.nfc`. Their field `text` is set.
/// returns   NFC, with a map to the source: exact for every letter of words that kept their number of letters, and to
/// the
///           start of what was changed in others.
/// cost      O(bytes).
[[nodiscard]] Text apply_repairs(const Text& before, std::span<Repair> repairs);

}  // namespace diarium::text
