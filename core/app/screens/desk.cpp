// app/screens: «/bord/», what the reader has put on a desk of their own: the rail of collections and the pins of one.
#include <algorithm>
#include <set>

#include "app/places/route.h"
#include "app/screens/screens.h"
#include "app/state/reduce.h"
#include "app/words/labels.h"
#include "desk/keys.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

constexpr std::size_t pin_words_at_most = 600;  ///< Bytes of a pin; all of them stand in the paper.

Place desk_place(std::string section) {
  Place place;
  place.screen = Screen::desk;
  place.section = std::move(section);
  return place;
}

Node act_button(Look look, std::string_view words, ActOnDesk act, std::string sid) { return with_sid(button(look, std::string(words), std::move(act)), std::move(sid)); }

/// What became of a pin that is not as it was; nothing where all is well, or nobody knows yet.
std::optional<Node> change_of(const State& state, const Seen& seen, const desk::Pin& pin) {
  if (!seen.desk) return std::nullopt;
  const auto now = std::ranges::find(seen.desk->pins, pin.address, &PinNow::address);
  if (now == seen.desk->pins.end()) return std::nullopt;
  const Language language = state.settings.language;
  using view::Anchored;
  if (now->there && now->state != Anchored::moved && now->state != Anchored::nearest && now->state != Anchored::lost) return std::nullopt;
  const char* key = !now->there ? "desk.not_here" : now->state == Anchored::moved ? "desk.words_moved" : "desk.words_changed";
  Node message = notice(std::string(word(language, key)), "");
  if (now->there)
    message.children.push_back(with_sid(link(Look::none, std::string(word(language, now->state == Anchored::moved ? "desk.see_place" : "desk.see_change")), parse_address(pin.address).place), pin_sid(pin) + ".change"));
  return with_sid(std::move(message), pin_sid(pin) + ".changed");
}

Node pin_node(const State& state, const Seen& seen, const desk::Pin& pin, bool current) {
  const Language language = state.settings.language;
  const std::string sid = pin_sid(pin);
  const bool whole = pin.exact.empty();
  Node words = with_lang(link(Look::none, shortened(whole ? pin.title : pin.exact, pin_words_at_most), parse_address(pin.address).place), "sv");
  if (!whole) words.marks.push_back({{0, static_cast<std::uint32_t>(words.text.size())}, Tone::mine, {}});
  Nodes inside = {box(Role::paragraph, Look::snippet_text, {with_sid(std::move(words), sid + ".words")}),
                  make(Role::paragraph, Look::result_meta, dotted({whole ? "" : pin.title, pin.place}))};
  if (auto change = change_of(state, seen, pin)) inside.push_back(std::move(*change));
  if (!pin.note.empty()) inside.push_back(with_sid(with_icon(make(Role::paragraph, Look::body_text, pin.note), "highlighter"), sid + ".note"));
  Nodes row = {act_button(Look::tool, word(language, "desk.cite"), {DeskAct::cite, pin.address}, sid + ".cite"),
               with_sid(button(Look::tool, std::string(word(language, pin.note.empty() ? "desk.note" : "desk.note_change")), ActOnDesk{DeskAct::write_note, pin.address}), sid + ".write"),
               with_sid(button(Look::tool, std::string(word(language, "desk.move")), ActOnDesk{DeskAct::move, pin.address}), sid + ".move"),
               act_button(Look::tool, word(language, "desk.remove"), {DeskAct::remove, pin.address}, sid + ".remove")};
  for (Node& tool : row) tool.label = tool.text + ": " + shortened(whole ? pin.title : pin.exact, 60);
  inside.push_back(box(Role::group, Look::button_row, std::move(row)));
  Node item = with_sid(box(Role::list_item, Look::result, std::move(inside)), sid);
  item.current = current;
  return item;
}

/// What to do first.
Node empty_desk(const State& state) {
  const Language language = state.settings.language;
  Nodes steps;
  for (const char* key : {"desk.step_select", "desk.step_pin", "desk.step_note"}) steps.push_back(make(Role::list_item, Look::none, std::string(word(language, key))));
  return box(Role::section, Look::empty_state,
             {make(Role::paragraph, Look::body_text, std::string(word(language, state.environment.still ? "desk.wants_program" : "desk.empty"))),
              box(Role::ordered_list, Look::body_list, std::move(steps)), box(Role::paragraph, Look::body_text, {link(Look::none, std::string(word(language, "error.to_collection")), {})})});
}

/// What is done with the collection that is shown.
Node tools_of(const State& state, const desk::Collection* collection, std::size_t pins) {
  const Language language = state.settings.language;
  Nodes row;
  if (state.desk.before) row.push_back(with_icon(act_button(Look::button, word(language, "desk.undo"), {DeskAct::undo}, "main.undo"), "undo-2"));
  row.push_back(with_sid(button(Look::button, std::string(word(language, "desk.new_collection")), ActOnDesk{DeskAct::name, ""}), "main.new"));
  if (collection) {
    row.push_back(with_sid(button(Look::button, std::string(word(language, "desk.rename")), ActOnDesk{DeskAct::name, collection->id}), "main.rename"));
    row.push_back(act_button(Look::button, word(language, "desk.remove_collection"), {DeskAct::remove, collection->id}, "main.remove"));
  }
  if (pins > 0)
    for (const auto& [as, key] : {std::pair{DeskAct::as_text, "text"}, {DeskAct::as_html, "html"}, {DeskAct::as_annotations, "annotations"}, {DeskAct::as_bibtex, "bibtex"}, {DeskAct::as_csl, "csl"}})
      row.push_back(with_sid(with_icon(button(Look::button, std::string(word(language, std::string("desk.as_") + key)), ActOnDesk{as}), "download"), std::string("main.as_") + key));
  return box(Role::group, Look::button_row, std::move(row));
}

}  // namespace

std::string pin_sid(const desk::Pin& pin) { return "main.pin." + desk::hex_of(desk::key_of(pin.address)); }

Nodes desk_collections(const State& state) {
  const Language language = state.settings.language;
  const desk::Desk& desk = *state.desk.now;
  Nodes items;
  const auto add = [&](std::string name, std::string section, std::size_t pins) {
    Node item = link(Look::nav_item, "", desk_place(section));
    item.children = {make(Role::text, Look::nav_label, std::move(name)), make(Role::text, Look::nav_count, view::number(pins))};
    item.current = section_shown(state) == section;
    item.sid = "left.desk." + (section.empty() ? "all" : section);
    items.push_back(box(Role::list_item, Look::none, {std::move(item)}));
  };
  add(std::string(word(language, "desk.all")), "", desk.pins.size());
  const auto in = [&](std::string_view id) { return static_cast<std::size_t>(std::ranges::count(desk.pins, id, &desk::Pin::collection)); };
  for (const desk::Collection& one : desk.collections) add(one.name, one.id, in(one.id));
  if (!desk.collections.empty() && in("") > 0) add(std::string(word(language, "desk.in_none")), std::string(in_no_collection), in(""));
  const std::string title(word(language, "desk.collections"));
  return {make(Role::paragraph, Look::rail_title, title), with_label(box(Role::list, Look::nav_list, std::move(items)), title)};
}

Nodes desk_screen(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  const auto pins = pins_shown(state);
  const desk::Collection* collection = desk::collection_with(*state.desk.now, state.place.section);
  const std::string title = collection ? collection->name : std::string(word(language, state.place.section == in_no_collection ? "desk.in_none" : "desk.title"));
  std::set<std::string> papers;
  for (const desk::Pin* pin : pins) papers.insert(pin->address.substr(0, pin->address.find('?')));
  Nodes head = {page_title(title)};
  if (!pins.empty())
    head.push_back(make(Role::paragraph, Look::lede, view::fill(language, "desk.count", {{"places", view::count(language, "count.places", pins.size())}, {"papers", view::count(language, "count.papers", papers.size())}})));
  Nodes nodes = {box(Role::group, Look::page_head, std::move(head))};
  if (state.environment.still) {
    nodes.push_back(empty_desk(state));
    return nodes;
  }
  Node rail = button(Look::button, std::string(word(language, "desk.collections")), OpenSheet{Sheet::left});
  rail.expanded = state.sheet == Sheet::left;
  nodes.push_back(box(Role::group, Look::sheet_bar, {with_sid(std::move(rail), "main.sheets.left")}));
  nodes.push_back(tools_of(state, collection, pins.size()));
  if (!state.desk.wrong.empty()) nodes.push_back(with_sid(notice(state.desk.wrong, std::string(word(language, "desk.wrong_help"))), "main.wrong"));
  if (state.desk.kept == DeskKept::memory || state.desk.kept == DeskKept::frame)
    nodes.push_back(with_sid(notice(std::string(word(language, "desk.not_kept")), std::string(word(language, state.desk.kept == DeskKept::frame ? "desk.not_kept_frame" : "desk.not_kept_help"))), "main.unkept"));
  if (section_shown(state) != state.place.section)
    nodes.push_back(with_sid(notice(std::string(word(language, "desk.no_collection")), ""), "main.no_collection"));
  if (pins.empty()) {
    nodes.push_back(empty_desk(state));
  } else {
    Nodes rows;
    for (const desk::Pin* pin : pins) rows.push_back(pin_node(state, seen, *pin, state.row == rows.size() + 1));
    nodes.push_back(with_label(with_sid(box(Role::ordered_list, Look::results, std::move(rows)), "main.pins"), title));
    if (!state.environment.coarse && state.environment.width > sheets && state.settings.single_keys == SingleKeys::on) nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "desk.keys"))));
  }
  if (state.environment.width <= sheets)
    for (Node& node : desk_beside(state, seen)) nodes.push_back(std::move(node));
  return nodes;
}

}  // namespace diarium::app
