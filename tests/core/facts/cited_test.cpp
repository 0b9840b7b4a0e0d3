// Laws with chapter and §, acts of the EU and decisions by body, day and §: what a paper cites.
#include "core/facts/board_minutes.h"
#include "facts/cited/laws.h"

using namespace diarium;
using test::read_facts;

namespace {

/// «kind: norm» of each work cited in an office's letter of these words, one a line.
std::string works_cited(std::string_view words) {
  const auto read = read_facts(
      "Kommunledningsförvaltningen\n\nTjänsteskrivelse\n\n2024-03-05\n\nSvar på motion om badhus\n\nSammanfattning\n\n"
      "Det är förvaltningen som ansvarar för att frågan bereds. " + std::string(words) + "\n");
  return test::lines_of(read.facts.cited, [](const auto& one) { return one.kind + ": " + one.norm; });
}

/// «kind norm» of each work that a text cites.
std::string kinds_cited(std::string_view text) {
  return test::said_of(read_facts(text).facts.cited, [](const auto& one) { return one.kind + " " + one.norm; });
}

}  // namespace

TEST_CASE("a law is cited with its chapter and its §, whichever stands first") {
  CHECK(works_cited("Skyldigheten följer av 10 kap. 32 § skollagen.") == "law: skollagen 10 kap. 32 §\n");
  CHECK(works_cited("Enligt 5 kap 26–38 §§ och 42 § kommunallagen gäller detta.") ==
        "law: kommunallagen 5 kap 26–38 §§ och 42 §\n");
  CHECK(works_cited("Kommunallagen 5 kap. 4 § anger formen.") == "law: Kommunallagen 5 kap. 4 §\n");
  CHECK(works_cited("Stödet ges enligt 9 § i lagen (1993:387) om stöd och service till vissa personer.") ==
        "law: lagen (1993:387) om stöd och service till vissa personer 9 §\n");
  CHECK(works_cited("Enligt lag 2000:1383 ska riktlinjer antas.") == "law: lag 2000:1383\n");
  CHECK(works_cited("Plan- och bygglagen (PBL) medger det, men PBL kräver lov enligt 9 kap. 2 § PBL.") ==
        "law: Plan- och bygglagen\nlaw: PBL 9 kap. 2 §\n");
  CHECK(facts::law_name("skollagen 10 kap. 32 §") == "skollagen");
  CHECK(facts::law_name("lagen (1993:387) om stöd 9 §") == "lagen (1993:387) om stöd");
  CHECK(facts::law_name("kommunallagen") == "kommunallagen");
}

TEST_CASE("a law is cited once, whatever it is called") {
  CHECK(works_cited("Enligt 9 kap. 2 § PBL krävs lov. Plan- och bygglagen gäller, se SFS 2010:900.") ==
        "law: PBL 9 kap. 2 §\n");
  CHECK(works_cited("Lag (2003:778) om skydd mot olyckor gäller, se SFS 2003:778 och AFS 2003:778.") ==
        "law: Lag (2003:778) om skydd mot olyckor\nlaw: AFS 2003:778\n");
}

TEST_CASE("the name of a law goes on through the infinitive that its subject asks for") {
  CHECK(works_cited("Avgiften stöds av lagen (1957:259) om rätt för kommun att ta ut avgift för vissa upplåtelser. Den "
                    "är låg.") == "law: lagen (1957:259) om rätt för kommun att ta ut avgift för vissa upplåtelser\n");
  CHECK(works_cited("Enligt lagen (1993:387) om stöd och service till vissa att kommunen svarar.") ==
        "law: lagen (1993:387) om stöd och service till vissa\n");
}

TEST_CASE("a board whose name is half a bare noun is cited by all of it") {
  CHECK(works_cited("Uppdraget gavs till kretslopp och vattennämnden 2031-02-09 § 37.")
            .find("kretslopp och vattennämnden") != std::string::npos);
  CHECK(works_cited("Bilaga 1 till park och naturnämndens beslut 2031-02-09 § 37.").find("Park och naturnämnden") !=
        std::string::npos);
  CHECK(works_cited("Yttrandet gick till skolan och miljönämnden 2031-02-09 § 37.").find("Skolan och") ==
        std::string::npos);
}

TEST_CASE("acts of the European Union are cited by their numbers") {
  CHECK(works_cited("Behandlingen styrs av förordning (EU) 2016/679.") == "law: förordning (EU) 2016/679\n");
  CHECK(works_cited("Kraven finns i direktiv 2008/98/EG om avfall.") == "law: direktiv 2008/98/EG\n");
}

TEST_CASE("a word that only ends as laws do is none, unless a chapter, a § or a number stands beside it") {
  CHECK(works_cited("Förslagens kostnader, anlagen hos barnen, underlagen och dagslagen i spåret är okända.") == "");
  CHECK(works_cited("Frågan om fjällräddningslagen togs upp.") == "");
  CHECK(works_cited("Enligt 3 § fjällräddningslagen gäller detta.") == "law: fjällräddningslagen 3 §\n");
  CHECK(works_cited("De höga lägena belägna vid viken är dyra, och nivån är låg.") == "");
}

TEST_CASE("a decision is cited by body, day and §, however the sentence puts them") {
  CHECK(works_cited("Kommunstyrelsen beslutade 2031-04-16 § 41 punkt 2 att utreda frågan.") ==
        "decision: Kommunstyrelsen 2031-04-16 § 41 punkt 2\n");
  CHECK(works_cited("Kommunfullmäktige antog den 14 september 2031, § 7, respektive 2 december 2032 § 31 planen.") ==
        "decision: Kommunfullmäktige 14 september 2031, § 7\ndecision: Kommunfullmäktige 2 december 2032 § 31\n");
  CHECK(works_cited("Reglerna (Kommunstyrelsen 1994-08-30, 112 §) gäller ännu.") ==
        "decision: Kommunstyrelsen 1994-08-30, 112 §\n");
  CHECK(works_cited("Vidare beslutade tekniska nämnden den 11 juni 2031 § 19 att avvakta.") ==
        "decision: tekniska nämnden den 11 juni 2031 § 19\n");
}

TEST_CASE("a decision is cited where the matter stands between who decided and the day") {
  CHECK(works_cited("Kommunfullmäktige fastställde ramarna för nästa år 2031-06-19, § 34.") ==
        "decision: Kommunfullmäktige 2031-06-19, § 34\n");
  CHECK(works_cited("Kommunstyrelsen antog ett svar till revisorerna den 10 oktober 2032, § 131.") ==
        "decision: Kommunstyrelsen 10 oktober 2032, § 131\n");
  CHECK(works_cited("Kulturnämnden återremitterade planen 2031-03-20 § 22 och vill veta mer.") ==
        "decision: Kulturnämnden 2031-03-20 § 22\n");
  // The day of a clause or of another body's decision is not that of the first.
  CHECK(works_cited("Kommunstyrelsen godkände att taxan som gällde 2031-04-19 § 254 höjs.") == "");
  CHECK(works_cited("Kommunstyrelsen antog planen enligt uppdraget i budgeten 2031-04-19 § 2.") == "");
  CHECK(works_cited("Kommunstyrelsen avslog överklagandet av beslutet om parken 2031-04-19 § 2.") == "");
}

TEST_CASE("the name of a steering document goes over its list of matters and stops before a verb") {
  for (const auto& [said, wanted] : test::Rows{
       {"Detta följer av Granö kommuns riktlinje för styrning, samordning och finansiering av digital utveckling.",
        "policy: Granö kommuns riktlinje för styrning, samordning och finansiering av digital utveckling\n"},
       {"Enligt Vinge kommuns riktlinje för skydds-, tvångs- och begränsningsåtgärder får grinden vara låst.",
        "policy: Vinge kommuns riktlinje för skydds-, tvångs- och begränsningsåtgärder\n"},
       {"I förslag till reviderad riktlinje för trygga gångvägar inrättas fyra nya mått.",
        "policy: riktlinje för trygga gångvägar\n"},
       {"Den reviderade riktlinjen för lånecyklar föreslås gälla i hela hamnen.",
        "policy: riktlinjen för lånecyklar\n"},
       {"Vinge kommuns plan för brandvatten godkänns.", "policy: Vinge kommuns plan för brandvatten\n"},
       {"Granö kommuns riktlinje för finansverksamheten behöver ändras inför hösten.",
        "policy: Granö kommuns riktlinje för finansverksamheten\n"},
       {"Enligt Vinge kommuns riktlinje för förvaltning av de gamla husen ska taken ses över.",
        "policy: Vinge kommuns riktlinje för förvaltning av de gamla husen\n"},
       {"Enligt Vinge kommuns riktlinje för förvaltning av (2) hus ska taken ses över.", ""},
       {"Detta står i Granö kommuns program för full delaktighet för personer med funktionsnedsättning.",
        "policy: Granö kommuns program för full delaktighet för personer med funktionsnedsättning\n"},
       {"Åtgärden står i Vinge kommuns plan för att minska buller 2026-2029 sedan länge.",
        "policy: Vinge kommuns plan för att minska buller 2026-2029\n"}})
    CHECK_MESSAGE(works_cited(said) == wanted, said);
}

TEST_CASE("a bare head with its owner names no steering document, nor does the word for how it stands") {
  CHECK(works_cited("Beloppet är satt i enlighet med Granö kommuns riktlinje vid överlåtelse av mark.") ==
        "policy: Granö kommuns riktlinje vid överlåtelse av mark\n");
  CHECK(works_cited("Beloppet är satt i enlighet med Granö kommuns riktlinje i frågan.") == "");
  CHECK(works_cited("Bolaget har en strategi. Havsbads strategi är att ha plats i trettio år.") == "");
  CHECK(works_cited("Övrigt Reglementet har även anpassats till de nya nämnderna.") == "");
  CHECK(works_cited("Nämnden antog befintligt reglemente för Granö kommuns kulturnämnd.") ==
        "policy: reglemente för Granö kommuns kulturnämnd\n");
}

TEST_CASE("a heading over a report's words is no title of it, and an unquoted title stops before a verb") {
  CHECK(works_cited(
            "Frågan behandlas nedan.\n\nUtredningen\nBadhuset har utrett möjligheten att hyra ut fler tider.") == "");
  CHECK(works_cited(
            "Samtidigt visar den årliga undersökningen Granöborna och nätet att var sjunde aldrig läser e-post.") ==
        "document: Granöborna och nätet\n");
}

TEST_CASE("the name of a law goes over its special rules and m.m., and stops before where it is applied") {
  CHECK(works_cited("Nämnden svarar för renhållning enligt lag (1998:814) med särskilda bestämmelser om renhållning "
                    "och skyltning. Det är klart.") ==
        "law: lag (1998:814) med särskilda bestämmelser om renhållning och skyltning\n");
  CHECK(works_cited("Vakterna utses enligt lag (1991:46) om kommunal hundtillsyn m.m. Nämnden ansvarar.") ==
        "law: lag (1991:46) om kommunal hundtillsyn m.m.\n");
  CHECK(works_cited("Tillstånd ges enligt lag (2010:1011) om brandfarliga varor i ärenden där hamnen söker.") ==
        "law: lag (2010:1011) om brandfarliga varor\n");
  CHECK(works_cited("Behandlingen följer dataskyddsförordningen (EU) 2016/679 i allt.") ==
        "law: dataskyddsförordningen (EU) 2016/679\n");
}

TEST_CASE("the name of a steering document goes over what it is for, not into the next sentence or column") {
  for (const auto& [said, wanted] : test::Rows{
       {"Fullmäktige antog Granvike kommuns riktlinje för beslutsnivåer vid investering och inhyrning. Den gäller.",
        "policy: Granvike kommuns riktlinje för beslutsnivåer vid investering och inhyrning\n"},
       {"Nedan redogörs för styrningen. Granvike kommuns policy för den kulturella dimensionen Syftet med policyn "
        "är att ge ramar.", "policy: Granvike kommuns policy för den kulturella dimensionen\n"},
       {"Målen i miljö och klimatprogrammet gäller ännu.", "policy: miljö och klimatprogrammet\n"}})
    CHECK_MESSAGE(works_cited(said) == wanted, said);
}

TEST_CASE("an adjective and a place that belong to a steering document's name stand in it") {
  for (const auto& [said, wanted] : test::Rows{
       {"Det följer av den strategiska planen för bebyggelse.", "policy: strategiska planen för bebyggelse\n"},
       {"Det följer av den nya planen för bebyggelse.", ""},
       {"Se Strategisk plan för ökad cykling i Västra Hedby.",
        "policy: Strategisk plan för ökad cykling i Västra Hedby\n"},
       {"Granö kommuns plan för cykling i hamnen gäller.", "policy: Granö kommuns plan för cykling\n"}})
    CHECK_MESSAGE(works_cited(said) == wanted, said);
}

TEST_CASE("a work in two inflections, or with its first letters misread, is cited once; of other years it is another") {
  for (const auto& [said, wanted] : test::Rows{
       {"Det står i Riktlinjerna för rapportering av missförhållande. Kontoret läste Riktlinjer för rapportering av "
        "missförhållanden.", "policy: Riktlinjerna för rapportering av missförhållande\n"},
       {"Det följer Alliansens flerårsstrategi. Kontoret läste Alliansens acrårsstrategi.",
        "policy: Alliansens flerårsstrategi\n"},
       {"Det följer Granö kommuns flerårsstrategi 2031. Kontoret läste Granö kommuns acrårsstrategi 2031.",
        "policy: Granö kommuns flerårsstrategi 2031\n"},
       {"Det följer Granö kommuns kulturstrategi 2031. Kontoret läste Granö kommuns kulturstrategi 2034.",
        "policy: Granö kommuns kulturstrategi 2031\npolicy: Granö kommuns kulturstrategi 2034\n"},
       {"Det följer Granö kommuns kustmiljöstrategi. Kontoret läste Granö kommuns luftmiljöstrategi.",
        "policy: Granö kommuns kustmiljöstrategi\npolicy: Granö kommuns luftmiljöstrategi\n"},
       {"Det står i Riktlinjer för kultur. Kontoret läste Riktlinjer för kulturarv.",
        "policy: Riktlinjer för kultur\npolicy: Riktlinjer för kulturarv\n"}})
    CHECK_MESSAGE(works_cited(said) == wanted, said);
}

TEST_CASE("a presidium or a committee behind the letters of a board decides for itself") {
  CHECK(works_cited("KF presidium 2031-10-25, § 3, har föreslagit budgeten.") ==
        "decision: KF presidium 2031-10-25, § 3\n");
  CHECK(works_cited("Ärendet kommer från KS arbetsutskott 2031-10-25 § 4.") ==
        "decision: KS arbetsutskott 2031-10-25 § 4\n");
  CHECK(works_cited("BESLUT KOMMUNFULLMÄKTIGE 2031-02-09 § 12").find("BESLUT") == std::string::npos);
}

TEST_CASE("a steering document that is asked for or to be drawn up is none that is cited") {
  CHECK(works_cited("Nämnden får i uppdrag att samordna framtagandet av en stadsgemensam handlingsplan för förorenade "
                    "områden.") == "");
  CHECK(works_cited("Yrkande från M och L om stadsövergripande riktlinje för begränsningsåtgärder avslås.") == "");
}

TEST_CASE("laws, steering documents and reports are cited by name; what is only asked for is not") {
  CHECK(kinds_cited("Enligt kommunallagen (2017:725) och plan- och bygglagens regler ska nämnden svara till bolagen och "
              "förslagen.") == "law kommunallagen; law plan- och bygglagen");
  CHECK(kinds_cited("Internationell strategi för Ekdalen (KS 2021/154) anger när kommunen ska svara till alla.") ==
        "policy Internationell strategi för Ekdalen");
  CHECK(kinds_cited("Vi vill att nämnden tar fram en strategi för att fler ska bo här, enligt oss.") == "");
  CHECK(kinds_cited("Enligt rapporten Ljus i mörkret från nämnden är alla till freds.") == "document Ljus i mörkret");
  CHECK(kinds_cited("Beslutet i kommunfullmäktige 2019-12-10 § 6 gäller till alla.") ==
        "decision kommunfullmäktige 2019-12-10 § 6");
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
              "plats, m.m. Den höjs.") ==
        "lag (1957:259) om rätt för kommun att ta ut avgift för vissa upplåtelser av offentlig plats\n");
  CHECK(norms("I kommunens Program för levande vatten sägs att ån ska rensas.") ==
        "kommunens Program för levande vatten\n");
}

TEST_CASE("a head that tells body, day and § on one line cites no decision") {
  CHECK(!test::says(test::told_of("Lindvads stad\nKommunfullmäktige           Protokoll 2031-05-14          § 45\n\n§ 45 Hamnen\n\nBeslut\n\nHamnen säljs.\n"),
                    "cited: decision"));
  CHECK(!test::says(test::told_of("Lindvads stad\nTekniska nämnden   2031-05-14   § 45\n\n§ 45 Hamnen\n\nBeslut\n\nHamnen säljs.\n"), "cited: decision"));
  CHECK(test::says(test::told_of_minutes("Ärendet\n\nKommunfullmäktige beslutade 2030-05-14 § 45 om hamnen.\n"), "cited: decision"));
}

TEST_CASE("the number of a page above the next § cites no decision") {
  for (const std::string_view page : {"                      12\n\n", "\n\n"})
    CHECK(!test::says(test::told_of("SKURUPA KOMMUN                 PROTOKOLL\nKommunfullmäktige              2031-10-26" + std::string(page) +
                                    "§ 98    Val av presidium\n\nBeslut\nKommunfullmäktige väljer Lars Hult (S) till ordförande.\n\n§ 99    Entledigande\nBeslut\nJohan Tegn (KD) entledigas.\n"),
                      "cited: decision"));
  CHECK(test::says(test::told_of_minutes("Bakgrund\n\nKommunfullmäktige beslutade den 26 oktober\n2031, § 98, att utreda frågan.\n"), "cited: decision"));
}

TEST_CASE("a § with its year that heads the minutes is none that they cite") {
  for (const std::string_view head : {"KS § 369/2031\nTaxa för vatten\n", "KS § 369/2031          Dnr 2031/00719\nTaxa för vatten\n"})
    CHECK(kinds_cited(std::string(head) + "\nBeslut\nTaxan godkänns.\n") == "");
  CHECK(kinds_cited("KS § 370/2031\nTaxa för vatten\n\nTaxan togs upp i KS § 14/2031.\n") == "decision KS § 14/2031");
}
