// Which pages of a large collection are files, where their links lead, and what stands at the addresses of the others.
#include "export/page/still_pages.h"

#include "base/base64.h"
#include "core/export/exchange.h"
#include "export/page/html_of.h"
#include "view/panels/relations_in.h"

using namespace diarium;
using exporting::all_papers;
using exporting::StillPages;

namespace {

std::string dated(int number, const std::string& day) {
  return "# Motion om sak " + std::to_string(number) + "\n\nStorby kommun\n\nKommunfullmäktige\n\nDnr KS 2031/" + std::to_string(500 + number) + "\n\n" + day +
         "\n\nKarin Ek (V) yrkar\n\n- att saken " + std::to_string(number) + " utreds\n";
}

/// A case of two papers, three cases of one, one paper without a day.
struct Pile {
  std::string packed = *with_relations(pack_files({{"motion.md", test::motion_text}, {"protokoll.txt", test::minutes_text}, {"a.md", dated(1, "2030-01-02")},
                                                   {"b.md", dated(2, "2031-12-24")}, {"c.md", dated(3, "2029-05-06")}, {"d.md", dated(4, "")}}, WithFacts::yes).bytes);
  index::Pack pack = test::open(packed);
  relations::Relations relations = *view::relations_in(pack);

  [[nodiscard]] std::string kept(const StillPages& pages) const {
    std::string ids;
    for (std::uint32_t i = 0; i < pack.papers(); ++i)
      if (pages.has({i})) ids += pack.card({i}).id + " ";
    return ids;
  }
  [[nodiscard]] StillPages of(std::uint32_t newest) const { return exporting::still_pages(pack, relations, newest); }
};

constexpr std::string_view shell =
    "<html data-root=\"<!--diarium:root-->\" lang=\"<!--diarium:lang-->\"><head><title><!--diarium:title--></title>"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'\">"
    "<link rel=\"stylesheet\" href=\"<!--diarium:root-->x.css\"><script type=\"module\" src=\"<!--diarium:root-->x.js\"></script></head>"
    "<body><!--diarium:body--></body></html>";

}  // namespace

TEST_CASE("the newest papers have pages, undated ones last, and a collection of no more is whole") {
  const Pile pile;
  CHECK(pile.kept(pile.of(0)).empty());
  CHECK(test::line_of(pile.kept(pile.of(1)), pile.kept(pile.of(3)), pile.kept(pile.of(5))) ==
        "b  | b motion protokoll  | a b c motion protokoll ");
  for (std::uint32_t newest = 0; newest < pile.pack.papers(); ++newest) CHECK_FALSE(pile.of(newest).whole);
  for (const std::uint32_t newest : {pile.pack.papers(), exporting::recent_papers, all_papers}) CHECK(pile.of(newest).whole);
}

TEST_CASE("a case has a page where one of its papers has, and says more than that one") {
  const Pile pile;
  for (std::uint32_t newest = 0; newest <= pile.pack.papers(); ++newest) {
    const StillPages pages = pile.of(newest);
    for (const relations::Case& one : pile.relations.cases.cases) {
      bool has = false;
      for (const relations::CasePaper& of : one.papers) has = has || pages.has({of.ref.paper});
      CAPTURE(newest);
      CHECK_MESSAGE(pages.has_case(one.id) == (pages.whole || (has && one.papers.size() > 1)), one.id);
    }
  }
}

TEST_CASE("a link to a case of one paper leads to the paper where pages are left out, and only there") {
  const Pile pile;
  const StillPages some = pile.of(2), all = pile.of(all_papers);
  std::size_t single = 0;
  for (const relations::Case& one : pile.relations.cases.cases) {
    const std::string address = "a/" + one.id + "/";
    CHECK(all.leads(address) == address);
    const bool alone = one.papers.size() == 1;
    single += alone ? 1 : 0;
    CHECK(some.leads(address) == (alone ? "d/" + pile.pack.card({one.papers.front().ref.paper}).id + "/" : address));
    CHECK(some.leads(address + "?f=2") == (alone ? some.leads(address) : address + "?f=2"));
  }
  CHECK(single == 4);
  for (const char* other : {"", "a", "a/", "a/x", "d/a/", "arenden/", "?q=a/b/"}) CHECK(some.leads(other) == other);
}

TEST_CASE("a page does not lead to itself by way of its case") {
  const Pile pile;
  const StillPages some = pile.of(2);
  std::string of_b;
  for (const auto& [id, paper] : some.papers_of_cases)
    if (paper == "b") of_b = id;
  REQUIRE_FALSE(of_b.empty());
  app::Place place;
  place.screen = app::Screen::of_case;
  place.of_case = of_b;
  const app::Nodes nodes = {app::link(app::Look::none, "Ärendet", place)};
  CHECK(exporting::html_of(nodes, {"../../", "d/b/", nullptr, {}, &some}).find("href") == std::string::npos);
  CHECK(exporting::html_of(nodes, {"../../", "d/a/", nullptr, {}, &some}).find("href=\"../../d/b/\"") != std::string::npos);
  CHECK(exporting::html_of(nodes, {"../../", "d/b/", nullptr, {}, nullptr}).find("href=\"../../a/") != std::string::npos);
}

TEST_CASE("of a long list the first rows are written, and what is left out is counted") {
  app::Nodes rows;
  for (int i = 1; i <= 5; ++i) rows.push_back(app::make(app::Role::list_item, app::Look::none, "rad " + std::to_string(i)));
  const app::Nodes list = {app::box(app::Role::list, app::Look::none, std::move(rows))};
  for (const std::size_t most : {std::size_t{0}, std::size_t{5}, std::size_t{9}}) {
    CHECK(test::amiss(exporting::html_of(list, {"", "", nullptr, {}, nullptr, most}), {"rad 5", "!Programmet"}) == "");
  }
  const std::string cut = exporting::html_of(list, {"", "", nullptr, {}, nullptr, 2});
  CHECK(test::amiss(cut, {"rad 2", "!rad 3", "1–2 av 5"}) == "");
}

TEST_CASE("the page at any address asks for nothing by a relative way, and its policy lets in its own script only") {
  const Pile pile;
  const view::Collection counts = view::collection(pile.pack, "", {0, 0});
  const StillPages some = pile.of(2), all = pile.of(all_papers);
  exporting::Site site{pile.pack, counts, shell, view::Language::sv, &pile.relations};
  site.pages = &some;
  const auto page = test::there(exporting::any_address_page(site));
  CHECK(page->path == "404.html");
  const std::string& html = page->bytes;
  CHECK(test::amiss(html, {"!<!--diarium:", "!rel=\"canonical\"", "data-program=\"x.js\"",
                    "<link rel=\"stylesheet\" data-below=\"x.css\">", "script-src 'self' 'sha256-", "!unsafe-inline",
                    "!<base", "JavaScript"}) == "");
  for (const exporting::StillPages* pages : {&some, &all}) {
    site.pages = pages;
    const auto headers = test::there(exporting::headers_file(site, {}));
    CHECK((headers->bytes.find("'sha256-") != std::string::npos) == !pages->whole);
  }
  for (const std::string_view broken : {"script-src 'self'", "<script type=\"module\" src=\"<!--diarium:root-->x.js\"></script>", "</head>"}) {
    std::string other(shell);
    other.erase(other.find(broken), broken.size());
    site.pages = &some;
    site.shell = other;
    CHECK_FALSE(exporting::any_address_page(site));
  }
}

TEST_CASE("a sitemap is cut by addresses and by bytes, and its parts hold every page once, in order") {
  const std::string packed = test::made_pack();
  const index::Pack pack = test::open(packed);
  const view::Collection counts = view::collection(pack, "", {0, 0});
  const exporting::Site site{pack, counts, ""};
  std::vector<std::string> paths;
  for (int i = 0; i < 25; ++i) paths.push_back("d/handling-" + std::to_string(1000 + i) + "/index.html");
  const auto whole = exporting::sitemap(site, paths);
  REQUIRE(whole.size() == 1);
  const auto places = [](const std::string& xml) {
    std::vector<std::string> all;
    for (auto at = xml.find("<loc>"); at != xml.npos; at = xml.find("<loc>", at + 1)) all.push_back(xml.substr(at + 5, xml.find("</loc>", at) - at - 5));
    return all;
  };
  const auto pages = places(whole.front().bytes);
  CHECK(pages.size() == paths.size());
  for (const exporting::SitemapLimits most : {exporting::SitemapLimits{10, 50'000'000}, {50'000, 600}, {4, 700}, {50'000, 1}}) {
    const auto files = exporting::sitemap(site, paths, most);
    REQUIRE(files.size() > 2);
    CHECK(files.front().path == "sitemap.xml");
    CHECK(places(files.front().bytes).size() == files.size() - 1);
    std::vector<std::string> all;
    for (std::size_t i = 1; i < files.size(); ++i) {
      const auto part = places(files[i].bytes);
      CHECK((files[i].bytes.size() <= most.bytes || part.size() == 1));
      CHECK(part.size() <= most.addresses);
      CHECK(files[i].bytes.ends_with("</urlset>\n"));
      CHECK(places(files.front().bytes)[i - 1].ends_with(files[i].path));
      all.insert(all.end(), part.begin(), part.end());
    }
    CHECK(all == pages);
  }
}

TEST_CASE("bytes as letters are those of the standard") {
  const std::pair<const char*, const char*> known[] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, letters] : known) CHECK(base64(bytes) == letters);  // RFC 4648, section 10.
}
