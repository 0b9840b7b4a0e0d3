// index/records/landmarks: how far into a paper a word stands, told at every few hundred bytes, so that a word is found,
// and its place counted, without what is before it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "text/reach.h"

namespace diarium::index {

/// A word behind white space: the words from it on are cut alike, whatever stands before it.
struct Landmark {
  std::uint32_t byte = 0, slot = 0;
  text::Reach before;  ///< What stands before that byte.
};

/// At least so many bytes lie between two. Fewer: less is cut and counted for a place, and the pack is larger, by some six
/// bytes a landmark before they are compressed. 512 are about what a snippet reads on one side of its place in any case.
inline constexpr std::uint32_t landmark_step = 512;

/// Takes down the landmarks of a paper.
class LandmarksWriter {
 public:
  /// The next word of the paper with text `text`; `slot` ascends. O(1), O(bytes since the last one) at a landmark.
  void meet(std::string_view text, ByteSpan word, std::uint32_t slot);
  /// The bytes of the paper's landmarks. The next word is another paper's.
  [[nodiscard]] std::string end_paper();

 private:
  std::string bytes_;
  Landmark last_;
};

/// The landmarks of a paper whose text has `text_size` bytes: bytes and slots ascend. O(landmarks). errors: damaged.
[[nodiscard]] Result<std::vector<Landmark>> read_landmarks(std::string_view bytes, std::uint32_t text_size);

}  // namespace diarium::index
