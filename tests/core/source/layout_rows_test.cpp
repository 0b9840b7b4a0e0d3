// Layout of what real papers showed: rows beside each other, lines that end on purpose, numbers at a page's edge, crowds.
#include "core/source/reading.h"

using namespace diarium;
using sheet::Sheet;
using test::read_sheet, test::text_of_sheet;

namespace {

constexpr std::string_view full_row = "Nämnden har prövat frågan och finner att det som motionen begär";

}  // namespace

TEST_CASE("layout rows: lines of one column do not come together beside a larger heading of the other") {
  Sheet sheet = Sheet().page();
  for (int i = 0; i < 8; ++i) sheet.at(320, 100 + i * 13, "högra spaltens rad " + std::to_string(i) + " går vidare", {10});
  for (int i = 0; i < 3; ++i) sheet.at(58, 100 + i * 13, "vänstra spaltens rad går vidare");
  sheet.at(58, 142, "Rubrik som är stor", {16}).at(58, 170, "vänster igen och mer ord").at(58, 183, "och så slut på spalten.");
  const std::string text = text_of_sheet(sheet);
  for (int i = 0; i + 1 < 8; ++i) {
    const std::string rows = "rad " + std::to_string(i) + " går vidare högra spaltens rad " + std::to_string(i + 1);
    CHECK(text.find(rows) != text.npos);
  }
}

TEST_CASE("layout rows: a raised number belongs to the line that it touches") {
  Sheet sheet;
  sheet.page().at(70, 100, "enligt utredningen").raw(700 + Sheet::width_of("enligt utredningen", 11) + 2, 990, 700 + Sheet::width_of("enligt utredningen", 11) + 30, 1062, "2", {6});
  sheet.raw(700 + Sheet::width_of("enligt utredningen", 11) + 80, 1000, 4000, 1132, "som gjordes", {11}).at(70, 115, "året före.");
  CHECK(text_of_sheet(sheet).starts_with("enligt utredningen² som gjordes"));
}

TEST_CASE("layout rows: short lines set close stay together, and a space parts them") {
  Sheet sheet;
  sheet.page().at(70, 100, "Justerare").at(70, 115, "Ada Berg (S)").at(70, 150, "Sekreterare").at(70, 165, "Bo Ek").at(70, 300, full_row);
  CHECK(text_of_sheet(sheet).starts_with("Justerare\nAda Berg (S)\n\nSekreterare\nBo Ek\n\n"));
}

TEST_CASE("layout rows: a letterhead of many lines reads column by column, a table of labels row by row") {
  Sheet head;
  head.page().at(70, 100, "Tjänsteskrivelse").at(320, 100, "Handläggare").at(70, 115, "Utfärdat 2024-03-05").at(320, 115, "Ada Berg");
  head.at(70, 130, "Diarienummer 0012/24").at(320, 130, "Telefon 0500-12 34 56").at(320, 145, "E-post:").at(320, 160, "ada.berg@almby.example");
  head.at(70, 250, full_row);
  const std::string text = text_of_sheet(head);
  CHECK(text.find("Handläggare\nAda Berg\n") != text.npos);
  CHECK(text.find('|') == text.npos);
  Sheet table = Sheet().page();
  for (int i = 0; i < 6; ++i) table.at(70, 100 + i * 22, "Parti " + std::string(1, static_cast<char>('A' + i))).at(320, 100 + i * 22, std::to_string(i + 3));
  CHECK(text_of_sheet(table).find("| Parti A | 3 |\n| Parti B | 4 |") != std::string::npos);
}

TEST_CASE("layout rows: posts below names are told apart where one of them nearly reaches the next") {
  Sheet sheet;
  const std::string post = "Direktör för utredning och beredning";
  const int second = 700 + Sheet::width_of(post, 11) + 80;
  sheet.page().at(70, 100, "Ada Berg").raw(second, 1000, second + 300, 1132, "Bo Ek", {11});
  sheet.at(70, 115, post).raw(second, 1150, second + 700, 1282, "Kommundirektör", {11}).at(70, 300, full_row);
  CHECK(text_of_sheet(sheet).starts_with("Ada Berg\n" + post + "\n\nBo Ek\nKommundirektör\n"));
}

TEST_CASE("layout rows: a stretched line of a narrow column is a line and no cells") {
  Sheet sheet = Sheet().page();
  const std::string line = "Nämnden har prövat frågan och finner att";  // As wide as the column.
  for (int i = 0; i < 4; ++i) sheet.at(70, 100 + i * 15, line);
  const int right = 700 + Sheet::width_of(line, 11);
  for (const int y : {160, 175})
    sheet.at(70, y, "kommunfullmäktiges").raw(right - Sheet::width_of("beslut", 11), y * 10, right, y * 10 + 132, "beslut", {11});
  for (int i = 0; i < 3; ++i) sheet.at(70, 190 + i * 15, line);
  const std::string text = text_of_sheet(sheet);
  CHECK(text.find("att kommunfullmäktiges beslut kommunfullmäktiges beslut Nämnden") != text.npos);
}

TEST_CASE("layout rows: hyphens of abbreviations stay, and a dash between years has no space") {
  Sheet sheet;
  sheet.page().at(70, 100, std::string(full_row) + " hbtq-").at(70, 115, std::string(full_row) + " sjuk-").at(70, 130, "planen och åren i nämndens plan, som alla vet gäller 2021–").at(70, 145, "2030 i alla delar.");
  CHECK(test::amiss(text_of_sheet(sheet), {"hbtq-Nämnden", "sjukplanen", "2021–2030"}) == "");
  Sheet p;
  p.page().at(70, 100, std::string(full_row) + " av p-").at(70, 115, "avgifter och hbtqi-").at(70, 130, "personer.");
  CHECK(text_of_sheet(p).find("p-avgifter") != std::string::npos);
}

TEST_CASE("layout rows: a line that stops amid a sentence goes on, a list of clauses does not") {
  Sheet sheet;
  sheet.page().at(70, 100, full_row).at(70, 115, "redan görs i stor omfattning av kommunens").at(70, 130, "egna förvaltningar enligt förslaget från").at(70, 145, "M, L och D.").at(70, 175, "Nämnden beslutar:").at(70, 190, "att motionen avslås i alla sina delar").at(70, 205, "att tacka");
  CHECK(test::amiss(text_of_sheet(sheet), {"kommunens egna", "från M, L och D.", "!delar att"}) == "");
}

TEST_CASE("layout rows: a number in a table at a page's edge is no page number") {
  Sheet sheet = Sheet().page();
  for (int i = 0; i < 5; ++i) sheet.at(70, 60 + i * 16, "Parti " + std::string(1, static_cast<char>('A' + i))).at(250, 60 + i * 16, std::to_string(i)).at(350, 60 + i * 16, std::to_string(9 - i));
  sheet.at(70, 300, full_row).at(300, 810, "1");
  const std::string text = text_of_sheet(sheet);
  CHECK(text.find("| Parti B | 1 | 8 |") != text.npos);
  CHECK(text.ends_with("begär\n"));
}

TEST_CASE("layout rows: the head of a table that goes on over the page is there once") {
  Sheet sheet;
  for (int page = 0; page < 3; ++page) {
    sheet.page().at(70, 200, "Nr").at(150, 200, "Namn").at(350, 200, "Antal");
    for (int i = 0; i < 20; ++i)
      sheet.at(70, 230 + i * 22, std::to_string(page * 20 + i + 101)).at(150, 230 + i * 22, "By " + std::string(1, static_cast<char>('a' + i))).at(350, 230 + i * 22, std::to_string(i * 7 + page));
  }
  const auto read = read_sheet(sheet);
  CHECK(read.text.find("| Nr | Namn | Antal |") == read.text.rfind("| Nr | Namn | Antal |"));
  CHECK(std::ranges::find(read.reading.left_out, "page_furniture", &source::LeftOut::what)->count == 2);
}

TEST_CASE("layout rows: two short columns whose lines stand at heights of their own are columns") {
  Sheet sheet = Sheet().page();
  for (int i = 0; i < 6; ++i) sheet.at(70, 100 + i * 15, "vänster nummer " + std::string(1, static_cast<char>('a' + i)));
  for (int i = 0; i < 6; ++i) sheet.at(320, 103 + i * 14, "höger nummer " + std::string(1, static_cast<char>('a' + i)));
  const std::string text = text_of_sheet(sheet);
  CHECK(text.find("vänster nummer f") < text.find("höger nummer a"));
  CHECK(text.find('|') == text.npos);
}

TEST_CASE("layout rows: where no heading looks like one, the text is read as plain text is") {
  Sheet plain, marked;
  plain.page().at(70, 100, "Beslut").at(70, 130, full_row);
  marked.page().at(70, 100, "Beslut", {16, 1}).at(70, 130, full_row);
  CHECK(read_sheet(plain).format == source::Format::plain);
  CHECK(read_sheet(marked).format == source::Format::markdown);
}

TEST_CASE("layout rows: twenty thousand pieces on a page, set in ways that compare them with each other, are read") {
  constexpr int many = 20'000;
  const auto whole = [](auto place) {  // A test that takes minutes here compares each piece with every other one.
    Sheet sheet = Sheet().page(99'000, 99'000);
    for (int i = 0; i < many; ++i) {
      const auto [x, y, size] = place(i);
      sheet.raw(x, y, x + 20, y + size * 12, "ord", {size});
    }
    const std::string text = text_of_sheet(sheet);
    std::size_t words = 0;
    for (std::size_t at = text.find("ord"); at != text.npos; at = text.find("ord", at + 3)) ++words;
    return words;
  };
  struct Place {
    int x, y, size;
  };
  CHECK(whole([](int i) { return Place{i * 40, 700 - i % 2 * 40, i % 2 ? 6 : 11}; }) == many);
  CHECK(whole([](int i) { return Place{i * 45 % 405'000, 700 + i / 9000 * 200, 11}; }) == many);
  CHECK(whole([](int i) { return Place{700 + i % 2 * 85 + i / 2 % 3 * 8, 700 + i / 2 * 40, 3}; }) == many);
  CHECK(whole([](int i) { return Place{700 + i % 7, 100 + i * 40, 3}; }) == many);
}
