#include "app/application.h"

#include <algorithm>

#include "app/library.h"
#include "app/named.h"
#include "app/nodes/build.h"
#include "app/places/route.h"
#include "app/places/sids.h"
#include "app/screens/screens.h"
#include "app/state/levels.h"
#include "app/state/reduce.h"
#include "app/view_cache.h"
#include "base/letters.h"
#include "desk/codec.h"

namespace diarium::app {
namespace {

const Node* find_node(const Nodes& nodes, const std::string& sid) {
  for (const Node& node : nodes) {
    if (node.sid == sid) return &node;
    if (const Node* inside = find_node(node.children, sid)) return inside;
  }
  return nullptr;
}

/// «#rrggbb» as the canvas draws it, 0xAABBGGRR; 0 for what is no colour.
std::uint32_t drawn_colour(std::string_view words) {
  const auto rgb =
      words.size() == 7 && words.front() == '#' ? number_in<std::uint32_t>(words.substr(1), 16) : std::nullopt;
  return rgb ? 0xFF000000u | (*rgb & 0xFFu) << 16 | (*rgb & 0xFF00u) | *rgb >> 16 : 0;
}

/// «person-mora-anna-berg-yrkade.xlsx»: the address without its question, and which table of several.
std::string table_name(const Place& place, const GiveTable& asked) {
  const std::string whole = address(place);
  std::string name = whole.substr(0, whole.find_first_of("?#"));
  if (name.empty()) name = "handlingar/";
  std::ranges::replace(name, '/', '-');
  return (asked.section.empty() ? name.substr(0, name.size() - 1) : name + asked.section) + "." + std::string(app::name(asked.as));
}

void merge(Effects& into, Effects&& from) {
  if (from.history == History::push || into.history == History::keep) into.history = from.history;
  each_told([&](std::string_view, auto effect) {
    if (from.*effect) into.*effect = std::move(from.*effect);
  });
}

}  // namespace

struct Application::Impl {
  Library library;
  State state;  ///< Becomes what app/state makes of it, in become() alone.
  ViewCache views;  ///< What it shows of the library.
  Scene scene;  ///< What it looks like.
  Changes changes;
  std::string last_address;
  Screen shown_screen = Screen::collection;
  bool shown_dark = false;
  std::optional<State> waits_since;  ///< The state before what the screen shows began to wait for parts of the pack.
  Asked asked;                       ///< What could not be answered, as parts of the pack were missing.

  Impl() {
    rebuild();
    changes.title = changes.language = changes.theme = changes.screen = changes.sheet = true;  // All is news at first.
  }

  void apply(const Command& command) {
    Reduced reduced = reduce(state, command, views.seen());
    show(become(std::move(reduced.state)), std::move(reduced.effects));
  }

  /// What the state is now is seen: what follows from that, what was asked for, and how it looks.
  void show(State before, Effects effects) {
    std::optional<State> since;  // What is announced is news since it was waited for.
    if (!views.seen().waiting) since = std::exchange(waits_since, std::nullopt);
    Reduced arrived = arrive_at_seen({state, std::move(effects)}, before, views.seen(), scene.document);
    become(std::move(arrived.state));
    effects = std::move(arrived.effects);
    answer(since ? *since : before, effects);
    answer_desk(effects);
    merge(changes.effects, std::move(effects));
    keep_desk(before);
    changes.settings = changes.settings || before.settings != state.settings;
    rebuild();
    note_address();
  }

  /// What a command asks for the desk is put there. What cannot be told yet is asked again.
  void answer_desk(Effects& effects) {
    const Asked& wish = effects.asked;
    if (!wish.pin && !wish.search && !wish.visit) return;
    const State asked_in = state;
    const auto put = [&](Reduced reduced) {
      become(std::move(reduced.state));
      merge(effects, std::move(reduced.effects));
    };
    if (wish.pin)
      if (auto pin = library.pin(state, views.seen(), *wish.pin)) put(with_pin(state, std::move(*pin), wish.pin->note));
    if (wish.search)
      if (auto search = library.search(*wish.search)) put(with_search(state, std::move(*search)));
    // With the first thing on the desk begins what is new since then.
    if (wish.visit || (asked_in.desk.now != state.desk.now && state.desk.now->visit.edition == 0))
      if (auto papers = library.published()) put(with_visit(state, std::move(*papers)));
    if (asked_in.desk.now == state.desk.now && bytes_missing() > 0) asked = std::exchange(effects.asked, {});
  }

  void keep_desk(const State& before) {
    if (before.desk.now != state.desk.now && !state.desk.foreign) changes.desk = desk::desk_json(*state.desk.now);
  }

  /// The state is this now, and what it shows is seen. Returns what it was.
  State become(State now) {
    State before = std::exchange(state, std::move(now));
    if (views.follow(state, library)) other_words();
    if (!views.seen().waiting) waits_since.reset();
    else if (!waits_since) waits_since = before;
    return before;
  }

  /// More of the pack is here.
  void look_again() {
    if (views.look_again(state, library)) other_words();
    show(state, {.asked = std::exchange(asked, {})});
  }

  [[nodiscard]] std::uint64_t bytes_missing() const {
    std::uint64_t bytes = 0;
    for (const index::FileRange& range : library.wanted()) bytes += range.end - range.begin;
    return bytes;
  }

  /// The open paper is another one, or marked otherwise.
  void other_words() {
    if (views.seen().document) scene.heading_levels = heading_levels(*views.seen().document);
    ++scene.document_version;
    changes.prose = true;
  }

  /// What a command asks of the library; what cannot be answered yet is asked again when more of the pack is here.
  void answer(const State& before, Effects& effects) {
    const Seen& seen = views.seen();
    const std::uint64_t missing = bytes_missing();
    if (!effects.status) effects.status = announcement(before, state, seen);
    if (effects.focus_row) effects.focus = row_sid();
    const Asked& wish = effects.asked;
    Effects answers;
    if (wish.quote) answers.copy = library.copy(state, seen, *wish.quote);
    if (wish.original) answers.original = library.original(state, seen, *wish.original);
    if (wish.repair) answers.repair = library.repair(state, seen, *wish.repair);
    if (wish.sheet) answer_sheet(*wish.sheet, answers);
    if (wish.case_form) answers.case_form = library.case_form(state, seen);
    if (wish.correction) answers.correction = library.correction(state, seen, *wish.correction);
    if (bytes_missing() == missing) return merge(effects, std::move(answers));
    asked = std::exchange(effects.asked, {});
    effects.copy.reset();
  }

  /// A table that is seen, whole, as a file or on the clipboard.
  void answer_sheet(const GiveTable& table, Effects& effects) {
    auto sheet = library.sheet(state, table.section);
    if (!sheet) return;
    effects.status = view::count(state.settings.language, table.as == TableFile::copied ? "table.copied" : "table.saved", sheet->rows.size());
    if (table.as == TableFile::copied) {
      effects.copy = Copy{view::tabbed(*sheet), view::html_table(*sheet), address(state.place)};
      return;
    }
    effects.sheet = SheetFile{table_name(state.place, table), "", {}};
    if (table.as == TableFile::csv) effects.sheet->csv = view::csv_of(*sheet);
    else effects.sheet->cells = std::move(*sheet);
  }

  [[nodiscard]] std::string row_sid() const {
    if (state.place.screen == Screen::cases && state.row > 0 && state.row <= row_count(state, views.seen()))
      return case_row_sid(state.row);
    if (state.place.screen == Screen::desk && state.row > 0 && state.row <= row_count(state, views.seen())) return pin_sid(*pins_shown(state)[state.row - 1]) + ".words";
    const view::PaperRow* row = current_row(state, views.seen());
    if (!row) return sids::title;
    if (state.place.screen == Screen::results) return "main.result." + row->id + ".title";
    return (state.row <= card_count(state, *views.seen().collection) ? "main.card." : "main.row.") + row->id + ".title";
  }

  void rebuild() {
    views.see_beside(state, library);
    const Seen& seen = views.seen();
    put(Pane::top, top_pane(state, seen));
    put(Pane::left, left_pane(state, seen));
    put(Pane::main, main_pane(state, seen));
    put(Pane::right, right_pane(state, seen));
    put(Pane::foot, foot_pane(state, seen));
    set(scene.title, window_title(state, seen), changes.title);
    set(scene.language, state.settings.language, changes.language);
    set(scene.sheet, state.sheet, changes.sheet);
    set(scene.dialog, dialog_node(state, seen), changes.dialog);
    set(scene.find, find_bar(state, seen), changes.find);
    set(scene.suggestions, suggestion_list(state, seen), changes.suggestions);
    const bool reading = state.place.screen == Screen::reader && seen.document;
    set(scene.lit_fact, reading ? state.place.fact : 0, changes.lit);
    set(scene.lit_hit, reading && finds(state) ? state.found : reading ? (state.place.passage.size() > 0 ? 1u : state.place.hit) : 0u, changes.lit);
    const view::DocumentPage* document = reading ? &*seen.document : nullptr;
    if ((document != nullptr) != (scene.document != nullptr)) changes.prose = true;
    scene.document = document;
    set(shown_screen, state.place.screen, changes.screen);
    set(shown_dark, dark(state), changes.theme);
  }

  template <class T, class U>
  static void set(T& field, U value, bool& changed) {
    if (field == value) return;
    field = std::move(value);
    changed = true;
  }

  void put(Pane pane, Nodes nodes) {
    const auto at = static_cast<std::size_t>(pane);
    number_nodes(nodes, std::string(name(pane)));
    if (nodes == scene.panes[at]) return;
    scene.panes[at] = std::move(nodes);
    ++scene.versions[at];
    changes.panes[at] = true;
  }

  std::optional<Error> open(Result<index::Pack> pack, Comes comes) {
    if (!pack) {
      fail(pack.error());
      return pack.error();
    }
    const std::vector<std::string> papers = library.papers_of_case(state, views.seen());
    library.open(std::move(*pack), comes);
    waits_since.reset();
    asked = {};
    views.begin(state, library);
    become(with_case(state, library.case_of_papers(state.place.of_case, papers)));
    scene.accent_light = drawn_colour(library.about().accent_light);
    scene.accent_dark = drawn_colour(library.about().accent_dark);
    apply(Arrive{state.place, state.address_understood, true});
    return std::nullopt;
  }

  void fail(Error error) {
    library.close();
    views.fail(std::move(error));
    rebuild();
  }

  void note_address() {
    const std::string now = address(state.place);
    if (changes.effects.history == History::push || changes.effects.history == History::replace) {
      changes.url = now;
      if (now == last_address) changes.effects.history = History::keep;
    } else if (now != last_address) {  // An address that was not canonical, or a byte that became a hit.
      changes.effects.history = History::replace;
      changes.url = now;
    }
  }
};

Application::Application() : impl_(std::make_unique<Impl>()) {}
Application::~Application() = default;
Application::Application(Application&&) noexcept = default;
Application& Application::operator=(Application&&) noexcept = default;

std::optional<Error> Application::open(Buffer bytes) { return impl_->open(index::Pack::open_unread(std::move(bytes)), Comes::whole); }

std::optional<Error> Application::open_part(std::string_view first) { return impl_->open(index::Pack::open_part(first), Comes::in_parts); }

bool Application::supply(std::uint64_t begin, std::string_view bytes) { return impl_->library.supply(begin, bytes); }

void Application::supplied() { impl_->look_again(); }

Wanted Application::wanted() const {
  Wanted wanted;
  for (const index::FileRange& range : impl_->library.wanted()) wanted.bytes.push_back({range.begin, range.end});
  wanted.later = !impl_->views.seen().waiting;
  return wanted;
}

void Application::fail(Error error) { impl_->fail(std::move(error)); }

void Application::apply(const Command& command) { impl_->apply(command); }

void Application::tell(const Message& message) {
  Impl& impl = *impl_;
  if (const auto* press = std::get_if<Press>(&message)) {
    for (const auto& pane : impl.scene.panes)
      if (const Node* node = find_node(pane, press->sid); node && node->action && !node->disabled) return apply(Command(*node->action));
    if (impl.scene.dialog)
      if (const Node* node = find_node(impl.scene.dialog->children, press->sid); node && node->action) return apply(Command(*node->action));
  } else if (const auto* input = std::get_if<Input>(&message)) {
    if (input->sid == sids::search_field) apply(TypeQuery{input->text});
    if (input->sid == sids::dialog_filter) apply(FilterPalette{input->text});
    if (input->sid == sids::dialog_words) apply(ActOnDesk{DeskAct::type, "", input->text});
  } else if (const auto* go = std::get_if<Go>(&message)) {
    Arrival arrival = parse_address(go->url);
    impl.last_address = go->url;
    apply(Arrive{std::move(arrival.place), arrival.understood});
  } else if (const auto* around = std::get_if<Surroundings>(&message)) {
    impl.become(apply_notification(impl.state, *around));
    impl.rebuild();
  } else if (const auto* stored = std::get_if<Stored>(&message)) {
    impl.become(apply_notification(impl.state, *stored));
    impl.rebuild();
  } else if (const auto* offline = std::get_if<Offline>(&message)) {
    if (auto news = offline_news(impl.state.settings.language, impl.state.offline, *offline)) impl.changes.effects.status = std::move(news);
    impl.become(apply_notification(impl.state, *offline));
    impl.rebuild();
  } else if (const auto* said = std::get_if<Corrected>(&message)) {
    impl.library.correct(said->json);
    impl.become(impl.state);
    impl.rebuild();
  } else if (const auto* received = std::get_if<ReceivedDesk>(&message)) {
    impl.become(apply_notification(impl.state, *received));
    // What is kept is what is here, or it is to be kept so.
    const bool nothing = received->text.empty() && *impl.state.desk.now == desk::Desk{};
    if (std::string now = desk::desk_json(*impl.state.desk.now); !nothing && now != received->text && !impl.state.desk.foreign && received->kept != DeskKept::frame)
      if (received->kept == DeskKept::kept || received->is_file == ReceivedDesk::File::yes) impl.changes.desk = std::move(now);
    if (received->is_file == ReceivedDesk::File::yes)
      impl.changes.effects.status = impl.state.desk.wrong.empty() ? std::string(view::word(impl.state.settings.language, "desk.file_read")) : impl.state.desk.wrong;
    impl.rebuild();
  } else if (const auto* named = std::get_if<Named>(&message)) {
    if (const auto command = named_command(*named, impl.state, impl.views.seen())) apply(*command);
  }
}

const State& Application::state() const { return impl_->state; }
const std::optional<Error>& Application::error() const { return impl_->views.seen().error; }
const Scene& Application::scene() const { return impl_->scene; }

Changes Application::take() {
  Changes taken = std::move(impl_->changes);
  impl_->changes = {};
  if (taken.effects.history == History::push || taken.effects.history == History::replace)
    impl_->last_address = address(impl_->state.place);
  return taken;
}

}  // namespace diarium::app
