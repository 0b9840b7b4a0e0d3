#include "index/file/learned.h"

#include <cstdint>
#include <cstring>
#include <vector>

namespace diarium::index {
namespace {

/// Bytes of the strings that are counted. 5 leave as little of the text and fill more room as stored, 8 leave 1 % more.
constexpr std::size_t string_bytes = 6;

/// Strings are told apart by so many bits: of 2 MiB few meet by chance.
constexpr unsigned string_bits = 20;

/// The string that begins at a byte, which has 8 bytes from it on. Fibonacci hashing (Knuth, volume 3, 6.4).
std::uint32_t string_at(std::string_view sample, std::size_t at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, sample.data() + at, sizeof bytes);
  return static_cast<std::uint32_t>((bytes << (8 - string_bytes) * 8) * 0x9E3779B97F4A7C15u >> (64 - string_bits));
}

/// How often strings occur that no passage has yet.
class Worths {
 public:
  Worths(std::string_view sample, std::size_t passage_bytes)
      : sample_(sample), passage_bytes_(passage_bytes), worth_(1u << string_bits), inside_(1u << string_bits) {
    for (std::size_t at = 0; at + 8 <= sample.size(); ++at) ++worth_[string_at(sample, at)];
  }
  /// Where the passage of most worth begins, of those in a stretch; the first of equal ones.
  std::size_t best(std::size_t begin, std::size_t end) {
    std::uint64_t sum = 0, most = 0;
    std::size_t from = begin, found = begin;
    for (std::size_t at = begin; at < end; ++at) {
      const std::uint32_t entering = string_at(sample_, at);
      if (inside_[entering]++ == 0) sum += worth_[entering];
      if (at - from + string_bytes > passage_bytes_) leave(from++, sum);
      if (sum > most) {
        most = sum;
        found = from;
      }
    }
    while (from < end) leave(from++, sum);
    return found;
  }
  void take(std::size_t begin) {
    for (std::size_t at = begin; at + string_bytes <= begin + passage_bytes_; ++at) worth_[string_at(sample_, at)] = 0;
  }

 private:
  void leave(std::size_t at, std::uint64_t& sum) {
    const std::uint32_t leaving = string_at(sample_, at);
    if (--inside_[leaving] == 0) sum -= worth_[leaving];
  }

  std::string_view sample_;
  std::size_t passage_bytes_;
  std::vector<std::uint32_t> worth_;
  std::vector<std::uint32_t> inside_;  ///< How often a string stands in the passage at hand.
};

}  // namespace

std::string learned_from(std::string_view sample, Lesson lesson) {
  const std::size_t passages = lesson.bytes / lesson.passage_bytes;
  if (sample.size() < 2 * lesson.bytes) return std::string(sample.substr(0, lesson.bytes));
  Worths worths(sample, lesson.passage_bytes);
  const std::size_t stretch = (sample.size() - lesson.passage_bytes) / passages;
  // What was taken first has the commonest strings and comes last: what is near is referred to in fewer bits.
  std::string out(lesson.bytes, '\0');
  for (std::size_t i = 0; i < passages; ++i) {
    const std::size_t begin = worths.best(i * stretch, (i + 1) * stretch);
    worths.take(begin);
    sample.copy(out.data() + (passages - 1 - i) * lesson.passage_bytes, lesson.passage_bytes, begin);
  }
  return out;
}

}  // namespace diarium::index
