// cli/watch/watcher: looks at a folder of papers again and again, and keeps its site up to date.
#pragma once
#include <optional>
#include <set>
#include <string>

#include "cli/call/console.h"
#include "cli/site/site_build.h"
#include "cli/watch/kept.h"

namespace diarium::cli {

enum class Looks { one, many };

class Watcher {
 public:
  explicit Watcher(SiteBuild build, Looks looks);

  /// Looks once, and updates the site where there is something to update. Told are updates on stdout, of one look also that there
  /// is nothing; what is wrong on stderr: then the site stays as it is, and the next look tries again.
  /// returns   skipped: the folder cannot be read, or the site lacks something; failed: there is no new site.
  [[nodiscard]] Status look();

 private:
  /// Two looks compared; nothing: the folder cannot be read, which is told, or somebody wants the program to end.
  [[nodiscard]] std::optional<News> news();
  [[nodiscard]] bool is_due(const News& news, const std::string& read_as) const;
  [[nodiscard]] Status update(const News& news, const std::string& read_as);
  [[nodiscard]] Status report_nothing();
  void report_waiting(const std::set<std::string>& waiting);

  SiteBuild build_;
  Looks looks_;
  std::string written_as_;
  Kept kept_;
  std::optional<Look> last_;
  std::set<std::string> reported_waiting_;
};

}  // namespace diarium::cli
