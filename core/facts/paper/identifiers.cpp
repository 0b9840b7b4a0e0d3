#include "facts/paper/identifiers.h"

#include <algorithm>

#include "facts/parts/heads.h"
#include "facts/reading/name_words.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_parenthesis = 16;  // Tokens of «(KF 2031-05-14 § 7 punkt 2, Dnr 118/30)».
constexpr std::size_t most_own = 500;  // Numbers of its own that a file may bear: whole minutes have one a section.

bool is_year(std::uint32_t number) { return number >= 1900 && number <= 2099; }
bool labels_number(const Reading& r, std::uint32_t at) { return r.has(at, Flag::label); }

/// The questions of assets/rules/numbers.rules that no pattern answers.
enum class NumberAsk : std::uint8_t {
  labelled,        // «Dnr» stands at most six tokens before it.
  near_label,      // … fourteen.
  beside,          // … right before it, or a § does.
  column,          // A label was the head of a column.
  school_year,     // «2024/25»
  year_or_stroke,  // One of its numbers is a year, or a stroke divides them.
  property         // «Ekdalen 4:12»
};

/// What its patterns mark.
enum class NumberMark : std::uint8_t { begin, year, old_year };

class IdentifierFinder : public Asked {
 public:
  explicit IdentifierFinder(const Reading& r) : r_(r) {}

  std::vector<NumberAt> find() {
    for (std::uint32_t i = 0; i < r_.size();) {
      if (labels_number(r_, i)) {
        label_ = i;
        column_ = column_ || (i + 1 < r_.size() && (r_.tokens[i + 1].wide || r_.tokens[i + 1].line) &&
                              r_.tokens[i].wide && !r_.tokens[i].line);
      } else if (const std::string_view led = said(rule_at(head_rules(), "leads_number", r_, i));
                 led == "label" || (led == "field" && only_number_behind(i + 1))) {
        label_ = i + 1;
      }
      const std::uint32_t last = at(i);
      i = last > i ? last : i + 1;
    }
    return std::move(found_);
  }

 private:
  bool is_type(std::uint64_t, const Anchor&) const override { return false; }
  bool ask(std::uint8_t question, const Anchor& place) const override {
    const std::uint32_t at = place.at;
    switch (static_cast<NumberAsk>(question)) {
      case NumberAsk::labelled: return labelled(at);
      case NumberAsk::near_label: return label_ && at <= *label_ + 14;
      case NumberAsk::beside: {
        const std::uint32_t section = at > 0 && r_.is(at - 1, ",") ? at - 1 : at;
        if (section >= 2 && r_.is(section - 2, "§") && !r_.tight(at)) return true;
        return label_ && at <= *label_ + (at > 0 && r_.is_any(at - 1, {":", "."}) ? 2u : 1u);
      }
      case NumberAsk::column: return column_;
      case NumberAsk::school_year: {
        const std::size_t digits = r_.written(at + 2).size();
        return (digits == 2 || digits == 4) && r_.number(at + 2).value_or(0) % 100 == (*r_.number(at) + 1) % 100;
      }
      case NumberAsk::year_or_stroke:
        for (std::uint32_t i = at; i < place.end; ++i)
          if (r_.is_any(i, {"/", ":"}) || is_year(r_.number(i).value_or(0))) return true;
        return false;
      case NumberAsk::property:
        return year_of({at, place.end}) == 0 && r_.is(at + 1, ":") && at > 0 && !r_.tight(at) && !r_.tokens[at].line &&
               (r_.shape(at - 1) == Shape::capital || r_.length(at - 1) >= 5) && !labels_number(r_, at - 1);
    }
    return false;
  }

  /// The last number that is a year; 0: none is.
  std::uint32_t year_of(Range range) const {
    std::uint32_t year = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (is_year(r_.number(i).value_or(0))) year = *r_.number(i);
    return year;
  }

  /// What begins at token `i` is noted; returns its end, or `i`.
  std::uint32_t at(std::uint32_t i) {
    constexpr std::uint32_t most_before = 4;  // Tokens before a number's first digit: «motion nr . 12».
    std::uint32_t digit = i;
    while (digit < i + most_before && r_.shape(digit) != Shape::number) ++digit;
    if (digit == i + most_before || r_.shape(i) == Shape::mark) return i;
    if (digit == i + most_before - 1 && r_.shape(digit - 1) != Shape::mark) return i;
    const Found found = find_at(number_rules(), r_, i, *this);
    if (found.rule == nullptr) return i;
    const auto form = static_cast<NumberForm>(std::ranges::find(forms, found.rule->value) - forms.begin());
    const std::uint32_t begin = found[NumberMark::begin], marked = found[NumberMark::year];
    Range range{begin != Found::none ? begin : i, found.end};
    std::uint32_t year = marked != Found::none ? r_.number(marked).value_or(0) : year_of(range);
    const std::size_t digits = r_.written(marked).size();
    if (digits == 6) year /= 10000;
    if (marked != Found::none && digits != 4) year += 2000;
    if (const std::uint32_t old = found[NumberMark::old_year]; old != Found::none) year = 1900 + *r_.number(old);
    if (year == 0 && r_.written(range.last - 1).size() == 2) year = 2000 + r_.number(range.last - 1).value_or(0);
    // «N050-0247/22»: the letter of a board.
    const bool letter = form == NumberForm::bare && i > 0 && r_.tight(i) && r_.shape(i - 1) == Shape::upper &&
                        r_.written(i - 1).size() <= 2;
    if (letter && marked == Found::none) --range.first;
    return take(range, form, year, found.rule);
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

  std::uint32_t take(Range range, NumberForm form, std::uint32_t year, const Rule* rule) {
    const bool label = labelled(range.first);
    const bool others = (label && *label_ > 0 && whose(*label_ - 1) == "others") || is_of_addressee(range.first);
    // «Dnr LI2031/812     Vår beteckning KS 2031-533»: the first is of whom it is written to.
    const std::uint32_t named = range.first - (r_.is(range.first - 1, ":") ? 1 : 0);
    const bool ours = named > 1 && whose(named - 2) == "ours" && r_.word(named - 1);
    for (NumberAt& one : found_) one.others = one.others || (ours && one.range.last + most_parenthesis > range.first);
    const bool field =
        (label && (r_.shape(*label_) >= Shape::capital || r_.tokens[*label_].line) && !in_sentence(*label_)) ||
        ends_title(range);
    const bool beside_label = (label || ours || form == NumberForm::bare) && !others;
    found_.push_back({range, form, beside_label, field, others, static_cast<std::uint16_t>(year), rule});
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
  bool is_addressee(std::uint32_t at) const { return whose(at) == "others" && r_.shape(at) >= Shape::capital; }
  /// «Er» or «vår», before the label of a number.
  std::string_view whose(std::uint32_t at) const { return said(rule_at(head_rules(), "whose_number", r_, at)); }

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

  /// The words of NumberForm, in its order: what a rule says.
  static constexpr std::array<std::string_view, 4> forms = {"letters", "bare", "motion", "printed"};

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
    if (is_below_columns(r, part.tokens, number->range.first)) continue;
    // A summons lists the numbers of its items; its own stands in its head and bears a label.
    const structure::BlockKind kind = r.kind(number->range.first);
    const bool item = kind == structure::BlockKind::table_row || kind == structure::BlockKind::list_item ||
                      number->range.first >= part.head_end;
    if (part.type == Type::kallelse && (!number->labelled || item)) continue;
    // A § lists what came in: «- 2031.004 BUN-42 Följebrev».
    if (part.type == Type::protokollsparagraf && kind == structure::BlockKind::list_item && !number->labelled) continue;
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
    const bool letter = is_office_letter(parts[i].type);
    if (letter) own_of(r, parts[i], numbers, own);
  }
  for (std::size_t i = 0; i < parts.size() && (own.empty() || minutes); ++i) own_of(r, parts[i], numbers, own);
  std::sort(own.begin(), own.end());
  const auto is_own = [&own](std::string_view value) { return std::binary_search(own.begin(), own.end(), value); };
  std::vector<CaseNumber> facts;
  facts.reserve(numbers.size());
  for (std::size_t at = 0; at < numbers.size(); ++at) {
    const NumberAt& number = numbers[at];
    CaseNumber fact{r.flowed(number.range), "cited", r.span(number.range), said_by(number_rules(), number.rule)};
    if (number.form == NumberForm::motion) fact.role = "motion";
    if (number.form == NumberForm::printed) fact.role = "handling";
    if (is_case(number) && is_own(fact.value)) {
      fact.role = "own";
    } else if (is_case(number) && is_own(std::string_view(fact.value).substr(0, fact.value.rfind('-')))) {
      fact.role = "bilaga";
    } else if (is_case(number) && number.in_field && !number.others && !minutes && !is_row(r, numbers, at) &&
               parts[part_of(parts, number.range.first)].type != Type::kallelse &&
               !is_below_columns(r, parts[part_of(parts, number.range.first)].tokens, number.range.first)) {
      fact.role = "bilaga";  // «Diarienummer 0840/22» in the head of an enclosed letter is that letter's own.
    }
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace diarium::facts
