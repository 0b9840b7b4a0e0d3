// A made-up positioned stream, line by line: pages as a reader of PDF would tell them. Letters are half as wide as high.
#pragma once
#include <algorithm>
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
  /// Words of one line that were read in a picture, «word» or «word:60» or «word:60:other», divided by spaces.
  Sheet& scanned(int x, int y, std::string_view words) {
    while (!words.empty()) {
      const std::size_t end = std::min(words.find(' '), words.size());
      const std::string_view one = words.substr(0, end);
      const std::string_view word = one.substr(0, one.find(':'));
      std::string_view more = one.substr(word.size());
      words.remove_prefix(std::min(end + 1, words.size()));
      at(x, y, std::string(word) + (words.empty() ? "" : " "), {.flags = words.empty() ? 8 : 0});
      if (!more.empty()) more.remove_prefix(1);
      const std::size_t cut = std::min(more.find(':'), more.size());
      lines += "D\t" + (more.empty() ? std::string("95") : std::string(more.substr(0, cut)));
      if (cut < more.size()) lines += "\t" + std::string(more.substr(cut + 1));
      lines += "\n";
      x += width_of(word, 11) / 10 + 4;
    }
    return *this;
  }
  /// How the page was read.
  Sheet& read(std::string_view how, std::string_view why = "nothing", std::string_view reader = "") {
    lines += "R\t" + std::string(how) + "\t" + std::string(why) + "\t" + std::string(reader) + "\n";
    return *this;
  }
  [[nodiscard]] std::string stream() const { return lines + "E\n"; }
};

}  // namespace sheet
