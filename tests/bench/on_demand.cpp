// What does a question bring of a pack that is read as it is needed, section by section? As `search/on_demand.mjs` asks, without a
// host: rounds of asking again, requests where what lies near is brought as one (web/pack/source.ts), and kB.
// usage: bench_on_demand PACK [--facets] [--rounds] [--page [--next]] QUERY…   (each is the first question that is asked of the pack;
// --rounds: of each round, too; --page: what the page brings at the address of the question, before its results stand and behind them;
// --next: each question but the first is asked when all of those before is there)
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "base/percent.h"
#include "index/file/file.h"
#include "index/pack.h"
#include "query/search.h"

using namespace diarium;

namespace {

/// As `nearly` of web/pack/source.ts.
constexpr std::uint64_t nearly = 8'192;

std::string read_all(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The leads of all sections and the sums together, then each section behind its lead.
using OfSections = std::array<std::uint64_t, index::section_count + 1>;

/// Where each of these ends, from the directory (core/index/format.md).
OfSections ends_of(std::string_view bytes) {
  OfSections ends{};
  for (std::size_t i = 0; i < index::section_count; ++i) {
    std::uint32_t lead = 0;
    std::uint64_t place[2];
    const char* const entry = bytes.data() + index::header_size + i * 24;
    std::memcpy(&lead, entry + 4, sizeof lead);
    std::memcpy(place, entry + 8, sizeof place);
    if (i == 0) ends[0] = place[0];
    ends[i + 1] = place[0] + place[1] - lead;
  }
  return ends;
}

std::vector<index::FileRange> joined(const std::vector<index::FileRange>& ranges) {
  std::vector<index::FileRange> out;
  for (const index::FileRange& range : ranges) {
    if (!out.empty() && range.begin - out.back().end < nearly) out.back().end = range.end;
    else out.push_back(range);
  }
  return out;
}

struct Cost {
  struct Round {
    OfSections wanted{};    ///< Bytes of the grains that begin in each.
    OfSections requests{};  ///< That begin in each.
  };
  std::size_t requests = 0;
  std::uint64_t bytes = 0;
  std::vector<Round> rounds;
  std::string answer;
};

void print(const Cost::Round& round) {
  for (std::uint32_t i = 0; i < round.wanted.size(); ++i) {
    const std::string name(i == 0 ? "leads, sums" : index::name(static_cast<index::Section>(i - 1)));
    if (round.wanted[i] > 0)
      std::printf("    %-12s %8.1f kB %4d requests\n", name.c_str(), static_cast<double>(round.wanted[i]) / 1000,
                  static_cast<int>(round.requests[i]));
  }
}

/// By section all that was brought; `by_round`: that of each round before it.
void print(const std::vector<Cost::Round>& rounds, bool by_round) {
  Cost::Round all;
  for (std::size_t number = 0; number < rounds.size(); ++number) {
    const Cost::Round& round = rounds[number];
    for (std::size_t section = 0; section < all.wanted.size(); ++section) {
      all.wanted[section] += round.wanted[section];
      all.requests[section] += round.requests[section];
    }
    if (!by_round) continue;
    std::printf("  round %zu\n", number + 1);
    print(round);
  }
  if (by_round) std::printf("  all\n");
  print(all);
}

/// Counts what is wanted, and puts it where it belongs by `supply(begin, bytes)`.
template <class Supply>
void bring(std::string_view bytes, const OfSections& ends, const std::vector<index::FileRange>& wanted, Cost& cost, const Supply& supply) {
  Cost::Round& round = cost.rounds.emplace_back();
  const auto section_of = [&](std::uint64_t at) {
    if (at >= ends.back()) return std::size_t{0};  // Sums.
    return static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), at) - ends.begin());
  };
  for (const index::FileRange& range : wanted) {
    for (std::uint64_t at = range.begin; at < range.end; at += index::grain_size) {
      round.wanted[section_of(at)] += std::min<std::uint64_t>(index::grain_size, range.end - at);
    }
  }
  for (const index::FileRange& range : joined(wanted)) {
    ++cost.requests;
    ++round.requests[section_of(range.begin)];
    cost.bytes += range.end - range.begin;
    supply(range.begin, bytes.substr(range.begin, range.end - range.begin));
  }
}

/// The page that shows what a question found.
app::Application page_of(std::string_view bytes, const std::string& query) {
  app::Application application;
  application.tell(app::Go{"?q=" + percent_encoded(query)});
  (void)application.open_part(bytes.substr(0, index::first_bytes));
  return application;
}

/// What the page brings until its results stand, `first`, and until nothing more is wanted.
void cost_of_page(app::Application& application, std::string_view bytes, Cost& first, Cost& all) {
  const auto ends = ends_of(bytes);
  for (bool stands = false;;) {
    const app::Wanted asked = application.wanted();
    if (!stands && (asked.bytes.empty() || asked.later)) stands = true, first = all;
    if (asked.bytes.empty()) return;
    std::vector<index::FileRange> wanted;
    for (const auto& [begin, end] : asked.bytes) wanted.push_back({begin, end});
    bring(bytes, ends, wanted, all, [&](std::uint64_t begin, std::string_view some) { (void)application.supply(begin, some); });
    application.supplied();
  }
}

Cost cost_of(std::string_view bytes, const std::string& query, const query::Options& options) {
  Cost cost;
  auto pack = index::Pack::open_part(bytes.substr(0, index::first_bytes));
  if (!pack) return cost;
  const auto ends = ends_of(bytes);
  for (;;) {
    const auto answer = query::search(*pack, query, options);
    const auto wanted = pack->wanted();
    if (wanted.empty()) {
      cost.answer = answer ? std::to_string(answer->papers) + " papers" : answer.error().what;
      return cost;
    }
    bring(bytes, ends, wanted, cost, [&](std::uint64_t begin, std::string_view some) { (void)pack->supply(begin, some); });
    pack->forget();
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: bench_on_demand PACK [--facets] [--rounds] [--page [--next]] QUERY...\n");
    return 2;
  }
  const std::string bytes = read_all(arguments[1]);
  query::Options options{.count = 5, .snippets = 1, .facets = false};
  bool by_round = false, page = false, next = false;
  std::optional<app::Application> shown;
  for (int i = 2; i < count; ++i) {
    const std::string query = arguments[i];
    if (query == "--facets" || query == "--rounds" || query == "--page" || query == "--next") {
      (query == "--facets" ? options.facets : query == "--page" ? page : query == "--next" ? next : by_round) = true;
      continue;
    }
    if (page) {
      Cost first, all;
      if (next && shown) shown->tell(app::Go{"?q=" + percent_encoded(query)});
      else shown = page_of(bytes, query);
      cost_of_page(*shown, bytes, first, all);
      std::printf("%-24s results: %zu rounds, %zu requests, %llu kB; all: %zu rounds, %zu requests, %llu kB\n", query.c_str(), first.rounds.size(),
                  first.requests, static_cast<unsigned long long>(first.bytes / 1000), all.rounds.size(), all.requests, static_cast<unsigned long long>(all.bytes / 1000));
      print(first.rounds, by_round);
      continue;
    }
    const Cost cost = cost_of(bytes, query, options);
    std::printf("%-24s %s: %zu rounds, %zu requests, %llu kB\n", query.c_str(), cost.answer.c_str(), cost.rounds.size(), cost.requests,
                static_cast<unsigned long long>(cost.bytes / 1000));
    print(cost.rounds, by_round);
  }
  return 0;
}
