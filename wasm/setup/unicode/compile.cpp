// diarium_forms_compiler: asks ICU of every character what it is taken apart into, how its marks stand and what it folds to,
// and writes it as the C++ tables of core/text/forms/tables.h. Run by the build, not by users.
//
// usage: diarium_forms_compiler OUT.cpp
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using Numbers = std::vector<std::vector<long>>;

constexpr UChar32 first_syllable = 0xAC00, last_syllable = 0xD7A3, last_point = 0x10FFFF;

std::string rows(const char* type, const char* name, const Numbers& numbers) {
  std::string out = std::string("constexpr ") + type + " " + name + "[] = {\n";
  for (const auto& row : numbers) {
    std::string line;
    for (const long number : row) line += (line.empty() ? "" : ",") + std::to_string(number);
    out += row.size() == 1 ? line + "," : "{" + line + "},";
    out += "\n";
  }
  return out + "};\n";
}

struct Tables {
  Numbers apart, together, marks, fold_runs, long_folds;
};

void read_apart(const icu::Normalizer2& nfc, UChar32 point, const icu::UnicodeString& pieces, Tables& tables) {
  const UChar32 first = pieces.char32At(0);
  const int32_t size = U16_LENGTH(first);
  const UChar32 second = pieces.length() > size ? pieces.char32At(size) : 0;
  if (second != 0 && nfc.composePair(first, second) == point)
    tables.together.push_back({static_cast<long>(tables.apart.size())});
  tables.apart.push_back({point, first, second});
}

void read_fold(UChar32 point, Tables& tables) {
  icu::UnicodeString folded(point);
  folded.foldCase();
  if (folded == icu::UnicodeString(point)) return;
  if (folded.countChar32() > 1) {
    std::vector<long> row = {point, 0, 0, 0};
    for (int32_t i = 0, at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) row[static_cast<std::size_t>(++i)] = folded.char32At(at);
    tables.long_folds.push_back(row);
    return;
  }
  const long distance = folded.char32At(0) - point;
  if (!tables.fold_runs.empty()) {
    auto& run = tables.fold_runs.back();
    const long step = point - run[1];
    if (run[3] == distance && (step == 1 || step == 2) && (run[0] == run[1] || run[2] == step)) {
      run[1] = point;
      run[2] = step;
      return;
    }
  }
  tables.fold_runs.push_back({point, point, 1, distance});
}

Tables read(const icu::Normalizer2& nfc) {
  Tables tables;
  for (UChar32 point = 0; point <= last_point; ++point) {
    if (U_IS_SURROGATE(point) || (point >= first_syllable && point <= last_syllable)) continue;
    const long combining = nfc.getCombiningClass(point);
    if (combining != 0) {
      const bool goes_on = !tables.marks.empty() && tables.marks.back()[1] == point - 1 && tables.marks.back()[2] == combining;
      if (goes_on) tables.marks.back()[1] = point;
      else tables.marks.push_back({point, point, combining});
    }
    icu::UnicodeString pieces;
    if (nfc.getRawDecomposition(point, pieces)) read_apart(nfc, point, pieces, tables);
    else read_fold(point, tables);
  }
  std::sort(tables.together.begin(), tables.together.end(), [&](const auto& a, const auto& b) {
    const auto& x = tables.apart[static_cast<std::size_t>(a[0])];
    const auto& y = tables.apart[static_cast<std::size_t>(b[0])];
    return std::pair(x[1], x[2]) < std::pair(y[1], y[2]);
  });
  return tables;
}

std::string as_source(const Tables& tables) {
  std::string out = "// Written by diarium_forms_compiler.\n#include \"text/forms/tables.h\"\n\nnamespace diarium::text {\nnamespace {\n";
  out += rows("Apart", "all_apart", tables.apart) + rows("std::uint16_t", "all_together", tables.together);
  out += rows("MarkRun", "all_marks", tables.marks) + rows("FoldRun", "all_fold_runs", tables.fold_runs);
  out += rows("LongFold", "all_long_folds", tables.long_folds);
  return out +
         "}  // namespace\n\nstd::span<const Apart> apart() { return all_apart; }\n"
         "std::span<const std::uint16_t> together() { return all_together; }\n"
         "std::span<const MarkRun> marks() { return all_marks; }\n"
         "std::span<const FoldRun> fold_runs() { return all_fold_runs; }\n"
         "std::span<const LongFold> long_folds() { return all_long_folds; }\n\n}  // namespace diarium::text\n";
}

}  // namespace

int main(int count, char** words) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  std::FILE* out = count == 2 && U_SUCCESS(error) ? std::fopen(words[1], "wb") : nullptr;
  if (out == nullptr) {
    std::fprintf(stderr, "usage: diarium_forms_compiler OUT.cpp\n");
    return 2;
  }
  const std::string source = as_source(read(*nfc));
  const bool written = std::fwrite(source.data(), 1, source.size(), out) == source.size();
  return std::fclose(out) == 0 && written ? 0 : 2;
}
