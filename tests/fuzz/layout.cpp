// Fuzzes what a program that reads PDF hands on: the positioned stream, and the layout of whatever stands in it.
//
// Built and run by tests/fuzz/layout.sh (libFuzzer, AddressSanitizer, UndefinedBehaviorSanitizer, asserts). Bytes that are no
// stream are written as one: lines of runs from the bytes' numbers, so that the layout is reached and not only the parser.
#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "source/positioned.h"

namespace {

/// Numbers from bytes; 0 at the end.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool any() const { return at_ < bytes_.size(); }
  int next() { return any() ? static_cast<unsigned char>(bytes_[at_++]) : 0; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

std::string stream_of(Bytes bytes) {
  constexpr std::string_view words[] = {"Nämnden", "beslutar att", "kommun-", "styrelsen", "1.", "•", "§ 12", "3 (12)", "Sida 2", " ", "a) bifalla", "skol-", "och", "\u00AD", "1", "\uFB01nans", "|", "ord med många ord efter varandra på en rad", "# x", "\uFFFD"};
  constexpr std::string_view tags[] = {"", "", "", "H1", "H4", "LI", "TD", "A"};
  std::string stream(diarium::source::positioned_magic);
  stream += "F\t0\t0\ta\nF\t1\t0\tb\nP\t5950\t8420\t0\t\n";
  int x = 700, y = 700;
  while (bytes.any()) {
    const int what = bytes.next();
    if (what % 32 == 31) stream += "P\t" + std::to_string(bytes.next() * 40) + "\t8420\t0\t\n", y = 700;
    const int move = bytes.next();
    if (move % 4 == 0) x = 700, y += 60 + move;
    else x += bytes.next() * (move % 4 == 1 ? 2 : 12);
    if (move % 16 == 9) y -= bytes.next() * 8;
    const std::string_view word = words[static_cast<std::size_t>(what) % std::size(words)];
    const int size = what % 8 == 7 ? bytes.next() : 110, width = static_cast<int>(word.size()) * 50;
    stream += "T\t" + std::to_string(x) + "\t" + std::to_string(y) + "\t" + std::to_string(x + width) + "\t" + std::to_string(y + 120) + "\t" +
              std::to_string(what / 128) + "\t" + std::to_string(size) + "\t" + std::to_string(move % 64 == 63 ? bytes.next() % 32 : 0) + "\t" +
              std::string(tags[static_cast<std::size_t>(move / 16) % std::size(tags)]) + "\t" + std::string(word) + "\n";
    x += width + 30;
  }
  return stream + "E\n";
}

void read(std::string_view bytes) {
  const auto pages = diarium::source::parse_positioned(bytes);
  if (!pages) {
    assert(!pages.error().what.empty());
    return;
  }
  diarium::Warnings warnings;
  const auto read = diarium::source::lay_out(*pages, "a.pdf", warnings);
  if (!read) {
    assert(!read.error().what.empty());
    return;
  }
  assert(diarium::utf8::valid(read->text));
  std::uint32_t last = 0;
  for (const diarium::source::Placed& line : read->reading.lines) {
    assert(line.span.begin >= last && line.span.begin < line.span.end && line.span.end <= read->text.size());
    assert(line.page < read->reading.pages);
    assert(!diarium::utf8::is_continuation(read->text[line.span.begin]));
    assert(line.span.end == read->text.size() || !diarium::utf8::is_continuation(read->text[line.span.end]));
    last = line.span.begin;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with("diarium"))
    read(bytes);
  else
    read(stream_of(Bytes(bytes)));
  return 0;
}
