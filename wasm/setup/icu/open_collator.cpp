// Opens orders from the bytes of a package that is linked only where this file is.
#include "icu_small.h"

#include <unicode/tblcoll.h>
#include <unicode/udata.h>

#include "ucol_imp.h"
#include "udatamem.h"

extern "C" const unsigned long long diarium_icu_orders[];

namespace diarium::icu_small {

std::unique_ptr<icu::Collator> open_collator(Order order, UErrorCode& error) {
  udata_setCommonData(diarium_icu_orders, &error);  // A second time it warns and does nothing.
  if (U_FAILURE(error)) return nullptr;
  error = U_ZERO_ERROR;
  // `Locale` is a stand-in that knows the root only (stand_ins.cpp).
  std::unique_ptr<icu::Collator> root(icu::Collator::createInstance(icu::Locale::getRoot(), error));
  if (U_FAILURE(error) || order == Order::root) return root;
  UDataMemory* item = udata_open(U_ICUDATA_COLL, "icu", "sv", &error);
  if (U_FAILURE(error)) return nullptr;
  const auto* image = static_cast<const std::uint8_t*>(udata_getRawMemory(item));
  udata_close(item);
  constexpr std::int32_t length_from_header = -1;
  return std::make_unique<icu::RuleBasedCollator>(image, length_from_header,
                                                  static_cast<icu::RuleBasedCollator*>(root.get()), error);
}

}  // namespace diarium::icu_small
