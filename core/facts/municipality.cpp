#include "facts/municipality.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "facts/key.h"

namespace diarium::facts {
namespace {

// How much a mention counts. A page head or letterhead names its owner; prose may name any place.
constexpr int head_points = 12;
constexpr int own_body_points = 10;            // «Umeå kommunfullmäktige», «kommunfullmäktige i Umeå»
constexpr int phrase_points = 3;               // «Umeå kommun»
constexpr int most_phrases = 8;                // A list of neighbours repeats names without end.
constexpr std::uint32_t letterhead_tokens = 20;  // Tokens.
constexpr int bare_needed = 3;                 // A bare name alone must come back.

/// What speaks for one name.
struct Score {
  int points = 0;
  int phrases = 0;
  int bare = 0;
  int in_head = 0;
  ByteSpan best;  ///< The mention that counts most.
  int best_points = 0;
};

/// A stream of tokens: content or page furniture.
class Names {
 public:
  Names(const Reading& r, const std::vector<Token>& tokens) : r_(r), tokens_(tokens) {}

  /// The row named at token `at` and the tokens it takes, or nullptr.
  const ListRow* at(std::uint32_t at, std::uint32_t& size) const {
    const bool place = (tokens_[at].flags & static_cast<std::uint32_t>(Flag::place)) != 0;
    if (!place || tokens_[at].shape < Shape::capital) return nullptr;
    size = 1;
    std::string joined(key(at));
    if (const ListRow* row = exact(joined, at)) return row;
    if (at + 1 < tokens_.size() && tokens_[at + 1].shape >= Shape::capital) {  // «Upplands Väsby», «Östra Göinge»
      joined += ' ';
      joined += key(at + 1);
      size = 2;
      if (const ListRow* row = exact(joined, at)) return row;
    }
    return nullptr;
  }

  std::string_view key(std::uint32_t at) const {
    return at < tokens_.size() ? r_.key(tokens_[at]) : std::string_view{};
  }

 private:
  const ListRow* exact(std::string_view name, std::uint32_t at) const {
    const ListRow* row = find(List::municipalities, name, r_.letters());
    if (row == nullptr && name.size() > 3 && name.ends_with('s'))
      row = find(List::municipalities, name.substr(0, name.size() - 1), r_.letters());
    if (row == nullptr && name == "falu" && key(at + 1).starts_with("kommun"))
      row = find(List::municipalities, "falun");
    return row;
  }

  const Reading& r_;
  const std::vector<Token>& tokens_;
};

bool is_owner_word(std::string_view key) {
  return key == "kommun" || key == "kommuns" || key == "stad" || key == "stads";
}
bool is_council(std::string_view key, Letters letters) {
  constexpr std::array<std::string_view, 4> names = {"kommunfullmäktige", "kommunstyrelse", "stadsfullmäktige", "fullmäktige"};
  return std::ranges::any_of(names, [&](std::string_view name) { return match(key, name, letters) != no_match; });
}

bool is_party(const Token& token) { return (token.flags & static_cast<std::uint32_t>(Flag::party)) != 0; }

/// A preposition that makes a place the end of a road, not the home of the paper.
bool leads_away(std::string_view key) { return key == "till" || key == "mot" || key == "från" || key == "fran" || key == "mellan"; }

class Judge {
 public:
  Judge(const Reading& r, const std::vector<Part>& parts) : r_(r), parts_(parts) {}

  void count(const std::vector<Token>& tokens, bool furniture) {
    const Names names(r_, tokens);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      std::uint32_t size = 1;
      const ListRow* row = names.at(i, size);
      if (row == nullptr) continue;
      const std::string_view next = names.key(i + size);
      const std::string_view before = i > 0 ? names.key(i - 1) : std::string_view{};
      const bool dated = i + size + 1 < tokens.size() && (next == "den" || tokens[i + size].shape == Shape::number);
      if (dated && tokens[i].line && !furniture && (next == "den" || row->more.find("ord") == std::string_view::npos)) {
        signed_at_ = Value{std::string(row->value),
                           {tokens[i].begin, tokens[i + size - 1].end},
                           Status::derived,
                           "orten där papperet är daterat"};
      }
      const bool party_place = before == "i" && i > 1 && is_party(tokens[i - 2]);
      // «Centerpartiet Lund», «Miljöpartiet de gröna i Lund»: the group that writes.
      const bool group = i > 0 && !tokens[i].line && is_party(tokens[i - 1]);
      const bool greens = before == "i" && i > 2 && match(names.key(i - 2), "gröna", r_.letters()) != no_match && names.key(i - 3) == "de";
      const bool phrase = is_owner_word(next) || party_place || group || greens;
      const bool own = is_council(next, r_.letters()) || (is_council(before, r_.letters()) && !tokens[i].line) ||
                       (before == "i" && i > 1 && is_council(names.key(i - 2), r_.letters()));
      const std::uint32_t last = i + size - (is_owner_word(next) ? 0u : 1u);
      const ByteSpan span{tokens[i].begin, tokens[last].end};
      const bool head = furniture || i < parts_[part_of(parts_, i)].head_end;
      add(*row, span, phrase, own, head);
      if (head && !leads_away(before)) ++scores_[row->value].in_head;
    }
    find_address(tokens);
  }

  std::optional<Value> judge() const {
    const Score* best = nullptr;
    std::string_view name;
    const Score* second = nullptr;
    for (const auto& [key, score] : scores_) {
      if (best == nullptr || score.points > best->points) {
        second = best;
        best = &score;
        name = key;
      } else if (second == nullptr || score.points > second->points) {
        second = &score;
      }
    }
    if (best != nullptr && best->points > 0 && (second == nullptr || best->points > second->points)) {
      return Value{std::string(name), best->best, Status::read, {}};
    }
    if (address_) return address_;
    if (std::optional<Value> found = by_bare_name()) return found;
    return signed_at_;
  }

 private:
  void add(const ListRow& row, ByteSpan span, bool phrase, bool own, bool head) {
    Score& score = scores_[row.value];
    int points = 0;
    if (own) {
      points = own_body_points;
    } else if (phrase) {
      points = head ? head_points : phrase_points;
    } else if (row.more.find("ord") == std::string_view::npos) {
      ++score.bare;
      if (score.best_points == 0) score.best = score.best.empty() ? span : score.best;
    }
    if (points == 0) return;
    if (points > score.best_points) {
      score.best_points = points;
      score.best = span;
    }
    if (points == phrase_points && ++score.phrases > most_phrases) return;
    score.points += points;
  }

  /// Nowhere «kommun» or «stad»: a name that comes back and clearly leads is the paper's own.
  std::optional<Value> by_bare_name() const {
    const Score* best = nullptr;
    std::string_view name;
    int others = 0;
    for (const auto& [key, score] : scores_) {
      if (best == nullptr || score.bare > best->bare) {
        others += best == nullptr ? 0 : best->bare;
        best = &score;
        name = key;
      } else {
        others += score.bare;
      }
    }
    if (best == nullptr || best->bare < 2 * others) return std::nullopt;
    // Twice is enough for the only name, where the paper's head bears it.
    const bool alone = best->bare + 1 == bare_needed && others == 0 && best->in_head > 0;
    if (best->bare < bare_needed && !alone) return std::nullopt;
    return Value{std::string(name), best->best, Status::derived, "kommunens namn utan ordet kommun eller stad"};
  }

  /// «anna.berg@sjostad.se», «www.sjostad.se»: the municipality's own address.
  void find_address(const std::vector<Token>& tokens) {
    for (std::uint32_t i = 2; i + 2 < tokens.size() && !address_; ++i) {
      const bool domain = r_.key(tokens[i + 2]) == "se" && r_.key(tokens[i + 1]) == "." && !tokens[i + 1].space &&
                          !tokens[i + 2].space && !tokens[i].space;
      if (!domain) continue;
      const std::string_view before = r_.key(tokens[i - 1]);
      if (before != "@" && before != ".") continue;
      const ListRow* row = find(List::municipalities, r_.key(tokens[i]), Letters::lost);
      if (row == nullptr || row->more.find("ord") != std::string_view::npos) continue;
      address_ = Value{
          std::string(row->value), {tokens[i].begin, tokens[i + 2].end}, Status::derived, "kommunens adress på nätet"};
    }
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  std::optional<Value> signed_at_, address_;
  std::map<std::string_view, Score> scores_;  // By name: at most 290.
};

/// Regions named in a stream of tokens: how often, and where first.
using Regions = std::map<std::string_view, std::pair<std::uint32_t, ByteSpan>>;
void count_regions(const Reading& r, std::span<const Token> tokens, Regions& counts) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const std::string_view last = r.key(tokens[i + 1]);
    const bool named = r.is(tokens[i], "region") && tokens[i].shape >= Shape::capital && tokens[i + 1].shape >= Shape::capital;
    const bool western = r.is(tokens[i], "västra") && r.starts(tokens[i + 1], "götalandsregion");
    if (!named && !western) continue;
    for (const ListRow& row : rows(List::regions)) {
      const bool same = western
                            ? row.more == "västra"
                            : r.is(tokens[i + 1], row.more) || (last.ends_with('s') && match(last, row.more, r.letters()) == last.size() - 1);
      if (!same) continue;
      auto& [count, span] = counts[row.value];
      if (count++ == 0) span = {tokens[i].begin, tokens[i + 1].end};
      break;
    }
  }
}

std::optional<Value> most_named(const Regions& counts) {
  std::optional<Value> best;
  std::uint32_t most = 0;
  for (const auto& [name, found] : counts) {
    if (found.first <= most) continue;
    most = found.first;
    best = Value{std::string(name), found.second, Status::read, {}};
  }
  return best;
}

/// «Region Skåne», «Västra Götalandsregionen»: where regional bodies act and municipal ones do not, or where neither
/// does and the region stands in the letterhead.
std::optional<Value> region(const Reading& r, const std::vector<Part>& parts) {
  std::uint32_t regional = 0;
  std::uint32_t municipal = 0;
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    const std::string_view key = r.key(i);
    if (r.starts(i, "regionfullmäktige") || r.starts(i, "regionstyrelse") || r.is(i, "regionråd")) ++regional;
    if (is_council(key, r.letters())) ++municipal;
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
  return judge.judge();
}

}  // namespace diarium::facts
