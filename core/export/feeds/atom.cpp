#include "export/feeds/atom.h"

#include <algorithm>
#include <tuple>

#include "app/words/labels.h"
#include "base/sha256.h"
#include "export/addresses.h"
#include "export/page/frame.h"
#include "export/page/html.h"

namespace diarium::exporting {
namespace {

struct Entry {
  std::string day;  ///< «2024-06-19».
  DocId paper;
  std::string sum;  ///< SHA-256 of its file.
  bool outcome = false;
};

Result<std::vector<Entry>> newest(const Site& site, std::span<const DocId> papers) {
  std::vector<Entry> entries;
  for (const DocId paper : papers) {
    const index::Card& card = site.pack.card(paper);
    const std::string day = last_day_of(card.date);
    if (day.empty()) continue;
    const auto origin = site.pack.origin(paper);
    if (!origin) return origin.error();
    if (origin->unlisted) continue;
    entries.push_back({day, paper, origin->sha256, false});
    if (!card.outcome.empty() && card.outcome_final) entries.push_back({day, paper, origin->sha256, true});
  }
  std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
    return std::tuple(std::string_view(b.day), a.paper, a.outcome) < std::tuple(std::string_view(a.day), b.paper, b.outcome);
  });
  if (entries.size() > entries_in_feed) entries.resize(entries_in_feed);
  return entries;
}

/// `root`: the way from the feed to the site's root.
void add_entry(Html& html, const Site& site, const Entry& entry, std::string_view root) {
  const auto language = site.language;
  const index::Card& card = site.pack.card(entry.paper);
  const std::string path = "d/" + card.id + "/";
  const std::string& address = site.pack.about().address;
  // Without an address the file's bytes name the paper; its id tells two of the same bytes apart.
  const std::string own = address.empty() ? "urn:sha256:" + entry.sum + "#" + card.id : address + path + "#handling";
  const std::string title = card.title.empty() ? std::string(view::word(language, "paper.untitled")) : card.title;
  const std::string outcome = view::fill(language, "outcome.final",
                                         {{"outcome", view::data_word(language, "outcome", card.outcome)}});
  html.open("entry").append("\n");
  html.element("id", {}, own + (entry.outcome ? "-utfall" : "")).append("\n");
  html.element("title", {}, entry.outcome ? view::fill(language, "feed.outcome", {{"outcome", outcome}, {"title", title}})
                                          : title);
  html.append("\n").single("link", {{"href", address.empty() ? link(root, path) : address + path}}).append("</link>\n");
  html.element("updated", {}, entry.day + "T00:00:00Z").append("\n");
  html.element("summary", {}, app::dotted({app::type_words(language, card.type), card.municipality, card.body, card.case_number}));
  html.append("\n").close().append("\n");
}

}  // namespace

Result<SiteFile> atom(const Site& site, const FeedHead& head, std::span<const DocId> papers) {
  const index::About& about = site.pack.about();
  const auto entries = newest(site, papers);
  if (!entries) return entries.error();
  const std::string collection = about.title.empty() ? std::string(view::word(site.language, "app.name")) : about.title;
  const bool whole = head.what.empty();
  const std::string title = whole ? collection : view::fill(site.language, "feed.title", {{"what", head.what}, {"collection", collection}});
  const std::string root = way_to_root(head.path);
  const std::string own = about.address.empty() ? "urn:sha256:" + sha256(whole ? title : head.path + "\n" + title)
                                                : about.address + (whole ? "" : head.path);
  Html html;
  html.append(xml_head).open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", "sv"}}).append("\n");
  html.element("id", {}, own).append("\n");
  html.element("title", {}, title).append("\n");
  if (!head.description.empty()) html.element("subtitle", {}, head.description).append("\n");
  html.element("updated", {}, (entries->empty() ? "1970-01-01" : entries->front().day) + "T00:00:00Z").append("\n");
  html.open("author").element("name", {}, collection).close().append("\n");
  const std::string_view file = std::string_view(head.path).substr(head.path.rfind('/') + 1);
  html.single("link", {{"rel", "self"}, {"href", about.address.empty() ? std::string(file) : about.address + head.path}}).append("</link>\n");
  html.single("link", {{"rel", "alternate"}, {"href", about.address.empty() ? link(root, head.page) : about.address + head.page}}).append("</link>\n");
  for (const Entry& entry : *entries) add_entry(html, site, entry, root);
  html.close().append("\n");
  return SiteFile{head.path, std::move(html).take()};
}

}  // namespace diarium::exporting
