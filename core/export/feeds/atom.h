// export/feeds/atom: papers as a feed, for programs that visit again; and the feeds that diarium.json asks for: a
// query, a person, a party, a body, a case.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/site/feeds.h"
#include "export/site/manifest.h"

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

struct NamedFeed {
  SiteFile file;
  std::string title;  ///< What it follows, in words.
  std::string page;   ///< Address of the page that it belongs to; empty: the first one.
};

struct NamedFeeds {
  std::vector<NamedFeed> feeds;  ///< In the order of diarium.json.
  Warnings warnings;             ///< One a feed of what is not there, which is left out, and of a query that is not understood.
};

/// The newest papers of what each follows: that answer a query with all its words; in which an act of a person or a party
/// stands, however sure it is; minutes of a body; of a case all its papers.
/// errors    damaged, from the pack. cost: a search each; of persons, parties and bodies O(papers + acts) in all.
[[nodiscard]] Result<NamedFeeds> named_feeds(const Site& site, const std::vector<WantedFeed>& wanted);

}  // namespace diarium::exporting
