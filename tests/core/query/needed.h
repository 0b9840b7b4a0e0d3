// A made-up pack that is read as it is needed, and all that an answer says.
#pragma once

#include "../index/support.h"
#include "core/facts/whole_facts.h"
#include "index/file/file.h"
#include "query/search.h"

namespace diarium::test {

inline std::string made_word(Die& die) {
  static constexpr std::string_view starts[] = {"park", "skol", "bygg", "väg", "torg", "vatten", "bad", "bibliotek"};
  static constexpr std::string_view ends[] = {"", "en", "er", "plats", "huset", "arbete", "avgift", "plan"};
  if (die.one_in(3)) return "ord" + std::to_string(die.below(4000));
  return std::string(starts[die.below(8)]) + std::string(ends[die.below(8)]);
}

inline std::string some_pack() {
  Die die(5);
  std::vector<index::Paper> papers;
  for (int number = 0; number < 300; ++number) {
    std::string text = "Om " + made_word(die) + "\n\n";
    for (std::uint32_t words = 60 + die.below(200); words > 0; --words) text += made_word(die) + (die.one_in(9) ? ".\n\n" : " ");
    index::Paper made = paper("papper-" + std::to_string(number), text);
    made.facts.type = {number % 3 ? "motion" : "protokoll", {0, 2}};
    made.facts.document_date = {"202" + std::to_string(number % 7) + "-03-0" + std::to_string(1 + number % 9), {0, 2}};
    made.facts.case_numbers = {{"KS 2024/" + std::to_string(number % 40), "own", {0, 2}}};
    made.facts = all_certain(std::move(made.facts));
    papers.push_back(std::move(made));
  }
  return freeze(std::move(papers));
}

/// All that an answer says.
inline std::string told(const index::Pack& pack, const query::Answer& answer) {
  std::string out = std::to_string(answer.papers) + "/" + std::to_string(answer.more) + "/" + std::to_string(answer.places) + "\n";
  for (const query::Hit& hit : answer.hits) {
    out += pack.card(hit.paper).id + " " + pack.card(hit.paper).title + " " + std::to_string(hit.score) + " " + std::to_string(hit.places) + "\n";
    for (const query::Snippet& snippet : hit.snippets) {
      out += "  " + snippet.text + std::to_string(snippet.line) + " " + std::to_string(snippet.place.begin);
      for (const ByteSpan& mark : snippet.marks) out += " " + std::to_string(mark.begin) + "-" + std::to_string(mark.end);
      out += "\n";
    }
  }
  for (const query::Facet& facet : answer.facets)
    for (const query::FacetValue& value : facet.values) out += value.value + " " + std::to_string(value.papers) + "\n";
  for (const query::Reading& reading : answer.readings) {
    out += reading.value + " " + std::to_string(reading.papers) + " " + std::string(query::name(reading.kind)) + " " + std::to_string(reading.span.end);
    for (const std::string& also : reading.also) out += " " + also;
    out += "\n";
  }
  return out;
}

struct Brought {
  std::string told;
  int rounds = 0;
  std::size_t bytes = 0;
};

/// Asks until nothing is missing any more, bringing what is wanted.
template <class Ask>
Brought bring_all(index::Pack& pack, const std::string& file, const Ask& question) {
  Brought brought;
  for (;; ++brought.rounds) {
    REQUIRE(brought.rounds < 30);
    pack.forget();
    brought.told = question(pack);
    const std::vector<index::FileRange> wanted = pack.wanted();
    if (wanted.empty()) return brought;
    for (const index::FileRange& range : wanted) {
      const std::string_view bytes = std::string_view(file).substr(range.begin, range.end - range.begin);
      REQUIRE(pack.supply(range.begin, bytes));
      brought.bytes += bytes.size();
    }
  }
}

inline index::Pack begun(const std::string& file) {
  return *there(index::Pack::open_part(std::string_view(file).substr(0, std::min<std::size_t>(file.size(), 16384))));
}

}  // namespace diarium::test
