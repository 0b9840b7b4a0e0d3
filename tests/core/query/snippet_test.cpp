#include <algorithm>

#include "../index/support.h"
#include "base/utf8.h"
#include "query/search.h"

using namespace diarium;

namespace {

std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !utf8::is_continuation(c); }));
}

/// A phrase may be broken over two lines in the paper, never in the snippet.
std::string without_space(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' ' && c != '\n'; });
  return out;
}

/// What every snippet must hold, whatever was asked.
void check_snippet(const index::Pack& pack, DocId paper, const query::Snippet& snippet) {
  const auto text = test::there(pack.text(paper));
  const auto outline = test::there(pack.outline(paper));
  CHECK(snippet.window.begin <= snippet.place.begin);
  CHECK(snippet.place.end <= snippet.window.end);
  CHECK(characters(snippet.text) <= 200);
  CHECK(utf8::valid(snippet.text));
  CHECK(snippet.text.find('\n') == std::string::npos);
  const auto holds = [&](const structure::Block& block) {
    return block.span.begin <= snippet.window.begin && snippet.window.end <= block.span.end;
  };
  const auto block = std::find_if(outline->blocks.begin(), outline->blocks.end(), holds);
  REQUIRE(block != outline->blocks.end());
  CHECK(structure::flowed(text->nfc, *block).find(snippet.text) != std::string::npos);
  CHECK(snippet.page == block->page + 1);
  CHECK(snippet.line == structure::LineNumbers(text->nfc).of(snippet.place.begin));
  CHECK(snippet.before == text::reach_of(std::string_view(text->nfc).substr(0, snippet.place.begin)));
  CHECK(snippet.behind == text::reach_of(std::string_view(text->nfc).substr(0, snippet.place.end)));
  REQUIRE_FALSE(snippet.marks.empty());
  std::uint32_t end = 0;
  bool has_place = false;
  for (const ByteSpan& mark : snippet.marks) {
    CHECK(mark.begin >= end);
    CHECK(mark.begin < mark.end);
    CHECK(mark.end <= snippet.text.size());
    end = mark.end;
    has_place = has_place || without_space(slice(snippet.text, mark)) == without_space(slice(text->nfc, snippet.place));
  }
  CHECK(has_place);
}

std::string words(int count, const std::string& word) {
  std::string out;
  for (int i = 0; i < count; ++i) out += word + std::to_string(i) + " ";
  return out;
}

}  // namespace

TEST_CASE("a snippet lies in one block, is short, is on one line, and its marks are the words found") {
  test::Die die(51);
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) {
    std::string text = "Rubrik om hamnen\n\n";
    for (std::uint32_t sentences = 1 + die.below(30); sentences > 0; --sentences) {
      for (std::uint32_t count = 1 + die.below(40); count > 0; --count)
        text += die.one(std::vector<std::string>{"hamnen", "båten", "ett", "är", "över\n", "kajen", "och"}) + " ";
      text += die.one_in(3) ? ".\n\n" : ". ";
    }
    texts.push_back(text);
  }
  const auto pack = test::pack_of(texts);
  std::size_t seen = 0;
  for (const std::string query :
       {"hamnen", "\"båten ett\"", "kaj*", "hamnen båten", "är OR över", "\"över kajen\" och"}) {
    const auto answer = test::there(query::search(pack, query, {.count = 40}));
    for (const query::Hit& hit : answer->hits) {
      CHECK_FALSE(hit.snippets.empty());
      CHECK(hit.snippets.size() <= 3);
      for (const query::Snippet& snippet : hit.snippets) check_snippet(pack, hit.paper, snippet);
      seen += hit.snippets.size();
    }
  }
  CHECK(seen > 200);
}

TEST_CASE("a place deep in a long paragraph is shown as if all of it had been read") {
  const std::string before = "En mening 😀 om båtar. ", after = " Nästa mening. ";
  for (const int repeated : {0, 30, 31, 32, 33, 200, 3000}) {
    std::string text;
    for (int i = 0; i < repeated; ++i) text += before;
    text += "Här står ordet kajplats bl.a. en gång.";
    for (int i = 0; i < repeated; ++i) text += after;
    const auto pack = test::pack_of({text});
    const auto answer = test::there(query::search(pack, "kajplats", {}));
    REQUIRE(answer->hits.size() == 1);
    REQUIRE(answer->hits[0].snippets.size() == 1);
    check_snippet(pack, {0}, answer->hits[0].snippets[0]);
    const std::string& shown = answer->hits[0].snippets[0].text;
    CHECK(shown.find("Här står ordet kajplats bl.a. en gång.") != std::string::npos);
    if (repeated >= 30) CHECK(shown.starts_with("Här står "));
    if (repeated >= 30) CHECK(shown.ends_with("Nästa mening."));
    if (repeated >= 30) CHECK(characters(shown) > 180);
  }
}

TEST_CASE("the place where all words stand together is shown first") {
  const auto pack = test::pack_of({"Bron nämns här ensam.\n\n" + words(60, "ord") + "\n\nTorget nämns här ensamt.\n\n" +
                                   words(60, "text") + "\n\nBron vid torget ska målas.\n"});
  const auto answer = test::there(query::search(pack, "bron torget", {}));
  REQUIRE(answer->hits.size() == 1);
  REQUIRE(answer->hits[0].snippets.size() == 3);
  CHECK(answer->hits[0].snippets[0].text == "Bron vid torget ska målas.");
  CHECK(answer->hits[0].snippets[0].marks.size() == 2);
  CHECK(answer->hits[0].places == 4);
}

TEST_CASE("whole sentences are shown where they fit, and the words around the place where they do not") {
  const auto pack = test::pack_of({"Första meningen. Andra meningen om bron. Tredje meningen.",
                                   words(100, "före") + "bron " + words(100, "efter")});
  const auto answer = test::there(query::search(pack, "bron", {}));
  REQUIRE(answer->hits.size() == 2);
  for (const query::Hit& hit : answer->hits) {
    REQUIRE(hit.snippets.size() == 1);
    const std::string& text = hit.snippets[0].text;
    if (hit.paper.value == 0) {
      CHECK(text == "Första meningen. Andra meningen om bron. Tredje meningen.");
    } else {
      CHECK(characters(text) > 150);
      CHECK(text.find("före99 bron efter0 ") != std::string::npos);
      CHECK(text.find("före") == 0);
    }
  }
}

TEST_CASE("places are marked in a paper that has not all the words") {
  const auto pack = test::pack_of({"Bara bron.", "Bron och torget."});
  CHECK(query::search(pack, "bron torget", {})->papers == 1);
  CHECK(query::places(pack, "bron torget", {0})->size() == 1);
  CHECK(query::places(pack, "typ:motion", {0})->empty());
}

TEST_CASE("facets and snippets are made when asked for only") {
  const auto pack = test::pack_of({"Bryggan byggs om.", "Bryggan rivs."});
  const auto bare = test::there(query::search(pack, "bryggan", {.snippets = 0, .facets = false}));
  CHECK(bare->facets.empty());
  CHECK(bare->papers == 2);
  for (const query::Hit& hit : bare->hits) CHECK(hit.snippets.empty());
}
