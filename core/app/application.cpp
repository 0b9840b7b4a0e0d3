#include "app/application.h"

#include <algorithm>
#include <charconv>

#include "app/build.h"
#include "app/named.h"
#include "app/places/query_text.h"
#include "app/places/route.h"
#include "app/quiet_marks.h"
#include "app/screens/screens.h"
#include "app/screens/table.h"
#include "app/state/levels.h"
#include "app/state/reader_moves.h"
#include "app/state/reduce.h"
#include "app/state/seen.h"
#include "view/case/case_form.h"
#include "view/case/case_panel.h"
#include "view/case/people_choice.h"
#include "view/facts/corrected.h"
#include "view/facts/fact_words.h"
#include "view/panels/compare_panel.h"
#include "view/panels/gaps_panel.h"
#include "view/panels/relations_in.h"
#include "view/panels/relations_panel.h"
#include "view/panels/timeline_panel.h"
#include "view/paper/embed_code.h"

namespace diarium::app {
namespace {

const Node* find_node(const Nodes& nodes, const std::string& sid) {
  for (const Node& node : nodes) {
    if (node.sid == sid) return &node;
    if (const Node* inside = find_node(node.children, sid)) return inside;
  }
  return nullptr;
}

constexpr std::size_t cases_at_first = 6;  ///< A glance; the list of relations has them all.

/// The dearest of the browser's languages that we speak; Swedish where it names neither.
view::Language language_of(const std::vector<std::string>& languages) {
  for (const std::string& language : languages) {
    if (language.starts_with("sv")) return view::Language::sv;
    if (language.starts_with("en")) return view::Language::en;
  }
  return view::Language::sv;
}

/// «#rrggbb» as the canvas draws it, 0xAABBGGRR; 0 for what is no colour.
std::uint32_t drawn_colour(std::string_view words) {
  std::uint32_t rgb = 0;
  if (words.size() != 7 || words.front() != '#') return 0;
  const auto [end, error] = std::from_chars(words.data() + 1, words.data() + words.size(), rgb, 16);
  if (error != std::errc{} || end != words.data() + words.size()) return 0;
  return 0xFF000000u | (rgb & 0xFFu) << 16 | (rgb & 0xFF00u) | rgb >> 16;
}

void merge(Effects& into, Effects&& from) {
  if (from.history == History::push || into.history == History::keep) into.history = from.history;
  if (from.focus) into.focus = std::move(from.focus);
  if (from.scroll) into.scroll = std::move(from.scroll);
  if (from.copy) into.copy = std::move(from.copy);
  if (from.quote) into.quote = std::move(from.quote);
  if (from.exported) into.exported = std::move(from.exported);
  if (from.status) into.status = std::move(from.status);
  if (from.original) into.original = std::move(from.original);
  if (from.case_form) into.case_form = std::move(from.case_form);
  if (from.taken_back) into.taken_back = std::move(from.taken_back);
  if (from.correction) into.correction = std::move(from.correction);
  into.list_corrections = into.list_corrections || from.list_corrections;
  into.print = into.print || from.print;
  into.own = into.own || from.own;
  if (from.offline != OfflineWish::none) into.offline = from.offline;
}

}  // namespace

struct Application::Impl {
  State state;
  std::optional<index::Pack> pack;
  Seen seen;
  QuietMarks marks;
  Scene scene;
  Changes changes;
  bool language_chosen = false;
  std::string last_address;

  Impl() {
    rebuild();
    changes.title = changes.language = changes.theme = changes.screen = changes.sheet = true;  // All is news at first.
  }

  void apply(const Command& command) {
    const State before = state;
    Reduced reduced = reduce(state, command, seen);
    state = std::move(reduced.state);
    look(before);
    show_whole_facts(before);
    see_quote(before);
    Effects effects = std::move(reduced.effects);
    arrive_at_paper(before, effects);
    if (!effects.status) effects.status = announcement(before, state, seen);
    if (effects.focus_row) effects.focus = row_sid();
    if (effects.quote) effects.copy = copy_of(*effects.quote);
    if (effects.asked_original) effects.original = original_of(*effects.asked_original);
    if (effects.asked_case) effects.case_form = asked_case();
    if (effects.asked_correction) effects.correction = correction_of(*effects.asked_correction);
    merge(changes.effects, std::move(effects));
    changes.settings = changes.settings || before.settings != state.settings;
    rebuild();
    note_address();
  }

  [[nodiscard]] Copy copy_of(const Quote& quote) const {
    Copy copy{"", "", address(state.place)};
    const auto paper = pack && seen.document ? pack->find(seen.document->paper.id) : Result<DocId>(Error{});
    if (!paper) return copy;
    const view::Language shown = state.settings.language;
    const auto cited = quote.paragraph > 0       ? view::cite_words(*pack, *paper, quote.paragraph, quote.text, shown)
                       : quote.span.size() > 0 ? view::cite(*pack, *paper, quote.span, shown)
                                                 : view::cite_paper(*pack, *paper, shown);
    if (!cited) return copy;
    copy.link = cited->link;
    if (quote.link_only) return copy;
    copy.html = cited->html;
    if (!cited->text.empty()) copy.text = "«" + cited->text + "»\n";
    copy.text += cited->source;
    if (!cited->original.empty()) copy.text += "\n" + cited->original;
    return copy;
  }

  [[nodiscard]] const view::FactRow* fact_row(std::uint32_t number) const {
    for (const view::FactRow& fact : seen.document->facts)
      if (fact.number == number) return &fact;
    return nullptr;
  }

  /// The words that stand out now: of a fact, of the passage or hit that is lit, of the paragraph that is read.
  [[nodiscard]] ByteSpan words_shown(const view::FactRow* fact) const {
    if (fact && !fact->spans.empty()) return fact->spans.front();
    if (seen.document->passage.size() > 0) return seen.document->passage;
    const auto& paragraphs = seen.document->paragraphs;
    for (const view::Paragraph& paragraph : paragraphs)
      for (const view::Mark& mark : paragraph.marks)
        if (mark.kind == view::Mark::Kind::hit && mark.number == state.place.hit) return paragraph.span;
    const std::uint32_t at = state.reading > 0 ? state.reading - 1 : 0;
    return at < paragraphs.size() ? paragraphs[at].span : ByteSpan{};
  }

  [[nodiscard]] std::optional<Original> original_of(std::uint32_t number) const {
    if (!pack || !seen.document) return std::nullopt;
    const view::DocumentPage& shown = *seen.document;
    const view::FactRow* fact = fact_row(number);
    auto page = view::original_page(*pack, shown.paper.paper, words_shown(fact));
    if (!page) return std::nullopt;
    const bool lit = fact || shown.passage.size() > 0 || state.place.hit > 0;
    if (!lit) page->lines.clear();  // What is read now is a page, no words.
    return Original{shown.paper.id, shown.file_name, shown.original.copy, shown.paper.own, shown.original.sha256, fact ? fact->quote : "", std::move(*page)};
  }

  [[nodiscard]] std::optional<Correction> correction_of(std::uint32_t number) const {
    const view::FactRow* fact = pack && seen.document ? fact_row(number) : nullptr;
    if (!fact || fact->fact.empty() || fact->spans.empty()) return std::nullopt;
    const view::DocumentPage& shown = *seen.document;
    const auto text = pack->text(shown.paper.paper);
    if (!text) return std::nullopt;
    const auto facts = view::corrected_facts(*pack, shown.paper.paper, text->nfc, &corrections);
    const ByteSpan span = fact->spans.front();
    if (!facts || span.end > text->nfc.size()) return std::nullopt;
    const view::Language shown_language = state.settings.language;
    const view::FactWords words = view::fact_words(shown_language, *fact, shown.pages);
    Correction asked{shown.paper.id, shown.paper.title, shown.original.sha256, fact->fact, words.label, words.value,
                     std::string(slice(text->nfc, span)), span, view::fact_fields(shown_language, *facts, fact->fact, fact->index), "", {}};
    if (fact->kind == view::FactKind::person && relations) {
      view::PeopleChoice people = view::people_choice(relations->cases, shown.paper.paper, span);
      asked.person = std::move(people.person);
      asked.others = std::move(people.others);
    }
    return asked;
  }

  [[nodiscard]] std::optional<view::CaseForm> asked_case() const {
    if (!pack || !relations || !seen.of_case) return std::nullopt;
    const std::string_view paper = state.place.screen == Screen::reader ? std::string_view(state.place.paper) : "";
    auto form = view::case_form(*pack, relations->cases, seen.of_case->id, paper, state.settings.language);
    return form ? std::optional(std::move(*form)) : std::nullopt;
  }
  /// A case may have another id in another collection: it is found again by its papers.
  [[nodiscard]] std::vector<std::string> papers_shown() const {
    return pack && state.place.screen == Screen::of_case ? view::papers_of(*pack, case_of_screen()) : std::vector<std::string>();
  }
  void follow_case(const std::vector<std::string>& papers) {
    if (relations && !papers.empty()) state.place.of_case = view::case_followed(*pack, relations->cases, state.place.of_case, papers);
  }

  [[nodiscard]] const relations::Case* case_of_screen() const {
    if (relations && state.place.screen == Screen::of_case) return view::case_with(relations->cases, state.place.of_case);
    return relations && state.place.screen == Screen::reader && seen.document ? view::case_of(relations->cases, seen.document->paper.paper) : nullptr;
  }

  /// Brings the views that the state shows, and only those that it changed.
  void look(const State& before) {
    if (!pack) return;
    const Place &was = before.place, &is = state.place;
    if (lists_collection(is.screen) && rows_shown(state) != collection_rows) see_collection();
    if (is.screen == Screen::results &&
        (!seen.results || was.screen != is.screen || was.query != is.query || was.sort != is.sort || was.rows != is.rows))
      see_results();
    if (shows_panel(is.screen) && (!(seen.panel || seen.error) || was != is || language != state.settings.language)) see_panel();
    if (language != state.settings.language) see_cases();
    language = state.settings.language;
    if (is.screen == Screen::reader && (!(seen.document || seen.error) || was.screen != is.screen || was.paper != is.paper || was.query != is.query ||
                                         was.reading != is.reading || was.off != is.off || was.passage != is.passage || was.anchor != is.anchor))
      see_document();
  }

  void see_collection() {
    collection_rows = rows_shown(state);
    seen.collection = view::collection(*pack, "", {0, collection_rows});
  }

  /// The cases in few words, for the first screen and the list of screens.
  void see_cases() {
    seen.cases.clear();
    if (!relations) return;
    seen.cases = view::case_cards(*pack, *relations, cases_at_first, state.settings.language);
    seen.gap_count = static_cast<std::uint32_t>(relations->gaps.gaps.size());
    seen.case_count = static_cast<std::uint32_t>(relations->cases.cases.size());
  }

  void see_panel() {
    seen.error.reset();
    seen.panel.reset();
    auto panel = panel_of(state.place);
    if (panel) seen.panel = std::move(*panel);
    else seen.error = panel.error();
  }

  [[nodiscard]] Result<view::Panel> panel_of(const Place& place) const {
    const view::Language shown = state.settings.language;
    if (!relations) return Error{Fault::not_found, "the collection was made without relations", ""};
    switch (place.screen) {
      case Screen::of_case: return view::case_panel(*pack, *relations, place.of_case, shown);
      case Screen::compare:
        if (place.a.empty() || place.b.empty()) return view::relations_panel(*pack, *relations, shown);
        return view::compare_panel(*pack, *relations, {place.a, place.b, place.run}, shown);
      case Screen::timeline: return view::timeline_panel(*pack, *relations, shown);
      case Screen::gaps: return view::gaps_panel(*pack, *relations, place.gap, shown);
      default: return view::relations_panel(*pack, *relations, shown);
    }
  }

  void see_results() {
    seen.error.reset();
    auto list = view::result_list(*pack, state.place.query, state.place.sort, {0, state.place.rows});
    // A word that is being written, or half remembered: nothing has it, so the words that begin with it are meant.
    if (const auto beginning = as_beginning(state.place.query); beginning && list && list->papers == 0)
      if (auto wider = view::result_list(*pack, *beginning, state.place.sort, {0, state.place.rows}); wider && wider->papers > 0)
        list = std::move(wider);
    if (list) seen.results = std::move(*list);
    else {
      seen.results.reset();
      seen.error = list.error();
    }
  }

  void see_document() {
    seen.error.reset();
    seen.document.reset();
    const auto paper = pack->find(state.place.paper);
    if (!paper) {
      seen.error = Error{Fault::not_found, paper.error().what, paper.error().where};
    } else {
      view::DocumentWishes wishes{.query = state.place.query, .reading = state.place.reading, .off = state.place.off,
                                  .passage = state.place.passage, .corrections = &corrections, .anchor = state.place.anchor};
      auto page = view::document_page(*pack, *paper, wishes);
      if (const auto beginning = as_beginning(state.place.query); beginning && page && page->hits == 0) {
        wishes.query = *beginning;
        page = view::document_page(*pack, *paper, wishes);
      }
      if (page) {
        seen.document = std::move(*page);
        scene.heading_levels = heading_levels(*seen.document);
        marks = QuietMarks(*seen.document);
        marks.put(*seen.document, state.place.fact);
      } else {
        seen.error = page.error();
      }
    }
    ++scene.document_version;
    changes.prose = true;
  }

  /// A long fact is marked whole while it is lit.
  void show_whole_facts(const State& before) {
    if (!seen.document || before.place.fact == state.place.fact) return;
    if (!marks.is_long(before.place.fact) && !marks.is_long(state.place.fact)) return;
    marks.put(*seen.document, state.place.fact);
    ++scene.document_version;
    changes.prose = true;
  }

  /// The words that the embedding dialog quotes: selected, of the lit fact, or the passage that the address names.
  void see_quote(const State& before) {
    if (before.dialog == state.dialog && before.embed.language == state.embed.language && before.place == state.place) return;
    seen.quote.reset();
    if (state.dialog != Dialog::embed || !pack || !seen.document) return;
    const auto paper = pack->find(state.place.paper);
    if (!paper) return;
    ByteSpan span = state.place.passage;
    for (const view::FactRow& fact : seen.document->facts)
      if (fact.number == state.place.fact && !fact.spans.empty()) span = fact.spans.front();
    if (state.quoted_paragraph > 0 && state.quoted_paragraph <= seen.document->paragraphs.size())
      if (const auto text = pack->text(*paper)) {
        const ByteSpan stretch = seen.document->paragraphs[state.quoted_paragraph - 1].span;
        if (const ByteSpan selected = view::find_selected(text->nfc, stretch, state.quoted); selected.size() > 0) span = selected;
      }
    if (span.size() == 0) return;
    auto quote = view::cite(*pack, *paper, span, state.embed.language);
    if (!quote || quote->text.empty()) return;
    seen.quote = std::move(*quote);
    seen.quoted = span;
  }

  /// A paper that was just opened: where to begin.
  void arrive_at_paper(const State& before, Effects& effects) {
    if (state.place.screen != Screen::reader || !seen.document) return;
    const bool opened = before.place.screen != Screen::reader || before.place.paper != state.place.paper || scene.document == nullptr;
    if (!opened && !state.place.at && effects.history != History::keep) return;
    if (!opened && before.place == state.place) return;
    if (auto start = start_of_reading(state, *seen.document); start && !effects.scroll) effects.scroll = std::move(start);
  }

  [[nodiscard]] std::string row_sid() const {
    const view::PaperRow* row = current_row(state, seen);
    if (!row) return "main.title";
    if (state.place.screen == Screen::results) return "main.result." + row->id + ".title";
    return (state.row <= card_count(state, *seen.collection) ? "main.card." : "main.row.") + row->id + ".title";
  }

  void rebuild() {
    seen.of_case = view::case_shown(case_of_screen(), state.settings.language);
    put(Pane::top, top_pane(state, seen));
    put(Pane::left, left_pane(state, seen));
    put(Pane::main, main_pane(state, seen));
    put(Pane::right, right_pane(state, seen));
    put(Pane::foot, foot_pane(state, seen));
    set(scene.title, window_title(state, seen), changes.title);
    set(scene.language, state.settings.language, changes.language);
    set(scene.sheet, state.sheet, changes.sheet);
    set(scene.dialog, dialog_node(state, seen), changes.dialog);
    const bool reading = state.place.screen == Screen::reader && seen.document;
    set(scene.lit_fact, reading ? state.place.fact : 0, changes.lit);
    set(scene.lit_hit, reading ? (state.place.passage.size() > 0 ? 1u : state.place.hit) : 0u, changes.lit);
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

  std::optional<relations::Relations> relations;
  facts::Corrections corrections;  ///< What the reader has said of facts; the pack may hold it already.
  view::Language language = view::Language::sv;  ///< Of the panel and the cards that are seen.
  std::uint32_t collection_rows = 0;
  Screen shown_screen = Screen::collection;
  bool shown_dark = false;
};

Application::Application() : impl_(std::make_unique<Impl>()) {}
Application::~Application() = default;
Application::Application(Application&&) noexcept = default;
Application& Application::operator=(Application&&) noexcept = default;

std::optional<Error> Application::open(std::string bytes) {
  auto pack = index::Pack::open(std::move(bytes));
  if (!pack) {
    fail(pack.error());
    return pack.error();
  }
  const std::vector<std::string> papers = impl_->papers_shown();
  impl_->pack = std::move(*pack);
  impl_->seen = {};
  impl_->relations.reset();
  if (auto relations = view::relations_in(*impl_->pack)) impl_->relations = std::move(*relations);
  impl_->follow_case(papers);
  impl_->seen.site = impl_->pack->about().address;
  impl_->scene.accent_light = drawn_colour(impl_->pack->about().accent_light);
  impl_->scene.accent_dark = drawn_colour(impl_->pack->about().accent_dark);
  impl_->see_collection();
  impl_->see_cases();
  // Another collection in place of the one that was open leaves what the reader is at: also a dialog, and what is typed there.
  const Dialog dialog = impl_->state.dialog;
  const std::string filter = impl_->state.palette_filter;
  impl_->apply(Arrive{impl_->state.place, impl_->state.address_understood});
  impl_->state.dialog = dialog;
  impl_->state.palette_filter = filter;
  impl_->rebuild();
  return std::nullopt;
}

void Application::fail(Error error) {
  impl_->pack.reset();
  impl_->seen = {};
  impl_->seen.error = std::move(error);
  impl_->rebuild();
}

void Application::apply(const Command& command) { impl_->apply(command); }

void Application::tell(const Message& message) {
  Impl& impl = *impl_;
  if (const auto* press = std::get_if<Press>(&message)) {
    for (const auto& pane : impl.scene.panes)
      if (const Node* node = find_node(pane, press->sid); node && node->action && !node->disabled) return apply(Command(*node->action));
    if (impl.scene.dialog)
      if (const Node* node = find_node(impl.scene.dialog->children, press->sid); node && node->action) return apply(Command(*node->action));
  } else if (const auto* input = std::get_if<Input>(&message)) {
    if (input->sid == "top.search.field") apply(TypeQuery{input->text});
    if (input->sid == "dialog.filter") apply(FilterPalette{input->text});
  } else if (const auto* go = std::get_if<Go>(&message)) {
    Arrival arrival = parse_address(go->url);
    impl.last_address = go->url;
    apply(Arrive{std::move(arrival.place), arrival.understood});
  } else if (const auto* around = std::get_if<Surroundings>(&message)) {
    impl.state.environment = around->environment;
    if (!impl.language_chosen && !around->languages.empty()) impl.state.settings.language = language_of(around->languages);
    impl.rebuild();
  } else if (const auto* stored = std::get_if<Stored>(&message)) {
    const State before = impl.state;
    Settings& settings = impl.state.settings;
    if (stored->language) settings.language = *stored->language;
    if (stored->theme) settings.theme = *stored->theme;
    if (stored->view) settings.view = *stored->view;
    if (stored->single_keys) settings.single_keys = *stored->single_keys;
    impl.language_chosen = impl.language_chosen || stored->language.has_value();
    impl.look(before);
    impl.rebuild();
  } else if (const auto* offline = std::get_if<Offline>(&message)) {
    if (auto news = offline_news(impl.state.settings.language, impl.state.offline, *offline)) impl.changes.effects.status = std::move(news);
    impl.state.offline = *offline;
    impl.rebuild();
  } else if (const auto* said = std::get_if<Corrected>(&message)) {
    auto read = facts::read_corrections(said->json);
    impl.corrections = read ? std::move(*read) : facts::Corrections{};
    if (impl.pack && impl.state.place.screen == Screen::reader) impl.see_document();
    impl.rebuild();
  } else if (const auto* named = std::get_if<Named>(&message)) {
    if (const auto command = named_command(*named, impl.state, impl.seen)) apply(*command);
  }
}

const State& Application::state() const { return impl_->state; }
const std::optional<Error>& Application::error() const { return impl_->seen.error; }
const Scene& Application::scene() const { return impl_->scene; }

Changes Application::take() {
  Changes taken = std::move(impl_->changes);
  impl_->changes = {};
  if (taken.effects.history == History::push || taken.effects.history == History::replace)
    impl_->last_address = address(impl_->state.place);
  return taken;
}

}  // namespace diarium::app
