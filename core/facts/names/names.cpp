#include "facts/names/names.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/sorting.h"
#include "facts/reading/cells.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_rows = 200;    // Line ends from a column's head to its last row.
constexpr std::uint32_t most_parts = 5;     // Words of a name, particles included.
constexpr std::uint32_t most_apart_rows = 4; // Line ends between rows of one list.
constexpr std::size_t most_columns = 3;     // Names that sign side by side.

}  // namespace

Range name_before(const Reading& r, std::uint32_t end) {
  std::uint32_t first = end;
  while (first > 0 && end - first < most_parts && r.block(first - 1) == r.block(end - 1)) {
    const std::uint32_t at = first - 1;
    if (first != end && r.tokens[first].wide && !r.tokens[first].line) break;  // Another column begins there.
    // «Anna Berg» above «Bo Ek (S)»: a line of a list is a name of its own; not «Olof Alm (S)» below «… yrkar Per».
    const bool broken = at > 0 && is_first_name(r, at) && !r.tokens[at].line && r.shape(at - 1) == Shape::lower;
    if (end - first >= 2 && r.tokens[first].line && is_first_name(r, first) && !broken) break;
    if (end - first == 2 && at > 0 && begins_second_name(r, {at - 1, first}, first)) break;
    const bool particle = first != end && r.has(at, Flag::particle) && at > 0 &&
                          (is_name_part(r, at - 1) || r.has(at - 1, Flag::particle));  // «Alexander de la Torre»
    const bool lettered = at > 1 && is_said(name_rules(), "lettered", r, at - 2);  // «… bilaga A. Elin Agu (M) yrkar»
    const bool inside = first != end && ((closes_initial(r, at) && !lettered) || is_inside_name(r, at));
    if (is_name_part(r, at) || particle) first = at;
    else if (inside) first = at - 1;
    else break;
  }
  while (first < end && r.has(first, Flag::particle) && r.shape(first) == Shape::lower) ++first;
  // «Därefter Anna Berg (S)», «Solna Anna Berg (S)», «BEVIS Anna Berg»: a word that is no name before a first name.
  while (end - first >= 3 && !is_first_name(r, first) && is_first_name(r, first + 1)) {
    const bool opens = r.tokens[first].line || r.sentence(first).first == first ||
                       (first > 0 && !title_role(r, first - 1).empty()) ||  // «enhetschef Stöd Anna Berg (S)»
                       is_said(name_rules(), "before_name", r, first);
    if (!opens && !r.has(first, Flag::place)) break;
    ++first;
  }
  return end - first >= 2 ? Range{first, end} : Range{};
}

Range name_after(const Reading& r, std::uint32_t first) {
  std::uint32_t end = first;
  while (end < r.size() && end - first < most_parts && r.block(end) == r.block(first)) {
    if (end != first &&
        (r.tokens[end].wide || (r.tokens[end].line && end - first >= 2) || begins_second_name(r, {first, end}, end)))
      break;
    if (end != first && is_inside_name(r, end)) end += 2;
    if (end >= r.size()) break;
    if (!r.tokens[end].space && end != first && !closes_initial(r, end)) break;
    const bool goes_on = (end != first && r.has(end, Flag::particle)) || (end > first + 1 && closes_initial(r, end));
    if (!(is_name_part(r, end) && title_role(r, end).empty()) && !(goes_on && is_name_part(r, end + 1))) break;
    ++end;
  }
  return end - first >= 2 ? Range{first, end} : Range{};
}

Range known_name_before(const Reading& r, std::uint32_t end) {
  Range name = name_before(r, end);
  while (!name.empty() && !is_first_name(r, name.first)) ++name.first;
  return name.size() >= 2 ? name : Range{};
}

std::vector<Range> names_from(const Reading& r, std::uint32_t first) {
  std::vector<Range> names;
  while (is_first_name(r, first)) {
    const Range name = name_after(r, first);
    if (name.empty()) break;
    names.push_back(name);
    const std::uint32_t end = r.is(name.last, "(") && r.is(name.last + 2, ")") ? name.last + 3 : name.last;
    if (!joins_names(r, end)) break;
    first = end + 1;
  }
  return names;
}

namespace {

class NameFinder {
 public:
  NameFinder(const Reading& r, const std::vector<Part>& parts) : r_(r), parts_(parts), taken_(r.size()) {}

  std::vector<NameAt> find() {
    for (NameAt& name : find_turned(r_)) add(std::move(name));
    for (NameAt& name : find_form_names(r_, parts_)) add(std::move(name));
    find_with_party();
    for (NameAt& name : find_party_names(r_)) add(std::move(name));
    add_unlisted_rows();
    drop_unlikely();
    find_speakers();
    find_flowed();
    find_stacked();
    find_by_title();
    find_before_title();
    find_movers();
    for (NameAt& name : find_acting_names(r_, parts_)) add(std::move(name));
    for (NameAt& name : find_signatures(r_, parts_, taken_)) add(std::move(name));
    for (const NameAt& name : find_field_names(r_)) add({name.name, name.whole, {}, {}, NameSign::title});
    find_again();
    sort_briefly(found_, {}, [](const NameAt& one) { return one.name.first; });
    return std::move(found_);
  }

 private:
  void add(NameAt name) {
    if (some(name.name, [&](std::uint32_t i) { return taken(i); })) return;
    for (std::uint32_t i = name.name.first; i < name.name.last; ++i) taken_[i] = true;
    found_.push_back(std::move(name));
  }
  bool taken(std::uint32_t at) const { return taken_[at]; }

  void find_with_party() {
    for (std::uint32_t i = 1; i < r_.size(); ++i) {
      const std::uint32_t behind = r_.is(i, "(") ? before_others(r_, i) : i;  // The name.
      if (r_.is(i, "(") && r_.word(behind - 1)) {
        Brackets party = party_in_brackets(r_, i);
        if (party.end == 0) continue;
        std::uint32_t end = behind;  // «Anna Berg och Bo Ek, båda (S)»
        if (const std::uint32_t before = sharing(r_, i - 1); before > 0) {
          end = r_.is(i - 2, ",") ? i - 2 : i - 1;
          party.before = before;
        }
        std::uint32_t post = i;  // «Anna Berg, 1:e vice ordförande (S)»
        while (end == i && post > 1 && i - post < most_parts && r_.shape(post - 1) == Shape::lower &&
               !title_role(r_, post - 1).empty())
          --post;
        if (post < i && r_.is(post - 1, ",")) end = post - 1;
        const Range name = name_before(r_, end);
        const bool group = is_said(group_rules(), "group_name", r_, name);
        if (name.empty() || group || letters_of_other(r_, i, party.end)) continue;
        add({name, {name.first, party.end}, party.letters, {}, NameSign::party, !party.known});
        if (!party.known) unsure_.insert(name.first);
        add_sharing(name.first, party);
      } else if (r_.shape(i) == Shape::upper && !known_party(r_.written(i)).empty()) {
        in_column(i, known_party(r_.written(i)));
      } else if (r_.is(i - 1, ",") && !party_named(r_, i).empty()) {
        in_column(i, party_named(r_, i));
      }
    }
  }

  /// «Anna Berg, S», «Anna Berg   S   X», «Anna Berg, Moderaterna» on a line of its own, «Ordföranden (Anna Berg, S)».
  void in_column(std::uint32_t at, std::string_view letters) {
    if (r_.is(at + 1, ")") && r_.is(at - 1, ",")) {
      const Range aside = name_before(r_, at - 1);
      if (!aside.empty() && r_.is(aside.first - 1, "("))
        add({aside, {aside.first, at + 2}, std::string(letters), {}, NameSign::party});
      return;
    }
    if (!opens_cell(r_, at + 1) && !is_said(name_rules(), "behind_letters", r_, at + 1)) return;
    std::uint32_t end = at;
    while (end > 0 && at - end < 2 && r_.is_any(end - 1, {",", "|"})) --end;
    const Range name = name_before(r_, end);
    if (const Range behind = name.empty() ? name_behind_letters(r_, at) : Range{}; !behind.empty())
      add({behind, behind, std::string(letters), {}, NameSign::party});
    if (name.empty()) return;
    const bool opens = opens_cell(r_, name.first) || r_.is(name.first - 1, "|") || fills_field(r_, name);
    if (!opens || letters_go_first(r_, at, name)) return;
    const NameAt found{name, {name.first, at + 1}, std::string(letters), {}, NameSign::party};
    if (is_first_name(r_, name.first)) rows_.push_back(at), add(found);
    else if (r_.tokens[at].wide) unlisted_rows_.push_back(found);
  }

  /// A row of a list of names whose first name no list knows: its letters stand below or above those of a known one.
  void add_unlisted_rows() {
    for (const NameAt& row : unlisted_rows_) {
      const std::uint32_t at = row.whole.last - 1;
      const auto is_beside = [&](std::uint32_t one) {
        return lines_between(r_, std::min(one, at), std::max(one, at)) <= most_apart_rows &&
               indent_of(r_, one) == indent_of(r_, at);
      };
      const auto next = std::ranges::lower_bound(rows_, at);
      const auto first = next - std::min<std::ptrdiff_t>(next - rows_.begin(), most_apart_rows);
      const bool beside =
          std::any_of(first, next + std::min<std::ptrdiff_t>(rows_.end() - next, most_apart_rows), is_beside);
      if (beside) add(row);
    }
  }

  /// «Anna Berg, Bo Ek och Cia Dal (S)», «Anna Berg, Bo Ek (båda S)»: names without letters before one whose letters
  /// are those of all. In «Anna Berg, Bo Ek (S), Cia Dal (M)» nobody says whose Anna Berg is.
  void add_sharing(std::uint32_t at, const Brackets& party) {
    const bool joined = at > 0 && r_.is_any(at - 1, {"och", "&", "samt"});
    const std::uint32_t most = party.before > 0 ? party.before : joined ? most_sharing : 0;
    for (std::uint32_t names = 0; names < most; ++names) {
      if (at < 3 || !joins_names(r_, at - 1)) return;
      const Range name = name_before(r_, at - 1);
      if (name.empty() || !is_first_name(r_, name.first)) return;
      add({name, name, party.letters, {}, NameSign::shared, !party.known});
      at = name.first;
    }
  }

  /// Letters that nobody knows may be a local party's or an abbreviation («Combat Antisemitism Movement (CAM)»): a
  /// first name decides, or the same letters after another name.
  void drop_unlikely() {
    std::set<std::string> believed;
    for (const NameAt& name : found_)
      if (unsure_.contains(name.name.first) && is_first_name(r_, name.name.first)) believed.insert(name.party);
    std::erase_if(found_, [&](const NameAt& name) {
      const std::uint32_t first = name.name.first;
      const bool unlikely = unsure_.contains(first) && !is_first_name(r_, first) && !believed.contains(name.party);
      for (std::uint32_t i = first; unlikely && i < name.name.last; ++i) taken_[i] = false;
      return unlikely;
    });
  }

  /// «Föredragande borgarrådet Karin Berg», «Handläggare: Hanna Ek»
  void find_by_title() {
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      const std::uint32_t approver = past_approver_field(r_, i);
      if (title_role(r_, i).empty() && !is_name_field(r_, i) && approver == i) continue;
      std::uint32_t at = std::max(i + 1, approver);
      while (at < i + 4 && !title_role(r_, at).empty() && !r_.tokens[at].wide) ++at;
      if (r_.is(at, ":")) ++at;
      if (title_role(r_, i) == "handläggare") at = past_labels(at);
      if (at < r_.size() && r_.tokens[at].line && r_.tokens[i].line && two_columns(at)) continue;
      if (titles_name_above(r_, i, at) || titles_other_column(r_, i, name_after(r_, at)) ||
          titles_line_above(r_, i, at))
        continue;
      // «Lisen Wall, socialchef / Per-Anders Ek»: the title is that of the name before it.
      const bool apart = opens_cell(r_, at);
      const std::uint32_t post = i > 0 && r_.is_any(i - 1, {"vice", "v"}) ? i - 1 : i;
      if (apart && post > 0 && r_.is(post - 1, ",") && r_.shape(post) == Shape::lower) continue;
      const std::uint32_t line = line_begin(r_, i);
      if (apart && line < i && is_first_name(r_, line) && r_.shape(i) == Shape::lower) continue;
      if (!is_first_name(r_, at) || (at < r_.size() && r_.block(at) != r_.block(i) && !r_.is(at - 1, ":"))) continue;
      const Range title{i, r_.is(at - 1, ":") ? at - 1 : at};
      // «Handläggare Anna Berg, Bo Ek»: the field names several.
      const bool several = title_role(r_, i) == "handläggare";
      for (const Range name : names_from(r_, at))
        if (name.first == at || (several && r_.block(name.first) == r_.block(i)))
          add({name, name, {}, title, NameSign::title});
    }
  }

  /// «Ordförande      Justerande Anna Berg      Bo Ek»: two lines of columns that were set as one.
  void find_flowed() {
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      if (i > 0 && !opens_cell(r_, i) && !title_role(r_, i - 1).empty()) continue;
      std::vector<Range> titles;
      std::uint32_t at = i;
      while (at < r_.size() && (at == i || !r_.tokens[at].line) && !title_role(r_, at).empty()) {
        if (at == i || r_.tokens[at].wide) titles.push_back({at, at});
        titles.back().last = ++at;
      }
      std::vector<Range> names;
      bool known = false;  // One of the names begins with a first name.
      while (titles.size() >= 2 && !opens_line(r_, at) && r_.tokens[at].wide == !names.empty()) {
        const Range name = name_after(r_, at);
        if (name.empty()) break;
        known = known || is_first_name(r_, at);
        names.push_back(name);
        at = name.last;
        if (r_.is(at, "(") && r_.is(at + 2, ")")) at += 3;
      }
      if (!known || names.size() != titles.size()) continue;
      for (std::size_t n = 0; n < names.size(); ++n) entitle(names[n], titles[n]);
      i = at - 1;
    }
  }

  /// «Anna Berg (S) / Bo Ek / Ordförande / Direktör»: two columns that were dumped one line after the other, the names
  /// above the titles or the titles above the names, as many of each and nothing else beside them.
  void find_stacked() {
    std::vector<Range> names, titles;
    bool names_first = true;
    for (std::uint32_t i = 0; i < r_.size();) {
      const std::uint32_t last = std::min(line_end(r_, i + 1), i + 2 * most_parts);
      const bool follows = i > 0 && lines_between(r_, i - 1, i) <= 2;
      const Range line{i, last};
      const Range name = name_of_line(line);
      // The last of them, where no list knows it: «Planeringsledare».
      const bool last_title = names_first && !titles.empty() && titles.size() + 1 == names.size() &&
                              line.size() == 1 && r_.word(i) && r_.shape(i) >= Shape::capital;
      const bool title = name.empty() && (last_title || is_title_line(line));
      if (last < r_.size() && is_title_line({last, last + 2}) && lines_between(r_, last - 1, last) == 1)
        take_pair(line, last);
      const bool turned = (names_first ? !titles.empty() && !name.empty() : !names.empty() && title);
      if (!follows || turned || (name.empty() && !title)) {
        take_stack(names, titles);
        names.clear();
        titles.clear();
      }
      if (!name.empty() || title) {
        if (names.empty() && titles.empty()) names_first = !title;
        (title ? titles : names).push_back(title ? line : name);
      }
      i = line_end(r_, last);
    }
    take_stack(names, titles);
  }
  void take_stack(const std::vector<Range>& names, const std::vector<Range>& titles) {
    if (names.size() < 2 || names.size() > most_columns || names.size() != titles.size()) return;
    for (std::size_t n = 0; n < names.size(); ++n) entitle(names[n], titles[n]);
  }
  /// «Anna Berg Bo Ek / Direktör Utredare»: two columns whose spaces were lost.
  void take_pair(Range line, std::uint32_t title) {
    if (!is_first_name(r_, line.first) || title_role(r_, title) == "-" || title_role(r_, title).empty()) return;
    const Range one = name_after(r_, line.first), two = name_after(r_, one.last);
    const bool ends = opens_line(r_, title + 2);
    if (one.empty() || two.last != line.last || !begins_second_name(r_, one, two.first) || !ends) return;
    entitle(one, {title, title + 1});
    entitle(two, {title + 1, title + 2});
  }
  /// A line of one name, with a party's letters or without.
  Range name_of_line(Range line) const {
    if (!is_first_name(r_, line.first)) return {};
    const Range name = name_after(r_, line.first);
    const bool letters = r_.is(name.last, "(") && r_.is(name.last + 2, ")");
    return name.last + (letters ? 3 : 0) == line.last ? name : Range{};
  }
  bool is_title_line(Range line) const {
    if (line.size() > 3 || r_.shape(line.first) < Shape::capital) return false;
    for (std::uint32_t i = line.first; i < line.last; ++i)
      if (!r_.word(i) || (r_.tokens[i].wide && i > line.first)) return false;
    // «Avdelningschef stab»
    const bool of_unit = line.size() == 2 && r_.shape(line.last - 1) == Shape::lower;
    return !title_role(r_, of_unit ? line.first : line.last - 1).empty();
  }
  void entitle(Range name, Range title) {
    for (NameAt& one : found_) {
      if (one.name == name) one.title = title;
    }
    add({name, name, {}, title, NameSign::title});
  }

  /// «Ärende   Dnr   Föredragande» over rows that end in a name: the last column of a summons or an agenda.
  void find_speakers() {
    std::uint32_t head = Reading::no_block;
    for (std::uint32_t i = 1; i < r_.size(); ++i) {
      if (!r_.tokens[i].wide || r_.tokens[i].line) continue;
      const std::uint32_t row = line_begin(r_, i);
      if (opens_cell(r_, i + 1) && title_role(r_, i) == "föredragande" &&
          is_said(name_rules(), "agenda_head", r_, row))
        head = i;
      // A row of names signs.
      if (head == Reading::no_block || i <= head || !is_first_name(r_, i) || is_first_name(r_, row)) continue;
      if (lines_between(r_, head, i) > most_rows) return;
      const Range name = name_after(r_, i);
      if (!name.empty() && opens_cell(r_, name.last)) add({name, name, {}, {head, head + 1}, NameSign::title});
    }
  }

  /// «Lisen Wall, socialchef»: a title after a name, also one that no list has.
  void find_before_title() {
    for (std::uint32_t i = 3; i < r_.size(); ++i) {
      // «…, teknisk chef», «…, tf. chef», «…, bygg- och miljöchef»
      const std::uint32_t past = past_adjective(i), post = past > i ? past : r_.is(i + 1, "-") ? i + 3 : i;
      if (r_.shape(i) != Shape::lower || !r_.is(i - 1, ",") || title_role(r_, post).empty() || !r_.word(i - 2))
        continue;
      const Range name = name_before(r_, i - 1);
      if (name.empty() || name.size() > 3) continue;
      const bool opens =
          opens_cell(r_, name.first) || r_.is_any(name.first - 1, {",", ":", "|"}) ||
          (is_first_name(r_, name.first) && r_.tokens[name.first - 2].line && r_.shape(name.first - 1) == Shape::lower);
      if (opens) add({name, name, {}, {i, post + 1}, NameSign::title});
    }
    for (std::uint32_t i = 2; i + 2 < r_.size(); ++i)
      if (r_.is(i, "(")) find_before_brackets(i);
  }
  /// «Övriga deltagare: Lisen Wall (socialchef), Bo Ek (avdelningschef Stadsmiljö) § 12»
  void find_before_brackets(std::uint32_t open) {
    std::uint32_t close = open + 1;
    bool post = false;
    for (; close < r_.size() && close <= open + most_parts && r_.word(close); ++close)
      post = post || !title_role(r_, close).empty();
    const Range name = post && r_.is(close, ")") ? name_before(r_, open) : Range{};
    if (!name.empty() && name.size() <= 3 && is_first_name(r_, name.first))
      add({name, name, {}, {open + 1, close}, NameSign::title});
  }
  std::uint32_t past_adjective(std::uint32_t at) const {
    return title_role(r_, at).empty() ? past_said(name_rules(), "post_adjective", r_, at) : at;
  }

  /// «Handläggare Utfärdat 2023-02-28      Hanna Ek»: a letterhead's columns run into one line.
  std::uint32_t past_labels(std::uint32_t at) const {
    for (std::uint32_t i = at; i < at + 9 && i < r_.size(); ++i) {
      if (is_first_name(r_, i) && (r_.tokens[i].wide || i == at)) return i;
    }
    return at;
  }

  /// A line of titles above a line of names is read by columns.
  bool two_columns(std::uint32_t at) const { return cell_end(r_, at + 1) < line_end(r_, at + 1); }

  /// «Motion av Gunnar Berg och Anders Ek om …», «Gunnar Berg har i en interpellation frågat …»
  void find_movers() {
    for (std::uint32_t i = 1; i + 2 < r_.size(); ++i) {
      if (r_.are(i, {"har", "i", "en"}) && is_paper_word(i + 3))
        if (const Range name = known_name_before(r_, i); !name.empty()) add({name, name, {}, {}, NameSign::mover});
      if (!r_.is_any(i, {"av", "från"}) || !is_first_name(r_, i + 1)) continue;
      bool paper = false;
      for (std::uint32_t near = i; near > 0 && near + 3 > i; --near) paper = paper || is_paper_word(near - 1);
      if (!paper) continue;
      for (const Range name : names_from(r_, i + 1)) add({name, name, {}, {}, NameSign::mover});
    }
  }

  bool is_paper_word(std::uint32_t at) const { return is_said(role_rules(), "papers", r_, at); }

  /// Names that came with a party, a title or a signature, wherever they stand without.
  void find_again() {
    std::map<std::string, std::vector<Range>, std::less<>> by_first;
    for (const NameAt& name : found_) {
      auto& same = by_first[std::string(r_.key(name.name.first))];
      const bool listed =
          std::any_of(same.begin(), same.end(), [&](Range one) { return is_same_name(r_, one, name.name); });
      if (!listed && same.size() < 24) same.push_back(name.name);
    }
    if (by_first.empty()) return;
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      if (taken(i) || r_.shape(i) < Shape::capital) continue;
      const auto same = by_first.find(r_.key(i));
      if (same == by_first.end()) continue;
      for (const Range& one : same->second) {
        const Range here{i, i + one.size()};
        if (here.last > r_.size() || !is_same_name(r_, one, here)) continue;
        add({here, here, {}, {}, NameSign::again});
        break;
      }
    }
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  std::vector<NameAt> found_;
  std::vector<bool> taken_;
  std::vector<std::uint32_t> rows_;    ///< Letters of parties in columns, behind names that are known; ascending.
  std::vector<NameAt> unlisted_rows_;  ///< The like behind names that no list knows.
  std::set<std::uint32_t> unsure_;  // First tokens of names whose letters nobody knows.
};

}  // namespace

std::vector<NameAt> find_names(const Reading& r, const std::vector<Part>& parts) { return NameFinder(r, parts).find(); }

}  // namespace diarium::facts
