#include "export/site/shell.h"

#include <algorithm>
#include <array>

#include "app/words/labels.h"
#include "base/base64.h"
#include "export/page/html.h"
#include "export/site/compress.h"

namespace diarium::exporting {
namespace {

constexpr std::string_view opening = "<!--diarium:", closing = "-->";

Error refused(std::string what) { return {Fault::bad_format, std::move(what), "index.html"}; }

std::string in_page(std::string_view words) {
  std::string out;
  escape(words, out);
  return out;
}

std::string root_in_page(const PageParts& parts) { return parts.root == root_later ? parts.root : in_page(parts.root); }

/// The pack, or the list of its pieces: not the file of one that comes in parts, which would come whole.
std::string preload(const PageParts& parts, bool in_parts) {
  if (in_parts && !parts.pack.ends_with(".json")) return {};
  return "<link rel=\"preload\" href=\"" + root_in_page(parts) + in_page(parts.pack) +
         "\" as=\"fetch\" crossorigin fetchpriority=\"low\">";
}

/// Behind the end of a tag that begins before `at`: not that of a placeholder in one of its attributes.
std::size_t behind_tag(std::string_view page, std::size_t at) {
  do at = page.find('>', at + 1);
  while (at != page.npos && page[at - 1] == '-');
  return at == page.npos ? at : at + 1;
}

/// The shell without what fetches and starts the program.
std::string without_program(std::string_view shell) {
  std::string rest(shell);
  for (const std::string_view begin : {"<script type=\"module\"", "<link rel=\"modulepreload\"", "<link rel=\"preload\""})
    for (auto at = rest.find(begin); at != rest.npos; at = rest.find(begin, at)) {
      auto end = behind_tag(rest, at);
      if (begin.starts_with("<script") && end != rest.npos) end = behind_tag(rest, end);
      rest.erase(at, end == rest.npos ? end : end - at);
    }
  if (const auto at = rest.find("<!--diarium:preload-->"); at != rest.npos) rest.erase(at, std::string_view("<!--diarium:preload-->").size());
  return rest;
}

using view::word;

/// What stands there until the program has started, and where it cannot: what the file is, and which papers it holds.
/// Without links: there are no other pages that they could lead to.
std::string words_before_start(const Site& site, const std::string& heading) {
  const auto language = site.language;
  const view::Collection shown = view::collection(site.pack, "", {0, app::rows_when_still});
  Html html;
  html.open("div", {{"id", "prerender"}, {"data-screen", "collection"}});
  html.open("header", {{"id", "top"}}).open("p", {{"class", "brand"}});
  html.element("span", {}, word(language, "app.name")).element("span", {{"data-tone", "accent"}}, ".").close().close();
  html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
  html.open("noscript").element("p", {{"class", "notice"}}, word(language, "one_file.needs_script")).close();
  html.open("div", {{"class", "page-head"}}).element("h1", {{"class", "page-title"}}, heading);
  html.element("p", {{"class", "lede"}},
               site.counts.description.empty() ? word(language, "collection.lede") : std::string_view(site.counts.description));
  html.close();
  html.element("h2", {{"class", "section-title"}}, word(language, "one_file.papers"));
  html.open("ul", {{"class", "body-list"}});
  for (const view::PaperRow& row : shown.rows)
    html.open("li", {{"class", "body-text"}})
        .element("span", {{"lang", "sv"}}, app::title_of(language, row))
        .text(" · " + app::dotted({app::type_words(language, row.type), row.municipality, app::date_of(language, row)}))
        .close();
  html.close();
  if (shown.rows.size() < shown.papers) html.element("p", {{"class", "small-text"}}, view::count(language, "count.papers", shown.papers));
  html.close().close();
  return std::move(html).take();
}

}  // namespace

Result<std::string> fill_shell(std::string_view given, const PageParts& parts) {
  const std::string still = parts.program == Program::absent ? without_program(given) : "";
  const std::string_view shell = parts.program == Program::absent ? std::string_view(still) : given;
  struct Slot {
    std::string_view name;
    std::string words;
    bool found = false;
  };
  const bool in_parts = parts.pack_size > whole_when_slow;
  std::array<Slot, 11> slots{Slot{"title", in_page(parts.title)},
                            Slot{"root", root_in_page(parts)},
                            Slot{"lang", in_page(parts.language)},
                            Slot{"body", parts.body},
                            Slot{"pack", in_page(parts.pack)},
                            Slot{"pack_size", in_parts ? std::to_string(parts.pack_size) : ""},
                            Slot{"pack_parts", in_parts && parts.pack_size <= whole_at_most ? "slow" : ""},
                            Slot{"preload", preload(parts, in_parts)},
                            Slot{"statement", parts.statement ? "ja" : ""},
                            Slot{"head", parts.head},
                            Slot{"description", in_page(parts.description)}};
  const auto optional = [](const Slot& slot) {
    return slot.name == "description" || slot.name == "head" || slot.name == "pack" || slot.name == "pack_size" ||
           slot.name == "pack_parts" || slot.name == "preload" || slot.name == "statement";
  };
  std::string page;
  for (std::size_t at = 0; at < shell.size();) {
    const std::size_t open = shell.find(opening, at);
    page += shell.substr(at, open == shell.npos ? shell.npos : open - at);
    if (open == shell.npos) break;
    const std::size_t close = shell.find(closing, open);
    const std::string_view name = shell.substr(open + opening.size(), close == shell.npos ? 0 : close - open - opening.size());
    const auto slot = std::ranges::find(slots, name, &Slot::name);
    if (slot == slots.end()) return refused("the shell's page has a placeholder that is not known: " + std::string(name));
    page += slot->words;
    slot->found = true;
    at = close + closing.size();
  }
  for (const Slot& slot : slots)
    if (!slot.found && !optional(slot))
      return refused("the shell's page has no place for its " + std::string(slot.name) + " (<!--diarium:" +
                   std::string(slot.name) + "-->); build the shell again");
  if (!slots.back().found) {
    const std::size_t head = page.find("</title>");
    if (head == page.npos) return refused("the shell's page has no title element; build the shell again");
    page.insert(head + 8, "\n<meta name=\"description\" content=\"" + slots.back().words + "\">");
  }
  if (const Slot& head = slots[slots.size() - 2]; !head.found && !head.words.empty()) {
    const std::size_t end = page.find("</head>");
    if (end == page.npos) return refused("the shell's page has no end of its head; build the shell again");
    page.insert(end, head.words);
  }
  return page;
}

Result<std::string> one_file(const Site& site, std::string_view file_template, std::string_view pack) {
  const auto language = site.language;
  const std::string heading = site.counts.title.empty() ? std::string(word(language, "app.name")) : site.counts.title;
  PageParts parts;
  parts.title = site.counts.title.empty() ? heading : view::fill(language, "app.title", {{"page", heading}});
  parts.description = site.counts.description.empty() ? std::string(word(language, "app.description")) : site.counts.description;
  parts.language = language == view::Language::sv ? "sv" : "en";
  parts.body = words_before_start(site, heading);
  if (!pack.empty()) {
    Html block;
    block.open("script", {{"type", "application/gzip;base64"}, {"id", "pack"}}).append(base64(gzip(pack))).close();
    parts.body += std::move(block).take();
  }
  return fill_shell(file_template, parts);
}

}  // namespace diarium::exporting
