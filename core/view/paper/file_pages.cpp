#include "view/paper/file_pages.h"

#include <algorithm>

#include "facts/kinds/words.h"
#include "index/records/readings.h"
#include "source/endings.h"
#include "view/facts/fact_words.h"

namespace diarium::view {
namespace {

constexpr std::size_t pages_named = 8;  ///< Empty pages that are named one by one.
constexpr std::size_t page_lines_at_most = 400;

std::string empty_pages_words(Language language, const source::FileReading& reading) {
  std::string list;
  for (std::size_t i = 0; i < reading.empty_pages.size() && i < pages_named; ++i)
    list += (i > 0 ? ", " : "") + page_label(reading, reading.empty_pages[i]);
  if (reading.empty_pages.size() > pages_named) list += " …";
  return count(language, "file.empty_pages", reading.empty_pages.size()) + ": " + list + ".";
}

enum class Wanted : std::uint8_t { lines, words };

/// The page of a span, with the lines or, where these are known, the words that hold it.
Result<OriginalPage> page_with(const index::Pack& pack, DocId paper, ByteSpan span, Wanted wanted) {
  auto reading = pack.reading(paper);
  if (!reading) return reading.error();
  if (reading->pages == 0) return Error{Fault::not_found, "the file has no pages of its own", pack.card(paper).name};
  OriginalPage shown{pack.part(paper).first_page, reading->pages, std::move(reading->page_labels), {}};
  const auto text = pack.text(paper);
  if (!text) return text.error();
  auto place = wanted == Wanted::words ? index::place_among(reading->words, text->map, span) : std::nullopt;
  shown.alone = place.has_value();
  if (!place) place = index::place_of(*reading, text->map, span);
  if (!place) return shown;
  shown.page = place->lines.front().page;
  shown.lines = std::move(place->lines);
  if (shown.lines.size() > page_lines_at_most) shown.lines.resize(page_lines_at_most);
  return shown;
}

/// «2–4, 7»: pages by their labels, the first and last of those in a row.
std::string pages_named_by(const source::FileReading& reading, const std::vector<std::uint32_t>& pages) {
  std::string list;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    list += (list.empty() ? "" : ", ") + page_label(reading, pages[i]);
    if (last > i) list += (last == i + 1 ? ", " : "\u2013") + page_label(reading, pages[last]);
    i = last + 1;
  }
  return list;
}

/// «Sida 1–3: läst i bilden av sidan.» A sentence for each way in which pages came to their words, by the first page of each.
void say_page_readings(Language language, const source::FileReading& reading, std::vector<std::string>& said) {
  std::vector<std::pair<source::PageReading, std::vector<std::uint32_t>>> ways;
  for (std::uint32_t page = 0; page < reading.page_readings.size(); ++page) {
    auto way = std::ranges::find(ways, reading.page_readings[page], &decltype(ways)::value_type::first);
    if (way == ways.end()) way = ways.insert(ways.end(), {reading.page_readings[page], {}});
    way->second.push_back(page);
  }
  for (const auto& [page, pages] : ways) {
    std::string how(word(language, "page_read." + std::string(source::name(page.how))));
    if (page.why != source::WhyUnread::nothing) how += ", " + std::string(word(language, "page_unread." + std::string(source::name(page.why))));
    said.push_back(fill(language, pages.size() == 1 ? "page_read.page" : "page_read.pages", {{"pages", pages_named_by(reading, pages)}, {"how", how}}));
  }
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

std::string place_of(Language language, const DocumentPage& page, const Paragraph& paragraph) {
  if (page.file.pages > 0 && !paragraph.page_label.empty()) return place_on_page(language, paragraph.page_label);
  return place_words(language, paragraph.page + page.part.first_page, paragraph.line, page.pages);
}

std::string formats_read(Language language, ReadBy by) {
  if (by == ReadBy::nobody) return std::string(source::unread_endings);
  std::string list;
  for (std::size_t kind = 0; kind < source::kind_endings.size(); ++kind) {
    if ((by == ReadBy::page) != source::page_reads(static_cast<source::Kind>(kind))) continue;
    const std::string called(word(language, "file_kind." + std::string(source::kind_names[kind])));
    list += (list.empty() ? "" : ", ") + called + " (" + std::string(source::kind_endings[kind]) + ")";
  }
  return list;
}

std::string file_words(Language language, const PaperRow& paper) {
  if (paper.kind == source::Kind::text || paper.kind == source::Kind::markdown) return {};
  std::string words(word(language, "file_kind." + std::string(source::name(paper.kind))));
  if (paper.file_pages == 0) return words;
  const bool section = paper.type == facts::word(facts::Type::protokollsparagraf) && paper.pages < paper.file_pages;
  if (!section) return words + ", " + count(language, "count.pages", paper.file_pages);
  std::string pages = number(paper.first_page + 1);
  if (paper.pages > 1) pages += "\u2013" + number(paper.first_page + paper.pages);
  return words + ", " + fill(language, "file.pages_of", {{"pages", pages}, {"all", number(paper.file_pages)}});
}

std::vector<std::string> reading_words(Language language, const source::FileReading& reading) {
  std::vector<std::string> said;
  if (reading.recognised) said.emplace_back(word(language, "file.recognised"));
  const auto scanned = static_cast<std::uint32_t>(std::ranges::count_if(reading.page_readings, source::is_scanned));
  if (scanned > 0) said.push_back(count(language, "file.scanned", scanned) + " (" + reading.reader + ").");
  say_page_readings(language, reading, said);
  if (reading.page_readings.empty() && !reading.empty_pages.empty()) said.push_back(empty_pages_words(language, reading));
  if (reading.unmapped > 0) said.push_back(count(language, "file.unmapped", reading.unmapped));
  if (reading.inserted > 0) said.push_back(count(language, "file.inserted", reading.inserted));
  std::string left;
  for (const source::LeftOut& one : reading.left_out)
    left += (left.empty() ? "" : ", ") + data_word(language, "left_out", one.what) + " (" + number(one.count) + ")";
  if (!left.empty()) said.push_back(fill(language, "file.left_out", {{"list", left}}));
  return said;
}

Result<OriginalPage> original_page(const index::Pack& pack, DocId paper, ByteSpan span) {
  return page_with(pack, paper, span, Wanted::lines);
}

Result<OriginalPage> original_word(const index::Pack& pack, DocId paper, std::uint32_t number) {
  const auto ledger = pack.repairs(paper);
  if (!ledger) return ledger.error();
  if (number == 0 || number > ledger->size()) return Error{Fault::not_found, "the ledger has no such word", pack.card(paper).name};
  auto page = page_with(pack, paper, (*ledger)[number - 1].text, Wanted::words);
  if (page && page->lines.empty()) return Error{Fault::not_found, "no line of the file holds the word", pack.card(paper).name};
  return page;
}

}  // namespace diarium::view
