// cli/site/site_write: writes the files of a site, in an order in which an interrupted run can be repeated.
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/site/site_shell.h"
#include "cli/targets/target_folder.h"
#include "diarium.h"

namespace diarium::cli {

inline constexpr std::string_view site_list = "site.json";  ///< Names the files of a site; cli/disk/file_list.h.

struct SiteOptions {
  std::string papers;           ///< The folder that the pack was made from.
  bool originals = true;        ///< Copy the files that papers were read from.
  bool precompress = false;     ///< Write «.br» and «.gz» beside what they make smaller.
  std::size_t piece_size = 0;   ///< Bytes: a larger pack is served in pieces.
  OneFileOptions one_file{};
  std::string site{};                  ///< The site that stands there.
  std::vector<exporting::UnreadFile> unread{};  ///< Files without a paper, for the page that tells of them.
  std::set<std::string> as_before{};   ///< Names of papers' files that are another by now: their copies stay as that site has them.
};

/// Prepares the whole site and the list of its files; the caller finishes the folder.
/// `pack`: of `packed`, opened. `manifest`: for aliases, feeds, and what is said of accessibility.
/// returns   what the manifest asks for and the collection has not.
/// errors    those of the folder, of the shell's page, of a damaged pack, of a source that cannot be read any more.
[[nodiscard]] Result<Warnings> write_site(TargetFolder& folder, const Shell& shell, const index::Pack& pack,
                                          const std::string& packed, const exporting::Manifest& manifest,
                                          const SiteOptions& options);

}  // namespace diarium::cli
