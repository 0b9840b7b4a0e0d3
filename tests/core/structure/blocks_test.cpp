#include "core/structure/outline_text.h"

using namespace diarium;
using structure::BlockKind;
using structure::Role;
using test::all_of;
using test::paper_of;

TEST_CASE("wrapped lines are one paragraph until one ends on purpose") {
  const auto paper = paper_of(
      "Nämnden har under året arbetat med att göra det lättare för barn och unga\natt hitta till biblioteket. Det "
      "har gett resultat, och lånen har ökat med en\ntiondel.\nNu vill nämnden gå vidare med de vuxna som inte har "
      "något bibliotek i närheten\nav sitt hem.\n");
  REQUIRE(paper.outline.blocks.size() == 2);
  CHECK(test::line_of(paper.outline.blocks[0].lines.size(), paper.outline.blocks[1].lines.size()) == "3 | 2");
}

TEST_CASE("in a double-spaced text one white line divides nothing") {
  CHECK(paper_of(
      "Kommunen har länge velat bygga en väg för cyklar mellan de två orterna, och\n\nnämnden har i flera år sökt "
      "pengar för den utan att få några, eftersom det\n\nfinns andra vägar som är farligare.\n\nI vår hände något "
      "nytt. Staten har lagt fram en plan där pengarna räcker till\n\njust sådana vägar, och\n\nnämnden vill vara "
      "med.\n").outline.blocks.size() == 2);
}

TEST_CASE("a heading stands alone, is short and has text below") {
  const auto paper = paper_of(
      "Bakgrund\nEn mening som förklarar något om ärendet och dess historia.\n\nTrafiken på Kvarngatan\nEn mening "
      "till, som handlar om trafiken och är lång nog.\n\nInte en rubrik eftersom inget följer\n");
  CHECK(all_of(paper, BlockKind::heading) == "Bakgrund | Trafiken på Kvarngatan");
}

TEST_CASE("lines of a head, signatures and addressees are no headings") {
  const auto paper = paper_of(
      "Norrmyra kommun\nTekniska nämnden\nDnr TN 2024/9\n\nSvar på motion om bättre belysning\n\nSammanfattning\n"
      "Nämnden föreslår att motionen bifalls, eftersom lamporna ändå ska bytas.\n\nLena Brodin\n"
      "Förvaltningschef\n\nBeslutet skickas till\nKommunstyrelsen\nMotionärerna\n");
  CHECK(all_of(paper, BlockKind::heading) ==
        "Svar på motion om bättre belysning | Sammanfattning | Beslutet skickas till");
  CHECK(all_of(paper, BlockKind::signature) == "Lena Brodin Förvaltningschef");
  REQUIRE(paper.outline.blocks.size() > 3);
  CHECK(paper.outline.blocks[3].role == Role::title);
  CHECK(all_of(paper_of("Norrmyra kommun\nTekniska nämnden\nDnr TN 2024/9\n\nRegion Norrland och framtidens bussar\n\n"
                        "Sammanfattning\nNämnden föreslår att motionen bifalls, eftersom bussarna ändå ska bytas.\n"),
               BlockKind::heading) == "Tekniska nämnden | Region Norrland och framtidens bussar | Sammanfattning");
}

TEST_CASE("rows of those who were there are no headings and no title") {
  const test::Paper paper = test::paper_of(
      "NORRVIKS KOMMUN\nHamnnämnden\n\nPROTOKOLL\n2031-02-13\n\nPlats och tid: Rådhuset, kl. 08.30\nBeslutande: Rolf Stenman (S), ordförande\n"
      "Inga Hultman (M), 1:e vice ordförande\nBengt Kron (SD)\nÖvriga närvarande: Siv Granman, hamnkapten\nMats Uddman, nämndsekreterare\n"
      "Justerare: Inga Hultman\n\n§ 9 Bryggor i Näset\n\nBeslut\nHamnnämnden antar planen för bryggorna i Näset och översänder den till kommunen.\n");
  for (const structure::Block& block : paper.outline.blocks) {
    const std::string words(slice(paper.text, block.span));
    CAPTURE(words);
    CHECK((block.kind != structure::BlockKind::heading || words == "§ 9 Bryggor i Näset" || words == "Beslut"));
  }
}

TEST_CASE("every section gives its blocks their role") {
  const auto paper = paper_of(
      "Yttrande över motion om bad\n\nFörslag till beslut\nMotionen avslås.\n\nSammanfattning\nKort om ärendet.\n\n"
      "Bakgrund\nLängre om ärendet.\n\nRemissinstanser\nFritidsnämnden har svarat.\n\nNämndens bedömning\nDet går "
      "inte.\n\nBeslutsgång\nOrdföranden frågar.\n\nReservation av Ada Berg (S).\n\nDet går visst, menar jag.\n\n"
      "Kommunstyrelsen delar nämndens uppfattning.\n\nBilagor\nMotionen.\n");
  std::string roles;
  for (const auto& block : paper.outline.blocks) {
    if (block.kind == BlockKind::paragraph) roles += std::string(structure::name(block.role)) + " ";
  }
  CHECK(roles == "forslag sammanfattning bakgrund remiss skal votering reservation reservation brodtext bilaga ");
}

TEST_CASE("the words of a role are stable") {
  std::string all;
  for (int i = 0; i < structure::role_count; ++i) all += std::string(structure::name(static_cast<Role>(i))) + " ";
  CHECK(all ==
        "brodtext titel sammanfattning bakgrund forslag beslut att-sats yrkande reservation uttalande remiss skal "
        "votering bilaga underskrift ");
}

TEST_CASE("Markdown headings keep their level and lose their marks") {
  const auto paper = paper_of("# Ett\n\nText.\n\n## **Två**\n\nMer *text*\nhär.\n\n#### Fyra\n\nSlut.\n");
  CHECK(all_of(paper, BlockKind::heading) == "Ett | Två | Fyra");
  CHECK(test::line_of(paper.outline.blocks[2].level, paper.outline.blocks[4].level) == "2 | 3");
  CHECK(structure::flowed(paper.text, paper.outline.blocks[3]) == "Mer text här.");
}

TEST_CASE("a heading word in front of its paragraph is cut off where a converter ran them together") {
  std::string body;
  for (int i = 0; i < 30; ++i) body += "Nämnden har lämnat ett svar. ";
  const auto paper = paper_of("Bakgrund " + body + "\n\nFörvaltningens bedömning " + body +
                              "\n\nBeslut 1. Motionen avslås. 2. Ärendet avslutas.\n");
  CHECK(all_of(paper, BlockKind::heading) == "Bakgrund | Förvaltningens bedömning | Beslut");
  CHECK(all_of(paper, BlockKind::list_item) == "Motionen avslås. | Ärendet avslutas.");
}

TEST_CASE("a heading or a place and date behind a line that its margin ended is a line of its own") {
  const auto paper = paper_of(
      "Förslag till beslut\n\nFrågan som ledamoten har ställt om båtar och stranden vid ån besvaras med det som "
      "sägs i den här skrivelsen om bryggan Sammanfattning av ärendet\n\nBryggan ska lagas.\n\nStyrelsen delar "
      "nämndens uppfattning och tar beslut enligt förslaget. Almby den 19 juni 2024\n\nAda Berg\nOrdförande\n");
  CHECK(all_of(paper, BlockKind::heading) == "Förslag till beslut | Sammanfattning av ärendet");
  CHECK(all_of(paper, BlockKind::paragraph).find("förslaget. |") == std::string::npos);
  CHECK(all_of(paper, BlockKind::signature).starts_with("Almby den 19 juni 2024"));
  // What a sentence may say with a capital stays in it.
  const std::string begun = "Styrelsen har i sitt svar på den långa skrivelsen om bryggan, båtarna och stranden vid ån tagit ställning till ";
  for (const std::string_view end : {"skrivelsen och prövat Nämndens beslut", "det som nämnden skrev i Förslag till beslut", "motionen som lades fram i Almby den 19 juni 2024"})
    CHECK(all_of(paper_of("Bakgrund\n\n" + begun + std::string(end) + "\n\nBryggan ska lagas.\n"), BlockKind::paragraph).starts_with(begun + std::string(end)));
}

TEST_CASE("lines are counted from one, at line feeds") {
  const structure::LineNumbers lines("a\nbb\n\nc");
  CHECK(test::line_of(lines.of(0), lines.of(1), lines.of(2), lines.of(5), lines.of(6), lines.of(7)) ==
        "1 | 1 | 2 | 3 | 4 | 4");
  CHECK(structure::LineNumbers("").of(0) == 1);
}

TEST_CASE("any text has an outline that keeps its promises") {
  constexpr std::string_view parts[] = {"Bakgrund",
                                        "\n", "\n\n", " ", "att ", "Att ", "1. ", "- ", "**", "# ", "Ada Berg", " (S)",
                                        ".", ":", "\f", "3 (4)", "Kommunstyrelsen", "föreslår ", "yrkar ", "samt ",
                                        "motionen ", "Förslag till beslut", "§ 12 ", "   ", "|",
                                        "Sjövalla den 4 maj 2024", "ord och flera ord i rad ", "\xC2\xA0", "---", "a) ",
                                        "följande.", "\r\n", "Dnr KS 2024/1"};
  test::Die chance(2025);
  for (int round = 0; round < 4000; ++round) {
    std::string text = "x";
    for (std::uint32_t i = chance.below(60); i > 0; --i)
      text += parts[chance.below(static_cast<std::uint32_t>(std::size(parts)))];
    const auto paper = paper_of(text, round % 2 == 0 ? "a.txt" : "a.md");
    INFO(text);
    test::check_promises(paper);
  }
}

TEST_CASE("the title of a § that wraps before a name or a year is one heading") {
  CHECK(all_of(paper_of(
      "§ 14 Ärendenummer KSF-2031-00021\n\nFullmäktiges godkännande av ändring av Stiftelsen\nGranlidens Sommarhems "
      "stadgar\n"
      "Beslut\n\nEnligt yrkande från S och V:\nÄrendet återremitteras till stiftelsen.\n"), BlockKind::heading) ==
        "Fullmäktiges godkännande av ändring av Stiftelsen Granlidens Sommarhems stadgar | Beslut");
  const test::Paper board = paper_of(
      "§ 208\nStorviks energibolags delårsrapport för våren\n2031\n\nBolaget har lämnat sin rapport till nämnden, som "
      "har läst den och inte har något att anföra mot den.\n");
  CHECK(all_of(board, BlockKind::heading).find("Storviks energibolags delårsrapport för våren 2031") !=
        std::string::npos);
  const test::Paper two =
      paper_of("§ 10\nFrågestund\nInformation\n\nFrågor kan ställas i ämnen som ligger inom nämndens uppgifter.\n");
  CHECK(all_of(two, BlockKind::heading).find("Frågestund Information") == std::string::npos);
}

TEST_CASE("a heading in front of the words of a decision by reference is a heading of its own") {
  for (const std::string words :
       {"Beslut Enligt fritidskontorets förslag:", "Beslut Enligt kommunstyrelsens förslag:"}) {
    const test::Paper paper =
        paper_of("Köp av fastigheten Granliden 4:12 § 21, 0410/31\n\n" + words +
                 "\n\n1. Fastigheten köps för den summa som kontoret har förhandlat fram med säljaren under våren, och "
                 "avtalet skrivs under av ordföranden och direktören i förening så snart beslutet har vunnit laga "
                 "kraft.\n2. Kostnaden tas ur ramen.\n");
    CHECK(all_of(paper, BlockKind::heading).find("Beslut Enligt") == std::string::npos);
    const auto beslut = std::ranges::find_if(paper.outline.blocks, [&](const structure::Block& block) {
      return structure::flowed(paper.text, block) == "Beslut";
    });
    REQUIRE(beslut != paper.outline.blocks.end());
    CHECK(beslut->kind == BlockKind::heading);
    CHECK(beslut->role == structure::Role::decision);
  }
}

TEST_CASE("a sentence that goes on below is no heading") {
  const test::Paper question = paper_of(
      "Frågor om badet i Granliden\n\nAda Berg (KD) ställer följande fråga:\n\nNär öppnar badet i Granliden?\n\n"
      "Nämndens ordförande svarar att badet öppnar när vattnet är godkänt av länets laboratorium.\n");
  CHECK(all_of(question, BlockKind::heading).find("Ada") == std::string::npos);
  const test::Paper motion = paper_of(
      "Motion om ljus vid skolvägen\n\nDet är mörkt vid skolvägen om vintern, och barnen i Storvik går där varje "
      "morgon till sin skola.\n\nPå grund av ovan anförda yrkas\n\natt vägen förses med lyktor, och att arbetet är "
      "färdigt före nästa vinter så att barnen kan gå tryggt.\n");
  CHECK(all_of(motion, BlockKind::heading) == "Motion om ljus vid skolvägen");
  CHECK(all_of(paper_of(
      "Skrivelse om bryggan\n\nBryggan i Granliden har varit stängd i två år, och ingen vet när den öppnar igen för "
      "badande.\n\nVi föreslår därför att\n\nbryggan lagas under våren, innan de första gästerna kommer till badet och "
      "frågar efter den som förra året.\n"), BlockKind::heading) == "Skrivelse om bryggan");
}

TEST_CASE("a heading stands below a title that ends with a word after which most lines go on") {
  for (const std::string title :
       {"Svar på motion om Granliden – håll badet öppet året\nom", "Kiosken öppen dygnet om"}) {
    const test::Paper paper = paper_of("§ 14 Dnr KS 2031/21\n" + title +
                                       "\nBeslut\nMotionen avslås.\nÄrendet\nAda Berg "
                                       "(S) har lämnat en motion om badet i Granliden och kiosken vid det.\n");
    CHECK(all_of(paper, BlockKind::heading).find(" | Beslut | ") != std::string::npos);
  }
  const test::Paper broken = paper_of("Almby kommun\n\nFörslag till\nBeslut\nMotionen avslås.\n");
  CHECK(all_of(broken, BlockKind::heading).find("| Beslut") == std::string::npos);
}

TEST_CASE("a bullet that lost its words is none of the line that leads to its list") {
  for (const std::string bullet : {"•", "–"}) {
    const test::Paper paper = paper_of("§ 14 Bad i Granliden\n\nBeslut\nHemställan om badet godkänns med följande "
                                       "ändring:\n" + bullet + "\n\n" + bullet +
                                       "\n\nBadet i Granliden är öppet hela året, och kiosken vid det är öppen så länge "
                                       "det är ljust ute.\n");
    CHECK(all_of(paper, BlockKind::heading).find("Hemställan") == std::string::npos);
  }
}

TEST_CASE("a list of matters heads nothing, whatever numbers its lines bear") {
  for (const auto* heading : {"Ärendelista", "Dagordning"}) {
    std::string text = "Almby kommun\nKommunstyrelsen\n\nSammanträdesprotokoll\n\nSammanträdesdatum: 2031-02-03\n\n" +
                       std::string(heading) + "\n\n";
    const std::string matters[] = {"Upprop och val av justerare",
                                   "Svar på motion om bryggan vid badet",
                                   "Budgetuppföljning 2031",
                                   "Val av ledamot efter Ada Berg (S)",
                                   "Informationsärenden",
                                   "Yttrande över remiss om hundrastgårdar",
                                   "Delegationsbeslut"};
    for (std::size_t i = 0; i < 7; ++i) text += "§ " + std::to_string(12 + i) + " " + matters[i] + "\n";
    text += "\n§ 12 Upprop och val av justerare\n\nBeslut\n\nKommunstyrelsen beslutar att välja Bo Ek (M).\n\n"
            "Bryggan vid badet byggdes för femtio år sedan och har sedan dess lagats många gånger av föreningen.\n";
    const auto paper = paper_of(text);
    CHECK(test::amiss(all_of(paper, BlockKind::heading), {"!Budgetuppföljning", "Beslut"}) == "");
    test::check_promises(paper);
  }
}
