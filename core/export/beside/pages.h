// export/beside/pages: the pages of a site that say the same whatever the machine can do, in both languages: where each
// stands, relative to the root of the site, and what makes it. `program`: as of page_at(). errors: as page_at().
#pragma once
#include "app/application.h"
#include "export/beside/folder_report.h"
#include "export/site/site.h"
#include "export/site/statement.h"

namespace diarium::exporting {

/// How often the program was right when judges read what it says.
inline constexpr std::string_view claim_address = "traffsakerhet/";
[[nodiscard]] Result<Page> claim_page(const Site& site, app::Application& program);

/// All that programs may visit again: the feed of the newest papers and each of Site::alternates, once. Feeds of
/// queries stand below it.
inline constexpr std::string_view feeds_address = "floden/";
[[nodiscard]] Result<Page> feeds_page(const Site& site, app::Application& program);

/// Which files somebody should look at and why; «Om» leads there. Files with nothing to do are counted only. Names are
/// masked.
inline constexpr std::string_view report_address = "rapport/";
[[nodiscard]] Result<Page> report_page(const Site& site, app::Application& program,
                                       const std::vector<ReportedFile>& files);

/// By which rules papers are read, each with its examples; each rule at «#dates-stamp».
inline constexpr std::string_view rules_address = "regler/";
[[nodiscard]] Result<Page> rules_page(const Site& site, app::Application& program);

/// What the publisher says of the site's accessibility («tillganglighet/»). What the statement lacks is left out.
struct Stated {
  const Statement& statement;
  bool public_body = false;  ///< The law holds for who publishes the site.
};
[[nodiscard]] Result<Page> statement_page(const Site& site, app::Application& program, const Stated& stated);

/// What the words of council papers mean; each term at «#aterremiss».
inline constexpr std::string_view terms_address = "ordlista/";
[[nodiscard]] Result<Page> terms_page(const Site& site, app::Application& program);

}  // namespace diarium::exporting
