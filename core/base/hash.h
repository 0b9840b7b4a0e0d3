// base/hash: a quick number of bytes, for tables and for telling damage; nothing that somebody wants to forge.
#pragma once
#include <cstdint>
#include <string_view>

namespace diarium {

inline constexpr std::uint64_t fnv_begin = 0xCBF29CE484222325u, fnv_factor = 0x100000001B3u;

/// FNV-1a of 64 bits; `hash`: of what stands before. O(bytes).
/// source    Fowler, Noll, Vo, Eastlake: The FNV Non-Cryptographic Hash Algorithm (RFC 9923)
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = fnv_begin) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * fnv_factor;
  return hash;
}

}  // namespace diarium
