#include "relations/wording/corpus/corpus.h"

#include <algorithm>
#include <numeric>

#include "base/sorting.h"
#include "language/key.h"
#include "language/roots.h"
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

/// Sets the flags of Corpus for the words of one paper.
///
/// in        `words`: spans of its words, ascending. `flags`: as many; 1 where the word begins with a capital letter or
///           a digit, and afterwards what was found.
/// returns   a sentence begins with a block, and after «.», «!» or «?» and space before a capital, unless the word
///           before is an abbreviation. Pointers are titles, names, numbers, dates, cited works and bodies as the facts
///           have them, headings, signatures and addresses.
/// cost      O(words + facts · log).
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

/// The case that a number names: letters and digits only; «KS 2031/12-3» is the third paper of KS 2031/12.
std::uint64_t case_hash(const std::string& municipality, const facts::CaseNumber& number) {
  std::string value = number.value;
  if (number.role == "bilaga") value.resize(std::min(value.size(), value.rfind('-')));
  std::string plain = language::key(municipality);
  plain += '|';
  for (const char c : language::key(value))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
  return hash_of(plain);
}

/// Page heads and feet, ascending.
std::vector<ByteSpan> page_edges(const structure::Outline& outline) {
  std::vector<ByteSpan> edges;
  for (const structure::Block& block : outline.blocks)
    if (block.kind == structure::BlockKind::page_furniture) edges.push_back(block.span);
  std::ranges::sort(edges);
  return edges;
}

}  // namespace

void Corpus::add(const PileText& paper, std::uint32_t number) {
  const std::string_view text = paper.text.nfc;
  const auto paper_place = static_cast<std::uint32_t>(papers_.size());
  const std::uint32_t count = static_cast<std::uint32_t>(paper.facts.components.size());
  const auto first_part = static_cast<std::uint32_t>(parts_.size());
  CorpusPaper& own = papers_.emplace_back();
  own.damaged = paper.facts.ocr_damaged;
  for (std::uint32_t part = count == 0 ? 0 : 1; part <= count; ++part) {
    parts_.push_back({.ref = {number, part},
                      .first = words(),
                      .last = words(),
                      .dating = dating_of(paper, number, part),
                      .type = type_of(paper, part)});
    paper_at_.push_back(paper_place);
  }

  const auto first_word = words();
  const std::vector<ByteSpan> edges = page_edges(paper.outline);
  auto edge = edges.begin();
  std::uint32_t next_part = first_part;  // The first part that does not end before the word.
  for (language::WordAt word = language::next_word(text, 0); !word.span.empty();
       word = language::next_word(text, word.span.end)) {
    const auto span_at = [&](std::uint32_t at) { return span_of(paper, parts_[at].ref.part); };
    while (next_part < parts_.size() && span_at(next_part).end <= word.span.begin) ++next_part;
    const bool inside = next_part < parts_.size() && span_at(next_part).begin <= word.span.begin;
    while (edge != edges.end() && edge->end <= word.span.begin) ++edge;
    if (edge != edges.end() && edge->begin <= word.span.begin) {
      if (inside) ++parts_[next_part].furniture;
      continue;
    }
    if (inside) {
      Part& part = parts_[next_part];
      if (part.first == part.last) part.first = words();
      part.last = words() + 1;
    }
    part_at_.push_back(inside ? next_part : no_part);
    forms_.push_back(vocabulary_.number(slice(text, word.span)));
    spans_.push_back(word.span);
    flags_.push_back(word.capital ? 1 : 0);  // find_flags() reads it.
  }
  find_flags(paper, {spans_.data() + first_word, spans_.size() - first_word},
             {flags_.data() + first_word, flags_.size() - first_word});

  mark_mentions(paper.facts, first_word);
  if (paper.facts.title) {
    const ByteSpan title = paper.facts.title->span;
    for (std::uint32_t at = first_word; at < words(); ++at)
      if (title.begin <= spans_[at].begin && spans_[at].end <= title.end) own.title.push_back(forms_[at]);
  }
  auto& numbers = numbers_.emplace_back();
  const std::string municipality = paper.facts.municipality ? paper.facts.municipality->value : "";
  for (const facts::CaseNumber& one : paper.facts.case_numbers)
    if (one.role == "own" || one.role == "bilaga") numbers.push_back(case_hash(municipality, one));
}

/// A title or a cited work is a pointer wherever it stands, not only where the facts were read. Words from `first` on.
void Corpus::mark_mentions(const facts::Facts& facts, std::uint32_t first) {
  std::vector<ByteSpan> named;
  if (facts.title) named.push_back(facts.title->span);
  for (const facts::Citation& one : facts.cited) named.push_back(one.span);
  struct Name {
    std::uint64_t opening;       ///< Key of its first word.
    std::uint32_t first, words;  ///< Where it stands.
  };
  std::vector<Name> names;
  const std::span<const ByteSpan> own(spans_.data() + first, spans_.size() - first);
  for (const ByteSpan span : named) {
    const auto begin = std::ranges::lower_bound(own, span.begin, {}, &ByteSpan::begin);
    const auto end = std::ranges::lower_bound(begin, own.end(), span.end, {}, &ByteSpan::begin);
    const auto at = first + static_cast<std::uint32_t>(begin - own.begin());
    if (end - begin >= 2) names.push_back({key(at), at, static_cast<std::uint32_t>(end - begin)});
  }
  const auto place = [](const Name& one) { return std::pair(one.opening, one.first); };
  sort_briefly(names, {}, place);
  for (std::uint32_t at = first; at < words(); ++at) {
    auto name = std::ranges::lower_bound(names, key(at), {}, &Name::opening);
    for (std::size_t tried = 0; name != names.end() && name->opening == key(at) && tried < 16; ++name, ++tried) {
      std::uint32_t same = 0;
      while (same < name->words && at + same < words() && key(at + same) == key(name->first + same)) ++same;
      if (same != name->words) continue;
      for (std::uint32_t i = at; i < at + same; ++i) flags_[i] |= pointer;
    }
  }
}

void Corpus::find_families() {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> bearers;
  for (std::uint32_t paper = 0; paper < papers_.size(); ++paper) {
    papers_[paper].family = paper;
    for (const std::uint64_t number : numbers_[paper]) bearers.push_back({number, paper});
  }
  std::ranges::sort(bearers);
  std::vector<std::uint32_t> root(papers_.size());
  std::iota(root.begin(), root.end(), 0u);
  const auto find = [&root](std::uint32_t paper) {
    while (root[paper] != paper) paper = root[paper] = root[root[paper]];
    return paper;
  };
  for (std::size_t i = 1; i < bearers.size(); ++i) {
    if (bearers[i].first != bearers[i - 1].first) continue;
    const std::uint32_t a = find(bearers[i - 1].second), b = find(bearers[i].second);
    root[std::max(a, b)] = std::min(a, b);
  }
  for (std::uint32_t paper = 0; paper < papers_.size(); ++paper) papers_[paper].family = find(paper);
}

}  // namespace diarium::relations
