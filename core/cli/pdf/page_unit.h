// cli/pdf/page_unit: how large is the unit of a page? Of the program diarium-pdf.
#pragma once

namespace diarium::cli {

/// 1/72 inches of a page's unit (ISO 32000-1, table 30, UserUnit), of which the file says `stated`; 1 where that makes no sheet: one
/// of less than an inch, or one that could not be drawn. `width`, `height`: of the page, in its units. web/pdf/sheet.ts has the same.
[[nodiscard]] constexpr double believed_unit(double stated, double width, double height) {
  constexpr double least_side = 72, most_square_inches = 4000;  // 40 million points at 100 an inch (pdf_poppler.cpp).
  const double across = width * stated, down = height * stated;
  return stated > 0 && across >= least_side && down >= least_side && across * down / (72 * 72) <= most_square_inches ? stated : 1;
}

}  // namespace diarium::cli
