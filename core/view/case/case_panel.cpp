#include "view/panel.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <set>

#include "base/sorting.h"
#include "relations/decided/fate_read.h"
#include "relations/decided/whole_outcome.h"
#include "view/actors/actors.h"
#include "view/case/case_fate.h"
#include "view/case_words.h"
#include "view/dates.h"
#include "view/few.h"
#include "view/panels/gaps_panel.h"
#include "view/paper/passages.h"
#include "view/people_cells.h"

namespace diarium::view {
namespace {

using relations::Case;
using relations::FateRow;
using relations::Stage;
using relations::Verdict;

constexpr std::size_t quote_at_most = 240, short_quote = 150;  // Bytes.
constexpr std::size_t case_rows_at_most = 100, lines_at_most = 3, answers_at_most = 2;

class CaseTeller {
 public:
  CaseTeller(const index::Pack& pack, const relations::Relations& relations, const Case& one, Telling telling)
      : pack_(pack), relations_(relations), case_(one), language_(telling.language), rows_at_most_(cut_at(telling.length, case_rows_at_most)), passages_(pack, telling.language), actors_(relations.cases) {}

  Panel panel() {
    Panel panel;
    panel.kicker = std::string(word(language_, "case.kicker"));
    if (const std::string mark = case_mark(case_); !mark.empty()) panel.kicker += " · " + mark;
    panel.title = case_.title.empty() ? std::string(word(language_, "paper.untitled")) : case_.title;
    panel.quoted = true;
    if (case_.corrected) panel.lede.push_back({user_chip(language_)});
    panel.sections.push_back(answer());
    for (Section section : {conflicts(), fate(), votes(), questions(), dissent(), grounds(), people(), papers()})
      if (section.table || !section.notes.empty()) panel.sections.push_back(std::move(section));
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  Section answer() {
    Section section{.id = "answer"};
    section.cards = {proposed(), decided(), objected()};
    for (Line& line : unheard(language_, passages_, relations_.gaps, case_)) section.cards[1].lines.push_back(line);
    if (section.cards[1].lines.empty()) section.cards.erase(section.cards.begin() + 1);
    for (Card more : {noted(), reasons()})
      if (!more.lines.empty()) section.cards.push_back(std::move(more));
    return section;
  }

  [[nodiscard]] Card card(std::string_view name) const {
    return {.id = "card-" + std::string(name), .title = said(said_word("case." + std::string(name)))};
  }

  Card proposed() {
    Card card = this->card("proposed");
    const std::vector<SameWords> rows = by_words(passages_, proposals(case_));
    const Few of = few(rows.size(), lines_at_most);
    for (const SameWords& one : rows | std::views::take(of.shown)) {
      Line line = {passages_.quoted(one.front()->text, own_words_at_most)};
      for (const FateRow* row : one) line.push_back(passages_.source(row->text));
      add_asked(*one.front(), line);
      add_certainty(line, language_, least_certain(one));
      card.lines.push_back(std::move(line));
    }
    tell_left_out(language_, of, card.lines);
    if (rows.size() > card.lines.size()) card.meta = count(language_, "count.proposals", rows.size());
    if (rows.empty()) card.lines.push_back({said(said_word("case.proposed_none"))});
    return card;
  }

  /// «Kommunfullmäktige ska besluta», where the proposals ask several bodies.
  void add_asked(const FateRow& row, Line& line) const {
    const auto asks_other = [&](const FateRow& one) { return one.asks && one.asks != row.asks; };
    if (row.to.empty() || std::ranges::none_of(case_.fate, asks_other)) return;
    line.push_back(said(fill(language_, "fate.put_to", {{"who", row.to}}), Shape::small));
  }

  /// «Kommunstyrelsen beslutar: Taxan antas.», «Kommunstyrelsen antar taxan.»; of another day than `last` with its day,
  /// of the same words' list without who says it.
  Line verdict_line(const Verdict& verdict, const std::string& who, const Verdict* last = nullptr) {
    const relations::Passage at = verdict.outcome.empty() ? passages_.led(verdict.passage) : verdict.passage;
    Words words = passages_.quoted(at, own_words_at_most), source = passages_.source(at);
    if (names_kind(passages_, at))
      words = leading(fill(language_, "case.decides", {{"who", who}}), passages_.address(at));
    const bool led = last == nullptr || verdict.final_decision != last->final_decision;
    std::string leads;
    if (last && verdict.date != last->date)
      leads = date_words(language_, verdict.date) + ": ";
    else if (led && words.text.starts_with(who))
      words.shape = Shape::strong;
    else if (led)
      leads = fill(language_, verdict.final_decision ? "case.decides" : "case.proposes", {{"who", who}}) + ": ";
    Line line = {std::move(words), std::move(source)};
    if (!leads.empty()) line.insert(line.begin(), leading(std::move(leads), passages_.address(at), Shape::strong));
    add_certainty(line, language_, verdict.certainty);
    return line;
  }

  Card decided() {
    Card card = this->card("decided");
    if (case_.fate.empty()) return card;  // Papers that nobody proposed or decided anything by.
    const std::optional<Verdict> verdict = last_verdict(case_);
    card.chips = {verdict_chip(language_, verdict)};
    if (verdict) card.meta = date_words(language_, verdict->date);
    if (!verdict) {
      const bool apart = std::ranges::any_of(case_.fate, relations::is_answered);
      const bool proposed = std::ranges::any_of(case_.fate, [](const FateRow& row) { return !row.verdicts.empty(); });
      if (proposed && !apart) card.title = said(said_word("case.recommended"));
      card.lines.push_back({said(said_word(apart      ? "case.decided_apart"
                                           : proposed ? "case.proposed_apart"
                                                      : "case.decided_none"))});
      return card;
    }
    if (!verdict->final_decision && !is_stance(*verdict)) card.title = said(said_word("case.recommended"));
    const std::string who = said_by(language_, *verdict, "");
    card.lines.push_back(verdict_line(*verdict, who));
    const std::vector<const Verdict*> others = said_beside(case_, *verdict);
    const Few of = few(others.size(), lines_at_most);
    for (std::size_t i = 0; i < of.shown; ++i) card.lines.push_back(verdict_line(*others[i], who, &*verdict));
    tell_left_out(language_, of, card.lines);
    if (auto words = change_words(language_, passages_, case_, *verdict); !words.empty())
      card.lines.push_back({said(std::move(words))});
    add_votes(verdict->stage, card);
    const std::string next = awaited(case_, *verdict);
    if (!next.empty())
      card.lines.push_back({said(fill(language_, "case.final_unknown_of", {{"who", next}}))});
    else if (!verdict->final_decision || relations::is_procedural(verdict->outcome))
      card.lines.push_back({said(said_word("case.final_unknown"))});
    return card;
  }

  void add_votes(Stage stage, Card& card) {
    std::vector<const relations::VoteRow*> votes;
    for (const relations::VoteRow& vote : case_.votes)
      if (vote.stage == stage) votes.push_back(&vote);
    const Few of = few(votes.size(), lines_at_most);
    for (std::size_t i = 0; i < of.shown; ++i) {
      card.lines.push_back(vote_line(language_, passages_, *votes[i]));
      if (std::string means = vote_means(language_, *votes[i]); !means.empty())
        card.lines.push_back({said(std::move(means))});
    }
    tell_left_out(language_, of, card.lines);
  }

  /// Where its papers contradict each other, or themselves.
  Section conflicts() {
    std::vector<const relations::Conflict*> here;
    const auto stands_here = [&](const relations::Claim& claim) {
      return std::ranges::any_of(case_.papers, [&](const auto& one) { return one.ref.paper == claim.ref.paper; });
    };
    for (const relations::Conflict& conflict : relations_.conflicts.conflicts)
      if (std::ranges::all_of(conflict.claims, stands_here)) here.push_back(&conflict);
    return conflict_section(language_, passages_, here, rows_at_most_);
  }

  Section votes() {
    Section section{.id = "votes", .title = said_word("case.votes")};
    if (case_.votes.empty()) return section;
    Table table = table_of(language_, section.title, {{"dissent.head.where", true}, {"vote"}, {"dissent.head.words"}});
    for (const relations::VoteRow& vote : case_.votes) {
      if (table.rows.size() == rows_at_most_) break;
      table.rows.push_back(
          {{said(vote.forum)}, vote_line(language_, passages_, vote), {said(vote_means(language_, vote))}});
    }
    more(section, case_.votes.size());
    section.table = std::move(table);
    return section;
  }

  Card objected() {
    Card card = this->card("objected");
    card.lines = dissent_lines(language_, passages_, case_, Dissenting::objecting);
    if (card.lines.empty()) card.lines.push_back({said(said_word("case.objected_none"))});
    return card;
  }
  Card noted() {
    return {.id = "card-noted",
            .title = said(said_word("actor.stated")),
            .lines = dissent_lines(language_, passages_, case_, Dissenting::noting)};
  }

  Card reasons() {
    Card card = this->card("reasons");
    std::set<std::string> seen_kinds;
    for (const relations::GroundRow& row : case_.grounds) {
      if (row.stage == "dissent" || !seen_kinds.insert(row.kind).second) continue;
      card.lines.push_back({said(data_word(language_, "ground", row.kind) + ": ", Shape::strong),
                            passages_.quoted(row.passage, short_quote), passages_.source(row.passage)});
      add_certainty(card.lines.back(), language_, row.certainty);
    }
    const Few of = few(case_.alarms.size(), lines_at_most);
    for (std::size_t i = 0; i < of.shown; ++i) card.lines.push_back({alarm_words(case_.alarms[i])});
    tell_left_out(language_, of, card.lines);
    return card;
  }

  Words alarm_words(const relations::GroundAlarm& alarm) {
    return leading(fill(language_, "case.ground_lost",
                        {{"kind", data_word(language_, "ground", alarm.kind)},
                         {"given", stage_words(language_, alarm.given_by)},
                         {"missing", stage_words(language_, alarm.missing_in)}}),
                   passages_.address(alarm.passage), Shape::strong, Tone::dissent);
  }

  /// Is the body of that stage asked to decide some of it, or written to by an office that asks one above it?
  [[nodiscard]] bool is_asked(Stage stage) const {
    const auto writes_to = [&](const Verdict& one) {
      return one.stage == Stage::office && one.asks > stage && stage > Stage::office &&
             relations::stage_of(pack_.card(DocId{one.passage.ref.paper}).body) == stage;
    };
    return std::ranges::any_of(case_.fate, [&](const FateRow& row) {
      return std::ranges::any_of(row.verdicts, [&](auto& one) { return one.asks == stage || writes_to(one); });
    });
  }

  std::string key_of(const relations::Passage& at) { return words_compared(passages_, at); }

  /// Who moved what was decided in these words; null where nobody did, or what was proposed was decided.
  const relations::DissentRow* moved_by(const FateRow& row) {
    if (row.kind != "beslut" && relations::stage_of(row.by) <= Stage::office) return nullptr;
    const std::string words = key_of(row.text);
    const auto found = std::ranges::find_if(case_.dissent, [&](const relations::DissentRow& one) {
      const auto there = relations::stage_of(one.forum);  // What a higher body heard was moved later.
      const bool before = one.passage.ref == row.text.ref || (there && there < relations::stage_of(row.by));
      return one.side == relations::Side::won && before && key_of(one.passage).ends_with(words);
    });
    return found == case_.dissent.end() ? nullptr : &*found;
  }

  [[nodiscard]] bool speaks(Stage stage) const {
    return std::ranges::any_of(case_.fate, [&](const FateRow& row) {
      return std::ranges::find(row.verdicts, stage, &Verdict::stage) != row.verdicts.end();
    });
  }

  Line cell(const SameWords& rows, Stage stage, const std::vector<const FateRow*>& steps) {
    Line line =
        step_line(language_, passages_, rows.front()->kind == facts::kind::decision ? SameWords{} : steps, stage);
    if (!line.empty() && steps.front() == &case_.fate.front())  // It stands above what was proposed anew.
      line.push_back(said(said_word("fate.before"), Shape::small));
    const std::size_t stepped = line.size();
    const std::optional<Verdict> last = last_verdict(case_);
    std::set<std::string> seen_outcomes;  // Minutes and the letter below them often say the same.
    bool answered = false;
    for (const FateRow* row : rows) {
      for (const Verdict& verdict : row->verdicts) {
        if (verdict.stage != stage) continue;
        if (!seen_outcomes.insert(verdict.outcome + (verdict.final_decision ? "!" : "")).second) continue;
        const bool own = !verdict.final_decision && verdict.outcome.empty();  // Proposed in these words.
        const auto& [ref, span] = verdict.passage;
        const bool changed = last && last->amended && ref == last->passage.ref && span == last->passage.span;
        const Words kind = said(said_word(verdict.final_decision ? "fate.final" : "fate.recommended"), Shape::small);
        line.push_back(own ? kind : verdict_chip(language_, changed ? last : verdict));
        line.back().address = passages_.address(verdict.passage);
        if (!own) line.push_back(kind);
        add_certainty(line, language_, verdict.certainty);
      }
      answered = answered || !row->verdicts.empty();
    }
    const std::optional<Stage> asked = rows.front()->asks;
    if (line.size() > stepped || (asked && *asked < stage)) return line;  // Nobody asks those above the asked.
    if (last && last->amended && last->stage == stage && key_of(last->passage).starts_with(key_of(rows.front()->text)))
      return {leading(said_word("fate.changed"), passages_.address(last->passage), Shape::small)};
    // Whose minutes are not here has not answered otherwise.
    const bool unheard = !speaks(stage) && is_asked(stage);
    const bool decides = stage == asked.value_or(deciding(case_).value_or(Stage::unnamed));
    const std::string_view none = unheard || (answered && decides) ? "fate.final_unknown"
                                  : speaks(stage)                  ? "fate.other_words"
                                                                   : "fate.nobody";
    if (stepped == 0 || none == "fate.final_unknown") line.push_back(said(said_word(none), Shape::small));
    return line;
  }

  /// Where its paper has no other point it needs no number.
  [[nodiscard]] bool is_numbered(const FateRow& row) const {
    const auto is_other = [&](const FateRow& one) { return one.text.ref == row.text.ref && one.number != row.number; };
    return row.number > 0 && std::ranges::any_of(case_.fate, is_other);
  }

  Section fate() {
    const bool decided = std::ranges::none_of(case_.fate, [](auto& row) { return row.kind != facts::kind::decision; });
    Section section{.id = "fate", .title = said_word(decided ? "case.fate_decided" : "case.fate")};
    if (case_.fate.empty()) return section;
    std::vector<Stage> columns;
    for (int i = 0; i < relations::stage_count; ++i)
      if (const auto stage = static_cast<Stage>(i); speaks(stage) || is_asked(stage) || stage == deciding(case_))
        columns.push_back(stage);
    Table table = table_of(language_, section.title, {{decided ? "fact_kind.decision" : "fate.head.proposal"}});
    for (const Stage stage : columns) {
      const bool supposed = stage == deciding(case_) && !is_asked(stage) && !speaks(stage) &&
                            !relations::asks_as_motion(case_.fate.front());
      table.columns.push_back({supposed ? said_word("fate.head.final") : stage_words(language_, relations::name(stage)), false});
    }
    std::vector<const FateRow*> all, steps;
    for (const FateRow& row : case_.fate)
      (!decided && is_step(passages_, row, columns.back()) ? steps : all).push_back(&row);
    const std::vector<SameWords> statements = by_words(passages_, all);
    for (const SameWords& rows : statements) {
      if (table.rows.size() == rows_at_most_) break;
      Line text;
      if (is_numbered(*rows.front())) text.push_back(said(std::to_string(rows.front()->number) + ". "));
      text.push_back(passages_.quoted(rows.front()->text, quote_at_most));
      std::set<std::string> by;
      for (const FateRow* row : rows) {
        const relations::DissentRow* moved = moved_by(*row);
        std::string who = row->by;
        if (moved) who = fill(language_, moved->forum.empty() ? "fate.moved" : "fate.moved_in",
                              {{"who", names_of(language_, moved->who)}, {"forum", moved->forum}});
        if (!who.empty() && by.insert(who).second) text.push_back(said(who, Shape::small));
      }
      add_asked(*rows.front(), text);
      add_certainty(text, language_, least_certain(rows));
      std::vector<Line> cells = {std::move(text)};
      for (const Stage stage : columns) cells.push_back(cell(rows, stage, steps));
      table.rows.push_back(std::move(cells));
    }
    more(section, statements.size());
    for (const relations::Silence& silence : case_.silent)
      section.notes.push_back(
          {said(fill(language_, "fate.silent", {{"name", silence.name}}) + " "), passages_.source(silence.passage)});
    section.table = std::move(table);
    return section;
  }

  Section questions() {
    Section section{.id = "questions", .title = said_word("case.questions")};
    if (case_.questions.empty()) return section;
    Table table = table_of(language_, section.title, {{"questions.head.question"}, {"questions.head.answer"},
                                 {"questions.head.where"}});
    for (const relations::QuestionRow& row : case_.questions) {
      if (table.rows.size() == rows_at_most_) break;
      Line where;
      const Few of = few(row.passages.size(), answers_at_most);
      for (std::size_t i = 0; i < of.shown; ++i) {
        where.push_back(passages_.quoted(row.passages[i].passage, short_quote));
        where.push_back(passages_.source(row.passages[i].passage));
      }
      if (of.left_out > 0)
        where.push_back(leading(count(language_, "count.more", of.left_out), passages_.address(row.passages[of.shown].passage), Shape::small));
      if (where.empty()) where.push_back(said(said_word("questions.none_found"), Shape::small));
      const std::string_view coverage = relations::name(row.coverage);
      const Tone tone = coverage == "direct" ? Tone::decision : coverage == "none" ? Tone::dissent : Tone::date;
      table.rows.push_back({{said(std::to_string(row.number) + ". "), passages_.quoted(row.question, quote_at_most)},
                            {said(data_word(language_, "coverage", coverage), Shape::chip, tone)},
                            std::move(where)});
    }
    more(section, case_.questions.size());
    section.notes.push_back({said(said_word("questions.judgement"))});
    section.table = std::move(table);
    return section;
  }

  Section dissent() {
    Section section{.id = "dissent", .title = said_word("case.dissent")};
    if (case_.dissent.empty()) return section;
    Table table = table_of(language_, section.title, {{"dissent.head.who"}, {"dissent.head.kind"},
                                 {"dissent.head.where", true}, {"dissent.head.words"}});
    for (const relations::DissentRow& row : case_.dissent) {
      if (table.rows.size() == rows_at_most_) break;
      Line kind = {said(dissent_words(language_, row.kind))};
      if (row.side != relations::Side::unsettled) {
        const bool won = row.side == relations::Side::won;
        kind.push_back(said(said_word(won ? "dissent.won" : "dissent.lost"), Shape::chip, won ? Tone::decision : Tone::dissent));
      }
      add_certainty(kind, language_, row.certainty);
      const std::string where = !row.forum.empty() ? row.forum
                                : row.stage        ? stage_words(language_, relations::name(*row.stage))
                                                   : std::string();
      // What a demand asks stands before its colon, too; before that of a reservation stand names.
      const auto at = row.kind == facts::kind::demand ? row.passage : passages_.unled(row.passage);
      Line words = {passages_.quoted(at, short_quote), passages_.source(row.passage)};
      if (row.wording)
        words.push_back(leading(said_word("dissent.same_wording"), passages_.address(*row.wording), Shape::small));
      table.rows.push_back(
          {who_line(actors_, case_, row.who), std::move(kind), {said(where)}, std::move(words)});
    }
    more(section, case_.dissent.size());
    section.table = std::move(table);
    return section;
  }

  Section grounds() {
    Section section{.id = "grounds", .title = said_word("case.grounds")};
    if (case_.grounds.empty()) return section;
    Table table = table_of(language_, section.title, {{"grounds.head.kind"}, {"grounds.head.stage"},
                                 {"grounds.head.words"}, {"grounds.head.norm", true}});
    for (const relations::GroundRow& row : case_.grounds) {
      if (table.rows.size() == rows_at_most_) break;
      Line words = {passages_.quoted(row.passage, quote_at_most), passages_.source(row.passage)};
      add_certainty(words, language_, row.certainty);
      table.rows.push_back({{said(data_word(language_, "ground", row.kind))},
                            {said(stage_words(language_, row.stage))},
                            std::move(words),
                            {said(row.norm)}});
    }
    for (const relations::GroundAlarm& alarm : case_.alarms)
      section.lines.push_back({alarm_words(alarm), passages_.source(alarm.passage)});
    more(section, case_.grounds.size());
    section.table = std::move(table);
    return section;
  }

  Section people() {
    Section section{.id = "people", .title = said_word("case.people")};
    std::set<std::uint32_t> mine;
    for (const relations::CasePaper& paper : case_.papers) mine.insert(paper.ref.paper);
    Table table = table_of(language_, section.title, {{"people.head.name"}, {"people.head.party"},
                                 {"people.head.roles"}, {"people.head.where", true}});
    std::size_t all = 0;
    std::vector<std::uint32_t> order;  // Those who stand with a party first: officials prepared what they decide.
    for (std::uint32_t i = 0; i < relations_.cases.people.size(); ++i) order.push_back(i);
    sort_briefly(order, {}, [&](std::uint32_t i) { return relations_.cases.people[i].parties.empty(); });
    for (const std::uint32_t i : order) {
      const relations::Person& person = relations_.cases.people[i];
      std::vector<const relations::PersonAt*> papers;
      for (const relations::PersonAt& at : person.papers)
        if (mine.contains(at.ref.paper)) papers.push_back(&at);
      if (papers.empty()) continue;
      if (++all > rows_at_most_) continue;
      Line name = {leading(person.name, actors_.address(i))};
      if (person.corrected) name.push_back(user_chip(language_));
      PersonCells cells = person_cells(passages_, language_, papers, links_at_most, PersonActs{pack_, case_, i});
      table.rows.push_back({std::move(name), {said(cells.parties)}, std::move(cells.roles), std::move(cells.where)});
    }
    more(section, all);
    if (!table.rows.empty()) section.table = std::move(table);
    return section;
  }

  Line paper_line(const relations::CasePaper& paper) {
    const index::Card& card = pack_.card(DocId{paper.ref.paper});
    Words title = leading(card.title, "d/" + card.id + "/");
    title.quoted = true;
    return {std::move(title), said(passages_.described(paper.ref), Shape::small)};
  }

  Section papers() {
    Section section{.id = "papers", .title = said_word("case.papers")};
    const std::optional<Verdict> last = last_verdict(case_);
    Table table = table_of(language_, section.title, {{"papers.head.paper"}, {"papers.head.reason"}});
    for (const relations::CasePaper& paper : case_.papers) {
      if (table.rows.size() == rows_at_most_) break;
      table.rows.push_back({paper_line(paper), {said(join_words(language_, paper))}});
      if (last && last->amended && passages_.is_planned(paper.ref))
        table.rows.back().back().push_back(said(" · " + said_word("case.before_change"), Shape::small));
    }
    more(section, case_.papers.size());
    section.table = std::move(table);
    const Few of = few(case_.hints.size(), lines_at_most);
    if (of.shown > 0) section.notes.push_back({said(said_word("case.hints"))});
    for (std::size_t i = 0; i < of.shown; ++i) {
      Line line = paper_line(case_.hints[i]);
      line.insert(line.begin() + 1, said(" · " + join_words(language_, case_.hints[i])));
      section.notes.push_back(std::move(line));
    }
    tell_left_out(language_, of, section.notes);
    return section;
  }

  void more(Section& section, std::size_t all) const {
    if (all > rows_at_most_) section.notes.push_back({said(count(language_, "count.more", all - rows_at_most_))});
  }

  const index::Pack& pack_;
  const relations::Relations& relations_;
  const Case& case_;
  Language language_;
  std::size_t rows_at_most_;
  Passages passages_;
  Actors actors_;
};

}  // namespace

Result<Panel> case_panel(const index::Pack& pack, const relations::Relations& relations, std::string_view id,
                         Telling telling) {
  const auto& cases = relations.cases.cases;
  const auto found = std::ranges::find(cases, id, &Case::id);
  if (found == cases.end()) return Error{Fault::not_found, "no case has this id", std::string(id)};
  return CaseTeller(pack, relations, *found, telling).panel();
}

}  // namespace diarium::view
