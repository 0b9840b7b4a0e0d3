#include "view/facts/fact_fields.h"

#include <span>

#include "facts/kinds/fields.h"

namespace diarium::view {
namespace {

/// Asks for the fields that are asked for, each as it was read.
class Form : public facts::FieldWalk<Form> {
 public:
  Form(Language language, std::string_view fact) : language_(language), fact_(fact) {}

  void text(const facts::Field& field, const std::string& value) {
    add(field, value, field.has(facts::is::day) || fact_ == "document_date" ? FieldKind::date : FieldKind::text);
  }
  template <class Number>
  void number(const facts::Field& field, Number value) {
    add(field, std::to_string(value), FieldKind::count);
  }
  template <class Word, class Table>
  void word(const facts::Field& field, const Word& value, const Table& allowed) {
    if constexpr (std::is_same_v<Word, std::string>) word_of(field, value, allowed);
  }
  void texts(const facts::Field& field, const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values) all += (all.empty() ? "" : ", ") + value;
    add(field, all, FieldKind::list);
  }
  template <class Each>
  void list(const facts::Field& field, const std::vector<facts::Named>& persons, Each) {
    add(field, facts::written(persons), FieldKind::list);
  }
  void ask(facts::Value one) {
    if (fact_ == "type") word_of({"value", facts::is::asked, "type"}, one.value, facts::type_words);
    else fields(*this, one);
  }
  template <class Fact>
  void ask(Fact one) {
    fields(*this, one);
  }
  [[nodiscard]] std::vector<FactField> take() { return std::move(fields_); }

 private:
  void word_of(const facts::Field& field, const std::string& value, std::span<const std::string_view> allowed) {
    if (fact_ == "reservation") return;  // Its kind is its list; of statements that kind is none.
    if (!add(field, value, FieldKind::word)) return;
    for (const std::string_view one : allowed.subspan(fact_ == "special_statement" ? 1 : 0))
      if (!one.empty()) fields_.back().words.emplace_back(one, data_word(language_, field.group, one));
  }
  bool add(const facts::Field& field, const std::string& value, FieldKind kind) {
    if (!field.has(facts::is::asked)) return false;
    fields_.push_back({field.name, std::string(view::word(language_, std::string("field.") + field.name)), kind, value, {}});
    return true;
  }

  Language language_;
  std::string_view fact_;
  std::vector<FactField> fields_;
};

}  // namespace

std::vector<FactField> fact_fields(Language language, const facts::Facts& facts, std::string_view fact, std::uint32_t index) {
  Form form(language, fact);
  facts::with_kind(facts, fact, [&]<class Some>(const Some& some) {
    if constexpr (facts::is_list<Some>) {
      if (index < some.size()) form.ask(some[index]);
    } else {
      if (some) form.ask(*some);
      else if constexpr (std::is_same_v<Some, std::optional<facts::Value>>) form.ask(facts::Value{});
    }
  });
  return form.take();
}

}  // namespace diarium::view
