// cli/papers/workers: does a number of tasks, natively in threads. WebAssembly has one thread: workers_here.cpp.
#pragma once
#include <cstddef>
#include <functional>

namespace diarium::cli {

/// What `--jobs` is where it is not given: the machine's threads, or 1.
[[nodiscard]] unsigned usual_jobs();

/// Calls task(0) … task(count - 1), each once, in any order, up to `jobs` at a time; returns when all are done.
void work(unsigned jobs, std::size_t count, const std::function<void(std::size_t)>& task);

/// The same, and meanwhile() once beside them, by the caller's own thread before it helps with the tasks (in WebAssembly
/// before all of them). No task may touch what meanwhile() changes.
void work_beside(unsigned jobs, std::size_t count, const std::function<void(std::size_t)>& task,
                 const std::function<void()>& meanwhile);

}  // namespace diarium::cli
