// app/library: what the collection says to what is on the reader's desk, and what it puts there.
#include <algorithm>

#include "app/library.h"
#include "app/places/query_text.h"
#include "app/places/route.h"
#include "app/state/reduce.h"
#include "app/words/labels.h"
#include "base/sorting.h"
#include "view/dates.h"
#include "view/desk/found.h"
#include "view/panels/case_form.h"
#include "view/paper/cite.h"
#include "view/rows.h"

namespace diarium::app {
namespace {

constexpr std::size_t fresh_shown = 12;  ///< New papers that are listed; more are counted.

std::string kind_of(const index::Card& card, view::Language language) { return card.type.empty() ? "" : view::data_word(language, "type", card.type); }

desk::Pin pin_of(const view::Citation& cited, const index::Card& card, view::Language language) {
  return {.address = cited.link, .collection = {}, .title = cited.title, .place = dotted({cited.text.empty() ? "" : cited.place, kind_of(card, language), card.municipality, view::date_words(language, card.date)}),
          .prefix = cited.before, .exact = cited.text, .suffix = cited.after};
}

}  // namespace

std::optional<desk::Pin> Library::pin(const State& state, const Seen& seen, const AskedPin& asked) const {
  if (!pack_) return std::nullopt;
  const Quote& quote = asked.quote;
  const view::Language language = state.settings.language;
  if (state.place.screen == Screen::of_case) {
    const relations::Case* of = case_shown(state, seen);
    if (!of) return std::nullopt;
    Place place;
    place.screen = Screen::of_case;
    place.of_case = state.place.of_case;
    return desk::Pin{.address = address(place), .collection = {}, .title = seen.of_case ? seen.of_case->title : "", .place = std::string(view::word(language, "desk.a_case"))};
  }
  const auto paper = seen.document || !asked.paper.empty() ? pack_->find(asked.paper.empty() ? seen.document->paper.id : asked.paper) : Result<DocId>(Error{});
  if (!paper) return std::nullopt;
  const auto cited = quote.paragraph > 0     ? view::cite_words(*pack_, *paper, quote.paragraph, quote.text, language)
                     : quote.span.size() > 0 ? view::cite(*pack_, *paper, quote.span, language)
                                             : view::cite_paper(*pack_, *paper, language);
  if (!cited) return std::nullopt;
  return pin_of(*cited, pack_->card(*paper), language);
}

Result<view::Found> Library::found(const std::string& where) const {
  const Place place = parse_address(where).place;
  if (place.screen == Screen::cases) {
    const view::CaseTable* table = case_table();
    if (!table) return Error{pack_->wanted().empty() ? Fault::not_found : Fault::waiting, "the cases are not here", ""};
    return view::found_cases(*pack_, *table, place.query);
  }
  if (place.screen != Screen::results) return Error{Fault::not_found, "the address is of no search", where};
  const query::Parsed query = query::parse(place.query);
  const view::CaseTable* table = table_for(query);
  auto found = view::found_papers(*pack_, table, query);
  if (const auto beginning = as_beginning(place.query); beginning && found && found->things.empty()) return view::found_papers(*pack_, table, query::parse(*beginning));
  return found;
}

std::optional<desk::Search> Library::search(const std::string& where) const {
  const auto found_now = pack_ ? found(where) : Result<view::Found>(Error{});
  if (!found_now || !pack_->wanted().empty()) return std::nullopt;
  return desk::Search{.address = where, .count = static_cast<std::uint32_t>(found_now->things.size()), .found = view::marks_of(*found_now)};
}

std::optional<std::vector<std::uint32_t>> Library::published() const {
  if (!pack_) return std::nullopt;
  auto papers = view::published_papers(*pack_);
  if (!pack_->wanted().empty()) return std::nullopt;
  return papers;
}

std::optional<std::uint32_t> Library::desk_news(const desk::Desk& desk) const {
  std::vector<std::uint32_t> news;
  const auto add = [&](const std::vector<std::uint32_t>& marks, const std::vector<std::uint32_t>& but) {
    for (const std::uint32_t mark : marks)
      if (!std::ranges::binary_search(but, mark)) news.push_back(mark);
  };
  if (!desk.visit.papers.empty()) {
    const auto papers = published();
    if (!papers) return std::nullopt;
    add(*papers, desk.visit.papers);
  }
  for (const desk::Search& saved : desk.searches) {
    const auto found_now = found(saved.address);
    if (!pack_ || !pack_->wanted().empty()) return std::nullopt;
    if (const auto fresh = found_now ? view::new_since(saved, *found_now) : std::nullopt) add(view::marks_of(*fresh), {});
  }
  sort_briefly(news);
  return static_cast<std::uint32_t>(std::ranges::unique(news).begin() - news.begin());
}

DeskNow Library::desk(const DeskInputs& of) const {
  DeskNow now;
  const relations::Relations* across = nullptr;
  for (const desk::Pin* pin : pins_of(*of.desk, of.section)) {
    const Place place = parse_address(pin->address).place;
    PinNow one{pin->address, false, view::Anchored::unsaid, {}};
    if (place.screen == Screen::of_case) {
      if (!across) across = load_relations();
      one.there = across && view::case_with(across->cases, place.of_case);
    } else if (const auto paper = pack_->find(place.paper)) {
      const auto state_now = view::passage_now(*pack_, *paper, {place.passage, place.anchor});
      one.there = bool(state_now);
      if (state_now) one.state = *state_now;
      const index::Card& card = pack_->card(*paper);
      one.source = desk::Source{desk::source_of(*pin), kind_of(card, of.language), card.body + (card.body.empty() || card.municipality.empty() ? "" : ", ") + card.municipality, card.date, card.case_number};
    }
    now.pins.push_back(std::move(one));
  }
  for (const desk::Search& saved : of.desk->searches)
    if (const auto found_now = found(saved.address)) {
      SearchNow& one = now.searches.emplace_back(SearchNow{saved.address, static_cast<std::uint32_t>(found_now->things.size()), {}});
      if (const auto fresh = view::new_since(saved, *found_now)) one.fresh = static_cast<std::uint32_t>(fresh->things.size());
    }
  const auto& visit = of.desk->visit;
  if (visit.papers.empty()) return now;
  for (std::uint32_t i = 0; i < pack_->papers(); ++i) {
    const index::Card& card = pack_->card(DocId{i});
    if (card.own || std::ranges::binary_search(visit.papers, desk::mark_of(card.id))) continue;
    if (++now.fresh_count <= fresh_shown) now.fresh.push_back(view::paper_row(*pack_, DocId{i}));
  }
  return now;
}

}  // namespace diarium::app
