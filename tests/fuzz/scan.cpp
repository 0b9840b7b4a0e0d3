// Fuzzes what was read in pictures of pages: hOCR as Tesseract writes it, and the lines S and V that are kept of it (scan/stream.h).
//
// The first byte says which: hOCR with or without right numbers, or lines beside a stream of two pages, one with a layer.
#include <algorithm>
#include <cmath>

#include "fuzz/bytes.h"
#include "fuzz/check.h"
#include "scan/hocr.h"
#include "scan/place.h"
#include "scan/stream.h"
#include "source/positioned.h"

namespace {

using namespace diarium::fuzz;

std::string stream() {
  return std::string(diarium::source::positioned_magic) +
         "F\t0\t0\ta\nP\t5950\t8420\t100\t\nP\t5950\t8420\t100\t\nT\t700\t700\t2700\t820\t0\t110\t2\t\tsknd beslt ar\nP\t5950\t8420\t90\t\n"
         "T\t300\t300\t2700\t420\t0\t110\t0\t\tAnkom\nE\n";
}

/// Whatever was seen: an error, or a stream that can be read and laid out, the same the second time.
void hold_seen(std::string_view seen) {
  const std::string whole = stream();
  const auto with = diarium::scan::with_pictures(whole, seen, nullptr);
  if (!with) return hold_error(with.error());
  const auto told = diarium::source::parse_positioned(*with);
  hold(static_cast<bool>(told));
  hold(told->pages.size() == 3);
  diarium::Warnings warnings;
  const auto read = diarium::source::lay_out(*told, "a.pdf", warnings);
  if (!read) return hold_error(read.error());
  hold(diarium::utf8::valid(read->text));
  for (const diarium::Doubtful& doubt : read->doubts) hold_span(read->text, doubt.span);
}

void hold_hocr(std::string_view hocr, double dots, int quarters) {
  const auto words = diarium::scan::read_hocr(hocr, dots);
  if (!words) return hold_error(words.error());
  for (const diarium::scan::ScannedWord& word : *words) {
    hold(!word.text.empty() && diarium::utf8::valid(word.text) && word.text.find_first_of(" \t\n") == word.text.npos);
    hold(word.confidence >= 0 && word.confidence <= 100 && std::isfinite(word.left) && std::isfinite(word.bottom) && word.size > 0);
    for (const std::string& other : word.alternatives) hold(!other.empty() && other != word.text && diarium::utf8::valid(other));
  }
  hold(words->empty() || words->back().ends_line);
  const auto lines = diarium::scan::seen_lines(hocr, dots, {quarters, 595, 842});
  hold(static_cast<bool>(lines));
  hold(std::ranges::count(*lines, '\n') == static_cast<std::ptrdiff_t>(words->size()));
  // What was written is read again.
  const auto with = diarium::scan::with_pictures(stream(), "S\t0\tnothing\tTesseract\n" + *lines, nullptr);
  hold(static_cast<bool>(with));
  hold_seen("S\t0\tnothing\tTesseract\n" + *lines);
}

}  // namespace

void diarium::fuzz::run(std::string_view given) {
  Bytes bytes(given);
  const std::uint32_t what = bytes.next();
  if (what % 2 == 0)
    hold_hocr(bytes.rest(), what % 8 == 6 ? 1 : 300, static_cast<int>(what / 8 % 4));
  else
    hold_seen(what % 4 == 1 ? std::string(bytes.rest()) : "S\t1\tnothing\tx\nV\t700\t700\t900\t820\t110\t" + std::string(bytes.rest()));
}
