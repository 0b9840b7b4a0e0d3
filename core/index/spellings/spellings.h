// index/spellings/spellings: the terms that bear marks, by what is left of them without: «goteborg» leads to «göteborgs».
#pragma once
#include <string>
#include <string_view>

#include "index/keys/key_lists.h"
#include "index/records/dictionary.h"

namespace diarium::index {

/// Collects the terms whose spelling without marks is another.
class SpellingsWriter {
 public:
  /// Terms in the order of their numbers. O(bytes).
  void add(TermId id, std::string_view spelling, std::uint32_t cut);
  [[nodiscard]] std::string finish() && { return lists_.finish(lists_.sorted()); }

 private:
  KeyListsWriter lists_{KeptKeys::beginnings};
};

/// Visits the terms with marks whose stem without marks is `key`, in the order of the dictionary; on waiting not all of
/// them. errors: damaged, waiting. O(log terms + found).
[[nodiscard]] Result<bool> each_marked(const File& file, const Dictionary& dictionary, std::string_view key,
                                       const VisitTerm& visit);

/// Visits the terms with marks whose stem without marks begins with `key`, as each_marked() does.
[[nodiscard]] Result<bool> each_marked_prefix(const File& file, const Dictionary& dictionary, std::string_view key,
                                              const VisitTerm& visit);

}  // namespace diarium::index
