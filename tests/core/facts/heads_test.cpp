// What a letterhead, a stamp and a registry put above a paper: its owner, its day, its number, and none of it its
// title.
#include "core/facts/facts_text.h"
#include "facts/parts/parts.h"

using namespace diarium;
using test::read_facts;
using test::value_or_none;

TEST_CASE("the registry's stamp does not date a paper that its writer dated") {
  const auto read = read_facts(
      "Inkom\nMora kommun\n2023-05-11\nDnr KS 2023/88-102\n\nMotion\n\nBelysning vid bryggorna i Sjöhult\n\nUnder "
      "hösten har flera bryggor varit mörka, och den som går där på kvällen ser inte var kajen slutar.\n\nJag yrkar "
      "att kommunen sätter upp lampor.\n\nSjöhult den 9 maj 2023\n\nKlas Bergfors (C)\n");
  CHECK(value_or_none(read.facts.document_date) == "2023-05-09");
  CHECK(value_or_none(read.facts.title) == "Belysning vid bryggorna i Sjöhult");
}

TEST_CASE("a stamp is all the date that some papers have") {
  const auto read = read_facts(
      "Inkom 2023-05-11\n\nMotion om belysning vid bryggorna\n\nUnder hösten har flera bryggor varit mörka, och den "
      "som går där på kvällen ser inte var kajen slutar.\n\nJag yrkar att kommunen sätter upp lampor.\n\nKlas Bergfors "
      "(C)\n");
  CHECK(value_or_none(read.facts.document_date) == "2023-05-11");
}

TEST_CASE("the letterhead of a group or a holder is no title") {
  const std::string_view prose =
      "\n\nBryggor vid stranden\n\nUnder hösten har flera bryggor varit mörka, och den som går där på kvällen ser inte "
      "var kajen slutar. Vi vill ändra på det.\n\nVi föreslår kommunfullmäktige besluta\n\natt lampor sätts upp.\n";
  for (const std::string_view head : {"Motion\n\nCenterpartiet Mora", "Motion\n\nMiljöpartiet de gröna i Mora",
                                      "Motion\n\nmiljöpartiet de gröna", "Motion\n\nAnna Berglind, gruppledare (C)",
                                      "REGION GOTLAND\nMotion", "Motion\n\nAdress: uppgiften borttagen"}) {
    CAPTURE(head);
    CHECK(value_or_none(read_facts(std::string(head) + std::string(prose)).facts.title) == "Bryggor vid stranden");
  }
}

TEST_CASE("who it is that writes tells the municipality") {
  const std::string_view prose =
      "\n\nMotion om bryggor\n\nUnder hösten har flera bryggor varit mörka, och den som går där på kvällen ser inte "
      "var kajen slutar.\n\nJag yrkar att lampor sätts upp.\n";
  const auto owner = [&](std::string_view head, std::string_view tail) {
    return value_or_none(read_facts(std::string(head) + std::string(prose) + std::string(tail)).facts.municipality);
  };
  CHECK(owner("Centerpartiet Arvika", "") == "Arvika");
  CHECK(owner("Miljöpartiet de gröna i Arvika", "") == "Arvika");
  CHECK(owner("Handläggare\nKlas Bergfors\nklas.bergfors@arvika.se", "") == "Arvika");
  CHECK(owner("Region Gotland", "") == "Region Gotland");
  CHECK(owner("Bryggor i Arvika", "Vi i Arvika vet bättre.\n") == "Arvika");
  CHECK(owner("Motion", "Från Mora till Arvika är det långt.\n") == "-");
}

TEST_CASE("a place that is mentioned in passing does not own the paper") {
  const auto owner = [](std::string_view text) { return value_or_none(read_facts(text).facts.municipality); };
  const std::string_view office =
      "Tjänsteskrivelse\n\nKommunledningsförvaltningen\n2024-03-05\n\nSvar på motion om badhus\n\nSammanfattning\n\n"
      "Förvaltningen anser att frågan är viktig och att den ska beredas vidare av nämnden under året. ";
  REQUIRE(read_facts(office).facts.type);
  CHECK(owner(std::string(office) + "Förvaltningen har besökt Mora kommun, som byggde ett badhus för två år sedan. "
                                    "Kostnaden blev högre än väntat.\n") == "-");
  CHECK(owner(std::string(office) + "Kommunstyrelsen i Mora har avstått från att bygga. Kommuner som Orsa och Mora har "
                                    "valt andra vägar.\n") == "-");
  CHECK(owner(std::string(office) + "Samarbete med Mora kommun pågår. Avtalet med Mora kommun löper ut i maj. Ungdomar "
                                    "från Mora kommun badar redan här.\n") == "-");
  CHECK(owner(std::string(office) + "Badhuset ligger centralt i Orsa kommun. Invånarna i Orsa kommun har väntat länge, "
                                    "längre än de i Mora.\n") == "Orsa");
  CHECK(owner("Orsa kommun\n" + std::string(office) +
              "Mora kommun har ett badhus. Mora kommuns avgifter är lägre, och "
              "Mora kommun har fler besökare.\n") == "Orsa");
  CHECK(owner(std::string(office) + "Ärendet har beretts.\n\nOrsa kommun Kommunstyrelsen protokoll\n\nKostnaden är "
                                    "okänd.\n") == "Orsa");
}

TEST_CASE("an item's number stands before the title of what is handed in at a meeting") {
  const auto read = read_facts(
      "Mora kommun\nKommunstyrelsen 2024-10-09\n\nReservation\n\nÄrende 14: Detaljplan för Norra Sjöhult "
      "(KS-2024-877)\n\nVi yrkade på sammanträdet att ärendet skulle återremitteras, men fick inte gehör för det.\n\n"
      "Mot den bakgrunden reserverar vi oss.\n\nKlas Bergfors (M)\n");
  CHECK(value_or_none(read.facts.title) == "Detaljplan för Norra Sjöhult");
}

TEST_CASE("a form's name may follow the name of the body that uses it") {
  const auto read = read_facts(
      "KOMMUNSTYRELSENS UTLÅTANDE                2024-04-29\nDiarienr KS 2023/1022\n\nTill kommunfullmäktige\n\nMotion "
      "om bryggor i Sjöhult\n\nKlas Bergfors (KD) har i en motion föreslagit att kommunen ska bygga två bryggor under "
      "mandatperioden.\n\nKommunstyrelsens förslag till beslut\nKommunstyrelsen föreslår att kommunfullmäktige "
      "beslutar att avslå motionen.\n\nFör kommunstyrelsen\n\nLars Hedmo\nKommunstyrelsens ordförande\n");
  CHECK(value_or_none(read.facts.type) == "utlatande");
  CHECK(value_or_none(read.facts.title) == "Motion om bryggor i Sjöhult");
}

TEST_CASE("an addressee before the subject, and a by-line below it, leave the title whole") {
  const std::string_view prose =
      "\n\nUnder hösten har flera bryggor varit mörka, och den som går där på kvällen ser inte var kajen slutar. Vi "
      "vill ändra på det. Jag föreslår därför att\n\n* lampor sätts upp\n* bryggorna lagas\n\nSjöhult den 3 oktober "
      "2024\n\nVera Hallin (S)\n";
  CHECK(value_or_none(
            read_facts("Motion till Mora kommunfullmäktige angående säkra bryggor" + std::string(prose)).facts.title) ==
        "Motion till Mora kommunfullmäktige angående säkra bryggor");
  const auto letter = read_facts(
      "TJÄNSTESKRIVELSE\n2024-05-21\nDnr KS 2023/1102\n\nKlas Bergfors\n\nKommunstyrelsen\n\nLaga bryggorna i Sjöhult\n"
      "Motion den 20 november 2023 av Vera Hallin (S)\n\nFörslag till beslut\nMotionen avslås.\n\nHandlingar i "
      "ärendet\nKommunstyrelsens utskotts beslut\nMotion\n");
  CHECK(value_or_none(letter.facts.title) == "Laga bryggorna i Sjöhult");
  for (const facts::Person& one : letter.facts.persons)
    CHECK(test::joined(one.roles) == (one.name == "Vera Hallin" ? "motionär" : "handläggare"));
  CHECK(letter.facts.persons.size() == 2);
}

TEST_CASE("a letter to a board is dated by the line that names the board") {
  const auto read = read_facts(
      "Kommunstyrelsen 2023-02-01\nSkrivelse av Klas Bergfors (M)\n\nSkrivelse om bryggorna i Sjöhult\n\nBryggorna är "
      "mörka, och den som går där på kvällen ser inte var kajen slutar.\n\nVi vill ha svar på detta:\n• När lagas de?\n"
      "• Vem betalar?\n");
  CHECK(value_or_none(read.facts.document_date) == "2023-02-01");
}

TEST_CASE("what stands between a § and its sections is its title, but numbers, headings and leads") {
  const auto title = [](std::string_view below) {
    return value_or_none(read_facts("Kommunstyrelsen\nProtokoll 2024-04-09\n\n" + std::string(below) +
                                    "\n\nBeslut\nMotionen avslås.\n\nÄrendet\nNämnden har tagit ställning till "
                                    "ärendet.\n")
                             .facts.title);
  };
  CHECK(title("Au § 61              Dnr KS 00422/2023\nKs §\n\nMotion om lampor i Sjöhult") ==
        "Motion om lampor i Sjöhult");
  CHECK(title("§ 61\nMotion om lampor\n\nArbetsutskottet föreslår kommunstyrelsen besluta") == "Motion om lampor");
  CHECK(title("§ 61\nFrågestund\nInformation") == "Frågestund");
  CHECK(title("§ 61\nBolagets årsredovisning\n2023") == "Bolagets årsredovisning 2023");
}

TEST_CASE("a § lists its items and repeats its heading below the title") {
  const auto title = [](const std::string& lines) {
    return value_or_none(read_facts("Vara kommun\nKulturnämnden\nSammanträdesprotokoll 2031-12-16\n\n" + lines + "\n\nBeslut\nNämnden noterar informationen.\n").facts.title);
  };
  CHECK(title("§ 14 Information och samtal\nA/ Information från chefen\nB/ Ny e-tjänst för bokning") == "Information och samtal");
  CHECK(title("§ 14 Anmälningar för kännedom\nAnmälningar") == "Anmälningar för kännedom");
  CHECK(title("§ 14 Samverkan mellan\nSamverkansrådet och nämnden") == "Samverkan mellan Samverkansrådet och nämnden");
}

TEST_CASE("a title goes on where its last word asks for more, and ends at a line beside it") {
  const auto title = [](const std::string& head) {
    return value_or_none(read_facts(head + "\n\nBakgrund\n\nUnder hösten har flera bryggor varit mörka, och den som går där på kvällen ser inte var kajen slutar.\n").facts.title);
  };
  CHECK(title("Avtal mellan\n\nKulturnämnden\n\noch\n\nSjöhults båtklubb\n\navseende drift vid\n\nGästhamnen i Sjöhult\n\n2031") ==
        "Avtal mellan Kulturnämnden och Sjöhults båtklubb avseende drift vid Gästhamnen i Sjöhult");
  CHECK(title("Cykelplan för\n\nSjöhults kommun") == "Cykelplan för Sjöhults kommun");
  CHECK(title("Uppföljning av tidigare granskningar (2023)| Revisab") == "Uppföljning av tidigare granskningar (2023)");
  CHECK(title("Delegationsbeslut\n\nDatum: 2031-05-13\nHandläggare: Anna Berg\nTitel: Utvecklare - samordnare\n\nUtredning av bortfallna lampor") ==
        "Utredning av bortfallna lampor");
  CHECK(title("Team/enhet/namn: Anna Berglind\n\nSkjutsar under april månad") == "Skjutsar under april månad");
}

TEST_CASE("an office and a dated owner are passed on the way to the title") {
  const std::string_view prose =
      "\n\nBryggor vid stranden\n\nFörslag till beslut\nKommunstyrelsen avslår motionen.\n\nÄrendet\nUnder hösten har "
      "flera bryggor varit mörka, och den som går där ser inte var kajen slutar.\n";
  for (const std::string_view head :
       {"TJÄNSTESKRIVELSE\nSektor kultur och fritid", "TJÄNSTESKRIVELSE\nMora kommun 2024-09-30"}) {
    CAPTURE(head);
    CHECK(value_or_none(read_facts(std::string(head) + std::string(prose)).facts.title) == "Bryggor vid stranden");
  }
  CHECK(value_or_none(read_facts("Motion\n\nMora kommun 2024-09-30\n\nBryggor vid stranden\n\nJag yrkar att bryggorna "
                                 "lagas och att nämnden har tagit ställning.\n")
                          .facts.document_date) == "2024-09-30");
}

TEST_CASE("a number across a gap at the end of the title's line is the case's") {
  const auto title = [](const std::string& line) {
    return value_or_none(read_facts("Vara kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-12-16\n\n" + line + "\n\nBeslut\nPlanen antas.\n").facts.title);
  };
  CHECK(title("§ 143   Budget 2032 med plan för 2033–2034               KS 2030-1120") == "Budget 2032 med plan för 2033–2034");
  CHECK(title("§ 9 Uppföljning av intern kontroll 2031                  KS-2031-00012") == "Uppföljning av intern kontroll 2031");
  CHECK(title("§ 9 Upphandling av spårvagn M 32") == "Upphandling av spårvagn M 32");
}

TEST_CASE("an interpellation may be put to somebody in its title") {
  const auto read = read_facts(
      "Till kommunfullmäktige i Mora\n\nInterpellation ställd till kommunstyrelsens ordförande Lars Hedmo (S) ang. "
      "bryggorna\n\nBryggorna är mörka, och den som går där på kvällen ser inte var kajen slutar.\n\nMot bakgrund av "
      "detta "
      "vill jag fråga:\n\nNär lagas bryggorna i kommunen?\n\nVem betalar för det som behövs?\n\nVera Hallin (C)\n");
  CHECK(value_or_none(read.facts.type) == "interpellation");
  CHECK(read.facts.proposals.size() == 2);
}

TEST_CASE("a letter dated above all else is one paper, and so is one that names its meeting") {
  const auto letter = read_facts(
      "Arvika 2023-05-02\n\nTill Barnnämnden, Arvika kommun\n\nSkrivelse ang. skolskjuts\n\nFöräldrar har vänt sig "
      "till oss med oro för de förändrade turerna, och nämnden har inte svarat.\n\nKlas Bergfors\n");
  CHECK(value_or_none(letter.facts.document_date) == "2023-05-02");
  const auto dissent = read_facts(
      "RESERVATION\nKommunstyrelsen i Arvika 2023-12-06, § 241\nÄrende: Avgifter för vatten 2024, dnr KS 2023/402\n\n"
      "Vi reserverar oss mot beslutet att höja den fasta avgiften, som drabbar små hushåll.\n\nKlas Bergfors (MP)\n");
  CHECK(value_or_none(dissent.facts.document_date) == "2023-12-06");
  CHECK(value_or_none(dissent.facts.title) == "Avgifter för vatten 2024");
  CHECK(value_or_none(read_facts("Tilläggsyrkande\nKommunfullmäktige Arvika 2024-06-17\n\nVi yrkar att nämnden får mer "
                                 "och att styrelsen får mindre.\n")
                          .facts.municipality) == "Arvika");
}

TEST_CASE("a § of another meeting that is cited with its day below a heading begins no section") {
  const auto parts = [](const std::string& text) {
    const test::Read read = test::read_facts(text);
    for (const facts::Proposal& one : read.facts.proposals)
      CHECK(slice(read.text.nfc, one.span).find("§") == std::string_view::npos);
    return read.facts.components.size();
  };
  CHECK(parts("Sundviks kommun\nKommunfullmäktige\nSammanträdesdatum: 2031-02-24\n\nKf § 9\n\nGatlyktor\n\n"
              "Kommunfullmäktiges beslut\n\nMotionen bifalls.\n\nKommunstyrelsens förslag\n\nKs § 12, 2031-02-04\n\n"
              "Kommunstyrelsen föreslår att motionen bifalls.\n\nYrkanden\n\nVera Ek (V) yrkade bifall till "
              "motionen.\n") == 0);
  CHECK(
      parts("Sundviks kommun\nTekniska nämnden\nProtokoll 2031-02-24\n\n§ 19\n\nBryggan\n\nBeslut\n\nBryggan rivs.\n\n"
            "Arbetsutskottets förslag\n\nAu § 88, den 4 februari 2031\n\nBryggan rivs.\n") == 0);
}

TEST_CASE("the letters of the board whose case it is are no part of a title, other letters are") {
  const auto title = [](std::string_view words) {
    return value_or_none(read_facts("Granö kommun\n\nTjänsteskrivelse\n\n2031-03-04\nDnr 2031/55\n\n" +
                                    std::string(words) +
                                    "\n\nFörslag till beslut\n\nMotionen avslås.\n\nSammanfattning\n\nDet är kontoret "
                                    "som har utrett frågan om hur det ska gå till.\n")
                             .facts.title);
  };
  CHECK(title("Svar på motion om bryggor vid badet - KS") == "Svar på motion om bryggor vid badet");
  CHECK(title("Svar på motion om bryggor vid badet – BUN") == "Svar på motion om bryggor vid badet");
  CHECK(title("Svar på motion om undervisning i svenska – SFI") == "Svar på motion om undervisning i svenska – SFI");
}

namespace {

const std::string letter_of_office =
    "Granö kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-03-04\n\nSvar på motion om bryggor\n\nFörslag "
    "till beslut\n\nKommunfullmäktige avslår motionen.\n\nSammanfattning\n\nDet är kontoret som har utrett frågan om "
    "hur det ska gå till med bryggorna vid badet.\n\n";
/// The first word of the parts of a file, each with its kind.
std::string parts_of(const std::string& text) {
  const auto read = read_facts(text);
  return test::lines_of(read.facts.components, [&](const facts::Component& one) {
    const std::string words = test::words_of(read, one.span);
    return one.type + ": " + words.substr(0, words.find(' '));
  });
}

}  // namespace

TEST_CASE("an enclosure begins at its office, whatever it is called, and not in what stands above") {
  const std::string minutes =
      "Utdrag ur protokoll\nSammanträdesdatum: 2031-02-03\n\nYttrande över motion om bryggor\n\nBeslut\n\nNämnden "
      "avstyrker motionen.\n\nVid protokollet\n\nAnna Bergmark\n";
  CHECK(parts_of(letter_of_office + "Sten Lindal\nKommundirektör\n\nKultur och fritid\n\n" + minutes) ==
        "tjansteskrivelse: Granö\nprotokollsparagraf: Kultur\n");
  CHECK(parts_of(letter_of_office + "Beslutet skickas till\n\nTekniska kontoret\n\nStrandens bolag\n\n" + minutes) ==
        "tjansteskrivelse: Granö\nprotokollsparagraf: Utdrag\n");
}

TEST_CASE("a § in the middle of a sentence and a chapter on summonses begin no paper") {
  CHECK(parts_of(
            "Kommunstyrelsen\n\n§ 316\n\nBryggor vid badet\n\nBeslut\n\nKommunstyrelsen godkänner rapporten.\n\n"
            "Tidigare behandling\n\nBordlagt den 3 februari 2031, § 148, och den 4 mars 2031,\n§ 265.\n\nHandlingar\n\n"
            "Kontorets rapport den 8 januari 2031.\n") == "");
  CHECK(parts_of(letter_of_office +
                 "Ordförande\n\n§ 9 Den som är ordförande leder nämndens arbete och ser till att ärenden "
                 "bereds.\n\nKallelse\n\n§ 10 Ordföranden ansvarar för att kallelse sänds ut till nämndens "
                 "ledamöter i god tid.\n") == "");
}

TEST_CASE("a municipality that no list knows is told by its letterhead") {
  const std::string_view prose =
      "\n\nMotion om bryggor\n\nUnder hösten har flera bryggor varit mörka, och den som går där på kvällen ser inte "
      "var kajen slutar.\n\nJag yrkar att lampor sätts upp.\n";
  const auto owner = [&](std::string_view head) {
    return value_or_none(read_facts(std::string(head) + std::string(prose)).facts.municipality);
  };
  CHECK(owner("GRYTHAMRA KOMMUN\nKommunstyrelsen") == "Grythamra");
  CHECK(owner("Lillbrånens kommun") == "Lillbrånen");
  CHECK(owner("Skogs-Grytnäs kommun               1 (3)") == "Skogs-Grytnäs");
  CHECK(owner("Grytfors kommun") == "Grytfors");
  CHECK(owner("Region Grythamra           Regionstyrelsen") == "Region Grythamra");
  CHECK(owner("Motion till vår kommun") == "-");
  CHECK(owner("Kommunstyrelsen i vår kommun") == "-");
}

TEST_CASE("the sender's post, the addressee and a distribution label are no title") {
  const std::string_view tail =
      "\n\nUnder hösten har flera bryggor varit mörka, och den som går där på kvällen ser inte var kajen slutar. "
      "Nämnden har tagit ställning till ärendet.\n";
  const auto title = [&](std::string_view head) {
    return value_or_none(read_facts(std::string(head) + std::string(tail)).facts.title);
  };
  CHECK(title("Sundviks kommun\nTekniska nämndens ordförande Sten Bergmark (S)\n\nDatum: 2031-11-04\n\n\nSvar på "
              "interpellation om mörka bryggor") == "Svar på interpellation om mörka bryggor");
  CHECK(title("SUNDVIKS KOMMUN                         1 (3)\nMiljönämnden         YTTRANDE\n                     "
              "2031-03-27\n\n                     Mark- och miljödomstolen\n                     Er beteckning M "
              "12-31\n\n\nYttrande över ansökan om bryggor vid udden") == "Yttrande över ansökan om bryggor vid udden");
}

TEST_CASE("a board of two fields keeps its name in the head of pages") {
  const std::string page =
      "GRYTHAMRA KOMMUN                                 Protokoll\nBarn- och skolnämnden\n"
      "                                             2031-02-19\n";
  const auto read = read_facts(page + "\n§ 10 Val av justerare\n\nBeslut\n\nNämnden utser Vera Ek (S).\n\f" + page +
                               "\n§ 11 Bokslut\n\nBeslut\n\nNämnden godkänner bokslutet.\n\f" + page +
                               "\n§ 12 Regler för skolskjuts\n\nBeslut\n\nNämnden antar reglerna för skolskjuts.\n");
  CHECK(value_or_none(read.facts.body) == "Barn- och skolnämnden");
}

TEST_CASE("a board is one, with its article and without") {
  for (const std::string_view name : {"Vägnämnd", "Vägnämnden", "VÄGNÄMND"}) {
    CAPTURE(name);
    const auto read = read_facts("Vara kommun\n" + std::string(name) + "\nSammanträdesprotokoll 2031-02-19\n\n§ 10 Val av justerare\n\nBeslut\n\nVera Ek (S) utses.\n");
    CHECK(value_or_none(read.facts.body) == "Vägnämnden");
  }
}

namespace {

/// The headings of a paper, a line each.
std::string headings_of(std::string_view text) {
  const auto read = read_facts(text);
  std::string out;
  for (const structure::Block& block : read.outline.blocks)
    if (block.kind == structure::BlockKind::heading) out += test::words_of(read, block.span) + "\n";
  return out;
}

}  // namespace

TEST_CASE("rows of those present, of contents, of notes and of letterheads are no headings") {
  const std::string prose =
      "Bryggorna är mörka, och den som går där på kvällen ser inte var kajen slutar. Nämnden har tagit ställning till "
      "ärendet.\n\n";
  const std::string minutes =
      "Sundviks kommun\nTekniska nämnden\nProtokoll 2031-02-24\n\nBeslutande\nSten Bergmark (M), ordförande\nVera Ek "
      "(S) för Karin Strand (S), § 14\nLindal (L) på grund av jäv\n\nInnehåll\n\n§ 14 Bryggor ............ 2\n§ 15 "
      "Meddelanden ............ 3\n\n§ 14 Bryggor\n\nBeslut\n\nBryggorna lagas.\n\nÄrendet\n\n" +
      prose + "§ 15 Meddelanden\n\nBeslut\n\nMeddelandena läggs till handlingarna.\n";
  const std::string told = headings_of(minutes);
  for (const std::string_view row : {"Vera Ek", "Lindal", "....."}) CHECK(told.find(row) == std::string::npos);
  CHECK(told.ends_with("§ 14 Bryggor\nBeslut\nÄrendet\n§ 15 Meddelanden\nBeslut\n"));
  const std::string letter =
      "Sundviks kommun\n\nTjänsteskrivelse\n\n2031-03-04\n\nLampor vid bryggorna\n\nBakgrund\n\n" + prose +
      "Lampor i hamnar (hamnar.se, 2031) 8\n\nSökt belopp; 150 000 kr\n\nLagrum 5 kap. 26–38 §§\n\n" + prose +
      "Hamnar\n\nUtdrag ur protokoll 2031-02-04\n\n" + prose;
  CHECK(headings_of(letter) == "Lampor vid bryggorna\nBakgrund\n");
}

TEST_CASE("the title below the line of a § is a heading in whole minutes, whatever letters stand before the §") {
  const std::string told = " har tagit ställning till ärendet, som rör bryggorna i hamnen och lamporna vid dem.\n\n";
  const std::string council = headings_of(
      "Sundviks kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-02-24\n\nKf § 14              Dnr "
      "2031/88\n\nBryggor i hamnen\n\nKommunfullmäktige beslutar\n\natt  bryggorna lagas.\n\nÄrendebeskrivning\n"
      "Kommunstyrelsen" +
      told + "Beslutet skickas till\nHamnkontoret\n\n\nKf § 15\n\nDelgivningar\n\nKommunfullmäktige" + told);
  CHECK(council.find("Bryggor i hamnen\n") != std::string::npos);
  CHECK(council.find("Delgivningar\n") != std::string::npos);
  const std::string board = headings_of(
      "Region Sjölandet\nRegionstyrelsen\nProtokoll 2032-05-03\n\n§ 7\nRemissvar: Vård nära bryggan\nRS "
      "2032/17\n\nRegionstyrelsens beslut\nFörslaget antas.\n\nÄrendet\nRegionstyrelsen" +
      told + "RS § 8\nMeddelanden\n\nRegionstyrelsens beslut\nMeddelandena läggs till handlingarna.\n");
  CHECK(board.find("Remissvar: Vård nära bryggan") != std::string::npos);
  CHECK(board.find("Meddelanden\n") != std::string::npos);
}

TEST_CASE("the first row of the head of minutes is no heading, nor a title") {
  constexpr std::string_view rest = "\n\n§ 61 Val av ersättare\n\nBeslut\nEva Ljung (C) väljs till ersättare i nämnden.\n";
  const auto told = [&](std::string_view rows) {
    return headings_of("Sundsby kommun\nKommunfullmäktige\n\nProtokoll\n2031-06-16\n\n" + std::string(rows) + std::string(rest));
  };
  constexpr std::string_view headings = "§ 61 Val av ersättare\nBeslut\n";
  CHECK(told("Plats och tid    Folkets hus, kl. 18.00–21.45\nBeslutande       Enligt bifogad närvarolista\nOrdförande       Gunilla Stern (S)") == headings);
  CHECK(told("Plats     Hamnmagasinet\nTid       Kl. 9–12\nLedamöter     Enligt lista") == headings);
  CHECK(told("Sammanträdets art     Offentligt\nLokal                 Rådhuset") == headings);
}

TEST_CASE("the line that tells of a meeting and its item is no part of the title below it") {
  constexpr std::string_view rest = "\n\nVi yrkade på att planen skulle avslås eftersom strandskyddet upphävs. Därför reserverar vi oss mot beslutet.\n\nNora Fält (V)\n";
  const auto title = [&](std::string_view head) {
    const test::Read read = test::read_facts("Reservation\n\n" + std::string(head) + std::string(rest));
    return read.facts.title ? read.facts.title->value : "-";
  };
  CHECK(title("Ärende 12, Kommunstyrelsen 2032-05-11\nDetaljplan för Strandängen") == "Detaljplan för Strandängen");
  CHECK(title("Kommunstyrelsen den 11 maj 2032, ärende 4\nTaxa för gästhamnen") == "Taxa för gästhamnen");
  CHECK(title("Tekniska nämndens sammanträde 2032-05-11\nTaxa för gästhamnen") == "Taxa för gästhamnen");
  const test::Read claim = test::read_facts("Yrkande\n\nKommunfullmäktige 2031-11-25, ärende 9\nMål och budget 2032 med plan för 2033\n\nCenterpartiet yrkar att kommunfullmäktige beslutar\n\n"
                                            "att skatten sänks,\natt taxan antas.\n\nFör Centerpartiet\nHanna Vall\n");
  CHECK((claim.facts.title && claim.facts.title->value == "Mål och budget 2032 med plan för 2033"));
  CHECK(title("Detaljplan för Strandängen\netapp två") == "Detaljplan för Strandängen etapp två");
}

TEST_CASE("whose paper it is stands in its first lines, though no list knows the name") {
  const auto owner = [](std::string_view line) {
    const test::Read read = test::read_facts(std::string(line) + "\nTekniska nämnden\nProtokoll 2031-05-06\n\n§ 31 Bryggor i hamnen\n\nBeslut\nBryggorna lagas.\n");
    return read.facts.municipality ? read.facts.municipality->value : "-";
  };
  CHECK(owner("SÖDRA HULTÅS KOMMUN") == "Södra Hultås");
  CHECK(owner("Norra Skärets kommun") == "Norra Skäret");
  CHECK(owner("Lilla Granvik kommun                 Protokoll") == "Lilla Granvik");
  CHECK(owner("Kommunalförbundet Sjukvård Öst") == "Kommunalförbundet Sjukvård Öst");
  CHECK(owner("Räddningstjänstförbundet Mälarkusten") == "Räddningstjänstförbundet Mälarkusten");
  // A listed name at the beginning of a longer one is not that municipality.
  for (const std::string_view longer : {"Lomma Strand kommun", "Nora Höjd kommun   Protokoll", "Mora Vik stad"}) {
    CAPTURE(longer);
    CHECK(owner(longer) == "-");
  }
  CHECK(owner("Lomma kommun Tekniska nämnden") == "Lomma");
  // No name, or not the owner's.
  CHECK(owner("Södra kommundelen") == "-");
  CHECK(owner("Kommunalförbundet har bildats för att sköta bryggorna") == "-");
  CHECK(owner("Norra delen av kommunen") == "-");
}

TEST_CASE("an addressee or a heading behind a title on its line is none of its words") {
  const std::string tail =
      "\n\nKommunstyrelsens förslag\n\nKommunstyrelsen föreslår att kommunfullmäktige antar taxan för gästhamnen från "
      "och med den första maj, och att nämnden får i uppdrag att tala om det för alla som har en båt vid kommunens "
      "bryggor.\n\nTaxan har inte ändrats på nio år, och kostnaden för bryggorna har stigit under hela den tiden, mest "
      "för den norra bryggan, som lades om för tre år sedan och som ännu inte är betald.\n";
  CHECK(headings_of("Utlåtande\n\nTaxa för gästhamnen Till Sundviks kommunfullmäktige" + tail)
            .find("Taxa för gästhamnen\n") != std::string::npos);
  CHECK(headings_of("Tjänsteutlåtande\n\nTaxa för gästhamnen Förslag till beslut\n\n1. Taxan antas." + tail)
            .find("Taxa för gästhamnen\nFörslag till beslut\n") != std::string::npos);
}

TEST_CASE("an answer carries a file before what it answers, and what is told before what is not") {
  using facts::Type;
  const auto carrier = [](std::vector<Type> types) {
    std::vector<facts::Part> parts(types.size());
    for (std::size_t i = 0; i < types.size(); ++i) {
      parts[i].type = types[i];
      parts[i].section_block = facts::Reading::no_block;
    }
    return facts::main_part(parts);
  };
  CHECK(carrier({Type::motion, Type::protokollsparagraf}) == 0);  // What the motion rests on.
  CHECK(carrier({Type::none, Type::protokollsparagraf}) == 1);
  CHECK(carrier({Type::protokollsparagraf, Type::motion}) == 0);
  CHECK(carrier({Type::protokollsparagraf, Type::tjansteskrivelse, Type::motion}) == 1);
  CHECK(carrier({Type::none, Type::interpellation}) == 1);
  CHECK(carrier({Type::motion, Type::motion, Type::motion, Type::utlatande}) == 0);  // Far down: an enclosure's.
}

TEST_CASE("a title may begin with the word of a heading where it says what the paper is about") {
  const auto title = [](std::string_view line, std::string_view head) {
    const test::Read read = test::read_facts(std::string(head) + std::string(line) + "\n\nFörslag till beslut\nPlanen antas.\n\nBakgrund\nPlanen följs upp varje år av förvaltningen, "
                                                                       "som redovisar arbetet för nämnden i maj.\n");
    return test::value_or_none(read.facts.title);
  };
  constexpr std::string_view letter = "Vattenskärs kommun\nSamhällsbyggnadsförvaltningen\nTJÄNSTESKRIVELSE\n2033-01-19\n\n";
  constexpr std::string_view columns = "Vattenskärs kommun                    TJÄNSTESKRIVELSE\nSamhällsbyggnadsförvaltningen         Datum: 2033-01-19\n\n";
  for (const std::string_view head : {letter, columns}) {
    CHECK(title("Beslut om granskning av detaljplan för Kv. Ugglan 7 m.fl.", head) == "Beslut om granskning av detaljplan för Kv. Ugglan 7 m.fl.");
    CHECK(title("Mål och budget 2034", head) == "Mål och budget 2034");
    CHECK(title("Beslut om antagande", head) == "Beslut om antagande");
    CHECK(title("Beslut", head) != "Beslut");
    CHECK(title("Mål", head) != "Mål");
    CHECK(title("Sammanfattning", head) != "Sammanfattning");
  }
}
