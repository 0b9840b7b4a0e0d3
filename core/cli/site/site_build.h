// cli/site/site_build: a folder of papers becomes a static site; what `site` and `watch` share.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "cli/call/command.h"
#include "cli/corrections.h"
#include "cli/papers/folder.h"
#include "cli/site/site_write.h"
#include "diarium.h"

namespace diarium::cli {

/// What is built, where, and how.
struct SiteBuild {
  std::string papers, site;  ///< Folders.
  Shell shell;
  FolderOptions reading;
  Related related = Related::yes;
  SiteOptions writing;
  std::string changed;  ///< The file of «--changed»; empty: it is not asked for.
  Replace replace = Replace::ours;
  view::Language language{};  ///< Of the summary and the report.
  bool strict = false;        ///< What is skipped or missing is in the exit status.
};

/// What the options of `command` say (cli/site/site_options.h). Nothing: they are wrong, which is told.
[[nodiscard]] std::optional<SiteBuild> wanted_site(const Call& call, std::string_view command);

/// What came of it.
struct SiteBuilt {
  std::uint32_t papers = 0;
  std::size_t skipped = 0;  ///< Files.
  bool complete = true;     ///< Nothing that diarium.json asks for is missing.
  Changes changes;          ///< Of the site's files.
  std::string pack;         ///< As published.
};

/// Reads the papers as one pack, without what is told across them.
using ReadPapers = std::function<Result<Packed>(const FolderOptions& options)>;

/// Builds the site, its report (cli/report.h) and the list of its changes, each as a whole or not at all, and tells the summary on stderr.
/// Nothing: there is no new site, which is told; what stood there stands.
/// cost      that of `read`, of relations and of all files of the site.
[[nodiscard]] std::optional<SiteBuilt> build_site(const SiteBuild& build, const ReadPapers& read);

/// The exit status of a command that built it.
[[nodiscard]] Status ends_as(const SiteBuild& build, const SiteBuilt& built);

/// Writes the list of changes of a build, where it is asked for. False: it could not be written, which is told.
[[nodiscard]] bool write_changes(const SiteBuild& build, const Changes& changes);

}  // namespace diarium::cli
