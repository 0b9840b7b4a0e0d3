#include "core/base/checks.h"
#include "view/paper/flow.h"

using namespace diarium;

namespace {

/// A text, and blocks made of the given lines in order; each line must occur after the one before it.
struct Paper {
  std::string text;
  structure::Outline outline;

  void add(structure::BlockKind kind, const std::vector<std::string>& lines) {
    structure::Block block;
    block.kind = kind;
    for (const std::string& line : lines) {
      const auto at = text.find(line, end_);
      REQUIRE(at != text.npos);
      end_ = at + line.size();
      block.lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end_)});
    }
    block.span = {block.lines.front().begin, block.lines.back().end};
    outline.blocks.push_back(block);
  }
  [[nodiscard]] ByteSpan span(const std::string& words) const {
    return test::span_of(text, words);
  }

 private:
  std::size_t end_ = 0;
};

Paper sample() {
  Paper paper;
  paper.text = "Förslag\n\nNämnden föreslår att\nfullmäktige **avslår**\nmotionen.\n\nStorby kommun 2\n\n- att utreda\n";
  paper.add(structure::BlockKind::heading, {"Förslag"});
  paper.add(structure::BlockKind::paragraph, {"Nämnden föreslår att", "fullmäktige ", "avslår", "motionen."});
  paper.add(structure::BlockKind::page_furniture, {"Storby kommun 2"});
  paper.add(structure::BlockKind::list_item, {"att utreda"});
  return paper;
}

}  // namespace

TEST_CASE("a paragraph is its lines joined by one space") {
  const Paper paper = sample();
  const view::Flow flow(paper.text, paper.outline);
  CHECK(flow.paragraph(0) == "Förslag");
  CHECK(flow.paragraph(1) == "Nämnden föreslår att fullmäktige  avslår motionen.");
}

TEST_CASE("a span over a line end is one piece of the paragraph, with the space between") {
  const Paper paper = sample();
  const view::Flow flow(paper.text, paper.outline);
  const auto pieces = flow.pieces(paper.span("att\nfullmäktige"));
  REQUIRE(pieces.size() == 1);
  CHECK(pieces[0].block == 1);
  CHECK(slice(flow.paragraph(1), pieces[0].span) == "att fullmäktige");
}

TEST_CASE("a span over two paragraphs is a piece in each, and bytes between them belong to none") {
  const Paper paper = sample();
  const view::Flow flow(paper.text, paper.outline);
  const auto pieces = flow.pieces({paper.span("motionen.").begin, paper.span("utreda").end});
  REQUIRE(pieces.size() == 3);
  CHECK(slice(flow.paragraph(1), pieces[0].span) == "motionen.");
  CHECK(slice(flow.paragraph(2), pieces[1].span) == "Storby kommun 2");
  CHECK(slice(flow.paragraph(3), pieces[2].span) == "att utreda");
  CHECK(flow.pieces(paper.span("\n\n- ")).empty());
}

TEST_CASE("each byte of a paragraph is reached from the byte of the text that it was copied from") {
  const Paper paper = sample();
  const view::Flow flow(paper.text, paper.outline);
  std::uint32_t checked = 0;
  for (std::uint32_t block = 0; block < paper.outline.blocks.size(); ++block)
    for (const ByteSpan line : paper.outline.blocks[block].lines)
      for (std::uint32_t at = line.begin; at < line.end; ++at, ++checked) {
        const auto pieces = flow.pieces({at, at + 1});
        REQUIRE(pieces.size() == 1);
        CHECK(pieces[0].block == block);
        CHECK(flow.paragraph(block)[pieces[0].span.begin] == paper.text[at]);
      }
  CHECK(checked > 70);
}

TEST_CASE("words for a quote leave out page heads, are cut at a space, and not for the sake of their last word") {
  const Paper paper = sample();
  const view::Flow flow(paper.text, paper.outline);
  const ByteSpan all{0, static_cast<std::uint32_t>(paper.text.size())};
  const std::string whole = "Förslag Nämnden föreslår att fullmäktige avslår motionen. att utreda";
  CHECK(flow.words(all, 500) == whole);
  CHECK(flow.words(all, whole.size() - 7) == whole);
  CHECK(flow.words(all, whole.size() - 12) == "Förslag Nämnden föreslår att fullmäktige avslår…");
  CHECK(flow.words(all, 20) == "Förslag Nämnden…");
}

TEST_CASE("a quote from one endless word is cut between characters") {
  Paper paper;
  for (int i = 0; i < 100; ++i) paper.text += "å";
  paper.add(structure::BlockKind::paragraph, {paper.text});
  const view::Flow flow(paper.text, paper.outline);
  const std::string words = flow.words({0, 200}, 51);
  CHECK(words.size() == 50 + 3);
  CHECK(words.ends_with("å…"));
}

TEST_CASE("items of a list that end without a mark stand apart on one line") {
  Paper paper;
  paper.text = "Kontoret ska utreda:\n\n- hyran i Ekdalen\n- antalet\n  platser,\n- skolvägen\n- bron\n  - vid ån\n  och hamnen\n";
  paper.add(structure::BlockKind::paragraph, {"Kontoret ska utreda:"});
  paper.add(structure::BlockKind::list_item, {"hyran i Ekdalen"});
  paper.add(structure::BlockKind::list_item, {"antalet", "platser,"});
  paper.add(structure::BlockKind::list_item, {"skolvägen"});
  paper.add(structure::BlockKind::list_item, {"bron"});
  paper.add(structure::BlockKind::list_item, {"vid ån"});  // Deeper: a line that goes on, perhaps.
  paper.outline.blocks.back().level = 1;
  paper.add(structure::BlockKind::list_item, {"och hamnen"});  // No mark before it.
  const view::Flow flow(paper.text, paper.outline);
  CHECK(flow.words({0, static_cast<std::uint32_t>(paper.text.size())}, 200) ==
        "Kontoret ska utreda: hyran i Ekdalen · antalet platser, skolvägen · bron vid ån och hamnen");
  CHECK(flow.words({0, static_cast<std::uint32_t>(paper.text.size())}, 76) ==
        "Kontoret ska utreda: hyran i Ekdalen · antalet platser, skolvägen · …");
}

TEST_CASE("where words are cut a list in brackets goes first, and what is decided stands there") {
  Paper paper;
  paper.text = "Fastigheterna vid hamnen (Ekdala 1:2, Ekdala 1:3, Ekdala 1:4) säljs till Sandby Hamn AB (SHAB).";
  paper.add(structure::BlockKind::paragraph, {paper.text});
  const view::Flow flow(paper.text, paper.outline);
  CHECK(flow.words(paper.span(paper.text), 80) == "Fastigheterna vid hamnen (…) säljs till Sandby Hamn AB (SHAB).");
  CHECK(flow.words(paper.span(paper.text), 200) == paper.text);
}
