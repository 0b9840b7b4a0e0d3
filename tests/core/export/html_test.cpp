#include "core/base/checks.h"
#include "export/page/html.h"

#include "app/state/levels.h"
#include "export/page/prose.h"
#include "export/site/shell.h"

using namespace diarium;
using exporting::Html;

namespace {

std::string escaped(std::string_view words) {
  std::string out;
  exporting::escape(words, out);
  return out;
}

}  // namespace

TEST_CASE("whatever a paper holds, it cannot become markup") {
  for (int c = 0; c < 128; ++c) {
    const std::string out = escaped(std::string(1, static_cast<char>(c)));
    CAPTURE(c);
    CHECK(out.find_first_of("<>\"'") == out.npos);
    CHECK((out[0] != '&' || out.back() == ';'));
    CHECK(out.find('\0') == out.npos);
  }
  CHECK(escaped("<script>alert('å')</script>") == "&lt;script&gt;alert(&#39;å&#39;)&lt;/script&gt;");
  CHECK(escaped("&amp;") == "&amp;amp;");
}

TEST_CASE("elements close in order, attributes are quoted, empty ones are left out") {
  Html html;
  html.open("p", {{"class", ""}, {"title", "\"a\" & b"}}).text("1 < 2").element("b", {}, ">").close();
  CHECK(std::move(html).take() == "<p title=\"&quot;a&quot; &amp; b\">1 &lt; 2<b>&gt;</b></p>\n");
}

TEST_CASE("links are relative to the page that they stand on") {
  CHECK(exporting::link("", "") == "./");
  CHECK(exporting::link("../../", "") == "../../");
  CHECK(exporting::link("../", "d/x/") == "../d/x/");
}

TEST_CASE("the shell's page gets its words, escaped, and its body as it is") {
  const std::string_view shell =
      "<html lang=\"<!--diarium:lang-->\"><title><!--diarium:title--></title>"
      "<script src=\"<!--diarium:root-->a.js\"></script><!-- ours --><body><!--diarium:body--></body>";
  CHECK(*test::there(exporting::fill_shell(shell, {"A & <b>", "What \"it\" is", "sv", "../", "<p>x</p>"})) ==
        "<html lang=\"sv\"><title>A &amp; &lt;b&gt;</title>\n<meta name=\"description\" content=\"What &quot;it&quot; is\">"
        "<script src=\"../a.js\"></script><!-- ours --><body><p>x</p></body>");
}

TEST_CASE("a small pack is fetched with the page, of a large one no more than is needed, and of one between no more where the line is slow") {
  const std::string_view shell =
      "<html lang=\"<!--diarium:lang-->\" data-pack-size=\"<!--diarium:pack_size-->\" data-pack-parts=\"<!--diarium:pack_parts-->\"><title><!--diarium:title--></title>"
      "<!--diarium:preload--><!--diarium:root--><!--diarium:body-->";
  exporting::PageParts parts{"t", "d", "sv", "../", "b"};
  const auto says = [&](std::string_view words) { return exporting::fill_shell(shell, parts)->find(words) != std::string::npos; };
  const std::string_view link = "<link rel=\"preload\" href=\"../collection.dia\" as=\"fetch\" crossorigin fetchpriority=\"low\">";
  for (const std::size_t size : {std::size_t{0}, std::size_t{1} << 17}) {
    parts.pack_size = size;
    CHECK(says(link));
    CHECK(says("data-pack-size=\"\""));
  }
  parts.pack_size = std::size_t{1} << 20;
  CHECK_FALSE(says("preload"));
  CHECK(says("data-pack-size=\"1048576\" data-pack-parts=\"slow\""));
  parts.pack_size = (std::size_t{1} << 20) + 1;
  CHECK_FALSE(says("preload"));
  CHECK(says("data-pack-size=\"1048577\" data-pack-parts=\"\""));
  parts.pack = "collection.json";  // The list of its pieces is needed at once.
  CHECK(says("href=\"../collection.json\""));
  parts.root = exporting::root_later;
  CHECK(says("href=\"<!--diarium:root-->collection.json\""));
}

TEST_CASE("a page without the program fetches and starts nothing of it, and keeps its style and its words") {
  const std::string_view shell =
      "<html lang=\"<!--diarium:lang-->\"><title><!--diarium:title--></title>\n<link rel=\"stylesheet\" href=\"<!--diarium:root-->a.css\">"
      "<link rel=\"modulepreload\" href=\"<!--diarium:root-->a.js\"><link rel=\"preload\" href=\"<!--diarium:root-->a.wasm\" as=\"fetch\">"
      "<!--diarium:preload--><script type=\"module\" src=\"<!--diarium:root-->a.js\"></script><body><!--diarium:body--></body>";
  exporting::PageParts parts{"t", "d", "sv", "../", "<p>&lt;script type=\"module\"</p>"};
  CHECK(exporting::fill_shell(shell, parts)->find("a.js") != std::string::npos);
  parts.program = exporting::Program::absent;
  CHECK(*exporting::fill_shell(shell, parts) ==
        "<html lang=\"sv\"><title>t</title>\n<meta name=\"description\" content=\"d\">\n<link rel=\"stylesheet\" href=\"../a.css\">"
        "<body><p>&lt;script type=\"module\"</p></body>");
}

TEST_CASE("a shell that cannot hold a page is told, not filled in half") {
  for (const char* shell : {"", "<html>", "<!--diarium:title--><!--diarium:root--><!--diarium:lang-->",
                            "<!--diarium:title--><!--diarium:root--><!--diarium:lang--><!--diarium:body--><!--diarium:x-->",
                            "<title></title><!--diarium:title--><!--diarium:root--><!--diarium:lang--><!--diarium:body"}) {
    CAPTURE(shell);
    CHECK(test::refused(exporting::fill_shell(shell, {"t", "d", "sv", "", "b"})).fault == Fault::bad_format);
  }
}

TEST_CASE("words of a paper that look like a placeholder stay words") {
  const std::string_view shell = "<title><!--diarium:title--></title><!--diarium:root--><!--diarium:lang--><!--diarium:body-->";
  const auto page = exporting::fill_shell(shell, {"<!--diarium:body-->", "", "sv", "", "B<!--diarium:title-->"});
  REQUIRE(page);
  CHECK(page->find("&lt;!--diarium:body--&gt;") != page->npos);
  CHECK(page->ends_with("B<!--diarium:title-->"));
}

namespace {

/// The words that a reader sees of a piece of HTML without entities.
std::string without_tags(std::string_view html) {
  std::string words;
  bool inside = false;
  for (const char c : html) {
    if (c == '<') inside = true;
    if (!inside) words += c;
    if (c == '>') inside = false;
  }
  return words;
}

view::Mark fact(std::uint32_t number, std::uint32_t begin, std::uint32_t end) {
  return {view::Mark::Kind::fact, number, view::FactKind::person, {begin, end}};
}

}  // namespace

TEST_CASE("facts that overlap become links that do not nest, and no word is lost or said twice") {
  view::Paragraph paragraph;
  paragraph.text = "abcdefghij";
  paragraph.marks = {fact(1, 0, 8), fact(2, 2, 6), fact(3, 4, 10), {view::Mark::Kind::hit, 1, {}, {4, 5}}, fact(4, 9, 10),
                     fact(5, 9, 10)};
  std::vector<bool> named(6);
  const std::string html = exporting::marked_words(paragraph, named);
  CHECK(without_tags(html) == "abcdefghij");
  int links = 0;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    if (html.substr(at, 3) == "<a ") CHECK(++links == 1);
    if (html.substr(at, 4) == "</a>") --links;
  }
  CHECK(links == 0);
  for (const char* id : {"id=\"w-1\"", "id=\"w-2\"", "id=\"w-3\"", "id=\"w-4\"", "id=\"w-5\""}) {
    CAPTURE(id);
    const auto first = html.find(id);
    REQUIRE(first != html.npos);
    CHECK(html.find(id, first + 1) == html.npos);
  }
  CHECK(named == std::vector<bool>{false, true, true, true, true, true});
  CHECK(html.find("<mark class=\"hit\">e</mark>") != html.npos);
}

TEST_CASE("a mark that reaches outside its paragraph is cut, an empty one is not shown") {
  view::Paragraph paragraph;
  paragraph.text = "abc";
  paragraph.marks = {fact(1, 1, 1), fact(2, 2, 99)};
  std::vector<bool> named(3);
  CHECK(without_tags(exporting::marked_words(paragraph, named)) == "abc");
  CHECK_FALSE(named[1]);
  CHECK(named[2]);
}

TEST_CASE("the text of a paper has its headings without gaps, its lists as lists, a rule at each new page") {
  using Kind = structure::BlockKind;
  view::DocumentPage page;
  const auto add = [&](Kind kind, std::uint8_t level, std::string text, std::uint32_t number) {
    view::Paragraph paragraph;
    paragraph.kind = kind;
    paragraph.level = level;
    paragraph.text = std::move(text);
    paragraph.page = number;
    paragraph.page_start = page.paragraphs.empty() || page.paragraphs.back().page != number;
    if (kind == Kind::list_item) paragraph.label = "-";
    page.paragraphs.push_back(paragraph);
  };
  add(Kind::heading, 1, "A", 1);
  add(Kind::heading, 3, "B", 1);
  add(Kind::list_item, 1, "c", 1);
  add(Kind::list_item, 2, "d", 1);
  add(Kind::list_item, 1, "e", 2);
  add(Kind::paragraph, 0, "<f>", 2);
  const std::string html = exporting::prose(page, app::heading_levels(page), view::Language::sv).html;
  CHECK(without_tags(html) == "A\nB\n- c\n- d\n\n\n- e\n\n&lt;f&gt;\n");
  const auto counted = [&](std::string_view words) {
    int found = 0;
    for (auto at = html.find(words); at != html.npos; at = html.find(words, at + 1)) ++found;
    return found;
  };
  for (const auto& [said, wanted] : test::Counts{{"<h2", 1}, {"<h3", 1}, {"<ul", 2}, {"</ul>", 2}, {"<li", 3},
       {"<hr class=\"page-break\" aria-label=\"Sida 2\">", 1}})
    CHECK_MESSAGE(counted(said) == wanted, said);
  for (const char* id : {"p-1", "p-2", "p-3", "p-4", "p-5", "p-6"}) CHECK(counted("id=\"" + std::string(id) + "\"") == 1);
}
