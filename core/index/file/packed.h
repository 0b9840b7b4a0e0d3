// index/file/packed: up to 128 small numbers in as many bits each as most of them need.
#pragma once
#include <cstdint>
#include <string>

#include "base/bytes.h"

namespace diarium::index {

inline constexpr std::uint32_t run_size = 128;

/// Appends `count` (<= run_size) numbers. A full run lies in four lanes, number i in lane i % 4, so that four are
/// unpacked at once; a shorter one is a plain string of bits. The few numbers that need more bits than the width which
/// makes the run smallest keep their low bits there and their high bits in a list before it.
///
/// source    Lemire, Boytsov: Decoding billions of integers per second through vectorization, 2015 (SIMD-FastPFor).
void put_run(const std::uint32_t* numbers, std::uint32_t count, std::string& out);

/// Reads what put_run() wrote. False where bytes are missing or make no sense; `numbers` holds run_size.
[[nodiscard]] bool take_run(ByteReader& reader, std::uint32_t count, std::uint32_t* numbers);

}  // namespace diarium::index
