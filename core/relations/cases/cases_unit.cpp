#include "relations/cases/cases_unit.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/hash.h"
#include "base/letters.h"
#include "facts/home/home.h"
#include "facts/paper/identifiers.h"
#include "facts/paper/title.h"
#include "language/key.h"
#include "language/phrases.h"
#include "relations/decided/fate_read.h"

namespace diarium::relations {
namespace {

using facts::Part;
using facts::type_of;

constexpr std::size_t most_asked = 40;          // Att-satser of one unit that are compared; a motion has one to ten.
constexpr std::size_t least_subject = 3;        // Words of a title; «Ärende nr 4» says nothing.
constexpr std::uint32_t most_bare_tokens = 40;  // A title, a number, a name; a decision takes more, and is a proposal.
constexpr std::uint32_t opening_bytes = 1000;   // Letterhead and title stand in them.
constexpr std::size_t most_listed = 40;         // Enclosures of one § that are compared.
constexpr std::uint32_t motion_zone = 1500;     // Bytes of a part in whose headings the number of its motion stands.

bool contains(ByteSpan outer, ByteSpan inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

/// A part of the file with the numbers in its own head.
struct Piece {
  std::uint32_t number = 0;  ///< As in PartRef::part.
  ByteSpan span;
  Type type{};
  const Part* part = nullptr;
  std::vector<std::string> own;  ///< As written, on one line.
};

std::vector<Piece> pieces_of(const PileText& paper, const Reading& r, const std::vector<Part>& parts) {
  std::vector<Piece> pieces;
  const auto& components = paper.facts.components;
  if (components.empty()) {
    const std::string_view type = paper.facts.type ? std::string_view(paper.facts.type->value) : "";
    pieces.push_back({0, span_of(paper, 0), type_of(type), &parts[facts::main_part(parts)], {}});
    return pieces;
  }
  std::size_t part = 0;
  for (std::size_t i = 0; i < components.size(); ++i) {
    while (part + 1 < parts.size() &&
           (parts[part].tokens.empty() || r.tokens[parts[part].tokens.first].begin < components[i].span.begin))
      ++part;
    pieces.push_back(
        {static_cast<std::uint32_t>(i + 1), components[i].span, type_of(components[i].type), &parts[part], {}});
  }
  for (const facts::NumberAt& one : facts::find_numbers(r)) {
    const bool is_case = one.form == facts::NumberForm::letters || one.form == facts::NumberForm::bare;
    if (!is_case || one.others) continue;
    const ByteSpan span = r.span(one.range);
    const auto piece =
        std::find_if(pieces.begin(), pieces.end(), [&](const Piece& p) { return contains(p.span, span); });
    if (piece != pieces.end() && one.range.first < piece->part->head_end) piece->own.push_back(r.flowed(one.range));
  }
  return pieces;
}

/// Do parts of the file stand for cases of their own? Whole minutes and a bundle of letters do; an answer with what was
/// sent in to it does not, though other boards number their opinions in registries of their own.
bool is_bundle(const PileText& paper, const std::vector<Piece>& pieces) {
  if (pieces.size() < 2) return false;
  const std::string_view type = paper.facts.type ? std::string_view(paper.facts.type->value) : "";
  if (type == "protokoll" || type == "kallelse") return true;
  std::map<std::pair<Type, std::string>, std::string> seen;  // Kind and registry → number.
  for (const Piece& piece : pieces) {
    if (facts::carrying(piece.type) < 2 || piece.own.empty()) continue;
    const auto number = language::case_number(piece.own.front());
    if (!number || number->registry.empty()) continue;
    const auto [place, added] = seen.try_emplace({piece.type, number->registry}, number->text());
    if (!added && place->second != number->text()) return true;
  }
  return false;
}

/// Groups of pieces that make a unit each.
std::vector<std::vector<Piece>> groups_of(const PileText& paper, std::vector<Piece> pieces) {
  std::vector<std::vector<Piece>> groups;
  if (!is_bundle(paper, pieces)) {
    groups.push_back(std::move(pieces));
    return groups;
  }
  for (Piece& piece : pieces) {
    const bool opens = groups.empty() || facts::carrying(piece.type) >= 2 || piece.type == Type::kallelse ||
                       piece.type == Type::protokoll;
    // The same case goes on: minutes and the letter behind them.
    const bool goes_on = !groups.empty() && piece.type != Type::protokollsparagraf && !piece.own.empty() &&
                         !groups.back().front().own.empty() && groups.back().front().own.front() == piece.own.front();
    if (opens && !goes_on) {
      groups.emplace_back();
    }
    groups.back().push_back(std::move(piece));
  }
  return groups;
}

/// Each number once, in order of place: its own stands above those that it answers to.
std::vector<language::CaseNumber> each_once(const std::vector<std::string>& written) {
  std::vector<language::CaseNumber> numbers;
  for (const std::string& one : written) {
    const auto number = language::case_number(one);
    const auto same = [&](const language::CaseNumber& known) { return known.text() == number->text(); };
    if (number && numbers.size() < 8 && std::ranges::none_of(numbers, same)) numbers.push_back(*number);
  }
  return numbers;
}

/// «Uppföljning av», «Återrapportering gällande»: another matter than the one of which it tells.
bool gives_account(std::string_view title) {
  constexpr std::array<std::string_view, 5> words = {"uppfoljning", "aterrapporter", "redovisning", "slutrapport",
                                                     "delrapport"};
  const std::string key = language::key(title);
  return std::ranges::any_of(words, [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

std::vector<std::uint16_t> years_in(std::string_view title) {
  constexpr std::string_view digits = "0123456789";
  std::set<std::uint16_t> years;
  for (std::size_t at = title.find_first_of(digits); at != title.npos;) {
    const std::size_t end = std::min(title.find_first_not_of(digits, at), title.size());
    const auto year = end == at + 4 ? number_in<std::uint16_t>(title.substr(at, 4)) : std::nullopt;
    if (year && *year >= 1900 && *year <= 2099) years.insert(*year);
    at = title.find_first_of(digits, end);
  }
  return {years.begin(), years.end()};
}

bool puts_forward(const std::string& role) {
  return role == facts::moving_role || role == facts::asking_role || role == facts::writing_role;
}

class Maker {
 public:
  Maker(const PileText& paper, const Reading& r, const std::vector<std::string>& bodies)
      : paper_(paper), facts_(paper.facts), r_(r), bodies_(bodies) {}

  Unit unit(const std::vector<Piece>& group, bool whole_file) const {
    Unit unit;
    const Piece& main = main_of(group, whole_file);
    unit.main = main.number;
    unit.type = whole_file && facts_.type ? type_of(facts_.type->value) : main.type;
    for (const Piece& piece : group) unit.parts.push_back(piece.number);
    if (facts_.municipality) {
      unit.municipality = language::key(facts_.municipality->value);
      unit.municipality_name = facts_.municipality->value;
    }
    const std::optional<facts::Value> title = whole_file && facts_.title ? facts_.title : facts::title(r_, *main.part);
    if (title) unit.title = title->value, unit.weight = weight_of(r_, r_.within(title->span));
    unit.of_each = title && is_of_each(r_, r_.within(title->span));
    unit.titled_by_place = title && title->status == facts::Status::derived;
    if (!unit.titled_by_place) unit.subject = language::content_words(subject_of(unit.title));
    unit.opening = language::words_in_order(opening_of(main.span));
    unit.accounts = gives_account(unit.subject.size() < least_subject ? opening_of(main.span) : unit.title);
    unit.title_years = years_in(unit.title);
    if (facts_.document_date) unit.date = facts_.document_date->value;
    // What stands before the first part of a file is the file's own paper.
    const ByteSpan span = whole_file ? span_of(paper_, 0) : ByteSpan{group.front().span.begin, group.back().span.end};
    if (unit.weight == Weight::fee && fee_stands(r_, span)) unit.weight = Weight::usual;
    unit.own = numbers(group, span, whole_file);
    unit.motions = motions(group, title);
    unit.authors = authors(span, title);
    bool received = false, more = false;  ///< Accounts; what else is decided or proposed.
    for (const facts::Proposal& one : facts_.proposals) {
      const bool asked = one.kind == "motion_yrkande" || one.kind == "fråga";
      auto& list = asked ? unit.asked : unit.proposed;
      const bool proposed = one.kind == "beslutsförslag" || one.kind == "beslut";
      if ((!asked && !proposed) || !contains(span, one.span) || list.size() >= most_asked) continue;
      (proposed && is_of_each(r_, r_.within(one.span)) ? received : more) = true;
      auto words = language::content_words(slice(paper_.text.nfc, one.span));
      if (!words.empty()) list.push_back(std::move(words));
    }
    if (received && !more) unit.weight = Weight::routine;
    unit.of_nobody = bodies_[unit.main].empty();
    if (stage_of(bodies_[unit.main]) == Stage::committee) unit.committee = language::key(bodies_[unit.main]);
    unit.text = text_key(span);
    add_place(unit, span, whole_file);
    const bool routine = is_routine(unit) && !is_objected(span);
    unit.no_matter = routine || is_no_matter(unit, span, whole_file);
    // Numbers and names are those of the papers that it lists, but for «Information om avgifter, KS 2031/88».
    const bool of_one = title && std::ranges::any_of(facts_.case_numbers, [&](const facts::CaseNumber& one) {
                          return contains(title->span, one.span);
                        });
    if (routine && !of_one) unit.own.clear(), unit.subject.clear(), unit.opening.clear(), unit.motions.clear();
    return unit;
  }

 private:
  void add_place(Unit& unit, ByteSpan span, bool whole_file) const {
    const facts::Place place = facts::place_of(paper_.path);
    if (place.folder.empty()) return;
    unit.folder = place.folder;
    if (unit.type == Type::protokollsparagraf)
      unit.called = language::content_words(unit.title);
    else if (whole_file)
      unit.called = language::content_words(facts::subject_in(place.words));
    if (!lists_enclosures(unit.type)) return;
    for (const structure::Block& block : paper_.outline.blocks) {
      const bool item = block.role == structure::Role::attachment && block.kind != structure::BlockKind::heading;
      if (item && contains(span, block.span) && unit.lists.size() < most_listed)
        unit.lists.push_back(language::content_words(slice(paper_.text.nfc, block.span)));
    }
  }

  /// «Anmälningar för kännedom», «Delegationsbeslut», a list of these.
  static bool is_routine(const Unit& unit) {
    const std::string title = language::key(unit.title);
    constexpr auto use = language::Use::no_matter;
    return unit.type == Type::delegationslista || language::is_phrase(use, title) ||
           language::begins_with_phrase(use, title);
  }
  bool is_objected(ByteSpan span) const {
    return has(facts_.votes, span) || has(facts_.reservations, span) || has(facts_.special_statements, span);
  }
  /// An agenda's line of a few words, or a stretch of a bundle under no number, in which nobody proposes, decides or
  /// objects; «§ 1 Information»; minutes without a §, or an enclosure without a number, that put nothing; what lies
  /// with a meeting's appendices and has no number of the municipality's, whatever its lists say.
  bool is_no_matter(const Unit& unit, ByteSpan span, bool whole_file) const {
    const bool of_meeting = unit.type == Type::protokoll || unit.type == Type::kallelse;
    const bool carries = !of_meeting && !facts::is_enclosed_kind(unit.type);
    const bool says = r_.within(span).size() > most_bare_tokens && (!unit.own.empty() || decides(span));
    // Of nobody here, or of a board that sits elsewhere: by another registry.
    const bool loose = (unit.type == Type::none || facts::is_enclosed_kind(unit.type)) && !unit.folder.empty();
    const facts::Place place = loose ? facts::place_of(paper_.path) : facts::Place{};
    const bool elsewhere = !unit.committee.empty() && !place.board.empty() &&
                           language::content_words(unit.committee) != language::content_words(place.board);
    const bool numbered = !unit.own.empty() && facts_.municipality && !elsewhere;
    const bool appended = loose && !numbered && place.below_appendices;
    if (!appended && (carries ? whole_file || says : !unit.own.empty())) return false;
    return !is_objected(span) &&
           (appended || (!has(facts_.proposals, span) && !has(facts_.referral_bodies, span)));
  }
  bool decides(ByteSpan span) const {
    return std::ranges::any_of(paper_.outline.blocks, [&](const structure::Block& one) {
      return one.role == structure::Role::decision && contains(span, one.span);
    });
  }
  static bool has(const auto& list, ByteSpan span) {
    return std::ranges::any_of(list, [&](const auto& one) { return contains(span, one.span); });
  }

  const Piece& main_of(const std::vector<Piece>& group, bool whole_file) const {
    if (!whole_file) return group.front();
    const std::string_view type = facts_.type ? std::string_view(facts_.type->value) : "";
    const auto found = std::find_if(group.begin(), group.end(), [&](const Piece& p) { return word(p.type) == type; });
    return found == group.end() ? group.front() : *found;
  }

  std::string_view opening_of(ByteSpan span) const {
    const std::uint32_t size = static_cast<std::uint32_t>(paper_.text.nfc.size());
    std::uint32_t end = std::min({span.end, size, span.begin + opening_bytes});
    while (end > span.begin && end < size && (static_cast<unsigned char>(paper_.text.nfc[end]) & 0xC0u) == 0x80u) --end;
    return slice(paper_.text.nfc, {span.begin, std::max(span.begin, end)});
  }

  std::vector<language::CaseNumber> numbers(const std::vector<Piece>& group, ByteSpan span, bool whole_file) const {
    std::vector<std::string> written;
    if (whole_file) {
      for (const facts::CaseNumber& one : facts_.case_numbers) {
        if (one.role == "own" && contains(span, one.span)) written.push_back(one.value);
      }
      return each_once(written);
    }
    for (const Piece& piece : group) {
      if (!piece.own.empty() && written.empty()) written = piece.own;
    }
    return each_once(written);
  }

  /// From the title, or from a heading near the top of a part; a motion that prose cites is another one.
  std::vector<std::string> motions(const std::vector<Piece>& group, const std::optional<facts::Value>& title) const {
    std::vector<std::string> found;
    for (const facts::CaseNumber& one : facts_.case_numbers) {
      if (one.role != "motion") continue;
      bool head = title && contains(title->span, one.span);
      for (const Piece& piece : group) {
        if (!contains(piece.span, one.span) || one.span.begin > piece.span.begin + motion_zone) continue;
        const std::uint32_t token = r_.token_at(one.span.begin);
        head = head || token < piece.part->head_end || r_.kind(token) == structure::BlockKind::heading;
      }
      const auto number = head ? language::motion_number(one.value) : std::nullopt;
      if (number && std::find(found.begin(), found.end(), *number) == found.end() && found.size() < 4)
        found.push_back(*number);
    }
    return found;
  }

  /// Those whom the title names; else all of whom the paper says that they put it forward.
  std::vector<std::string> authors(ByteSpan span, const std::optional<facts::Value>& title) const {
    std::vector<std::string> named, all;
    for (const facts::Person& person : facts_.persons) {
      if (std::none_of(person.roles.begin(), person.roles.end(), puts_forward)) continue;
      const auto inside = [&](ByteSpan outer) {
        return std::any_of(person.mentions.begin(), person.mentions.end(),
                           [&](ByteSpan m) { return contains(outer, m); });
      };
      if (title && inside(title->span)) named.push_back(language::key(person.name));
      if (inside(span)) all.push_back(language::key(person.name));
    }
    std::vector<std::string>& found = named.empty() ? all : named;
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return std::move(found);
  }

  /// Of all words and numbers in order, whatever their layout.
  language::WordKey text_key(ByteSpan span) const {
    std::uint64_t key = fnv_begin;
    const facts::Range own = r_.within(span);
    for (std::uint32_t i = own.first; i < own.last; ++i) {
      if (r_.shape(i) != facts::Shape::mark) key = (key ^ fnv1a(language::key(r_.written(i)))) * fnv_factor;
    }
    return key;
  }

  const PileText& paper_;
  const facts::Facts& facts_;
  const Reading& r_;
  const std::vector<std::string>& bodies_;
};

/// «… i Ekdalen § 82, TN 2031/88»: minutes may have section and number behind the title.
std::string_view without_number(std::string_view title) {
  constexpr std::string_view section = "§";
  const std::size_t at = title.rfind(section);
  if (at == title.npos || at == 0) return title;
  const std::string_view rest = title.substr(at + section.size());
  const bool number = rest.find_first_of("/-") != rest.npos && rest.find_first_of("0123456789") != rest.npos;
  std::uint32_t small = 0;
  for (const char c : rest) small += c >= 'a' && c <= 'z' ? 1 : 0;
  return number && small <= 2 ? title.substr(0, at) : title;  // «Dnr»
}

}  // namespace

std::string_view subject_of(std::string_view title) {
  title = without_number(title);
  std::uint32_t words = 0;
  bool form = false;
  for (const std::string_view written : language::words_of(title)) {
    std::string word = language::key(written);
    while (word.ends_with(':') || word.ends_with(',') || word.ends_with('.')) word.pop_back();
    form = form || (words < 3 && language::is_phrase(language::Use::form, word));
    const auto end = static_cast<std::size_t>(written.data() - title.data()) + written.size();
    const bool about = (form || words == 0) && language::is_phrase(language::Use::about, word);
    if (about && end + 1 < title.size()) return title.substr(end + 1);
    if (!word.empty()) ++words;
  }
  return title;
}

bool lists_enclosures(Type type) {
  return type == Type::protokollsparagraf || facts::is_office_letter(type);
}

std::uint32_t part_at(const facts::Facts& facts, ByteSpan span) {
  const auto& all = facts.components;
  const auto after =
      std::upper_bound(all.begin(), all.end(), span.begin,
                       [](std::uint32_t at, const facts::Component& one) { return at < one.span.begin; });
  if (all.empty()) return 0;
  return after == all.begin() ? 1 : static_cast<std::uint32_t>(after - all.begin());
}

std::vector<Unit> units_of(const PileText& paper, const Reading& r, const std::vector<Part>& parts,
                           const std::vector<std::string>& bodies) {
  const auto groups = groups_of(paper, pieces_of(paper, r, parts));
  const Maker maker(paper, r, bodies);
  std::vector<Unit> units;
  for (const auto& group : groups) units.push_back(maker.unit(group, groups.size() == 1));
  return units;
}

}  // namespace diarium::relations
