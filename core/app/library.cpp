#include "app/library.h"

#include <algorithm>

#include "app/places/query_text.h"
#include "app/places/route.h"
#include "app/screens/screens.h"
#include "view/actors/meetings.h"
#include "view/case/front.h"
#include "view/facts/fact_words.h"
#include "view/figures/figures.h"
#include "view/panel.h"
#include "view/panels/case_form.h"
#include "view/panels/compare_panel.h"
#include "view/panels/gaps_panel.h"
#include "view/panels/relations_panel.h"
#include "view/paper/cite.h"
#include "view/paper/embed_code.h"
#include "view/paper/file_pages.h"
#include "view/paper/repairs.h"
#include "view/sheet/sheet.h"

namespace diarium::app {
namespace {

constexpr std::uint32_t cases_counted_at_first = 2000;  ///< More would keep the first screen waiting.
constexpr std::size_t cases_at_first = 8;  ///< A glance; the list of relations has them all.

const view::FactRow* fact_row(const Seen& seen, std::uint32_t number) {
  for (const view::FactRow& fact : seen.document->facts)
    if (fact.number == number) return &fact;
  return nullptr;
}

/// A title that was not read, as if it stood where the paper begins.
view::FactRow lacking_title(const view::DocumentPage& page) {
  view::FactRow row;
  row.kind = view::FactKind::about;
  row.what = "about_paper.title";
  row.fact = "title";
  if (!page.paragraphs.empty()) row.spans = {page.paragraphs.front().span};
  return row;
}

/// The words that stand out now: of a fact, of the passage or hit that is lit, of the paragraph that is read.
ByteSpan words_shown(const State& state, const Seen& seen, const view::FactRow* fact) {
  if (fact && !fact->spans.empty()) return fact->spans.front();
  if (seen.document->passage.size() > 0) return seen.document->passage;
  const auto& paragraphs = seen.document->paragraphs;
  for (const view::Paragraph& paragraph : paragraphs)
    for (const view::Mark& mark : paragraph.marks)
      if (mark.kind == view::Mark::Kind::hit && mark.number == state.place.hit) return paragraph.span;
  const std::uint32_t at = state.reading > 0 ? state.reading - 1 : 0;
  return at < paragraphs.size() ? paragraphs[at].span : ByteSpan{};
}

}  // namespace

void Library::open(index::Pack pack, Comes comes) {
  pack_ = std::move(pack);
  comes_ = comes;
  case_table_.reset();
  relations_.reset();
}

bool Library::holds_own() const {
  return pack_ && comes_ == Comes::whole && pack_->papers() > 0 && pack_->card(DocId{pack_->papers() - 1}).own;
}

void Library::forget() const {
  if (pack_) pack_->forget();
}

const relations::Relations* Library::load_relations() const {
  if (!pack_) return nullptr;
  if (!relations_) {
    auto read = view::relations_in(*pack_);
    if (!read && read.error().fault == Fault::waiting) return nullptr;
    relations_ = std::move(read);
  }
  return *relations_ ? &**relations_ : nullptr;
}

void Library::close() {
  pack_.reset();
  case_table_.reset();
  relations_.reset();
}

void Library::correct(const std::string& json) {
  auto read = facts::read_corrections(json);
  corrections_ = read ? std::move(*read) : facts::Corrections{};
  ++corrections_said_;
}

const view::CaseTable* Library::case_table() const {
  const relations::Relations* across = load_relations();
  if (!across) return nullptr;
  if (!case_table_) {
    view::CaseTable table = view::case_table(*pack_, *across);
    if (!pack_->wanted().empty()) return nullptr;  // Cards are missing: asked again when they have come.
    case_table_ = std::move(table);
  }
  return &*case_table_;
}

const view::CaseTable* Library::table_for(const query::Parsed& query) const { return view::asks_of_cases(query) ? case_table() : nullptr; }

Result<view::CaseList> Library::cases(const CaseListInputs& of) const {
  const view::CaseTable* table = case_table();
  if (!table) return Error{Fault::not_found, "the collection was made without relations", ""};
  const view::CaseOptions options{of.query, view::case_order(of.order).value_or(view::CaseOrder{}), of.rows};
  return view::case_list(*pack_, *table, options, of.language);
}

Result<view::Sheet> Library::sheet(const State& state, std::string_view section) const {
  const Place& place = state.place;
  if (place.screen == Screen::results) return found_papers(place);
  if (place.screen == Screen::cases || place.screen == Screen::figures) {
    const view::CaseTable* table = case_table();
    if (!table) return Error{Fault::not_found, "the collection was made without relations", ""};
    if (place.screen == Screen::cases) return view::case_sheet(*pack_, *table, place.query, view::case_order(place.order).value_or(view::CaseOrder{}));
    const auto by = std::ranges::find(view::counted_by_names, section);
    const auto which = static_cast<view::CountedBy>(by - view::counted_by_names.begin());
    if (by != view::counted_by_names.end()) return view::figures_sheet(*table, which);
  }
  if (!shows_panel(place.screen)) return Error{Fault::not_found, "the screen has no table", ""};
  const auto whole = panel(panel_inputs(state), view::Length::whole);
  if (!whole) return whole.error();
  const auto found = std::ranges::find(whole->sections, section, &view::Section::id);
  if (found == whole->sections.end() || !found->table) return Error{Fault::not_found, "there is no such table", std::string(section)};
  return view::table_sheet(*found->table, state.settings.language);
}

/// The papers that results() lists.
Result<view::Sheet> Library::found_papers(const Place& place) const {
  query::Options options{.sort = place.sort};
  const query::Parsed query = query::parse(place.query);
  options.papers_by_filter = view::find_papers_by_filter(*pack_, table_for(query), query);
  auto sheet = view::paper_sheet(*pack_, query, options);
  if (const auto beginning = as_beginning(place.query); beginning && sheet && sheet->rows.empty())
    return view::paper_sheet(*pack_, query::parse(*beginning), std::move(options));
  return sheet;
}

view::Collection Library::collection(std::uint32_t rows, bool bring_facets) const { return view::collection(*pack_, "", {0, rows}, bring_facets); }

void Library::tell_cases(view::Language language, Seen& seen) const {
  seen.cases.clear();
  seen.cases_usual = facts::Certainty::certain;
  seen.meetings.clear();
  const relations::Relations* across = load_relations();
  if (!across) return;
  seen.cases = view::case_cards(*pack_, *across, cases_at_first, language);
  seen.cases_usual = view::keep_exceptions(seen.cases);
  seen.gap_count = static_cast<std::uint32_t>(std::ranges::count(across->gaps.gaps, facts::Certainty::certain, &relations::Gap::certainty));
  seen.case_count = static_cast<std::uint32_t>(across->cases.cases.size());
  tell_statuses(language, seen);
}

void Library::tell_statuses(view::Language language, Seen& seen) const {
  if (!pack_->wanted().empty() || (!case_table_ && seen.case_count > cases_counted_at_first)) return;
  const view::CaseTable* table = case_table();
  if (!table) return pack_->forget();  // Cards are not here, and the first screen does without.
  seen.meetings = view::latest_meetings(*pack_, language);
  seen.case_statuses.emplace();
  for (const view::CaseRow& row : table->rows) ++(*seen.case_statuses)[static_cast<std::size_t>(row.status)];
}

Result<view::Panel> Library::panel(const PanelInputs& of, view::Length length) const {
  const view::Telling telling(of.language, length);
  auto panel = panel_of(of, telling);
  if (panel) view::keep_exceptions(*panel, telling);
  return panel;
}

Result<view::Panel> Library::panel_of(const PanelInputs& of, view::Telling telling) const {
  const Place& place = of.place;
  const relations::Relations* across = load_relations();
  if (place.screen == Screen::similar && pack_->wanted().empty()) return view::similar_panel(*pack_, across, place.paper, telling.language);
  if (!across) return Error{Fault::not_found, "the collection was made without relations", ""};
  if (const ScreenRow& row = row_of(place.screen); row.panel)
    return row.panel(*pack_, *across, row.id ? place.*row.id : "", telling);
  switch (place.screen) {
    case Screen::party: return view::party_panel(*pack_, *across, {place.whose, place.town, place.with}, telling);
    case Screen::figures: {
      const view::CaseTable* table = case_table();
      if (!table) return Error{Fault::waiting, "cards are not here yet", "cards"};
      return view::figures_panel(*table, telling.language);
    }
    case Screen::compare:
      if (place.a.empty() || place.b.empty()) return view::relations_panel(*pack_, *across, {place.tie, of.still}, telling);
      return view::compare_panel(*pack_, *across, {place.a, place.b, place.run}, telling);
    case Screen::gaps: return view::gaps_panel(*pack_, *across, place.gaps, {place.gap, place.letter_for_all}, telling);
    default: return view::relations_panel(*pack_, *across, {place.tie, of.still}, telling);
  }
}

Result<view::ResultList> Library::results(const ResultInputs& of, Brought brought) const {
  const query::Parsed query = query::parse(of.query);
  view::ResultOptions options{of.sort, {0, of.rows}, view::find_papers_by_filter(*pack_, table_for(query), query), nullptr, brought == Brought::facets};
  if (of.grouping == Grouping::by_case && (relations_ || comes_ == Comes::whole))
    if (const relations::Relations* across = load_relations()) options.cases = &across->cases;
  if (brought == Brought::first && comes_ == Comes::in_parts && of.rows == rows_at_first && !options.cases) options.window.count = rows_seen_first;
  auto list = view::result_list(*pack_, query, options);
  // A word that is being written, or half remembered: nothing has it, so the words that begin with it are meant.
  if (const auto beginning = as_beginning(of.query); beginning && list && list->papers == 0)
    if (auto wider = view::result_list(*pack_, query::parse(*beginning), options); wider && wider->papers > 0) return wider;
  return list;
}

Result<std::vector<view::SuggestionRow>> Library::suggestions(const SuggestionInputs& of) const {
  return view::suggestions(*pack_, {of.words, of.cursor});
}

Result<view::DocumentPage> Library::document(const DocumentInputs& of) const {
  const auto paper = pack_->find(of.paper);
  if (!paper) return paper.error();
  pack_->want(*paper);
  view::DocumentOptions options{.query = of.query, .reading = of.reading, .off = of.off, .passage = of.passage,
                              .corrections = &corrections_, .anchor = of.anchor, .certainty = of.certainty,
                              .own = of.highlights};
  auto page = view::document_page(*pack_, *paper, options);
  if (const auto beginning = as_beginning(of.query); beginning && page && page->hits == 0) {
    options.query = *beginning;
    page = view::document_page(*pack_, *paper, options);
  }
  return page;
}

const relations::Case* Library::case_shown(const State& state, const Seen& seen) const {
  if (state.place.screen != Screen::of_case && !(state.place.screen == Screen::reader && seen.document)) return nullptr;
  const relations::Relations* across = load_relations();
  if (!across) return nullptr;
  if (state.place.screen == Screen::of_case) return view::case_with(across->cases, state.place.of_case);
  return seen.document ? view::case_of(across->cases, seen.document->paper.paper) : nullptr;
}

std::optional<view::Citation> Library::quote(const State& state, const Seen& seen, ByteSpan& quoted) const {
  const auto paper = pack_->find(state.place.paper);
  if (!paper) return std::nullopt;
  ByteSpan span = state.place.passage;
  if (const view::FactRow* fact = fact_row(seen, state.place.fact); fact && !fact->spans.empty()) span = fact->spans.front();
  if (state.quoted_paragraph > 0 && state.quoted_paragraph <= seen.document->paragraphs.size())
    if (const auto text = pack_->text(*paper)) {
      const ByteSpan stretch = seen.document->paragraphs[state.quoted_paragraph - 1].span;
      if (const ByteSpan selected = view::find_selected(text->nfc, stretch, state.quoted); selected.size() > 0) span = selected;
    }
  if (span.size() == 0) return std::nullopt;
  auto quote = view::cite(*pack_, *paper, span, state.embed.language);
  if (!quote || quote->text.empty()) return std::nullopt;
  quoted = span;
  return std::move(*quote);
}

Copy Library::copy(const State& state, const Seen& seen, const Quote& quote) const {
  Copy copy{"", "", address(state.place)};
  const auto paper = pack_ && seen.document ? pack_->find(seen.document->paper.id) : Result<DocId>(Error{});
  if (!paper) return copy;
  const view::Language language = state.settings.language;
  const auto cited = quote.paragraph > 0       ? view::cite_words(*pack_, *paper, quote.paragraph, quote.text, language)
                     : quote.span.size() > 0 ? view::cite(*pack_, *paper, quote.span, language)
                                               : view::cite_paper(*pack_, *paper, language);
  if (!cited) return copy;
  copy.link = cited->link;
  if (quote.link_only) return copy;
  copy.html = cited->html;
  if (!cited->text.empty()) copy.text = "«" + cited->text + "»\n";
  copy.text += cited->source;
  if (!cited->original.empty()) copy.text += "\n" + cited->original;
  return copy;
}

std::optional<Original> Library::original(const State& state, const Seen& seen, std::uint32_t number) const {
  if (!pack_ || !seen.document) return std::nullopt;
  const view::DocumentPage& shown = *seen.document;
  const view::FactRow* fact = fact_row(seen, number);
  auto page = view::original_page(*pack_, shown.paper.paper, words_shown(state, seen, fact));
  if (!page) return std::nullopt;
  const bool lit = fact || shown.passage.size() > 0 || state.place.hit > 0;
  if (!lit) page->lines.clear();  // What is read now is a page, no words.
  return Original{shown.paper.id, shown.file_name, shown.original.copy, shown.paper.own, shown.original.sha256, fact ? fact->quote : "", std::move(*page)};
}

std::optional<ShownRepair> Library::repair(const State& state, const Seen& seen, std::uint32_t number) const {
  if (!pack_ || !seen.document || number == 0 || number > seen.document->repairs.size()) return std::nullopt;
  const view::DocumentPage& page = *seen.document;
  const view::RepairRow& row = page.repairs[number - 1];
  const view::Language language = state.settings.language;
  ShownRepair shown{.number = number, .word = row.on ? row.now : row.was, .because = view::repair_words(language, row).reason, .confidence = row.confidence};
  if (!row.uncertain) shown.was = row.was;
  std::vector<std::string> readings = row.uncertain ? row.readings : std::vector{row.now, row.was};
  for (std::string& reading : readings) {
    const ByteSpan whole{0, static_cast<std::uint32_t>(reading.size())};
    Place place;
    place.screen = Screen::results;
    place.query = with_quotes(reading, whole);  // Nothing but what it may be.
    shown.readings.emplace_back(std::move(reading), address(place));
  }
  if (!can_show_page(page)) shown.absent = view::withheld_because(language, page.original);
  auto word = view::original_word(*pack_, page.paper.paper, number);
  if (!word) return shown;
  shown.alone = word->alone;
  shown.original = Original{page.paper.id, page.file_name, page.original.copy, page.paper.own, page.original.sha256, shown.word, std::move(*word)};
  return shown;
}

std::optional<Correction> Library::correction(const State& state, const Seen& seen, const Correct& command) const {
  if (!pack_ || !seen.document) return std::nullopt;
  const view::DocumentPage& shown = *seen.document;
  const view::FactRow title = lacking_title(shown);
  const view::FactRow* fact = command.lacking == Lacking::title ? &title : fact_row(seen, command.number);
  if (!fact || fact->fact.empty() || fact->spans.empty()) return std::nullopt;
  const auto text = pack_->text(shown.paper.paper);
  if (!text) return std::nullopt;
  const auto facts = view::corrected_facts(*pack_, shown.paper.paper, text->nfc, &corrections_);
  const ByteSpan span = fact->spans.front();
  if (!facts || span.end > text->nfc.size()) return std::nullopt;
  const view::Language language = state.settings.language;
  const view::FactWords words = view::fact_words(language, *fact, shown.pages);
  Correction form{shown.paper.id, shown.paper.title, shown.original.sha256, fact->fact, words.label, words.value,
                   std::string(slice(text->nfc, span)), span, view::fact_fields(language, *facts, fact->fact, fact->index), "", {}, fact == &title};
  if (const relations::Relations* across = load_relations(); across && fact->kind == view::FactKind::person) {
    view::PeopleChoice people = view::people_choice(across->cases, shown.paper.paper, span);
    form.person = std::move(people.person);
    form.others = std::move(people.others);
  }
  return form;
}

std::optional<view::CaseForm> Library::case_form(const State& state, const Seen& seen) const {
  const relations::Relations* across = load_relations();
  if (!across || !seen.of_case) return std::nullopt;
  const std::string_view paper = state.place.screen == Screen::reader ? std::string_view(state.place.paper) : "";
  auto form = view::case_form(*pack_, across->cases, seen.of_case->id, paper, state.settings.language);
  return form ? std::optional(std::move(*form)) : std::nullopt;
}

std::vector<std::string> Library::papers_of_case(const State& state, const Seen& seen) const {
  return pack_ && state.place.screen == Screen::of_case ? view::papers_of(*pack_, case_shown(state, seen)) : std::vector<std::string>();
}

std::string Library::case_of_papers(const std::string& id, const std::vector<std::string>& papers) const {
  const relations::Relations* across = papers.empty() ? nullptr : load_relations();
  return across ? view::case_followed(*pack_, across->cases, id, papers) : id;
}

}  // namespace diarium::app
