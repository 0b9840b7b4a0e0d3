#include "fuzz/touch.h"

#include <algorithm>
#include <string_view>

#include "app/application.h"
#include "app/places/route.h"
#include "bind/write.h"
#include "diarium.h"
#include "fuzz/check.h"
#include "index/records/readings.h"
#include "relations/relations.h"

namespace diarium::fuzz {
namespace {

constexpr std::uint32_t most_papers = 12;  ///< Touched of a pack that claims to have many.

template <class T>
bool came(const Result<T>& result) {
  if (!result) hold_error(result.error());
  return bool(result);
}

void touch_paper(const index::Pack& pack, DocId paper) {
  const index::Card& card = pack.card(paper);
  for (const std::string* words : {&card.id, &card.name, &card.title, &card.type, &card.date}) hold(utf8::valid(*words));
  (void)pack.listed();
  (void)came(pack.find(card.id));
  (void)pack.card(paper).format;
  (void)came(pack.origin(paper));
  const auto text = pack.text(paper);
  if (!came(text)) return;
  hold(utf8::valid(text->nfc));
  if (const auto outline = pack.outline(paper); came(outline))
    for (const structure::Block& block : outline->blocks) hold_span(text->nfc, block.span);
  (void)came(pack.facts(paper));
  if (const auto ledger = pack.repairs(paper); came(ledger))
    for (const text::Repair& repair : *ledger) hold_span(text->nfc, repair.text);
  if (const auto reading = pack.reading(paper); came(reading) && !text->nfc.empty())
    (void)index::place_of(*reading, text->map, {0, static_cast<std::uint32_t>(text->nfc.size())});
  (void)came(view::cite(pack, paper, {0, 40}));
  (void)came(packed_facts_json(pack, paper));
}

void touch_search(const index::Pack& pack) {
  for (const std::string_view query : {"", "cykelställ", "cykel", "skjuts", "\"karin ek\"", "motion*", "typ:motion parti:V", "beslut -avslå",
                                       "for OR bor", "år:2031 roll:beslut", "dnr:\"KS 2031/417\" person:ek"}) {
    const auto answer = query::search(pack, query, {});
    if (!came(answer)) continue;
    for (const query::Hit& hit : answer->hits) {
      hold(hit.paper.value < pack.papers());
      for (const query::Snippet& snippet : hit.snippets) {
        hold(utf8::valid(snippet.text));
        for (const ByteSpan mark : snippet.marks) hold_span(snippet.text, mark);
      }
      (void)came(query::places(pack, query, hit.paper));
    }
  }
}

/// Every screen of the page; of papers one, in both readings.
void touch_screens(const index::Pack& pack, const std::string& bytes, std::uint32_t number) {
  app::Application application;
  if (application.open(bytes)) return;
  std::vector<std::string> addresses = {"", "?q=motion", "relationer/", "personer/", "parti/S/", "tid/", "luckor/?lucka=1", "om/"};
  if (pack.papers() > 0) {
    const DocId paper{number % pack.papers()};
    app::Place place{.screen = app::Screen::reader, .query = number % 2 ? "cykelställ" : "", .paper = pack.card(paper).id};
    place.fact = 1;
    addresses.push_back(app::address(place));
    place.reading = view::Reading::original;
    addresses.push_back(app::address(place));
    addresses.push_back(app::address({.screen = app::Screen::compare, .a = pack.card({0}).id, .b = place.paper}));
  }
  if (const auto cases = cases_of(pack); came(cases) && !cases->cases.empty())
    addresses.push_back(
        app::address({.screen = app::Screen::of_case, .of_case = cases->cases[number % cases->cases.size()].id}));
  for (const std::string& address : addresses) {
    application.tell(app::Go{address});
    hold(utf8::valid(bind::changes_json(application, application.take())));
    hold(utf8::valid(bind::prose_json(application.scene(), 0, 20)));
  }
}

void touch_exports(const index::Pack& pack, std::uint32_t number) {
  (void)came(exporting::export_papers(pack, view::export_names[number % view::export_names.size()], {.version = "0"}));
  (void)came(cases_json(pack, {}));
  (void)came(timeline_json(pack, {}, {}));
  (void)came(gaps_json(pack, {}));
}

}  // namespace

void touch(const std::string& bytes, std::uint32_t asked) {
  const auto pack = index::Pack::open(bytes);
  if (!came(pack)) return;
  hold(utf8::valid(pack->about().title));
  for (std::uint32_t i = 0; i < std::min(pack->papers(), most_papers); ++i) touch_paper(*pack, {i});
  for (std::uint32_t i = 0; i < index::across_count; ++i) {
    const auto record = pack->relations(static_cast<index::Across>(i));
    if (!record) continue;
    (void)came(relations::decode_cases(*record, pack->papers()));
    (void)came(relations::decode_wording(*record, pack->papers()));
    (void)came(relations::decode_timeline(*record, pack->papers()));
    (void)came(relations::decode_gaps(*record, pack->papers()));
  }
  if (asked & search) touch_search(*pack);
  if (asked & screens) touch_screens(*pack, bytes, asked / which);
  if (asked & check)
    for (const Error& error : pack->check()) hold_error(error);
  if (asked & exports) touch_exports(*pack, asked / which);
}

}  // namespace diarium::fuzz
