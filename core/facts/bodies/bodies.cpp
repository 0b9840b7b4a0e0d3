#include "facts/bodies/bodies.h"

#include <algorithm>
#include <array>

namespace diarium::facts {
namespace {

struct Known {
  std::string_view spelling, name;
  Rank rank;
};
// The genitive by rule.
constexpr std::array<Known, 15> known_bodies = {{
    {"kommunfullmäktige", "Kommunfullmäktige", Rank::council},
    {"kommunfullmäktig", "Kommunfullmäktige", Rank::council},
    {"stadsfullmäktige", "Stadsfullmäktige", Rank::council},
    {"regionfullmäktige", "Regionfullmäktige", Rank::council},
    {"landstingsfullmäktige", "Landstingsfullmäktige", Rank::council},
    {"förbundsfullmäktige", "Förbundsfullmäktige", Rank::council},
    {"kommunstyrelsen", "Kommunstyrelsen", Rank::board},
    {"kommunstyrelse", "Kommunstyrelsen", Rank::board},
    {"regionstyrelsen", "Regionstyrelsen", Rank::board},
    {"regionstyrelse", "Regionstyrelsen", Rank::board},
    {"landstingsstyrelsen", "Landstingsstyrelsen", Rank::board},
    {"förbundsstyrelsen", "Förbundsstyrelsen", Rank::board},
    {"direktionen", "Direktionen", Rank::board},
    {"förbundsdirektionen", "Förbundsdirektionen", Rank::board},
    {"borgarrådsberedningen", "Borgarrådsberedningen", Rank::committee},
}};
constexpr std::array<std::string_view, 4> board_ends = {"nämnden", "nämnd", "nämndens", "nämnds"};
constexpr std::array<std::string_view, 4> committee_ends = {"utskottet", "utskott", "utskottets", "utskotts"};
constexpr std::array<std::string_view, 10> office_ends = {
    "kontoret",     "kontorets", "förvaltningen", "förvaltningens", "avdelningen",
    "avdelningens", "staben",    "stabens",       "kansliet",       "kansliets"};

template <std::size_t size>
bool ends_in(const Reading& r, std::uint32_t at, const std::array<std::string_view, size>& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return r.ends(at, end); });
}

/// «kultur- och», «barn-, kultur- och» before the head word belong to the name.
std::uint32_t joint_start(const Reading& r, std::uint32_t at) {
  std::uint32_t first = at;
  for (int parts = 0; parts < 4; ++parts) {
    const bool linked = first >= 3 && r.is_any(first - 1, {"och", "samt", ",", "&"}) && r.is(first - 2, "-") &&
                        r.tight(first - 2) && r.word(first - 3);
    if (!linked) break;
    first -= 3;
  }
  // «Kretslopp och vattennämnden», at the beginning of a line.
  if (first == at && first >= 2 && r.is(first - 1, "och") && r.tokens[first - 2].line &&
      r.shape(first - 2) == Shape::capital && r.shape(first) == Shape::lower && !r.has(first - 2, Flag::body) &&
      r.ends(at, "nämnden")) {
    first -= 2;
  }
  // «tekniska nämnden»
  const bool bare = r.is_any(at, {"nämnden", "nämndens", "utskottet", "förvaltningen", "kontoret"});
  if (first == at && bare && first > 0 && r.word(first - 1) && (r.ends(first - 1, "iska") || r.ends(first - 1, "iala")))
    --first;
  // «socialnämndens arbetsutskott»
  if (first == at && first > 0 && ends_in(r, at, committee_ends) && r.has(first - 1, Flag::body) &&
      r.ends(first - 1, "ns")) {
    first = joint_start(r, first - 1);
  }
  // «äldre samt vård- och omsorgsnämnden»
  if (first != at && first >= 2 && r.is(first - 1, "samt") && r.word(first - 2) && r.shape(first) == Shape::lower) {
    first -= 2;
  }
  return first;
}

/// «nämnden för arbetsmarknad och vuxenutbildning»
std::uint32_t purpose_end(const Reading& r, std::uint32_t at) {
  std::uint32_t last = at + 1;
  if (!r.is_any(at, {"nämnden", "nämnd"}) || !r.is(last, "för") || !r.word(last + 1)) return last;
  if (r.is_any(last + 1, {"yttrande", "beredning", "beslut", "vidare", "kännedom"})) return last;
  last += 2;
  while (r.is(last, ",") && r.word(last + 1) && last - at < 8) last += 2;
  if (r.is(last, "och") && r.word(last + 1) && r.shape(last + 1) == Shape::lower) last += 2;
  return last;
}

/// The name in its base form: without the s of a genitive.
std::string base_form(std::string name, const Reading& r, std::uint32_t head) {
  const bool genitive = r.ends(head, "ns") || r.ends(head, "ets") || r.ends(head, "nämnds") || r.ends(head, "utskotts");
  if (genitive && name.ends_with('s')) name.pop_back();
  return with_capital(std::move(name));
}

}  // namespace

std::string with_capital(std::string words) {
  if (words.empty()) return words;
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 32);
  const bool marked = words.size() > 1 && static_cast<unsigned char>(words[0]) == 0xC3;
  const auto low = marked ? static_cast<unsigned char>(words[1]) : 0u;
  if (marked && low >= 0xA0 && low <= 0xBE && low != 0xB7) words[1] = static_cast<char>(low - 0x20);
  return words;
}

std::optional<BodyAt> body_at(const Reading& r, std::uint32_t at) {
  // «KS 2014-03-17» is the board, «KS 2024/269» a case: the caller of dates knows; here letters name no body.
  if (!r.has(at, Flag::body)) return std::nullopt;
  for (const Known& one : known_bodies) {
    const std::size_t taken = match(r.key(at), one.spelling, r.letters());
    if (taken == no_match) continue;
    const std::string_view rest = r.key(at).substr(taken);
    const bool owner = rest == "s";
    if (!rest.empty() && !owner) continue;
    if (owner && ends_in(r, at + 1, committee_ends)) {
      return BodyAt{{at, at + 2}, base_form(r.flowed({at, at + 2}), r, at + 1), Rank::committee};
    }
    return BodyAt{{at, at + 1}, std::string(one.name), one.rank};
  }
  if (r.is(at, "fullmäktige") || r.is(at, "fullmäktiges"))
    return BodyAt{{at, at + 1}, "Kommunfullmäktige", Rank::council};
  if (ends_in(r, at, board_ends)) {
    const Range range{joint_start(r, at), purpose_end(r, at)};
    return BodyAt{range, base_form(r.flowed(range), r, at), Rank::board};
  }
  if (ends_in(r, at, committee_ends)) {
    const Range range{joint_start(r, at), at + 1};
    return BodyAt{range, base_form(r.flowed(range), r, at), Rank::committee};
  }
  if (ends_in(r, at, office_ends)) {
    const Range range{joint_start(r, at), at + 1};
    return BodyAt{range, base_form(r.flowed(range), r, at), Rank::office};
  }
  return std::nullopt;
}

bool tells_whose_matter(const Reading& r, std::uint32_t from, const BodyAt& body) {
  if (body.range.first <= from) return false;
  const std::uint32_t before = body.range.first - 1;
  if (r.is_any(before, {"från", "av", "hos"})) return true;
  if (!r.is(before, "i")) return false;
  for (std::uint32_t i = from; i < before; ++i)
    if (r.ends(i, "yrkande") || r.ends(i, "yrkandet") || r.ends(i, "yrkanden") || r.ends(i, "förslag") ||
        r.ends(i, "förslaget"))
      return !r.is_any(i + 1, {"till"});  // «Förslag till beslut i nämnden»
  return false;
}

std::optional<BodyAt> first_body(const Reading& r, Range range, Rank least) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    std::optional<BodyAt> body = body_at(r, i);
    if (body && body->rank >= least) return body;
  }
  return std::nullopt;
}

}  // namespace diarium::facts
