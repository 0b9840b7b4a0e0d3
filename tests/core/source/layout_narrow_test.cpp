// Layout where there is little room: letterheads in narrow columns, what a column divides, columns of marks, cells in close rows.
#include "core/source/reading.h"

using namespace diarium;
using sheet::Sheet;
using test::text_of_sheet;

namespace {

constexpr std::string_view narrow_line = "Nämnden har prövat frågan och finner";  // As wide as a column.

/// Words set to both edges of a column that begins at `x` and is as wide as `narrow_line`.
void add_justified(Sheet& sheet, int x, int y, const std::vector<std::string>& words) {
  int letters = 0;
  for (const std::string& word : words) letters += Sheet::width_of(word, 11);
  const int gap = words.size() > 1 ? (Sheet::width_of(narrow_line, 11) - letters) / static_cast<int>(words.size() - 1) : 0;
  int left = x * 10;
  for (const std::string& word : words) {
    const int right = left + Sheet::width_of(word, 11);
    sheet.raw(left, y * 10, right, y * 10 + 132, word, Sheet::Look{});
    left = right + gap;
  }
}
void add_text(Sheet& sheet, int x, int y, int lines) {
  for (int i = 0; i < lines; ++i) sheet.at(x, y + i * 15, narrow_line);
}

}  // namespace

TEST_CASE("layout narrow: a letterhead whose left cell nearly touches the right one reads cell by cell, whole page or column") {
  for (const bool column : {false, true}) {
    Sheet sheet;
    const int edge = 7 * 11 / 2 * 4 + 70;
    sheet.page().at(70, 100, "Tjänsteskrivelse").at(edge, 100, "Handläggare").at(70, 115, "Utfärdat").at(118, 115, "2024-03-05 kl 9");
    sheet.at(edge, 115, "Ada Berg").at(70, 130, "Ärendenummer").at(edge, 130, "Telefon:").at(edge + 50, 130, "0500-12").at(70, 145, "0012/24").at(edge, 145, "34 56").at(edge, 160, "ada.berg@exem").at(edge, 175, "pel.se");
    add_text(sheet, 70, 190, 6);
    if (column) add_text(sheet, 330, 103, 14);
    const std::string text = text_of_sheet(sheet);
    CAPTURE(column);
    CAPTURE(text);
    CHECK(test::amiss(text, {"Tjänsteskrivelse\nUtfärdat 2024-03-05 kl 9\n", "Handläggare\nAda Berg\nTelefon: 0500-12",
                      "34 56\nada.berg@exempel.se\n"}) == "");
    CHECK(text.find('|') == text.npos);
  }
}

TEST_CASE("layout narrow: a number that a justified line asks for begins no list on the next one") {
  for (const bool asked : {true, false}) {
    Sheet sheet = Sheet().page();
    add_text(sheet, 70, 100, 4);
    add_justified(sheet, 70, 160, {"beslutade", "enligt", "en", asked ? "form av alternativ" : "ordning som är given"});
    add_justified(sheet, 70, 175, {"1.", "Nedanstående", "nämnder", "har", "svarat"});
    add_text(sheet, 70, 190, 4);
    const std::string text = text_of_sheet(sheet);
    CHECK_MESSAGE((text.find("form av alternativ 1. Nedanstående") != text.npos) == asked, text);
    CHECK_MESSAGE((text.find("\n1. Nedanstående") != text.npos) != asked, text);
  }
}

TEST_CASE("layout narrow: those who sign side by side in a narrow column are told apart, their posts below them") {
  Sheet sheet;
  add_text(sheet.page(), 70, 100, 6);
  sheet.at(70, 220, "Magnus Ek").at(140, 220, "Eva Hed").at(70, 235, "Direktör").at(140, 235, "Stadsdirektör");
  const std::string text = text_of_sheet(sheet);
  CHECK(text.find("Magnus Ek\nDirektör\n\nEva Hed\nStadsdirektör") != text.npos);
}

TEST_CASE("layout narrow: a dash or number that ends a line of the left column is not taken to the right one") {
  for (const std::string& end : {std::string("–"), std::string("4.")}) {
    Sheet sheet;
    add_text(sheet.page(), 70, 100, 5);
    const int right = 700 + Sheet::width_of(narrow_line, 11);
    sheet.at(70, 175, "Planen för Norra Almby").raw(right - Sheet::width_of(end, 11), 1750, right, 1882, end, Sheet::Look{});
    add_text(sheet, 70, 190, 5);
    for (int i = 0; i < 11; ++i) sheet.at(right / 10 + 25, 100 + i * 15, "högra spaltens rad " + std::string(1, static_cast<char>('a' + i)) + " går vidare");
    const std::string text = text_of_sheet(sheet);
    CAPTURE(text);
    CHECK(text.find(end + " högra") == text.npos);
    CHECK(text.find("rad e går vidare högra spaltens rad f") != text.npos);
  }
}

TEST_CASE("layout narrow: a justified line of a list or alone among short ones is a line, and cells that are aligned stay cells") {
  Sheet list = Sheet().page();
  for (int i = 0; i < 3; ++i) {
    list.at(75, 100 + i * 45, std::to_string(i + 1) + ".");
    add_justified(list, 92, 100 + i * 45, {"kommunens", "plan", "om", "ljus"});
    add_justified(list, 92, 115 + i * 45, {"revideras", "med", "bilaga", "två"});
    list.at(92, 130 + i * 45, "antas.");
  }
  CHECK(text_of_sheet(list).find("1. kommunens plan om ljus revideras med bilaga två antas.\n\n2. kommunens") != std::string::npos);
  Sheet alone = Sheet().page().at(70, 100, "Beslut", {14, 1});
  add_justified(alone, 70, 125, {"Nämnden", "föreslår", "att"});
  alone.at(70, 140, "kommunfullmäktige beslutar:").at(70, 170, narrow_line).at(70, 200, "Planen antas.");
  CHECK(text_of_sheet(alone).find("Nämnden föreslår att kommunfullmäktige beslutar:\n") != std::string::npos);
}

TEST_CASE("layout narrow: a list counts on, though its marks stand farther in; one within an item begins anew") {
  Sheet sheet;
  sheet.page().at(70, 100, "1. att planen antas").at(85, 125, "2. att nämnden svarar").at(85, 150, "a) i tid").at(100, 175, "b) i skrift").at(110, 200, "1. först");
  CHECK(text_of_sheet(sheet) == "1. att planen antas\n\n2. att nämnden svarar\n\n  a) i tid\n\n  b) i skrift\n\n    1. först\n");
}

TEST_CASE("layout narrow: a paragraph that a column divides goes on at a number, and after a line that reached the edge at a name") {
  for (const std::string& next : {std::string("2024 och framåt i tiden."), std::string("Norra Almby och alla andra.")}) {
    Sheet sheet;
    add_text(sheet.page(), 70, 100, 6);
    sheet.at(330, 103, next);
    add_text(sheet, 330, 133, 5);
    CHECK(test::amiss(text_of_sheet(sheet), {"finner " + next}) == "");
  }
}

TEST_CASE("layout narrow: a justified paragraph goes on over a column though a sentence ends there, a ragged one does not") {
  for (const bool ragged : {false, true}) {
    Sheet sheet;
    add_text(sheet.page(), 70, 100, 5);
    sheet.at(70, 175, ragged ? "Nämnden har prövat detta." : "Nämnden har prövat allt som den fått.");
    sheet.at(330, 103, "Frågan är dock en annan i detta fall,").at(330, 118, narrow_line);
    add_text(sheet, 330, 133, 4);
    const std::string text = text_of_sheet(sheet);
    CHECK_MESSAGE((text.find("fått. Frågan") != text.npos) == !ragged, text);
  }
}

TEST_CASE("layout narrow: a heading of many lines is one heading") {
  Sheet sheet = Sheet().page();
  const std::vector<std::string> words = {"Redovisning av uppdrag om", "ljus", "längs gång- och cykelvägar", "samt förslag till", "nya regler", "för den som bygger"};
  for (std::size_t i = 0; i < words.size(); ++i) sheet.at(70, 60 + static_cast<int>(i) * 19, words[i], {14, 1});
  add_text(sheet, 70, 200, 12);
  CHECK(text_of_sheet(sheet).starts_with("# Redovisning av uppdrag om ljus längs gång- och cykelvägar samt förslag till nya regler för den som bygger\n"));
}

TEST_CASE("layout narrow: short typed lines below each other are no paragraph, and names after a comma go on") {
  Sheet sheet;
  sheet.page().at(70, 100, "Motion av Ada Berg (S) och Bo Ek (M) om att").at(70, 115, "tillgängliggöra banor för allmänheten i byn").at(70, 130, "Beslut");
  sheet.at(70, 160, "Ada Berg (S), Bo Ek (M), Cia Dal (C), Dan Ås (V), Eva Lilja (L), Finn Ö (MP)");
  sheet.at(70, 190, "Ada Berg (S), Bo Ek (M), Cia Dal (C), Dan Ås (V),").at(70, 205, "Eva Lilja (L) och Finn Öst (MP) reserverar sig.");
  const std::string text = text_of_sheet(sheet);
  CHECK(test::amiss(text, {"allmänheten i byn\nBeslut"}) == "");
  CHECK(test::amiss(text, {"Dan Ås (V), Eva Lilja (L) och Finn Öst (MP) reserverar sig."}) == "");
}

TEST_CASE("layout narrow: a typed line that stops before a name goes on where the sentence does, and names below each other are none") {
  Sheet sheet;
  sheet.page().at(70, 100, "Ada Berg (S), Bo Ek (M), Cia Dal (C), Dan Ås (V), Eva Lilja (L), Finn Ö (MP)");
  sheet.at(70, 130, "Ada Berg (S), Bo Ek (M) och den tjänstgörande ersättaren").at(70, 145, "Elin Öster Krona (SD) reserverar sig mot beslutet.");
  sheet.at(70, 175, "Vid sammanträdet deltog de som här är förtecknade").at(70, 190, "Ada Berg (S)").at(70, 205, "Bo Ek (M)");
  CHECK(test::amiss(text_of_sheet(sheet), {"ersättaren Elin Öster Krona (SD) reserverar", "!förtecknade Ada"}) == "");
}

TEST_CASE("layout narrow: marks below heads that stand as near as words are cells of columns of their own") {
  for (const int gap : {5, 6}) {  // Points between «Ja» and «Nej»: less than a cell's white.
    Sheet sheet;
    const int yes = 250, no = yes + 11 + gap, abstain = no + 17 + gap;
    sheet.page().at(70, 100, "Ledamot").at(yes, 100, "Ja").at(no, 100, "Nej").at(abstain, 100, "Avstår");
    const std::vector<std::string> names = {"Ada Berg (S)", "Bo Ek (M)", "Cia Dal (C)", "Dan Ås (V)"};
    for (std::size_t i = 0; i < names.size(); ++i)
      sheet.at(70, 120 + static_cast<int>(i) * 20, names[i]).at(i % 3 == 0 ? yes + 2 : i % 3 == 1 ? no + 4 : abstain + 12, 120 + static_cast<int>(i) * 20, "X");
    sheet.at(70, 200, "Summa").at(yes + 2, 200, "2").at(no + 4, 200, "1").at(abstain + 12, 200, "1");
    CHECK(text_of_sheet(sheet) == "| Ledamot | Ja | Nej | Avstår |\n| Ada Berg (S) | X |  |  |\n| Bo Ek (M) |  | X |  |\n| Cia Dal (C) |  |  | X |\n| Dan Ås (V) | X |  |  |\n| Summa | 2 | 1 | 1 |\n");
  }
  Sheet times = Sheet().page();
  for (int i = 0; i < 4; ++i) times.at(70, 100 + i * 20, "Mötet i Almby " + std::string(1, static_cast<char>('a' + i))).at(250, 100 + i * 20, "kl").at(266, 100 + i * 20, std::to_string(12 + i));
  CHECK(text_of_sheet(times).find("kl 12") != std::string::npos);
}

TEST_CASE("layout narrow: a cell that wraps where rows stand as close as lines is one cell, a row that begins anew is none") {
  Sheet sheet;
  sheet.page().at(70, 100, "Åtgärd").at(330, 100, "Ansvarig").at(70, 115, "Förvaltningen tar fram en plan för hur").at(330, 115, "Kommundirektören");
  sheet.at(70, 130, "arbetet ska gå till och redovisar för nämn-").at(70, 145, "den").at(70, 160, "Planen följs upp").at(330, 160, "Nämnden");
  CHECK(text_of_sheet(sheet) == "| Åtgärd | Ansvarig |\n| Förvaltningen tar fram en plan för hur arbetet ska gå till och redovisar för nämnden | Kommundirektören |\n| Planen följs upp | Nämnden |\n");
}

TEST_CASE("layout narrow: rows as close as lines are rows, though a rule sets the head and the sums apart") {
  Sheet marks = Sheet().page().at(70, 100, "Ledamot").at(250, 100, "Ja").at(300, 100, "Nej");
  const std::vector<std::string> names = {"Ada Berg (S)", "Bo Ek (M)", "Cia Dal (C)", "Finn Öberg (MP)"};
  for (std::size_t i = 0; i < names.size(); ++i) marks.at(70, 120 + static_cast<int>(i) * 15, names[i]).at(i % 2 ? 304 : 252, 120 + static_cast<int>(i) * 15, "X");
  marks.at(70, 185, "Summa").at(252, 185, "2").at(304, 185, "2");
  CHECK(text_of_sheet(marks) == "| Ledamot | Ja | Nej |\n| Ada Berg (S) | X |  |\n| Bo Ek (M) |  | X |\n| Cia Dal (C) | X |  |\n| Finn Öberg (MP) |  | X |\n| Summa | 2 | 2 |\n");

  Sheet words;
  words.page().at(70, 100, "Åtgärd").at(330, 100, "Ansvarig").at(70, 120, "Förvaltningen tar fram en plan för hur").at(330, 120, "Kommundirektören");
  words.at(70, 135, "arbetet ska gå till under året").at(70, 150, "Planen följs upp").at(330, 150, "Nämnden");
  words.at(70, 165, "Uppföljningen redovisas för nämndens").at(330, 165, "Ekonomichefen").at(70, 180, "ledamöter under hösten");
  CHECK(text_of_sheet(words) == "| Åtgärd | Ansvarig |\n| Förvaltningen tar fram en plan för hur arbetet ska gå till under året | Kommundirektören |\n| Planen följs upp | Nämnden |\n| Uppföljningen redovisas för nämndens ledamöter under hösten | Ekonomichefen |\n");

  Sheet mixed;  // Most rows are lines of cells, and two begin anew.
  mixed.page().at(70, 100, "Synpunkt").at(250, 100, "Svar").at(400, 100, "Nr").at(70, 120, "Förslaget bör ta större").at(250, 120, "Planen ändras så att").at(400, 120, "1");
  mixed.at(70, 135, "hänsyn till dem som bor").at(250, 135, "vägen blir bredare och").at(70, 150, "längs vägen och deras").at(250, 150, "ljusare för alla").at(70, 165, "barn").at(70, 180, "Bra").at(250, 180, "Tack").at(400, 180, "2");
  mixed.at(70, 195, "Kostnaden är för hög").at(250, 195, "Kostnaden redovisas i").at(400, 195, "3").at(250, 210, "bilagan");
  CHECK(text_of_sheet(mixed) == "| Synpunkt | Svar | Nr |\n| Förslaget bör ta större hänsyn till dem som bor längs vägen och deras barn | Planen ändras så att vägen blir bredare och ljusare för alla | 1 |\n| Bra | Tack | 2 |\n| Kostnaden är för hög | Kostnaden redovisas i bilagan | 3 |\n");

  Sheet wrapped;  // Lines of cells stand closer than rows: those of the only row below the head are its cells.
  wrapped.page().at(70, 100, "Synpunkt").at(250, 100, "Svar").at(400, 100, "Nr").at(70, 125, "Förslaget bör ta större").at(250, 125, "Planen ändras så att").at(400, 125, "1");
  wrapped.at(70, 140, "hänsyn till Almby och").at(250, 140, "Bo gård får ljus och").at(70, 155, "Bo gård").at(250, 155, "bänkar");
  CHECK(text_of_sheet(wrapped) == "| Synpunkt | Svar | Nr |\n| Förslaget bör ta större hänsyn till Almby och Bo gård | Planen ändras så att Bo gård får ljus och bänkar | 1 |\n");
}

TEST_CASE("layout narrow: a justified line of a cell makes no columns, and three cells beside each other no columns of a page") {
  for (const bool long_answers : {false, true}) {  // Lines as long as those of a page's columns.
    const std::string first = long_answers ? "Planen ändras så att vägen" : "Planen ändras i vår", second = long_answers ? "blir bredare och ljusare" : "så att vägen blir god";
    const std::string third = long_answers ? "Kostnaden visas i en liten" : "Kostnaden visas i en";
    Sheet sheet = Sheet().page().at(70, 100, "Synpunkt").at(240, 100, "Från").at(390, 100, "Svar");
    sheet.at(70, 115, "Ta större hänsyn till dem som").at(240, 115, "Byalaget").at(390, 115, first).at(70, 130, "bor längs vägen").at(390, 130, second);
    sheet.at(70, 145, "Bra").at(240, 145, "Skolan").at(70, 160, "Kostnaden är för hög").at(240, 160, "Företagarna").at(323, 160, "i").at(350, 160, "Norra").at(390, 160, third);
    sheet.at(240, 175, "kommundelen").at(390, 175, "bilaga till planen");
    CHECK(text_of_sheet(sheet) == "| Synpunkt | Från | Svar |\n| Ta större hänsyn till dem som bor längs vägen | Byalaget | " + first + " " + second +
                                       " |\n| Bra | Skolan |  |\n| Kostnaden är för hög | Företagarna i Norra kommundelen | " + third + " bilaga till planen |\n");
  }
}
