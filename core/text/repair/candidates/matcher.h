// text/repair/candidates/matcher: walks a lexicon along a damaged word.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon/lexicon.h"
#include "text/repair/confusions.h"

namespace diarium::text {

/// A word as it was seen.
struct Seen {
  std::u32string letters;      ///< Lower case.
  std::vector<bool> capitals;  ///< For each letter: was it one?
};

/// What was made of some letters.
struct Respelling {
  std::u32string letters;          ///< Lower case.
  std::vector<std::uint8_t> from;  ///< For each letter the one of the seen word that it stands for.
  Cost cost = 0;                   ///< Of the confusions.
  std::uint8_t lost = 0;           ///< Letters that were changed.
  Reason reason{};                 ///< The gravest.
};

/// Tells `found(end, place, word, reading)` each word of the lexicon that the letters of `seen` from some place up to
/// `end` may have been.
template <class Found>
class Matcher {
 public:
  Matcher(const Lexicon& lexicon, const Seen& seen, Found found)
      : lexicon_(lexicon), seen_(seen), found_(std::move(found)) {}

  void from(std::size_t begin) {
    begin_ = begin;
    walk(lexicon_.root(), begin);
  }

 private:
  void walk(Lexicon::Place place, std::size_t at) {
    if (at > begin_) {
      if (const auto word = lexicon_.ends(place)) found_(at, place, *word, reading_);
    }
    if (at == seen_.letters.size()) return;
    step(place, at, 1, {&seen_.letters[at], 1}, nullptr);
    const std::u32string_view rest = std::u32string_view(seen_.letters).substr(at);
    for (const Confusion& confusion : confusions) {
      // A capital keeps its shape but for its mark.
      if (seen_.capitals[at] && confusion.reason != Reason::marks) continue;
      if (rest.starts_with(confusion.seen)) step(place, at, confusion.seen.size(), confusion.clean, &confusion);
    }
  }

  void step(Lexicon::Place place, std::size_t at, std::size_t size, std::u32string_view letters, const Confusion* confusion) {
    for (const char32_t letter : letters) {
      const auto further = lexicon_.next(place, lexicon_.symbol(letter));
      if (!further) return;
      place = *further;
    }
    const Reason before = reading_.reason;
    reading_.letters += letters;
    reading_.from.resize(reading_.letters.size(), static_cast<std::uint8_t>(at));
    if (confusion) {
      reading_.cost += confusion->cost;
      if (confusion->reason > before) reading_.reason = confusion->reason;
      ++reading_.lost;
    }
    walk(place, at + size);
    if (confusion) {
      reading_.cost -= confusion->cost;
      reading_.reason = before;
      --reading_.lost;
    }
    reading_.letters.resize(reading_.letters.size() - letters.size());
    reading_.from.resize(reading_.letters.size());
  }

  const Lexicon& lexicon_;
  const Seen& seen_;
  Found found_;
  std::size_t begin_ = 0;
  Respelling reading_;
};

}  // namespace diarium::text
