// index/merge: several packs become one. They are read section by section and what is written grows in spools, so that what is
// held in memory does not grow with the texts.
//
// Of the same papers come the same bytes, in however many packs they stood, and the bytes that one Builder makes of them.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/spread.h"
#include "index/file/record_store.h"
#include "index/pack.h"

namespace diarium::index {

/// The packs that become one: the bytes of each, which outlive whatever reads them. Whoever works at the same time as others
/// opens them for itself.
using PackBytes = std::vector<std::string_view>;
/// errors: those of Pack::open_unread(), with the place of the pack («pack 3») where one is damaged.
[[nodiscard]] Result<std::vector<Pack>> open_all(const PackBytes& packs);

/// A paper of one of several packs.
struct PaperPlace {
  std::uint32_t pack = 0;
  DocId paper;
};

/// Which papers the packs have together, in which order, and what they are called there.
struct Gathered {
  std::vector<std::string> ids;                      ///< By number in the merged pack.
  std::vector<PaperPlace> papers;                    ///< By number in the merged pack: in bytewise order of the names of their files.
  std::vector<std::vector<std::uint32_t>> numbers;   ///< By pack and paper: its number there, or left_out.
  static constexpr std::uint32_t left_out = 0xFFFFFFFFu;
  /// Ids that an earlier pack has too: what the paper is called instead.
  struct Renamed {
    std::uint32_t number = 0;
    std::string id, file_id;
  };
  std::vector<Renamed> renamed;                      ///< Ascending.
  std::vector<std::string> replaced;                 ///< Names of files that a later pack brought again.
  std::vector<std::string> withdrawn;                ///< Of those asked for the ones that were there, ascending.
};

/// Puts the papers in order. Where two packs have a file of one name, the papers of the later one count.
///
/// in        `withdrawn`: names of files whose papers are left out, of whatever pack.
/// errors    damaged; bad_format, in words for a person: segments that are not those of one build, or some of them twice or
///           missing; a file that two segments of one build have.
/// cost      O(papers log papers); reads the cards.
[[nodiscard]] Result<Gathered> gather(const PackBytes& packs, const std::set<std::string>& withdrawn);

struct MergeMaking {
  Making making;
  Spread spread;
  /// Called now and then: what was read of the packs may leave the memory.
  std::function<void()> rest;
};

/// Takes records one after the other.
using TakeRecord = std::function<void(std::string)>;
/// Makes the records of what is told across the papers, by their numbers in the merged pack, and gives what shall be kept of each
/// paper for the next time, or nothing; empty: nothing is told or kept.
using MakeRelations = std::function<Result<bool>(const TakeRecord& take, const TakeRecord& take_digest)>;

/// Writes the merged pack in pieces from its begin. The first pack says what the collection is.
///
/// in        `relations`: called once, beside the rest of the work.
/// errors    damaged, from a pack; not_found: there is no room for it, or `write` said false.
/// cost      O(bytes of the packs).
[[nodiscard]] Result<bool> write_merged(const PackBytes& packs, const Gathered& gathered,
                                        const MakeRelations& relations, const MergeMaking& making, const std::function<bool(std::string_view)>& write);

}  // namespace diarium::index
