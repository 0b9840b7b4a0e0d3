#include "facts/cited/laws.h"

#include <algorithm>

#include "facts/rules/rules.h"
#include "language/key.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_place = 40;          // Tokens of «5 kap. 26–38 §§, 5 kap. 42 § och 50 §».
constexpr std::uint32_t most_subject_words = 20;  // Of «om stöd och service till vissa funktionshindrade».

/// Does a list of assets/rules/laws.rules hold there?
bool in_law(const Reading& r, std::string_view list, std::uint32_t at) { return is_said(law_rules(), list, r, at); }

/// Behind several chapters and §§ in a row.
std::uint32_t past_places(const Reading& r, std::uint32_t at) {
  std::uint32_t end = past_said(law_rules(), "places", r, at);
  for (std::uint32_t last = at; end > last;) last = end, end = past_said(law_rules(), "next_place", r, end);
  return end;
}

/// Where the place begins that ends right before `at`: «10 kap. 32 § | skollagen», «5 kap. 4 § i | kommunallagen».
std::uint32_t place_before(const Reading& r, std::uint32_t at) {
  const std::uint32_t end = at > 0 && r.is(at - 1, "i") ? at - 1 : at;
  const auto belongs = [&](std::uint32_t i) {
    return r.shape(i) == Shape::number || r.shape(i) == Shape::mark || r.length(i) == 1 || in_law(r, "of_place", i);
  };
  std::uint32_t first = at;
  for (std::uint32_t i = end; i > 0 && end - i < most_place && belongs(i - 1); --i) {
    if (past_places(r, i - 1) == end) first = i - 1;
  }
  return first;
}

/// The name's words: «plan- och bygglagen», «hälso- och sjukvårdslagen», «plan och bygglagen».
std::uint32_t name_start(const Reading& r, std::uint32_t at) {
  std::uint32_t first = at;
  while (first >= 3 && r.is(first - 1, "och") && r.is(first - 2, "-") && r.word(first - 3)) first -= 3;
  if (first == at && at >= 2 && r.is(at, "bygglagen") && r.is(at - 1, "och") && r.is(at - 2, "plan")) first -= 2;
  return first;
}

LawAt with_place(const Reading& r, std::string name, Range words) {
  LawAt law{std::move(name), words};
  const std::uint32_t before = place_before(r, words.first);
  std::uint32_t place_end = words.first;
  if (before < words.first && r.is(words.first - 1, "i")) --place_end;
  Range place{before, place_end};
  if (place.empty()) {
    place = {words.last, past_places(r, words.last)};
  }
  if (place.empty()) return law;
  law.range = {std::min(place.first, words.first), std::max(place.last, words.last)};
  law.norm += " " + r.flowed(place);
  return law;
}

/// «kommunallagen», «skollagen (2010:800)»
std::optional<LawAt> by_name(const Reading& r, std::uint32_t at) {
  const bool listed = r.has(at, Flag::law);
  if (!listed && !in_law(r, "ends_as_law", at)) return std::nullopt;
  const Range words{name_start(r, at), past_said(law_rules(), "number", r, at + 1)};
  std::string name = r.flowed({words.first, at + 1});
  if (r.ends(at, "ens")) name.pop_back();
  LawAt law = with_place(r, std::move(name), words);
  // «förslagen», «anläggen», «dagslagen»: only a place or a number makes a law of a word that no list knows.
  if (!listed && law.range == words && words.last == at + 1) return std::nullopt;
  if (r.is(words.last, "(") && r.shape(words.last + 1) == Shape::upper && r.is(words.last + 2, ")"))
    law.letters = std::string(r.written(words.last + 1));
  if (r.is(words.last, ",") && r.shape(words.last + 1) == Shape::upper)  // «plan- och bygglagen, PBL»
    law.letters = std::string(r.written(words.last + 1));
  return law;
}

/// «lagen (1993:387) om stöd och service till vissa funktionshindrade», «lag 2000:1383», «lagen om …»
std::optional<LawAt> by_subject(const Reading& r, std::uint32_t at) {
  if (!r.is_any(at, {"lag", "lagen", "förordning", "förordningen"})) return std::nullopt;
  std::uint32_t last = past_said(law_rules(), "number", r, at + 1);
  const bool numbered = last > at + 1;
  if (!numbered && !(r.are(at, {"lagen", "om"}) && r.word(at + 2))) return std::nullopt;
  // «lag (1998:814) med särskilda bestämmelser om …»
  if (numbered && in_law(r, "special", last)) last += 3;
  if (r.is(last, "om") && r.word(last + 1)) {
    std::uint32_t end = last + 2;
    // A page may end inside the name: its subject goes on in the block of its first word.
    while (end < last + most_subject_words && r.block(end) == r.block(last) &&
           (!in_law(r, "subject_end", end) ||
            (r.is(end, "att") && is_said(law_rules(), "asks_infinitive", r, Range{last, end}))))
      ++end;
    // A page or the count of words may end it where no name ends.
    while (end > last + 2 && in_law(r, "unended", end - 1)) --end;
    // «… om kommunal parkeringsövervakning m.m.»
    if (r.is(end - 1, "m") && r.is(end, ".") && r.is(end + 1, "m")) end += r.is(end + 2, ".") ? 3u : 2u;
    last = end;
  }
  return with_place(r, r.flowed({at, last}), {at, last});
}

/// «(EU) 2016/679» behind «förordning», «direktiv 2008/98/EG»
std::optional<LawAt> by_european_number(const Reading& r, std::uint32_t at) {
  if (r.word(at + 1) && !r.is(at + 1, "nr")) return std::nullopt;  // Most words: asked of each.
  const std::uint32_t end = past_said(law_rules(), "european", r, at);
  return end > at ? std::optional(LawAt{r.flowed({at, end}), {at, end}}) : std::nullopt;
}

/// «PBL», «2 kap. 4 § PBL»
std::optional<LawAt> by_letters(const Reading& r, std::uint32_t at) {
  if (r.shape(at) != Shape::upper && !r.is(at, "sol")) return std::nullopt;
  if (r.length(at) < 2 || r.length(at) > 5 || r.shape(at) == Shape::lower || r.is(at - 1, "(")) return std::nullopt;
  for (const language::ListRow& row : language::rows(language::List::laws)) {
    const std::string_view letters = row.more.substr(0, row.more.find('\t'));
    if (letters.empty() || letters != r.written(at)) continue;
    LawAt law = with_place(r, std::string(r.written(at)), {at, at + 1});
    const bool placed = law.range.size() > 1;
    // Two letters alone are a party, a body, a place: «ML», «FL». Three and more are known.
    if (placed || r.length(at) >= 3) return law;
  }
  return std::nullopt;
}

}  // namespace

std::optional<LawAt> law_at(const Reading& r, std::uint32_t at) {
  if (!r.word(at)) return std::nullopt;
  if (std::optional<LawAt> law = by_european_number(r, at)) return law;
  if (std::optional<LawAt> law = by_subject(r, at)) return law;
  if (std::optional<LawAt> law = by_name(r, at)) return law;
  return by_letters(r, at);
}

std::string_view law_name(std::string_view norm) {
  for (std::size_t at = norm.find(' '); at != std::string_view::npos; at = norm.find(' ', at + 1)) {
    const char next = at + 1 < norm.size() ? norm[at + 1] : '\0';
    const std::string_view rest = norm.substr(at + 1);
    const bool place =
        rest.starts_with("§") || (next >= '0' && next <= '9' && (rest.find("kap") < 8 || rest.find("§") < 16));
    if (place) return norm.substr(0, at);
  }
  return norm;
}

std::string law_key(std::string_view name) {
  constexpr std::string_view digits = "0123456789";
  std::string key = language::key(name);
  const std::size_t colon = std::min(name.find(':'), name.size());
  const std::size_t first = name.substr(0, colon).find_last_not_of(digits) + 1;
  const bool agency = name.find("FS ") != name.npos && !name.starts_with("SFS ");  // «AFS 2031:4» is of another series.
  std::string number;
  if (colon < name.size() && !agency)
    number = name.substr(first, std::min(name.find_first_not_of(digits, colon + 1), name.size()) - first);
  for (const language::ListRow& row : language::rows(language::List::laws)) {
    const std::size_t tab = std::min(row.more.find('\t'), row.more.size());
    const bool named = key.substr(key.rfind(' ') + 1) == row.key || (tab > 0 && row.more.substr(0, tab) == name);
    const bool numbered = !number.empty() && std::ranges::count(language::words_of(row.more.substr(tab)), number) > 0;
    if (named || numbered) return std::string(row.key);
  }
  return number.empty() ? key : number;
}

}  // namespace diarium::facts
