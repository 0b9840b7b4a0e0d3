// The keys by which a cited paper is known, addresses of mail, and bounds: what data cannot say of gaps.
#include "relations/gaps/gaps.h"

#include <algorithm>

#include "core/relations/made_up_pile.h"
#include "relations/gaps/gaps_keys.h"

using namespace diarium;
using test::MadeUp;

namespace {

std::string gap_answer(const std::string& body, const std::string& number = "KS 2031/417") {
  return "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr " + number +
         "\n\nCykelbanan längs Ekvägen\n\nSammanfattning\n\n" + body + "\n";
}
relations::Gaps gaps_of(const std::vector<MadeUp>& papers, const relations::GapOptions& options = {}) {
  const test::MadeUpPile made = test::pile_of(papers);
  const auto cases = relations::find_cases(made.pile);
  REQUIRE(cases);
  auto gaps = relations::find_gaps(made.pile, *cases, options);
  REQUIRE(gaps);
  return std::move(*gaps);
}

std::string decoded(const std::string& address) {
  std::string out;
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (address[i] != '%') {
      out.push_back(address[i]);
      continue;
    }
    out.push_back(static_cast<char>(std::stoi(address.substr(i + 1, 2), nullptr, 16)));
    i += 2;
  }
  return out;
}

}  // namespace

TEST_CASE("a programme has one key, with whichever dash its years are written and whoever is said to have it") {
  CHECK(relations::work_key("badplan 2031–2035 för Mora") == relations::work_key("Mora kommuns badplan 2031-2035"));
  CHECK(relations::work_key("Kommunfullmäktiges cykelprogram 2031") == relations::work_key("Cykelprogram 2031"));
  CHECK(relations::work_name("Budget Budget Plan 2031").empty());
  CHECK(relations::is_misspelt("w: flerarsstrategi", "w: falerarsstrategi"));
  CHECK_FALSE(relations::is_misspelt("w: hamnstrategi", "w: barnstrategi"));
  CHECK_FALSE(relations::is_misspelt("w: hallstrategi", "w: vallstrategi"));
}

TEST_CASE("an address of mail holds subject and body, percent-encoded, and gives both back") {
  const relations::Letter letter{"Begäran: § 12 & mer?", "Hej!\n\n100 % av 3+4 = 7 #1\n"};
  const std::string address = mailto(letter);
  CHECK(address.starts_with("mailto:?subject="));
  for (const char c : address.substr(7)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~%=&?").find(c) != std::string_view::npos;
    CHECK(plain);
  }
  const std::size_t middle = address.find("&body=");
  REQUIRE(middle != std::string::npos);
  CHECK(decoded(address.substr(16, middle - 16)) == letter.subject);
  CHECK(decoded(address.substr(middle + 6)) == "Hej!\r\n\r\n100 % av 3+4 = 7 #1\r\n");
}

TEST_CASE("where everything cites everything the output and the work stay bounded") {
  const auto work = [](std::size_t count) {
    std::vector<MadeUp> papers;
    for (std::size_t i = 0; i < count; ++i) {
      std::string body;
      for (std::size_t j = 1; j <= 20; ++j)
        body += "Kommunstyrelsen beslutade 2030-05-03 § " + std::to_string(j) + " om banan. ";
      papers.push_back({"p" + std::to_string(i), gap_answer(body, "KS 2031/" + std::to_string(i + 1))});
    }
    const auto gaps = gaps_of(papers);
    CHECK(gaps.gaps.size() == 20);
    for (const relations::Gap& gap : gaps.gaps) {
      CHECK(gap.cited.size() <= relations::most_citations);
      CHECK(gap.cited.size() + gap.more == count);
    }
    return gaps.looks;
  };
  CHECK(work(200) < 5 * work(50));
}

TEST_CASE("two thousand copies lack one thing once, and gaps beyond the limit are counted") {
  std::vector<MadeUp> copies;
  for (int i = 0; i < 2000; ++i)
    copies.push_back({"c" + std::to_string(i), gap_answer("Kommunstyrelsen beslutade 2030-05-03 § 12 om banan.")});
  CHECK(gaps_of(copies).gaps.size() == 1);
  relations::GapOptions one;
  one.most_gaps = 1;
  const auto gaps = gaps_of({{"a", gap_answer("KS 2030-05-03 § 12 och KS 2030-05-03 § 13 gäller.")}}, one);
  CHECK(gaps.gaps.size() == 1);
  CHECK(gaps.more == 1);
}

TEST_CASE("a motion that may belong to the case is not told as missing") {
  const std::vector<MadeUp> papers = {
      {"svar",
       "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\nSvar på motion av "
       "Anna Berg (S) om trygga gångvägar\n\nFörslag till beslut\n\nKommunfullmäktige avslår motionen.\n"},
      {"motion",
       "Motion\n\nGör något åt bilarna vid Björkskolan\n\nTill kommunfullmäktige i Mora kommun\n\nDärför yrkar jag att "
       "fullmäktige beslutar:\n\natt farthinder byggs vid skolan\n\nAnna Berg (S)\n"}};
  const test::MadeUpPile made = test::pile_of(papers);
  auto cases = relations::find_cases(made.pile);
  REQUIRE(cases);
  const auto motions = [&] {
    const auto gaps = relations::find_gaps(made.pile, *cases);
    REQUIRE(gaps);
    return std::ranges::count_if(gaps->gaps,
                                 [](const relations::Gap& gap) { return gap.kind == relations::GapKind::motion; });
  };
  for (relations::Case& one : cases->cases) one.hints.clear();
  CHECK(motions() == 1);
  for (relations::Case& one : cases->cases)
    if (one.papers.front().ref.paper == 0) one.hints.push_back({.ref = {1, 0}});
  CHECK(motions() == 0);
}

TEST_CASE("a document with its own text below a heading of its edition is there; one that a chapter tells of is not") {
  const std::string name = "\f### Trafikprogram 2027-2036\n\n### – med banan in i framtiden\n\n### Inledning\n\n";
  std::string chapter = "Programmet anger vilka banor som byggs.\n\n", whole;
  for (int i = 0; i < 60; ++i) whole += chapter;
  const std::string cited = gap_answer("Kommunen följer Trafikprogram 2027-2036.") + "\n";
  const MadeUp other{"b", "Samhällsbyggnadsförvaltningen\n\nTjänsteutlåtande                 Handläggare Utfärdat 2031-08-20        "
                          "    Greta Alm Diarienummer SBN-2031-00417\n\nHamnplanen i Sandviken\n\nSammanfattning\n\n"
                          "Trafikprogram 2027-2036 gäller.\n\n"};
  const auto lacks = [](const std::vector<MadeUp>& papers) {
    return std::ranges::any_of(gaps_of(papers).gaps, [](const relations::Gap& gap) { return gap.norm.find("Trafikprogram") != gap.norm.npos; });
  };
  CHECK(lacks({{"a", cited + name + chapter}, other}));
  CHECK_FALSE(lacks({{"a", cited + name + whole}, other}));
}
