// Opens break rules from the bytes of the linked data, by ICU's public constructors.
#include "icu_small.h"

#include <cstring>
#include <unicode/rbbi.h>
#include <unicode/udata.h>

#include "ubrkimpl.h"
#include "udatamem.h"

namespace diarium::icu_small {

std::unique_ptr<icu::BreakIterator> open_breaks(Breaks breaks, UErrorCode& error) {
  const char* name = breaks == Breaks::word ? "word" : "sent";
  UDataMemory* item = udata_open(U_ICUDATA_BRKITR, "brk", name, &error);
  if (U_FAILURE(error)) return nullptr;
  const auto* rules = static_cast<const std::uint8_t*>(udata_getMemory(item));
  std::uint32_t length = 0;
  std::memcpy(&length, rules + 8, sizeof length);  // RBBIDataHeader::fLength
  udata_close(item);                               // The bytes stay: they are the linked data.
  return std::make_unique<icu::RuleBasedBreakIterator>(rules, length, error);
}

}  // namespace diarium::icu_small
