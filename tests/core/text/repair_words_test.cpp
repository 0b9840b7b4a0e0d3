// Repair of words: which are changed, into what, and which are left alone.
#include <doctest/doctest.h>

#include "core/text/repair_support.h"
#include "text/repair/repair.h"

using namespace diarium;
using namespace diarium::text;

namespace {

Repaired repaired(const Lexicon& lexicon, const std::string& text, const PileWords& pile = {}) {
  return Repairer(lexicon, pile).repair(normalise(text));
}
std::string after_frame(const Repaired& repaired) { return repaired.text.nfc.substr(repaired.text.nfc.find(". ") + 2); }
std::string mended(const std::string& words_in_question) {
  return after_frame(repaired(lexicon_of(few_words, few_pairs), damaged_frame + words_in_question));
}

}  // namespace

TEST_CASE("compounds of known parts are read") {
  std::vector<Form> forms{
      {U"väg", form::first}, {U"ström", form::first}, {U"lampor", form::last}, {U"översyn", form::last}};
  const Lexicon lexicon = lexicon_of(few_words, few_pairs, forms);
  CHECK(after_frame(repaired(lexicon, damaged_frame + "vagoversyn stromlampor")) == "vägöversyn strömlampor");
}

TEST_CASE("an undamaged text comes out as it is, without a ledger") {
  const Lexicon lexicon = lexicon_of(few_words, few_pairs);
  const std::string clean = "Det är inte från i år och på något sätt till och av ett att. for vagar ska star";
  const Repaired same = repaired(lexicon, clean);
  CHECK(same.text.nfc == clean);
  CHECK(same.ledger.empty());
  CHECK(same.text.map.identity());
}

TEST_CASE("of two readings that are as good the word stays, and both are told") {
  const Lexicon lexicon = lexicon_of(std::string(few_words) + "lada\t9\nlåda\t9\n", few_pairs);
  const Repaired out = repaired(lexicon, damaged_frame + "lada");
  CHECK(after_frame(out) == "lada");
  REQUIRE(!out.ledger.empty());
  const Repair& last = out.ledger.back();
  CHECK(last.ambiguous());
  CHECK(last.was == last.now);
  CHECK(last.readings.size() == 2);
  CHECK(last.confidence < 60);
}

TEST_CASE("every repair says what, why and how sure") {
  const Lexicon lexicon = lexicon_of(few_words, few_pairs);
  const Repaired out = repaired(lexicon, damaged_frame + "vagar vég 6versyn Aitt");
  std::vector<std::pair<std::string, Reason>> told;
  for (const Repair& repair : out.ledger)
    if (repair.seen.begin >= damaged_frame.size()) told.push_back({repair.was, repair.reason});
  CHECK(told ==
        std::vector<std::pair<std::string, Reason>>{
            {"vagar", Reason::marks}, {"vég", Reason::letter}, {"6versyn", Reason::sign}, {"Aitt", Reason::inserted}});
  for (const Repair& repair : out.ledger) CHECK((repair.confidence >= 50 && repair.confidence <= 99));
}

TEST_CASE("names of the pile teach a damaged paper, whatever the order of papers") {
  const Lexicon lexicon = lexicon_of(std::string(few_words) + "jonsson\t9\njönsson\t8\njan\t20\n");
  PileWords first, second, both, other;
  first.add("Ordet gavs till Jan Jönsson och Wanja Ångbard.");
  second.add("Vägen till Ångbard är lång.");
  both.merge(first);
  both.merge(second);
  other.merge(second);
  other.merge(first);
  const std::string text = damaged_frame + "Jan Jonsson och Angbard";
  CHECK(after_frame(repaired(lexicon, text, both)) == "Jan Jönsson och Ångbard");
  CHECK(after_frame(repaired(lexicon, text, other)) == "Jan Jönsson och Ångbard");
  CHECK(after_frame(repaired(lexicon, text)) == "Jan Jonsson och Angbard");
}

TEST_CASE("what a half damaged paper spelt right once it spells right again") {
  const Lexicon lexicon = lexicon_of(few_words, few_pairs);
  const std::string text = damaged_frame + damaged_frame + "Herr Ångbard, herr Angbard, herr Ångbard.";
  CHECK(after_frame(repaired(lexicon, text)).ends_with("Herr Ångbard, herr Ångbard, herr Ångbard."));
}

TEST_CASE("a repairer gives the same answer whatever it repaired before") {
  const Lexicon lexicon = lexicon_of(few_words, few_pairs);
  Repairer used(lexicon);
  const std::string text = damaged_frame + "Namnden och vagar for manga ar";
  const Repaired once = used.repair(normalise(text));
  (void)used.repair(normalise(damaged_frame + "vég stdder bron 6versyn"));
  const Repaired again = used.repair(normalise(text));
  CHECK(once.text.nfc == again.text.nfc);
  CHECK(once.ledger.size() == again.ledger.size());
}

TEST_CASE("long runs of letters cost no more than their length") {
  const Lexicon lexicon = lexicon_of(few_words, few_pairs);
  const std::string run(200'000, 'a');
  const std::string text = damaged_frame + run + " vagar " + std::string(50, 'o');
  CHECK(after_frame(repaired(lexicon, text)) == run + " vägar " + std::string(50, 'o'));
}

TEST_CASE("a sign in the place of a letter is read by the words, and where two fit by those beside it, or by nobody") {
  const std::string gone = "\xEF\xBF\xBD";
  const auto read = [&](std::string text) {
    for (std::size_t at = text.find('*'); at != text.npos; at = text.find('*', at)) text.replace(at, 1, gone);
    return text;
  };
  const std::string swedish = "Det beh*vs inte m*nga till och av ett att. ";
  const Lexicon lexicon = lexicon_of(few_words, few_pairs);
  const auto mend = [&](const std::string& text) { return after_frame(repaired(lexicon, read(swedish + text))); };
  CHECK(mend("N*mnden och v*gar") == "Nämnden och vägar");
  CHECK(mend("n**mnden och v**gar") == "nämnden och vägar");  // Each of the two bytes of a letter.
  CHECK(mend("N*MNDEN och V*GAR") == "NÄMNDEN och VÄGAR");
  CHECK(mend("inte var. *versyn av vägar") == "inte var. Översyn av vägar");
  CHECK(mend("och det *r av ett") == "och det är av ett");
  CHECK(mend("var och var") == "var och var");  // Their marks are not lost.
  CHECK(mend("xyz*q och *") == read("xyz*q och *"));
  const Repaired left = repaired(lexicon_of("och\t900\natt\t900\ntill\t500\nav\t500\nett\t400\ninte\t300\nväg\t20\nvåg\t20\n"), read(swedish + "v*g"));
  REQUIRE(!left.ledger.empty());
  CHECK(left.ledger.back().ambiguous());
  CHECK(left.ledger.back().now == read("v*g"));
  CHECK(mended("fors*tta") == "fors*tta");
  PileWords pile;  // They teach nothing.
  pile.add(read("m*nga n*mnder p* v*gar"));
  CHECK(pile.empty());
}

TEST_CASE("a ligature whose font does not tell what it is is read by the words") {
  const Lexicon lexicon = lexicon_of(std::string(few_words) + "administration\t9\nuppgift\t9\ntrafik\t9\neffekt\t9\n", few_pairs);
  CHECK(after_frame(repaired(lexicon, "Det är inte till och av ett att. administra\xEF\xBF\xBDon och uppgi\xEF\xBF\xBD av tra\xEF\xBF\xBDk och e\xEF\xBF\xBD" "ekt")) ==
        "administration och uppgift av trafik och effekt");
}
