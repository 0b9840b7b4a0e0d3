// How many voted yes, no and not at all, and what yes and no meant: assets/rules/votes.rules, and what no pattern says
// of tables, of ballots that are numbered, and of a count that is told twice.
#include "facts/decided/votes.h"

#include <algorithm>
#include <map>

#include "facts/ballots/ballot_columns.h"
#include "facts/reading/name_words.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t to_no = 14;        // Tokens from the yes count to the no count.
constexpr std::uint32_t to_no_list = 600;  // … where the names of a side stand between.
constexpr std::uint32_t to_no_means = 90;  // Tokens of what yes means.
constexpr std::uint32_t to_abstain = 26;
constexpr std::uint32_t to_meaning = 900;  // Tokens from what is voted on to the count.
constexpr std::uint32_t to_repeat = 400;   // Tokens within which the same count is the same vote repeated.

/// What the patterns mark: counts, of which `count` is the first or the only one, and the words of yes and no.
enum class VoteMark : std::uint8_t { count, no, abstain, means, until, no_means, no_until, more };

class VoteFinder {
 public:
  explicit VoteFinder(const Reading& r) : r_(r) {}

  std::vector<Vote> find() {
    for (std::uint32_t i = 0; i < r_.size();) {
      if (!may_begin(i)) {
        ++i;
        continue;
      }
      const Found table = at("table", i);
      if (table.says("heads")) heads_ = table;
      std::uint32_t last = i;
      if (table.rule != nullptr && !table.says("heads")) {
        last = total(table);
      } else {
        note_meaning(i);
        last = vote_at(i);
      }
      i = std::max(i + 1, last);
    }
    // The decision on top tells the count, and what the sides meant stands below it.
    if (votes_.size() == 1 && meaning_at_ && votes_[0].yes_means.empty() && votes_[0].no_means.empty())
      votes_[0].yes_means = means_.yes, votes_[0].no_means = means_.no;
    return std::move(votes_);
  }

 private:
  struct Meanings {
    std::string yes, no;
  };

  /// Most tokens begin nothing: no line, no count, and neither «ja» nor «nej».
  bool may_begin(std::uint32_t i) const {
    const Token& token = r_.tokens[i];
    const auto letter = static_cast<char>(token.head & 0xFF);
    return token.line || token.shape == Shape::number || r_.has(i, Flag::count) || letter == 'j' || letter == 'n';
  }
  Found at(std::string_view list, std::uint32_t i) const { return find_at(vote_rules(), r_, i, NothingAsked(), list); }
  /// What a list finds first in the `reach` tokens from `from` on; a rule that says nothing ends the search.
  Found next(std::string_view list, std::uint32_t from, std::uint32_t reach) const {
    for (std::uint32_t i = from; i < std::min(r_.size(), from + reach); ++i)
      if (const Found found = at(list, i); found.rule != nullptr) return found.says("-") ? Found{} : found;
    return {};
  }
  /// A count in digits or words; 0: none is marked.
  std::uint16_t count(const Found& found, VoteMark mark) const {
    const std::uint32_t i = found[mark];
    return i == Found::none ? std::uint16_t{0} : static_cast<std::uint16_t>(r_.number(i).value_or(r_.listed_number(i)));
  }
  std::string words(const Found& found, VoteMark first, VoteMark last) const {
    return r_.flowed({found[first], found[last]});
  }

  static Vote vote_by(const Found& found, std::uint16_t yes, std::uint16_t no) {
    Vote vote;
    vote.yes = yes, vote.no = no;
    vote.confidence = said_by(vote_rules(), found.rule);
    return vote;
  }

  /// The vote told at a token; returns the token to go on from.
  std::uint32_t vote_at(std::uint32_t i) {
    const Found yes = at("side", i);
    if (yes.says("yes")) return counted(yes);
    const Found found = at("vote", i);
    if (found.rule == nullptr) return i;
    Vote vote = vote_by(found, count(found, VoteMark::count), count(found, VoteMark::no));
    vote.yes_means = words(found, VoteMark::means, VoteMark::until);
    vote.no_means = words(found, VoteMark::no_means, VoteMark::no_until);
    const std::uint32_t until = found[VoteMark::no_until];
    return take(std::move(vote), {i, until != Found::none ? until : found.end}, found.says("sides"));
  }

  /// The no count follows at once, or after the names of those who voted no.
  std::uint32_t counted(const Found& yes) {
    const bool names = at("listed", yes.end - 1).rule != nullptr;
    const Found no = next("side", yes.end, names ? to_no_list : to_no);
    if (!no.says("no")) return no.at;
    if (meaning_at_) note_meaning(no.at);
    return take(vote_by(yes, count(yes, VoteMark::count), count(no, VoteMark::count)), {yes.at, no.end}, !names);
  }

  /// «Summa      5      4      0» under the columns «Ja   Nej   Avstår», or the numbers alone; returns the token to go
  /// on from.
  std::uint32_t total(const Found& sum) {
    const bool alone = sum.says("figures");
    if (heads_.rule == nullptr || sum.at >= heads_.at + to_no_list) return sum.at;
    if (alone && indent_of(r_, sum.at) + 2 < indent_of(r_, heads_.at)) return sum.at;
    std::uint32_t first = alone ? sum.at : sum.end;
    // «Summa   9   5   3   1»: those present stand before the sides.
    for (std::uint32_t i = first; !alone && i < r_.size() && !r_.tokens[i].line && r_.number(i); ++i) {
      if (!under_yes(i)) continue;
      first = i;
      break;
    }
    const Found row = at("row", first);
    if (row.rule == nullptr || (!alone && !r_.tokens[first].wide)) return sum.at;
    const bool abstains = heads_[VoteMark::abstain] != Found::none && row[VoteMark::abstain] != Found::none;
    const std::uint32_t end = abstains ? row.end : row[VoteMark::no] + 1;
    Vote vote = vote_by(sum, count(row, VoteMark::count), count(row, VoteMark::no));
    vote.abstain = abstains ? count(row, VoteMark::abstain) : std::uint16_t{0};
    vote.span = r_.span({sum.at, end});
    keep(std::move(vote), sum.at);
    return end;
  }

  /// Does a number stand under the head «Ja»?
  bool under_yes(std::uint32_t at) const {
    Columns heads;
    heads.all = {{Side::yes, column_of(r_, heads_.at), 2, 0}, {Side::no, column_of(r_, heads_.at + 1), 3, 0}};
    const Column* column = heads.under(column_of(r_, at));
    return column != nullptr && column->side == Side::yes;
  }

  /// «Ja för bifall till … och Nej för avslag»: kept until the count comes.
  void note_meaning(std::uint32_t i) {
    const Found one = at("meaning", i);
    if (one.says("side")) {
      (side_of(r_, i) == Side::yes ? means_.yes : means_.no) = words(one, VoteMark::means, VoteMark::until);
      meaning_at_ = i;
    } else if (one.says("both")) {
      const Found no = next("no_meaning", one.end, to_no_means);
      const std::uint32_t until = no[VoteMark::until];
      if (no.rule == nullptr || until <= one.end || no[VoteMark::no_until] == no.end) return;
      means_ = {r_.flowed({one.end, until}), words(no, VoteMark::no_means, VoteMark::no_until)};
      meaning_at_ = i;
      if (const std::uint32_t ballot = ballot_of(i)) of_ballot_[ballot] = means_;
    }
  }

  /// «Omröstning 2: …»: the number of the ballot that a line is about; 0 where it has none.
  std::uint32_t ballot_of(std::uint32_t i) const { return count(at("ballot", i), VoteMark::count); }

  /// Takes a vote and those who abstained, who are among its words `with_abstentions`; returns the token to go on from.
  std::uint32_t take(Vote vote, Range sentence, bool with_abstentions) {
    const Found abstain = next("abstained", sentence.last, to_abstain);
    vote.abstain = static_cast<std::uint16_t>(count(abstain, VoteMark::abstain) + count(abstain, VoteMark::more));
    vote.span = r_.span({sentence.first, with_abstentions ? std::max(sentence.last, abstain.end) : sentence.last});
    keep(std::move(vote), sentence.first);
    return std::max(sentence.last, abstain.end);
  }

  /// Keeps a vote, or what it says of the one before, if that is the same.
  void keep(Vote vote, std::uint32_t at) {
    const auto known = of_ballot_.find(ballot_of(at));
    const bool near = meaning_at_ && at <= *meaning_at_ + to_meaning && of_ballot_.size() < 2;
    if (known != of_ballot_.end() || (near && vote.yes_means.empty())) {
      const Meanings& means = known != of_ballot_.end() ? known->second : means_;
      vote.yes_means = means.yes;
      vote.no_means = means.no;
    }
    meaning_at_.reset();
    // The decision repeats the count: «Fullmäktige beslutar med 31 röster mot 25», above or below the count itself.
    const bool is_repeated =
        !votes_.empty() && votes_.back().yes == vote.yes && votes_.back().no == vote.no && at <= last_at_ + to_repeat;
    last_at_ = at;
    if (!is_repeated) return votes_.push_back(std::move(vote));
    Vote& same = votes_.back();
    if (same.abstain == 0) same.abstain = vote.abstain;
    if (same.yes_means.empty()) same.yes_means = std::move(vote.yes_means);
    if (same.no_means.empty()) same.no_means = std::move(vote.no_means);
  }

  const Reading& r_;
  Found heads_;  ///< «Ja   Nej   Avstår» over columns of marks.
  std::vector<Vote> votes_;
  std::map<std::uint32_t, Meanings> of_ballot_;  ///< By its number, where they are numbered.
  Meanings means_;
  std::optional<std::uint32_t> meaning_at_;
  std::uint32_t last_at_ = 0;
};

}  // namespace

std::vector<Vote> find_votes(const Reading& r) {
  if (!r.swedish) return {};
  return VoteFinder(r).find();
}

}  // namespace diarium::facts
