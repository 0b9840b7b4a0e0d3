#include "export/page/html_of.h"

#include <algorithm>
#include <array>

#include "app/places/route.h"
#include "export/page/html.h"
#include "export/page/prose.h"

namespace diarium::exporting {
namespace {

using app::Look;
using app::Node;
using app::Role;

/// As `tags` of web/src/twin.ts; empty: what needs the program.
std::string_view tag_of(const Node& node) {
  constexpr std::array<std::string_view, 7> headings = {"h1", "h1", "h2", "h3", "h4", "h5", "h6"};
  switch (node.role) {
    case Role::group: return "div";
    case Role::section: return "section";
    case Role::navigation: return "nav";
    case Role::details: return "details";
    case Role::article:
    case Role::prose: return "article";
    case Role::heading: return headings[node.level];
    case Role::paragraph:
    case Role::status: return "p";
    case Role::text: return "span";
    case Role::strong: return "strong";
    case Role::link: return "a";
    case Role::field: return "input";
    case Role::form: return "form";
    case Role::list: return "ul";
    case Role::ordered_list: return "ol";
    case Role::list_item: return "li";
    case Role::table: return "table";
    case Role::table_head: return "thead";
    case Role::table_body: return "tbody";
    case Role::table_row: return "tr";
    case Role::column_header:
    case Role::row_header: return "th";
    case Role::cell: return "td";
    case Role::definition_list: return "dl";
    case Role::term: return "dt";
    case Role::definition: return "dd";
    case Role::separator: return "hr";
    case Role::button:
    case Role::checkbox:
    case Role::fieldset:
    case Role::legend:
    case Role::area:
    case Role::code:
    case Role::frame: break;
  }
  return "";
}

bool stays(const Node& node) {
  if (tag_of(node).empty() || node.look == Look::search_key || node.look == Look::strip_bar || node.look == Look::strip_axis) return false;
  return node.children.empty() || std::ranges::any_of(node.children, stays);
}

std::string class_of(const Node& node) {
  if (node.sticky) return "sticky";
  switch (node.look) {
    case Look::none:
    case Look::strip:
    case Look::strip_label: return "";
    case Look::strip_track: return std::string(app::name(Look::body_list));
    case Look::strip_row: return std::string(app::name(Look::body_text));
    default: return std::string(app::name(node.look)) + (node.wide ? " wide" : "");
  }
}

/// Does the address lead out of the site, «mailto:…», «https://…»?
bool leads_out(std::string_view address) {
  return address.substr(0, address.find_first_of("/?#")).find(':') != address.npos;
}

class SceneWriter {
 public:
  explicit SceneWriter(const PageContext& page) : page_(page) {}

  void write(const app::Nodes& nodes) { write(nodes, nodes.size()); }
  [[nodiscard]] std::string take() && { return std::move(html_).take(); }

 private:
  void write(const app::Nodes& nodes, std::size_t first) {
    for (std::size_t i = 0; i < first; ++i)
      if (stays(nodes[i])) write(nodes[i]);
  }

  /// What stands in a node: of a long list its first rows.
  void write_inside(const Node& node) {
    const bool rows = node.role == Role::table_body || node.role == Role::list || node.role == Role::ordered_list || node.role == Role::definition_list;
    const std::size_t all = node.children.size();
    const bool cut = rows && page_.rows > 0 && all > page_.rows;
    write(node.children, cut ? page_.rows : all);
    if (!cut) return;
    const std::string rest = view::fill(page_.language, "still.rest", {{"shown", view::number(page_.rows)}, {"total", view::number(all)}});
    if (node.role == Role::table_body) html_.open("tr").element("td", {}, rest).close();
    else if (node.role == Role::definition_list) html_.element("dd", {}, rest);
    else html_.element("li", {}, rest);
  }

  void write(const Node& node) {
    if (node.role == Role::field) return write_field(node);
    if (node.role == Role::separator) return static_cast<void>(html_.single("hr", {{"class", class_of(node)}}));
    const bool leads = node.role == Role::link, asks = node.role == Role::form;
    const bool list = node.role == Role::list || node.role == Role::ordered_list;
    const bool says_label = node.look == Look::strip_label && !node.label.empty();
    const std::string address = leads ? address_of(node.href) : "";
    html_.open(leads && address.empty() ? "span" : tag_of(node),
               {{"class", class_of(node)},
                {"id", node.anchor},
                {"title", title_of(node)},
                {"data-tone", node.tone == app::Tone::plain ? "" : app::name(node.tone)},
                {"lang", node.lang},
                {"data-level", node.role != Role::heading && node.level > 0 ? std::to_string(node.level) : ""},
                {"role", asks ? "search" : list ? "list" : node.role == Role::group && !node.label.empty() ? "group" : ""},
                {"scope", node.role == Role::column_header ? "col" : node.role == Role::row_header ? "row" : ""},
                {"aria-label", says_label || node.role == Role::details ? "" : node.label},
                {"aria-hidden", node.look == Look::fact_sign ? "true" : ""},
                {"aria-current", node.current && node.look == Look::nav_item ? "page" : ""},
                {"data-label", node.role == Role::cell ? node.placeholder : ""},
                {"href", address},
                {"download", node.save_as},
                {"action", asks ? link(page_.root, "") : ""},
                {"method", asks ? "get" : ""}});
    if (node.role == Role::prose && page_.prose) html_.append(page_.prose->html);
    if (node.role == Role::details) html_.element("summary", {{"class", app::name(Look::fold)}}, node.label);
    write_inside(node);
    if (node.children.empty()) write_words(says_label ? node.label : node.text, node.marks);
    html_.close();
  }

  void write_field(const Node& node) {
    html_.single("input", {{"class", class_of(node)},
                           {"type", "search"},
                           {"name", "q"},
                           {"autocomplete", "off"},
                           {"spellcheck", "false"},
                           {"enterkeyhint", "search"},
                           {"aria-label", node.label},
                           {"placeholder", node.placeholder}});
  }

  void write_words(std::string_view words, const std::vector<app::TextMark>& marks) {
    std::uint32_t at = 0;
    for (const app::TextMark& mark : marks) {
      if (mark.span.begin < at || mark.span.end > words.size()) continue;
      const bool coloured = mark.tone != app::Tone::plain && mark.tone != app::Tone::accent;
      html_.text(words.substr(at, mark.span.begin - at));
      html_.element(mark.edit == view::Edit::none ? "mark" : mark.edit == view::Edit::added ? "ins" : "del", {{"data-tone", coloured ? app::name(mark.tone) : ""}}, slice(words, mark.span));
      at = mark.span.end;
    }
    html_.text(words.substr(at));
  }

  /// As it stands in the page; empty: it would lead to words that the page does not show, or to the page itself.
  [[nodiscard]] std::string address_of(std::string_view address) const {
    if (leads_out(address)) return std::string(address);
    if (page_.prose && address.starts_with(page_.address)) {
      const app::Place place = app::parse_address(address).place;
      if (place.paragraph > 0) return "#p-" + std::to_string(place.paragraph);
      if (place.fact > 0) return place.fact < page_.prose->named.size() && page_.prose->named[place.fact] ? "#w-" + std::to_string(place.fact) : "";
    }
    if (!page_.pages) return link(page_.root, address);
    const std::string led = page_.pages->leads(address);
    return led == page_.address && led != address ? "" : link(page_.root, led);
  }

  /// Where no words stand behind it, what a term means that stands alone.
  [[nodiscard]] std::string_view title_of(const Node& node) const {
    const bool names = node.role == Role::heading || node.role == Role::column_header || node.look == Look::chip || node.look == Look::fact_detail;
    return node.title.empty() && node.lang.empty() && names ? explained(page_.language, node.text) : std::string_view(node.title);
  }

  Html html_;
  const PageContext& page_;
};

}  // namespace

std::string html_of(const app::Nodes& nodes, const PageContext& page) {
  SceneWriter writer(page);
  writer.write(nodes);
  return std::move(writer).take();
}

}  // namespace diarium::exporting
