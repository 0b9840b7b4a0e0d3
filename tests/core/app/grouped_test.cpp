// Results drawn together by case: the switch, its address, the heads, and what stands while the cases are on their way.
#include <algorithm>

#include "app/places/route.h"
#include "core/app/seen_nodes.h"
#include "diarium.h"

using namespace diarium;
using namespace diarium::app;

namespace {

/// Two cases that tell of a school, and `others` that do not.
std::string pack_of_schools(int others = 0) {
  std::vector<File> files = {
      {"mora/motion.md", "Motion\n\nMotion om farthinder av Anna Berg (S)\n\nTill kommunfullmäktige i Mora kommun\n2031-02-03\nDnr KS 2031/417\n\nJag yrkar\n\n"
                         "att farthinder anläggs vid skolan\n\nAnna Berg (S)\n"},
      {"mora/protokoll.md", "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-09-11\n\n§ 88\nSvar på motion av Anna Berg (S) om farthinder\n"
                            "Dnr KS 2031/417\n\nBeslut\n\nKommunfullmäktige beslutar att avslå motionen om skolan.\n"},
      {"mora/bad.md", "Motion\n\nMotion om ett bad av Nils Ro (M)\n\nTill kommunfullmäktige i Mora kommun\n2030-03-01\nDnr KS 2030/7\n\nJag yrkar\n\n"
                      "att ett bad byggs vid skolan, intill skolan och bakom skolan\n\nNils Ro (M)\n"}};
  std::uint64_t state = 11;
  const auto letter = [&] { return static_cast<char>('a' + ((state = state * 6364136223846793005u + 1442695040888963407u) >> 33) % 26); };
  for (int i = 0; i < others; ++i) {
    std::string words;
    for (int n = 1; n <= 1400; ++n) words += n % 70 == 0 ? std::string(".\n\n") : n % 7 == 0 ? std::string(" ") : std::string(1, letter());
    files.push_back({"mora/annat-" + std::to_string(i) + ".md", "Motion\n\nMotion av Vera Ek (S)\n\nTill kommunfullmäktige i Mora kommun\n2029-03-01\nDnr KS 2029/" +
                     std::to_string(i) + "\n\n" + words + "\n\nJag yrkar\n\natt det blir " + words.substr(0, 20) + "\n\nVera Ek (S)\n"});
  }
  return *test::there(with_relations(pack_files(std::move(files), WithFacts::yes).bytes));
}

Application grouped_at(const std::string& url) {
  return test::page_at(url, pack_of_schools());
}

const Node* confidence(const Application& application, const std::string& sid) {
  return test::node_named(test::pane(application), sid);
}

/// The papers' links, in the order in which they stand.
std::vector<std::string> paper_links(const Application& application) {
  return test::names_in(test::pane(application), "main.result.", ".title");
}

std::vector<std::string> names_of_cases(const Application& application, std::string_view end = ".title") {
  return test::names_in(test::pane(application), "main.case.", end);
}
std::size_t case_heads(const Application& application) { return names_of_cases(application).size(); }

bool page_says(const Application& application, std::string_view words) {
  return test::words_in(test::pane(application)).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the switch beside the order draws the papers of a case together, and the address says so") {
  Application application = grouped_at("?q=skolan");
  CHECK(case_heads(application) == 0);
  REQUIRE(confidence(application, "main.group"));
  CHECK_FALSE(confidence(application, "main.group")->current);
  const std::vector<std::string> apart = paper_links(application);
  application.tell(Press{"main.group"});
  CHECK(address(application.state().place) == "?q=skolan&grupp=arende");
  CHECK(confidence(application, "main.group")->current);
  CHECK(case_heads(application) == 1);  // The other case has one paper, which stands as it did.
  CHECK(page_says(application, "3 handlingar i 2 ärenden"));
  std::vector<std::string> together = paper_links(application);
  CHECK(together.front() == apart.front());
  std::ranges::sort(together);
  std::vector<std::string> sorted = apart;
  std::ranges::sort(sorted);
  CHECK(together == sorted);
  application.tell(Press{"main.group"});
  CHECK(address(application.state().place) == "?q=skolan");
  CHECK(paper_links(application) == apart);
}

TEST_CASE("a case's head leads to the case and says its outcome, and how many of its papers were found") {
  Application application = grouped_at("?q=farthinder+f%C3%B6reslagna&grupp=arende");
  REQUIRE(case_heads(application) == 1);
  CHECK(confidence(application, test::only(names_of_cases(application)))->href.starts_with("a/"));
  CHECK(page_says(application, "KS 2031/417"));
  CHECK(page_says(application, "Avslag"));
  Application one = grouped_at("?q=anl%C3%A4ggs&grupp=arende");
  CHECK(page_says(one, "1 av 2 handlingar"));
}

TEST_CASE("other words, another order and more rows keep the papers together") {
  Application application = grouped_at("?q=skolan&grupp=arende");
  application.tell(Press{"main.sort.date_newest"});
  CHECK(address(application.state().place) == "?q=skolan&sortering=nyast&grupp=arende");
  application.tell(Input{"top.search.field", "skola"});
  CHECK(address(application.state().place) == "?q=skola&sortering=nyast&grupp=arende");
  CHECK(case_heads(application) == 1);
}

TEST_CASE("the keys go over the papers in the order in which they stand under their cases") {
  Application application = grouped_at("?q=skolan&grupp=arende");
  for (const std::string& sid : paper_links(application)) {
    application.tell(Named{"next-hit"});
    CHECK(*test::there(application.take().effects.focus) == sid);
  }
}

TEST_CASE("of a large case the first papers stand under its head, and a link leads to all that were found in it") {
  std::vector<File> files;
  for (int i = 0; i < 8; ++i)
    files.push_back({"mora/skrivelse-" + std::to_string(i) + ".md", "Tjänsteskrivelse\n\nMora kommun\n2031-02-1" + std::to_string(i) + "\nDnr KS 2031/417\n\n# Farthinder, del " +
                     std::to_string(i) + "\n\nEn skola behöver farthinder.\n"});
  const auto pack = test::there(with_relations(pack_files(std::move(files), WithFacts::yes).bytes));
  Application application = test::page_at("?q=skola&grupp=arende", *pack);
  REQUIRE(case_heads(application) == 1);
  CHECK(paper_links(application).size() == 5);
  CHECK_FALSE(confidence(application, "main.more"));
  const std::string more = test::only(names_of_cases(application, ".more"));
  CHECK(confidence(application, more)->text == "3 till i ärendet");
  application.tell(Press{more});
  CHECK(case_heads(application) == 0);
  CHECK(paper_links(application).size() == 8);
}

TEST_CASE("a collection without cases shows its results each for itself, whatever the address says") {
  const std::vector<File> files = {{"a.md", "# Motion om skolan\n\nEn skola byggs vid skolan.\n"}};
  const Application application = test::page_at("?q=skolan&grupp=arende", pack_files(files, WithFacts::yes).bytes);
  CHECK(paper_links(application).size() == 1);
  CHECK(case_heads(application) == 0);
  CHECK_FALSE(confidence(application, "main.group"));
}

TEST_CASE("while the cases are on their way the papers stand each for itself, and are drawn together when they come") {
  const std::string pack = pack_of_schools(120);
  Application application;
  application.tell(Go{"?q=skolan&grupp=arende"});
  REQUIRE_FALSE(application.open_part(std::string_view(pack).substr(0, 16384)));
  bool apart = false;
  for (int rounds = 0;; ++rounds) {
    REQUIRE(rounds < 40);
    const Wanted wanted = application.wanted();
    if (case_heads(application) == 0 && paper_links(application).size() == 3) apart = true;
    if (apart) CHECK(paper_links(application).size() == 3);  // What is there stays until all that comes in its place is here.
    if (wanted.bytes.empty()) break;
    for (const auto& [begin, end] : wanted.bytes) REQUIRE(application.supply(begin, std::string_view(pack).substr(begin, end - begin)));
    application.supplied();
  }
  CHECK(apart);
  CHECK(case_heads(application) == 1);
}
