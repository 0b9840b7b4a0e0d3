// How much a case weighs by its title, and which sentence tells in figures what it is about.
#include "core/relations/made_up_pile.h"

using namespace diarium;
using relations::Weight;
using test::cases_of;

namespace {

/// An office's letter, and the § that decides by it.
std::vector<test::MadeUp> papers_of(const std::string& title, const std::string& judged, const std::string& told = "") {
  return {{"brev", "Mora kommun\nHamnnämnden\n\nTjänsteskrivelse\n\n2031-04-20\nDnr HN 2031/7\n\n" + title + "\n\n" + judged +
                       "\n\nFörslag till beslut\n\nHamnnämnden godkänner förslaget.\n"},
          {"protokoll", "Mora kommun\nHamnnämnden\nSammanträdesprotokoll 2031-05-03\n\n§ 8\n" + title + "\nDnr HN 2031/7\n\n" + told +
                            "\n\nBeslut\n\nHamnnämnden godkänner förslaget.\n"}};
}

relations::Case only_case(const std::vector<test::MadeUp>& papers) {
  const auto cases = cases_of(papers);
  REQUIRE(cases.cases.size() == 1);
  return cases.cases[0];
}

std::string figure_of(const std::vector<test::MadeUp>& papers) {
  const relations::Case one = only_case(papers);
  return one.figure ? papers[one.figure->ref.paper].text.substr(one.figure->span.begin, one.figure->span.end - one.figure->span.begin)
                    : std::string();
}

}  // namespace

TEST_CASE("a case weighs by what its title says it is") {
  CHECK(only_case(papers_of("Hamntaxa 2032", "Bryggorna är gamla.")).weight == Weight::fee);
  CHECK(only_case(papers_of("Farledsplan för Sundviken", "Bryggorna är gamla.")).weight == Weight::heavy);
  CHECK(only_case(papers_of("Bryggan vid Ekdalen", "Bryggorna är gamla.")).weight == Weight::usual);
  CHECK(only_case(papers_of("Ekonomisk uppföljning av hamntaxan", "Bryggorna är gamla.")).weight == Weight::routine);
}

TEST_CASE("a fee that the papers say stands, or that one alone owes, weighs no more than other matters") {
  const std::string stands = "Bytet av rubriker innebär inga nya beslut om taxor.";
  CHECK(only_case(papers_of("Revidering av hamnavgifter", stands, stands)).weight == Weight::usual);
  CHECK(only_case(papers_of("Revidering av hamnavgifter", stands + " Avgiften för en båtplats höjs med 7 procent.", "Bryggorna är gamla.")).weight == Weight::fee);
  CHECK(only_case(papers_of("Bojsanktionsavgift för brygga på Ekdala 1:2", "Bryggorna är gamla.")).weight == Weight::usual);
  CHECK(only_case(papers_of("Medlemsavgift till hamnföreningen", "Bryggorna är gamla.")).weight == Weight::usual);
}

TEST_CASE("only protocols are adjusted without weight, and neither a ground nor a trail is a plan or a motion") {
  CHECK(only_case(papers_of("Justering av hamntaxan", "Bryggorna är gamla.")).weight == Weight::fee);
  CHECK(only_case(papers_of("Ny konstgräsplan vid hamnen", "Bryggorna är gamla.")).weight == Weight::usual);
  CHECK(only_case(papers_of("Nytt motionsspår vid hamnen", "Bryggorna är gamla.")).weight == Weight::usual);
}

TEST_CASE("what only receives an account is routine, and no annual account, review, further decision or motion is") {
  const auto weight = [](const std::string& decided, const std::string& title = "Bryggan vid Ekdalen") {
    return only_case({{"protokoll", "Mora kommun\nHamnnämnden\nSammanträdesprotokoll 2031-05-03\n\n§ 8\n" + title + "\nDnr HN 2031/7\n\nBeslut\n\n" + decided + "\n"}}).weight;
  };
  CHECK(weight("Hamnnämnden godkänner redovisningen.") == Weight::routine);
  CHECK(weight("Hamnnämnden godkänner årsredovisningen.", "Årsredovisning 2030") == Weight::heavy);
  CHECK(weight("Hamnnämnden beslutar att granskningsrapporten godkänns.") == Weight::usual);
  CHECK(weight("Hamnnämnden beslutar att rapporten godkänns och att bolaget stäms på 40 miljoner kronor.") == Weight::usual);
  CHECK(only_case({{"motion", "Mora kommun\nMotion till kommunfullmäktige\n2031-02-03\n\nMotion om trygga bryggor\n\nJag yrkar\n\n"
                              "att en uppföljning av bryggorna görs varje år\n\nAnna Berg (S)\n"}}).weight == Weight::heavy);
}

TEST_CASE("the share of a survey and a number of visitors are no figures of a matter") {
  CHECK(figure_of(papers_of("Bryggan vid Ekdalen", "I undersökningen svarade 74 % av de boende att de trivs.")).empty());
  CHECK(figure_of(papers_of("Bryggan vid Ekdalen", "Vid hamnen är 4 miljoner besökare och kostnaden hög.")).empty());
}

TEST_CASE("what is changed goes before what it costs, and that before what came of the budget") {
  const std::string change = "Avgiften för en båtplats höjs med 7 procent från nyår.", cost = "Kostnaden för kajen uppgår till 300 tkr.",
                    result = "Nämnden väntar ett underskott om 3 mnkr.";
  CHECK(figure_of(papers_of("Bryggan vid Ekdalen", result + "\n\n" + cost + "\n\n" + change)) == change);
  CHECK(figure_of(papers_of("Bryggan vid Ekdalen", result + "\n\n" + cost)) == cost);
  CHECK(figure_of(papers_of("Bryggan vid Ekdalen", result)) == result);
  CHECK(figure_of(papers_of("Bryggan vid Ekdalen", "Föreningen har 300 kronor i kassan.")).empty());
}

TEST_CASE("of two sentences of a kind the one that stands where it was decided is told, and none of who objects") {
  const std::string in_letter = "Avgiften för en båtplats höjs med 7 procent från nyår.", decided = "Avgiften för en båtplats höjs med 5 procent från nyår.";
  CHECK(figure_of(papers_of("Bryggan vid Ekdalen", in_letter, decided)) == decided);
  std::vector<test::MadeUp> disputed = papers_of("Bryggan vid Ekdalen", "Bryggorna är gamla.");
  disputed[1].text += "\nReservation\n\nAnna Berg (S) reserverar sig mot beslutet. Avgiften för en båtplats höjs med 9 procent.\n";
  CHECK(figure_of(disputed).empty());
}
