// On real papers, where they are present: every word of a paper finds it, and what is shown is what stands there.
#include "../index/support.h"
#include "core/base/files.h"
#include "query/search.h"
#include "source/source.h"
#include "text/words.h"

using namespace diarium;

namespace {

std::vector<index::Paper> real_papers() {
  std::vector<index::Paper> papers;
  for (const test::File& file : test::real_papers()) {
    Warnings warnings;
    auto read = test::there(source::read(file.bytes, file.name, warnings));
    papers.push_back(test::paper(file.name.substr(0, file.name.rfind('.')), std::move(read->text), read->format));
    papers.back().facts = facts::extract(papers.back().text.nfc, papers.back().outline);
  }
  return papers;
}

}  // namespace

TEST_CASE("every word of a real paper finds the paper, at its place") {
  const std::vector<index::Paper> papers = real_papers();
  if (papers.empty()) return test::skip("no real papers beside the checkout");
  const auto pack = test::open(test::freeze(papers));
  CHECK(pack.check().empty());
  for (std::uint32_t i = 0; i < papers.size(); ++i) {
    const std::string& text = papers[i].text.nfc;
    std::size_t asked = 0, found = 0;
    for (const structure::Block& block : papers[i].outline.blocks) {
      if (block.lines.empty()) continue;
      std::vector<ByteSpan> words;
      text::segment_words(slice(text, block.lines[0]), words);
      for (std::size_t w = 0; w < words.size(); w += 9) {
        const ByteSpan place{words[w].begin + block.lines[0].begin, words[w].end + block.lines[0].begin};
        const auto places = test::there(query::places(pack, "\"" + std::string(slice(text, place)) + "\"", {i}));
        ++asked;
        found += std::find(places->begin(), places->end(), place) != places->end();
      }
    }
    INFO(papers[i].id);
    CHECK(asked > 10);
    CHECK(found == asked);
  }
}
