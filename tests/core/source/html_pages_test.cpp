// Pages in the shapes that councils' systems write: the paper is found, the site around it is not. All words are made
// up.
#include "core/source/reading.h"

using namespace diarium;
using test::left_out;
using test::read_whole;

namespace {

using Blocks = std::vector<std::string>;

/// The paper that every page holds, as the system's own mark-up (%1: class of a paragraph).
struct Paper {
  std::string html;
  Blocks blocks;
};
Paper paper(std::string_view heading_class, std::string_view paragraph_class) {
  Paper made;
  const auto heading = [&](int level, const std::string& words) {
    const std::string tag = "h" + std::to_string(level);
    made.html += "<" + tag + " class='" + std::string(heading_class) + "'>" + words + "</" + tag + ">\n";
    made.blocks.push_back(words);
  };
  const auto paragraph = [&](const std::string& words) {
    made.html += "<p class='" + std::string(paragraph_class) + "'>" + words + "</p>\n";
    made.blocks.push_back(words);
  };
  heading(1, "Svar på motion om belysning längs Kvarnstigen");
  paragraph("Karin Ek (V) har lämnat en motion om belysning längs stigen mellan kvarnen och skolan.");
  made.html += "<dl class='meta'><dt>Diarienummer</dt><dd>TN 2031/45</dd><dt>Datum</dt><dd><p>2031-05-02</p></dd></dl>";
  made.blocks.insert(made.blocks.end(), {"Diarienummer: TN 2031/45", "Datum: 2031-05-02"});
  heading(2, "Förslag till beslut");
  paragraph("Tekniska nämnden föreslår kommunfullmäktige besluta");
  made.html +=
      "<ol><li>att bifalla motionens första att-sats, och</li><li>att anse motionen i övrigt besvarad.</li></ol>";
  made.blocks.insert(made.blocks.end(),
                     {"1. att bifalla motionens första att-sats, och", "2. att anse motionen i övrigt besvarad."});
  heading(2, "Bakgrund");
  for (int i = 1; i <= 6; ++i)
    paragraph("Stigen används av omkring " + std::to_string(100 * i) +
              " elever och saknar ljus. Förvaltningen har räknat på kostnaden i etapp " + std::to_string(i) + ".");
  made.html += "<table><tr><th>Etapp</th><th>Kronor</th></tr><tr><td>Ett</td><td>120 000</td></tr></table>";
  made.blocks.insert(made.blocks.end(), {"| Etapp | Kronor |", "| Ett | 120 000 |"});
  heading(2, "Handläggare");
  paragraph("Siv Ohm, gatuingenjör");
  return made;
}

std::string whole_page(std::string_view body, std::string_view of_body = {}) {
  return "<!DOCTYPE html><html lang='sv'><head><meta charset='utf-8'><title>Svar på motion - Storby kommun</title>"
         "<script>var a = '<p>nej</p>';</script></head><body " +
         std::string(of_body) + ">" + std::string(body) + "</body></html>";
}
std::string links(int count) {
  std::string out = "<ul>";
  for (int i = 0; i < count; ++i)
    out += "<li><a href='/sida" + std::to_string(i) + "'>Bygga och bo " + std::to_string(i) + "</a></li>";
  return out + "</ul>";
}

/// The text's blocks: paragraphs, rows and items, without marks of headings.
Blocks blocks_of(const std::string& text) {
  Blocks blocks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    at = end + 1;
    line.erase(0, std::min(line.find_first_not_of("# "), line.size()));
    if (!line.empty()) blocks.push_back(line);
  }
  return blocks;
}

/// F1 of the blocks, in thousandths.
std::size_t f1(const Blocks& found, Blocks wanted) {
  std::size_t both = 0;
  const std::size_t all = found.size() + wanted.size();
  for (const std::string& block : found) {
    const auto at = std::ranges::find(wanted, block);
    if (at == wanted.end()) continue;
    wanted.erase(at);
    ++both;
  }
  return all == 0 ? 0 : 2000 * both / all;
}

struct Shape {
  std::string name, html;
  Blocks blocks;
};

Shape sitevision() {
  const Paper made = paper("heading sv-font-heading-1", "normal");
  return {
      "Sitevision",
      whole_page("<div class='sv-custom-module env-cookie-consent' data-cc='1'><h2>Kakor på webbplatsen</h2><p>Vi använder "
           "kakor för att förbättra din upplevelse av webbplatsen.</p><button>Godkänn</button></div>"
           "<div id='svid10_1' class='sv-vertical sv-layout sv-template-layout'><header class='sv-vertical "
           "lp-header'><a class='lp-skip' href='#main'>Till innehållet</a><form role='search'><label>Sök på "
           "webbplatsen</label><input></form><nav>" +
               links(12) +
               "</nav></header><div class='sv-vertical lp-breadcrumbs'><p>Du är här: <a href='/'>Start</a> / "
               "Politik</p></div><div class='sv-layout lp-content'><main class='sv-layout lp-main'><div "
               "class='sv-text-portlet sv-use-margins'><div class='sv-text-portlet-content'>" +
               made.html +
               "</div></div><div class='sv-script-portlet'><div class='lp-lastmodified'><p>Senast uppdaterad: 7 juni "
               "2032</p></div></div><div class='lp-share'><h2>Dela sidan</h2><ul><li><a "
               "href='https://exempel.invalid/f'>Facebook</a></li></ul></div><section class='lp-contact'><h2>Kontakta "
               "oss</h2><p>Storby kommun</p><p>Telefon 0123-45 67 89</p></section><div class='lp-feedback'><p>Hjälpte "
               "informationen på sidan dig?</p><button>Ja</button></div></main></div></div><footer "
               "class='sv-layout'><p>Storby kommun, 123 45 Storby</p>" +
               links(5) + "</footer>",
           "class='env-m-around--0 sv-responsive'"),
      made.blocks};
}

Shape episerver() {
  const Paper made = paper("", "");
  return {
      "EpiServer",
      whole_page("<div id='page' class='container-fluid has-menu'><div class='header-wrapper'><div class='logo'><a "
           "href='/'>Storby kommun</a></div><ul class='nav navbar-nav'>" +
           links(9) +
           "</ul></div><ol class='breadcrumb'><li><a href='/'>Hem</a></li><li>Motioner</li></ol><div class='row'><div "
           "class='col-md-3 left-menu'>" +
           links(14) + "</div><div class='col-md-6' id='main' role='main'><div class='editor-content'>" + made.html +
           "</div><p>Sidan senast granskad 2032-01-15</p><div class='block contactblock "
           "col-12'><h2>Kontakt</h2><p>Kundtjänst, öppet vardagar</p></div></div><div class='col-md-3 "
           "right-column'><div class='block'><h3>Relaterad information</h3>" +
           links(4) +
           "<p>Här finns mer att läsa om kommunens vägar och torg.</p></div></div></div><div id='footer' "
           "class='footer'><p>Växel 0123-45 67 89</p></div></div><div id='cookieBanner' "
           "role='dialog'><p>Kakor.</p></div>"),
      made.blocks};
}

Shape table_layout() {
  const Paper made = paper("rubrik", "brodtext");
  return {
      "tables for layout",
      whole_page("<table width='100%' cellpadding='0'><tr><td colspan='3'><img src='topp.gif' alt='Storby'></td></tr><tr><td "
           "width='150' valign='top'><a href='/'>Start</a><br>" +
           links(10) + "</td><td valign='top'><font face='Arial'>" + made.html +
           "</font></td><td width='120'><a href='/a'>Karta</a><br><a href='/b'>Kalender</a></td></tr><tr><td "
           "colspan='3' align='center'><font size='1'>Storby kommun, 123 45 Storby</font></td></tr></table>"),
      made.blocks};
}

Shape no_marks() {
  const Paper made = paper("", "text");
  return {"blocks without marks",
          whole_page("<div id='wrapper'><div id='top'><div class='inner'><a href='/'>Storby</a> <a "
               "href='/s'>Sök</a></div></div><div id='cols'><div id='a'>" +
               links(11) + "</div><div id='b'><div class='c1'><div class='c2'>" + made.html +
               "</div></div></div><div id='c'><h3>Genvägar</h3>" + links(5) +
               "</div></div><div id='bottom'><p>Tyck till om sidan</p></div></div>"),
          made.blocks};
}

Shape wordpress() {
  const Paper made = paper("entry-title", "");
  return {
      "article with a sidebar",
      whole_page("<div id='cookie-law-info-bar'><span>Vi använder kakor.</span></div><div id='page' class='hfeed "
           "site'><header id='masthead' class='site-header'><p class='site-title'><a href='/'>Storby "
           "kommun</a></p><nav id='site-navigation'>" +
               links(8) +
               "</nav></header><div id='content' class='site-content'><div id='primary' class='content-area'><article "
               "id='post-7' class='post-7 post'><div class='entry-content'>" +
               made.html +
               "<div class='sharedaddy sd-sharing-enabled'><h3>Dela det här:</h3><ul><li><a href='#'>Skriv "
               "ut</a></li></ul></div></div><footer class='entry-footer'>Postat i "
               "Motioner</footer></article></div><div id='secondary' class='widget-area' role='complementary'><section "
               "class='widget'><h2>Senaste nytt</h2><p>Torget byggs om under hösten.</p></section></div></div></div>",
           "class='post-template'"),
      made.blocks};
}

}  // namespace

TEST_CASE("html: in pages of five systems the paper's blocks are found and the site's are not") {
  for (const Shape& shape : {sitevision(), episerver(), table_layout(), no_marks(), wordpress()}) {
    CAPTURE(shape.name);
    const auto source = read_whole(shape.html);
    CAPTURE(source.text);
    CHECK(f1(blocks_of(source.text), shape.blocks) >= 950);
    CHECK(left_out(source, "navigation") > 0);
  }
}

TEST_CASE("html: a paper that speaks of contacts and of sharing loses none of it") {
  const std::string words = "<p>Nämnden beslutar att avslå motionen om gångvägar.</p>";
  const auto source = read_whole(whole_page("<main><h1>Svar</h1>" + words + "<h2>Kontakt med föreningar</h2>" + words +
                                      "<h2>Dela på ansvaret</h2>" + words + "</main>"));
  CHECK(test::amiss(source.text, {"Kontakt med föreningar", "Dela på ansvaret"}) == "");
}

TEST_CASE("html: names that systems give to every part of a page hide none of the paper") {
  std::string body = "<main><h1>Svar</h1>";
  for (const std::string_view names :
       {"class='elementor-widget elementor-widget-text-editor'", "class='sv-vertical sv-skip-spacer'",
        "id='socialnamnden'", "class='print-area'", "class='sharepoint-text'"})
    body += "<div " + std::string(names) + "><p>Ett stycke av handlingen, som är lika långt som de andra.</p></div>";
  CHECK(blocks_of(read_whole(whole_page(body + "</main>")).text).size() == 6);
}

TEST_CASE("html: the page's own word on its encoding is heard, unless its bytes say otherwise") {
  const std::string body = "<p>\xC5tg\xE4rder f\xF6r MILJ\xD6\x94 p\xE5 torget</p>";
  for (const std::string_view meta :
       {"<meta charset=windows-1252>", "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-1'>",
        "<!-- <meta charset=utf-8> --><meta charset='latin1'/>", ""}) {
    CAPTURE(meta);
    CHECK(read_whole("<html><head>" + std::string(meta) + "</head>" + body).text == "Åtgärder för MILJÖ” på torget\n");
  }
  // Bytes that happen to be UTF-8 too, of letters that no paper here has.
  CHECK(read_whole("<html><meta charset=windows-1252><p>MILJ\xD6\x94 ord</p>").text == "MILJÖ” ord\n");
  CHECK(read_whole("<html><meta charset=utf-8><p>\xC5tg\xE4rder</p>").text == "Åtgärder\n");
  CHECK(read_whole("<html><meta charset=iso-8859-15><p>12 \xA4</p>").text == "12 €\n");
}

TEST_CASE("html: a page saved with its pictures in one file is read as the page") {
  const std::string head =
      "Subject: =?utf-8?Q?Svar_p=C3=A5_motion?=\nDate: Fri, 2 May 2031 09:00:00 -0000\nMIME-Version: 1.0\n"
      "Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"----b\"\n\n\n";
  const std::string parts =
      "------b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: "
      "https://exempel.invalid/\n\n<!DOCTYPE html><html><head><meta "
      "charset=3Dwindows-1252></head><body><h1>Svar</h1><p>F=F6r kommunen</p></body></html>\n------b\nContent-Type: "
      "image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------b--\n";
  for (const std::string& from :
       {std::string("From: <Saved by Blink>\nSnapshot-Content-Location: https://exempel.invalid/\n"), std::string()}) {
    const auto source = read_whole(from + head + parts, "svar.mht");
    CHECK(source.text == "# Svar\n\nFör kommunen\n");
    CHECK(source.reading.kind == source::Kind::html);
    CHECK(left_out(source, "pictures") == 1);
    CHECK(left_out(source, "attachments") == 0);
  }
}
