#include "source/office/xml.h"

#include <doctest/doctest.h>

#include <string>

using namespace diarium;

namespace {

/// What was heard: «<w:p a=b>», «</w:p>» and the text.
std::string heard(std::string_view xml, std::optional<Error>* error = nullptr) {
  std::string out;
  source::XmlListener listener;
  listener.open = [&](const source::XmlElement& element) {
    (out += "<") += element.name;
    for (const auto& [name, value] : element.attributes) ((out += " ") += name) += "=" + std::string(value);
    out += ">";
  };
  listener.close = [&](std::string_view name) { ((out += "</") += name) += ">"; };
  listener.text = [&](std::string_view text) { out += text; };
  auto said = source::read_xml(xml, "word/document.xml", "a.docx", listener);
  if (error)
    *error = std::move(said);
  else
    CHECK_FALSE(said);
  return out;
}

Error refused(std::string_view xml) {
  std::optional<Error> error;
  heard(xml, &error);
  REQUIRE(error);
  CHECK(error->what.find("word/document.xml") != std::string::npos);
  CHECK(error->what.find(';') != std::string::npos);
  CHECK(error->where == "a.docx");
  return *error;
}

constexpr std::string_view word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

}  // namespace

TEST_CASE("xml: a name has the standard's prefix, whatever the file calls it") {
  const std::string space(word);
  CHECK(heard("<w:p xmlns:w='" + space + "' w:val='1'>å</w:p>") == "<w:p w:val=1>å</w:p>");
  CHECK(heard("<x:p xmlns:x='" + space + "' x:val='1' val='2'/>") == "<w:p w:val=1 val=2></w:p>");
  CHECK(heard("<p xmlns='" + space + "'/>") == "<w:p></w:p>");
  CHECK(heard("<w:p xmlns:w='urn:annan'/>") == "<?:p></?:p>");
}

TEST_CASE("xml: UTF-16 and the five entities of XML are read") {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string_view("<a>\xE5 &amp; &lt;</a>")) (wide += c) += '\0';
  CHECK(heard(wide) == "<a>å & <</a>");
}

TEST_CASE("xml: a DOCTYPE is refused before anything in it is read, with or without entities") {
  CHECK(refused("<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]><a>&c;</a>").fault == Fault::unsupported);
  CHECK(refused("<!DOCTYPE a SYSTEM 'http://exempel.invalid/a.dtd'><a/>").fault == Fault::unsupported);
  CHECK(refused("<a>&okänd;</a>").fault == Fault::damaged);
}

TEST_CASE("xml: what is not well-formed is damaged, and the line is told") {
  CHECK(refused("<a>\n<b>\n</a>").what.find("line 3") != std::string::npos);
  for (const char* xml : {"", "<a>", "<a/><a/>", "<a b='1' b='2'/>", "<a>\x01</a>", "<x:a/>"})
    CHECK(refused(xml).fault == Fault::damaged);
}

TEST_CASE("xml: four hundred elements deep is the most") {
  const auto nested = [](std::size_t depth) {
    std::string xml;
    for (std::size_t i = 0; i < depth; ++i) xml += "<a>";
    for (std::size_t i = 0; i < depth; ++i) xml += "</a>";
    return xml;
  };
  CHECK(heard(nested(400)).size() == 400 * 7);
  CHECK(refused(nested(401)).fault == Fault::too_large);
  std::string endless;
  for (int i = 0; i < 1'000'000; ++i) endless += "<a>";
  CHECK(refused(endless).fault == Fault::too_large);
}
