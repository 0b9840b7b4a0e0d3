#include "core/structure/outline_text.h"
#include "structure/pages/pages.h"

using namespace diarium;
using structure::BlockKind;
using test::all_of;
using test::paper_of;

namespace {
/// A page of twelve lines of running text, each with words of its own.
std::string page_text(int page) {
  std::string out;
  for (int i = 0; i < 12; ++i) {
    const int seed = page * 12 + i;
    out += std::string(static_cast<std::size_t>(3 + seed % 5), static_cast<char>('a' + seed % 26)) +
           " i en text som går vidare utan att ta slut och\n";
  }
  return out;
}
}  // namespace

TEST_CASE("a text without any mark has one page that covers it") {
  const auto paper = paper_of("Rubrik\n\nEn mening.\n");
  CHECK(test::only(paper.outline.pages) == ByteSpan{0, static_cast<std::uint32_t>(paper.text.size())});
}

TEST_CASE("form feeds divide pages, and what repeats at their edges is no text") {
  const std::string head = "Sjövalla kommun\n\n";
  std::string text;
  for (int page = 1; page <= 4; ++page) text += head + page_text(page) + "Sida " + std::to_string(page) + " av 4\n\f";
  const auto paper = paper_of(text);
  CHECK(paper.outline.pages.size() == 4);
  CHECK(all_of(paper, BlockKind::page_furniture) ==
        "Sida 1 av 4 | Sjövalla kommun | Sida 2 av 4 | Sjövalla kommun | Sida 3 av 4 | Sjövalla kommun | Sida 4 av "
        "4");
  // The text goes on over the pages as one paragraph.
  int paragraphs = 0;
  for (const auto& block : paper.outline.blocks) paragraphs += block.kind == BlockKind::paragraph;
  CHECK(paragraphs == 2);
  test::check_promises(paper);
}

TEST_CASE("a single space before a line opens a page where no other line is indented") {
  std::string text = page_text(1) + " " + page_text(2) + " " + page_text(3);
  CHECK(paper_of(text).outline.pages.size() == 3);
  // Where many lines are indented it says nothing.
  CHECK(paper_of("  a\n   b\n    c\n" + text).outline.pages.size() == 1);
  // Too few lines a page: an indented paragraph.
  CHECK(paper_of("En rad\n indragen rad\n en till\n").outline.pages.size() == 1);
}

TEST_CASE("a page head in the middle of a text divides pages and leaves the sentence whole") {
  std::string text;
  for (int page = 1; page <= 3; ++page)
    text += page_text(page) + "\nSjövalla kommunfullmäktige\n" + std::to_string(page) +
            " (9)\n\nProtokoll nr 4\nSammanträdesdatum: 2024-05-06\n\n";
  text += "och här tar den slut.\n";
  const auto paper = paper_of(text);
  CHECK(paper.outline.pages.size() == 4);
  int paragraphs = 0;
  for (const auto& block : paper.outline.blocks) paragraphs += block.kind == BlockKind::paragraph;
  CHECK(paragraphs == 1);
  test::check_promises(paper);
}

TEST_CASE("a blank run two lines longer than all others is a page break") {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "Stycke " + std::to_string(i) + " om något.\n\n" + (i % 20 == 19 ? "\n\n" : "");
  CHECK(paper_of(text + "Slut.\n").outline.pages.size() == 3);
}

TEST_CASE("page numbers are told from other numbers") {
  for (const auto* words : {"3 (12)", "3(12)", "Sida 3 av 12", "Sida 3", "- 3 -", "Sidan 3 (12)"})
    CHECK_MESSAGE(structure::is_page_number(words), words);
  for (const auto* words : {"3", "KS 2024/12", "12 (S)", "Sidan om", "2024-05-06", "1193/22", "(3)", ""})
    CHECK_MESSAGE(!structure::is_page_number(words), words);
}

TEST_CASE("what comes back on every page is furniture, what comes back in every section is not") {
  std::string text = "Mora kommun\nKommunstyrelsen\nProtokoll\n2021-05-03\n\n";
  const std::string decisions[] = {"Bryggan vid badet rivs.", "Rapporten godkänns.",
                                   "Till sekreterare väljs Ada."};
  for (std::size_t section = 1; section <= 3; ++section) {
    const std::string number = std::to_string(section);
    text += "§ " + number + " Brygga nummer " + number + "\n\nDnr KS 2021/4" + number +
            "\n\nBeslut\n\nMora kommun, 0250-12 34 56\n" + number + " (3)\n\n" + decisions[section - 1] + "\n\n";
  }
  const auto paper = paper_of(text);
  int furniture = 0;
  std::string read;
  for (const auto& block : paper.outline.blocks) {
    if (block.kind == BlockKind::page_furniture) {
      ++furniture;
    } else {
      read += structure::flowed(paper.text, block) + " | ";
    }
  }
  CHECK(furniture == 6);
  for (const auto* words : {"Dnr KS 2021/42", "Beslut | Rapporten"})
    CHECK_MESSAGE(read.find(words) != std::string::npos, read);
}
