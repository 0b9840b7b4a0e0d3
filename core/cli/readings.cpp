#include "cli/readings.h"

#include <algorithm>

#include "view/panels/gaps_panel.h"

namespace diarium::cli {

std::vector<std::string> reading_notes(std::string_view asked, const std::vector<query::Reading>& readings) {
  using Kind = query::Reading::Kind;
  std::vector<std::string> lines;
  if (view::asks_of_gaps(asked))
    lines.emplace_back("what the papers cite and lack is not found by words: diarium gaps tells it, and the page luckor/ of a site");
  for (const query::Reading& one : readings) {
    const std::string typed(slice(asked, one.span));
    if (one.kind == Kind::not_understood) lines.push_back((one.value.empty() ? "not searched: " : "not understood, searched as words: ") + typed);
    if (one.kind == Kind::corrected || one.kind == Kind::apart)
      lines.push_back("nothing contains «" + typed + "»: searched «" + one.value + "»; as typed: \"" + typed + "\"");
    if (query::is_missing(one)) lines.push_back("no paper has: " + typed);
  }
  const auto missing = std::ranges::count_if(readings, query::is_missing);
  if (missing > 1 && 2 * missing >= std::ssize(readings)) lines.emplace_back("the papers are in Swedish: ask in Swedish words");
  return lines;
}

}  // namespace diarium::cli
