#include "view/panel.h"

#include <algorithm>
#include <iterator>
#include <ranges>

#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "language/case_number.h"
#include "language/key.h"
#include "relations/decided/fate_read.h"
#include "view/actors/act_table.h"
#include "view/actors/meeting_papers.h"
#include "view/actors/meetings.h"
#include "view/case_words.h"
#include "view/dates.h"
#include "view/few.h"

namespace diarium::view {
namespace {

constexpr std::size_t sections_at_most = 500, cases_of_section = 3, papers_of_section = 4, points_at_most = 4,
                      unread_of_meeting = 10;
constexpr std::size_t point_at_most = 2000;  // Bytes: what a decision does stands at its end, too.

/// One § of the meeting.
struct MinutesRow {
  DocId paper;
  std::string paragraph;     ///< As the paper says: «§ 88»; may be empty.
  std::uint32_t number = 0;  ///< Of it.
  std::optional<ByteSpan> at;
};

/// «KS 2031/417», however the paper writes it.
std::string written_number(const std::string& number) {
  const auto read = language::case_number(number);
  return read ? read->text() : number;
}

class MeetingTeller {
 public:
  MeetingTeller(const index::Pack& pack, const relations::Relations& relations, const Meeting& meeting, Telling telling)
      : pack_(pack),
        cases_(cases_of_papers(relations.cases)),
        actors_(relations.cases),
        meeting_(meeting),
        language_(telling.language),
        length_(telling.length),
        acts_(pack, actors_, relations.timeline, telling),
        papers_(pack, cases_, meeting, acts_.passages(), relations.gaps.unread, telling.language) {}

  Result<Panel> panel() {
    auto rows = sections();
    if (!rows) return rows.error();
    Panel panel = head();
    if (rows->empty()) return by_folder(std::move(panel));
    MeetingPeople people = people_of_meeting(pack_, meeting_, acts_.passages(), {language_, length_});
    if (!people.chair.empty()) panel.lede.push_back(std::move(people.chair));
    if (meeting_.minutes)
      panel.lede.push_back(
          {leading(said_word("meeting.minutes"), "d/" + pack_.card(*meeting_.minutes).id + "/")});
    Section section{.id = "paragrafer", .title = said_word("meeting.sections") + " · " + number(rows->size())};
    Table table{.caption = said_word("meeting.sections"),
                .columns = {{said_word("meeting.head.section"), false},
                            {said_word("relations.head.case"), false},
                            {said_word("meeting.head.decided"), false},
                            {said_word("meeting.head.against"), false},
                            {said_word("meeting.head.beside"), false}},
                .rows = {}};
    std::size_t decide = 0, propose = 0, contested = 0;
    std::vector<Section> below;
    for (const MinutesRow& row : *rows) {
      if (table.rows.size() == cut_at(length_, sections_at_most)) break;
      const DocId paper = row.paper;
      Said said_there = said_in(paper);
      Beside papers = beside(row);
      table.rows.push_back(
          {title(row), of_cases(paper), std::move(said_there.line), against(paper), std::move(papers.line)});
      if (papers.below) below.push_back(std::move(*papers.below));
      decide += said_there.decides ? 1u : 0u;
      propose += said_there.proposes ? 1u : 0u;
      contested += is_contested(paper) ? 1u : 0u;
    }
    std::string found =
        fill(language_, "meeting.lede", {{"all", number(table.rows.size())}, {"decided", number(decide)}});
    if (propose > 0) found += " " + fill(language_, "meeting.only_proposed", {{"n", number(propose)}});
    if (const std::size_t others = table.rows.size() - decide - propose; others > 0)
      found += " " + count(language_, "meeting.undecided", others);
    if (contested > 0) found += " " + fill(language_, "meeting.contested", {{"n", number(contested)}});
    if (meeting_.extracts) found.insert(0, said_word("meeting.extracts") + " ");
    panel.lede.push_back({said(std::move(found))});
    drop_empty_columns(table);
    add_table(section, language_, std::move(table), rows->size());
    panel.sections.push_back(std::move(section));
    std::ranges::move(below, std::back_inserter(panel.sections));
    if (people.present.table) panel.sections.push_back(std::move(people.present));
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  Panel head() const {
    Panel panel;
    panel.kicker = said_word("meeting.kicker");
    if (!meeting_.municipality.empty()) panel.kicker += " · " + meeting_.municipality;
    panel.title = meeting_.body + " " + date_words(language_, meeting_.date);
    panel.lede.push_back({leading(fill(language_, "meeting.of_body", {{"body", meeting_.body}}),
                                  "organ/" + std::string(body_path(meeting_.path)) + "/")});
    return panel;
  }

  /// Of a meeting without minutes: what lies in its folder, which files there could not be read.
  Panel by_folder(Panel panel) {
    panel.lede.push_back({said(said_word("meeting.by_folder"))});
    const Few unread = few(meeting_.unread.size(), unread_of_meeting);
    for (const std::string& file : meeting_.unread | std::views::take(unread.shown))
      panel.lede.push_back({said(fill(language_, "meeting.unread", {{"file", file}}))});
    tell_left_out(language_, unread, panel.lede);
    if (meeting_.lying.empty()) return panel;
    Section section{.id = "handlingar",
                    .title = said_word("meeting.head.beside") + " · " + number(meeting_.lying.size())};
    Table table =
        table_of(language_, said_word("meeting.head.beside"), {{"papers.head.paper"}, {"relations.head.case"}});
    for (const DocId paper : meeting_.lying) {
      if (table.rows.size() == cut_at(length_, sections_at_most)) break;
      const index::Card& card = pack_.card(paper);
      Words link = leading(card.title, "d/" + card.id + "/");
      link.quoted = true;
      table.rows.push_back({{std::move(link), said(acts_.passages().described({paper.value, 0}), Shape::small)},
                            of_cases(paper)});
    }
    drop_empty_columns(table);
    add_table(section, language_, std::move(table), meeting_.lying.size());
    panel.sections.push_back(std::move(section));
    return panel;
  }

  Result<std::vector<MinutesRow>> sections() {
    std::vector<MinutesRow> rows;
    for (const DocId paper : meeting_.papers) {
      const auto facts = pack_.facts(paper);
      if (!facts) return facts.error();
      MinutesRow row{paper, "", 0, std::nullopt};
      if (facts->paragraph) {
        row.paragraph = facts->paragraph->value;
        row.number = number_in(row.paragraph);
        row.at = facts->paragraph->span;
      }
      rows.push_back(std::move(row));
    }
    sort_briefly(rows, {}, &MinutesRow::number);
    return rows;
  }

  Line title(const MinutesRow& row) {
    const index::Card& card = pack_.card(row.paper);
    Line line;
    if (row.at) {
      const bool signed_so = row.paragraph.find("§") != std::string::npos;
      line.push_back(leading((signed_so ? "" : "§ ") + row.paragraph + " ", passage_address(card.id, *row.at)));
    }
    Words words = leading(card.title, "d/" + card.id + "/", Shape::strong);
    words.quoted = true;
    line.push_back(std::move(words));
    return line;
  }

  Line of_cases(DocId paper) {
    Line line;
    const auto found = cases_.find(paper.value);
    if (found == cases_.end()) {
      const auto facts = pack_.facts(paper);
      const auto own = [](const facts::CaseNumber& one) { return one.role == "own"; };
      if (facts && std::ranges::any_of(facts->case_numbers, own))
        line.push_back(said(written_number(std::ranges::find_if(facts->case_numbers, own)->value)));
      return line;
    }
    const Few of = few(found->second.size(), cases_of_section);
    for (std::size_t i = 0; i < of.shown; ++i) {
      const relations::Case& one = *found->second[i];
      if (i > 0) line.push_back(said(", "));
      Words link = acts_.case_link(one);
      if (!one.number.empty()) link.text = one.number, link.quoted = false;
      link.shape = Shape::plain;
      line.push_back(std::move(link));
    }
    if (of.left_out > 0) line.push_back(said(count(language_, "count.more", of.left_out), Shape::small));
    return line;
  }

  /// The papers beside a §; many stand in a section of their own below the table.
  struct Beside {
    Line line;
    std::optional<Section> below;
  };
  Beside beside(const MinutesRow& row) {
    const std::vector<MeetingPaper> papers = papers_.beside(row.paper);
    std::vector<Line> lines;
    for (const MeetingPaper& one : papers) {
      Words link = leading(one.name, "d/" + pack_.card(one.paper).id + "/", Shape::line, Tone::accent);
      link.quoted = one.quoted;
      lines.push_back({std::move(link)});
      if (!one.note.empty()) lines.back().push_back(said(" · " + said_word(one.note)));
    }
    Line unread;
    for (const std::string_view file : papers_.unread(row.paper))
      unread.push_back(said(fill(language_, "meeting.unread", {{"file", std::string(file)}}), Shape::line));
    if (length_ == Length::whole || few(papers.size(), papers_of_section).left_out == 0) {
      lines.push_back(std::move(unread));
      Line line;
      for (const Line& one : lines) line.insert(line.end(), one.begin(), one.end());
      return {std::move(line), std::nullopt};
    }
    Section section{.id = "handlingar-" + std::to_string(row.paper.value)};
    for (const Words& words : title(row)) section.title += words.text;
    section.title += " · " + number(papers.size());
    Table table{.caption = section.title, .columns = {{said_word("meeting.head.beside"), false}}, .rows = {}};
    for (Line& one : lines) table.rows.push_back({std::move(one)});
    section.table = std::move(table);
    Words link = leading(count(language_, "count.papers", papers.size()), "mote/" + meeting_.path + "/#" + section.id);
    unread.insert(unread.begin(), std::move(link));
    return {std::move(unread), std::move(section)};
  }

  using Points = std::vector<const facts::Proposal*>;
  /// One list of points: what is decided in a §, or what is proposed that others decide.
  struct Saying {
    DocId paper;
    bool in_the_end = false;             ///< Decided, not proposed.
    std::optional<facts::Outcome> read;  ///< Of the whole, as the paper tells it.
    Points points;
  };

  /// What the § itself decides, and what it proposes that others decide.
  struct Said {
    Line line;
    bool decides = false, proposes = false;  ///< It proposes and decides nothing.
  };
  Said said_in(DocId paper) {
    Said cell;
    const auto facts = pack_.facts(paper);
    if (!facts) return cell;
    const Points decisions = points(*facts, facts::kind::decision);
    tell(cell.line, {paper, true, facts->decision, decisions});
    cell.decides = !cell.line.empty();
    Points proposals = points(*facts, facts::kind::proposal);
    std::erase_if(proposals, [&](const facts::Proposal* one) {
      const auto same = [&](const facts::Proposal* other) { return words(paper, *other) == words(paper, *one); };
      return std::ranges::any_of(decisions, same);
    });
    if (!cell.decides && proposals.empty()) proposals = points_of_others(*facts);
    const auto& read = facts->recommended_decision;
    const bool of_points = read && std::ranges::any_of(proposals, [&](const facts::Proposal* one) {
                             return one->span.overlaps(read->span);
                           });
    const bool read_alone = !cell.decides && proposals.empty();
    if (!proposals.empty() || read_alone)
      tell(cell.line, {paper, false, of_points || read_alone ? read : std::nullopt, proposals});
    cell.proposes = !cell.decides && !cell.line.empty();
    if (cell.line.empty()) cell.line.push_back(said(said_word("meeting.not_read"), Shape::small));
    return cell;
  }

  /// Those of a kind that the body that met says itself.
  Points points(const facts::Facts& facts, std::string_view kind) const {
    Points found;
    const bool decided = kind == facts::kind::decision;
    for (const facts::Proposal& one : facts.proposals)
      if (one.kind == kind && (decided ? !is_of_other_body(one.by) : is_own_name(one.by))) found.push_back(&one);
    return found;
  }

  /// The proposal that the § speaks of, where none is its own.
  static Points points_of_others(const facts::Facts& facts) {
    Points found;
    const auto& recommended = facts.recommended_decision;
    for (const facts::Proposal& one : facts.proposals)
      if (one.kind == facts::kind::proposal && one.by == (recommended     ? recommended->by
                                                          : found.empty() ? one.by
                                                                          : found[0]->by))
        found.push_back(&one);
    return found;
  }

  /// Is it the body that met, as its minutes call it: «Arbetsutskottet», «Nämnden»?
  [[nodiscard]] bool is_own_name(std::string_view by) const {
    const std::string name = language::key(by), body = language::key(meeting_.body);
    const std::string last = body.substr(body.rfind(' ') + 1);
    const bool short_name = name.find(' ') == name.npos && (last.ends_with(name) || name.starts_with(last));
    return !name.empty() && (short_name || name == body);
  }
  /// What the minutes of a board tell of its committee.
  [[nodiscard]] bool is_of_other_body(std::string_view by) const { return !by.empty() && !is_own_name(by); }

  std::string words(DocId paper, const facts::Proposal& point) {
    std::string words = acts_.passages().words({{paper.value, 0}, point.span}, point_at_most);
    if (words.ends_with('.')) words.pop_back();
    return words;
  }

  /// The outcome of the whole where the words tell one, and its points, each on a line.
  void tell(Line& line, const Saying& one) {
    const relations::Verdict* sure = sure_verdict(one.paper, one.in_the_end);
    if (!sure && !one.read && one.points.empty()) return;
    const std::string outcome = sure ? sure->outcome : one.read ? one.read->outcome : std::string();
    std::optional<relations::Passage> at;
    if (sure)
      at = sure->passage;
    else if (one.read)
      at = relations::Passage{{one.paper.value, 0}, one.read->span};
    if (at || one.in_the_end) {
      relations::Verdict verdict;
      verdict.outcome = outcome;
      verdict.final_decision = one.in_the_end;
      verdict.amended = one.in_the_end && is_amended(one.paper);
      line.push_back(case_chip(language_, verdict));
      if (at) line.back().address = acts_.passages().address(*at);
    }
    const bool addressed = one.read && !one.read->to.empty();
    if (!one.in_the_end && (addressed || !at || outcome.empty()))
      line.push_back(said(addressed ? fill(language_, "meeting.proposed_to", {{"body", one.read->to}})
                                    : said_word("fate.recommended"),
                          Shape::small));
    if (at) add_certainty(line, language_, sure ? sure->certainty : one.read->confidence.certainty);
    const auto is_quoted = [&](const facts::Proposal* point) { return at && point->span.overlaps(at->span); };
    if (at && std::ranges::none_of(one.points, is_quoted))
      line.push_back(acts_.passages().quoted(*at, point_at_most, Shape::line));
    const Few of = few(one.points.size(), points_at_most);
    for (const facts::Proposal* point : one.points | std::views::take(of.shown)) {
      line.push_back(acts_.passages().quoted({{one.paper.value, 0}, point->span}, point_at_most, Shape::line));
      if (!is_quoted(point)) add_certainty_beside(line, language_, point->confidence.certainty);
    }
    if (of.left_out == 0) return;
    const std::string_view more = one.in_the_end ? "meeting.points_more" : "meeting.proposals_more";
    line.push_back(leading(count(language_, more, of.left_out), "d/" + pack_.card(one.paper).id + "/", Shape::small));
  }

  /// Does one of its cases end in the §, otherwise than was proposed?
  bool is_amended(DocId paper) const {
    const auto found = cases_.find(paper.value);
    return found != cases_.end() && std::ranges::any_of(found->second, [&](const relations::Case* one) {
             const auto last = last_verdict(*one);
             return last && last->amended && last->passage.ref.paper == paper.value;
           });
  }

  /// What the meeting certainly decided in the §, or proposed; null where its cases tell nothing so.
  const relations::Verdict* sure_verdict(DocId paper, bool in_the_end) const {
    const auto found = cases_.find(paper.value);
    if (found == cases_.end()) return nullptr;
    // The body that met is the highest that speaks in its own minutes.
    const relations::Verdict* sure = nullptr;
    std::optional<relations::Stage> highest;
    for (const relations::Case* one : found->second)
      for (const relations::FateRow& row : one->fate)
        for (const relations::Verdict& verdict : row.verdicts) {
          if (verdict.passage.ref != relations::PartRef{paper.value, 0} || highest > verdict.stage) continue;
          if (highest < verdict.stage) sure = nullptr;
          highest = verdict.stage;
          if (!sure && verdict.final_decision == in_the_end && !verdict.outcome.empty() &&
              verdict.certainty == facts::Certainty::certain)
            sure = &verdict;
        }
    return sure;
  }

  /// How the votes fell in the §, who objected and what was moved, with its end where that is known: a line each.
  Line against(DocId paper) {
    Line line;
    const auto found = cases_.find(paper.value);
    if (found == cases_.end()) return line;
    const auto begin = [&](std::string text, const relations::Passage& at) -> Words& {
      line.push_back(leading(std::move(text), acts_.passages().address(at), Shape::line));
      return line.back();
    };
    for (const relations::Case* one : found->second) {
      for (const relations::VoteRow& vote : one->votes) {
        if (vote.passage.ref.paper != paper.value) continue;
        begin(vote_words(language_, vote.yes, vote.no, vote.abstain), vote.passage);
        if (const std::string means = vote_means(language_, vote); !means.empty())
          line.push_back(said(" (" + means + ")"));
        add_certainty_beside(line, language_, vote.certainty);
      }
      const relations::DissentRow* last = nullptr;  // Of what one moves in several sentences only the words follow.
      for (const relations::DissentRow& row : one->dissent) {
        if (row.passage.ref.paper != paper.value) continue;
        const bool moved = row.kind == facts::kind::demand;
        const std::string who = facts::written(row.who);
        if (!moved || !last || row.side != last->side || who != facts::written(last->who)) {
          begin(dissent_words(language_, row.kind) + ": " + who, row.passage);
          if (row.side != relations::Side::unsettled)
            line.push_back(said(" · " + said_word(row.side == relations::Side::won ? "dissent.won" : "dissent.lost")));
          add_certainty_beside(line, language_, row.certainty);
        }
        if (moved) line.push_back(acts_.passages().quoted(row.passage, point_at_most, Shape::small));
        last = moved ? &row : nullptr;
      }
    }
    return line;
  }

  /// Was there a vote in the §, or did somebody object?
  bool is_contested(DocId paper) const {
    const auto found = cases_.find(paper.value);
    const auto here = [&](const auto& row) { return row.passage.ref.paper == paper.value; };
    return found != cases_.end() && std::ranges::any_of(found->second, [&](const relations::Case* one) {
             const auto objects = [&](const relations::DissentRow& row) { return here(row) && is_objection(row); };
             return std::ranges::any_of(one->votes, here) || std::ranges::any_of(one->dissent, objects);
           });
  }

  const index::Pack& pack_;
  CasesOfPapers cases_;
  Actors actors_;
  const Meeting& meeting_;
  Language language_;
  Length length_;
  ActTeller acts_;
  MeetingPapers papers_;
};

}  // namespace

Result<Panel> meeting_panel(const index::Pack& pack, const relations::Relations& relations, std::string_view path,
                            Telling telling) {
  const std::vector<Meeting> meetings = meetings_in(pack, relations.gaps.unread);
  const auto meeting = std::ranges::find(meetings, path, &Meeting::path);
  if (meeting == meetings.end()) return Error{Fault::not_found, "nothing of such a meeting is here", std::string(path)};
  return MeetingTeller(pack, relations, *meeting, telling).panel();
}

}  // namespace diarium::view
