// Bytes as a lexicon behind its magic and a right checksum: opened, and asked everything that repair asks.
#include "base/hash.h"
#include "text/lexicon/lexicon.h"

#include "fuzz/check.h"
#include "text/lexicon/lexicon_format.h"
#include "text/repair/repair.h"
#include "text/split.h"

namespace {

using diarium::text::Lexicon;

/// Walks some words from the root, each asked for by its number and by its letters.
void ask(const Lexicon& lexicon) {
  using namespace diarium::fuzz;
  const std::uint32_t step = lexicon.words() / 40 + 1;
  for (std::uint64_t number = 0; number < lexicon.words(); number += step) {
    const auto word = static_cast<Lexicon::Number>(number);
    const std::u32string letters = lexicon.letters(word);
    const auto found = lexicon.find(letters);
    hold(found && found->number == word && found->bits != 0);
    hold(lexicon.count(word) <= lexicon.total());
    hold(lexicon.part(word).opens <= lexicon.all_parts().opens);
  }
  for (const Lexicon::Pair& pair : lexicon.pairs()) {
    hold(pair.first <= lexicon.start() && pair.second <= lexicon.start());
    hold(lexicon.pair(pair.first, pair.second) == pair.times);
  }
}

}  // namespace

void diarium::fuzz::run(std::string_view given) {
  std::string file(text::lexicon_magic);
  for (int i = 0; i < 64; i += 8) file.push_back(static_cast<char>(fnv1a(given) >> i));
  const auto lexicon = Lexicon::open(file += given);
  if (!lexicon) return fuzz::hold_error(lexicon.error());
  ask(*lexicon);
  (void)text::Splitter(*lexicon).split("skolcykelställ");
  const text::Text scan{"Motionen for alla bor avslas. Det ar svart pa Umea. |ar", {}};
  const text::Repaired repaired = text::Repairer(*lexicon).repair(scan, text::find_damage(scan.nfc));
  fuzz::hold(utf8::valid(repaired.text.nfc));
}
