// export/pictures/face: how wide are words in a font, and which dots do they cover?
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::exporting {

/// The dots of one letter: how much of each it covers, from 0 to 255, rows from above; the first stands `left` of where the pen is
/// and `top` below the line.
struct Dots {
  int left = 0, top = 0, width = 0, height = 0;
  std::vector<unsigned char> covered;
};

/// A TrueType font. Letters that it has not are passed over. Lengths are whole 64ths of a dot; nothing depends on the machine.
class Face {
 public:
  /// errors    bad_format: no TrueType font, or only a part of one.
  [[nodiscard]] static Result<Face> open(std::string bytes);
  ~Face();
  Face(Face&&) noexcept;
  Face& operator=(Face&&) noexcept;

  /// Of words on one line, kerned; `size`: dots an em. UTF-8, any bytes.
  [[nodiscard]] int width(std::string_view words, int size) const;
  /// Calls `draw(x, dots)` for each letter, x the dot that its `left` counts from; the pen begins at dot `x`. Letters stand at whole
  /// dots: the same letter is the same dots, which makes small files.
  template <class Draw>
  void each(std::string_view words, int size, int x, const Draw& draw) const {
    for (const Placed& letter : placed(words, size)) {
      draw(x + (letter.at + 32) / 64, dots(letter.glyph, size));
    }
  }

 private:
  struct File;
  struct Placed {
    int glyph = 0, at = 0;
  };
  explicit Face(std::unique_ptr<File> file);
  std::vector<Placed> placed(std::string_view words, int size, int* end = nullptr) const;
  Dots dots(int glyph, int size) const;
  std::unique_ptr<File> file_;
};

}  // namespace diarium::exporting
