#include "app/state/reduce.h"

#include <utility>

#include "app/places/route.h"
#include "app/places/sids.h"
#include "desk/codec.h"
#include "desk/out.h"
#include "desk/references.h"
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

/// The desk is that now, which is said; nothing is where nothing changed.
void change(Reduced& out, Desk desk, std::string_view key) {
  if (become(out.state, std::move(desk)) && !key.empty()) say(out, key);
}

void open_dialog(State& state, Dialog dialog, const std::string& subject) {
  state.dialog = dialog;
  state.desk.subject = subject;
  state.desk.typed.clear();
  if (const desk::Pin* pin = desk::pin_at(*state.desk.now, subject)) state.desk.typed = pin->note;
  if (const desk::Collection* one = desk::collection_with(*state.desk.now, subject)) state.desk.typed = one->name;
}

void pin_words(Reduced& out, const ActOnDesk& asked, const Seen& seen) {
  State& state = out.state;
  const AlsoNote note = asked.act == DeskAct::pin_with_note ? AlsoNote::yes : AlsoNote::no;
  if (state.place.screen == Screen::desk) {
    const auto pins = pins_shown(state);
    if (note == AlsoNote::yes && state.row > 0 && state.row <= pins.size()) open_dialog(state, Dialog::note, pins[state.row - 1]->address);
    return;
  }
  out.effects.asked.pin = AskedPin{chosen_words(state, asked.number, asked.subject, seen), note};
  if (const view::PaperRow* row = current_row(state, seen)) out.effects.asked.pin->paper = row->id;
}

void cite_pin(Reduced& out, const std::string& address) {
  const desk::Pin* pin = desk::pin_at(*out.state.desk.now, address);
  if (!pin) return;
  Copy copy{"", desk::html_of(*pin, out.state.environment.site), pin->address};
  if (!pin->exact.empty()) copy.text = "«" + pin->exact + "»\n";
  copy.text += desk::source_words(*pin);
  out.effects.copy = std::move(copy);
  say(out, "reader.cite_done");
}

void hand_out(Reduced& out, std::string name, std::string media_type, std::string text) {
  out.effects.file = TextFile{std::move(name), std::move(media_type), std::move(text)};
  say(out, "desk.file_saved");
}

void give(Reduced& out, DeskAct as, const Seen& seen) {
  const State& state = out.state;
  const desk::Collection* collection = desk::collection_with(*state.desk.now, state.place.section);
  desk::Outgoing given{collection ? collection->name : std::string(view::word(state.settings.language, "desk.title")), pins_shown(state), state.environment.site};
  if (seen.desk)
    for (const PinNow& pin : seen.desk->pins)
      if (pin.source) given.sources.push_back(&*pin.source);
  if (as == DeskAct::as_text) hand_out(out, "bord.txt", "text/plain;charset=utf-8", desk::as_text(given));
  if (as == DeskAct::as_html) hand_out(out, "bord.html", "text/html;charset=utf-8", desk::as_html(given));
  if (as == DeskAct::as_annotations) hand_out(out, "bord.jsonld", "application/ld+json", desk::as_annotations(given));
  if (as == DeskAct::as_bibtex) hand_out(out, "bord.bib", "application/x-bibtex;charset=utf-8", desk::as_bibtex(given));
  if (as == DeskAct::as_csl) hand_out(out, "bord.csl.json", "application/vnd.citationstyles.csl+json", desk::as_csl(given));
}

void keep_typed(Reduced& out, const std::string& subject) {
  State& state = out.state;
  const Desk& now = *state.desk.now;
  const Dialog dialog = std::exchange(state.dialog, Dialog::none);
  if (dialog == Dialog::note) return change(out, desk::with_note(now, subject, state.desk.typed), "desk.noted");
  if (dialog != Dialog::name) return;
  const std::string id = subject.empty() ? desk::new_collection_id(now, state.desk.typed) : subject;
  change(out, desk::with_collection(now, id, state.desk.typed), "desk.noted");
  if (!subject.empty() || !desk::collection_with(*state.desk.now, id)) return;
  state.desk.into = id;
  if (state.place.screen != Screen::desk) return;
  state.place.section = id;
  out.effects.history = History::push;
}

void move(Reduced& out, const ActOnDesk& asked) {
  State& state = out.state;
  change(out, desk::moved(*state.desk.now, asked.subject, asked.act == DeskAct::up ? desk::Direction::up : desk::Direction::down), "desk.moved");
  if (state.place.screen != Screen::desk) return;
  const auto pins = pins_shown(state);
  for (std::size_t i = 0; i < pins.size(); ++i)
    if (pins[i]->address == asked.subject) {
      state.row = static_cast<std::uint32_t>(i) + 1;
      out.effects.focus_row = true;
    }
}

void remove(Reduced& out, const std::string& subject) {
  State& state = out.state;
  change(out, desk::without(*state.desk.now, subject), "desk.removed");
  if (state.desk.into == subject) state.desk.into.clear();
  if (!subject.empty() && state.place.section == subject) {
    state.place.section.clear();
    out.effects.history = History::replace;
  }
  state.row = 0;
  out.effects.focus = "main.undo";
}

}  // namespace

std::string_view section_shown(const State& state) {
  const std::string& named = state.place.section;
  return named == in_no_collection || desk::collection_with(*state.desk.now, named) ? std::string_view(named) : std::string_view();
}

std::vector<const desk::Pin*> pins_shown(const State& state) { return pins_of(*state.desk.now, section_shown(state)); }

std::vector<const desk::Pin*> pins_of(const desk::Desk& desk, std::string_view of) {
  std::vector<const desk::Pin*> pins;
  for (const desk::Pin& pin : desk.pins)
    if (of.empty() || (of == in_no_collection ? pin.collection.empty() : pin.collection == of)) pins.push_back(&pin);
  return pins;
}

void act_on_desk(Reduced& out, const ActOnDesk& asked, const Seen& seen) {
  State& state = out.state;
  const Desk& now = *state.desk.now;
  switch (asked.act) {
    case DeskAct::pin:
    case DeskAct::pin_with_note: return pin_words(out, asked, seen);
    case DeskAct::write_note: return open_dialog(state, Dialog::note, asked.subject);
    case DeskAct::name: return open_dialog(state, Dialog::name, asked.subject);
    case DeskAct::move: return open_dialog(state, Dialog::move, asked.subject);
    case DeskAct::type: state.desk.typed = asked.value; return;
    case DeskAct::keep_typed: return keep_typed(out, asked.subject);
    case DeskAct::put_into: return change(out, desk::put_into(now, asked.subject, asked.value), "desk.moved");
    case DeskAct::up:
    case DeskAct::down: return move(out, asked);
    case DeskAct::highlight: return change(out, desk::with_highlight(now, asked.subject, desk::Highlight::yes), "");
    case DeskAct::no_highlight: return change(out, desk::with_highlight(now, asked.subject, desk::Highlight::no), "");
    case DeskAct::remove: return remove(out, asked.subject);
    case DeskAct::undo:
      if (!state.desk.before) return;
      change(out, desk::undone(now, *state.desk.before), "desk.undone");
      state.desk.before.reset();
      out.effects.focus = sids::title;
      return;
    case DeskAct::cite: return cite_pin(out, asked.subject);
    case DeskAct::as_text:
    case DeskAct::as_html:
    case DeskAct::as_annotations:
    case DeskAct::as_bibtex:
    case DeskAct::as_csl: return give(out, asked.act, seen);
    case DeskAct::save_search: out.effects.asked.search = asked.subject.empty() ? address(state.place) : asked.subject; return;
    case DeskAct::see_all: out.effects.asked.visit = true; return;
    case DeskAct::remember: return change(out, desk::with_history(now, desk::History::Kept::yes), "");
    case DeskAct::remember_no_more: return change(out, desk::with_history(now, desk::History::Kept::no), "");
    case DeskAct::forget_history: return change(out, desk::without_history(now), "");
    case DeskAct::save_file: return hand_out(out, std::string(desk::file_name), "application/json", desk::desk_json(now));
    case DeskAct::open_file: out.effects.open_desk_file = true; return;
    case DeskAct::erase:
      state.desk.into.clear();
      out.effects.focus = "main.undo";
      return change(out, desk::erased(now), "desk.erased");
  }
}

bool keeps_dialog(DeskAct act) { return act == DeskAct::type || act == DeskAct::keep_typed; }

Reduced with_pin(State before, desk::Pin pin, AlsoNote note) {
  Reduced out{std::move(before), {}};
  State& state = out.state;
  const std::string address = pin.address;
  pin.day = state.desk.today;
  if (desk::collection_with(*state.desk.now, state.desk.into)) pin.collection = state.desk.into;
  const bool there = desk::pin_at(*state.desk.now, address) != nullptr;
  say(out, there ? "desk.pinned_before" : "desk.full");
  change(out, desk::with_pin(*state.desk.now, std::move(pin)), "desk.pinned");
  if (note == AlsoNote::yes && desk::pin_at(*state.desk.now, address)) open_dialog(state, Dialog::note, address);
  return out;
}

Reduced with_search(State before, desk::Search search) {
  Reduced out{std::move(before), {}};
  State& state = out.state;
  search.day = state.desk.today;
  const bool there = desk::search_at(*state.desk.now, search.address) != nullptr;
  say(out, "desk.full");
  change(out, desk::with_search(*state.desk.now, std::move(search)), there ? "desk.from_now" : "desk.search_saved");
  return out;
}

Reduced with_visit(State before, std::vector<std::uint32_t> papers) {
  Reduced out{std::move(before), {}};
  State& state = out.state;
  const bool first = state.desk.now->visit.edition == 0;
  Desk desk = desk::visited(*state.desk.now, state.desk.today, std::move(papers));
  if (first) state.desk.now = std::make_shared<const Desk>(std::move(desk));  // No act of the reader's: nothing to go back from.
  else change(out, std::move(desk), "desk.from_now");
  return out;
}

void note_opened(State& state, std::string title) {
  Place opened;
  opened.screen = state.place.screen;
  opened.paper = state.place.paper;
  opened.of_case = state.place.of_case;
  Desk desk = desk::with_opened(*state.desk.now, {address(opened), std::move(title), state.desk.today, 0});
  if (desk != *state.desk.now) state.desk.now = std::make_shared<const Desk>(std::move(desk));
}

}  // namespace diarium::app
