#include "scan/ink_tones.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace diarium::scan {
namespace {

constexpr int every = 2;         // Rows that are looked at: the ink of a stroke is in several.
constexpr int least_apart = 32;  // Per cent of the way from ink to paper: thin strokes at 150 dots an inch lie 30 from thick ones.
constexpr int least_apart_deep = 25;  // The same where hardly any ink lies between the two, or the sheet is so coarse that all ink lies closer.
constexpr int coarsest_grain = 16;    // Of such a sheet: noise at 150 dots an inch has 20 to 35.
constexpr int deep = 15;         // Per cent: how high the valley between two inks may lie there.
constexpr int least_pale = 2;    // Per cent of the ink.
constexpr int least_letters = 15;
constexpr int deepest = 45;      // Per cent: how high the valley between two inks may lie, against the lower of their hills.
constexpr int deepest_coarse = 80;  // The same on a coarse sheet, whose grain spreads both hills.
constexpr int deepest_twice = 70;  // The same where it was softened twice, which makes letters paler as well.
constexpr int visible = 12;      // Per cent of the way from paper to ink: what is paler nobody reads.

/// Each tone with those about it, so that single points make no hills.
std::array<double, 256> smooth(const Tones& tones) {
  constexpr int reach = 6;
  std::array<double, 256> even{};
  for (int i = 0; i < 256; ++i) {
    double sum = 0, weights = 0;
    for (int j = std::max(0, i - reach); j <= std::min(255, i + reach); ++j) {
      const double weight = reach + 1 - std::abs(i - j);
      sum += weight * tones[static_cast<std::size_t>(j)];
      weights += weight;
    }
    even[static_cast<std::size_t>(i)] = sum / weights;
  }
  return even;
}

std::size_t count(const Tones& tones, int from, int to) { return std::accumulate(tones.begin() + from, tones.begin() + to, std::size_t{0}); }

int mean(const Tones& tones, int from, int to) {
  std::uint64_t sum = 0, all = 0;
  for (int i = from; i < to; ++i) sum += std::uint64_t{tones[static_cast<std::size_t>(i)]} * static_cast<std::uint64_t>(i), all += tones[static_cast<std::size_t>(i)];
  return all == 0 ? from : static_cast<int>(sum / all);
}

Tones tones_of(const std::vector<std::uint8_t>& soft) {
  Tones all{};
  for (std::size_t i = 0; i < soft.size(); i += every) ++all[soft[i]];
  return all;
}

int paper_tone(const Tones& all, int divides) { return static_cast<int>(std::max_element(all.begin() + divides + 1, all.end()) - all.begin()); }

/// By how much the sheet itself is uneven.
int grain_of(const Tones& all, int paper) {
  int grain = paper;
  while (grain > 0 && all[static_cast<std::size_t>(grain)] * 8 > all[static_cast<std::size_t>(paper)]) --grain;
  return paper - grain;
}

/// The tone of letters among dark ink whose highest hill is at `hill`: that one, or a darker hill that a valley parts from it. A stamp may
/// have more ink than all letters. `ink`: points of all ink.
int letters_tone(const std::array<double, 256>& even, const Tones& inside, int hill, std::size_t ink) {
  int low = hill;  // The bottom of the valley so far.
  for (int tone = hill; tone >= 0; --tone)
    if (even[static_cast<std::size_t>(tone)] < even[static_cast<std::size_t>(low)]) low = tone;
    else if (const auto top = even.begin() + tone; *top * deepest > even[static_cast<std::size_t>(low)] * 100 && count(inside, 0, low) * 100 >= ink * least_letters)
      return static_cast<int>(std::max_element(even.begin(), even.begin() + low) - even.begin());
  return hill;
}

}  // namespace

int dividing_tone(const Tones& tones) {
  double all = 0, sum = 0;
  for (std::size_t i = 0; i < 256; ++i) all += tones[i], sum += static_cast<double>(i) * tones[i];
  double dark = 0, dark_sum = 0, best = 0;
  int divides = -1;
  for (std::size_t i = 0; i < 256; ++i) {
    dark += tones[i], dark_sum += static_cast<double>(i) * tones[i];
    const double light = all - dark;
    if (dark == 0 || light == 0) continue;
    const double apart = dark_sum / dark - (sum - dark_sum) / light, worth = dark * light * apart * apart;
    if (worth > best) best = worth, divides = static_cast<int>(i);
  }
  return divides;
}

std::vector<std::uint8_t> softened(const GrayPicture& picture) {
  const auto width = static_cast<std::size_t>(picture.width), height = static_cast<std::size_t>(picture.height);
  std::vector<std::uint8_t> soft = picture.bytes;
  std::vector<std::uint16_t> sums(width);
  for (std::size_t y = 1; y + 1 < height; ++y) {
    const std::uint8_t* row = picture.bytes.data() + y * width;
    for (std::size_t x = 0; x < width; ++x) sums[x] = static_cast<std::uint16_t>(row[x] + row[x + width] + *(row + x - width));
    for (std::size_t x = 1; x + 1 < width; ++x) soft[y * width + x] = static_cast<std::uint8_t>((sums[x - 1] + sums[x] + sums[x + 1]) / 9);
  }
  return soft;
}

bool is_inside(const std::vector<std::uint8_t>& soft, int width, int x, int y, int slack) {
  constexpr int reach = 2;
  const std::uint8_t* at = soft.data() + static_cast<std::ptrdiff_t>(y) * width + x;
  const int own = *at - slack;
  for (int dy = -reach; dy <= reach; dy += reach)
    for (int dx = -reach; dx <= reach; dx += reach)
      if (*(at + static_cast<std::ptrdiff_t>(dy) * width + dx) < own) return false;
  return true;
}

bool is_coarse(const std::vector<std::uint8_t>& soft) {
  const Tones all = tones_of(soft);
  const int divides = dividing_tone(all);
  return divides >= 0 && grain_of(all, paper_tone(all, divides)) >= coarse_grain;
}

std::optional<InkTones> two_inks(const std::vector<std::uint8_t>& soft, int width, int height, int below, Softened times) {
  const Tones all = tones_of(soft);
  InkTones found;
  const int divides = dividing_tone(all);
  if (divides < 0) return std::nullopt;
  found.paper = paper_tone(all, divides);
  const int dark = mean(all, 0, divides + 1), contrast = found.paper - dark;
  if (contrast < 60) return std::nullopt;
  found.grain = grain_of(all, found.paper);
  const int palest = std::min({found.paper - contrast * visible / 100, found.paper - 2 * found.grain, below}), slack = contrast / 12;
  if (palest <= divides / 2) return std::nullopt;
  found.palest = palest;
  Tones inside{};
  for (int y = inside_border; y + inside_border < height; y += every)
    for (int x = inside_border; x + inside_border < width; ++x)
      if (const int tone = soft[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]; tone < palest && is_inside(soft, width, x, y, slack)) ++inside[static_cast<std::size_t>(tone)];
  const std::array<double, 256> even = smooth(inside);
  const int divided = dividing_tone(inside);
  if (divided < 0) return std::nullopt;
  const int middle = (mean(inside, 0, divided + 1) + mean(inside, divided + 1, palest)) / 2;
  if (middle + 1 >= palest) return std::nullopt;
  const auto hill_dark = std::max_element(even.begin(), even.begin() + middle + 1);
  auto foot = even.begin() + middle + 1;  // Of the pale hill: not on the slope of the other.
  while (foot + 1 < even.begin() + palest && *(foot + 1) <= *foot) ++foot;
  const auto hill_pale = std::max_element(foot, even.begin() + palest);
  const auto valley = std::min_element(hill_dark, hill_pale);
  found.between = static_cast<int>(valley - even.begin());
  found.letters = static_cast<int>(hill_dark - even.begin());
  found.pale = static_cast<int>(hill_pale - even.begin());
  const std::size_t ink = count(inside, 0, palest), pale = count(inside, found.between, palest);
  found.letters = letters_tone(even, inside, found.letters, ink);
  const double low_hill = std::min(*hill_dark, *hill_pale);
  const int apart = times == Softened::twice || found.grain >= coarsest_grain || *valley * 100 <= low_hill * deep ? least_apart_deep : least_apart;
  if ((found.pale - found.letters) * 100 < (found.paper - found.letters) * apart || pale * 100 < ink * least_pale || (ink - pale) * 100 < ink * least_letters) return std::nullopt;
  if (*valley * 100 > low_hill * (times == Softened::twice ? deepest_twice : found.grain >= coarse_grain ? deepest_coarse : deepest)) return std::nullopt;
  return found;
}

}  // namespace diarium::scan
