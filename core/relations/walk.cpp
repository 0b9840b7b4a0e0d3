#include "relations/walk.h"

#include <utility>

#include "facts/reading/reading.h"

namespace diarium::relations {
namespace {

// Papers that are visited while the next ones are asked for: enough of them to keep several workers busy between two
// waits, and few bytes beside a pile.
constexpr std::size_t most_bytes = 1u << 20;

}  // namespace

void in_turn(std::size_t count, const std::function<void(std::size_t)>& task, const std::function<void()>& meanwhile) {
  for (std::size_t i = 0; i < count; ++i) task(i);
  meanwhile();
}

Result<bool> walk(const Pile& pile, const Visit& visit, const Workers& workers, const Visited& visited) {
  std::vector<PileText> papers, next;
  std::uint32_t first = 0, asked = 0;  // Papers [first, asked) of the pile are here.
  std::optional<Error> trouble;
  const auto ask = [&] {
    for (std::size_t bytes = 0; asked < pile.size && next.size() < most_at_once && bytes < most_bytes; ++asked) {
      auto paper = pile.paper(asked);
      if (!paper) return void(trouble = paper.error());
      bytes += paper->text.nfc.size();
      next.push_back(std::move(*paper));
    }
  };
  const auto visit_one = [&](std::size_t i) {
    const facts::Reading r = facts::read(papers[i].text.nfc, papers[i].outline);
    visit(papers[i], first + static_cast<std::uint32_t>(i), r);
  };
  for (ask(); !next.empty() && !trouble;) {
    first = asked - static_cast<std::uint32_t>(next.size());
    papers = std::exchange(next, {});
    workers(papers.size(), visit_one, ask);
    for (std::uint32_t i = 0; visited && i < papers.size(); ++i) visited(first + i);
  }
  if (trouble) return *trouble;
  return true;
}

}  // namespace diarium::relations
