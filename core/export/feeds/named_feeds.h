// export/feeds/named_feeds: the feeds that diarium.json asks for: a query, a person, a party, a body, a case.
#pragma once
#include <string>
#include <vector>

#include "export/feeds/wanted_feed.h"
#include "export/site/feeds.h"

namespace diarium::exporting {

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
