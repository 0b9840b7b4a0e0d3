// Opens rules and orders from the bytes of the linked data, by ICU's public constructors.
#include "icu_small.h"

#include <cstring>
#include <unicode/rbbi.h>
#include <unicode/tblcoll.h>
#include <unicode/udata.h>

#include "ucol_imp.h"
#include "udatamem.h"
#include "ubrkimpl.h"

namespace diarium::icu_small {
namespace {

const char* rule_file(Breaks breaks) {
  switch (breaks) {
    case Breaks::word: return "word";
    case Breaks::sentence: return "sent";
    case Breaks::line: return "line";
  }
  return "";
}

}  // namespace

std::unique_ptr<icu::BreakIterator> open_breaks(Breaks breaks, UErrorCode& error) {
  UDataMemory* item = udata_open(U_ICUDATA_BRKITR, "brk", rule_file(breaks), &error);
  if (U_FAILURE(error)) return nullptr;
  const auto* rules = static_cast<const std::uint8_t*>(udata_getMemory(item));
  std::uint32_t length = 0;
  std::memcpy(&length, rules + 8, sizeof length);  // RBBIDataHeader::fLength
  udata_close(item);                               // The bytes stay: they are the linked data.
  return std::make_unique<icu::RuleBasedBreakIterator>(rules, length, error);
}

std::unique_ptr<icu::Collator> open_collator(Order order, UErrorCode& error) {
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
