// relations/gaps/gaps_collect: joins what all papers cite, leaves out what is there, and writes the letters.
#pragma once
#include <map>
#include <set>

#include "relations/gaps/gaps_read.h"
#include "relations/time/timeline_matters.h"

namespace diarium::relations {

/// The papers of a pile as gaps see them. Borrows what was read of them.
struct Citing {
  Digests<CitingPaper>& papers;
  Digests<PaperTimes>& times;
  std::vector<Matter> matters;
  std::vector<std::vector<std::uint32_t>> matter_of;  ///< By paper and part.
};

/// How a final decision that is missing is called.
inline constexpr std::string_view final_decision_words = "Slutligt beslut";

class GapCollector {
 public:
  /// Borrows all: they must outlive it.
  GapCollector(Citing& citing, const Cases& cases) : citing_(citing), cases_(cases) {}
  /// errors    those of the digests.
  [[nodiscard]] Result<Gaps> collect(const GapOptions& options) &&;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct Known {
    Gap gap;
    std::uint32_t matter = 0;  ///< Of its first citation.
    std::string key{};         ///< By which it was known first.
    std::string body{};               ///< Key of who decides.
    std::set<std::string> days{};     ///< That papers give its §.
    bool listed = false;       ///< Only the rows of one list cite it.
    bool several = false;      ///< All of such a list.
    bool aside = false;        ///< Of use to no reader: whatever cites it does so as Mention::aside tells.
  };
  // What is looked at is at hand: of a paper, of a matter's papers, and of those that a gap is cited in.
  [[nodiscard]] Result<bool> need(std::uint32_t paper);
  [[nodiscard]] Result<bool> need(const Matter& matter, std::size_t most);
  [[nodiscard]] Result<bool> need_mentioned(std::uint32_t paper);
  [[nodiscard]] Result<bool> need_cited(const Known& known);
  void rest() { citing_.papers.rest(), citing_.times.rest(); }
  [[nodiscard]] Result<bool> index_present();
  void add_mention(std::uint32_t paper, const Mention& mention);
  [[nodiscard]] std::size_t alike_in(std::uint32_t paper, const std::string& key);
  void fold_lists();
  void add_asked(std::uint32_t matter);
  [[nodiscard]] bool has_answered(const Matter& matter, std::string_view body) const;
  void add_final(std::uint32_t matter);
  [[nodiscard]] bool waits_for_meeting(std::uint32_t matter, std::string_view last);
  [[nodiscard]] bool lies_beside(std::uint32_t paper, const Mention& mention) const;
  /// Do as many files lie beside a letter, called as it is («bilaga-batplatser» of «batplatser-i-hamnen»), as
  /// it lists enclosures beyond those found? Then they are these. cost O(its mentions · files of its folder).
  [[nodiscard]] bool has_all_annexes(std::uint32_t paper) const;
  [[nodiscard]] bool present(std::uint32_t paper, const Mention& mention) const;
  [[nodiscard]] bool holds(const std::string& key, const std::string& municipality) const;
  /// The same § of the body some days from the key's, in its month. cost O(§§ of the body in it).
  [[nodiscard]] bool holds_near(const std::string& key, const std::string& municipality) const;
  [[nodiscard]] std::string municipality_of(std::uint32_t paper, std::uint32_t matter) const;
  [[nodiscard]] std::string number_of(std::uint32_t matter) const;
  /// Motions, letters or questions of the pile: their words, to be found by any of them.
  [[nodiscard]] Result<bool> index_asked();
  [[nodiscard]] bool is_asked_here(std::string_view title, std::string_view type,
                                   const std::string& municipality) const;
  [[nodiscard]] bool may_be_here(const Matter& matter, std::string_view type) const;
  void cite(Known& known, PartRef ref, ByteSpan span);
  [[nodiscard]] bool is_policy(std::size_t gap) const { return known_[gap].gap.kind == GapKind::policy; }
  [[nodiscard]] std::size_t open(GapKind kind, std::string norm, std::string municipality, std::uint32_t matter);
  [[nodiscard]] static std::string unread_of(const Known& known, const std::vector<std::string>& unread);
  static void add_remark(Gap& gap, std::string_view sentence);
  void write_letter(Known& known) const;

  Citing& citing_;
  const Cases& cases_;
  struct File {
    std::vector<language::WordKey> called;
    bool annex = false;
    std::uint32_t section = 0;
  };
  std::map<std::string, std::vector<File>> files_;           ///< By folder.
  std::map<std::string, std::vector<std::string>> present_;  ///< Key to the municipalities whose papers hold it.
  std::map<std::string, std::size_t> by_key_;                ///< Scoped key to a gap.
  struct AskedHere {
    std::string type, municipality;
    std::vector<language::WordKey> words;
  };
  std::vector<AskedHere> asked_;
  std::map<language::WordKey, std::vector<std::uint32_t>> asked_with_;  ///< Word to those of asked_ that hold it.
  std::vector<Known> known_;
  std::vector<std::size_t> asked_enclosure_;  ///< By matter: the gap of the enclosed motion or letter; npos: none.
  std::string only_municipality_;             ///< Where all papers that name one name this; else empty.
  bool has_all_annexes_ = false;              ///< The paper whose mentions are added.
  std::uint64_t looks_ = 0;
};

}  // namespace diarium::relations
