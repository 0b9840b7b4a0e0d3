#include "core/base/checks.h"
#include "view/paper/embed_code.h"

using namespace diarium;
using namespace diarium::view;

namespace {

EmbedPlace bridge() {
  EmbedPlace place;
  place.site = "https://storby.example/diarium/";
  place.address = "d/storby-motion-bro/?s=12-40";
  place.title = "Motion om \"bron\" & <båten>";
  place.paper = "storby-motion-bro";
  place.passage = {12, 40};
  return place;
}

std::size_t count_of(std::string_view text, char wanted) {
  std::size_t found = 0;
  for (const char c : text) found += c == wanted;
  return found;
}

}  // namespace

TEST_CASE("a frame's address says that it is framed, before the fragment and after the query") {
  CHECK(framed_address("", {}) == "?inbaddad=1&sprak=sv&tema=auto");
  CHECK(framed_address("d/x/?q=bro", {.theme = EmbedTheme::dark}) == "d/x/?q=bro&inbaddad=1&sprak=sv&tema=morkt");
  CHECK(framed_address("om/#licenser", {.theme = EmbedTheme::light, .language = Language::en}) ==
        "om/?inbaddad=1&sprak=en&tema=ljust#licenser");
}

TEST_CASE("the element is four lines, with a link that works without it") {
  const std::string code = element_code(bridge(), {.height = 0});
  CHECK(count_of(code, '\n') == 3);
  CHECK(code.find("<script src=\"https://storby.example/diarium/diarium-explorer.js\" defer></script>\n") == 0);
  CHECK(test::amiss(code, {" doc=\"storby-motion-bro\" quote=\"12-40\" lang=\"sv\" height=\"auto\">",
                    "<a href=\"https://storby.example/diarium/d/storby-motion-bro/?s=12-40\">Motion om &quot;bron&quot; &amp; &lt;båten&gt;</a>",
                    "!theme="}) == "");
}

TEST_CASE("a screen that no attribute names is named by its address") {
  EmbedPlace timeline;
  timeline.site = "https://storby.example/";
  timeline.address = "tid/";
  CHECK(element_code(timeline, {}).find("<diarium-explorer src=\"https://storby.example/tid/\" lang=") != std::string::npos);
}

TEST_CASE("a plain frame has a height of its own, and the rights of the element's") {
  const std::string code = frame_code(bridge(), {.height = 0});
  CHECK(code.find("src=\"https://storby.example/diarium/d/storby-motion-bro/?s=12-40&amp;inbaddad=1&amp;sprak=sv&amp;tema=auto\"") != code.npos);
  CHECK(code.find(" height=\"600\" style=\"width:100%!important;height:600px!important;border:0!important\"") != code.npos);  // Whatever the host resets.
  CHECK(code.find(" sandbox=\"allow-scripts allow-same-origin allow-popups allow-downloads\"") != code.npos);
  CHECK(code.find("title=\"Motion om &quot;bron&quot;") != code.npos);
}

TEST_CASE("a quote card has no script, no class and no style, and its words are escaped") {
  const Citation citation{"Bron <kostar> \"två\" & tre", "Motion om en bro. Storby, s. 2", "d/storby-motion-bro/#p-3"};
  const std::string code = quote_code(citation, "https://storby.example/", Language::en);
  for (const std::string_view absent : {"class", "style", "script", "<kostar>"}) {
    CHECK_MESSAGE(code.find(absent) == code.npos, absent);
  }
  CHECK(code.find("<blockquote cite=\"https://storby.example/d/storby-motion-bro/#p-3\" lang=\"sv\">") == 0);
  CHECK(code.find("<p>Bron &lt;kostar&gt; &quot;två&quot; &amp; tre</p>") != code.npos);
  CHECK(code.find("<a href=\"https://storby.example/d/storby-motion-bro/#p-3\">") != code.npos);
}

TEST_CASE("selected words are found in the text whatever white space stands between them") {
  const std::string_view text = "Bron är lång.\nBron är\n  blå och\tlång.";
  const auto words = [&](ByteSpan span) { return std::string(text.substr(span.begin, span.size())); };
  const ByteSpan all{0, static_cast<std::uint32_t>(text.size())};
  CHECK(words(find_selected(text, all, " är blå och lång ")) == "är\n  blå och\tlång");
  CHECK(words(find_selected(text, {1, all.end}, "Bron är")) == "Bron är");
  CHECK(find_selected(text, {1, all.end}, "Bron är").begin > 10);
  CHECK(find_selected(text, all, "bron").size() == 0);
  CHECK(find_selected(text, {0, 8}, "Bron är lång").size() == 0);
  CHECK(find_selected(text, all, " \n").size() == 0);
}
