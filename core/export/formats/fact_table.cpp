#include "export/formats/fact_table.h"

#include "facts/fields.h"
#include "view/sheet/csv.h"

namespace diarium::exporting {
namespace {

using facts::KindOfFact;

/// What a fact says: its value (name, number, day, outcome; empty: its words say it), which of its kind it is (role, kind,
/// what a day is of), and who said it. Fields that are counted or told by no kind but one stand in that kind's own table.
struct FactWords {
  std::string value, what, by;
};
FactWords fact_words(const facts::Value& one) { return {one.value, "", ""}; }
FactWords fact_words(const facts::CaseNumber& one) { return {one.value, one.role, ""}; }
FactWords fact_words(const facts::Person& one) {
  return {facts::written(facts::Named{one.name, one.party}), view::joined_cell(one.roles), ""};
}
FactWords fact_words(const facts::Proposal& one) { return {"", one.kind, one.by}; }
FactWords fact_words(const facts::Outcome& one) { return {one.outcome, "", one.by}; }
FactWords fact_words(const facts::Dissent& one) { return {"", one.kind, facts::written(one.who)}; }
FactWords fact_words(const facts::Referral& one) { return {one.name, one.reply, ""}; }
FactWords fact_words(const facts::Citation& one) { return {one.norm, one.kind, ""}; }
FactWords fact_words(const facts::Date& one) { return {one.iso, one.what, ""}; }
FactWords fact_words(const facts::Vote& one) {
  std::string counts = std::to_string(one.yes) + "–" + std::to_string(one.no);
  if (one.abstain > 0) counts += "–" + std::to_string(one.abstain);
  return {std::move(counts), "", ""};
}
FactWords fact_words(const facts::Ground& one) { return {one.norm, one.kind, one.stage}; }

template <class Fact>
ByteSpan fact_span(const Fact& one) {
  if constexpr (requires { one.mentions; }) return one.mentions.empty() ? ByteSpan{} : one.mentions.front();
  else return one.span;
}

class FactRows {
 public:
  FactRows(const Exported& paper, std::string_view root, const std::function<void(const FactCells&)>& visit)
      : paper_(paper), root_(root), visit_(visit) {}

  template <class Fact>
  void add(const KindOfFact& kind, std::size_t index, const Fact& one) const {
    facts::Status as_read = facts::Status::read;
    std::string rule;
    if constexpr (requires { one.rule; }) {
      as_read = one.status;
      rule = one.rule;
    }
    const ByteSpan span = fact_span(one);
    const std::string quote = paper_.quote(span);
    const auto status = static_cast<std::size_t>(facts::status_of(paper_.facts, kind.fact, index, as_read));
    FactWords said = fact_words(one);
    visit_({paper_.card.id, kind.fact, said.value.empty() ? quote : std::move(said.value), std::move(said.what), std::move(said.by), std::move(rule),
            one.confidence.basis, std::to_string(paper_.point(span.begin)), std::to_string(paper_.point(span.end)),
            std::string(root_) + paper_.link(span), quote, std::string(facts::status_names[status]),
            std::string(facts::name(one.confidence.certainty))});
  }

 private:
  const Exported& paper_;
  std::string_view root_;
  const std::function<void(const FactCells&)>& visit_;
};

}  // namespace

void each_fact_row(const Exported& paper, std::string_view root, const std::function<void(const FactCells&)>& visit) {
  const FactRows rows(paper, root, visit);
  facts::each_value(paper.facts, [&](const KindOfFact& kind, const std::optional<facts::Value>& one) {
    if (one) rows.add(kind, 0, *one);
  });
  facts::each_list(paper.facts, [&]<class Some>(const KindOfFact& kind, const Some& some) {
    if constexpr (!facts::can_be_corrected<Some>) return;
    else if constexpr (facts::is_list<Some>)
      for (std::size_t i = 0; i < some.size(); ++i) rows.add(kind, i, some[i]);
    else if (some) rows.add(kind, 0, *some);
  });
}

}  // namespace diarium::exporting
