// index/records/papers: the list of papers: their cards, their lengths, the way from an id to a paper.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "index/postings/zone.h"
#include "index/records/columns.h"
#include "index/records/summary.h"

namespace diarium::index {

/// What is counted of a paper when its text is read.
struct Measure {
  source::Format format{};
  std::uint32_t words = 0, slots = 0, pages = 0, bytes = 0;
  source::Kind kind{};
  std::uint32_t file_pages = 0;
  bool own = false;  ///< Of a collection of the reader's own.
  Roles roles = 0;                            ///< In which it has words.
  bool marks_lost = false;                    ///< marks_are_lost(), or the facts say so and nothing was repaired.
  std::uint32_t repaired = 0, uncertain = 0;  ///< Words of its ledger: changed, and undecided.
  [[nodiscard]] bool has_other_readings() const { return repaired + uncertain > 0; }
};

/// Records of the section: head, cards, order of ids.
inline constexpr std::uint32_t paper_records = 3;

class PapersWriter {
 public:
  /// The next paper; its values go into `columns` as well.
  void add(const Paper& paper, const Summary& summary, const Measure& measure, ColumnsWriter& columns);
  void describe(About about) { about_ = std::move(about); }
  [[nodiscard]] std::string finish() &&;

 private:
  About about_;
  std::vector<std::string> ids_;
  std::string cards_;
  std::uint64_t words_ = 0;
};

/// The papers of a pack. Everything is checked at opening; a card is made when it is asked for.
class Papers {
 public:
  /// errors: damaged. O(papers).
  [[nodiscard]] static Result<Papers> open(const File& file);
  Papers(Papers&&) noexcept;
  Papers& operator=(Papers&&) noexcept;
  ~Papers();

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(measures_.size()); }
  [[nodiscard]] const About& about() const { return about_; }
  [[nodiscard]] const Card& card(std::uint32_t paper) const;
  [[nodiscard]] Result<DocId> find(std::string_view id) const;
  [[nodiscard]] const Measure& measure(std::uint32_t paper) const { return measures_[paper]; }
  [[nodiscard]] std::string_view date(std::uint32_t paper) const { return dates_[paper]; }
  /// By paper: slots, and score::resistance() of its length.
  [[nodiscard]] const std::vector<std::uint32_t>& slots() const { return slots_; }
  [[nodiscard]] const std::vector<std::uint32_t>& resistances() const { return resistances_; }
  /// Papers from the newest to the oldest, undated ones last, in the order of the pack where dates are equal.
  [[nodiscard]] const std::vector<std::uint32_t>& newest_first() const { return newest_first_; }
  [[nodiscard]] const Columns& columns() const { return columns_; }

 private:
  Papers();
  bool read_cards();
  [[nodiscard]] std::string_view id(std::uint32_t paper) const;

  About about_;
  Columns columns_;
  std::unique_ptr<std::string> cards_;  ///< All cards; its address holds when this object is moved.
  std::vector<std::uint32_t> begins_;   ///< Of each paper's card in it.
  std::vector<std::uint32_t> by_id_;
  std::vector<Measure> measures_;
  std::vector<std::string_view> dates_;
  std::vector<std::uint32_t> slots_, resistances_, newest_first_;
  std::uint64_t words_ = 0;
  mutable std::vector<std::unique_ptr<Card>> made_;  ///< Cards asked for: a memory of work done, not a state.
};

}  // namespace diarium::index
