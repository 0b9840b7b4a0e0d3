#include "cli/papers/workers.h"

namespace diarium::cli {

unsigned usual_jobs() { return 1; }

void work(unsigned, std::size_t count, const std::function<void(std::size_t)>& task) {
  for (std::size_t i = 0; i < count; ++i) task(i);
}

void work_beside(unsigned jobs, std::size_t count, const std::function<void(std::size_t)>& task,
                 const std::function<void()>& meanwhile) {
  meanwhile();
  work(jobs, count, task);
}

}  // namespace diarium::cli
