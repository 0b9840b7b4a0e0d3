// facts/told: what a fact says in a few words, by what its fields are to it (facts/fields.h).
#pragma once
#include <concepts>
#include <string>
#include <vector>

#include "facts/fields.h"

namespace diarium::facts {

struct Told {
  std::string value;  ///< What it says: «Anna Berg (S)», «2031-01-02», «31–29–1»; empty: its words say it.
  std::string what;   ///< Which of its kind it is.
  std::string by;     ///< Who says it.
  std::string kept;   ///< What is told of it where a reader says otherwise.
  std::string group;  ///< Of the page's words that say `what`; empty where it has none.
};

/// Collects what each field says; of one that says nothing, nothing.
class Teller : public FieldWalk<Teller> {
 public:
  explicit Teller(Told& told) : told_(told) {}

  void text(const Field& field, const std::string& words) { say(field, words, ", "); }
  void number(const Field& field, std::unsigned_integral auto number) {
    if (number > 0 || field.has(is::needed)) say(field, std::to_string(number), "–");
  }
  template <class Word, class Table>
  void word(const Field& field, const Word& word, const Table&) {
    if (field.has(is::what)) told_.group = field.group;
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
    add(is::value, told_.value), add(is::what, told_.what), add(is::by, told_.by), add(is::kept, told_.kept);
  }
  Told& told_;
};

/// Of a pair and of a group what names them is written as one. O(its fields)
template <class Fact>
[[nodiscard]] Told told(Fact one) {
  Told told;
  Teller teller(told);
  fields(teller, one);
  if constexpr (std::is_same_v<Fact, Person>) told.value = told.kept = written(Named{one.name, one.party});
  if constexpr (std::is_same_v<Fact, Dissent>) {
    told.by = written(one.who);
    if (!told.by.empty()) told.kept += ", " + told.by;
  }
  return told;
}

/// Where a fact stands; of a person the first place.
template <class Fact>
[[nodiscard]] ByteSpan span_of(const Fact& one) {
  if constexpr (requires { one.mentions; })
    return one.mentions.empty() ? ByteSpan{} : one.mentions.front();
  else
    return one.span;
}

}  // namespace diarium::facts
