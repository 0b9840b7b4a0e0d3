// index/parts/list: the list of Swedish parts of compounds that every program carries.
#pragma once
#include <string_view>

namespace diarium::index {

/// A lexicon as text::build_part_lexicon() makes it of hunspell's Swedish dictionary, assets/lexicon/sv_words.tsv and
/// sv_parts.tsv: about 240 kB, made when the program is built, so the same natively and in WebAssembly.
[[nodiscard]] std::string_view part_list_bytes();

}  // namespace diarium::index
