#include <icu_small.h>
#include <unicode/unistr.h>
#include <cassert>

#include "text/words.h"

namespace diarium::text {

struct Collator::Impl {
  std::unique_ptr<icu::Collator> collator;
};

Collator::Collator() : impl_(std::make_unique<Impl>()) {
  UErrorCode error = U_ZERO_ERROR;
  impl_->collator = icu_small::open_collator(icu_small::Order::swedish, error);
  assert(U_SUCCESS(error) && "the Swedish order is linked in");
}
Collator::~Collator() = default;
Collator::Collator(Collator&&) noexcept = default;
Collator& Collator::operator=(Collator&&) noexcept = default;

std::string Collator::key(std::string_view nfc) const {
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(nfc.data(), static_cast<std::int32_t>(nfc.size())));
  const icu::Collator& collator = *impl_->collator;
  std::string key(nfc.size() * 2 + 16, '\0');
  const auto get = [&] {
    return static_cast<std::size_t>(
        collator.getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size())));
  };
  std::size_t size = get();
  if (size > key.size()) {
    key.resize(size);
    size = get();
  }
  key.resize(size > 0 ? size - 1 : 0);  // ICU ends a key with a zero byte
  return key;
}

}  // namespace diarium::text
