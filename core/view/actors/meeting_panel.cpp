#include "view/panel.h"

#include <algorithm>
#include <charconv>

#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "relations/decided/fate_read.h"
#include "view/actors/act_table.h"
#include "view/actors/meetings.h"
#include "view/case_words.h"
#include "view/dates.h"
#include "view/few.h"

namespace diarium::view {
namespace {

constexpr std::size_t sections_at_most = 500, cases_of_section = 3, papers_of_section = 4;

/// One § of the meeting.
struct MinutesRow {
  DocId paper;
  std::string paragraph;     ///< As the paper says: «§ 88»; may be empty.
  std::uint32_t number = 0;  ///< Of it.
  std::optional<ByteSpan> at;
};

std::uint32_t number_in(std::string_view words) {
  const std::size_t digit = words.find_first_of("0123456789");
  std::uint32_t number = 0;
  if (digit != words.npos) std::from_chars(words.data() + digit, words.data() + words.size(), number);
  return number;
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
        acts_(pack, actors_, relations.timeline, telling) {}

  Result<Panel> panel() {
    auto rows = sections();
    if (!rows) return rows.error();
    Panel panel;
    panel.kicker = said_word("meeting.kicker");
    if (!meeting_.municipality.empty()) panel.kicker += " · " + meeting_.municipality;
    panel.title = meeting_.body + " " + date_words(language_, meeting_.date);
    panel.lede.push_back({leading(fill(language_, "meeting.of_body", {{"body", meeting_.body}}),
                                  "organ/" + std::string(body_path(meeting_.path)) + "/")});
    Section section{.id = "paragrafer", .title = said_word("meeting.sections") + " · " + number(rows->size())};
    Table table{.caption = said_word("meeting.sections"),
                .columns = {{said_word("meeting.head.section"), false},
                            {said_word("relations.head.case"), false},
                            {said_word("meeting.head.decided"), false},
                            {said_word("meeting.head.against"), false},
                            {said_word("meeting.head.beside"), false}},
                .rows = {}};
    std::size_t with_decision = 0, contested = 0;
    for (const MinutesRow& row : *rows) {
      if (table.rows.size() == cut_at(length_, sections_at_most)) break;
      const DocId paper = row.paper;
      table.rows.push_back({title(row), of_cases(paper), decided(paper), against(paper), beside(paper)});
      with_decision += table.rows.back()[2].size() > 1 ? 1u : 0u;  // More than the word that none was found.
      contested += is_contested(paper) ? 1u : 0u;
    }
    std::string found = fill(language_, "meeting.lede",
                             {{"all", number(table.rows.size())}, {"decided", number(with_decision)}});
    if (contested > 0) found += " " + fill(language_, "meeting.contested", {{"n", number(contested)}});
    panel.lede.push_back({said(std::move(found))});
    drop_empty_columns(table);
    if (rows->size() > sections_at_most)
      section.notes.push_back({said(count(language_, "count.more", rows->size() - sections_at_most))});
    section.table = std::move(table);
    panel.sections.push_back(std::move(section));
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

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
    if (found == cases_.end()) return line;
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

  /// The papers of its cases that lie in the folder of the minutes, or below it.
  Line beside(DocId paper) {
    Line line;
    const auto found = cases_.find(paper.value);
    const std::string& minutes = pack_.card(paper).name;
    const std::size_t slash = minutes.rfind('/');
    if (found == cases_.end() || slash == minutes.npos) return line;
    const std::string_view folder(minutes.data(), slash + 1);
    std::vector<DocId> papers;
    for (const relations::Case* one : found->second)
      for (const relations::CasePaper& other : one->papers) {
        const DocId id{other.ref.paper};
        const bool of_meeting = pack_.card(id).type == facts::word(facts::Type::protokoll) ||
                                std::ranges::find(meeting_.papers, id) != meeting_.papers.end();
        const bool known = of_meeting || std::ranges::find(papers, id) != papers.end();
        if (!known && pack_.card(id).name.starts_with(folder)) papers.push_back(id);
      }
    const Few of = few(papers.size(), papers_of_section);
    for (std::size_t i = 0; i < of.shown; ++i) {
      const index::Card& card = pack_.card(papers[i]);
      const bool same = card.title == pack_.card(paper).title;  // What they are tells them apart: «Plan».
      if (i > 0) line.push_back(said(", "));
      line.push_back(leading(same ? acts_.passages().kind({papers[i].value, 0}) : card.title, "d/" + card.id + "/",
                             Shape::plain, Tone::accent));
      line.back().quoted = !same;
    }
    if (of.left_out > 0) line.push_back(said(count(language_, "count.more", of.left_out), Shape::small));
    return line;
  }

  /// What the § itself decides or proposes on, where its words tell, and these words.
  Line decided(DocId paper) {
    const auto facts = pack_.facts(paper);
    if (!facts) return {};
    const auto& read = facts->decision ? facts->decision : facts->recommended_decision;
    const relations::Verdict* sure = sure_verdict(paper);
    Line line = sure ? outcome(sure->outcome, sure->final_decision, sure->passage, sure->certainty)
                : read ? outcome(read->outcome, facts->decision.has_value(), {{paper.value, 0}, read->span},
                                 read->confidence.certainty)
                       : in_own_words(paper, *facts);
    const auto points = std::ranges::count(facts->proposals, facts::proposal_kinds[3], &facts::Proposal::kind);
    if (points > 1)
      line.push_back(leading(count(language_, "meeting.points_more", static_cast<std::size_t>(points - 1)),
                             "d/" + pack_.card(paper).id + "/", Shape::small));
    return line;
  }

  Line outcome(std::string_view said_so, bool in_the_end, const relations::Passage& at, facts::Certainty certainty) {
    Line line = {outcome_chip(language_, said_so)};
    line.front().address = acts_.passages().address(at);
    if (!in_the_end) line.push_back(said(said_word("fate.recommended"), Shape::small));
    add_certainty(line, language_, certainty);
    line.push_back(said(" "));
    line.push_back(acts_.passages().quoted(at, own_words_at_most));
    return line;
  }

  /// What the § decides where no word of the schema says it: its first words.
  Line in_own_words(DocId paper, const facts::Facts& facts) {
    // What it decided, else what it proposes that others decide.
    for (const std::string_view kind : {facts::proposal_kinds[3], facts::proposal_kinds[1]}) {
      const auto proposal = std::ranges::find(facts.proposals, kind, &facts::Proposal::kind);
      if (proposal == facts.proposals.end()) continue;
      const bool in_the_end = kind == facts::proposal_kinds[3];
      Line line = {in_the_end ? verdict_chip(language_, relations::Verdict{})
                              : said(said_word("fate.recommended"), Shape::small)};
      const relations::Passage led = acts_.passages().led({{paper.value, 0}, proposal->span});
      line.push_back(acts_.passages().quoted(led, own_words_at_most));
      add_certainty(line, language_, proposal->confidence.certainty);
      return line;
    }
    return {said(said_word("meeting.not_read"), Shape::small)};
  }

  /// What the meeting certainly said in the §, its decision before its proposal; null where its cases tell nothing so.
  const relations::Verdict* sure_verdict(DocId paper) const {
    const auto found = cases_.find(paper.value);
    const auto stage = relations::stage_of(meeting_.body);
    if (found == cases_.end() || !stage) return nullptr;
    const relations::Verdict* sure = nullptr;
    for (const relations::Case* one : found->second)
      for (const relations::FateRow& row : one->fate)
        for (const relations::Verdict& verdict : row.verdicts) {
          const bool here = verdict.passage.ref == relations::PartRef{paper.value, 0} && verdict.stage == *stage;
          const bool better = !sure || (verdict.final_decision && !sure->final_decision);
          if (here && better && !verdict.outcome.empty() && verdict.certainty == facts::Certainty::certain) sure = &verdict;
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
        begin(number(vote.yes) + "–" + number(vote.no), vote.passage).label =
            vote_words(language_, vote.yes, vote.no, vote.abstain);
        if (!vote.yes_means.empty())
          line.push_back(said(" (" + fill(language_, "cases.yes_means", {{"what", vote.yes_means}}) + ")"));
        add_certainty_beside(line, language_, vote.certainty);
      }
      const relations::DissentRow* last = nullptr;  // Of what one moves in several sentences only the words follow.
      for (const relations::DissentRow& row : one->dissent) {
        if (row.passage.ref.paper != paper.value) continue;
        const bool moved = row.kind == facts::proposal_kinds[2];
        const std::string who = facts::written(row.who);
        if (!moved || !last || row.side != last->side || who != facts::written(last->who)) {
          begin(dissent_words(language_, row.kind) + ": " + who, row.passage);
          if (row.side != relations::Side::unsettled)
            line.push_back(said(" · " + said_word(row.side == relations::Side::won ? "dissent.won" : "dissent.lost")));
          add_certainty_beside(line, language_, row.certainty);
        }
        if (moved) line.push_back(acts_.passages().quoted(row.passage, own_words_at_most, Shape::small));
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
};

}  // namespace

Result<Panel> meeting_panel(const index::Pack& pack, const relations::Relations& relations, std::string_view path,
                            Telling telling) {
  const std::vector<Meeting> meetings = meetings_in(pack);
  const auto meeting = std::ranges::find(meetings, path, &Meeting::path);
  if (meeting == meetings.end()) return Error{Fault::not_found, "no minutes of such a meeting are here", std::string(path)};
  return MeetingTeller(pack, relations, *meeting, telling).panel();
}

}  // namespace diarium::view
