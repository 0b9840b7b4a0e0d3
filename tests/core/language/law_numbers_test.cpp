// Which of a scan's numbers must be a law's known one, and what is said of it?
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "language/laws/law_numbers.h"
#include "language/lists.h"

using namespace diarium;

namespace {

/// Every word of a text as one that was read in a picture.
Doubts doubted_words(std::string_view text) {
  Doubts doubts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    if (end > begin) doubts.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, 95, {}});
    begin = end + 1;
  }
  return doubts;
}
struct PutBack {
  std::string text;
  Doubts doubts;  ///< Those of less confidence than was given.
};
PutBack put_back(std::string text) {
  PutBack back{std::move(text), {}};
  Doubts doubts = doubted_words(back.text);
  const std::size_t count = language::put_back_law_numbers(back.text, doubts).size();
  std::ranges::copy_if(doubts, std::back_inserter(back.doubts), [](const Doubtful& one) { return one.confidence < 95; });
  CHECK(back.doubts.size() == count);
  return back;
}

}  // namespace

TEST_CASE("a law's number that differs in one letter from the known one is that, in doubt, and what was read stays beside it") {
  const PutBack back = put_back("Bygget prövas enligt 7 kap. miljöbalken (1998:308), och rektor svarar\nenligt skollagens (2010:300) regler.");
  CHECK(back.text == "Bygget prövas enligt 7 kap. miljöbalken (1998:808), och rektor svarar\nenligt skollagens (2010:800) regler.");
  REQUIRE(back.doubts.size() == 2);
  CHECK(back.doubts[0].alternatives == std::vector<std::string>{"(1998:308),"});
  CHECK(back.doubts[1].alternatives == std::vector<std::string>{"(2010:300)"});
}

TEST_CASE("a law's number that gained or lost a letter comes back, in two letters where it can be none, and all places follow") {
  std::string text = "enligt miljöbalken (1998:8308) och skollagen (2010:80), enligt miljöbalken (19938:308) gäller";
  Doubts doubts = doubted_words(text);
  const std::string was = text;
  const std::vector<Doubtful> before = doubts;
  const auto changes = language::put_back_law_numbers(text, doubts);
  CHECK(text == "enligt miljöbalken (1998:808) och skollagen (2010:800), enligt miljöbalken (1998:808) gäller");
  CHECK(changes.size() == 3);
  REQUIRE(doubts.size() == before.size());
  for (std::size_t i = 0; i < doubts.size(); ++i) {
    const std::string_view now = slice(text, doubts[i].span), then = slice(was, before[i].span);
    CHECK(doubts[i].span.begin == language::moved(changes, before[i].span.begin));
    CHECK(doubts[i].span.end == language::moved(changes, before[i].span.end));
    if (doubts[i].confidence == 95) CHECK(now == then);
    else CHECK(doubts[i].alternatives == std::vector<std::string>{std::string(then)});
  }
}

TEST_CASE("the name of the law may be two words, its letters, or stand before SFS or its letters") {
  for (const std::string_view before : {"plan- och bygglagen ", "plan- och bygglagen (PBL), ", "plan- och bygglagen, PBL, ", "PBL ", "plan- och bygglagen (SFS ", "Plan- och bygglagen\nSFS "}) {
    const PutBack back = put_back(std::string(before) + "2010:90O) gäller");
    CHECK_MESSAGE(back.text == std::string(before) + "2010:900) gäller", back.text);
  }
}

TEST_CASE("quotation marks and brackets about the number are none of it, and stay") {
  for (const std::string_view about : {"(#)”.", "(#)».", "”#”", "[#],", "(#)\"", "(#)’"}) {
    std::string read(about), meant(about);
    read.replace(read.find('#'), 1, "1998:308");
    meant.replace(meant.find('#'), 1, "1998:808");
    CHECK(put_back("enligt 7 kap. miljöbalken " + read).text == "enligt 7 kap. miljöbalken " + meant);
  }
}

TEST_CASE("no number is put in the place of one that is a law's, that is further away, or that stands beside no law") {
  for (const std::string_view text :
       {"kommunallagen (1991:900) gällde", "kommunallagen (2017:725) gäller", "plan- och bygglagen (1987:10) gällde", "miljöbalken (1993:308)",
        "lagen (1998:308) om stöd", "miljöbalken (1999:8808)", "miljöbalken (19938:3308)", "miljöbalken (1998:3838)", "nämndens ärende 1998:308", "skollagen och 2010:300 andra", "miljöbalken kap. 3, 1998:308", "vattentjänstlagen 2006:412"}) {
    CHECK(put_back(std::string(text)).text == text);
  }
  CHECK(language::meant_law_number("skollagen", "2010:800").empty());
  CHECK(language::meant_law_number("konkurrenslagen", "2003:579") == "2008:579");
  CHECK(language::meant_law_number("stadslagen", "2003:579").empty());
}

TEST_CASE("what was not read in a picture stands as it is") {
  std::string text = "miljöbalken (1998:308)";
  Doubts none;
  CHECK(language::put_back_law_numbers(text, none).empty());
  CHECK(text == "miljöbalken (1998:308)");
}

TEST_CASE("the numbers of laws are years with a number, each once") {
  for (const language::ListRow& row : language::rows(language::List::laws)) {
    const std::size_t tab = row.more.find('\t');
    if (tab == row.more.npos) continue;
    CAPTURE(row.value);
    const std::string_view first = row.more.substr(tab + 1, 5);
    CHECK((first > "1900:" && first < "2040:" && first[4] == ':'));
    CHECK(std::ranges::all_of(row.more.substr(tab + 1), [](char c) { return (c >= '0' && c <= '9') || c == ':' || c == ' '; }));
  }
}
