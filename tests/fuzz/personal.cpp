// Bytes as a text with personal data: what is masked keeps its size and its characters, and masking again changes nothing.
#include "text/personal/personal.h"

#include "fuzz/check.h"

void diarium::fuzz::run(std::string_view given) {
  const std::string text(given);
  std::uint32_t last = 0, numbers = 0;
  for (const text::Personal& one : text::find_personal(text)) {
    fuzz::hold(one.span.begin >= last && !one.span.empty() && one.span.end <= text.size());
    last = one.span.end;
    numbers += one.kind == text::PersonalKind::number;
  }
  std::string masked = text;
  fuzz::hold(text::mask_personal_numbers(masked) == numbers);
  fuzz::hold(masked.size() == text.size() && (!utf8::valid(text) || utf8::valid(masked)));
  std::string again = masked;
  fuzz::hold(text::mask_personal_numbers(again) == 0 && again == masked);
}
