// Who voted yes, no or not at all, where names stand in lists and tables: under a head, under its column, before a
// mark.
#include <algorithm>
#include <array>
#include <map>

#include "facts/decided/votes.h"
#include "facts/names/persons.h"
#include "facts/words.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_voting_rows = 120;  // Lines from the head of a table of votes to its last row.
constexpr std::uint32_t a_cell = 1000;           // More letters than a line has.
constexpr std::uint32_t beside_head = 2;         // Letters that a mark may stand beside its head.
constexpr std::uint32_t most_ballots = 4;        // Side by side in one table.
constexpr std::uint32_t most_beside = 8;         // Lines between a table's end on one page and its head on the next.
constexpr std::uint32_t most_pair_tokens = 60;   // Dots and a title between a name and its side.

enum class Side : std::uint8_t { none, yes, no, abstain, absent };

Side side_of(const Reading& r, std::uint32_t at) {
  if (r.is(at, "ja") || r.starts(at, "ja-röst") || r.starts(at, "jaröst")) return Side::yes;
  if (r.is(at, "nej") || r.starts(at, "nej-röst") || r.starts(at, "nejröst")) return Side::no;
  if (r.is_any(at, {"avstår", "avstod", "avstående", "avst", "nedlagda"}) || r.starts(at, "avstår"))
    return Side::abstain;
  if (r.is_any(at, {"frånvarande", "frånv"})) return Side::absent;
  return Side::none;
}

/// Where a token stands in its line: letters before it, or cells before it where bars part them.
std::uint32_t column_of(const Reading& r, std::uint32_t at) {
  const std::size_t line = r.text.rfind('\n', r.tokens[at].begin);
  const std::size_t first = line == std::string_view::npos ? 0 : line + 1;
  const std::string_view before = r.text.substr(first, r.tokens[at].begin - first);
  const auto bars = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '|'));
  return bars > 0 ? bars * a_cell : static_cast<std::uint32_t>(language::letter_count(before));
}

struct Column {
  Side side = Side::none;
  std::uint32_t at = 0;      ///< Letters from the begin of the line.
  std::uint32_t size = 0;    ///< Letters of its head.
  std::uint32_t ballot = 0;  ///< Of a table that holds several: «Ja Nej Avst   Ja Nej Avst».
};
using Columns = std::vector<Column>;

/// Lists are believed where their counts are those that the paper tells, or where it tells none.
class SideFinder {
 public:
  SideFinder(const Reading& r, People& people) : r_(r), people_(people), votes_(find_votes(r)) {}

  void find() {
    for (std::uint32_t first = 0; first < r_.size();) {
      std::uint32_t last = first + 1;
      while (last < r_.size() && !r_.tokens[last].line) ++last;
      line({first, last});
      first = last;
    }
    end();
    for (const auto& [person, sides] : given_) give(people_.persons[person].roles, sides);
    if (votes_.size() > 1) return;
    // «Med 4 ja-röster mot 3. Avstår: Bo Ek (V)»: in one ballot nobody votes and abstains.
    for (std::uint32_t i = 0; i < people_.persons.size(); ++i)
      if (!given_.contains(i) && holds(people_.persons[i], "avstår")) std::erase(people_.persons[i].roles, "röstande");
  }

 private:
  /// One side in one ballot.
  struct Cast {
    Side side = Side::none;
    std::uint32_t ballot = 0;
  };
  struct Seen {
    std::uint32_t person = 0;
    Cast cast;
  };

  void line(Range words) {
    if (head(words)) return;
    const auto names = mentions_in(people_, words);
    if (columns_.empty() && list_ == Side::none) return paired(words, names);
    bool rule = true;  // «|---|---|»
    for (std::uint32_t i = words.first; i < words.last; ++i) rule = rule && r_.is_any(i, {"|", "-", "–", "—"});
    const std::uint32_t first = r_.is(words.first, "|") ? words.first + 1 : words.first;
    const bool sum = r_.is_any(first, {"summa", "totalt", "antal"});
    closed_ = closed_ || (sum && marks_);
    if (names.empty() && (rule || sum || r_.is_any(first, {"parti", "namn", "ledamot"}))) return;
    if (++rows_ > most_voting_rows) end();
    if (const std::vector<Cast> casts = columns_.empty() ? std::vector<Cast>{} : marked({words.first + 1, words.last});
        !casts.empty() && (names.size() < 2 || !cast_between(names))) {
      marks_ = true;
      for (const Cast& cast : casts) count(names.empty() ? nullptr : &names[0], cast);  // «Bo Ek tj. ers. för Cia Dal»
      return;
    }
    if (marks_ && lines_beside_++ < most_beside) return;  // Another page's head, before the table goes on.
    if (names.empty()) end();
    for (std::size_t n = 0; n < names.size(); ++n) row(words, names, n);
  }

  /// A line of nothing but the words of the sides opens a table or goes on with a list.
  bool head(Range words) {
    Columns columns;
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      const Side side = side_of(r_, i);
      const bool own = i == words.first || r_.tokens[i].wide || r_.is(i - 1, "|");
      // «Ja  Nej Avst»: one space parts the heads of narrow columns.
      if (side == Side::none || (!own && (columns.empty() || side_of(r_, i - 1) == Side::none))) continue;
      std::uint32_t ballot = columns.empty() ? 0 : columns.back().ballot;
      for (const Column& one : columns) ballot += one.ballot == ballot && one.side == side ? 1u : 0u;
      columns.push_back({side, column_of(r_, i), static_cast<std::uint32_t>(r_.length(i)), ballot});
    }
    const bool votes = std::ranges::any_of(columns, [](const Column& one) { return one.side != Side::absent; });
    if (!votes || columns.back().ballot >= most_ballots || !mentions_in(people_, words).empty()) return false;
    const bool only_sides = side_of(r_, words.first) != Side::none && words.size() <= columns.size() + 3;
    if (columns.size() == 1 && (!only_sides || r_.is(words.last - 1, "."))) return false;
    const bool same = marks_ && !closed_ && std::ranges::equal(columns, columns_, {}, &Column::side, &Column::side);
    if (!same && (columns.size() >= 2 || !columns_.empty() || paired_)) end();
    rows_ = lines_beside_ = 0;
    columns_ = columns.size() >= 2 ? columns : Columns{};
    list_ = columns.size() == 1 ? columns[0].side : Side::none;
    return true;
  }

  void row(Range words, std::span<const Mention> names, std::size_t n) {
    const Mention& one = names[n];
    const std::uint32_t stop = n + 1 < names.size() ? names[n + 1].name.first : words.last;
    std::vector<Cast> casts;
    if (!columns_.empty()) {
      casts = marked({one.whole.last, stop});
      // Without marks each name stands under its own head, the first of which begins the line.
      if (casts.empty() && alone(words, names) && columns_[0].at <= beside_head)
        if (const Column* column = under(column_of(r_, one.name.first)))
          casts.push_back({column->side, column->ballot});
    } else if (alone(words, names)) {
      casts.push_back({list_, 0});
    }
    if (casts.empty()) end();
    for (const Cast& cast : casts) count(&one, cast);
  }

  /// «Anna Berg (S) ..... ja     Bo Ek (V) ..... nej»: no head, each name with its side behind it.
  void paired(Range words, std::span<const Mention> names) {
    std::vector<Side> sides;
    for (std::size_t n = 0; n < names.size(); ++n) {
      const std::uint32_t stop = n + 1 < names.size() ? names[n + 1].name.first : words.last;
      std::uint32_t end = stop;
      while (end > names[n].whole.last && r_.is_any(end - 1, {")", "."})) --end;  // «(frånv.)»
      const Side side = end > names[n].whole.last ? side_of(r_, end - 1) : Side::none;
      if (side == Side::none || stop > names[n].whole.last + most_pair_tokens) break;
      sides.push_back(side);
    }
    if (names.empty() || sides.size() != names.size() || names[0].name.first > words.first + 1) {
      if (paired_) end();
      return;
    }
    paired_ = true;
    for (std::size_t n = 0; n < names.size(); ++n) count(&names[n], {sides[n], 0});
  }

  void count(const Mention* one, Cast cast) {
    ++counted_[cast.ballot][static_cast<std::size_t>(cast.side)];
    if (one != nullptr) seen_.push_back({one->person, cast});
  }

  /// Keeps what the list that ends here says.
  void end() {
    const auto told = [&](std::uint32_t ballot) {
      const auto& counted = counted_[ballot];
      if (votes_.empty()) return !paired_;
      return std::any_of(votes_.begin(), votes_.end(), [&](const Vote& vote) {
        return vote.yes == counted[static_cast<std::size_t>(Side::yes)] &&
               vote.no == counted[static_cast<std::size_t>(Side::no)];
      });
    };
    for (const Seen& one : seen_) {
      const bool aside = (one.cast.side == Side::absent || one.cast.side == Side::abstain) && votes_.size() < 2;  // Needs no count.
      if (!sure_ || (!aside && !told(one.cast.ballot))) continue;
      Given& given = given_[one.person];  // Who was absent neither votes nor abstains.
      given.votes = given.votes || one.cast.side == Side::yes || one.cast.side == Side::no;
      given.abstains = given.abstains || one.cast.side == Side::abstain;
    }
    seen_.clear();
    columns_.clear();
    list_ = Side::none;
    counted_ = {};
    sure_ = true;
    marks_ = closed_ = paired_ = false;
    rows_ = lines_beside_ = 0;
  }

  struct Given {
    bool votes = false, abstains = false;  ///< Both in several ballots.
  };
  static void give(std::vector<std::string>& roles, Given given) {
    std::erase_if(roles, [&](const std::string& held) {
      return held == other_role || (held == "röstande" && !given.votes) || (held == "avstår" && !given.abstains);
    });
    const auto add = [&](std::string_view role) {
      if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.emplace_back(role);
    };
    if (given.votes) add("röstande");
    if (given.abstains) add("avstår");
    if (roles.empty()) add(other_role);
  }

  /// «Anna Berg (S)  X   Bo Ek (V)  X»: marks of their own.
  bool cast_between(std::span<const Mention> names) {
    const bool sure = sure_;
    const bool found = !marked({names[0].whole.last, names[1].name.first}).empty();
    sure_ = sure;
    return found;
  }

  bool is_mark(std::uint32_t i) const {
    return r_.is_any(i, {"x", "1", "•", "×"}) && (r_.tokens[i].wide || r_.is(i - 1, "|"));
  }

  /// The sides under whose heads a row has its marks, one a ballot, or the word of the side itself. A mark that stands
  /// under none makes the table unsure: its columns were lost.
  std::vector<Cast> marked(Range cells) {
    std::vector<Cast> casts;
    for (std::uint32_t i = cells.first; i < cells.last; ++i) {
      const Column* column = is_mark(i) ? under(column_of(r_, i)) : nullptr;
      const Side word = !is_mark(i) && r_.tokens[i].wide ? side_of(r_, i) : Side::none;
      sure_ = sure_ && !(is_mark(i) && column == nullptr);
      if (column == nullptr && word == Side::none) continue;
      const Cast cast = column ? Cast{column->side, column->ballot} : Cast{word, next_ballot(casts)};
      sure_ = sure_ && std::ranges::find(casts, cast.ballot, &Cast::ballot) == casts.end();
      casts.push_back(cast);
    }
    return casts;
  }
  std::uint32_t next_ballot(const std::vector<Cast>& casts) const {
    return casts.empty() || columns_.empty() ? 0 : std::min(casts.back().ballot + 1, columns_.back().ballot);
  }

  /// The column whose head stands over a place of the line.
  const Column* under(std::uint32_t at) const {
    for (const std::uint32_t beside : {0u, beside_head}) {  // Narrow columns stand nearer than marks are off.
      for (const Column& one : columns_)
        if (at + beside >= one.at && at <= one.at + one.size + beside) return &one;
    }
    return nullptr;
  }

  /// The line has names and commas alone.
  bool alone(Range words, std::span<const Mention> names) const {
    std::size_t next = 0;
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      while (next < names.size() && names[next].whole.last <= i) ++next;
      if (next < names.size() && names[next].whole.first <= i) continue;
      if (!r_.is_any(i, {",", ".", ";", "och", "samt", "&", "|"})) return false;
    }
    return true;
  }

  const Reading& r_;
  People& people_;
  std::vector<Vote> votes_;
  Columns columns_;
  Side list_ = Side::none;
  std::uint32_t rows_ = 0, lines_beside_ = 0;
  bool sure_ = true;
  bool marks_ = false;   ///< Rows have marks.
  bool closed_ = false;  ///< Its sums stood below it.
  bool paired_ = false;  ///< A list without a head.
  std::array<std::array<std::uint32_t, 5>, most_ballots> counted_{};
  std::vector<Seen> seen_;
  std::map<std::uint32_t, Given> given_;  ///< By person.
};

}  // namespace

void find_sides(const Reading& r, People& people) { SideFinder(r, people).find(); }

}  // namespace diarium::facts
