#include "scan/words.h"

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "text/legible.h"

namespace diarium::scan {
namespace {

using source::HowRead;
using source::PageChoice;
using source::WhyUnread;

// Of what Tesseract makes of photographs, noise and empty sheets few words are known, and of these few are believed; of a scan most are
// both. The sheets without words of tests/measure/ocr.mjs hold it to that. Less lets letters of photographs pass, more loses bad scans.
constexpr int least_confidence = 25;      // Per cent: a word below is none, unless it is known.
constexpr int believed = 60;              // Per cent.
constexpr std::size_t believed_letters = 3;
constexpr std::uint32_t least_share = 45;  // Per cent of the characters that stand in known words or numbers the reader believed.
constexpr std::size_t least_known = 4;     // Letters of them: «Bilaga 3» on a sheet is text.

bool is_unmapped(char32_t c) { return c == utf8::replacement || (c >= 0xE000 && c <= 0xF8FF); }

struct Counted {
  std::uint32_t letters = 0, unmapped = 0;
};
Counted counted(const std::string& words) {
  Counted sum;
  bool numbers_of_glyphs = words.size() > 1;
  for (std::size_t at = 0; at < words.size();) {
    const utf8::Decoded c = utf8::decode(words, at);
    at += c.size;
    const bool control = c.point < 0x20 || c.point == 0x7F;
    numbers_of_glyphs = numbers_of_glyphs && control;
    if (is_unmapped(c.point)) ++sum.unmapped;
    else if ((c.point >= '0' && c.point <= '9') || (c.point | 32) - 'a' < 26u || c.point >= 0xC0) ++sum.letters;
  }
  if (numbers_of_glyphs) sum.unmapped += static_cast<std::uint32_t>(words.size());
  return sum;
}

/// The letters and digits of a word: what stands about it is none of it.
std::string_view core_of(std::string_view word) {
  const auto is_part = [](char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || static_cast<unsigned char>(c) >= 0xC3; };
  while (!word.empty() && !is_part(word.front())) word.remove_prefix(1);
  while (!word.empty() && !is_part(word.back()) && !utf8::is_continuation(word.back())) word.remove_suffix(1);
  return word;
}

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || std::string_view(".,:-/()").find(c) != std::string_view::npos; });
}

bool is_known(std::string_view word, const text::Lexicon* lexicon) {
  const std::string_view letters = core_of(word);
  return letters.size() >= believed_letters && text::legible(letters, lexicon).per_cent() >= 50;
}

source::ReadingWorth worth_of(const std::string& words, const text::Lexicon* lexicon) {
  const text::Legible read = text::legible(words, lexicon);
  return {read.letters + read.numbers, read.per_cent()};
}

std::string words_of(const std::vector<FileWord>& words, bool hidden) {
  std::string all;
  for (const FileWord& word : words)
    if (word.hidden == hidden) all += word.text + (word.space_after || word.text.size() > 1 ? " " : "");
  return all;
}

std::string words_of(const std::vector<ScannedWord>& words) {
  std::string all;
  for (const ScannedWord& word : words) all += word.text + " ";
  return all;
}

/// Does the middle of a word of the picture lie where a word of the file is drawn?
bool is_drawn(const ScannedWord& word, const std::vector<FileWord>& file) {
  const double x = (word.left + word.right) / 2, y = (word.top + word.bottom) / 2;
  return std::ranges::any_of(file, [&](const FileWord& other) { return !other.hidden && other.left <= x && x <= other.right && other.top <= y && y <= other.bottom; });
}

bool mostly_hidden(const std::vector<FileWord>& words) {
  return std::ranges::count_if(words, &FileWord::hidden) * 2 > static_cast<std::ptrdiff_t>(words.size());
}

}  // namespace

bool has_hidden(const FilePage& page) { return std::ranges::any_of(page.words, &FileWord::hidden); }

source::PageEvidence evidence_of(const FilePage& read, const text::Lexicon* lexicon) {
  source::PageEvidence page;
  page.pictures = read.pictures;
  page.raster = read.raster;
  for (const FileWord& word : read.words) {
    const Counted sum = counted(word.text);
    (word.hidden ? page.hidden : page.drawn) += sum.letters;
    page.unmapped += sum.unmapped;
  }
  // Drawn letters may be of any language: their shape is asked. A layer's words were read by a machine, and are asked of the lexicon.
  page.drawn_legible = text::legible(words_of(read.words, false), nullptr).per_cent();
  page.hidden_legible = page.hidden > page.drawn ? text::legible(words_of(read.words, true), lexicon).per_cent() : 100;
  return page;
}

source::PageReading reading_of_file(const FilePage& page) {
  return {has_hidden(page) ? HowRead::hidden : page.words.empty() ? HowRead::none : HowRead::text, WhyUnread::nothing};
}

void keep_words(std::vector<ScannedWord>& words, const text::Lexicon* lexicon) {
  const auto is_noise = [&](const ScannedWord& word) { return word.confidence < least_confidence && !is_known(word.text, lexicon); };
  const auto is_good = [&](const ScannedWord& word) {
    return is_number(core_of(word.text)) ? word.confidence >= 80 : word.confidence >= believed && is_known(word.text, lexicon);
  };
  std::vector<ScannedWord> kept;
  std::size_t all = 0, good = 0;
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    while (end < words.size() && !words[end++].ends_line) {
    }
    const std::span line(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end));
    // Among words that are some, what is no word is one that was misread.
    const bool reads = std::ranges::any_of(line, is_good);
    for (ScannedWord& word : line) {
      const std::size_t size = core_of(word.text).size();
      if (!is_noise(word)) all += std::max<std::size_t>(size, 1);
      if (is_good(word)) good += size;
      if (reads || !is_noise(word)) kept.push_back(std::move(word));
    }
  }
  if (good < least_known || good * 100 < all * least_share) kept.clear();
  words = std::move(kept);
}

PageWords page_of(const FilePage& from, ScannedPage picture, PageChoice choice, const text::Lexicon* lexicon) {
  const std::vector<FileWord>& file = from.words;
  PageWords page{std::vector<bool>(file.size(), true), std::move(picture.words), {}};
  const bool hidden = mostly_hidden(file);
  const HowRead as_file = file.empty() ? HowRead::none : hidden ? HowRead::hidden : HowRead::text;
  keep_words(page.scanned, lexicon);
  if (picture.why != WhyUnread::nothing || page.scanned.empty()) {
    page.scanned.clear();
    page.reading = {as_file, picture.why != WhyUnread::nothing ? picture.why : as_file == HowRead::none ? WhyUnread::wordless : WhyUnread::nothing};
    return page;
  }
  if (choice == PageChoice::compare && !source::is_better(worth_of(words_of(page.scanned), lexicon), worth_of(words_of(file, hidden), lexicon))) {
    page.scanned.clear();
    page.reading = {as_file, WhyUnread::nothing};
    return page;
  }
  if (choice == PageChoice::add) {
    for (std::size_t i = 0; i < file.size(); ++i) page.of_file[i] = !file[i].hidden;
    const bool none_drawn = std::ranges::all_of(file, &FileWord::hidden);
    std::erase_if(page.scanned, [&](const ScannedWord& word) { return is_drawn(word, file); });
    page.reading = {page.scanned.empty() ? as_file : none_drawn ? HowRead::scanned : HowRead::mixed, WhyUnread::nothing};
    return page;
  }
  page.of_file.assign(file.size(), false);
  page.reading = {HowRead::scanned, WhyUnread::nothing};
  return page;
}

}  // namespace diarium::scan
