// Unicode's own test files, as set-up brought them (.tools/unicode).
#pragma once

#include "base/utf8.h"
#include "core/base/checks.h"
#include "core/base/files.h"

namespace diarium::test {

/// The lines of a file of Unicode's, comments and blank lines left out; none (and a message) where it is not there.
inline std::vector<std::string> unicode_lines(const std::string& name) {
  const auto file = read_file(std::string(DIARIUM_ROOT) + "/.tools/unicode/" + name);
  if (!file) {
    MESSAGE("skipped: .tools/unicode/" << name << " is missing; wasm/setup/setup.sh tests brings it");
    return {};
  }
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < file->size();) {
    const std::size_t end = std::min(file->find('\n', begin), file->size());
    const std::string line = file->substr(begin, end - begin);
    const std::string words = line.substr(0, line.find('#'));
    if (words.find_first_not_of(" \t\r") != std::string::npos) lines.push_back(words);
    begin = end + 1;
  }
  return lines;
}

/// Appends hexadecimal code points («0061 0308») as UTF-8.
inline std::string from_hex(std::string_view points) {
  std::string out;
  char32_t point = 0;
  bool digits = false;
  for (std::size_t i = 0; i <= points.size(); ++i) {
    const char c = i < points.size() ? points[i] : ' ';
    const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (value >= 0) {
      point = point * 16 + static_cast<char32_t>(value);
      digits = true;
    } else if (digits) {
      utf8::append(out, point);
      point = 0;
      digits = false;
    }
  }
  return out;
}

/// The five columns of a line of NormalizationTest.txt: a text, its NFC, NFD, NFKC and NFKD.
inline std::vector<std::string> normalisation_columns(const std::string& line) {
  std::vector<std::string> columns;
  for (std::size_t begin = 0; columns.size() < 5;) {
    const std::size_t end = line.find(';', begin);
    columns.push_back(from_hex(std::string_view(line).substr(begin, end - begin)));
    begin = end + 1;
  }
  return columns;
}

/// A line of a break test: the text, and the bytes where it must break.
struct BreakLine {
  std::string text;
  std::vector<std::uint32_t> breaks;
};
inline BreakLine break_line(const std::string& line) {
  BreakLine out;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
    const std::string word = line.substr(begin, end - begin);
    if (word == "\xC3\xB7")
      out.breaks.push_back(static_cast<std::uint32_t>(out.text.size()));
    else if (word != "×")
      out.text += from_hex(word);
    begin = end + 1;
  }
  return out;
}

}  // namespace diarium::test
