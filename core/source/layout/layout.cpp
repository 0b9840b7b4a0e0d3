#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/sorting.h"
#include "source/flow.h"
#include "source/layout/areas.h"
#include "source/layout/blocks.h"
#include "source/layout/furniture.h"
#include "source/layout/line.h"
#include "source/layout/signs.h"
#include "source/layout/tags.h"
#include "source/layout/words.h"
#include "source/positioned.h"

namespace diarium::source {
namespace {

using namespace layout;

constexpr std::size_t pages_named = 8;  // Of pages in a message; more are counted.
constexpr std::uint32_t speck = 2;      // Per cent of a page: pictures and shapes that cover less are dirt or a rule.

/// Does nothing stand on a page without letters? One that could not be read is none.
bool is_blank(const PositionedPage& page) { return page.width > 0 && page.pictures < speck; }

/// «2, 3 and 7»; beyond a few: «2, 3, 4, … (12 in all)».
std::string named(const std::vector<std::uint32_t>& pages) {
  std::string words;
  for (std::size_t i = 0; i < std::min(pages.size(), pages_named); ++i) words += (i > 0 ? ", " : "") + std::to_string(pages[i] + 1);
  if (pages.size() > pages_named) words += ", … (" + std::to_string(pages.size()) + " in all)";
  return words;
}

/// «(1998:308),»: of a law's number a reader is sure in vain, as no word of the language is near it.
bool may_be_law_number(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon != word.npos && colon > 0 && word[colon - 1] >= '0' && word[colon - 1] <= '9';
}

/// A doubt, and where its word stands.
struct PlacedDoubt {
  Doubtful doubt;
  std::uint32_t page = 0;
  Box box;
};

class Writer {
 public:
  explicit Writer(const Positioned& pages) : pages_(&pages) {}
  /// `next`: the first block of the page after, null where there is none.
  void page(std::vector<Block>& blocks, const Block* next) {
    const auto notes = std::ranges::find(blocks, BlockKind::note, &Block::kind);
    // A paragraph that goes on over the page stands last, after the notes: what follows it is its other half.
    const bool goes_on = notes != blocks.begin() && notes != blocks.end() && next && next->kind == BlockKind::paragraph &&
                         (next->rest || (begins_small(next->text) && (notes - 1)->kind == BlockKind::paragraph && !ends_sentence((notes - 1)->text)));
    if (goes_on) std::rotate(notes - 1, notes, blocks.end());
    for (const Block& block : blocks) write(block);
  }
  void page_break() { flow_.page_break(); }
  [[nodiscard]] TextWithMarkup text() && { return std::move(flow_).finish(); }
  [[nodiscard]] std::vector<Placed> lines() && { return std::move(lines_); }
  [[nodiscard]] std::vector<PlacedDoubt> doubts() && { return std::move(doubts_); }

 private:
  void write(const Block& block) {
    switch (block.kind) {
      case BlockKind::heading: place(block, flow_.heading(block.level, block.text)); break;
      case BlockKind::item: place(block, flow_.item(block.level, block.label, block.text)); break;
      case BlockKind::row: {
        std::vector<std::string> cells;
        for (const Block& cell : block.cells) cells.push_back(cell.text);
        const std::vector<ByteSpan> spans = flow_.row(cells);
        for (std::size_t i = 0; i < spans.size(); ++i) place(block.cells[i], spans[i]);
        break;
      }
      case BlockKind::lines: place(block, flow_.lines(block.text)); break;
      case BlockKind::note: place(block, flow_.paragraph(block.text, MarkupKind::note)); break;
      default: place(block, block.rest ? flow_.rest(block.text) : flow_.paragraph(block.text));
    }
  }

  void place(const Block& block, ByteSpan span) {
    for (const Part& part : block.parts) {
      const ByteSpan bytes{std::min(span.begin + part.span.begin, span.end), std::min(span.begin + part.span.end, span.end)};
      if (!bytes.empty()) lines_.push_back({bytes, part.page, part.shown});
      for (const DoubtfulPart& doubt : part.doubts) place(doubt, part.page, {span.begin + part.line, bytes.end});
    }
  }

  /// What the reader doubted of a line of that page.
  void place(const DoubtfulPart& part, std::uint32_t page, ByteSpan line) {
    const DoubtfulRun& doubt = pages_->doubts[part.doubt];
    const bool is_sure = doubt.confidence >= sure_confidence && doubt.alternatives.empty();
    if (is_sure && !may_be_law_number(slice(pages_->text, pages_->runs[doubt.run].text))) return;
    const ByteSpan bytes{std::min(line.begin + part.span.begin, line.end), std::min(line.begin + part.span.end, line.end)};
    if (!bytes.empty()) doubts_.push_back({{bytes, doubt.confidence, doubt.alternatives}, page, pages_->runs[doubt.run].box});
  }

  Flow flow_;
  const Positioned* pages_;
  std::vector<Placed> lines_;
  std::vector<PlacedDoubt> doubts_;
};

/// Tells the doubts of the text in its order, and where the words stand.
void tell_doubts(std::vector<PlacedDoubt> doubts, Source& source) {
  sort_briefly(doubts, {}, [](const PlacedDoubt& one) { return std::pair(one.doubt.span.begin, one.doubt.span.end); });
  for (PlacedDoubt& one : doubts) {
    const ByteSpan span = one.doubt.span;
    if (source.reading.words.empty() || source.reading.words.back().span.end <= span.begin) source.reading.words.push_back({span, one.page, one.box});
    source.doubts.push_back(std::move(one.doubt));
  }
}

bool same_row(const Block& one, const Block& other) {
  return one.kind == BlockKind::row && other.kind == BlockKind::row && std::ranges::equal(one.cells, other.cells, {}, &Block::text, &Block::text);
}

/// Where a table goes on over the page and its first row comes back there, takes that row out. Returns how many were.
std::uint32_t take_repeated_heads(std::vector<std::vector<Block>>& pages) {
  const Block* head = nullptr;  // Of the table that the page before ended with.
  std::uint32_t taken = 0;
  for (std::vector<Block>& blocks : pages) {
    const bool again = head && blocks.size() > 1 && same_row(*head, blocks.front()) && blocks[1].kind == BlockKind::row;
    if (again) {
      blocks.erase(blocks.begin());
      ++taken;
    }
    std::size_t first = blocks.size();
    while (first > 0 && blocks[first - 1].kind == BlockKind::row) --first;
    if (first == blocks.size()) head = nullptr;
    else if (first > 0 || !again) head = &blocks[first];
  }
  return taken;
}

void count(std::vector<LeftOut>& left_out, std::string_view what, std::uint32_t number) {
  if (number == 0) return;
  const auto there = std::ranges::find(left_out, what, &LeftOut::what);
  if (there != left_out.end())
    there->count += number;
  else
    left_out.push_back({std::string(what), number});
}

/// What the stream reports of the file: some of it is left out of the text, some of it is damage.
void report_left_out(const Positioned& pages, std::string_view name, FileReading& reading, Warnings& warnings) {
  for (const LeftOut& left_out : pages.left_out) {
    const std::string number = std::to_string(left_out.count);
    if (left_out.what == "pages")
      warnings.push_back({Fault::too_large, "Only the first " + std::to_string(pages.pages.size()) + " pages were read, " + number +
                          " were left out; divide the file into its papers", std::string(name)});
    else if (left_out.what == "damaged_pages")
      warnings.push_back({Fault::damaged, number + (left_out.count == 1 ? " page is" : " pages are") +
                          " damaged and could not be read; compare with the original", std::string(name)});
    else
      count(reading.left_out, left_out.what, left_out.count);
  }
}

/// What is to be done where a page was not read in its picture.
std::string_view advice(WhyUnread why) {
  switch (why) {
    case WhyUnread::wordless: return "no words were found in the pictures; look at the original pages";
    case WhyUnread::off: return "reading of pictures was switched off (--ocr off); what stands there can be read on the original pages alone";
    case WhyUnread::missing:
      return "to have the pictures read, install libtesseract-dev and tesseract-ocr-swe and build again, or in a page of the web add the file again when the site can be reached; until then what stands there can be read on the original pages alone";
    case WhyUnread::failed: return "the program that reads pictures broke down over them; what stands there can be read on the original pages alone";
    case WhyUnread::slow: return "reading the pictures took too long and was given up; what stands there can be read on the original pages alone";
    case WhyUnread::large: return "the pages are too large to be drawn and read; what stands there can be read on the original pages alone";
    default: return "what stands there can be read on the original pages alone";
  }
}

/// The pages without text, by what is to be done about them.
void warn_of_empty(const FileReading& reading, std::string_view name, Warnings& warnings) {
  for (std::size_t i = 0; i < why_unread_names.size(); ++i) {
    const auto why = static_cast<WhyUnread>(i);
    std::vector<std::uint32_t> pages;
    for (const std::uint32_t page : reading.empty_pages)
      if ((page < reading.page_readings.size() ? reading.page_readings[page].why : WhyUnread::nothing) == why) pages.push_back(page);
    if (pages.empty()) continue;
    warnings.push_back({Fault::empty, std::string(pages.size() == 1 ? "Page " : "Pages ") + named(pages) + (pages.size() == 1 ? " has" : " have") +
                        " no text, only pictures; " + std::string(advice(why)), std::string(name)});
  }
}

/// The pages that were read in their pictures, and those whose text might be better if they were.
void warn_of_scanned(const FileReading& reading, std::string_view name, Warnings& warnings) {
  std::vector<std::uint32_t> scanned, poor;
  for (std::uint32_t page = 0; page < reading.page_readings.size(); ++page) {
    const PageReading how = reading.page_readings[page];
    if (is_scanned(how)) scanned.push_back(page);
    else if (how.how != HowRead::none && how.why > WhyUnread::wordless) poor.push_back(page);
  }
  if (!scanned.empty())
    warnings.push_back({Fault::damaged, std::string(scanned.size() == 1 ? "Page " : "Pages ") + named(scanned) + (scanned.size() == 1 ? " was" : " were") +
                        " read in the picture by " + (reading.reader.empty() ? "a program" : reading.reader) +
                        "; check words that matter on the original page", std::string(name)});
  if (!poor.empty())
    warnings.push_back({Fault::damaged, std::string(poor.size() == 1 ? "Page " : "Pages ") + named(poor) + (poor.size() == 1 ? " has" : " have") +
                        " text beside or under a picture that was not read: " + std::string(advice(reading.page_readings[poor.front()].why)), std::string(name)});
}

void warn(const FileReading& reading, std::string_view name, Warnings& warnings) {
  warn_of_empty(reading, name, warnings);
  warn_of_scanned(reading, name, warnings);
  if (reading.unmapped > 0)
    warnings.push_back({Fault::bad_encoding, std::to_string(reading.unmapped) +
                        (reading.unmapped == 1 ? " character has" : " characters have") +
                        " a font that does not tell what it is and are shown as \xEF\xBF\xBD; read those words on the original page", std::string(name)});
  const bool here = std::ranges::any_of(reading.page_readings, is_scanned);
  if (reading.recognised && !here)
    warnings.push_back({Fault::damaged, "The pages are pictures, and the text is what a program recognised in them; check words that matter on the original page",
                        std::string(name)});
}

/// A file without letters. `unmapped`: characters whose fonts do not tell what they are.
Error without_text(const Positioned& file, std::uint32_t unmapped, std::string_view name) {
  const bool picture = file.kind == Kind::picture;
  const std::size_t pages = file.pages.size();
  const std::string count = std::to_string(pages) + (pages == 1 ? " page" : " pages");
  if (unmapped > 0)
    return {Fault::bad_encoding, "There is text on the " + count + " of this PDF, but its fonts do not tell which letters it is; open it in a PDF reader, print it as pictures and recognise the text (OCR), or fetch another copy",
            std::string(name)};
  if (pages > 0 && std::ranges::all_of(file.pages, is_blank))
    return {Fault::empty, "There is nothing on its " + count + ": this PDF is empty; fetch it again, or leave it out", std::string(name)};
  const auto why = [&](WhyUnread reason) {
    return std::ranges::any_of(file.pages, [&](const PositionedPage& page) { return page.reading && page.reading->why == reason; });
  };
  for (const WhyUnread reason : {WhyUnread::missing, WhyUnread::off, WhyUnread::failed, WhyUnread::slow, WhyUnread::large, WhyUnread::wordless})
    if (why(reason)) return {Fault::empty, (picture ? "This picture has no text on its " + count + "; " : "This PDF has no text on its " + count + ": it is scanned or drawn, its pages are pictures; ") + std::string(advice(reason)), std::string(name)};
  return {Fault::empty, "This PDF has no text on its " + count + ": it is scanned, its pages are pictures; recognise the text with a scanner's program (OCR), save the result as PDF and add that",
          std::string(name)};
}

/// How each page was read, as the stream or its letters tell; empty where no picture was or should have been read.
std::vector<PageReading> page_readings(const Positioned& file, const std::vector<PageLines>& pages) {
  std::vector<PageReading> all;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const HowRead how = pages[i].letters == 0 ? HowRead::none : pages[i].hidden_letters * 2 > pages[i].letters ? HowRead::hidden : HowRead::text;
    all.push_back(file.pages[i].reading.value_or(PageReading{how, WhyUnread::nothing}));
  }
  const auto of_pictures = [](PageReading page) { return is_scanned(page) || page.why != WhyUnread::nothing; };
  if (std::ranges::none_of(all, of_pictures)) all.clear();
  return all;
}

/// The last block above the notes takes the other half of a word that the page divided, or goes on over it.
void join_over_page(std::vector<Block>& blocks, Block& next, std::int32_t lowest) {
  const auto notes = std::ranges::find(blocks, BlockKind::note, &Block::kind);
  if (notes == blocks.begin()) return;
  join_word_over_page(*(notes - 1), next);
  next.rest = is_rest(*(notes - 1), next, lowest);
}

/// How low text stands on any page, notes aside.
std::int32_t lowest_of(const std::vector<std::vector<Block>>& pages) {
  std::int32_t lowest = 0;
  for (const auto& page : pages)
    for (const Block& block : page)
      if (block.kind == BlockKind::paragraph) lowest = std::max(lowest, block.bottom);
  return lowest;
}

}  // namespace

Result<Source> lay_out(const Positioned& positioned, std::string_view name, Warnings& warnings) {
  const std::optional<Positioned> mended =
      positioned.doubts.empty() ? std::nullopt : std::optional(with_lost_signs(positioned));
  const Positioned& pages = mended ? *mended : positioned;
  Source source;
  source.format = Format::markdown;
  source.encoding = Encoding::utf8;
  source.sha256 = pages.sha256;
  FileReading& reading = source.reading;
  reading.kind = pages.kind;
  reading.pages = static_cast<std::uint32_t>(pages.pages.size());

  std::vector<PageLines> all;
  std::uint64_t letters = 0, hidden = 0, scanned = 0, blanks = 0;
  std::uint32_t blank = 0;
  for (std::uint32_t page = 0; page < pages.pages.size(); ++page) {
    all.push_back(lines_of(pages, page));
    const PageLines& read = all.back();
    letters += read.letters;
    hidden += read.hidden_letters;
    scanned += read.scanned_letters;
    blanks += read.blanks;
    reading.unmapped += read.unmapped;
    if (read.letters == 0 && is_blank(pages.pages[page]))
      ++blank;
    else if (read.letters == 0)
      reading.empty_pages.push_back(page);
  }
  if (letters <= reading.unmapped + (reading.unmapped > 0 ? blanks : 0)) return without_text(pages, reading.unmapped, name);
  reading.recognised = (hidden + scanned) * 2 > letters;
  reading.page_readings = page_readings(pages, all);
  if (!reading.page_readings.empty()) reading.reader = pages.reader;
  const bool labelled = std::ranges::any_of(pages.pages, [&](const PositionedPage& page) {
    return !page.label.empty() && page.label != std::to_string(&page - pages.pages.data() + 1);
  });
  if (labelled)
    for (const PositionedPage& page : pages.pages) reading.page_labels.push_back(page.label);
  report_left_out(pages, name, reading, warnings);
  drop_false_tags(all);
  const std::uint32_t furniture = take_furniture(all);
  warn(reading, name, warnings);

  std::vector<std::vector<Area>> areas;
  std::vector<std::int32_t> heights;
  for (PageLines& page : all) {
    areas.push_back(areas_of(std::move(page.lines)));
    std::vector<Area> aside = areas_of(std::move(page.aside));
    std::ranges::move(aside, std::back_inserter(areas.back()));
    heights.push_back(page.height);
  }
  const Style style = style_of(areas);
  std::vector<std::vector<Block>> blocks;
  for (auto& of_page : areas) {
    blocks.emplace_back();
    std::vector<Block>& out = blocks.back();
    for (Area& area : of_page) {
      std::vector<Block> own = blocks_of(std::move(area), style);
      const bool joined = !out.empty() && !own.empty() && join_over_column(out.back(), own.front());
      std::move(own.begin() + (joined ? 1 : 0), own.end(), std::back_inserter(out));
    }
  }
  count(reading.left_out, "page_furniture", furniture + take_repeated_heads(blocks));
  count(reading.left_out, "blank_pages", blank);
  sort_briefly(reading.left_out, {}, &LeftOut::what);
  mark_headings(blocks, heights, style);
  // Headings that look like the text around them are found by their words, as those of a text are.
  const bool marked = std::ranges::any_of(blocks, [](const auto& page) { return std::ranges::find(page, BlockKind::heading, &Block::kind) != page.end(); });
  if (!marked) source.format = Format::plain;

  Writer writer(pages);
  const std::int32_t lowest = lowest_of(blocks);
  for (std::size_t page = 0; page < blocks.size(); ++page) {
    if (page > 0) writer.page_break();
    const bool more = page + 1 < blocks.size() && !blocks[page + 1].empty();
    if (more) join_over_page(blocks[page], blocks[page + 1].front(), lowest);
    writer.page(blocks[page], more ? &blocks[page + 1].front() : nullptr);
  }
  source.reading.lines = Writer(writer).lines();
  tell_doubts(Writer(writer).doubts(), source);
  TextWithMarkup written = std::move(writer).text();
  source.text = std::move(written.text);
  source.markup = std::move(written.blocks);
  sort_briefly(source.reading.lines, {}, [](const Placed& line) { return std::pair(line.span.begin, line.span.end); });
  return source;
}

}  // namespace diarium::source
