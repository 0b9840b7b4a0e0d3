#include "facts/paper/identifiers.h"

#include <algorithm>

#include "facts/names/names.h"
#include "language/phrases.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_parenthesis = 16;  // Tokens of «(KF 2031-05-14 § 7 punkt 2, Dnr 118/30)».
constexpr std::size_t most_own = 500;  // Numbers of its own that a file may bear: whole minutes have one a section.

// Series of laws, inquiries and standards look like a registry's letters.
bool is_series(const Reading& r, std::uint32_t at) {
  return r.ends(at, "fs") ||
         r.is_any(at, {"eu",      "eg",   "eeg", "ees", "sou",    "ds",    "prop",       "dir",     "bet",     "rskr",
                       "skr",     "jo",   "iso", "ss",  "en",     "nja",   "rå",         "hfd",     "möd",     "rh",
                       "ad",      "pmfs", "bbr", "eks", "sek",    "kr",    "tkr",        "mkr",     "ab",      "kl",
                       "nr",      "år",   "vt",  "ht",  "agenda", "id",    "kap",        "covid",   "rapport", "rev",
                       "version", "org",  "tel", "cas", "lag",    "lagen", "förordning", "direktiv"});
}

bool is_year(std::uint32_t number) { return number >= 1900 && number <= 2099; }
std::uint32_t digits(const Reading& r, std::uint32_t at) { return r.tokens[at].end - r.tokens[at].begin; }

/// Tokens `at`, `at + 1` are a separator and a number without white space.
bool tight_pair(const Reading& r, std::uint32_t at, std::initializer_list<std::string_view> separators) {
  return r.tight(at) && r.is_one_of(at, separators) && r.tight(at + 1) && r.shape(at + 1) == Shape::number;
}

bool labels_number(const Reading& r, std::uint32_t at) { return r.has(at, Flag::label); }

class IdentifierFinder {
 public:
  explicit IdentifierFinder(const Reading& r) : r_(r) {}

  std::vector<NumberAt> find() {
    for (std::uint32_t i = 0; i < r_.size();) {
      if (labels_number(r_, i)) {
        label_ = i;
        column_ = column_ || (i + 1 < r_.size() && (r_.tokens[i + 1].wide || r_.tokens[i + 1].line) &&
                              r_.tokens[i].wide && !r_.tokens[i].line);
      } else if (r_.shape(i) >= Shape::capital && r_.is_any(i, {"ärende", "ä"}) &&
                 (r_.is_any(i + 1, {"nr", "-id", "."}) || only_number_behind(i + 1))) {
        label_ = i + 1;
      }
      const std::uint32_t last = at(i);
      i = last > i ? last : i + 1;
    }
    return std::move(found_);
  }

 private:
  /// Tries every form at token `i`; returns the end of what it took, or `i`.
  std::uint32_t at(std::uint32_t i) {
    if (r_.shape(i) == Shape::number) {
      for (const auto form : {&IdentifierFinder::printed, &IdentifierFinder::year_first,
                              &IdentifierFinder::letters_inside, &IdentifierFinder::bare}) {
        if (const std::uint32_t last = (this->*form)(i); last > i) return last;
      }
      return i;
    }
    if (!r_.word(i)) return i;
    if (const std::uint32_t last = motion(i); last > i) return last;
    return letters(i);
  }

  /// «Ärende: SOC 2033-56», and nothing else on the line.
  bool only_number_behind(std::uint32_t colon) const {
    constexpr std::uint32_t most_number = 6;  // Tokens.
    if (!r_.is(colon, ":")) return false;
    std::uint32_t end = colon + 1;
    bool digits = false;
    for (; end < r_.size() && !r_.tokens[end].line; ++end) {
      digits = digits || r_.shape(end) == Shape::number;
      if (end > colon + most_number || (r_.word(end) && r_.shape(end) != Shape::upper)) return false;
    }
    return digits;
  }

  bool labelled(std::uint32_t i) const { return label_ && i > *label_ && i <= *label_ + 6; }

  std::uint32_t take(Range range, NumberForm form, std::uint32_t year) {
    const bool label = labelled(range.first);
    const bool others = (label && *label_ > 0 && r_.is_any(*label_ - 1, {"ert", "er", "deras", "myndighetens"})) ||
                        is_of_addressee(range.first);
    const bool field =
        (label && (r_.shape(*label_) >= Shape::capital || r_.tokens[*label_].line) && !in_sentence(*label_)) ||
        ends_title(range);
    found_.push_back(
        {range, form, (label || form == NumberForm::bare) && !others, field, others, static_cast<std::uint16_t>(year)});
    return range.last;
  }

  /// «… till tre aktörer Dnr: 6958/17»: a sentence names another case, no field of a head.
  bool in_sentence(std::uint32_t label) const {
    if (label == 0) return false;
    for (std::uint32_t i = label; i > 0 && label - i < most_parenthesis && !r_.is(i - 1, ")"); --i)
      if (r_.is(i - 1, "(")) return true;
    // «… för äldre § 257, Dnr N161-2239/23» ends a title.
    if (r_.is(label - 1, ",")) return label < 3 || !r_.is(label - 3, "§");
    const bool opens = r_.tokens[label].line || r_.tokens[label].wide;
    return !opens && r_.shape(label - 1) == Shape::lower && !labels_number(r_, label - 1);
  }

  /// «Er ref. KN2024/99912» in a letter's head: the case of whom it is written to.
  bool is_of_addressee(std::uint32_t at) const {
    for (std::uint32_t i = at; i > 0 && at - i < 4 && !r_.tokens[i].line; --i)
      if (is_addressee(i - 1)) return true;
    return is_addressee(cell_above(at));
  }
  bool is_addressee(std::uint32_t at) const {
    return at < r_.size() && r_.is_any(at, {"er", "ert", "eder"}) && r_.shape(at) >= Shape::capital;
  }

  /// The first token of the cell in the line above that has the place of the cell which begins at `at`; none: size().
  /// Of lines of a letterhead's length.
  std::uint32_t cell_above(std::uint32_t at) const {
    constexpr std::uint32_t most_line = 40;  // Tokens.
    if (!r_.tokens[at].line && !r_.tokens[at].wide) return r_.size();
    const auto start = [&](std::uint32_t i) {
      for (std::uint32_t steps = 0; i > 0 && !r_.tokens[i].line && steps < most_line; ++steps) --i;
      return i;
    };
    const auto cells = [&](std::uint32_t first, std::uint32_t last) {
      std::vector<std::uint32_t> begin;
      for (std::uint32_t i = first; i < last; ++i)
        if (i == first || r_.tokens[i].wide) begin.push_back(i);
      return begin;
    };
    const std::uint32_t row = start(at);
    if (row == 0 || !r_.tokens[row].line) return r_.size();
    std::uint32_t end = at + 1;
    while (end < r_.size() && !r_.tokens[end].line && end < row + most_line) ++end;
    const auto below = cells(row, end), above = cells(start(row - 1), row);
    if (below.size() != above.size() || below.size() < 2) return r_.size();
    return above[static_cast<std::size_t>(std::ranges::find(below, at) - below.begin())];
  }

  /// «… som vill cykla till arbetet § 920, 1460/20», «§ 89 Mötestider (VON/2031:150)»: the end of an extract's title.
  bool ends_title(Range range) const {
    const Range block = r_.blocks[r_.block(range.first)];
    if (r_.is(block.first, "§") && r_.shape(block.first + 1) == Shape::number && r_.is(range.first - 1, "(") &&
        r_.is(range.last, ")") && range.last + 1 == block.last)
      return r_.kind(block.first) == structure::BlockKind::heading;
    const std::uint32_t at = r_.is(range.first - 1, ",") ? range.first - 1 : range.first;
    return at >= 2 && r_.is(at - 2, "§") && range.last == r_.blocks[r_.block(range.first)].last;
  }

  /// «KS 2024/269-1», «KS/2025:193», «SLK-2024-00190», «KU.2017.3», «IB5/2025»
  std::uint32_t letters(std::uint32_t i) {
    const std::uint32_t size = digits(r_, i);
    const bool upper = r_.shape(i) == Shape::upper && size >= 2 && size <= 12;
    const bool mixed = r_.shape(i) == Shape::capital && size >= 2 && size <= 6;
    const bool lower = r_.shape(i) == Shape::lower && size >= 2 && size <= 4 && labelled(i);
    const bool named = language::is_phrase(language::Use::name, r_.key(i));  // «PROTOKOLL 4/2024»: which of the year's.
    if ((!upper && !mixed && !lower) || named || (is_series(r_, i) && !is_registry(i)) || r_.has(i, Flag::label) ||
        r_.has(i, Flag::month) || r_.has(i, Flag::short_month))
      return i;
    std::uint32_t at = i + 1;
    // «RS240451» in the column under «Diarienummer»: two digits of the year run into the number.
    const bool below_label = label_ && i <= *label_ + 14;
    if (upper && size <= 4 && below_label && r_.tight(at) && r_.shape(at) == Shape::number && digits(r_, at) == 6 &&
        !r_.tight(at + 1))
      return take({i, at + 1}, NumberForm::letters, 2000 + *r_.number(at) / 10000);
    if (upper && r_.tight(at) && r_.shape(at) == Shape::number && tight_pair(r_, at + 1, {"/"})) {
      const auto year = r_.number(at + 2);
      if (year && is_year(*year) && digits(r_, at) <= 4) return take({i, at + 3}, NumberForm::letters, *year);
      // «KS0127/24»
      if (year && digits(r_, at + 2) == 2 && digits(r_, at) >= 3 && digits(r_, at) <= 5 && size <= 4 &&
          !is_series(r_, i))
        return take({i, at + 3}, NumberForm::letters, 2000 + *year);
    }
    const bool joined = tight_pair(r_, at, {"/", "-", ".", ":"});
    if (joined) ++at;
    const std::optional<std::uint32_t> year = r_.number(at);
    if (!year) return i;
    if (const std::uint32_t last = year_last(i, at, joined); last > i) return last;
    const bool whole_year = is_year(*year) && digits(r_, at) == 4;
    const bool land = mixed && size > 3 && r_.is(at + 1, ":");  // «Viken 12:3»
    const bool short_year = digits(r_, at) == 2 && !land && (labelled(i) || (joined && upper));
    if (!whole_year && !short_year) return i;
    if (!tight_pair(r_, at + 1, {"/", ":", "-", "."}) || digits(r_, at + 2) > 7) return i;
    const bool dash = r_.is_any(at + 1, {"-", "."});
    const bool dated = dash && digits(r_, at + 2) <= 2 && tight_pair(r_, at + 3, {"-", "."}) && digits(r_, at + 4) == 2;
    const bool month = dash && digits(r_, at + 2) <= 2 && r_.number(at + 2) <= 12u && !joined && !labelled(i);
    if (dated || month || (mixed && !labelled(i) && dash)) return i;
    if (mixed && !labelled(i) && !r_.is(at + 1, "/") && !r_.is(at + 1, ":")) return i;
    return take({i, with_suffix(at + 3)}, NumberForm::letters, *year);
  }

  /// «Dnr REV 2031-14»: of the auditors, who have a registry of their own.
  bool is_registry(std::uint32_t i) const {
    const std::uint32_t before = i > 1 && r_.is_any(i - 1, {":", "."}) ? i - 2 : i - 1;
    return i > 0 && label_ == before && r_.shape(i) == Shape::upper && r_.is(i, "rev");
  }

  /// «-1» after a case number is a paper of the case.
  std::uint32_t with_suffix(std::uint32_t at) const {
    // «KS 2024/269.109», «KS 2024/269-1.3.2»: the class of the registry's plan.
    if (tight_pair(r_, at, {"."}) && digits(r_, at + 1) == 3) return at + 2;
    if (!tight_pair(r_, at, {"-", "–"}) || digits(r_, at + 1) > 4) return at;
    at += 2;
    for (int levels = 0; levels < 4 && tight_pair(r_, at, {"."}) && digits(r_, at + 1) <= 2; ++levels) at += 2;
    return at;
  }

  /// «2011/KS 0206 001», «2025.503 KS»
  std::uint32_t year_first(std::uint32_t i) {
    const std::optional<std::uint32_t> year = r_.number(i);
    // «23/KS 0144»
    const bool cut = year && labelled(i) && digits(r_, i) == 2 && r_.tight(i + 1) && r_.is(i + 1, "/") &&
                     r_.tight(i + 2) && r_.shape(i + 2) == Shape::upper && !is_series(r_, i + 2) &&
                     r_.shape(i + 3) == Shape::number && digits(r_, i + 3) >= 3;
    if (cut) return take({i, i + 4}, NumberForm::letters, 2000 + *year);
    if (!year || !is_year(*year) || digits(r_, i) != 4) return i;
    const bool word = r_.tight(i + 1) && r_.is(i + 1, "/") && r_.tight(i + 2) && r_.shape(i + 2) == Shape::upper;
    if (word && !is_series(r_, i + 2) && r_.shape(i + 3) == Shape::number && digits(r_, i + 3) >= 2) {
      std::uint32_t last = i + 4;
      if (r_.shape(last) == Shape::number && digits(r_, last) <= 3 && !r_.tokens[last].line && !r_.tight(last)) ++last;
      return take({i, last}, NumberForm::letters, *year);
    }
    // «2025-TSN-0141»: the board between year and number.
    const auto joins = [&](std::uint32_t at) { return r_.tight(at) && r_.is_any(at, {"-", "/"}) && r_.tight(at + 1); };
    const bool between = joins(i + 1) && r_.shape(i + 2) == Shape::upper && digits(r_, i + 2) >= 2 &&
                         digits(r_, i + 2) <= 6 && !is_series(r_, i + 2) && joins(i + 3) &&
                         r_.shape(i + 4) == Shape::number && digits(r_, i + 4) <= 6;
    if (between) return take({i, i + 5}, NumberForm::letters, *year);
    // «2024-O001873»: a letter for the series.
    const bool series = r_.tight(i + 1) && r_.is(i + 1, "-") && r_.tight(i + 2) && r_.shape(i + 2) == Shape::upper &&
                        digits(r_, i + 2) == 1 && r_.tight(i + 3) && r_.shape(i + 3) == Shape::number;
    if (series && (labelled(i) || digits(r_, i + 3) >= 5)) return take({i, i + 4}, NumberForm::letters, *year);
    const bool dash =
        (labelled(i) || (r_.shape(i + 2) == Shape::number && digits(r_, i + 2) >= 5)) && tight_pair(r_, i + 1, {"-"});
    if ((!dash && !tight_pair(r_, i + 1, {"/", ".", ":"})) || digits(r_, i + 2) > 7) return i;
    // «2023/1055-KS»
    const bool tail = r_.tight(i + 3) && r_.is(i + 3, "-") && r_.tight(i + 4) && r_.shape(i + 4) == Shape::upper &&
                      digits(r_, i + 4) >= 2 && digits(r_, i + 4) <= 5 && !is_series(r_, i + 4) && r_.is(i + 1, "/");
    if (tail) return take({i, i + 5}, NumberForm::letters, *year);
    const bool registry = r_.shape(i + 3) == Shape::upper && digits(r_, i + 3) >= 2 && digits(r_, i + 3) <= 5 &&
                          !is_series(r_, i + 3) && !r_.tight(i + 3) && !r_.tokens[i + 3].line;
    const auto next = r_.number(i + 2);
    const bool school_year =
        next && (digits(r_, i + 2) == 2 || digits(r_, i + 2) == 4) && *next % 100 == (*year + 1) % 100;
    if (registry && !school_year) return take({i, i + 4}, NumberForm::letters, *year);
    return i;
  }

  /// «KS 123/2024», and beside a label «KS 123/24»: the number before the year.
  std::uint32_t year_last(std::uint32_t i, std::uint32_t at, bool joined) {
    if (joined || is_year(*r_.number(at)) || digits(r_, at) > 5 || !tight_pair(r_, at + 1, {"/"})) return i;
    const std::uint32_t year = *r_.number(at + 2);
    const bool whole = is_year(year) && digits(r_, at + 2) == 4;
    const bool cut = digits(r_, at + 2) == 2 && labelled(i);
    // «Ks 431/2023», «Bun 12/2024»: a board's letters, no word.
    const bool letters = r_.shape(i) == Shape::capital && digits(r_, i) <= 3 && whole && r_.tokens[i].word == nullptr;
    const bool named = r_.shape(i) == Shape::upper || (r_.shape(i) == Shape::capital && labelled(i)) || letters;
    if (!named || (!whole && !cut) || tight_pair(r_, at + 3, {"/", "-"})) return i;
    return take({i, at + 3}, NumberForm::letters, whole ? year : 2000 + year);
  }

  /// «2024KS123»: the board between year and number.
  std::uint32_t letters_inside(std::uint32_t i) {
    const std::optional<std::uint32_t> year = r_.number(i);
    const bool inside = year && is_year(*year) && r_.tight(i + 1) && r_.shape(i + 1) == Shape::upper &&
                        digits(r_, i + 1) <= 5 && r_.tight(i + 2) && r_.shape(i + 2) == Shape::number;
    return inside && !is_series(r_, i + 1) ? take({i, i + 3}, NumberForm::letters, *year) : i;
  }

  /// «Dnr 1193/22», «Diarienummer 2024-00123», «§ 16 1379/22»
  std::uint32_t bare(std::uint32_t i) {
    // «§ 16 1379/22», «§ 210, 4610/22»
    const std::uint32_t section = i > 0 && r_.is(i - 1, ",") ? i - 1 : i;
    const bool after_section =
        section >= 2 && r_.is(section - 2, "§") && r_.shape(section - 1) == Shape::number && !r_.tight(i);
    // «2024/611» in a table whose head says «Dnr» over that column.
    const bool cell = column_ && r_.tokens[i].wide && is_year(r_.number(i).value_or(0)) && tight_pair(r_, i + 1, {"/"});
    if (!labelled(i) && !after_section && !cell) return i;
    if (i > 0 && r_.is_any(i - 1, {"sid", "sida", "sidan"})) return i;  // «SID 1/1» beside the number
    std::uint32_t at = i + 1;
    while (tight_pair(r_, at, {".", "-", "/", ":"}) && at < i + 9) at += 2;
    if (at == i + 1) return i;
    bool slash = false;
    std::uint32_t year = 0;
    for (std::uint32_t part = i; part < at; ++part) {
      slash = slash || r_.is_any(part, {"/", ":"});
      const std::uint32_t value = r_.number(part).value_or(0);
      if (is_year(value)) year = value;
    }
    const bool date = !slash && digits(r_, i) == 4 && at == i + 5 && digits(r_, i + 2) == 2 && digits(r_, i + 4) == 2;
    // «Dnr 24-0931», «§ 34      24-0931»: two digits of the year, and no telephone's.
    const bool beside = after_section || (label_ && i <= *label_ + (r_.is_any(i - 1, {":", "."}) ? 2u : 1u));
    const bool short_year =
        at == i + 3 && r_.is(i + 1, "-") && digits(r_, i) == 2 && r_.number(i) > 9u && digits(r_, i + 2) == 4;
    if (beside && short_year) return take({i, at}, NumberForm::bare, 2000 + *r_.number(i));
    // «Dnr 98.211 041»: as registers of the last century wrote it, with the class of the plan.
    const bool old_year =
        at == i + 3 && r_.is(i + 1, ".") && digits(r_, i) == 2 && r_.number(i) > 69u && digits(r_, i + 2) <= 4;
    const bool plan = r_.shape(at) == Shape::number && digits(r_, at) == 3 && !r_.tight(at) && !r_.tokens[at].line &&
                      !r_.tokens[at].wide;
    if (beside && old_year) return take({i, plan ? at + 1 : at}, NumberForm::bare, 1900 + *r_.number(i));
    if (date || (!slash && year == 0) || (year == 0 && is_property(i))) return i;
    if (year == 0 && digits(r_, at - 1) == 2) year = 2000 + r_.number(at - 1).value_or(0);
    // «N050-0247/22»: the letter of a board.
    const bool letter = i > 0 && r_.tight(i) && r_.shape(i - 1) == Shape::upper && digits(r_, i - 1) <= 2;
    return take({letter ? i - 1 : i, at}, NumberForm::bare, year);
  }

  /// «Ekdalen 4:12» below a label: a name and the number of a piece of land.
  bool is_property(std::uint32_t i) const {
    return r_.is(i + 1, ":") && i > 0 && !r_.tight(i) && !r_.tokens[i].line && r_.shape(i - 1) == Shape::capital &&
           !labels_number(r_, i - 1);
  }

  /// «M:9/2025», «motion nr 12/2024», «motion 2024:15»
  std::uint32_t motion(std::uint32_t i) {
    if (r_.key(i).front() != 'm') return i;
    if (r_.written(i) == "M" && tight_pair(r_, i + 1, {":"}) && tight_pair(r_, i + 3, {"/"})) {
      return take({i, i + 5}, NumberForm::motion, r_.number(i + 4).value_or(0));
    }
    if (!r_.starts(i, "motion") || r_.length(i) > 9) return i;
    std::uint32_t at = i + 1;
    if (r_.is_any(at, {"nr", "nummer", "mot"})) ++at;
    if (r_.is(at, ".") && r_.tight(at)) ++at;
    if (r_.shape(at) != Shape::number || !tight_pair(r_, at + 1, {"/", ":"}) || tight_pair(r_, at + 3, {"/"})) return i;
    const std::uint32_t one = r_.number(at).value_or(0);
    const std::uint32_t two = r_.number(at + 2).value_or(0);
    if (!is_year(one) && !is_year(two)) return i;
    return take({at, at + 3}, NumberForm::motion, is_year(one) ? one : two);
  }

  /// «Handling 2023 nr 81», «H 2025 nr 131», and under a heading «Handling» the number alone.
  std::uint32_t printed(std::uint32_t i) {
    const std::optional<std::uint32_t> year = r_.number(i);
    if (!year || !is_year(*year) || !r_.is(i + 1, "nr") || r_.shape(i + 2) != Shape::number) return i;
    const bool named = i > 0 && (r_.starts(i - 1, "handling") || r_.is_any(i - 1, {"h", "bihang"}));
    if (!named && !r_.tokens[i].line) return i;
    return take({i, i + 3}, NumberForm::printed, *year);
  }

  const Reading& r_;
  std::vector<NumberAt> found_;
  std::optional<std::uint32_t> label_;
  bool column_ = false;  ///< A label was the head of a column.
};

bool in_head(const Part& part, const NumberAt& number) {
  const std::uint32_t label_zone = std::min(part.tokens.last, part.tokens.first + 160);
  return number.range.first >= part.tokens.first &&
         (number.range.first < part.head_end || (number.in_field && number.range.first < label_zone));
}

bool is_handed_in(Type type) {
  return type == Type::motion || type == Type::interpellation || type == Type::enkel_fraga ||
         type == Type::medborgarforslag || type == Type::skrivelse;
}

bool is_case(const NumberAt& number) { return number.form == NumberForm::letters || number.form == NumberForm::bare; }

/// One of three numbers at least that begin lines below each other: a row of a list of cases.
bool is_row(const Reading& r, const std::vector<NumberAt>& numbers, std::size_t at) {
  constexpr std::size_t rows = 3;
  const auto opens = [&](std::size_t one) { return r.tokens[numbers[one].range.first].line; };
  const auto follows = [&](std::size_t one) {
    return opens(one - 1) && opens(one) &&
           lines_between(r, numbers[one - 1].range.first, numbers[one].range.first) == 1;
  };
  std::size_t first = at, last = at + 1;
  while (first > 0 && at - first < rows && follows(first)) --first;
  while (last < numbers.size() && last - at < rows && follows(last)) ++last;
  return last - first >= rows;
}

/// The values that stand in the head of a part as its own.
void own_of(const Reading& r, const Part& part, const std::vector<NumberAt>& numbers, std::vector<std::string>& own) {
  const auto first = std::lower_bound(numbers.begin(), numbers.end(), part.tokens.first,
                                      [](const NumberAt& one, std::uint32_t at) { return one.range.first < at; });
  bool labelled = false;
  for (auto number = first; number != numbers.end() && number->range.first < part.tokens.last; ++number) {
    // «Dnr …» ends what a member or a citizen hands in: the registry's stamp.
    const bool stamp = is_handed_in(part.type) && number->labelled && number->range.last + 2 >= part.tokens.last;
    if (!is_case(*number) || number->others || (!in_head(part, *number) && !stamp)) continue;
    if (is_row(r, numbers, static_cast<std::size_t>(number - numbers.begin()))) continue;
    // A summons lists the numbers of its items; its own stands in its head and bears a label.
    const structure::BlockKind kind = r.kind(number->range.first);
    const bool item = kind == structure::BlockKind::table_row || kind == structure::BlockKind::list_item ||
                      number->range.first >= part.head_end;
    if (part.type == Type::kallelse && (!number->labelled || item)) continue;
    // Beside a labelled number one without a label is something else, a title's for example.
    if (labelled && (!number->labelled || number->range.first >= part.head_end)) continue;
    // «Svar på remiss – Plan för järnvägen (TRV 2031/1440)»: whose remiss it is has a number of its own.
    const bool of_other =
        part.type == Type::remissvar && !own.empty() && !number->labelled && r.is(number->range.first - 1, "(");
    if (of_other) continue;
    labelled = labelled || number->labelled;
    std::string value = r.flowed(number->range);
    // «KS 2024/269-1» beside «KS 2024/269» is one of the case's papers.
    const bool enclosed = std::find(own.begin(), own.end(), value.substr(0, value.rfind('-'))) != own.end();
    if (enclosed && value.rfind('-') != std::string::npos) continue;
    own.push_back(std::move(value));
    if (own.size() >= most_own) return;
  }
}

}  // namespace

std::vector<NumberAt> find_numbers(const Reading& r) { return IdentifierFinder(r).find(); }

std::vector<CaseNumber> case_numbers(const Reading& r, const std::vector<Part>& parts,
                                     const std::vector<NumberAt>& numbers) {
  std::vector<std::string> own;
  own_of(r, parts[main_part(parts)], numbers, own);
  // Two §§ of one meeting are minutes too: each has its own case.
  const bool sections = parts.size() > 1 && std::ranges::all_of(parts, [](const Part& part) {
    return part.type == Type::protokollsparagraf && (part.cut == Cut::start || part.cut == Cut::section);
  });
  const bool minutes = is_book_of_minutes(parts) || sections;
  // A file whose first paper bears no number: the office's letter does, then any other.
  for (std::size_t i = 0; i < parts.size() && own.empty() && !minutes; ++i) {
    const bool letter = parts[i].type == Type::tjansteskrivelse || parts[i].type == Type::tjansteutlatande;
    if (letter) own_of(r, parts[i], numbers, own);
  }
  for (std::size_t i = 0; i < parts.size() && (own.empty() || minutes); ++i) own_of(r, parts[i], numbers, own);
  std::sort(own.begin(), own.end());
  const auto is_own = [&own](std::string_view value) { return std::binary_search(own.begin(), own.end(), value); };
  std::vector<CaseNumber> facts;
  facts.reserve(numbers.size());
  for (std::size_t at = 0; at < numbers.size(); ++at) {
    const NumberAt& number = numbers[at];
    CaseNumber fact{r.flowed(number.range), "cited", r.span(number.range)};
    if (number.form == NumberForm::motion) fact.role = "motion";
    if (number.form == NumberForm::printed) fact.role = "handling";
    if (is_case(number) && is_own(fact.value)) {
      fact.role = "own";
    } else if (is_case(number) && is_own(std::string_view(fact.value).substr(0, fact.value.rfind('-')))) {
      fact.role = "bilaga";
    } else if (is_case(number) && number.in_field && !number.others && !minutes && !is_row(r, numbers, at) &&
               parts[part_of(parts, number.range.first)].type != Type::kallelse) {
      fact.role = "bilaga";  // «Diarienummer 0840/22» in the head of an enclosed letter is that letter's own.
    }
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace diarium::facts
