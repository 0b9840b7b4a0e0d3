#include "relations/wording/corpus/flags.h"

#include <algorithm>
#include <string_view>

#include "relations/wording/corpus/corpus.h"
#include "text/sentences/abbreviations.h"

namespace diarium::relations {
namespace {

bool is_abbreviation(std::string_view word) {
  return std::ranges::any_of(text::abbreviations, [word](const text::Abbreviation& one) { return one.word == word; });
}

/// Does what stands between two words end a sentence?
bool ends_sentence(std::string_view between, std::string_view before) {
  const auto stop = between.find_first_of(".!?");
  if (stop == between.npos) return false;
  const auto space = between.find_first_of(" \t\r\n\f", stop);
  return space != between.npos && (between[stop] != '.' || (before.size() > 1 && !is_abbreviation(before)));
}

class Marker {
 public:
  Marker(std::span<const ByteSpan> words, std::span<std::uint8_t> flags) : words_(words), flags_(flags) {}

  void mark(ByteSpan span, std::uint8_t flag) {
    for (auto at = from(span.begin); at < words_.size() && words_[at].end <= span.end; ++at) flags_[at] |= flag;
  }
  /// The first word that begins at or after `byte` begins a sentence.
  void begin_sentence(std::uint32_t byte) {
    if (const auto at = from(byte); at < words_.size()) flags_[at] |= Corpus::sentence;
  }

 private:
  [[nodiscard]] std::size_t from(std::uint32_t byte) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(words_, byte, {}, &ByteSpan::begin) - words_.begin());
  }
  std::span<const ByteSpan> words_;
  std::span<std::uint8_t> flags_;
};

/// Addresses of mail: what stands around an «@» without a space.
void mark_addresses(std::string_view text, Marker& marker) {
  constexpr std::string_view space = " \t\r\n\f";
  for (auto at = text.find('@'); at != text.npos; at = text.find('@', at)) {
    const auto before = text.find_last_of(space, at);
    const auto end = std::min(text.find_first_of(space, at), text.size());
    marker.mark({static_cast<std::uint32_t>(before == text.npos ? 0 : before + 1), static_cast<std::uint32_t>(end)},
                Corpus::pointer);
    at = end;
  }
}

}  // namespace

void find_flags(const PileText& paper, std::span<const ByteSpan> words, std::span<std::uint8_t> flags) {
  const std::string_view text = paper.text.nfc;
  for (std::size_t i = words.size(); i-- > 1;) {
    const bool capital = flags[i] != 0;
    const ByteSpan between{words[i - 1].end, words[i].begin};
    flags[i] = capital && ends_sentence(slice(text, between), slice(text, words[i - 1])) ? Corpus::sentence : 0;
  }
  if (!flags.empty()) flags[0] = Corpus::sentence;

  Marker marker(words, flags);
  using structure::BlockKind;
  for (const structure::Block& block : paper.outline.blocks) {
    if (block.kind == BlockKind::page_furniture) continue;
    marker.begin_sentence(block.span.begin);
    marker.begin_sentence(block.span.end);
    if (block.kind == BlockKind::heading || block.kind == BlockKind::signature)
      marker.mark(block.span, Corpus::pointer);
  }
  mark_addresses(text, marker);
  const facts::Facts& facts = paper.facts;
  const auto point = [&marker](ByteSpan span) { marker.mark(span, Corpus::pointer); };
  for (const auto* value : {&facts.type, &facts.municipality, &facts.body, &facts.document_date, &facts.title})
    if (*value) point((*value)->span);
  for (const auto& one : facts.case_numbers) point(one.span);
  for (const auto& one : facts.persons)
    for (const ByteSpan mention : one.mentions) point(mention);
  for (const auto& one : facts.referral_bodies) point(one.span);
  for (const auto& one : facts.cited) point(one.span);
  for (const auto& one : facts.dates) point(one.span);
}

}  // namespace diarium::relations
