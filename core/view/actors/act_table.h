// view/actors/act_table: acts as rows: the case, when and where, how it ended, and the words that tell it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "index/pack.h"
#include "view/actors/actors.h"
#include "view/case_words.h"
#include "view/dates.h"
#include "view/panel.h"
#include "view/paper/passages.h"

namespace diarium::view {

enum class Names : std::uint8_t { left_out, shown };

/// Tells acts for the pages of persons and parties.
/// lifetime  borrows the pack, the actors and the timeline.
class ActTeller {
 public:
  ActTeller(const index::Pack& pack, const Actors& actors, const relations::Timeline& timeline, Telling telling)
      : pack_(pack), actors_(actors), language_(telling.language), length_(telling.length), passages_(pack, telling.language), days_(pack, timeline) {}

  /// The rows of a lane, the latest first; nothing where there are none.
  [[nodiscard]] Section section(Lane lane, const std::vector<ActRow>& rows, Names names);
  /// What rests on no certain fact, of all lanes.
  [[nodiscard]] Section uncertain(const std::vector<ActRow>& rows, Names names);
  /// A card for each lane that tells something: the figure of what is certain, leading to its section, what became of
  /// it, and how much else is not counted. `page`: the address that the sections are on.
  [[nodiscard]] Section sums(const std::vector<ActRow>& certain, const std::vector<ActRow>& uncertain,
                             const std::string& page) const;
  /// Where to tell that something is wrong, where the collection says whom; nothing else.
  [[nodiscard]] std::vector<Line> report(const std::string& title, const std::string& page) const;

  [[nodiscard]] Words case_link(const relations::Case& one) const;
  /// The last outcome of a case as a chip, and whether it is only proposed.
  [[nodiscard]] Line outcome(const relations::Case& one) const { return outcome(last_verdict(one)); }
  [[nodiscard]] Line outcome(const std::optional<relations::Verdict>& verdict) const;
  [[nodiscard]] Words person_link(const relations::Act& act) const;
  /// «Senast i ett ärende: 16 juni 2026 · Yrkade · …»: of what was done, certain or not, of one day the first by
  /// lane; empty where no day is known. Not what they brought: the § that tells of it is of a later day.
  [[nodiscard]] Line latest(const std::vector<ActRow>& certain, const std::vector<ActRow>& uncertain) const;
  /// Adds how the vote fell in which it was done and what yes and no meant, where the paper has one vote: that one.
  const relations::VoteRow* add_meaning(Line& line, const relations::Case& one, const relations::Act& act) const;
  /// ISO; empty where no text tells on which day the part was written or its body met.
  [[nodiscard]] std::string date_of(relations::PartRef ref) const { return days_.of(ref); }
  [[nodiscard]] Passages& passages() { return passages_; }

 private:
  Table table(const std::string& caption, std::vector<ActRow> rows, Names names);
  Card sum(Lane lane, const std::vector<ActRow>& of, const std::string& page) const;
  Line what(const ActRow& row) const;
  Line who(const std::vector<const relations::Act*>& acts) const;
  Line with_whom(const ActRow& row) const;
  std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  const index::Pack& pack_;
  const Actors& actors_;
  Language language_;
  Length length_;
  mutable Passages passages_;  ///< Its memory of texts grows.
  PartDays days_;
};

/// The rows of a lane.
[[nodiscard]] std::vector<ActRow> of_lane(const std::vector<ActRow>& rows, Lane lane);

}  // namespace diarium::view
