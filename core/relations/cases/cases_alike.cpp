#include "relations/cases/cases_alike.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <map>

#include "base/letters.h"

namespace diarium::relations {
namespace {

constexpr std::size_t least_shared = 2;   // Words of two names that are longer.
constexpr std::size_t shared_of_ten = 8;  // Of the shorter name: a file's name may be cut off.
constexpr std::size_t whole_of_ten = 5;   // Of the longer one.

constexpr std::size_t by_list = 1000;  // More than any title is alike.

/// How well a paper claims a file: by a line of its list, else by its own names.
std::size_t claim(const Unit& paper, const Unit& file) {
  std::size_t best = 0;
  for (const std::vector<language::WordKey>& line : paper.lists)
    if (const std::size_t alike = names_alike(line, file.called); alike > 0) best = std::max(best, by_list + alike);
  for (const auto* own : {&paper.called, &paper.subject})
    for (const auto* name : {&file.called, &file.subject}) best = std::max(best, names_alike(*own, *name));
  // «bilaga-hastighet-ekdala»: one word stands in the title, the others are told.
  const auto is_known = [&](language::WordKey word) {
    return std::ranges::binary_search(paper.subject, word) ||
           std::ranges::find(paper.opening, word) != paper.opening.end();
  };
  if (best == 0 && language::shared(paper.subject, file.called) > 0 && std::ranges::all_of(file.called, is_known))
    best = 1;
  return best;
}

class Folder {
 public:
  Folder(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& case_of)
      : units_(units), case_of_(case_of) {}

  void add(std::uint32_t paper) { (is_section(paper) ? sections_ : letters_).push_back(paper); }
  [[nodiscard]] std::optional<std::uint32_t> claims(std::uint32_t file) const {
    if (const auto section = best_of(sections_, file)) return section;
    const Type type = units_[file]->type;
    return type == Type::none || facts::is_enclosed_kind(type) ? best_of(letters_, file) : std::nullopt;
  }

 private:
  bool is_section(std::uint32_t paper) const { return units_[paper]->type == Type::protokollsparagraf; }
  std::optional<std::uint32_t> best_of(const std::vector<std::uint32_t>& papers, std::uint32_t file) const {
    std::size_t best = 0;
    std::optional<std::uint32_t> by;
    for (const std::uint32_t paper : papers) {
      const std::size_t score = paper == file ? 0 : claim(*units_[paper], *units_[file]);
      if (score > best)
        best = score, by = paper;
      else if (by && score == best && case_of_[paper] != case_of_[*by])
        by.reset();
    }
    return by;
  }

  const std::vector<const Unit*>& units_;
  const std::vector<std::uint32_t>& case_of_;
  std::vector<std::uint32_t> sections_, letters_;
};

constexpr std::uint32_t all_alike = 1000;
constexpr std::uint32_t title_all_needed = 600;  // Of both titles' words: «… i Ekdalens skolor» against «… i skolor».
constexpr std::uint32_t title_needed = 900;  // Of the shorter title's, when it has two words at least.
constexpr std::uint32_t title_same = 900;    // Of both titles' words, and …
constexpr std::uint32_t title_inside =
    950;  // … of the shorter one's within the other: one title, or one in a longer one.
constexpr std::uint32_t title_named = 850;    // Of a title's words in first lines: an ending or a sign may differ.
constexpr int most_years = 3;                 // Between a motion and its last paper.
constexpr int most_days = 300;                // Between papers of a case that no person brought, by their title alone.
constexpr std::size_t least_named = 4;        // Words of a title that says enough alone.
constexpr std::uint32_t asked_needed = 500;   // Half of the att-satser: an answer may retell only some.
constexpr std::uint32_t clause_needed = 600;  // Words of an att-sats that a retelling keeps.
constexpr std::uint32_t least_clause = 3;     // Shared words of an att-sats: two stand in many.

/// Share of the smaller list that both have.
std::uint32_t contained(const std::vector<language::WordKey>& a, const std::vector<language::WordKey>& b) {
  const std::size_t least = std::min(a.size(), b.size());
  const std::uint32_t both = language::shared(a, b);
  return both < least_clause ? 0 : static_cast<std::uint32_t>(both * all_alike / least);
}

using Clauses = std::vector<std::vector<language::WordKey>>;

std::uint32_t clause_share(const Clauses& a, const Clauses& b) {
  const Clauses& fewer = a.size() <= b.size() ? a : b;
  const Clauses& more = a.size() <= b.size() ? b : a;
  if (fewer.empty()) return 0;
  std::uint32_t met = 0;
  for (const auto& clause : fewer) {
    met += std::any_of(more.begin(), more.end(),
                       [&](const auto& other) { return contained(clause, other) >= clause_needed; });
  }
  return static_cast<std::uint32_t>(met * all_alike / fewer.size());
}

/// What gives an account of a matter names it and is another.
bool tells_same(const Unit& paper, const Unit& named) { return named.accounts || !paper.accounts; }

/// Share of a title's weight that stands together in the first lines of a paper: there it is named. Short titles are
/// not sought, as their words meet by chance.
std::uint32_t named_in(const Unit& paper, const Unit& titled, const TitleWeights& weights) {
  const std::vector<language::WordKey>& title = titled.subject;
  if (title.size() < least_named || paper.opening.empty()) return 0;
  std::uint64_t whole = 0, within = 0, most = 0;
  for (const language::WordKey word : title) whole += weights.weight(word);
  std::vector<std::uint32_t> times(title.size());
  const std::size_t window = title.size() + title.size() / 4 + 1;
  const auto place = [&](language::WordKey word) {
    const auto at = std::lower_bound(title.begin(), title.end(), word);
    return at != title.end() && *at == word ? static_cast<std::size_t>(at - title.begin()) : title.size();
  };
  for (std::size_t i = 0; i < paper.opening.size(); ++i) {
    if (const std::size_t in = place(paper.opening[i]); in < title.size() && times[in]++ == 0)
      within += weights.weight(title[in]);
    if (i >= window) {
      const std::size_t out = place(paper.opening[i - window]);
      if (out < title.size() && --times[out] == 0) within -= weights.weight(title[out]);
    }
    most = std::max(most, within);
  }
  return static_cast<std::uint32_t>(most * all_alike / whole);
}

/// The number that stands in a day as ISO 8601 writes it; 0: none.
int number_at(std::string_view iso, std::size_t at, std::size_t size) {
  return iso.size() < at + size ? 0 : number_in<int>(iso.substr(at, size)).value_or(0);
}

/// Days of two dated units; 0 where one bears none.
int days_apart(const Unit& a, const Unit& b) {
  const auto days = [](const std::string& iso) {
    return iso.size() < 10 ? 0 : number_at(iso, 0, 4) * 365 + number_at(iso, 5, 2) * 30 + number_at(iso, 8, 2);
  };
  const int one = days(a.date), two = days(b.date);
  return one == 0 || two == 0 ? 0 : std::abs(one - two);
}

/// A nämnd's letters end as its name does: «BUN», «SN», not «KS».
bool is_of_committee(const Unit& unit) { return unit.own.front().registry.ends_with('N'); }

bool within_years(const Unit& a, const Unit& b, int most) {
  const int one = year_of(a), two = year_of(b);
  return one == 0 || two == 0 || std::abs(one - two) <= most;
}

}  // namespace

int year_of(const Unit& unit) {
  if (unit.date.size() >= 4) return number_at(unit.date, 0, 4);
  return !unit.own.empty() ? unit.own.front().year : !unit.title_years.empty() ? unit.title_years.back() : 0;
}

bool is_asking(Type type) {
  return type == Type::motion || type == Type::interpellation || type == Type::enkel_fraga ||
         type == Type::medborgarforslag || type == Type::skrivelse;
}

TitleWeights::TitleWeights(const std::vector<const Unit*>& units) : units_(static_cast<std::uint32_t>(units.size())) {
  for (const Unit* unit : units) {
    for (const language::WordKey word : unit->subject) ++papers_[word];
  }
}

std::uint32_t TitleWeights::papers(language::WordKey word) const {
  const auto found = papers_.find(word);
  return found == papers_.end() ? 0 : found->second;
}

std::uint32_t TitleWeights::weight(language::WordKey word) const {
  const std::uint32_t count = std::max(1u, papers(word));
  return 1 + static_cast<std::uint32_t>(std::bit_width(units_ / count));
}

std::uint8_t Likeness::agrees() const {
  return static_cast<std::uint8_t>((title_agrees ? agrees_title : 0) | (same_author ? agrees_author : 0) |
                                   (asked_agrees ? agrees_proposals : 0));
}

Likeness compare(const Unit& a, const Unit& b, const TitleWeights& weights) {
  Likeness likeness;
  std::uint64_t of_a = 0;
  std::uint64_t of_b = 0;
  std::uint64_t both = 0;
  std::uint32_t words = 0;
  for (const language::WordKey word : a.subject) {
    of_a += weights.weight(word);
    if (std::binary_search(b.subject.begin(), b.subject.end(), word)) both += weights.weight(word), ++words;
  }
  for (const language::WordKey word : b.subject) of_b += weights.weight(word);
  const bool other_year = !a.title_years.empty() && !b.title_years.empty() &&
                          std::ranges::find_first_of(a.title_years, b.title_years) == a.title_years.end();
  if (both > 0 && !other_year) {
    likeness.title = static_cast<std::uint32_t>(both * all_alike / std::min(of_a, of_b));
    likeness.title_all = static_cast<std::uint32_t>(both * all_alike / (of_a + of_b - both));
  }
  likeness.words = words;
  likeness.title_agrees =
      likeness.title_all >= title_all_needed || (likeness.title >= title_needed && likeness.words >= 2);
  const bool a_is_longer = a.subject.size() > b.subject.size();
  const bool inside = likeness.title >= title_inside && (a_is_longer ? tells_same(a, b) : tells_same(b, a));
  likeness.long_title = words >= least_named && (likeness.title_all >= title_same || inside);
  const auto named = [&](const Unit& paper, const Unit& titled) {
    return tells_same(paper, titled) && named_in(paper, titled, weights) >= title_named;
  };
  if (!likeness.long_title && !other_year && (named(a, b) || named(b, a))) {
    likeness.title_agrees = likeness.long_title = true;
    likeness.words = static_cast<std::uint32_t>(std::max(a.subject.size(), b.subject.size()));
    likeness.title = std::max(likeness.title, title_named);
  }
  const bool both_tell = !a.asked.empty() && !b.asked.empty();
  likeness.asked = both_tell ? clause_share(a.asked, b.asked) : clause_share(a.proposed, b.proposed);
  likeness.asked_agrees = likeness.asked >= asked_needed;
  for (const std::string& author : a.authors)
    likeness.same_author = likeness.same_author || std::binary_search(b.authors.begin(), b.authors.end(), author);
  likeness.other_author = !a.authors.empty() && !b.authors.empty() && !likeness.same_author;
  return likeness;
}

bool compatible(const Likeness& likeness, const Unit& a, const Unit& b) {
  if (likeness.same_author || likeness.asked > 0 || likeness.title >= 300) return true;
  return a.subject.empty() || b.subject.empty();
}

std::optional<Certainty> one_matter(const Unit& a, const Unit& b, const Likeness& l, Towns towns) {
  const auto perhaps = [](bool is) { return is ? std::optional(Certainty::possible) : std::nullopt; };
  const bool unstated = a.municipality.empty() || b.municipality.empty();
  if (!unstated && a.municipality != b.municipality) return std::nullopt;
  if (!within_years(a, b, most_years)) return std::nullopt;
  // That a motion is rejected is said of many of one author.
  const bool asked_agrees = l.asked_agrees && (l.title_agrees || (!a.asked.empty() && !b.asked.empty()));
  const int agree = (l.title_agrees ? 1 : 0) + (asked_agrees ? 1 : 0) + (l.same_author ? 1 : 0);
  const bool asks = is_asking(a.type) || is_asking(b.type);
  const bool both_ask = is_asking(a.type) && is_asking(b.type);
  // Two motions of one author on one thing are two motions, unless nothing differs.
  if (both_ask && !(agree == 3 && l.title_all == 1000 && l.asked == 1000)) return std::nullopt;
  if (l.other_author) return perhaps(l.title_agrees && l.asked_agrees && !unstated);
  const bool elsewhere = unstated && towns == Towns::several;
  // Wording without a name travels between towns; the title of an office's letter seldom does.
  if (elsewhere && !l.same_author && (asks || !l.long_title || l.words < 5))
    return perhaps(l.title_agrees && l.asked_agrees);
  // What no person asked for comes back under one title: a fund gives each year.
  const bool asked_once = asks || !a.authors.empty() || !b.authors.empty();
  if (!asked_once && (days_apart(a, b) > most_days || !within_years(a, b, 1))) return perhaps(l.title_agrees);
  // Each nämnd follows up its own budget under its own number.
  const bool numbered_apart = !a.own.empty() && !b.own.empty() &&
                              ((!a.committee.empty() && !b.committee.empty() && a.committee != b.committee) ||
                               (is_of_committee(a) && is_of_committee(b) &&
                                a.own.front().registry != b.own.front().registry));
  if (!asked_once && numbered_apart) return perhaps(l.title_agrees);
  if (agree == 3 && !elsewhere) return Certainty::certain;
  const bool two_weak = agree == 2 && l.title_agrees && l.same_author && l.title_all < 400 && !l.long_title;
  if ((agree >= 2 && !two_weak) || (l.long_title && within_years(a, b, 1))) return Certainty::probable;
  return perhaps(two_weak || l.long_title || (l.title_agrees && l.words >= 3 && !unstated));
}

std::vector<Listed> listed_in(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& of,
                              const std::vector<std::uint32_t>& case_of) {
  std::map<std::string_view, Folder> folders;
  for (std::uint32_t i = 0; i < units.size(); ++i)
    if (lists_enclosures(units[i]->type) && !units[i]->folder.empty())
      folders.try_emplace(units[i]->folder, units, case_of).first->second.add(i);
  std::vector<Listed> found;
  for (const std::uint32_t unit : of) {
    const auto beside = folders.find(units[unit]->folder);
    if (beside == folders.end() || units[unit]->called.empty() || units[unit]->type == Type::protokollsparagraf)
      continue;
    if (const auto by = beside->second.claims(unit)) found.push_back({unit, *by});
  }
  return found;
}

std::size_t names_alike(const std::vector<language::WordKey>& a, const std::vector<language::WordKey>& b) {
  const std::size_t shared = language::shared(a, b), shorter = std::min(a.size(), b.size()),
                    longer = std::max(a.size(), b.size());
  const bool same = shared >= std::min(least_shared, shorter) && shared * 10 >= shorter * shared_of_ten &&
                    shared * 10 >= longer * whole_of_ten && shared > 0;
  return same ? shared * 1000 / (a.size() + b.size() - shared) : 0;
}

}  // namespace diarium::relations
