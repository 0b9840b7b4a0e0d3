#include "relations/cases/cases_summary.h"

#include "base/sorting.h"
#include "facts/home/body.h"
#include "facts/home/home.h"
#include "language/key.h"
#include "language/phrases.h"
#include "relations/decided/demand_aims.h"
#include "relations/decided/whole_outcome.h"

namespace diarium::relations {
namespace {

std::vector<std::string> bodies_of(const facts::Facts& facts, const facts::Reading& r,
                                   const std::vector<facts::Part>& parts) {
  std::vector<std::string> bodies(facts.components.size() + 1);
  if (facts.body) bodies[0] = facts.body->value;
  std::size_t part = 0;
  for (std::size_t i = 0; i < facts.components.size(); ++i) {
    while (part + 1 < parts.size() &&
           (parts[part].tokens.empty() || r.tokens[parts[part].tokens.first].begin < facts.components[i].span.begin))
      ++part;
    if (const auto body = facts::body(r, parts[part])) bodies[i + 1] = body->value;
  }
  return bodies;
}

constexpr std::uint32_t most_pointing = 600;  // Bytes of a dissent that only points to another.

std::vector<ByteSpan> repeating_in(const PileText& paper) {
  std::vector<ByteSpan> found;
  for (const auto* list : {&paper.facts.reservations, &paper.facts.special_statements}) {
    for (const facts::Dissent& one : *list) {
      const std::string_view words = slice(paper.text.nfc, one.span);
      const bool points = one.identical_to < 0 && words.size() <= most_pointing;
      if (points && language::key(words).find("likalydande") != std::string::npos) found.push_back(one.span);
    }
  }
  return found;
}

}  // namespace

ByteSpan span_of_part(const facts::Facts& facts, std::uint32_t part) {
  return part == 0 ? ByteSpan{0, 0xFFFFFFFFu} : facts.components[part - 1].span;
}

void in_order(facts::Facts& facts) {
  sort_briefly(facts.proposals, {}, [](const facts::Proposal& one) { return one.span.begin; });
}

Summarised summary_of(PileText& paper, std::uint32_t number, const facts::Reading& r) {
  in_order(paper.facts);
  const std::vector<facts::Part> parts = facts::cut_parts(r);
  Summarised made;
  PaperSummary& summary = made.summary;
  made.keys.id = paper.id;
  summary.bodies = bodies_of(paper.facts, r, parts);
  made.keys.units = units_of(paper, r, parts, summary.bodies);
  for (Unit& unit : made.keys.units) unit.paper = number;
  summary.verdicts = read_verdicts(paper, number, r, parts);
  summary.points = words_of_points(paper);
  summary.demands = read_demands(paper, r, summary.bodies);
  summary.parties = title_parties(r, paper.facts);
  summary.ballots = read_ballots(r, paper.facts);
  std::vector<ByteSpan> spans;
  for (std::uint32_t i = 0; i <= paper.facts.components.size(); ++i)
    if (i > 0 || paper.facts.components.empty()) spans.push_back(span_of_part(paper.facts, i));
  summary.figures = read_figures(r, spans);
  summary.repeating = repeating_in(paper);
  const std::string file = language::key(facts::place_of(paper.path).words) + " ";
  summary.revised = language::begins_with_phrase(language::Use::revised, file) ||
                    facts::some({0, r.size()}, [&](std::uint32_t i) { return is_fate_word(r, i, "sent_back"); });
  summary.facts = std::move(paper.facts);
  return made;
}

}  // namespace diarium::relations
