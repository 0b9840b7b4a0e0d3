// Page furniture as it comes out of PDF: nothing of it is text, whatever stands around it. Made-up papers in two
// manners.
#include "core/structure/outline_text.h"

using namespace diarium;
using structure::BlockKind;
using test::all_of;
using test::paper_of;

namespace {

/// A page of ten lines of running text, each with words of its own; the last one ends no sentence.
std::string words_of_page(int page) {
  std::string out;
  for (int i = 0; i < 10; ++i) {
    const int seed = page * 10 + i;
    out += std::string(static_cast<std::size_t>(3 + seed % 5), "bfghijklmnprstuvxyz"[seed % 19]) +
           " i en text som går vidare utan att ta slut och\n";
  }
  return out;
}

/// Pages of running text between a head and a foot; «#» in them becomes the page's number.
std::string paged(std::string_view head, std::string_view foot, int pages = 4) {
  std::string text;
  const auto put = [&](std::string_view words, int page) {
    for (const char c : words) text += c == '#' ? std::to_string(page) : std::string(1, c);
  };
  for (int page = 1; page <= pages; ++page) {
    if (page > 1) text += '\f';
    put(head, page);
    text += words_of_page(page);
    put(foot, page);
  }
  return text;
}

int how_many(const test::Paper& paper, BlockKind kind) {
  int found = 0;
  for (const auto& block : paper.outline.blocks) found += block.kind == kind;
  return found;
}

std::string content(const test::Paper& paper) {
  std::string out;
  for (const auto& block : paper.outline.blocks)
    if (block.kind != BlockKind::page_furniture) out += structure::flowed(paper.text, block) + " | ";
  return out;
}

}  // namespace

TEST_CASE("the foot of the first page is furniture as those of the others are") {
  const auto paper = paper_of(paged("", "\nwww.almby-kommun.se\nOrg.nr 212099-0001\nBlad #\n"));
  CHECK(how_many(paper, BlockKind::page_furniture) == 12);
  CHECK(how_many(paper, BlockKind::paragraph) == 1);
  test::check_promises(paper);
}

TEST_CASE("a deep head and a deep foot are furniture, in lines or in columns") {
  const auto lines =
      paper_of(paged("Almby kommun\nPROTOKOLL\nBlad #\nKommunstyrelsen\nSammanträdesdatum 2031-02-03\n§ 12 forts.\n\n",
                     "\nJusterares signatur\nOrdförandes signatur\nUtdragsbestyrkande\n"));
  CHECK(content(lines).find("signatur") == std::string::npos);
  CHECK(content(lines).rfind("Almby kommun") == 0);  // of the first page: it says whose paper this is
  CHECK(how_many(lines, BlockKind::page_furniture) >= 4 * 3 + 3 * 6);
  const auto columns = paper_of(
      paged("Almby kommun                        PROTOKOLL                         Blad #\nKommunstyrelsen         "
            "            Sammanträdesdatum 2031-02-03\n\n",
            "\nJusterandes sign                                  Utdragsbestyrkande\n__________   __________         "
            "   ____________________\n"));
  CHECK(content(columns).find("sign") == std::string::npos);
  CHECK(how_many(columns, BlockKind::page_furniture) == 4 * 2 + 3 * 2);
}

TEST_CASE("the head of the first page is furniture where the paper's own head says the same") {
  const std::string own = "Almby kommun\nKommunstyrelsen\n\nProtokoll\n\nDatum: 2031-02-03\n\n";
  const std::string head = "ALMBY KOMMUN\nProtokoll\n2031-02-03\n# (4)\n\n";
  std::string text = paged(head, "\n");
  const std::size_t end = text.find("1 (4)") + 7;
  const auto said = paper_of(text.substr(0, end) + own + text.substr(end));
  INFO(content(said));
  CHECK(content(said).rfind("Almby kommun | Kommunstyrelsen") == 0);
  CHECK(content(paper_of(text)).rfind("ALMBY KOMMUN") == 0);
}

TEST_CASE("stamps of a signature are no text, whatever their serial number is in each part") {
  for (const auto* foot : {"\nDetta dokument är elektroniskt signerat\nSignerat 2031-02-03 14:07:33\nSerienr "
                           "cb4c7d2f8cc814105e72\n#/4\n",
                           "\nDetta dokument är elektroniskt signerat\nSignerat 2031-02-03 14:07:33       Serienr "
                           "81a5bb440ca55e024dc1            #/4\n"}) {
    const auto paper = paper_of(paged("", foot));
    CHECK(test::amiss(content(paper), {"!Signerat", "!Serienr"}) == "");
    CHECK(how_many(paper, BlockKind::paragraph) == 1);
  }
}

TEST_CASE("the sender's addresses at the foot of the first page are no text, in columns or one after the other") {
  const std::string columns =
      "\nPostadress        Besöksadress      Telefon                 Org.nr\nAlmby kommun      Stora Torget 1    "
      "0990-120 00 (växel)     212099-0417\nBox 214           Almby             E-post                  "
      "Webbplats\n993 02 Almby                        kommun@almby.se         www.almby.se\n";
  const std::string lines =
      "\nPostadress\nAlmby kommun\nBox 214\n993 02 Almby\nBesöksadress\nStora Torget 1\nAlmby\nTelefon\n0990-120 00 "
      "(växel)\nOrg.nr\n212099-0417\n";
  for (const std::string& foot : {columns, lines}) {
    const auto paper = paper_of(words_of_page(1) + foot + "\f" + words_of_page(2) + "\n");
    CHECK(content(paper).find("Almby") == std::string::npos);
    CHECK(how_many(paper, BlockKind::paragraph) == 1);
  }
  // A letter that ends with its writer's address, and a list that tells of organisations.
  const auto letter = paper_of(words_of_page(1) + "är slut.\n\nAda Berg\nStorgatan 1\n123 45 Almby\n");
  CHECK(content(letter).find("Storgatan 1") != std::string::npos);
}

TEST_CASE("a head that a dump glues to the first line of a page is no part of the sentence or heading") {
  std::string text = words_of_page(1);
  for (int page = 2; page <= 4; ++page)
    text += "\fAlmby kommun Kommunstyrelsen Sid " + std::to_string(page) + "/4 " +
            (page == 3 ? "vidare och slutar här.\n\nReservation\n\n" : "") + words_of_page(page);
  const auto paper = paper_of(text);
  CHECK(how_many(paper, BlockKind::page_furniture) == 3);
  CHECK(all_of(paper, BlockKind::heading) == "Reservation");
  CHECK(content(paper).find("Sid") == std::string::npos);
  test::check_promises(paper);
  const auto heading = paper_of(words_of_page(1) + "slut.\n\fAlmby kommun Kommunstyrelsen Sida 2 (2) Reservation\n\n" +
                                "Ada Berg (S) reserverar sig mot beslutet.\n" + words_of_page(2));
  CHECK(all_of(heading, BlockKind::heading) == "Reservation");
}

TEST_CASE("a heading that the foot of a page happens to bear is no furniture, however it is marked") {
  for (const auto* heading : {"## Beslut", "Beslut", "2. Beslut"}) {
    std::string text = words_of_page(1) + "badet.\n\n" + heading + "\n\n1(3)\n\fMotionen avslås.\n\n" +
                       words_of_page(2) + "slut.\n\n" + heading + "\n\n2(3)\n\fRapporten godkänns.\n\n" +
                       words_of_page(3) + "torget.\n\n3(3)\n";
    const auto paper = paper_of(text, *heading == '#' ? "paper.md" : "paper.txt");
    CHECK(all_of(paper, BlockKind::page_furniture) == "1(3) | 2(3) | 3(3)");
  }
}

TEST_CASE("a sentence or a rule that stands at the edges of two pages is text") {
  for (const auto* words :
       {"Nämnden föreslår att motionen avslås.", "Nämnden för vatten består av 9 ledamöter och 5 ersättare"}) {
    const auto paper = paper_of(words_of_page(1) + "badet.\n\n" + words + "\n\f" + words_of_page(2) + "skolan.\n\n" +
                                words + "\n\fRapporten godkänns.\n\n" + words_of_page(3));
    CHECK(how_many(paper, BlockKind::page_furniture) == 0);
  }
}
