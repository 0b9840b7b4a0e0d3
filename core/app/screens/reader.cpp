// app/screens: «/d/<id>/», one paper: its head, the hits in it, its text.
#include <algorithm>

#include "app/places/sids.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"
#include "view/paper/cite.h"
#include "view/paper/file_pages.h"
#include "view/paper/parts.h"
#include "view/paper/repairs.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

constexpr std::size_t case_title_at_most = 120;
constexpr std::size_t title_at_most = 130, title_at_most_narrow = 56;  ///< Bytes: what two lines hold. A narrow page cuts by its style.
constexpr std::size_t parts_at_most = 12;  ///< Whole minutes have hundreds of §§: their outline lists them.
constexpr std::size_t parts_named = 3;     ///< More are numbers on one line; the one that is read has its name.

Node not_found(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  if (seen.waiting) return box(Role::section, Look::empty_state, {waiting_title(language)});
  const bool damaged = seen.error && seen.error->fault != Fault::not_found;
  Nodes inside = {page_title(word(language, damaged ? "error.title" : "error.not_found"))};
  if (damaged)
    inside.push_back(make(Role::paragraph, Look::body_text,
                          view::fill(language, "error.pack_block", {{"where", dotted({seen.error->what, seen.error->where})}})));
  else
    inside.push_back(make(Role::paragraph, Look::body_text, view::fill(language, "error.not_found_help", {{"id", state.place.paper}})));
  inside.push_back(box(Role::paragraph, Look::body_text, {link(Look::none, std::string(word(language, "error.to_collection")), {})}));
  return box(Role::section, Look::empty_state, std::move(inside));
}

Node sheet_button(const State& state, Sheet sheet, std::string words) {
  Node node = button(Look::button, std::move(words), OpenSheet{sheet});
  node.expanded = state.sheet == sheet;
  node.sid = sheet == Sheet::left ? "main.sheets.left" : "main.sheets.right";
  return node;
}

/// The way to the file that the paper was read from, and how to know it again.
Node original_line(const State& state, view::Original original) {
  const Language language = state.settings.language;
  if (is_one_file(state.offline)) original.copy.clear();  // Nothing lies beside it.
  Nodes inside;
  for (const view::OriginalLink& way : view::original_links(language, original)) {
    Node to = make(Role::link, Look::none, way.words);
    to.href = way.address;
    to.save_as = way.save_as;
    inside.push_back(with_sid(std::move(to), "main.original." + std::to_string(inside.size() / 2 + 1)));
    inside.push_back(make(Role::text, Look::none, " · "));
  }
  inside.push_back(make(Role::text, Look::none, view::original_words(language, original)));
  Node line = with_sid(box(Role::paragraph, Look::small_text, std::move(inside)), "main.original");
  line.title = original.sha256;
  return line;
}

/// How the file was read, where that needs saying.
std::optional<Node> reading_notice(const State& state, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  std::vector<std::string> said = view::reading_words(language, page.file);
  if (!page.collection.empty())
    said.insert(said.begin(), view::fill(language, "reader.own_collection", {{"name", page.collection}}));
  if (said.empty()) return std::nullopt;
  return with_sid(make(Role::paragraph, Look::small_text, joined(said, " ")), "main.file");
}

/// «Skolmat lagad i skolans eget kök · 2 av 4 handlingar i ärendet · rättat av dig», leading there. A case that is called as the
/// paper is not named twice.
Node case_line(const State& state, const view::PaperRow& paper, const view::CaseShown& of) {
  const Language language = state.settings.language;
  Place place;
  place.screen = Screen::of_case;
  place.of_case = of.id;
  const bool named_below = of.title == title_of(language, paper);
  Node title = link(Look::none, named_below ? std::string(word(language, "case.to")) : shortened(of.title, at_most(state, case_title_at_most)), place);
  if (!named_below) title.lang = "sv";
  const std::string papers = view::count(language, "count.papers", of.papers);
  const std::string among = of.papers > 1 && of.place > 0 ? view::fill(language, "case.place", {{"n", view::number(of.place)}, {"papers", papers}}) : papers;
  return with_sid(
      box(Role::paragraph, Look::small_text,
          {with_sid(std::move(title), "main.case.title"),
           make(Role::text, Look::none,
                " · " + among +
                    (of.amended && paper.planned ? " · " + std::string(word(language, "case.before_change")) : "") +
                    (of.corrected ? " · " + std::string(word(language, "status.user")) : ""))}),
      "main.case");
}

/// To the papers that share unusual words with this one.
Node similar_line(const State& state) {
  Place place;
  place.screen = Screen::similar;
  place.paper = state.place.paper;
  return with_sid(box(Role::paragraph, Look::small_text, {with_sid(link(Look::none, std::string(word(state.settings.language, "similar.title")), place), "main.similar.link")}), "main.similar");
}

/// The title, on two lines at most; whole as its name.
Node title_node(const State& state, const view::PaperRow& paper) {
  const std::string whole = title_of(state.settings.language, paper);
  Node title = heading(1, Look::document_title, shortened(whole, state.environment.width <= narrow ? std::string::npos : at_most(state, title_at_most)));
  if (title.text != whole) title.label = title.title = whole;
  return with_lang(with_sid(std::move(title), sids::title), "sv");
}

/// A button that shows its icon and says its words.
Node icon_button(std::string icon, std::string_view words, Command action, std::string sid) {
  Node node = with_icon(button(Look::button, "", std::move(action)), std::move(icon));
  node.label = node.title = words;
  return with_sid(std::move(node), std::move(sid));
}

/// «Om handlingen»: the file and how it was read, what became of the paper, and what is seldom done with it.
Node folded(const State& state, const view::DocumentPage& page, const std::optional<view::CaseShown>& of_case) {
  const Language language = state.settings.language;
  const view::PaperRow& paper = page.paper;
  Nodes inside;
  // What the head may have cut.
  if (const std::string whole = title_of(language, paper); whole.size() > (state.environment.still || state.environment.width <= narrow ? title_at_most_narrow : title_at_most))
    inside.push_back(with_lang(make(Role::paragraph, Look::body_text, whole), "sv"));
  if (auto chips = paper_chips(language, paper)) inside.push_back(std::move(*chips));
  inside.push_back(make(Role::paragraph, Look::small_text,
                        dotted({view::fill(language, "paper.file", {{"name", page.file_name}}), view::file_words(language, paper), paper.file_pages > 0 ? "" : view::count(language, "count.pages", page.pages),
                                view::count(language, "count.words", paper.words)})));
  if (!view::original_words(language, page.original).empty()) inside.push_back(original_line(state, page.original));
  if (auto said = reading_notice(state, page)) inside.push_back(std::move(*said));
  if (const std::string quality = view::quality_words(language, paper); !quality.empty())
    inside.push_back(notice(quality,
                            std::string(state.place.reading == view::Reading::original ? word(language, "quality.damaged_help") : view::quality_help(language, paper, page.repairs))));
  inside.push_back(similar_line(state));
  if (of_case && can_correct_cases(state))
    inside.push_back(box(Role::group, Look::button_row, {with_sid(button(Look::button, std::string(word(language, "case.correct")), CorrectCase{}), "main.correct")}));
  return with_label(with_sid(box(Role::details, Look::folded, std::move(inside)), "main.folded"), std::string(word(language, "reader.folded")));
}

/// What the paper is, in one line, and the way to all else.
Node meta_row(const State& state, const view::PaperRow& paper) {
  const Language language = state.settings.language;
  Node fold = with_icon(button(Look::fold, std::string(word(language, "reader.folded")), ToggleFolded{}), state.open_folded ? "chevron-up" : "chevron-down");
  fold.expanded = state.open_folded;
  return box(Role::group, Look::document_row,
             {make(Role::paragraph, Look::document_meta,
                   dotted({type_words(language, paper.type), paper.municipality, paper.body, paper.case_number, date_of(language, paper),
                           view::quality_words(language, paper)})),
              with_sid(std::move(fold), "main.fold")});
}

/// What is done while reading.
Node reading_tools(const State& state, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  Nodes buttons;
  if (!std::ranges::all_of(page.repairs, &view::RepairRow::uncertain)) buttons.push_back(reading_switch(state));
  if (can_show_page(page)) buttons.push_back(icon_button("file-text", word(language, "reader.show_page"), ShowOriginal{}, "main.page"));
  buttons.push_back(icon_button("search", word(language, "reader.find"), FindInPaper{state.find.value_or("")}, "main.find"));
  buttons.push_back(icon_button("share-2", word(language, "reader.copy_link"), Ask{Action::copy_link}, "main.link"));
  if (!state.environment.embedded) {
    Node embed = with_sid(button(Look::button, "</>", OpenEmbed{}), sids::embed);
    embed.label = embed.title = word(language, "embed.title");
    buttons.push_back(std::move(embed));
  }
  Node cite = button(Look::button, std::string(word(language, "reader.cite")), Cite{});
  buttons.push_back(with_sid(with_icon(std::move(cite), "quote"), sids::cite));
  if (has_desk(state))
    buttons.push_back(icon_button("pin", word(language, "desk.pin"), ActOnDesk{DeskAct::pin}, sids::pin));
  buttons.push_back(box(Role::group, Look::sheet_bar,
      {sheet_button(state, Sheet::left, std::string(word(language, "reader.outline"))),
       sheet_button(state, Sheet::right, view::count(language, "count.facts", page.facts.size()))}));
  return box(Role::group, Look::button_row, std::move(buttons));
}

/// The papers that the file holds: a way to each, and why it begins where it does where a pointer rests.
Node part_tabs(const State& state, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  const std::uint32_t reading = state.place.paragraph > 0 ? state.place.paragraph : std::max(state.reading, 1u);
  Nodes tabs;
  for (std::size_t i = 0; i < page.parts.size(); ++i) {
    const view::PartRow& part = page.parts[i];
    const view::PartWords words = view::part_words(language, part);
    Place place = paper_place(state, state.place.paper);
    place.paragraph = part.paragraph + 1;
    const bool last = i + 1 == page.parts.size();
    Node tab = link(Look::tab, words.name, place);
    tab.action = ShowParagraph{part.paragraph + 1};
    tab.current = reading > part.paragraph && (last || reading <= page.parts[i + 1].paragraph);
    tab.title = words.reason;
    if (page.parts.size() > parts_named && !tab.current && !state.environment.still) {
      tab.text = std::to_string(part.number);
      tab.label = words.name;
      tab.title = words.name + ": " + words.reason;
    }
    tabs.push_back(box(Role::list_item, Look::none, {with_sid(std::move(tab), "main.part." + std::to_string(part.number))}));
  }
  return with_sid(with_label(box(Role::list, Look::tabs, std::move(tabs)), std::string(word(language, "reader.parts"))), "main.parts");
}

Node head(const State& state, const view::DocumentPage& page, const std::optional<view::CaseShown>& of_case) {
  Nodes inside;
  if (of_case) inside.push_back(case_line(state, page.paper, *of_case));
  inside.push_back(title_node(state, page.paper));
  inside.push_back(meta_row(state, page.paper));
  if (state.open_folded || state.environment.still) inside.push_back(folded(state, page, of_case));
  Nodes row;
  if (page.parts.size() > 1 && page.parts.size() <= at_most(state, parts_at_most)) row.push_back(part_tabs(state, page));
  row.push_back(reading_tools(state, page));
  inside.push_back(box(Role::group, Look::document_row, std::move(row)));
  return box(Role::group, Look::document_head, std::move(inside));
}

/// What became of the words that a link cites, where they are not simply there.
std::optional<Node> citation_notice(const State& state, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  const auto make_notice = [&](const char* key) {
    return with_sid(notice(std::string(word(language, key)), std::string(word(language, std::string(key) + "_help"))), "main.cited");
  };
  switch (page.cited) {
    case view::Anchored::repacked: return make_notice("cited.repacked");
    case view::Anchored::moved: return make_notice("cited.moved");
    case view::Anchored::nearest: return make_notice("cited.nearest");
    case view::Anchored::lost: return make_notice("cited.lost");
    case view::Anchored::unsaid:
      if (state.place.passage.size() > 0 && page.hits == 0 && !finds(state)) return notice(std::string(word(language, "error.passage")), "");
      return std::nullopt;
    case view::Anchored::same: return std::nullopt;
  }
  return std::nullopt;
}

Node hit_bar(const State& state, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  Place all;
  all.screen = Screen::results;
  all.query = state.place.query;
  Nodes inside;
  if (page.hits == 0) {
    inside.push_back(make(Role::text, Look::hit_count, std::string(word(language, "reader.hits_none"))));
  } else {
    const std::string counted = state.place.hit == 0
        ? view::count(language, "reader.hits_all", page.hits)
        : view::fill(language, "reader.hits", {{"n", view::number(state.place.hit)}, {"total", view::number(page.hits)}});
    inside.push_back(make(Role::text, Look::hit_count, counted));
    Node previous = with_icon(button(Look::button, "", StepHit{Step::previous}), "chevron-up");
    previous.label = word(language, "reader.previous_hit");
    Node next = with_icon(button(Look::button, "", StepHit{Step::next}), "chevron-down");
    next.label = word(language, "reader.next_hit");
    inside.push_back(with_sid(std::move(previous), "main.hits.previous"));
    inside.push_back(with_sid(std::move(next), "main.hits.next"));
  }
  inside.push_back(with_sid(link(Look::none, std::string(word(language, "reader.search_all")), all), "main.hits.all"));
  return with_sid(with_label(box(Role::group, Look::hit_bar, std::move(inside)), std::string(word(language, "results.heading"))), "main.hits");
}

}  // namespace

bool can_show_page(const view::DocumentPage& page) {
  return page.paper.kind == source::Kind::pdf && (page.paper.own || !page.original.copy.empty());
}

bool can_correct(const State& state) { return !state.environment.embedded; }
bool has_desk(const State& state) { return !state.environment.embedded; }

bool can_correct_cases(const State& state) { return can_correct(state) && takes_own(state); }

Nodes reader_screen(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  if (!seen.document) return {not_found(state, seen)};
  const view::DocumentPage& page = *seen.document;
  Nodes nodes = {head(state, page, seen.of_case)};
  if (!state.address_understood)
    nodes.push_back(notice(std::string(word(language, "error.address")), std::string(word(language, "error.address_help"))));
  if (state.place.fact > page.facts.size())
    nodes.push_back(notice(view::fill(language, "error.fact_not_found", {{"n", view::number(state.place.fact)}}), ""));
  if (auto message = citation_notice(state, page)) {
    nodes.push_back(std::move(*message));
    if (page.cited > view::Anchored::same && page.hits > 0)
      nodes.push_back(box(Role::group, Look::button_row,
          {with_sid(button(Look::button, std::string(word(language, "cited.show")), ShowHit{1}), "main.cited.show")}));
  }
  if (!state.place.query.empty() && !finds(state)) nodes.push_back(hit_bar(state, page));
  if (page.paragraphs.empty()) {
    nodes.push_back(make(Role::paragraph, Look::body_text, std::string(word(language, "empty.text"))));
  } else {
    Node prose = make(Role::prose, Look::prose);
    prose.label = word(language, "reader.text");
    prose.lang = "sv";
    nodes.push_back(with_sid(std::move(prose), sids::prose));
  }
  return nodes;
}

}  // namespace diarium::app
