#include "facts/home/body.h"

#include <algorithm>
#include <array>
#include <map>

#include "facts/bodies/bodies.h"
#include "language/bodies.h"
#include "language/key.h"

namespace diarium::facts {
namespace {

/// What speaks for a name: where and how it stands. No one of them but the first four is enough alone.
enum class Evidence : std::uint8_t {
  letterhead,  ///< «Umeå kommun» in a page's head or foot, at the top of the paper, or as a line with at most a body
               ///< behind it.
  council,     ///< «Umeå kommunfullmäktige», «kommunfullmäktige i Umeå» there.
  address,     ///< «anna.berg@sjostad.se», «www.sjostad.se»
  group,       ///< «Centerpartiet Lund», the group that writes, at the top or alone on its line.
  dated,       ///< «Umeå den 3 maj 2024»
  alone,       ///< The bare name at the top of the paper, or in a page's head or foot.
  prose,       ///< «Umeå kommun», or its council, in running text.
  bare         ///< The bare name in running text.
};
constexpr std::size_t evidence_count = 8;
/// How much one such mention counts, and how many of them: a list of neighbours repeats names without end. Prose may
/// name any place: two mentions at least with «kommun», three without, of a name that nobody rivals.
struct Weight {
  int points, most;
};
constexpr std::array<Weight, evidence_count> weights = {
    {{12, 3}, {10, 2}, {9, 1}, {8, 1}, {5, 1}, {4, 2}, {3, 6}, {2, 8}}};
constexpr int points_needed = 5;
constexpr int prose_mentions_needed = 2;
constexpr int bare_mentions_needed = 3;
constexpr std::uint32_t letterhead_tokens = 20;  // Tokens.

/// What speaks for one name.
struct Score {
  std::array<int, evidence_count> mentions{};
  int in_top = 0;  ///< Mentions at the top of the paper, its title among them.
  ByteSpan best;   ///< The mention that counts most.
  Evidence best_sign = Evidence::bare;

  int of(Evidence sign) const { return mentions[static_cast<std::size_t>(sign)]; }
  int points() const {
    int sum = 0;
    for (std::size_t i = 0; i < evidence_count; ++i) sum += weights[i].points * std::min(weights[i].most, mentions[i]);
    return sum;
  }
  void add(Evidence sign, ByteSpan span) {
    ++mentions[static_cast<std::size_t>(sign)];
    if (!best.empty() && sign >= best_sign) return;
    best = span;
    best_sign = sign;
  }
};

/// A stream of tokens: content or page furniture.
class Names {
 public:
  Names(const Reading& r, const std::vector<Token>& tokens) : r_(r), tokens_(tokens) {}

  /// The row named at token `at` and the tokens it takes, or nullptr.
  const language::ListRow* at(std::uint32_t at, std::uint32_t& size) const {
    const bool place = (tokens_[at].flags & static_cast<std::uint32_t>(Flag::place)) != 0;
    if (!place || tokens_[at].shape < Shape::capital) return nullptr;
    std::string joined(key(at));
    size = 1;
    const language::ListRow* row = exact(joined, at);
    if (row == nullptr && at + 1 < tokens_.size() && tokens_[at + 1].shape >= Shape::capital)
      row = exact(joined.append(" ").append(key(at + 1)), at), size = 2;  // «Upplands Väsby»
    return row;
  }

  std::string_view key(std::uint32_t at) const {
    return at < tokens_.size() ? r_.key(tokens_[at]) : std::string_view{};
  }

  /// «Nybro 4:17»: the number of a property behind a place that it is called after, seldom the paper's municipality.
  bool property(std::uint32_t at) const {
    if (!number(at) || tokens_[at].line) return false;
    return key(at + 1) == ":" && number(at + 2) && !tokens_[at + 2].space;
  }
  /// «2024-05-03», «3 maj 2024», «3/5 2024»
  bool day(std::uint32_t at) const {
    constexpr std::size_t year = 4;  // Digits.
    if (!number(at)) return false;
    const bool month =
        at + 1 < tokens_.size() && (tokens_[at + 1].flags & static_cast<std::uint32_t>(Flag::month)) != 0;
    return month || key(at).size() >= year || key(at + 1) == "/" || key(at + 1) == ".";
  }

 private:
  bool number(std::uint32_t at) const { return at < tokens_.size() && tokens_[at].shape == Shape::number; }

  const language::ListRow* exact(std::string_view name, std::uint32_t at) const {
    const language::ListRow* row = language::find(language::List::municipalities, name, r_.letters());
    if (row == nullptr && name.size() > 3 && name.ends_with('s'))
      row = language::find(language::List::municipalities, name.substr(0, name.size() - 1), r_.letters());
    if (row == nullptr && name == "falu" && key(at + 1).starts_with("kommun"))
      row = language::find(language::List::municipalities, "falun");
    return row;
  }

  const Reading& r_;
  const std::vector<Token>& tokens_;
};

bool is_owner_word(std::string_view key) {
  return key == "kommun" || key == "kommuns" || key == "stad" || key == "stads";
}
/// The council or its board, of a municipality or of a region.
bool heads_municipality(std::string_view key, Letters letters, bool region) {
  const auto word = language::body_word(key, letters);
  if (!word || word->kind() < language::BodyKind::board || word->name->others || word->compound) return false;
  return word->generic() ? !region && word->kind() == language::BodyKind::council : word->name->regional == region;
}

bool is_body(const Token& token) { return (token.flags & static_cast<std::uint32_t>(Flag::body)) != 0; }
bool is_party(const Token& token) { return (token.flags & static_cast<std::uint32_t>(Flag::party)) != 0; }

/// A word before a name that makes it somebody else: the end of a road, a neighbour, an example, one of a list.
bool leads_away(std::string_view key, bool genitive, Letters letters) {
  if (!genitive && (key == "och" || key == "samt" || key == ","))
    return true;  // «Solna och Täby», but «och Solnas skolor»
  constexpr std::array<std::string_view, 12> words = {"till",   "mot",   "från",       "mellan", "med",   "likt",
                                                      "liksom", "bland", "exempelvis", "även",   "såsom", "hos"};
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return language::match(key, word, letters) == key.size(); });
}

/// Weighs the names of municipalities by where they stand.
class Judge {
 public:
  Judge(const Reading& r, const std::vector<Part>& parts) : r_(r), parts_(parts) {}

  void count(const std::vector<Token>& tokens, bool furniture) {
    const Names names(r_, tokens);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      std::uint32_t size = 1;
      const language::ListRow* row = names.at(i, size);
      if (row == nullptr) continue;
      // «Förvaltningsrätten i Karlstad»: a court's seat.
      if (!furniture && (language::is_phrase(language::Use::court, language::words_key(names.key(i + size))))) continue;
      if (!furniture && i > 1 && names.key(i - 1) == "i" && !named_before(r_, i - 1, language::Use::court).empty())
        continue;
      const bool ordinary = row->more.find("ord") != std::string_view::npos;
      const std::string_view next = names.key(i + size);
      const std::uint32_t last = i + size - (is_owner_word(next) ? 0u : 1u);
      if (const std::optional<Evidence> sign =
              sign_of({tokens, names, i, size, furniture, row->key.ends_with('s')}, ordinary))
        note(scores_[row->value], *sign, {tokens[i].begin, tokens[last].end}, furniture || is_top(i));
    }
    find_address(tokens);
  }

  std::optional<Value> judge() const {
    const auto points = [](const auto& one) { return one.second.points(); };
    const auto best = std::ranges::max_element(scores_, {}, points);
    if (best == scores_.end()) return std::nullopt;
    int second = 0;
    for (const auto& one : scores_)
      if (one.first != best->first) second = std::max(second, points(one));
    const Score& score = best->second;
    const bool sure = score.points() >= points_needed && score.best_sign < Evidence::alone;
    if (score.points() <= second || !(sure || is_clear_from_prose(score, second))) return std::nullopt;
    return value_of(best->first, score);
  }

 private:
  /// A name and the stream that it stands in.
  struct At {
    const std::vector<Token>& tokens;
    const Names& names;
    std::uint32_t first, size;
    bool furniture;
    bool own_s;  ///< The name itself ends in s: no genitive.
  };

  static void note(Score& score, Evidence sign, ByteSpan span, bool top) {
    score.add(sign, span);
    score.in_top += top ? 1 : 0;
  }
  bool is_top(std::uint32_t i) const { return i < parts_[part_of(parts_, i)].head_end; }

  std::optional<Evidence> sign_of(const At& at, bool ordinary) const {
    const auto& [tokens, names, i, size, furniture, own_s] = at;
    const Letters letters = r_.letters();
    const std::string_view next = names.key(i + size);
    const std::string_view before = i > 0 && !tokens[i].line ? names.key(i - 1) : std::string_view{};
    const bool top = furniture || is_top(i);
    const bool in_council = before == "i" && i > 1 && heads_municipality(names.key(i - 2), letters, false);
    const bool of_council = i > 0 && !tokens[i].line && heads_municipality(before, letters, false);
    const bool in_body = top && before == "i" && i > 1 && is_body(tokens[i - 2]);  // «Miljönämnden i Nora»
    const bool own = heads_municipality(next, letters, false) || in_council || of_council || in_body;
    if (names.property(i + size)) return std::nullopt;
    const bool dated = i + size + 1 < tokens.size() && (next == "den" || names.day(i + size));
    const bool genitive = next.ends_with('s') || (names.key(i + size - 1).ends_with('s') && !own_s);
    const bool behind_body =
        top && before == "," && i > 1 && is_body(tokens[i - 2]);  // «Kommunledningskontoret, Nora kommun»
    const bool away = !behind_body && leads_away(before, genitive, letters);
    // «Nora Norra kommun»: a longer name, of another one.
    const std::uint32_t behind = i + size;
    if (top && behind + 1 < tokens.size() && !tokens[behind].line && !tokens[behind + 1].line &&
        !is_body(tokens[behind]) && tokens[behind].shape >= Shape::capital && !is_owner_word(next) &&
        is_owner_word(names.key(behind + 1)))
      return std::nullopt;
    const bool one_line = i + size >= tokens.size() || tokens[i + size].line;
    if (own) return top || tokens[i].line ? Evidence::council : Evidence::prose;
    if (is_group(at)) return top || tokens[i - 1].line ? Evidence::group : Evidence::prose;
    if (is_owner_word(next)) {
      if (away) return std::nullopt;
      const std::uint32_t after = i + size + 1;
      const bool heads_line = tokens[i].line && (after >= tokens.size() || tokens[after].line ||
                                                 (tokens[after].shape >= Shape::capital && is_body(tokens[after])));
      return top || heads_line ? Evidence::letterhead : Evidence::prose;
    }
    if (dated && tokens[i].line && !furniture && (next == "den" || !ordinary)) return Evidence::dated;
    if (ordinary || away) return std::nullopt;
    return top && (furniture || (tokens[i].line && one_line)) ? Evidence::alone : Evidence::bare;
  }

  /// «Centerpartiet Lund», «Socialdemokraterna i Umeå», «Miljöpartiet de gröna i Lund»: the group that writes.
  bool is_group(const At& at) const {
    const auto& [tokens, names, i, size, furniture, own_s] = at;
    if (i == 0 || tokens[i].line) return false;
    if (is_party(tokens[i - 1])) return true;
    if (i < 2 || names.key(i - 1) != "i") return false;
    const bool greens = i > 2 && language::match(names.key(i - 2), "gröna", r_.letters()) != language::no_match &&
                        names.key(i - 3) == "de";
    return greens || is_party(tokens[i - 2]);
  }

  /// Nowhere a letterhead, an address or a group: a name that comes back in running text and that nobody rivals.
  static bool is_clear_from_prose(const Score& score, int second) {
    const int all = score.of(Evidence::prose) + score.of(Evidence::bare) + score.of(Evidence::alone);
    if (score.points() < 2 * second) return false;
    if (score.points() >= 3 * second && score.of(Evidence::prose) >= prose_mentions_needed) return true;
    // Twice is enough for the only name, where the paper's top bears it.
    return all >= bare_mentions_needed || (second == 0 && all + 1 == bare_mentions_needed && score.in_top > 0);
  }

  static Value value_of(std::string_view name, const Score& score) {
    const std::string_view rule = score.best_sign == Evidence::address  ? "kommunens adress på nätet"
                                  : score.best_sign == Evidence::dated  ? "orten där papperet är daterat"
                                  : score.best_sign == Evidence::prose  ? "kommunens namn i löpande text"
                                  : score.best_sign >= Evidence::alone  ? "kommunens namn utan ordet kommun eller stad"
                                                                        : "";
    return {std::string(name), score.best, rule.empty() ? Status::read : Status::derived, std::string(rule)};
  }

  /// «anna.berg@sjostad.se», «www.sjostad.se»: the municipality's own address.
  void find_address(const std::vector<Token>& tokens) {
    for (std::uint32_t i = 2; i + 2 < tokens.size(); ++i) {
      const bool domain = r_.key(tokens[i + 2]) == "se" && r_.key(tokens[i + 1]) == "." && !tokens[i + 1].space &&
                          !tokens[i + 2].space && !tokens[i].space;
      if (!domain) continue;
      const std::string_view before = r_.key(tokens[i - 1]);
      if (before != "@" && before != ".") continue;
      const language::ListRow* row = language::find(language::List::municipalities, r_.key(tokens[i]), Letters::lost);
      if (row == nullptr || row->more.find("ord") != std::string_view::npos) continue;
      scores_[row->value].add(Evidence::address, {tokens[i].begin, tokens[i + 2].end});
    }
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  std::map<std::string_view, Score> scores_;  // By name: at most 290.
};

/// Regions named in a stream of tokens: how often, and where first.
using Regions = std::map<std::string_view, std::pair<std::uint32_t, ByteSpan>>;
void count_regions(const Reading& r, std::span<const Token> tokens, Regions& counts) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const std::string_view last = r.key(tokens[i + 1]);
    const bool named =
        r.is(tokens[i], "region") && tokens[i].shape >= Shape::capital && tokens[i + 1].shape >= Shape::capital;
    const bool western = r.is(tokens[i], "västra") && r.starts(tokens[i + 1], "götalandsregion");
    const bool letters = tokens[i].shape == Shape::upper && !named;
    if (!named && !western && !letters) continue;
    const std::string_view written = slice(r.text, {tokens[i].begin, tokens[i].end});
    for (const language::ListRow& row : language::rows(language::List::regions)) {
      const std::size_t tab = std::min(row.more.find('\t'), row.more.size());
      const std::string_view word = row.more.substr(0, tab);
      const bool same = letters   ? tab < row.more.size() && written == row.more.substr(tab + 1)
          : western ? word == "västra"
                    : r.is(tokens[i + 1], word) ||
                          (last.ends_with('s') && language::match(last, word, r.letters()) == last.size() - 1);
      if (!same) continue;
      auto& [count, span] = counts[row.value];
      if (count++ == 0) span = {tokens[i].begin, tokens[letters ? i : i + 1].end};
      break;
    }
  }
}

std::optional<Value> most_named(const Regions& counts) {
  const auto best = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second.first; });
  if (best == counts.end()) return std::nullopt;
  return Value{std::string(best->first), best->second.second, Status::read, {}};
}

/// «Region Skåne», «Västra Götalandsregionen»: where regional bodies act and municipal ones do not, or where neither
/// does and the region stands in the letterhead.
std::optional<Value> region(const Reading& r, const std::vector<Part>& parts) {
  std::uint32_t regional = 0;
  std::uint32_t municipal = 0;
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    const bool body = r.has(i, Flag::body);
    if (body ? heads_municipality(r.key(i), r.letters(), true) : r.is(i, "regionråd")) ++regional;
    if (body && heads_municipality(r.key(i), r.letters(), false)) ++municipal;
  }
  Regions counts;
  count_regions(r, r.furniture, counts);
  if (regional == 0 && municipal == 0) {
    const Range head{parts[0].tokens.first, std::min(parts[0].head_end, parts[0].tokens.first + letterhead_tokens)};
    count_regions(r, std::span(r.tokens).subspan(head.first, head.size()), counts);
    return most_named(counts);
  }
  if (regional == 0 || regional <= municipal) return std::nullopt;
  count_regions(r, r.tokens, counts);
  return most_named(counts);
}

}  // namespace

std::optional<Value> municipality(const Reading& r, const std::vector<Part>& parts) {
  if (std::optional<Value> found = region(r, parts)) return found;
  Judge judge(r, parts);
  judge.count(r.tokens, false);
  judge.count(r.furniture, true);
  std::optional<Value> found = judge.judge();
  // A name in the letterhead goes before one that the text only mentions.
  if (!found || found->status == Status::derived)
    if (std::optional<Value> owner = unlisted_owner(r)) return owner;
  return found;
}

}  // namespace diarium::facts
