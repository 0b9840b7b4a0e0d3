#include "index/parts/keys.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/utf8.h"
#include "index/parts/list.h"
#include "index/parts/section.h"
#include "index/records/words.h"
#include "text/latin.h"

namespace diarium::index {
namespace {

/// Shorter stems would make parts of too many words.
constexpr std::size_t shortest_key = 3;

/// Of «Skogsbergs|skolan»: bytes of a name without its s, and of the noun behind it. Shorter ones part too many surnames
/// («Karlskrona»).
constexpr std::uint32_t shortest_name = 5, shortest_noun = 5;
/// The same behind a name that the pack has.
constexpr std::uint32_t shortest_known_name = 4, shortest_noun_of_known = 3;

/// Last parts of places' and people's names that are words too, without endings of inflection.
constexpr std::array<std::string_view, 49> name_ends = {
    "back", "backa", "backe",  "berg",  "berga", "blad", "blom", "bo",   "borg", "bro",  "bruk",  "by",
    "bäck", "dal",   "dala",   "fall",  "fors",  "gren", "hamn", "hed",  "holm", "hult", "krona", "kulla", "kvist",
    "land", "lid",   "lund",   "lunda", "man",   "mark", "näs",  "rike", "sjö",  "skog", "sta",   "stad",
    "stam", "son",  "dotter", "sten",  "strand", "ström", "sund",  "torp", "vall", "vik",  "ås",   "ö"};
bool ends_as_names_do(std::string_view part) {
  return std::ranges::any_of(name_ends, [&](std::string_view end) {
    if (!part.starts_with(end)) return false;
    const std::string_view rest = part.substr(end.size());  // «Östersunds», «Sandviken», «Norrlands»
    return rest.empty() || rest == "s" || rest == "en" || rest == "ens" || rest == "et" || rest == "ets" ||
           rest == "a" || rest == "as";
  });
}

text::Lexicon open_part_list() {
  auto list = text::Lexicon::open(part_list_bytes());
  assert(list && "the list is made by the build");
  return std::move(*list);
}

}  // namespace

PartKeys::PartKeys(text::Compounds::Knows knows, text::Compounds::Knows names)
    : list_(open_part_list()), knows_(std::move(knows)), names_(std::move(names)), compounds_(list_, knows_) {}

bool PartKeys::is_word(std::string_view spelling) const {
  const auto word = list_.find(text::code_points(spelling));
  return (word && (word->bits & text::form::word)) || knows_(spelling);
}

std::string PartKeys::word_of(std::string_view part, bool last) const {
  if (!last && part.ends_with('-')) part.remove_suffix(1);
  if (part.size() <= shortest_key) return std::string(part);
  const std::string_view shorter = part.substr(0, part.size() - 1);
  if (last) {
    // «skolan» and «byrån»: the stemmer leaves the n, as it does in «organ».
    const bool definite = part.ends_with("an") || part.ends_with("ån") || part.ends_with("én");
    return std::string(definite && is_word(shorter) ? shorter : part);
  }
  if (part.ends_with('s') && is_word(shorter)) return std::string(shorter);
  const bool swapped = part.ends_with('u') || part.ends_with('o') || part.ends_with('e');
  if (swapped && !is_word(part) && is_word(std::string(shorter) + "a")) return std::string(shorter) + "a";
  return std::string(part);
}

std::vector<ByteSpan> PartKeys::split_name(std::string_view term) const {
  const auto size = static_cast<std::uint32_t>(term.size());
  for (std::uint32_t at = shortest_known_name + 1; at + shortest_noun_of_known <= size; ++at) {
    if (term[at - 1] != 's' || utf8::is_continuation(term[at])) continue;
    const std::string_view noun = term.substr(at);
    const bool is_long = at > shortest_name && noun.size() >= shortest_noun;
    const bool is_known = !is_long && names_(term.substr(0, at - 1));
    if ((!is_long && !is_known) || ends_as_names_do(noun)) continue;
    const auto word = list_.find(text::code_points(noun));
    if ((word && (word->bits & text::form::word)) || (is_known && knows_(noun))) return {{0, at}, {at, size}};
  }
  return {{0, size}};
}

std::vector<ByteSpan> PartKeys::split_joined(std::string_view term, const std::vector<ByteSpan>& parts) {
  std::vector<ByteSpan> out;
  for (const ByteSpan part : parts) {
    std::string_view word = slice(term, part);
    if (part.end < term.size() && word.ends_with('s')) word.remove_suffix(1);  // It links.
    const std::vector<ByteSpan> joined = compounds_.split_joined(word);
    if (joined.size() == 1 || word.size() - stem_cut(word, stemmer_) <= joined[0].end) {
      out.push_back(part);
      continue;
    }
    out.push_back({part.begin, part.begin + joined[0].end});
    out.push_back({part.begin + joined[1].begin, part.end});
  }
  return out;
}

std::vector<std::string> PartKeys::of(std::string_view term, Written written) {
  std::vector<std::string> keys;
  if (std::ranges::any_of(term, [](char c) { return c >= '0' && c <= '9'; })) return keys;
  std::vector<ByteSpan> parts = compounds_.split(term);
  if (parts.size() == 1 && written == Written::capital) parts = split_name(term);
  parts = split_joined(term, parts);
  if (written == Written::capital && ends_as_names_do(slice(term, parts.back()))) {
    const auto is_known = [&](ByteSpan part) { return knows_(word_of(slice(term, part), part.end == term.size())); };
    if (!std::ranges::all_of(parts, is_known)) return keys;
  }
  for (std::size_t first = 0; first < parts.size(); ++first) {
    for (std::size_t last = first; last < parts.size(); ++last) {
      if (first == 0 && last + 1 == parts.size()) continue;
      std::string word = word_of(slice(term, {parts[first].begin, parts[last].end}), last + 1 == parts.size());
      const std::size_t stem = word.size() - stem_cut(word, stemmer_);
      std::string key = part_key(std::string_view(word).substr(0, stem), stemmer_);
      if (key.size() >= shortest_key) keys.push_back(std::move(key));
    }
  }
  // «kommun|erna»: by its own stem it is found as a form of the word.
  std::erase(keys, part_key(term.substr(0, term.size() - stem_cut(term, stemmer_)), stemmer_));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace diarium::index
