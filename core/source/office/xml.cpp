#include "source/office/xml.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace diarium::source {
namespace {

struct Namespace {
  std::string_view address, prefix;
};
/// ECMA-376 part 1 (strict) and part 4 (transitional), OpenDocument 1.3 part 3, and what Word adds.
constexpr std::array<Namespace, 27> namespaces = {{
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/package/2006/content-types", "ct"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"urn:schemas-microsoft-com:vml", "v"},
    {"urn:schemas-microsoft-com:office:office", "o"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    {"urn:oasis:names:tc:opendocument:xmlns:form:1.0", "form"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0", "presentation"},
    {"http://www.w3.org/1999/xlink", "xlink"},
    {"http://www.w3.org/XML/1998/namespace", "xml"},
    {"http://www.w3.org/1999/xhtml", "html"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
}};
constexpr char divider = ' ';
constexpr std::size_t piece_size = 64u << 10;

class XmlReading {
 public:
  XmlReading(const XmlListener& listener, std::string_view part, std::string_view where)
      : listener_(listener),
        part_(part),
        where_(where),
        parser_(XML_ParserCreateNS(nullptr, divider), XML_ParserFree) {}

  std::optional<Error> run(std::string_view bytes) {
    if (!parser_) return failed(Fault::too_large, "is too large for the memory at hand; close other programs");
    // Its names come from one file in one run, so an attacker gains nothing that a larger file would not give.
    XML_SetHashSalt(parser_.get(), 0x6B6F6D6D);
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_open, on_close);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    for (std::size_t at = 0; at < bytes.size() || at == 0; at += piece_size) {
      const std::string_view piece = bytes.substr(at, piece_size);
      const bool last = at + piece_size >= bytes.size();
      if (XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last) != XML_STATUS_OK) {
        if (error_) return error_;
        return failed(Fault::damaged, "is damaged at line " + std::to_string(XML_GetCurrentLineNumber(parser_.get())) +
                                          "; open the file in the program that made it and save it again");
      }
      if (listener_.trouble) {
        if (auto error = listener_.trouble()) return error;
      }
      if (last) break;
    }
    return std::nullopt;
  }

 private:
  std::optional<Error> failed(Fault fault, const std::string& what) const {
    return Error{fault, "The part «" + part_ + "» of the file " + what, where_};
  }
  void stop(std::optional<Error> error) {
    error_ = std::move(error);
    XML_StopParser(parser_.get(), XML_FALSE);
  }
  /// «address local» as expat gives it → «w:local», in `name`.
  void shorten(const char* given, std::string& name) {
    const std::string_view whole(given);
    const std::size_t gap = whole.find(divider);
    if (gap == std::string_view::npos) {
      name = whole;
      return;
    }
    const std::string_view address = whole.substr(0, gap);
    if (address != last_address_) {
      const auto known = std::ranges::find(namespaces, address, &Namespace::address);
      last_prefix_ = known == namespaces.end() ? "?" : known->prefix;
      last_address_ = address;
    }
    name = last_prefix_;
    name += ':';
    name += whole.substr(gap + 1);
  }

  static void on_open(void* self, const char* name, const char** attributes) {
    auto& reading = *static_cast<XmlReading*>(self);
    if (reading.error_) return;
    if (++reading.depth_ > xml_depth_limit)
      return reading.stop(
          reading.failed(Fault::too_large, "is nested deeper than any program writes; get the file anew"));
    if (!reading.listener_.open) return;
    reading.shorten(name, reading.name_);
    std::size_t count = 0;
    while (attributes[2 * count]) ++count;
    reading.attribute_names_.resize(std::max(reading.attribute_names_.size(), count));
    reading.element_.attributes.clear();
    for (std::size_t i = 0; i < count; ++i) {
      reading.shorten(attributes[2 * i], reading.attribute_names_[i]);
      reading.element_.attributes.push_back({reading.attribute_names_[i], attributes[2 * i + 1]});
    }
    reading.element_.name = reading.name_;
    reading.listener_.open(reading.element_);
  }
  static void on_close(void* self, const char* name) {
    auto& reading = *static_cast<XmlReading*>(self);
    if (reading.error_) return;
    --reading.depth_;
    if (!reading.listener_.close) return;
    reading.shorten(name, reading.name_);
    reading.listener_.close(reading.name_);
  }
  static void on_text(void* self, const char* text, int size) {
    auto& reading = *static_cast<XmlReading*>(self);
    if (!reading.error_ && reading.listener_.text) reading.listener_.text({text, static_cast<std::size_t>(size)});
  }
  static void on_doctype(void* self, const char*, const char*, const char*, int) {
    auto& reading = *static_cast<XmlReading*>(self);
    reading.stop(
        reading.failed(Fault::unsupported,
                       "declares entities of its own (a DOCTYPE), which no office program writes; get the file anew"));
  }

  const XmlListener& listener_;
  std::string part_, where_;
  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
  std::optional<Error> error_;
  std::size_t depth_ = 0;
  std::string name_, last_address_;
  std::string_view last_prefix_;
  std::vector<std::string> attribute_names_;
  XmlElement element_;
};

}  // namespace

std::string_view XmlElement::get(std::string_view attribute) const {
  for (const XmlAttribute& one : attributes) {
    if (one.name == attribute) return one.value;
  }
  return {};
}

bool XmlElement::has(std::string_view attribute) const {
  return std::ranges::any_of(attributes, [&](const XmlAttribute& one) { return one.name == attribute; });
}

std::optional<Error> read_xml(std::string_view bytes, std::string_view part, std::string_view where,
                              const XmlListener& listener) {
  return XmlReading(listener, part, where).run(bytes);
}

}  // namespace diarium::source
