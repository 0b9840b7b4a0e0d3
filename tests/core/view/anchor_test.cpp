// Links to passages: that a changed text is noticed, and where the words went.
#include "core/base/checks.h"
#include "view/paper/anchor.h"

using namespace diarium;
using view::Anchored;

namespace {

const std::string file(64, 'a'), other(64, 'b');
const std::string before =
    "Kommunstyrelsens beslut\n\nKommunstyrelsen beslutar att avslå motionen om en bro över ån\nmed hänvisning till de höga "
    "kostnaderna för underhåll av broar.\n\nReservationer\n\nMot beslutet reserverar sig ledamoten skriftligt.\n";

ByteSpan place_of(const std::string& text, std::string_view words) {
  return test::span_of(text, words);
}
std::string replaced(std::string text, std::string_view was, std::string_view now) {
  return text.replace(text.find(was), was.size(), now);
}
std::string at(const std::string& text, ByteSpan span) { return std::string(slice(text, span)); }

const ByteSpan cited = place_of(before, "avslå motionen om en bro över ån\nmed hänvisning till de höga kostnaderna");
const std::string code = view::anchor_code(file, before, cited);

}  // namespace

TEST_CASE("a passage is the same where file and words are") {
  const auto found = view::find_anchor(file, before, cited, code);
  CHECK(found.state == Anchored::same);
  CHECK(found.span == cited);
  CHECK(view::is_anchor_code(code));
}

TEST_CASE("one changed byte of the file is told, also where the words are the same") {
  CHECK(view::find_anchor(other, before, cited, code).state == Anchored::repacked);
}

TEST_CASE("words that moved are found where they stand now, also with other line breaks") {
  const std::string now = "En ny ingress.\n\n" + replaced(before, "ån\nmed", "ån med");
  const auto found = view::find_anchor(other, now, cited, code);
  CHECK(found.state == Anchored::moved);
  CHECK(at(now, found.span) == "avslå motionen om en bro över ån med hänvisning till de höga kostnaderna");
}

TEST_CASE("of several places with the same words the nearest is meant") {
  const std::string twice = before + "\n" + before;
  const auto found = view::find_anchor(other, twice + "", {cited.begin + 3, cited.end + 3}, code);
  CHECK(found.state == Anchored::moved);
  CHECK(found.span == cited);
}

TEST_CASE("changed words are never called the same: the passage most like them is the nearest") {
  for (const auto& [was, now] : {std::pair("avslå", "bifalla"), std::pair("höga", "låga"), std::pair("en bro över ån", "en bro"),
                                 std::pair("hänvisning till", "stöd av")}) {
    const std::string text = "Ny rad först.\n" + replaced(before, was, now);
    CAPTURE(now);
    const auto found = view::find_anchor(other, text, cited, code);
    CHECK(found.state == Anchored::nearest);
    CHECK(at(text, found.span).find("motionen om en bro") != std::string::npos);
  }
}

TEST_CASE("where nothing is like the words, nothing is called like them") {
  const auto found = view::find_anchor(other, "Helt annan text om skolmat och bussar i tre meningar till.", cited, code);
  CHECK(found.state == Anchored::lost);
  CHECK(view::find_anchor(other, "", cited, code).state == Anchored::lost);
}

TEST_CASE("a link without a code is compared with nothing, and a broken span lights nothing") {
  CHECK(view::find_anchor(file, before, cited, "").state == Anchored::unsaid);
  CHECK(view::find_anchor(file, before, cited, "").span == cited);
  CHECK(view::find_anchor(file, before, {5, 99999}, "").span.empty());
}

TEST_CASE("only what is a code is taken for one") {
  for (const std::string wrong : {"", "x", "1.2.3.4", "0.aaaaaaaaaaaa.2.abc", "0.aaaaaaaaaaaa.1.abcd", "0.aaaaaaaaaaaa.0.",
                                  "0.AAAAAAAAAAAA.1.abc", "0.aaaaaaaaaaaa.1.abc.", "0.aaaaaaaaaaaa.999999999999.abc"}) {
    CHECK_FALSE_MESSAGE(view::is_anchor_code(wrong), wrong);
  }
  CHECK(view::is_anchor_code("0.aaaaaaaaaaaa.1.abc"));
  CHECK(view::anchor_code(file, before, {5, 5}).empty());
}

TEST_CASE("a passage of one word is found again, and another word is not taken for it") {
  const ByteSpan word = place_of(before, "Reservationer");
  const std::string one = view::anchor_code("", before, word);
  CHECK(view::find_anchor("", before, word, one).state == Anchored::same);
  CHECK(view::find_anchor("", replaced(before, "Reservationer", "Yttranden"), word, one).state == Anchored::lost);
}
