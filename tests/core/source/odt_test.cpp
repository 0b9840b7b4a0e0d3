#include "core/source/packages.h"
#include "core/source/reading.h"

using namespace diarium;
using test::left_out;
using test::make_odt;
using test::read_whole;

namespace {

std::string odt_para(std::string_view inside, std::string_view style = "") {
  return "<text:p text:style-name='" + std::string(style) + "'>" + std::string(inside) + "</text:p>";
}
std::string item(std::string_view inside, std::string_view attributes = "") {
  return "<text:list-item " + std::string(attributes) + ">" + std::string(inside) + "</text:list-item>";
}
std::string list(std::string_view style, std::string_view items, std::string_view attributes = "") {
  return "<text:list text:style-name='" + std::string(style) + "' " + std::string(attributes) + ">" +
         std::string(items) + "</text:list>";
}

}  // namespace

TEST_CASE("odt: headings, lines, spaces and bold headings are read") {
  const auto source = read_whole(make_odt(
      "<text:h text:outline-level='2'>Bakgrund</text:h>" +
          odt_para("Namn<text:line-break/>Roll<text:s text:c='3'/>x<text:tab/>y mjuk\xC2\xADt") +
          odt_para("<text:span text:style-name='F'>Yrkande</text:span>") + odt_para("Titel", "Heading_20_1"),
      "<style:style style:name='F' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>",
      "<office:styles><style:style style:name='Heading_20_1' style:family='paragraph'/></office:styles>"));
  CHECK(source.text == "## Bakgrund\n\nNamn\nRoll x y mjukt\n\n### Yrkande\n\n# Titel\n");
  CHECK(source.reading.kind == source::Kind::odt);
}

TEST_CASE("odt: lists have their labels, go on when they say so, and nest") {
  const std::string styles =
      "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' "
      "style:num-suffix='.'/><text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')' "
      "text:display-levels='2'/></text:list-style><text:list-style style:name='P'><text:list-level-style-bullet "
      "text:level='1' text:bullet-char='•'/></text:list-style>";
  const std::string body =
      list("L",
           item(odt_para("ett") + odt_para("mer") + list("", item(odt_para("under")) + item(odt_para("under")))) + item(odt_para("två"))) +
      odt_para("mellan") + list("L", item(odt_para("tre")), "text:continue-numbering='true'") + list("L", item(odt_para("anew"))) +
      list("L", item(odt_para("sju"), "text:start-value='7'")) + list("P", item(odt_para("punkt")));
  CHECK(
      read_whole(make_odt(body, styles)).text ==
      "1. ett\n\nmer\n\n  1.a) under\n\n  1.b) under\n\n2. två\n\nmellan\n\n3. tre\n\n1. anew\n\n7. sju\n\n- punkt\n");
}

TEST_CASE("odt: numbered headings have their numbers") {
  const std::string outline =
      "<office:styles><text:outline-style><text:outline-level-style text:level='1' style:num-format='1'/>"
      "<text:outline-level-style text:level='2' style:num-format='1' "
      "text:display-levels='2'/></text:outline-style></office:styles>";
  const auto heading = [](int level) {
    return "<text:h text:outline-level='" + std::to_string(level) + "'>Ord</text:h>";
  };
  CHECK(read_whole(make_odt(heading(1) + heading(2) + heading(2) + heading(1) + heading(2), "", outline)).text ==
        "# 1 Ord\n\n## 1.1 Ord\n\n## 1.2 Ord\n\n# 2 Ord\n\n## 2.1 Ord\n");
}

TEST_CASE("odt: tables keep their columns, and a sheet of a million empty cells costs nothing") {
  const auto cell = [](std::string_view inside, std::string_view attributes = "") {
    return "<table:table-cell " + std::string(attributes) + ">" + std::string(inside) + "</table:table-cell>";
  };
  const auto row = [](std::string_view cells, std::string_view attributes = "") {
    return "<table:table-row " + std::string(attributes) + ">" + std::string(cells) + "</table:table-row>";
  };
  CHECK(read_whole(
            make_odt("<table:table>" +
                     row(cell(odt_para("Ja")) + cell("", "table:number-columns-repeated='2'") + cell(odt_para("12"))) +
                     row(cell(odt_para("Nej")) + cell(odt_para("3")), "table:number-rows-repeated='2'") +
                     row(cell("", "table:number-columns-repeated='16000'"), "table:number-rows-repeated='1000000'") +
                     "</table:table>"))
            .text == "| Ja |  |  | 12 |\n| Nej | 3 |\n| Nej | 3 |\n");
}

TEST_CASE("odt: deleted regions, comments and hidden text are counted, notes stand at the end") {
  const auto source = read_whole(make_odt(
      "<text:tracked-changes><text:changed-region><text:deletion>" + odt_para("borta") +
          "</text:deletion></text:changed-region>"
          "<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>" +
          odt_para("Ord<office:annotation>" + odt_para("tyckte någon") +
               "</office:annotation><text:note><text:note-citation>i</text:note-citation><text:note-body>" +
               odt_para("Se bilaga.") +
               "</text:note-body></text:note> till<text:span text:style-name='H'>dolt</text:span>.") +
          odt_para("<draw:frame><draw:text-box>" + odt_para("I rutan") +
               "</draw:text-box></draw:frame><draw:frame><draw:image xlink:href='Pictures/a.png'/></draw:frame>"
               "<text:a xlink:href='https://exempel.invalid/'>Länk</text:a>"),
      "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>"));
  CHECK(source.text == "Ord[1] till.\n\nLänk\n\nI rutan\n\n[1] Se bilaga.\n");
  CHECK(source.reading.inserted == 1);
  for (const char* what : {"deleted", "comments", "hidden", "pictures", "external"}) CHECK(left_out(source, what) == 1);
}

TEST_CASE("odt: a letterhead is kept once, a running title is not") {
  const auto with = [](std::string_view head) {
    return read_whole(make_odt(odt_para("Text"), "",
                               "<office:master-styles><style:master-page style:name='Standard'>" + std::string(head) +
                                   "</style:master-page></office:master-styles>"));
  };
  const std::string running = "<style:header>" + odt_para("Storby kommun") + "</style:header>";
  CHECK(with(running + "<style:footer>" + odt_para("Sida 1") + "</style:footer>").text == "Text\n");
  CHECK(left_out(with(running), "page_furniture") == 1);
  CHECK(with(running + "<style:header-first>" + odt_para("Storby kommun, nämnden") + "</style:header-first>").text ==
        "Storby kommun, nämnden\n\nText\n");
}

TEST_CASE("odt: other kinds of OpenDocument are named, locked ones told") {
  const auto kind = [](std::string_view what) {
    return test::make_zip(
        {{"mimetype", "application/vnd.oasis.opendocument." + std::string(what)}, {"content.xml", "<a/>"}});
  };
  CHECK(test::read_badly(kind("spreadsheet")).what.find(".ods") != std::string::npos);
  CHECK(test::read_badly(kind("presentation")).what.find(".odp") != std::string::npos);
  CHECK(test::read_badly(kind("text")).fault == Fault::empty);
  CHECK(test::read_badly(test::make_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"META-INF/manifest.xml",
        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:encryption-data/></m:manifest>"},
       {"content.xml", "\x01\x02"}})).what.find("password") != std::string::npos);
}

TEST_CASE("odt: notes stand at the end of their section, as in Word files: a new page style ends one") {
  const std::string note = "<text:note><text:note-body>" + odt_para("Se bilaga.") + "</text:note-body></text:note>";
  const std::string styles =
      "<style:style style:name='Ny' style:family='paragraph' style:master-page-name='Liggande'/>";
  CHECK(read_whole(make_odt(odt_para("Ord" + note) + odt_para("Mer.") + odt_para("Tabellen", "Ny"), styles)).text ==
        "Ord[1]\n\nMer.\n\n[1] Se bilaga.\n\nTabellen\n");
  CHECK(read_whole(make_odt("<text:section>" + odt_para("Ord" + note) + "</text:section>" + odt_para("Sedan"))).text ==
        "Ord[1]\n\n[1] Se bilaga.\n\nSedan\n");
}

TEST_CASE("odt: a table of contents is left out and told, with its templates") {
  const auto source = read_whole(
      make_odt("<text:table-of-content><text:table-of-content-source><text:index-title-template>Innehåll"
               "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>" +
               odt_para("Innehåll") + "</text:index-title>" + odt_para("Bakgrund 2") +
               "</text:index-body></text:table-of-content><text:h text:outline-level='1'>Bakgrund</text:h>"));
  CHECK(source.text == "# Bakgrund\n");
  CHECK(left_out(source, "contents") == 1);
}

TEST_CASE("odt: words in drawn shapes stand after their paragraph, page numbers and scripts are no words") {
  CHECK(
      read_whole(make_odt(odt_para("Före<draw:custom-shape>" + odt_para("I formen") + "</draw:custom-shape> efter") +
                          odt_para("Sida <text:page-number>1</text:page-number> av <text:page-count>3</text:page-count>") +
                          odt_para("Dnr 7, sid <text:page-number>1</text:page-number> "
                               "(<text:page-count>3</text:page-count>)") +
                          odt_para("Ord<text:script>let a = 1</text:script>")))
          .text == "Före efter\n\nI formen\n\nDnr 7,\n\nOrd\n");
}

TEST_CASE("odt: a line end in the mark-up is a space, a page that ends in a word does not cut it") {
  CHECK(read_whole(make_odt(odt_para("ett\n  ord kommun<text:soft-page-break/>styrelsen<text:line-break/>ny rad"))).text ==
        "ett ord kommunstyrelsen\nny rad\n");
}

TEST_CASE("odt: cells that others lie over keep the columns in their place") {
  const auto cell = [](std::string_view words) { return "<table:table-cell>" + odt_para(words) + "</table:table-cell>"; };
  const std::string covered = "<table:covered-table-cell/>";
  const auto row = [](const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; };
  CHECK(read_whole(make_odt("<table:table>" + row(cell("Parti") + cell("Ja") + cell("Nej")) +
                            row(covered + cell("12") + cell("3")) + row(cell("Summa") + covered + cell("15")) +
                            row(cell("Alla deltog") + covered + covered) + "</table:table>"))
            .text == "| Parti | Ja | Nej |\n|  | 12 | 3 |\n| Summa |  | 15 |\n| Alla deltog |\n");
}

TEST_CASE("odt: a flat file is read as its zip would be, its pictures are no words") {
  const std::string names(test::open_names);
  const auto flat = [&](std::string_view kind) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n<office:document" + names +
           " office:mimetype='application/vnd.oasis.opendocument." + std::string(kind) +
           "'><office:styles><style:style style:name='Heading_20_2' "
           "style:family='paragraph'/></office:styles><office:master-styles><style:master-page "
           "style:name='Standard'><style:header>" +
           odt_para("Dnr NN 2031/7") +
           "</style:header></style:master-page></office:master-styles><office:body><office:text>" +
           odt_para("Bakgrund", "Heading_20_2") +
           odt_para(
               "Ord<draw:frame><draw:image><office:binary-data>iVBORw0KGgo=</office:binary-data></draw:image>"
               "</draw:frame>") +
           "</office:text></office:body></office:document>";
  };
  const auto source = read_whole(flat("text"), "motion.fodt");
  CHECK(source.text == "Dnr NN 2031/7\n\n## Bakgrund\n\nOrd\n");
  CHECK(source.reading.kind == source::Kind::odt);
  CHECK(left_out(source, "pictures") == 1);
  CHECK(test::read_badly(flat("spreadsheet")).what.find("spreadsheet") != std::string::npos);
}

TEST_CASE("odt: a paragraph within a paragraph, in a shape that nobody knows, stands after it") {
  CHECK(read_whole(make_odt(odt_para("Före<draw:annat xmlns:draw='urn:annat'>" + odt_para("inuti") + "</draw:annat> efter")))
            .text == "Före efter\n\ninuti\n");
}
