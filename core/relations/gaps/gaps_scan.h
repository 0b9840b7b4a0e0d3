// relations/gaps/gaps_scan: finds in a paper's words what its facts do not list: decisions by day and §, letters of
// offices, earlier motions, lists of enclosures.
#pragma once
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
  /// What stands below «Bilagor» or «Handlingar» and holds none of those `known` by a number or a decision; without a
  /// norm, what is in the file.
  [[nodiscard]] std::vector<Mention> enclosures(const std::vector<Mention>& known) const;

 private:
  [[nodiscard]] std::vector<facts::Date> dates() const;
  [[nodiscard]] facts::Range tokens_of(ByteSpan span) const;
  void name_adopted(Mention& decision, facts::Range tokens) const;

  const facts::Reading& r_;
  const facts::Facts& facts_;
  const PaperTimes& times_;
};

/// The § beside a date: its number, empty where there is none, and the tokens of date and § together. O(1).
struct CitedSection {
  std::string number;
  facts::Range whole;
};
[[nodiscard]] CitedSection section_beside(const facts::Reading& r, facts::Range date);

/// The board whose papers bear the letters that the paper's own number bears; empty for others, and for letters that
/// every municipality has («KS»), under which the council's matters stand, too. O(numbers).
[[nodiscard]] std::string board_of_letters(const facts::Facts& facts, std::string_view letters);

/// Is it nothing that the municipality could hand out: one of a kind or of any («Kommunal avfallsplan», «reglementet
/// för respektive nämnd»), one that is still to be made or decided («en ny strategi», «Planen för träd antas»), a
/// state's or a region's («den nationella planen för …»), a course of a school? O(its tokens).
[[nodiscard]] bool is_no_paper(const facts::Reading& r, ByteSpan cited);
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
