#include "core/source/reading.h"

using namespace diarium;
using namespace std::string_literals;
using test::left_out;
using test::read_whole;

namespace {

std::string page(std::string_view body) {
  return "<!DOCTYPE html><html><head><title>Titel</title></head><body>" + std::string(body) + "</body></html>";
}
std::string html_text(std::string_view body) { return read_whole(page(body)).text; }

}  // namespace

TEST_CASE("html: headings, lists, tables, lines and entities are read as Markdown") {
  CHECK(html_text("<h2>Förslag &amp; beslut</h2><p>Rad ett<br>rad&nbsp;två</p><ul><li>punkt<ol type=a "
                "start=3><li><p>under</p></ol></ul>"
                "<dl><dt>Datum<dd>2026-03-04</dl><table><tr><th>Ja<th>Nej<tr><td>12<td>3</table><pre>a\n  b</pre>") ==
        "## Förslag & beslut\n\nRad ett\nrad två\n\n- punkt\n\n  c) under\n\nDatum: 2026-03-04\n\n| Ja | Nej |\n| 12 "
        "| 3 |\n\na\nb\n");
}

TEST_CASE("html: the paper is what the page marks as its main part, what stands around it is counted") {
  const auto source =
      read_whole(page("<nav><a href='/'>Start</a></nav><header>Storby "
                      "kommun</header><main><article><header><h1>Motion</h1></header><p>Text.</p><script>let "
                      "a</script><p hidden>dolt</p><aside>Relaterat</aside><button>Dela</button><a "
                      "href='https://exempel.invalid/'>bilaga</a></article></main><footer>Kontakt</footer>"));
  CHECK(source.text == "# Motion\n\nText.\n\nbilaga\n");
  CHECK(left_out(source, "navigation") == 5);
  for (const std::string said : {"hidden", "form_fields", "external"})
    CHECK_MESSAGE(left_out(source, said) == 1, said);
  CHECK(source.reading.kind == source::Kind::html);
}

TEST_CASE(
    "html: an article with a heading and most of the words is the paper, what stands beside it in the main part is "
    "not") {
  const std::string words = "<p>Nämnden beslutar att avslå motionen om gångvägar.</p>";
  CHECK(html_text("<main><p>Tjänsteskrivelse</p><article><h2>Svar</h2>" + words + words + "</article></main>")
            .starts_with("## Svar"));
  CHECK(html_text("<main><h1>Svar</h1><article>" + words + words + "</article></main>").starts_with("# Svar"));
}

TEST_CASE("html: without marks the densest block is the paper, with the heading beside it") {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "<p>Nämnden beslutar att avslå motionen om gångvägar.</p>";
  const std::string links = "<div><a href='/a'>Start</a> <a href='/b'>Politik</a></div>";
  const std::string plain = html_text("<div>" + links + "<div>Öppet 8–17</div><div><div>" + words + "</div></div></div>");
  CHECK(plain.starts_with("Nämnden"));
  CHECK(plain.find("Öppet") == std::string::npos);
  const std::string headed =
      html_text("<div>" + links + "<div><h1>Svar på motion</h1></div><div>" + words + "</div></div>");
  CHECK(headed.find("# Svar på motion\n\nNämnden") != std::string::npos);
  CHECK(html_text("<div class='page has-sidebar'><h1>Svar</h1>" + words + "<div class='left-menu'>Meny</div></div>")
            .find("Meny") == std::string::npos);
}

TEST_CASE("html: a page laid out by tables and one of a form are read whole") {
  CHECK(html_text("<form><table><tr><td><h1>Svar</h1><p>Ett.</p><p>Två.</p></td><td>Sidan</td></tr></table></form>") ==
        "# Svar\n\nEtt.\n\nTvå.\n\nSidan\n");
}

TEST_CASE("html: pages in other encodings and XHTML are read, also when the declaration is wrong") {
  CHECK(read_whole("<html><meta charset=iso-8859-1><p>Sm\xE5stads n\xE4mnd beslutar s\xE5</p>").text ==
        "Småstads nämnd beslutar så\n");
  CHECK(read_whole("<html><meta charset=iso-8859-1><p>Småstads nämnd</p>").text == "Småstads nämnd\n");
  CHECK(read_whole("\xEF\xBB\xBF<?xml version='1.0'?><!-- x --><html "
                   "xmlns='http://www.w3.org/1999/xhtml'><body><p>Ord</p></body></html>")
            .text == "Ord\n");
  CHECK(read_whole("<p>Ett</p><p>Två</p><p>Tre</p>").text == "Ett\n\nTvå\n\nTre\n");
  CHECK(read_whole("Om <p> skrivs i text är det ingen sida", "a.html").reading.kind == source::Kind::text);
}

TEST_CASE("html: a page nested deeper than browsers go is refused at once, unclosed paragraphs are not depth") {
  const auto many = [](std::string_view tag, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += tag;
    return out;
  };
  CHECK(test::read_badly(page(many("<div>", 600) + "Ord")).fault == Fault::too_large);
  CHECK(test::read_badly(page(many("<div>", 300'000) + "Ord")).fault == Fault::too_large);
  std::string fonts;
  for (int i = 0; i < 20'000; ++i) fonts += "<font size=" + std::to_string(i) + "><p>a";
  CHECK(test::read_badly(page(fonts)).fault == Fault::too_large);
  CHECK(html_text(many("<p>ord", 20'000)).size() == 20'000 * 5 - 1);
  CHECK(html_text(many("<b>ord<p>", 2'000)).size() > 6'000);
  CHECK(html_text("<p>Ord<svg>" + many("<path d='M0'/>", 2'000) + "</svg></p>" + many("<a name=x/>", 900)) == "Ord\n");
  CHECK(test::read_badly(page("Ord<svg>" + many("<div/>", 2'000))).fault == Fault::too_large);
  CHECK(test::read_badly(page("Ord<svg><foreignObject>" + many("<section/>", 2'000))).fault == Fault::too_large);
  CHECK(html_text(many("<div>", 400) + "Ord" + many("</div>", 400)) == "Ord\n");
}
