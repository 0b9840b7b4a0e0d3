// app/screens: what stands beside the pins: saved searches, what is new, what was opened, and where the desk is kept; and its dialogs.
#include <algorithm>

#include "app/places/route.h"
#include "app/places/sids.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"
#include "desk/keys.h"
#include "view/dates.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

constexpr std::size_t opened_shown = 12;
constexpr std::size_t pin_title_at_most = 90;

Node title_of_part(std::string words) { return heading(2, Look::section_title, std::move(words)); }

Node act(Language language, std::string_view key, DeskAct what, std::string sid) {
  return with_sid(button(Look::button, std::string(word(language, key)), ActOnDesk{what}), std::move(sid));
}

/// «3 nya sedan sist», «inget nytt», or how many there are where nothing else can be told.
Node search_news(Language language, const desk::Search& saved, const Seen& seen) {
  const auto now = seen.desk ? std::ranges::find(seen.desk->searches, saved.address, &SearchNow::address) : std::vector<SearchNow>::const_iterator();
  const bool known = seen.desk && now != seen.desk->searches.end();
  if (known && now->fresh && *now->fresh > 0) return with_tone(make(Role::text, Look::chip, view::count(language, "desk.fresh", *now->fresh)), Tone::mine);
  const std::string words = !known ? "" : now->fresh ? std::string(word(language, "desk.nothing_new")) : view::fill(language, "desk.now_and_then", {{"now", view::number(now->count)}, {"then", view::number(saved.count)}});
  return make(Role::text, Look::none, words);
}

Node search_node(Language language, const desk::Search& saved, const Seen& seen) {
  const std::string sid = "right.search." + desk::hex_of(desk::key_of(saved.address));
  const Place place = parse_address(saved.address).place;
  const bool cases = place.screen == Screen::cases;
  const std::string name = place.query.empty() ? std::string(word(language, "cases.all")) : place.query;
  Nodes line = {make(Role::text, Look::none, std::string(word(language, cases ? "nav.cases" : "desk.in_papers")) + " · ")};
  line.push_back(with_sid(search_news(language, saved, seen), sid + ".news"));
  Node seen_now = with_sid(button(Look::tool, std::string(word(language, "desk.seen")), ActOnDesk{DeskAct::save_search, saved.address}), sid + ".seen");
  Node gone = with_sid(button(Look::tool, std::string(word(language, "desk.remove")), ActOnDesk{DeskAct::remove, saved.address}), sid + ".remove");
  for (Node* one : {&seen_now, &gone}) one->label = one->text + ": " + name;
  return with_sid(box(Role::list_item, Look::fact, {with_tone(make(Role::text, Look::fact_sign), Tone::mine), with_sid(link(Look::fact_value, name, place), sid + ".open"), box(Role::paragraph, Look::fact_detail, std::move(line)),
                                                    box(Role::group, Look::button_row, {std::move(seen_now), std::move(gone)})}), sid);
}

Node link_row(std::string sid, std::string title, std::string detail, const Place& place) {
  return box(Role::list_item, Look::fact, {make(Role::text, Look::fact_sign), with_lang(with_sid(link(Look::fact_value, shortened(title, pin_title_at_most), place), std::move(sid)), "sv"), make(Role::paragraph, Look::fact_detail, std::move(detail))});
}

void add_searches(Nodes& nodes, const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  nodes.push_back(title_of_part(std::string(word(language, "desk.searches"))));
  Nodes rows;
  for (const desk::Search& saved : state.desk.now->searches) rows.push_back(search_node(language, saved, seen));
  if (rows.empty()) nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "desk.searches_none"))));
  else nodes.push_back(with_sid(box(Role::list, Look::facts, std::move(rows)), "right.searches"));
}

void add_fresh(Nodes& nodes, const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  const desk::Visit& visit = state.desk.now->visit;
  if (visit.papers.empty() || !seen.desk) return;
  nodes.push_back(title_of_part(view::fill(language, "desk.fresh_since", {{"day", view::date_words(language, visit.day)}})));
  nodes.push_back(with_sid(make(Role::paragraph, Look::small_text, seen.desk->fresh_count == 0 ? std::string(word(language, "desk.nothing_new_papers")) : view::count(language, "desk.fresh_papers", seen.desk->fresh_count)), "right.fresh"));
  if (seen.desk->fresh_count == 0) return;
  Nodes rows;
  for (const view::PaperRow& paper : seen.desk->fresh) {
    Place place;
    place.screen = Screen::reader;
    place.paper = paper.id;
    rows.push_back(link_row("right.new." + paper.id, title_of(language, paper), dotted({paper.municipality, type_words(language, paper.type), date_of(language, paper)}), place));
  }
  nodes.push_back(box(Role::list, Look::facts, std::move(rows)));
  if (seen.desk->fresh_count > seen.desk->fresh.size())
    nodes.push_back(make(Role::paragraph, Look::small_text, view::count(language, "count.more", seen.desk->fresh_count - seen.desk->fresh.size())));
  nodes.push_back(with_sid(button(Look::button, std::string(word(language, "desk.see_all")), ActOnDesk{DeskAct::see_all}), "right.see_all"));
}

void add_history(Nodes& nodes, const State& state) {
  const Language language = state.settings.language;
  const desk::History& history = state.desk.now->history;
  nodes.push_back(title_of_part(std::string(word(language, "desk.history"))));
  if (history.kept == desk::History::Kept::no) {
    nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "desk.history_off"))));
    nodes.push_back(act(language, "desk.remember", DeskAct::remember, "right.remember"));
    return;
  }
  Nodes rows;
  for (const desk::Opened& one : history.opened) {
    if (rows.size() == opened_shown) break;
    rows.push_back(link_row("right.opened." + desk::hex_of(desk::key_of(one.address)), one.title.empty() ? one.address : one.title, view::date_words(language, one.day), parse_address(one.address).place));
  }
  if (rows.empty()) nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "desk.history_empty"))));
  else nodes.push_back(box(Role::list, Look::facts, std::move(rows)));
  Nodes row = {act(language, "desk.remember_no_more", DeskAct::remember_no_more, "right.remember_no_more")};
  if (!history.opened.empty()) row.insert(row.begin(), act(language, "desk.forget", DeskAct::forget_history, "right.forget"));
  nodes.push_back(box(Role::group, Look::button_row, std::move(row)));
}

void add_keeping(Nodes& nodes, const State& state) {
  const Language language = state.settings.language;
  nodes.push_back(title_of_part(std::string(word(language, "desk.where"))));
  nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "desk.where_help"))));
  nodes.push_back(box(Role::group, Look::button_row,
                      {act(language, "desk.save_file", DeskAct::save_file, "right.save_file"), act(language, "desk.open_file", DeskAct::open_file, "right.open_file"),
                       act(language, "desk.erase", DeskAct::erase, "right.erase")}));
}

}  // namespace

Nodes desk_beside(const State& state, const Seen& seen) {
  Nodes nodes;
  add_searches(nodes, state, seen);
  add_fresh(nodes, state, seen);
  add_history(nodes, state);
  add_keeping(nodes, state);
  return nodes;
}

Node desk_dialog(const State& state) {
  const Language language = state.settings.language;
  const desk::Pin* pin = desk::pin_at(*state.desk.now, state.desk.subject);
  Nodes inside;
  if (pin) inside.push_back(with_lang(make(Role::paragraph, Look::small_text, shortened(pin->exact.empty() ? pin->title : pin->exact, 200)), "sv"));
  if (state.dialog == Dialog::move) {
    Nodes row = {with_sid(button(Look::button, std::string(word(language, "desk.up")), ActOnDesk{DeskAct::up, state.desk.subject}), "dialog.up"),
                 with_sid(button(Look::button, std::string(word(language, "desk.down")), ActOnDesk{DeskAct::down, state.desk.subject}), "dialog.down")};
    if (pin && !pin->exact.empty()) {
      const bool shown = pin->highlight == desk::Highlight::yes;
      row.push_back(with_sid(button(Look::button, std::string(word(language, shown ? "desk.no_highlight" : "desk.highlight")), ActOnDesk{shown ? DeskAct::no_highlight : DeskAct::highlight, state.desk.subject}), "dialog.highlight"));
    }
    inside.push_back(box(Role::group, Look::button_row, std::move(row)));
    Nodes items;
    const auto add = [&](std::string name, const std::string& id) {
      Node item = button(Look::palette_item, "", ActOnDesk{DeskAct::put_into, state.desk.subject, id});
      item.children = {make(Role::text, Look::palette_label, std::move(name))};
      item.current = pin && pin->collection == id;
      items.push_back(box(Role::list_item, Look::none, {with_sid(std::move(item), "dialog.into." + (id.empty() ? "none" : id))}));
    };
    for (const desk::Collection& one : state.desk.now->collections) add(one.name, one.id);
    add(std::string(word(language, "desk.in_none")), "");
    inside.push_back(with_label(box(Role::list, Look::palette_list, std::move(items)), std::string(word(language, "desk.collections"))));
  } else {
    const bool note = state.dialog == Dialog::note;
    Node words = with_sid(make(note ? Role::area : Role::field, Look::dialog_field), sids::dialog_words);
    words.value = state.desk.typed;
    words.label = word(language, note ? "desk.note_label" : "desk.name_label");
    words.action = ActOnDesk{DeskAct::type};
    inside.push_back(std::move(words));
    Node save = button(Look::button, std::string(word(language, "desk.save")),
                       ActOnDesk{DeskAct::keep_typed, state.desk.subject});
    inside.push_back(box(Role::group, Look::button_row, {with_sid(std::move(save), sids::dialog_save)}));
  }
  const char* title = state.dialog == Dialog::move ? "desk.move_title" : state.dialog == Dialog::note ? "desk.note_title" : state.desk.subject.empty() ? "desk.new_collection" : "desk.rename";
  inside.insert(inside.begin(), dialog_head(language, title));
  return box(Role::group, Look::none, std::move(inside));
}

}  // namespace diarium::app
