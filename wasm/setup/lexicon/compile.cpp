// diarium_lexicon_compiler: compiles hunspell's dictionary and the word counts to the lexicon file, or to the short
// list of the parts of compounds that every program carries, as a C++ table. Run by the build, not by users.
//
// usage: diarium_lexicon_compiler FILE.aff FILE.dic WORDS.tsv PAIRS.tsv OUT.lex
//        diarium_lexicon_compiler FILE.aff FILE.dic WORDS.tsv PARTS.tsv OUT.cpp
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "text/latin.h"
#include "text/lexicon/lexicon_build.h"

namespace diarium::setup {
namespace {

/// Words that a part must open or close to stand in the list. 1: the list has 240 kB (86 brotli); 2: 160 kB (67), and
/// of the compounds of tests/core/text/compounds/known.txt that are cut with 1, one in fifty is left whole.
constexpr std::uint32_t least_words = 1;

int complain(const std::string& file, const Error& error) {
  std::fprintf(stderr, "diarium_lexicon_compiler: %s: %s%s\n", file.c_str(), error.what.c_str(),
               error.where.empty() ? "" : (" (" + error.where + ")").c_str());
  return 2;
}

/// Our own parts, that the dictionary lets stand in the compounds alone that it lists: lines «part TAB first» or «part
/// TAB last».
bool add_own_parts(const std::string& table, std::vector<text::Form>& forms) {
  std::istringstream lines(table);
  for (std::string part, kind; lines >> part >> kind;) {
    if (kind != "first" && kind != "last") return false;
    forms.push_back({text::code_points(part), kind == "first" ? text::form::first : text::form::last});
  }
  return true;
}

std::string as_table(const std::string& bytes) {
  std::string out =
      "// Written by diarium_lexicon_compiler.\n#include \"index/parts/list.h\"\n\nnamespace diarium::index "
      "{\nnamespace {\n"
      "constexpr unsigned char part_list[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    char number[8];
    std::snprintf(number, sizeof number, "%s%d,", i % 32 == 0 ? "\n" : "", static_cast<unsigned char>(bytes[i]));
    out += number;
  }
  return out +
         "\n};\n}  // namespace\n\nstd::string_view part_list_bytes() { return {reinterpret_cast<const "
         "char*>(part_list), sizeof part_list}; }\n"
         "}  // namespace diarium::index\n";
}

int compile(const std::vector<std::string>& files) {
  if (files.size() != 5)
    return complain("usage", {{}, "FILE.aff FILE.dic WORDS.tsv PAIRS.tsv OUT.lex, or PARTS.tsv OUT.cpp", ""});
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 4; ++i) {
    std::ifstream in(files[i], std::ios::binary);
    std::ostringstream bytes;
    if (!in || !(bytes << in.rdbuf())) return complain(files[i], {{}, "cannot be read", ""});
    texts.push_back(std::move(bytes).str());
  }
  auto forms = text::expand_forms(texts[0], texts[1]);
  if (!forms) return complain(files[0], forms.error());
  const bool table = files[4].ends_with(".cpp");
  if (table && !add_own_parts(texts[3], *forms))
    return complain(files[3], {{}, "a line is no part and «first» or «last»", ""});
  const auto lexicon = table ? text::build_part_lexicon({std::move(*forms), texts[2], ""}, least_words)
                             : text::build_lexicon({std::move(*forms), texts[2], texts[3]});
  if (!lexicon) return complain(files[2], lexicon.error());
  std::ofstream out(files[4], std::ios::binary);
  if (!(out << (table ? as_table(*lexicon) : *lexicon) << std::flush))
    return complain(files[4], {{}, "cannot be written", ""});
  return 0;
}

}  // namespace
}  // namespace diarium::setup

int main(int count, char** words) {
  return diarium::setup::compile(std::vector<std::string>(words + 1, words + count));
}
