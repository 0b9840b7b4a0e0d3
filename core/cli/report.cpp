#include "cli/report.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string_view>

#include "base/sorting.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "cli/call/console.h"

namespace diarium::cli {
namespace {

using Row = std::vector<std::string>;

std::size_t width(std::string_view words) {
  return static_cast<std::size_t>(std::ranges::count_if(words, [](char c) { return !utf8::is_continuation(c); }));
}

/// The rows below each other, each column as wide as its widest cell; a line a row. All rows have as many cells.
std::string table_of(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  std::string table;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      table += row[i];
      table += i + 1 < row.size() ? std::string(widths[i] - width(row[i]) + 2, ' ') : "\n";
    }
  }
  return table;
}

using exporting::ReportedFile;
using exporting::Remark;
using exporting::report_count;
using exporting::report_word;
using exporting::ToDo;
using view::Language;

constexpr std::size_t shown_places = 3, shown_names = 3;

/// «word/comments.xml, docProps/core.xml and 2 more».
std::string some_of(const std::vector<std::string>& places) {
  std::string words;
  for (std::size_t i = 0; i < std::min(places.size(), shown_places); ++i) words += (i == 0 ? "" : ", ") + places[i];
  if (places.size() > shown_places) words += " and " + std::to_string(places.size() - shown_places) + " more";
  return words;
}

std::string pages_words(std::uint32_t pages) { return counted(pages, "page") + " without text"; }

/// What keeps a copy back, or would.
std::string doubts(const CopyOutcome& copy) {
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : "; ") + more; };
  if (!copy.numbers.empty()) add("personal numbers in " + some_of(copy.numbers));
  std::vector<std::string> unseen;
  for (const source::Unseen& one : copy.unseen) unseen.push_back(one.where + " " + one.why);
  if (!unseen.empty()) add("not looked through: " + some_of(unseen));
  if (copy.empty_pages > 0) add(pages_words(copy.empty_pages));
  if (copy.scanned_pages > 0) add(counted(copy.scanned_pages, "page") + " read in a picture by a program alone");
  return words;
}

std::string outcome_words(const CopyOutcome& copy) {
  const std::string reasons = doubts(copy);
  if (copy.withheld == index::Withheld::kind) return "withheld: not a text file";
  if (copy.withheld != index::Withheld::no) return "withheld: " + reasons;
  if (copy.masked > 0) return "copied, " + counted(copy.masked, "personal number") + " masked";
  return reasons.empty() ? "copied" : "copied, although: " + reasons;
}

/// What this run alone knows of a file.
Report::Details details_of(const FileOutcome& file) {
  std::string words = file.error ? file.error->what : "";
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : "; ") + more; };
  std::string pages;
  for (const std::uint32_t page : file.personal.pages) pages += (pages.empty() ? "" : ", ") + std::to_string(page);
  if (!pages.empty()) add("numbers that are masked or doubtful stand on page " + pages);
  for (const Warning& one : file.warnings) add(one.what + (one.where.empty() ? "" : " (" + one.where + ")"));
  return {file.copy ? visible(outcome_words(*file.copy)) : std::string(), visible(words)};
}

void add_remarks(const FileOutcome& file, const std::string& name, ReportedFile& reported) {
  const auto add = [&](std::string_view key, std::uint32_t count, ToDo to_do) {
    if (count > 0) reported.remarks.push_back({key, count, to_do});
  };
  add("doubtful", file.personal.doubtful, ToDo::look);
  add("warned", static_cast<std::uint32_t>(file.warnings.size()), ToDo::look);
  add("emails", file.personal.emails, ToDo::nothing);
  add("phones", file.personal.phones, ToDo::nothing);
  add("name_masked", name == file.path ? 0 : 1, ToDo::nothing);
  if (!file.copy) return;
  for (const source::LeftOut& one : file.copy->holds) {  // Of a thing that both count, the larger number.
    const auto held = std::ranges::find(reported.beyond, one.what, &source::LeftOut::what);
    if (held == reported.beyond.end()) reported.beyond.push_back(one);
    else held->count = std::max(held->count, one.count);
  }
}

std::string beyond_words(const ReportedFile& file, Language language) {
  std::string words;
  for (const source::LeftOut& one : file.beyond) {
    const bool known = view::has_word("left_out." + one.what);
    words += (words.empty() ? "" : "; ") + (known ? view::data_word(language, "left_out", one.what) : report_word(language, "beyond." + one.what)) + ": " + view::number(one.count);
  }
  return words;
}

/// «2 med sidor utan text, 1 med skadade bokstäver»: of the files with this to do, each counted once.
std::string why(const Report& report, ToDo to_do, Language language) {
  std::map<std::string_view, std::size_t> counts;
  for (const ReportedFile& file : report.files) {
    if (file.to_do() != to_do) continue;
    const auto first = std::ranges::find(file.remarks, to_do, &Remark::to_do);
    ++counts[first->key];
  }
  std::vector<std::pair<std::size_t, std::string_view>> sorted;
  for (const auto& [key, count] : counts) sorted.emplace_back(count, key);
  sort_briefly(sorted, std::greater(), &std::pair<std::size_t, std::string_view>::first);
  std::string words;
  for (const auto& [count, key] : sorted)
    words += (words.empty() ? "" : ", ") + view::filled(report_word(language, "why." + std::string(key)), {{"n", view::number(count)}});
  return words;
}

/// «a.pdf, 2018-03-27/b.pdf och 2 till» of those that were skipped: without folders where no other file is called so.
std::string skipped_names(const Report& report, Language language) {
  const auto bare = [](const ReportedFile& file) { return file.name.substr(file.name.rfind('/') + 1); };
  std::string names;
  std::size_t count = 0;
  for (const ReportedFile& file : report.files)
    if (file.to_do() == ToDo::skipped && ++count <= shown_names)
      names += (names.empty() ? "" : ", ") +
               (std::ranges::count(report.files, bare(file), bare) > 1 ? file.name : bare(file));
  if (count > shown_names) names += " " + view::filled(report_word(language, "more"), {{"n", view::number(count - shown_names)}});
  return names;
}

}  // namespace

Result<Language> wanted_language(const Arguments& arguments) {
  const std::string word = arguments.value("--lang").value_or("sv");
  if (word == "sv" || word == "en") return word == "sv" ? Language::sv : Language::en;
  return Error{Fault::unsupported, "--lang takes sv or en", ""};
}

std::vector<exporting::UnreadFile> unread_files(const std::vector<FileOutcome>& files, Masking masking) {
  std::vector<exporting::UnreadFile> unread;
  for (const FileOutcome& file : files)
    if (file.error) unread.push_back({name_in_pack(file.path, masking), file.error->fault});
  return unread;
}

Result<Report> make_report(const index::Pack& pack, const std::vector<FileOutcome>& files, std::vector<std::string> notes, Masking masking) {
  auto reported = exporting::report_folder(pack, unread_files(files, masking));
  if (!reported) return reported.error();
  std::map<std::string, const FileOutcome*> read;
  for (const FileOutcome& file : files) read[visible(name_in_pack(file.path, masking))] = &file;
  sort_briefly(*reported, std::greater(), &ReportedFile::to_do);
  Report report{std::move(*reported), {}, std::move(notes)};
  for (ReportedFile& file : report.files) {
    const auto found = read.find(file.name);
    if (found != read.end()) add_remarks(*found->second, name_in_pack(found->second->path, masking), file);
    Report::Details& details = report.details.emplace_back();
    if (found != read.end()) details = details_of(*found->second);
    if (masking != Masking::personal_numbers) continue;
    for (std::string* words : {&details.copy, &details.words}) text::mask_personal_numbers(*words);  // In names of parts.
  }
  return report;
}

std::string report_file(std::string result) {
  while (result.size() > 1 && result.ends_with('/')) result.pop_back();
  if (result.ends_with(".dia")) result.resize(result.size() - 4);
  return result + ".report.csv";
}

Result<TargetFile> open_report(const std::string& result, Replace replace) {
  return TargetFile::open(report_file(result), Written::report, replace);
}

std::string summary(const Report& report, const ReportPlaces& places, Language language) {
  std::uint64_t papers = 0, masked = 0, with_masked = 0;
  std::array<std::uint64_t, 4> tasks{};
  for (const ReportedFile& file : report.files) {
    papers += file.papers;
    ++tasks[static_cast<std::size_t>(file.to_do())];
    const auto numbers = std::ranges::find(file.remarks, "masked", &Remark::key);
    if (numbers != file.remarks.end()) masked += numbers->count, ++with_masked;
  }
  const auto files = [&](std::uint64_t count) { return report_count(language, "files", count); };
  const auto of = [&](ToDo to_do) { return tasks[static_cast<std::size_t>(to_do)]; };
  std::string lines = view::filled(report_word(language, "summary.done"),
                                   {{"where", places.result}, {"papers", report_count(language, "papers", papers)}, {"files", files(report.files.size() - of(ToDo::skipped))}});
  for (const ToDo to_do : {ToDo::skipped, ToDo::withheld, ToDo::look})
    if (of(to_do) > 0)
      lines += "\n" + view::filled(report_count(language, "summary." + std::string(name(to_do)), of(to_do)),
                                   {{"why", why(report, to_do, language)}, {"names", skipped_names(report, language)}});
  if (of(ToDo::nothing) < report.files.size() && of(ToDo::nothing) > 0)
    lines += "\n" + view::filled(report_word(language, "summary.nothing"), {{"files", files(of(ToDo::nothing))}});
  if (masked > 0) lines += "\n" + view::filled(report_count(language, "summary.masked", masked), {{"files", files(with_masked)}});
  if (!report.notes.empty()) lines += "\n" + report_count(language, "summary.notes", report.notes.size());
  const std::string_view where = places.page.empty() ? "summary.table" : places.table.empty() ? "summary.page" : "summary.table_and_page";
  return lines + "\n" + view::filled(report_word(language, where), {{"table", places.table}, {"page", places.page}});
}

view::Sheet report_sheet(const Report& report, Language language) {
  view::Sheet sheet;
  for (const std::string_view column : {"file", "todo", "why", "kind", "pages", "words", "papers", "beyond", "copy", "program"})
    sheet.heads.push_back(report_word(language, "column." + std::string(column)));
  const auto number = [](std::uint32_t count) { return count == 0 ? std::string() : std::to_string(count); };
  for (std::size_t i = 0; i < report.files.size(); ++i) {
    const ReportedFile& file = report.files[i];
    sheet.rows.push_back({file.name, report_word(language, "todo." + std::string(name(file.to_do()))), remark_words(language, file), std::string(file.kind),
                          number(file.pages), number(file.words), number(file.papers), beyond_words(file, language), report.details[i].copy, report.details[i].words});
  }
  for (const std::string& note : report.notes) {
    std::vector<std::string> row(sheet.heads.size());
    row.back() = visible(note);
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

std::string report_csv(const Report& report, Language language) {
  view::Sheet sheet = report_sheet(report, language);
  sheet.heads.front() = std::string(report_head) + sheet.heads.front();
  return csv_of(sheet);
}

std::string report_table(const Report& report, Language language) {
  view::Sheet sheet = report_sheet(report, language);
  for (auto& row : sheet.rows)
    for (std::string& cell : row)
      if (cell.empty()) cell = "-";
  sheet.rows.insert(sheet.rows.begin(), sheet.heads);
  return table_of(sheet.rows);
}

}  // namespace diarium::cli
