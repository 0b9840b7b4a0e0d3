#include "app/state/reduce.h"

#include <algorithm>

#include "app/places/route.h"
#include "app/places/sids.h"
#include "app/words/labels.h"
#include "view/facts/fact_words.h"
#include "view/paper/file_pages.h"

namespace diarium::app {
namespace {

using view::DocumentPage;
using view::Mark;

/// First paragraph that bears a mark, from 1; 0: none does.
std::uint32_t paragraph_of(const DocumentPage& page, Mark::Kind kind, std::uint32_t number) {
  for (std::uint32_t i = 0; i < page.paragraphs.size(); ++i)
    for (const Mark& mark : page.paragraphs[i].marks)
      if (mark.kind == kind && mark.number == number) return i + 1;
  return 0;
}

/// First paragraph of a fact, from 1: where it is marked, else where its words stand.
std::uint32_t paragraph_of_fact(const DocumentPage& page, const view::FactRow& fact) {
  if (const std::uint32_t marked = paragraph_of(page, Mark::Kind::fact, fact.number)) return marked;
  if (fact.spans.empty()) return 0;
  const auto at = std::ranges::upper_bound(page.paragraphs, fact.spans.front().begin, {}, [](const view::Paragraph& one) { return one.span.end; });
  return at == page.paragraphs.end() ? 0 : static_cast<std::uint32_t>(at - page.paragraphs.begin()) + 1;
}

const view::FactRow* fact_of(const DocumentPage& page, std::uint32_t number) {
  const auto fact = std::ranges::find(page.facts, number, &view::FactRow::number);
  return fact == page.facts.end() ? nullptr : &*fact;
}

/// Lights one thing of the open paper. The first one is a step in the history, further ones replace it.
void light(Reduced& out, std::uint32_t fact, std::uint32_t hit, std::uint32_t paragraph) {
  Place& place = out.state.place;
  const Place before = place;
  const bool lit = before.fact > 0 || before.hit > 0 || before.paragraph > 0 || before.at;
  place.fact = fact;
  place.hit = hit;
  place.paragraph = fact > 0 || hit > 0 ? 0 : paragraph;
  place.at.reset();
  place = canonical(place);
  if (place == before) return;
  out.effects.history = lit ? History::replace : History::push;
  out.state.typing = false;
}

std::uint32_t stepped(std::uint32_t now, std::uint32_t total, Step step) {
  if (step == Step::next) return now < total ? now + 1 : 1;
  return now > 1 ? now - 1 : total;
}

/// The hit that stands nearest to a byte; 0: there is none.
std::uint32_t hit_nearest_to(std::uint32_t at, const DocumentPage& page) {
  std::uint32_t nearest = 0, distance = ~0u;
  for (const view::Paragraph& paragraph : page.paragraphs)
    for (const Mark& mark : paragraph.marks) {
      if (mark.kind != Mark::Kind::hit) continue;
      const std::uint32_t byte = paragraph.span.begin + mark.span.begin;
      const std::uint32_t away = byte > at ? byte - at : at - byte;
      if (away < distance) {
        distance = away;
        nearest = mark.number;
      }
    }
  return nearest;
}

std::optional<ScrollTo> start_of(const Place& place, const DocumentPage& page) {
  if (place.fact > 0) {
    const view::FactRow* fact = fact_of(page, place.fact);
    const std::uint32_t paragraph = fact ? paragraph_of_fact(page, *fact) : 0;
    if (paragraph > 0) return ScrollTo{"", paragraph, place.fact, 0};
  } else if (place.hit > 0) {
    const std::uint32_t paragraph = paragraph_of(page, Mark::Kind::hit, place.hit);
    if (paragraph > 0) return ScrollTo{"", paragraph, 0, place.hit};
  } else if (place.passage.size() > 0 && page.cited > view::Anchored::same) {
    return ScrollTo{"main.cited", 0, 0, 0};  // What became of the words is read before the words.
  } else if (place.passage.size() > 0) {
    const std::uint32_t paragraph = paragraph_of(page, Mark::Kind::hit, 1);
    if (paragraph > 0) return ScrollTo{"", paragraph, 0, 1};
  } else if (place.paragraph > 0 && place.paragraph <= page.paragraphs.size()) {
    return ScrollTo{"", place.paragraph, 0, 0};
  }
  return std::nullopt;
}

/// Scrolls to a place that is marked, from 1, and says which it is; the state stays.
void show_place(Reduced& out, std::uint32_t number, const Seen& seen) {
  const std::uint32_t paragraph = paragraph_of(*seen.document, Mark::Kind::hit, number);
  out.effects.scroll = ScrollTo{"", paragraph, 0, number};
  const view::Paragraph* at = paragraph > 0 ? &seen.document->paragraphs[paragraph - 1] : nullptr;
  out.effects.status = view::fill(out.state.settings.language, "announce.hit",
      {{"n", view::number(number)}, {"total", view::number(seen.document->hits)},
       {"place", at ? view::place_of(out.state.settings.language, *seen.document, *at) : ""}});
}

}  // namespace

void step_hit(Reduced& out, Step step, const Seen& seen) {
  if (!seen.document || seen.document->hits == 0) return;
  show_hit(out, stepped(out.state.place.hit, seen.document->hits, step), seen);
}

void step_fact(Reduced& out, Step step, const Seen& seen) {
  if (!seen.document || seen.document->facts.empty()) return;
  const auto& facts = seen.document->facts;  // Their numbers have gaps where uncertain ones are hidden.
  const auto lit = std::ranges::find(facts, out.state.place.fact, &view::FactRow::number);
  const auto at = lit == facts.end() ? 0u : static_cast<std::uint32_t>(lit - facts.begin()) + 1;
  show_fact(out, facts[stepped(at, static_cast<std::uint32_t>(facts.size()), step) - 1].number, seen);
}

void step_page(Reduced& out, Step step, const Seen& seen) {
  if (!seen.document) return;
  const auto& paragraphs = seen.document->paragraphs;
  const std::uint32_t at = std::max(out.state.reading, 1u) - 1;
  const std::uint32_t now = at < paragraphs.size() ? paragraphs[at].page : 1;
  const std::uint32_t wanted = step == Step::next ? now + 1 : now - 1;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i)
    if (paragraphs[i].page == wanted) return show_paragraph(out, i + 1, seen);
}

void show_fact(Reduced& out, std::uint32_t number, const Seen& seen) {
  const view::FactRow* fact = seen.document ? fact_of(*seen.document, number) : nullptr;
  if (!fact) return;
  light(out, number, 0, 0);
  out.state.sheet = Sheet::none;
  out.effects.scroll = ScrollTo{"", paragraph_of_fact(*seen.document, *fact), number, 0};
  out.effects.focus = sids::fact_words(number);
  const view::FactWords words = view::fact_words(out.state.settings.language, *fact, seen.document->pages);
  out.effects.status = view::fill(out.state.settings.language, "announce.fact",
      {{"n", view::number(number)}, {"value", shortened(words.value, 150)}, {"place", words.place}});
}

void point_at_fact(Reduced& out, std::uint32_t number, const Seen& seen) {
  if (!seen.document || !fact_of(*seen.document, number)) return;
  light(out, number, 0, 0);
  out.state.sheet = Sheet::right;
  out.effects.focus = sids::fact_value(number);
}

void show_hit(Reduced& out, std::uint32_t number, const Seen& seen) {
  if (!seen.document || number == 0 || number > seen.document->hits) return;
  light(out, 0, number, 0);
  show_place(out, number, seen);
}

void show_paragraph(Reduced& out, std::uint32_t number, const Seen& seen) {
  if (!seen.document || number == 0 || number > seen.document->paragraphs.size()) return;
  light(out, 0, 0, number);
  out.state.sheet = Sheet::none;
  out.state.reading = number;
  out.effects.scroll = ScrollTo{"", number, 0, 0};
}

Quote chosen_words(const State& state, std::uint32_t paragraph, const std::string& text, const Seen& seen) {
  if (!seen.document) return {};
  if (!text.empty() && paragraph > 0 && paragraph <= seen.document->paragraphs.size()) return {text, paragraph, {}, false};
  Quote quote;
  const view::FactRow* fact = fact_of(*seen.document, state.place.fact);
  quote.span = fact && !fact->spans.empty() ? fact->spans.front() : seen.document->passage;
  return quote;
}

void cite(Reduced& out, const Cite& asked, const Seen& seen) {
  if (!seen.document) return;
  out.effects.asked.quote = chosen_words(out.state, asked.paragraph, asked.text, seen);
  out.effects.status = view::word(out.state.settings.language, "reader.cite_done");
}

void begin_reading(Reduced& out, const DocumentPage& page) {
  Place& place = out.state.place;
  if (place.at) {
    place.hit = hit_nearest_to(*place.at, page);
    place.at.reset();
  }
  if (!out.effects.scroll) out.effects.scroll = start_of(place, page);
}

void find_in_paper(Reduced& out, const FindInPaper& asked, const Seen& seen) {
  State& state = out.state;
  const bool can = state.place.screen == Screen::reader && seen.document;
  state.find = can ? asked.text : std::nullopt;
  state.found = 0;
  if (can) state.sheet = Sheet::none;
}

void step_found(Reduced& out, Step step, const Seen& seen) {
  if (!seen.document || seen.document->hits == 0) return;
  const std::uint32_t all = seen.document->hits, now = out.state.found;
  out.state.found = step == Step::next ? now % all + 1 : now > 1 ? now - 1 : all;
  show_place(out, out.state.found, seen);
}

void begin_finding(Reduced& out, const view::DocumentPage& page) {
  std::uint32_t first = page.hits > 0 ? 1 : 0, paragraph = 0;
  const std::uint32_t reading = std::max(out.state.reading, 1u) - 1;
  for (std::uint32_t i = 0; i < page.paragraphs.size() && first > 0 && paragraph == 0; ++i)
    for (const view::Mark& mark : page.paragraphs[i].marks) {
      if (mark.kind != view::Mark::Kind::hit || i < reading || paragraph > 0) continue;
      first = mark.number;
      paragraph = i + 1;
    }
  out.state.found = first;
  if (first > 0)
    out.effects.scroll = ScrollTo{"", paragraph > 0 ? paragraph : paragraph_of(page, Mark::Kind::hit, first), 0, first};
}

}  // namespace diarium::app
