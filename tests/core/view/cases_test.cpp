// What the files *.cases of this folder ask of a pile of papers. A paper's name says its id and, as far as they are known, its
// municipality, its day, the path of its file and «(the reader's own collection)»; {town} and {day} in its text are these.
#include "core/base/cases.h"

#include <sstream>

#include "core/view/town_cases.h"
#include "query/parse.h"
#include "view/case/front.h"
#include "view/figures/figures.h"
#include "view/panel.h"
#include "view/panels/gaps_panel.h"
#include "view/views.h"

using namespace diarium;

namespace {

using Papers = std::vector<test::File>;

void fill(std::string& text, std::string_view place, const std::string& words) {
  for (std::size_t at = 0; (at = text.find(place, at)) != text.npos; at += words.size()) text.replace(at, place.size(), words);
}

papers::Draft draft_of(const test::File& file) {
  papers::Draft draft;
  draft.text = file.bytes;
  std::istringstream name(file.name);
  name >> draft.id;
  for (std::string word; name >> word;) {
    if (word[0] == '(') draft.collection = word.substr(1, word.size() - 2);
    else if (word.find('/') != word.npos) draft.path = word;
    else if (word[0] == '2') draft.date = word;
    else draft.municipality = word;
  }
  fill(draft.text, "{town}", draft.municipality);
  fill(draft.text, "{day}", draft.date);
  return draft;
}

/// «links en mora/eva-lind #summor» taken apart.
struct Question {
  view::Language language = view::Language::sv;
  view::CaseOrder order;
  bool links = false, marks = false;
  std::vector<std::string> judged;  ///< How sure facts are: judge().
  std::vector<std::string> unread;  ///< Files of the collection that could not be read.
  std::string words, place;

  explicit Question(std::string_view rest) {
    const std::size_t sign = std::min(rest.find('#'), rest.size());
    place = rest.substr(std::min(sign + 1, rest.size()));
    std::istringstream all{std::string(rest.substr(0, sign))};
    for (std::string word; all >> word;) {
      if (word == "links") links = true;
      else if (word == "marks") marks = true;
      else if (word.starts_with("all:")) judged.push_back(word.substr(4));
      else if (word.starts_with("unread:")) unread.push_back(word.substr(7));
      else if (word == "en") language = view::Language::en;
      else if (word.starts_with("order:")) order = test::there(view::case_order(word.substr(6))).value();
      else words += (words.empty() ? "" : " ") + word;
    }
  }
};

/// The papers as a pack, and all that is told across them. Who did what is certain here: what is judged is another test's matter.
struct Asked {
  index::Pack pack;
  relations::Relations told;

  Asked(const Papers& files, const Question& question) : pack(papers::pack(drafts_of(files))) {
    const relations::Pile all = papers::pile_of(pack);
    told.cases = *relations::find_cases(all);
    told.timeline = *relations::find_timeline(all, told.cases);
    REQUIRE(relations::weigh(all, {&told.cases, &told.timeline, nullptr}));
    told.wording = *relations::shared_wording(all);
    told.gaps = *relations::find_gaps(all, told.cases, {.unread = question.unread});
    told.conflicts = *relations::find_conflicts(all, told.cases);
    for (relations::Case& one : told.cases.cases)
      for (relations::Act& act : one.acts) act.certainty = facts::Certainty::certain;
    for (const std::string& judged : question.judged) judge(judged);
  }

 private:
  /// «acts-doubted», «reserved-doubted», «verdicts-doubted», «verdicts-sure», «verdicts-final»; «won-doubted»: of what somebody moved
  /// only what lost is sure.
  void judge(std::string_view how) {
    using enum facts::Certainty;
    for (relations::Case& one : told.cases.cases) {
      for (relations::Act& act : one.acts)
        if (how == "acts-doubted" || (how == "reserved-doubted" && act.kind == relations::ActKind::reserved)) act.certainty = uncertain;
      for (relations::DissentRow& row : one.dissent)
        if (how == "won-doubted") row.certainty = row.side == relations::Side::won ? uncertain : certain;
      for (relations::FateRow& row : one.fate)
        for (relations::Verdict& verdict : row.verdicts) {
          if (how == "verdicts-doubted") verdict.certainty = uncertain;
          if (how == "verdicts-sure") verdict.certainty = certain;
          if (how == "verdicts-final") verdict.final_decision = true;
        }
    }
  }
  static std::vector<papers::Draft> drafts_of(const Papers& files) {
    std::vector<papers::Draft> drafts;
    for (const test::File& file : files) drafts.push_back(draft_of(file));
    return drafts;
  }
};

/// Where words lead: of a passage its words.
std::string target(const index::Pack& pack, const std::string& address) {
  const std::size_t sign = address.find("?s=");
  if (!address.starts_with("d/") || sign == address.npos) return address;
  const auto paper = test::there(pack.find(address.substr(2, address.find('/', 2) - 2)));
  std::uint32_t begin = 0, end = 0;
  char dash = 0;
  std::istringstream(address.substr(sign + 3)) >> begin >> dash >> end;
  return address.substr(0, sign) + " «" + std::string(slice(pack.text(*paper)->nfc, {begin, end})) + "»";
}

/// Writes a panel as it is read: a paragraph a line, a row as «HEAD: cell».
struct Writer {
  Writer(const index::Pack& of, const Question& question) : pack(of), links(question.links), marks(question.marks) {}

  const index::Pack& pack;
  bool links = false;  ///< Each word that leads anywhere, «words -> address», and no others.
  bool marks = false;  ///< Also what says how sure it is: «? osäker»; of a link, that it is accented.
  std::string out{};

  void line(const view::Line& line, const std::string& head = "") {
    std::string said;
    for (const view::Words& words : line) {
      if (words.mark && !marks) continue;
      if (links) {
        if (!words.address.empty()) out += words.text + " -> " + target(pack, words.address) + (marks && words.tone == view::Tone::accent ? " (accent)" : "") + "\n";
        continue;
      }
      if (words.shape != view::Shape::plain && !said.empty()) {
        while (said.ends_with(' ')) said.pop_back();
        said += "\n";
      }
      said += words.text;
    }
    if (links) return;
    out += head + said;
    while (out.ends_with(' ')) out.pop_back();
    out += "\n";
  }
  void card(const view::Card& card) {
    if (!card.kicker.empty() && !links) out += card.kicker + "\n";
    if (!card.chips.empty()) line(card.chips);
    for (std::size_t i = 0; i < card.lines.size(); ++i) line(card.lines[i], i == 0 ? card.title.text + ": " : "");
    if (!links) out += card.meta + (card.meta.empty() ? "" : "\n") + card.reason + (card.reason.empty() ? "" : "\n");
  }
  void table(const view::Table& table, std::string_view head = {}) {
    REQUIRE_MESSAGE((head.empty() || std::ranges::count(table.columns, head, &view::Column::title) == 1), "there is no column «", head, "»");
    std::string heads;
    for (const view::Column& column : table.columns) heads += (heads.empty() ? "heads: " : " | ") + column.title;
    if (head.empty() && !links) out += heads + "\n";
    for (const auto& row : table.rows) {
      if (head.empty() && !links) out += "\n";
      for (std::size_t i = 0; i < row.size(); ++i)
        if (head.empty()) line(row[i], table.columns.at(i).title + ": ");
        else if (table.columns.at(i).title == head) line(row[i]);
    }
  }
  void section(const view::Section& section) {
    if (!links) out += (out.empty() ? "## " : "\n## ") + section.title + "\n";
    for (const view::Line& one : section.lines) line(one);
    for (const view::Card& one : section.cards) card(one);
    if (section.strip)
      for (const view::Bar& bar : section.strip->bars) line({bar.label});
    if (section.table) table(*section.table);
    for (const view::Line& one : section.notes) line(one);
  }
  /// `place`: «SECTION», «SECTION HEAD» or «CARD»; empty: all of it.
  std::string panel(const view::Panel& panel, std::string_view place) {
    bool is_there = place.empty();
    std::string places;
    const std::string_view id = place.substr(0, place.find(' ')), head = place.substr(std::min(id.size() + 1, place.size()));
    if (id.empty() && !links) out += panel.kicker + (panel.kicker.empty() ? "" : "\n") + panel.title + "\n";
    if (id.empty())
      for (const view::Line& one : panel.lede) line(one);
    for (const view::Section& one : panel.sections) {
      places += one.id + " ";
      is_there |= one.id == id;
      if (!head.empty() && one.id == id) table(*one.table, head);
      else if (id.empty() || one.id == id) section(one);
      for (const view::Card& of : one.cards) {
        if (of.id != id) continue;
        is_there = true;
        card(of);
      }
    }
    REQUIRE_MESSAGE(is_there, "there is no «", place, "», but ", places);
    return out;
  }
};

/// An answer that is a panel.
template <class Make>
test::Answer panel_of(Make make) {
  return [make](const Papers& files, std::string_view rest) {
    const Question question(rest);
    const Asked asked(files, question);
    const Result<view::Panel> panel = make(asked, question);
    return panel ? Writer(asked.pack, question).panel(*panel, question.place) : panel.error().what;
  };
}
test::Answer panel_of(view::MakePanel* make) {
  return panel_of([make](const Asked& asked, const Question& question) { return make(asked.pack, asked.told, question.words, question.language); });
}

/// The page of the case with this number; without one of the only case.
Result<view::Panel> case_asked(const Asked& asked, const Question& question) {
  const std::vector<relations::Case>& cases = asked.told.cases.cases;
  const relations::Case& one = question.words.empty() ? test::only(cases) : *std::ranges::find(cases, question.words, &relations::Case::number);
  return view::case_panel(asked.pack, asked.told, one.id, question.language);
}
Result<view::Panel> party_asked(const Asked& asked, const Question& question) {
  std::istringstream words(question.words);
  std::string letters, town, with;
  words >> letters >> town >> with;
  return view::party_panel(asked.pack, asked.told, {letters, town, with}, question.language);
}

std::string joined(const std::vector<std::string>& words, std::string_view between = ", ") {
  std::string out;
  for (const std::string& one : words) out += (out.empty() ? "" : std::string(between)) + one;
  return out;
}
std::string or_none(const std::string& words) { return words.empty() ? "none" : words; }
/// The first screen of cases: as many cards as the question says.
std::string cards_told(const Papers& files, std::string_view rest) {
  const Question question(rest);
  const Asked asked(files, question);
  Writer writer(asked.pack, question);
  for (const view::Card& card : view::case_cards(asked.pack, asked.told, std::stoul(question.words), question.language)) writer.card(card);
  return writer.out;
}
/// The table of cases that answers a question; «links» and a head as of panels.
std::string list_told(const Papers& files, std::string_view rest) {
  const Question question(rest);
  const Asked asked(files, question);
  const view::CaseTable table = view::case_table(asked.pack, asked.told);
  const auto list = test::there(view::case_list(asked.pack, table, {question.words, question.order, 100}, question.language));
  Writer writer(asked.pack, question);
  if (question.place.empty()) writer.out = list->title + " (" + std::to_string(list->of) + ")\n" + list->plain.query + "\n";
  writer.table(list->table, question.place);
  return writer.out;
}
/// The numbers of the cases that answer a question, in their order, and what none of them meets.
std::string found_told(const Papers& files, std::string_view rest) {
  const Question question(rest);
  const Asked asked(files, question);
  const view::CaseTable table = view::case_table(asked.pack, asked.told);
  const auto found = test::there(view::find_cases(asked.pack, table, question.words));
  std::set<std::string> numbers;
  for (const std::uint32_t row : found->rows) numbers.insert(table.rows[row].of_case->number);
  return or_none(joined({numbers.begin(), numbers.end()})) + (found->unmet.empty() ? "" : " without " + joined(found->unmet));
}
/// What the table knows of each case.
std::string rows_told(const Papers& files, std::string_view rest) {
  const Asked asked(files, Question(rest));
  std::string out;
  for (const view::CaseRow& row : view::case_table(asked.pack, asked.told).rows) {
    out += row.of_case->number + " of " + joined(row.kinds) + " by " + joined(row.bodies) + (row.opening == view::Opening::by_then ? "; opened by " : "; opened ") + row.opened + "; days " + std::to_string(row.days) + "; status " +
           std::string(view::name(row.status)) + "; outcome " + (row.verdict ? row.verdict->outcome : "none") + (row.vote ? " by a vote" : "") + "; votes " +
           std::to_string(row.of_case->votes.size()) + "; papers " + std::to_string(row.papers.size());
    if (row.of_case->papers.size() != row.papers.size()) out += ", parts " + std::to_string(row.of_case->papers.size());
    out += "\n";
  }
  return out;
}
/// The ids of the papers that a question finds; of a filter of cases by what is told of them.
std::string papers_told(const Papers& files, std::string_view question, bool with_cases) {
  const Asked asked(files, Question(question));
  const view::CaseTable table = view::case_table(asked.pack, asked.told);
  const query::Parsed parsed = query::parse(question);
  const auto list = test::there(view::result_list(asked.pack, parsed, {query::Sort::relevance, {0, 50}, view::find_papers_by_filter(asked.pack, with_cases ? &table : nullptr, parsed)}));
  std::set<std::string> ids;
  for (const view::ResultRow& row : list->rows) ids.insert(row.paper.id);
  return or_none(joined({ids.begin(), ids.end()}));
}
/// The list of papers: ids, each with those of its name that stand in its row, and their days.
std::string collection_told(const Papers& files, std::string_view query) {
  const Asked asked(files, Question(query));
  const view::Collection all = view::collection(asked.pack, query, {0, 50});
  std::string out;
  for (const view::PaperRow& row : all.rows) {
    out += row.id;
    for (const view::PaperRow& other : row.alike) out += (&other == row.alike.data() ? " with " : ", ") + other.id + " " + other.date;
    out += "\n";
  }
  return out + "papers " + std::to_string(all.papers) + ", placed " + std::to_string(all.placed) + ", municipalities " + std::to_string(all.municipalities) + ", " + all.earliest + " to " + all.latest + ", told " + std::to_string(all.told()) + "\n";
}

const bool added = test::add_cases("core/view", {
    {"case", panel_of(case_asked)},
    {"meeting", panel_of(view::meeting_panel)},
    {"body", panel_of(view::body_panel)},
    {"person", panel_of(view::person_panel)},
    {"people", panel_of(view::people_panel)},
    {"party", panel_of(party_asked)},
    {"gaps", panel_of([](const Asked& asked, const Question& question) -> Result<view::Panel> { return view::gaps_panel(asked.pack, asked.told, {}, {}, question.language); })},
    {"figures", panel_of([](const Asked& asked, const Question& question) -> Result<view::Panel> { return view::figures_panel(view::case_table(asked.pack, asked.told), question.language); })},
    {"cards", cards_told},
    {"list", list_told},
    {"found", found_told},
    {"rows", rows_told},
    {"collection", collection_told},
    {"papers", [](const Papers& files, std::string_view question) { return papers_told(files, question, true); }},
    {"papers_alone", [](const Papers& files, std::string_view question) { return papers_told(files, question, false); }},
});

}  // namespace
