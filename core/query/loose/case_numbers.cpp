#include "query/loose/case_numbers.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/letters.h"
#include "index/records/words.h"
#include "language/case_number.h"

namespace diarium::query {
namespace {

using language::CaseNumber;

/// Registries have short names («KS», «SBN-MK»); a longer word before a number is a word.
constexpr std::size_t longest_registry = 6;
/// Digits of the longest running number, with the noughts before it.
constexpr std::size_t longest_serial = 6;
constexpr std::size_t most_spellings = 12;

/// A word or unquoted phrase that stands alone.
const Part* plain_part(const std::vector<Group>& groups, std::size_t i) {
  if (i >= groups.size() || groups[i].either.size() != 1) return nullptr;
  const Part& part = groups[i].either[0];
  const bool plain = part.kind == Reading::Kind::word || part.kind == Reading::Kind::phrase;
  return plain && !part.quoted ? &part : nullptr;
}

bool has_digits(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

/// «Dnr», «diarienummer»: what begins the filter of case numbers.
bool is_label(const Part& part) {
  const auto field = field_word(part.written);
  return field && field->field == Field::case_number;
}

/// The number that a piece of the query is: a year, a running number and little else. Neither a date nor two years.
std::optional<CaseNumber> number_of(std::string_view text) {
  std::size_t runs = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    runs += end > at;
    if (end - at > longest_serial) return std::nullopt;
    at = std::max(end, at + 1);
  }
  if (runs < 2 || runs > 3 || is_date(text)) return std::nullopt;
  const auto number = language::case_number(text);
  if (!number || number->serial == 0) return std::nullopt;
  const bool is_span = number->registry.empty() && number->serial >= 1900 && number->serial <= 2099;
  return is_span ? std::nullopt : number;
}

/// «1038/22» may be much else: it is a number where the facts of some paper say so.
bool has_whole_year(std::string_view text, const CaseNumber& number) {
  return text.find(std::to_string(number.year)) != text.npos;
}

/// A number found in the query.
struct TypedNumber {
  CaseNumber number;
  std::string letters;             ///< Before its digits, as a term.
  std::vector<std::string> terms;  ///< As it was typed.
  std::size_t groups = 0;          ///< That it takes.
};

TypedNumber typed_of(const CaseNumber& number, std::string_view text, std::vector<std::string> terms,
                     std::size_t groups) {
  std::size_t end = 0;
  while (end < text.size() && !is_digit(text[end]) && text[end] != ' ' && text[end] != '-' && text[end] != '/') ++end;
  return {number, index::term_of(text.substr(0, end)), std::move(terms), groups};
}

/// What the facts of the papers say of a number.
struct InFacts {
  std::vector<std::string> spellings;
  std::vector<std::uint32_t> papers;  ///< Ascending.
};

class CaseNumberReader {
 public:
  explicit CaseNumberReader(const index::Pack::Impl& pack) : pack_(pack) {}

  Result<bool> run(std::vector<Group>& groups) const {
    std::vector<Group> out;
    for (std::size_t i = 0; i < groups.size();) {
      const auto typed = find(groups, i);
      if (!typed) return typed.error();
      auto group = *typed ? group_of(groups, i, **typed) : Result(std::optional<Group>());
      if (!group) return group.error();
      if (*group) {
        out.push_back(std::move(**group));
        i += (*typed)->groups;
      } else {
        out.push_back(std::move(groups[i++]));
      }
    }
    groups = std::move(out);
    return true;
  }

 private:
  Result<bool> knows(const std::string& term) const {
    const auto found = pack_.dictionary.find(term);
    if (!found) return found.error();
    return found->has_value();
  }

  /// The number that begins at group `i`.
  Result<std::optional<TypedNumber>> find(const std::vector<Group>& groups, std::size_t i) const {
    const Part* first = plain_part(groups, i);
    if (!first) return std::optional<TypedNumber>();
    const Part* second = plain_part(groups, i + 1);
    const bool labelled = second && is_label(*first);
    const std::size_t label = labelled ? 1 : 0;
    if (labelled) {
      first = second;
      second = plain_part(groups, i + 2);
    }
    if (const auto number = number_of(first->written)) {
      if (!labelled && !has_whole_year(first->written, *number) && in_facts(*number).papers.empty())
        return std::optional<TypedNumber>();
      return std::optional(typed_of(*number, first->written, first->terms, label + 1));
    }
    if (!second || first->terms.size() != 1 || first->terms[0].size() > longest_registry || has_digits(first->written) ||
        !is_digit(second->written[0]))
      return std::optional<TypedNumber>();
    const std::string both = first->written + " " + second->written;
    const auto number = number_of(both);
    if (!number) return find_spaced(groups, i, label);
    std::vector<std::string> terms = first->terms;
    terms.insert(terms.end(), second->terms.begin(), second->terms.end());
    TypedNumber typed = typed_of(*number, both, std::move(terms), label + 2);
    const auto together = knows(typed.letters + std::to_string(number->year));
    if (!together) return together.error();
    const bool is_sure = labelled || (*together && has_whole_year(both, *number));
    if (!is_sure && in_facts(*number).papers.empty()) return std::optional<TypedNumber>();
    return std::optional(std::move(typed));
  }

  /// «KS 2031 417»: a number where the facts of some paper say so. `label`: groups before its first word.
  Result<std::optional<TypedNumber>> find_spaced(const std::vector<Group>& groups, std::size_t i,
                                                 std::size_t label) const {
    const Part* last = plain_part(groups, i + label + 2);
    if (!last || last->terms.size() != 1 || !std::ranges::all_of(last->written, is_digit))
      return std::optional<TypedNumber>();
    const Part &first = *plain_part(groups, i + label), &year = *plain_part(groups, i + label + 1);
    const std::string text = first.written + " " + year.written + "/" + last->written;
    const auto number = number_of(text);
    if (!number || in_facts(*number).papers.empty()) return std::optional<TypedNumber>();
    return std::optional(typed_of(*number, text, {first.terms[0], year.terms[0], last->terms[0]}, label + 3));
  }

  InFacts in_facts(const CaseNumber& number) const {
    InFacts found;
    const index::ColumnValues& column = pack_.papers.columns()[index::Column::case_number];
    std::vector<std::uint8_t> meant(column.values.size());
    for (std::size_t i = 0; i < column.values.size(); ++i) {
      meant[i] = language::names_case(column.values[i], number);
      if (meant[i]) found.spellings.push_back(column.values[i]);
    }
    if (found.spellings.empty()) return found;
    for (std::uint32_t paper = 0; paper < pack_.papers.size(); ++paper) {
      const auto entries = column.of(paper);
      if (std::any_of(entries.begin(), entries.end(), [&](const index::Entry& entry) { return meant[entry.value]; }))
        found.papers.push_back(paper);
    }
    return found;
  }

  /// The spellings that a number may have in a text, whatever its running number is filled up with.
  Result<std::vector<std::vector<std::string>>> spellings(const TypedNumber& typed, const InFacts& facts) const {
    std::vector<std::vector<std::string>> made = {typed.terms};
    const std::string year = std::to_string(typed.number.year);
    for (std::string serial = std::to_string(typed.number.serial); serial.size() <= longest_serial; serial = "0" + serial) {
      std::vector<std::string> digits = {year, serial};
      if (typed.number.enclosure > 0) digits.push_back(std::to_string(typed.number.enclosure));
      made.push_back(digits);
      if (typed.letters.empty()) continue;
      made.back().front() = typed.letters + year;
      digits.insert(digits.begin(), typed.letters);
      made.push_back(std::move(digits));
    }
    for (const std::string& spelling : facts.spellings) made.push_back(terms_of(spelling));
    std::vector<std::vector<std::string>> known;
    for (std::vector<std::string>& terms : made) {
      if (terms.empty() || known.size() == most_spellings || std::ranges::find(known, terms) != known.end()) continue;
      bool has_all = true;
      for (const std::string& term : terms) {
        const auto is = knows(term);
        if (!is) return is.error();
        has_all = has_all && *is;
      }
      if (has_all) known.push_back(std::move(terms));
    }
    return known;
  }

  /// Nothing where there is nothing to say but what was typed.
  Result<std::optional<Group>> group_of(const std::vector<Group>& groups, std::size_t i,
                                        const TypedNumber& typed) const {
    InFacts facts = in_facts(typed.number);
    auto known = spellings(typed, facts);
    if (!known) return known.error();
    if (known->empty() || (*known)[0] != typed.terms) known->insert(known->begin(), typed.terms);
    if (typed.groups == 1 && known->size() == 1 && facts.papers.empty()) return std::optional<Group>();
    const ByteSpan span{groups[i].either[0].span.begin, groups[i + typed.groups - 1].either[0].span.end};
    Group group;
    for (std::vector<std::string>& terms : *known)
      group.either.push_back({Reading::Kind::case_number, span, typed.number.text(), std::move(terms), false, {}, {}});
    group.either[0].papers = std::move(facts.papers);
    return std::optional(std::move(group));
  }

  const index::Pack::Impl& pack_;
};

}  // namespace

Result<bool> read_case_numbers(const index::Pack::Impl& pack, std::vector<Group>& groups) {
  return CaseNumberReader(pack).run(groups);
}

}  // namespace diarium::query
