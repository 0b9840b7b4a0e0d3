// relations/walk: goes through the papers of a pile, each taken from it and cut into words once.
#pragma once
#include <functional>

#include "relations/pile.h"

namespace diarium::relations {

/// Several things that can be done at once: calls task(0) … task(count - 1), each once and in any order, and
/// meanwhile() once beside them; returns when all are done. No task touches what meanwhile() or another task changes.
using Workers = std::function<void(std::size_t count, const std::function<void(std::size_t)>& task,
                                   const std::function<void()>& meanwhile)>;
/// One after the other.
void in_turn(std::size_t count, const std::function<void(std::size_t)>& task, const std::function<void()>& meanwhile);

/// What is done with a paper at a place of the pile, and its words. Its facts may be taken. For several papers at once,
/// where the workers do so.
using Visit = std::function<void(PileText& paper, std::uint32_t number, const facts::Reading& r)>;

/// Told of every paper that was visited, in the order of the pile, by nobody else at the same time.
using Visited = std::function<void(std::uint32_t number)>;

/// Visits every paper of a pile. Papers are asked for one at a time, whatever the workers; at most most_at_once in a
/// row are visited before they are told of. errors    those of the pile.
[[nodiscard]] Result<bool> walk(const Pile& pile, const Visit& visit, const Workers& workers = in_turn,
                                const Visited& visited = {});
inline constexpr std::size_t most_at_once = 64;

}  // namespace diarium::relations
