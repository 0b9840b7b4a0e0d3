// export/feeds/atom: papers as a feed, for programs that visit again.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "export/site/feeds.h"

namespace diarium::exporting {

/// What a file of XML begins with.
inline constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

inline constexpr std::size_t entries_in_feed = 100;

/// What a feed says of itself.
struct FeedHead {
  std::string path;   ///< Of its file, below the site's folder.
  std::string what;   ///< What it follows, in words; empty: the whole collection.
  std::string page;   ///< Address of the page that tells the same, relative to the root; empty: the first one.
  std::string description{};
};

/// The newest of some papers and what they finally decided, newest first. Its times are the papers' own dates: no clock.
/// A paper without a date, or that is not to be listed, is left out.
/// source    RFC 4287.
/// errors    damaged, from the pack.
[[nodiscard]] Result<SiteFile> atom(const Site& site, const FeedHead& head, std::span<const DocId> papers);

}  // namespace diarium::exporting
