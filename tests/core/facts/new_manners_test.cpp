// What papers of ten more towns must not be made to say, and what of them was lost: two manners a case, made up before anything
// was mended by them.
#include "core/facts/board_minutes.h"

using namespace diarium;

namespace {
constexpr std::string_view vote_head = "Lindvads kommun\nKommunfullmäktige\nSammanträdesprotokoll 1999-05-14\n\n§ 45 Hamnen\n\n";
}  // namespace

TEST_CASE("what a body «har således beslutat» behind a vote is decided, and proposed by nobody") {
  for (const std::string_view lead : {"Fullmäktige har således beslutat", "Kommunfullmäktige har därmed beslutat"}) {
    const std::string told = test::told_of(std::string(vote_head) + "Votering\n\nVid voteringen avges 26 ja-röster och 15 nej-röster.\n" +
                                         std::string(lead) + "\n\natt  hamnen läggs ned, samt\n\natt  kajen säljs den 1 juli 2000.\n");
    CHECK(test::says(told, "proposal: beslut 1 by Kommunfullmäktige «att hamnen"));
    CHECK(test::says(told, "proposal: beslut 2 by Kommunfullmäktige «att kajen"));
    CHECK(!test::says(told, "beslutsförslag"));
  }
}

TEST_CASE("those whom a question's title says to answer it did not put it") {
  for (const std::string_view answered :
       {"– svar av kommunalrådet Bo Ek (M) och kommunalrådet Cia Dal (L)", ", svar av Bo Ek (M) och Cia Dal (L)"}) {
    const std::string told = test::told_of("Lindvads kommun\nKommunfullmäktige\nProtokoll 2031-05-14\n\n§ 45 Interpellation av Anna Berg (S) om hamnen " +
                                         std::string(answered) + "\n\nSvar har lämnats.\n\nBeslut\n\nInterpellationen förklaras besvarad.\n");
    CHECK(test::says(told, "person: Anna Berg (S) interpellant"));
    CHECK(test::says(told, "person: Bo Ek (M) svarande"));
    CHECK(test::says(told, "person: Cia Dal (L) svarande"));
  }
}

TEST_CASE("a head that tells body, day and § on one line cites no decision") {
  CHECK(!test::says(test::told_of("Lindvads stad\nKommunfullmäktige           Protokoll 2031-05-14          § 45\n\n§ 45 Hamnen\n\nBeslut\n\nHamnen säljs.\n"),
                    "cited: decision"));
  CHECK(!test::says(test::told_of("Lindvads stad\nTekniska nämnden   2031-05-14   § 45\n\n§ 45 Hamnen\n\nBeslut\n\nHamnen säljs.\n"), "cited: decision"));
  CHECK(test::says(test::told_of_minutes("Ärendet\n\nKommunfullmäktige beslutade 2030-05-14 § 45 om hamnen.\n"), "cited: decision"));
}

TEST_CASE("parties with their town are no title, whoever they are together with") {
  for (const std::string_view who : {"Moderaterna och Kristdemokraterna i Lindvad", "Socialdemokraterna, Vänsterpartiet och Miljöpartiet i Lindvad"})
    CHECK(!test::says(test::told_of("Reservation\nKommunfullmäktige 2031-06-16, ärende 9: Budget 2032\n\n" + std::string(who) +
                                "\n\nVi reserverar oss till förmån för vårt eget förslag.\n\nAnna Berg (M)    Bo Ek (KD)\n"),
                    "title: " + std::string(who.substr(0, 10))));
}

TEST_CASE("a day up to which something is reckoned is no sitting's, and one to come was decided by nobody") {
  CHECK(!test::says(test::told_of(std::string(vote_head) + "DELÅRSBOKSLUT PER DEN 31 AUGUSTI 1998\n\nKommunfullmäktige beslutar\n\natt godkänna bokslutet.\n"),
                    "date: 1998-08-31 sammanträde"));
  CHECK(!test::says(test::told_of("Lindvads kommun\nKommunfullmäktige\nProtokoll 1999-05-14\n\nKf § 12\n\nBokslut per den 31 december 1998\n\nKommunfullmäktige beslutar\n\natt godkänna bokslutet.\n"),
                    "date: 1998-12-31 sammanträde"));
  CHECK(!test::says(test::told_of(std::string(vote_head) + "Kommunfullmäktige beslutar\n\natt  lokalerna överförs till hamnnämnden den 1 juli 1999.\n"), "cited_decision"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\n1. Lokalerna överlåts till hamnnämnden den 1 juli 2032.\n"), "cited_decision"));
}

TEST_CASE("what came in after a sitting was not handed in at it") {
  CHECK(!test::says(test::told_of_minutes("Efter kommunfullmäktiges sammanträde den 22 maj 2030 har följande motioner inkommit.\n"),
                    "date: 2030-05-22 motion_inlämnad"));
  CHECK(!test::says(test::told_of_minutes("Sedan sammanträdet den 22 maj 2030 har två motioner väckts.\n"), "date: 2030-05-22 motion_inlämnad"));
  CHECK(test::says(test::told_of_minutes("Ärendet\n\nMotionen väcktes vid kommunfullmäktiges sammanträde den 22 maj 2030.\n"), "date: 2030-05-22 motion_inlämnad"));
}

TEST_CASE("a case's number keeps the letters of who registers it") {
  CHECK(test::says(test::told_of("Lindvads kommun                 MISSIV\nRevisorerna\n                     2031-12-09\n                     Dnr REV 2031-14\n\nGranskning av hamnen\n\nVi har granskat hamnen.\n"),
                   "number: REV 2031-14 (own)"));
  CHECK(test::says(test::told_of("Lindvads kommun\nTjänsteskrivelse\nDnr: REV 2031/14\n\nGranskning av hamnen\n\nVi har granskat hamnen.\n"), "number: REV 2031/14 (own)"));
}

TEST_CASE("who is elected a deputy serves for nobody at the sitting") {
  const std::string told = test::told_of_minutes("Beslut\n\nTill ordinarie representant utses Anna Berg (S) och till ersättare Bo Ek (M).\n");
  CHECK(test::says(told, "person: Bo Ek (M) annan"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nNämnden väljer Anna Berg (S) till ledamot och som ersättare Bo Ek (M).\n"), "person: Bo Ek (M) annan"));
}

TEST_CASE("a heading in two languages is that of its first") {
  for (const auto& [decision, demands] : {std::pair{"Beslut / Päätös", "Yrkanden / Esitykset"}, std::pair{"Beslut/Decision", "Yrkanden/Motions"}}) {
    const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n§ 45 Hamnen\n\n" + std::string(decision) +
                                         "\n\nNämnden godkänner planen för hamnen.\n\n" + demands + "\n\nAnna Berg (S) yrkar avslag.\n");
    CHECK(test::says(told, "proposal: beslut 1"));
    CHECK(test::says(told, "proposal: yrkande 1 by Anna Berg (S)"));
  }
}

TEST_CASE("a letter in which a party's members want the council to decide is a motion") {
  for (const std::string_view lead : {"Jag vill därför att fullmäktige fattar följande beslut:", "Vi vill att kommunfullmäktige beslutar följande:"}) {
    const std::string told = test::told_of("Anna Berg\nVänsterpartiet i Lindvad\n\n                     Lindvad den 4 februari 2031\n\nTill fullmäktige i Lindvad\n\nAngående bussar för unga\n\n"
                                         "Bussarna har blivit dyrare i kommunen under flera år.\n\n" + std::string(lead) +
                                         "\n\n- Kommunen köper kort till alla unga.\n- Kommunstyrelsen får i uppdrag att utvärdera försöket.\n\nAnna Berg (V)\nOlle Dal (V)\n");
    CHECK(test::says(told, "type: motion"));
    CHECK(test::says(told, "proposal: motion_yrkande 1"));
    CHECK(test::says(told, "person: Olle Dal (V) motionär"));
  }
}

TEST_CASE("minutes whose head is a table are minutes, with their town, day and number") {
  const std::string below = "\n\nTekniska nämndens beslut\n1. Nämnden antar planen.\n2. Paragrafen justeras omedelbart.\n\nYrkanden\nAnna Berg (S) yrkar avslag.\n\nBeslutsgång\nOrdföranden finner att nämnden antar planen.\n";
  const std::string table = test::told_of("| Lindvads kommun    | Protokoll    | Datum       | Sida   |\n| Tekniska nämnden   | Sammanträde  | 2031-02-11  | 5 (18) |\n\n"
                                       "| § 9  | Dnr TN-2031-00031 | Plan för hamnen |" + below);
  CHECK(test::says(table, "type: protokollsparagraf"));
  CHECK(test::says(table, "municipality: Lindvad"));
  CHECK(test::says(table, "number: TN-2031-00031 (own)"));
  CHECK(test::says(table, "proposal: beslut 1 by Tekniska nämnden"));
  CHECK(!test::says(table, "beslutsförslag"));
  const std::string box = test::told_of("+--------------------------------------------+\n| LINDVADS KOMMUN                            |\n| Tekniska nämnden                           |\n"
                                     "| PROTOKOLL              2031-02-11          |\n+--------------------------------------------+\n\n§ 9 Plan för hamnen\nDnr TN-2031-00031" + below);
  CHECK(test::says(box, "type: protokollsparagraf"));
  CHECK(test::says(box, "municipality: Lindvad"));
  CHECK(test::says(box, "document_date: 2031-02-11"));
  CHECK(test::says(box, "proposal: beslut 1 by Tekniska nämnden"));
}

TEST_CASE("what somebody writes to a court is no answer to a referral") {
  for (const std::string_view court : {"Förvaltningsrätten i Karlstad", "Mark- och miljödomstolen", "Kammarrätten i Jönköping"})
    CHECK(!test::says(test::told_of("Lindvads kommun\n                      YTTRANDE\n                      2031-05-05\n\n" + std::string(court) +
                                "\n\nLaglighetsprövning i mål nr 1234-31\n\nKommunen bestrider överklagandet.\n\nAnna Berg\nKommunjurist\n"),
                    "type: remissvar"));
  CHECK(!test::says(test::told_of("YTTRANDE                                 Dag: 2031-09-30\n                                         Mål nr 5512-31\n"
                              "Förvaltningsrätten i Karlstad\nfr@dom.example\n\nLaglighetsprövning\n\nKommunen bestrider överklagandet.\n\nAnna Berg\nKommunjurist\n"),
                    "type: remissvar"));
  CHECK(test::says(test::told_of("LINDVADS KOMMUN                         YTTRANDE\nKommunstyrelsen                         2031-05-05\n\n                                        Justitiedepartementet\n\nRemiss: Betänkandet Hamnar\n\nKommunen tillstyrker förslaget.\n"),
                   "type: remissvar"));
  CHECK(test::says(test::told_of("LINDVADS KOMMUN                         YTTRANDE\nMiljönämnden                            2031-05-05\n\n                                        Mark- och miljödomstolen\n\nYttrande över ansökan om tillstånd till bergtäkt\n\nMiljönämnden avstyrker ansökan.\n"),
                   "type: remissvar"));
}

TEST_CASE("what auditors write is no board's, and whom they ask decides nothing") {
  for (const std::string_view head : {"Lindvads kommun                      MISSIV\nRevisorerna\n", "Revisorerna i Lindvads kommun\n\n"}) {
    const std::string told = test::told_of(std::string(head) + "                 2031-12-09\n\n                 Till: Socialnämnden\n\nGranskning av placeringar\n\nVår bedömning är att nämnden brister.\n\n"
                                         "Vi rekommenderar socialnämnden att\n- upprätta en rutin,\n- varje år rapportera.\n\nRolf Agne\nOrdförande\n");
    CHECK(test::says(told, "body: Revisorerna"));
    CHECK(!test::says(told, "beslut"));
  }
}

TEST_CASE("a company answers under its own name, not under that of whom it writes to") {
  for (const std::string_view head : {"Lindvads Bostäder AB\nOrg.nr 556000-0000\n\n                  Kommunstyrelsen\n                  Lindvads kommun\n\n                  2031-01-19\n",
                                      "Lindvads Energi AB            2031-01-19\n\nTill kommunstyrelsen\n"}) {
    const std::string told = test::told_of(std::string(head) + "\nYttrande över motion från Anna Berg (S) om hamnen\n\nBolaget har fått möjlighet att yttra sig. Bolaget anser att motionen bör avslås.\n\nBo Ek\nVerkställande direktör\n");
    CHECK(!test::says(told, "body: Kommunstyrelsen"));
    CHECK(test::says(told, "body: Lindvads"));
  }
}

TEST_CASE("behind the meeting and the number of its matter stands the title") {
  CHECK(test::says(test::told_of("Reservation\nKommunfullmäktige 2031-06-16, ärende 9: Budget 2032 och plan\n\nModeraterna i Lindvad\n\nVi reserverar oss till förmån för vårt eget förslag, som innebär\n\n1. att skatten sänks,\n2. att ingen ny tjänst inrättas.\n\nAnna Berg (M)\n"),
                   "title: Budget 2032 och plan «"));
  CHECK(test::says(test::told_of("Särskilt yttrande\nSocialnämnden 2031-09-18\nÄrende 6, Riktlinjer för stöd\n\nCenterpartiet vill framhålla följande.\n\nRiktlinjerna borde ha kommit förut.\n\nAnna Berg (C)\n"),
                   "title: Riktlinjer för stöd «"));
}

TEST_CASE("minutes that a mail quotes are read without its marks, and its head is no heading") {
  const std::string minutes = "Lindvads kommun\nTekniska nämnden 2031-06-02\n\n§ 77 Hundrastgård i Hamnparken\nTN 2031/92\n\nTekniska nämndens beslut\nFörslaget överlämnas till kommunstyrelsen.\n\nYrkande\nAnna Berg (C) yrkar att förslaget överlämnas.\n";
  for (const std::string_view mark : {"> ", ">> "}) {
    std::string quoted = "Från: Lena Harr <lena.harr@lindvad.example>\nSkickat: den 9 juni 2031 08:14\nTill: Kommunstyrelsen\nÄmne: Protokollsutdrag\n\n" + std::string(mark);
    for (const char c : minutes) quoted += c == '\n' ? "\n" + std::string(mark) : std::string(1, c);
    const test::Read read = test::read_facts(quoted + "\n\nMed vänliga hälsningar\nLena Harr\n");
    const std::string told = test::facts_text(read);
    CHECK(test::says(told, "body: Tekniska nämnden"));
    CHECK(test::says(told, "proposal: beslut 1 by Tekniska nämnden «Förslaget överlämnas"));
    for (const structure::Block& block : read.outline.blocks)
      CHECK(!(block.kind == structure::BlockKind::heading && slice(read.text.nfc, block.span).starts_with("Från:")));
  }
}

TEST_CASE("what a decision says once more in another language is no second point") {
  const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n§ 45 Hamnen\n\nBeslut / Decision\n\nTekniska nämnden bifaller motionen.\n\nThe Board approves the motion.\n");
  CHECK(test::says(told, "proposal: beslut 1"));
  CHECK(!test::says(told, "The Board"));
  CHECK(!test::says(test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n§ 45 Hamnen\n\nBeslut/Decision\n\n1. Tekniska nämnden godkänner planen.\n2. The Board approves the plan.\n"), "The Board"));
}

TEST_CASE("a board's committee meets, and the day on which its minutes were printed is not its sitting's") {
  const std::string told = test::told_of("Lindvads kommun\nUtskriftsdatum: 2031-05-21\nSocialnämndens arbetsutskott\nSammanträdesprotokoll            Sammanträdesdatum 2031-05-19\n\n"
                                       "SNAU § 61      Bidrag till jouren\n\nSocialnämndens arbetsutskott beslutar\natt bevilja bidraget.\n");
  CHECK(test::says(told, "body: Socialnämndens arbetsutskott"));
  CHECK(test::says(told, "document_date: 2031-05-19"));
  CHECK(!test::says(told, "2031-05-21"));
  CHECK(test::says(test::told_of("Lindvads kommun\nSocialnämndens arbetsutskott\nSammanträdesprotokoll            Sammanträdesdatum 2031-05-19\n\n§ 61      Bidrag till jouren\n\n"
                             "Socialnämndens arbetsutskott beslutar\natt föreslå socialnämnden att bevilja bidraget.\n"),
                   "recommended: bevilja by Socialnämndens arbetsutskott"));
  const std::string other = test::told_of("Lindvads kommun                    Utskrivet 2031-05-21\nTekniska nämndens presidium\nProtokoll 2031-05-19\n\n§ 61 Hamnen\n\nBeslut\n\nHamnen säljs.\n");
  CHECK(test::says(other, "document_date: 2031-05-19"));
  CHECK(!test::says(other, "body: Tekniska nämnden «"));
}

TEST_CASE("the day on which a board was told something is none of a decision") {
  CHECK(!test::says(test::told_of_minutes("Ärendet\n\nBeslutet togs på delegation och anmäldes till nämnden den 18 mars 2030.\n"), "date: 2030-03-18 cited_decision"));
  CHECK(!test::says(test::told_of_minutes("Ärendet\n\nBeslut har fattats och redovisats till kommunstyrelsen den 18 mars 2030.\n"), "date: 2030-03-18 cited_decision"));
}

TEST_CASE("what a side of a vote means ends before what came of it") {
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nNämnden avslår motionen.\n\nOmröstning\n\nEfter votering med 9 röster för avslag och 4 röster för bifall antogs ordförandens förslag.\n"), "bifall antogs"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nNämnden avslår motionen.\n\nOmröstning\n\nMed 9 röster för avslag mot 4 röster för bifall beslutade nämnden att avslå motionen.\n"), "bifall beslutade"));
}

TEST_CASE("a local group among parties reserves together with them") {
  CHECK(test::says(test::told_of_minutes("Reservation\n\nSverigedemokraterna och Lindvadspartiet reserverar sig mot beslutet.\n"), "reservation: SD, Lindvadspartiet"));
  CHECK(test::says(test::told_of_minutes("Reservation\n\nLindvadspartiet, Centerpartiet och Liberalerna reserverade sig mot beslutet.\n"), "reservation: Lindvadspartiet, C, L"));
}

TEST_CASE("who has asked for something in a motion put it, wherever the name stands") {
  CHECK(test::says(test::told_of_minutes("Ärendet\n\nI en motion till landstingsfullmäktige har Greta Ek (L) hemställt\natt landstinget inför fri tandvård.\n"), "person: Greta Ek (L) motionär"));
  CHECK(test::says(test::told_of_minutes("Ärendet\n\nI motionen hade Greta Ek (L) och Bo Dal (M) föreslagit att hamnen säljs.\n"), "person: Greta Ek (L) motionär"));
}

TEST_CASE("who is of another opinion below the heading that says so has reserved") {
  CHECK(test::says(test::told_of_minutes("Skiljaktig mening\n\nAnna Berg (S) och Bo Ek (MP) är skiljaktiga och anser att motionen ska bifallas.\n"), "reservation: Anna Berg (S), Bo Ek (MP)"));
}

TEST_CASE("groups of parties reserve on either side of the verb") {
  CHECK(test::says(test::told_of_minutes("Reservation\n\nMot beslutet reserverar sig M-gruppen och KD-gruppen.\n"), "reservation: M, KD"));
  CHECK(test::says(test::told_of_minutes("Reservation\n\nHäremot reserverade sig S-ledamöterna.\n"), "reservation: S"));
}

TEST_CASE("who is chosen for a post is no decision by the line that names them") {
  const std::string told = test::told_of_minutes("Beslut\n\nNämnden beslutar att välja\nGreta Ek (L), vice ordförande\nBo Dal (M), ledamot\nAnna Berg (S)\n");
  CHECK(test::says(told, "beslut 1 by Tekniska nämnden «Nämnden beslutar att välja Greta Ek (L), vice ordförande Bo Dal (M), ledamot Anna Berg (S)»"));
  CHECK(!test::says(told, "«Greta Ek (L), vice ordförande»"));
  CHECK(!test::says(told, "«Bo Dal (M), ledamot»"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nNämnden beslutar följande.\nGreta Ek (L) utses till ordförande.\n"), "Greta Ek (L) utses till ordförande"));
}
