// scan/ink: which ink on a page is that of its letters? What shines through from the other side, stamps over the text and specks of
// dust are no letters, and a reader of pictures that is shown them reads words that nobody wrote.
#pragma once
#include <functional>

#include "scan/picture.h"

namespace diarium::scan {

/// Takes from a picture the ink that is plainly paler than most of its letters and runs into them: of the whole page where that happens
/// to letters all over it (the other side shines through), else only of the marks that touch letters (a stamp); pale letters that stand
/// apart stay. A page whose ink is all of one darkness stays as it is; one of several inks is looked at once more for each.
///
/// returns   whether anything was taken.
/// cost      O(points): some 2 per cent of the time of reading the page.
bool take_pale_ink(GrayPicture& picture);

/// Takes specks: marks smaller than a full stop in small print, where a page has so many that they are no full stops. returns, cost: as above.
bool take_specks(GrayPicture& picture);

/// Takes both from a page. Where no pale ink runs into its letters, and a mark is as large as a stamp, its colours are asked: `by_colour`
/// gives the same page by lightness_by_colour(), of no use where it has another size.
///
/// returns   whether anything was taken.
/// cost      O(points).
bool clean(GrayPicture& picture, const std::function<GrayPicture()>& by_colour);

}  // namespace diarium::scan
