// collecting: the façade of packs together: several that become one, with what is told across their papers, what a reader says of
// them, and the answers that a large one keeps. A part of diarium.h.
#pragma once
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "facts/corrected/corrections.h"
#include "index/merge/merge.h"
#include "index/pack.h"
#include "index/papers/duplicates.h"
#include "query/answered/keep_answers.h"
#include "relations/find.h"

namespace diarium {

/// Bytes that are written from their begin and then read where they lie, as long as this is there.
struct HeldBytes {
  std::function<bool(std::string_view)> append;     ///< False: there is no room.
  std::function<Result<std::string_view>()> view;  ///< All of them; nothing is appended afterwards.
  std::function<void()> rest;                       ///< What was read of them may leave the memory.
};

/// Writes a pack with the answers to what it will be asked most, in pieces from its begin; of a small one it keeps none. `rest`: what
/// was read of it may leave the memory.
/// errors    those of query::keep_answers(); not_found: `write` said false.
[[nodiscard]] Result<bool> write_with_answers(std::string_view pack, const query::KeepOptions& options, const Spread& spread,
                                              const std::function<bool(std::string_view)>& write, const std::function<void()>& rest = {});
/// The same of bytes in memory.
[[nodiscard]] Result<std::string> with_answers(std::string pack, const query::KeepOptions& options, const Spread& spread);

struct CheckedPack {
  std::uint32_t papers = 0;
  std::vector<Error> wrong;  ///< The first things that are, and where.
};
/// Reads every byte of a pack, and makes its index and the answers that it keeps anew. errors: those of Pack::open_unread().
[[nodiscard]] Result<CheckedPack> check_pack(std::string_view bytes, const query::KeepOptions& options, const Spread& spread);

/// What becomes of packs that are made one collection as they are.
struct CollectOptions {
  bool relations = true;              ///< What is told across the papers is found anew.
  facts::Corrections corrections;     ///< What is said of persons and cases; facts are those that the papers have.
  std::set<std::string> withdrawn;    ///< Names of files whose papers are left out.
  relations::RelateOptions relate;     ///< How relations are found.
  index::MergeMaking making;
  /// Somewhere for a whole pack to lie while it is asked for the answers that it will keep; empty: it keeps none.
  std::function<Result<HeldBytes>()> hold;
  query::KeepOptions keep;
};
struct Collected {
  std::uint32_t papers = 0;
  std::vector<std::string> replaced, withdrawn;  ///< Names of files, ascending: brought again by a later pack; left out.
  std::vector<facts::Unmatched> unmatched;       ///< Of the corrections of persons and cases, in their order.
};
/// Writes one pack of several, in pieces from its begin: the papers in bytewise order of the names of their files, whichever
/// pack they came from, so that of the same papers come the same bytes.
/// errors    those of index::gather(), index::write_merged() and relate().
[[nodiscard]] Result<Collected> collect_packs(const index::PackBytes& packs, const CollectOptions& options,
                                              const std::function<bool(std::string_view)>& write);

/// Which relations across its papers a pack holds.
enum class StoredRelations : std::uint8_t { nothing, but_wording, all };
/// errors    those of reading the record of shared wording.
[[nodiscard]] Result<StoredRelations> read_stored_relations(const index::Pack& pack);

/// What becomes of packs that are merged.
struct MergeOptions {
  /// By pack: the name of the reader's own collection whose papers it holds, which get ids with «egen-» before them;
  /// empty, or a list that ends earlier: its papers stay as they are.
  std::vector<std::string> collections;
  enum class Relations : std::uint8_t { as_first, yes, no };
  Relations relations = Relations::as_first;  ///< What is told across papers: found anew if the first pack has it.
  relations::RelateOptions relate;
};
/// A paper of the reader's own that a published one is already.
struct SamePaper {
  std::string own;             ///< Id in the merged pack, as the other's.
  index::Duplicate published;
};
struct Merged {
  std::string bytes;
  std::uint32_t papers = 0;
  std::uint32_t applied = 0;                ///< Corrections that found what they speak of.
  std::vector<facts::Unmatched> unmatched;  ///< Those that did not, in the order of the corrections.
  std::vector<SamePaper> same;              ///< Of own papers, in their order; words are compared as index::same_words() tells.
};
/// Makes one pack of several: their papers one pack after the other, with the facts that they have, the corrections
/// applied; index and relations anew. The first pack says what the collection is. An id that is taken gets «-2».
/// errors    damaged, from a block of a pack. cost: the index of all papers, and relate().
[[nodiscard]] Result<Merged> merge_packs(const std::vector<const index::Pack*>& packs,
                                         const facts::Corrections& corrections, const MergeOptions& options);

}  // namespace diarium
