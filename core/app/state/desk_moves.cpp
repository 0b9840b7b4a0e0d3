#include "app/state/desk_moves.h"

#include <algorithm>

#include "app/labels.h"
#include "app/places/route.h"
#include "desk/codec.h"
#include "desk/out.h"
#include "view/words.h"

namespace diarium::app {
namespace {

using desk::Desk;

/// The desk is this now. What it was stays, so that the reader can go back to it.
bool become(State& state, Desk desk) {
  if (desk == *state.desk.now) return false;
  state.desk.before = std::move(state.desk.now);
  state.desk.now = std::make_shared<const Desk>(std::move(desk));
  return true;
}

void say(Reduced& out, std::string_view key) { out.effects.status = view::word(out.state.settings.language, key); }

/// Says what was done; where nothing was, the desk was full.
void say_done(Reduced& out, bool done, std::string_view key) { say(out, done ? key : "desk.full"); }

void cite_pin(Reduced& out, const desk::Pin& pin) {
  const desk::Outgoing one{pin.title, {&pin}, out.state.environment.site};
  Copy copy{"", desk::as_html(one), pin.address};
  if (!pin.exact.empty()) copy.text = "«" + pin.exact + "»\n";
  copy.text += pin.title + (pin.place.empty() ? "" : ", " + pin.place);
  copy.html = copy.html.substr(copy.html.find("</h1>") + 6);
  out.effects.copy = std::move(copy);
  say(out, "reader.cite_done");
}

void keep_typed(Reduced& out, const std::string& subject) {
  State& state = out.state;
  const Desk& now = *state.desk.now;
  if (state.dialog == Dialog::note) {
    say_done(out, become(state, desk::with_note(now, subject, state.desk.typed)) || desk::pin_at(now, subject), "desk.noted");
  } else if (state.dialog == Dialog::name) {
    const bool is_new = subject.empty();
    const std::string id = is_new ? desk::new_collection_id(now, state.desk.typed) : subject;
    if (!become(state, desk::with_collection(now, id, state.desk.typed))) return;
    say(out, is_new ? "desk.made" : "desk.renamed");
    if (is_new) {
      state.desk.into = id;
      Place place;
      place.screen = Screen::desk;
      place.section = id;
      if (state.place.screen == Screen::desk && state.place != place) {
        state.place = canonical(place);
        out.effects.history = History::push;
      }
    }
  }
  state.dialog = Dialog::none;
}

void remove(Reduced& out, const std::string& subject) {
  State& state = out.state;
  const bool collection = desk::collection_with(*state.desk.now, subject) != nullptr;
  if (!become(state, desk::without(*state.desk.now, subject))) return;
  say(out, "desk.removed");
  if (state.desk.into == subject) state.desk.into.clear();
  if (collection && state.place.section == subject) {
    state.place.section.clear();
    out.effects.history = History::replace;
  }
  state.row = 0;
  out.effects.focus = "main.undo";
}

}  // namespace

std::vector<const desk::Pin*> pins_shown(const State& state) {
  const std::string& of = state.place.section;
  std::vector<const desk::Pin*> pins;
  for (const desk::Pin& pin : state.desk.now->pins)
    if (of.empty() || (of == in_no_collection ? pin.collection.empty() : pin.collection == of)) pins.push_back(&pin);
  return pins;
}

void pin_words(Reduced& out, const PinWords& wish, const Seen& seen) {
  const State& state = out.state;
  if (state.place.screen == Screen::desk) {
    const auto pins = pins_shown(state);
    if (wish.note == AlsoNote::yes && state.row > 0 && state.row <= pins.size()) open_desk_dialog(out.state, {DeskDialog::note, pins[state.row - 1]->address});
    return;
  }
  Quote quote;
  if (seen.document && !wish.text.empty() && wish.paragraph > 0 && wish.paragraph <= seen.document->paragraphs.size()) {
    quote = {wish.text, wish.paragraph, {}, false};
  } else if (seen.document) {
    quote.span = seen.document->passage;
    for (const view::FactRow& fact : seen.document->facts)
      if (fact.number == state.place.fact && !fact.spans.empty()) quote.span = fact.spans.front();
  }
  out.effects.asked_pin = AskedPin{std::move(quote), wish.note};
}

void keep_pin(Reduced& out, const KeepPin& wish) {
  State& state = out.state;
  desk::Pin pin = wish.pin;
  const std::string address = pin.address;
  pin.day = state.desk.today;
  if (desk::collection_with(*state.desk.now, state.desk.into)) pin.collection = state.desk.into;
  const bool there = desk::pin_at(*state.desk.now, address) != nullptr;
  const bool done = become(state, desk::with_pin(*state.desk.now, std::move(pin)));
  say_done(out, done || there, there ? "desk.pinned_before" : "desk.pinned");
  if (wish.note == AlsoNote::yes && (done || there)) open_desk_dialog(state, {DeskDialog::note, address});
}

void save_search(Reduced& out, const SaveSearch& wish) { out.effects.asked_search = wish.address.empty() ? address(out.state.place) : wish.address; }

void keep_search(Reduced& out, const KeepSearch& wish) {
  State& state = out.state;
  desk::Search search = wish.search;
  search.day = state.desk.today;
  const bool there = desk::search_at(*state.desk.now, search.address) != nullptr;
  say_done(out, become(state, desk::with_search(*state.desk.now, std::move(search))) || there, there ? "desk.search_seen" : "desk.search_saved");
}

void keep_visit(Reduced& out, const KeepVisit& wish) {
  State& state = out.state;
  const bool first = state.desk.now->visit.edition == 0;
  Desk desk = desk::visited(*state.desk.now, state.desk.today, wish.papers);
  if (first) state.desk.now = std::make_shared<const Desk>(std::move(desk));  // No act of the reader's: nothing to go back from.
  else if (become(state, std::move(desk))) say(out, "desk.all_seen");
}

void act_on_desk(Reduced& out, const ActOnDesk& wish) {
  State& state = out.state;
  const Desk& now = *state.desk.now;
  const desk::Pin* pin = desk::pin_at(now, wish.subject);
  const auto row_of_subject = [&] {
    const auto pins = pins_shown(state);
    const auto at = std::ranges::find(pins, wish.subject, [](const desk::Pin* one) { return one->address; });
    if (state.place.screen == Screen::desk && at != pins.end()) state.row = static_cast<std::uint32_t>(at - pins.begin()) + 1, out.effects.focus_row = true;
  };
  switch (wish.act) {
    case DeskAct::remove: return remove(out, wish.subject);
    case DeskAct::up:
    case DeskAct::down:
      if (become(state, desk::moved(now, wish.subject, wish.act == DeskAct::up ? desk::Direction::up : desk::Direction::down))) say(out, "desk.moved");
      return row_of_subject();
    case DeskAct::highlight:
    case DeskAct::no_highlight:
      become(state, desk::with_highlight(now, wish.subject, wish.act == DeskAct::highlight ? desk::Highlight::yes : desk::Highlight::no));
      return;
    case DeskAct::put_into:
      if (become(state, desk::put_into(now, wish.subject, wish.value))) say(out, "desk.moved");
      return;
    case DeskAct::keep_typed: return keep_typed(out, wish.subject);
    case DeskAct::undo:
      if (!state.desk.before) return;
      become(state, desk::undone(now, Desk(*state.desk.before)));
      state.desk.before.reset();
      out.effects.focus = "main.title";
      return say(out, "desk.undone");
    case DeskAct::remember: become(state, desk::with_history(now, desk::History::Kept::yes)); return;
    case DeskAct::remember_no_more: become(state, desk::with_history(now, desk::History::Kept::no)); return;
    case DeskAct::forget_history: become(state, desk::without_history(now)); return;
    case DeskAct::erase:
      if (become(state, desk::erased(now))) say(out, "desk.erased");
      state.desk.into.clear();
      out.effects.focus = "main.undo";
      return;
    case DeskAct::cite:
      if (pin) cite_pin(out, *pin);
      return;
    case DeskAct::save_file:
      out.effects.file = TextFile{std::string(desk::file_name), "application/json", desk::desk_json(now)};
      return say(out, "desk.file_saved");
    case DeskAct::open_file: out.effects.open_desk_file = true; return;
  }
}

void give_collection(Reduced& out, const GiveCollection& wish) {
  State asked = out.state;
  asked.place.section = wish.collection;
  const desk::Collection* collection = desk::collection_with(*out.state.desk.now, wish.collection);
  const std::string title = collection ? collection->name : std::string(view::word(out.state.settings.language, "desk.title"));
  const desk::Outgoing given{title, pins_shown(asked), out.state.environment.site};
  switch (wish.as) {
    case DeskFile::text: out.effects.file = TextFile{"bord.txt", "text/plain;charset=utf-8", desk::as_text(given)}; break;
    case DeskFile::html: out.effects.file = TextFile{"bord.html", "text/html;charset=utf-8", desk::as_html(given)}; break;
    case DeskFile::annotations: out.effects.file = TextFile{"bord.jsonld", "application/ld+json", desk::as_annotations(given)}; break;
  }
  out.effects.status = view::count(out.state.settings.language, "desk.given", given.pins.size());
}

void open_desk_dialog(State& state, const OpenDeskDialog& wish) {
  constexpr Dialog dialogs[] = {Dialog::note, Dialog::name, Dialog::move};
  state.dialog = dialogs[static_cast<std::size_t>(wish.dialog)];
  state.desk.subject = wish.subject;
  state.desk.typed.clear();
  if (const desk::Pin* pin = desk::pin_at(*state.desk.now, wish.subject)) state.desk.typed = pin->note;
  if (const desk::Collection* one = desk::collection_with(*state.desk.now, wish.subject)) state.desk.typed = one->name;
}

State with_opened(State state, std::string address, std::string title) {
  Desk desk = desk::with_opened(*state.desk.now, {std::move(address), std::move(title), state.desk.today, 0});
  if (desk != *state.desk.now) state.desk.now = std::make_shared<const Desk>(std::move(desk));
  return state;
}

}  // namespace diarium::app
