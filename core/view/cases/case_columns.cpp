#include "view/cases/case_columns.h"

#include <algorithm>
#include <unordered_map>

#include "query/fields.h"

namespace diarium::view {
namespace {

using query::Field;
using relations::ActKind;

enum class InFacet : std::uint8_t { yes, no };

/// Collects the values of the cases, one case after another.
class Collector {
 public:
  explicit Collector(std::size_t cases) {
    for (CaseColumn& column : columns_) column.of.resize(cases);
  }
  void add(Field field, std::size_t row, const std::string& value, InFacet shown = InFacet::yes) {
    if (value.empty()) return;
    const auto at = static_cast<std::size_t>(field);
    CaseColumn& column = columns_[at];
    const auto [place, added] = places_[at].emplace(value, static_cast<std::uint32_t>(column.values.size()));
    if (added) {
      column.values.push_back(value);
      column.counted.push_back(shown == InFacet::yes);
    }
    auto& of = column.of[row];
    if (std::ranges::find(of, place->second) == of.end()) of.push_back(place->second);
  }
  void add_who(Field field, std::size_t row, const facts::Named& who) {
    add(field, row, who.party == "-" ? "" : who.party);
    add(field, row, who.name, InFacet::no);
  }
  CaseColumns finish() && { return std::move(columns_); }

 private:
  CaseColumns columns_;
  std::array<std::unordered_map<std::string, std::uint32_t>, query::field_count> places_;  ///< Asked only, never walked.
};

void add_acts(Collector& collector, std::size_t number, const CaseRow& row) {
  for (const relations::Act& act : row.of_case->acts) {
    if (!act.who.party.empty() && act.who.party != "-") collector.add(Field::party, number, act.who.party);
    if (relations::opens_case(act.kind)) collector.add_who(Field::mover, number, act.who);
    if (relations::objects(act)) collector.add_who(Field::dissenter, number, act.who);
    if (act.kind == ActKind::reserved)
      collector.add(Field::dissenter, number, std::string(structure::name(structure::Role::reservation)), InFacet::no);
    if (act.kind == ActKind::demanded) {
      collector.add_who(Field::demander, number, act.who);
      if (act.side != relations::Side::unsettled)
        collector.add(Field::demander, number,
                      std::string(act.side == relations::Side::lost ? query::lost_demand : query::won_demand),
                      InFacet::no);
    }
    if (!relations::is_vote(act.kind)) continue;
    collector.add_who(Field::voter, number, act.who);
    if (relations::is_yes_or_no(act.kind))
      collector.add(Field::voter, number, act.kind == ActKind::voted_yes ? "ja" : act.kind == ActKind::voted_no ? "nej" : "avstår", InFacet::no);
  }
  for (const relations::VoteRow& vote : row.of_case->votes) {
    if (vote.yes > 0) collector.add(Field::voter, number, "ja", InFacet::no);
    if (vote.no > 0) collector.add(Field::voter, number, "nej", InFacet::no);
    if (vote.abstain > 0) collector.add(Field::voter, number, "avstår", InFacet::no);
  }
}

/// «Anna Berg (S)» of a card: the name and the party are values of their own.
void add_named(Collector& collector, std::size_t number, const std::string& written) {
  const facts::Named named = facts::read_named(written);
  collector.add(Field::person, number, named.name, InFacet::no);
  collector.add(Field::named, number, named.name, InFacet::no);
}

}  // namespace

std::string outcome_value(const CaseRow& row) {
  const auto& verdict = row.verdict;
  if (!verdict) return std::string(unknown_outcome);
  const std::string_view outcome = verdict->outcome.empty() ? other_outcome : std::string_view(verdict->outcome);
  return std::string(outcome) + std::string(verdict->final_decision ? "" : proposed_mark);
}

CaseColumns case_columns(const index::Pack& pack, const std::vector<CaseRow>& rows) {
  Collector collector(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const CaseRow& row = rows[i];
    for (const std::string& kind : row.kinds) collector.add(Field::type, i, kind);
    for (const std::string& body : row.bodies) collector.add(Field::body, i, body);
    for (const std::string& year : row.years) collector.add(Field::year, i, year);
    collector.add(Field::municipality, i, row.of_case->municipality);
    collector.add(Field::outcome, i, outcome_value(row));
    for (const relations::Verdict* verdict : sent_back(row)) collector.add(Field::outcome, i, verdict->outcome);
    collector.add(Field::status, i, std::string(name(row.status)));
    collector.add(Field::own, i, row.own ? "ja" : "nej");
    for (const std::string& name : {row.of_case->id, row.of_case->number, row.of_case->title}) collector.add(Field::of_case, i, name, InFacet::no);
    collector.add(Field::case_number, i, row.of_case->number, InFacet::no);
    add_acts(collector, i, row);
    for (const std::uint32_t paper : row.papers) {
      const index::Card& card = pack.card({paper});
      collector.add(Field::case_number, i, card.case_number, InFacet::no);
      for (const std::string& party : card.parties) collector.add(Field::named, i, party, InFacet::no);
      for (const std::string& person : card.people) add_named(collector, i, person);
    }
  }
  return std::move(collector).finish();
}

}  // namespace diarium::view
