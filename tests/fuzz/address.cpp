// Bytes as an address, as what a link says of its words, and as the text that it leads to.
#include "app/places/address.h"

#include <algorithm>

#include "app/places/route.h"
#include "base/letters.h"
#include "bind/values/utf16.h"
#include "fuzz/bytes.h"
#include "fuzz/check.h"
#include "view/paper/anchor.h"

namespace {

using namespace diarium;

void check_route(std::string_view url) {
  const app::Place place = app::parse_address(url).place;
  fuzz::hold(place == app::canonical(place));
  const std::string address = app::address(place);
  fuzz::hold(utf8::valid(address));
  const app::Arrival again = app::parse_address(address);
  fuzz::hold(again.place == place && app::address(again.place) == address);
}

void check_words(std::string_view bytes) {
  const app::Cleaned words = app::cleaned(bytes);
  fuzz::hold(utf8::valid(words.text));
  const app::Cleaned back = app::unescape(app::escape(words.text));
  fuzz::hold(back.text == words.text && back.clean);
  const bind::Utf16Text text(words.text);
  for (std::uint32_t units = 0; units <= text.size(); ++units)
    if (const auto byte = text.byte(units)) fuzz::hold(text.units(*byte) == units);
}

/// `code` as it came, and the code of a passage as the text has it.
void check_anchor(std::string_view text, ByteSpan cited, std::string_view code) {
  const std::string sum(64, 'a');
  if (code.empty() || view::is_anchor_code(code)) fuzz::hold_span(text, view::find_anchor(sum, text, cited, code).span);
  const auto size = static_cast<std::uint32_t>(text.size());
  ByteSpan span{std::min(cited.begin, size), std::min(cited.end, size)};
  while (span.begin > 0 && span.begin < size && utf8::is_continuation(text[span.begin])) --span.begin;
  while (span.end < size && utf8::is_continuation(text[span.end])) ++span.end;
  if (span.begin >= span.end) return;
  const std::string own = view::anchor_code(sum, text, span);
  if (own.empty()) return fuzz::hold(std::ranges::all_of(slice(text, span), is_space));  // There is no word to cite.
  fuzz::hold(view::is_anchor_code(own));
  const view::Anchor found = view::find_anchor(sum, text, span, own);
  fuzz::hold(found.state == view::Anchored::same && found.span == span);
}

}  // namespace

void diarium::fuzz::run(std::string_view given) {
  fuzz::Bytes bytes(given);
  const std::uint32_t what = bytes.next() % 3;
  if (what == 0) check_route(bytes.rest());
  if (what == 1) check_words(bytes.rest());
  if (what != 2) return;
  const std::uint32_t begin = bytes.next(), end = begin + bytes.next();
  const std::string_view code = bytes.take(bytes.next());
  const std::string text = utf8::with_replacements(bytes.rest());
  check_anchor(text, {begin, end}, code);
}
