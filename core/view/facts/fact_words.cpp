#include "view/facts/fact_words.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "facts/certainty/record.h"
#include "facts/kinds/fields.h"
#include "view/dates.h"
#include "view/paper/file_pages.h"

namespace diarium::view {
namespace {

void append(std::string& list, std::string_view separator, std::string_view words) {
  if (words.empty()) return;
  if (!list.empty()) list += separator;
  list += words;
}

/// The part of `what` before («outcome») or after («avslå») its first dot.
std::string_view group(std::string_view what) { return what.substr(0, what.find('.')); }
std::string_view name(std::string_view what) {
  const auto dot = what.find('.');
  return dot == what.npos ? std::string_view{} : what.substr(dot + 1);
}

std::string detail_at(const FactRow& fact, std::size_t at) {
  return at < fact.details.size() ? fact.details[at] : std::string();
}

void say_outcome(Language language, const FactRow& fact, FactWords& words) {
  const bool final = detail_at(fact, 0) == "final";
  words.value = fill(language, final ? "outcome.final" : "outcome.recommended",
                     {{"outcome", data_word(language, "outcome", name(fact.what))}});
  const std::string by = detail_at(fact, 1), to = detail_at(fact, 2);
  if (!by.empty())
    words.detail = to.empty() ? fill(language, "proposal.by", {{"names", by}})
                              : fill(language, "outcome.from_to", {{"by", by}, {"to", to}});
}

void say_vote(Language language, const FactRow& fact, FactWords& words) {
  constexpr std::string_view dash = "–";
  std::uint64_t counts[3] = {};
  std::string_view rest = fact.value;
  for (std::uint64_t& count : counts) {
    const auto end = rest.find(dash);
    const std::string_view digits = rest.substr(0, end);
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (end == rest.npos) break;
    rest.remove_prefix(end + dash.size());
  }
  words.value = vote_words(language, counts[0], counts[1], counts[2]);
  if (fact.details.size() == 2)
    words.detail = fill(language, "vote.means", {{"yes", fact.details[0]}, {"no", fact.details[1]}});
}

/// What said it: by the first word of the path («about», «date_left»), and where it stands, by a later one.
std::string evidence_words(Language language, std::string_view whole) {
  const std::string_view basis = facts::evidence_in(whole);
  std::string words;
  for (std::size_t from = 0; from < basis.size();) {
    const std::size_t dot = std::min(basis.find('.', from), basis.size());
    const std::string key = (from == 0 ? "basis." : "basis_place.") + std::string(basis.substr(from, dot - from));
    if (has_word(key)) words += (words.empty() ? "" : ", ") + std::string(word(language, key));
    from = dot + 1;
  }
  return words;
}

std::string record_words(Language language, std::string_view basis) {
  const facts::Record record = facts::deciding_record(basis);
  const bool too_few = record.right == record.said && !facts::proven(basis);
  return fill(language, record.said == 0 ? "certainty.never_judged" : too_few ? "certainty.too_few" : "certainty.record",
              {{"right", number(record.right)}, {"said", number(record.said)}});
}

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

std::string place_words(Language language, std::uint32_t page, std::uint32_t line, std::uint32_t pages) {
  const std::string line_digits = std::to_string(line);
  if (std::max(page, pages) <= 1) return fill(language, "place.line", {{"line", line_digits}});
  return fill(language, "place.page_line", {{"page", std::to_string(page)}, {"line", line_digits}});
}

FactWords fact_words(Language language, const FactRow& fact, std::uint32_t pages) {
  FactWords words;
  words.place = fact.page_label.empty() ? place_words(language, fact.page, fact.line, pages)
                                        : place_on_page(language, fact.page_label);
  words.label = has_word(fact.what) ? std::string(word(language, fact.what)) : std::string(name(fact.what));
  words.value = fact.value;
  const std::string_view what = group(fact.what);
  if (what == "outcome") {
    words.label.clear();
    say_outcome(language, fact, words);
  } else if (what == "vote") {
    say_vote(language, fact, words);
  } else if (fact.kind == FactKind::person) {
    words.label.clear();
    for (const std::string& role : fact.details) append(words.detail, ", ", data_word(language, "person_role", role));
  } else if (fact.kind == FactKind::proposal) {
    if (!fact.details.empty()) words.detail = fill(language, "proposal.by", {{"names", fact.details[0]}});
  } else if (fact.kind == FactKind::dissent) {
    if (!fact.details.empty()) words.detail = fill(language, "statement.forum", {{"body", fact.details[0]}});
  } else if (fact.kind == FactKind::ground) {
    words.detail = data_word(language, "stage", detail_at(fact, 0));
    append(words.detail, " · ", detail_at(fact, 1));
  } else if (fact.kind == FactKind::date) {
    words.value = date_words(language, fact.value);
  } else if (fact.what == "about_paper.type" || fact.what == "about_paper.component") {
    words.value = data_word(language, "type", fact.value);
  } else if (fact.what == "about_paper.paragraph") {
    words.value = fill(language, "paper.paragraph", {{"number", fact.value}});
  }
  if (words.value.empty()) words.value = std::exchange(words.label, {});
  if (fact.status == facts::Status::user) append(words.detail, " · ", word(language, "status.user"));
  if (!fact.note.empty()) append(words.detail, " · ", fill(language, "status.note", {{"note", fact.note}}));
  if (fact.status == facts::Status::derived)
    append(words.detail, " · ", fact.rule.empty() ? std::string(word(language, "status.derived_plain"))
                                                  : fill(language, "status.derived", {{"rule", fact.rule}}));
  return words;
}

std::string confidence_words(Language language, const facts::Confidence& confidence) {
  std::string because;
  const auto add = [&](std::string_view words) {
    if (!words.empty()) because += (because.empty() ? "" : "; ") + std::string(words);
  };
  if (confidence.basis == facts::user_basis) {
    add(word(language, "status.user"));
  } else {
    if (confidence.doubt != facts::Doubt::none)
      add(word(language, "doubt." + std::string(facts::doubt_names[static_cast<std::size_t>(confidence.doubt)])));
    add(evidence_words(language, confidence.basis));
    if (confidence.doubt == facts::Doubt::none) add(record_words(language, confidence.basis));
  }
  return fill(language, confidence.certain() ? "certainty.certain_because" : "certainty.uncertain_because",
              {{"why", because}});
}

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
