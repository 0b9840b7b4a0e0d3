#include "wasm/ui/scenes.h"

#include <array>
#include <utility>

namespace diarium::tests {

using app::Look;
using app::Node;
using app::Pane;
using app::Role;

namespace {
std::vector<Node>& pane(app::Scene& scene, Pane pane) { return scene.panes[static_cast<std::size_t>(pane)]; }

void number(std::vector<Node>& nodes, const std::string& parent) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].sid.empty()) nodes[i].sid = parent + "." + std::to_string(i + 1);
    number(nodes[i].children, nodes[i].sid);
  }
}

void finish(app::Scene& scene) {
  constexpr std::array names = {"top", "left", "main", "right", "foot"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    number(scene.panes[i], names[i]);
    scene.versions[i] = 1;
  }
}

Node chip(app::Tone tone, std::string text) {
  Node made = node(Role::list_item, Look::chip, std::move(text));
  made.tone = tone;
  return made;
}

Node card(const std::string& paper, const std::string& title) {
  return node(Role::article, Look::card, "",
              {node(Role::heading, Look::card_title, "", {link_to(Look::none, "main.card." + paper, title, paper)}),
               node(Role::paragraph, Look::card_meta, "Norrby stad · KS 2024/1 · motion"),
               node(Role::list, Look::chips, "", {chip(app::Tone::decision, "✓ Besvarad"), chip(app::Tone::dissent, "2 reservationer")}),
               node(Role::paragraph, Look::card_words, "",
                    {node(Role::strong, Look::none, "Två förslag"), node(Role::text, Look::none, ", båda besvarade med samma skäl i samma beslut")})});
}

Node row(std::vector<std::string> words, Look look) {
  Node made = node(Role::table_row, Look::table_row, "");
  for (std::string& word : words) made.children.push_back(node(Role::cell, look, std::move(word)));
  return made;
}

Node facet(const std::string& value, bool checked) {
  Node made = node(Role::checkbox, Look::facet, "", {node(Role::text, Look::facet_label, value), node(Role::text, Look::facet_count, "12")});
  made.sid = "left.facet." + value;
  made.checked = checked;
  made.action = app::ToggleFilter{query::Field::municipality, value};
  return made;
}

void add_frame(app::Scene& scene) {
  Node field = node(Role::field, Look::search_field, "");
  field.sid = "top.field";
  field.icon = "search";
  Node tool = node(Role::button, Look::tool, "Svenska");
  tool.sid = "top.tool";
  tool.action = app::SetLanguage{view::Language::en};
  pane(scene, Pane::top) = {link_to(Look::brand, "top.brand", "Diarium", ""),
                            node(Role::form, Look::search_form, "", {field, node(Role::text, Look::search_key, "/")}),
                            node(Role::group, Look::tools, "", {tool})};
  pane(scene, Pane::foot) = {node(Role::text, Look::foot_text, "Ingenting lämnar din dator"), link_to(Look::foot, "foot.about", "Om", "")};
}
}  // namespace

Node node(Role role, Look look, std::string text, std::vector<Node> children) {
  Node made;
  made.role = role;
  made.look = look;
  made.text = std::move(text);
  made.children = std::move(children);
  return made;
}

Node link_to(Look look, std::string sid, std::string text, std::string paper) {
  Node made = node(Role::link, look, std::move(text));
  made.sid = std::move(sid);
  app::Place place;
  place.screen = app::Screen::reader;
  place.paper = std::move(paper);
  made.action = app::GoTo{place};
  return made;
}

app::Scene collection_scene() {
  app::Scene scene;
  add_frame(scene);
  Node nav = link_to(Look::nav_item, "left.nav", "", "");
  nav.current = true;
  nav.children = {node(Role::text, Look::nav_label, "Samling"), node(Role::text, Look::nav_count, "5")};
  pane(scene, Pane::left) = {
      node(Role::list, Look::nav_list, "", {node(Role::list_item, Look::none, "", {nav})}),
      node(Role::fieldset, Look::facet_group, "", {node(Role::legend, Look::rail_title, "Kommun"), facet("Norrby", true), facet("Sundvik", false)})};
  Node more = node(Role::button, Look::button, "Visa fler");
  more.sid = "main.more";
  more.action = app::Ask{app::Action::show_more};
  Node off = node(Role::button, Look::button, "Stängd");
  off.sid = "main.off";
  off.action = app::Ask{app::Action::copy_link};
  off.disabled = true;
  pane(scene, Pane::main) = {
      node(Role::group, Look::page_head, "", {node(Role::heading, Look::page_title, "Fem handlingar från tre kommuner"),
                                              node(Role::paragraph, Look::lede, "Vad föreslogs, vad beslutades, vem invände och varför.")}),
      node(Role::section, Look::cards, "", {card("a", "Fördjupade relationer mellan Norrby och en stad långt borta"), card("b", "Utöka samverkan"), card("c", "Inga samarbeten")}),
      node(Role::heading, Look::section_title, "Handlingar"),
      node(Role::table, Look::table, "",
           {node(Role::table_head, Look::none, "", {row({"Handling", "Slag", "Kommun"}, Look::header_cell)}),
            node(Role::table_body, Look::none, "", {row({"Svar på motion om relationer", "Utlåtande", "Norrby"}, Look::cell), row({"Motion", "Motion", "Sundvik"}, Look::cell)})}),
      node(Role::paragraph, Look::notice, "", {node(Role::strong, Look::none, "En del av adressen förstods inte"), node(Role::text, Look::none, "Resten visas.")}),
      node(Role::list, Look::body_list, "", {node(Role::list_item, Look::none, "Ett"), node(Role::list_item, Look::none, "", {link_to(Look::none, "main.way", "Till samlingen", "")})}),
      more, off};
  finish(scene);
  return scene;
}

view::DocumentPage made_up_page(int paragraphs) {
  view::DocumentPage page;
  const std::string sentence = "Nämnden anser att frågan bör beredas vidare i dialog med berörda förvaltningar innan ställning tas. ";
  for (int i = 0; i < paragraphs; ++i) {
    view::Paragraph paragraph;
    paragraph.page = static_cast<std::uint32_t>(i / 20 + 1);
    paragraph.page_start = i % 20 == 0;
    if (i % 10 == 0) {
      paragraph.kind = structure::BlockKind::heading;
      paragraph.level = static_cast<std::uint8_t>(i % 3 + 1);
      paragraph.text = "Rubrik " + std::to_string(i);
    } else if (i % 10 == 5) {
      paragraph.kind = structure::BlockKind::list_item;
      paragraph.level = 1;
      paragraph.label = "1.";
      paragraph.text = "att staden prövar saken";
      paragraph.marks = {{view::Mark::Kind::fact, 1, view::FactKind::proposal, {0, 10}}, {view::Mark::Kind::hit, 1, {}, {4, 10}}};
    } else {
      paragraph.kind = structure::BlockKind::paragraph;
      for (int n = 0; n <= i % 4; ++n) paragraph.text += sentence;
    }
    page.paragraphs.push_back(std::move(paragraph));
  }
  return page;
}

app::Scene reader_scene(const view::DocumentPage& page) {
  app::Scene scene;
  add_frame(scene);
  Node prose = node(Role::prose, Look::prose, "");
  prose.sid = "main.prose";
  pane(scene, Pane::main) = {node(Role::group, Look::document_head, "", {node(Role::heading, Look::document_title, "En handling")}), prose};
  Node sign = node(Role::text, Look::fact_sign, "");
  sign.tone = app::Tone::decision;
  pane(scene, Pane::right) = {node(Role::list, Look::facts, "", {node(Role::list_item, Look::fact, "",
      {sign, link_to(Look::fact_value, "right.fact", "Besvarad", ""), node(Role::paragraph, Look::fact_detail, "rad 3")})})};
  scene.document = &page;
  scene.document_version = 1;
  finish(scene);
  return scene;
}

}  // namespace diarium::tests
