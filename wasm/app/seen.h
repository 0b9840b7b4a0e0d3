// app/seen: the view structs that the present state shows. Made by Application when the state changes; screens and
// reduce() read them.
#pragma once
#include <cstdint>
#include <optional>

#include "base/result.h"
#include "view/views.h"

namespace diarium::app {

struct Seen {
  std::optional<view::Collection> collection;   ///< Counts for top, rail and foot too: there as soon as a pack is open.
  std::optional<view::ResultList> results;      ///< On the results screen.
  std::optional<view::DocumentPage> document;   ///< On the reader screen, if the paper is there.
  std::optional<Error> error;                   ///< Why one of them is missing: the pack, the query's block, the paper.
};

}  // namespace diarium::app
