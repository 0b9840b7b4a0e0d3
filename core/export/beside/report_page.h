// export/beside/report_page: «rapport/», which files somebody should look at and why, in both languages.
#pragma once
#include "app/application.h"
#include "export/beside/folder_report.h"
#include "export/site/site.h"

namespace diarium::exporting {

/// Where it stands, relative to the root of the site; «Om» leads there.
inline constexpr std::string_view report_address = "rapport/";

/// Files with nothing to do are counted only. Names are masked. `program`: as of page_at().
/// errors    as page_at().
[[nodiscard]] Result<Page> report_page(const Site& site, app::Application& program, const std::vector<ReportedFile>& files);

}  // namespace diarium::exporting
