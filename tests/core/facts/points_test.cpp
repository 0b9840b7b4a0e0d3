// Where one point of a proposal or decision begins and ends, and what beside it is none. Two towns' manners a case.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::all_proposals, test::proposals_of, test::sitting_of;

namespace {

constexpr std::string_view points_extract = "Norrviks kommun\nKommunstyrelsen\nProtokollsutdrag\nSammanträdesdatum: 2031-02-12\n\n§ 41 Dnr KS 2030-118\n"
                                     "Översyn av båtplatser\n\n";
constexpr std::string_view points_minutes = "Sandbäcks kommun\nKommunfullmäktige\nSammanträdesprotokoll 2029-10-08\n\n§ 90\nSvar på skrivelse om bryggor\n\n";

/// Kind and words of each proposal, a line each.
std::string points(std::string_view head, std::string_view words) {
  const test::Read read = test::read_facts(std::string(head) + std::string(words));
  return test::lines_of(read.facts.proposals,
                        [&](const auto& one) { return one.kind + ": " + test::words_of(read, one.span); });
}

std::string points_listed(std::string_view end, std::uint32_t points) {
  std::string words = "Beslut\n\nKommunstyrelsen tillstyrker yrkandet från S och föreslår att kommunfullmäktige beslutar:\n\n";
  for (std::uint32_t i = 1; i <= points; ++i)
    words += std::to_string(i) + ". Nämnd nummer " + std::to_string(i) + " får i uppdrag att räkna sina båtplatser " + std::string(end) + "\n";
  return words;
}

std::string points_recommended(std::string_view words) {
  const auto read = test::read_facts(words);
  return read.facts.recommended_decision ? read.facts.recommended_decision->outcome : "-";
}

}  // namespace

TEST_CASE("the body's name above a list says who decides or proposes what stands there") {
  constexpr std::string_view head = "Norrviks kommun\nSocialnämnden\nSammanträdesprotokoll 2031-03-12\n\n§ 14 Plan för tillsyn\n\n";
  CHECK(points(head, "Beslut\nSocialnämnden\n• godkänner planen\n• noterar att tre brister har rapporterats\n\nBakgrund\nPlanen följs.\n") ==
        "beslut: godkänner planen\nbeslut: noterar att tre brister har rapporterats\n");
  CHECK(points(head, "Beslut\n\nSocialnämnden\n\n1. Planen godkänns.\n2. Ett utdrag skickas till Norrviks kommun.\n") ==
        "beslut: Planen godkänns.\nbeslut: Ett utdrag skickas till Norrviks kommun.\n");
  CHECK(points(head, "Beslut\nSocialnämnden\natt godkänna planen\natt uppdra åt chefen att följa den\n") ==
        "beslut: att godkänna planen\nbeslut: att uppdra åt chefen att följa den\n");
  CHECK(points("Norrviks kommun\nKontoret\nTjänsteskrivelse 2031-03-01\n\nPlan för tillsyn\n\n",
               "Förslag till beslut\nSocialnämnden\n- godkänner planen\n\nBakgrund\nPlanen följs.\n") == "beslutsförslag: godkänner planen\n");
  // The name heads another paper, or says who gets the decision.
  CHECK(points(head, "Beslut\n1. Planen godkänns.\n\nBeslutet skickas till\nSocialnämnden\n- Tekniska kontoret\n") == "beslut: Planen godkänns.\n");
  CHECK(points(head, "Beslut\n1. Planen godkänns.\n\nSocialnämnden\n\nAtt bo tryggt är viktigt för alla som bor i kommunen.\n") ==
        "beslut: Planen godkänns.\n");
}

TEST_CASE("an att-sats that asks for a proposal is one of the list, and leads to none") {
  constexpr std::string_view motion = "Motion\n\nGrön skolgård\n\nSkolgården består av asfalt, och barn rör sig mer på gröna gårdar.\n\n";
  CHECK(points(motion, "Vi föreslår därför\n\natt kontoret tar fram ett förslag till gröna gårdar\n\natt kostnaden redovisas i oktober\n\nAda Ek (L)\n") ==
        "motion_yrkande: att kontoret tar fram ett förslag till gröna gårdar\nmotion_yrkande: att kostnaden redovisas i oktober\n");
  CHECK(points(motion, "Därför yrkar vi\n\natt nämnden får i uppdrag att yrka på medel\n\natt förslag till beslut tas fram i maj\n\natt planen följs\n\nAda Ek (L)\n") ==
        "motion_yrkande: att nämnden får i uppdrag att yrka på medel\nmotion_yrkande: att förslag till beslut tas fram i maj\nmotion_yrkande: att planen följs\n");
  CHECK(points(motion, "Vi föreslår\n\natt kommunfullmäktige beslutar\n\natt gården rustas\n\natt den följs upp\n\nAda Ek (L)\n") ==
        "motion_yrkande: att gården rustas\nmotion_yrkande: att den följs upp\n");
}

TEST_CASE("a name in a list of enclosures is no paper of its own") {
  for (const std::string_view row : {"Tjänsteskrivelse 2031-12-12", "Protokollsutdrag 2031-12-03", "Tjänsteutlåtande, dnr 2031/17"}) {
    const test::Read read = test::read_facts(std::string(points_extract) + "Beslut\nKommunstyrelsen antar taxan.\n\nReservation\nS-gruppen reserverar sig mot beslutet.\n\n"
                                             "Bilagor\nVoteringslista\n" + std::string(row) + "\n");
    CHECK((read.facts.type && read.facts.type->value == "protokollsparagraf"));
    CHECK((read.facts.document_date && read.facts.document_date->value == "2031-02-12"));
    CHECK(read.facts.types_also.empty());
  }
}

TEST_CASE("who takes no part in a decision is told as that, and is no point of it") {
  constexpr std::string_view decided = "Beslut\nKommunstyrelsen beslutar att avslå yrkandet.\n\n";
  const auto told = [&](std::string_view words) {
    const test::Read read = test::read_facts(std::string(points_extract) + std::string(decided) + std::string(words));
    std::string out;
    for (const facts::Proposal& one : read.facts.proposals)
      if (one.number > 1) out += "point ";
    for (const facts::Dissent& one : read.facts.special_statements) out += one.kind + ": " + facts::written(one.who);
    return out;
  };
  CHECK(told("SD deltar inte i beslutet.\n") == "protokollsanteckning: SD");
  CHECK(told("Sverigedemokraterna och Vänsterpartiet deltar ej i beslutet.\n") == "protokollsanteckning: SD, V");
  CHECK(told("Anna Berg (S) anmäler att hon inte deltar i beslutet.\n") == "protokollsanteckning: Anna Berg (S)");
  CHECK(told("Deltar inte i beslutet\nAnna Berg (S) och Bo Ek (V) deltog inte i beslutet.\n") == "protokollsanteckning: Anna Berg (S), Bo Ek (V)");
  // Who is disqualified says nothing by it, and neither does who votes twice.
  CHECK(told("Anna Berg (S) deltar inte i beslutet på grund av jäv.\n") == "");
  CHECK(told("Anna Berg (S) deltar inte i handläggningen av ärendet.\n") == "");
  CHECK(told("Ordföranden Anna Berg (S) lägger sin utslagsröst för avslag.\n") == "");
}

TEST_CASE("every point of a long list is proposed where its lead proposes") {
  for (const std::string_view end : {"under året.", "om hemställan därom beviljas."}) {
    const std::string said = points(points_extract, points_listed(end, 17));
    CHECK(test::amiss(said, {"!beslut:", "beslutsförslag: Nämnd nummer 17 "}) == "");
  }
}

TEST_CASE("points with a number and no full stop are points, and the line that leads to them is none") {
  CHECK(points(points_minutes, "Kommunfullmäktige beslutar\n  1  att fastställa taxan till 21 kronor\n  2  att anta planen för hamnen\n\nYrkanden\nAda Berg (S) "
                               "yrkar bifall.\n")
            .starts_with("beslut: att fastställa taxan till 21 kronor\nbeslut: att anta planen för hamnen\nyrkande"));
}

TEST_CASE("a numbered line that only leads to att-satser is no point, and says what these are") {
  const std::string extract = std::string(points_extract) +
                              "Kommunstyrelsens beslut\n\n1. Kommunstyrelsen föreslår kommunfullmäktige\natt anta planen,\natt taxan ska vara 11 kronor.\n"
                              "2. För egen del beslutar kommunstyrelsen att anslå 2 miljoner kronor till hamnen.\n";
  CHECK(points("", extract) == "beslutsförslag: att anta planen,\nbeslutsförslag: att taxan ska vara 11 kronor.\n"
                               "beslut: För egen del beslutar kommunstyrelsen att anslå 2 miljoner kronor till hamnen.\n");
  CHECK(points_recommended(extract) == "anta");
  CHECK(points(points_minutes, "Kommunfullmäktiges beslut\n\n1. Kommunfullmäktige beslutar\natt anta planen,\natt avslå skrivelsen.\n2. Protokollet justeras i dag.\n") ==
        "beslut: att anta planen,\nbeslut: att avslå skrivelsen.\nbeslut: Protokollet justeras i dag.\n");
}

TEST_CASE("what stands below a decision and decides nothing is no point of it") {
  CHECK(points(points_minutes, "Beslut\n\nAntecknas.\n\nEfter sammanträdet i maj har följande skrivelser inkommit till kommunen.\n\nSkrivelser\n\n2029-05-27\n\n2029-05-28\n") ==
        "beslut: Antecknas.\n");
  CHECK(points(points_extract, "Kommunstyrelsens beslut\n\nAvtalet godkänns.\n\nHandling 2031 nr 19.\n\nNorrviks kommun Kommunkansliet protokoll\n") ==
        "beslut: Avtalet godkänns.\n");
}

TEST_CASE("who takes no part or objects right below a decision is no point of it") {
  CHECK(points(points_extract, "Kommunstyrelsens beslut\n\nKommunstyrelsen antar yttrandet som sitt eget.\n\nPaul Vrede (L) anmäler att han inte deltar i beslutet.\n") ==
        "beslut: Kommunstyrelsen antar yttrandet som sitt eget.\n");
  CHECK(points(points_minutes, "Beslut\n\nKommunfullmäktige avslår initiativet.\n\nOskar Tryggve (MP) reserverar sig.\n") ==
        "beslut: Kommunfullmäktige avslår initiativet.\n");
}

TEST_CASE("what is moved ends with its sentence") {
  CHECK(points(points_minutes, "Beslut\n\nKommunfullmäktige avslår initiativet.\n\nÄrendet har inte beretts. Oskar Tryggve (MP) yrkar bifall. Ordföranden finner att "
                        "initiativet avslås.\n") == "beslut: Kommunfullmäktige avslår initiativet.\nyrkande: bifall.\n");
  CHECK(points(points_extract, "Beslut\n\nMotionen avslås.\n\nAgda Lund (C) yrkar återremiss. Ordföranden prövar det och finner att ärendet avgörs i dag.\n") ==
        "beslut: Motionen avslås.\nyrkande: återremiss.\n");
}

TEST_CASE("lettered lines below a point are its parts") {
  CHECK(points(points_extract, "Beslut\n\nHemställan från hamnnämnden återremitteras för att utreda följderna av att införa:\na) En modell för hyrda platser.\nb) En "
                        "modell för ägda platser.\n\nTidigare behandling\n\nBordlagt den 3 januari 2031.\n") ==
        "beslut: Hemställan från hamnnämnden återremitteras för att utreda följderna av att införa: a) En modell för hyrda platser. b) En modell för ägda "
        "platser.\n");
  CHECK(points(points_minutes, "Kommunfullmäktiges beslut\n\n1. Taxan antas.\n2. Gränsen för bidrag ska vara\n   a) två mil på landet,\n   b) en mil i tätorten.\n3. Beslutet "
                        "gäller från nyår.\n") ==
        "beslut: Taxan antas.\nbeslut: Gränsen för bidrag ska vara a) två mil på landet, b) en mil i tätorten.\nbeslut: Beslutet gäller från nyår.\n");
}

TEST_CASE("numbered points that stand on one line are points each") {
  CHECK(points(points_extract, "Beslut\n\nKommunstyrelsen beslutar\n\n1. godkänner planen för hamnen. 2. översänder yttrandet till länsstyrelsen. 3. förklarar paragrafen "
                        "omedelbart justerad.\n") ==
        "beslut: godkänner planen för hamnen.\nbeslut: översänder yttrandet till länsstyrelsen.\nbeslut: förklarar paragrafen omedelbart justerad.\n");
  CHECK(points("", "Kommunstyrelsen\n\nYrkande 2031-03-31\n\nÄrende nr 3\n\nYrkande – Motion om bad\n\nFörslag till beslut\n\nI kommunstyrelsen: 1. Avslå motionen.\n") ==
        "yrkande: Avslå motionen.\n");
}

TEST_CASE("what is moved in the first place and in the second are two demands") {
  CHECK(points(points_minutes, "Yrkanden\n\nJorun Melin (MP) yrkar i första hand att ärendet återremitteras och i andra hand avslag på förslaget.\n") ==
        "yrkande: ärendet återremitteras\nyrkande: avslag på förslaget.\n");
  CHECK(points(points_extract, "Yrkanden\n\nBo Ek (SD) yrkar bifall till kontorets förslag, i andra hand att hamnen "
                               "hyrs ut.\n") ==
        "yrkande: bifall till kontorets förslag\nyrkande: hamnen hyrs ut.\n");
}

TEST_CASE("what is ranked inside one demand or decision is one") {
  CHECK(points(points_minutes, "Yrkanden\n\nBo Ek (SD) föreslår följande ändring i nämndens förslag till "
                               "beslut:\n\nHamnchefen får i uppdrag att teckna avtal med, i första "
                               "hand Kaj AB och i andra hand Brygga AB, om hamnen.\n\nBeslut\n\nHamnchefen får i "
                               "uppdrag att teckna avtal med i första hand Kaj AB och i andra hand "
                               "Brygga AB.\n") ==
        "yrkande: Hamnchefen får i uppdrag att teckna avtal med, i första hand Kaj AB och i andra hand Brygga AB, om "
        "hamnen.\n"
        "beslut: Hamnchefen får i uppdrag att teckna avtal med i första hand Kaj AB och i andra hand Brygga AB.\n");
  CHECK(points(points_extract, "Yrkanden\n\nIda Lund (C) yrkar att platserna hyrs ut till i första hand boende samt i "
                               "andra hand gäster.\n") ==
        "yrkande: platserna hyrs ut till i första hand boende samt i andra hand gäster.\n");
}

TEST_CASE("a point that a scan tears at the ends of its lines is one, and the next keeps its number") {
  const std::string torn = "Ärendet\n\nKontoret har utrett frågan om vatten och avlopp, och nämnden har inga "
                           "synpunkter på det.\n\nBeslut\n\nUtvidgning av verksamhetsområde för "
                           "vatten och avlopp i området mellan hamnen och torget vid\n\nNorra kajen 3:14 med omgivande "
                           "mark, i enlighet med karta 2 och förteckning\n\n4 fastställs."
                           "\n\nAvgiften tas ut från nyår.\n";
  for (const std::string_view head : {"# Norrviks kommun\n\nKommunstyrelsen\n\nProtokoll 2031-02-12\n\n### § 41 "
                                      "Hamnen\n\n",
                                      "## Kommunfullmäktige\n\nSammanträdesprotokoll 2029-10-08\n\n## § 90\n\n## "
                                      "Vatten\n\n"})
    CHECK(points(head, torn) == "beslut: Utvidgning av verksamhetsområde för vatten och avlopp i området mellan hamnen "
                                "och torget vid Norra kajen 3:14 med omgivande mark, i enlighet "
                                "med karta 2 och förteckning 4 fastställs.\nbeslut: Avgiften tas ut från nyår.\n");
}

TEST_CASE("a point whose full stop a scan read as a comma is a point, to the end of what stands before the next") {
  const std::string list = "Beslut\n\n1. Planen för hamnen antas.\n\n2, Hamnnämnden får i uppdrag att se över kajen "
                           "och\n\nbryggorna.\n\n3. Taxan antas.\n";
  for (const std::string_view head : {points_extract, points_minutes})
    CHECK(points(head, list) == "beslut: Planen för hamnen antas.\nbeslut: Hamnnämnden får i uppdrag att se över kajen "
                                "och bryggorna.\nbeslut: Taxan antas.\n");
}

TEST_CASE("what is moved stands right behind its verb, whatever clauses follow") {
  CHECK(points(points_minutes, "Yrkanden\n\nMats Rönn (SD) yrkar återremiss för analys av alternativet att båtarna läggs upp.\n") ==
        "yrkande: återremiss för analys av alternativet att båtarna läggs upp.\n");
  CHECK(points(points_extract, "Yrkanden\n\nSven Tross (C) yrkar avslag på samtliga punkter samt att en omröstning hålls.\n") ==
        "yrkande: avslag på samtliga punkter\nyrkande: en omröstning hålls.\n");
  CHECK(points(points_extract, "Yrkanden\n\nSamir Qvist (S) yrkar bifall till utskottets förslag med tillägget att uppdraget redovisas i maj.\n") ==
        "yrkande: bifall till utskottets förslag med tillägget att uppdraget redovisas i maj.\n");
}

TEST_CASE("what others propose in a clause beside is no demand") {
  CHECK(points("Granbo kommun\nTjänsteskrivelse\n2031-03-02\n\nSvar på motioner om bidrag\n\n", "Bedömning\n\nSamtliga motioner som föreslås att beviljas bedöms ha god nytta.\n") == "");
  CHECK(points("Norrviks kommun\nYrkande\n2031-03-02\n\n", "Yrkande\n\nVi anser att de ändringar som föreslås i svaret hjälper till att förtydliga ansvaret.\n") == "");
}

TEST_CASE("a request that one of several points answers is not what is proposed of the case") {
  CHECK(points_recommended("Norrviks kommun\nKommunstyrelsen\nProtokollsutdrag 2031-02-12\n\n§ 41 Ramar för året\n\nBeslut\n\nKommunstyrelsen föreslår att kommunfullmäktige beslutar:\n\n"
                    "1. Taxan gäller i två år.\n2. Två miljoner avsätts för bad. Begäran från badnämnden anses härmed besvarad.\n") == "-");
  CHECK(points_recommended("Ekforsa stad\nStadsledningskontoret\nTjänsteutlåtande\n2031-05-03\n\nYttrande över yrkande från M och L om anställningar\n\nFörslag till beslut\n\nI "
                    "kommunstyrelsen:\n1. Yrkande från M och L den 13 mars 2031 avslås.\n2. Kontoret får i uppdrag att pröva tjänster.\n") == "avslå");
}

TEST_CASE("a list of demands has each behind its mover's colon, whatever it begins with") {
  CHECK(points(points_minutes, "Yrkanden\n\nAhmed Sall (S): att gränsen ska vara två mil.\nLotta Gran (C): att förslaget avslås i sin helhet och att nuvarande "
                               "regler gäller.\n") == "yrkande: gränsen ska vara två mil.\nyrkande: förslaget avslås i sin helhet\nyrkande: nuvarande regler gäller.\n");
  CHECK(points(points_extract, "Debatt och yrkanden\n\nInga Skum (C) yrkar tillägg enligt punkt 3.\n\nLeif Brun (SD) yrkar i första hand avslag, i andra hand bifall "
                               "till Bo Eks yrkande.\n") == "yrkande: tillägg enligt punkt 3.\nyrkande: avslag\nyrkande: bifall till Bo Eks yrkande.\n");
}

TEST_CASE("what a board decides for itself under a heading of its own is decided") {
  CHECK(points(points_extract, "Kommunstyrelsens förslag till kommunfullmäktige\n\n1. Taxan antas.\n\nKommunstyrelsens beslut för egen del\n\n2. Kontoret får i uppdrag att "
                               "följa upp taxan.\n") == "beslutsförslag: Taxan antas.\nbeslut: Kontoret får i uppdrag att följa upp taxan.\n");
  CHECK(points(points_extract, "Kommunstyrelsens förslag till kommunfullmäktige\n\nRapporten godkänns.\n\nBeslut för egen del\n\nHamnnämnden uppmanas att lämna en plan.\n") ==
        "beslutsförslag: Rapporten godkänns.\nbeslut: Hamnnämnden uppmanas att lämna en plan.\n");
}

TEST_CASE("what a board decided is no question of the one who is answered") {
  const std::string said = points("Norrhamra kommun\nSvar på interpellation\n2031-11-04\n\nSvar på interpellation av Asta Tjus (V) om hemtjänst\n\n",
                                  "Ledamoten har ställt följande frågor:\n\n1. Hur många har slutat?\n\nSvar\n\nDen andra frågan. Uppdraget står fast. Socialnämnden behandlade det i "
                                  "maj och beslutade\n\natt införa ramtid som försök,\natt återkomma till fullmäktige i februari.\n");
  CHECK(said == "fråga: Hur många har slutat?\n");
}

TEST_CASE("points that are answered in several ways have no answer in common") {
  const std::string head = "Ydby kommun\nFritidsförvaltningen\nTjänsteskrivelse\n2031-01-22\n\nSvar på motion om odling\n\nFörslag till beslut\n\n";
  CHECK(points_recommended(head + "Fritidsnämnden föreslås besluta\n\n1. att avslå motionens första att-sats,\n2. att anse motionens andra att-sats besvarad.\n") == "-");
  CHECK(points_recommended(head + "Fritidsnämnden föreslår kommunfullmäktige besluta\n\natt motionen i den del den avser brandvarnare anses besvarad,\natt motionen i den del "
                                  "den avser cykelväg avslås.\n") == "-");
  CHECK(points_recommended(head + "Fritidsnämnden föreslås besluta\n\n1. att bifalla motionens första att-sats,\n2. att avslå motionens andra att-sats.\n") == "delvis");
}

TEST_CASE("to whom a decision is put proposes nothing") {
  const auto read = test::read_facts("Ydby kommun\nFritidsförvaltningen\nTjänsteskrivelse\n2031-01-22\n\nSvar på motion om odling\n\nFörslag till beslut\n\nFritidsnämnden föreslås "
                                     "besluta\n\n1. att avslå motionen.\n");
  REQUIRE(read.facts.recommended_decision);
  CHECK(read.facts.recommended_decision->by == "Fritidsförvaltningen");
  CHECK(read.facts.recommended_decision->to == "Fritidsnämnden");
}

TEST_CASE("a statement that is quoted ends with its quotation") {
  const auto words = [](std::string_view text) {
    const auto read = test::read_facts(std::string(points_extract) + "Beslut\n\nAvtalet godkänns.\n\n" + std::string(text));
    return read.facts.special_statements.empty() ? "-" : test::words_of(read, read.facts.special_statements.front().span);
  };
  CHECK(words("Särskilt yttrande\n\nIngemar Hult (C) lämnar ett särskilt yttrande: \"Vården ska finnas nära. Vi hade hellre sett tid.\"\n") ==
        "Ingemar Hult (C) lämnar ett särskilt yttrande: \"Vården ska finnas nära. Vi hade hellre sett tid.\"");
  CHECK(words("Protokollsanteckning\n\nRakel Stål (L): \"Backen används ändå. Den bör ordnas.\"\n") == "Rakel Stål (L): \"Backen används ändå. Den bör ordnas.\"");
}

TEST_CASE("what is proposed behind a lead with a colon is a point without it") {
  CHECK(points(points_extract, "Beslut\n\nKommunstyrelsen föreslår att kommunfullmäktige beslutar:\nDen av Asta Lund väckta motionen avslås.\n") ==
        "beslutsförslag: Den av Asta Lund väckta motionen avslås.\n");
  CHECK(points(points_minutes, "Förslag till beslut\n\nKommunstyrelsen föreslår fullmäktige besluta att motionen avslås.\n") ==
        "beslutsförslag: Kommunstyrelsen föreslår fullmäktige besluta att motionen avslås.\n");
}

TEST_CASE("a remittal goes on in the dashes below it") {
  CHECK(points(points_minutes, "Kommunfullmäktiges beslut\n\nÄrendet återremitteras för att\n – en konsult ska ta prover,\n – klubben ska tillfrågas.\n") ==
        "beslut: Ärendet återremitteras för att – en konsult ska ta prover, – klubben ska tillfrågas.\n");
  CHECK(points(points_extract, "Beslut\n\n1. Ärendet återremitteras till kontoret för att:\n- utreda kostnaden,\n- fråga klubben.\n2. Paragrafen justeras.\n") ==
        "beslut: Ärendet återremitteras till kontoret för att: - utreda kostnaden, - fråga klubben.\nbeslut: Paragrafen justeras.\n");
}

TEST_CASE("no motion asks that it be answered") {
  CHECK(points("Granbo kommun\nTjänsteskrivelse\n2031-03-02\n\nSvar på motion om bad\n\n", "Asta Lund (S) har i en motion föreslagit att badet öppnas. Asta Lund (S) föreslår i motionen\n\natt "
               "motionen ska anses besvarad med vad som anförts.\n").find("motion_yrkande: att motionen") == std::string::npos);
}

TEST_CASE("a sole proposal below a line that is none has no number two") {
  const auto read = test::read_facts(std::string(points_minutes) + "Beslut\n\nMotionen bifalls.\n\nKommunstyrelsens förslag\n\nKs § 12, 2029-02-04\n\nKommunstyrelsen föreslår kommunfullmäktige att "
                                     "bifalla motionen.\n");
  REQUIRE(read.facts.proposals.size() == 2);
  CHECK(read.facts.proposals.back().number == 1);
}

TEST_CASE("parties that move together are told together, or not at all") {
  const auto by = [](std::string_view lead) {
    const auto read = test::read_facts("Motion till kommunfullmäktige i Sandby\n\nMer mat på tallriken\n\nMaten ska komma från bygden.\n\n" + std::string(lead) +
                                       " föreslår därför kommunfullmäktige besluta\n\natt dela upp upphandlingen,\n\natt inrätta ett råd.\n");
    REQUIRE(!read.facts.proposals.empty());
    return read.facts.proposals.front().by;
  };
  CHECK(by("Liberalerna och Moderaterna") == "L, M");
  CHECK(by("Centerpartiet, Vänsterpartiet samt Miljöpartiet") == "C, V, MP");
  CHECK(by("Centerpartiet och Väl för Sandby") == "");
  CHECK(by("Centerpartiet") == "C");
}

TEST_CASE("what a line says the body decides is decided, whatever section stood before it") {
  for (const std::string_view before : {"Ärendebeskrivning\n\nRevisorerna har granskat beredskapen.\n\n", "Bakgrund\n\nEn avsägelse har kommit in.\n\n"})
    CHECK(points(points_minutes, std::string(before) + "Kommunfullmäktige beslutar\n\natt  lägga rapporten till handlingarna,\natt  utse Bo Ek (V) till ersättare.\n") ==
          "beslut: att lägga rapporten till handlingarna,\nbeslut: att utse Bo Ek (V) till ersättare.\n");
  CHECK(points(points_minutes, "Kommunstyrelsens förslag\n\nKommunfullmäktige beslutar\n\natt  lägga rapporten till handlingarna.\n").starts_with("beslutsförslag: "));
}

TEST_CASE("whose draft it is makes a kind of evidence of its own") {
  const auto basis = [](std::string_view words) {
    const auto read = test::read_facts("Ydby kommun\nFritidsförvaltningen\nTjänsteskrivelse\n2031-01-22\n\nSvar på motion om odling\n\n" + std::string(words));
    REQUIRE(read.facts.recommended_decision);
    REQUIRE(!read.facts.proposals.empty());
    return read.facts.recommended_decision->confidence.basis + " " + read.facts.proposals.front().confidence.basis;
  };
  CHECK(basis("Förslag till beslut\n\nFritidsnämnden föreslår kommunfullmäktige besluta\n\n1. att avslå motionen.\n") ==
        "recommended_draft.avslå:decided/matter put.drafted.list.named");
  CHECK(basis("Förslag till beslut\n\n1. Motionen avslås.\n") == "recommended.avslå:decided/matter put.list.named");
}

TEST_CASE("the full stop of a short form or an initial ends nothing that is moved, that of an enclosure's letter does") {
  const auto moved = [](std::string_view words) { return points(points_extract, "Beslut\nPlanen antas.\n\nYrkanden\n" + std::string(words) + "\n"); };
  CHECK(moved("Anna Berg (S) yrkar att planen ändras enligt bil. C och bil. D.") ==
        "beslut: Planen antas.\nyrkande: planen ändras enligt bil. C och bil. D.\n");
  CHECK(moved("Anna Berg (S) yrkar att ansökan prövas enl. Plan- och bygglagen resp. Miljöbalken.") ==
        "beslut: Planen antas.\nyrkande: ansökan prövas enl. Plan- och bygglagen resp. Miljöbalken.\n");
  CHECK(moved("Anna Berg (S) yrkar bifall till yrkandet från Karl B. Ek (M).") ==
        "beslut: Planen antas.\nyrkande: bifall till yrkandet från Karl B. Ek (M).\n");
  CHECK(moved("Anna Berg (S) yrkar bifall till förslaget i bilaga B. Kommunen har inga fler båtplatser.") ==
        "beslut: Planen antas.\nyrkande: bifall till förslaget i bilaga B.\n");
  CHECK(moved("Anna Berg (S) yrkar att avgiften blir som i punkt A. Bo Ek (M) yrkar avslag.") ==
        "beslut: Planen antas.\nyrkande: avgiften blir som i punkt A.\nyrkande: avslag.\n");
}

TEST_CASE("what is moved of a matter behind its mover's colon is a demand, what is said there is none") {
  const auto moved = [](std::string_view words) {
    const test::Read read = test::read_facts(std::string(points_extract) + "Beslut\nPlanen antas.\n\nYrkanden\n" + std::string(words) + "\n");
    std::string out;
    for (const facts::Proposal& one : read.facts.proposals)
      if (one.kind == "yrkande") out += one.by + ": " + test::words_of(read, one.span) + "\n";
    return out;
  };
  CHECK(moved("Inger Malm (V), Jonas Träff (MP) och Berit Kjell (S): Ärendet återremitteras.") ==
        "Inger Malm (V), Jonas Träff (MP), Berit Kjell (S): Ärendet återremitteras.\n");
  CHECK(moved("Mats Ohlin (M): Motionen avslås.") == "Mats Ohlin (M): Motionen avslås.\n");
  CHECK(moved("Mats Ohlin (M): Förslaget bifalls i sin helhet.\n\nRut Dahl (SD): Bifall till motionen.") ==
        "Mats Ohlin (M): Förslaget bifalls i sin helhet.\nRut Dahl (SD): Bifall till motionen.\n");
  CHECK(moved("Mats Ohlin (M): Ärendet har tagit för lång tid.") == "");
  CHECK(moved("Mats Ohlin (M): Vi tackar för ett gott arbete.") == "");
}

TEST_CASE("what is decided «enligt följande:» is one point with the labelled lines below it") {
  const std::string head = "Lindvads kommun\nKommunfullmäktige   PROTOKOLL\n2031-02-10\n\n§ 21 Ansvar för målen\n\nBeslut\n\n";
  CHECK(test::amiss(test::told_of(head + "Ansvaret för de mål som fullmäktige har satt fördelas enligt följande:\n\nMål: Skolan ska bli bättre.\n\nHuvudansvarig nämnd: skolnämnden\n\nMål: Fler ska gå till fots.\n\nHuvudansvarig nämnd: tekniska nämnden\n\nOmedelbar justering"),
                    {"Ansvaret för de mål som fullmäktige har satt fördelas", "!2 Huvudansvarig", "!2 Mål"}) == "");
}

TEST_CASE("an att-sats goes on below a line that ends on a word no clause ends on") {
  const std::string lead =
      "Lindvads kommun\n\nMotion om skjuts\n\nBarnen har långt till skolan, och vägen dit är mörk och "
      "smal hela vintern.\n\nJag yrkar därför\n\n";
  const std::string end = "att vägen får lyktor.\n\nDan Fransén (V)\n";
  CHECK(
      test::says(all_proposals(lead +
                               "att nämnden får i uppdrag att revidera reglerna för skjuts så\natt fler barn kan åka "
                               "med den hållplats som ligger närmast,\n\n" +
                               end),
                 "reglerna för skjuts så att fler barn kan åka"));
  CHECK(test::says(all_proposals(lead +
                                 "att nämnden får i uppdrag att se över skjutsen med sikte på och för\natt fler barn "
                                 "ska kunna åka,\n" +
                                 end),
                   "sikte på och för att fler barn ska kunna åka"));
}

TEST_CASE("items that stand far in beside a margin's heading are points, each") {
  const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-06-16\n\n§ 61    Plan\n\nBeslut          Nämnden beslutar\n                – att planen ska sändas ut\n"
                                         "                – att planen inte antas bli dyr\n\nBakgrund        Ägaren har ansökt om planbesked för 60 lägenheter.\n");
  CHECK(test::says(told, "proposal: beslut 1 by Tekniska nämnden «att planen ska"));
  CHECK(test::says(told, "proposal: beslut 2 by Tekniska nämnden «att planen inte"));
}

TEST_CASE("what somebody does at the sitting, on the line below an att-sats, is none of it") {
  const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-06-16\n\n§ 61 Avgift\n\nNämndens beslut\natt hos kommunerna begära en uppräkning med 3,4 procent.\n"
                                         "Kent-Ove Berg yrkar att uppräkningen begränsas till 2,5 procent.\nAnna Ek föredrar ärendet.\n");
  CHECK(test::says(told, "«att hos kommunerna begära en uppräkning med 3,4 procent.»"));
  CHECK(test::says(told, "proposal: yrkande 1 by Kent-Ove Berg"));
}

TEST_CASE("each sentence on a line of its own in which the body decides is a point") {
  const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden godkänner granskningsutlåtandet av den 4 maj.\nTekniska nämnden överlämnar detaljplanen för Svanen 4 och 5 till kommunfullmäktige för antagande.\n");
  CHECK_MESSAGE(test::says(told, "«Tekniska nämnden godkänner granskningsutlåtandet av den 4 maj.»"), told);
  CHECK_MESSAGE(test::says(told, "«Tekniska nämnden överlämnar detaljplanen för Svanen 4 och 5 till kommunfullmäktige för antagande.»"), told);
}

TEST_CASE("what an officer tells at the sitting is no point of the decision above it") {
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    CHECK(proposals_of(sitting_of(marked, "Förvaltningschef Olle Dalman informerar om bryggan i Näset och om läget för rampen.\n"), "beslut")
              .find("informerar") == std::string::npos);
  }
}

TEST_CASE("motions that are announced are no points of a decision") {
  for (const std::string_view mark : {"- ", "• "}) {
    const std::string told = test::told_of_minutes("Kommunfullmäktige beslutar att remittera följande motioner till kommunstyrelsen för beredning:\n" +
                                                   std::string(mark) + "Motion från Sven Hall (M) om lov för plank\n" + std::string(mark) +
                                                   "Motion från Elin Sarv (V) om sommarjobb åt alla\n");
    CHECK(!test::says(told, "«Motion från"));
  }
}

TEST_CASE("a statement that stands below a decision is none of its points") {
  const std::string decided = "Beslut\n\nTekniska nämnden avslår ansökan.\n\n";
  CHECK(!test::says(test::told_of_minutes(decided + "Per Sandell (M) lämnar ett särskilt yttrande.\n\nBakgrund\n\nKlubben har sökt.\n"),
                    "proposal: beslut 2"));
  CHECK(!test::says(test::told_of_minutes(decided + "M-gruppen avger en protokollsanteckning.\n\nBakgrund\n\nKlubben har sökt.\n"),
                    "M-gruppen avger en protokollsanteckning.»\nproposal"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avger yttrande till kommunstyrelsen.\n"), "proposal: beslut 1"));
}

TEST_CASE("the old wording and the new one are parts of the point that changes it") {
  for (const std::string lead : {"Reglementet för hamnen ändras enligt följande:",
                                 "Kommunstyrelsen beslutar att ändra reglementet för hamnen så här:"}) {
    for (const std::string head : {"Sandby kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 4\n"
                                   "Reglemente för hamnen\n\nBeslut\n",
                                   "Sandby kommun\nKommunledningskontoret\nTjänsteskrivelse\n2031-04-02\n\n"
                                   "Reglemente för hamnen\n\nFörslag till beslut\n"}) {
      const std::string told = all_proposals(
          head + lead + "\nNuvarande lydelse\n5 § Båtar får ligga i hamnen i tre dygn.\nNy lydelse\n5 § Båtar får "
                        "ligga i hamnen i två dygn.\n\nSammanfattning\nHamnen är full.\n");
      CHECK_MESSAGE(told.find(": " + lead + " Nuvarande lydelse 5 §") != told.npos, told);
      CHECK_MESSAGE(told.ends_with("Ny lydelse 5 § Båtar får ligga i hamnen i två dygn.\n"), told);
    }
  }
}

TEST_CASE("what a member did below a decision is no point of it, and an election below a list of leave begins one") {
  for (const std::string_view note : {"Mot beslutet reserverar sig Anna Berg (S).", "Bo Ek (M) avlägsnade sig efter behandlingen kl. 19.02."})
    CHECK(!test::says(test::told_of_minutes("Beslut\n\nTaxan antas.\n\n" + std::string(note) + "\n"), "beslut 2"));
  for (const std::string_view elected : {"Nedanstående väljs:", "Följande väljs:"}) {
    const std::string told = test::told_of_minutes("Beslut\n\nNedanstående avsägelser godkänns:\n\nAnna Bergs (S) avsägelse som ledamot i hamnrådet.\n\n" +
                                                   std::string(elected) + "\n\nCia Dal (S) som ledamot i hamnrådet.\n");
    CHECK_MESSAGE(test::says(told, "beslut 2"), told);
  }
}

TEST_CASE("an infinitive above bullets decides, and they are the rest of it") {
  for (const std::string_view lead : {"Godkänna planen med dessa justeringar", "Bevilja bidrag till"}) {
    const std::string told = test::told_of_minutes("NÄMNDENS BESLUT\n\n" + std::string(lead) + "\n\n- Kajen: stryks helt.\n- Parken: får högsta plats.\n\nÄrendet\n\nKontoret har gjort en plan.\n");
    CHECK(test::amiss(told, {"beslut 1", "!beslut 2"}) == "");
  }
}

TEST_CASE("what a delegate is to vote for at another meeting is one task, and nothing that the board decides") {
  for (const std::string_view lead : {"Ombudet får i uppdrag att vid stämman rösta för:",
      "Nämnden beslutar att instruera ombudet att rösta för:"}) {
    const std::string told = test::told_of_minutes("Beslut\n\n" + std::string(lead) +
                                                   "\n\n- att årsredovisningen fastställs\n"
                                                       "- att styrelsen beviljas ansvarsfrihet\n");
    CHECK(test::amiss(told, {"beslut 1", "!beslut 2", "!decision"}) == "");
  }
}

TEST_CASE("what is told at a meeting is no proposal of its summons") {
  const std::string told = test::told_of("Direktionen\nKallelse 2031-09-24\n\nÄrenden\n\n4. Delårsrapport\n\n"
      "Direktionen föreslås besluta\n\n"
                                         "att godkänna rapporten\n\n5. Förbundschefen informerar\n");
  CHECK_MESSAGE(!test::says(told, "informerar"), told);
}

TEST_CASE("what the movers of a motion want is their motion's, and views of a reply decide nothing") {
  CHECK(test::amiss(test::told_of_minutes("Beslut\n\nMotionen avslås.\n\n"
      "Motionären yrkar att kajen byggs ut.\n"), {"!beslut 2"}) == "");
  CHECK(test::amiss(test::told_of_minutes("Kommunstyrelsens förslag till kommunfullmäktige\n\n"
      "Motionen avslås.\n\nMotionären föreslår att kajen byggs ut.\n"), {"motion_yrkande"}) == "");
  for (const std::string_view lead : {"Nämnden vill särskilt framhålla", "Nämnden vill också betona:"})
    CHECK(!test::says(test::told_of_minutes("Beslut\n\nNämnden antar yttrandet som sitt eget.\n\n" +
        std::string(lead) + "\n\n• att kajen är gammal,\n• att båtarna är många.\n"),
                      "båtarna"));
}

TEST_CASE("a line that names a seat and who gets it elects, and a short sentence says what became of a report") {
  for (const auto& [said, wanted] : test::Rows{
       {"Beslut\n\nLedamot i hamnrådet efter Per Alm (S): Anna Berg (S)\nErsättare i hamnrådet efter Anna Berg "
        "(S): Bo Ek (S)\n", "decision: utse"},
       {"Hamnchef Bo Ek redogör för läget. Rapporten lades till handlingarna.\n", "decision: notera"},
       {"Frågan besvaras av Bo Ek (M).\n\nOrdföranden förklarar frågan besvarad.\n", "decision: besvarad"}})
    CHECK_MESSAGE(test::says(test::told_of_minutes(said), wanted), said);
}
