// cli/pdf/stream_lines: how is what was read on a page written as lines of source/positioned.h? Of the program diarium-pdf.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "scan/words.h"

namespace diarium::cli {

[[nodiscard]] inline bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
/// White space and control characters as spaces: nothing that would break a line or a field.
[[nodiscard]] std::string plain(std::string words);
/// Tenths of a point, brought to what a stream may say; 0 for what is no number.
[[nodiscard]] int tenths(double points);

/// Fonts by name, in the order met.
class Fonts {
 public:
  struct Known {
    int index = 0;
    bool hidden = false;  ///< By its name one of those that are never drawn.
  };
  /// Appends the F line of a font that is new to `out`.
  const Known& of(std::string name, std::string& out);

 private:
  std::map<std::string, Known> fonts_;
};

/// The T and D lines of words that were read in a picture. `heads`: gets the line of their font where it is new.
[[nodiscard]] std::string scanned_lines(const std::vector<scan::ScannedWord>& words, Fonts& fonts, std::string& heads);

}  // namespace diarium::cli
