// index/postings/numbering: distinct strings become 0, 1, 2 … in the order in which they are first seen.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::index {

class Numbering {
 public:
  Numbering();
  /// The number of a string; a new one gets size(). O(bytes).
  [[nodiscard]] std::uint32_t number(std::string_view text);
  /// The number of a string that has one. O(bytes).
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  /// Valid until the next new string.
  [[nodiscard]] std::string_view text(std::uint32_t number) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number_plus_1 = 0;
    std::uint64_t begin = 0;  ///< Again, in `all_`: found without a detour.
  };
  /// The slot of a string, or the empty one where it would go.
  [[nodiscard]] std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  void grow();

  std::string all_;  ///< The strings end to end.
  std::vector<std::uint64_t> ends_;
  std::vector<Slot> slots_;  ///< Open addressing, a power of two, at most two thirds full.
};

}  // namespace diarium::index
