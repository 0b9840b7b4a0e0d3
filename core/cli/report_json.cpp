#include "cli/report.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace diarium::cli {
namespace {

using Json = nlohmann::ordered_json;

/// What is told of one file: of whole minutes of all their papers together.
struct Told {
  std::string kind;
  std::uint32_t file_pages = 0, pages = 0, words = 0, papers = 0, sections = 0;
  std::uint32_t repaired = 0, uncertain = 0, empty_pages = 0, unmapped = 0, inserted = 0;
  std::uint32_t scanned = 0;  ///< Pages that were read in their pictures.
  std::string reader;
  bool damaged = false, recognised = false;
  std::map<std::string, std::uint32_t> left_out;  ///< How often each thing was met.
};

Result<Told> told_of(const index::Pack& pack, const FileOutcome& file) {
  Told told;
  for (std::uint32_t i = file.first; i < file.first + file.papers; ++i) {
    const index::Card& card = pack.card({i});
    const auto reading = pack.reading({i});
    if (!reading) return reading.error();
    told.kind = source::name(card.kind);
    told.file_pages = card.file_pages;
    told.pages = std::max(told.pages, card.part.first_page + card.pages);
    told.words += card.words;
    told.papers += 1;
    told.sections += !card.part.label.empty();
    told.repaired += card.repaired;
    told.uncertain += card.uncertain;
    told.empty_pages += static_cast<std::uint32_t>(reading->empty_pages.size());
    told.unmapped += reading->unmapped;
    told.inserted += reading->inserted;
    told.damaged = told.damaged || card.ocr_damaged;
    told.recognised = told.recognised || reading->recognised;
    // Each paper of a file says it of the whole file.
    told.scanned = static_cast<std::uint32_t>(std::ranges::count_if(reading->page_readings, source::is_scanned));
    told.reader = reading->reader;
    for (const source::LeftOut& one : reading->left_out) told.left_out[one.what] += one.count;
  }
  return told;
}

}  // namespace

Result<std::string> report_json(const index::Pack& pack, const std::vector<FileOutcome>& files) {
  std::string out = "[";
  for (const FileOutcome& file : files) {
    Json json{{"file", file.path}};
    if (file.error) {
      json["error"] = file.error->what;
    } else {
      const auto told = told_of(pack, file);
      if (!told) return told.error();
      json["kind"] = told->kind;
      json["pages"] = told->file_pages > 0 ? told->file_pages : told->pages;
      json["words"] = told->words;
      json["papers"] = told->papers;
      json["sections"] = told->sections;
      json["repaired"] = told->repaired;
      json["uncertain"] = told->uncertain;
      json["damaged_letters"] = told->damaged;
      json["recognised"] = told->recognised;
      json["scanned_pages"] = told->scanned;
      json["reader"] = told->reader;
      json["empty_pages"] = told->empty_pages;
      json["unmapped"] = told->unmapped;
      json["inserted"] = told->inserted;
      json["left_out"] = Json::array();
      for (const auto& [what, count] : told->left_out) json["left_out"].push_back({{"what", what}, {"count", count}});
    }
    json["warnings"] = Json::array();
    for (const Warning& warning : file.warnings) json["warnings"].push_back(warning.what);
    out += (out.size() == 1 ? "\n" : ",\n") + one_line(json);
  }
  return out + "\n]\n";
}

}  // namespace diarium::cli
