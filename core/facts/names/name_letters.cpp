#include "facts/names/names.h"


#include "facts/reading/cells.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr int most_lines = 200;  // Of a list, from a line up to its first.

/// «SoL», «VfV»: letters of a local party's words.
bool is_mixed(std::string_view written) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return written.size() >= 3 && capital(written.front()) && capital(written.back());
}

/// What the patterns mark: the first name, and the party.
enum class PartyMark : std::uint8_t { names, party };

/// Letters of a party that is named, or its own name where nobody knows any.
std::string letters_of(const Reading& r, std::uint32_t at) {
  if (r.has(at, Flag::party)) return std::string(r.tokens[at].word->letters);
  const std::string_view known = known_party(r.written(at));
  return std::string(known.empty() ? r.written(at) : known);
}

}  // namespace

std::uint32_t sharing(const Reading& r, std::uint32_t at) {
  const std::string_view names = said(rule_at(name_rules(), "sharing", r, at));
  return names.empty() ? 0 : names == "two" ? 1 : most_sharing;
}

Brackets party_in_brackets(const Reading& r, std::uint32_t open) {
  const std::uint32_t before = sharing(r, open + 1);  // «(båda S)», «(samtliga M)» after several names.
  const std::uint32_t at = before > 0 ? open + 2 : open + 1;
  if (is_said(group_rules(), "no_letters", r, at)) return {};
  Brackets found;
  found.before = before;
  const std::string_view written = r.written(at);
  if (r.is_any(at, {"-", "–"})) {
    found.letters = std::string("-");
    found.known = true;
  } else if (const std::string_view known = known_party(written); !known.empty()) {
    found.letters = std::string(known);
    found.known = true;
  } else if (r.key(at).size() <= 5 && (r.shape(at) == Shape::upper || is_mixed(written))) {
    found.letters = std::string(written);
  } else if (const std::string_view named = party_named(r, at); !named.empty()) {
    found.letters = std::string(named);
    found.known = true;
  } else if (is_said(group_rules(), "misread_letter", r, at)) {
    found.letters = std::string(known_party("L"));
    found.known = true;
  } else if (const Found local = find_at(group_rules(), r, at, NothingAsked(), "in_brackets"); local.rule != nullptr) {
    found.known = local.says("none");  // «(Sandbylistan)», written out: nobody knows its letters.
    found.letters = found.known ? std::string("-") : r.flowed({at, local.end - 1});
  } else {
    return {};
  }
  for (std::uint32_t end = at + 1; end < at + 7; ++end) {
    if (r.is(end, ")")) {
      found.end = end + 1;
      return found;
    }
    // «(S, V)» is said of several.
    const std::string_view other = r.shape(end) == Shape::upper ? known_party(r.written(end)) : party_named(r, end);
    if (!other.empty() && other != found.letters) break;
    if (!r.word(end) && !r.is_any(end, {",", "-", ".", "/", ":"}) && r.shape(end) != Shape::number) break;
  }
  return {};
}

bool letters_of_other(const Reading& r, std::uint32_t open, std::uint32_t end) {
  if (!r.tokens[open].line) return false;
  // Below the names, by columns: several brackets on the line.
  if (!opens_line(r, end) && r.tokens[end].wide && r.is(end, "(")) return true;
  // Before the names, line by line.
  return open > 0 && is_said(group_rules(), "letters_first", r, line_begin(r, open - 1));
}

bool letters_go_first(const Reading& r, std::uint32_t at, Range name) {
  if (r.tokens[at].line) return !opens_line(r, at + 1);  // The letters open a row of their own.
  if (name.first == 0 || r.tokens[name.first].line) return false;
  const std::uint32_t letters = name.first - (r.is(name.first - 1, "|") ? 2 : 1);
  return r.shape(letters) == Shape::upper && (r.tokens[letters].line || r.is(letters - 1, "|")) &&
         !known_party(r.written(letters)).empty();
}

Range name_behind_letters(const Reading& r, std::uint32_t at) {
  std::uint32_t line = line_begin(r, at);
  if (at > line + 1 || (at > line && !r.number(line)) || opens_line(r, at + 1) || !opens_cell(r, at + 1)) return {};
  const Range name = name_after(r, at + 1);
  if (name.empty() || !opens_cell(r, name.last)) return {};
  for (int lines = 0; lines < most_lines && line > 0; ++lines) {
    const std::uint32_t below = line;
    line = line_begin(r, line - 1);
    for (std::uint32_t i = line; i + 1 < below; ++i)
      if (r.is(i, "parti") && (r.starts(i + 1, "ledam") || r.is(i + 1, "namn"))) return name;
  }
  return {};
}

std::vector<NameAt> find_party_names(const Reading& r) {
  std::vector<NameAt> found;
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (!is_first_name(r, i) && !r.has(i, Flag::party) && r.shape(i) < Shape::capital) continue;
    Found group = find_at(group_rules(), r, i, NothingAsked(), "party_behind");
    if (group.rule == nullptr) group = find_at(group_rules(), r, i, NothingAsked(), "party_before");
    if (group.rule == nullptr) continue;
    const std::uint32_t party = group[PartyMark::party], stop = party > i ? party : group.end;
    for (const Range name : names_from(r, group[PartyMark::names]))
      if (name.last <= stop) found.push_back({name, name, letters_of(r, party), {}, NameSign::shared});
  }
  return found;
}

}  // namespace diarium::facts
