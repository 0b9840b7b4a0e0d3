// index/postings/postings: the papers in which one term stands, ascending, and how it stands there.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "index/file/packed.h"
#include "index/records/dictionary.h"
#include "index/records/profile.h"

namespace diarium::index {

struct Posting {
  std::uint32_t paper = 0;
  std::uint32_t profile = 0;
};

/// Appends the list of a term that stands in two papers or more.
void put_postings(std::span<const Posting> postings, std::string& out);

/// A list of so many bytes has a sum behind it, which counts among its bytes: it comes without the rest of its pages,
/// and without their sums. Less: a larger pack, by four bytes a list; more: more is brought for a word.
inline constexpr std::uint32_t summed_from = 16;
/// Appends a list of postings or positions, with its sum where it has one.
void put_list(std::string& out, std::string_view list);
/// The bytes of such a list, of `size` with the sum, without it. errors: damaged, waiting.
[[nodiscard]] Result<std::string_view> view_list(const File& file, Section section, std::uint64_t at,
                                                        std::uint64_t size);

/// What is decoded of a list: who asks only in which papers a term stands leaves the profiles.
enum class Decoded : std::uint8_t { papers_and_profiles, papers };

/// Reads a term's list run by run.
class Postings {
 public:
  /// errors: damaged.
  [[nodiscard]] static Result<Postings> open(const File& file, const Profiles& profiles, std::uint32_t papers,
                                             const Term& term, Decoded decoded = Decoded::papers_and_profiles);

  /// Decodes the next run; false at the end and where the list is damaged (then damaged() says so).
  bool next();
  /// Moves to the run that holds the first paper not below `paper` and decodes it, passing over the runs between by
  /// their table; false as next(). Never moves back: ask for papers in ascending order.
  bool seek(std::uint32_t paper);
  [[nodiscard]] std::span<const std::uint32_t> papers() const { return {papers_.data(), count_}; }
  /// Not to be asked for where papers alone are decoded.
  [[nodiscard]] std::span<const std::uint32_t> profiles() const { return {profiles_.data(), count_}; }
  /// Number in the list of the first posting of this run.
  [[nodiscard]] std::uint32_t first() const { return run_ * run_size; }
  [[nodiscard]] bool is_damaged() const { return damaged_; }

 private:
  struct Run {
    std::uint32_t last_paper = 0;
    std::uint32_t begin = 0, end = 0;  ///< In `bytes_`.
  };
  bool read_table();
  bool decode(std::uint32_t run);
  bool fail();

  std::string_view bytes_;
  std::uint32_t all_papers_ = 0, all_profiles_ = 0, total_ = 0;
  std::vector<Run> runs_;  ///< Empty for a list of one posting.
  std::uint32_t run_ = 0, next_run_ = 0, count_ = 0;
  bool damaged_ = false;
  Decoded decoded_ = Decoded::papers_and_profiles;
  std::array<std::uint32_t, run_size> papers_;
  std::array<std::uint32_t, run_size> profiles_;
};

}  // namespace diarium::index
