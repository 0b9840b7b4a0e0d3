// text/repair: gives a damaged text its letters back, and keeps a record of every change.
#pragma once
#include <memory>
#include <vector>

#include "base/doubts.h"
#include "text/lexicon/lexicon.h"
#include "text/repair/damage.h"
#include "text/repair/ledger.h"
#include "text/repair/pile_words.h"
#include "text/text.h"

namespace diarium::text {

struct Repaired {
  Text text;                   ///< With a map to the source, past normalisation.
  std::vector<Repair> ledger;  ///< In the order of the text.
  Damage damage;
};

/// Repairs texts, remembering the readings of words from one to the next. One a thread: not to be shared.
class Repairer {
 public:
  /// `lexicon` is read as long as this object lives. `pile`: words of undamaged papers beside those to be repaired.
  explicit Repairer(const Lexicon& lexicon, const PileWords& pile = {});
  ~Repairer();
  Repairer(Repairer&&) noexcept;
  Repairer& operator=(Repairer&&) noexcept;

  /// Repairs a text.
  ///
  /// in        `text`: as normalise() gave it.
  /// returns   the same text, whole, where it is not damaged. Otherwise each word without å, ä, ö that a known word may
  ///           have become by the losses of confusions.h, in the reading that fits its neighbours best; where two
  ///           readings are as good, the word as it stands and both in the ledger. A word that carries å, ä, ö is never
  ///           changed, nor one of a line whose marks stand. What was repaired before changes nothing.
  /// cost      O(bytes) after the first sight of each word; about 5 MB/s.
  [[nodiscard]] Repaired repair(Text text);
  /// The same for a text whose damage, as find_damage() tells it, is known.
  /// `doubts`: words of `text.nfc` that a reader of pictures was not sure of; judged in any text (doubted.h).
  [[nodiscard]] Repaired repair(Text text, Damage damage, const Doubts& doubts = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What is told of doubted words without a lexicon: each as it stands, with its other readings.
[[nodiscard]] Repaired tell_doubts(Text text, const Doubts& doubts);

}  // namespace diarium::text
