// relations/gaps/gaps_scan: finds in a paper's words what its facts do not list: decisions by day and §, letters of
// offices, earlier motions, lists of enclosures.
#pragma once
#include <string>
#include <vector>

#include "facts/rules/rules.h"
#include "relations/gaps/gaps_read.h"

namespace diarium::relations {

/// Borrows all three: they must outlive it. Each answer costs O(dates + tokens of what it looks at).
class CitationScan {
 public:
  CitationScan(const facts::Reading& r, const facts::Facts& facts, const PaperTimes& times)
      : r_(r), facts_(facts), times_(times) {}
  /// «kommunfullmäktige 2031-02-09 § 12», «KS § 12, 2031-02-09», «Bordlagt den 9 februari 2031, § 12».
  [[nodiscard]] std::vector<Mention> decisions() const;
  /// «Kontorets tjänsteutlåtande daterat den 9 februari 2031»
  [[nodiscard]] std::vector<Mention> office_letters() const;
  /// «lämnade vi i februari 2031 in en motion om …»
  [[nodiscard]] std::vector<Mention> earlier_motions() const;
  /// What stands below «Bilagor» or «Handlingar» and is not among `known`.
  [[nodiscard]] std::vector<Mention> enclosures(const std::vector<Mention>& known) const;

 private:
  [[nodiscard]] facts::Range tokens_of(ByteSpan span) const;
  void name_adopted(Mention& decision, facts::Range tokens) const;

  const facts::Reading& r_;
  const facts::Facts& facts_;
  const PaperTimes& times_;
};

/// Is the document one of a kind or still to be made («en ny strategi», «framtagandet av en plan», «Kommunal
/// avfallsplan»)? O(1).
[[nodiscard]] bool is_to_be_made(const facts::Reading& r, ByteSpan cited);
/// Words without the marks that end a sentence.
[[nodiscard]] std::string trimmed(std::string words);
/// True if only brackets, commas and «dnr» stand between two bytes.
[[nodiscard]] bool is_joint(const facts::Reading& r, std::uint32_t from, std::uint32_t to);
/// The words of the list item or paragraph that ends in an enclosure's number, with the number.
[[nodiscard]] std::string enclosure_name(const facts::Reading& r, ByteSpan number);
/// The number of the § that a part of minutes is; empty where it bears none.
[[nodiscard]] std::string section_of(const facts::Reading& r, const TimedPart& part, const facts::Facts& facts);

/// What the first rule of a list takes at a token. O(rules).
[[nodiscard]] inline facts::Found gap_at(const facts::Reading& r, std::uint32_t at, std::string_view list) {
  return facts::find_at(facts::gap_rules(), r, at, facts::NothingAsked(), list);
}
[[nodiscard]] inline bool is_gap_word(const facts::Reading& r, std::uint32_t at, std::string_view list) {
  return facts::is_said(facts::gap_rules(), list, r, at);
}

}  // namespace diarium::relations
