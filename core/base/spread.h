// base/spread: pieces of work that do not touch each other; core has no threads, whoever calls it may have some.
#pragma once
#include <cstddef>
#include <functional>

namespace diarium {

/// Calls task(0) … task(count - 1), each once, in any order, perhaps several at a time; returns when all are done. What
/// comes out must not depend on the order. Empty: one after the other.
using Spread = std::function<void(std::size_t count, const std::function<void(std::size_t)>& task)>;

/// Does the tasks by `spread`, or here.
inline void do_all(const Spread& spread, std::size_t count, const std::function<void(std::size_t)>& task) {
  if (spread) return spread(count, task);
  for (std::size_t i = 0; i < count; ++i) task(i);
}

}  // namespace diarium
