// Fuzzes what a program that reads PDF hands on: the positioned stream, and the layout of whatever stands in it.
//
// Bytes that are no stream are written as one: lines of runs from the bytes' numbers, so that the layout is reached and not
// only the parser.
#include "fuzz/bytes.h"
#include "fuzz/check.h"
#include "source/positioned.h"

namespace {

/// Where the file's structure may have a run: mostly after the one before, in rows of three cells or in none.
std::string place_of(diarium::fuzz::Bytes& bytes, int move) {
  if (move % 8 < 3) return "";
  const int order = static_cast<int>(bytes.next());
  if (move % 8 < 6) return "@" + std::to_string(order);
  return "@" + std::to_string(order) + "." + std::to_string(1 + order / 64) + "." + std::to_string(1 + order / 3 % 8) + "." + std::to_string(1 + order % 3);
}

std::string stream_of(diarium::fuzz::Bytes bytes) {
  constexpr std::string_view words[] = {"Nämnden", "beslutar att", "kommun-", "styrelsen", "1.", "•", "§ 12", "3 (12)", "Sida 2", " ", "a) bifalla", "skol-", "och", "\u00AD", "1", "\uFB01nans", "|", "ord med många ord efter varandra på en rad", "# x", "\uFFFD", "$", "8", "45", "-", "kap.", "lagen"};
  constexpr std::string_view tags[] = {"", "", "", "H1", "H4", "LI", "TD", "A", "P"};
  std::string stream(diarium::source::positioned_magic);
  stream += "F\t0\t0\ta\nF\t1\t0\tb\nP\t5950\t8420\t0\t\n";
  const auto number = [&bytes] { return static_cast<int>(bytes.next()); };
  int x = 700, y = 700;
  while (bytes.any()) {
    const int what = number();
    if (what % 32 == 31) stream += "P\t" + std::to_string(number() * 40) + "\t8420\t0\t\n", y = 700;
    const int move = number();
    if (move % 4 == 0) x = 700, y += 60 + move;
    else x += number() * (move % 4 == 1 ? 2 : 12);
    if (move % 16 == 9) y -= number() * 8;
    const std::string_view word = words[static_cast<std::size_t>(what) % std::size(words)];
    const int size = what % 8 == 7 ? number() : 110, width = static_cast<int>(word.size()) * 50;
    stream += "T\t" + std::to_string(x) + "\t" + std::to_string(y) + "\t" + std::to_string(x + width) + "\t" + std::to_string(y + 120) + "\t" +
              std::to_string(what / 128) + "\t" + std::to_string(size) + "\t" + std::to_string(move % 64 == 63 ? number() % 32 : 0) + "\t" +
              std::string(tags[static_cast<std::size_t>(move / 16) % std::size(tags)]) + place_of(bytes, move) + "\t" + std::string(word) + "\n";
    if (what % 4 == 3) stream += "D\t" + std::to_string(number() % 101) + (what % 8 == 3 ? "\tx" : "") + "\n";
    x += width + 30;
  }
  return stream + "E\n";
}

void read(std::string_view bytes) {
  using namespace diarium::fuzz;
  const auto pages = diarium::source::parse_positioned(bytes);
  if (!pages) return hold_error(pages.error());
  diarium::Warnings warnings;
  const auto read = diarium::source::lay_out(*pages, "a.pdf", warnings);
  if (!read) return hold_error(read.error());
  hold(diarium::utf8::valid(read->text));
  std::uint32_t last = 0;
  for (const diarium::source::Placed& line : read->reading.lines) {
    hold_span(read->text, line.span);
    hold(line.span.begin >= last && !line.span.empty());
    hold(line.page < read->reading.pages);
    last = line.span.begin;
  }
  last = 0;
  for (const diarium::Doubtful& doubt : read->doubts) {
    hold_span(read->text, doubt.span);
    hold(doubt.span.begin >= last && !doubt.span.empty() && doubt.confidence <= 100);
    for (const std::string& other : doubt.alternatives) hold(diarium::utf8::valid(other) && !other.empty());
    last = doubt.span.end;
  }
  hold(read->reading.page_readings.empty() || read->reading.page_readings.size() == read->reading.pages);
}

}  // namespace

void diarium::fuzz::run(std::string_view given) {
  if (given.starts_with("diarium"))
    read(given);
  else
    read(stream_of(diarium::fuzz::Bytes(given)));
}
