#include "cli/pdf/page_pictures.h"

#include <fstream>
#include <iterator>
#include <utility>

namespace diarium::cli {
namespace {

scan::FilePage file_page(const PdfPageWords& read) {
  scan::FilePage file{{}, static_cast<std::uint32_t>(read.pictures), static_cast<std::uint32_t>(read.raster)};
  for (const PdfWord& word : read.words)
    file.words.push_back({word.text, word.left, word.top, word.right, word.bottom, word.space_after, word.hidden});
  return file;
}

}  // namespace

Pictures::Pictures(std::string wish, std::string lexicon, std::size_t pages)
    : at_once(pages), wish_(std::move(wish)), lexicon_path_(std::move(lexicon)) {}

BegunPage Pictures::begin(PdfPageWords read, const Draw& draw) {
  using namespace source;
  BegunPage begun{std::move(read), {}, {}, {}, {}};
  begun.file = file_page(begun.read);
  // Without a layer nothing is asked of the lexicon.
  begun.choice = choose_reading(evidence_of(begun.file, has_hidden(begun.file) ? lexicon() : nullptr));
  if (begun.choice != PageChoice::keep) begin_drawn(begun, draw);
  return begun;
}

BegunPage Pictures::begin(const Draw& draw) {
  BegunPage begun;
  begun.choice = source::PageChoice::replace;
  begin_drawn(begun, draw);
  return begun;
}

WholePage Pictures::finish(BegunPage begun, const std::function<void()>& waiting) {
  using namespace source;
  if (begun.choice == PageChoice::keep) return {std::move(begun.read), {}, reading_of_file(begun.file)};
  scan::ScannedPage picture;
  picture.why = begun.why;
  if (begun.apart) picture = begun.apart->finish(waiting);
  all_read_ = all_read_ && picture.why == WhyUnread::nothing;
  scan::PageWords words = page_of(begun.file, std::move(picture), begun.choice, lexicon());
  std::size_t at = 0;
  std::erase_if(begun.read.words, [&](const PdfWord&) { return !words.of_file[at++]; });
  return {std::move(begun.read), std::move(words.scanned), words.reading};
}

void Pictures::begin_drawn(BegunPage& begun, const Draw& draw) {
  if (wish_ == "off") begun.why = source::WhyUnread::off;
  else if (!scanner_.open()) begun.why = source::WhyUnread::missing;
  else begun.apart = std::make_unique<PageApart>(scanner_, draw);
}

const text::Lexicon* Pictures::lexicon() {
  if (!looked_ && !lexicon_path_.empty()) {
    std::ifstream file(lexicon_path_, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (auto opened = text::Lexicon::open(bytes)) lexicon_ = std::move(*opened);
  }
  looked_ = true;
  return lexicon_ ? &*lexicon_ : nullptr;
}

}  // namespace diarium::cli
