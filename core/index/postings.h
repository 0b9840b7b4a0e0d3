// index/postings: the papers in which one term stands, ascending, with how and how weightily it stands there.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "index/dictionary.h"
#include "index/packed.h"
#include "index/profile.h"

namespace diarium::index {

struct Posting {
  std::uint32_t paper = 0;
  std::uint32_t profile = 0;
};

/// Writes the list of a term that stands in two papers or more. `best_of(posting)` is its score if the word outweighed
/// everything, 0 to 255, rounded up: the greatest of each run lets a reader of the best papers pass over the run.
template <class BestOf>
void put_postings(std::span<const Posting> postings, const BestOf& best_of, std::string& out);

/// Reads a term's list run by run.
class Postings {
 public:
  /// errors: damaged.
  [[nodiscard]] static Result<Postings> open(const File& file, const Profiles& profiles, std::uint32_t papers, const Term& term);

  /// Decodes the next run; false at the end and where the list is damaged (then damaged() says so).
  bool next();
  /// Moves to the run that holds the first paper not below `paper` and decodes it, passing over the runs between by their
  /// table; false as next(). Never moves back: ask for papers in ascending order.
  bool seek(std::uint32_t paper);
  [[nodiscard]] std::span<const std::uint32_t> papers() const { return {papers_.data(), count_}; }
  [[nodiscard]] std::span<const std::uint32_t> profiles() const { return {profiles_.data(), count_}; }
  /// Number in the list of the first posting of this run.
  [[nodiscard]] std::uint32_t first() const { return run_ * run_size; }
  /// As put_postings() had it from best_of(), of this run.
  [[nodiscard]] std::uint32_t best() const { return runs_.empty() ? 255 : runs_[run_].best; }
  [[nodiscard]] bool is_damaged() const { return damaged_; }

 private:
  struct Run {
    std::uint32_t last_paper = 0;
    std::uint32_t begin = 0, end = 0;  ///< In `bytes_`.
    std::uint32_t best = 255;
  };
  bool read_table();
  bool decode(std::uint32_t run);
  bool fail();

  std::string_view bytes_;
  std::uint32_t all_papers_ = 0, all_profiles_ = 0, total_ = 0;
  std::vector<Run> runs_;         ///< Empty for a list of one posting.
  std::uint32_t run_ = 0, next_run_ = 0, count_ = 0;
  bool damaged_ = false;
  std::array<std::uint32_t, run_size> papers_;
  std::array<std::uint32_t, run_size> profiles_;
};

/// Lists shorter than this are plain pairs: run heads would cost more than they save.
inline constexpr std::uint32_t short_list = 12;

namespace postings_detail {
void put_body(std::span<const Posting> run, std::uint32_t above, bool is_short, std::string& out);
}

template <class BestOf>
void put_postings(std::span<const Posting> postings, const BestOf& best_of, std::string& out) {
  std::string bodies;
  const bool is_short = postings.size() < short_list;
  std::uint32_t above = 0;  // the least paper that the next run may begin with
  for (std::size_t at = 0; at < postings.size(); at += run_size) {
    const std::span<const Posting> run = postings.subspan(at, std::min<std::size_t>(run_size, postings.size() - at));
    const std::size_t begin = bodies.size();
    postings_detail::put_body(run, above, is_short, bodies);
    if (postings.size() > run_size) {
      std::uint32_t best = 0;
      for (const Posting& posting : run) best = std::max(best, static_cast<std::uint32_t>(best_of(posting)));
      put_varint(out, run.back().paper - above);
      put_varint(out, bodies.size() - begin);
      out.push_back(static_cast<char>(best));
    }
    above = run.back().paper + 1;
  }
  out += bodies;
}

}  // namespace diarium::index
