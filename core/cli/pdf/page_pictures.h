// cli/pdf/page_pictures: which pages of a file are read in their pictures, how many at once, and which words of each are kept? Of the
// program diarium-pdf.
#pragma once
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/pdf/page_apart.h"
#include "cli/pdf/page_scan.h"
#include "cli/pdf/pdf_words.h"
#include "scan/stream.h"

namespace diarium::cli {

/// A page with the words that are kept of it.
struct WholePage {
  PdfPageWords drawn;  ///< Of the file.
  std::vector<scan::ScannedWord> scanned;
  source::PageReading reading;
};

/// A page of which the words of the file are known, and whose picture may be on its way to be read.
struct BegunPage {
  PdfPageWords read;
  scan::FilePage file;
  source::PageChoice choice{};
  source::WhyUnread why{};           ///< Not begun, though it should be.
  std::unique_ptr<PageApart> apart;  ///< Null: it is not read in its picture.
};

/// Reads pages in their pictures, where that is wished and needed.
class Pictures {
 public:
  /// `wish`, `lexicon` (a path; empty: none), `pages`: as the program is called with.
  Pictures(std::string wish, std::string lexicon, std::size_t pages);

  const std::size_t at_once;  ///< As many pages may be begun before the first of them is finished.

  /// A page of these words; `draw` is kept no longer than the call.
  [[nodiscard]] BegunPage begin(PdfPageWords read, const Draw& draw);
  /// A page that has nothing but its picture.
  [[nodiscard]] BegunPage begin(const Draw& draw);
  /// Waits for the page. `waiting`: called about every two seconds meanwhile.
  [[nodiscard]] WholePage finish(BegunPage begun, const std::function<void()>& waiting);
  /// A page could not be read, and it is wished that every one is.
  [[nodiscard]] bool lacks_required() const { return wish_ == "require" && !all_read_; }
  /// «Tesseract 5.3.0, swe»; empty while it was not needed.
  [[nodiscard]] std::string reader() const { return scanner_.name(); }

 private:
  void begin_drawn(BegunPage& begun, const Draw& draw);
  /// Opened when a page first asks; null where there is none.
  const text::Lexicon* lexicon();

  std::string wish_, lexicon_path_;
  PageScanner scanner_;
  std::optional<text::Lexicon> lexicon_;
  bool looked_ = false, all_read_ = true;
};

/// Begins items 0 to `count` - 1, so that at most `at_once` of them are under way in their pictures, and finishes each in its turn.
/// `finish` is given the number too, and tells whether to go on.
template <class Begin, class Finish>
void in_turn(std::size_t count, std::size_t at_once, const Begin& begin, const Finish& finish) {
  constexpr std::size_t most_begun = 32;  // Pages whose words are held.
  std::deque<decltype(begin(0))> begun;
  std::size_t under_way = 0;
  for (std::size_t next = 0, done = 0; done < count; ++done) {
    while (next < count && begun.size() < most_begun && under_way < at_once) {
      begun.push_back(begin(next++));
      under_way += begun.back().page.apart ? 1u : 0u;
    }
    under_way -= begun.front().page.apart ? 1u : 0u;
    auto first = std::move(begun.front());
    begun.pop_front();
    if (!finish(done, std::move(first))) return;
  }
}

}  // namespace diarium::cli
