// index/postings/interpolative: ascending numbers of a known range in close to as few bits as there can be.
#pragma once
#include <cstdint>
#include <vector>

#include "index/postings/bits.h"

namespace diarium::index {

/// Writes `count` ascending numbers below `range`: the middle one in as many bits as its possible places need, then
/// each half the same way. Numbers that stand close together cost little, a full range costs nothing.
///
/// source    Moffat, Stuiver: Binary interpolative coding for effective index compression, 2000.
void put_ascending(const std::uint32_t* numbers, std::uint32_t count, std::uint32_t range, BitWriter& out);

/// Appends the numbers that put_ascending() wrote: whatever the bits are, `count` ascending numbers below `range`.
/// `count` <= `range`.
void take_ascending(BitReader& reader, std::uint32_t count, std::uint32_t range, std::vector<std::uint32_t>& out);

/// Passes over them.
void skip_ascending(BitReader& reader, std::uint32_t count, std::uint32_t range);

}  // namespace diarium::index
