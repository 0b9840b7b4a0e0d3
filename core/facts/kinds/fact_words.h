// facts/kinds/fact_words: what a fact says in a few words, by what its fields are to it (facts/kinds/fields.h).
#pragma once
#include <concepts>

#include "facts/kinds/fields.h"

namespace diarium::facts {

struct FactWords {
  std::string value;  ///< What it says: «Anna Berg (S)», «2031-01-02», «31–29–1»; empty: its words say it.
  std::string what;   ///< Which of its kind it is.
  std::string by;     ///< Who says it.
  std::string kept;   ///< What is told of it where a reader says otherwise.
  std::string group;  ///< Of the page's words that say `what`; empty where it has none.
};

/// Collects what each field says; of one that says nothing, nothing.
class FactWordsWalk : public FieldWalk<FactWordsWalk> {
 public:
  explicit FactWordsWalk(FactWords& words) : words_(words) {}

  void text(const Field& field, const std::string& words) { say(field, words, ", "); }
  void number(const Field& field, std::unsigned_integral auto number) {
    if (number > 0 || field.has(is::needed)) say(field, std::to_string(number), "–");
  }
  template <class Word, class Table>
  void word(const Field& field, const Word& word, const Table&) {
    if (field.has(is::what)) words_.group = field.group;
    if constexpr (std::is_same_v<Word, std::string>) text(field, word);
  }
  template <class Table>
  void words(const Field& field, const std::vector<std::string>& words, const Table&) {
    for (const std::string& one : words) say(field, one, "; ");
  }

 private:
  void say(const Field& field, const std::string& words, const char* between) {
    const auto add = [&](unsigned role, std::string& all) {
      if (field.has(role) && !words.empty()) all += (all.empty() ? "" : between) + words;
    };
    add(is::value, words_.value), add(is::what, words_.what), add(is::by, words_.by), add(is::kept, words_.kept);
  }
  FactWords& words_;
};

/// Of a pair and of a group what names them is written as one. O(its fields)
template <class Fact>
[[nodiscard]] FactWords fact_words(Fact one) {
  FactWords words;
  FactWordsWalk walk(words);
  fields(walk, one);
  if constexpr (std::is_same_v<Fact, Person>) words.value = words.kept = written(Named{one.name, one.party});
  if constexpr (std::is_same_v<Fact, Dissent>) {
    words.by = written(one.who);
    if (!words.by.empty()) words.kept += ", " + words.by;
  }
  return words;
}

/// Where a fact stands; of a person the first place, of a repeat the second.
template <class Fact>
[[nodiscard]] ByteSpan span_of(const Fact& one) {
  if constexpr (requires { one.mentions; })
    return one.mentions.empty() ? ByteSpan{} : one.mentions.front();
  else if constexpr (requires { one.again; })
    return one.again;
  else
    return one.span;
}

}  // namespace diarium::facts
