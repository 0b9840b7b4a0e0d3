// index/spellings/spellings: the terms that bear marks, by what is left of them without: «goteborg» leads to «göteborgs».
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/records/dictionary.h"

namespace diarium::index {

/// Collects the terms whose spelling without marks is another.
class SpellingsWriter {
 public:
  /// Terms in the order of their numbers. O(bytes).
  void add(TermId id, std::string_view spelling, std::uint32_t cut);
  [[nodiscard]] std::string finish() &&;

 private:
  struct Marked {
    std::string key;
    std::uint32_t term = 0;
  };
  std::vector<Marked> marked_;
  std::uint32_t terms_ = 0;
};

/// What is asked with each term found and its spelling; false ends the search.
using VisitTerm = std::function<bool(const Term&, const std::string&)>;

/// Visits the terms with marks whose stem without marks is `key`, in the order of the dictionary.
/// errors: damaged. O(log terms + found).
[[nodiscard]] Result<bool> each_marked(const File& file, const Dictionary& dictionary, std::string_view key,
                                       const VisitTerm& visit);

/// Visits the terms with marks whose stem without marks begins with `key`, in the order of their keys.
[[nodiscard]] Result<bool> each_marked_prefix(const File& file, const Dictionary& dictionary, std::string_view key,
                                              const VisitTerm& visit);

}  // namespace diarium::index
