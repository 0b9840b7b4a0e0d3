// export/beside/pages: the pages of a site that say the same whatever the machine can do, in both languages: where each
// stands, relative to the root of the site, and what makes it. `program`: as of page_at(). errors: as page_at(). And
// what became of each file that a collection was made of, and what its publisher should do about it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/application.h"
#include "base/result.h"
#include "export/site/manifest.h"
#include "export/site/site.h"
#include "index/pack.h"
#include "view/words.h"

namespace diarium::exporting {

/// What is left to do about a file, the most urgent last.
enum class ToDo : std::uint8_t { nothing, look, withheld, skipped };

/// One thing that is said of a file.
struct Remark {
  std::string_view key;     ///< A literal: «report.remark.<key>» of assets/i18n/report.
  std::uint32_t count = 1;  ///< Of pages, words, numbers.
  ToDo to_do{};             ///< What it alone asks for; of what does, «report.why.<key>» has words.
};

struct ReportedFile {
  std::string name;  ///< As the pack has it, with what nobody sees made visible (base/visible.h).
  std::string id;    ///< Of its first paper; empty: it was not read.
  std::vector<Remark> remarks;
  std::string_view kind{};  ///< «pdf»; empty where it was not read.
  std::uint32_t pages = 0, words = 0, papers = 0;
  std::vector<source::LeftOut> beyond{};  ///< What it holds beyond its text.
  [[nodiscard]] ToDo to_do() const;
};

/// A file that has no paper. `name`: as it would be in the pack.
struct UnreadFile {
  std::string name;
  Fault fault{};
};

/// All files, in the order of their names: of the pack as its papers tell, and those that are not in it. So it is the same however the
/// pack came about. cost: the reading of each paper.
/// errors    damaged, from the pack.
[[nodiscard]] Result<std::vector<ReportedFile>> report_folder(const index::Pack& pack, const std::vector<UnreadFile>& unread);

/// The words of a key of assets/i18n/report («title»), and of one that counts, filled.
[[nodiscard]] std::string report_word(view::Language language, std::string_view key);
[[nodiscard]] std::string report_count(view::Language language, std::string_view key, std::uint64_t count);
/// «2 sidor utan text; 1 personnummer är dolt» of a file.
[[nodiscard]] std::string remark_words(view::Language language, const ReportedFile& file);
/// «skipped»: the name of a task in those keys.
[[nodiscard]] std::string_view name(ToDo to_do);

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
