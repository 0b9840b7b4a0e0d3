#include "scan/place.h"
#include "base/sorting.h"

#include <algorithm>
#include <utility>

namespace diarium::scan {
namespace {

constexpr double least_choice = 2;        // Per cent: what the reader believes less of a letter is none of its readings.
constexpr std::size_t most_readings = 4;  // Of a word, beside the one it stands with.
constexpr double body_share = .15;        // Sizes this near to that of most letters are that: the reader's measure is not finer.
constexpr double marked_share = .28;      // In a line with Å, Ä or Ö, whose marks the reader measures as the height of capitals.
constexpr double above = .78, below = .22;  // Of the size: from the base line up, and down.

bool has_marked_capital(const std::string& word) {
  return word.find("Å") != word.npos || word.find("Ä") != word.npos || word.find("Ö") != word.npos;
}

void settle_sizes(std::vector<ScannedWord>& words) {
  std::vector<std::pair<double, std::size_t>> sizes;
  std::size_t all = 0;
  for (const ScannedWord& word : words) sizes.emplace_back(word.size, word.text.size()), all += word.text.size();
  std::ranges::sort(sizes);
  double body = 0;
  std::size_t seen = 0;
  for (const auto& [size, letters] : sizes)
    if (seen += letters; body == 0 && seen * 2 >= all) body = size;
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    bool marked = false;
    do marked = marked || has_marked_capital(words[end].text);
    while (!words[end++].ends_line && end < words.size());
    const double share = body * (marked ? marked_share : body_share);
    for (std::size_t i = begin; i < end; ++i)
      if (words[i].size <= body + share && words[i].size >= body * (1 - body_share)) words[i].size = body;
  }
}

/// Tesseract's boxes of two words may lie over each other by half a word, where a line is dense; they begin where the words do.
void part_words(std::vector<ScannedWord>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (!words[i].ends_line && words[i].left < words[i + 1].left) words[i].right = std::min(words[i].right, words[i + 1].left);
}

}  // namespace

std::vector<std::string> readings_of(const std::vector<std::string>& letters, std::vector<LetterChoice> choices) {
  std::string word;
  for (const std::string& letter : letters) word += letter;
  std::erase_if(choices, [&](const LetterChoice& choice) { return choice.confidence < least_choice || choice.letter >= letters.size(); });
  sort_briefly(choices, std::ranges::greater(), &LetterChoice::confidence);
  std::vector<std::string> readings;
  for (const LetterChoice& choice : choices) {
    std::string reading;
    for (std::size_t i = 0; i < letters.size(); ++i) reading += i == choice.letter ? choice.now : letters[i];
    if (reading.empty() || reading == word || reading.find_first_of(" \t\n") != reading.npos || std::ranges::find(readings, reading) != readings.end()) continue;
    readings.push_back(std::move(reading));
    if (readings.size() == most_readings) break;
  }
  return readings;
}

void place_words(std::vector<ScannedWord>& words, const PictureTurn& turn) {
  settle_sizes(words);
  part_words(words);
  for (ScannedWord& word : words) {
    word.top = word.bottom - word.size * above;
    word.bottom += word.size * below;
    const ScannedWord at = word;
    if (turn.quarters == 1) word.left = at.top, word.right = at.bottom, word.top = turn.height - at.right, word.bottom = turn.height - at.left, word.turn = 3;
    if (turn.quarters == 3) word.left = turn.width - at.bottom, word.right = turn.width - at.top, word.top = at.left, word.bottom = at.right, word.turn = 1;
  }
}

}  // namespace diarium::scan
