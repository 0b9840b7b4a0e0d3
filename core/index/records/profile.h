// index/records/profile: how often a word stands in which zones of a paper. Few ways of that are common, so each gets a number.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/numbering.h"
#include "index/postings/score.h"

namespace diarium::index {

struct ZoneCount {
  Zone zone = 0;
  std::uint32_t times = 0;
};

/// What scoring and counting need of a profile; computed for the roles asked for.
struct Worth {
  score::Weight weight;     ///< Σ zone weight · times of the wanted roles, cut so that · 16 stays within score::heaviest.
  std::uint32_t times = 0;  ///< In the wanted roles.
  Roles roles = 0;          ///< In which it stands at all.
};

/// Numbers profiles by first sight, then by frequency, so that common ones have few bits.
class ProfileWriter {
 public:
  ProfileWriter();
  /// The first number of a profile: zones ascending, times > 0, not empty. Whoever asks for one uses it.
  [[nodiscard]] std::uint32_t number(std::span<const ZoneCount> profile);
  /// One more use of it.
  void use(std::uint32_t first_number) { ++uses_[first_number]; }
  /// How many there are, and the one of a first number, instead of what is in `out`.
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(uses_.size()); }
  void read(std::uint32_t first_number, std::vector<ZoneCount>& out) const;
  /// Final numbers by first numbers, and the section's bytes.
  struct Finished {
    std::vector<std::uint32_t> final_number;
    std::string bytes;
  };
  [[nodiscard]] Finished finish() &&;

 private:
  static constexpr std::uint32_t quick_times = 64;
  Numbering keys_;
  std::vector<std::uint32_t> uses_;
  std::array<std::uint32_t, zone_count * quick_times> quick_{};  ///< Number + 1 of {zone, times} alone.
};

/// The profiles of a pack.
class Profiles {
 public:
  /// Reads the section. False where it is damaged.
  [[nodiscard]] bool read(std::string_view bytes);
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(begins_.size()) - 1; }
  [[nodiscard]] std::span<const ZoneCount> operator[](std::uint32_t profile) const {
    return std::span(counts_).subspan(begins_[profile], begins_[profile + 1] - begins_[profile]);
  }
  /// Occurrences in all zones, by profile.
  [[nodiscard]] const std::vector<std::uint32_t>& times() const { return times_; }
  /// What each profile is worth to somebody who asks for these roles only. O(profiles).
  [[nodiscard]] std::vector<Worth> worth(Roles wanted) const;

 private:
  std::vector<std::uint32_t> begins_{0};
  std::vector<ZoneCount> counts_;
  std::vector<std::uint32_t> times_;
};

/// Most occurrences of a word in one paper that a pack may hold: more than a paper of the largest size has bytes.
inline constexpr std::uint32_t most_times = 1u << 27;

}  // namespace diarium::index
