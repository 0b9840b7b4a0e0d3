#include "export/page/plain_pages.h"

#include "export/addresses.h"
#include "export/page/html.h"

namespace diarium::exporting {
namespace {

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
