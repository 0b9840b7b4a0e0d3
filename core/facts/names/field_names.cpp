#include "facts/names/names.h"

#include <algorithm>

#include "facts/reading/cells.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_words = 3;
constexpr std::uint32_t most_day = 6;     // Tokens of «den 3 maj 2031» behind «Justerat».
constexpr std::uint32_t most_line = 24;   // Tokens of a line of fields, or of dots to sign on.
constexpr std::uint32_t most_below = 4;   // Line ends from a field to the names below it.
constexpr std::uint32_t most_signing_rows = 6; // Lines of names and their titles below «Justeras».
constexpr std::uint32_t indent_slack = 2; // Letters that a name may stand left of its field.

bool ends_cell(const Reading& r, std::uint32_t end) { return opens_cell(r, end) || r.is_any(end, {",", "("}); }

/// The words of a field's name that begin a cell at `at`; empty where none do.
Range label_at(const Reading& r, std::uint32_t at) {
  if (!opens_cell(r, at) || r.shape(at) < Shape::capital) return {};
  const std::uint32_t last = r.are(at, {"vid", "protokollet"}) ? at + 2 : at + 1;
  return field_role(r, {at, last}).empty() ? Range{} : Range{at, last};
}

/// «Justerat den 3 maj 2031»: past the day, where no more stands in the cell.
std::uint32_t past_day(const Reading& r, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < at + most_day && !ends_cell(r, end) &&
         (r.shape(end) == Shape::number || r.has(end, Flag::month) || r.is_any(end, {"den", "digitalt", "-", "–"})))
    ++end;
  return ends_cell(r, end) ? end : at;
}

/// The first token of the next line with words, past dots and lines to sign on; the text's end where it is far.
std::uint32_t line_below(const Reading& r, std::uint32_t at) {
  std::uint32_t below = at + 1;
  for (std::uint32_t i = 0; i < 2 * most_line && below < r.size(); ++i, ++below) {
    if (!r.tokens[below].line) continue;
    if (lines_between(r, at, below) > most_below) break;
    if (!is_signing_line(r, below)) return below;
  }
  return r.size();
}

/// «Diarienummer 123/31», «Telefon: …»: does a field with its value begin here?
bool begins_valued_field(const Reading& r, std::uint32_t at) {
  return r.shape(at) == Shape::capital && at + 1 < r.size() &&
         (r.is(at + 1, ":") || (r.tokens[at + 1].space && r.shape(at + 1) == Shape::number));
}

/// «Utfärdat 2031-05-22 Diarienummer 123/31» at `at`: past such fields and their numbers.
std::uint32_t past_numbered_fields(const Reading& r, std::uint32_t at) {
  while (begins_valued_field(r, at) && r.shape(at + 1) == Shape::number) {
    for (at += 2; at < r.size() && !r.tokens[at].space && !r.tokens[at].line;) ++at;
  }
  return at;
}

/// The words from `at` to the end of a cell or the next field, where all of them may be a name's.
Range filled_by_name(const Reading& r, std::uint32_t at) {
  std::uint32_t end = at;
  while (end == at || !(ends_cell(r, end) || begins_valued_field(r, end))) {
    const bool part = r.shape(end) == Shape::capital && is_name_part(r, end) && !r.has(end, Flag::place);
    if (!part || end - at == most_words) return {};
    ++end;
  }
  return end - at >= 2 ? Range{at, end} : Range{};
}

class FieldReader {
 public:
  explicit FieldReader(const Reading& r) : r_(r) {}

  std::vector<NameAt> find() {
    for (std::uint32_t i = 0; i + 2 < r_.size(); ++i) {
      if (read_squeezed(i)) continue;
      const Range label = label_at(r_, i);
      if (label.empty()) continue;
      const bool colon = r_.is(label.last, ":");
      const std::uint32_t behind = past_day(r_, colon ? label.last + 1 : label.last);
      const bool in_line = !opens_line(r_, behind) && (colon || r_.tokens[behind].wide);
      if (in_line && add(label, behind)) continue;
      if (ends_cell(r_, behind)) read_below(label);
    }
    return std::move(found_);
  }

 private:
  bool add(Range label, std::uint32_t at) {
    const Range name = filled_by_name(r_, at);
    if (!name.empty()) found_.push_back({name, name, {}, label, NameSign::title});
    return !name.empty();
  }

  /// «Handläggare Utfärdat 2031-05-22 Anna Berg, Bo Ek Diarienummer 123/31»: two columns of a letterhead that a PDF or
  /// a scan squeezed into one, so that another field stands between the label and its names.
  bool read_squeezed(std::uint32_t at) {
    if (r_.shape(at) != Shape::capital || title_role(r_, at) != "handläggare") return false;
    const Range label{at, at + 1};
    const std::uint32_t next = past_numbered_fields(r_, at + 1);
    if (next == at + 1 || !add(label, next)) return false;
    while (r_.is(found_.back().name.last, ",") && add(label, found_.back().name.last + 1)) {}
    return true;
  }
  /// The names of the lines below that stand in the field's column, up to that of the next field; titles may stand
  /// between them.
  void read_below(Range label) {
    const std::uint32_t next = cell_end(r_, label.last), from = indent_of(r_, label.first),
                        to = opens_line(r_, next) ? 0 : indent_of(r_, next);
    const std::uint32_t most = field_role(r_, label) == "justerare" ? most_signing_rows : 1;
    std::uint32_t row = line_below(r_, label.first);
    for (std::uint32_t rows = 0; rows < most && row < r_.size(); ++rows, row = line_below(r_, row)) {
      const bool titles = !title_role(r_, row).empty();
      if (titles && (rows == 0 || lines_between(r_, row - 1, row) > 1 || !field_role(r_, {row, row + 1}).empty()))
        return;  // The next field.
      if (!titles && !add_names(label, row, from, to)) return;
    }
  }
  bool add_names(Range label, std::uint32_t row, std::uint32_t from, std::uint32_t to) {
    bool any = false;
    for (std::uint32_t i = row; i < r_.size() && i < row + most_line && (i == row || !r_.tokens[i].line); ++i) {
      if (!opens_cell(r_, i)) continue;
      const std::uint32_t column = indent_of(r_, i) + indent_slack;
      if (column >= from && (to == 0 || column < to)) any = add(label, i) || any;
    }
    return any;
  }

  const Reading& r_;
  std::vector<NameAt> found_;
};

}  // namespace

std::string_view field_role(const Reading& r, Range label) {
  if (label.size() == 2 && r.are(label.first, {"vid", "protokollet"})) return "sekreterare";
  if (label.size() != 1) return {};
  if (r.is_any(label.first, {"justeras", "justerat"})) return "justerare";
  const std::string_view role = title_role(r, label.first);
  return role == "handläggare" || role == "justerare" ? role : std::string_view();
}

std::string_view named_aside(const Reading& r, Range whole) {
  const Anchor place{whole.first, whole.last, r.sentence(whole.first)};
  const Rule* rule = first_rule(aside_rules(), r, place, NothingAsked());
  return rule == nullptr ? std::string_view{} : rule->value;
}

std::uint32_t past_approver_field(const Reading& r, std::uint32_t at) {
  const Found field = find_at(aside_rules(), r, at, NothingAsked(), "field");
  return field.rule == nullptr ? at : field.end - 1;
}

std::vector<NameAt> find_field_names(const Reading& r) { return FieldReader(r).find(); }

}  // namespace diarium::facts
