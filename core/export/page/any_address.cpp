#include "export/page/any_address.h"

#include "base/base64.h"
#include "base/letters.h"
#include "base/sha256.h"
#include "export/addresses.h"
#include "export/page/frame.h"
#include "export/page/html.h"

namespace diarium::exporting {
namespace {

using view::word;

Error refused(std::string what) { return {Fault::bad_format, std::move(what), "index.html"}; }

std::string bytes_of(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) bytes += static_cast<char>(*hex_digit(hex[i]) * 16 + *hex_digit(hex[i + 1]));
  return bytes;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
}

/// What is asked for early has no address before the script has found the root, and would be told as a fault.
void drop_preloads(std::string& page) {
  for (const std::string_view begin : {std::string_view("<link rel=\"modulepreload\""), std::string_view("<link rel=\"preload\"")})
    for (auto at = page.find(begin); at != page.npos; at = page.find(begin, at)) page.erase(at, page.find('\n', at) + 1 - at);
}

/// The first parts of the addresses of screens.
std::string screen_names() {
  std::string names;
  for (const app::ScreenRow& row : app::screen_table) {
    const std::string name(row.segment);
    if (!name.empty() && (" " + names + " ").find(" " + name + " ") == std::string::npos) names += (names.empty() ? "" : " ") + name;
  }
  return names;
}

/// A link of the page without JavaScript.
void add_way(Html& html, const Site& site, std::string_view below, std::string_view words) {
  const std::string to = root_from_anywhere(site) + std::string(below);
  html.open("li").element("a", {{"href", to}, {"data-below", below.empty() ? "./" : below}}, words).close();
}

std::string body_of(const Site& site) {
  const auto language = site.language;
  Html html;
  html.open("div", {{"id", "prerender"}}).open("main", {{"id", "main"}, {"tabindex", "-1"}});
  html.open("div", {{"class", "page-head"}}).element("h1", {{"class", "page-title"}}, word(language, "missing.not_ready")).close();
  html.open("noscript").element("p", {{"class", "notice"}}, word(language, "missing.needs_program")).close();
  html.element("p", {{"class", "body-text"}}, word(language, "missing.not_ready_help"));
  html.open("ul", {{"class", "body-list"}});
  add_way(html, site, "", word(language, "error.to_collection"));
  add_way(html, site, "d/", word(language, "missing.ready_papers"));
  if (!site.pack.about().address.empty()) add_way(html, site, "sitemap.xml", word(language, "missing.ready_pages"));
  html.close().close().close();
  return std::move(html).take();
}

constexpr std::string_view bare_policy = "default-src 'none'; base-uri 'none'; form-action 'none'";

/// A small page that needs nothing else: no style, no script.
std::string plain_page(const Site& site, std::string_view title, std::string_view head, std::string_view body) {
  Html html;
  html.append("<!doctype html>\n").open("html", {{"lang", site.language == view::Language::sv ? "sv" : "en"}});
  html.append("\n").open("head").append("\n<meta charset=\"utf-8\">\n").element("title", {}, title);
  html.append("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  html.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", bare_policy}}).append("\n");
  html.append("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n");
  html.append(head).close().append("\n").open("body").append("\n").open("main").append("\n");
  html.element("h1", {}, title).append(body).close().close().append("\n").close().append("\n");
  return std::move(html).take();
}

}  // namespace

Result<std::string> with_find_root(std::string policy) {
  constexpr std::string_view own = "script-src 'self'";
  const auto at = policy.find(own);
  if (at == policy.npos) return refused("the shell's page has a content policy that lets in no script; build the shell again");
  return policy.insert(at + own.size(), " 'sha256-" + base64(bytes_of(sha256(find_root_script()))) + "'");
}

Result<SiteFile> any_address_page(const Site& site) {
  constexpr std::string_view begin = "<script type=\"module\" src=\"<!--diarium:root-->", end = "\"></script>", close = "</head>";
  auto filled = unplaced_page(site, word(site.language, "missing.not_ready"), body_of(site));
  if (!filled) return filled.error();
  auto allowed = with_find_root(std::move(*filled));
  if (!allowed) return allowed.error();
  std::string page = std::move(*allowed);
  const auto script = page.find(begin), script_end = page.find(end, script);
  if (script_end == page.npos) return refused("the shell's page starts no program; build the shell again");
  const std::string program = page.substr(script + begin.size(), script_end - script - begin.size());
  page.erase(script, script_end + end.size() - script);
  drop_preloads(page);
  replace_all(page, "data-root=\"<!--diarium:root-->\"", "data-root=\"\"");
  replace_all(page, "href=\"<!--diarium:root-->", "data-below=\"");
  if (page.find(root_later) != page.npos) return refused("the shell's page has an address that no script can fill in; build the shell again");
  const auto head = page.find(close);
  if (head == page.npos) return refused("the shell's page has no end of its head; build the shell again");
  Html brings;
  brings.single("meta", {{"name", "robots"}, {"content", "noindex"}}).append("\n");
  brings.open("script", {{"data-screens", screen_names()}, {"data-program", program}}).append(find_root_script()).close().append("\n");
  page.insert(head, std::move(brings).take());
  return SiteFile{"404.html", std::move(page)};
}

std::string root_from_anywhere(const Site& site) {
  const std::string& address = site.pack.about().address;
  return address.empty() ? "../../" : address;
}

SiteFile missing_page(const Site& site) {
  Html body;
  body.element("p", {}, view::word(site.language, "missing.help"));
  body.open("p")
      .element("a", {{"href", root_from_anywhere(site)}}, view::word(site.language, "error.to_collection"))
      .close();
  return {"404.html", plain_page(site, view::word(site.language, "missing.title"), "", std::move(body).take())};
}

SiteFile moved_page(const Site& site, std::string_view from, std::string_view to) {
  const std::string path = "d/" + std::string(to) + "/index.html";
  const std::string relative = "../" + std::string(to) + "/";
  Html head;
  head.single("meta", {{"http-equiv", "refresh"}, {"content", "0; url=" + relative}}).append("\n");
  if (const std::string address = whole_address(site.pack.about().address, path); !address.empty())
    head.single("link", {{"rel", "canonical"}, {"href", address}}).append("\n");
  Html body;
  body.open("p").element("a", {{"href", relative}}, view::word(site.language, "moved.link")).close();
  return {"d/" + std::string(from) + "/index.html",
          plain_page(site, view::word(site.language, "moved.title"), std::move(head).take(), std::move(body).take())};
}

}  // namespace diarium::exporting
