
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/nodes/build.h"
#include "base/sorting.h"
#include "base/visible.h"
#include "export/beside/beside_program.h"
#include "export/beside/pages.h"
#include "source/endings.h"
#include "text/personal/personal.h"

namespace diarium::exporting {
namespace {

std::string_view key_of(const UnreadFile& file) {
  if (file.fault == Fault::damaged) return "damaged_file";  // A damaged paper is one with damaged letters.
  // A PDF or a picture without text shows its pages, and somebody has to read them; another file has nothing in it.
  const auto ending = source::ending_of(file.name);
  const bool shows_pages = ending && (ending->kind == source::Kind::pdf || ending->kind == source::Kind::picture);
  return file.fault == Fault::empty && shows_pages ? "pictures" : name(file.fault);
}

std::string_view key_of(index::Withheld why) {
  switch (why) {
    case index::Withheld::numbers: return "withheld_numbers";
    case index::Withheld::unseen: return "withheld_unseen";
    case index::Withheld::pages: return "withheld_pages";
    case index::Withheld::kind:
    case index::Withheld::no: break;
  }
  return {};
}

/// What the papers of one file say of it.
struct OfFile {
  ReportedFile file;
  std::uint32_t repaired = 0, uncertain = 0, empty_pages = 0, unmapped = 0, scanned = 0, masked = 0;
  bool damaged = false;
  index::Withheld withheld{};
  std::string sum;  ///< Of its bytes.
};

Result<bool> add_paper(const index::Pack& pack, DocId paper, OfFile& of) {
  const index::Card& card = pack.card(paper);
  const auto reading = pack.reading(paper);
  if (!reading) return reading.error();
  const auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  if (of.file.id.empty()) {
    of.file.name = visible(card.name);
    of.file.id = card.id;
    of.file.kind = source::name(card.kind);
    of.sum = origin->sha256;
    of.withheld = origin->withheld;
    of.masked = origin->masked;
  }
  of.file.words += card.words;
  of.file.papers += 1;
  of.file.pages = card.file_pages > 0 ? card.file_pages : std::max(of.file.pages, card.part.first_page + card.pages);
  of.repaired += card.repaired;
  of.uncertain += card.uncertain;
  of.damaged = of.damaged || card.ocr_damaged;
  of.empty_pages += static_cast<std::uint32_t>(reading->empty_pages.size());
  of.unmapped += reading->unmapped;
  // Each paper of a file says it of the whole file.
  of.scanned = static_cast<std::uint32_t>(std::ranges::count_if(reading->page_readings, source::is_scanned));
  for (const source::LeftOut& one : reading->left_out) {
    const auto held = std::ranges::find(of.file.beyond, one.what, &source::LeftOut::what);
    if (held == of.file.beyond.end()) of.file.beyond.push_back(one);
    else held->count += one.count;
  }
  return true;
}

/// `alike`: the files with the same bytes, itself among them.
ReportedFile finished(OfFile of, std::uint32_t alike) {
  std::vector<Remark>& remarks = of.file.remarks;
  const auto add = [&](std::string_view key, std::uint32_t count, ToDo to_do) {
    if (count > 0) remarks.push_back({key, count, to_do});
  };
  const bool withheld = of.withheld != index::Withheld::no && of.withheld != index::Withheld::kind;
  if (withheld) add(key_of(of.withheld), of.withheld == index::Withheld::pages ? of.empty_pages + of.scanned : 1, ToDo::withheld);
  add("empty_pages", of.empty_pages, ToDo::look);
  add("damaged", of.damaged && of.repaired + of.uncertain == 0 ? 1 : 0, ToDo::look);
  add("uncertain", of.uncertain, ToDo::look);
  add("unmapped", of.unmapped, ToDo::look);
  add("copies", alike - 1, ToDo::look);
  add("repaired", of.repaired, ToDo::nothing);
  add("scanned_pages", of.scanned, ToDo::nothing);
  add("masked", of.masked, ToDo::nothing);
  return std::move(of.file);
}

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

ToDo ReportedFile::to_do() const {
  ToDo most = ToDo::nothing;
  for (const Remark& one : remarks) most = std::max(most, one.to_do);
  return most;
}

Result<std::vector<ReportedFile>> report_folder(const index::Pack& pack, const std::vector<UnreadFile>& unread) {
  std::map<std::pair<std::string, std::string>, OfFile> files;  // By name and id: masked names may be the same.
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const index::Card& card = pack.card({i});
    if (const auto added = add_paper(pack, {i}, files[{card.name, card.part.any() ? card.part.file_id : card.id}]); !added) return added.error();
  }
  std::map<std::string, std::uint32_t> alike;
  for (const auto& [name, of] : files) ++alike[of.sum];
  std::vector<ReportedFile> all;
  for (auto& [name, of] : files) {
    const std::uint32_t times = of.sum.empty() ? 1 : alike[of.sum];
    all.push_back(finished(std::move(of), times));
  }
  for (const UnreadFile& one : unread)
    all.push_back({.name = visible(one.name), .id = "", .remarks = {{key_of(one), 1, ToDo::skipped}}});
  sort_briefly(all, {}, &ReportedFile::name);
  return all;
}

std::string_view name(ToDo to_do) {
  constexpr std::array<std::string_view, 4> names = {"nothing", "look", "withheld", "skipped"};
  return names[static_cast<std::size_t>(to_do)];
}

std::string report_word(view::Language language, std::string_view key) {
  return std::string(view::word_of(report_words(), language, "report." + std::string(key)));
}

std::string report_count(view::Language language, std::string_view key, std::uint64_t count) {
  return view::filled(report_word(language, std::string(key) + (count == 1 ? ".one" : ".other")), {{"n", view::number(count)}});
}

std::string remark_words(view::Language language, const ReportedFile& file) {
  std::string words;
  for (const Remark& one : file.remarks) words += (words.empty() ? "" : "; ") + report_count(language, "remark." + std::string(one.key), one.count);
  return words;
}

Result<Page> report_page(const Site& site, app::Application& program, const std::vector<ReportedFile>& files) {
  return page_beside(site, program, {std::string(report_address), report_in(files, site.language, 2), report_in(files, other_than(site.language), 3), true});
}

}  // namespace diarium::exporting
