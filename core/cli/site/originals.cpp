#include "cli/site/originals.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "cli/columns.h"
#include "cli/console.h"
#include "cli/papers/files.h"
#include "cli/papers/paper_file.h"
#include "view/paper/cite.h"

namespace diarium::cli {
namespace {

constexpr std::array<std::pair<std::string_view, Originals>, 4> names = {{{"none", Originals::none},
                                                                          {"plain", Originals::plain},
                                                                          {"checked", Originals::checked},
                                                                          {"all", Originals::all}}};
constexpr std::size_t places_told = 3;

/// «word/comments.xml, docProps/core.xml and 2 more».
std::string some_of(const std::vector<std::string>& places) {
  std::string words;
  for (std::size_t i = 0; i < std::min(places.size(), places_told); ++i) words += (i == 0 ? "" : ", ") + places[i];
  if (places.size() > places_told) words += " and " + std::to_string(places.size() - places_told) + " more";
  return words;
}

std::string pages_words(std::uint32_t pages) { return counted(pages, "page") + " without text"; }

/// What keeps a copy back, or would.
std::string doubts(const CopyOutcome& copy) {
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : "; ") + more; };
  if (!copy.numbers.empty()) add("personal numbers in " + some_of(copy.numbers));
  std::vector<std::string> unseen;
  for (const source::Unseen& one : copy.unseen) unseen.push_back(one.where + " " + one.why);
  if (!unseen.empty()) add("not looked through: " + some_of(unseen));
  if (copy.empty_pages > 0) add(pages_words(copy.empty_pages));
  if (copy.scanned_pages > 0) add(counted(copy.scanned_pages, "page") + " read in a picture by a program alone");
  return words;
}

std::string outcome_words(const CopyOutcome& copy) {
  const std::string told = doubts(copy);
  if (copy.withheld == index::Withheld::kind) return "withheld: not a text file";
  if (copy.withheld != index::Withheld::no) return "withheld: " + told;
  if (copy.masked > 0) return "copied, " + counted(copy.masked, "personal number") + " masked";
  return told.empty() ? "copied" : "copied, although: " + told;
}

}  // namespace

Result<Originals> wanted_originals(const Arguments& arguments) {
  if (arguments.has("--no-originals")) return Originals::none;
  const std::string word = arguments.value("--originals").value_or("checked");
  const auto found = std::ranges::find(names, word, &std::pair<std::string_view, Originals>::first);
  if (found != names.end()) return found->second;
  return Error{Fault::unsupported, "--originals takes none, plain, checked or all", ""};
}

std::string copies_table(const std::vector<FileOutcome>& files) {
  std::vector<Row> rows{{"file", "beyond its text", "copy"}};
  for (const FileOutcome& file : files) {
    if (!file.copy) continue;
    Counts held;
    for (const source::LeftOut& one : file.copy->holds) held[one.what] = one.count;
    rows.push_back({file.path, counts_words(held), outcome_words(*file.copy)});
  }
  if (rows.size() == 1) return {};
  std::string table = table_of(rows);
  text::mask_personal_numbers(table);  // In names of files and of parts: who keeps the table keeps no number.
  return table;
}

Result<std::string> published_source(const std::string& folder, const index::Pack& pack, DocId paper) {
  const index::Card& card = pack.card(paper);
  const auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  auto bytes = read_file(paper_file(folder, card), source::size_limit);
  if (!bytes) return bytes;
  if (sha256(*bytes) != origin->sha256)
    return Error{Fault::damaged, "the file changed while the site was made; make the site again", card.name};
  if (origin->masked == 0 || !view::is_text_file(card.kind)) return bytes;
  return masked_source(*bytes, card.name);
}

}  // namespace diarium::cli
