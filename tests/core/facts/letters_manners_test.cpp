// Letters whose kind, town or title only their layout tells: a court's, the auditors', what somebody hands in at a sitting.
#include "core/facts/board_minutes.h"

using namespace diarium;

TEST_CASE("a paper to a court has neither its name for a title nor its seat for a municipality") {
  for (const std::string_view court : {"Förvaltningsrätten i Karlstad\nBox 568\n651 12 Karlstad", "Till\nMark- och miljödomstolen\nNacka tingsrätt"}) {
    const std::string told = test::told_of("Socialnämnden i Lindvad\n\n2031-05-14\nDnr SN 2031/88\n\n" + std::string(court) +
                                         "\n\nMål nr 234-31\n\nYttrande över överklagande av beslut om bistånd\n\nNämnden vidhåller sitt beslut.\n");
    CHECK(test::says(told, "municipality: Lindvad "));
    CHECK(test::says(told, "title: Yttrande över överklagande av beslut om bistånd"));
    CHECK(!test::says(told, "type: remissvar"));
  }
  CHECK(!test::says(test::told_of("Hyresnämnden i Göteborg\n\n2031-05-14\n\nFråga om hyra\n\nHyresnämnden har tagit upp saken.\n"), "municipality: Göteborg"));
}

TEST_CASE("auditors who write for a municipality name it, and are no title") {
  for (const std::string_view head : {"Revisorerna i Lindvads kommun\n                                   2031-11-06\n\nTill\nKommunstyrelsen",
                                      "LINDVADS KOMMUN\nDe förtroendevalda revisorerna\n\nREVISIONSMISSIV\nDatum 2031-11-06\n\nKommunstyrelsen"}) {
    const std::string told = test::told_of(std::string(head) + "\n\nGranskning av kommunens upphandling\n\nVi har granskat upphandlingen. Den interna kontrollen brister.\n\nFör revisorerna\n\nAnna Berg\nOrdförande\n");
    CHECK(test::says(told, "municipality: Lindvad "));
    CHECK(test::says(told, "title: Granskning av kommunens upphandling"));
  }
}

TEST_CASE("whose town a letter is of is told by whom it is for, and by who signs it") {
  CHECK(test::says(test::told_of("Anna Berg\nStorgatan 1\n123 45 Lindvad\n\nTill Socialnämnden i Lindvads kommun\n\nJag vill klaga på hemtjänsten. Den kommer för sent.\n\nAnna Berg\n"),
                   "municipality: Lindvad "));
  CHECK(test::says(test::told_of("2031-05-14\n\nTill Naturvårdsverket\n\nYttrande över förslag till strategi för vatten\n\nVi har tagit del av förslaget och har inget att erinra mot det i sin "
                                 "helhet.\n\nAnna Berg\nOrdförande\nLindvads kommun\n"),
                   "municipality: Lindvad "));
  for (const std::string_view receiver : {"Region Kusten", "Torsviks kommun"})
    CHECK(!test::says(test::told_of("Kommunstyrelsen                 TJÄNSTESKRIVELSE\n2031-02-11\n\nYttrande över plan för vägar\n\nFörslag till beslut\n\nAtt anta yttrandet som sitt eget svar på remissen.\n\nAnna Berg     "
                                    "       Per Ek\nStrateg              Kommunchef\n\nBeslutet skickas till\n" + std::string(receiver) + "\n"),
                      "municipality:"));
}

TEST_CASE("what somebody hands in tells to which § of the minutes, and is no §") {
  for (const auto& [form, kind] : {std::pair{"RESERVATION", "reservation: Per Ek (M)"}, std::pair{"Särskilt yttrande", "yttrande: Per Ek (M)"},
                                   std::pair{"Protokollsanteckning", "protokollsanteckning: Per Ek (M)"}}) {
    const std::string said = std::string(form) == "RESERVATION" ? "Vi reserverar oss mot beslutet." : "Vi hade helst sett att hamnen behölls.";
    const std::string told = test::told_of("Lindvads kommun\nKommunfullmäktige 14 maj 2031\n\n" + std::string(form) + "\n\n§ 44 Plan för hamnen\n\n" + said + "\n\nFör Moderaterna\n\nPer Ek\n");
    CHECK(test::says(told, kind));
    CHECK(test::says(told, "«" + said + "»"));
    CHECK(!test::says(told, "protokollsparagraf"));
    CHECK(test::says(told, "title: Plan för hamnen"));
  }
}

TEST_CASE("who is elected on lines below «att välja» is of the decision") {
  for (const auto& [decided, all] :
       {std::pair{"Nämnden beslutar att välja\n\nAnna Berg (S), ordförande\nPer Ek (M)\n\ntill ledamöter i valberedningen.\n", "«Nämnden beslutar att välja Anna Berg (S), ordförande Per Ek (M) till ledamöter i valberedningen.»"},
        std::pair{"Nämnden beslutar att utse följande personer till ledamöter:\n\nAnna Berg (S)\nPer Ek (M)\n\nExpedieras till\nDe valda\n", "till ledamöter: Anna Berg (S) Per Ek (M)»"}})
    CHECK(test::says(test::told_of_minutes("Beslut\n\n" + std::string(decided)), all));
  const std::string told = test::told_of_minutes("Beslut\n\n1. Till ledamöter väljs:\n   Anna Berg (S)\n   Per Ek (M)\n2. Till ersättare väljs:\n   Cia Dal (KD)\n");
  CHECK(test::says(told, "«Till ledamöter väljs: Anna Berg (S) Per Ek (M)»"));
  CHECK(test::says(told, "«Till ersättare väljs: Cia Dal (KD)»"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nNämnden utser Per Ek (M) att justera protokollet.\n\nAnna Berg\nSekreterare\n"), "justera protokollet. Anna"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nPlanen antas.\n\nParagrafen är omedelbart justerad.\n"), "«Paragrafen"));
}

TEST_CASE("who answered in running text is told as one that answered") {
  const std::string told = test::told_of_minutes("Ärendet\n\nMotionen har skickats på remiss till byggnadsnämnden, miljönämnden, Naturskyddsföreningen och Länsstyrelsen. Byggnadsnämnden och "
                                               "miljönämnden avstyrkte motionen. Naturskyddsföreningen tillstyrkte den. Länsstyrelsen hade inget att erinra.\n");
  for (const std::string_view one : {"Byggnadsnämnden", "Miljönämnden", "Naturskyddsföreningen", "Länsstyrelsen"}) CHECK(test::says(told, "referral: " + std::string(one) + " (answered)"));
  const std::string other = test::told_of_minutes("Ärendet\n\nYttranden har begärts från byggnadsnämnden och Lindvads Bostäder AB. Byggnadsnämnden har inga synpunkter. Socialnämnden svarade att "
                                                "den saknar resurser.\n");
  CHECK(test::says(other, "referral: Byggnadsnämnden (answered)"));
  CHECK(test::says(other, "referral: Lindvads Bostäder AB (asked)"));
  CHECK(test::says(other, "referral: Socialnämnden (answered)"));
}

TEST_CASE("the post that somebody is elected to is none at the sitting") {
  for (const std::string_view names : {"Anna Berg (S), ordförande\nPer Ek (M), ersättare\n", "Anna Berg (S)          Ordförande\nPer Ek (M)             Ersättare\n"}) {
    const std::string told = test::persons(std::string(test::board_head) + "Beslut\n\nNämnden beslutar att till valberedningen välja\n\n" + std::string(names));
    CHECK(test::says(told, "Anna Berg (S) annan"));
    CHECK(test::says(told, "Per Ek (M) annan"));
  }
}

TEST_CASE("those whom a consultation's report lists by what they said have answered") {
  for (const std::string_view list : {"Utan erinran: Trafikverket, tekniska nämnden\nMed synpunkter: Länsstyrelsen, Lantmäteriet\nInget svar: Polisen\n",
                                      "Inga synpunkter: Trafikverket, tekniska nämnden\n\nMed synpunkter: Länsstyrelsen och Lantmäteriet\n"}) {
    const std::string told = test::told_of("Lindvads kommun\nSamrådsredogörelse\n2031-05-14\n\nDetaljplan för hamnen\n\nInkomna yttranden\n\n" + std::string(list) + "\n");
    for (const std::string_view one : {"Trafikverket", "Tekniska nämnden", "Länsstyrelsen", "Lantmäteriet"}) CHECK(test::says(told, "referral: " + std::string(one) + " (answered)"));
  }
}

TEST_CASE("minutes that are written as a sentence name the municipality of who meets") {
  for (const std::string_view head : {"Protokoll fört vid sammanträde med kulturnämnden i Lindvads kommun onsdagen den 6 maj 1992 kl 18.30 i kommunalhuset.",
                                      "PROTOKOLL fört vid sammanträde med Kulturnämnden i Lindvads kommun den 6 maj 1992"})
    CHECK(test::says(test::told_of(std::string(head) + "\n\n§ 31\nVal av justeringsman\nAtt jämte ordföranden justera dagens protokoll utsågs Arne Lod.\n"), "municipality: Lindvad "));
}

TEST_CASE("a board's place stands below its name, or behind it in the letter's address") {
  CHECK(test::says(test::told_of("Kultur- och fritidsnämnden                 PROTOKOLL\ni Lindvad                                  2031-02-21\n\n§ 12  Bidrag\n\nNämnden beslutar att bevilja bidrag.\n"),
                   "municipality: Lindvad "));
  CHECK(test::says(test::told_of("Tjänsteskrivelse\nDatum: 19 augusti 2031\nDiarienummer: BUN 2031-118\nHandläggare: Rut Ek, utredare\n\nTill barn- och utbildningsnämnden i Lindvads kommun\n\n"
                                 "Begäran om anslag för skolskjuts\n\nNämnden beslutar att begära anslag.\n"),
                   "municipality: Lindvad "));
}

TEST_CASE("who signs the answer to a question answers it, and the form alone is no title") {
  for (const std::string_view head : {"Lindvads kommun                2031-05-20\nKommunstyrelsens ordförande\n\nSvar på enkel fråga från Per Ek (M) om bussarna", "Svar på enkel fråga\n\nTill Per Ek (M)"}) {
    const std::string told = test::told_of(std::string(head) + "\n\nDu frågar när bussarna kommer att gå på kvällarna. Svaret är att det avgör regionen. Jag har bett om fler turer.\n\nLindvad den 20 maj 2031\n\nAnna Berg (S)\n");
    CHECK(test::says(told, "person: Anna Berg (S) svarande"));
    CHECK(!test::says(told, "type: enkel_fraga"));
    CHECK(!test::says(told, "title: Svar på enkel fråga «"));
  }
}

TEST_CASE("a board that was asked has answered where it «avstyrker», also behind a clause of its own") {
  for (const std::string_view words : {"Hamnnämnden, som också har fått motionen på remiss, avstyrker förslaget.", "Hamnnämnden har fått motionen på remiss och tillstyrker den."})
    CHECK_MESSAGE(test::says(test::told_of("Lindvads kommun\nTJÄNSTEUTLÅTANDE\n2031-09-02\n\nSvar på motion om ateljéstöd\n\nFörslag till beslut\nKulturnämnden föreslår att motionen avslås.\n\nSammanfattning\n" + std::string(words) + "\n"),
                             "referral: Hamnnämnden (answered)"), words);
}

TEST_CASE("to whom an interpellation is put is not its title, however it is said") {
  for (const std::string_view line : {"Interpellation ställd till ordföranden i socialnämnden, Håkan Berg (C)", "Interpellation till barn- och utbildningsnämndens ordförande Håkan Berg (C)", "Interpellation ställd till kommunalrådet Håkan Berg (C)"}) {
    const std::string told = test::told_of("Till kommunfullmäktige i Lindvad\n\n" + std::string(line) + "\n\nEnsamma äldre\n\nEnligt mätningar uppger 61 procent av de äldre med hemtjänst att de besväras av ensamhet.\n\n"
                                           "Med anledning av detta vill jag fråga ordföranden:\n– Hur förklarar du att ensamheten ökar?\n\nLindvad den 3 mars 2031\n\nMaria Lind (MP)\n");
    CHECK_MESSAGE(test::says(told, "title: Ensamma äldre"), told);
  }
}
