#include "export/site/feeds.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>
#include <tuple>

#include "app/labels.h"
#include "base/json_text.h"
#include "base/sha256.h"
#include "export/addresses.h"
#include "export/page/html.h"

namespace diarium::exporting {
namespace {

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
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

struct Entry {
  std::string day;  ///< «2024-06-19».
  DocId paper;
  bool outcome = false;
};

/// The last day that a date names: of «2025-11-19/2025-11-20» the second, of a month or year its first; empty: none.
std::string day_of(std::string_view date) {
  std::string day(date.substr(date.find('/') + 1));
  if (day.size() == 4) day += "-01";
  if (day.size() == 7) day += "-01";
  return is_day(day) ? day : "";
}

Result<std::vector<Entry>> newest(const Site& site) {
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < site.pack.papers(); ++i) {
    const index::Card& card = site.pack.card({i});
    const std::string day = day_of(card.date);
    if (day.empty()) continue;
    const auto origin = site.pack.origin({i});
    if (!origin) return origin.error();
    if (origin->unlisted) continue;
    entries.push_back({day, {i}, false});
    if (!card.outcome.empty() && card.outcome_final) entries.push_back({day, {i}, true});
  }
  std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
    return std::tuple(std::string_view(b.day), a.paper, a.outcome) < std::tuple(std::string_view(a.day), b.paper, b.outcome);
  });
  if (entries.size() > entries_in_feed) entries.resize(entries_in_feed);
  return entries;
}

void add_entry(Html& html, const Site& site, const Entry& entry, std::string_view sum) {
  const auto language = site.language;
  const index::Card& card = site.pack.card(entry.paper);
  const std::string path = "d/" + card.id + "/";
  const std::string& address = site.pack.about().address;
  // Without an address the file's bytes name the paper; its id tells two of the same bytes apart.
  const std::string own = address.empty() ? "urn:sha256:" + std::string(sum) + "#" + card.id : address + path + "#handling";
  const std::string title = card.title.empty() ? std::string(view::word(language, "paper.untitled")) : card.title;
  const std::string outcome = view::fill(language, "outcome.final",
                                         {{"outcome", view::data_word(language, "outcome", card.outcome)}});
  html.open("entry").append("\n");
  html.element("id", {}, own + (entry.outcome ? "-utfall" : "")).append("\n");
  html.element("title", {}, entry.outcome ? view::fill(language, "feed.outcome", {{"outcome", outcome}, {"title", title}})
                                          : title);
  html.append("\n").single("link", {{"href", address + path}}).append("</link>\n");
  html.element("updated", {}, entry.day + "T00:00:00Z").append("\n");
  html.element("summary", {}, app::dotted({app::type_words(language, card.type), card.municipality, card.body, card.case_number}));
  html.append("\n").close().append("\n");
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
  const index::About& about = site.pack.about();
  const auto entries = newest(site);
  if (!entries) return entries.error();
  const std::string title = about.title.empty() ? std::string(view::word(site.language, "app.name")) : about.title;
  Html html;
  html.append(xml_head).open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", "sv"}}).append("\n");
  html.element("id", {}, about.address.empty() ? "urn:sha256:" + sha256(title) : about.address).append("\n");
  html.element("title", {}, title).append("\n");
  if (!about.description.empty()) html.element("subtitle", {}, about.description).append("\n");
  html.element("updated", {}, (entries->empty() ? "1970-01-01" : entries->front().day) + "T00:00:00Z").append("\n");
  html.open("author").element("name", {}, title).close().append("\n");
  html.single("link", {{"rel", "self"}, {"href", about.address + std::string(feed_name)}}).append("</link>\n");
  html.single("link", {{"rel", "alternate"}, {"href", about.address.empty() ? "./" : about.address}}).append("</link>\n");
  for (const Entry& entry : *entries) {
    const auto origin = site.pack.origin(entry.paper);
    if (!origin) return origin.error();
    add_entry(html, site, entry, origin->sha256);
  }
  html.close().append("\n");
  return SiteFile{std::string(feed_name), std::move(html).take()};
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
