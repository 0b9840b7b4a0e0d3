// What each stage of the core costs, in nanoseconds a byte of text, on one core.
// usage: bench_stages FOLDER   (every file in it is read as a paper; the best of three rounds is told)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "diarium.h"
#include "facts/kinds/facts.h"
#include "source/source.h"
#include "structure/outline.h"
#include "text/text.h"
#include "text/words.h"

using namespace diarium;

namespace {

std::vector<std::pair<std::string, std::string>> read_folder(const char* folder) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() == ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.emplace_back(entry.path().filename().string(), std::string(std::istreambuf_iterator<char>(in), {}));
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Seconds of the best of three runs.
template <class Work>
double seconds(Work work) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const auto start = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

void tell(const char* stage, double time, double bytes) {
  std::printf("%-28s %8.1f ns/byte %8.1f MB/s\n", stage, time * 1e9 / bytes, bytes / time / 1e6);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: bench_stages FOLDER\n");
    return 2;
  }
  const auto files = read_folder(arguments[1]);
  Warnings warnings;
  std::vector<source::Source> sources;
  double bytes = 0;
  for (const auto& [name, content] : files)
    if (auto read = source::read(content, name, warnings)) {
      bytes += static_cast<double>(read->text.size());
      sources.push_back(std::move(*read));
    }
  std::printf("%zu papers, %.1f MB\n", sources.size(), bytes / 1e6);
  if (sources.empty()) return 1;

  tell("source::read", seconds([&] {
         for (const auto& [name, content] : files) (void)source::read(content, name, warnings);
       }), bytes);
  tell("text::normalise", seconds([&] {
         for (const auto& s : sources) (void)text::normalise(s.text);
       }), bytes);
  tell("text::segment_words", seconds([&] {
         std::vector<ByteSpan> words;
         for (const auto& s : sources) {
           words.clear();
           text::segment_words(s.text, words);
         }
       }), bytes);
  tell("text::segment_sentences", seconds([&] {
         for (const auto& s : sources) (void)text::segment_sentences(s.text);
       }), bytes);
  tell("text::fold (letter case)", seconds([&] {
         for (const auto& s : sources) (void)text::fold(s.text, text::Fold::letter_case);
       }), bytes);
  std::vector<structure::Outline> outlines(sources.size());
  tell("structure::parse", seconds([&] {
         for (std::size_t i = 0; i < sources.size(); ++i) outlines[i] = structure::parse(sources[i].text, sources[i].format);
       }), bytes);
  tell("facts::extract", seconds([&] {
         for (std::size_t i = 0; i < sources.size(); ++i) (void)facts::extract(sources[i].text, outlines[i]);
       }), bytes);
  const auto pack = [&](WithFacts with_facts) {
    index::Builder builder;
    PileRepair without;
    for (const auto& [name, content] : files)
      if (auto papers = read_papers({name, content}, with_facts, without, warnings))
        for (index::Paper& paper : *papers) builder.add(std::move(paper));
    return std::move(builder).freeze();
  };
  std::size_t size = 0;
  tell("pack --no-facts, all stages", seconds([&] { size = pack(WithFacts::no).size(); }), bytes);
  tell("pack with facts, all stages", seconds([&] { size = pack(WithFacts::yes).size(); }), bytes);
  std::printf("pack %.1f MB, %.0f %% of the text\n", static_cast<double>(size) / 1e6, 100.0 * static_cast<double>(size) / bytes);
  return 0;
}
