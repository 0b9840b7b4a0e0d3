#include "cli/pdf/page_scan.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "scan/ink.h"
#include "scan/place.h"

namespace diarium::cli {

using scan::ScannedWord;

namespace {

constexpr const char* language = "swe";
constexpr float upright_votes = 5;        // Of Leptonica's, in standard deviations: from there on letters stand as it says.

struct PixFree {
  void operator()(Pix* picture) const { pixDestroy(&picture); }
};
using Picture = std::unique_ptr<Pix, PixFree>;

Picture picture_of(const GrayPicture& from) {
  Picture picture(pixCreate(from.width, from.height, 8));
  if (!picture) return picture;
  const l_int32 words = pixGetWpl(picture.get());
  for (int y = 0; y < from.height; ++y) {
    l_uint32* row = pixGetData(picture.get()) + static_cast<std::ptrdiff_t>(y) * words;
    for (int x = 0; x < from.width; ++x) SET_DATA_BYTE(row, x, from.bytes[static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) + static_cast<std::size_t>(x)]);
  }
  pixSetResolution(picture.get(), static_cast<l_int32>(from.dots), static_cast<l_int32>(from.dots));
  return picture;
}

/// The picture with its lines level, where they are askew and it is plain by how much.
Picture levelled(Picture picture) {
  constexpr l_int32 reduced = 2;
  Picture level(pixDeskew(picture.get(), reduced));
  return level ? std::move(level) : std::move(picture);
}

/// Quarters of a turn, clockwise, after which these letters stand upright; nothing where nobody can tell.
std::optional<int> turn_of_ink(Pix* ink) {
  l_float32 up = 0, left = 0;
  if (!ink || pixOrientDetect(ink, &up, &left, 0, 0) != 0 || std::max(std::abs(up), std::abs(left)) <= upright_votes) return std::nullopt;
  if (std::abs(up) >= std::abs(left)) return up < 0 ? 2 : 0;
  return left > 0 ? 1 : 3;
}

/// The same of a page; 0 where nobody can tell. Leptonica counts parts of letters from 150 dots an inch on: where half of the dots are
/// that many, a fifth of the time does, and all dots are asked only where these do not tell.
int turn_to_upright(Pix* picture, double dots) {
  constexpr double enough_dots = 140;
  const Picture ink(pixThresholdToBinary(picture, 130));
  if (!ink) return 0;
  if (dots / 2 >= enough_dots) {
    const Picture half(pixReduceRankBinary2(ink.get(), 1, nullptr));
    if (const auto turn = turn_of_ink(half.get())) return *turn;
  }
  return turn_of_ink(ink.get()).value_or(0);
}

/// The readings of a word that differ from it in one letter, the likeliest first.
std::vector<std::string> readings_of(const tesseract::ResultIterator& at) {
  std::vector<std::string> letters;
  std::vector<scan::LetterChoice> others;
  tesseract::ResultIterator symbol(at);
  do {
    const std::unique_ptr<char[]> stands(symbol.GetUTF8Text(tesseract::RIL_SYMBOL));
    if (!stands) return {};
    letters.emplace_back(stands.get());
    tesseract::ChoiceIterator choice(symbol);
    do {
      const char* now = choice.GetUTF8Text();
      if (now && *now > ' ' - 1 && letters.back() != now) others.push_back({choice.Confidence(), letters.size() - 1, now});
    } while (choice.Next());
  } while (symbol.Next(tesseract::RIL_SYMBOL) && !symbol.IsAtBeginningOf(tesseract::RIL_WORD));
  return scan::readings_of(letters, std::move(others));
}

}  // namespace

struct PageScanner::Open {
  tesseract::TessBaseAPI reader;

  /// The words of a level picture, by points of it.
  std::vector<ScannedWord> words(Pix* picture, double dots) {
    reader.SetImage(picture);
    reader.SetSourceResolution(static_cast<int>(dots));
    std::vector<ScannedWord> words;
    if (reader.Recognize(nullptr) != 0) return words;
    const std::unique_ptr<tesseract::ResultIterator> at(reader.GetIterator());
    if (!at) return words;
    const double points = 72 / dots;
    do {
      const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
      int left = 0, top = 0, right = 0, bottom = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0;
      if (!text || !at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
      ScannedWord word;
      word.text = text.get();
      std::erase_if(word.text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
      if (word.text.empty()) continue;
      float height = 0, down = 0, up = 0;
      at->RowAttributes(&height, &down, &up);
      word.size = std::max<double>(height, 1) * points;
      const bool has_line = at->Baseline(tesseract::RIL_TEXTLINE, &x1, &y1, &x2, &y2) && x2 > x1;
      const double line = has_line ? y1 + static_cast<double>(y2 - y1) * ((left + right) / 2.0 - x1) / (x2 - x1) : bottom;
      word.left = left * points;
      word.right = right * points;
      word.bottom = line * points;  // The base line.
      word.confidence = std::clamp(static_cast<int>(std::lround(at->Confidence(tesseract::RIL_WORD))), 0, 100);
      word.ends_line = at->IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD);
      word.alternatives = readings_of(*at);
      words.push_back(std::move(word));
    } while (at->Next(tesseract::RIL_WORD));
    return words;
  }
};

PageScanner::PageScanner() = default;
PageScanner::~PageScanner() = default;

bool PageScanner::open() {
  if (open_) return true;
  setMsgSeverity(L_SEVERITY_NONE);
  auto made = std::make_unique<Open>();
  if (made->reader.Init(nullptr, language, tesseract::OEM_LSTM_ONLY) != 0) return false;
  made->reader.SetVariable("lstm_choice_mode", "2");
  made->reader.SetVariable("debug_file", "/dev/null");
  made->reader.SetPageSegMode(tesseract::PSM_AUTO);
  open_ = std::move(made);
  return true;
}

std::string PageScanner::name() const { return open_ ? std::string("Tesseract ") + tesseract::TessBaseAPI::Version() + ", " + language : std::string(); }

std::vector<ScannedWord> PageScanner::read(GrayPicture from, const std::function<GrayPicture()>& by_colour) {
  if (!open_) return {};
  scan::clean(from, by_colour);
  Picture picture = picture_of(from);
  if (!picture) return {};
  const int turn = turn_to_upright(picture.get(), from.dots);
  if (turn > 0) picture.reset(pixRotateOrth(picture.get(), turn));
  if (!picture) return {};
  picture = levelled(std::move(picture));
  std::vector<ScannedWord> words = open_->words(picture.get(), from.dots);
  scan::place_words(words, {turn, from.width * 72 / from.dots, from.height * 72 / from.dots});
  return words;
}

}  // namespace diarium::cli
