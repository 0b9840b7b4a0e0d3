// The mark-up that Word 2016 to 365 itself writes, which is richer than LibreOffice's. All names and words are made up.
#include "core/source/packages.h"
#include "core/source/reading.h"

using namespace diarium;
using test::left_out;
using test::make_docx;
using test::read_whole;

namespace {

std::string word_run(std::string_view words, std::string_view properties = {}) {
  return "<w:r w:rsidRPr='00A77B3E'><w:rPr><w:rFonts w:ascii='Arial'/>" + std::string(properties) +
         "<w:lang w:val='sv-SE'/></w:rPr><w:t xml:space='preserve'>" + std::string(words) + "</w:t></w:r>";
}
std::string word_para(std::string_view inside, std::string_view properties = {}) {
  return "<w:p w:rsidR='00C22A11' w:rsidRDefault='00C22A11'><w:pPr>" + std::string(properties) + "</w:pPr>" +
         std::string(inside) + "</w:p>";
}
std::string styled(std::string_view words, std::string_view style) {
  return word_para(word_run(words), "<w:pStyle w:val='" + std::string(style) + "'/>");
}
std::string in_tag(std::string_view tag, std::string_view inside, std::string_view attributes = {}) {
  return "<w:" + std::string(tag) + " " + std::string(attributes) + ">" + std::string(inside) +
         "</w:" + std::string(tag) + ">";
}
std::string mark(std::string_view type, std::string_view inside = {}) {
  return "<w:r><w:fldChar w:fldCharType='" + std::string(type) + "'>" + std::string(inside) + "</w:fldChar></w:r>";
}
std::string code(std::string_view words) {
  return "<w:r><w:instrText xml:space='preserve'> " + std::string(words) + " </w:instrText></w:r>";
}
std::string field(std::string_view instruction, std::string_view result) {
  return mark("begin") + code(instruction) + mark("separate") + std::string(result) + mark("end");
}
std::string content_control(std::string_view properties, std::string_view content) {
  return in_tag("sdt", in_tag("sdtPr", properties) + in_tag("sdtContent", content));
}
std::string word_text(std::string_view body, const std::vector<test::WordPart>& more = {}) {
  return read_whole(make_docx(body, more)).text;
}

/// styles.xml as the Swedish Word writes it: ids in Swedish, names in English.
test::WordPart swedish_styles() {
  const auto heading = [](int level, std::string_view more) {
    const std::string n = std::to_string(level);
    return "<w:style w:type='paragraph' w:styleId='Rubrik" + n + "'><w:name w:val='heading " + n +
           "'/><w:basedOn w:val='" + (level == 1 ? "Normal" : "Rubrik" + std::to_string(level - 1)) +
           "'/><w:next w:val='Normal'/><w:uiPriority w:val='9'/><w:qFormat/><w:pPr><w:keepNext/>" + std::string(more) +
           "<w:outlineLvl w:val='" + std::to_string(level - 1) + "'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>";
  };
  return {"styles.xml", "styles", "styles",
          "<w:docDefaults/><w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/>"
          "</w:style>" +
              heading(1, "<w:numPr><w:numId w:val='7'/></w:numPr>") + heading(2, "") + heading(3, "") +
              "<w:style w:type='paragraph' w:customStyle='1' w:styleId='Kommunrubrik'><w:name w:val='Kommunrubrik'/>"
              "<w:basedOn w:val='Rubrik3'/><w:link w:val='KommunrubrikChar'/><w:pPr><w:numPr><w:ilvl w:val='0'/>"
              "<w:numId w:val='0'/></w:numPr></w:pPr></w:style>"
              "<w:style w:type='paragraph' w:styleId='Rubrik'><w:name w:val='Title'/></w:style>"
              "<w:style w:type='paragraph' w:styleId='Innehllsfrteckningsrubrik'><w:name w:val='TOC Heading'/>"
              "<w:basedOn w:val='Rubrik1'/><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr><w:outlineLvl w:val='9'/>"
              "</w:pPr></w:style><w:style w:type='paragraph' w:styleId='Innehll1'><w:name w:val='toc 1'/></w:style>"
              "<w:style w:type='paragraph' w:customStyle='1' w:styleId='Att'><w:name w:val='Att-sats'/><w:pPr>"
              "<w:numPr><w:numId w:val='8'/></w:numPr></w:pPr></w:style>"
              "<w:style w:type='character' w:styleId='Rubrik1Char'><w:name w:val='Rubrik 1 Char'/></w:style>"};
}
/// numbering.xml whose levels name the styles that they number.
test::WordPart style_numbering() {
  return {"numbering.xml", "numbering", "numbering",
          "<w:abstractNum w:abstractNumId='0'><w:multiLevelType w:val='multilevel'/><w:lvl w:ilvl='0'><w:start "
          "w:val='1'/><w:numFmt w:val='decimal'/><w:pStyle w:val='Rubrik1'/><w:lvlText w:val='%1'/></w:lvl><w:lvl "
          "w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:pStyle w:val='Rubrik2'/><w:lvlText "
          "w:val='%1.%2'/></w:lvl><w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:pStyle "
          "w:val='Rubrik3'/><w:lvlText w:val='%1.%2.%3'/></w:lvl></w:abstractNum><w:abstractNum "
          "w:abstractNumId='1'><w:multiLevelType w:val='singleLevel'/><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt "
          "w:val='decimal'/><w:pStyle w:val='Att'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num "
          "w:numId='7'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='8'><w:abstractNumId w:val='1'/></w:num>"};
}

}  // namespace

TEST_CASE("word: headings of the Swedish Word are known by their styles, with the numbers that the styles give them") {
  CHECK(word_text(styled("Svar på motion", "Rubrik") + styled("Bakgrund", "Rubrik1") + styled("Historik", "Rubrik2") +
                    styled("Äldre", "Rubrik3") + styled("Beslut", "Rubrik1") + styled("Utan nummer", "Kommunrubrik") +
                    styled("att avslå motionen", "Att") + styled("att anse den besvarad", "Att"),
                {swedish_styles(), style_numbering()}) ==
        "# Svar på motion\n\n# 1 Bakgrund\n\n## 1.1 Historik\n\n### 1.1.1 Äldre\n\n# 2 Beslut\n\n### Utan nummer\n\n"
        "1. att avslå motionen\n\n2. att anse den besvarad\n");
}

TEST_CASE("word: content controls give what is filled in, at a block, in a line, in a cell, and inside each other") {
  const std::string date = content_control(
      "<w:alias w:val='Datum'/><w:id w:val='-1'/><w:rPr><w:vanish/><w:b/></w:rPr><w:date "
      "w:fullDate='2031-05-02T00:00:00Z'><w:dateFormat w:val='yyyy-MM-dd'/></w:date>",
      word_run("2031-05-02"));
  const std::string choice = content_control(
      "<w:dropDownList w:lastValue='1'><w:listItem w:displayText='Avslag' w:value='1'/><w:listItem "
      "w:displayText='Bifall' w:value='2'/></w:dropDownList>",
      word_run("Avslag"));
  const auto source = read_whole(make_docx(
      content_control("<w:docPartObj><w:docPartGallery w:val='Cover Pages'/></w:docPartObj>",
                      word_para(word_run("Storby kommun"))) +
      word_para(word_run("Datum ") + date + word_run(" förslag: ") + choice) +
      content_control("<w:text/>",
                      word_para(word_run("Ytter ") + content_control("<w:showingPlcHdr/>", word_run("Klicka här")) + word_run("slut"))) +
      content_control("<w:showingPlcHdr/>", word_para(content_control("<w:text/>", word_run("Klicka")) + word_run(" även här")))));
  CHECK(source.text == "Storby kommun\n\nDatum 2031-05-02 förslag: Avslag\n\nYtter slut\n");
  CHECK(left_out(source, "form_fields") == 2);
}

TEST_CASE("word: smart tags, custom XML and bookmarks are no words and hide none") {
  CHECK(word_text(word_para(in_tag("smartTag", word_run("Storby"), "w:uri='urn:x' w:element='City'") +
                     in_tag("customXml", word_run(" kommun"), "w:element='a'") +
                     "<w:bookmarkStart w:id='0' w:name='_Toc1'/><w:proofErr w:type='spellStart'/>" + word_run("s nämnd") +
                     "<w:proofErr w:type='spellEnd'/><w:bookmarkEnd w:id='0'/>")) == "Storby kommuns nämnd\n");
}

TEST_CASE("word: fields give their results, page numbers and their codes are no words of the paper") {
  CHECK(word_text(word_para(in_tag("fldSimple", word_run("3"), "w:instr=' PAGE   \\* MERGEFORMAT '") + word_run("Se ") +
                     field("REF _Ref1 \\h", word_run("avsnitt 2")) + word_run(" och ") +
                     in_tag("fldSimple", word_run("2031-05-02"), "w:instr=' DATE '"))) == "Se avsnitt 2 och 2031-05-02\n");
  CHECK(word_text(word_para(mark("begin") + code("IF ") + field("MERGEFIELD x", word_run("dolt")) + code("= 1 \"a\" \"b\"") +
                     mark("separate") + word_run("synligt") + mark("end"))) == "synligt\n");
  CHECK(word_text(word_para(mark("begin") +
                     "<w:r><w:instrText>HYPER</w:instrText></w:r><w:r><w:instrText>LINK "
                     "\"https://exempel.invalid\"</w:instrText></w:r>" +
                     mark("separate") + word_run("länken") + mark("end"))) == "länken\n");
  CHECK(left_out(read_whole(make_docx(word_para(field("HYPERLINK \"https://exempel.invalid\"", word_run("länken"))))),
                 "external") == 1);
}

TEST_CASE("word: an old form's choice is what was chosen") {
  const std::string list =
      "<w:ffData><w:name w:val='Val'/><w:enabled/><w:ddList><w:result w:val='1'/><w:listEntry w:val='Bifall'/>"
      "<w:listEntry w:val='Avslag'/></w:ddList></w:ffData>";
  CHECK(word_text(word_para(word_run("Förslag: ") + mark("begin", list) + code("FORMDROPDOWN") + mark("separate") + mark("end"))) ==
        "Förslag: Avslag\n");
}

TEST_CASE("word: a table of contents is left out and told, the headings that it lists are not") {
  const auto entry = [](std::string_view words, std::string_view page) {
    return in_tag("hyperlink", word_run(words) + "<w:r><w:tab/></w:r>" + field("PAGEREF _Toc1 \\h", word_run(page)),
                  "w:anchor='_Toc1' w:history='1'");
  };
  const std::string toc =
      word_para(mark("begin") + code("TOC \\o \"1-3\" \\h \\z \\u") + mark("separate") + entry("Bakgrund", "2"),
           "<w:pStyle w:val='Innehll1'/>") +
      word_para(entry("Beslut", "3"), "<w:pStyle w:val='Innehll1'/>") + word_para(mark("end"));
  const std::string body = styled("Bakgrund", "Rubrik1") + word_para(word_run("Text."));
  for (const std::string& contents :
       {content_control("<w:docPartObj><w:docPartGallery w:val='Table of Contents'/><w:docPartUnique/></w:docPartObj>",
                        styled("Innehåll", "Innehllsfrteckningsrubrik") + toc),
        styled("Innehåll", "Innehllsfrteckningsrubrik") + toc,
        styled("Innehåll", "Innehllsfrteckningsrubrik") + styled("Bakgrund 2", "Innehll1")}) {
    const auto source = read_whole(make_docx(contents + body, {swedish_styles(), style_numbering()}));
    CHECK(source.text == "# 1 Bakgrund\n\nText.\n");
    CHECK(left_out(source, "contents") == 1);
  }
}

TEST_CASE("word: text boxes are read once, of the choices that a file gives the first is taken") {
  const std::string box = in_tag("txbxContent", word_para(word_run("I rutan")));
  const std::string shape =
      "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><a:graphic><a:graphicData "
      "uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>" +
      box + "</a:graphicData></a:graphic></w:drawing></mc:Choice><mc:Choice Requires='x'>" + box +
      "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box +
      "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  CHECK(word_text(word_para(word_run("Före ") + shape + word_run("efter"))) == "Före efter\n\nI rutan\n");
  CHECK(word_text(word_para("<w:r><w:pict><v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict></w:r>")) ==
        "I rutan\n");
}

TEST_CASE("word: pictures and diagrams are counted, their descriptions are not the paper's words") {
  const auto source = read_whole(
      make_docx(word_para(word_run("Text") +
                     "<w:r><w:drawing><wp:inline xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/"
                     "wordprocessingDrawing'><wp:docPr id='1' name='Bild 1' descr='Logotyp'/><a:graphic>"
                     "<a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'><a:blip "
                     "r:embed='r9'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
                     "<w:r><w:drawing><a:graphic><a:graphicData "
                     "uri='http://schemas.openxmlformats.org/drawingml/2006/chart'/></a:graphic></w:drawing></w:r>")));
  CHECK(source.text == "Text\n");
  CHECK(left_out(source, "pictures") == 2);
}

TEST_CASE("word: characters that are elements are written as Word shows them") {
  CHECK(word_text(word_para("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t> Ja</w:t><w:tab/><w:sym w:font='Wingdings' "
                     "w:char='F0A8'/><w:t xml:space='preserve'> Nej</w:t></w:r>")) == "☑ Ja ☐ Nej\n");
  CHECK(word_text(word_para("<w:r><w:t>1</w:t><w:sym w:font='Arial' w:char='2013'/><w:t>2</w:t><w:sym w:font='Symbol' "
                     "w:char='F0B7'/></w:r>")) == "1–2\n");
  CHECK(word_text(word_para("<w:r><w:t>kommun</w:t><w:softHyphen/><w:t>styrelsen</w:t><w:noBreakHyphen/><w:t>x</w:t>"
                     "<w:cr/><w:t>ny</w:t><w:lastRenderedPageBreak/><w:t>tt</w:t><w:br/><w:t>rad</w:t><w:br "
                     "w:type='column'/><w:t>y</w:t><w:ptab w:alignment='right'/><w:t>z</w:t></w:r>")) ==
        "kommunstyrelsen-x\nnytt\nrad y z\n");
  CHECK(word_text(word_para("<w:r><w:t>två\nord\ti en run</w:t></w:r>")) == "två ord i en run\n");
}

TEST_CASE("word: the separators of notes are no notes, end notes and foot notes count on together") {
  const auto notes = [](std::string_view kind) {
    const auto one = [&](std::string_view attributes, std::string_view words) {
      return in_tag(kind, word_para("<w:r><w:footnoteRef/></w:r>" + word_run(words)), attributes);
    };
    return test::WordPart{std::string(kind) + "s.xml", std::string(kind) + "s", std::string(kind) + "s",
                          in_tag(kind, word_para("<w:r><w:separator/></w:r>" + word_run("fel")), "w:type='separator' w:id='-1'") +
                              in_tag(kind, word_para(word_run("fel")), "w:type='continuationSeparator' w:id='0'") +
                              one("w:id='1'", " Första " + std::string(kind) + ".")};
  };
  CHECK(word_text(word_para(word_run("Ord") + "<w:r><w:footnoteReference w:id='1'/></w:r>" + word_run(" och") +
                     "<w:r><w:endnoteReference w:id='1'/></w:r>"),
                {notes("footnote"), notes("endnote")}) ==
        "Ord[1] och[2]\n\n[1] Första footnote.\n\n[2] Första endnote.\n");
}

TEST_CASE("word: changes that were tracked in tables, properties and moves are taken as accepted") {
  const auto source = read_whole(make_docx(
      word_para(in_tag("moveFrom", word_run("Flyttad mening."), "w:id='1'") + word_run("Kvar."),
           "<w:rPr><w:moveFrom w:id='2'/></w:rPr>") +
      word_para(in_tag("moveTo", word_run("Flyttad mening."), "w:id='3'"), "<w:rPr><w:moveTo w:id='4'/></w:rPr>") +
      word_para(word_run("Rubrik", "<w:b/><w:rPrChange w:id='5'><w:rPr><w:vanish/></w:rPr></w:rPrChange>")) +
      word_para(word_run("Styckat"), "<w:pPrChange w:id='6'><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange>") +
      "<w:tbl><w:tr><w:tc>" + word_para(word_run("Ja")) + "</w:tc><w:tc>" + word_para(word_run("1")) + "</w:tc></w:tr><w:tr><w:trPr>" +
      "<w:del w:id='7'/></w:trPr><w:tc>" + word_para(in_tag("del", "<w:r><w:delText>Nej</w:delText></w:r>")) +
      "</w:tc><w:tc>" + word_para("") + "</w:tc></w:tr><w:tr><w:tc>" + word_para(word_run("Avstår")) + "</w:tc><w:tc>" +
      word_para(word_run("3")) + "</w:tc></w:tr></w:tbl>"));
  CHECK(source.text == "Kvar.\n\nFlyttad mening.\n\n### Rubrik\n\nStyckat\n\n| Ja | 1 |\n| Avstår | 3 |\n");
  CHECK(left_out(source, "hidden") == 0);
}

TEST_CASE("word: a paragraph mark that was deleted joins also in a cell, and never over its edge") {
  const std::string deleted = "<w:rPr><w:del w:id='1'/></w:rPr>";
  const auto cell = [](std::string_view inside) { return "<w:tc>" + std::string(inside) + "</w:tc>"; };
  CHECK(word_text("<w:tbl><w:tr>" + cell(word_para(word_run("bi"), deleted) + word_para(word_run("fall"))) + cell(word_para(word_run("ett"))) +
                "</w:tr><w:tr>" + cell(word_para(word_run("avslag"), deleted)) + cell(word_para(word_run("två"))) + "</w:tr></w:tbl>" +
                word_para(word_run("Efter"))) == "| bifall | ett |\n| avslag | två |\n\nEfter\n");
  CHECK(word_text(word_para(word_run("Före"), deleted) + "<w:tbl><w:tr>" + cell(word_para(word_run("a"))) + cell(word_para(word_run("b"))) +
                "</w:tr><w:tr>" + cell(word_para(word_run("c"))) + cell(word_para(word_run("d"))) + "</w:tr></w:tbl>") ==
        "Före\n\n| a | b |\n| c | d |\n");
}

TEST_CASE("word: cells over columns and rows keep the columns of the others in their place") {
  const auto cell = [](std::string_view words, std::string_view properties = {}) {
    return in_tag("tc", in_tag("tcPr", properties) + word_para(word_run(words)));
  };
  const std::string merged = "<w:vMerge w:val='restart'/>", goes_on = "<w:vMerge/>";
  CHECK(word_text("<w:tbl><w:tr>" + cell("Parti", merged) + cell("Ja") + cell("Nej") + "</w:tr><w:tr>" +
                cell("", goes_on) + cell("12") + cell("3") + "</w:tr><w:tr>" +
                cell("Summa", "<w:gridSpan w:val='2'/>") + cell("15") + "</w:tr><w:tr>" +
                cell("Alla deltog", "<w:gridSpan w:val='3'/>") + "</w:tr></w:tbl>") ==
        "| Parti | Ja | Nej |\n|  | 12 | 3 |\n| Summa |  | 15 |\n| Alla deltog |\n");
}

TEST_CASE("word: the head of the first page is the paper's, without its page number; the running one is not") {
  const auto cell = [](std::string_view inside) { return in_tag("tc", std::string(inside)); };
  const std::string pages = word_run("Sida ") + field("PAGE", word_run("1")) + word_run(" (") + field("NUMPAGES", word_run("3")) + word_run(")");
  const test::WordPart first{
      "header1.xml", "header", "hdr",
      "<w:tbl><w:tr>" + cell(word_para(word_run("Storby kommun")) + word_para(word_run("Tekniska nämnden"))) +
          cell(word_para(word_run("TJÄNSTESKRIVELSE")) + word_para(word_run("Datum: 2031-05-02")) + word_para(word_run("Dnr: TN 2031/45"))) +
          cell(word_para(pages)) + "</w:tr></w:tbl>" + word_para("")};
  const test::WordPart running{"header2.xml", "header", "hdr", word_para(word_run("Dnr: TN 2031/45 ") + pages)};
  const std::string section =
      "<w:sectPr><w:headerReference w:type='default' r:id='header2.xml'/><w:headerReference w:type='first' "
      "r:id='header1.xml'/><w:titlePg/></w:sectPr>";
  const auto source = read_whole(make_docx(word_para(word_run("Text")) + section, {first, running}));
  CHECK(test::amiss(source.text, {"!Sida", "!()"}) == "");
  for (const std::string_view words : {"Storby kommun", "Tekniska nämnden", "Datum: 2031-05-02", "Dnr: TN 2031/45"})
    CHECK(source.text.find(words) != std::string::npos);
  CHECK(left_out(source, "page_furniture") == 2);
}

TEST_CASE("word: strict files, macros, templates and parts of other kinds are read or told") {
  std::string strict = make_docx(word_para(word_run("Ord")));
  const std::string transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const std::string document =
      "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main' w:conformance='strict'><w:body>" +
      word_para(word_run("Strikt"), "<w:outlineLvl w:val='0'/>") + "</w:body></w:document>";
  const std::string relations =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
      "Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' "
      "Target='/word/document2.xml'/></Relationships>";
  CHECK(read_whole(test::make_zip({{"[Content_Types].xml", "<Types/>"},
                                   {"_rels/.rels", relations},
                                   {"word/document.xml", "<fel/>"},
                                   {"word/document2.xml", document}}))
            .text == "# Strikt\n");
  const auto macros = read_whole(make_docx(
      word_para(word_run("Ord")), {{"glossary/document.xml", "glossaryDocument", "glossaryDocument", word_para(word_run("Byggblock"))}},
      "<Relationship Id='v' Type='http://schemas.microsoft.com/office/2006/relationships/vbaProject' "
      "Target='vbaProject.bin'/>"));
  CHECK(macros.text == "Ord\n");
  CHECK(left_out(macros, "macros") == 1);
  CHECK(left_out(read_whole(make_docx(word_para(word_run("Ord")) + "<w:altChunk r:id='r5'/>")), "attachments") == 1);
}

TEST_CASE("word: a numbered list in a note does not count on in the text") {
  const test::WordPart notes{"footnotes.xml", "footnotes", "footnotes",
                             in_tag("footnote", styled("att i noten", "Att"), "w:id='1'")};
  CHECK(word_text(word_para(word_run("Ord") + "<w:r><w:footnoteReference w:id='1'/></w:r>") + styled("att i texten", "Att"),
                {swedish_styles(), style_numbering(), notes})
            .starts_with("Ord[1]\n\n1. att i texten"));
}

TEST_CASE("word: a table of contents whose end was deleted swallows nothing below it") {
  const std::string toc =
      word_para(mark("begin") + code("TOC \\o") + mark("separate") + word_run("Bakgrund 2"), "<w:pStyle w:val='Innehll1'/>") +
      word_para(in_tag("del", mark("end")));
  CHECK(word_text(toc + word_para(word_run("Första stycket.")) + word_para(word_run("Andra stycket.")), {swedish_styles()}) ==
        "Första stycket.\n\nAndra stycket.\n");
}
