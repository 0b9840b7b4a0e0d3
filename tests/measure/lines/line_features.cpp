// line_features: what the model of lines sees in papers, one implementation for program and trainer.
//
// usage: line_features FILE...
// writes for each file «# FILE», then a line for each line that holds words: first and last byte of the text as read in
// NFC, number of the line from 1, «1» where the rules say page furniture, the class and margin that the weights in the
// build give, and the numbers of its features; divided by spaces.
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "source/source.h"
#include "structure/model/classify.h"
#include "structure/model/features.h"
#include "structure/outline.h"
#include "structure/pages/pages.h"
#include "text/text.h"

namespace {

using namespace diarium;

bool tell(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  if (!in || !(bytes << in.rdbuf())) return false;
  Warnings warnings;
  auto source = source::read(bytes.str(), file, warnings);
  if (!source) return false;
  const std::string text = text::normalise(std::move(source->text)).nfc;
  std::vector<structure::Line> lines = structure::split_lines(text);
  static_cast<void>(structure::find_pages(text, lines));
  const auto features = structure::features_of(text, lines);
  const auto guesses = structure::classify(features, structure::line_weights());
  const structure::LineNumbers numbers(text);
  std::printf("# %s\n", file.c_str());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::printf("%u %u %u %d %s %d", lines[i].span.begin, lines[i].span.end, numbers.of(lines[i].span.begin),
                lines[i].furniture ? 1 : 0, std::string(structure::name(guesses[i].one)).c_str(), guesses[i].margin);
    for (std::size_t f = 0; f < structure::feature_count; ++f) {
      if (features[i][f]) std::printf(" %zu", f);
    }
    std::printf("\n");
  }
  return true;
}

}  // namespace

int main(int count, char** words) {
  int status = 0;
  for (int i = 1; i < count; ++i) {
    if (tell(words[i])) continue;
    std::fprintf(stderr, "line_features: %s cannot be read\n", words[i]);
    status = 1;
  }
  return status;
}
