// app/words/version: which Diarium this is, and whose work is in it.
#pragma once
#include <span>
#include <string_view>

namespace diarium::app {

[[nodiscard]] std::string_view version();

/// A part that others made. Its terms stand in full in licenser.txt, which web/build.mjs makes.
struct ThirdPartyPart { std::string_view name, licence; };
[[nodiscard]] std::span<const ThirdPartyPart> third_party_parts();

}  // namespace diarium::app
