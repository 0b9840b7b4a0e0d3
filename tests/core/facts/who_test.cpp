// Who does what: who signs a note, whose label a name has, who was asked, who voted how. Two towns' manners a case at least.
#include "core/facts/facts_text.h"

using namespace diarium;

namespace {

constexpr std::string_view minutes = "Lindvads kommun\nKommunstyrelsen\nSammanträdesprotokoll 2024-05-14\n\n§ 45 Svar på motion om bad\n\n"
                                     "Beslut\n\nKommunstyrelsen avslår motionen.\n\n";
constexpr std::string_view letter = "Torsviks kommun\nKommunledningskontoret\nTjänsteskrivelse\n2024-03-02\n\nSvar på motion om skolmat\n\n"
                                    "Förslag till beslut\n\nKommunfullmäktige avslår motionen.\n\nÄrendet\n\n";

test::Read read(std::string_view head, std::string_view words) {
  return test::read_facts(std::string(head) + std::string(words));
}

/// Who stands behind each note and reservation, divided by «;».
std::string signers(std::string_view words) {
  const test::Read paper = read(minutes, words);
  std::string out;
  for (const auto* list : {&paper.facts.reservations, &paper.facts.special_statements})
    for (const facts::Dissent& one : *list) out += (out.empty() ? "" : "; ") + facts::written(one.who);
  return out;
}

std::string roles_in(const test::Read& paper) {
  std::string out;
  for (const facts::Person& one : paper.facts.persons)
    out += (out.empty() ? "" : "; ") + one.name + (one.party.empty() ? "" : " (" + one.party + ")") + " " + test::joined(one.roles);
  return out;
}
std::string roles(std::string_view words) { return roles_in(read(minutes, words)); }

std::string asked(std::string_view head, std::string_view words) {
  const test::Read paper = read(head, words);
  std::string out;
  for (const facts::Referral& one : paper.facts.referral_bodies)
    out += (out.empty() ? "" : "; ") + one.name + (one.reply == "silent" ? " -" : "");
  return out;
}

}  // namespace

TEST_CASE("those whom a note speaks of do not sign it") {
  CHECK(signers("Protokollsanteckning\n\nOlle Stig (MP) antecknar till protokollet att Socialdemokraterna och Moderaterna hade lovat "
                "ett bad, och att Karin Alm (V) höll med.\n") == "Olle Stig (MP)");
  CHECK(signers("Särskilt yttrande\n\nSverigedemokraterna lämnar ett särskilt yttrande: Vi delar inte den bild som Vänsterpartiet "
                "och Centerpartiet ger.\n") == "SD");
  CHECK(signers("Mot beslutet reserverar sig Anna Berg (S) och Bo Ek (V) med hänvisning till att Moderaterna och Lars Lind (L) höjer "
                "taxan.\n") == "Anna Berg (S), Bo Ek (V)");
  CHECK(signers("Reservation av Cia Dal (SD) med anledning av Vänsterpartiets förslag\n\nFörslaget är dyrt.\n") == "Cia Dal (SD)");
  CHECK(signers("Till protokollet antecknas ett yttrande från Kristdemokraterna om att Liberalerna har brutit sitt löfte.\n") == "KD");
  CHECK(signers("Med anledning av Centerpartiets förslag reserverar sig ledamöterna för S och V mot beslutet.\n") == "S, V");
  CHECK(signers("Anna Berg (S) reserverar sig mot beslutet, med instämmande av Bo Ek (V), till förmån för Miljöpartiets yrkande.\n") ==
        "Anna Berg (S), Bo Ek (V)");
}

TEST_CASE("who is only spoken of in a note makes it none") {
  CHECK(signers("Det antecknas till protokollet att Moderaterna och Centerpartiet är överens om taxan.\n") == "");
  CHECK(signers("Det antecknas som ett yttrande till protokollet att frågan har tagits upp av Liberalerna i nämnden.\n") == "");
}

TEST_CASE("whose proposal a reservation is against does not reserve") {
  CHECK(roles("Anna Berg (S) yrkar bifall.\n\nBo Ek (M) reserverar sig mot Anna Bergs yrkande.\n") ==
        "Anna Berg (S) yrkande; Bo Ek (M) reservant");
  CHECK(roles("Ledamöterna för KD reserverar sig till förmån för Cia Dals (C) yrkande.\n").find("reservant") == std::string::npos);
}

TEST_CASE("a reservation handed in as a paper is its signers', not that of those it argues with") {
  const test::Read paper = test::read_facts(
      "Reservation\nKommunstyrelsen 2024-05-14\nÄrende 7: Svar på motion av Bo Ek (M) om avgifter\n\nVi reserverar oss mot beslutet. "
      "Moderaterna och Centerpartiet har lagt ett förslag som gör att avgiften höjs, och Lars Lind (L) har röstat för det.\n\n"
      "Anna Berg (S)\nCia Dal (S)\n");
  REQUIRE(paper.facts.reservations.size() == 1);
  CHECK(facts::written(paper.facts.reservations[0].who) == "Anna Berg (S), Cia Dal (S)");
}

TEST_CASE("a firm's, a law's or an authority's letters are no party, and the firm is nobody") {
  CHECK(roles("Bostads AB Ekhem (BAE) och Norrbo Fastigheter (NF) har byggt enligt Plan och Bygglagen (PBL). Svenska Kommunförbundet "
              "(SKR) och Karin Bohm Stiftelsen (KBS) har bjudit in.\n") == "");
  CHECK(roles("Göta Energi (M) ska bygga vid Norra Kajen (V) och vid Anna Lindhs Torget (S).\n") == "");
  CHECK(roles("Magnus Ek (SKR) och Maria Lind (IVO) deltog.\n") == "Magnus Ek annan; Maria Lind annan");
  CHECK(roles("Kalle Dahl (BP) och Stina Ryd (BP) yrkar bifall.\n") == "Kalle Dahl (BP) yrkande; Stina Ryd (BP) yrkande");
}

TEST_CASE("the label of a line is that of its own name, not of the next") {
  CHECK(roles("Utses att justera   Bo Ek (M)\nJusterande   Bo Ek (M), Cia Dal (L)\nSekreterare  Lisen Wall\n") ==
        "Bo Ek (M) justerare; Cia Dal (L) justerare; Lisen Wall sekreterare");
  CHECK(roles("Underskrifter\nSekreterare      Lisen Wall\nOrdförande       Anna Berg (S)\nJusterare        Bo Ek (M)         Cia Dal "
              "(L)\n") == "Lisen Wall sekreterare; Anna Berg (S) ordförande; Bo Ek (M) justerare; Cia Dal (L) justerare");
  CHECK(roles("Ordförande     .................................\n               Anna Berg\n\nJusterande     "
              ".................................\n               Bo Ek                Cia Dal\n") ==
        "Anna Berg ordförande; Bo Ek justerare; Cia Dal justerare");
}

TEST_CASE("two columns of a signature that were set as one line keep their order") {
  CHECK(roles("Ordförande                        Justerande Anna Berg                        Bo Ek\n") ==
        "Anna Berg ordförande; Bo Ek justerare");
  CHECK(roles("Utdrag ur protokoll Ordförande        Justerande Anna Berg (S)        Ebbar Zirn (M)\n") ==
        "Anna Berg (S) ordförande; Ebbar Zirn (M) justerare");
  CHECK(roles("Vid protokollet        Justeras\nLisen Wall             Bo Ek\nSekreterare            Anna Berg\n").find("Anna Berg sekreterare") ==
        std::string::npos);
}

TEST_CASE("an office's title is no part of a name, and where somebody works is nobody") {
  CHECK(roles("I debatten talade Socialminister Anna Berg (S) och Statsrådet Per Holm (S).\n") == "Anna Berg (S) annan; Per Holm (S) annan");
  CHECK(roles("Föredragande var enhetschef Stöd Anna Berg (S).\n") == "Anna Berg (S) annan");
  const std::string signed_by = roles_in(read(letter, "Avgiften höjs.\n\nAnna Falk Kommunikationschef\n\nOla Sten\nEnhetschef\nHemtjänst Norr\n"));
  CHECK(signed_by == "Anna Falk chef; Ola Sten chef");
}

TEST_CASE("who signs below a section has the role of the signature alone, and a label is that of the name below it") {
  CHECK(roles("Reservation\n\nCia Dal (L) reserverar sig mot beslutet.\n\nSignerat av\nAnna Berg\nOrdförande\n2024-11-27 10:12:33\n\n"
              "Signerat av\nLisen Wall\nSekreterare\n2024-11-27 11:00:01\n") ==
        "Cia Dal (L) reservant; Anna Berg ordförande; Lisen Wall sekreterare");
  CHECK(roles("1:e vice ordförande\nBo Ek (M)\n\nSekreterare\nLisen Wall\n") == "Bo Ek (M) annan; Lisen Wall sekreterare");
}

TEST_CASE("who follows the verb of a note makes it, not whom the words before name") {
  CHECK(roles("På grund av Lars Linds (L) agerande antecknar Maria Holm (KD) sin mening till protokollet.\n") ==
        "Lars Linds (L) annan; Maria Holm (KD) anteckning");
  CHECK(signers("Protokollsanteckning från Centerpartiet\n\nVi anser att Moderaterna har fel. Även Rut Holm (V) har fel.\n") == "C");
  CHECK(signers("Skriftlig reservation från Stig Alm (C) och Eva Ros (C): Majoriteten, S och M, har inte lyssnat.\n") ==
        "Stig Alm (C), Eva Ros (C)");
}

TEST_CASE("a substitute's title between two names is that of the second, wherever the line ends") {
  CHECK(roles("Anna Berg (S), Bo Ek (MP), tjänstgörande ersättaren Cia Dal (V) röstar Ja (3).\n") ==
        "Anna Berg (S) röstande; Bo Ek (MP) röstande; Cia Dal (V) röstande, ersättare");
  CHECK(roles("Anna Berg (S), Bo Ek (MP), tjänstgörande\nersättaren Cia Dal (V) och ordföranden Rut Holm (S) röstar Ja (4).\n") ==
        "Anna Berg (S) röstande; Bo Ek (MP) röstande; Cia Dal (V) röstande, ersättare; Rut Holm (S) röstande, ordförande");
}

TEST_CASE("whoever takes the chair once is no substitute and not the chair, and neither is the next in the list") {
  CHECK(roles("Beslutande\nAnna Berg (S), 1:e vice ordförande, tjänstgörande ordförande\nBo Ek (M)\nCia Dal (V)\n") ==
        "Anna Berg (S) annan; Bo Ek (M) annan; Cia Dal (V) annan");
  CHECK(roles("Beslutande: Anna Berg (S), 2:e vice ordförande, ordförande §§ 4–6\nBo Ek (M), ledamot\n") ==
        "Anna Berg (S) ordförande; Bo Ek (M) annan");
  CHECK(roles("Tjänstgörande ordförande Anna Berg (S) ställer proposition på yrkandet.\n") == "Anna Berg (S) annan");
  CHECK(roles("Närvarande\nAnna Berg (S), vice ordförande, justerare\nBo Ek (M)\n") == "Anna Berg (S) justerare; Bo Ek (M) annan");
  // The look-alikes stay what they are.
  CHECK(roles("Beslutande\nAnna Berg (S), 1:e vice ordförande\nBo Ek (M), tjänstgörande ersättare\n") ==
        "Anna Berg (S) annan; Bo Ek (M) ersättare");
  CHECK(roles("Beslutande\nAnna Berg (S), ordförande, tjänstgörande ersättaren Bo Ek (M)\n") ==
        "Anna Berg (S) ordförande; Bo Ek (M) ersättare");
}

TEST_CASE("a title behind a name stays with it, though another column's name follows") {
  CHECK(roles_in(read(letter, "Avgiften höjs.\n\nAnna Falk, kommundirektör                 Per Ryd, utredare\n")) ==
        "Anna Falk chef; Per Ryd handläggare");
  CHECK(roles_in(read(letter, "Avgiften höjs.\n\nAnna Falk                              Per Ryd\n\nTf HR- och "
                              "kommunikationsdirektör      Utredare\n")) == "Anna Falk chef; Per Ryd handläggare");
}

TEST_CASE("who answers a remark in minutes answers no interpellation") {
  CHECK(roles("Förvaltningschef Anna Falk svarar också att medel saknas.\n") == "Anna Falk chef");
}

TEST_CASE("prose tells in many ways who was asked for an opinion") {
  CHECK(asked(letter, "En motion har inkommit till kultur- och fritidsnämnden för beredning.\n") == "Kultur- och fritidsnämnden");
  CHECK(asked(letter, "Kommunfullmäktige beslutade 2024-01-29 § 4 att överlämna motionen till tekniska nämnden för beredning och yttrande.\n") ==
        "Tekniska nämnden");
  CHECK(asked(letter, "Socialnämnden har i skrivelse den 4 mars 2024 anfört att kostnaden är hög. Miljönämnden har i skrivelse den 6 mars "
                      "2024 lämnat följande yttrande.\n") == "Socialnämnden; Miljönämnden");
  CHECK(asked(minutes, "Ärendet har behandlats av miljönämnden och tekniska utskottet.\n") == "Miljönämnden; Tekniska utskottet");
  CHECK(asked(letter, "Ärendet bereddes av kommunstyrelsens arbetsutskott den 5 juni.\n") == "Kommunstyrelsens arbetsutskott");
  CHECK(asked(minutes, "Dialog har förts med fastighetskontoret. Samråd har skett med kulturförvaltningen.\n") ==
        "Fastighetskontoret; Kulturförvaltningen");
  CHECK(asked(minutes, "Synpunkter har inhämtats från polisen och Hedby Fastigheter AB. Yttrande har inhämtats från räddningsnämnden.\n") ==
        "Hedby Fastigheter AB; Räddningsnämnden");
  CHECK(asked(letter, "I yttrande från Hedby Bostäder AB framhålls att frågan är löst.\n") == "Hedby Bostäder AB");
  CHECK(asked(minutes, "Byggnadsnämnden har yttrat sig. Äldrenämnden har inte inkommit med yttrande.\n") == "Byggnadsnämnden; Äldrenämnden -");
  CHECK(asked(letter, "Remissvar\n\nMotionen har remitterats till trafiknämnden och Södra hamnens stadsdelsnämnd.\n\nSynpunkter från "
                      "parknämnden\n\nParknämnden ser inga hinder.\n") == "Trafiknämnden; Södra hamnens stadsdelsnämnd; Parknämnden");
}

TEST_CASE("whose paper it is, who carries out and who gets a copy were not asked") {
  CHECK(asked(minutes, "Motionen har remitterats till kommunstyrelsen för beredning.\n") == "");
  CHECK(asked(letter, "Ärendet har beretts av kommunledningskontoret.\n") == "");
  CHECK(asked("Utbildningsnämnden\nRemissvar\n2025-04-16\n\nYttrande över motion om lästimme\n\n",
              "Kommunstyrelsen har remitterat en motion till utbildningsnämnden. Nämnden avstyrker motionen.\n") == "");
  CHECK(asked(minutes, "Barnnämnden ska yttra sig. Dialog ska föras med kulturnämnden. Fritidsnämnden får i uppdrag att genomföra "
                       "planen.\n\nBeslutet skickas till\nÖverförmyndarnämnden\n") == "");
  CHECK(asked("Tekniska nämnden\nProtokoll 2024-09-10\n\n§ 8 Yttrande över remiss om vindkraft\n\nBeslut\n\n",
              "Tekniska nämnden beslutar att lämna yttrandet som sitt eget till kommunstyrelsen.\n") == "");
  CHECK(asked(letter, "Ärendet har inte remitterats till miljönämnden. Kulturnämnden bör beredas tillfälle att yttra sig.\n") == "");
  CHECK(asked(letter, "Kontoret har lämnat synpunkter. Yttrande har inhämtats från Anna Berg.\n") == "");
}

TEST_CASE("names under yes, no and abstains voted as the head above them says") {
  CHECK(roles("Omröstning\n\nJa                       Nej                     Avstår\nAnna Berg (S)            Bo Ek (V)               "
              "Lars Lind (SD)\nCia Dal (M)              Eva Frid (MP)\n\n") ==
        "Anna Berg (S) röstande; Bo Ek (V) röstande; Lars Lind (SD) avstår; Cia Dal (M) röstande; Eva Frid (MP) röstande");
  CHECK(roles("Ja-röster\nAnna Berg (S)\nCia Dal (M)\n\nNej-röster\nBo Ek (V)\n\nAvstår\nLars Lind (SD)\n\nOmröstningen utfaller med 2 "
              "ja-röster, 1 nej-röst och 1 som avstår.\n") ==
        "Anna Berg (S) röstande; Cia Dal (M) röstande; Bo Ek (V) röstande; Lars Lind (SD) avstår");
}

TEST_CASE("a mark in a table of votes stands under its head, and a table that lost its columns says nothing") {
  CHECK(roles("Namn                 Ja    Nej    Avstår\nAnna Berg (S)        X\nBo Ek (V)                  X\nLars Lind (SD)              "
              "      X\nSumma                1     1      1\n") == "Anna Berg (S) röstande; Bo Ek (V) röstande; Lars Lind (SD) avstår");
  CHECK(roles("| Ledamot | Ja | Nej | Avstår |\n|---|---|---|---|\n| Anna Berg (S) | X | | |\n| Bo Ek (V) | | X | |\n| Lars Lind (SD) | | | X "
              "|\n") == "Anna Berg (S) röstande; Bo Ek (V) röstande; Lars Lind (SD) avstår");
  CHECK(roles("Namn      Ja      Nej      Avstår\nAnna Berg (S)      X\nBo Ek (V)            X\nLars Lind (SD)                  X\nSumma "
              "     1      1      1\n").find("Anna Berg (S) avstår") == std::string::npos);
}

TEST_CASE("a list of votes that contradicts the count tells nobody's vote") {
  CHECK(roles("Ja                       Nej\nAnna Berg (S)            Bo Ek (V)\nCia Dal (M)\n\nMed 5 ja-röster mot 1 nej-röst avslår "
              "kommunstyrelsen motionen.\n") == "Anna Berg (S) annan; Bo Ek (V) annan; Cia Dal (M) annan");
}

TEST_CASE("who reserves in favour of a demand of their own is not told as its mover") {
  CHECK(roles_in(read(minutes, "Reservation\n\nMot beslutet reserverar sig Ada Berg (MP), Bo Ek (MP) och Cia Dal (V) till förmån för eget yrkande.\n")) ==
        "Ada Berg (MP) reservant; Bo Ek (MP) reservant; Cia Dal (V) reservant");
  CHECK(roles_in(read(minutes, "Yrkanden\n\nAda Berg (MP) yrkar bifall till motionen. Bo Ek (V) instämmer i yrkandet.\n")) == "Ada Berg (MP) yrkande; Bo Ek (V) yrkande");
}

TEST_CASE("who certifies an extract below a reservation reserves nothing") {
  CHECK(roles("Reservation\n\nOlle Stig (MP) reserverar sig mot beslutet.\n\nUtdragets riktighet intygas\nKatja Bolin, nämndsekreterare\n").find("Katja Bolin sekreterare") != std::string::npos);
  CHECK(roles("Reservation\n\nOlle Stig (MP) reserverar sig mot beslutet.\n\nVid protokollet\nEva Lind, kommunsekreterare\n").find("Eva Lind sekreterare") != std::string::npos);
}

TEST_CASE("who hands in or announces a reservation reserves, and who speaks of one does not") {
  CHECK(signers("Per Alm (M) anmäler blank reservation.\n") == "Per Alm (M)");
  CHECK(signers("Reservation\n\nAnna Berg (S) och Bo Ek (V) lämnar in en skriftlig reservation, bilaga 2.\n") == "Anna Berg (S), Bo Ek (V)");
  CHECK(signers("Vänsterpartiet inkommer med skriftlig reservation mot beslutet.\n") == "V");
  CHECK(signers("Mot beslutet anmälde Karin Alm (MP) reservation.\n") == "Karin Alm (MP)");
  CHECK(signers("Anna Berg (S) och Bo Ek (V) reserverar sig mot beslutet. Anna Berg (S) lämnar skriftlig reservation, bilaga 2.\n") ==
        "Anna Berg (S), Bo Ek (V)");
  CHECK(signers("Anna Berg (S) yrkar att förvaltningen anmäler en reservation till styrelsen.\n") == "");
  CHECK(signers("Bo Ek (V) frågar vem som lämnade en reservation i ärendet.\n") == "");
}
