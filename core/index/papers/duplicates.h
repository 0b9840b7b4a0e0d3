// index/papers/duplicates: which paper is among others already, by its file or by its words?
#pragma once
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "index/pack.h"

namespace diarium::index {

/// What two papers have in common that say the same: a hash of the words without white space and with personal numbers masked, as
/// published papers have them; empty for a text of hardly any words, which many papers may have.
[[nodiscard]] std::string same_words(const std::string& text);

/// The paper that another one is: the very file, or the same words in another one.
struct Duplicate {
  std::string id;
  enum class By : std::uint8_t { file, text };
  By by{};
};

class Duplicates {
 public:
  /// A paper that others may be. Of several that are the same the first counts.
  void add(const Paper& paper);
  [[nodiscard]] std::optional<Duplicate> find(const Paper& paper) const;

 private:
  std::map<std::pair<std::string, std::uint32_t>, std::string> by_file_;  ///< Sum of the file and place in it → id.
  std::map<std::string, std::string> by_words_;
};

}  // namespace diarium::index
