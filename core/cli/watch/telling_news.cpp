#include "cli/watch/telling_news.h"

#include "base/visible.h"
#include "cli/call/console.h"
#include "cli/site/site_changes.h"

namespace diarium::cli {
namespace {

/// Lines of one kind: whoever looks at a log wants the day, not the list of a whole archive. 0: all are only counted.
constexpr std::size_t most_listed = 20;

using Titles = std::map<std::string, std::string, std::less<>>;

std::string lines_of(const std::set<std::string>& paths, std::string_view what, const Titles& titles, Masking masking) {
  std::string lines;
  std::size_t listed = 0;
  for (std::string name : paths) {
    if (listed == most_listed) break;
    ++listed;
    if (masking == Masking::personal_numbers) text::mask_personal_numbers(name);
    const auto title = titles.find(name);
    const bool no_paper = titles.empty() || name == exporting::manifest_name || name == facts::corrections_name;
    lines += std::string(what) + " " + visible(name) + (title != titles.end() ? ": " + visible(title->second) : no_paper ? "" : ", which could not be read") + "\n";
  }
  if (paths.size() > listed) lines += std::string(what) + " " + std::to_string(paths.size() - listed) + " more\n";
  return lines;
}

}  // namespace

Result<std::string> news_text(const News& news, const SiteBuilt& built, Masking masking) {
  const auto pack = index::Pack::open(built.pack);
  if (!pack) return pack.error();
  Titles titles;
  for (std::uint32_t i = 0; i < pack->papers(); ++i) titles.emplace(pack->card({i}).name, pack->card({i}).title);
  return lines_of(news.came, "came", titles, masking) + lines_of(news.changed, "changed", titles, masking) +
         lines_of(news.gone, "withdrawn", {}, masking);
}

std::string built_text(const std::string& site, const SiteBuilt& built) {
  const Changes& changes = built.changes;
  return site + ": " + counted(built.papers, "paper") + "; " + counted(changes.made.size(), "file") + " made, " +
         std::to_string(changes.changed.size()) + " changed, " + std::to_string(changes.removed.size()) + " removed; " +
         counted(bytes_to_upload(site, changes), "byte") + " to upload\n";
}

}  // namespace diarium::cli
