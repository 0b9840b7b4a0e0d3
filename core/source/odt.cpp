#include "source/odt.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "source/odt_body.h"
#include "source/xml.h"

namespace diarium::source {
namespace {

constexpr std::string_view kind_prefix = "application/vnd.oasis.opendocument.";

/// What the heads of pages say, by the page style that they belong to.
struct Heads {
  std::map<std::string, std::string> running, first;
  std::uint32_t furniture = 0;
};

bool is_head(std::string_view name) {
  return name == "style:header" || name == "style:header-first" || name == "style:header-left";
}
bool is_foot(std::string_view name) {
  return name == "style:footer" || name == "style:footer-first" || name == "style:footer-left";
}

/// styles.xml: its styles, and the heads of pages as text.
std::optional<Error> read_styles(std::string_view xml, std::string_view where, OpenStyles& styles, Heads& heads) {
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
  return read_xml(xml, "styles.xml", where, listener);
}

/// The head of the first page, where it is more than a running title (as in docx.cpp).
std::string first_head(const Heads& heads, const std::string& page) {
  const auto of = [&](const std::map<std::string, std::string>& some) {
    const auto found = some.find(page);
    return found == some.end() ? std::string() : found->second;
  };
  const std::string running = of(heads.running), first = of(heads.first);
  const bool other_page = page != "Standard" && heads.running.contains("Standard") && running != of(heads.running);
  if (heads.first.contains(page)) return first != running ? first : std::string();
  if (other_page || std::ranges::any_of(running, [](char c) { return c >= '0' && c <= '9'; })) return running;
  return {};
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

Result<Source> read_odt(Zip& zip, std::string_view where) {
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
    if (auto error = read_styles(*xml, where, styles, heads)) return *error;
  }
  const auto xml = zip.read("content.xml");
  if (!xml)
    return Error{xml.error().fault == Fault::not_found ? Fault::damaged : xml.error().fault, xml.error().what,
                 std::string(where)};

  Rich rich;
  OpenBody body(styles, rich);
  std::string page = "Standard";
  bool in_text = false, any_paragraph = false;
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
    if (!any_paragraph && (element.name == "text:p" || element.name == "text:h")) {
      any_paragraph = true;
      const auto found = page_of_style.find(std::string(element.get("text:style-name")));
      if (found != page_of_style.end()) page = found->second;
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
  if (auto error = read_xml(*xml, "content.xml", where, listener)) return *error;

  std::string text = rich.finish();
  rich.count("page_furniture", heads.furniture);
  if (const std::string head = first_head(heads, page); !head.empty()) text = head + "\n" + text;
  Source source{std::move(text), Encoding::utf8, Format::markdown};
  source.reading.kind = Kind::odt;
  source.reading.inserted = body.inserted();
  source.reading.left_out = rich.left_out();
  return source;
}

}  // namespace diarium::source
