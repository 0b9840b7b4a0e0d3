// index/postings/inversion: from the lists of all terms, in the order of their spellings, to the sections that answer «where
// does this word stand?». Whoever has the lists gives them one after the other: words that were read, or packs that become one.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/numbering.h"
#include "base/spread.h"
#include "index/keys/key_lists.h"
#include "index/parts/known_cuts.h"
#include "index/postings/lists_writer.h"

namespace diarium::index {

struct InvertedSections {
  std::string profiles, terms, spellings, parts, capitals, common;
  Spool postings, positions;
  std::vector<std::string> endings;  ///< That stems leave off terms (Term::cut), each once, ascending.
};

/// What a pack knows of a spelling beside where it stands.
struct Spelling {
  bool sound = false;    ///< Term::sound.
  bool capital = false;  ///< Never stands without a capital: it may be a name.
  std::optional<std::uint8_t> cut;  ///< Term::cut, where somebody knows it.
};

/// Makes the list of a part of compounds another way than by reading those of its terms again: adds it whole and ends it. False:
/// nothing was added. `terms`: that have the part.
using AddTogether = std::function<bool(std::string_view key, std::span<const TermId> terms, ListsWriter& out)>;

class Inversion {
 public:
  /// `rooms`: of each paper; must outlive this.
  Inversion(const std::vector<std::uint32_t>& rooms, const OpenSpool& spool) : lists_(rooms, spool) {}

  /// The next paper of the term at hand (ListsWriter::add()).
  void add(std::uint32_t paper, std::span<const ZoneCount> profile, const std::vector<std::uint32_t>& slots) {
    lists_.add(paper, lists_.profile(profile), slots);
  }
  /// That was all of this term. Spellings ascend by their bytes.
  void end_term(std::string_view spelling, Spelling traits);
  /// The same of a term whose list somebody else added and ended.
  [[nodiscard]] ListsWriter& lists() { return lists_; }
  void record_term(std::string_view spelling, Spelling traits);
  /// Whether terms are cut into the words that they are made of.
  enum class Compounds { cut, whole };
  /// The sections. `zone_at`: ListsWriter::add_together(). `spread`: cutting compounds is most of the work, but for those of which
  /// it is known (finished, and met with each term). `together`: asked first for the list of each part. Ends this.
  /// cost      O(bytes of all lists).
  [[nodiscard]] InvertedSections finish(Compounds compounds, const ZoneAt& zone_at, const Spread& spread, const KnownCuts& known = {},
                                        const AddTogether& together = {}) &&;

 private:
  static constexpr std::uint8_t cut_unknown = 0xFF;
  [[nodiscard]] KeyListsWriter cut_compounds(const Spread& spread, const KnownCuts& known) const;

  ListsWriter lists_;
  Numbering spellings_;  ///< Ascending: the number is the term's.
  std::vector<bool> sound_, capital_;
  std::vector<std::uint8_t> cuts_;  ///< Or cut_unknown.
};

}  // namespace diarium::index
