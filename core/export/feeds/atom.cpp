#include "export/feeds/atom.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "app/words/labels.h"
#include "base/sha256.h"
#include "base/sorting.h"
#include "export/addresses.h"
#include "export/page/frame.h"
#include "export/page/html.h"
#include "query/search.h"
#include "view/actors/actors.h"
#include "view/actors/meetings.h"
#include "view/cases/case_search.h"

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
  sort_briefly(entries, [](const Entry& a, const Entry& b) {
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

/// Who or what a feed follows, and its papers.
struct Following {
  std::string what;
  std::vector<DocId> papers;
};

/// The papers of acts: who follows must not miss what is uncertain. `rows_of`: the rows of a certainty.
template <class RowsOf>
std::vector<DocId> papers_of(RowsOf rows_of) {
  std::set<std::uint32_t> papers;
  for (const auto certainty : {facts::Certainty::certain, facts::Certainty::uncertain})
    for (const view::ActRow& row : rows_of(certainty))
      for (const relations::Act* act : row.acts) papers.insert(act->passage.ref.paper);
  return {papers.begin(), papers.end()};
}

class FeedMaker {
 public:
  explicit FeedMaker(const Site& site)
      : site_(site), actors_(site.relations->cases), meetings_(view::meetings_in(site.pack, {})) {}

  /// Nothing where it is not there.
  Result<std::optional<Following>> following(const WantedFeed& feed, Warnings& warnings) const {
    switch (feed.followed) {
      case Followed::query: return of_query(feed.value, warnings);
      case Followed::person: return of_person(feed.value);
      case Followed::party: return of_party(feed.value);
      case Followed::body: return of_body(feed.value);
      case Followed::of_case: break;
    }
    return of_case(feed.value);
  }

 private:
  using Found = std::optional<Following>;

  Result<Found> of_query(const std::string& query, Warnings& warnings) const {
    query::Options options{.count = std::max(site_.pack.papers(), std::uint32_t{1}),
                           .sort = query::Sort::date_newest, .snippets = 0, .facets = false, .lacking = false};
    const query::Parsed parsed = query::parse(query);
    if (view::asks_of_cases(parsed)) {
      const view::CaseTable table = view::case_table(site_.pack, *site_.relations);
      options.papers_by_filter = view::find_papers_by_filter(site_.pack, &table, parsed);
    }
    const auto answer = query::search(site_.pack, parsed, options);
    if (!answer) return answer.error();
    for (const query::Reading& reading : answer->readings)
      if (reading.kind == query::Reading::Kind::not_understood)
        warnings.push_back({Fault::unsupported,
                            "the query \"" + query + "\" is not understood at \"" + std::string(slice(query, reading.span)) + "\"",
                            std::string(manifest_name)});
    Following found{view::fill(site_.language, "feed.query", {{"query", query}}), {}};
    for (const query::Hit& hit : answer->hits) found.papers.push_back(hit.paper);
    return Found(std::move(found));
  }

  Found of_person(std::string_view path) const {
    const auto person = actors_.at(path);
    if (!person) return std::nullopt;
    return Following{actors_.person(*person).name, papers_of([&](auto sure) { return actors_.of_person(*person, sure); })};
  }

  Found of_party(std::string_view path) const {
    for (const std::string& letters : actors_.parties())
      if (view::party_address(letters) == "parti/" + std::string(path) + "/")
        return Following{view::party_name(letters), papers_of([&](auto sure) { return actors_.of_party(letters, "", sure); })};
    return std::nullopt;
  }

  Found of_body(std::string_view path) const {
    Found found;
    for (const view::Meeting& meeting : meetings_) {
      if (view::body_path(meeting.path) != path) continue;
      if (!found) found = Following{meeting.municipality.empty() ? meeting.body : meeting.body + ", " + meeting.municipality, {}};
      found->papers.insert(found->papers.end(), meeting.papers.begin(), meeting.papers.end());
    }
    return found;
  }

  Found of_case(std::string_view id) const {
    const auto& cases = site_.relations->cases.cases;
    const auto one = std::ranges::find(cases, id, &relations::Case::id);
    if (one == cases.end()) return std::nullopt;
    std::set<std::uint32_t> papers;
    for (const relations::CasePaper& paper : one->papers) papers.insert(paper.ref.paper);
    return Following{one->title.empty() ? one->number : one->title, {papers.begin(), papers.end()}};
  }

  const Site& site_;
  view::Actors actors_;
  std::vector<view::Meeting> meetings_;
};

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

Result<NamedFeeds> named_feeds(const Site& site, const std::vector<WantedFeed>& wanted) {
  NamedFeeds made;
  if (wanted.empty() || !site.relations) return made;
  const FeedMaker maker(site);
  for (const WantedFeed& feed : wanted) {
    auto found = maker.following(feed, made.warnings);
    if (!found) return found.error();
    if (!*found) {
      const std::string key(followed_rows[static_cast<std::size_t>(feed.followed)].key);
      made.warnings.push_back({Fault::not_found, "$.feeds follows the " + key + " \"" + feed.value + "\", and the collection has no such page",
                               std::string(manifest_name)});
      continue;
    }
    const Following& following = **found;
    const std::string title = feed.title.empty() ? following.what : feed.title;
    const std::string page = feed.followed == Followed::query ? "" : folder_of(feed);
    auto file = atom(site, {folder_of(feed) + std::string(feed_name), title, page, ""}, following.papers);
    if (!file) return file.error();
    made.feeds.push_back({std::move(*file), title, page});
  }
  return made;
}

}  // namespace diarium::exporting
