#include <string>

#include "base/letters.h"
#include "export/exported.h"
#include "export/machines/machine_files.h"
#include "query/search.h"

namespace diarium::exporting {
namespace {

using Kind = SiteAddress::Kind;

constexpr std::uint32_t newest_limit = 50;  ///< 0: none; more: a longer file. All of them stand on the page of papers.

/// Words of others on one line of Markdown, as they are.
std::string in_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    if (is_space(c)) {
      if (!line.empty() && line.back() != ' ') line += ' ';
      continue;
    }
    if (c == '[' || c == ']' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '<') line += '\\';
    line += c;
  }
  return line;
}

/// `about`: words of ours, or such as in_line() made.
std::string link_line(const Site& site, std::string_view title, const std::string& below, std::string_view about) {
  const std::string whole = address(site.pack, below);
  return "- [" + in_line(title) + "](" + (whole.empty() ? "./" : whole) + ")" + (about.empty() ? "" : ": " + std::string(about)) + "\n";
}

/// How many papers, of what and from when.
std::string counted_words(const Site& site) {
  const view::Collection& counts = site.counts;
  std::string words = std::to_string(counts.papers) + (counts.papers == 1 ? " paper" : " papers");
  if (counts.municipalities > 0) words += " of " + std::to_string(counts.municipalities) + (counts.municipalities == 1 ? " municipality or region" : " municipalities and regions");
  if (!counts.earliest.empty()) words += ", dated " + counts.earliest + " to " + counts.latest;
  return words;
}

std::string beginning(const Site& site) {
  const index::About& about = site.pack.about();
  const std::string title = about.title.empty() ? "Municipal council papers" : about.title, description = about.description.empty() ? counted_words(site) : about.description;
  return "# " + in_line(title) + "\n\n> " + in_line(description) + "\n\n" + "Municipal council papers in Swedish: " + counted_words(site) +
         (is_whole(site) ? ". The pages read without JavaScript. "
                         : ". The pages that build.json lists read without JavaScript; the others are shown by the program, of the collection's file. ") +
         "What is stated of a paper was read from its words by rules, stands "
         "beside the words, and says where it is uncertain; what no paper says is not known. Quote papers by the address of the words.\n\n";
}

/// Addresses that name something: what a program fills in.
std::string templates(const std::vector<SiteAddress>& all) {
  std::string lines;
  for (const SiteAddress& one : all) {
    if (one.parameters.empty() || one.kind == Kind::again) continue;
    std::string query;
    for (const AddressParameter& parameter : one.parameters)
      if (parameter.in == AddressParameter::In::query) query += std::string(query.empty() ? " With " : ", ") + "`?" + parameter.name + "=`: " + std::string(parameter.about);
    lines += "- `" + one.path + "`: " + one.about + (query.empty() ? "" : "." + query) + "\n";
  }
  return lines + "\n";
}

std::string section(const Site& site, const std::vector<SiteAddress>& all, Kind kind, std::string_view heading) {
  std::string lines = "## " + std::string(heading) + "\n\n";
  for (const SiteAddress& one : all)
    if (one.kind == kind && one.parameters.empty()) lines += link_line(site, one.title, one.path, one.about);
  return lines + "\n";
}

/// The newest papers that search engines may list and that have pages.
Result<std::string> newest(const Site& site) {
  const auto found = query::search(site.pack, "", {.count = newest_limit, .snippets = 0, .facets = false});
  if (!found) return found.error();
  std::string lines = "## Newest papers\n\n";
  for (const query::Hit& hit : found->hits) {
    const auto origin = site.pack.origin(hit.paper);
    if (!origin) return origin.error();
    if (origin->unlisted || (!is_whole(site) && !site.pages->has(hit.paper))) continue;
    const index::Card& card = site.pack.card(hit.paper);
    std::string about;
    for (const std::string& part : {card.type, card.municipality, card.body, card.date, card.case_number})
      if (!part.empty()) about += (about.empty() ? "" : ", ") + part;
    lines += link_line(site, card.title, "d/" + card.id + "/", in_line(about));
  }
  return lines + "\n";
}

}  // namespace

Result<SiteFile> llms_text(const Site& site) {
  const std::vector<SiteAddress> all = list_addresses(site);
  const auto papers = newest(site);
  if (!papers) return papers.error();
  std::string text = beginning(site) + templates(all) + section(site, all, Kind::page, "Pages") + section(site, all, Kind::data, "For programs") + *papers +
                     section(site, all, Kind::again, "Optional");
  text.pop_back();  // The last section's blank line.
  return SiteFile{std::string(llms_name), std::move(text)};
}

}  // namespace diarium::exporting
