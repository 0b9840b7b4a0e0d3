// Feeds and the calendar tell programs that visit again what is new, and nothing that the papers do not say.
#include "export/feeds/atom.h"

#include "core/export/exchange.h"
#include "export/feeds/calendar.h"
#include "view/panels/relations_in.h"

using namespace diarium;
using exporting::Followed;
using exporting::WantedFeed;

namespace {

struct FedSite {
  explicit FedSite(std::string bytes = test::made_pack()) : packed(std::move(bytes)) {}
  std::string packed;
  index::Pack pack = test::open(packed);
  view::Collection counts = view::collection(pack, "", {0, 0});
  relations::Relations relations = *view::relations_in(pack);
  exporting::Site site{pack, counts, "", view::Language::sv, &relations};
};

exporting::NamedFeeds made_of(const FedSite& made, const WantedFeed& wanted) {
  return *test::there(exporting::named_feeds(made.site, {wanted}));
}

std::size_t count_of(std::string_view text, std::string_view words) {
  std::size_t n = 0;
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++n;
  return n;
}

/// The lines of a calendar as they were before they were folded.
std::string unfolded(std::string text) {
  for (auto at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  return text;
}

}  // namespace

TEST_CASE("each thing that can be followed has a feed at an address of its own, with its papers and their outcome") {
  const FedSite made;
  const std::string& of_case = made.relations.cases.cases.front().id;
  struct Expected {
    WantedFeed wanted;
    std::string path, title;
    std::size_t papers;
  };
  const Expected all[] = {
      {{Followed::query, "cykelställ typ:motion", "cyklar", ""}, "floden/cyklar/atom.xml", "Nytt på frågan «cykelställ typ:motion» – Samling", 1},
      {{Followed::query, "ett ord som ingen har skrivit: xyzzyq", "ingen", "Inget"}, "floden/ingen/atom.xml", "Inget – Samling", 0},
      {{Followed::party, "V", "", ""}, "parti/V/atom.xml", "Vänsterpartiet – Samling", 1},
      {{Followed::person, "storby/karin-ek", "", ""}, "person/storby/karin-ek/atom.xml", "Karin Ek – Samling", 1},
      {{Followed::body, "storby/kommunfullmaktige", "", ""}, "organ/storby/kommunfullmaktige/atom.xml", "Kommunfullmäktige, Storby – Samling", 1},
      {{Followed::of_case, of_case, "", ""}, "a/" + of_case + "/atom.xml", "Motion om fler cykelställ – Samling", 2}};
  for (const Expected& one : all) {
    CAPTURE(one.path);
    const auto feeds = made_of(made, one.wanted);
    REQUIRE(feeds.feeds.size() == 1);
    const exporting::SiteFile& file = feeds.feeds.front().file;
    CHECK(file.path == one.path);
    CHECK_MESSAGE(file.bytes.find("<title>" + one.title + "</title>") != std::string::npos, file.bytes);
    CHECK_MESSAGE(count_of(file.bytes, "#handling</id>") == one.papers, file.bytes);
    CHECK(file.bytes.find("<id>https://exempel.se/storby/" + one.path + "</id>") != std::string::npos);
    CHECK(count_of(file.bytes, "<entry>") == count_of(file.bytes, "</entry>"));
    CHECK(feeds.feeds.front().page == (one.wanted.followed == Followed::query ? "" : one.path.substr(0, one.path.size() - 8)));
  }
}

TEST_CASE("a feed of what the collection has not is told and left out") {
  const FedSite made;
  for (const Followed followed : {Followed::person, Followed::party, Followed::body, Followed::of_case}) {
    const auto feeds = made_of(made, {followed, "ingen", "", ""});
    CHECK(feeds.feeds.empty());
    CHECK(test::only(feeds.warnings).what.find("\"ingen\"") != std::string::npos);
  }
}

TEST_CASE("a query that is not understood is told, and its feed is there for what was") {
  const FedSite made;
  const auto feeds = made_of(made, {Followed::query, "cykelställ från:igår", "cyklar", ""});
  CHECK(feeds.feeds.size() == 1);
  CHECK(test::only(feeds.warnings).what.find("från:igår") != std::string::npos);
}

TEST_CASE("the feed of the whole collection and that of a query tell one paper as one entry") {
  const FedSite made;
  const auto whole = test::there(exporting::feed(made.site));
  const auto feeds = made_of(made, {Followed::query, "cykelställ typ:motion", "cyklar", ""});
  const std::string& some = feeds.feeds.front().file.bytes;
  const auto begin = some.find("<entry>"), end = some.find("</feed>");
  REQUIRE(begin != some.npos);
  CHECK(whole->bytes.find(some.substr(begin, end - begin)) != std::string::npos);
  CHECK(whole->bytes.find("skadad") == std::string::npos);  // Not to be listed.
}

TEST_CASE("a manifest that asks for feeds names what each follows, once") {
  const auto right = test::there(exporting::read_manifest(
      R"({"feeds": [{"query": "skola", "name": "skola", "title": "Om skolan"}, {"person": "storby/karin-ek"}, {"party": "V"},
      {"body": "storby/kommunstyrelsen"}, {"case": "storby-2031-417"}]})"));
  const std::vector<WantedFeed> wanted = {{Followed::query, "skola", "skola", "Om skolan"},
                                          {Followed::person, "storby/karin-ek", "", ""},
                                          {Followed::party, "V", "", ""},
                                          {Followed::body, "storby/kommunstyrelsen", "", ""},
                                          {Followed::of_case, "storby-2031-417", "", ""}};
  CHECK(right->feeds == wanted);
  const std::pair<const char*, const char*> wrong[] = {{R"({})", "$.feeds[0] must follow one of"},
                                                       {R"({"query": "a", "party": "V", "name": "a"})", "$.feeds[0] must follow one of"},
                                                       {R"({"query": "a"})", "$.feeds[0].name must"},
                                                       {R"({"query": "a", "name": "Å"})", "$.feeds[0].name must"},
                                                       {R"({"query": "", "name": "a"})", "$.feeds[0].query must"},
                                                       {R"({"person": "karin-ek"})", "$.feeds[0].person must"},
                                                       {R"({"person": "../x"})", "$.feeds[0].person must"},
                                                       {R"({"body": "a/b/c"})", "$.feeds[0].body must"},
                                                       {R"({"body": "a/"})", "$.feeds[0].body must"},
                                                       {R"({"case": "a/b"})", "$.feeds[0].case must"},
                                                       {R"({"party": 1})", "$.feeds[0].party must be a string"},
                                                       {R"({"party": "V", "name": "v"})", "$.feeds[0].name is for queries"},
                                                       {R"({"meeting": "x"})", "$.feeds[0] has the key \"meeting\""},
                                                       {R"({"party": "V"}, {"party": "V", "title": "x"})", "$.feeds[1] stands at the address"}};
  for (const auto& [feeds, said] : wrong) {
    CAPTURE(feeds);
    const Error read = test::refused(exporting::read_manifest("{\"feeds\": [" + std::string(feeds) + "]}"));
    CHECK_MESSAGE(read.what.find(said) != std::string::npos, read.what);
  }
  CHECK_FALSE(exporting::read_manifest(R"({"feeds": {"party": "V"}})"));
}

TEST_CASE("no line of a calendar is longer than 75 bytes, none is cut inside a letter, and put together they say the same") {
  for (std::size_t size = 0; size < 400; size += 7)
    for (const std::string letter : {"a", "ö", "€", "😀"}) {
      std::string words;
      while (words.size() < size) words += letter;
      const std::string line = exporting::calendar_line("SUMMARY", words);
      CHECK(unfolded(line) == "SUMMARY:" + words + "\r\n");
      for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = line.find("\r\n", at);
        CHECK(end - at <= 75);
        CHECK((static_cast<unsigned char>(line[at]) & 0xC0) != 0x80);
        at = end + 2;
        if (at < line.size()) CHECK((static_cast<unsigned char>(line[at + 1]) & 0xC0) != 0x80);
      }
    }
}

TEST_CASE("words cannot leave their line of a calendar") {
  CHECK(exporting::calendar_text("a;b,c\\d\ne\r\nEND:VEVENT\t\x01ö") == "a\\;b\\,c\\\\d\\ne\\nEND:VEVENTö");
}

TEST_CASE("a motion that is not decided has a day in the calendar, a decided one has none") {
  const std::string open_motion =
      "Storby kommun\nKommunfullmäktige\nMotion om bänkar; vid torget, nu\nDnr KS 2031/9\n2031-04-05\n\n"
      "Vi yrkar\natt bänkar ställs upp på torget\n\nAnna Berg (S)\n";
  auto packed = test::there(with_relations(pack_files({{"bank.txt", open_motion},
                                           {"a/motion.md", test::motion_text},
                                           {"b protokoll.txt", test::minutes_text}}, WithFacts::yes).bytes));
  const FedSite made(std::move(*packed));
  const auto file = test::there(exporting::calendar(made.site));
  REQUIRE(*file);
  CHECK((*file)->path == "motioner.ics");
  const std::string text = unfolded((*file)->bytes);
  CHECK_MESSAGE(count_of(text, "BEGIN:VEVENT\r\n") == 1, text);
  CHECK(count_of(text, "END:VEVENT\r\n") == 1);
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(text.ends_with("END:VCALENDAR\r\n"));
  CHECK(text.find("DTSTART;VALUE=DATE:20320405\r\n") != text.npos);
  CHECK(text.find("DTSTAMP:20310609T000000Z\r\n") != text.npos);  // The last day of the collection.
  CHECK(test::amiss(text, {"bänkar\\; vid torget\\, nu", "UID:bank-0@", "!cykelställ"}) == "");
}

TEST_CASE("without a motion that waits there is no calendar: it would be empty") {
  const FedSite made;
  CHECK_FALSE(*test::there(exporting::calendar(made.site)));
}
