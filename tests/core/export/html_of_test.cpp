#include "core/base/checks.h"
#include "export/page/html_of.h"

#include <set>

#include "export/page/prose.h"

using namespace diarium;
using namespace diarium::app;

namespace {

std::string written(const Nodes& nodes, const exporting::Prose* prose = nullptr) {
  return exporting::html_of(nodes, {"../../", "d/x/", prose});
}

Place paper(std::string id, std::uint32_t paragraph, std::uint32_t fact) {
  Place place;
  place.screen = Screen::reader;
  place.paper = std::move(id);
  place.paragraph = paragraph;
  place.fact = fact;
  return place;
}

}  // namespace

TEST_CASE("what needs the program is not on a page without it, nor what would hold nothing else") {
  const Node press = button(Look::button, "Visa fler", Ask{Action::show_more});
  const Node boxes = box(Role::fieldset, Look::facet_group, {make(Role::legend, Look::rail_title, "Typ"), make(Role::checkbox, Look::facet, "Motion")});
  CHECK(written({press, boxes, box(Role::group, Look::button_row, {press}), make(Role::text, Look::search_key, "/")}).empty());
  CHECK(written({box(Role::group, Look::button_row, {press, make(Role::text, Look::none, "kvar")})}) ==
        "<div class=\"button-row\"><span>kvar</span></div>\n");
}

TEST_CASE("links lead on from the page that they stand on, and to places of its own paper by fragments") {
  exporting::Prose prose{"<p id=\"p-1\">Text</p>", {false, true, false}};
  CHECK(written({link(Look::none, "Hem", {})}) == "<a href=\"../../\">Hem</a>");
  CHECK(written({link(Look::none, "Annan", paper("y", 2, 0))}, &prose) == "<a href=\"../../d/y/?p=2\">Annan</a>");
  CHECK(written({link(Look::none, "Stycke", paper("x", 2, 0))}, &prose) == "<a href=\"#p-2\">Stycke</a>");
  CHECK(written({link(Look::none, "Uppgift", paper("x", 0, 1))}, &prose) == "<a href=\"#w-1\">Uppgift</a>");
  CHECK(written({link(Look::none, "Utan ord", paper("x", 0, 2))}, &prose) == "<span>Utan ord</span>");
  Node letter = make(Role::link, Look::none, "Skriv");
  letter.href = "mailto:?subject=a";
  CHECK(written({letter}) == "<a href=\"mailto:?subject=a\">Skriv</a>");
  CHECK(written({make(Role::prose, Look::prose)}, &prose) == "<article class=\"prose\"><p id=\"p-1\">Text</p></article>\n");
}

TEST_CASE("words of papers are escaped, and marks stand where they stood") {
  Node node = make(Role::paragraph, Look::body_text, "a <b> c");
  node.marks = {{{2, 5}, Tone::decision}, {{4, 6}, Tone::accent}};
  node.anchor = "\"f";
  CHECK(written({node}) == "<p class=\"body-text\" id=\"&quot;f\">a <mark data-tone=\"decision\">&lt;b&gt;</mark> c</p>\n");
}

TEST_CASE("the form asks the first page, the line of time is a list of what stands on it") {
  Node field = make(Role::field, Look::search_field);
  field.label = "Sök";
  const std::string form = written({box(Role::form, Look::search_form, {field})});
  CHECK(test::amiss(form, {"action=\"../../\" method=\"get\"", "name=\"q\""}) == "");
  Node at = with_label(link(Look::strip_label, "Motion", paper("y", 0, 0)), "19 juni 2024 · Motion");
  const Node row = box(Role::list_item, Look::strip_row, {at, make(Role::text, Look::strip_bar)});
  CHECK(written({box(Role::section, Look::strip, {box(Role::list, Look::strip_track, {row}), box(Role::list, Look::strip_axis, {})})}) ==
        "<section><ul class=\"body-list\" role=\"list\"><li class=\"body-text\"><a href=\"../../d/y/\">19 juni 2024 · Motion</a></li>\n</ul>\n</section>\n");
}

TEST_CASE("a term that stands alone says what it means, in the page's language, and no other words do") {
  const auto title = [](Node node, view::Language language) {
    const std::string html = exporting::html_of({std::move(node)}, {"", "", nullptr, language});
    const auto at = html.find("title=\"");
    return at == html.npos ? "" : html.substr(at + 7, html.find('"', at + 7) - at - 7);
  };
  std::set<std::string_view> ids;
  for (const exporting::Term& term : exporting::terms()) {
    CHECK(ids.insert(term.id).second);
    for (const auto language : {view::Language::sv, view::Language::en}) {
      const exporting::Term::Said& said = term.said[static_cast<std::size_t>(language)];
      CHECK(title(heading(2, Look::section_title, std::string(said.term)), language) == said.means);
      CHECK(title(make(Role::text, Look::chip, "2 " + std::string(said.term)), language) == said.means);
      CHECK(title(make(Role::column_header, Look::header_cell, std::string(said.term) + " · 3 av 4"), language) == said.means);
      CHECK(title(make(Role::text, Look::chip, "Beslut: " + std::string(said.term)), language) == said.means);
      CHECK(title(heading(2, Look::section_title, std::string(said.term) + "skrivelse"), language).empty());
      CHECK(title(heading(2, Look::section_title, "om " + std::string(said.term)), language).empty());
      CHECK(title(make(Role::paragraph, Look::body_text, std::string(said.term)), language).empty());
      CHECK(title(with_lang(heading(2, Look::section_title, std::string(said.term)), "sv"), language).empty());  // A paper's words.
    }
  }
  CHECK(title(heading(2, Look::section_title, "Återremiss"), view::Language::sv) == exporting::explained(view::Language::sv, "återremiss"));
  Node own = heading(2, Look::section_title, "Jäv");
  own.title = "något annat";
  CHECK(title(own, view::Language::sv) == "något annat");
}
