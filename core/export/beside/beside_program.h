// export/beside/beside_program: a page in the frame of all others, without the program: it says the same whatever the machine can do,
// in both languages, as nobody can switch there.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "app/application.h"
#include "app/nodes/build.h"
#include "export/site/site.h"
#include "view/words.h"

namespace diarium::exporting {

struct BesideProgram {
  std::string address;  ///< «tillganglighet/»
  struct Section {
    std::string title;
    app::Nodes nodes;  ///< Under it.
  };
  Section own;    ///< In the site's language; headings of level 2.
  Section again;  ///< In the other one, folded; of level 3.
  bool unlisted = false;  ///< Search engines shall not list it.
};

/// `program`: as of page_at().
/// errors    as page_at().
[[nodiscard]] Result<Page> page_beside(const Site& site, app::Application& program, BesideProgram page);
/// The other language.
[[nodiscard]] inline view::Language other_than(view::Language language) { return language == view::Language::sv ? view::Language::en : view::Language::sv; }

// What only the pages without the program say. embed_beside.py writes the words, of assets/i18n: of the
// accessibility statement, of the files of a collection, and of how right the program is; embed_claim.py the figures
// of that, of assets/record/claim.json (tests/measure/protocol.md).
/// The verdicts on some statements.
struct ClaimRow {
  std::string_view name;  ///< Of `all` and `kinds`: the end of a key of assets/i18n/claim.
  std::uint32_t said = 0, right = 0, inexact = 0, useless = 0, wrong = 0;
  std::uint32_t low = 0, high = 0;  ///< Bounds of the share that is not wrong, in thousandths.
};

struct Claim {
  std::string_view date, commit;
  std::uint32_t papers = 0, places = 0;
  std::uint32_t agreed = 0;  ///< Of 1,000 statements, on how many two judges said the same.
  std::span<const ClaimRow> all;  ///< «shown», «shown_certain» …; empty: nothing was claimed yet.
  std::span<const ClaimRow> kinds, municipalities;
};
[[nodiscard]] const Claim& claim();

/// All rows, ascending by the bytes of their keys.
[[nodiscard]] std::span<const view::WordRow> claim_words();
[[nodiscard]] std::span<const view::WordRow> report_words();
[[nodiscard]] std::span<const view::WordRow> statement_words();

}  // namespace diarium::exporting
