// index/file/is_pack: whether bytes are a pack's, by the first of them.
#pragma once
#include <string_view>

namespace diarium::index {

/// True for the bytes of a pack of any version, whole or damaged. The first 8 tell.
[[nodiscard]] bool is_pack(std::string_view bytes);

}  // namespace diarium::index
