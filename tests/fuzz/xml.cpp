// Bytes as one part of an office file whose other parts are well. The first byte says which.
#include "core/source/packages.h"
#include "fuzz/check.h"

void diarium::fuzz::run(std::string_view given) {
  if (given.empty()) return;
  const auto first = static_cast<unsigned char>(given[0]);
  const std::string bytes(given.substr(1));
  const std::string relations =
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
      R"(<Relationship Id="1" Type="x/styles" Target="s"/><Relationship Id="2" Type="x/numbering" Target="n"/>)"
      R"(<Relationship Id="3" Type="x/footnotes" Target="f"/><Relationship Id="4" Type="x/header" Target="h"/></Relationships>)";
  const std::string word =
      "<w:document" + std::string(test::word_names) +
      R"(><w:body><w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Ord</w:t>)"
      R"(<w:footnoteReference w:id="1"/></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="4"/></w:sectPr></w:body></w:document>)";
  const auto wrapped = [&](std::string_view root, std::string_view names) {
    return "<" + std::string(root) + std::string(names) + ">" + bytes + "</" + std::string(root) + ">";
  };
  const std::string types = "[Content_Types].xml";
  switch (first % 6) {
    case 0:
      fuzz::read_and_check(test::make_docx(bytes));
      break;
    case 1:
      fuzz::read_and_check(test::make_zip({{types, ""}, {"word/document.xml", bytes}}));
      break;
    case 2:
    case 3: {
      const std::string name = first % 6 == 2       ? "word/n"
                               : first / 6 % 3 == 0 ? "word/s"
                               : first / 6 % 3 == 1 ? "word/f"
                                                      : "word/h";
      fuzz::read_and_check(test::make_zip({{types, ""},
                                           {"word/document.xml", word},
                                           {"word/_rels/document.xml.rels", relations},
                                           {name, wrapped("w:styles", test::word_names)}}));
      break;
    }
    case 4:
      if (first / 6 % 2 == 0) {
        fuzz::read_and_check(test::make_odt(bytes));
      } else {
        fuzz::read_and_check("<office:document" + std::string(test::open_names) +
                             " office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text>" +
                             bytes + "</office:text></office:body></office:document>");
      }
      break;
    default:
      fuzz::read_and_check(
          test::make_odt("<text:h text:outline-level='1'>Ord</text:h><text:list text:style-name='L'><text:list-item>"
                         "<text:p>Ord</text:p></text:list-item></text:list>",
                         bytes, bytes));
      break;
  }
}
