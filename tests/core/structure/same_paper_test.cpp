// The same paper in another dress: line ends, encodings, spacing. What a reader sees must not change.
#include "base/utf8.h"
#include "core/structure/outline_text.h"

using namespace diarium;
using structure::BlockKind;

namespace {

std::vector<test::File> golden_papers() { return test::files_in(std::string(DIARIUM_ROOT) + "/tests/golden/papers", ".txt"); }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// Every block's words with its kind, role and level.
std::string seen(const test::Paper& paper) {
  std::string out;
  for (const structure::Block& block : paper.outline.blocks) {
    out += std::string(test::kind_name(block.kind)) + " " + std::string(structure::name(block.role)) + " " +
           std::to_string(block.level) + " " + block.label + " " + structure::flowed(paper.text, block) + "\n";
  }
  return out + test::clauses_of(paper);
}

std::string windows_1252(std::string_view utf8_text) {
  std::string out;
  for (std::size_t at = 0; at < utf8_text.size();) {
    const utf8::Decoded c = utf8::decode(utf8_text, at);
    at += c.size;
    const char32_t byte = c.point < 0x100 ? c.point : c.point == 0x2013 ? 0x96 : c.point == 0x2022 ? 0x95 : '?';
    out.push_back(static_cast<char>(byte));
  }
  return out;
}

std::string decomposed(std::string text) {
  text = replaced(text, "å", "a\xCC\x8A");
  text = replaced(text, "ä", "a\xCC\x88");
  text = replaced(text, "ö", "o\xCC\x88");
  text = replaced(text, "Ä", "A\xCC\x88");
  return replaced(text, "Ö", "O\xCC\x88");
}

}  // namespace

TEST_CASE("line ends, encodings and letters in two pieces change nothing that a reader sees") {
  for (const test::File& file : golden_papers()) {
    CAPTURE(file.name);
    const std::string wanted = seen(test::paper_of(file.bytes));
    CHECK(seen(test::paper_of(replaced(file.bytes, "\n", "\r\n"))) == wanted);
    CHECK(seen(test::paper_of(replaced(file.bytes, "\n", "\r"))) == wanted);
    CHECK(seen(test::paper_of("\xEF\xBB\xBF" + file.bytes)) == wanted);
    CHECK(seen(test::paper_of(windows_1252(file.bytes))) == wanted);
    CHECK(seen(test::paper_of(decomposed(file.bytes))) == wanted);
  }
}

TEST_CASE("a wrapped paper has the same headings and clauses with a white line after every line, and with none") {
  for (const char* name : {"norrmyra-tjansteskrivelse.txt", "sjovalla-motion.txt", "granskog-protokoll.txt"}) {
    CAPTURE(name);
    const auto bytes = test::there(test::read_file(std::string(DIARIUM_ROOT) + "/tests/golden/papers/" + name));
    const test::Paper single = test::paper_of(*bytes);
    const test::Paper spaced = test::paper_of(replaced(*bytes, "\n", "\n\n"));
    std::string dense = *bytes;
    while (dense.find("\n\n") != std::string::npos) dense = replaced(dense, "\n\n", "\n");
    const test::Paper close = test::paper_of(dense);
    const std::string headings = test::all_of(single, BlockKind::heading);
    CHECK(headings.size() > 60);
    CHECK(test::all_of(spaced, BlockKind::heading) == headings);
    CHECK(test::all_of(close, BlockKind::heading) == headings);
    CHECK(test::clauses_of(spaced) == test::clauses_of(single));
    CHECK(test::clauses_of(close) == test::clauses_of(single));
  }
}
