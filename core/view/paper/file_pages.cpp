#include "view/paper/file_pages.h"

#include <algorithm>

#include "index/records/readings.h"

namespace diarium::view {
namespace {

constexpr std::size_t pages_named = 8;  ///< Empty pages that are named one by one.
constexpr std::size_t lines_at_most = 400;

std::string empty_pages_words(Language language, const source::FileReading& reading) {
  std::string list;
  for (std::size_t i = 0; i < reading.empty_pages.size() && i < pages_named; ++i)
    list += (i > 0 ? ", " : "") + page_label(reading, reading.empty_pages[i]);
  if (reading.empty_pages.size() > pages_named) list += " …";
  return count(language, "file.empty_pages", reading.empty_pages.size()) + ": " + list + ".";
}

}  // namespace

std::string page_label(const source::FileReading& reading, std::uint32_t page) {
  if (page < reading.page_labels.size() && !reading.page_labels[page].empty()) return reading.page_labels[page];
  return std::to_string(page + 1);
}

std::string page_of(const source::FileReading& reading, const text::SourceMap& map, ByteSpan span) {
  if (reading.lines.empty()) return {};
  const auto place = index::place_of(reading, map, span);
  return place ? page_label(reading, place->lines.front().page) : std::string();
}

std::string place_on_page(Language language, const std::string& label) {
  return fill(language, "place.page", {{"page", label}});
}

std::string file_words(Language language, const PaperRow& paper) {
  if (paper.kind == source::Kind::text || paper.kind == source::Kind::markdown) return {};
  std::string words(word(language, "file_kind." + std::string(source::name(paper.kind))));
  if (paper.file_pages > 0) words += ", " + count(language, "count.pages", paper.file_pages);
  return words;
}

std::vector<std::string> reading_words(Language language, const source::FileReading& reading) {
  std::vector<std::string> said;
  if (reading.recognised) said.emplace_back(word(language, "file.recognised"));
  const auto scanned = static_cast<std::uint32_t>(std::ranges::count_if(reading.page_readings, source::is_scanned));
  if (scanned > 0) said.push_back(count(language, "file.scanned", scanned) + " (" + reading.reader + ").");
  if (!reading.empty_pages.empty()) said.push_back(empty_pages_words(language, reading));
  if (reading.unmapped > 0) said.push_back(count(language, "file.unmapped", reading.unmapped));
  if (reading.inserted > 0) said.push_back(count(language, "file.inserted", reading.inserted));
  std::string left;
  for (const source::LeftOut& one : reading.left_out)
    left += (left.empty() ? "" : ", ") + data_word(language, "left_out", one.what) + " (" + number(one.count) + ")";
  if (!left.empty()) said.push_back(fill(language, "file.left_out", {{"list", left}}));
  return said;
}

Result<OriginalPage> original_page(const index::Pack& pack, DocId paper, ByteSpan span) {
  auto reading = pack.reading(paper);
  if (!reading) return reading.error();
  if (reading->pages == 0) return Error{Fault::not_found, "the file has no pages of its own", pack.card(paper).name};
  OriginalPage shown{pack.part(paper).first_page, reading->pages, std::move(reading->page_labels), {}};
  const auto text = pack.text(paper);
  if (!text) return text.error();
  if (auto place = index::place_of(*reading, text->map, span)) {
    shown.page = place->lines.front().page;
    shown.lines = std::move(place->lines);
    if (shown.lines.size() > lines_at_most) shown.lines.resize(lines_at_most);
  }
  return shown;
}

}  // namespace diarium::view
