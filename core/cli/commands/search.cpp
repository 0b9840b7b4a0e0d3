// diarium search: ranked papers with the places that answer.
#include <algorithm>
#include <set>

#include "cli/asked_papers.h"
#include "cli/call/command.h"
#include "cli/call/console.h"
#include "cli/disk/files.h"
#include "diarium.h"
#include "view/cases/case_search.h"
#include "view/panels/relations_in.h"

namespace diarium::cli {
namespace {

constexpr Option search_options[] = {{"-k", "N", "at most N papers (10)"}, {"--json", "", "JSON instead of lines to read"}};

/// «Motion about [reading] rooms»: matched words in brackets.
std::string bracketed(const query::Snippet& snippet) {
  std::string out;
  std::uint32_t at = 0;
  for (const ByteSpan mark : snippet.marks) {
    out += slice(snippet.text, {at, mark.begin});
    out += "[" + std::string(slice(snippet.text, mark)) + "]";
    at = mark.end;
  }
  return out + snippet.text.substr(at);
}

void print_hit(const index::Pack& pack, const query::Hit& hit, std::size_t rank) {
  const index::Card& card = pack.card(hit.paper);
  std::string meta;
  for (const std::string& part : {card.type, card.municipality, card.body, card.date, card.case_number})
    if (!part.empty()) meta += (meta.empty() ? "" : " · ") + part;
  print("\n" + std::to_string(rank) + ". " + card.title + " (" + card.id + ", " + counted(hit.places, "place") + ")\n");
  if (!meta.empty()) print("   " + meta + "\n");
  std::string lacking;
  for (const std::string& word : hit.lacking) lacking += (lacking.empty() ? "" : ", ") + word;
  if (!lacking.empty()) print("   without: " + lacking + "\n");
  for (const query::Snippet& snippet : hit.snippets)
    print("   p. " + std::to_string(snippet.page) + ", line " + std::to_string(snippet.line) + ", " +
          std::string(structure::name(snippet.role)) + ": " + bracketed(snippet) + "\n");
}

void print_answer(const index::Pack& pack, const query::Answer& answer, const std::string& query) {
  print(counted(answer.papers, "paper") + (answer.more > 0 ? " with all words, " + std::to_string(answer.more) + " with some" : "") +
        ", " + counted(answer.places, "place") + "\n");
  if (answer.partial) print("the query asks for more than is searched at once: there may be more\n");
  for (const std::string& line : reading_notes(query, answer.readings)) print(line + "\n");
  for (const query::Reading& reading : answer.readings) {
    std::string also;
    for (const std::string& word : reading.also) also += (also.empty() ? "" : ", ") + word;
    if (!also.empty()) print(reading.value + " also finds: " + also + "\n");
  }
  for (std::size_t i = 0; i < answer.hits.size(); ++i) print_hit(pack, answer.hits[i], i + 1);
  bool first = true;
  for (const query::Facet& facet : answer.facets) {
    if (facet.values.empty()) continue;
    std::string line = std::string(query::name(facet.field)) + ":";
    for (const query::FacetValue& value : facet.values) line += " " + value.value + " (" + std::to_string(value.papers) + ")";
    print((first ? "\n" : "") + line + "\n");
    first = false;
  }
}

Status run_search(const Call& call) {
  const auto count = call.arguments.number("-k", 1, 10);
  if (!count) return misused("search", count.error());
  const std::string& file = call.arguments.operands()[0];
  const std::string& query = call.arguments.operands()[1];
  const auto pack = open_pack(file);
  if (!pack) return complain(file, pack.error()), Status::failed;
  query::Options options;
  options.count = *count;
  if (const query::Parsed parsed = query::parse(query); view::asks_of_cases(parsed)) {
    const auto related = pack->has_relations() ? view::relations_in(*pack) : relate(*pack);
    if (!related) return complain(file, related.error()), Status::failed;
    const view::CaseTable table = view::case_table(*pack, *related);
    options.papers_by_filter = view::find_papers_by_filter(*pack, &table, parsed);
  }
  const auto answer = query::search(*pack, query, options);
  if (!answer) return complain(file, answer.error()), Status::failed;
  if (!call.arguments.has("--json")) return print_answer(*pack, *answer, query), Status::done;
  const auto json = exporting::answer_json(*pack, query, *answer);
  if (!json) return complain(file, json.error()), Status::failed;
  print(*json);
  return Status::done;
}

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

Command search_command() {
  return {"search",
          "PACK QUERY [-k N] [--json]",
          "ranked papers with the places that answer, and facet counts",
          "QUERY: words, \"phrases\", -without, prefix*, nearly~, OR, typ:motion, kommun:Name, parti:L, från:2024, …\n"
          "A query that begins with - is written after --.\n"
          "JSON keys: query, papers, more, partial, places, hits, facets, readings (core/export/json/json.h).\n",
          {2, 2, search_options},
          run_search};
}

// diarium run: a file of queries, for measuring.
Command run_command() {
  return {"run",
          "PACK QUERIES.tsv [-k N]",
          "many queries: lines «id TAB query» in, «id TAB file TAB rank TAB score» out",
          "The file stands without folder and ending.\n",
          {2, 2, run_options},
          run_queries};
}

}  // namespace diarium::cli
