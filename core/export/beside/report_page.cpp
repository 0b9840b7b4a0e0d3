#include "export/beside/pages.h"

#include <algorithm>

#include "app/nodes/build.h"
#include "export/beside/beside_program.h"
#include "text/personal/personal.h"

namespace diarium::exporting {
namespace {

using app::Look;
using app::Node;
using app::Nodes;
using app::Role;
using view::Language;

constexpr std::size_t most_files = 500;  ///< Of one section; the table beside the site has all.

Node item_of(const ReportedFile& file, Language language) {
  std::string name = file.name;
  text::mask_personal_numbers(name);
  Node words = app::make(Role::text, Look::none, ": " + remark_words(language, file));
  if (file.id.empty()) return app::box(Role::list_item, Look::body_text, {app::make(Role::text, Look::none, std::move(name)), std::move(words)});
  Node link = app::make(Role::link, Look::none, std::move(name));
  link.href = "d/" + file.id + "/";
  return app::box(Role::list_item, Look::body_text, {std::move(link), std::move(words)});
}

/// `level`: of its headings.
BesideProgram::Section report_in(const std::vector<ReportedFile>& files, Language language, int level) {
  const auto paragraph = [](std::string words) { return app::make(Role::paragraph, Look::body_text, std::move(words)); };
  Nodes nodes = {paragraph(report_word(language, "lede"))};
  std::size_t read = 0, papers = 0;
  for (const ReportedFile& file : files) read += file.papers > 0 ? 1u : 0u, papers += file.papers;
  if (papers > read)
    nodes.push_back(paragraph(view::filled(
        report_word(language, "parts"),
        {{"files", report_count(language, "files", read)}, {"papers", report_count(language, "papers", papers)}})));
  std::size_t fine = files.size();
  for (const ToDo to_do : {ToDo::skipped, ToDo::withheld, ToDo::look}) {
    const auto count = static_cast<std::size_t>(std::ranges::count(files, to_do, &ReportedFile::to_do));
    if (count == 0) continue;
    fine -= count;
    Nodes items;
    for (const ReportedFile& file : files)
      if (file.to_do() == to_do && items.size() < most_files) items.push_back(item_of(file, language));
    Nodes inside = {app::heading(level, Look::section_title, report_word(language, "section." + std::string(name(to_do)))), app::box(Role::list, Look::body_list, std::move(items))};
    if (count > most_files) inside.push_back(paragraph(view::filled(report_word(language, "more"), {{"n", view::number(count - most_files)}})));
    nodes.push_back(app::box(Role::section, Look::none, std::move(inside)));
  }
  if (fine == files.size()) nodes.push_back(paragraph(report_word(language, "all_fine")));
  else if (fine > 0) nodes.push_back(paragraph(view::filled(report_word(language, "summary.nothing"), {{"files", report_count(language, "files", fine)}})));
  return {report_word(language, "title"), std::move(nodes)};
}

}  // namespace

Result<Page> report_page(const Site& site, app::Application& program, const std::vector<ReportedFile>& files) {
  return page_beside(site, program, {std::string(report_address), report_in(files, site.language, 2), report_in(files, other_than(site.language), 3), true});
}

}  // namespace diarium::exporting
