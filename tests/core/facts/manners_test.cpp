// Local parties, ballots told in brackets, addressees, rules between papers: manners of towns that no rule was written
// beside. Two towns' manners a case.
#include "core/facts/facts_text.h"

using namespace diarium;

namespace {

constexpr std::string_view manners_head =
    "Lindvads kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-05-14\n\nBeslutande\nAnna Bergmark (S), "
    "ordförande\nDan Fransén (V)\n\n§ 45 Svar på motion om bad\n\nBeslut\n\nKommunstyrelsen avslår motionen.\n\n";

std::string manners_objectors(std::string_view words) {
  const test::Read paper = test::read_facts(std::string(manners_head) + std::string(words));
  std::string out;
  for (const facts::Dissent& one : paper.facts.reservations) out += (out.empty() ? "" : "; ") + facts::written(one.who);
  return out;
}

std::string manners_roles(std::string_view words) {
  return test::persons(std::string(manners_head) + std::string(words));
}

/// «kind by whom: words», a line each.
std::string manners_moved(const std::string& text) {
  const test::Read paper = test::read_facts(text);
  std::string out;
  for (const facts::Proposal& one : paper.facts.proposals)
    out += one.kind + " " + one.by + ": " + test::words_of(paper, one.span) + "\n";
  return out;
}

bool manners_hold(const std::string& told, std::string_view words) { return told.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a local party that is written out stands behind its name, or behind all of a list") {
  CHECK(manners_objectors("Reservation\n\nEva Grönkvist (V) och Filip Hallgren (Lindvadslistan) reserverar sig mot "
                          "punkt 2.\n") == "Eva Grönkvist (V), Filip Hallgren (Lindvadslistan)");
  CHECK(manners_objectors("Reservationer\n\nEva Grönkvist, Filip Hallgren och Hanna Cederfelt (Torsvik Framtid) "
                          "reserverar sig skriftligen.\n") ==
        "Eva Grönkvist (Torsvik Framtid), Filip Hallgren (Torsvik Framtid), Hanna Cederfelt (Torsvik Framtid)");
  // A union or a place in brackets is no party.
  CHECK(!manners_hold(manners_roles("Ärendet\n\nEva Grönkvist (Kommunal) informerar om bemanningen.\n"), "Kommunal)"));
}

TEST_CASE("who abstains stands behind the word, and those in the brackets before it voted") {
  const std::string brackets = manners_roles(
      "Omröstning\n\nMed två ja-röster (Eva Grönkvist (S), Filip Hallgren (S)) mot två nej-röster (Hanna Cederfelt "
      "(M), "
      "Ivar Dufva (M)), och en som avstår (Dan Fransén), beslutar kommunstyrelsen avslå motionen.\n");
  CHECK(manners_hold(brackets, "Hanna Cederfelt (M) röstande; Ivar Dufva (M) röstande"));
  CHECK(manners_hold(brackets, "Dan Fransén (V) avstår"));
  const std::string lists = manners_roles(
      "Omröstning\n\nJa:     Eva Grönkvist (S), Filip Hallgren (S),\n        Hanna Cederfelt (L)\n"
      "Nej:    Ivar Dufva (M)\nAvstår: Dan Fransén (V)\n\nKommunstyrelsen beslutar med 3 röster mot 1.\n");
  CHECK(manners_hold(lists, "Hanna Cederfelt (L) röstande; Ivar Dufva (M) röstande"));
  CHECK(manners_hold(lists, "Dan Fransén (V) avstår"));
}

TEST_CASE("a demand of the chair without a name is that of the one whom the paper calls so, else nobody's") {
  const std::string moved = "Förslag på sammanträdet\n\nDan Fransén (V) yrkar återremiss.\n\n";
  const std::string one = std::string(manners_head) + moved + "Ordföranden yrkar bifall till utskottets förslag.\n";
  CHECK(manners_hold(manners_moved(one), "yrkande Anna Bergmark (S): bifall till utskottets förslag."));
  const std::string none =
      "Torsviks kommun\nTekniska nämnden\nProtokoll 2031-02-03\n\n§ 7 Taxa\n\nBeslut\n\nNämnden antar taxan.\n\n" +
      moved + "Ordföranden föreslår avslag på ansökan.\n";
  CHECK(manners_hold(manners_moved(none), "yrkande : avslag på ansökan."));
}

TEST_CASE("whom an interpellation is put to asks nothing, though they sign the answer below a rule") {
  const std::string rule(70, '-');
  const std::string answered =
      "Lindvads kommun\n\nINTERPELLATION\n\nTill kommunstyrelsens ordförande Anna Bergmark (S)\n\n"
      "Vad händer med badet?\n\nBadet har varit stängt i två år, och ingen vet när det öppnar "
      "igen för barnen i kommunen.\n\nJag vill därför fråga:\n\n1. När öppnar badet?\n\n"
      "Lindvad 2031-03-05\n\nDan Fransén\nVänsterpartiet\n\n" +
      rule +
      "\nLindvads kommun\n\nTack för frågan. Badet öppnar när taket är lagat och "
      "vattnet är varmt, vilket det bör vara till hösten.\n\nAnna Bergmark (S)\n"
      "Kommunstyrelsens ordförande\n";
  CHECK(manners_hold(manners_moved(answered), "fråga Dan Fransén (V): När öppnar badet?"));
  CHECK(!manners_hold(test::persons(answered), "svarande, interpellant"));
  const std::string question =
      "Torsviks kommun\n\nEnkel fråga\n\nTill tekniska nämndens ordförande Eva Grönkvist (M)\n\n"
      "När lagas bron?\n\nBron har varit avstängd i ett halvår, och bussen får köra en lång väg "
      "runt sjön varje dag.\n\nJag frågar därför:\n\n- När lagas bron?\n\nFilip Hallgren (S)\n";
  CHECK(
      manners_hold(test::persons(question), "Eva Grönkvist (M) ordförande, svarande; Filip Hallgren (S) interpellant"));
}

TEST_CASE("an office's answer below a rule proposes to its board, and demands nothing of the citizen's paper") {
  const std::string proposal =
      "MEDBORGARFÖRSLAG\n\nRubrik: En bänk vid ån\n\nJag bor vid ån och går där varje dag med min "
      "gamla hund. Jag föreslår att kommunen ställer en bänk vid ån.\n\nNamn: Hanna Cederfelt\n\n";
  const std::string answer =
      "\nSvar på medborgarförslag om en bänk vid ån\n\nFörslag till beslut\n\nTekniska nämnden "
      "beslutar att\n\n- bifalla förslaget i den del som avser bänken, och\n- anse förslaget "
      "besvarat i övrigt.\n\nÄrendet\n\nHanna Cederfelt har lämnat ett medborgarförslag om en bänk, "
      "som kontoret bedömer kan ställas där redan i vår.\n";
  for (const char mark : {'=', '-'}) {
    const std::string read = manners_moved("Lindvads kommun\n\n" + proposal + std::string(72, mark) +
                                           "\n\nTekniska kontoret\n2031-09-30" + answer);
    CHECK(manners_hold(read, "beslutsförslag Tekniska kontoret: anse förslaget besvarat i övrigt."));
    CHECK(!manners_hold(read, "motion_yrkande : anse"));
  }
}

TEST_CASE("an att-sats goes on below a line that ends on a word no clause ends on") {
  const std::string lead =
      "Lindvads kommun\n\nMotion om skjuts\n\nBarnen har långt till skolan, och vägen dit är mörk och "
      "smal hela vintern.\n\nJag yrkar därför\n\n";
  const std::string end = "att vägen får lyktor.\n\nDan Fransén (V)\n";
  CHECK(
      manners_hold(manners_moved(lead +
                                 "att nämnden får i uppdrag att revidera reglerna för skjuts så\natt fler barn kan åka "
                                 "med den hållplats som ligger närmast,\n\n" +
                                 end),
                   "reglerna för skjuts så att fler barn kan åka"));
  CHECK(manners_hold(manners_moved(lead +
                                   "att nämnden får i uppdrag att se över skjutsen med sikte på och för\natt fler barn "
                                   "ska kunna åka,\n" +
                                   end),
                     "sikte på och för att fler barn ska kunna åka"));
}

TEST_CASE("a law's name ends on no preposition, a plan's before what is said in it") {
  const auto norms = [](std::string_view words) {
    const test::Read paper = test::read_facts(
        "Torsviks kommun\nTekniska kontoret\n\nTjänsteskrivelse\n\n2031-03-05\n\nAvgifter\n\nSammanfattning\n\n" +
        std::string(words) + "\n");
    std::string out;
    for (const facts::Citation& one : paper.facts.cited) out += one.norm + "\n";
    return out;
  };
  CHECK(norms("Avgiften följer lag (1957:259) om rätt för kommun att ta ut\navgift för vissa upplåtelser av\noffentlig "
              "plats, "
              "m.m. Den höjs.") ==
        "lag (1957:259) om rätt för kommun att ta ut avgift för vissa upplåtelser av offentlig plats\n");
  CHECK(norms("I kommunens Program för levande vatten sägs att ån ska rensas.") ==
        "kommunens Program för levande vatten\n");
}

TEST_CASE("opinions are dated as such, and what an asked board said as its answer") {
  const auto days = [](std::string_view words) {
    const test::Read paper = test::read_facts(std::string(manners_head) + std::string(words));
    std::string out;
    for (const facts::Date& one : paper.facts.dates) out += one.iso + " " + one.what + "\n";
    return out;
  };
  CHECK(manners_hold(days("Beslutsunderlag\n\nFunktionsrättsrådets synpunkter 2031-04-17\n"), "2031-04-17 yttrande"));
  CHECK(manners_hold(days("Ärendet\n\nFritidsnämnden yttrade sig 2031-03-20 § 17. Badet är slitet.\n"),
                     "2031-03-20 remissvar"));
  CHECK(manners_hold(days("Ärendet\n\nSocialnämnden yttrade sig den 2 mars 2031. Badet är slitet.\n"),
                     "2031-03-02 remissvar"));
}

TEST_CASE("an enclosed reservation ends above those who get the minutes, a § does not") {
  const std::string told =
      "Reservation\n\nDan Fransén (V) reserverar sig mot beslutet.\n\nJusterare          "
      "Utdragsbestyrkande\n\nBilaga 2\nReservation från Vänsterpartiet, § 45\n\nVänsterpartiet anser "
      "att badet ska vara öppet hela året för alla som bor i kommunen. Det är viktigt för barnen, för "
      "de gamla och för alla som inte har någon sjö i närheten. Vi reserverar oss därför till förmån för "
      "vårt yrkande.\n\nDan Fransén (V)\n\nBeslutet skickas till\nTekniska nämnden\n";
  const test::Read paper = test::read_facts(std::string(manners_head) + told);
  bool found = false;
  for (const facts::Component& one : paper.facts.components) {
    if (one.type != "reservation") continue;
    found = true;
    CHECK(!manners_hold(test::words_of(paper, one.span), "skickas"));
  }
  CHECK(found);
}
