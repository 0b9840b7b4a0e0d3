#include "facts/reading/signs.h"

#include <algorithm>

#include "language/lists.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_name_parts = 4;
/// So many names of one manner make it the paper's: then also a first name that no list has begins one.
constexpr std::size_t own_manner = 2;

enum class Manner : std::uint8_t { marks, comma, bare };
enum class Likely : std::uint8_t { sure, by_others };
struct PartyAt {
  std::uint32_t at = 0;  ///< The letters.
  Manner manner{};
  Likely likely{};
};

void become(Reading& r, std::string_view written, Token& token) {
  token.key = static_cast<std::uint32_t>(r.keys.size());
  token.key_size = static_cast<std::uint16_t>(written.size());
  r.keys += written;
  token.look_at(written);
}

class PartyMarks {
 public:
  explicit PartyMarks(Reading& r) : r_(r) {}

  void find() {
    for (std::uint32_t i = 2; i < r_.size(); ++i) {
      const std::size_t size = r_.tokens[i].end - r_.tokens[i].begin;
      if (size > 2 || !r_.word(i) || r_.tokens[i].line || language::known_party(r_.written(i)).empty()) continue;
      if (stands_in_marks(i)) {
        found_.push_back({i, Manner::marks, Likely::sure});
      } else if ((r_.shape(i) == Shape::upper || is_small(i)) && !r_.tokens[i].wide) {
        const bool comma = r_.is(i - 1, ",");
        const std::uint32_t first = name_before(comma ? i - 1 : i);
        if (first == i || r_.is(i + 1, ")") || !ends(i + 1, comma)) continue;
        if (!comma && r_.has(i - 1, Flag::first_name))
          continue;  // «Anna Karin M, Eva Lisa C»: pupils, whose last names stand as letters.
        if (is_small(i) && !r_.has(first, Flag::first_name)) continue;
        // A line of one name and its letters is a row of a column: what reads columns knows it.
        if (!comma && r_.tokens[first].line && (next_line(i + 1) || r_.tokens[i + 1].wide)) continue;
        found_.push_back({i, comma ? Manner::comma : Manner::bare,
                          r_.has(first, Flag::first_name) ? Likely::sure : Likely::by_others});
      }
    }
    drop_unlikely();
  }
  void write() {
    if (found_.empty()) return;
    std::vector<Token> tokens;
    tokens.reserve(r_.tokens.size() + 2 * found_.size());
    std::vector<std::uint32_t> moved(r_.tokens.size() + 1);
    auto next = found_.begin();
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      const bool letters = next != found_.end() && next->at == i;
      if (letters && next->manner == Manner::bare) tokens.push_back(mark("(", r_.tokens[i], r_.tokens[i].begin));
      if (letters && next->manner != Manner::bare) become(r_, "(", tokens.back());
      moved[i] = static_cast<std::uint32_t>(tokens.size());
      tokens.push_back(r_.tokens[i]);
      if (!letters) continue;
      if (next->manner == Manner::marks) become(r_, ")", r_.tokens[i + 1]);
      // «Anna Berg, S, och Bo Ek, M, yrkar»: the second comma belongs to the first.
      else if (next->manner == Manner::comma && r_.is(i + 1, ",") && r_.shape(i + 2) == Shape::lower &&
               !next_line(i + 2))
        become(r_, ")", r_.tokens[i + 1]);
      else tokens.push_back(mark(")", r_.tokens[i], r_.tokens[i].end));
      ++next;
    }
    moved.back() = static_cast<std::uint32_t>(tokens.size());
    for (Range& block : r_.blocks) block = {moved[block.first], moved[block.last]};
    r_.tokens = std::move(tokens);
  }

 private:
  /// «Bo Ek, mp, yrkar», «Anna Berg, v, och Bo Ek, mp.»: small letters between marks, and no «m fl».
  bool is_small(std::uint32_t at) const {
    return r_.shape(at) == Shape::lower && r_.is(at - 1, ",") && r_.is_any(at + 1, {",", ".", ":"}) &&
           !(r_.is(at + 1, ".") && r_.shape(at + 2) == Shape::lower);
  }

  bool next_line(std::uint32_t at) const {
    return at >= r_.size() || r_.tokens[at].line || r_.block(at) != r_.block(at - 1);
  }

  /// «/S/», «[S]» behind a word that may end a name.
  bool stands_in_marks(std::uint32_t at) const {
    if (!(r_.is(at - 1, "/") && r_.is(at + 1, "/")) && !(r_.is(at - 1, "[") && r_.is(at + 1, "]"))) return false;
    return r_.shape(at - 2) == Shape::capital && r_.block(at - 2) == r_.block(at) && r_.tight(at) && r_.tight(at + 1);
  }

  /// First of two and more capital words that end before `end`; `end + 1` where there are none, and never a mark's
  /// place.
  std::uint32_t name_before(std::uint32_t end) const {
    const std::uint32_t none = r_.is(end, ",") ? end + 1 : end;
    std::uint32_t first = end;
    while (first > 0 && end - first < most_name_parts && r_.shape(first - 1) == Shape::capital &&
           r_.block(first - 1) == r_.block(end) && !r_.has(first - 1, Flag::body) && !r_.has(first - 1, Flag::party) &&
           !r_.has(first - 1, Flag::title)) {
      --first;
      if (r_.tokens[first].line || r_.tokens[first].wide) break;
    }
    while (first + 2 < end && !r_.has(first, Flag::first_name))
      ++first;  // «Ledamoten Anna Berg», «Reserverade Anna Berg»
    return end - first >= 2 ? first : none;
  }

  /// What may stand behind letters that end a name's party: «, M Ek» is an initial.
  bool ends(std::uint32_t at, bool comma) const {
    if (next_line(at) || r_.tokens[at].wide || r_.is_any(at, {",", ";", "|"})) return true;
    if (r_.shape(at) == Shape::lower) return comma || r_.is_any(at, {"och", "samt"}) || moves(at);
    if (!comma) return false;
    if (r_.is_any(at, {":", "-", "–", "”"})) return true;
    return r_.is(at, ".") && (next_line(at + 1) || r_.length(at - 1) > 1 || r_.has(at + 1, Flag::first_name));
  }

  /// «yrkar», «föreslår», «reserverar»
  bool moves(std::uint32_t at) const {
    const language::Verb* verb = language::verb_of(r_.tokens[at].word);
    return verb != nullptr && (verb->kind == language::VerbKind::demand || verb->kind == language::VerbKind::propose ||
                               verb->kind == language::VerbKind::dissent);
  }

  void drop_unlikely() {
    const auto sure = [&](Manner manner) {
      return static_cast<std::size_t>(std::ranges::count_if(
          found_, [&](const PartyAt& one) { return one.manner == manner && one.likely == Likely::sure; }));
    };
    const bool commas = sure(Manner::comma) >= own_manner, bare = sure(Manner::bare) >= own_manner;
    std::erase_if(found_, [&](const PartyAt& one) {
      if (one.manner == Manner::bare) return !bare;
      return one.manner == Manner::comma && one.likely == Likely::by_others && !commas;
    });
  }

  Token mark(std::string_view written, const Token& beside, std::uint32_t at) {
    Token token;
    token.begin = token.end = at;
    token.block = beside.block;
    become(r_, written, token);
    return token;
  }

  Reading& r_;
  std::vector<PartyAt> found_;
};

/// «00371/20221.1.1» is number 371 of 2022 and class 1.1.1: a year has four digits. 0: no class is glued on.
std::uint32_t digits_before_class(const Reading& r, std::uint32_t i) {
  constexpr std::uint32_t year = 4;
  const auto glued = [&](std::uint32_t at) { return r.shape(at) == Shape::number && r.tight(at); };
  if (i < 2 || !glued(i) || !r.is(i - 1, "/") || !r.tight(i - 1) || r.shape(i - 2) != Shape::number) return 0;
  if (!r.is(i + 1, ".") || !r.tight(i + 1) || !glued(i + 2) || r.length(i + 2) > 2) return 0;
  const std::string_view digits = r.written(i);
  const bool dated = digits.starts_with("19") || digits.starts_with("20");
  return dated && (digits.size() == year + 1 || digits.size() == year + 2) ? year : 0;
}

}  // namespace

void bracket_parties(Reading& r) {
  PartyMarks marks(r);
  marks.find();
  marks.write();
}

void drop_classes(Reading& r) {
  std::vector<Token> tokens;
  std::vector<std::uint32_t> moved(r.tokens.size() + 1);
  for (std::uint32_t i = 0; i < r.size();) {
    const std::uint32_t digits = digits_before_class(r, i);
    const auto next = static_cast<std::uint32_t>(tokens.size());
    moved[i] = next;
    Token& number = tokens.emplace_back(r.tokens[i++]);
    if (digits == 0) continue;
    number.end = number.begin + digits;
    become(r, slice(r.text, {number.begin, number.end}), number);
    for (; r.is(i, ".") && r.tight(i) && r.shape(i + 1) == Shape::number && r.tight(i + 1); i += 2)
      moved[i] = moved[i + 1] = next + 1;
  }
  if (tokens.size() == r.tokens.size()) return;
  moved.back() = static_cast<std::uint32_t>(tokens.size());
  for (Range& block : r.blocks) block = {moved[block.first], moved[block.last]};
  r.tokens = std::move(tokens);
}

void sign_sections(Reading& r) {
  for (std::uint32_t i = 0; i + 1 < r.size(); ++i) {
    if (!r.tokens[i].line || r.shape(i) < Shape::capital || !r.is(i, "paragraf") || !r.number(i + 1)) continue;
    const std::uint32_t next = i + 2;
    const bool heads = next >= r.size() || r.tokens[next].line || r.block(next) != r.block(i) ||
                       r.shape(next) >= Shape::capital || r.is_any(next, {":", ".", "/"}) ||
                       (r.number(next) && r.is(next + 1, "/"));  // Its case's number.
    if (!heads) continue;
    Token& sign = r.tokens[i];
    become(r, "§", sign);
    sign.shape = Shape::mark;
    sign.word = nullptr;
    sign.flags = 0;
  }
}

}  // namespace diarium::facts
