// Who moved what lost, who moved what won, and where no paper tells it; counted votes; who decides in which stage.
#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::cases_of;

namespace {

const std::string demands_council = "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-09-30\n\n§ 120\n";
const std::string demands_board = "Vara kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\n";
const std::string demands_title = "Svar på motion av Anna Berg (S) om farthinder\nDnr KS 2031/417\n\n";

const relations::Case& the_one(const relations::Cases& cases) {
  return test::only(cases.cases);
}

/// «Bo Ek (M) lost; Cecilia Dal (L)»: the yrkanden of a case in order of place.
std::string moved(const std::string& text) {
  const auto cases = cases_of({{"a", text}});
  std::string out;
  for (const relations::DissentRow& row : the_one(cases).dissent) {
    if (row.kind != "yrkande") continue;
    const std::string side(name(row.side));
    out += (out.empty() ? "" : "; ") + facts::written(row.who) + (side.empty() ? "" : " " + side);
  }
  return out;
}

}  // namespace

TEST_CASE("who moved what was decided objected to nothing, and who moved the contrary lost") {
  CHECK(moved(demands_council + demands_title +
              "Beslut\n\nEnligt kommunstyrelsens förslag:\n\nMotionen avslås.\n\nYrkanden\n\nBo Ek (M) yrkar bifall till "
              "kommunstyrelsens förslag.\n\nAnna Berg (S) yrkar bifall till motionen.\n\nDan Ek (V) yrkar att ärendet ska "
              "återremitteras till kommunstyrelsen.\n") == "Bo Ek (M) won; Anna Berg (S) lost; Dan Ek (V) lost");
  CHECK(moved(demands_board + demands_title +
              "Förslag till beslut på sammanträdet\n\nAnna Berg (S) yrkar att motionen ska tillstyrkas.\n\nBo Ek (M) yrkar "
              "avslag på motionen.\n\nBeslutsgång\n\nOrdföranden finner att kommunstyrelsen avslår motionen.\n\nKommunstyrelsens "
              "beslut\n\nKommunstyrelsen föreslår att kommunfullmäktige avslår motionen.\n") == "Anna Berg (S) lost; Bo Ek (M) won");
}

TEST_CASE("to move a decision that follows a proposal is to move the proposal") {
  CHECK(moved(demands_council + demands_title +
              "Beslut\n\nKommunfullmäktige beslutar i enlighet med kommunstyrelsens förslag:\n\nMotionen är besvarad.\n\nYrkanden\n\nBo "
              "Ek (M) yrkar att kommunfullmäktige beslutar i enlighet med kommunstyrelsens förslag.\n\nDan Ek (V) yrkar att "
              "kommunfullmäktige beslutar enligt Vänsterpartiets förslag.\n") == "Bo Ek (M) won; Dan Ek (V) lost");
}

TEST_CASE("what somebody wants in the second place was not tried where the first place won") {
  const auto told = [](const std::string& decision) {
    return moved(demands_board + demands_title + "Beslut\n\n" + decision +
                 "\n\nYrkanden\n\nAnna Berg (S) yrkar i första hand att nämnden återremitterar ärendet enligt yrkande från S och i andra hand "
                 "avslag på övriga yrkanden.\n\nBo Ek (M) yrkar bifall till yrkande från M och L.\n");
  };
  CHECK(told("Enligt återremissyrkande från S:\n\nÄrendet återremitteras till kommunstyrelsen.") == "Anna Berg (S) won; Anna Berg (S); Bo Ek (M)");
  CHECK(told("Enligt yrkande från M och L:\n\nSkolan i Ekdalen får fler farthinder.") == "Anna Berg (S) lost; Anna Berg (S) lost; Bo Ek (M) won");
}

TEST_CASE("who asked for a proposal that won, and for more that fell, has not lost the whole") {
  CHECK(moved(demands_board + demands_title +
              "Beslut\n\nKommunstyrelsen beslutar enligt kontorets förslag:\n\nRiktlinjen för remisser antas.\n\nYrkanden\n\nBo Ek (M) yrkar "
              "bifall till kontorets förslag och tilläggsyrkande från M och L.\n\nAnna Berg (S) yrkar bifall till kontorets förslag.\n\nReservation"
              "\n\nBo Ek (M) reserverar sig mot beslutet.\n") == "Bo Ek (M); Anna Berg (S) won");
}

TEST_CASE("a vote on what somebody asked for tells nothing of the demand that they asked to have refused") {
  CHECK(moved(demands_board + demands_title +
              "Beslut\n\nKommunstyrelsen beslutar enligt kontorets förslag:\n\nRiktlinjen för remisser antas.\n\nYrkanden\n\nAnna Berg (S) "
              "yrkar bifall till yrkande från S och avslag på återremissyrkande från SD.\n\nOmröstning\n\nGodkänd voteringsproposition: Ja för "
              "bifall till Bo Eks yrkande och Nej för bifall till Anna Bergs yrkande. Omröstningen utfaller med 7 Ja mot 5 Nej.\n\nReservation"
              "\n\nAnna Berg (S) reserverar sig mot beslutet.\n") == "Anna Berg (S) lost; Anna Berg (S)");
}

TEST_CASE("who asked for a referral back has not lost where one point of it was decided") {
  CHECK(moved(demands_council + demands_title +
              "Beslut\n\nEnligt punkt 1 i återremissyrkande från M och L:\n\nKommunstyrelsen får i uppdrag att bereda ärendet avseende "
              "kostnaderna.\n\nYrkanden\n\nBo Ek (M) yrkar att ärendet ska återremitteras enligt yrkande från M och L.\n\nAnna Berg (S) "
              "yrkar bifall till kommunstyrelsens förslag.\n") == "Bo Ek (M); Anna Berg (S)");
}

TEST_CASE("who reserves against a referral back has not lost what they want in the matter") {
  CHECK(moved(demands_council + demands_title +
              "Beslut\n\nÄrendet återremitteras till kommunstyrelsen.\n\nYrkanden\n\nDan Ek (V) yrkar att ärendet ska återremitteras till "
              "kommunstyrelsen.\n\nBo Ek (M) yrkar att ärendet ska avgöras i dag och att kommunstyrelsens förslag bifalls.\n\nReservation\n\nBo Ek (M) "
              "reserverar sig mot beslutet.\n") == "Dan Ek (V) won; Bo Ek (M)");
}

TEST_CASE("what somebody proposes is granted where it is adopted, and where the chair finds what was asked to be so") {
  const std::string demands =
      "Ledamöternas förslag till beslut\n\nBo Ek (M) och Dan Ask (L) föreslår bifall till kommunstyrelsens förslag till "
      "beslut.\n\nAnna Berg (S) föreslår bifall till Eva Linds (C) förslag.\n\nBeslutsgång\n\n";
  const std::string decision = "\n\nBeslut\n\nTaxan för vatten antas.\n";
  for (const std::string found :
       {"Ordföranden ställer förslagen mot varandra, och finner härvid att fullmäktige antar kommunstyrelsens förslag.",
        "Ordföranden ställer förslagen mot varandra, och finner härvid att kommunstyrelsens förslag antas.",
        "Ordföranden frågar om kommunstyrelsens förslag nu kan bifallas och finner att så sker.",
        "Ordföranden frågar om fullmäktige kan besluta enligt kommunstyrelsens förslag och finner att fullmäktige "
        "beslutar så.",
        "Ordföranden konstaterar att kommunfullmäktige beslutar enligt kommunstyrelsens förslag."}) {
    CAPTURE(found);
    CHECK(moved(demands_council + demands_title + demands + found + decision) ==
          "Bo Ek (M), Dan Ask (L) won; Anna Berg (S) lost");
  }
  for (const std::string found :
       {"Ordföranden frågar om kommunstyrelsens förslag nu kan bifallas och finner att så inte sker.",
        "Ordföranden konstaterar att det finns två förslag: kommunstyrelsens förslag och Eva Linds (C) förslag."})
    CHECK(moved(demands_council + demands_title + demands + found + decision) ==
          "Bo Ek (M), Dan Ask (L); Anna Berg (S)");
}

TEST_CASE("a vote on whose proposal is adopted tells what became of the demands for each, the last vote on one thing") {
  const std::string demands =
      "Yrkande\n\nBo Ek (M) yrkar bifall till kommunstyrelsens förslag.\n\nAnna Berg (S) yrkar bifall till "
      "socialdemokraternas förslag till budget.\n\nEva Lind (MP) yrkar bifall till miljöpartiets förslag till budget."
      "\n\nOmröstning\n\nJa-röst för bifall till socialdemokraternas förslag.\n\nNej-röst för bifall till "
      "miljöpartiets förslag.\n\nMed 15 ja-röster, 26 nej-röster och 10 som avstår antas miljöpartiets förslag till "
      "budget som motförslag till kommunstyrelsens förslag.\n\nOmröstning\n\nJa-röst för bifall till "
      "kommunstyrelsens förslag.\n\nNej-röst för bifall till miljöpartiets förslag.\n\nMed 23 ja-röster, 6 "
      "nej-röster och 22 som avstår antas kommunstyrelsens förslag till budget.\n\n";
  CHECK(moved(demands_council + demands_title + demands + "Beslut\n\nBudget för Mora kommun antas.\n") ==
        "Bo Ek (M) won; Anna Berg (S) lost; Eva Lind (MP) lost");
}

TEST_CASE("of all that was put against one another what did not win lost, also in words of its own") {
  const std::string demands =
      "Ledamöternas förslag till beslut\n\nBo Ek (M) föreslår bifall till kommunstyrelsens förslag.\n\nAnna Berg (S) "
      "föreslår att hamnen byggs ut.\n\nEva Lind (C) föreslår att anslaget blir fyra miljoner kronor.\n\n"
      "Beslutsgång\n\nOrdföranden ställer ";
  const std::string decision = "\n\nBeslut\n\nTaxan för vatten antas.\n";
  CHECK(moved(demands_council + demands_title + demands +
              "förslagen mot varandra och finner härvid att fullmäktige antar kommunstyrelsens förslag." + decision) ==
        "Bo Ek (M) won; Anna Berg (S) lost; Eva Lind (C) lost");
  CHECK(moved(demands_council + demands_title + demands +
              "yrkandena mot varandra och finner härvid att fullmäktige bifaller Anna Bergs (S) yrkande." + decision) ==
        "Bo Ek (M); Anna Berg (S) won; Eva Lind (C) lost");
  CHECK(moved(demands_council + demands_title + demands +
              "kommunstyrelsens förslag mot avslag och finner att kommunfullmäktige antar kommunstyrelsens förslag." +
              decision) == "Bo Ek (M) won; Anna Berg (S); Eva Lind (C)");
  // What the decision follows is not what won against the others.
  CHECK(moved(demands_council + demands_title + demands +
              "förslagen mot varandra och finner härvid att fullmäktige avslår motionen.\n\nBeslut\n\nEnligt "
              "kommunstyrelsens förslag:\n\nMotionen avslås.\n") == "Bo Ek (M) won; Anna Berg (S); Eva Lind (C)");
}

TEST_CASE("who moved something has not lost where their party's proposal won against all others") {
  CHECK(moved(demands_council + demands_title +
              "Ledamöternas förslag till beslut\n\nBo Ek (M) föreslår att hamnen byggs ut.\n\nEva Lind (C) föreslår "
              "att anslaget blir fyra miljoner kronor.\n\nBeslutsgång\n\nOrdföranden ställer förslagen mot varandra och "
              "finner härvid att fullmäktige antar Moderaternas förslag.\n\nBeslut\n\nTaxan för vatten antas.\n") ==
        "Bo Ek (M); Eva Lind (C) lost");
}

TEST_CASE("a vote for «bifall» alone tells nothing of a demand that has the word") {
  CHECK(moved(demands_board + demands_title +
              "Beslut\n\nHamnkontoret får i uppdrag att mäta djupet.\n\nYrkanden\n\nAnna Berg (S) yrkar bifall till Bo "
              "Eks tilläggsyrkande.\n\nOmröstning\n\nOmröstningen utfaller med 30 röster för bifall och 4 röster för "
              "avslag.\n") == "Anna Berg (S)");
}

TEST_CASE("of a body's proposal that nobody wanted otherwise the end is that of the matter") {
  const std::string demand = "Förslag till beslut på sammanträdet\n\nBo Ek (M) och Eva Lind (C) föreslår att "
                             "kommunstyrelsens förslag till beslut bifalls.\n\n";
  CHECK(moved(demands_council + demands_title + demand + "Beslut\n\nTaxan för vatten antas.\n") ==
        "Bo Ek (M), Eva Lind (C) won");
  CHECK(moved(demands_council + demands_title + demand + "Anna Berg (S) föreslår att hamnen byggs ut.\n\nBeslut\n\n"
                                                         "Taxan för vatten antas.\n")
            .starts_with("Bo Ek (M), Eva Lind (C); Anna Berg (S)"));
  CHECK(moved(demands_council + demands_title + demand + "Beslut\n\nÄrendet återremitteras till nämnden.\n") ==
        "Bo Ek (M), Eva Lind (C)");
}

TEST_CASE("a demand whose words stand in a longer point that was decided won") {
  const std::string demand =
      "Yrkande\n\nBo Ek (M) yrkar att taxan för vatten gäller från den 1 maj 2032.\n\nBeslut\n\nNämnden ";
  CHECK(moved(demands_board + demands_title + demand + "beslutar att taxan för vatten gäller från den 1 maj 2032, och "
                                                       "att kontoret svarar för den.\n") == "Bo Ek (M) won");
  CHECK(moved(demands_board + demands_title + demand +
              "avslår yrkandet att taxan för vatten gäller från den 1 maj 2032.\n")
            .find("won") == std::string::npos);
}

TEST_CASE("a demand that its mover withdrew neither won nor lost") {
  CHECK(moved(demands_council + demands_title +
              "Beslut\n\nKommunfullmäktige avslår motionen.\n\nYrkanden\n\nBo Ek (M) yrkar att ärendet bordläggs men återtar sitt "
              "yrkande.\n\nDan Ek (V) yrkade att ärendet skulle återremitteras, men drog tillbaka sitt yrkande.\n")
            .find("lost") == std::string::npos);
}

TEST_CASE("a vote whose sentence tells what is decided by it tells what won") {
  CHECK(moved(demands_board + demands_title +
              "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att motionen avslås.\n\nFörslag till "
              "beslut på sammanträdet\n\nBo Ek (M) yrkar bifall till arbetsutskottets förslag.\n\nAnna Berg (S) yrkar "
              "bifall till motionen.\n\nOmröstning\n\nMed 7 ja-röster mot 5 nej-röster beslutar kommunstyrelsen enligt "
              "arbetsutskottets förslag.\n") == "Bo Ek (M) won; Anna Berg (S) lost");
}

TEST_CASE("what a vote's own sentence adopts has won, and what is only put against it has not") {
  CHECK(moved(demands_council + demands_title +
              "Yrkanden\n\nAnna Berg (S) yrkar bifall till Socialdemokraternas förslag.\n\nDan Ek (V) yrkar bifall "
              "till Vänsterpartiets förslag.\n\nBo Ek (M) yrkar bifall till kommunstyrelsens förslag.\n\nOmröstning\n\n"
              "Med 15 ja-röster mot 26 nej-röster antas Vänsterpartiets förslag som motförslag till "
              "kommunstyrelsens förslag.\n\nMed 23 ja-röster mot 6 nej-röster antas kommunstyrelsens "
              "tillika hamnrådets förslag.\n\nBeslut\n\nRiktlinjen för hamnen antas.\n") ==
        "Anna Berg (S) lost; Dan Ek (V) lost; Bo Ek (M) won");
  CHECK(moved(demands_board + demands_title +
              "Yrkanden\n\nAnna Berg (S) yrkar bifall till kontorets förslag.\n\nBo Ek (M) yrkar bifall till "
              "Moderaternas förslag.\n\nOmröstning\n\nMed 9 röster mot 4 bifölls Moderaternas förslag.\n\n"
              "Beslut\n\nHamnen stängs.\n") == "Anna Berg (S) lost; Bo Ek (M) won");
}

TEST_CASE("who moves a body's proposal that nobody else moves against has won where the body decides the matter") {
  CHECK(moved(demands_council + demands_title +
              "Yrkanden\n\nAnna Berg (S) och Bo Ek (M) föreslår att kommunstyrelsens förslag till beslut "
              "bifalls.\n\nBeslut\n\nRiktlinjen för hamnen godkänns.\n") == "Anna Berg (S), Bo Ek (M) won");
  CHECK(moved(demands_board + demands_title +
              "Yrkanden\n\nAnna Berg (S) yrkar bifall till kontorets förslag.\n\n"
              "Beslut\n\nÄrendet återremitteras.\n") == "Anna Berg (S)");
}

TEST_CASE("an addition that won says nothing against the proposal that it was added to") {
  const std::string demands =
      "Yrkanden\n\nBo Ek (M) yrkar bifall till arbetsutskottets förslag och tilläggsyrkandet från M och L.\n\nAnna Berg (S) yrkar bifall till "
      "arbetsutskottets förslag.\n\nCecilia Dal (V) yrkar bifall till arbetsutskottets förslag och avslag på tilläggsyrkandet från M och L.\n\n";
  const std::string told = moved(demands_board + demands_title + "Beslut\n\nKommunstyrelsen beslutade att bifalla tilläggsyrkandet från M och L.\n\n" + demands);
  // The refusal of the addition is a demand of its own, which lost.
  CHECK(told == "Bo Ek (M); Anna Berg (S); Cecilia Dal (V); Cecilia Dal (V) lost");
}

TEST_CASE("what the chair finds tells what became of a demand, by the words that were put if the finding names "
          "nobody") {
  const std::string demand = "Tilläggsyrkande\n\nAnna Berg (S) yrkar att kontoret får i uppdrag att utreda en "
                             "brygga.\n\nBeslutsgång\n\n";
  const std::string decision = "\n\nBeslut\n\nTaxan antas.\n";
  for (const std::string found :
       {"Ordföranden ställer först tilläggsförslag från Anna Berg (S) mot avslag och finner att kommunstyrelsen "
        "avslår tilläggsyrkandet.",
        "Ordföranden finner att kommunstyrelsen avslår tilläggsyrkandet.",
        "Ordföranden ställer Anna Bergs (S) yrkande mot avslag. Ordföranden finner avslag."})
    CHECK(moved(demands_board + demands_title + demand + found + decision) == "Anna Berg (S) lost");
  for (const std::string found :
       {"Ordföranden frågar om det är kommunstyrelsens mening att bifalla förslag från Anna Berg (S) och finner "
        "bifall.",
        "Ordföranden ställer kontorets förslag mot Anna Berg (S) med fleras ändringsförslag och finner att "
        "kommunstyrelsen beslutar enligt "
        "Anna Berg (S) med fleras ändringsförslag.",
        "Ordföranden finner att kommunstyrelsen bifaller Anna Bergs (S) tilläggsförslag."})
    CHECK(moved(demands_board + demands_title + demand + found + decision) == "Anna Berg (S) won");
  // A vote that is asked for turns the finding.
  CHECK(moved(demands_board + demands_title + demand + "Ordföranden finner att kommunstyrelsen avslår "
                                                       "tilläggsyrkandet.\n\nOmröstning begärs." +
              decision) == "Anna Berg (S)");
}

TEST_CASE("what lay before those who meet, or is the chair's own, won against what a member moved") {
  const std::string demand = "Yrkanden\n\nBo Flod (M) yrkar att ramen minskas med 3 miljoner kronor.\n\nBeslutsgång\n\n";
  const std::string decision = "\n\nBeslut\n\nBudgeten antas.\n";
  const auto told = [&](const std::string& found) { return moved(demands_board + demands_title + demand + found + decision); };
  for (const std::string found :
       {"Ordföranden ställer proposition på föreliggande förslag mot Bo Flods yrkande och finner att styrelsen antar "
        "föreliggande förslag.",
        "Ordföranden ställer sitt eget förslag mot Bo Flods yrkande och finner att styrelsen bifaller ordförandens "
        "förslag.",
        "Ordföranden ställer huvudförslaget mot Bo Flods ändringsyrkande och finner att huvudförslaget antas.",
        "Ordföranden ställer kontorets förslag mot Bo Flods yrkande och finner kontorets förslag antaget.",
        "Ordföranden ställer kontorets förslag mot Bo Flods yrkande och konstaterar att kontorets förslag bifalls.",
        "Ordföranden ställer förslagen mot varandra och finner att styrelsen beslutar enligt kontorets förslag och "
        "därmed avslår Bo Flods yrkande.",
        "Ordföranden ställer bifall mot avslag på Bo Flods yrkande och finner yrkandet avslaget."})
    CHECK_MESSAGE(told(found) == "Bo Flod (M) lost", found);
  for (const std::string found :
       {"Ordföranden ställer föreliggande förslag mot Bo Flods yrkande och finner att styrelsen antar Bo Flods yrkande.",
        "Ordföranden ställer bifall mot avslag på Bo Flods yrkande och finner yrkandet bifallet."})
    CHECK_MESSAGE(told(found) == "Bo Flod (M) won", found);
  for (const std::string found :
       {"Ordföranden ställer yrkandena mot varandra och finner bifall till sitt eget yrkande.",
        "Efter ställd proposition på framlagt förslag och Bo Flods tilläggsyrkande finner ordföranden att styrelsen "
        "bifallit framlagt förslag."})
    CHECK_MESSAGE(told(found) == "Bo Flod (M)", found);
}

TEST_CASE("who moved what lay before those who meet has not lost where the chair finds for that") {
  const std::string demands =
      "Yrkanden\n\nAnna Berg (S) yrkar bifall till arbetsutskottets förslag.\n\nBo Flod (M) yrkar att ramen minskas.\n\n"
      "Beslutsgång\n\nOrdföranden ställer ";
  const auto told = [&](const std::string& found) {
    return moved(demands_board + demands_title + demands + found + "\n\nBeslut\n\nBudgeten antas.\n");
  };
  for (const std::string found :
       {"arbetsutskottets förslag mot Bo Flods yrkande och finner att styrelsen beslutar enligt liggande förslag.",
        "arbetsutskottets förslag mot Bo Flods yrkande och finner att styrelsen antar föreliggande förslag.",
        "liggande förslag mot Bo Flods yrkande. Ordföranden finner att styrelsen bifaller liggande förslag.",
        "sitt eget förslag mot Bo Flods yrkande och finner att styrelsen bifaller ordförandens förslag."})
    CHECK_MESSAGE(told(found) == "Anna Berg (S); Bo Flod (M) lost", found);
  for (const std::string found :
       {"arbetsutskottets förslag mot Bo Flods yrkande och finner bifall till arbetsutskottets förslag.",
        "arbetsutskottets förslag mot Bo Flods yrkande om nytt i arbetsutskottets förslag och finner arbetsutskottets förslag antaget.",
        "proposition på förslagen och finner arbetsutskottets förslag antaget och Bo Flods yrkande avslaget."})
    CHECK_MESSAGE(told(found) == "Anna Berg (S) won; Bo Flod (M) lost", found);
  for (const std::string found :
       {"Anna Bergs yrkande mot Bo Flods yrkande och finner att styrelsen bifaller sitt eget yrkande.",
        "Anna Bergs yrkande mot Bo Flods yrkande och finner att styrelsen beslutar enligt liggande förslag.",
        "Bo Flods yrkande om ändring av liggande förslag mot Anna Bergs yrkande och finner bifall till liggande förslag.",
        "arbetsutskottets förslag mot Bo Flods yrkande och finner bifall till sitt eget yrkande.",
        "Anna Bergs yrkande mot Bo Flods yrkande och finner att styrelsen bifaller Moderaternas yrkande."})
    CHECK_MESSAGE(told(found) == "Anna Berg (S); Bo Flod (M)", found);
  CHECK(told("Anna Bergs yrkande mot Bo Flods yrkande och finner bifall till Bo Flods yrkande.") ==
        "Anna Berg (S) lost; Bo Flod (M) won");
}

TEST_CASE("what the chair of a body thinks of a demand is no finding") {
  CHECK(moved(demands_board + demands_title +
              "Yrkanden\n\nBo Flod (M) yrkar att ramen minskas.\n\nKommunstyrelsens ordförande Anna Berg (S) anser att "
              "Bo Flods yrkande avslås.\n\nBeslut\n\nÄrendet bordläggs.\n") == "Bo Flod (M)");
}

TEST_CASE("who wanted a matter decided that a third of the votes sent back has not won") {
  CHECK(moved(demands_council + demands_title +
              "Beslut\n\nÄrendet återremitteras för att en dialog ska hållas.\n\nYrkanden\n\nDan Ek (V) yrkar att "
              "ärendet återremitteras för en dialog.\n\nAnna Berg (S) yrkar att ärendet avgörs i dag och bifall till "
              "kommunstyrelsens förslag.\n\nOmröstning\n\nJa-röst: ärendet avgörs i dag\nNej-röst: ärendet "
              "återremitteras\n\nMed 30 ja och 21 nej återremitteras ärendet, då en tredjedel har röstat för det.\n") ==
        "Dan Ek (V) won; Anna Berg (S)");
}

TEST_CASE("a finding behind a vote on another question stands") {
  CHECK(moved(demands_board + demands_title +
              "Förslag till beslut på sammanträdet\n\nCecilia Dal (L) föreslår att ärendet återremitteras.\n\nAnna "
              "Berg (S) och Bo Ek (V) "
              "föreslår att planen antas med följande ändring:\n\nMålet ska vara 66 "
              "procent.\n\nBeslutsgång\n\nOrdföranden frågar om "
              "ärendet ska avgöras i dag och finner att ärendet ska avgöras i dag.\n\nOmröstning\n\nOmröstning "
              "begärs.\n\nMed 6 ja-röster och 7 "
              "nej-röster finner ordföranden att ärendet ska avgöras i dag.\n\nOrdföranden ställer sedan kontorets "
              "förslag mot Anna Bergs (S) med "
              "fleras ändringsförslag och finner att kommunstyrelsen beslutar enligt Anna Bergs (S) med fleras "
              "ändringsförslag.\n\nBeslut\n\n"
              "Planen antas med följande ändring:\n\nMålet ska vara 66 procent.\n") == "Cecilia Dal (L) lost; Anna "
              "Berg (S), Bo Ek (V) won");
}

TEST_CASE("a decision that only names whose proposal it follows decides what that proposal says") {
  const auto finals = [](const std::string& text) {
    const auto cases = cases_of({{"a", text}});
    std::string out;
    for (const relations::FateRow& row : the_one(cases).fate)
      for (const relations::Verdict& one : row.verdicts)
        if (one.final_decision) out += std::string(relations::name(one.stage)) + " " + (one.outcome.empty() ? "-" : one.outcome) + ";";
    return out;
  };
  CHECK(finals(demands_council + "Antagande av taxa\nDnr KS 2031/500\n\nBeslut\n\nKommunfullmäktige beslutar i enlighet med "
                                 "kommunstyrelsens förslag.\n\nSammanfattning\n\nTaxan är gammal.\n\nKommunstyrelsens förslag till "
                                 "kommunfullmäktige\n\n1. Kommunfullmäktige antar taxan.\n\n2. Tekniska nämnden får i uppdrag att redovisa "
                                 "utfallet.\n") == "fullmäktige anta;fullmäktige -;");
  CHECK(finals(demands_board + "Försäljning av tomten\nDnr KS 2031/501\n\nKommunstyrelsens beslut\n\nKommunstyrelsen beslutar enligt "
                               "arbetsutskottets förslag.\n\nArbetsutskottets förslag\n\n1. Avtalet om tomten godkänns.\n") ==
        "styrelse godkänna;");
}

TEST_CASE("a decision under another number or in other words than was proposed stands on the case") {
  const auto outcome = [](const std::string& text) { return the_one(cases_of({{"a", text}})).outcome; };
  CHECK(outcome(demands_council + "Motion om att tända gatlyktorna\nDnr KS 2031/502\n\nKommunfullmäktiges beslut\n\n1. Motionen "
                                  "bifalls.\n\nBakgrund\n\nByn är mörk.\n\nKommunstyrelsens förslag\n\n1. Belysningen är dyr.\n\n2. "
                                  "Kommunstyrelsen föreslår kommunfullmäktige att bifalla motionen.\n") == "bifalla");
  CHECK(outcome(demands_board + "Taxa för torget\nDnr KS 2031/503\n\nKommunstyrelsens beslut\n\nKommunstyrelsen antar taxan.\n\n"
                                "Arbetsutskottets förslag\n\n3. Taxan gäller från nyår.\n") == "anta");
}

TEST_CASE("an objection is no demand that won or may have won") {
  const auto cases = cases_of({{"a", demands_council + demands_title +
                                         "Beslut\n\nEnligt kommunstyrelsens förslag:\n\nMotionen avslås.\n\nYrkanden\n\nBo Ek (M) "
                                         "yrkar bifall till kommunstyrelsens förslag.\n\nAnna Berg (S) och Dan Ek (V) yrkar bifall till "
                                         "motionen.\n\nCecilia Dal (L) yrkar att skolan i Ekdalen bevaras.\n"}});
  std::string objected;
  for (const relations::DissentRow& row : the_one(cases).dissent) objected += is_objection(row) ? facts::written(row.who) + ";" : "";
  CHECK(objected == "Anna Berg (S), Dan Ek (V);");
  CHECK(test::joined(test::only(cases.coalitions).parties) == "S, V");
}

TEST_CASE("a demand whose answer no words tell is told as a demand") {
  // Postponed: nothing is settled but the postponement itself.
  CHECK(moved(demands_council + demands_title +
              "Beslut\n\nÄrendet återremitteras till kommunstyrelsen.\n\nYrkanden\n\nBo Ek (M) yrkar bifall till "
              "motionen.\n\nAnna Berg (S) yrkar att ärendet ska återremitteras.\n") == "Bo Ek (M); Anna Berg (S) won");
  // Of two things one won and one lost, each a demand of its own.
  CHECK(moved(demands_council + demands_title +
              "Beslut\n\nEnligt kommunstyrelsens förslag med tillägg enligt yrkande från V:\n\nMotionen är besvarad.\n\nYrkanden\n\nBo "
              "Ek (M) yrkar bifall till kommunstyrelsens förslag och avslag på övriga yrkanden.\n\nDan Ek (V) yrkar bifall till "
              "kommunstyrelsens förslag och till yrkande från V.\n") == "Bo Ek (M) won; Bo Ek (M) lost; Dan Ek (V) won");
  // Parts of a motion.
  CHECK(moved(demands_board + demands_title +
              "Beslut\n\nKommunstyrelsen föreslår att kommunfullmäktige avslår motionen.\n\nYrkanden\n\nBo Ek (M) yrkar bifall till "
              "motionens första att-sats.\n") == "Bo Ek (M)");
}

TEST_CASE("a reservation of the mover and a vote that names the mover tell what lost") {
  CHECK(moved(demands_board + demands_title +
              "Beslut\n\nGatukontoret får i uppdrag att mäta farten.\n\nYrkanden\n\nBo Ek (M) yrkar att gatan stängs.\n\nReservation\n\nBo "
              "Ek (M) reserverar sig mot beslutet.\n") == "Bo Ek (M) lost");
  const std::string voted =
      demands_council + demands_title +
      "Beslut\n\nGatukontoret får i uppdrag att mäta farten.\n\nYrkanden\n\nBo Ek (M) yrkar att gatan stängs.\n\nAnna Berg (S) yrkar att "
      "gatukontoret mäter farten.\n\nOmröstning\n\nJa för bifall till Anna Bergs yrkande. Nej för bifall till Bo Eks yrkande.\n\n"
      "Omröstningen utfaller med 31 ja-röster mot 18 nej-röster.\n";
  CHECK(moved(voted) == "Bo Ek (M) lost; Anna Berg (S) won");
}

TEST_CASE("who wins by name wins all that they moved, the refusal of what others wanted too") {
  CHECK(moved(demands_board + "Taxa för gästhamnen\nDnr KS 2031/55\n\nYrkanden\n\nAnna Berg (S) yrkar bifall till hamnkontorets förslag och "
                              "avslag på övriga yrkanden.\n\nBo Ek (M) yrkar bifall till yrkande från M den 3 maj 2031 och avslag på övriga "
                              "yrkanden.\n\nBeslutsgång\n\nOrdföranden finner att kommunstyrelsen beslutat bifalla Anna Bergs yrkande.\n\n"
                              "Beslut\n\nKommunstyrelsen föreslår att kommunfullmäktige antar taxan för gästhamnen.\n")
            .find("Anna Berg (S) lost") == std::string::npos);
}

TEST_CASE("a counted vote stands on the case with the body that voted and what yes and no meant") {
  const auto cases = cases_of(
      {{"a", demands_council + demands_title +
                 "Beslut\n\nKommunfullmäktige avslår motionen.\n\nOmröstning\n\nJa för avslag. Nej för bifall till "
                 "motionen.\n\nOmröstningen utfaller med 31 ja-röster mot 18 nej-röster. Två ledamöter avstår.\n"},
       {"b", "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\n" + demands_title +
                 "Beslut\n\nKommunstyrelsen föreslår att kommunfullmäktige avslår motionen.\n\nVotering\n\nJa: 7  Nej: 6\n"}});
  const relations::Case& one = the_one(cases);
  REQUIRE(one.votes.size() == 2);
  CHECK(test::line_of(one.votes[0].yes, one.votes[0].no) == "31 | 18");
  CHECK(one.votes[0].stage == relations::Stage::council);
  CHECK(test::line_of(one.votes[0].forum, one.votes[1].yes) == "kommunfullmäktige | 7");
  CHECK(one.votes[1].stage == relations::Stage::board);
}

TEST_CASE("a decision in words of its own is a decision of the case") {
  const auto cases = cases_of({{"a", demands_council + "Farten vid skolan\nDnr KS 2031/500\n\nBeslut\n\nKommunfullmäktige beslutar:\n\nTekniska "
                                               "nämnden ska mäta farten vid skolan.\n"}});
  const relations::Case& one = the_one(cases);
  REQUIRE(one.fate.size() == 1);
  REQUIRE(one.fate[0].verdicts.size() == 1);
  CHECK(one.fate[0].verdicts[0].final_decision);
  CHECK(one.fate[0].verdicts[0].stage == relations::Stage::council);
  CHECK(one.fate[0].verdicts[0].outcome.empty());
  CHECK(one.outcome.empty());
}

TEST_CASE("what is proposed to the council is no proposal of the council") {
  const auto stages = [](const std::string& text) {
    const auto cases = cases_of({{"a", text}});
    std::string out;
    for (const relations::FateRow& row : cases.cases.at(0).fate)
      for (const relations::Verdict& one : row.verdicts)
        out += std::string(relations::name(one.stage)) + " " + one.outcome + (one.final_decision ? "! " : " ");
    return out;
  };
  CHECK(stages("Vara kommun\nKommunstyrelsen\n\nUtlåtande\n\n(Dnr KS 2031/417)\n\nMotion om farthinder\n\nMotion av Anna Berg "
               "(S)\n\nFörslag till beslut\n\nKommunfullmäktige föreslås besluta:\n\nMotionen avslås.\n\nÄrendet\n\nAnna Berg (S) vill ha "
               "farthinder.\n")
            .find("fullmäktige") == std::string::npos);
  CHECK(stages("Mora kommun\nKommunfullmäktige\nHandling nr 12\n\nUtlåtande\n\nMotion av Anna Berg (S) om farthinder\n\nDnr KS "
               "2031/417\n\nFörslag till beslut\n\nKommunfullmäktige föreslås besluta:\n\nMotionen avslås.\n")
            .find("fullmäktige") == std::string::npos);
}

TEST_CASE("a line of an agenda with nothing below it is no case") {
  const auto cases = cases_of({{"a",
                                "Mora kommun\nKommunfullmäktige\nKallelse\n\nSammanträde 2031-09-30\n\n§ 1 Upprop och val av "
                                "justerare\n\n§ 2 Information från revisorerna\n\n§ 3 Fråga om parkeringen vid stationen\n\n"
                                "§ 4 Avslutning\n"},
                               {"b", demands_council + demands_title + "Beslut\n\nKommunfullmäktige avslår motionen.\n"}});
  std::size_t of_agenda = 0;
  for (const relations::Case& one : cases.cases) of_agenda += one.papers.front().ref.paper == 0 ? 1u : 0u;
  CHECK(of_agenda <= 1);
}

TEST_CASE("the rejection of a demand that is itself the matter is the outcome of its case") {
  const std::string board = "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-04-10\n\n§ 31\n";
  const auto outcome = [&](const std::string& title, const std::string& decided) {
    const auto cases = test::cases_of({{"a", board + title + "\nDnr KS 2031/88\n\nBeslut\n\n" + decided +
                                                 "\n\nYrkanden\n\nBo Ek (M) yrkar bifall till yrkandet.\n"}});
    return test::only(cases.cases).outcome;
  };
  CHECK(outcome("Yrkande från M om läxhjälp på biblioteken", "Yrkandet från M avslås.") == "avslå");
  CHECK(outcome("Initiativärende från V om fria bussar", "Kommunstyrelsen avslår yrkandet från V.") == "avslå");
  // Beside another matter it is what became of the demand.
  CHECK(outcome("Avgifter i hamnen", "Yrkandet från M avslås.") != "avslå");
}

TEST_CASE("yes and no that no body said are no vote of the case") {
  const std::string head = "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nCykelplan för Mora\nDnr KS 2031/417\n\nBeslut\n\nKommunstyrelsen antar cykelplanen.\n";
  const std::string plan = "Cykelplan för Mora\nDnr KS 2031/417\n\nBelysning\n\n2 = Ja\n\n1\n\n### 0 = Nej\n\n2 = Låg, bristfällig, bör undvikas\n";
  const auto cases = test::cases_of({{"p", head}, {"q", plan}});
  for (const relations::Case& one : cases.cases)
    for (const relations::VoteRow& vote : one.votes) CHECK(vote.stage);
}

TEST_CASE("a reservation whose text names the parties of its signers again is one, and another party's is a second") {
  const auto objections = [](const std::string& parties) {
    const auto cases = test::cases_of({{"p", "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nCykelplan för Mora\nDnr KS 2031/417\n\nBeslut\n\nKommunstyrelsen antar cykelplanen."
                                             "\n\nReservation\n\nAnna Berg (M) och Bo Ek (KD) lämnar följande skriftliga reservation:\n\n" + parties + " reserverar sig mot den del av beslutet som gäller belysning.\n"}});
    return test::only(cases.cases).dissent.size();
  };
  CHECK(objections("Moderaterna och Kristdemokraterna") == 1);
  CHECK(objections("Vänsterpartiet") == 2);
}
