// What the page needs of some functions of C's library; whole they are 14 kB of what a reader fetches.
#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
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

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes digits at `at`: into `value` as long as they fit; returns how many did not.
int take_digits(const char*& at, std::uint64_t& value, int& taken) {
  int left_out = 0;
  for (; is_digit(*at); ++at) {
    if (value > (UINT64_MAX - 9) / 10) {
      ++left_out;
    } else {
      value = value * 10 + static_cast<std::uint64_t>(*at - '0');
      ++taken;
    }
  }
  return left_out;
}

}  // namespace

/// A decimal number, as JSON writes it: to the last bit where it has at most fifteen digits and a power within 22, else
/// nearly.
/// source    Clinger: How to read floating point numbers accurately, 1990 (its fast path).
extern "C" double strtod(const char* text, char** end) {
  const char* at = text;
  const bool negative = *at == '-';
  if (negative) ++at;
  std::uint64_t digits = 0;
  int taken = 0, fraction = 0;
  int power = take_digits(at, digits, taken);
  if (*at == '.') {
    ++at;
    taken = 0;
    (void)take_digits(at, digits, taken);
    fraction = taken;
  }
  power -= fraction;
  if (*at == 'e' || *at == 'E') {
    ++at;
    const bool down = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    std::uint64_t more = 0;
    (void)take_digits(at, more, taken);
    const int by = static_cast<int>(std::min<std::uint64_t>(more, 2'000));
    power += down ? -by : by;
  }
  auto value = static_cast<double>(digits);
  double scale = 1;  // Ten to the 22nd is the last that a double holds to the last bit.
  for (int i = 0; i < std::abs(power) && i < 400; ++i) scale *= 10;
  value = power < 0 ? value / scale : value * scale;
  if (end) *end = const_cast<char*>(at);
  return negative ? -value : value;
}
extern "C" float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
extern "C" long double strtold(const char* text, char** end) { return strtod(text, end); }

/// Words, letters and whole numbers with a width («%08x», «%.*s»). Dear ImGui writes others in windows that the page has
/// not.
extern "C" int vsnprintf(char* out, std::size_t room, const char* format, va_list values) {
  std::size_t size = 0;
  const auto put = [&](char c) {
    if (size + 1 < room) out[size] = c;
    ++size;
  };
  for (const char* at = format; *at; ++at) {
    if (*at != '%') {
      put(*at);
      continue;
    }
    ++at;
    const char filling = *at == '0' ? '0' : ' ';
    int width = 0, most = -1;
    for (; is_digit(*at); ++at) width = width * 10 + (*at - '0');
    if (*at == '.') {
      ++at;
      if (*at == '*') most = va_arg(values, int), ++at;
      else for (most = 0; is_digit(*at); ++at) most = most * 10 + (*at - '0');
    }
    if (*at == 's') {
      for (const char* word = va_arg(values, const char*); *word && most != 0; ++word, --most) put(*word);
    } else if (*at == 'c') {
      put(static_cast<char>(va_arg(values, int)));
    } else if (*at == 'd' || *at == 'i' || *at == 'u' || *at == 'x' || *at == 'X') {
      const int given = va_arg(values, int);
      const bool negative = given < 0 && (*at == 'd' || *at == 'i');
      const unsigned base = *at == 'x' || *at == 'X' ? 16 : 10;
      auto value = negative ? 0u - static_cast<unsigned>(given) : static_cast<unsigned>(given);
      std::array<char, 12> digits{};
      int count = 0;
      do {
        const char* of_base = *at == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
        digits[static_cast<std::size_t>(count++)] = of_base[value % base];
        value /= base;
      } while (value > 0);
      if (negative) put('-');
      for (int i = count + (negative ? 1 : 0); i < width; ++i) put(filling);
      while (count > 0) put(digits[static_cast<std::size_t>(--count)]);
    } else {
      put(*at);
    }
  }
  if (room > 0) out[std::min(size, room - 1)] = '\0';
  return static_cast<int>(size);
}

/// What Dear ImGui and the library of C++ write for people at a terminal: nobody is at one.
extern "C" int vfprintf(std::FILE*, const char*, va_list) { return 0; }
extern "C" int vfiprintf(std::FILE*, const char*, va_list) { return 0; }
extern "C" int fprintf(std::FILE*, const char*, ...) { return 0; }
extern "C" int fiprintf(std::FILE*, const char*, ...) { return 0; }
