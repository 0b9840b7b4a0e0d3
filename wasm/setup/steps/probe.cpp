// Does this compiler have the language and the library that the project uses? Prints "a 2 7".
#include <algorithm>
#include <bit>
#include <charconv>
#include <compare>
#include <concepts>
#include <cstdio>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>
#ifdef PROBE_PAGE
#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#endif

struct Word {
  std::string text;
  auto operator<=>(const Word&) const = default;
};

template <std::integral T>
std::optional<T> number(std::string_view digits) {
  T value{};
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return end.ec == std::errc{} ? std::optional<T>(value) : std::nullopt;
}

int main() {
  std::vector<Word> words{{"b"}, {"a"}};
  std::ranges::sort(words);
  const std::span<const Word> seen(words);
  const std::variant<int, std::unique_ptr<Word>> either = std::make_unique<Word>();
  std::unordered_map<std::string, unsigned> counts{{"seven", 7u}};
#ifdef PROBE_PAGE
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  emscripten_webgl_make_context_current(emscripten_webgl_create_context("#canvas", &attributes));
  glClear(GL_COLOR_BUFFER_BIT);
#endif
  std::printf("%s %d %u\n", seen[0].text.c_str(), std::popcount(3u), std::min(*number<unsigned>("9"), counts["seven"]));
  return either.index() == 1 ? 0 : 1;
}
