#include "facts/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace diarium::facts {
namespace {

using structure::BlockKind;
using structure::Role;

constexpr std::uint32_t most_parts = 5;  // Words of a name, particles included.

/// Words of a name that ends before token `end`, to the left; empty if fewer than `least`.
Range name_before(const Reading& r, std::uint32_t end, std::uint32_t least) {
  std::uint32_t first = end;
  while (first > 0 && end - first < most_parts && r.block(first - 1) == r.block(end - 1)) {
    const std::uint32_t at = first - 1;
    if (first != end && r.tokens[first].wide && !r.tokens[first].line) break;  // Another column begins there.
    if (is_name_part(r, at)) {
      first = at;
    } else if (first != end && r.has(at, Flag::particle) && at > 0 && is_name_part(r, at - 1)) {
      first = at;
    } else {
      break;
    }
  }
  while (first < end && r.has(first, Flag::particle) && r.shape(first) == Shape::lower) ++first;
  // «Därefter Anna Berg (S)», «Solna Anna Berg (S)»: the first word is no name, the second is a first name.
  while (end - first >= 3 && !is_first_name(r, first) && is_first_name(r, first + 1)) {
    const bool opens = r.tokens[first].line || r.sentence(first).first == first;
    if (!opens && !r.has(first, Flag::place)) break;
    ++first;
  }
  return end - first >= least ? Range{first, end} : Range{};
}

/// Words of a name that begins at token `first`, to the right.
Range name_after(const Reading& r, std::uint32_t first) {
  std::uint32_t end = first;
  while (end < r.size() && end - first < most_parts && r.block(end) == r.block(first)) {
    if (end != first && (r.tokens[end].wide || (r.tokens[end].line && end - first >= 2))) break;
    if (!r.tokens[end].space && end != first) break;
    if (is_name_part(r, end) && title_role(r, end).empty()) {
      ++end;
    } else if (end != first && r.has(end, Flag::particle) && is_name_part(r, end + 1)) {
      ++end;
    } else {
      break;
    }
  }
  return end - first >= 2 ? Range{first, end} : Range{};
}

/// Letters in brackets.
struct Brackets {
  std::string letters;
  std::uint32_t end = 0;
  bool known = false;
};
Brackets party_in_brackets(const Reading& r, std::uint32_t open) {
  // «(båda S)», «(samtliga M)» after several names.
  const std::uint32_t at = r.is_any(open + 1, {"bada", "samtliga", "alla"}) ? open + 2 : open + 1;
  Brackets found;
  const std::string_view written = r.written(at);
  if (r.is_any(at, {"-", "–"})) {
    found.letters = "-";
    found.known = true;
  } else if (const std::string_view known = known_party(written); !known.empty()) {
    found.letters = std::string(known);
    found.known = true;
  } else if (r.shape(at) == Shape::upper && r.key(at).size() <= 5) {
    found.letters = std::string(written);
  } else if (const std::string_view named = party_named(r, at); !named.empty()) {
    found.letters = std::string(named);
    found.known = true;
  } else if (const std::string_view group = known_party(written.substr(0, written.find('-')));
             !group.empty() && written.find('-') != std::string_view::npos) {
    found.letters = std::string(group);  // «(MP-gruppen)»
    found.known = true;
  } else {
    return {};
  }
  for (std::uint32_t end = at + 1; end < at + 7; ++end) {
    if (r.is(end, ")")) {
      found.end = end + 1;
      return found;
    }
    if (!r.word(end) && !r.is_any(end, {",", "-", ".", "/", ":"}) && r.shape(end) != Shape::number) break;
  }
  return {};
}

class Finder {
 public:
  Finder(const Reading& r, const std::vector<Part>& parts) : r_(r), parts_(parts) {}

  std::vector<NameAt> find() {
    find_with_party();
    drop_unlikely();
    find_by_title();
    find_before_title();
    find_movers();
    find_signatures();
    find_again();
    std::sort(found_.begin(), found_.end(),
              [](const NameAt& one, const NameAt& two) { return one.name.first < two.name.first; });
    return std::move(found_);
  }

 private:
  void add(NameAt name) {
    for (std::uint32_t i = name.name.first; i < name.name.last; ++i) {
      if (taken(i)) return;
    }
    if (taken_.size() < r_.size()) taken_.resize(r_.size(), false);
    for (std::uint32_t i = name.name.first; i < name.name.last; ++i) taken_[i] = true;
    found_.push_back(std::move(name));
  }
  bool taken(std::uint32_t at) const { return at < taken_.size() && taken_[at]; }

  void find_with_party() {
    for (std::uint32_t i = 1; i < r_.size(); ++i) {
      if (r_.is(i, "(") && r_.word(i - 1)) {
        const Brackets party = party_in_brackets(r_, i);
        if (party.end == 0) continue;
        const Range name = name_before(r_, i, 2);
        if (name.empty()) continue;
        add({name, {name.first, party.end}, party.letters, {}, NameSign::party});
        if (!party.known) unsure_.insert(name.first);
        add_sharing(name.first, party.letters);
      } else if (r_.shape(i) == Shape::upper && !known_party(r_.written(i)).empty()) {
        in_column(i, known_party(r_.written(i)));
      } else if (r_.is(i - 1, ",") && !party_named(r_, i).empty()) {
        in_column(i, party_named(r_, i));
      }
    }
  }

  /// «Anna Berg, S», «Anna Berg   S   X», «Anna Berg, Moderaterna» on a line of its own.
  void in_column(std::uint32_t at, std::string_view letters) {
    const bool ended = at + 1 >= r_.size() || r_.tokens[at + 1].line || r_.tokens[at + 1].wide ||
                       r_.is_any(at + 1, {",", "|", "x", "ja", "nej", "-"});
    if (!ended) return;
    std::uint32_t end = at;
    while (end > 0 && at - end < 2 && r_.is_any(end - 1, {",", "|"})) --end;
    const Range name = name_before(r_, end, 2);
    if (name.empty() || !is_first_name(r_, name.first)) return;
    const bool opens = r_.tokens[name.first].line || r_.tokens[name.first].wide || r_.is(name.first - 1, "|");
    if (!opens) return;
    add({name, {name.first, at + 1}, std::string(letters), {}, NameSign::party});
  }

  /// «Anna Berg, Bo Ek och Cia Dal (S)»: names without letters before one that has them.
  void add_sharing(std::uint32_t at, const std::string& party) {
    for (int names = 0; names < 12; ++names) {
      if (at < 3 || !r_.is_any(at - 1, {"och", "&", ",", "samt"})) return;
      const Range name = name_before(r_, at - 1, 2);
      if (name.empty() || !is_first_name(r_, name.first)) return;
      add({name, name, party, {}, NameSign::shared});
      at = name.first;
    }
  }

  /// Letters that nobody knows may be a local party's or an abbreviation («Combat Antisemitism Movement (CAM)»): a
  /// first name decides, or the same letters after another name.
  void drop_unlikely() {
    std::map<std::string, std::set<std::string>> names_of;
    for (const NameAt& name : found_) {
      if (unsure_.count(name.name.first) != 0 && is_first_name(r_, name.name.first)) {
        names_of[name.party].insert(r_.flowed(name.name));
      }
    }
    const auto unlikely = [&](const NameAt& name) {
      if (unsure_.count(name.name.first) == 0 || is_first_name(r_, name.name.first)) return false;
      return names_of.find(name.party) == names_of.end();
    };
    for (const NameAt& name : found_) {
      if (!unlikely(name)) continue;
      for (std::uint32_t i = name.name.first; i < name.name.last; ++i) taken_[i] = false;
    }
    found_.erase(std::remove_if(found_.begin(), found_.end(), unlikely), found_.end());
  }

  /// «Föredragande borgarrådet Karin Berg», «Handläggare: Hanna Ek»
  void find_by_title() {
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      const bool field = r_.is(i, "namn") && r_.tokens[i].line && r_.is(i + 1, ":");  // «Namn: Anna Berg» in a form
      if (title_role(r_, i).empty() && !field) continue;
      std::uint32_t at = i + 1;
      while (at < i + 4 && !title_role(r_, at).empty() && !r_.tokens[at].wide) ++at;
      if (r_.is(at, ":")) ++at;
      if (title_role(r_, i) == "handläggare") at = past_labels(at);
      if (at < r_.size() && r_.tokens[at].line && r_.tokens[i].line && two_columns(at)) continue;
      // «Lisen Wall, socialchef / Per-Anders Ek»: the title is that of the name before it.
      if (at < r_.size() && r_.tokens[at].line && i > 0 && r_.is(i - 1, ",") && r_.shape(i) == Shape::lower) continue;
      if (!is_first_name(r_, at) || (at < r_.size() && r_.block(at) != r_.block(i) && !r_.is(at - 1, ":"))) continue;
      const Range name = name_after(r_, at);
      if (!name.empty()) add({name, name, {}, {i, r_.is(at - 1, ":") ? at - 1 : at}, NameSign::title});
    }
  }

  /// «Lisen Wall, socialchef»: a title after a name, also one that no list has.
  void find_before_title() {
    for (std::uint32_t i = 3; i < r_.size(); ++i) {
      if (r_.shape(i) != Shape::lower || !r_.is(i - 1, ",") || title_role(r_, i).empty() || !r_.word(i - 2)) continue;
      const Range name = name_before(r_, i - 1, 2);
      if (name.empty() || name.size() > 3) continue;
      const bool opens =
          r_.tokens[name.first].line || r_.tokens[name.first].wide || r_.is_any(name.first - 1, {",", ":"});
      if (opens) add({name, name, {}, {i, i + 1}, NameSign::title});
    }
  }

  /// «Handläggare Utfärdat 2023-02-28      Hanna Ek»: a letterhead's columns run into one line.
  std::uint32_t past_labels(std::uint32_t at) const {
    for (std::uint32_t i = at; i < at + 9 && i < r_.size(); ++i) {
      if (is_first_name(r_, i) && (r_.tokens[i].wide || i == at)) return i;
    }
    return at;
  }

  /// A line of titles above a line of names is read by columns.
  bool two_columns(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i < at + 8 && i < r_.size() && !r_.tokens[i].line; ++i) {
      if (r_.tokens[i].wide) return true;
    }
    return false;
  }

  /// «Motion av Gunnar Berg och Anders Ek om …»
  void find_movers() {
    for (std::uint32_t i = 1; i + 2 < r_.size(); ++i) {
      if (!r_.is_any(i, {"av", "fran"}) || !is_first_name(r_, i + 1)) continue;
      bool paper = false;
      for (std::uint32_t near = i; near > 0 && near + 3 > i; --near) paper = paper || is_paper_word(near - 1);
      if (!paper) continue;
      for (std::uint32_t at = i + 1; is_first_name(r_, at);) {
        const Range name = name_after(r_, at);
        if (name.empty()) break;
        add({name, name, {}, {}, NameSign::mover});
        at = name.last;
        while (at < name.last + 4 && !r_.is_any(at, {",", "och", "samt", "&"}) &&
               (r_.is_any(at, {"(", ")"}) || r_.shape(at) == Shape::upper))
          ++at;
        if (!r_.is_any(at, {",", "och", "samt", "&"})) break;
        ++at;
      }
    }
  }

  bool is_paper_word(std::uint32_t at) const {
    return r_.starts(at, "motion") || r_.starts(at, "interpellation") || r_.starts(at, "skrivelse") ||
           r_.ends(at, "yrkande") || r_.starts(at, "reservation") || r_.starts(at, "uttalande") ||
           r_.starts(at, "yttrande") || r_.starts(at, "medborgarforslag") ||
           r_.is_any(at, {"fraga", "fragan", "vackt", "stalld", "inlamnad"});
  }

  /// A cell: a line, or one column of it.
  struct Cell {
    Range range;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
  };

  void find_signatures() {
    std::vector<Cell> cells;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      const bool starts_line = r_.tokens[i].line;
      if (starts_line || r_.tokens[i].wide) {
        column = starts_line ? 0 : column + 1;
        line += starts_line ? 1u : 0u;
        cells.push_back({{i, i + 1}, line, column});
      } else if (!cells.empty()) {
        cells.back().range.last = i + 1;
      }
    }
    for (std::size_t c = 0; c < cells.size(); ++c) sign(cells, c);
  }

  void sign(const std::vector<Cell>& cells, std::size_t c) {
    Range name = cells[c].range;
    while (name.size() > 2 && r_.is_any(name.last - 1, {",", ".", "_"})) --name.last;
    // «Anna Berg Avdelningschef», alone on its line.
    const bool post = name.size() >= 3 && name.size() <= 5 && r_.shape(name.last - 1) >= Shape::capital &&
                      !title_role(r_, name.last - 1).empty() && is_first_name(r_, name.first);
    if (post) {
      const Range own{name.first, name.last - 1};
      bool words = !taken(own.first);
      for (std::uint32_t i = own.first; i < own.last; ++i) words = words && is_name_part(r_, i);
      if (words) add({own, own, {}, {own.last, name.last}, NameSign::signature});
      if (words) return;
    }
    if (name.size() < 2 || name.size() > 4 || taken(name.first)) return;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const bool part = is_name_part(r_, i) && title_role(r_, i).empty();
      if (!part && !(i > name.first && r_.has(i, Flag::particle))) return;
    }
    // At the very end of a paper that its author signs, a name needs no list.
    const bool first_name =
        is_first_name(r_, name.first) || (ends_paper(name.first) && r_.kind(name.first) == BlockKind::signature);
    Range below = cell_below(cells, c);
    if (!below.empty() && is_signing_line(r_, below.last)) below = {};  // Where the next person signs.
    std::string party = party_in(below);
    if (party.empty()) party = party_above(cells, c);
    // «Justerare / Anna Berg», with the next label below a white line.
    const Range above = title_in(cell_above(cells, c));
    const bool nearer = !above.empty() && (below.empty() || lines_between(r_, above.last - 1, name.first) <
                                                                lines_between(r_, name.last - 1, below.first));
    Range title = nearer ? above : title_in(below);
    const bool as_near = below.empty() || lines_between(r_, above.empty() ? 0 : above.last - 1, name.first) <=
                                              lines_between(r_, name.last - 1, below.first);
    if (title.empty() && as_near) title = above;
    const bool signature = r_.kind(name.first) == BlockKind::signature;
    const bool titled = !title.empty() && (first_name || signature);
    if (first_name && !party.empty()) {
      add({name, name, party, title, NameSign::signature});
    } else if (titled || (first_name && (signature || ends_paper(name.first) || after_dateline(cells, c)))) {
      add({name, name, party, title, NameSign::signature});
    }
  }

  /// What stands under a cell: the same column of the next line.
  Range cell_below(const std::vector<Cell>& cells, std::size_t c) const {
    for (std::size_t next = c + 1; next < cells.size() && next < c + 8; ++next) {
      if (cells[next].line == cells[c].line + 1 && cells[next].column == cells[c].column) return cells[next].range;
      if (cells[next].line > cells[c].line + 1) break;
    }
    return {};
  }

  /// «För Vänsterpartiet i Härnösand» above the names that sign for it.
  std::string party_above(const std::vector<Cell>& cells, std::size_t c) const {
    // Two parties side by side, their names below them.
    for (std::size_t before = c; before > 0 && before + 8 > c; --before) {
      const Cell& one = cells[before - 1];
      if (one.line < cells[c].line && one.column == cells[c].column && r_.is(one.range.first, "for") &&
          one.range.size() <= 8)
        return party_in(one.range);
    }
    for (std::size_t before = c; before > 0 && before + 8 > c; --before) {
      const Range cell = cells[before - 1].range;
      const bool for_party = r_.is(cell.first, "for") || r_.is_any(cell.last - 1, {"genom", "gm"});
      if (for_party && cell.size() <= 8) return party_in(cell);
      if (cell.size() > 6) break;
    }
    return {};
  }

  /// A title over a name, in minutes: «Ordförande      Justerande».
  Range cell_above(const std::vector<Cell>& cells, std::size_t c) const {
    for (std::size_t before = c; before > 0 && before + 8 > c; --before) {
      const Cell& one = cells[before - 1];
      if (one.line + 1 == cells[c].line && one.column == cells[c].column)
        return one.range.size() <= 3 ? one.range : Range{};
      if (one.line + 1 < cells[c].line) break;
    }
    return {};
  }

  std::string party_in(Range cell) const {
    if (cell.empty() || cell.size() > 8) return {};
    for (std::uint32_t i = cell.first; i < cell.last; ++i) {
      if (const std::string_view letters = party_named(r_, i); !letters.empty()) return std::string(letters);
      if (r_.is(i, "(") && !known_party(r_.written(i + 1)).empty() && r_.is(i + 2, ")")) {
        return std::string(known_party(r_.written(i + 1)));
      }
    }
    return {};
  }

  Range title_in(Range cell) const {
    if (cell.empty() || cell.size() > 9 || r_.is(cell.last - 1, ".")) return {};
    Range title;
    for (std::uint32_t i = cell.first; i < cell.last; ++i) {
      if (is_first_name(r_, i) && title_role(r_, i).empty())
        return {};  // «Ordförande Anna Berg»: another person's line.
      if (!title_role(r_, i).empty()) title = cell;
    }
    return title;
  }

  /// The last lines of a paper that its author signs.
  bool ends_paper(std::uint32_t at) const {
    const Part& part = parts_[part_of(parts_, at)];
    const bool signs = part.type == Type::motion || part.type == Type::interpellation || part.type == Type::skrivelse ||
                       part.type == Type::enkel_fraga || part.type == Type::interpellationssvar ||
                       part.type == Type::medborgarforslag || part.type == Type::reservation ||
                       part.type == Type::yrkande;
    return signs && at + 40 >= part.tokens.last;
  }

  bool after_dateline(const std::vector<Cell>& cells, std::size_t c) const {
    for (std::size_t before = c; before > 0 && before + 3 > c; --before) {
      const Range cell = cells[before - 1].range;
      if (cell.size() > 8) return false;
      if (r_.shape(cell.last - 1) == Shape::number && r_.has(cell.last - 2, Flag::month)) return true;
    }
    return false;
  }

  /// Names that came with a party, a title or a signature, wherever they stand without.
  void find_again() {
    std::map<std::string, std::vector<Range>, std::less<>> by_first;
    for (const NameAt& name : found_) {
      auto& same = by_first[std::string(r_.key(name.name.first))];
      const bool listed = std::any_of(same.begin(), same.end(), [&](Range one) { return same_words(one, name.name); });
      if (!listed && same.size() < 24) same.push_back(name.name);
    }
    if (by_first.empty()) return;
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      if (taken(i) || r_.shape(i) < Shape::capital) continue;
      const auto same = by_first.find(r_.key(i));
      if (same == by_first.end()) continue;
      for (const Range& one : same->second) {
        const Range here{i, i + one.size()};
        if (here.last > r_.size() || !same_words(one, here)) continue;
        add({here, here, {}, {}, NameSign::again});
        break;
      }
    }
  }

  /// The same words, the last one perhaps in the genitive.
  bool same_words(Range one, Range two) const {
    if (one.size() != two.size()) return false;
    for (std::uint32_t i = 0; i + 1 < one.size(); ++i) {
      if (r_.key(one.first + i) != r_.key(two.first + i)) return false;
    }
    const std::string_view last = r_.key(one.last - 1);
    const std::string_view here = r_.key(two.last - 1);
    return here == last || (here.size() == last.size() + 1 && here.starts_with(last) && here.ends_with('s'));
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  std::vector<NameAt> found_;
  std::vector<bool> taken_;
  std::set<std::uint32_t> unsure_;  // First tokens of names whose letters nobody knows.
};

}  // namespace

std::vector<NameAt> find_names(const Reading& r, const std::vector<Part>& parts) { return Finder(r, parts).find(); }

}  // namespace diarium::facts
