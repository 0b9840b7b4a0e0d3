#include "text/split.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "text/latin.h"
#include "text/repair/logarithm.h"

namespace diarium::text {
namespace {

constexpr std::size_t shortest_part = 2, shortest_loose = 3, shortest_loose_last = 3, shortest_any = 4;
/// A part of so many words may stand beside any word: «gäng|kriminella», «ladd|stationer» (of «ladda»).
constexpr std::uint32_t productive = 10;
/// A part is kept whole if it is part of more words than a quarter of what its own parts are (their mean). Less keeps
/// «arbets|marknads» whole, more cuts «fritids».
constexpr std::uint64_t kept = 4;

/// Particles: with a form or a noun of a verb they make another verb's, which is no compound («under|sökning»).
constexpr std::array<std::u32string_view, 28> particles{
    U"an",   U"av",    U"bort",  U"efter", U"fort", U"fram", U"före", U"förut", U"för", U"genom",
    U"hem",  U"in",    U"med",   U"miss",  U"mot",  U"ner",  U"om",   U"på",    U"sam", U"samman",
    U"till", U"undan", U"under", U"upp",   U"ut",   U"åter", U"över", U"vidare"};
/// How forms, participles and nouns of verbs end.
constexpr std::array<std::u32string_view, 23> verbal{U"ning", U"ningen", U"ningar", U"ningarna", U"nings", U"ningens",
                                                     U"ande", U"andet",  U"ende",   U"else",     U"elsen", U"elser",
                                                     U"a",    U"ar",     U"ade",    U"ades",     U"at",    U"ats",
                                                     U"as",   U"er",     U"t",      U"te",       U"ad"};

/// What words are derived with, though it is a word by itself too: how it is written and what it ends in, when it
/// follows a letter of `after` (any, where that is empty) or does not follow one of `not_after`.
struct Suffix {
  std::u32string_view stem;
  std::u32string_view endings;  ///< Divided by blanks; the empty one is first.
  std::u32string_view after, not_after;
};
constexpr std::u32string_view noun_endings = U" en s ens ar ars arna arnas et";
constexpr std::array suffixes{
    Suffix{U"dom", noun_endings, U"", U"s"},                   // «sjuk|dom», but «rätts|dom»
    Suffix{U"ring", noun_endings, U"e", U""},                  // «värde|ringar»
    Suffix{U"nation", U" en er erna s ens", U"i", U""},        // «kombi|nation»
    Suffix{U"er", U"a ar as ade ades at ats ad", U"", U""},    // «respekt|era»
    Suffix{U"ör", U" en er erna s ens ers", U"", U""},         // «import|ören»
    Suffix{U"het", U" en s ens er ers erna ernas", U"", U""},  // «offentlig|het»
    Suffix{U"ism", U" en s ens er erna", U"", U""},            // «islam|ism»
};

bool has_ending(std::u32string_view rest, std::u32string_view endings) {
  if (rest.empty()) return endings.starts_with(U' ');
  const std::u32string wanted = U" " + std::u32string(rest) + U" ";
  return (U" " + std::u32string(endings) + U" ").find(wanted) != std::u32string::npos;
}

/// Are these two no compound but a word and what it is derived with?
bool is_derived(std::u32string_view first, std::u32string_view last) {
  const auto ends = [&](std::u32string_view ending) { return last.ends_with(ending); };
  if (std::ranges::find(particles, first) != particles.end() && std::ranges::any_of(verbal, ends)) return true;
  return is_suffixed(first, last);
}

/// Where a part stands.
enum class PartPlace : std::uint8_t { whole, first, middle, last };

class Cutter {
 public:
  Cutter(const Lexicon& lexicon, std::u32string_view letters) : lexicon_(lexicon), letters_(letters) {}

  /// Borders inside the word, ascending.
  std::vector<std::size_t> run() {
    cut(0, letters_.size(), PartPlace::whole);
    std::ranges::sort(borders_);
    return std::move(borders_);
  }

 private:
  struct Beginning {
    Cost cost = 0;
    std::size_t from = 0;
    bool reached = false;
  };

  [[nodiscard]] Cost cost(std::uint32_t types, std::uint32_t all) const {
    return cost_of(2 * std::uint64_t{types} + 1, 2 * std::uint64_t{all} + 1);
  }

  /// Cuts letters [begin, end), which are a word or a part, and then its parts.
  void cut(std::size_t begin, std::size_t end, PartPlace place) {
    auto inside = borders(begin, end, place);
    if (inside.empty() && place == PartPlace::whole && types(begin, end, PartPlace::last) == 0) inside = loose_border();
    if (inside.empty() || is_kept(begin, end, place, inside)) return;
    borders_.insert(borders_.end(), inside.begin(), inside.end());
    inside.push_back(end);
    for (std::size_t at = begin; const std::size_t border : inside) {
      const PartPlace inner = border == end ? (place == PartPlace::whole ? PartPlace::last : place)
                          : at == begin ? PartPlace::first
                                        : PartPlace::middle;
      if (at != begin || border != end) cut(at, border, inner);
      at = border;
    }
  }

  /// The cheapest way to cut letters [begin, end) into two parts or more; empty: none.
  [[nodiscard]] std::vector<std::size_t> borders(std::size_t begin, std::size_t end, PartPlace place) const {
    std::vector<Beginning> best(end - begin + 1);
    best[0].reached = true;
    const Lexicon::Part all = lexicon_.all_parts();
    const bool closed = place == PartPlace::whole || place == PartPlace::last;
    for (std::size_t at = begin; at < end; ++at) {
      if (!best[at - begin].reached) continue;
      auto node = lexicon_.root();
      for (std::size_t to = at; to < end;) {
        const auto further = lexicon_.next(node, lexicon_.symbol(letters_[to]));
        if (!further) break;
        node = *further;
        ++to;
        const auto word = lexicon_.ends(node);
        if (!word || to - at < shortest_part || (at == begin && to == end)) continue;
        const bool last = to == end && closed;
        const unsigned wanted = last ? form::last : at == begin ? form::first : form::first | form::middle;
        if (!(word->bits & wanted)) continue;
        const Lexicon::Part part = lexicon_.part(word->number);
        const Cost own = last ? cost(part.closes, all.closes) : cost(part.opens, all.opens);
        if (at > begin && is_derived(view(best[at - begin].from, at), view(at, to))) continue;
        Beginning& here = best[to - begin];
        const Cost sum = best[at - begin].cost + own;
        if (here.reached && here.cost <= sum) continue;
        here = {sum, at, true};
      }
    }
    std::vector<std::size_t> out;
    if (!best.back().reached) return out;
    for (std::size_t at = best.back().from; at > begin; at = best[at - begin].from) out.push_back(at);
    std::ranges::reverse(out);
    return out;
  }

  /// The cheapest way to cut the whole into two words of which only one need be named as a part; empty: none.
  [[nodiscard]] std::vector<std::size_t> loose_border() const {
    std::vector<std::size_t> out;
    Cost least = 0;
    const Lexicon::Part all = lexicon_.all_parts();
    for (std::size_t at = shortest_loose; at + shortest_loose_last <= letters_.size(); ++at) {
      const auto left = view(0, at), right = view(at, letters_.size());
      const auto first = lexicon_.find(left), last = lexicon_.find(right);
      const Lexicon::Part opens = first ? lexicon_.part(first->number) : Lexicon::Part{};
      const Lexicon::Part closes = last ? lexicon_.part(last->number) : Lexicon::Part{};
      // What costs most to ask comes last: most borders are none by the numbers alone.
      const bool opens_any = opens.opens >= productive && last && (last->bits & form::word);
      if (!opens_any && (closes.closes < productive || !is_stem(left, first))) continue;
      // Three letters are enough for a noun only («ungdoms|råd»).
      if (right.size() < shortest_any && !lexicon_.find(std::u32string(right) + U's')) continue;
      if (is_derived(left, right)) continue;
      const Cost sum = cost(opens.opens, all.opens) + cost(closes.closes, all.closes);
      if (out.empty() || sum < least) out = {at}, least = sum;
    }
    return out;
  }

  [[nodiscard]] bool is_stem(std::u32string_view letters, const std::optional<Lexicon::Word>& word) const {
    return (word && (word->bits & form::word)) || is_verb(std::u32string(letters) + U'a');
  }

  [[nodiscard]] bool is_verb(std::u32string_view infinitive) const {
    const auto word = lexicon_.find(infinitive), present = lexicon_.find(std::u32string(infinitive) + U'r');
    return word && present && (word->bits & form::word) && (present->bits & form::word);
  }

  /// Is this part of more words than its own parts are (their mean)? «fritids» is, «arbetslivs» is not.
  [[nodiscard]] bool is_kept(std::size_t begin, std::size_t end, PartPlace place,
                             const std::vector<std::size_t>& inside) const {
    if (place == PartPlace::whole) return false;
    const std::uint64_t own = types(begin, end, place);
    const std::uint64_t left = types(begin, inside.front(), PartPlace::first), right = types(inside.back(), end, place);
    return own * own * kept * kept > left * right;
  }

  [[nodiscard]] std::uint32_t types(std::size_t begin, std::size_t end, PartPlace place) const {
    const auto word = lexicon_.find(view(begin, end));
    if (!word) return 0;
    const Lexicon::Part part = lexicon_.part(word->number);
    return place == PartPlace::last ? part.closes : part.opens;
  }
  [[nodiscard]] std::u32string_view view(std::size_t begin, std::size_t end) const {
    return letters_.substr(begin, end - begin);
  }

  const Lexicon& lexicon_;
  std::u32string_view letters_;
  std::vector<std::size_t> borders_;
};

}  // namespace

bool is_suffixed(std::u32string_view first, std::u32string_view last) {
  return std::ranges::any_of(suffixes, [&](const Suffix& suffix) {
    if (!last.starts_with(suffix.stem) || !has_ending(last.substr(suffix.stem.size()), suffix.endings)) return false;
    if (suffix.not_after.find(first.back()) != suffix.not_after.npos) return false;
    return suffix.after.empty() || suffix.after.find(first.back()) != suffix.after.npos;
  });
}

std::vector<ByteSpan> Splitter::split(std::string_view word) const {
  std::vector<ByteSpan> parts;
  const auto size = static_cast<std::uint32_t>(word.size());
  for (std::uint32_t begin = 0; begin < size;) {
    const auto hyphen = word.find('-', begin);
    const auto end = hyphen == word.npos ? size : static_cast<std::uint32_t>(hyphen);
    std::u32string letters;
    std::vector<std::uint32_t> at;
    for (std::uint32_t i = begin; i < end;) {
      const auto letter = utf8::decode(word, i);
      letters.push_back(lower(letter.point));
      at.push_back(i);
      i += letter.size;
    }
    std::uint32_t from = begin;
    if (letters.size() > 1 && letters.size() <= longest_compound) {
      for (const std::size_t border : Cutter(lexicon_, letters).run()) {
        parts.push_back({from, at[border]});
        from = at[border];
      }
    }
    const std::uint32_t next = hyphen == word.npos ? size : end + 1;
    parts.push_back({from, next});
    begin = next;
  }
  return parts;
}

}  // namespace diarium::text
