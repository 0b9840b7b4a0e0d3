// One dump a stage for every bundled document and every made-up paper: tests/golden/text and tests/golden/outline.
// UPDATE_GOLDEN=1 writes them anew; read the difference before you commit it.
#include "base/utf8.h"
#include "core/structure/outline_text.h"
#include "text/words.h"

using namespace diarium;
using test::File;

namespace {

const std::string root = DIARIUM_ROOT;

std::vector<File> papers() {
  std::vector<File> all;
  for (const std::string folder : {"/assets/documents", "/tests/golden/papers"}) {
    for (const std::string_view ending : {".md", ".txt"}) {
      for (File& file : test::files_in(root + folder, ending)) all.push_back(std::move(file));
    }
  }
  return all;
}

/// FNV-1a, so that a changed word is seen without the words standing here.
std::string hash(std::string_view bytes) {
  std::uint64_t value = 0xCBF29CE484222325u;
  for (const char byte : bytes) value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out.push_back("0123456789abcdef"[(value >> shift) & 15u]);
  return out;
}

std::string shortened(const std::string& words) {
  constexpr std::size_t most = 70;
  if (words.size() <= most) return words;
  std::size_t end = most;
  while (utf8::is_continuation(words[end])) --end;
  return words.substr(0, end) + " ...";
}

/// What the stage `text` makes of a paper.
std::string text_dump(const test::Paper& paper, std::size_t bytes) {
  std::vector<ByteSpan> words;
  text::segment_words(paper.text, words);
  std::string folded;
  std::string bases;
  std::string stems;
  text::Stemmer stemmer;
  for (const ByteSpan& word : words) {
    const std::string small = text::fold(slice(paper.text, word), text::Fold::letter_case);
    folded += small + "\n";
    bases += text::fold(slice(paper.text, word), text::Fold::marks) + "\n";
    stems += std::string(stemmer.stem(small)) + "\n";
  }
  std::string cuts;
  for (const ByteSpan& word : words) cuts += std::to_string(word.begin) + "-" + std::to_string(word.end) + "\n";
  const auto sentences = text::segment_sentences(paper.text);
  std::string out = "bytes " + std::to_string(bytes) + "\nformat " +
                    (paper.format == source::Format::markdown ? "markdown" : "plain") + "\nnfc " +
                    std::to_string(paper.text.size()) + " " + hash(paper.text) + "\nwords " +
                    std::to_string(words.size()) + " " + hash(cuts) + "\nfolded " + hash(folded) + "\nwithout marks " +
                    hash(bases) + "\nstems " + hash(stems) + "\nsentences " + std::to_string(sentences.size()) + "\n";
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 25); ++i)
    out += (i == 0 ? "first words " : "|") + std::string(slice(paper.text, words[i]));
  return out + "\n";
}

/// What the stage `structure` makes of it.
std::string outline_dump(const test::Paper& paper) {
  const structure::LineNumbers lines(paper.text);
  std::string out = "pages";
  for (const ByteSpan& page : paper.outline.pages) out += " " + std::to_string(lines.of(page.begin));
  out += "\n";
  std::size_t next = 0;
  for (std::size_t i = 0; i < paper.outline.blocks.size(); ++i) {
    const structure::Block& block = paper.outline.blocks[i];
    out += std::to_string(lines.of(block.span.begin)) + " p" + std::to_string(block.page + 1) + " " +
           std::string(test::kind_name(block.kind)) + (block.level > 0 ? " " + std::to_string(block.level) : "") + " " +
           std::string(structure::name(block.role)) + (block.label.empty() ? "" : " [" + block.label + "]") + " (" +
           std::to_string(block.lines.size()) + ") " + shortened(structure::flowed(paper.text, block)) + "\n";
    for (; next < paper.outline.clauses.size() && paper.outline.clauses[next].block == i; ++next) {
      const structure::AttClause& clause = paper.outline.clauses[next];
      out += "    att " + std::to_string(clause.number) + " " + std::to_string(clause.span.begin) + "-" +
             std::to_string(clause.span.end) + " " + shortened(test::flat(slice(paper.text, clause.span))) + "\n";
    }
  }
  CHECK(next == paper.outline.clauses.size());
  return out;
}

void compare(const std::string& path, const std::string& dump, std::string_view name) {
  if (!test::environment("UPDATE_GOLDEN").empty()) {
    CHECK(test::write_file(path, dump));
    return;
  }
  const auto golden = test::read_file(path);
  REQUIRE_MESSAGE(golden, path << " is missing; UPDATE_GOLDEN=1 writes it");
  if (*golden == dump) return;
  std::size_t at = 0;
  while (at < golden->size() && at < dump.size() && (*golden)[at] == dump[at]) ++at;
  const std::size_t line = golden->rfind('\n', at) == std::string::npos ? 0 : golden->rfind('\n', at) + 1;
  FAIL_CHECK(name << " differs:\n  was " << golden->substr(line, golden->find('\n', line) - line) << "\n  is  "
                  << dump.substr(std::min(line, dump.size()), dump.find('\n', line) - line));
}

}  // namespace

TEST_CASE("every paper in the repository gives the words and the outline of its golden dump") {
  const auto all = papers();
  CHECK(all.size() >= 14);
  for (const File& file : all) {
    const test::Paper paper = test::paper_of(file.bytes, file.name);
    test::check_promises(paper);
    compare(root + "/tests/golden/text/" + file.name + ".dump", text_dump(paper, file.bytes.size()), file.name);
    compare(root + "/tests/golden/outline/" + file.name + ".dump", outline_dump(paper), file.name);
  }
}

TEST_CASE("the real papers keep an outline's promises and survive the pack") {
  const auto all = test::real_papers();
  if (all.empty()) return test::skip("no real papers beside the checkout (DIARIUM_DOCUMENTS names a folder)");
  for (const File& file : all) {
    const test::Paper paper = test::paper_of(file.bytes, file.name);
    test::check_promises(paper);
    const std::string bytes = structure::encode(paper.outline);
    const auto back = test::there(structure::decode(bytes, static_cast<std::uint32_t>(paper.text.size())));
    CHECK(structure::encode(*back) == bytes);
  }
}
