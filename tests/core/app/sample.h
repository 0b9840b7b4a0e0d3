// What the tests of the screens look at: a made-up municipality's papers as view structs.
#pragma once
#include "app/state/seen.h"
#include "app/state/state.h"

namespace diarium::app::sample {

/// Two papers of Storby, one of Lillby; facets; an open pack.
[[nodiscard]] Seen collection();
/// The same with `papers` papers, as a large pile.
[[nodiscard]] Seen pile(std::uint32_t papers);
/// The answer to «bro»: two papers with snippets.
[[nodiscard]] Seen results();
/// Nothing found for «bro tunnel».
[[nodiscard]] Seen nothing();
/// An open motion with facts, hits, two pages and an outline.
[[nodiscard]] Seen reader();

[[nodiscard]] State at(Screen screen, view::Language language = view::Language::sv);

}  // namespace diarium::app::sample
