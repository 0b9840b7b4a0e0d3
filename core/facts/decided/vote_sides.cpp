// Who voted yes, no or not at all, where names stand in lists and tables: under a head, under its column, before a
// mark.
#include <algorithm>
#include <array>

#include "facts/decided/votes.h"
#include "facts/names/persons.h"
#include "facts/words.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_voting_rows = 120;  // Lines from the head of a table of votes to its last row.
constexpr std::uint32_t a_cell = 1000;    // More letters than a line has.
constexpr std::uint32_t beside_head = 2;  // Letters that a mark may stand beside its head.

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
  std::uint32_t at = 0;    ///< Letters from the begin of the line.
  std::uint32_t size = 0;  ///< Letters of its head.
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
  }

 private:
  void line(Range words) {
    if (head(words)) return;
    if (columns_.empty() && list_ == Side::none) return;
    const auto names = mentions_in(people_, words);
    bool rule = true;  // «|---|---|»
    for (std::uint32_t i = words.first; i < words.last; ++i) rule = rule && r_.is_any(i, {"|", "-", "–", "—"});
    const std::uint32_t first = r_.is(words.first, "|") ? words.first + 1 : words.first;
    const bool counts = rule || r_.is_any(first, {"summa", "totalt", "antal", "parti", "namn", "ledamot"});
    if (names.empty() && counts) return;
    if (++rows_ > most_voting_rows) end();
    if (names.empty()) {
      const Side side = columns_.empty() ? Side::none : marked({words.first + 1, words.last});
      if (side == Side::none) end();
      if (side != Side::none) ++counted_[static_cast<std::size_t>(side)];
      return;
    }
    for (std::size_t n = 0; n < names.size(); ++n) row(words, names, n);
  }

  /// A line of nothing but the words of the sides opens a table or goes on with a list.
  bool head(Range words) {
    Columns columns;
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      const Side side = side_of(r_, i);
      const bool own = i == words.first || r_.tokens[i].wide || r_.is(i - 1, "|");
      if (side != Side::none && own)
        columns.push_back({side, column_of(r_, i), static_cast<std::uint32_t>(r_.length(i))});
    }
    if (columns.empty() || !mentions_in(people_, words).empty()) return false;
    const bool only_sides = side_of(r_, words.first) != Side::none && words.size() <= columns.size() + 3;
    if (columns.size() == 1 && (!only_sides || r_.is(words.last - 1, "."))) return false;
    if (columns.size() >= 2 || !columns_.empty()) end();
    rows_ = 0;
    columns_ = columns.size() >= 2 ? columns : Columns{};
    list_ = columns.size() == 1 ? columns[0].side : Side::none;
    return true;
  }

  void row(Range words, std::span<const Mention> names, std::size_t n) {
    const Mention& one = names[n];
    const std::uint32_t stop = n + 1 < names.size() ? names[n + 1].name.first : words.last;
    Side side = Side::none;
    if (!columns_.empty()) {
      side = marked({one.whole.last, stop});
      // Without marks each name stands under its own head, the first of which begins the line.
      if (side == Side::none && alone(words, names) && columns_[0].at <= beside_head)
        side = under(column_of(r_, one.name.first));
    } else if (alone(words, names)) {
      side = list_;
    }
    if (side == Side::none) {
      end();
      return;
    }
    ++counted_[static_cast<std::size_t>(side)];
    seen_.push_back({one.person, side});
  }

  /// Gives the roles of the list that ends here.
  void end() {
    const auto count = [&](Side side) { return counted_[static_cast<std::size_t>(side)]; };
    const bool told = votes_.empty() || std::any_of(votes_.begin(), votes_.end(), [&](const Vote& vote) {
                        return vote.yes == count(Side::yes) && vote.no == count(Side::no);
                      });
    for (const Seen& one : seen_) {
      if (told && sure_ && one.side != Side::absent) give(one);
    }
    seen_.clear();
    columns_.clear();
    list_ = Side::none;
    counted_ = {};
    sure_ = true;
    rows_ = 0;
  }

  struct Seen {
    std::uint32_t person = 0;
    Side side = Side::none;
  };
  void give(const Seen& one) {
    std::vector<std::string>& roles = people_.persons[one.person].roles;
    const std::string_view role = one.side == Side::abstain ? "avstår" : "röstande";
    const std::string_view other = one.side == Side::abstain ? "röstande" : "avstår";
    std::erase_if(roles, [&](const std::string& held) { return held == other || held == other_role; });
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.emplace_back(role);
  }

  bool is_mark(std::uint32_t i) const {
    return r_.is_any(i, {"x", "1", "•", "×"}) && (r_.tokens[i].wide || r_.is(i - 1, "|"));
  }

  /// The side under whose head a row has its only mark, or the word of the side itself. A mark that stands under none
  /// makes the table unsure: its columns were lost.
  Side marked(Range cells) {
    Side side = Side::none;
    for (std::uint32_t i = cells.first; i < cells.last; ++i) {
      const Side here = is_mark(i) ? under(column_of(r_, i)) : r_.tokens[i].wide ? side_of(r_, i) : Side::none;
      sure_ = sure_ && !(is_mark(i) && here == Side::none);
      if (here == Side::none) continue;
      if (side != Side::none) sure_ = false;
      side = here;
    }
    return side;
  }

  /// The side whose head stands over a place of the line.
  Side under(std::uint32_t at) const {
    for (const Column& one : columns_) {
      if (at + beside_head >= one.at && at <= one.at + one.size + beside_head) return one.side;
    }
    return Side::none;
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
  std::uint32_t rows_ = 0;
  bool sure_ = true;
  std::array<std::uint32_t, 5> counted_{};
  std::vector<Seen> seen_;
};

}  // namespace

void find_sides(const Reading& r, People& people) { SideFinder(r, people).find(); }

}  // namespace diarium::facts
