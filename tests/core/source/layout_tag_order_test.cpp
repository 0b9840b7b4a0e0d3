// Are the file's own tags believed where they say what anybody sees, and nowhere else?
#include "core/source/reading.h"
#include "source/positioned.h"

using namespace diarium;
using sheet::Sheet;
using test::text_of_sheet;

namespace {

constexpr std::string_view long_line = "Nämnden har prövat frågan och finner att det som motionen begär";

/// A run and what may be said of it.
struct TaggedRun {
  int x = 0, y = 0;
  std::string text, tag;
  int size = 11, font = 0;
};
std::string text_of_places(const std::vector<TaggedRun>& runs) {
  Sheet sheet = Sheet().page();
  for (const TaggedRun& run : runs) sheet.at(run.x, run.y, run.text, {run.size, run.font, 0, run.tag});
  return text_of_sheet(sheet);
}

/// A heading, a paragraph, a table, two columns; untagged.
std::vector<TaggedRun> page_of_all() {
  std::vector<TaggedRun> runs{{70, 60, "Svar på motion om stigar", "", 18, 1}, {70, 90, std::string(long_line), ""}, {70, 105, "redan görs.", ""}};
  for (int row = 0; row < 4; ++row)
    for (int column = 0; column < 3; ++column)
      runs.push_back({70 + 150 * column, 150 + 20 * row, column == 0 ? "Post " + std::to_string(row) : std::to_string(row * 7 + column), ""});
  for (int row = 0; row < 8; ++row) {
    runs.push_back({70, 300 + 15 * row, "vänster rad " + std::to_string(row) + " med några ord till", ""});
    runs.push_back({320, 304 + 15 * row, "höger rad " + std::to_string(row) + " med några ord", ""});
  }
  return runs;
}

std::string sorted_letters(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '#' || c == '|' || c == '-'; });
  std::ranges::sort(text);
  return text;
}

}  // namespace

TEST_CASE("layout by tags: the cells of a table are those that the file tags, at whatever height of their rows") {
  const std::string text = text_of_places({
      {70, 90, std::string(long_line), "P@1"},
      {70, 150, "Åtgärd", "TD@2.1.1.1"}, {300, 150, "Ansvarig", "TD@3.1.1.2"}, {430, 150, "År", "TD@4.1.1.3"},
      {70, 175, "Förvaltningen tar", "TD@5.1.2.1"}, {70, 188, "fram en plan för", "TD@5.1.2.1"}, {70, 201, "arbetet", "TD@5.1.2.1"},
      {300, 188, "Nämnden", "TD@6.1.2.2"}, {430, 188, "2024", "TD@7.1.2.3"},
      {70, 226, "Klart", "TD@8.1.3.1"}, {430, 226, "2025", "TD@9.1.3.3"},
      {70, 270, std::string(long_line), "P@10"}});
  CHECK(text.find("| Åtgärd | Ansvarig | År |\n| Förvaltningen tar fram en plan för arbetet | Nämnden | 2024 |\n| Klart |  | 2025 |\n\n") != text.npos);
}

TEST_CASE("layout by tags: a table across two columns is read between them") {
  std::vector<TaggedRun> runs;
  int order = 0;
  const auto columns = [&](int y) {
    for (const int x : {70, 320})
      for (int row = 0; row < 2; ++row) runs.push_back({x, y + 25 * row, (x == 70 ? "Till vänster " : "Till höger ") + std::to_string(order + 1), "P@" + std::to_string(order + 1)}), ++order;
  };
  columns(100);
  for (int row = 0; row < 3; ++row)
    for (int cell = 0; cell < 3; ++cell)
      runs.push_back({70 + 150 * cell, 160 + 20 * row, std::to_string(10 * row + cell), "TD@" + std::to_string(++order) + ".1." + std::to_string(row + 1) + "." + std::to_string(cell + 1)});
  columns(250);
  CHECK(text_of_places(runs) == "Till vänster 1\n\nTill vänster 2\n\nTill höger 3\n\nTill höger 4\n\n| 0 | 1 | 2 |\n| 10 | 11 | 12 |\n| 20 | 21 | 22 |\n\n"
                              "Till vänster 14\n\nTill vänster 15\n\nTill höger 16\n\nTill höger 17\n");
}

TEST_CASE("layout by tags: words that stand close are two cells where the file tags two elements") {
  const std::string text = text_of_places({{70, 100, "Parti", "@1"}, {200, 100, "Ordinarie", "@2"}, {254, 100, "Ersättare", "@3"}, {70, 120, "Centern", "@4"}, {215, 120, "3", "@5"}, {275, 120, "4", "@6"},
                                         {70, 140, "Liberalerna", "@7"}, {215, 140, "5", "@8"}, {275, 140, "6", "@9"}, {70, 160, "Vänstern", "@10"}, {215, 160, "7", "@11"}, {275, 160, "8", "@12"}});
  CHECK(text.starts_with("| Parti | Ordinarie | Ersättare |\n| Centern | 3 | 4 |\n"));
}

TEST_CASE("layout by tags: what looks like a heading and is tagged as a paragraph is none, where the others are tagged as headings") {
  std::vector<TaggedRun> runs{{70, 60, "Bakgrund", "H1@1", 11, 1}, {70, 80, std::string(long_line), "P@2"}, {70, 110, "Beslut", "H1@3", 11, 1}, {70, 130, std::string(long_line), "P@4"},
                        {70, 160, "Anna Berg", "P@5", 11, 1}, {70, 190, std::string(long_line), "P@6"}};
  CHECK(text_of_places(runs).find("\nAnna Berg\n") != std::string::npos);
  for (TaggedRun& run : runs) run.tag.replace(0, run.tag.find('@'), "P");
  CHECK(text_of_places(runs).find("# Anna Berg\n") != std::string::npos);
}

TEST_CASE("layout by tags: short lines of one paragraph stay lines, and paragraphs that stand close are two") {
  CHECK(text_of_places({{70, 60, "Kommunstyrelsen", "P@1"}, {70, 75, "Ada Berg", "P@1"}, {70, 120, std::string(long_line), "P@2"}}).starts_with("Kommunstyrelsen\nAda Berg\n\n"));
  CHECK(text_of_places({{70, 60, std::string(long_line), "P@1"}, {70, 75, std::string(long_line), "P@2"}}) == std::string(long_line) + "\n\n" + std::string(long_line) + "\n");
}

TEST_CASE("layout by tags: a letterhead that is set as a table of three columns is none") {
  const std::vector<TaggedRun> head{{70, 60, "Almby kommun", "TD@1.1.1.1"}, {300, 60, "Tjänsteskrivelse", "TD@2.1.1.2"}, {460, 60, "1 (3)", "TD@3.1.1.3"},
                                    {70, 85, "Kansliet", "TD@4.1.2.1"}, {300, 85, "2031-03-12", "TD@5.1.2.2"}, {70, 110, "Ada Berg", "TD@6.1.3.1"}, {300, 110, "KS 2031/12", "TD@7.1.3.2"},
                                    {70, 160, std::string(long_line), "P@8"}};
  CHECK(text_of_places(head).find('|') == std::string::npos);
}

TEST_CASE("layout by tags: tags that lie leave the page as it is without them") {
  const std::vector<TaggedRun> plain = page_of_all();
  const std::string text = text_of_places(plain);
  const auto tagged = [&](auto tag) {
    std::vector<TaggedRun> runs = plain;
    for (std::size_t i = 0; i < runs.size(); ++i) runs[i].tag = tag(static_cast<int>(i), runs[i]);
    return text_of_places(runs);
  };
  const int count = static_cast<int>(plain.size());
  CHECK(tagged([](int, const TaggedRun&) { return "H1@1"; }) == text);
  CHECK(tagged([](int, const TaggedRun&) { return "P@1"; }) == text);
  CHECK(tagged([](int i, const TaggedRun&) { return "P@" + std::to_string(1 + i * 7919 % 101); }) == text);           // In no order.
  CHECK(tagged([&](int i, const TaggedRun&) { return "H2@" + std::to_string(count - i); }) == text);                  // From the end.
  CHECK(tagged([&](int i, const TaggedRun&) { return "TD@" + std::to_string(1 + i) + ".1.1." + std::to_string(1 + i); }) == text);  // All of it one row.
  CHECK(tagged([&](int i, const TaggedRun&) { return "TD@" + std::to_string(1 + i) + ".1." + std::to_string(1 + i) + ".1"; }) == text);  // One cell in each row.
  CHECK(tagged([&](int i, const TaggedRun&) { return "TD@" + std::to_string(1 + i) + ".1." + std::to_string(count - i) + "." + std::to_string(1 + i % 3); }) == text);
  CHECK(tagged([&](int, const TaggedRun& run) { return run.tag.empty() && run.y > 140 && run.y < 250 ? "H3" : ""; }).find("Post 1") != std::string::npos);
}

TEST_CASE("layout by tags: no letter is lost, whatever the tags say") {
  const std::vector<TaggedRun> plain = page_of_all();
  const std::string letters = sorted_letters(text_of_places(plain));
  std::uint32_t dice = 1;
  const auto roll = [&](std::uint32_t below) { return (dice = dice * 1664525 + 1013904223) / 65536 % below; };
  for (int times = 0; times < 200; ++times) {
    std::vector<TaggedRun> runs = plain;
    for (TaggedRun& run : runs) {
      const char* names[] = {"", "P", "H1", "H3", "LI", "TD"};
      run.tag = names[roll(6)];
      if (roll(4) > 0) run.tag += "@" + std::to_string(roll(40));
      if (run.tag.find('@') != run.tag.npos && roll(2) > 0) run.tag += "." + std::to_string(1 + roll(2)) + "." + std::to_string(1 + roll(5)) + "." + std::to_string(1 + roll(4));
    }
    CHECK(sorted_letters(text_of_places(runs)) == letters);
  }
}
