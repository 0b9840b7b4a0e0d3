#include "source/format.h"

#include <array>
#include <cstddef>

namespace diarium::source {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view kind;
};
using namespace std::string_view_literals;
constexpr std::array<Signature, 14> signatures = {{
    {"%PDF-"sv, "a PDF"},
    {"PK\x03\x04"sv, "a Word, OpenDocument or zip file"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Word or Excel file"},
    {"{\\rtf"sv, "a rich text file"},
    {"\x89PNG"sv, "a picture"},
    {"\xFF\xD8\xFF"sv, "a picture"},
    {"GIF8"sv, "a picture"},
    {"II*\0"sv, "a scanned picture"},
    {"MM\0*"sv, "a scanned picture"},
    {"\x1F\x8B"sv, "a compressed file"},
    {"7z\xBC\xAF"sv, "a compressed file"},
    {"\0asm"sv, "a program"},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"\xFF\xFE\0\0"sv, "a text in UTF-32"},
}};

constexpr int markdown_enough = 2;  // Marks that make a text Markdown; more is stricter. One alone may be chance.

bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  name.remove_prefix(name.size() - ending.size());
  for (std::size_t i = 0; i < ending.size(); ++i) {
    const char lower = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + 32) : name[i];
    if (lower != ending[i]) return false;
  }
  return true;
}

bool is_heading(std::string_view line) {
  std::size_t marks = 0;
  while (marks < line.size() && line[marks] == '#') ++marks;
  return marks >= 1 && marks <= 6 && marks + 1 < line.size() && line[marks] == ' ' && line[marks + 1] != ' ';
}

/// Pairs of ** that hug words: «**so**», not «** so» and not «***».
int bold_pairs(std::string_view line) {
  int pairs = 0;
  for (std::size_t at = line.find("**"); at != std::string_view::npos; at = line.find("**", at)) {
    const std::size_t inside = at + 2;
    const std::size_t close = line.find("**", inside);
    if (close == std::string_view::npos) break;
    const bool hugs = close > inside && line[inside] != ' ' && line[inside] != '*' && line[close - 1] != ' ';
    pairs += hugs;
    at = hugs ? close + 2 : inside;
  }
  return pairs;
}

/// «**Sammanfattning**»: a whole line between two pairs of stars.
bool is_bold(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  return line.starts_with("**") && line.ends_with("**") && bold_pairs(line) == 1 &&
         line.find("**", 2) == line.size() - 2;
}

}  // namespace

std::string_view known_binary(std::string_view bytes) {
  for (const Signature& signature : signatures) {
    if (bytes.substr(0, signature.bytes.size()) == signature.bytes) return signature.kind;
  }
  return {};
}

Format sniff_format(std::string_view text, std::string_view name) {
  if (ends_with(name, ".md") || ends_with(name, ".markdown") || ends_with(name, ".mdown")) return Format::markdown;
  int marks = 0;
  for (std::size_t begin = 0; begin < text.size() && marks < markdown_enough;) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view line = text.substr(begin, end - begin);
    marks += is_heading(line) || is_bold(line) ? markdown_enough : bold_pairs(line);
    begin = end + 1;
  }
  return marks >= markdown_enough ? Format::markdown : Format::plain;
}

}  // namespace diarium::source
