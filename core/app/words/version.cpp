#include "app/words/version.h"

namespace diarium::app {
namespace {

constexpr ThirdPartyPart parts[] = {
    {"ICU", "Unicode License V3"}, {"Snowball", "BSD-3-Clause"},  {"Zstandard", "BSD-3-Clause"},
    {"JSON for Modern C++", "MIT"}, {"Dear ImGui", "MIT"},        {"Emscripten", "MIT"},
    {"Inter", "OFL-1.1"},          {"Literata", "OFL-1.1"},       {"Lucide", "ISC"}};

}  // namespace

std::string_view version() { return DIARIUM_VERSION; }
std::span<const ThirdPartyPart> third_party_parts() { return parts; }

}  // namespace diarium::app
