#include "cli/pdf/stream_lines.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "scan/stream.h"

namespace diarium::cli {
namespace {

std::string lower(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return name;
}

bool has_any(const std::string& name, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return name.find(word) != name.npos; });
}

}  // namespace

std::string plain(std::string words) {
  for (char& c : words)
    if (is_control(c)) c = ' ';
  return words;
}

int tenths(double points) {
  if (!(points > -1e5)) return points < 0 ? -1'000'000 : 0;
  return static_cast<int>(std::lround(std::min(points, 1e5) * 10));
}

const Fonts::Known& Fonts::of(std::string name, std::string& out) {
  if (name.size() > 7 && name[6] == '+') name.erase(0, 7);
  const auto [at, is_new] = fonts_.try_emplace(name);
  if (is_new) {
    const std::string small = lower(name);
    at->second.index = static_cast<int>(fonts_.size()) - 1;
    at->second.hidden = small.starts_with("glyphless") || small.starts_with("hiddenhorzocr") || small.starts_with("invisible");
    out += std::string("F\t") + (has_any(small, {"bold", "black", "heavy", "semi", "demi"}) ? '1' : '0') + '\t' +
           (has_any(small, {"italic", "oblique"}) ? '1' : '0') + '\t' + plain(name) + '\n';
  }
  return at->second;
}

std::string scanned_lines(const std::vector<scan::ScannedWord>& words, Fonts& fonts, std::string& heads) {
  std::string lines;
  for (const scan::ScannedWord& word : words) lines += scan::stream_lines(word, static_cast<std::size_t>(fonts.of("Scan", heads).index));
  return lines;
}

}  // namespace diarium::cli
