#include "export/site/feeds.h"

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

/// A list of addresses, each in an element of its own: as files that are not larger than `most`.
std::vector<std::string> address_lists(std::string_view whole, std::string_view each, const std::vector<std::string>& addresses, const SitemapLimits& most) {
  Html open;
  open.append(xml_head).open(whole, {{"xmlns", sitemap_space}}).append("\n").close();
  const std::string end = "</" + std::string(whole) + ">";
  const std::string head = std::move(open).take();
  const std::string begin = head.substr(0, head.rfind(end));
  std::vector<std::string> files;
  std::size_t count = most.addresses;
  for (const std::string& address : addresses) {
    Html row;
    row.open(each).element("loc", {}, address).close().append("\n");
    const std::string line = std::move(row).take();
    if (files.empty() || count == most.addresses || files.back().size() + line.size() + end.size() + 1 > most.bytes) {
      files.push_back(begin);
      count = 0;
    }
    files.back() += line;
    ++count;
  }
  if (files.empty()) files.push_back(begin);
  for (std::string& file : files) file += end + "\n";
  return files;
}

}  // namespace

std::vector<SiteFile> sitemap(const Site& site, const std::vector<std::string>& paths, SitemapLimits most) {
  const std::string& address = site.pack.about().address;
  if (address.empty()) return {};
  std::vector<std::string> pages, parts;
  for (const std::string& path : paths) pages.push_back(whole_address(address, path));
  std::vector<std::string> lists = address_lists("urlset", "url", pages, most);
  if (lists.size() == 1) return {{"sitemap.xml", std::move(lists.front())}};
  std::vector<SiteFile> files;
  for (std::string& list : lists) {
    files.push_back({"sitemap-" + std::to_string(files.size() + 1) + ".xml", std::move(list)});
    parts.push_back(address + files.back().path);
  }
  files.insert(files.begin(), {"sitemap.xml", address_lists("sitemapindex", "sitemap", parts, {}).front()});
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
