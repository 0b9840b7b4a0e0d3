#include "scan/ink.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "scan/ink_tones.h"
#include "scan/marks.h"

namespace diarium::scan {
namespace {

/// What is known of a mark of ink.
struct MarkInk {
  std::uint32_t letters = 0;  ///< Points inside strokes, of the ink of letters.
  std::uint32_t pale = 0;     ///< Points inside strokes of pale ink that lie away from those.
};

constexpr int block = 4;                    // Points: how near a stroke of a letter its own paler strokes lie.
constexpr std::uint32_t least_touching = 24;  // Points of pale ink in a letter that another shines through.
constexpr std::uint32_t least_stamp = 200;    // The same in a mark that is more than a letter.
constexpr int through = 50;                 // Per cent of the way from letters to paper: what shines through is as pale as that.
constexpr std::uint64_t touched_share = 20;  // Per cent of the ink of letters, in marks that pale ink runs into: from there on it is all over the page.

/// Where strokes of letters are, in blocks.
class LetterBlocks {
 public:
  LetterBlocks(int width, int height) : wide_(width / block + 3), of_(static_cast<std::size_t>(wide_) * static_cast<std::size_t>(height / block + 3)) {}
  void set(int x, int y) { of_[at(x, y)] = true; }
  [[nodiscard]] bool near(int x, int y) const {
    const std::size_t middle = at(x, y), wide = static_cast<std::size_t>(wide_);
    for (const std::size_t row : {middle - wide, middle, middle + wide})
      if (of_[row - 1] || of_[row] || of_[row + 1]) return true;
    return false;
  }

 private:
  [[nodiscard]] std::size_t at(int x, int y) const { return static_cast<std::size_t>(y / block + 1) * static_cast<std::size_t>(wide_) + static_cast<std::size_t>(x / block + 1); }
  int wide_;
  std::vector<bool> of_;
};

/// How tones become others where pale ink goes: that of letters black, pale ink paper, with what is between.
Tones without_pale(const InkTones& inks) {
  const int white = std::max(inks.between, inks.pale - (inks.pale - inks.between) / 2);
  Tones now{};
  for (int tone = 0; tone < 256; ++tone) {
    const int share = white <= inks.letters ? 255 : std::clamp((tone - inks.letters) * 255 / (white - inks.letters), 0, 255);
    now[static_cast<std::size_t>(tone)] = static_cast<std::uint32_t>(share);
  }
  return now;
}

/// Takes pale ink from a page of which the softened points and the two inks are known.
bool take_ink(GrayPicture& picture, const std::vector<std::uint8_t>& soft, const std::optional<InkTones>& inks) {
  if (!inks) return false;
  const Marks marks(soft, picture.width, inks->palest);
  const int slack = (inks->paper - inks->letters) / 12;
  LetterBlocks letters(picture.width, picture.height);
  std::vector<MarkInk> of(marks.count());
  const auto each_inside = [&](const auto& act) {
    marks.each_run([&](const MarkRun& run) {
      if (run.y < inside_border || run.y + inside_border >= picture.height) return;
      for (int x = std::max(run.begin, inside_border); x < std::min(run.end, picture.width - inside_border); ++x)
        if (is_inside(soft, picture.width, x, run.y, slack)) act(x, run.y, soft[static_cast<std::size_t>(run.y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)], of[run.mark]);
    });
  };
  each_inside([&](int x, int y, int tone, MarkInk& mark) {
    if (tone < inks->between) letters.set(x, y), ++mark.letters;
  });
  each_inside([&](int x, int y, int tone, MarkInk& mark) {
    if (tone < inks->between) return;
    if (!letters.near(x, y)) ++mark.pale;
  });
  std::uint64_t lettered = 0, touched = 0;
  bool stamped = false;
  for (const MarkInk& mark : of) {
    lettered += mark.letters;
    if (mark.pale >= least_touching) touched += mark.letters;
    stamped = stamped || (mark.letters > 0 && mark.pale >= least_stamp);
  }
  const Tones tones = without_pale(*inks);
  if ((inks->pale - inks->letters) * 100 >= (inks->paper - inks->letters) * through && touched * 100 >= lettered * touched_share) {
    for (std::uint8_t& point : picture.bytes) point = static_cast<std::uint8_t>(tones[point]);
    return true;
  }
  if (!stamped) return false;
  const std::vector<std::uint8_t> from = inks->grain >= coarse_grain ? soft : picture.bytes;
  marks.each_run([&](const MarkRun& run) {
    const MarkInk& mark = of[run.mark];
    if (mark.letters == 0 || mark.pale < least_stamp) return;
    // With the edges of the mark, which are paler than what was seen of it.
    constexpr int edge = 2;
    for (int y = std::max(0, run.y - edge); y <= std::min(picture.height - 1, run.y + edge); ++y)
      for (int x = std::max(0, run.begin - edge); x < std::min(picture.width, run.end + edge); ++x) {
        const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x);
        picture.bytes[at] = static_cast<std::uint8_t>(tones[from[at]]);
      }
  });
  return true;
}

/// One ink of the page that is paler than that of its letters. Where the palest runs into no letters (specks that are as soft as the sheet),
/// the next one is asked for.
bool take_one_ink(GrayPicture& picture) {
  if (picture.width <= 2 * inside_border || picture.height <= 2 * inside_border) return false;
  std::vector<std::uint8_t> soft = softened(picture);
  const std::optional<InkTones> inks = two_inks(soft, picture.width, picture.height);
  if (!inks) {  // The grain of a coarse sheet may hide two inks.
    if (!is_coarse(soft)) return false;
    soft = softened({picture.width, picture.height, picture.dots, std::move(soft)});
    const auto again = two_inks(soft, picture.width, picture.height, 255, Softened::twice);
    return again && again->grain >= coarse_grain && take_ink(picture, soft, again);
  }
  return take_ink(picture, soft, inks) || take_ink(picture, soft, two_inks(soft, picture.width, picture.height, inks->between));
}

}  // namespace

bool take_pale_ink(GrayPicture& picture) {
  constexpr int most_inks = 3;  // A stamp on a sheet that the other side shines through has two.
  int taken = 0;
  while (taken < most_inks && take_one_ink(picture)) ++taken;
  return taken > 0;
}

bool take_specks(GrayPicture& picture) {
  constexpr std::uint32_t full_stop = 8;       // Points at 300 dots an inch: that of small print has 12.
  constexpr std::uint32_t least_share = 10;    // Per cent of all marks: few are commas' tails and the like.
  constexpr std::uint32_t least_specks = 100;  // A page has so many full stops.
  if (picture.bytes.empty()) return false;
  Tones all{};
  for (const std::uint8_t tone : picture.bytes) ++all[tone];
  const Marks marks(picture.bytes, picture.width, dividing_tone(all) + 1);
  const double scale = picture.dots / 300;
  const auto most = static_cast<std::uint32_t>(std::max(1.0, full_stop * scale * scale));
  std::vector<std::uint32_t> sizes(marks.count());
  marks.each_run([&](const MarkRun& run) { sizes[run.mark] += static_cast<std::uint32_t>(run.end - run.begin); });
  const auto specks = static_cast<std::uint32_t>(std::ranges::count_if(sizes, [&](std::uint32_t size) { return size > 0 && size <= most; }));
  if (specks < least_specks || specks * 100 < marks.count() * least_share) return false;
  const std::uint8_t paper = static_cast<std::uint8_t>(std::max_element(all.begin() + 128, all.end()) - all.begin());
  marks.each_run([&](const MarkRun& run) {
    if (sizes[run.mark] > most) return;
    for (int y = std::max(0, run.y - 1); y <= std::min(picture.height - 1, run.y + 1); ++y)
      for (int x = std::max(0, run.begin - 1); x < std::min(picture.width, run.end + 1); ++x) picture.bytes[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)] = paper;
  });
  return true;
}

namespace {

/// Is a mark as high and as wide as a stamp?
bool has_large_mark(const GrayPicture& picture) {
  constexpr double least_inches = .4;
  Tones all{};
  for (const std::uint8_t tone : picture.bytes) ++all[tone];
  const Marks marks(picture.bytes, picture.width, dividing_tone(all) + 1);
  struct Extent {
    int left = 0, right = -1, top = 0, bottom = 0;
  };
  std::vector<Extent> extents(marks.count());
  marks.each_run([&](const MarkRun& run) {
    Extent& of = extents[run.mark];
    if (of.right < 0) of = {run.begin, run.end, run.y, run.y};
    of = {std::min(of.left, run.begin), std::max(of.right, run.end), of.top, run.y};
  });
  const double least = picture.dots * least_inches;
  return std::ranges::any_of(extents, [&](const Extent& one) { return one.right - one.left >= least && one.bottom - one.top >= least; });
}

}  // namespace

bool clean(GrayPicture& picture, const std::function<GrayPicture()>& by_colour) {
  const bool specks = take_specks(picture);
  if (take_pale_ink(picture)) return true;
  if (!has_large_mark(picture)) return specks;
  GrayPicture other = by_colour();
  if (other.width != picture.width || other.bytes.size() != picture.bytes.size()) return specks;
  take_specks(other);
  if (!take_pale_ink(other)) return specks;
  picture = std::move(other);
  return true;
}

}  // namespace diarium::scan
