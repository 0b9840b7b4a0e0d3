// export/site/manifest: what a collection says of itself, from `diarium.json` in its folder.
//
// core/export/site/diarium.schema.json is the same in JSON Schema (tests/schema holds that both say yes and no alike).
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/feeds/wanted_feed.h"
#include "export/page/still_pages.h"
#include "export/site/statement.h"

namespace diarium::exporting {

inline constexpr std::string_view manifest_name = "diarium.json";

/// What is said of one paper; empty if not stated. As index::Origin.
struct ManifestPaper {
  std::string title, address, retrieved;
  bool unlisted = false;
  bool pages_read = false;  ///< Somebody has read the pages without text: a copy of the file may be given away.
};

/// Empty where not stated.
struct Manifest {
  std::string title, description;
  std::string address;                                        ///< Of the published site, with a slash at its end.
  std::string contact;                                        ///< An e-mail or https address.
  std::string municipality;                                   ///< Whose papers they are: of all that do not say it.
  std::string publisher;                                      ///< Name of who gives the site away.
  std::string licence;                                        ///< Address of the licence of what it gives away.
  std::string accent_light, accent_dark;                      ///< «#rrggbb».
  bool lists_people = false;                                  ///< «people_listed», as Site::lists_people.
  bool pictures = true;                                       ///< A site with an address has pictures for where it is shared.
  std::uint32_t prerender = recent_papers;                    ///< The newest papers, whose pages are files (still_pages.h).
  std::map<std::string, ManifestPaper, std::less<>> papers;   ///< By path below the folder.
  std::map<std::string, std::string, std::less<>> aliases;    ///< An id of earlier → the id of today.
  bool public_body = false;                                   ///< Who publishes it must tell how accessible it is.
  std::optional<Statement> statement;                         ///< «accessibility».
  std::vector<WantedFeed> feeds;                              ///< Beside that of the newest papers.
};

/// Reads a manifest:
///   title, description   strings
///   address              https, where the site is published; a slash at its end is added
///   contact              an e-mail or https address
///   municipality         string: whose papers they are, «Storby»
///   publisher            string: who gives the site away
///   licence              https, the licence of what the site gives away
///   colours              {"accent": {"light": "#rrggbb", "dark": "#rrggbb"}}, 4.5 to 1 against the page's ground
///   aliases              {"id of earlier": "id of today"}; ids are of a-z, 0-9 and hyphens
///   papers               {"path/below.txt": {"title", "address" (https), "retrieved" (ISO date), "noindex" (boolean),
///                        "pages_read" (boolean)}}
///   people_listed        boolean: search engines may list pages of persons, parties, bodies and meetings
///   pictures             boolean; false: the site has no pictures for where its addresses are shared
///   prerender            "all", "recent", "none", or the number of papers, the newest, that have pages without the program
///   public_body          boolean: then «accessibility» must be there, whole (check_statement)
///   accessibility        {"responsible", "service", "method" (strings), "status" ("wholly", "partly", "not"),
///                        "shortcomings", "burden", "excluded" (lists of {"what", "why"}; none: an empty list), "assessed",
///                        "published", "reviewed" (ISO dates), "contact" (as above, which stands in for it), "complaint"
///                        (https)}
///   feeds                [{"query", "name" (an id)}, {"person": "mora/anna-berg"}, {"party": "S"},
///                        {"body": "mora/kommunstyrelsen"}, {"case": "ks-2031-417"}], each with a "title" if it likes
///   notes                anything: for whoever keeps the file, never read
/// errors    bad_format: no JSON (with the byte where it breaks), a key that is not known, a value of the wrong kind or
///           shape, a colour without contrast. Each with its place, «$.papers["a.txt"].retrieved».
/// cost      O(bytes); beside `bytes` and what is returned, memory does not grow with the number of papers.
[[nodiscard]] Result<Manifest> read_manifest(std::string_view bytes);

/// What a manifest names and the folder has not: papers by path, and ids that aliases lead to. Each is one Warning.
/// `paths`, `ids`: of all files of the folder and of the papers that can be read.
[[nodiscard]] Warnings check_manifest(const Manifest& manifest, std::span<const std::string> paths,
                                      std::span<const std::string> ids);

}  // namespace diarium::exporting
