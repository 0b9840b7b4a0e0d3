// cli/site/site_build: a folder of papers becomes a static site; what `site` and `watch` share.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "cli/call/arguments.h"
#include "cli/call/command.h"
#include "cli/corrections.h"
#include "cli/papers/folder.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/paper_bytes.h"
#include "cli/report.h"
#include "cli/site/site_write.h"
#include "cli/targets/target_file.h"
#include "cli/targets/target_folder.h"
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

/// What the options of `command` say. Nothing: they are wrong, which is told.
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

// What a run made, changed and removed, for who brings a site to its host by hand.
/// A line of what it is, then one a file: «made», «changed» or «removed», a tab, and its path below the site's root; in bytewise
/// order of each. `site`: its folder, as it was named.
[[nodiscard]] std::string changes_text(const std::string& site, const Changes& changes);
/// Of the files that a run made and changed, as they stand there now.
[[nodiscard]] std::uintmax_t bytes_to_upload(const std::string& site, const Changes& changes);

// The files that papers were read from, as the site gives them away.
/// What «--originals» says («none», «plain», «checked», «all»), or «--no-originals»; checked where neither is given.
/// errors    unsupported: another word.
[[nodiscard]] Result<Originals> wanted_originals(const Arguments& arguments);

/// The bytes of a paper's file for publication: those of the file, or its text as UTF-8 with personal numbers masked where
/// the pack's are. Only of papers with view::has_public_copy().
/// `folder`: of the papers, as the pack was made from it.
/// errors    not_found, too_large: of reading the file; damaged: the file is another than the one that was looked through.
[[nodiscard]] Result<std::string> published_source(const std::string& folder, const index::Pack& pack, DocId paper);

inline constexpr std::array<Option, 17> site_options = {{
    {"-o", "SITE", "the folder of the site (must be given)"},
    {"--shell", "DIR", "the page without a collection (build/shell)"},
    {"--jobs", "N", "threads that read (the machine's; one in WebAssembly)"},
    {"--no-wording", "", "all that is told across papers but shared wording"},
    {"--no-mask", "", "leave personal numbers as they are"},
    {"--originals", "WHICH", "copies of the files that papers were read from: none, plain (texts), checked, all (checked)"},
    {"--no-originals", "", "as --originals none"},
    {"--precompress", "", "write .br and .gz beside the files, for hosts that send them"},
    {"--one-file-limit", "BYTES", "a larger pack is not put inside diarium.html (30 MiB)"},
    {"--full", "", "diarium.html also holds what reads a reader's own papers"},
    {"--piece-size", "BYTES", "a larger pack is served in pieces of at most that (16 MiB), cut by what is in them"},
    {"--changed", "FILE", "write there which files of the site were made, changed and removed"},
    lang_option,
    strict_option,
    force_option,
    lexicon_option,
    ocr_option,
}};

/// The same with some more, in front of those.
template <std::size_t count>
constexpr std::array<Option, site_options.size() + count> site_options_and(const std::array<Option, count>& more) {
  std::array<Option, site_options.size() + count> all{};
  std::ranges::copy(site_options, std::ranges::copy(more, all.begin()).out);
  return all;
}

}  // namespace diarium::cli
