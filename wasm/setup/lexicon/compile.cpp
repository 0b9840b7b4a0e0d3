// diarium_lexicon_compiler: compiles hunspell's dictionary and the word counts to the lexicon file. Run by the build, not by
// users.
//
// usage: diarium_lexicon_compiler FILE.aff FILE.dic WORDS.tsv PAIRS.tsv OUT.lex
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "text/lexicon/lexicon_build.h"

namespace diarium::setup {
namespace {

int complain(const std::string& file, const Error& error) {
  std::fprintf(stderr, "diarium_lexicon_compiler: %s: %s%s\n", file.c_str(), error.what.c_str(),
               error.where.empty() ? "" : (" (" + error.where + ")").c_str());
  return 2;
}

int compile(const std::vector<std::string>& files) {
  if (files.size() != 5) return complain("usage", {{}, "FILE.aff FILE.dic WORDS.tsv PAIRS.tsv OUT.lex", ""});
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 4; ++i) {
    std::ifstream in(files[i], std::ios::binary);
    std::ostringstream bytes;
    if (!in || !(bytes << in.rdbuf())) return complain(files[i], {{}, "cannot be read", ""});
    texts.push_back(std::move(bytes).str());
  }
  auto forms = text::expand_forms(texts[0], texts[1]);
  if (!forms) return complain(files[0], forms.error());
  const auto lexicon = text::build_lexicon({std::move(*forms), texts[2], texts[3]});
  if (!lexicon) return complain(files[2], lexicon.error());
  std::ofstream out(files[4], std::ios::binary);
  if (!(out << *lexicon << std::flush)) return complain(files[4], {{}, "cannot be written", ""});
  return 0;
}

}  // namespace
}  // namespace diarium::setup

int main(int count, char** words) { return diarium::setup::compile(std::vector<std::string>(words + 1, words + count)); }
