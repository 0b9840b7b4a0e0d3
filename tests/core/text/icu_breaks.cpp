#include "core/text/icu_breaks.h"

#include <icu_small.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <cassert>

#include "base/utf8.h"

namespace diarium::test {
namespace {

/// «__»: the rules call it a word, but there is neither letter nor digit in it. UAX #29, table 3: ExtendNumLet is the
/// connectors and U+202F.
bool joiners_only(std::string_view piece) {
  for (std::size_t at = 0; at < piece.size();) {
    const utf8::Decoded character = utf8::decode(piece, at);
    const auto point = static_cast<UChar32>(character.point);
    if (u_charType(point) != U_CONNECTOR_PUNCTUATION && point != 0x202F) return false;
    at += character.size;
  }
  return true;
}

}  // namespace

struct IcuBreaks::Impl {
  std::unique_ptr<icu::BreakIterator> iterator;
};

IcuBreaks::IcuBreaks(Rules rules) : rules_(rules) {}
IcuBreaks::~IcuBreaks() = default;

void IcuBreaks::pieces(std::string_view part, std::uint32_t offset, std::vector<Piece>& out) {
  UErrorCode error = U_ZERO_ERROR;
  if (!impl_) {
    impl_ = std::make_unique<Impl>();
    impl_->iterator =
        icu_small::open_breaks(rules_ == Rules::word ? icu_small::Breaks::word : icu_small::Breaks::sentence, error);
    assert(U_SUCCESS(error) && "the break rules are linked in");
  }
  UText opened = UTEXT_INITIALIZER;
  UText* utext = utext_openUTF8(&opened, part.data(), static_cast<std::int64_t>(part.size()), &error);
  icu::BreakIterator& iterator = *impl_->iterator;
  iterator.setText(utext, error);
  assert(U_SUCCESS(error));
  std::int32_t begin = iterator.first();
  for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; begin = end, end = iterator.next()) {
    const std::string_view piece = part.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    const bool is_word =
        rules_ == Rules::word && iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT && !joiners_only(piece);
    out.push_back({{offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)}, is_word});
  }
  utext_close(utext);
}

void segment_words_by_icu(std::string_view nfc, std::vector<ByteSpan>& out) {
  IcuBreaks breaks(Rules::word);
  std::vector<Piece> pieces;
  breaks.pieces(nfc, 0, pieces);
  for (const Piece& piece : pieces) {
    if (piece.is_word) out.push_back(piece.span);
  }
}

}  // namespace diarium::test
