#include "view/facts/fact_rows.h"

#include <algorithm>

namespace diarium::view {
namespace {

constexpr std::size_t quote_limit = 200;  ///< Bytes: a line or two beside the text.
constexpr std::size_t value_limit = 2000; ///< Bytes: an att-sats in full; longer ones are read in the text.

/// Collects rows; knows where each fact stands.
class List {
 public:
  List(const facts::Facts& facts, std::string_view nfc, const structure::Outline& outline, const Flow& flow)
      : facts_(facts), lines_(nfc), outline_(outline), flow_(flow) {}

  FactRow& add(FactKind kind, std::string what, std::string value, std::vector<ByteSpan> spans,
               const facts::Standing& standing) {
    FactRow row;
    row.standing = standing;
    row.number = static_cast<std::uint32_t>(rows_.size()) + 1;
    row.kind = kind;
    row.what = std::move(what);
    row.value = std::move(value);
    row.spans = std::move(spans);
    if (!row.spans.empty()) {
      const ByteSpan first = row.spans.front();
      row.page = page_of(first.begin);
      row.line = lines_.of(first.begin);
      row.quote = flow_.words(first, quote_limit);
    }
    rows_.push_back(std::move(row));
    return rows_.back();
  }

  void add_about(const char* what, const std::optional<facts::Value>& value) {
    if (!value) return;
    FactRow& row = add(FactKind::about, std::string("about_paper.") + what, value->value, {value->span}, value->standing);
    row.rule = value->rule;
    name(row, what, 0, value->status);
  }

  /// How corrections name it, and what the reader said of it.
  void name(FactRow& row, std::string_view fact, std::size_t index, facts::Status as_read = facts::Status::read) {
    row.fact = fact;
    row.index = static_cast<std::uint32_t>(index);
    row.status = facts::status_of(facts_, fact, index, as_read);
    for (const facts::UserMark& mark : facts_.user)
      if (mark.index == index && mark.fact == fact && !mark.note.empty()) row.note = mark.note;
  }

  [[nodiscard]] std::string words(ByteSpan span) const { return flow_.words(span, value_limit); }
  [[nodiscard]] std::vector<FactRow> take() { return std::move(rows_); }

 private:
  [[nodiscard]] std::uint32_t page_of(std::uint32_t byte) const {
    const auto after = std::ranges::upper_bound(outline_.pages, byte, {}, &ByteSpan::begin);
    return after == outline_.pages.begin() ? 1 : static_cast<std::uint32_t>(after - outline_.pages.begin());
  }

  const facts::Facts& facts_;
  structure::LineNumbers lines_;
  const structure::Outline& outline_;
  const Flow& flow_;
  std::vector<FactRow> rows_;
};

void keep_stated(std::vector<std::string>& details, const std::string& word) {
  if (!word.empty()) details.push_back(word);
}

void add_decisions(const facts::Facts& facts, List& list) {
  const auto add = [&](const std::optional<facts::Outcome>& outcome, const char* standing) {
    if (!outcome) return;
    FactRow& row = list.add(FactKind::decision, "outcome." + outcome->outcome, "", {outcome->span}, outcome->standing);
    row.details = {standing, outcome->by, outcome->to};
    list.name(row, standing == std::string_view("final") ? "decision" : "recommended_decision", 0);
  };
  add(facts.decision, "final");
  add(facts.recommended_decision, "recommended");
  for (std::size_t i = 0; i < facts.votes.size(); ++i) {
    const facts::Vote& vote = facts.votes[i];
    std::string counted = std::to_string(vote.yes) + "–" + std::to_string(vote.no);
    if (vote.abstain > 0) counted += "–" + std::to_string(vote.abstain);
    FactRow& row = list.add(FactKind::decision, "vote", std::move(counted), {vote.span}, vote.standing);
    list.name(row, "vote", i);
    if (!vote.yes_means.empty() && !vote.no_means.empty()) row.details = {vote.yes_means, vote.no_means};
  }
}

void add_dissent(const std::vector<facts::Dissent>& dissents, std::string_view fact, List& list) {
  for (std::size_t i = 0; i < dissents.size(); ++i) {
    const facts::Dissent& dissent = dissents[i];
    FactRow& row = list.add(FactKind::dissent, "statement." + dissent.kind, facts::written(dissent.who), {dissent.span}, dissent.standing);
    keep_stated(row.details, dissent.forum);
    list.name(row, fact, i);
  }
}

void add_dates(const facts::Facts& facts, List& list) {
  const auto is_document_date = [](const facts::Date& date) { return date.what == "document_date"; };
  if (facts.document_date && std::ranges::none_of(facts.dates, is_document_date)) {
    FactRow& row = list.add(FactKind::date, "date.document_date", facts.document_date->value, {facts.document_date->span},
                            facts.document_date->standing);
    row.rule = facts.document_date->rule;
    list.name(row, "document_date", 0, facts.document_date->status);
  }
  for (std::size_t i = 0; i < facts.dates.size(); ++i) {
    const facts::Date& date = facts.dates[i];
    FactRow& row = list.add(FactKind::date, "date." + date.what, date.iso, {date.span}, date.standing);
    row.rule = date.rule;
    list.name(row, "date", i, date.status);
  }
}

void add_references(const facts::Facts& facts, List& list) {
  for (std::size_t i = 0; i < facts.case_numbers.size(); ++i) {
    const facts::CaseNumber& number = facts.case_numbers[i];
    list.name(list.add(FactKind::reference, "dnr." + number.role, number.value, {number.span}, number.standing), "case_number", i);
  }
  for (std::size_t i = 0; i < facts.referral_bodies.size(); ++i) {
    const facts::Referral& referral = facts.referral_bodies[i];
    list.name(list.add(FactKind::reference, "referral." + referral.reply, referral.name, {referral.span}, referral.standing), "referral", i);
  }
  for (std::size_t i = 0; i < facts.cited.size(); ++i) {
    const facts::Citation& citation = facts.cited[i];
    list.name(list.add(FactKind::reference, "cited." + citation.kind, citation.norm, {citation.span}, citation.standing), "citation", i);
  }
}

void add_about(const facts::Facts& facts, List& list) {
  list.add_about("type", facts.type);
  list.add_about("municipality", facts.municipality);
  list.add_about("body", facts.body);
  list.add_about("title", facts.title);
  list.add_about("paragraph", facts.paragraph);
  for (const facts::Component& component : facts.components)
    list.add(FactKind::about, "about_paper.component", component.type, {component.span}, component.standing);
}

}  // namespace

std::vector<FactRow> fact_rows(const facts::Facts& facts, std::string_view nfc, const structure::Outline& outline,
                               const Flow& flow) {
  List list(facts, nfc, outline, flow);
  add_decisions(facts, list);
  for (std::size_t i = 0; i < facts.proposals.size(); ++i) {
    const facts::Proposal& proposal = facts.proposals[i];
    FactRow& row =
        list.add(FactKind::proposal, "proposal." + proposal.kind, list.words(proposal.span), {proposal.span}, proposal.standing);
    keep_stated(row.details, proposal.by);
    list.name(row, "proposal", i);
  }
  add_dissent(facts.reservations, "reservation", list);
  add_dissent(facts.special_statements, "special_statement", list);
  for (std::size_t i = 0; i < facts.persons.size(); ++i) {
    const facts::Person& person = facts.persons[i];
    FactRow& row = list.add(FactKind::person, "person", facts::written(facts::Named{person.name, person.party}), person.mentions, person.standing);
    row.details = person.roles;
    list.name(row, "person", i);
  }
  add_dates(facts, list);
  add_references(facts, list);
  add_about(facts, list);
  return list.take();
}

}  // namespace diarium::view
