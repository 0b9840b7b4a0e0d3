#include "source/office/odt.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "source/office/odt_body.h"
#include "source/office/xml.h"

namespace diarium::source {
namespace {

constexpr std::string_view kind_prefix = "application/vnd.oasis.opendocument.";

/// What the heads of pages say, by the page style that they belong to.
struct Heads {
  std::map<std::string, TextWithMarkup> running, first;
  std::uint32_t furniture = 0;
};

bool is_head(std::string_view name) {
  return name == "style:header" || name == "style:header-first" || name == "style:header-left";
}
bool is_foot(std::string_view name) {
  return name == "style:footer" || name == "style:footer-first" || name == "style:footer-left";
}

/// What messages call the bytes.
struct Part {
  std::string_view name, where;
};

/// styles.xml: its styles, and the heads of pages as text.
std::optional<Error> read_styles(std::string_view xml, const Part& part, OpenStyles& styles, Heads& heads) {
  std::string page;
  std::optional<Rich> rich;
  std::optional<OpenBody> body;
  XmlListener listener;
  listener.open = [&](const XmlElement& element) {
    if (body) return body->open(element);
    styles.open(element);
    if (element.name == "style:master-page") page = element.get("style:name");
    const bool shown = element.get("style:display") != "false";
    if (shown && (is_head(element.name) || is_foot(element.name))) ++heads.furniture;
    if (!shown || !is_head(element.name) || element.name == "style:header-left") return;
    rich.emplace();
    body.emplace(styles, *rich);
  };
  listener.close = [&](std::string_view name) {
    if (!body) return styles.close(name);
    if (!is_head(name)) return body->close(name);
    body.reset();
    (name == "style:header" ? heads.running : heads.first)[page] = rich->finish();
    rich.reset();
  };
  listener.text = [&](std::string_view text) {
    if (body) body->text(text);
  };
  return read_xml(xml, part.name, part.where, listener);
}

/// The head of the first page, where it is more than a running title (as in docx.cpp).
TextWithMarkup first_head(const Heads& heads, const std::string& page) {
  const auto of = [&](const std::map<std::string, TextWithMarkup>& some) {
    const auto found = some.find(page);
    return found == some.end() ? TextWithMarkup() : found->second;
  };
  const TextWithMarkup running = of(heads.running), first = of(heads.first);
  const bool other_page =
      page != "Standard" && heads.running.contains("Standard") && running.text != of(heads.running).text;
  if (heads.first.contains(page)) return first.text != running.text ? first : TextWithMarkup();
  if (other_page || std::ranges::any_of(running.text, [](char c) { return c >= '0' && c <= '9'; })) return running;
  return {};
}

/// The text and the page style of its first paragraph.
struct Content {
  TextWithMarkup text;
  std::string page = "Standard";
  std::uint32_t inserted = 0;
  Rich rich;
};

/// The element that shows on which page style the text begins, or that it goes on on another one.
std::string_view style_of(const XmlElement& element) {
  if (element.name == "text:p" || element.name == "text:h") return element.get("text:style-name");
  return element.name == "table:table" ? element.get("table:style-name") : std::string_view();
}

Result<Content> read_content(std::string_view xml, const Part& part, OpenStyles& styles) {
  Content content;
  Rich& rich = content.rich;
  OpenBody body(styles, rich);
  bool in_text = false, any_block = false;
  std::map<std::string, std::string> page_of_style;
  XmlListener listener;
  listener.open = [&](const XmlElement& element) {
    if (!in_text) {
      styles.open(element);
      if (element.name == "style:style" && !element.get("style:master-page-name").empty())
        page_of_style[std::string(element.get("style:name"))] = element.get("style:master-page-name");
      in_text = element.name == "office:text";
      return;
    }
    const bool is_block = element.name == "text:p" || element.name == "text:h" || element.name == "table:table";
    if (is_block) {
      const auto found = page_of_style.find(std::string(style_of(element)));
      if (found != page_of_style.end() && any_block)
        rich.end_section();
      else if (found != page_of_style.end())
        content.page = found->second;
      any_block = true;
    }
    body.open(element);
  };
  listener.close = [&](std::string_view name) {
    if (!in_text) return styles.close(name);
    if (name == "office:text")
      in_text = false;
    else
      body.close(name);
  };
  listener.text = [&](std::string_view text) {
    if (in_text) body.text(text);
  };
  listener.trouble = [&] { return rich.trouble(); };
  if (auto error = read_xml(xml, part.name, part.where, listener)) return *error;
  content.text = rich.finish();
  content.inserted = body.inserted();
  return content;
}

/// Heads and text together.
Result<Source> read_whole(std::string_view xml, const Part& part, OpenStyles& styles, const Heads& heads) {
  auto content = read_content(xml, part, styles);
  if (!content) return content.error();
  content->rich.count("page_furniture", heads.furniture);
  TextWithMarkup text = below_head(first_head(heads, content->page), content->text);
  Source source{std::move(text.text), Encoding::utf8, Format::markdown};
  source.markup = std::move(text.blocks);
  source.reading.kind = Kind::odt;
  source.reading.inserted = content->inserted;
  source.reading.left_out = content->rich.left_out();
  return source;
}

Result<Source> read_zipped(Zip& zip, std::string_view where) {
  if (zip.has("META-INF/manifest.xml")) {
    const auto manifest = zip.read("META-INF/manifest.xml");
    if (!manifest) return manifest.error();
    bool encrypted = false;
    XmlListener listener;
    listener.open = [&](const XmlElement& element) {
      encrypted = encrypted || element.name == "manifest:encryption-data";
    };
    // OpenOffice of old wrote a DOCTYPE here, and nothing of the text depends on it: what cannot be read is passed
    // over.
    (void)read_xml(*manifest, "META-INF/manifest.xml", where, listener);
    if (encrypted)
      return Error{Fault::unsupported,
                   "The file is locked with a password; open it, take the password away and save it again",
                   std::string(where)};
  }
  OpenStyles styles;
  Heads heads;
  if (zip.has("styles.xml")) {
    const auto xml = zip.read("styles.xml");
    if (!xml) return xml.error();
    if (auto error = read_styles(*xml, {"styles.xml", where}, styles, heads)) return *error;
  }
  const auto xml = zip.read("content.xml");
  if (!xml)
    return Error{xml.error().fault == Fault::not_found ? Fault::damaged : xml.error().fault, xml.error().what,
                 std::string(where)};

  auto source = read_whole(*xml, {"content.xml", where}, styles, heads);
  if (!source) return source;
  if (std::ranges::any_of(zip.names(), [](const std::string& name) { return name.starts_with("Basic/"); })) {
    std::vector<LeftOut>& left_out = source->reading.left_out;
    left_out.insert(std::ranges::upper_bound(left_out, "macros", {}, &LeftOut::what), {"macros", 1});
  }
  return source;
}

Result<Source> read_flat(std::string_view bytes, std::string_view where) {
  // Styles stand before the text in one file, so it is read twice: for the heads of pages, and for the text.
  OpenStyles styles;
  Heads heads;
  if (auto error = read_styles(bytes, {"office:document", where}, styles, heads)) return *error;
  return read_whole(bytes, {"office:document", where}, styles, heads);
}

}  // namespace

std::string open_document_kind(Zip& zip) {
  if (!zip.has("mimetype")) return {};
  const auto kind = zip.read("mimetype");
  if (!kind || !kind->starts_with(kind_prefix)) return {};
  std::string rest = kind->substr(kind_prefix.size());
  while (!rest.empty() && static_cast<unsigned char>(rest.back()) <= 0x20) rest.pop_back();
  return rest;
}

std::string_view flat_document_kind(std::string_view bytes) {
  constexpr std::size_t sample = 16u << 10;  // The root element, with its names of namespaces.
  bytes = bytes.substr(0, sample);
  if (bytes.find("<office:document") == std::string_view::npos ||
      bytes.find("urn:oasis:names:tc:opendocument:xmlns:office:1.0") == std::string_view::npos)
    return {};
  const std::size_t at = bytes.find(kind_prefix);
  if (at == std::string_view::npos) return {};
  const std::string_view kind = bytes.substr(at + kind_prefix.size());
  return kind.substr(0, kind.find_first_of("\"'"));
}

bool is_odt(const Given& file) {
  if (file.zip) return open_document_kind(*file.zip).starts_with("text");
  return file.text.empty() && flat_document_kind(file.bytes).starts_with("text");
}

/// Reads the text as Markdown, as read_docx() does.
/// errors    of zip and xml, naming the part; unsupported: encrypted.
/// cost      O(inflated bytes).
Result<Source> read_odt(const Given& file) {
  return file.zip ? read_zipped(*file.zip, file.name) : read_flat(file.bytes, file.name);
}

}  // namespace diarium::source
