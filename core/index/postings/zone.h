// index/postings/zone: where in a paper a word stands, as far as it decides what the word weighs and which filter finds it.
#pragma once
#include <cstdint>

#include "structure/outline.h"

namespace diarium::index {

/// Roles 0 to 14, page furniture 15, and 16 more for a heading inside the part of that role.
using Zone = std::uint8_t;
inline constexpr std::uint32_t zone_count = 32;
inline constexpr Zone furniture = 15;
inline constexpr Zone heading = 16;

[[nodiscard]] constexpr Zone zone_of(const structure::Block& block) {
  if (block.kind == structure::BlockKind::page_furniture) return furniture;
  const auto role = static_cast<Zone>(block.role);
  return block.kind == structure::BlockKind::heading ? role | heading : role;
}

/// A set of roles, bit n for role n; bit 15 for page furniture, which no role: filter finds.
using Roles = std::uint16_t;
inline constexpr Roles all_roles = 0xFFFF;
[[nodiscard]] constexpr Roles roles_of(Zone zone) { return static_cast<Roles>(1u << (zone & 15u)); }
[[nodiscard]] constexpr structure::Role role_of(Zone zone) {
  return (zone & 15u) == furniture ? structure::Role::body : static_cast<structure::Role>(zone & 15u);
}

}  // namespace diarium::index
