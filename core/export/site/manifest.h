// export/site/manifest: what a collection says of itself, from `diarium.json` in its folder.
//
// core/export/site/diarium.schema.json is the same in JSON Schema (tests/schema holds that both say yes and no alike).
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/page/still_pages.h"

namespace diarium::exporting {

/// What a feed follows.
enum class Followed : std::uint8_t { query, person, party, body, of_case };
/// Of Followed: its key in diarium.json, and before its name in the address of the feed.
struct FollowedRow {
  std::string_view key, before;
};
/// In the order of Followed. Feeds of what has a page stand at its address.
inline constexpr std::array<FollowedRow, 5> followed_rows = {
    {{"query", "floden/"}, {"person", "person/"}, {"party", "parti/"}, {"body", "organ/"}, {"case", "a/"}}};

struct WantedFeed {
  Followed followed{};
  std::string value;  ///< The query; else what its page's address says behind its first part: «mora/anna-berg», «S».
  std::string name;   ///< Of a query: an id, its part of the address.
  std::string title;  ///< Empty: what is followed, in words.
  friend bool operator==(const WantedFeed&, const WantedFeed&) = default;
};

/// «person/mora/anna-berg/»: the folder of the feed, and the page of what it follows where that has one.
[[nodiscard]] inline std::string folder_of(const WantedFeed& feed) {
  const std::string& last = feed.followed == Followed::query ? feed.name : feed.value;
  return std::string(followed_rows[static_cast<std::size_t>(feed.followed)].before) + last + "/";
}

// What a collection says of its own accessibility, and what it should say and does not.
/// Where its page stands, relative to the root of the site.
inline constexpr std::string_view statement_address = "tillganglighet/";

/// Does the service accord with the rules?
enum class Accordance : std::uint8_t { unstated, wholly, partly, not_at_all };

/// Content that not everybody can use, and why it is so.
struct Exception {
  std::string what, why;
};
/// Nothing: not said. Without any: it is said that there are none.
using Exceptions = std::optional<std::vector<Exception>>;

/// Empty where not stated; days as «2026-05-04».
/// source    Lag (2018:1937) om tillgänglighet till digital offentlig service, 9, 12 and 13 §§; MDFFS 2019:2.
struct Statement {
  std::string responsible;   ///< Who answers for the service.
  std::string service;       ///< Its name.
  Accordance status{};
  Exceptions shortcomings;   ///< Against the rules.
  Exceptions burden;         ///< Left as it is because to mend it would be an unreasonable burden (12 §).
  Exceptions excluded;       ///< What the rules do not hold for (9 §).
  std::string method;        ///< How the service was tested.
  std::string assessed, published, reviewed;
  std::string contact;       ///< Where to tell of an obstacle: an e-mail or https address.
  std::string complaint;     ///< https, the form of the authority that takes complaints.
};

/// Keys of diarium.json that it lacks, in the order of the page.
[[nodiscard]] std::vector<std::string_view> missing_of(const Statement& statement);

/// What in it contradicts itself, as a sentence that begins with the key; empty: nothing.
[[nodiscard]] std::string contradiction_in(const Statement& statement);

/// What a publisher is told of a statement before a site is made. `statement`: null where there is none.
/// returns   one Warning a key that is missing.
/// errors    bad_format: a public body's is missing, or keys of it are.
[[nodiscard]] Result<Warnings> check_statement(const Statement* statement, bool public_body);

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

// May a collection's own colour stand on the page's ground?
// The ratio is worked out in whole numbers, so that every compiler gives the same answer.
/// The grounds that words in the accent colour stand on (assets/tokens.json: surface, raised, sunken, on-accent).
enum class Ground : std::uint8_t { light, dark };

/// «#rrggbb», with digits of any case?
[[nodiscard]] bool is_colour(std::string_view text);

/// The least contrast that a colour has against the grounds of one theme, in tenths, rounded down: 45 is 4.5 to 1.
/// 0 for what is no colour.
/// source    WCAG 2.2, «contrast ratio» and «relative luminance».
[[nodiscard]] std::uint32_t contrast_tenths(std::string_view colour, Ground ground);

/// The stylesheet that puts a collection's own accent in the place of the page's; empty where one is not stated.
[[nodiscard]] std::string accent_css(std::string_view light, std::string_view dark);

}  // namespace diarium::exporting
