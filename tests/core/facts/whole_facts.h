// Facts that state everything: one of each kind, every field set, made by the description of the fields itself.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "facts/kinds/fields.h"

namespace diarium::test {

/// Sets every field: words «words», the first word of a table, one thing in each list, all at the same place.
class FactFiller : public facts::FieldWalk<FactFiller> {
 public:
  explicit FactFiller(ByteSpan place, std::string words) : place_(place), words_(std::move(words)) {}
  void text(const char*, std::string& words) { words = words_; }
  void texts(const char*, std::vector<std::string>& list) { list = {words_}; }
  void flag(const char*, bool& flag) { flag = true; }
  template <class Number>
  void number(const char*, Number& number) {
    number = 1;
  }
  template <class Table>
  void word(const char*, std::string& word, const Table& table) {
    for (const std::string_view one : table)
      if (word.empty()) word = one;  // The first of kinds of paper is empty: none.
  }
  template <class Table>
  void word(const char*, facts::Certainty& certainty, const Table&) {
    certainty = facts::Certainty::certain;
  }
  template <class Table>
  void word(const char*, facts::Doubt& doubt, const Table&) {
    doubt = facts::Doubt::year;
  }
  template <class Table>
  void word(const char*, facts::Status& status, const Table&) {
    status = facts::Status::derived;
  }
  template <class Table>
  void words(const char* key, std::vector<std::string>& list, const Table& table) {
    word(key, list.emplace_back(), table);
  }
  void span(ByteSpan& span) { span = place_; }
  void range(const char*, ByteSpan& one) { span(one); }
  void ranges(const char*, std::vector<ByteSpan>& spans) { spans = {place_}; }
  template <class T, class Each>
  void list(const char*, std::vector<T>& things, Each each) {
    each(*this, things.emplace_back());
  }
  template <class T, class Each>
  void maybe(const char*, std::optional<T>& thing, Each each) {
    each(*this, thing.emplace());
  }

 private:
  ByteSpan place_;
  std::string words_;
};

[[nodiscard]] inline facts::Facts whole_facts(ByteSpan place, const std::string& words = "Alvsby") {
  facts::Facts facts;
  FactFiller filler(place, words);
  facts::fields(filler, facts);
  return facts;
}

/// The same facts, each of them as sure as that: what a test makes by hand nobody has weighed.
class CertaintyFiller : public facts::FieldWalk<CertaintyFiller> {
 public:
  explicit CertaintyFiller(facts::Certainty certainty) : certainty_(certainty) {}
  template <class Word, class Table>
  void word(const char*, Word& word, const Table&) {
    if constexpr (std::is_same_v<Word, facts::Certainty>) word = certainty_;
  }

 private:
  facts::Certainty certainty_;
};
[[nodiscard]] inline facts::Facts all_certain(facts::Facts facts,
                                              facts::Certainty certainty = facts::Certainty::certain) {
  CertaintyFiller filler(certainty);
  facts::fields(filler, facts);
  return facts;
}

/// Where facts hold their spans, every one.
class PlaceList : public facts::FieldWalk<PlaceList> {
 public:
  void span(ByteSpan& span) { places.push_back(&span); }
  void range(const char*, ByteSpan& one) {
    if (!one.empty()) span(one);  // Empty where no words tell it.
  }
  void ranges(const char*, std::vector<ByteSpan>& spans) {
    for (ByteSpan& one : spans) span(one);
  }
  std::vector<ByteSpan*> places;
};
[[nodiscard]] inline std::vector<ByteSpan*> places_in(facts::Facts& facts) {
  PlaceList list;
  facts::fields(list, facts);
  return list.places;
}

/// Every text of facts but the words of tables.
class TextList : public facts::FieldWalk<TextList> {
 public:
  void text(const char*, std::string& words) { texts_found.push_back(words); }
  void texts(const char*, std::vector<std::string>& list) { texts_found.insert(texts_found.end(), list.begin(), list.end()); }
  std::vector<std::string> texts_found;
};
[[nodiscard]] inline std::vector<std::string> texts_in(facts::Facts facts) {
  TextList list;
  facts::fields(list, facts);
  return list.texts_found;
}

}  // namespace diarium::test
