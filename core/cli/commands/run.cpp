// diarium run: a file of queries, for measuring.
#include <algorithm>
#include <set>

#include "cli/call/command.h"
#include "cli/call/lines.h"
#include "cli/disk/files.h"
#include "cli/papers/packs.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

constexpr Option run_options[] = {{"-k", "N", "at most N papers a query (100)"}};

/// Fixed point with 1/1024 as a decimal number, by whole numbers only.
std::string decimal(std::uint32_t score) {
  const std::uint32_t thousandths = static_cast<std::uint32_t>(std::uint64_t{score % 1024} * 10000 / 1024);
  const std::string digits = std::to_string(thousandths);
  return std::to_string(score / 1024) + "." + std::string(4 - digits.size(), '0') + digits;
}

/// Several papers may be of one file, which counts once.
bool has_parts(const index::Pack& pack) {
  for (DocId paper; paper.value < pack.papers(); ++paper.value)
    if (pack.part(paper).any()) return true;
  return false;
}

/// A pack to ask, and at most how many papers are read and printed of an answer.
struct Asked {
  const index::Pack& pack;
  std::uint32_t read = 0, printed = 0;
};

Result<bool> answer(const Asked& asked, std::string_view id, std::string_view query) {
  const index::Pack& pack = asked.pack;
  const auto answer = query::search(pack, query, {.count = asked.read, .snippets = 0, .facets = false});
  if (!answer) return answer.error();
  std::set<std::string_view> files;
  std::uint32_t score = 0xFFFFFFFFu;  // who sorts by it gets the order of the ranks, also where papers lack words
  for (const query::Hit& hit : answer->hits) {
    const std::string& name = pack.card(hit.paper).name;
    if (files.size() == asked.printed || !files.insert(name).second) continue;
    score = std::min(score, hit.score);
    print(std::string(id) + "\t" + stem_of(name) + "\t" + std::to_string(files.size()) + "\t" + decimal(score) +
          "\n");
  }
  return true;
}

Status run_queries(const Call& call) {
  const auto count = call.arguments.number("-k", 1, 100);
  if (!count) return misused("run", count.error());
  const std::string& file = call.arguments.operands()[0];
  const std::string& queries = call.arguments.operands()[1];
  const auto pack = open_pack(file);
  if (!pack) return complain(file, pack.error()), Status::failed;
  const auto bytes = read_file(queries, source::size_limit);
  if (!bytes) return complain(queries, bytes.error()), Status::failed;
  const std::vector<std::string> lines = lines_of(*bytes);

  const Asked asked{*pack, has_parts(*pack) ? pack->papers() : *count, *count};
  Status status = Status::done;
  std::size_t number = 0;
  for (const std::string_view line : lines) {
    ++number;
    if (line.empty()) continue;
    const auto tab = line.find('\t');
    if (tab == line.npos) {
      complain(queries,
               Error{Fault::bad_format, "line " + std::to_string(number) + " has no tab after its id; skipped", ""});
      status = Status::skipped;
      continue;
    }
    const auto done = answer(asked, line.substr(0, tab), line.substr(tab + 1));
    if (!done) return complain(file, done.error()), Status::failed;
  }
  return status;
}

}  // namespace

Command run_command() {
  return {"run",
          "PACK QUERIES.tsv [-k N]",
          "many queries: lines «id TAB query» in, «id TAB file TAB rank TAB score» out",
          "The file stands without folder and ending.\n",
          {2, 2, run_options},
          run_queries};
}

}  // namespace diarium::cli
