#include "text/unicode.h"

#include <unicode/uchar.h>
#include <charconv>
#include <string_view>

namespace diarium::text {

std::uint32_t unicode_version() {
  constexpr std::string_view version = U_UNICODE_VERSION;
  std::uint32_t major = 0, minor = 0;
  const auto [rest, error] = std::from_chars(version.data(), version.data() + version.size(), major);
  if (error == std::errc() && rest + 1 < version.data() + version.size())
    std::from_chars(rest + 1, version.data() + version.size(), minor);
  return major * 256 + minor;
}

}  // namespace diarium::text
