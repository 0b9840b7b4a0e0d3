// Compounds cut for searching: by a short list of parts, and by what a collection knows as words.
#include <set>

#include "core/base/checks.h"
#include "core/text/repair_support.h"
#include "text/compounds.h"

using namespace diarium;
using namespace diarium::text;

namespace {

Lexicon part_list() {
  std::vector<Form> forms;
  const auto add = [&](std::u32string_view word, unsigned bits) {
    forms.push_back({std::u32string(word), static_cast<std::uint8_t>(bits)});
  };
  add(U"skol", form::first | form::middle);
  add(U"cykel", form::word | form::first);
  for (const std::u32string_view word : {U"skjuts", U"parkering", U"kontoret", U"handling", U"bar", U"else"})
    add(word, form::word | form::last);
  // What makes parts of many words.
  for (const std::u32string_view begin : {U"a", U"b", U"c", U"d", U"e", U"f", U"g", U"h", U"i", U"j", U"k"}) {
    add(std::u32string(begin) + U"q", form::first);
    add(std::u32string(begin) + U"qkontoret", form::word);
  }
  return *test::there(Lexicon::open(*test::there(build_part_lexicon({std::move(forms), "", ""}, 0))));
}

std::string cut(std::string_view word, const std::set<std::string, std::less<>>& known = {}) {
  const Lexicon parts = part_list();
  std::string out;
  const Compounds compounds(parts, [&](std::string_view asked) { return known.contains(asked); });
  std::uint32_t at = 0;
  for (const ByteSpan part : compounds.split(word)) {
    CHECK(part.begin == at);
    at = part.end;
    out += (out.empty() ? "" : "|") + std::string(slice(word, part));
  }
  CHECK(at == word.size());
  return out;
}

}  // namespace

TEST_CASE("a compound is cut where the list of parts says so") {
  CHECK(cut("skolskjuts") == "skol|skjuts");
  CHECK(cut("cykelparkering") == "cykel|parkering");
  CHECK(cut("parkering") == "parkering");
}

TEST_CASE("what the list does not know, the words of the collection tell") {
  CHECK(cut("gatukontoret") == "gatukontoret");
  CHECK(cut("gatukontoret", {"gata"}) == "gatu|kontoret");
  CHECK(cut("ladokontoret", {"lado"}) == "lado|kontoret");
  CHECK(cut("fristadskontoret", {"fristad"}) == "fristads|kontoret");
}

TEST_CASE("a prefix or an ending makes another word, not a compound of it") {
  CHECK(cut("upphandling") == "upphandling");
  CHECK(cut("förhandling", {"för"}) == "förhandling");
  CHECK(cut("skolbar") == "skolbar");
}

TEST_CASE("parts cover a word whatever it is made of") {
  for (const std::string_view word :
       {"", "a", "åäö", "skol", "skolskol", "skjutsskjutsskjuts", "中文中文中文", "skolskjuts2"})
    (void)cut(word, {"skjuts", "中文"});
}
