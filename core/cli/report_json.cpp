#include "cli/report.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace diarium::cli {
namespace {

using Json = nlohmann::ordered_json;

/// What is reported of one file: of whole minutes of all their papers together.
struct FileTotals {
  std::string kind;
  std::uint32_t file_pages = 0, pages = 0, words = 0, papers = 0, sections = 0;
  std::uint32_t repaired = 0, uncertain = 0, empty_pages = 0, unmapped = 0, inserted = 0;
  std::uint32_t scanned = 0;  ///< Pages that were read in their pictures.
  std::string reader;
  bool damaged = false, recognised = false;
  std::map<std::string, std::uint32_t> left_out;  ///< How often each thing was met.
};

Result<FileTotals> collect_totals(const index::Pack& pack, const FileOutcome& file) {
  FileTotals totals;
  for (std::uint32_t i = file.first; i < file.first + file.papers; ++i) {
    const index::Card& card = pack.card({i});
    const auto reading = pack.reading({i});
    if (!reading) return reading.error();
    totals.kind = source::name(card.kind);
    totals.file_pages = card.file_pages;
    totals.pages = std::max(totals.pages, card.part.first_page + card.pages);
    totals.words += card.words;
    totals.papers += 1;
    totals.sections += !card.part.label.empty();
    totals.repaired += card.repaired;
    totals.uncertain += card.uncertain;
    totals.empty_pages += static_cast<std::uint32_t>(reading->empty_pages.size());
    totals.unmapped += reading->unmapped;
    totals.inserted += reading->inserted;
    totals.damaged = totals.damaged || card.ocr_damaged;
    totals.recognised = totals.recognised || reading->recognised;
    // Each paper of a file says it of the whole file.
    totals.scanned = static_cast<std::uint32_t>(std::ranges::count_if(reading->page_readings, source::is_scanned));
    totals.reader = reading->reader;
    for (const source::LeftOut& one : reading->left_out) totals.left_out[one.what] += one.count;
  }
  return totals;
}

}  // namespace

Result<std::string> report_json(const index::Pack& pack, const std::vector<FileOutcome>& files) {
  std::string out = "[";
  for (const FileOutcome& file : files) {
    Json json{{"file", file.path}};
    if (file.error) {
      json["error"] = file.error->what;
    } else {
      const auto totals = collect_totals(pack, file);
      if (!totals) return totals.error();
      json["kind"] = totals->kind;
      json["pages"] = totals->file_pages > 0 ? totals->file_pages : totals->pages;
      json["words"] = totals->words;
      json["papers"] = totals->papers;
      json["sections"] = totals->sections;
      json["repaired"] = totals->repaired;
      json["uncertain"] = totals->uncertain;
      json["damaged_letters"] = totals->damaged;
      json["recognised"] = totals->recognised;
      json["scanned_pages"] = totals->scanned;
      json["reader"] = totals->reader;
      json["empty_pages"] = totals->empty_pages;
      json["unmapped"] = totals->unmapped;
      json["inserted"] = totals->inserted;
      json["left_out"] = Json::array();
      for (const auto& [what, count] : totals->left_out) json["left_out"].push_back({{"what", what}, {"count", count}});
    }
    json["warnings"] = Json::array();
    for (const Warning& warning : file.warnings) json["warnings"].push_back(warning.what);
    out += (out.size() == 1 ? "\n" : ",\n") + one_line(json);
  }
  return out + "\n]\n";
}

}  // namespace diarium::cli
