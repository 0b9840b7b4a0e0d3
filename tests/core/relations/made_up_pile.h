// What the tests of relations share: made-up papers as a pile.
#pragma once
#include <memory>

#include "core/facts/facts_text.h"
#include "relations/cases/cases.h"

namespace diarium::test {

struct MadeUp {
  std::string id, text, path = {};
};

/// The bundled retellings of five papers, and those papers, where the machine has them.
inline std::vector<MadeUp> bundled_papers() {
  std::vector<MadeUp> all;
  for (const std::string_view ending : {".md", ".txt"})
    for (const File& file : files_in(std::string(DIARIUM_ROOT) + "/assets/documents", ending))
      all.push_back({file.name, file.bytes});
  return all;
}
inline std::vector<MadeUp> five_papers() {
  std::vector<MadeUp> all;
  for (const File& file : real_papers()) all.push_back({file.name, file.bytes});
  return all;
}

/// The papers as a pile, read and understood when asked for; `reads` counts how often.
struct MadeUpPile {
  std::shared_ptr<std::vector<MadeUp>> papers;
  std::shared_ptr<std::uint32_t> reads = std::make_shared<std::uint32_t>(0);
  relations::Pile pile;
};

inline MadeUpPile pile_of(std::vector<MadeUp> papers) {
  MadeUpPile made;
  made.papers = std::make_shared<std::vector<MadeUp>>(std::move(papers));
  made.pile.size = static_cast<std::uint32_t>(made.papers->size());
  made.pile.paper = [all = made.papers, reads = made.reads](std::uint32_t number) -> Result<relations::PileText> {
    ++*reads;
    const MadeUp& one = (*all)[number];
    Read read = read_facts(one.text, one.id + ".txt");
    return relations::PileText{one.id, std::move(read.text), std::move(read.outline), std::move(read.facts), one.path};
  };
  return made;
}

inline relations::Cases cases_of(std::vector<MadeUp> papers, const relations::Corrections& corrections = {}) {
  const MadeUpPile made = pile_of(std::move(papers));
  return *there(relations::find_cases(made.pile, corrections));
}

/// «a b | c»: the ids of each case's papers, parts left out.
inline std::string grouped(const relations::Cases& cases, const std::vector<MadeUp>& papers) {
  std::string out;
  for (const relations::Case& one : cases.cases) {
    out += out.empty() ? "" : " | ";
    std::string last;
    for (const relations::CasePaper& paper : one.papers) {
      const std::string& id = papers[paper.ref.paper].id;
      if (id != last) out += (last.empty() ? "" : " ") + id;
      last = id;
    }
  }
  return out;
}

}  // namespace diarium::test
