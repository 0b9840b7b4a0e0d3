#include "core/app/sample.h"

namespace diarium::app::sample {
namespace {

view::PaperRow motion() {
  view::PaperRow paper;
  paper.paper = DocId{0};
  paper.id = "storby-motion-bro";
  paper.title = "Motion om en bro över Storån";
  paper.type = "motion";
  paper.municipality = "Storby";
  paper.body = "Kommunfullmäktige";
  paper.date = "2024-03-05";
  paper.case_number = "KS 2024/12";
  paper.people = {"Vera Ek (S)", "Bo Alm (V)"};
  paper.proposals = 2;
  paper.words = 640;
  paper.pages = 2;
  return paper;
}

view::PaperRow minutes() {
  view::PaperRow paper = motion();
  paper.paper = DocId{1};
  paper.id = "storby-protokoll-bro";
  paper.title = "Svar på motion om en bro";
  paper.type = "protokollsparagraf";
  paper.date = "2024-10";
  paper.outcome = "avslå";
  paper.outcome_final = true;
  paper.reservations = 1;
  paper.damaged = true;
  return paper;
}

view::PaperRow letter() {
  view::PaperRow paper;
  paper.paper = DocId{2};
  paper.id = "lillby-skrivelse";
  paper.type = "skrivelse";
  paper.municipality = "Lillby";
  return paper;
}

std::vector<query::Facet> facets() {
  return {{query::Field::type, {{"motion", 1, false}, {"protokollsparagraf", 1, false}, {"skrivelse", 1, false}}},
          {query::Field::municipality, {{"Storby", 2, true}, {"Lillby", 1, false}}},
          {query::Field::role, {{"brodtext", 3, false}, {"reservation", 1, false}}},
          {query::Field::year, {{"2024", 2, false}}}};
}

view::Paragraph paragraph(structure::BlockKind kind, std::string text, std::uint32_t page, std::uint32_t line,
                          std::uint32_t begin) {
  view::Paragraph out;
  out.kind = kind;
  out.text = std::move(text);
  out.page = page;
  out.line = line;
  out.span = {begin, begin + static_cast<std::uint32_t>(out.text.size())};
  return out;
}

view::FactRow fact(std::uint32_t number, view::FactKind kind, std::string what, std::string value,
                   std::vector<std::string> details, std::uint32_t page) {
  view::FactRow row;
  row.number = number;
  row.kind = kind;
  row.what = std::move(what);
  row.value = std::move(value);
  row.details = std::move(details);
  row.spans = {{10, 20}};
  row.confidence.certainty = facts::Certainty::certain;
  row.page = page;
  row.line = page * 10;
  return row;
}

}  // namespace

Seen collection() {
  Seen seen;
  view::Collection all;
  all.papers = 3;
  all.municipalities = 2;
  all.words = 1700;
  all.rows = {letter(), minutes(), motion()};
  all.facets = facets();
  all.earliest = "2024-03-05";
  all.latest = "2024-10";
  seen.collection = std::move(all);
  return seen;
}

Seen pile(std::uint32_t papers) {
  Seen seen = collection();
  seen.collection->papers = papers;
  seen.collection->rows.clear();
  for (std::uint32_t i = 0; i < rows_at_first && i < papers; ++i) {
    view::PaperRow paper = motion();
    paper.paper = DocId{i};
    paper.id = "paper-" + std::to_string(i);
    seen.collection->rows.push_back(std::move(paper));
  }
  return seen;
}

Seen results() {
  Seen seen = collection();
  view::ResultList list;
  list.query = "bro";
  list.papers = 2;
  list.places = 5;
  query::Snippet snippet;
  snippet.place = {40, 43};
  snippet.text = "bygga en bro över ån";
  snippet.marks = {{9, 12}};
  snippet.role = structure::Role::motion_claim;
  snippet.page = 1;
  snippet.line = 4;
  list.rows = {{motion(), 4, {}, {snippet, snippet}}, {minutes(), 1, {}, {snippet}}};
  list.facets = facets();
  list.readings = {{query::Reading::Kind::word, {0, 3}, "bro", {"bron", "broar"}, 2}};
  seen.results = std::move(list);
  return seen;
}

Seen nothing() {
  Seen seen = collection();
  view::ResultList list;
  list.query = "bro tunnel";
  list.readings = {{query::Reading::Kind::word, {0, 3}, "bro", {}, 2}, {query::Reading::Kind::word, {4, 10}, "tunnel", {}, 0}};
  seen.results = std::move(list);
  return seen;
}

Seen reader() {
  using structure::BlockKind;
  Seen seen = collection();
  view::DocumentPage page;
  page.paper = motion();
  page.file_name = "storby/motion-bro.txt";
  page.pages = 2;
  page.hits = 3;
  page.query = "bro";
  page.paragraphs = {paragraph(BlockKind::heading, "Motion om en bro över Storån", 1, 1, 0),
                     paragraph(BlockKind::paragraph, "Vera Ek vill att en bro byggs vid ån.", 1, 3, 30),
                     paragraph(BlockKind::heading, "Förslag", 2, 8, 80),
                     paragraph(BlockKind::list_item, "att en bro utreds", 2, 10, 92)};
  page.paragraphs[0].level = 1;
  page.paragraphs[0].page_start = true;
  page.paragraphs[2].level = 3;
  page.paragraphs[2].page_start = true;
  using view::Mark;
  page.paragraphs[0].marks = {{Mark::Kind::hit, 1, {}, {13, 16}}};
  page.paragraphs[1].marks = {{Mark::Kind::fact, 2, view::FactKind::person, {0, 7}}, {Mark::Kind::hit, 2, {}, {20, 23}}};
  page.paragraphs[3].marks = {{Mark::Kind::fact, 1, view::FactKind::proposal, {0, 17}}, {Mark::Kind::hit, 3, {}, {7, 10}}};
  page.outline = {{"Motion om en bro över Storån", 1, 0, 1}, {"Förslag", 2, 2, 2}};
  page.facts = {fact(1, view::FactKind::proposal, "proposal.motion_yrkande", "att en bro utreds", {"Vera Ek (S)"}, 2),
                fact(2, view::FactKind::person, "person", "Vera Ek (S)", {"motionär"}, 1),
                fact(3, view::FactKind::date, "date.document_date", "2024-03-05", {}, 1),
                fact(4, view::FactKind::about, "about_paper.type", "motion", {}, 1)};
  page.facts[2].status = facts::Status::derived;
  page.facts[2].rule = "signature_date";
  seen.document = std::move(page);
  return seen;
}

State at(Screen screen, view::Language language) {
  State state;
  state.settings.language = language;
  state.place.screen = screen;
  if (screen == Screen::results) state.place.query = "bro";
  if (screen == Screen::reader) {
    state.place.paper = "storby-motion-bro";
    state.place.query = "bro";
  }
  return state;
}

}  // namespace diarium::app::sample
