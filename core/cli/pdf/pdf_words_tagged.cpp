#include "cli/pdf/pdf_words.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstdint>

#include <poppler/Catalog.h>
#include <poppler/GfxState.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>
#include <poppler/TextOutputDev.h>
#include <poppler/XRef.h>

#include "cli/pdf/pdf_tree.h"

namespace diarium::cli {
namespace {

/// 1/72 inches of a page's unit (ISO 32000-1, table 30, UserUnit), of which the file says `stated`; 1 where that makes
/// no sheet: one of less than an inch, or one that could not be drawn. `width`, `height`: of the page, in its units.
/// web/pdf/sheet.ts has the same.
constexpr double believed_unit(double stated, double width, double height) {
  constexpr double least_side = 72, most_square_inches = 4000;  // 40 million points at 100 an inch (pdf_poppler.cpp).
  const double across = width * stated, down = height * stated;
  return stated > 0 && across >= least_side && down >= least_side && across * down / (72 * 72) <= most_square_inches
             ? stated
             : 1;
}

/// The share of a page that pictures and shapes cover, told on a grid. web/pdf/pictures.ts has the same.
class Covered {
 public:
  Covered(double width, double height) : width_(width), height_(height) {}
  enum class Small : std::uint8_t { passed_over, may_be_letter };
  /// Points of the page. What is smaller than `least` one way is a dot, a rule or a letter: of letters that are drawn there are many.
  void add(double left, double top, double right, double bottom, Small small) {
    left = std::max(left, 0.0), top = std::max(top, 0.0), right = std::min(right, width_), bottom = std::min(bottom, height_);
    const bool large = right - left >= least && bottom - top >= least;
    const bool letter = small == Small::may_be_letter && std::max(right - left, bottom - top) >= least_letter;
    if (!(right >= left) || !(bottom >= top) || (!large && !letter)) return;
    if (!large) ++letters_;
    const int x1 = cell(left, width_), x2 = cell(right, width_), y1 = cell(top, height_), y2 = cell(bottom, height_);
    for (int y = y1; y <= y2; ++y)
      for (int x = x1; x <= x2; ++x) (large ? cells_ : letter_cells_).set(static_cast<std::size_t>(y * across + x));
  }
  [[nodiscard]] int per_cent() const {
    const auto all = letters_ >= few_letters ? cells_ | letter_cells_ : cells_;
    return static_cast<int>(all.count() * 100 / all.size());
  }

 private:
  static constexpr int across = 32;
  static constexpr double least = 8, least_letter = 2;
  static constexpr int few_letters = 30;  // Fewer are bullets, or a mark.
  static int cell(double at, double whole) { return std::clamp(static_cast<int>(std::floor(at * across / whole)), 0, across - 1); }
  double width_, height_;
  std::bitset<across * across> cells_, letter_cells_;
  int letters_ = 0;
};

/// Takes the words of a page, and remembers of each letter under which mark it stood and whether it is drawn.
///
/// poppler counts the bytes of a page's strings, and each word knows the number of its first one: so a word finds its mark.
class Device : public TextOutputDev {
 public:
  Device(const PdfTree& tree, int page, double width, double height)
      : TextOutputDev(nullptr, false, 0, false, false), tree_(tree), page_(page), is_tagged_(tree.knows(page)), covered_(width, height), raster_(width, height) {}

  struct Stretch {
    int begin = 0;  ///< Of the bytes of the page's strings.
    std::string_view tag;
    bool hidden = false;
  };
  [[nodiscard]] const Stretch& at(int position) const {
    static constexpr Stretch none{};
    const auto next = std::ranges::upper_bound(stretches_, position, {}, &Stretch::begin);
    return next == stretches_.begin() ? none : *(next - 1);
  }
  [[nodiscard]] int pictures() const { return covered_.per_cent(); }
  [[nodiscard]] int raster() const { return raster_.per_cent(); }

  void beginMarkedContent(const char* name, Dict* properties) override {
    const std::string_view around = marks_.empty() ? std::string_view() : marks_.back();
    std::string_view tag = std::string_view(name) == "Artifact" ? "A" : around;
    if (properties) {
      const Object id = properties->lookup("MCID");
      if (id.isInt()) tag = tree_.tag(page_, id.getInt()).value_or(tag);
    }
    marks_.push_back(tag);
  }
  // poppler tells no beginning of a mark whose properties stand elsewhere (a layer), and yet its end: a letter then may
  // lose its tag, and never gets a wrong one.
  void endMarkedContent(GfxState*) override {
    if (!marks_.empty()) marks_.pop_back();
  }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y, CharCode code, int bytes,
                const Unicode* letters, int count) override {
    constexpr int draws_nothing = 3;  // Text rendering mode, ISO 32000-1, table 106.
    const bool hidden = state->getRender() == draws_nothing;
    const std::string_view tag = is_tagged_ && !marks_.empty() ? marks_.back() : std::string_view();
    if (stretches_.empty() || stretches_.back().tag != tag || stretches_.back().hidden != hidden)
      stretches_.push_back({position_, tag, hidden});
    position_ += bytes;
    TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, letters, count);
  }
  void incCharCount(int bytes) override {
    position_ += bytes;
    TextOutputDev::incCharCount(bytes);
  }

  // A picture fills the unit square of the space it is drawn in. poppler would decode it before it tells of it.
  void updateCTM(GfxState* state, double, double, double, double, double, double) override {
    const double xs[] = {0, 1, 0, 1}, ys[] = {0, 0, 1, 1};
    add(covered_, *state, xs, ys, 4, Covered::Small::passed_over);
    add(raster_, *state, xs, ys, 4, Covered::Small::passed_over);
  }
  void stroke(GfxState* state) override {
    add_shape(*state);
    TextOutputDev::stroke(state);
  }
  void fill(GfxState* state) override {
    add_shape(*state);
    TextOutputDev::fill(state);
  }
  void eoFill(GfxState* state) override {
    add_shape(*state);
    TextOutputDev::eoFill(state);
  }

 private:
  static void add(Covered& covered, const GfxState& state, const double* xs, const double* ys, int count, Covered::Small small) {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (int i = 0; i < count; ++i) {
      double x = 0, y = 0;
      state.transform(xs[i], ys[i], &x, &y);
      left = std::min(left, x), right = std::max(right, x), top = std::min(top, y), bottom = std::max(bottom, y);
    }
    covered.add(left, top, right, bottom, small);
  }
  /// Anything but lines and boxes: letters drawn as shapes, a map, a diagram.
  void add_shape(const GfxState& state) {
    const GfxPath& path = *state.getPath();
    for (int i = 0; i < path.getNumSubpaths(); ++i) {
      const GfxSubpath& part = *path.getSubpath(i);
      bool curved = part.getNumPoints() > 6;
      for (int p = 0; p < part.getNumPoints(); ++p) curved = curved || part.getCurve(p);
      if (!curved) continue;
      for (int p = 0; p < part.getNumPoints(); ++p) {
        xs_.push_back(part.getX(p));
        ys_.push_back(part.getY(p));
      }
    }
    if (!xs_.empty()) add(covered_, state, xs_.data(), ys_.data(), static_cast<int>(xs_.size()), Covered::Small::may_be_letter);
    xs_.clear();
    ys_.clear();
  }

  const PdfTree& tree_;
  int page_;
  bool is_tagged_;
  int position_ = 0;
  std::vector<std::string_view> marks_;  ///< The tag within each mark that is open.
  std::vector<Stretch> stretches_;
  std::vector<double> xs_, ys_;
  Covered covered_, raster_;
};

/// What a page says of its unit, which poppler passes over; 1 where it says nothing.
double read_user_unit(PDFDoc& pdf, int number) {
  const Ref* reference = pdf.getCatalog()->getPageRef(number + 1);
  const Object page = reference ? pdf.getXRef()->fetch(*reference) : Object(objNull);
  const Object unit = page.isDict() ? page.dictLookup("UserUnit") : Object(objNull);
  return unit.isNum() ? unit.getNum() : 1;
}

}  // namespace

struct PdfWords::Open {
  // `bytes` are copied nowhere; the document closes the stream.
  explicit Open(std::string_view bytes)
      : pdf(new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)), GooString(""), GooString("")), tree(pdf) {}
  PDFDoc pdf;
  PdfTree tree;
};

// An open poppler::document keeps what poppler shares among files.
PdfWords::PdfWords(const poppler::document&, std::string_view bytes) : open_(new Open(bytes)) {}
PdfWords::~PdfWords() = default;

PdfPageWords PdfWords::page(int number) {
  PdfPageWords read;
  PDFDoc& pdf = open_->pdf;
  const Ref* reference = pdf.getCatalog()->getPageRef(number + 1);
  const int page = reference ? reference->num : -1;  // Taken at once: a damaged tree of pages is read anew, and its references go.
  const bool lies = pdf.getPageRotate(number + 1) % 180 != 0;
  const double width = pdf.getPageCropWidth(number + 1), height = pdf.getPageCropHeight(number + 1);
  read.unit = believed_unit(read_user_unit(pdf, number), width, height);
  Device device(open_->tree, page, (lies ? height : width) * read.unit, (lies ? width : height) * read.unit);
  pdf.displayPage(&device, number + 1, 72 * read.unit, 72 * read.unit, 0, false, true, false);
  const std::unique_ptr<TextWordList> words = device.makeWordList();
  for (int i = 0; i < words->getLength(); ++i) {
    const TextWord& from = *words->get(i);
    const std::unique_ptr<GooString> text(from.getText());
    const Device::Stretch& mark = device.at(from.getCharPos());
    PdfWord word;
    word.text = text->toStr();
    from.getBBox(&word.left, &word.top, &word.right, &word.bottom);
    if (const GooString* font = from.getFontName(0)) word.font = font->toStr();
    word.size = from.getFontSize();
    word.turn = from.getRotation();
    word.space_after = from.hasSpaceAfter();
    word.hidden = mark.hidden;
    word.tag = mark.tag;
    read.words.push_back(std::move(word));
  }
  read.pictures = device.pictures();
  read.raster = device.raster();
  return read;
}

}  // namespace diarium::cli
