// What the page needs of two functions of C's library; whole they are 5 kB of what a reader fetches.
#include <cstdarg>
#include <cstdlib>
#include <cstring>

/// Reads one whole number behind a word («#version %d»). Dear ImGui's settings, which have more, are never read.
extern "C" int sscanf(const char* text, const char* format, ...) {
  const auto word = static_cast<std::size_t>(std::strchr(format, '%') - format);
  if (std::strncmp(text, format, word) != 0) return 0;
  va_list numbers;
  va_start(numbers, format);
  *va_arg(numbers, int*) = std::atoi(text + word);
  va_end(numbers);
  return 1;
}
/// Sines of angles beyond 2^28 quarter turns, which nobody draws.
extern "C" int __rem_pio2_large(double*, double*, int, int, int) { return 0; }
