#include "view/words.h"

#include <algorithm>
#include <cassert>


namespace diarium::view {
namespace {

const WordRow* row(std::span<const WordRow> table, std::string_view key) {
  const auto at = std::ranges::lower_bound(table, key, {}, &WordRow::key);
  return at != table.end() && at->key == key ? &*at : nullptr;
}

std::string_view in_language(const WordRow& words, Language language) {
  return language == Language::sv ? words.sv : words.en;
}

}  // namespace

std::vector<WordRow> word_rows(WordRow columns) {
  std::vector<WordRow> rows;
  while (!columns.key.empty()) {
    WordRow& row = rows.emplace_back();
    for (const auto column : {&WordRow::key, &WordRow::sv, &WordRow::en}) {
      row.*column = (columns.*column).substr(0, (columns.*column).find('\0'));
      (columns.*column).remove_prefix((row.*column).size() + 1);
    }
  }
  return rows;
}

std::string_view word(Language language, std::string_view key) { return word_of(word_table(), language, key); }

std::string_view word_of(std::span<const WordRow> table, Language language, std::string_view key) {
  const auto* words = row(table, key);
  assert(words && "a key without words: see assets/i18n");
  return words ? in_language(*words, language) : key;
}

bool has_word(std::string_view key) { return row(word_table(), key) != nullptr; }

std::string data_word(Language language, std::string_view group, std::string_view value) {
  const std::string key = std::string(group) + "." + std::string(value);
  const auto* words = row(word_table(), key);
  return std::string(words ? in_language(*words, language) : value);
}

std::string fill(Language language, std::string_view key,
                 const std::vector<std::pair<std::string_view, std::string>>& values) {
  return filled(word(language, key), values);
}

std::string filled(std::string_view pattern, const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string words;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == pattern.npos ? pattern.npos : pattern.find('}', open);
    if (close == pattern.npos) return words += pattern.substr(at);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto value = std::ranges::find(values, name, &std::pair<std::string_view, std::string>::first);
    words += pattern.substr(at, open - at);
    if (value != values.end())
      words += value->second;
    else
      words += pattern.substr(open, close + 1 - open);
    at = close + 1;
  }
  return words;
}

std::string number(std::uint64_t value) {
  const std::string digits = std::to_string(value);
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += "\u202f";
    grouped += digits[i];
  }
  return grouped;
}

std::string vote_words(Language language, std::uint64_t yes, std::uint64_t no, std::uint64_t abstain) {
  if (abstain == 0) return fill(language, "vote.counts", {{"yes", number(yes)}, {"no", number(no)}});
  return fill(language, "vote.counts_abstaining", {{"yes", number(yes)}, {"no", number(no)}, {"abstain", number(abstain)}});
}

std::string count(Language language, std::string_view key, std::uint64_t count) {
  const std::string form = std::string(key) + (count == 1 ? ".one" : ".other");
  return fill(language, form, {{"n", number(count)}});
}

std::vector<std::string_view> keys(Language language) {
  std::vector<std::string_view> all;
  for (const auto& words : word_table())
    if (!in_language(words, language).empty()) all.push_back(words.key);
  return all;
}

}  // namespace diarium::view
