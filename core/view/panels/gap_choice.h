// view/panels/gap_choice: which gaps did the reader choose, and which of them are worth asking for first?
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "relations/relations.h"

namespace diarium::view {

/// Why it would be good to have what is missing, the best reason first.
enum class GapWorth : std::uint8_t {
  outcome,   ///< «utfall»: it says what was decided in the end.
  ground,    ///< «skal»: a decision here, or what was said against it, rests on it.
  steering,  ///< «styrande»: a policy, which holds for other cases too.
  answer,    ///< «svar»: what somebody who was asked, or the office, said.
  named      ///< «namns»: it is only named.
};
inline constexpr int gap_worth_count = 5;
/// As in addresses and in the keys of the page's words.
[[nodiscard]] std::string_view name(GapWorth worth);

/// What of the gaps a reader wants to see. Empty: all.
struct GapFilter {
  std::string worth;         ///< A name of GapWorth.
  std::string kind;          ///< A name of relations::GapKind.
  std::string municipality;  ///< To which one would write.
  bool empty() const { return worth.empty() && kind.empty() && municipality.empty(); }
  friend bool operator==(const GapFilter&, const GapFilter&) = default;
};
/// Is the word one that such a wish may have? Of a municipality any is.
[[nodiscard]] bool is_gap_worth(std::string_view word);
[[nodiscard]] bool is_gap_kind(std::string_view word);

struct GapCount {
  std::string value;
  std::uint32_t gaps = 0;
};
struct GapChoice {
  struct Row {
    std::uint32_t gap = 0;  ///< Its place in relations::Gaps::gaps.
    GapWorth worth{};
  };
  /// Those chosen: by worth, the certain first, then by how many papers cite them (citations beyond most_citations
  /// count as papers), then as they come.
  std::vector<Row> rows;
  /// What there is to choose, each counted among those that the other wishes leave. Worths as they are ordered; kinds and
  /// municipalities most gaps first, then as they come.
  std::vector<GapCount> worths, kinds, municipalities;
};

/// cost  O(gaps log gaps), and all grounds of all cases.
[[nodiscard]] GapChoice chosen_gaps(const relations::Relations& relations, const GapFilter& filter);

}  // namespace diarium::view
