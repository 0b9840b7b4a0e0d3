// Which questions of a letter were answered, as far as words tell.
#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::cases_of;

namespace {

std::string coverage(const relations::Cases& cases) {
  REQUIRE(cases.cases.size() == 1);
  std::string out;
  for (const relations::QuestionRow& row : cases.cases[0].questions)
    out += (out.empty() ? "" : " ") + std::to_string(row.number) + ":" + std::string(relations::name(row.coverage));
  return out;
}

const std::string asked =
    "Interpellation\n\nInterpellation av Anna Berg (S) om snöröjningen\n\nTill kommunstyrelsens ordförande\n\nJag vill "
    "därför fråga:\n\n1. Hur många ton sand spreds på gångbanorna förra vintern?\n\n2. Varför prioriteras inte "
    "cykelvägarna till sjukhuset?\n\n3. Har kostnaden för entreprenörernas jourberedskap ökat?\n\nAnna Berg (S)\n";

std::string answered(const std::string& words) {
  return "Mora kommun\n\nSvar på interpellation av Anna Berg (S) om snöröjningen\n\nTack för frågorna som du har "
         "ställt till mig om hur kommunen sköter sina vägar när det är vinter och kallt.\n\n" +
         words + "\n\nBo Ek (M)\n";
}

}  // namespace

TEST_CASE("a question that nobody touches has no answer") {
  const auto cases = cases_of({{"a", asked}, {"b", answered("Vintern var lång och vi tackar alla som har arbetat.")}});
  CHECK(coverage(cases) == "1:none 2:none 3:none");
}

TEST_CASE("a sentence with the asked words touches the question, and likeness alone never answers it") {
  const auto cases = cases_of(
      {{"a", asked},
       {"b",
        answered("Förra vintern spreds 900 ton sand på gångbanorna i tätorten. Entreprenörerna har skött sitt arbete "
                 "väl. Vädret var milt i mars.")}});
  CHECK(coverage(cases) == "1:indirect 2:none 3:none");
}

TEST_CASE("a report that asks of others does not answer itself in the lines below its questions") {
  const std::string report =
      "Mora kommun\n\nGranskningsrapport\n\nGranskning av snöröjningen\n\n2031-03-04\n\nDnr KS 2031/7\n\n"
      "Revisionsfrågor\n\nHar nämnden vidtagit åtgärder för snöröjningen på gångbanorna vid skolorna?\n\n"
      "4.1 AVGRÄNSNING\n\nGranskningen avser snöröjningen på gångbanorna vid skolorna.\n";
  for (const relations::Case& one : cases_of({{"a", report}}).cases)
    for (const relations::QuestionRow& row : one.questions) CHECK(row.coverage == relations::Coverage::none);
}

TEST_CASE("an answer that repeats each question answers below it, whatever its words") {
  CHECK(coverage(cases_of(
      {{"a", asked},
       {"b",
        answered("Hur många ton sand spreds på gångbanorna förra vintern?\n\nDet blev 900.\n\nVarför prioriteras inte "
                 "cykelvägarna till sjukhuset?\n\nPengarna räcker inte.\n\nHar kostnaden för entreprenörernas "
                 "jourberedskap ökat?\n\nNej.")}})) == "1:direct 2:direct 3:direct");
}

TEST_CASE("answers that are numbered as the questions were answer them, one each") {
  for (const std::string_view lead : {"Svar:", "Mina svar är dessa:", "Mitt svar:"}) {
    CAPTURE(lead);
    const std::string numbered = std::string(lead) + "\n\n1. Det blev 900.\n\n2. Pengarna räcker inte.\n\n3. Nej.";
    CHECK(coverage(cases_of({{"a", asked}, {"b", answered(numbered)}})) == "1:direct 2:direct 3:direct");
  }
  // A list of other length answers nothing by its numbers.
  CHECK(coverage(cases_of({{"a", asked}, {"b", answered("Svar:\n\n1. Det blev 900.\n\n2. Pengarna räcker inte.")}})) == "1:none 2:none 3:none");
}

TEST_CASE("what asks and what retells the question is no answer") {
  const auto cases = cases_of(
      {{"a", asked},
       {"b",
        answered("I interpellationen ställs frågan hur många ton sand som spreds på gångbanorna förra vintern.")}});
  CHECK(coverage(cases) == "1:none 2:none 3:none");
}

TEST_CASE("minutes that tell that a question was answered tell that of this question, and the next one's words answer none") {
  for (const std::string_view verb : {"besvarar", "besvarade"}) {
    CAPTURE(verb);
    const auto cases = cases_of(
        {{"a", "Mora kommun\n\nKommunfullmäktige\n\nProtokoll\n\nSammanträdesdatum 2031-04-25\n\n§ 14 Dnr KS 2031/7\n\nFrågestund\n\nFråga 1\n\nAnna Berg (S) ställer följande "
               "fråga:\n\nHur många ton sand spreds på gångbanorna förra vintern?\n\nKommunstyrelsens ordförande Bo Ek (M) " +
                   std::string(verb) +
                   " frågan.\n\nFråga 2\n\nCia Dal (C) ställer följande fråga:\n\nNär byggs den nya bron över ån vid badhuset?\n\nFråga 3\n\nEva Falk (L) ställer följande fråga:\n\n"
                   "Utifrån detta vill jag fråga kommunalrådet om bron över ån vid badhuset tål salt och sand på gångbanorna.\n\nKommunalrådet Gun Hed (M) " +
                   std::string(verb) + " frågan.\n"}});
    CHECK(coverage(cases) == "1:direct 2:none 3:direct");
    REQUIRE(cases.cases[0].questions[0].passages.size() == 1);
  }
}

TEST_CASE("a question has few passages, the strongest first") {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "Förra vintern spreds mycket sand på gångbanorna. ";
  const auto cases = cases_of({{"a", asked}, {"b", answered(words)}});
  REQUIRE(cases.cases.size() == 1);
  const auto& passages = cases.cases[0].questions[0].passages;
  CHECK(passages.size() == relations::most_passages);
  for (std::size_t i = 1; i < passages.size(); ++i) CHECK(passages[i - 1].strength >= passages[i].strength);
}
