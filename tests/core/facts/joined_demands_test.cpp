// Who joins another's demand moves the same, and what is asked for, decided or dated beside demands.
#include "core/facts/board_minutes.h"

using namespace diarium;

TEST_CASE("whose joining a demand is told passively has moved it, and no motion") {
  const std::string told = test::told_of("Region Lindland\nRegionfullmäktige\nPROTOKOLL 2034-04-15\n\n§ 40\nMotion 2033:8 av Sanna Blom (V) – Avgiftsfri tandvård\n\nBeslut\nMotionen avslås.\n\n"
                                         "Yrkanden\nSanna Blom (V) yrkar bifall till motionen, vilket biträds av Liv Tran (MP).\n");
  CHECK(test::amiss(told, {"person: Liv Tran (MP) yrkande", "!person: Liv Tran (MP) motionär"}) == "");
}

TEST_CASE("what a meeting's body does in a sentence of its own is decided, where nothing else is") {
  for (const std::string_view words : {"Utbildningsnämnden noterar rapporterna.", "Utbildningsnämnden lägger meddelandet till handlingarna.", "Utbildningsnämnden antar förvaltningens förslag till yttrande som sitt eget."}) {
    const std::string told = test::told_of("Lindvads kommun\nUtbildningsnämnden                PROTOKOLL                 2034-03-19\n\n§ 33\nRapporter\n\n" + std::string(words) + "\n\nSkolchefen informerar om läget.\n");
    CHECK_MESSAGE(test::says(told, "proposal: beslut 1 by Utbildningsnämnden «" + std::string(words)), told);
  }
  const std::string other = test::told_of("Lindvads kommun\nUtbildningsnämnden                PROTOKOLL                 2034-03-19\n\n§ 34\nInformation\n\nKommunstyrelsen godkänner årligen internkontrollplanen.\n\nSkolchefen informerar om planen.\n");
  CHECK_MESSAGE(!test::says(other, "proposal: beslut"), other);
}

TEST_CASE("a body that asks others for a thing has decided, and proposed nothing to a council") {
  const std::string told = test::told_of("Räddningsförbundet Lindvik\nDirektionen\n\nPROTOKOLL\n2034-05-08\n\n§ 22 Begäran om utökat bidrag\n\nDirektionens beslut\nDirektionen hemställer hos medlemskommunerna om ett höjt bidrag för 2035.\n");
  CHECK_MESSAGE(test::says(told, "proposal: beslut 1"), told);
  const std::string board = test::told_of("Lindvads kommun\nKommunstyrelsen\nPROTOKOLL 2034-05-08\n\n§ 23 Taxa\n\nKommunstyrelsens beslut\nKommunstyrelsen hemställer att kommunfullmäktige beslutar att anta taxan.\n");
  CHECK_MESSAGE(test::says(board, "proposal: beslutsförslag 1"), board);
}

TEST_CASE("the day on which a sitting got a proposal is no decision of its") {
  const std::string told = test::told_of("Lindvads kommun\nKommunfullmäktige\nPROTOKOLL 2034-02-26\n\n§ 11\nSvar på medborgarförslag om belysning\n\nBeslut\natt anse medborgarförslaget besvarat.\n\n"
                                         "Ärendet\nRut Alm har i ett medborgarförslag, väckt i kommunfullmäktige den 28 maj 2033, föreslagit belysning.\n");
  CHECK_MESSAGE(!test::says(told, "2033-05-28 cited_decision"), told);
}

TEST_CASE("what a motion wants is asked for, in whatever order its words stand above a list") {
  for (const std::string_view lead : {"Vi vill att:", "Därför vill vi att:", "Jag vill att:"}) {
    const std::string told = test::told_of("Motion\n\nInför giftfri ogräsbekämpning\n\nI vår kommun används fortfarande gift på gångvägar, och det finns andra sätt.\n\n" + std::string(lead) +
                                           "\n\n*  kommunen upphör med gift senast 2035\n*  tekniska nämnden köper en hetvattenmaskin\n\nTor Ek (V)\n");
    CHECK_MESSAGE(test::says(told, "proposal: motion_yrkande 1 by Tor Ek (V) «kommunen upphör med gift senast 2035»"), told);
    CHECK_MESSAGE(test::says(told, "proposal: motion_yrkande 2 by Tor Ek (V)"), told);
  }
}

TEST_CASE("an item of the agenda is no title, with «nr» or without") {
  for (const std::string_view item : {"Ärende nr 12", "Ärende 12"}) {
    const std::string told = test::told_of("Kommunstyrelsen 2034-05-20\n" + std::string(item) + "\n\nRESERVATION\n\nNytt idrottscentrum\n\nVi yrkade i första hand återremiss och i andra hand avslag. Då vi inte fick gehör reserverar vi oss mot beslutet.\n\nSiv Dahl (M)      Kent Alm (M)\n");
    CHECK_MESSAGE(!test::says(told, "title: Ärende"), told);
  }
}
