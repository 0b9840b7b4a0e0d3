// How fast office files, web pages and mail are read: MB of XML, page or mail a second, on one core, the best of three
// rounds. usage: bench_office   (its files are made up in memory)
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>

#include "core/source/packages.h"
#include "source/source.h"

using namespace diarium;

namespace {

constexpr std::size_t paragraphs = 20'000;

/// `part` written for many paragraphs, each of other words.
template <class Part>
std::string many(Part part) {
  std::uint32_t chance = 1;
  std::string out, words;
  for (std::size_t i = 0; i < paragraphs; ++i) {
    words.clear();
    for (int word = 0; word < 30; ++word) {
      chance = chance * 1664525u + 1013904223u;
      words += (word == 0 ? "" : " ") + std::string("nämnd") + std::to_string(chance >> 20);
    }
    out += part(words, i);
  }
  return out;
}

void tell(const char* what, std::size_t size, const std::string& bytes) {
  double best = 1e9;
  std::size_t read_bytes = 0;
  for (int round = 0; round < 3; ++round) {
    Warnings warnings;
    const auto start = std::chrono::steady_clock::now();
    const auto read = source::read(bytes, "a", warnings);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    read_bytes = read ? read->text.size() : 0;
  }
  std::printf("%-28s %6.1f MB in %5.0f ms: %6.1f MB/s (%.1f MB of text)\n", what, static_cast<double>(size) / 1e6,
              best * 1e3, static_cast<double>(size) / 1e6 / best, static_cast<double>(read_bytes) / 1e6);
}

}  // namespace

int main() {
  // As Word writes: each run with its properties, cut in two by the checker of spelling.
  const std::string word = many([](const std::string& words, std::size_t i) {
    const std::string run =
        "<w:r w:rsidRPr=\"00A1B2C3\"><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/><w:sz "
        "w:val=\"22\"/></w:rPr><w:t xml:space=\"preserve\">";
    const std::size_t half = words.find(' ', words.size() / 2);
    return "<w:p w:rsidR=\"00" + std::to_string(i) +
           "\"><w:pPr><w:pStyle w:val=\"Brdtext\"/><w:spacing w:after=\"120\"/></w:pPr>" + run + words.substr(0, half) +
           "</w:t></w:r>" + run + words.substr(half) + "</w:t></w:r></w:p>";
  });
  tell("docx (>= 5 MB/s of XML)", word.size(), test::make_docx(word));
  const std::string open = many([](const std::string& words, std::size_t i) {
    return "<text:p text:style-name=\"P" + std::to_string(i % 9) + "\"><text:span text:style-name=\"T1\">" + words +
           "</text:span></text:p>";
  });
  tell("odt (>= 5 MB/s of XML)", open.size(), test::make_odt(open));
  const std::string page =
      "<!DOCTYPE html><body><main>" +
      many([](const std::string& words, std::size_t) { return "<p class=\"text\">" + words + "<br></p>\n"; }) +
      "</main>";
  tell("html", page.size(), page);
  const std::string mail = "From: a@exempel.invalid\nMIME-Version: 1.0\n\n" +
                           many([](const std::string& words, std::size_t) { return words + "\n"; });
  tell("eml", mail.size(), mail);
}
