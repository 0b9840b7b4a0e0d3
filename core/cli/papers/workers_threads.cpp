#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

#include "cli/papers/workers.h"

namespace diarium::cli {

unsigned usual_jobs() { return std::max(1u, std::thread::hardware_concurrency()); }

void work(unsigned jobs, std::size_t count, const std::function<void(std::size_t)>& task) {
  work_beside(jobs, count, task, [] {});
}

void work_beside(unsigned jobs, std::size_t count, const std::function<void(std::size_t)>& task,
                 const std::function<void()>& meanwhile) {
  std::atomic<std::size_t> next{0};
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) task(i);
  };
  std::vector<std::thread> threads;
  try {
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, count + 1); ++i) threads.emplace_back(take);
  } catch (const std::system_error&) {  // The machine gives no more of them: those that there are do it all.
  }
  meanwhile();
  take();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace diarium::cli
