#include "view/actors/act_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>

#include "base/percent.h"
#include "base/sorting.h"
#include "view/few.h"

namespace diarium::view {
namespace {

constexpr std::size_t act_rows_at_most = 300, names_in_cell = 12;

constexpr std::array<std::string_view, end_count> end_keys = {"actor.end_passed",  "actor.end_rejected",
                                                              "actor.end_answered", "actor.end_in_part",
                                                              "actor.end_otherwise", "actor.end_unknown"};

}  // namespace

std::vector<ActRow> of_lane(const std::vector<ActRow>& rows, Lane lane) {
  std::vector<ActRow> found;
  std::ranges::copy_if(rows, std::back_inserter(found),
                       [&](const ActRow& row) { return lane_of(*row.of_case, row.first()) == lane; });
  return found;
}

Words ActTeller::case_link(const relations::Case& one) const {
  return view::case_link(language_, one, Shape::strong);
}

Line ActTeller::outcome(const std::optional<relations::Verdict>& verdict) const {
  Line line = {case_chip(language_, verdict)};
  if (!verdict) return line;
  add_own_words(language_, line, passages_, verdict);
  line.front().address = passages_.address(verdict->passage);
  line.push_back(said(said_by(language_, *verdict, ""), Shape::small));
  add_certainty(line, language_, verdict->certainty);
  return line;
}

Words ActTeller::person_link(const relations::Act& act) const {
  if (act.who.name.empty()) return leading(act.who.party, party_address(act.who.party));
  const std::string name = facts::written(act.who);
  return act.person ? leading(name, actors_.address(*act.person)) : said(name);
}

/// What was done, beyond what the section's title says: the side, the kind of words.
Line ActTeller::what(const ActRow& row) const {
  const relations::Act& act = row.first();
  Line line;
  if (relations::is_vote(act.kind))
    line.push_back(said(data_word(language_, "act", relations::name(act.kind)), Shape::chip));
  else if (act.kind == relations::ActKind::demanded && act.side != relations::Side::unsettled)
    line.push_back(act.side == relations::Side::won ? said(said_word("dissent.won"), Shape::chip, Tone::decision)
                                                    : said(said_word("dissent.lost"), Shape::chip, Tone::dissent));
  else if (lane_of(*row.of_case, act) == Lane::stated)
    line.push_back(said(data_word(language_, "act", relations::name(act.kind))));
  if (!act.forum.empty()) line.push_back(said(act.forum, Shape::small));
  if (act.kind == relations::ActKind::demanded) line.push_back(passages_.quoted(act.passage, own_words_at_most));
  const relations::VoteRow* vote = add_meaning(line, *row.of_case, act);
  if (vote && vote->yes != vote->no && act.kind != relations::ActKind::abstained) {
    const bool more = (act.kind == relations::ActKind::voted_yes) == (vote->yes > vote->no);
    line.push_back(said(said_word(more ? "vote.majority" : "vote.minority"), Shape::small));
  }
  return line;
}

Line ActTeller::latest(const std::vector<ActRow>& certain, const std::vector<ActRow>& uncertain) const {
  const ActRow* last = nullptr;
  std::string when;
  for (const std::vector<ActRow>* rows : {&certain, &uncertain})
    for (const ActRow& row : *rows) {
      const Lane lane = lane_of(*row.of_case, row.first());
      const std::string date = lane == Lane::brought ? "" : date_of(row.first().passage.ref);
      const bool first = last && date == when && lane < lane_of(*last->of_case, last->first());
      if (date > when || first) last = &row, when = date;
    }
  if (!last) return {};
  const std::string lane = lane_words(language_, lane_of(*last->of_case, last->first()));
  Line line = {said(said_word("actor.latest") + " " + date_words(language_, when) + " · " + lane + " · "),
               view::case_link(language_, *last->of_case)};
  if (last->first().certainty == facts::Certainty::uncertain)
    add_certainty_beside(line, language_, facts::Certainty::uncertain);
  for (Words& words : what(*last)) {
    if (words.shape == Shape::plain) words.shape = Shape::line;
    line.push_back(std::move(words));
  }
  return line;
}

const relations::VoteRow* ActTeller::add_meaning(Line& line, const relations::Case& one,
                                                 const relations::Act& act) const {
  if (!relations::is_yes_or_no(act.kind)) return nullptr;
  const relations::VoteRow* vote = only_vote(one, act.passage.ref);
  if (vote == nullptr) return nullptr;
  std::string fell = vote_words(language_, vote->yes, vote->no, vote->abstain);  // Its list's marks are of the outcome.
  if (vote->certainty == facts::Certainty::uncertain) fell += " · " + certainty_mark(language_, vote->certainty).text;
  line.push_back(said(std::move(fell), Shape::small));
  if (std::string means = vote_means(language_, *vote); !means.empty())
    line.push_back(said(std::move(means), Shape::small));
  return vote;
}

/// Links to those who did it.
Line ActTeller::who(const std::vector<const relations::Act*>& acts) const {
  Line line;
  const Few of = few(acts.size(), names_in_cell);
  for (const relations::Act* act : acts | std::views::take(of.shown)) {
    line.push_back(person_link(*act));
    line.back().shape = Shape::small;
  }
  if (of.left_out > 0) line.push_back(said(count(language_, "count.more", of.left_out), Shape::small));
  return line;
}

/// Those who did the same: in the same words, or as bringers of one case.
Line ActTeller::with_whom(const ActRow& row) const {
  std::vector<const relations::Act*> others;
  for (const relations::Act& other : row.of_case->acts)
    if (std::ranges::find(row.acts, &other) == row.acts.end() && relations::together(row.first(), other))
      others.push_back(&other);
  return who(others);
}

Table ActTeller::table(const std::string& caption, std::vector<ActRow> rows, Names names) {
  const auto date = [&](const ActRow& row) { return date_of(row.first().passage.ref); };
  sort_briefly(rows, std::ranges::greater{}, date);
  Table table = table_of(language_, caption, {{"relations.head.case"}, {"actor.head.date"}});
  if (names == Names::shown) table.columns.push_back({said_word("dissent.head.who"), false});
  for (const Column& column : {Column{said_word("actor.head.what"), false}, Column{said_word("actor.head.with"), true},
                               Column{said_word("relations.head.outcome"), false},
                               Column{said_word("people.head.where"), false}})
    table.columns.push_back(column);
  for (const ActRow& row : rows) {
    if (table.rows.size() == cut_at(length_, act_rows_at_most)) break;
    const relations::Act& act = row.first();
    std::vector<Line> cells = {{case_link(*row.of_case)}};
    if (const std::string mark = case_mark(*row.of_case); !mark.empty()) cells[0].push_back(said(mark, Shape::small));
    const std::string when = date(row);
    cells.push_back({when.empty() ? said(said_word("actor.undated")) : day(language_, when)});
    if (names == Names::shown) cells.push_back(who(row.acts));
    Line how = what(row), end = outcome(*row.of_case);
    if (act.certainty == facts::Certainty::uncertain) {  // Of all lanes in one list, which says that once.
      if (const Lane lane = lane_of(*row.of_case, act); lane != Lane::stated)
        how.insert(how.begin(), said(lane_words(language_, lane)));
      std::erase_if(end, [](const Words& words) { return words.mark.has_value(); });
    }
    cells.push_back(std::move(how));
    cells.push_back(with_whom(row));
    cells.push_back(std::move(end));
    cells.push_back({passages_.source(act.passage)});
    table.rows.push_back(std::move(cells));
  }
  table.marked = "relations.head.outcome";  // What was done is certain, or stands apart.
  drop_empty_columns(table);
  return table;
}

Section ActTeller::section(Lane lane, const std::vector<ActRow>& rows, Names names) {
  Section section{.id = std::string(lane_id(lane)), .title = lane_words(language_, lane)};
  const std::vector<ActRow> of = of_lane(rows, lane);
  if (of.empty()) return section;
  add_table(section, language_, table(section.title, of, names), of.size());
  section.title += " · " + number(of.size());
  return section;
}

Section ActTeller::uncertain(const std::vector<ActRow>& rows, Names names) {
  Section section{.id = "osakra", .title = said_word("actor.uncertain")};
  if (rows.empty()) return section;
  section.lines.push_back({said(said_word("actor.uncertain_help"))});
  add_table(section, language_, table(section.title, rows, names), rows.size());
  return section;
}

Section ActTeller::sums(const std::vector<ActRow>& certain, const std::vector<ActRow>& uncertain,
                        const std::string& page) const {
  Section section{.id = "summor"};
  for (int i = 0; i < lane_count; ++i) {
    const Lane lane = static_cast<Lane>(i);
    Card card = sum(lane, of_lane(certain, lane), page);
    if (const std::size_t others = of_lane(uncertain, lane).size(); others > 0)
      card.lines.push_back({leading(count(language_, "actor.not_counted", others), page + "#osakra")});
    if (!card.lines.empty()) section.cards.push_back(std::move(card));
  }
  return section;
}

/// What they certainly did of one kind; without lines where that is nothing.
Card ActTeller::sum(Lane lane, const std::vector<ActRow>& of, const std::string& page) const {
  const std::string id(lane_id(lane));
  Card card{.id = "sum-" + id, .title = said(lane_words(language_, lane)), .meta = {}, .chips = {}, .lines = {}};
  if (of.empty()) return card;
  Words figure = leading(number(of.size()), page + "#" + id, Shape::strong);
  figure.label = lane_words(language_, lane) + ": " + number(of.size());
  card.lines.push_back({std::move(figure)});
  std::string parts;
  const auto part = [&](std::string_view key, std::size_t n) {
    if (n > 0) parts += (parts.empty() ? "" : ", ") + fill(language_, key, {{"n", number(n)}});
  };
  if (lane == Lane::brought || lane == Lane::asked) {
    std::array<std::size_t, end_count> ends{};
    for (const ActRow& row : of) ++ends[static_cast<std::size_t>(end_of(*row.of_case))];
    for (std::size_t i = 0; i < ends.size(); ++i) part(end_keys[i], ends[i]);
  }
  const auto of_side = [&](relations::Side side) {
    const auto is_its = [side](const ActRow& row) { return row.first().side == side; };
    return static_cast<std::size_t>(std::ranges::count_if(of, is_its));
  };
  if (lane == Lane::demanded) {
    part("actor.won", of_side(relations::Side::won));
    part("actor.lost", of_side(relations::Side::lost));
    part("actor.untold", of_side(relations::Side::unsettled));
  }
  if (!parts.empty()) card.lines.push_back({said(std::move(parts))});
  return card;
}

std::vector<Line> ActTeller::report(const std::string& title, const std::string& page) const {
  const index::About& about = pack_.about();
  if (about.contact.find('@') == about.contact.npos) return {};
  const std::string subject = fill(language_, "actor.report_subject", {{"title", title}});
  return {{leading(said_word("actor.report"), "mailto:" + about.contact + "?subject=" + percent_encoded(subject) +
                                                  "&body=" + percent_encoded(about.address + page))}};
}

}  // namespace diarium::view
