#include "cli/readings.h"

namespace diarium::cli {

std::vector<std::string> reading_notes(std::string_view asked, const std::vector<query::Reading>& readings) {
  using Kind = query::Reading::Kind;
  std::vector<std::string> lines;
  for (const query::Reading& one : readings) {
    const std::string typed(slice(asked, one.span));
    if (one.kind == Kind::not_understood)
      lines.push_back((one.value.empty() ? "not searched: " : "not understood, searched as words: ") + typed);
    if (one.kind == Kind::corrected || one.kind == Kind::apart)
      lines.push_back("nothing contains «" + typed + "»: searched «" + one.value + "»; as typed: \"" + typed + "\"");
    if (query::is_missing(one)) lines.push_back("no paper has: " + typed);
  }
  return lines;
}

}  // namespace diarium::cli
