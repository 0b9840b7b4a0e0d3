// icu_small: what ICU opens by name (break rules and collators), from the few data items that we link in.
//
// ICU's own createInstance functions would bring locales, resource bundles and dictionaries with them, five times the
// code and fifty times the data. Everything else of ICU (Normalizer2, case folding, character properties, UText) is
// used by its own headers. The data are constants of the archive, the orders apart: nothing to load, no call to make first.
//
// What is silently absent: emoji properties (UCHAR_EXTENDED_PICTOGRAPHIC is false for all), dictionaries (a run of
// Thai or Han is one word; Han collates by code point). Case mapping of whole strings is a link error: fold instead.
#pragma once
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/coll.h>

namespace diarium::icu_small {

/// Which boundaries of UAX #29.
enum class Breaks { word, sentence };

/// Which alphabet: CLDR's root order, or Swedish (å ä ö last; v before w as letters of their own).
enum class Order { root, swedish };

/// Opens a break iterator with the root rules.
///
/// returns   the iterator, without text; null when `error` is a failure.
/// errors    ICU's own code in `error`, which must be U_ZERO_ERROR before. Only out of memory can happen in practice.
/// cost      0.1 ms natively, 0.5 ms in WebAssembly; 4 to 13 kB.
/// lifetime  the caller's. It keeps no pointer to its text's bytes but those of setText(). Not shared by threads.
[[nodiscard]] std::unique_ptr<icu::BreakIterator> open_breaks(Breaks breaks, UErrorCode& error);

/// Opens a collator; strength and the other attributes are the caller's to set.
///
/// returns   the collator; null when `error` is a failure.
/// errors    as open_breaks().
/// cost      0.1 ms natively, 0.5 ms in WebAssembly; 2 to 6 kB.
[[nodiscard]] std::unique_ptr<icu::Collator> open_collator(Order order, UErrorCode& error);

}  // namespace diarium::icu_small
