// query/answered/keep_answers: asks a pack the questions of one word whose answers it will keep.
#pragma once
#include <string>
#include <string_view>

#include "base/spread.h"
#include "index/pack.h"

namespace diarium::query {

/// What a large pack keeps beforehand.
struct KeepOptions {
  /// A smaller pack keeps no answers. 0: any does, and every paper that is added costs all words anew; more: readers of
  /// a pack of 10,000 papers bring lists, in twice the rounds and half as many bytes again.
  std::uint32_t pack_papers = 4'000;
  /// Words in fewer papers are not kept. 1: as many as there are spellings; half of this takes a third more room and time for words
  /// whose lists are short.
  std::uint32_t word_papers = 512;
  /// A smaller pack keeps no digests (keeps_digests()). 0: any does; more: a paper that is added to a larger one has
  /// all read again.
  std::uint32_t digest_papers = 20'000;
};

/// The section that keeps the answers of a whole pack (core/index/format.md, «answers»); empty where it keeps none. The same for
/// the same papers, however it is spread.
///
/// in        `pack`: its bytes, which every task opens for itself; they outlive the call.
/// errors    those of Pack::open_unread() and of search().
/// cost      an answer for each word in `word_papers` papers: of 100,000 papers some thousands, milliseconds each.
[[nodiscard]] Result<std::string> keep_answers(std::string_view pack, const KeepOptions& options, const Spread& spread);

}  // namespace diarium::query
