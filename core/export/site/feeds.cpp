#include "export/site/feeds.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "export/addresses.h"
#include "export/feeds/atom.h"
#include "export/page/html.h"

namespace diarium::exporting {
namespace {

constexpr std::string_view sitemap_space = "http://www.sitemaps.org/schemas/sitemap/0.9";
constexpr std::uint32_t frame_width = 640, frame_height = 480;  ///< CSS pixels; the frame follows its host's width.

/// A list of addresses, each in an element of its own.
std::string address_list(std::string_view whole, std::string_view each, const std::vector<std::string>& addresses) {
  Html html;
  html.append(xml_head).open(whole, {{"xmlns", sitemap_space}}).append("\n");
  for (const std::string& address : addresses)
    html.open(each).element("loc", {}, address).close().append("\n");
  html.close().append("\n");
  return std::move(html).take();
}

}  // namespace

std::vector<SiteFile> sitemap(const Site& site, const std::vector<std::string>& paths, std::size_t most) {
  const std::string& address = site.pack.about().address;
  if (address.empty()) return {};
  std::vector<std::string> pages, parts;
  for (const std::string& path : paths) pages.push_back(whole_address(address, path));
  if (pages.size() <= most) return {{"sitemap.xml", address_list("urlset", "url", pages)}};
  std::vector<SiteFile> files;
  for (std::size_t first = 0; first < pages.size(); first += most) {
    const std::string name = "sitemap-" + std::to_string(files.size() + 1) + ".xml";
    const auto begin = pages.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = pages.begin() + static_cast<std::ptrdiff_t>(std::min(first + most, pages.size()));
    files.push_back({name, address_list("urlset", "url", {begin, end})});
    parts.push_back(address + name);
  }
  files.insert(files.begin(), {"sitemap.xml", address_list("sitemapindex", "sitemap", parts)});
  return files;
}

Result<SiteFile> feed(const Site& site) {
  std::vector<DocId> papers;
  for (std::uint32_t i = 0; i < site.pack.papers(); ++i) papers.push_back({i});
  return atom(site, {std::string(feed_name), "", "", site.pack.about().description}, papers);
}

SiteFile robots(const Site& site) {
  const std::string& address = site.pack.about().address;
  std::string text = "User-agent: *\nAllow: /\n";
  if (!address.empty()) text += "\nSitemap: " + address + "sitemap.xml\n";
  return {"robots.txt", std::move(text)};
}

SiteFile oembed(const Site& site, DocId paper) {
  const index::About& about = site.pack.about();
  assert(!about.address.empty());
  const index::Card& card = site.pack.card(paper);
  const std::string page = about.address + "d/" + card.id + "/";
  const std::string title = card.title.empty() ? std::string(view::word(site.language, "paper.untitled")) : card.title;
  Html frame;
  frame.open("iframe", {{"src", page + "?inbaddad=1"},
                        {"title", title},
                        {"width", std::to_string(frame_width)},
                        {"height", std::to_string(frame_height)},
                        {"loading", "lazy"},
                        {"sandbox", "allow-scripts allow-same-origin allow-popups allow-downloads"}});
  frame.close();
  nlohmann::ordered_json json;
  json["version"] = "1.0";
  json["type"] = "rich";
  json["title"] = title;
  json["provider_name"] = about.title.empty() ? view::word(site.language, "app.name") : std::string_view(about.title);
  json["provider_url"] = about.address;
  json["width"] = frame_width;
  json["height"] = frame_height;
  json["html"] = std::move(frame).take();
  return {"d/" + card.id + "/oembed.json",
          many_lines(json, 1)};
}

}  // namespace diarium::exporting
