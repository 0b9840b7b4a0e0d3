#include "source/page_choice.h"

namespace diarium::source {
namespace {

constexpr std::uint32_t speck = 2;          // Per cent: what covers less is dirt or a rule.
constexpr std::uint32_t scan_covers = 50;   // Per cent of the page: a picture that covers less stands among text. Scans cover 90 to 100.
constexpr std::uint32_t page_of_text = 400; // Letters: a page with more was written, whatever lies behind it. A stamp has some dozens.
constexpr std::uint32_t few_letters = 20;   // Too few to judge how they read.
constexpr std::uint32_t good_layer = 80;    // Per cent in known words: one letter in a hundred misread leaves 82 to 92. More reads layers again that are good, less believes bad ones.
constexpr std::uint32_t salad = 40;         // Per cent: text of any European language has more in words of its shape.
constexpr std::uint32_t clearly = 4;        // Per cent by which one reading must read better than another.

}  // namespace

PageChoice choose_reading(const PageEvidence& page) {
  const std::uint32_t letters = page.drawn + page.hidden;
  if (letters + page.unmapped == 0) return page.pictures < speck ? PageChoice::keep : PageChoice::replace;
  if (page.unmapped * 4 > letters) return PageChoice::replace;
  if (page.hidden > page.drawn) return page.hidden >= few_letters && page.hidden_legible >= good_layer ? PageChoice::keep : PageChoice::compare;
  if (page.drawn >= few_letters && page.drawn_legible < salad) return PageChoice::compare;
  if (page.raster >= scan_covers && page.drawn < page_of_text) return PageChoice::add;
  return PageChoice::keep;
}

bool is_better(const ReadingWorth& picture, const ReadingWorth& layer) {
  if (picture.letters * 2 < layer.letters) return false;
  if (layer.letters * 2 < picture.letters) return picture.legible + clearly >= layer.legible;
  return picture.legible >= layer.legible + clearly;
}

}  // namespace diarium::source
