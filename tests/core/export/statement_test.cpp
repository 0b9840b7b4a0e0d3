// What a site says of its accessibility is what its publisher said, whole, or told to be missing.
#include "export/beside/pages.h"

#include "base/escape.h"
#include "core/export/exchange.h"
#include "export/beside/beside_program.h"
#include "export/page/prose.h"
#include "facts/rules/rule_texts.h"
#include "view/panels/relations_in.h"
#include "view/words.h"

using namespace diarium;
using exporting::Accordance;
using exporting::Manifest;

namespace {

constexpr std::string_view template_of_pages =
    "<html lang=\"<!--diarium:lang-->\" data-root=\"<!--diarium:root-->\" data-statement=\"<!--diarium:statement-->\"><head>"
    "<title><!--diarium:title--></title><link rel=\"modulepreload\" href=\"<!--diarium:root-->a.js\"><!--diarium:preload-->"
    "<script type=\"module\" src=\"<!--diarium:root-->a.js\"></script><link rel=\"stylesheet\" href=\"<!--diarium:root-->a.css\">"
    "<!--diarium:head--></head><body><!--diarium:body--></body></html>";

const std::string whole_statement = R"("responsible": "Storby <kommun>", "service": "Storbys diarium", "status": "partly",
  "shortcomings": [{"what": "Kartor läses inte upp.", "why": "De är bilder."}], "burden": [],
  "excluded": [{"what": "Handlingar från tiden före lagen.", "why": "9 §."}], "method": "Självskattning.",
  "assessed": "2031-03-04", "published": "2031-03-05", "reviewed": "2032-02-29", "contact": "hjalp@storby.se",
  "complaint": "https://tillsyn.se/anmal")";

Manifest read(const std::string& members, const std::string& beside = "") {
  auto manifest = exporting::read_manifest("{\"accessibility\": {" + members + "}" + beside + "}");
  REQUIRE_MESSAGE(manifest, (manifest ? "" : manifest.error().what));
  return std::move(*manifest);
}

/// The whole statement without one of its keys.
std::string without(const std::string& key) {
  std::string rest;
  for (std::size_t at = 0; at < whole_statement.size();) {  // A member ends where the next key begins.
    std::size_t end = whole_statement.size(), depth = 0;
    bool quoted = false;
    for (std::size_t i = at; i < whole_statement.size(); ++i) {
      if (whole_statement[i] == '"') quoted = !quoted;
      if (quoted) continue;
      if (whole_statement[i] == '[' || whole_statement[i] == '{') ++depth;
      if (whole_statement[i] == ']' || whole_statement[i] == '}') --depth;
      if (whole_statement[i] == ',' && depth == 0) {
        end = i;
        break;
      }
    }
    const std::string member = whole_statement.substr(at, end - at);
    if (member.find("\"" + key + "\":") == member.npos) rest += (rest.empty() ? "" : ",") + member;
    at = end + 1;
  }
  return rest;
}

/// A site of two made-up papers, and its program.
struct MadeSite {
  std::string packed = test::made_pack();
  index::Pack pack = test::open(packed);
  view::Collection counts = view::collection(pack, "", {0, 0});
  relations::Relations relations = *view::relations_in(pack);
  exporting::Site site{pack, counts, template_of_pages, view::Language::sv, &relations};

  std::string page(const Manifest& manifest) {
    site.statement = true;
    auto program = test::there(exporting::still_program(site, packed));
    const auto made = exporting::statement_page(site, *program, {*manifest.statement, manifest.public_body});
    REQUIRE(made);
    CHECK(made->path == "tillganglighet/index.html");
    return made->html;
  }
  std::string page_at(const std::string& address) {
    auto program = test::there(exporting::still_program(site, packed));
    return test::there(exporting::page_at(site, *program, address))->html;
  }
};

bool has(const std::string& page, std::string_view words) { return page.find(words) != page.npos; }

}  // namespace

TEST_CASE("a statement is read as its publisher wrote it") {
  const Manifest manifest = read(whole_statement, R"(, "public_body": true)");
  CHECK(manifest.public_body);
  REQUIRE(manifest.statement);
  const exporting::Statement& said = *manifest.statement;
  CHECK(said.responsible == "Storby <kommun>");
  CHECK(said.status == Accordance::partly);
  CHECK(test::there(said.shortcomings)->at(0).why == "De är bilder.");
  CHECK(test::there(said.burden)->empty());
  CHECK(said.reviewed == "2032-02-29");
  CHECK(exporting::missing_of(said).empty());
  CHECK_FALSE(exporting::read_manifest("{}")->statement);
}

TEST_CASE("whoever writes to the collection may write about its accessibility, where nothing else is said") {
  const Manifest manifest = read(without("contact"), R"(, "contact": "https://storby.se/skriv")");
  CHECK(manifest.statement->contact == "https://storby.se/skriv");
  CHECK(read(whole_statement, R"(, "contact": "info@storby.se")").statement->contact == "hjalp@storby.se");
}

TEST_CASE("each thing that a statement lacks is told by its name, and a public body's site is not made without it") {
  for (const std::string key : {"responsible", "service", "status", "shortcomings", "burden", "excluded", "method", "assessed", "published",
                                "reviewed", "contact", "complaint"}) {
    CAPTURE(key);
    const exporting::Statement said = *read(without(key)).statement;
    CHECK(exporting::missing_of(said) == std::vector<std::string_view>{key});
    const auto warned = test::there(exporting::check_statement(&said, false));
    REQUIRE(warned->size() == 1);
    CHECK(has(warned->front().what, "\"" + key + "\""));
    const Error stopped = test::refused(exporting::check_statement(&said, true));
    CHECK(stopped.fault == Fault::bad_format);
    CHECK(has(stopped.what, "\"" + key + "\""));
  }
  CHECK(exporting::missing_of({}).size() == 12);
}

TEST_CASE("only a public body must have a statement") {
  const Manifest manifest = read(whole_statement);
  for (const bool is_public : {false, true}) {
    CHECK(test::there(exporting::check_statement(&*manifest.statement, is_public))->empty());
  }
  REQUIRE(exporting::check_statement(nullptr, false));
  CHECK(exporting::check_statement(nullptr, false)->empty());
  CHECK(has(test::refused(exporting::check_statement(nullptr, true)).what, "\"accessibility\" is missing"));
}

TEST_CASE("a statement that says what cannot be is refused with its place") {
  const std::pair<std::string, const char*> wrong[] = {
      {R"("status": "delvis")", "$.accessibility.status must"},
      {R"("assessed": "2031-02-29")", "$.accessibility.assessed must be a day"},
      {R"("published": "5 mars 2031")", "$.accessibility.published must be a day"},
      {R"("reviewed": 2031)", "$.accessibility.reviewed must be a string"},
      {R"("complaint": "http://tillsyn.se/")", "$.accessibility.complaint must be an address"},
      {R"("complaint": "javascript:alert")", "$.accessibility.complaint must be an address"},
      {R"("contact": "ring oss")", "$.accessibility.contact must"},
      {R"("shortcomings": "inga")", "$.accessibility.shortcomings must be a list"},
      {R"("burden": [{"what": "Kartor"}])", "$.accessibility.burden[0] must say"},
      {R"("excluded": [{"what": "a", "why": "b"}, {"what": "", "why": "b"}])", "$.accessibility.excluded[1] must say"},
      {R"("shortcomings": [{"what": "a", "why": "b", "when": "c"}])", "$.accessibility.shortcomings[0] has the key \"when\""},
      {R"("responsable": "x")", "$.accessibility has the key \"responsable\""},
      {R"("status": "wholly", "shortcomings": [{"what": "a", "why": "b"}])", "$.accessibility: status says \"wholly\""},
      {R"("status": "wholly", "burden": [{"what": "a", "why": "b"}])", "$.accessibility: status says \"wholly\""},
      {R"("status": "not", "shortcomings": [], "burden": [], "excluded": [])", "$.accessibility: status does not say"},
      {R"("published": "2031-03-05", "reviewed": "2031-03-04")", "$.accessibility: reviewed is a day before published"}};
  for (const auto& [members, said] : wrong) {
    CAPTURE(members);
    const Error manifest = test::refused(exporting::read_manifest("{\"accessibility\": {" + members + "}}"));
    CHECK(manifest.fault == Fault::bad_format);
    CHECK_MESSAGE(has(manifest.what, said), manifest.what);
  }
  CHECK_FALSE(exporting::read_manifest(R"({"accessibility": "finns"})"));
  CHECK_FALSE(exporting::read_manifest(R"({"public_body": "ja"})"));
}

TEST_CASE("the page tells all of it in Swedish and in English, with days as they are written there") {
  MadeSite made;
  const std::string page = made.page(read(whole_statement, R"(, "public_body": true)"));
  const auto english = page.find("<details class=\"folded\" lang=\"en\">");
  REQUIRE(english != page.npos);
  const std::string swedish = page.substr(0, english), rest = page.substr(english);
  for (const std::string_view words : {"<h1 class=\"page-title\">Tillgänglighetsredogörelse för Storbys diarium</h1>", "Storby &lt;kommun&gt; ansvarar",
                                       "delvis förenlig med lagen (2018:1937)", "Kartor läses inte upp.", "De är bilder.", "oskäligt betungande",
                                       "Självskattning.", "den 4 mars 2031", "den 5 mars 2031", "den 29 februari 2032", "href=\"mailto:hjalp@storby.se\"",
                                       "href=\"https://tillsyn.se/anmal\""})
    CHECK_MESSAGE(has(swedish, words), words);
  for (const std::string_view words : {"Accessibility statement for Storbys diarium", "partially compliant", "4 March 2031", "29 February 2032",
                                       "<span lang=\"sv\">De är bilder.</span>", "href=\"https://tillsyn.se/anmal\""})
    CHECK_MESSAGE(has(rest, words), words);
}

TEST_CASE("what a statement does not say stands nowhere on its page") {
  MadeSite made;
  const std::string page = made.page(read(R"("responsible": "Storby kommun")"));
  CHECK(has(page, "Storby kommun ansvarar för den här webbplatsen."));
  for (const std::string_view words : {"förenlig", "Inga brister", "betungande", "omfattar inte", "Publicerad", "tillsyn", "mailto:", "<h2 class=\"section-title\">Hur"})
    CHECK_FALSE_MESSAGE(has(page, words), words);
}

TEST_CASE("only of a public body's site it is said that the law holds for it") {
  MadeSite made;
  CHECK(has(made.page(read(whole_statement)), "delvis förenlig med de krav på tillgänglighet som lagen (2018:1937) ställer på offentliga aktörer"));
  CHECK(has(made.page(read(whole_statement, R"(, "public_body": true)")), "delvis förenlig med lagen (2018:1937)"));
}

TEST_CASE("the page of the statement needs no program and starts none, in the frame of all others") {
  MadeSite made;
  const std::string page = made.page(read(whole_statement));
  CHECK(test::amiss(page, {"!<script", "!preload", "!a.js", "!aria-current", "href=\"../a.css\"", "<header id=\"top\">",
                    "<a class=\"foot\" href=\"../tillganglighet/\">Tillgänglighetsredogörelse</a>"}) == "");
}

TEST_CASE("the foot of every page leads to the statement where there is one, and else to what is known of the program") {
  MadeSite made;
  for (const bool statement : {false, true}) {
    made.site.statement = statement;
    for (const std::string address : {"", "om/", "d/a-motion/", "arenden/", "tid/"}) {
      CAPTURE(address);
      const std::string page = made.page_at(address), foot = page.substr(page.find("<footer"));
      CHECK(has(foot, "tillganglighet/\"") == statement);
      CHECK(has(foot, "om/#tillganglighet\"") == !statement);
      CHECK(has(page, "data-statement=\"ja\"") == statement);
    }
    CHECK(has(exporting::skeleton_page(made.site)->html, "data-statement=\"ja\"") == statement);
  }
}

TEST_CASE("a personal number in what is said of accessibility and publisher, or asked for as a feed, is masked as everywhere") {
  const std::string number = "850709-9805";  // Made up; its check digit is right.
  Manifest manifest = read(R"("responsible": "Anna 850709-9805", "method": "850709-9805", "excluded": [{"what": "850709-9805", "why": "850709-9805"}])",
                           R"(, "publisher": "850709-9805", "feeds": [{"query": "850709-9805", "name": "n-850709-9805", "title": "850709-9805"}])");
  CHECK(mask_manifest(manifest).found.numbers == 7);
  CHECK(manifest.statement->excluded->front().why == "XXXXXX-XXXX");
  CHECK(manifest.feeds.front().value.find(number) == std::string::npos);
  CHECK(manifest.feeds.front().name.find(number) == std::string::npos);
}

TEST_CASE("the words of council papers stand on a page that needs no program, in both languages, and «Om» leads there") {
  MadeSite made;
  auto program = test::there(exporting::still_program(made.site, made.packed));
  const auto page = test::there(exporting::terms_page(made.site, *program));
  CHECK(page->path == "ordlista/index.html");
  CHECK_FALSE(has(page->html, "<script type=\"module\""));
  for (const exporting::Term& term : exporting::terms()) {
    CHECK(has(page->html, "id=\"" + std::string(term.id) + "\""));
    for (const exporting::Term::Said& said : term.said) CHECK(has(page->html, diarium::escaped(said.means)));
  }
  const auto at = [&](std::string_view words) { return page->html.find(words); };
  REQUIRE(at("som inte står i samlingens handlingar") != std::string::npos);
  CHECK(at("id=\"motion\"") < at("som inte står i samlingens handlingar"));  // What the papers say comes first.
  CHECK(at("id=\"jav\"") > at("som inte står i samlingens handlingar"));
  CHECK(at("<details") < at("<h2 class=\"section-title\">Words in the papers"));  // The other language is folded.
  CHECK(has(made.page_at("om/"), "href=\"../ordlista/\""));
}

TEST_CASE("«Om» and the rules lead to what was claimed, which tells its figures, or that nothing was claimed yet") {
  MadeSite made;
  auto program = test::there(exporting::still_program(made.site, made.packed));
  const auto page = exporting::claim_page(made.site, *program), rules = exporting::rules_page(made.site, *program);
  REQUIRE(page);
  REQUIRE(rules);
  CHECK(page->path == "traffsakerhet/index.html");
  const exporting::Claim& claim = exporting::claim();
  CHECK(has(page->html, "Det finns ännu ingen granskning") == claim.all.empty());
  CHECK(has(page->html, "<table") == !claim.all.empty());
  for (const exporting::ClaimRow& row : claim.municipalities) CHECK(has(page->html, diarium::escaped(row.name)));
  CHECK_FALSE(has(page->html, "claim."));  // A key without words.
  for (const facts::RuleText& rule : facts::rule_texts()) {
    CAPTURE(rule.file);
    CHECK(view::has_word("rules." + std::string(rule.file)));
    if (!rule.examples.empty()) CHECK(has(rules->html, std::string(rule.file) + "/" + std::string(rule.name)));
  }
  for (const std::string& leading : {made.page_at("om/"), rules->html})
    CHECK(has(leading, "href=\"../traffsakerhet/\">Så säkert är det"));
}

TEST_CASE("a page that «Om» leads to has each feed and the calendar, once in each language") {
  MadeSite made;
  made.site.alternates = {{"", "floden/bro/atom.xml", "Om \"broar\"", "application/atom+xml"}, {"", "motioner.ics", "Klocka", "text/calendar"}, {"tid/", "motioner.ics", "Klocka", "text/calendar"}};
  auto program = test::there(exporting::still_program(made.site, made.packed));
  const auto page = test::there(exporting::feeds_page(made.site, *program));
  CHECK(page->path == "floden/index.html");
  for (const std::string_view leading : {"href=\"../atom.xml\">", "href=\"../floden/bro/atom.xml\">Om", "href=\"../motioner.ics\">Klocka"}) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = page->html.find(leading, at)) != std::string::npos; ++at) ++count;
    CHECK_MESSAGE(count == 2, leading);
  }
  CHECK(has(page->html, "eller en kalender"));
  made.site.alternates.clear();  // No calendar is promised where there is none.
  CHECK_FALSE(has(exporting::feeds_page(made.site, *program)->html, "kalender"));
  CHECK(has(made.page_at("om/"), "href=\"../floden/\""));
}
