// export/site/feeds: the site for programs that visit again: sitemap, feed, rules for robots.
#pragma once
#include <string>
#include <vector>

#include "export/site/site.h"

namespace diarium::exporting {

/// A file of the site that is no page.
struct SiteFile {
  std::string path;
  std::string bytes;
};

inline constexpr std::string_view feed_name = "atom.xml";
/// What one file of a sitemap may hold.
struct SitemapLimits {
  std::size_t addresses = 50'000, bytes = 50'000'000;  ///< The protocol allows that many, and 52,428,800 bytes.
};

/// The sitemap of the pages at `paths`, in their order: one file, or with more than `most` an index and its parts. A part holds one
/// address at least.
/// Nothing where the site's address is not known: a sitemap must have whole addresses.
/// source    sitemaps.org, protocol 0.9.
[[nodiscard]] std::vector<SiteFile> sitemap(const Site& site, const std::vector<std::string>& paths,
                                            SitemapLimits most = {});

/// The newest papers of the whole collection, as export/feeds/atom.h writes them.
/// errors    damaged, from the pack.
[[nodiscard]] Result<SiteFile> feed(const Site& site);

/// Everything may be read; names the sitemap where there is one.
[[nodiscard]] SiteFile robots(const Site& site);

/// What oEmbed answers of a paper: its title and a frame that shows it. Asserts that the site's address is known.
/// source    oembed.com, version 1.0, type «rich».
[[nodiscard]] SiteFile oembed(const Site& site, DocId paper);

}  // namespace diarium::exporting
