// What became of each point of a case in a line, for the tests of relations.
#pragma once
#include <string>

#include "core/base/checks.h"
#include "relations/cases/cases.h"

namespace diarium::test {

/// «1: office avslå, styrelse avslå -> unknown»
inline std::string fate(const relations::Case& one) {
  std::string out;
  for (const relations::FateRow& row : one.fate) {
    out += (out.empty() ? "" : "; ") + std::to_string(row.number) + ":";
    for (const relations::Verdict& verdict : row.verdicts) {
      out += " " + std::string(relations::name(verdict.stage)) + " " + verdict.outcome +
             (verdict.final_decision ? "!" : "");
    }
    out += " -> " + (row.outcome.empty() ? "unknown" : row.outcome);
  }
  return out;
}

inline const relations::Case& only(const relations::Cases& cases) {
  REQUIRE(cases.cases.size() == 1);
  return cases.cases[0];
}

}  // namespace diarium::test
