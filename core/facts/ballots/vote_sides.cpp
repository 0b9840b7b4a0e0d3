// Who voted yes, no or not at all, where names stand in lists and tables: under a head, under its column, before a
// mark.
#include <algorithm>
#include <array>
#include <map>

#include "facts/ballots/ballot_columns.h"
#include "facts/decided/votes.h"
#include "facts/kinds/words.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_voting_rows = 120;  // Lines from the head of a table of votes to its last row.
constexpr std::uint32_t beside_margin = 2;       // Letters before the first head, where names stand under their heads.
constexpr std::uint32_t most_ballots = 4;        // Side by side in one table.
constexpr std::uint32_t most_beside = 8;         // Lines between a table's end on one page and its head on the next.
constexpr std::uint32_t most_pair_tokens = 60;   // Dots and a title between a name and its side.
constexpr std::uint32_t most_before_name = 2;    // Number and letters in front of a member's name.
constexpr std::uint32_t most_unknown = 10;       // Tokens of a name that nobody knows, with what stands in brackets.
constexpr std::uint32_t every_ballot = most_ballots + 1;

/// Lists are believed where their counts are those that the paper tells, or where it tells none.
class SideFinder {
 public:
  SideFinder(const Reading& r, const People& people) : r_(r), people_(people), votes_(find_votes(r)) {}

  /// What a person's rows say of all ballots together.
  struct Given {
    bool votes = false, abstains = false;  ///< Both in several ballots.
    bool agrees = false, differs = false;  ///< Its table's marks are as many as the paper tells, or are not.
  };
  struct Found {
    std::map<std::uint32_t, Given> given;  ///< By person.
    std::vector<CastVote> votes;
    bool one_ballot = false;
  };

  Found find() {
    for (std::uint32_t first = 0; first < r_.size();) {
      std::uint32_t last = first + 1;
      while (last < r_.size() && !r_.tokens[last].line) ++last;
      line({first, last});
      first = last;
    }
    end();
    found_.one_ballot = votes_.size() < 2;
    return std::move(found_);
  }

 private:
  /// One side in one ballot.
  struct Cast {
    Side side = Side::none;  ///< None: an empty row.
    std::uint32_t ballot = 0;
    std::uint32_t mark = 0;  ///< Token that tells it, where it is not the name's place.
  };
  struct Seen {
    std::uint32_t person = 0;
    Cast cast;
    ByteSpan span;
  };

  void line(Range words) {
    if (head(words)) return;
    const auto names = mentions_in(people_, words);
    if (columns_.sides == 0 && list_ == Side::none) return paired(words, names);
    bool rule = true, figures = true;  // «|---|---|», «   5   4   0»
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      rule = rule && r_.is_any(i, {"|", "-", "–", "—"});
      figures = figures && r_.number(i);
    }
    const std::uint32_t first = r_.is(words.first, "|") ? words.first + 1 : words.first;
    const facts::Found head = find_at(vote_rules(), r_, first, NothingAsked(), "head");
    const bool sum = figures || head.says("sum");
    closed_ = closed_ || (sum && marks_);
    if (names.empty() && (rule || sum || head.says("names") || head.says("party"))) return;
    if (++rows_ > most_voting_rows) end();
    if (again_ && !names.empty()) begin_again(names[0].person);
    if (columns_.sides > 0 && !side_by_side(names) && tells_one(words, names)) return;
    const bool member = columns_.sides > 0 && is_member(words, names);
    if (marks_ && !member && lines_beside_++ < most_beside) return;  // Another page's head, before the table goes on.
    // «Bo Ek (M fd SD)»: somebody whose name nobody knows.
    const bool unknown = names.empty() && list_ != Side::none && words.size() < most_unknown &&
                         r_.shape(words.first) >= Shape::capital && r_.is(words.last - 1, ")");
    if (unknown) return count(nullptr, {list_, 0});
    if (names.empty()) end();
    for (std::size_t n = 0; n < names.size(); ++n) row(words, names, n);
  }

  /// Below heads that came again: another page's rows, or another vote's, which begin with a member who stood above.
  void begin_again(std::uint32_t first) {
    again_ = false;
    if (std::ranges::find(seen_, first, &Seen::person) == seen_.end()) return;
    Columns heads = columns_;
    end();
    columns_ = std::move(heads);
  }

  /// The marks of a row that one member has.
  bool tells_one(Range words, std::span<const Mention> names) {
    const std::vector<Cast> casts = marked({words.first + 1, words.last});
    if (casts.empty()) return false;
    marks_ = true;
    const Mention* one = names.empty() ? nullptr : &names[0];  // «Bo Ek tj. ers. för Cia Dal»
    if (const std::uint32_t other = substitute_in(words);
        other < words.last && one != nullptr && one->name.last <= other) {
      absent(*one);
      one = names.size() > 1 && names[1].name.first == other
                ? &names[1]
                : nullptr;  // Whose name nobody knows has voted all the same.
    }
    for (const Cast& cast : casts) count(one, cast);
    return true;
  }

  /// The first word in the cell of the one who sat for the member; the end where it is empty.
  std::uint32_t substitute_in(Range words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      if (!r_.word(i) || is_mark(r_, i)) continue;
      const Column* column = columns_.under(column_of(r_, i));
      if (column != nullptr && column->side == Side::substitute) return i;
    }
    return words.last;
  }

  /// A line of nothing but the words of the sides opens a table or goes on with a list.
  bool head(Range words) {
    Columns heads = heads_in(r_, words);
    const bool votes = std::ranges::any_of(heads.all, is_vote, &Column::side);
    if (!votes || heads.ballots() > most_ballots || !mentions_in(people_, words).empty()) return false;
    const bool only_sides = side_of(r_, words.first) != Side::none && words.size() <= heads.sides + 3;
    if (heads.sides == 1 && (!only_sides || r_.is(words.last - 1, "."))) return false;
    const bool same =
        marks_ && !closed_ && std::ranges::equal(heads.all, columns_.all, {}, &Column::side, &Column::side);
    if (!same && (heads.sides >= 2 || columns_.sides > 0 || paired_)) end();
    again_ = same;
    rows_ = lines_beside_ = 0;
    list_ = heads.sides == 1 ? heads.all[0].side : Side::none;
    columns_ = heads.sides >= 2 ? std::move(heads) : Columns{};
    own_ = own_ballot(words.first);
    return true;
  }

  /// «§ 45   § 46» over the heads of two ballots: which is the paper's own; `every_ballot` where they do not say it, or
  /// the paper has several §§.
  std::uint32_t own_ballot(std::uint32_t head) const {
    const std::uint32_t ballots = columns_.sides == 0 || columns_.names_between ? 1 : columns_.ballots();
    if (ballots < 2 || head == 0) return every_ballot;
    std::uint32_t above = head - 1;
    while (above > 0 && !r_.tokens[above].line) --above;
    std::vector<std::uint32_t> section_numbers;
    for (std::uint32_t i = above; i + 1 < head; ++i)
      if (r_.is(i, "§") && r_.number(i + 1)) section_numbers.push_back(*r_.number(i + 1));
    if (section_numbers.size() != ballots) return every_ballot;
    std::optional<std::uint32_t> own;
    for (std::uint32_t i = 0; i < above; ++i) {
      const auto number = r_.tokens[i].line && r_.is(i, "§") && r_.kind(i) == structure::BlockKind::heading
                              ? r_.number(i + 1)
                              : std::nullopt;
      if (number && own && *own != *number) return every_ballot;
      if (number) own = number;
    }
    return own ? static_cast<std::uint32_t>(std::ranges::find(section_numbers, *own) - section_numbers.begin())
               : every_ballot;
  }

  void row(Range words, std::span<const Mention> names, std::size_t n) {
    const Mention& one = names[n];
    const std::uint32_t stop = n + 1 < names.size() ? names[n + 1].name.first : words.last;
    std::vector<Cast> casts;
    if (columns_.sides > 0) {
      casts = marked({one.whole.last, stop});
      marks_ = marks_ || (columns_.names_between && !casts.empty());
      // Without marks each name stands under its own head, the first of which begins the line.
      const Column& first = columns_.all[0];
      if (!marks_ && casts.empty() && alone(words, names) && is_side(first.side) && first.at <= beside_margin)
        if (const Column* column = columns_.under(column_of(r_, one.name.first));
            column != nullptr && is_side(column->side))
          casts.push_back({column->side, column->ballot});
      if (casts.empty() && is_member(words, names)) return absent(one);
    } else if (alone(words, names)) {
      casts.push_back({list_, 0});
    }
    if (casts.empty()) end();
    for (const Cast& cast : casts) count(&one, cast);
  }

  /// «Anna Berg (S) ..... ja     Bo Ek (V) ..... nej»: no head, each name with its side behind it.
  void paired(Range words, std::span<const Mention> names) {
    std::vector<Cast> sides;
    for (std::size_t n = 0; n < names.size(); ++n) {
      const std::uint32_t stop = n + 1 < names.size() ? names[n + 1].name.first : words.last;
      std::uint32_t end = stop;
      while (end > names[n].whole.last && r_.is_any(end - 1, {")", "."})) --end;  // «(frånv.)»
      const Side side = end > names[n].whole.last ? side_of(r_, end - 1) : Side::none;
      if (side == Side::none || stop > names[n].whole.last + most_pair_tokens) break;
      sides.push_back({side, 0, end - 1});
    }
    if (names.empty() || sides.size() != names.size() || names[0].name.first > words.first + 1) {
      if (paired_) end();
      return;
    }
    paired_ = true;
    for (std::size_t n = 0; n < names.size(); ++n) count(&names[n], sides[n]);
  }

  void count(const Mention* one, Cast cast) {
    const bool others =
        own_ != every_ballot && cast.ballot != own_;  // Who votes in another §'s ballot alone was not there in this.
    if (!others) ++counted_[cast.ballot][static_cast<std::size_t>(cast.side)];
    if (one == nullptr) return;
    if (others) return absent(*one);
    seen_.push_back({one->person,
                     cast,
                     {r_.tokens[one->name.first].begin, r_.tokens[std::max(cast.mark, one->name.last - 1)].end}});
  }
  void absent(const Mention& one) { seen_.push_back({one.person, {Side::none, 0, 0}, {}}); }

  /// Keeps what the list that ends here says.
  void end() {
    const auto matches_vote = [&](std::uint32_t ballot) {
      const auto& counted = counted_[ballot];
      if (votes_.empty()) return !paired_;
      return std::any_of(votes_.begin(), votes_.end(), [&](const Vote& vote) {
        return vote.yes == counted[static_cast<std::size_t>(Side::yes)] &&
               vote.no == counted[static_cast<std::size_t>(Side::no)];
      });
    };
    // A list that lost names says true of a side that has no more than were counted, where the other side is whole.
    const auto fits = [&](Cast cast) {
      const auto& counted = counted_[cast.ballot];
      const auto listed = [&](Side side) { return counted[static_cast<std::size_t>(side)]; };
      return list_ != Side::none && std::ranges::any_of(votes_, [&](const Vote& vote) {
        const std::uint32_t in_sum = cast.side == Side::yes ? vote.yes : cast.side == Side::no ? vote.no : vote.abstain;
        const bool whole =
            (vote.yes > 0 && listed(Side::yes) == vote.yes) || (vote.no > 0 && listed(Side::no) == vote.no);
        return whole && is_vote(cast.side) && listed(cast.side) <= in_sum;
      });
    };
    const bool single =
        own_ != every_ballot || columns_.sides == 0 || columns_.names_between || columns_.ballots() == 1;
    for (const Seen& one : seen_) {
      const Side side = one.cast.side;
      if (!marks_ && (side == Side::none || !sure_)) continue;
      const bool agrees = matches_vote(one.cast.ballot);
      const bool many = side == Side::abstain && votes_.size() == 1 && votes_[0].abstain > 0 &&
                        counted_[one.cast.ballot][static_cast<std::size_t>(side)] > votes_[0].abstain;
      const bool aside = (side == Side::absent || side == Side::abstain) && votes_.size() < 2 && !many;
      const bool differs = !agrees && !aside && side != Side::none && !fits(one.cast);
      if (differs && !(marks_ && single)) continue;
      Given& given =
          found_.given[one.person];  // Who was absent, or whose mark is under no head, neither votes nor abstains.
      if (!sure_ || !is_vote(side)) continue;
      given.votes = given.votes || side != Side::abstain;
      given.abstains = given.abstains || side == Side::abstain;
      given.agrees = given.agrees || !differs;
      given.differs = given.differs || differs;
      if (single) found_.votes.push_back({one.person, side, one.span, agrees && !votes_.empty()});
    }
    seen_.clear();
    columns_ = {};
    list_ = Side::none;
    own_ = every_ballot;
    counted_ = {};
    sure_ = true;
    marks_ = closed_ = paired_ = false;
    rows_ = lines_beside_ = 0;
  }

  /// «Anna Berg (S)  X   Bo Ek (V)  X»: marks of their own.
  bool side_by_side(std::span<const Mention> names) {
    if (names.size() < 2 || columns_.names_between) return names.size() > 1;
    const bool sure = sure_;
    const bool found = !marked({names[0].whole.last, names[1].name.first}).empty();
    sure_ = sure;
    return found;
  }

  /// The sides under whose heads a row has its marks, one a ballot, or the word of the side itself. A mark that stands
  /// under none makes the table unsure: its columns were lost.
  std::vector<Cast> marked(Range cells) {
    std::vector<Cast> casts;
    for (std::uint32_t i = cells.first; i < cells.last; ++i) {
      const bool mark = is_mark(r_, i);
      const Column* column = mark ? columns_.under(column_of(r_, i)) : nullptr;
      if (column != nullptr && (column->side == Side::attendance || column->side == Side::substitute)) continue;
      if (column != nullptr && column->side == Side::none) column = nullptr;
      const Side word = !mark && r_.tokens[i].wide ? side_of(r_, i) : Side::none;
      sure_ = sure_ && !(mark && column == nullptr);
      if (column == nullptr && word == Side::none) continue;
      const std::uint32_t ballot = columns_.names_between ? 0 : column ? column->ballot : next_ballot(casts);
      sure_ = sure_ && std::ranges::find(casts, ballot, &Cast::ballot) == casts.end();
      casts.push_back({column ? column->side : word, ballot, i});
    }
    return casts;
  }
  std::uint32_t next_ballot(const std::vector<Cast>& casts) const {
    return casts.empty() || columns_.sides == 0 ? 0 : std::min(casts.back().ballot + 1, columns_.ballots() - 1);
  }

  /// A row of the table that has a member's name, number and letters, and no more.
  bool is_member(Range words, std::span<const Mention> names) const {
    if (names.empty() || names[0].name.first > words.first + most_before_name) return false;
    return all_beside(names, words, [&](std::uint32_t i) {
      return r_.number(i) || is_mark(r_, i) || !language::known_party(r_.written(i)).empty() ||
             r_.is_any(i, {"|", "-", "–"});
    });
  }

  /// The line has names, brackets and commas alone.
  bool alone(Range words, std::span<const Mention> names) const {
    bool open = false;  // «Bo Ek (M fd SD)»
    return all_beside(names, words, [&](std::uint32_t i) {
      open = (open || r_.is(i, "(")) && !r_.is(i - 1, ")");
      return open || r_.is_any(i, {",", ".", ";", "och", "samt", "&", "|"});
    });
  }

  const Reading& r_;
  const People& people_;
  std::vector<Vote> votes_;
  Found found_;
  Columns columns_;
  Side list_ = Side::none;
  std::uint32_t own_ = every_ballot;  ///< The ballot that is the paper's own, of a table that names its §§.
  std::uint32_t rows_ = 0, lines_beside_ = 0;
  bool sure_ = true;
  bool marks_ = false;   ///< Rows have marks.
  bool closed_ = false;  ///< Its sums stood below it.
  bool again_ = false;   ///< Its heads came a second time, and no row since.
  bool paired_ = false;  ///< A list without a head.
  std::array<std::array<std::uint32_t, side_count>, most_ballots> counted_{};
  std::vector<Seen> seen_;
};

}  // namespace

void find_sides(const Reading& r, People& people) {
  const SideFinder::Found found = SideFinder(r, people).find();
  for (const auto& [number, given] : found.given) {
    Person& person = people.persons[number];
    std::erase_if(person.roles, [&](const std::string& held) {
      return held == other_role || (held == "röstande" && !given.votes) || (held == "avstår" && !given.abstains);
    });
    const auto add = [&](std::string_view role) {
      if (!holds(person, role)) person.roles.emplace_back(role);
    };
    if (given.votes) add("röstande");
    if (given.abstains) add("avstår");
    if (person.roles.empty()) add(other_role);
    if (given.differs && !given.agrees) person.confidence.doubt = Doubt::votes;
  }
  if (!found.one_ballot) return;
  // «Med 4 ja-röster mot 3. Avstår: Bo Ek (V)»: in one ballot nobody votes and abstains.
  for (std::uint32_t i = 0; i < people.persons.size(); ++i)
    if (!found.given.contains(i) && holds(people.persons[i], "avstår")) std::erase(people.persons[i].roles, "röstande");
}

std::vector<CastVote> cast_votes(const Reading& r, const People& people) { return SideFinder(r, people).find().votes; }

}  // namespace diarium::facts
