// diarium_forms_compiler: asks ICU of every character what it is taken apart into, how its marks stand and what it folds to,
// and writes it as the C++ tables of core/text/forms/tables.h. Run by the build, not by users.
//
// usage: diarium_forms_compiler OUT.cpp
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <string>
#include <vector>

#include "base/bytes.h"

namespace {

using Numbers = std::vector<std::vector<long>>;

constexpr UChar32 first_syllable = 0xAC00, last_syllable = 0xD7A3, last_point = 0x10FFFF;

/// A list as core/text/forms/tables.h packs it.
void pack(std::string& out, const Numbers& rows) {
  diarium::put_varint(out, rows.size());
  for (std::size_t column = 0; column < rows.front().size(); ++column)
    for (std::size_t i = 0; i < rows.size(); ++i)
      diarium::put_varint(out, diarium::zigzag(rows[i][column] - (i > 0 ? rows[i - 1][column] : 0)));
}

struct Tables {
  Numbers apart, marks, fold_runs, long_folds;
};

void read_apart(const icu::Normalizer2& nfc, UChar32 point, const icu::UnicodeString& pieces, Tables& tables) {
  const UChar32 first = pieces.char32At(0);
  const int32_t size = U16_LENGTH(first);
  const UChar32 second = pieces.length() > size ? pieces.char32At(size) : 0;
  tables.apart.push_back({point, first, second, second != 0 && nfc.composePair(first, second) == point});
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
  return tables;
}

std::string as_source(const Tables& tables) {
  std::string packed;
  for (const Numbers* list : {&tables.apart, &tables.marks, &tables.fold_runs, &tables.long_folds}) pack(packed, *list);
  std::string out = "// Written by diarium_forms_compiler.\n#include \"text/forms/tables.h\"\n\n"
                    "namespace diarium::text {\n\nstd::string_view packed_tables() {\n"
                    "  static constexpr char packed[] = {\n";
  for (std::size_t i = 0; i < packed.size(); ++i)
    out += std::to_string(static_cast<signed char>(packed[i])) + (i % 24 == 23 ? ",\n" : ",");
  return out + "};\n  return {packed, sizeof packed};\n}\n\n}  // namespace diarium::text\n";
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
