#include "text/lexicon/lexicon.h"

#include <algorithm>
#include <cassert>

#include "base/bytes.h"
#include "base/hash.h"
#include "text/lexicon/lexicon_format.h"

namespace diarium::text {
namespace {

Error damaged(std::string_view section) {
  return {Fault::damaged, "the lexicon is damaged; build it again", std::string(section)};
}

}  // namespace

/// Reads the sections in order; each says whether it was whole.
class LexiconReader {
 public:
  explicit LexiconReader(std::string_view body) : numbers_(body) {}

  Result<Lexicon> read() {
    if (!alphabet()) return damaged("letters");
    if (!nodes()) return damaged("nodes");
    if (!counts()) return damaged("counts");
    if (!parts()) return damaged("parts");
    if (!pairs() || !numbers_.done()) return damaged("pairs");
    return std::move(out_);
  }

 private:
  bool alphabet() {
    out_.symbols_.fill(no_symbol);
    const std::uint32_t size = static_cast<std::uint32_t>(numbers_.count());
    if (size > most_letters) return false;
    for (std::uint32_t i = 0; i < size; ++i) {
      const char32_t letter = numbers_.number();
      if (letter >= out_.symbols_.size() || out_.symbols_[letter] != no_symbol) return false;
      out_.symbols_[letter] = static_cast<Symbol>(i);
      out_.alphabet_.push_back(letter);
    }
    return numbers_.ok();
  }

  bool nodes() {
    const std::uint32_t size = static_cast<std::uint32_t>(numbers_.count());
    std::vector<std::uint32_t> words(size);  // That end at a node or go on from it.
    for (std::uint32_t node = 0; node < size; ++node) {
      const std::uint32_t head = numbers_.number();
      const auto ends = static_cast<std::uint8_t>(head % lexicon_bits);
      std::uint64_t mask = 0, total = ends ? 1 : 0;
      out_.first_.push_back(static_cast<std::uint32_t>(out_.edges_.size()));
      for (std::uint32_t i = head / lexicon_bits; i > 0; --i) {
        const Symbol symbol = numbers_.byte();
        const std::uint32_t back = numbers_.number();
        if (!numbers_.ok() || symbol >= out_.alphabet_.size() || mask >> symbol != 0) return false;
        if (back == 0 || back > node) return false;
        mask |= std::uint64_t{1} << symbol;
        out_.edges_.push_back({node - back, static_cast<std::uint32_t>(total)});
        total += words[node - back];
      }
      if (!numbers_.ok() || total == 0 || total > UINT32_MAX / 2) return false;
      words[node] = static_cast<std::uint32_t>(total);
      out_.masks_.push_back(mask);
      out_.bits_.push_back(ends);
    }
    if (size == 0) return false;
    out_.root_ = size - 1;
    out_.word_count_ = words.back();
    return true;
  }

  /// The next of ascending numbers, at most `most`.
  bool ascend(std::uint64_t& number, std::uint32_t most) {
    const std::uint32_t distance = numbers_.number();
    number += distance;  // From UINT64_MAX, as -1.
    return numbers_.ok() && distance > 0 && number <= most;
  }

  bool counts() {
    std::uint64_t left = out_.total_ = numbers_.number();
    std::uint64_t number = UINT64_MAX;
    for (std::uint32_t i = static_cast<std::uint32_t>(numbers_.count()); i > 0; --i) {
      if (!ascend(number, out_.word_count_ - 1)) return false;
      const std::uint32_t times = numbers_.number();
      if (times == 0 || times > left) return false;
      left -= times;
      out_.counts_.push_back({static_cast<Lexicon::Number>(number), times});
    }
    return numbers_.ok();
  }

  bool parts() {
    out_.all_parts_.opens = numbers_.number();
    out_.all_parts_.closes = numbers_.number();
    Lexicon::Part left = out_.all_parts_;
    std::uint64_t number = UINT64_MAX;
    for (std::uint32_t i = static_cast<std::uint32_t>(numbers_.count()); i > 0; --i) {
      if (!ascend(number, out_.word_count_ - 1)) return false;
      const std::uint32_t opens = numbers_.number(), closes = numbers_.number();
      if (opens > left.opens || closes > left.closes) return false;
      left.opens -= opens;
      left.closes -= closes;
      out_.parts_.push_back({static_cast<Lexicon::Number>(number), {opens, closes}});
    }
    return numbers_.ok();
  }

  bool pairs() {
    std::uint64_t first = UINT64_MAX;
    for (std::uint32_t i = static_cast<std::uint32_t>(numbers_.count()); i > 0; --i) {
      if (!ascend(first, out_.word_count_)) return false;
      std::uint64_t second = UINT64_MAX;
      for (std::uint32_t k = static_cast<std::uint32_t>(numbers_.count()); k > 0; --k) {
        if (!ascend(second, out_.word_count_)) return false;
        out_.pairs_.push_back(
            {static_cast<Lexicon::Number>(first), static_cast<Lexicon::Number>(second), numbers_.number()});
      }
    }
    return numbers_.ok();
  }

  ByteReader numbers_;
  Lexicon out_;
};

Result<Lexicon> Lexicon::open(std::string_view bytes) {
  if (!bytes.starts_with(lexicon_magic))
    return Error{Fault::bad_format, "this is no lexicon of this version; build it again", ""};
  if (bytes.size() < lexicon_head) return damaged("head");
  std::uint64_t sum = 0;
  for (std::size_t i = lexicon_head; i-- > lexicon_magic.size();) sum = sum << 8 | static_cast<unsigned char>(bytes[i]);
  const std::string_view body = bytes.substr(lexicon_head);
  if (sum != fnv1a(body)) return damaged("checksum");
  return LexiconReader(body).read();
}

std::optional<Lexicon::Word> Lexicon::find(std::u32string_view letters) const {
  Place place = root();
  for (const char32_t letter : letters) {
    const auto further = next(place, symbol(letter));
    if (!further) return std::nullopt;
    place = *further;
  }
  return ends(place);
}

std::u32string Lexicon::letters(Number word) const {
  assert(word < word_count_);
  std::u32string out;
  Place place = root();
  while (bits_[place.node] == 0 || place.before != word) {
    Place best;
    Symbol letter = no_symbol;  // The last one whose words do not all come later.
    for (Symbol symbol = 0; symbol < alphabet_.size(); ++symbol) {
      const auto further = next(place, symbol);
      if (!further || further->before > word) continue;
      best = *further;
      letter = symbol;
    }
    assert(letter != no_symbol);
    out.push_back(alphabet_[letter]);
    place = best;
  }
  return out;
}

std::uint32_t Lexicon::count(Number word) const {
  const auto found = std::ranges::lower_bound(counts_, word, {}, &Count::word);
  return found != counts_.end() && found->word == word ? found->times : 0;
}

Lexicon::Part Lexicon::part(Number word) const {
  const auto found = std::ranges::lower_bound(parts_, word, {}, &PartOf::word);
  return found != parts_.end() && found->word == word ? found->part : Part{};
}

std::uint32_t Lexicon::pair(Number first, Number second) const {
  const auto found = std::ranges::lower_bound(pairs_, std::pair{first, second}, {}, [](const Pair& pair) {
    return std::pair{pair.first, pair.second};
  });
  return found != pairs_.end() && found->first == first && found->second == second ? found->times : 0;
}

}  // namespace diarium::text
