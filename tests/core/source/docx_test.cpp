#include "core/source/packages.h"
#include "core/source/reading.h"

using namespace diarium;
using test::left_out;
using test::make_docx;
using test::read_whole;

namespace {

std::string run(std::string_view words, std::string_view properties = {}) {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t xml:space='preserve'>" + std::string(words) +
         "</w:t></w:r>";
}
std::string para(std::string_view inside, std::string_view properties = {}) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + std::string(inside) + "</w:p>";
}
std::string listed(std::string_view words, int list, int level = 0) {
  return para(run(words), "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" +
                              std::to_string(list) + "'/></w:numPr>");
}
std::string text_of(std::string_view body, const std::vector<test::WordPart>& more = {}) {
  return read_whole(make_docx(body, more)).text;
}

}  // namespace

TEST_CASE("docx: headings are told by outline, by name in two languages, and by what a style is based on") {
  const test::WordPart styles{
      "styles.xml", "styles", "styles",
      "<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/></w:style><w:style "
      "w:type='paragraph' w:styleId='A'><w:name w:val='heading 2'/></w:style><w:style w:type='paragraph' "
      "w:styleId='B'><w:name w:val='Rubrik 3'/></w:style><w:style w:type='paragraph' w:styleId='C'><w:name "
      "w:val='Egen'/><w:basedOn w:val='B'/></w:style><w:style w:type='paragraph' w:styleId='D'><w:name "
      "w:val='Paragraf'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style><w:style w:type='paragraph' "
      "w:styleId='E'><w:name w:val='Ingen'/><w:basedOn w:val='D'/><w:pPr><w:outlineLvl "
      "w:val='9'/></w:pPr></w:style><w:style w:type='paragraph' w:styleId='F'><w:name w:val='F'/><w:basedOn "
      "w:val='F'/></w:style>"};
  std::string body;
  for (const std::string id : {"A", "B", "C", "D", "E", "F", "finns inte"})
    body += para(run("Ord"), "<w:pStyle w:val='" + id + "'/>");
  body += para(run("Ord"), "<w:pStyle w:val='D'/><w:outlineLvl w:val='3'/>");
  CHECK(text_of(body, {styles}) == "## Ord\n\n### Ord\n\n### Ord\n\n# Ord\n\nOrd\n\nOrd\n\nOrd\n\n#### Ord\n");
}

TEST_CASE("docx: a short line all in bold is a heading, a long one or a bold word is not") {
  CHECK(text_of(para(run("Förslag ", "<w:b/>") + run("till beslut", "<w:b w:val='1'/>"))) ==
        "### Förslag till beslut\n");
  CHECK(text_of(para(run("Förslag ", "<w:b/>") + run("till beslut", "<w:b w:val='0'/>"))) == "Förslag till beslut\n");
  CHECK(text_of(para(run("Nämnden avslår motionen.", "<w:b/>"))) == "Nämnden avslår motionen.\n");
}

TEST_CASE("docx: lists have the labels that Word shows, and go on, begin anew and nest as there") {
  const test::WordPart numbering{
      "numbering.xml", "numbering", "numbering",
      "<w:abstractNum w:abstractNumId='0'>"
      "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
      "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText "
      "w:val='%1.%2)'/></w:lvl></w:abstractNum>"
      "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText "
      "w:val='\xEF\x82\xB7'/></w:lvl></w:abstractNum>"
      "<w:abstractNum w:abstractNumId='2'><w:lvl w:ilvl='0'><w:start w:val='12'/><w:numFmt w:val='decimal'/><w:lvlText "
      "w:val='§ %1'/></w:lvl></w:abstractNum>"
      "<w:abstractNum w:abstractNumId='3'><w:lvl w:ilvl='0'><w:numFmt w:val='upperRoman'/><w:lvlText "
      "w:val='%1'/></w:lvl></w:abstractNum>"
      "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
      "<w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num><w:num w:numId='5'><w:abstractNumId w:val='3'/></w:num>"
      "<w:num w:numId='4'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride "
      "w:val='1'/></w:lvlOverride></w:num>"};
  CHECK(text_of(listed("ett", 1) + listed("under", 1, 1) + listed("under", 1, 1) + para(run("mellan")) +
                           listed("två", 1) + listed("under", 1, 1) + listed("punkt", 2) + listed("Ärende", 3) +
                           listed("Ärende", 3) + listed("anew", 4) + listed("anew", 4) + listed("romersk", 5) +
                           listed("finns inte", 77) + listed("ingen", 0), {numbering}) ==
        "1. ett\n\n  1.a) under\n\n  1.b) under\n\nmellan\n\n2. två\n\n  2.a) under\n\n- punkt\n\n§ 12 Ärende\n\n§ 13 "
        "Ärende\n\n1. anew\n\n"
        "2. anew\n\nI romersk\n\nfinns inte\n\ningen\n");
}

TEST_CASE("docx: tables are rows; a table of one cell, one row or columns of text is none; nested ones are flat") {
  const auto cell = [](std::string_view inside) { return "<w:tc>" + std::string(inside) + "</w:tc>"; };
  const auto row = [](std::string_view cells) { return "<w:tr>" + std::string(cells) + "</w:tr>"; };
  const auto table = [](std::string_view rows) { return "<w:tbl>" + std::string(rows) + "</w:tbl>"; };
  const std::string votes = row(cell(para(run("Ja"))) + cell(para(run("12")) + para(run("röster"))));
  CHECK(text_of(table(votes + votes)) == "| Ja | 12 röster |\n| Ja | 12 röster |\n");
  CHECK(text_of(table(votes + row(cell(para(run("Summa")))))) == "| Ja | 12 röster |\n| Summa |\n");
  CHECK(text_of(table(votes)) == "Ja\n12\nröster\n");
  CHECK(text_of(table(votes + row(cell(para(run("Ett"), "<w:outlineLvl w:val='0'/>") + para(run("Två")))))) ==
        "| Ja | 12 röster |\n\n# Ett\n\nTvå\n");
  const std::string inner = table(row(cell(para(run("a"))) + cell(para(run("b")))) + row(cell(para(run("c")))));
  CHECK(text_of(table(row(cell(inner) + cell(para(run("d")))))) == "| a | b |\n| c |\n\nd\n");
}

TEST_CASE("docx: tracked changes are taken as accepted and counted") {
  const auto source =
      read_whole(make_docx(para(run("Nämnden ") + "<w:del><w:r><w:delText>avslår</w:delText></w:r></w:del><w:ins>" +
                                run("bifaller") + "</w:ins>" + run(" motionen.")) +
                           para(run("Första halvan "), "<w:rPr><w:del w:id='1'/></w:rPr>") +
                           para(run("och andra halvan.")) + "<w:moveFrom>" + para(run("Flyttat")) + "</w:moveFrom>"));
  CHECK(source.text == "Nämnden bifaller motionen.\n\nFörsta halvan och andra halvan.\n");
  CHECK(source.reading.inserted == 1);
  CHECK(left_out(source, "deleted") == 3);
  CHECK(source.reading.kind == source::Kind::docx);
  CHECK(source.format == source::Format::markdown);
}

TEST_CASE("docx: notes stand at the end of their section, marked where they were") {
  const test::WordPart notes{"footnotes.xml", "footnotes", "footnotes",
                             "<w:footnote w:type='separator' w:id='0'>" + para(run("---")) +
                                 "</w:footnote><w:footnote w:id='2'>" + para(run(" Se bilaga.")) + "</w:footnote>"};
  const std::string note = "<w:r><w:footnoteReference w:id='2'/></w:r>";
  CHECK(text_of(para(run("Ord") + note + run(" till."), "<w:sectPr/>") + para(run("Nästa avsnitt.")), {notes}) ==
        "Ord[1] till.\n\n[1] Se bilaga.\n\nNästa avsnitt.\n");
}

TEST_CASE("docx: fields give their result, hidden text, comments, pictures and placeholders are counted") {
  const auto field = [](std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType='" + std::string(type) + "'/></w:r>";
  };
  const auto source = read_whole(make_docx(
      para(field("begin") + "<w:r><w:instrText> REF x </w:instrText></w:r>" + field("separate") + run("12") +
           field("end") + run(" kronor") + run("dolt", "<w:vanish/>") +
           "<w:r><w:commentReference w:id='1'/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r>" +
           "<w:hyperlink r:id='l1'>" + run(" länk") + "</w:hyperlink>") +
          "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + para(run("Klicka här")) +
          "</w:sdtContent></w:sdt>" +
          para("<w:r><w:t>rad</w:t><w:br/><w:t>ett\xC2\xADord</w:t><w:noBreakHyphen/><w:t>x</w:t><w:tab/><w:t>y</"
               "w:t><w:br w:type='page'/></w:r>"),
      {}, "<Relationship Id='l1' Type='x/hyperlink' Target='https://exempel.invalid/' TargetMode='External'/>"));
  CHECK(source.text == "12 kronor länk\n\nrad\nettord-x y\n");
  for (const char* what : {"hidden", "comments", "pictures", "external", "form_fields"})
    CHECK(left_out(source, what) == 1);
}

TEST_CASE("docx: a box is read once, after the paragraph that it hangs on") {
  const std::string box = "<w:txbxContent>" + para(run("I rutan")) + "</w:txbxContent>";
  CHECK(text_of(para(run("Före ") + "<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box +
                     "</mc:Fallback></mc:AlternateContent></w:r>" + run("efter")) +
                para(run("Sedan"))) == "Före efter\n\nI rutan\n\nSedan\n");
}

TEST_CASE("docx: a letterhead stands once at the top, running titles and page numbers are left out") {
  const auto head = [](std::string_view name, std::string_view words) {
    return test::WordPart{std::string(name), "header", "hdr", para(run(words))};
  };
  const auto with = [&](std::string_view section, const std::vector<test::WordPart>& parts) {
    return read_whole(make_docx(para(run("Text")) + "<w:sectPr>" + std::string(section) + "</w:sectPr>", parts));
  };
  const std::string running = "<w:headerReference w:type='default' r:id='h1.xml'/>",
                    first = "<w:headerReference w:type='first' r:id='h2.xml'/>";
  const auto letter =
      with(running + first + "<w:titlePg/>", {head("h1.xml", "Storby"), head("h2.xml", "Storby kommun, nämnden")});
  CHECK(letter.text == "Storby kommun, nämnden\n\nText\n");
  CHECK(left_out(letter, "page_furniture") == 2);
  CHECK(with(running, {head("h1.xml", "Storby kommun")}).text == "Text\n");
  CHECK(with(running, {head("h1.xml", "Dnr NN 2026/7")}).text == "Dnr NN 2026/7\n\nText\n");
}

TEST_CASE("docx: a broken or missing part is named, a file without words is empty") {
  std::string bytes = make_docx(para(run("Ord")));
  CHECK(test::read_badly(make_docx("<w:p>")).fault == Fault::damaged);
  CHECK(test::read_badly(make_docx("<w:p>")).what.find("word/document.xml") != std::string::npos);
  CHECK(test::read_badly(make_docx("")).fault == Fault::empty);
  CHECK(test::read_badly(test::make_zip({{"[Content_Types].xml", "<a/>"}, {"word/styles.xml", "<a/>"}}))
            .what.find("word/document.xml") != std::string::npos);
}
