// The same two functions by ICU's public locale API, for a build with all of ICU (-DICU_WHOLE=ON).
#include "icu_small.h"

namespace diarium::icu_small {

std::unique_ptr<icu::BreakIterator> open_breaks(Breaks breaks, UErrorCode& error) {
  const icu::Locale& root = icu::Locale::getRoot();
  switch (breaks) {
    case Breaks::word: return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(root, error));
    case Breaks::sentence: return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createSentenceInstance(root, error));
  }
  error = U_ILLEGAL_ARGUMENT_ERROR;
  return nullptr;
}

std::unique_ptr<icu::Collator> open_collator(Order order, UErrorCode& error) {
  const icu::Locale locale = order == Order::swedish ? icu::Locale("sv") : icu::Locale::getRoot();
  return std::unique_ptr<icu::Collator>(icu::Collator::createInstance(locale, error));
}

}  // namespace diarium::icu_small
