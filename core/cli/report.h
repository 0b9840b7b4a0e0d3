// cli/report: what became of each file of a folder, what should be done about it, and how well it was read.
#pragma once
#include <string>
#include <vector>

#include "cli/call/arguments.h"
#include "cli/papers/folder.h"
#include "cli/targets/target_file.h"
#include "diarium.h"
#include "view/sheet/sheet.h"

namespace diarium::cli {

inline constexpr Option lang_option{"--lang", "LANG", "of summary and report: sv (the collection's, without the option) or en"};
/// errors    unsupported: another word.
[[nodiscard]] Result<view::Language> wanted_language(const Arguments& arguments);
/// Of a status: with «--strict» a skipped input is one.
inline constexpr Option strict_option{"--strict", "", "exit status 1 when a file was skipped or something is missing, as the report tells"};

/// Of all files of a collection, also those that could not be read.
struct Report {
  std::vector<exporting::ReportedFile> files;  ///< The most urgent first.
  struct Details {
    std::string copy;   ///< What becomes of its copy, and what keeps it back.
    std::string words;  ///< Errors and warnings, and where numbers stand.
  };
  std::vector<Details> details;  ///< Of each of them, in the program's words.
  std::vector<std::string> notes;              ///< Of what the collection says of itself.
};
/// Files of a collection that were not read this time have what the pack says of them. `unread`: none where all were read.
/// errors    damaged, from the pack.
[[nodiscard]] Result<Report> make_report(const index::Pack& pack, const std::vector<FileOutcome>& files, std::vector<std::string> notes, Masking masking);

/// Those without a paper, by their names in the pack.
[[nodiscard]] std::vector<exporting::UnreadFile> unread_files(const std::vector<FileOutcome>& files, Masking masking);

/// Where a report stands: the file beside the result («x.report.csv» of «x.dia» and of «x/»), and a page of a site.
[[nodiscard]] std::string report_file(std::string result);
/// The file, before the work that makes the result. errors: those of TargetFile.
[[nodiscard]] Result<TargetFile> open_report(const std::string& result, Replace replace);
struct ReportPlaces {
  std::string result, table, page;  ///< An empty table or page: there is none.
};
/// At most ten lines: what there is to do now, and how much. Without a line's end behind the last.
[[nodiscard]] std::string summary(const Report& report, const ReportPlaces& places, view::Language language);

/// A row a file, then one for each note.
[[nodiscard]] view::Sheet report_sheet(const Report& report, view::Language language);
/// As a file: CSV, by whose first bytes it is known (cli/targets/target_file.h).
[[nodiscard]] std::string report_csv(const Report& report, view::Language language);
/// As aligned columns for a terminal.
[[nodiscard]] std::string report_table(const Report& report, view::Language language);

/// A JSON list, an object a file: {file, kind, pages, words, papers, sections, repaired, uncertain,
/// damaged_letters, recognised, scanned_pages, reader, empty_pages, unmapped, inserted, left_out: [{what, count}], warnings, error}.
[[nodiscard]] Result<std::string> report_json(const index::Pack& pack, const std::vector<FileOutcome>& files);

}  // namespace diarium::cli
