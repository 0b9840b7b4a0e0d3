#include "view/facts/fact_fields.h"

#include <span>

#include "facts/fields.h"

namespace diarium::view {
namespace {

class Form {
 public:
  explicit Form(Language language) : language_(language) {}

  void text(const char* name, const std::string& value, FieldKind kind = FieldKind::text) {
    fields_.push_back({name, std::string(word(language_, std::string("field.") + name)), kind, value, {}});
  }
  void list(const char* name, const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values) all += (all.empty() ? "" : ", ") + value;
    text(name, all, FieldKind::list);
  }
  void count(const char* name, std::uint32_t value) { text(name, std::to_string(value), FieldKind::count); }
  void word_of(const char* name, const std::string& value, std::span<const std::string_view> allowed, std::string_view group) {
    text(name, value, FieldKind::word);
    for (const std::string_view one : allowed)
      if (!one.empty()) fields_.back().words.emplace_back(one, data_word(language_, group, one));
  }
  [[nodiscard]] std::vector<FactField> take() { return std::move(fields_); }

 private:
  Language language_;
  std::vector<FactField> fields_;
};

void ask(Form& form, std::string_view fact, const facts::Value& one) {
  if (fact == "type") form.word_of("value", one.value, facts::type_words, "type");
  else form.text("value", one.value, fact == "document_date" ? FieldKind::date : FieldKind::text);
}
void ask(Form& form, std::string_view, const facts::CaseNumber& one) {
  form.text("value", one.value);
  form.word_of("role", one.role, facts::number_roles, "dnr");
}
void ask(Form& form, std::string_view, const facts::Person& one) {
  form.text("name", one.name);
  form.text("party", one.party);
}
void ask(Form& form, std::string_view, const facts::Proposal& one) {
  form.word_of("kind", one.kind, facts::proposal_kinds, "proposal");
  form.text("by", one.by);
}
void ask(Form& form, std::string_view, const facts::Outcome& one) {
  form.word_of("outcome", one.outcome, facts::outcome_words, "outcome");
  form.text("by", one.by);
}
void ask(Form& form, std::string_view fact, const facts::Dissent& one) {
  const std::span<const std::string_view> kinds(facts::dissent_kinds);
  if (fact != "reservation") form.word_of("kind", one.kind, kinds.subspan(1), "statement");
  std::vector<std::string> persons;
  for (const facts::Named& person : one.who.persons) persons.push_back(facts::written(person));
  form.list("persons", persons);
  form.list("parties", one.who.parties);
}
void ask(Form& form, std::string_view, const facts::Referral& one) {
  form.text("name", one.name);
  form.word_of("reply", one.reply, facts::reply_words, "referral");
}
void ask(Form& form, std::string_view, const facts::Citation& one) {
  form.word_of("kind", one.kind, facts::citation_kinds, "cited");
  form.text("norm", one.norm);
}
void ask(Form& form, std::string_view, const facts::Date& one) {
  form.text("iso", one.iso, FieldKind::date);
  form.word_of("what", one.what, facts::date_whats, "date");
}
void ask(Form& form, std::string_view, const facts::Ground& one) {
  form.word_of("kind", one.kind, facts::ground_kinds, "ground");
  form.word_of("stage", one.stage, facts::ground_stages, "stage");
  form.text("norm", one.norm);
}
void ask(Form& form, std::string_view, const facts::Vote& one) {
  form.count("yes", one.yes);
  form.count("no", one.no);
  form.count("abstain", one.abstain);
}

}  // namespace

std::vector<FactField> fact_fields(Language language, const facts::Facts& facts, std::string_view fact, std::uint32_t index) {
  Form form(language);
  facts::with_kind(facts, fact, [&]<class Some>(const Some& some) {
    if constexpr (facts::is_list<Some>) {
      if (index < some.size()) ask(form, fact, some[index]);
    } else {
      if (some) ask(form, fact, *some);
      else if constexpr (std::is_same_v<Some, std::optional<facts::Value>>) ask(form, fact, facts::Value{});
    }
  });
  return form.take();
}

}  // namespace diarium::view
