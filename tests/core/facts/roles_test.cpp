// What role a person has: titles, labels, signatures, substitutes, conflicts of interest.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::letter_persons, test::minutes_persons, test::persons, test::read_facts;

TEST_CASE("the page with the members belongs to the single § below it") {
  const auto read = read_facts(
      "Mora kommun\nKommunstyrelsen\n\nPlats och tid      Kommunhuset, kl. 13.15–16.40\n\nLedamöter          Klas "
      "Bergfors (M), ordförande\n                   Lena Rydfors (S), 2:e vice ordförande\n                   Jakob "
      "Dalmo (MP)\n\nErsättare          Lars Hedmo (L) tjänstgör för Sara Hed (KD)\n\nJusterare          Lena "
      "Rydfors\n\nUnderskrifter      Sekreterare   ...............\n                                 Emma Alfors\n\n"
      "                   Ordförande    ...............\n                                 Klas Bergfors\n\n§ 310 "
      "Motion om bryggor, svar\n\nDnr KS 2022-561\n\nKommunstyrelsens förslag till kommunfullmäktige\nMotionen bifalls "
      "delvis och anses i övrigt besvarad.\n\nVotering\nVotering begärs.\nJa-röst: förvaltningens förslag.\nNej-röst: "
      "bifall till motionen.\nFöljande röstar ja: Klas Bergfors (M) och Lars Hedmo (L).\nFöljande röstar nej: Jakob "
      "Dalmo (MP).\nLena Rydfors (S) avstår från att rösta.\nMed 2 ja-röster mot 1 nej-röst och 1 som avstår beslutar "
      "kommunstyrelsen enligt förvaltningens förslag.\n");
  CHECK(test::amiss(test::facts_text(read), {"type: protokollsparagraf «", "paragraph: 310 «",
                    "title: Motion om bryggor, svar «", "body: Kommunstyrelsen «",
                    "person: Emma Alfors () sekreterare, mentions ",
                    "person: Klas Bergfors (M) ordförande, röstande, mentions ",
                    "person: Jakob Dalmo (MP) röstande, ledamot, mentions ",
                    "person: Lena Rydfors (S) vice ordförande, justerare, avstår, mentions ",
                    "person: Lars Hedmo (L) ersättare, röstande, mentions "}) == "");
  CHECK(test::only(read.facts.votes).yes_means == "förvaltningens förslag");
  CHECK(test::there(read.facts.recommended_decision)->outcome == "delvis");
}

TEST_CASE("who serves for another is a substitute, and a label over the next names is nobody's title") {
  CHECK(persons(
      "Granö kommun\nKommunstyrelsen\n\nSammanträdesprotokoll\n2031-03-04\n\nBeslutande\nLedamöter\nAnna Bergmark (S), "
      "ordförande\nDan Fransén (V)\nTjänstgörande ersättare\nEva Grönkvist (KD) tjänstgör för Filip Hallgren (KD)\n\n"
      "Övriga deltagande\nJan Lundmo, teknisk chef\n\n§ 31\nMotion om lekplatser\n\nBeslut\nKommunstyrelsen avslår "
      "motionen.\n") ==
        "Anna Bergmark (S) ordförande; Dan Fransén (V) ledamot; Eva Grönkvist (KD) ersättare; Filip Hallgren (KD) "
        "annan; "
        "Jan Lundmo chef");
  CHECK(persons(
      "VINGE KOMMUN                SAMMANTRÄDESPROTOKOLL\nTekniska nämnden            2031-05-06\n\n"
      "Beslutande             Anders Thorell (M), ordförande\n                       Carl Wallmark (C)\n"
      "                       Doris Åbrink (S) tjänstgör för Erik Ödman (S)\n\n§ 12     TN 2031/45\nTaxa för sopor\n\n"
      "Beslut\nNämnden godkänner taxan.\n") ==
        "Anders Thorell (M) ordförande; Carl Wallmark (C) ledamot; Doris Åbrink (S) ersättare; Erik Ödman (S) annan");
}

TEST_CASE("two who sign side by side keep their titles where the columns were dumped one after the other") {
  const std::string paper =
      "Granö kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-03-04\nKS 2031/55\n\nSvar på motion om digital "
      "tillsyn\n\nFörslag till beslut\n\nKommunfullmäktige avslår motionen.\n\nSammanfattning\n\nFrågan har utretts av "
      "kontoret under våren.\n\n";
  for (const auto& [said, wanted] : test::Rows{
        {"Maria Gedin\nSten Lindal\nKommundirektör\nUtredare\n", "Maria Gedin chef; Sten Lindal handläggare"},
        {"Anna Bergmark (S)\nSten Lindal\nOrdförande\nFörvaltningsdirektör\n",
         "Anna Bergmark (S) ordförande; Sten Lindal chef"},
        {"Maria Gedin\nKommundirektör\nSten Lindal\nPlanarkitekt\n", "Maria Gedin chef; Sten Lindal handläggare"},
        {"Maria Gedin\nKommundirektör\n\nSten Lindal\nUtredare\n", "Maria Gedin chef; Sten Lindal handläggare"},
        {"Maria Gedin\n\nSten Lindal\n\nKommundirektör\n\nUtredare\n", "Maria Gedin chef; Sten Lindal handläggare"},
        {"Maria Gedin\n\nSten Lindal\n\nKommundirektör\n\nAvdelningschef hamn\n", "Maria Gedin chef; Sten Lindal chef"},
        {"Maria Gedin\n\nTf kommundirektör\n\nSten Lindal\n\nEkonomiansvarig\n",
         "Maria Gedin chef; Sten Lindal handläggare"},
        {"Expedieras\nKommunchef Maria Gedin\nAkten\n\nSten Lindal\nUtredare\n",
         "Maria Gedin tjänsteperson; Sten Lindal handläggare"},
        {"Svaret skickas till sakkunnig revisor Maria Gedin senast den 3 maj.\n\nSten Lindal\nUtredare\n",
         "Maria Gedin annan; Sten Lindal handläggare"}})
    CHECK_MESSAGE(persons(paper + said) == wanted, said);
}

TEST_CASE("all below or beside the label of substitutes are substitutes, those they stand in for are not") {
  CHECK(persons(
      "Granö kommun                     Protokoll\nKommunstyrelsen                  2031-03-04\n\n"
      "Beslutande      Anna Bergmark (S), ordförande\n                Dan Fransén (V)\n"
      "Ersättare       Eva Grönkvist (KD)\n                Filip Hallgren (M)\n                Gun Ivarsson (C)\n"
      "Övriga          Kommundirektör Jan Lundmo\n\n§ 31\nMotion om lekplatser\n\nBeslut\n\nKommunstyrelsen avslår "
      "motionen.\n") ==
        "Anna Bergmark (S) ordförande; Dan Fransén (V) ledamot; Eva Grönkvist (KD) ersättare; Filip Hallgren (M) "
        "ersättare; Gun Ivarsson (C) ersättare; Jan Lundmo chef");
  CHECK(persons(
      "VINGE KOMMUN\nTekniska nämnden\nProtokoll 2031-05-06\n\nBeslutande:\nAnders Thorell (M), ordförande\n\n"
      "Tjänstgörande ersättare:\nCarl Wallmark (C) för Doris Åbrink (C), § 12\nErik Ödman (S) för Fia Östling (S)\n\n"
      "Ej tjänstgörande ersättare:\nGöran Axell (L), Hans Borg (MP)\n\nTjänstepersoner:\nInga Cedervall, "
      "förvaltningschef\n\n§ 12     TN 2031/45\nTaxa för sopor\n\nBeslut\n\nNämnden godkänner taxan.\n") ==
        "Anders Thorell (M) ordförande; Carl Wallmark (C) ersättare; Doris Åbrink (C) annan; Erik Ödman (S) ersättare; "
        "Fia Östling (S) annan; Göran Axell (L) ersättare; Hans Borg (MP) ersättare; Inga Cedervall chef");
}

TEST_CASE("whose proposal the chair puts is not the chair") {
  for (const std::string verb : {"ställer", "prövar"}) {
    CHECK(persons(
        "VINGE KOMMUN\nTekniska nämnden\nProtokoll 2031-05-06\n\n§ 12\nTaxa för sopor\n\nBeslut\n\nNämnden godkänner "
        "taxan.\n\nYrkanden\n\nHans Borg (MP) yrkar avslag.\n\nBeslutsgång\n\nDärefter " +
        verb + " ordföranden Hans Borgs förslag och finner att det avslås.\n") == "Hans Borg (MP) yrkande");
  }
}

TEST_CASE("the secretary of an office writes the letter, that of the board the minutes, a guest neither") {
  CHECK(persons(
            "Granö kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-03-04\nKS 2031/55\n\nSvar på motion om "
            "digital tillsyn\n\nFörslag till beslut\n\nKommunfullmäktige avslår motionen.\n\nSammanfattning\n\nFrågan "
            "har utretts av kontoret under våren.\n\nMaria Gedin\nUtvecklingssekreterare\n") ==
        "Maria Gedin handläggare");
  CHECK(persons("VINGE KOMMUN\nTekniska nämnden\nProtokoll 2031-05-06\n\nÖvriga deltagande\nMaria Gedin, "
                "nämndsekreterare\nSten Lindal, planeringssekreterare\n\n§ 12\nTaxa för sopor\n\nBeslut\n\nNämnden "
                "godkänner taxan.\n") == "Maria Gedin sekreterare; Sten Lindal tjänsteperson");
}

TEST_CASE("the deputy chair at a line's end lends no title to the name below") {
  const std::string head = "Lindvads Bostäder AB\nProtokoll från styrelsemöte den 14 maj 2031\n\nLedamöter:    ";
  CHECK(!test::says(test::persons(head + "Åke Ek, ordförande\n              Lillemor Stark, vice ordförande\n              Fredrik Dahl\n"),
                     "Fredrik Dahl ordförande"));
  CHECK(!test::says(test::persons(head + "Åke Ek (S), ordförande\n              Lillemor Stark (M), v ordf\n              Fredrik Dahl (C)\n"),
                     "Fredrik Dahl (C) ordförande"));
}

TEST_CASE("a member's home between party and title leaves the title with its bearer") {
  const std::string head = "RÄDDNINGSTJÄNSTFÖRBUNDET TVÅSJÖ          Protokoll\nDirektionen                              2031-06-13\n\n";
  const std::string told = test::persons(head + "Ledamöter:  Peder Vass (C), Lomviken, ordförande\n            Gun-Britt Alm (S), Tvärån, vice "
                                                "ordförande\n            Said Kaveh (L), Lomviken\n\n§ 29  Dagordning\n\nDagordningen godkändes.\n");
  CHECK(test::amiss(told, {"Peder Vass (C) ordförande", "!Gun-Britt Alm (S) ordförande"}) == "");
  CHECK(test::says(test::persons(head + "Närvarande\nPeder Vass (C), Norra Lomvikens kommun, ordförande\nSaid Kaveh (L), Lomviken\n\n§ 29  "
                                        "Dagordning\n\nDagordningen godkändes.\n"),
                   "Peder Vass (C) ordförande"));
}

TEST_CASE("a title behind a name in the line below is that one's") {
  CHECK(!test::says(test::persons(
      "Protokoll fört vid styrelsemöte i Lindvads Bostäder AB\n\nNärvarande:        Lennart Björk, ordförande\n"
      "                   Sofia Elmberg\nSuppleanter:       Roger Ahlin\nÖvriga:            Kathrin Lodin, VD\n\n"
      "§ 1 Mötet öppnas\n\nStyrelsen beslutar att öppna mötet.\n"), "Roger Ahlin chef"));
  CHECK(test::says(test::persons(std::string(test::board_head) + "Bakgrund\n\nGatuchefen Olle Nyman föreslår att nämnden bifaller "
                                                           "ansökan.\n"),
                   "Olle Nyman chef"));
}

TEST_CASE("a deputy's title between two columns of names is that of the one before it, and makes nobody the chair") {
  const std::string head = "Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\nBeslutande             ";
  CHECK(!test::says(test::persons(head + "Eva Rask (M), ordf              Olof Ryding (L) för Pia Ek (L)\n                       Fatima Holm (S), "
                                         "2:e v ordf Gert Nyblom (S) för\n                                                       Nils Berg (M)\n"),
                    "Gert Nyblom (S) ordförande"));
  CHECK(!test::says(test::persons(head + "Eva Rask (M), ordförande\n                       Fatima Holm (S), 1:e vice ordförande    Gert Nyblom (S)\n"),
                    "Gert Nyblom (S) ordförande"));
  CHECK(!test::says(test::persons(head + "1:e v ordf Gert Nyblom (S)\n                       Eva Rask (M)\n"), "Gert Nyblom (S) ordförande"));
}

TEST_CASE("the label of a line is that of its own name, not of the next") {
  CHECK(minutes_persons("Utses att justera   Bo Ek (M)\nJusterande   Bo Ek (M), Cia Dal (L)\nSekreterare  Lisen Wall\n") ==
        "Bo Ek (M) justerare; Cia Dal (L) justerare; Lisen Wall sekreterare");
  CHECK(minutes_persons("Underskrifter\nSekreterare      Lisen Wall\nOrdförande       Anna Berg (S)\nJusterare        Bo Ek (M)         Cia Dal "
                        "(L)\n") == "Lisen Wall sekreterare; Anna Berg (S) ordförande; Bo Ek (M) justerare; Cia Dal (L) justerare");
  CHECK(minutes_persons("Ordförande     .................................\n               Anna Berg\n\nJusterande     "
                        ".................................\n               Bo Ek                Cia Dal\n") ==
        "Anna Berg ordförande; Bo Ek justerare; Cia Dal justerare");
}

TEST_CASE("two columns of a signature that were set as one line keep their order") {
  CHECK(minutes_persons("Ordförande                        Justerande Anna Berg                        Bo Ek\n") ==
        "Anna Berg ordförande; Bo Ek justerare");
  CHECK(minutes_persons("Utdrag ur protokoll Ordförande        Justerande Anna Berg (S)        Ebbar Zirn (M)\n") ==
        "Anna Berg (S) ordförande; Ebbar Zirn (M) justerare");
  CHECK(minutes_persons("Vid protokollet        Justeras\nLisen Wall             Bo Ek\nSekreterare            Anna Berg\n").find("Anna Berg sekreterare") ==
        std::string::npos);
}

TEST_CASE("an office's title is no part of a name, and where somebody works is nobody") {
  CHECK(minutes_persons("I debatten talade Socialminister Anna Berg (S) och Statsrådet Per Holm (S).\n") == "Anna Berg (S) annan; Per Holm (S) annan");
  CHECK(minutes_persons("Föredragande var enhetschef Stöd Anna Berg (S).\n") == "Anna Berg (S) annan");
  const std::string signed_by = letter_persons("Avgiften höjs.\n\nAnna Falk Kommunikationschef\n\nOla Sten\nEnhetschef\nHemtjänst Norr\n");
  CHECK(signed_by == "Anna Falk chef; Ola Sten chef");
}

TEST_CASE("who signs below a section has the role of the signature alone, and a label is that of the name below it") {
  CHECK(minutes_persons("Reservation\n\nCia Dal (L) reserverar sig mot beslutet.\n\nSignerat av\nAnna Berg\nOrdförande\n2024-11-27 10:12:33\n\n"
                        "Signerat av\nLisen Wall\nSekreterare\n2024-11-27 11:00:01\n") ==
        "Cia Dal (L) reservant; Anna Berg ordförande; Lisen Wall sekreterare");
  CHECK(minutes_persons("1:e vice ordförande\nBo Ek (M)\n\nSekreterare\nLisen Wall\n") == "Bo Ek (M) vice ordförande; "
                        "Lisen Wall sekreterare");
}

TEST_CASE("a substitute's title between two names is that of the second, wherever the line ends") {
  CHECK(minutes_persons("Anna Berg (S), Bo Ek (MP), tjänstgörande ersättaren Cia Dal (V) röstar Ja (3).\n") ==
        "Anna Berg (S) röstande; Bo Ek (MP) röstande; Cia Dal (V) röstande, ersättare");
  CHECK(minutes_persons("Anna Berg (S), Bo Ek (MP), tjänstgörande\nersättaren Cia Dal (V) och ordföranden Rut Holm (S) röstar Ja (4).\n") ==
        "Anna Berg (S) röstande; Bo Ek (MP) röstande; Cia Dal (V) röstande, ersättare; Rut Holm (S) röstande, ordförande");
}

TEST_CASE("whoever takes the chair once is no substitute and not the chair, and neither is the next in the list") {
  CHECK(minutes_persons("Beslutande\nAnna Berg (S), 1:e vice ordförande, tjänstgörande ordförande\nBo Ek (M)\nCia Dal (V)\n") ==
        "Anna Berg (S) vice ordförande; Bo Ek (M) ledamot; Cia Dal (V) ledamot");
  CHECK(minutes_persons("Beslutande: Anna Berg (S), 2:e vice ordförande, ordförande §§ 4–6\nBo Ek (M), ledamot\n") ==
        "Anna Berg (S) vice ordförande; Bo Ek (M) annan");
  CHECK(minutes_persons("Tjänstgörande ordförande Anna Berg (S) ställer proposition på yrkandet.\n") == "Anna Berg (S) annan");
  CHECK(minutes_persons("Närvarande\nAnna Berg (S), vice ordförande, justerare\nBo Ek (M)\n") == "Anna Berg (S) vice "
                        "ordförande, justerare; Bo Ek (M) annan");
  // The look-alikes stay what they are.
  CHECK(minutes_persons("Beslutande\nAnna Berg (S), 1:e vice ordförande\nBo Ek (M), tjänstgörande ersättare\n") ==
        "Anna Berg (S) vice ordförande; Bo Ek (M) ersättare");
  CHECK(minutes_persons("Beslutande\nAnna Berg (S), ordförande, tjänstgörande ersättaren Bo Ek (M)\n") ==
        "Anna Berg (S) ordförande; Bo Ek (M) ersättare");
}

TEST_CASE("a title behind a name stays with it, though another column's name follows") {
  CHECK(letter_persons("Avgiften höjs.\n\nAnna Falk, kommundirektör                 Per Ryd, utredare\n") ==
        "Anna Falk chef; Per Ryd handläggare");
  CHECK(letter_persons("Avgiften höjs.\n\nAnna Falk                              Per Ryd\n\nTf HR- och "
                       "kommunikationsdirektör      Utredare\n") == "Anna Falk chef; Per Ryd handläggare");
}

TEST_CASE("a vice chair is none but the vice chair, though she signs minutes as the chair") {
  CHECK(persons("Granö kommun\nTekniska nämnden\n\nProtokoll\n2031-03-04\n\nBeslutande\nAnna Bergmark (S) (vice "
                "ordförande)\n"
                "Dan Fransén (V)\nEva Grönkvist (KD) ersätter Filip Hallgren (L) (ordförande)\n\nUtses att "
                "justera\nDan Fransén (V)\n\n"
                "Ordförande\nAnna Bergmark (S)\n\nJusterande\nDan Fransén (V)\n\n§ 31\nTaxa\n\nBeslut\nNämnden antar "
                "taxan.\n") ==
        "Anna Bergmark (S) vice ordförande; Dan Fransén (V) justerare, ledamot; Eva Grönkvist (KD) ersättare; Filip "
        "Hallgren (L) annan");
  for (const std::string title : {"2:e vice ordförande", "andre vice ordförande", "viceordförande", "v ordf"})
    CHECK(persons("VINGE KOMMUN\nTekniska nämnden\nProtokoll 2031-05-06\n\nBeslutande:\nAnders Thorell (M), "
                  "ordförande\n"
                  "Carl Wallmark (C), " + title + "\n\nJusterare\nCarl Wallmark (C)\n\n§ 12\nTaxa\n\nBeslut\n\nTaxan "
                  "antas.\n") ==
          "Anders Thorell (M) ordförande; Carl Wallmark (C) vice ordförande, justerare");
}

TEST_CASE("those in the list of who decided are members, but for who leads and who serves for others") {
  CHECK(persons("VINGE KOMMUN                SAMMANTRÄDESPROTOKOLL\nTekniska nämnden            2031-05-06\n\n"
                "Beslutande                       Ersättare\nAnders Thorell (M), ordförande   Doris Åbrink (S)\n"
                "Carl Wallmark (C)                Hans Borg (MP)\n\nÖvriga deltagande\nInga Cedervall, "
                "förvaltningschef\n\n"
                "§ 12     TN 2031/45\nTaxa för sopor\n\nBeslut\nNämnden godkänner taxan.\n") ==
        "Anders Thorell (M) ordförande; Doris Åbrink (S) ersättare; Carl Wallmark (C) ledamot; Hans Borg (MP) "
        "ersättare; "
        "Inga Cedervall chef");
}

TEST_CASE("who moves or objects has that role by what was read, whatever words stand beside the name") {
  const std::string told = test::persons("Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41 Parkering\n\nBeslut\nPlanen antas.\n\n"
                                         "Yrkanden\nAda Ek (V) avslag på planen.\n\nReservation\nAda Ek (V) till förmån för eget förslag.\n");
  CHECK(test::amiss(told, {"yrkande", "reservant", "!annan"}) == "");
}
