#include "facts/paper/kind_words.h"

#include <algorithm>

#include "language/key.h"
#include "language/lists.h"

namespace diarium::facts {
namespace {

constexpr std::string_view appendix = "bilaga", draft = "utkast", none = "-";
constexpr std::size_t most_phrase_words = 4;  // Of the list.
constexpr std::size_t least_before = 3;       // Bytes before an ending.

struct KeyedWord {
  std::string key;
  ByteSpan span;
};

std::vector<KeyedWord> keyed(std::string_view text) {
  std::vector<KeyedWord> words;
  std::size_t begin = text.size();
  for (std::size_t at = 0; at <= text.size();) {
    const bool end = at == text.size();
    const language::GlyphAt glyph = end ? language::GlyphAt{language::Glyph::space, 1} : language::glyph_at(text, at);
    const bool letter = glyph.glyph >= language::Glyph::digit;
    if (letter) begin = std::min(begin, at);
    if (!letter && begin < at) {
      const ByteSpan span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
      words.push_back({language::key(slice(text, span)), span});
      begin = text.size();
    }
    at += glyph.size;
  }
  return words;
}

struct KindEntry {
  std::string_view kind;
  bool file_name_only = false;
};
KindEntry parse_entry(const language::ListRow& row) {
  const std::size_t tab = std::min(row.more.find('\t'), row.more.size());
  return {row.more.substr(0, tab), tab < row.more.size()};
}

const language::ListRow* row_of_phrase(std::string_view wanted) {
  const std::span<const language::ListRow> all = language::rows(language::List::kinds);
  const auto row = std::ranges::lower_bound(all, wanted, {}, &language::ListRow::key);
  return row != all.end() && row->key == wanted ? &*row : nullptr;
}

/// The row of the longest ending of a word. Rows of endings begin with a hyphen, and stand first.
const language::ListRow* row_of_ending(std::string_view word) {
  const language::ListRow* best = nullptr;
  for (const language::ListRow& row : language::rows(language::List::kinds)) {
    if (!row.key.starts_with('-')) break;
    const std::string_view ending = row.key.substr(1);
    if (word.size() >= ending.size() + least_before && word.ends_with(ending) &&
        (best == nullptr || row.key.size() > best->key.size()))
      best = &row;
  }
  return best;
}

}  // namespace

std::optional<KindNamed> kind_named(std::string_view text, KindOf of) {
  const std::vector<KeyedWord> words = keyed(text);
  std::optional<KindNamed> attached;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string phrase;
    const language::ListRow* found = nullptr;
    std::size_t last = i;
    for (std::size_t end = i; end < std::min(words.size(), i + most_phrase_words); ++end) {
      phrase += (end > i ? " " : "") + words[end].key;
      if (const language::ListRow* row = row_of_phrase(phrase)) found = row, last = end;
    }
    if (found == nullptr) found = row_of_ending(words[i].key);
    if (found == nullptr) continue;
    const KindEntry entry = parse_entry(*found);
    if (entry.kind == none && i == 0 && of == KindOf::title) return std::nullopt;  // «Remiss av plan för hamnen»
    if (entry.kind == none || entry.kind == draft || (entry.file_name_only && of != KindOf::file_name)) continue;
    const KindNamed named{entry.kind, {words[i].span.begin, words[last].span.end}};
    if (entry.kind != appendix || (i == 0 && of == KindOf::title)) return named;
    if (!attached) attached = named;
  }
  return attached;
}

bool names_draft(std::string_view file_name) {
  return std::ranges::any_of(keyed(file_name), [](const KeyedWord& one) {
    const language::ListRow* row = row_of_phrase(one.key);
    return row != nullptr && parse_entry(*row).kind == draft;
  });
}

}  // namespace diarium::facts
