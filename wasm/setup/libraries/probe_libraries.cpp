// Do the archives link, and do they do what they are for? Prints the same line natively and in WebAssembly.
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

#include <icu_small.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <zstd.h>

#include "api.h"
#include "stem_UTF_8_swedish.h"

namespace {

using namespace diarium::icu_small;

/// Whether `second` is where the second piece of a small text begins, in bytes. Only what no rule change would move.
bool cuts(Breaks kind, int second) {
  UErrorCode error = U_ZERO_ERROR;
  const auto breaks = open_breaks(kind, error);
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, "Åsa såg det.\nSlut", -1, &error);
  if (U_FAILURE(error)) return false;
  breaks->setText(&text, error);
  const bool right = breaks->first() == 0 && breaks->next() == second && breaks->last() == 19;
  utext_close(&text);
  return right;
}

bool swedish_order() {
  UErrorCode error = U_ZERO_ERROR;
  const auto order = open_collator(Order::swedish, error);
  const char16_t* names[] = {u"Vallin", u"Värn", u"Wallin", u"Zetterlund", u"Åberg", u"Ängström", u"Öberg"};
  for (int i = 1; i < 7 && U_SUCCESS(error); ++i)
    if (order->compare(icu::UnicodeString(names[i - 1]), icu::UnicodeString(names[i]), error) >= 0) return false;
  return U_SUCCESS(error);
}

bool folds() {
  UErrorCode error = U_ZERO_ERROR;
  const auto* compose = icu::Normalizer2::getNFCInstance(error);
  return U_SUCCESS(error) && icu::UnicodeString(u"ÅTGÄRD").foldCase() == icu::UnicodeString(u"åtgärd") &&
         compose->normalize(u"A\u030A", error) == icu::UnicodeString(u"\u00C5") && U_SUCCESS(error);
}

std::string stem(const char* word) {
  SN_env* stemmer = swedish_UTF_8_create_env();
  SN_set_current(stemmer, static_cast<int>(std::strlen(word)), reinterpret_cast<const symbol*>(word));
  swedish_UTF_8_stem(stemmer);
  std::string said(reinterpret_cast<const char*>(stemmer->p), static_cast<std::size_t>(stemmer->l));
  swedish_UTF_8_close_env(stemmer);
  return said;
}

bool packs() {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "att-sats " + std::to_string(i % 7);
  std::string small(ZSTD_compressBound(text.size()), '\0'), back(text.size(), '\0');
  small.resize(ZSTD_compress(small.data(), small.size(), text.data(), text.size(), 19));
  return small.size() < 200 && ZSTD_decompress(back.data(), back.size(), small.data(), small.size()) == text.size() &&
         back == text;
}

}  // namespace

int main() {
  std::printf("%d%d %d %d %s %d\n", cuts(Breaks::word, 4), cuts(Breaks::sentence, 15), swedish_order(), folds(),
              stem("förordningarna").c_str(), packs());
}
