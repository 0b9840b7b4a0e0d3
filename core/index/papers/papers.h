// index/papers/papers: the list of papers: their cards, their lengths and dates, the way from an id to a paper. Each part is read when
// it is needed first.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/file/record_store.h"
#include "index/pack.h"
#include "index/papers/cards.h"
#include "index/papers/columns.h"
#include "index/papers/summary.h"
#include "index/postings/zone.h"
#include "index/records/length.h"

namespace diarium::index {

/// Records of the section: the lengths, the dates, the roles, the words. What is told of all is the head of the file.
inline constexpr std::uint32_t paper_records = 4;

/// What is told of all papers.
struct PapersHead {
  std::uint32_t papers = 0;
  std::uint64_t words = 0;
  About about;
  SegmentOf segment;
  std::vector<std::string> endings;  ///< Of all terms what their stems leave off, ascending; empty: too many to tell.
};
/// More are not told.
inline constexpr std::size_t endings_at_most = 1024;
/// errors: damaged.
[[nodiscard]] Result<PapersHead> read_papers_head(const File& file);

/// What the lists have of a paper.
struct ListedPaper {
  std::string_view id, date;
  std::uint32_t words = 0;
  LengthCode length = 0;
  Roles roles = 0;  ///< In which it has words.
  bool has_other_readings = false;
};

class PapersWriter {
 public:
  explicit PapersWriter(const Making& making = {});
  /// The next paper; its values go into `columns`, its card into cards().
  void add(const Paper& paper, const Summary& summary, const Measure& measure, ColumnsWriter& columns);
  /// The next paper, of another pack; its card goes into cards().
  void add(const ListedPaper& paper);
  [[nodiscard]] RecordStoreWriter& cards() { return cards_; }
  void describe(About about) { about_ = std::move(about); }
  void be_segment(SegmentOf segment) { segment_ = segment; }
  struct Sections {
    std::string head;
    SectionBytes papers, cards;
    std::string ids;
  };
  /// `endings`: InvertedSections::endings.
  [[nodiscard]] Sections finish(const std::vector<std::string>& endings) &&;

 private:
  About about_;
  SegmentOf segment_;
  std::vector<std::string> ids_;
  RecordStoreWriter cards_;
  std::string lengths_, with_ledger_, words_of_, roles_, dates_;
  std::uint32_t ledgers_ = 0, next_ledger_ = 0;  ///< How many there are; the paper behind the last.
  std::uint64_t words_ = 0;
};

/// Lists of all papers, each read at once.
struct Lists {
  bool lengths = false;  ///< rooms(), resistances(), has_other_readings().
  bool dates = false;
  bool roles = false;    ///< For filters by them, and questions without words.
  bool words = false;    ///< For whoever compares or merges papers.
  std::uint32_t columns = 0;  ///< Bit n for Column n.
  static constexpr std::uint32_t all_columns = (1u << column_count) - 1;
};

/// The papers of a pack.
class Papers {
 public:
  /// `file` outlives it.
  Papers(const File& file, PapersHead head);

  [[nodiscard]] std::uint32_t size() const { return head_.papers; }
  [[nodiscard]] std::uint64_t all_words() const { return head_.words; }
  [[nodiscard]] const About& about() const { return head_.about; }
  [[nodiscard]] const SegmentOf& segment() const { return head_.segment; }
  [[nodiscard]] const std::vector<std::string>& endings() const { return head_.endings; }
  /// errors: damaged, waiting. What is given lives as long as this.
  [[nodiscard]] Result<const Card*> read_card(std::uint32_t paper) const;
  /// Takes a card that came with the paper's text, so that it is not brought once more. False: it is none.
  [[nodiscard]] bool keep_card(std::uint32_t paper, std::string_view record) const;
  /// Wants what leads to every card.
  void want_cards() const { (void)cards_.want_front(); }
  /// An empty card where it cannot be read; damage is trouble() then.
  [[nodiscard]] const Card& card(std::uint32_t paper) const;
  /// errors: not_found, damaged, waiting.
  [[nodiscard]] Result<DocId> find(std::string_view id) const;
  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

  /// Reads what was not read yet; all that is missing is wanted in one go. errors: damaged, waiting.
  [[nodiscard]] Result<bool> bring(Lists lists) const;
  // Not to be asked before bring().
  [[nodiscard]] const std::vector<std::uint32_t>& words() const { return *words_; }
  /// By paper: its slots are no more (length_room()).
  [[nodiscard]] const std::vector<std::uint32_t>& rooms() const { return lengths_->rooms; }
  /// By paper: score::resistance() of its room.
  [[nodiscard]] const std::vector<std::uint32_t>& resistances() const { return lengths_->resistances; }
  [[nodiscard]] Roles roles(std::uint32_t paper) const { return (*roles_)[paper]; }
  [[nodiscard]] bool has_other_readings(std::uint32_t paper) const { return lengths_->other_readings[paper] != 0; }
  [[nodiscard]] std::string_view date(std::uint32_t paper) const { return (*dates_)[paper]; }
  [[nodiscard]] const Columns& columns() const { return columns_; }

 private:
  struct Lengths {
    std::vector<std::uint32_t> rooms, resistances;
    std::vector<std::uint8_t> other_readings;
  };
  [[nodiscard]] Result<bool> bring_lengths() const;
  [[nodiscard]] Result<bool> bring_dates() const;
  [[nodiscard]] Result<bool> bring_roles() const;
  [[nodiscard]] Result<bool> bring_words() const;

  const File* file_;
  PapersHead head_;
  RecordStore lists_, cards_;
  Card nothing_;
  // Memories of work done, not a state.
  mutable Columns columns_;
  mutable std::optional<Lengths> lengths_;
  mutable std::optional<std::vector<std::string>> dates_;
  mutable std::optional<std::vector<Roles>> roles_;
  mutable std::optional<std::vector<std::uint32_t>> words_;
  mutable std::vector<std::unique_ptr<Card>> made_;
  mutable std::optional<Error> trouble_;
};

}  // namespace diarium::index
