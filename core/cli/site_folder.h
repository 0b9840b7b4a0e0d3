// cli/site_folder: the folder that a site is written to, and what an earlier run wrote there.
//
// `site.json` names every file that was written. Only those are ever replaced or removed: a file that somebody else put
// there stays, and where one stands in the way nothing is written at all.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "base/result.h"

namespace diarium::cli {

class SiteFolder {
 public:
  /// Looks at the folder; changes nothing.
  /// errors    bad_format: it holds files and no `site.json` of ours, or a broken one; not_found: it is no folder.
  [[nodiscard]] static Result<SiteFolder> open(const std::string& folder);

  /// Says which files may be written, before the first of them: so that a run that is interrupted can be repeated.
  /// errors    bad_format: a foreign file stands where one of them goes.
  [[nodiscard]] Result<bool> announce(const std::set<std::string>& paths);
  /// Writes one file of those announced.
  [[nodiscard]] Result<bool> write(const std::string& path, std::string_view bytes);
  /// Removes what the earlier run wrote and this one did not, and writes the final `site.json`.
  [[nodiscard]] Result<bool> finish();

 private:
  explicit SiteFolder(std::string folder) : folder_(std::move(folder)) {}
  [[nodiscard]] Result<bool> write_list(const std::set<std::string>& paths) const;

  std::string folder_;
  std::set<std::string> earlier_, now_, written_;
};

}  // namespace diarium::cli
