#include "text/text.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <algorithm>
#include <cassert>

#include "base/utf8.h"
#include "text/plain/entities.h"
#include "text/plain/line_marks.h"
#include "text/plain/characters.h"
#include "text/plain/spaced_words.h"

namespace diarium::text {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(error);
  assert(U_SUCCESS(error) && "NFC is compiled into ICU");
  return *instance;
}

/// The steps of a source map from ICU's record of what it changed.
std::vector<SourceMap::Step> steps_of(const icu::Edits& edits, std::string_view text) {
  std::vector<SourceMap::Step> steps;
  UErrorCode error = U_ZERO_ERROR;
  auto change = edits.getFineChangesIterator();
  while (change.next(error)) {
    const auto source = static_cast<std::uint32_t>(change.sourceIndex());
    const auto begin = static_cast<std::uint32_t>(change.destinationIndex());
    const auto end = begin + static_cast<std::uint32_t>(change.newLength());
    for (std::uint32_t at = begin; at < end; at += utf8::decode(text, at).size) steps.push_back({at, source});
    steps.push_back({end, source + static_cast<std::uint32_t>(change.oldLength())});
  }
  assert(U_SUCCESS(error));
  // A change that begins where the last one ended has two steps for its first byte: the later one holds.
  std::vector<SourceMap::Step> single;
  for (const SourceMap::Step& step : steps) {
    if (!single.empty() && single.back().text == step.text) single.pop_back();
    single.push_back(step);
  }
  return single;
}

Text compose(std::string source) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::StringPiece piece(source.data(), static_cast<std::int32_t>(source.size()));
  if (nfc().isNormalizedUTF8(piece, error)) return {std::move(source), {}};
  Text text;
  icu::Edits edits;
  text.nfc.reserve(source.size());
  icu::StringByteSink<std::string> sink(&text.nfc);
  nfc().normalizeUTF8(0, piece, sink, &edits, error);
  assert(U_SUCCESS(error));
  text.map = SourceMap(steps_of(edits, text.nfc));
  return text;
}

}  // namespace

std::uint32_t SourceMap::to_source(std::uint32_t text_byte) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), text_byte,
                                      [](std::uint32_t byte, const Step& step) { return byte < step.text; });
  if (after == steps_.begin()) return text_byte;
  const Step& step = *(after - 1);
  return step.source + (text_byte - step.text);
}

std::uint32_t SourceMap::to_text(std::uint32_t source_byte) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), source_byte,
                                      [](std::uint32_t byte, const Step& step) { return byte < step.source; });
  const std::uint32_t next = after == steps_.end() ? 0xFFFFFFFFu : after->text;
  if (after == steps_.begin()) return std::min(source_byte, next);
  const Step& step = *(after - 1);
  return std::min(step.text + (source_byte - step.source), next);
}

Text normalise(std::string source) {
  Text text{std::move(source), {}};
  for (Text (*const step)(std::string) : {decode_entities, plain_characters, without_line_marks, join_spaced_words, compose}) {
    Text next = step(std::move(text.nfc));
    text = {std::move(next.nfc), joined(next.map, text.map)};
  }
  return text;
}

}  // namespace diarium::text
