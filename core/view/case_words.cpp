#include "view/case_words.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "language/key.h"
#include "relations/decided/fate_read.h"
#include "relations/decided/whole_outcome.h"
#include "text/latin.h"
#include "view/dates.h"

namespace diarium::view {

std::string stage_words(Language language, std::string_view stage) { return data_word(language, "stage", stage); }

Words verdict_chip(Language language, const std::optional<relations::Verdict>& verdict) {
  if (verdict && verdict->outcome.empty() && !verdict->final_decision)
    return said(std::string(word(language, "fate.head.proposal")), Shape::chip, Tone::proposal);
  if (verdict && verdict->outcome.empty())
    return said(std::string(word(language, "case.decided_own")), Shape::chip, Tone::decision);
  const std::string outcome = verdict ? verdict->outcome : "unknown", sign = "outcome_sign." + outcome;
  const bool decided = !verdict || verdict->final_decision;
  std::string words = data_word(language, "outcome", outcome);
  if (decided && relations::is_opinion(outcome)) words = fill(language, "outcome.final", {{"outcome", words}});
  if (decided && has_word(sign)) words = std::string(word(language, sign)) + " " + words;
  if (verdict && verdict->amended) words = fill(language, "outcome.amended", {{"outcome", words}});
  return said(std::move(words), Shape::chip, outcome_tone(verdict ? outcome : ""));
}

bool is_stance(const relations::Verdict& verdict) {
  return relations::is_opinion(verdict.outcome) && verdict.stage >= relations::Stage::committee &&
         verdict.asks == relations::Stage::council;
}

Words case_chip(Language language, const std::optional<relations::Verdict>& verdict) {
  Words chip = verdict_chip(language, verdict);
  if (!verdict || verdict->final_decision || verdict->outcome.empty() || is_stance(*verdict)) return chip;
  chip.text = fill(language, "outcome.recommended", {{"outcome", chip.text}});
  return chip;
}

std::string said_by(Language language, const relations::Verdict& verdict, std::string_view day) {
  std::string words = verdict.by.empty() ? stage_words(language, relations::name(verdict.stage)) : verdict.by;
  if (!day.empty()) words += " " + date_words(language, day);
  return words;
}

std::size_t objections(const relations::Case& one) {
  return static_cast<std::size_t>(std::ranges::count_if(one.dissent, relations::is_objection));
}

std::vector<const relations::FateRow*> proposals(const relations::Case& one) {
  std::vector<const relations::FateRow*> rows;
  for (const relations::FateRow& row : one.fate)
    if (row.kind != "beslut") rows.push_back(&row);
  return rows;
}

std::vector<SameWords> by_words(Passages& passages, const std::vector<const relations::FateRow*>& rows) {
  constexpr std::size_t compared_at_most = 500;  // Bytes.
  std::vector<SameWords> statements;
  std::vector<std::string> texts;
  for (const relations::FateRow* row : rows) {
    std::string words = passages.words(row->text, compared_at_most);
    if (words.ends_with('.')) words.pop_back();
    std::size_t at = 0;
    const auto stands_there = [&](const relations::FateRow* one) { return one->text.ref == row->text.ref; };
    const auto says_it = [&] {
      return !words.empty() && texts[at] == words && std::ranges::none_of(statements[at], stands_there);
    };
    while (at < texts.size() && !says_it()) ++at;
    if (at == texts.size()) texts.push_back(std::move(words)), statements.emplace_back();
    statements[at].push_back(row);
  }
  return statements;
}

facts::Certainty least_certain(const SameWords& rows) {
  return (*std::ranges::min_element(rows, {}, &relations::FateRow::certainty))->certainty;
}

void add_own_words(Language language, Line& line, Passages& passages,
                   const std::optional<relations::Verdict>& verdict) {
  if (!verdict || !verdict->outcome.empty() || names_kind(passages, verdict->passage)) return;
  const relations::Passage led = passages.led(verdict->passage);  // A lead says by itself that it is a proposal.
  if (!verdict->final_decision && led.span == verdict->passage.span)
    line.push_back(said(fill(language, "case.proposes", {{"who", said_by(language, *verdict, "")}}) + ": "));
  line.push_back(passages.quoted(led, own_words_at_most));
}

std::string vote_means(Language language, const relations::VoteRow& vote) {
  if (vote.yes_means.empty()) return {};
  if (vote.no_means.empty()) return fill(language, "cases.yes_means", {{"what", vote.yes_means}});
  return fill(language, "vote.means", {{"yes", vote.yes_means}, {"no", vote.no_means}});
}

const relations::VoteRow* only_vote(const relations::Case& one, relations::PartRef ref) {
  const relations::VoteRow* found = nullptr;
  for (const relations::VoteRow& vote : one.votes) {
    if (vote.passage.ref != ref) continue;
    if (found != nullptr) return nullptr;
    found = &vote;
  }
  return found;
}

Line vote_parties(Language language, const relations::Case& one, const relations::VoteRow& vote) {
  if (only_vote(one, vote.passage.ref) == nullptr) return {};
  facts::Certainty certainty = vote.certainty;
  const auto side = [&](relations::ActKind kind, std::size_t votes) {
    std::set<std::string> parties;
    std::size_t members = 0;
    for (const relations::Act& act : one.acts) {
      if (act.kind != kind || act.passage.ref != vote.passage.ref) continue;
      ++members;
      certainty = std::min(certainty, act.certainty);
      if (!act.who.party.empty() && act.who.party != "-") parties.insert(act.who.party);
    }
    std::string words;
    if (members == votes)
      for (const std::string& party : parties) words += (words.empty() ? "" : ", ") + party;
    return words;
  };
  const std::string yes = side(relations::ActKind::voted_yes, vote.yes),
                    no = side(relations::ActKind::voted_no, vote.no);
  if (yes.empty() || no.empty()) return {};
  Line line = {said(fill(language, "vote.parties", {{"yes", yes}, {"no", no}}), Shape::small)};
  add_certainty(line, language, certainty);
  return line;
}

Line vote_line(Language language, Passages& passages, const relations::VoteRow& vote) {
  std::string words =
      std::string(word(language, "vote")) + ": " + vote_words(language, vote.yes, vote.no, vote.abstain);
  Line line = {leading(std::move(words), passages.address(vote.passage)), passages.source(vote.passage)};
  add_certainty(line, language, vote.certainty);
  return line;
}

std::string dissent_words(Language language, std::string_view kind) { return data_word(language, "dissent", kind); }

namespace {

/// How much a verdict says of what becomes of a case.
class Weighing {
 public:
  explicit Weighing(const relations::Case& one) {
    for (const relations::FateRow& row : one.fate)
      for (const relations::Verdict& verdict : row.verdicts)
        if (!verdict.final_decision && !verdict.outcome.empty() && !relations::is_procedural(verdict.outcome))
          proposed_ = std::max(proposed_, verdict.stage);
  }

  [[nodiscard]] auto weight(const relations::Verdict& verdict) const {
    // What a body decided for itself is not the end of a case that it, or one above it, puts before the next.
    const bool is_last = proposed_ == relations::Stage::office || verdict.stage > proposed_;
    // To put a matter off or to send it on is less than any word on what becomes of it.
    const bool settles = verdict.final_decision && is_last;
    const int said = relations::is_procedural(verdict.outcome) ? 0 : settles ? 2 : 1;
    const bool opinion = verdict.outcome == "tillstyrka" || verdict.outcome == "avstyrka";  // Less than what is asked of the next.
    // What is asked of the highest, and what was decided last; that it was noted later undoes nothing.
    const auto asked = verdict.final_decision ? std::nullopt : verdict.asks;
    const bool decides = verdict.final_decision && verdict.outcome != facts::outcome::noted;
    const std::string_view day = decides ? std::string_view(verdict.date) : std::string_view();
    return std::tuple(said, verdict.stage, settles || !verdict.final_decision, asked, decides, day,
                      !verdict.outcome.empty(), !opinion);
  }

  [[nodiscard]] const relations::Verdict* of_row(const relations::FateRow& row) const {
    const relations::Verdict* best = nullptr;
    for (const relations::Verdict& verdict : row.verdicts) {
      const bool says = verdict.final_decision || !verdict.outcome.empty();
      if (says && (!best || weight(verdict) >= weight(*best))) best = &verdict;
    }
    return best;
  }

 private:
  relations::Stage proposed_ = relations::Stage::office;  ///< The highest that asks the next.
};

/// What a body decided stands, whatever it said to each point: the first in its paper, in its own words.
relations::Verdict first_point(const relations::Case& one, const relations::Verdict& last) {
  const relations::Verdict* first = &last;
  for (const relations::FateRow& row : one.fate)
    for (const relations::Verdict& verdict : row.verdicts)
      if (verdict.passage.ref == last.passage.ref && verdict.stage == last.stage && verdict.final_decision &&
          verdict.passage.span < first->passage.span)
        first = &verdict;
  relations::Verdict own = *first;
  own.outcome.clear();
  return own;
}

/// Of a list of points, or the att-satser of a motion, none speaks for the others: the verdict whose outcome is true of
/// all that `last` is one of; nothing where there is none.
std::optional<relations::Verdict> find_common_verdict(const relations::Case& one, const Weighing& weighing, const relations::Verdict& last) {
  const bool of_motion = std::ranges::any_of(one.fate, relations::asks_as_motion);
  std::vector<const relations::Verdict*> said;
  std::vector<std::string_view> outcomes;
  for (const relations::FateRow& row : one.fate) {
    if (of_motion ? !relations::asks_as_motion(row) : !relations::is_point_of(row, last.passage.ref, last.stage)) continue;
    const relations::Verdict* best = weighing.of_row(row);
    // What a body decided itself stands beside what it asks of the next, and that beside what it asks of another.
    const auto put_elsewhere = [&] {
      const auto to = best->asks, asked = last.asks;
      return to && asked && *to != *asked;
    };
    const bool beside = best && !last.final_decision && (best->final_decision || put_elsewhere());
    if (beside || (row.kind == "beslut" && !last.final_decision)) continue;
    const bool is_comparable = best && best->stage == last.stage && best->final_decision == last.final_decision && !relations::is_procedural(best->outcome);
    said.push_back(is_comparable ? best : nullptr);
    outcomes.push_back(is_comparable ? std::string_view(best->outcome) : std::string_view());
  }
  const std::string_view whole = relations::whole_outcome(outcomes);
  if (whole.empty() && !of_motion && last.final_decision) return first_point(one, last);
  if (whole.empty()) return std::nullopt;
  const auto its = std::ranges::find_if(said, [&](const relations::Verdict* verdict) { return verdict && verdict->outcome == whole; });
  if (its != said.end()) return **its;
  relations::Verdict in_part = last;  // No point says it: it is made of what they say.
  in_part.outcome = whole;
  for (const relations::Verdict* verdict : said)
    if (verdict) in_part.certainty = std::min(in_part.certainty, verdict->certainty);
  return in_part;
}

/// Was something else decided than what was proposed, in the minutes in which a demand won?
bool is_amended(const relations::Case& one, const relations::Verdict& last) {
  const relations::Passage& at = last.passage;
  const auto decides_it = [&](const relations::FateRow& row) {
    return row.kind == "beslut" && row.text.ref == at.ref && row.text.span == at.span;
  };
  const auto is_open = [&](const relations::FateRow& row) {
    return row.kind != "beslut" && std::ranges::none_of(row.verdicts, [&](const relations::Verdict& verdict) {
      return verdict.final_decision && verdict.stage == last.stage;
    });
  };
  const auto won = [&](const relations::DissentRow& row) {
    return row.side == relations::Side::won && row.passage.ref == at.ref;
  };
  return last.final_decision && std::ranges::any_of(one.fate, decides_it) && std::ranges::any_of(one.fate, is_open) &&
         std::ranges::any_of(one.dissent, won);
}

}  // namespace

std::optional<relations::Verdict> last_verdict(const relations::Case& one) {
  const Weighing weighing(one);
  const relations::Verdict* last = nullptr;
  for (const relations::FateRow& row : one.fate) {
    const relations::Verdict* best = weighing.of_row(row);
    if (best && (!last || weighing.weight(*best) > weighing.weight(*last))) last = best;
  }
  if (!last) return std::nullopt;
  // What was proposed anew stands below what was sent back before (relations/decided/fate.cpp).
  const bool anew = one.fate.size() > 1 && one.fate[0].kind == "beslut" && one.fate[1].kind != "beslut";
  if (anew && relations::is_procedural(last->outcome) && !one.fate[1].verdicts.empty()) {
    const relations::Verdict& proposed = one.fate[1].verdicts[0];
    if (proposed.date.empty() || proposed.date >= last->date) return proposed;  // Else it was sent back once more.
  }
  if (last->outcome.empty() || relations::is_procedural(last->outcome)) return *last;
  auto common = find_common_verdict(one, weighing, *last);
  if (common) common->amended = is_amended(one, *common);
  return common;
}

namespace {

/// «A, B» as «A och B».
std::string with_and(Language language, const std::string& words) {
  const std::size_t last = words.rfind(", ");
  if (last == words.npos) return words;
  return fill(language, "outcome.last", {{"names", words.substr(0, last)}, {"last", words.substr(last + 2)}});
}

}  // namespace

std::string words_compared(Passages& passages, const relations::Passage& at) {
  constexpr std::size_t most = 500;  // Bytes.
  std::string key = language::key(passages.words(at, most));
  while (key.ends_with('.') || key.ends_with('"')) key.pop_back();
  return key;
}

bool names_kind(Passages& passages, const relations::Passage& at) {
  return words_compared(passages, at) == passages.type_of(at.ref);
}

std::string names_of(Language language, const facts::Group& who) { return with_and(language, facts::written(who)); }

std::string change_words(Language language, Passages& passages, const relations::Case& one,
                         const relations::Verdict& last) {
  if (!last.amended) return {};
  std::set<std::string> movers;
  const std::string decided = words_compared(passages, last.passage);
  for (const relations::DissentRow& row : one.dissent)
    if (row.side == relations::Side::won && row.passage.ref == last.passage.ref && words_compared(passages, row.passage).ends_with(decided))
      movers.insert(facts::written(row.who));
  std::string who;
  for (const std::string& name : movers) who += (who.empty() ? "" : ", ") + name;
  return who.empty() ? who : fill(language, "outcome.moved", {{"who", with_and(language, who)}});
}

std::string headline(std::string_view title) {
  constexpr std::size_t most_of_party = 3;  // Letters; «(nr 4)» is none.
  constexpr std::size_t least_of_name = 2;  // Words: «Anna Berg», not «Motion».
  const std::size_t open = title.find('('), end = title.find(") om ");
  const bool party = end != title.npos && open > 0 && open < end && title.find(')') - open - 1 <= most_of_party;
  std::size_t at = party ? title.find_last_not_of(' ', open - 1) : title.npos, names = 0;
  while (at != title.npos) {  // Backwards by words.
    const std::size_t space = title.rfind(' ', at), first = space == title.npos ? 0 : space + 1;
    if (!text::is_capital(diarium::utf8::decode(title, first).point)) {
      const std::string_view of = title.substr(first, at + 1 - first);
      if (first == 0 || names < least_of_name || (of != "av" && of != "från")) break;
      return std::string(title.substr(0, first)) + std::string(title.substr(end + 2));
    }
    ++names;
    at = first == 0 ? title.npos : first - 2;
  }
  return std::string(title);
}

Words case_link(Language language, const relations::Case& one, Shape shape) {
  const std::string name = one.title.empty() ? one.number : headline(one.title);
  Words words =
      leading(name.empty() ? std::string(word(language, "paper.untitled")) : name, "a/" + one.id + "/", shape);
  words.quoted = !name.empty();
  return words;
}

std::string case_mark(const relations::Case& one) {
  if (one.municipality.empty() || one.number.empty()) return one.municipality + one.number;
  return one.municipality + " · " + one.number;
}

Words user_chip(Language language) {
  return said(std::string(word(language, "status.user")), Shape::chip, Tone::accent);
}

std::string join_words(Language language, const relations::CasePaper& paper) {
  std::string words = data_word(language, "join", relations::name(paper.reason));
  if (paper.reason == relations::JoinReason::alone || paper.reason == relations::JoinReason::user) return words;
  std::string agreeing;
  const auto agrees = [&](std::uint8_t bit, std::string_view key) {
    if ((paper.agrees & bit) == 0) return;
    agreeing += (agreeing.empty() ? "" : ", ") + std::string(word(language, key));
  };
  agrees(relations::agrees_title, "join_agrees.title");
  agrees(relations::agrees_author, "join_agrees.author");
  agrees(relations::agrees_proposals, "join_agrees.proposals");
  if (!agreeing.empty()) words += ": " + agreeing;
  return words + " (" + data_word(language, "certainty", relations::name(paper.certainty)) + ")";
}

}  // namespace diarium::view
