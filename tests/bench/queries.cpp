// What a query costs, in milliseconds: ids and cards alone, with facets, with three snippets a hit, and on a fresh pack.
// usage: bench_queries PACK QUERIES   (a query a line; behind a tab, if there is one; five rounds, the best of each query)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "index/pack.h"
#include "query/search.h"

using namespace diarium;

namespace {

std::string read_all(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> queries_of(const char* path) {
  std::vector<std::string> queries;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) queries.push_back(line.substr(line.find('\t') + 1));
  return queries;
}

double milliseconds(const index::Pack& pack, const std::string& query, const query::Options& options) {
  const auto start = std::chrono::steady_clock::now();
  const auto answer = query::search(pack, query, options);
  std::size_t titles = 0;
  if (answer)
    for (const query::Hit& hit : answer->hits) titles += pack.card(hit.paper).title.size();
  const double spent = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return titles == SIZE_MAX ? 0 : spent;
}

void tell(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](std::size_t percent) { return times[std::min(times.size() - 1, times.size() * percent / 100)]; };
  std::printf("%-28s p50 %7.3f  p95 %7.3f  p99 %7.3f ms\n", what, at(50), at(95), at(99));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: bench_queries PACK QUERIES\n");
    return 2;
  }
  const std::string bytes = read_all(arguments[1]);
  const auto pack = index::Pack::open(bytes);
  const std::vector<std::string> queries = queries_of(arguments[2]);
  if (!pack || queries.empty()) return 1;
  std::printf("%u papers, %zu queries\n", pack->papers(), queries.size());
  const auto rounds = [&](const char* what, const query::Options& options) {
    std::vector<double> best(queries.size(), 1e9);
    for (int round = 0; round < 5; ++round)
      for (std::size_t i = 0; i < queries.size(); ++i) best[i] = std::min(best[i], milliseconds(*pack, queries[i], options));
    tell(what, best);
  };
  rounds("20 cards", {.snippets = 0, .facets = false});
  rounds("20 cards and facets", {.snippets = 0, .facets = true});
  rounds("20 cards, three snippets", {.snippets = 3, .facets = false});
  rounds("all", {});
  std::vector<double> cold;
  for (std::size_t i = 0; i < queries.size(); i += 10) {
    const auto fresh = index::Pack::open(bytes);
    cold.push_back(milliseconds(*fresh, queries[i], {.facets = false}));
  }
  tell("three snippets, fresh pack", cold);
  return 0;
}
