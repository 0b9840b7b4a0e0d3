// text/repair/candidates/slots: the words of a damaged text, each with its readings and what stands around it.
#pragma once
#include <deque>
#include <string>
#include <vector>

#include "text/repair/candidates/candidates.h"
#include "text/repair/candidates/pieces.h"
#include "text/repair/choose.h"
#include "text/repair/damage.h"

namespace diarium::text {

/// The pieces of a text as slots for choose().
struct SlottedText {
  std::vector<RepairPiece> pieces;
  std::vector<std::u32string> seen;  ///< Code points of each piece.
  std::vector<Slot> slots;           ///< One a piece.
  std::deque<std::vector<Candidate>>
      own;  ///< Readings that are not of `Candidates`: of pieces that are not to be changed.
};

/// Cuts a damaged text and finds the readings of its words. Words with å, ä, ö, acronyms, addresses and words of lines
/// that are not damaged have one reading: as they stand. `damage`: of this text.
[[nodiscard]] SlottedText slots_of(std::string_view nfc, const Damage& damage, Candidates& candidates);

/// A reading with the capitals of the word it was made of.
[[nodiscard]] std::string spelled(const Respelling& reading, std::u32string_view seen);

}  // namespace diarium::text
