// A pack with mistakes in it behind right checksums: taken apart, edited as bytes say, and put together again.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "fuzz/bytes.h"
#include "index/file/file.h"

namespace diarium::fuzz {

/// The sections of a pack. One of records (format.md, «RecordStore») is a list of them; any other is one piece. Behind them the head.
struct Sections {
  std::array<std::vector<std::string>, index::section_count + 1> pieces;
};
/// `pack`: whole.
[[nodiscard]] Sections take_apart(const std::string& pack);

/// The pack with edits of its records, its sections or its whole file; or other bytes in its place. Sums are right.
///
/// in        `bytes`: of one byte what is edited, then each edit {section, piece, place (two bytes), what becomes of it,
///           size, bytes}.
[[nodiscard]] std::string edited(const Sections& whole, Bytes& bytes);

}  // namespace diarium::fuzz
