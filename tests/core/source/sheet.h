// A made-up positioned stream, line by line: pages as a reader of PDF would tell them. Letters are half as wide as high.
#pragma once
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace sheet {

/// Points from the upper left corner.
struct Sheet {
  std::string lines = "diarium-positioned 1\nH\tsha256\t" + std::string(64, 'a') + "\nF\t0\t0\tBody\nF\t1\t0\tBody-Bold\nF\t0\t0\tGlyphLess\n";

  /// `pictures`: the share that they cover where there are no letters.
  Sheet& page(int width = 595, int height = 842, std::string_view label = "", int pictures = 100) {
    lines += "P";
    for (const int number : {width * 10, height * 10, pictures}) lines += "\t" + std::to_string(number);
    lines += "\t" + std::string(label) + "\n";
    return *this;
  }
  struct Look {
    int size = 11;
    int font = 0;   ///< 0 plain, 1 bold, 2 of a hidden layer.
    int flags = 0;
    std::string_view tag = "";
  };
  static int width_of(std::string_view text, int size) {
    int letters = 0;
    for (const char c : text) letters += !diarium::utf8::is_continuation(c);
    return letters * size * 5;  // Tenths.
  }
  Sheet& raw(int left, int top, int right, int bottom, std::string_view text, Look look) {
    lines += "T";
    for (const int number : {left, top, right, bottom, look.font, look.size * 10, look.flags}) lines += "\t" + std::to_string(number);
    lines += "\t" + std::string(look.tag) + "\t" + std::string(text) + "\n";
    return *this;
  }
  /// A run whose letters begin at `x` and stand on a line of height 1.2 sizes from `y`.
  Sheet& at(int x, int y, std::string_view text, Look look) {
    return raw(x * 10, y * 10, x * 10 + width_of(text, look.size), y * 10 + look.size * 12, text, look);
  }
  Sheet& at(int x, int y, std::string_view text) { return at(x, y, text, Look{}); }
  [[nodiscard]] std::string stream() const { return lines + "E\n"; }
};

}  // namespace sheet
