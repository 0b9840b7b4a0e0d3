// What a reader of pictures says of its words, from the stream to the text; and which pages it is asked about.
#include "core/source/reading.h"
#include "source/page_choice.h"
#include "source/positioned.h"

using namespace diarium;
using namespace diarium::source;
using sheet::Sheet;
using test::read_sheet, test::told;

namespace {

/// «word=60|other» of each doubt.
std::vector<std::string> doubted(const Source& read) {
  std::vector<std::string> words;
  for (const Doubtful& doubt : read.doubts) {
    words.push_back(std::string(slice(read.text, doubt.span)) + "=" + std::to_string(doubt.confidence));
    for (const std::string& other : doubt.alternatives) words.back() += "|" + other;
  }
  return words;
}
using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("scanned: words that the reader doubted are told where they stand in the text, and sure ones are not") {
  Sheet sheet = Sheet().page().scanned(70, 100, "Nämnden:96 beslutar:60:beslutor att:97 avslå:91:avslö motionen.:30");
  const Source read = read_sheet(sheet);
  CHECK(read.text == "Nämnden beslutar att avslå motionen.\n");
  CHECK(doubted(read) == Words{"beslutar=60|beslutor", "avslå=91|avslö", "motionen.=30"});
}

TEST_CASE("scanned: what may be a law's number is told with its place, however sure the reader was of it") {
  Sheet sheet = Sheet().page().scanned(70, 100, "Enligt miljöbalken (1998#308). Klockan är 12.");
  std::string stream = sheet.stream();
  std::ranges::replace(stream, '#', ':');  // A sheet's own sign before a word's confidence.
  Warnings warnings;
  const auto read = test::there(source::read(stream, "a.pdf", warnings));
  CHECK(doubted(*read) == Words{"(1998:308).=95"});
  CHECK(read->reading.words.size() == 1);
}

TEST_CASE("scanned: a doubted word that a line divides is doubted in both halves, without the hyphen") {
  Sheet sheet;
  sheet.page().scanned(70, 100, "Nämnden har prövat frågan och finner att det som begärs av kommun-:50").scanned(70, 115, "styrelsen:40:styrelsan följer det");
  const Source read = read_sheet(sheet);
  CHECK(read.text.find("av kommunstyrelsen följer det") != std::string::npos);
  CHECK(doubted(read) == Words{"kommun=50", "styrelsen=40|styrelsan"});
}

TEST_CASE("scanned: the words of items, cells and of a word that a page divides keep their doubts at their places") {
  Sheet sheet = Sheet().page().scanned(70, 100, "1. bifalla:55 motionen").scanned(70, 115, "2. avslå:44:avstå resten");
  sheet.page().scanned(70, 100, "Nämnden har prövat frågan och finner att det som begärs av kommun-:50");
  sheet.page().scanned(70, 100, "styrelsen:40 följer:51 det som sägs i yttrandet från förvaltningen");
  const Source read = read_sheet(sheet);
  for (const Doubtful& doubt : read.doubts) CHECK(!slice(read.text, doubt.span).empty());
  CHECK(doubted(read) == Words{"bifalla=55", "avslå=44|avstå", "kommun=50", "styrelsen=40", "följer=51"});
}

TEST_CASE("scanned: every doubted word is told with its own place on its page, and no other word is") {
  Sheet sheet = Sheet().page().scanned(70, 100, "Kommunstyrelsen beslutar att bifalla:55 motionen");
  sheet.page().scanned(70, 100, "1. avslå:44:avstå resten").scanned(70, 300, "Nämnden:90 beslutar.");
  const Source read = read_sheet(sheet);
  REQUIRE(read.reading.words.size() == read.doubts.size());
  for (std::size_t i = 0; i < read.doubts.size(); ++i) {
    const Placed& word = read.reading.words[i];
    CHECK(word.span == read.doubts[i].span);
    const auto line = std::ranges::find_if(read.reading.lines, [&](const Placed& one) { return one.span.begin <= word.span.begin && one.span.end >= word.span.end; });
    REQUIRE(line != read.reading.lines.end());
    CHECK(word.page == line->page);
    CHECK(word.box.top >= line->box.top);
    CHECK(word.box.right - word.box.left < line->box.right - line->box.left);
  }
  CHECK(test::line_of(read.reading.words[0].page, read.reading.words[1].page) == "0 | 1");
}

TEST_CASE("scanned: letters that were read in a picture are called recognised, with their reader and page by page") {
  Sheet sheet = Sheet().page().read("text").at(70, 100, "Nämnden beslutar.");
  sheet.page().read("scanned", "nothing", "Tesseract 5.3.0, swe").scanned(70, 100, "Kommunstyrelsen beslutar att bifalla motionen i alla delar.");
  sheet.page().read("none", "missing").page().read("none", "wordless");
  Warnings warnings;
  const Source read = read_sheet(sheet, warnings);
  CHECK(read.reading.recognised);
  CHECK(read.reading.reader == "Tesseract 5.3.0, swe");
  CHECK(read.reading.page_readings == std::vector<PageReading>{{HowRead::text, WhyUnread::nothing}, {HowRead::scanned, WhyUnread::nothing}, {HowRead::none, WhyUnread::missing}, {HowRead::none, WhyUnread::wordless}});
  CHECK(told(warnings, "Page 2 was read in the picture by Tesseract 5.3.0, swe"));
  CHECK(told(warnings, "Page 3 has no text, only pictures; to have the pictures read, install libtesseract-dev"));
  CHECK(told(warnings, "Page 4 has no text, only pictures; no words were found"));
}

TEST_CASE("scanned: a PDF whose pages say nothing of a reader tells nothing of one") {
  Sheet sheet = Sheet().page().read("text").at(70, 100, "Nämnden beslutar.");
  const Source read = read_sheet(sheet);
  CHECK(read.reading.page_readings.empty());
  CHECK(read.reading.reader.empty());
  CHECK(read.doubts.empty());
}

TEST_CASE("scanned: a file of pictures says why nobody read them") {
  for (const auto& [why, words] : {std::pair("missing", "install libtesseract-dev"), std::pair("off", "--ocr off"), std::pair("wordless", "no words were found"), std::pair("slow", "took too long")}) {
    Sheet sheet = Sheet().page().read("none", why);
    Warnings warnings;
    const Error read = test::refused(source::read(sheet.stream(), "a.pdf", warnings));
    CHECK(read.fault == Fault::empty);
    CHECK(read.what.find(words) != std::string::npos);
  }
}

TEST_CASE("scanned: lines of doubt and of reading that are broken make a damaged stream") {
  const auto fault = [](std::string_view line) {
    Sheet sheet = Sheet().page().at(70, 100, "ord");
    sheet.lines += std::string(line) + "\n";
    const auto read = parse_positioned(sheet.stream());
    return read ? std::string("read") : std::string(read.error().fault == Fault::damaged ? "damaged" : "other");
  };
  for (const std::string said : {"D\t60\torden", "D\t60", "R\tscanned\tnothing\tx", "W"})
    CHECK_MESSAGE(fault(said) == "read", said);
  for (const std::string_view line : {"D", "D\t101", "D\tx", "D\t60\ttvå ord", "D\t60\t\tx", "D\t60\nD\t60", "R\tguessed\tnothing\t", "R\ttext", "R\ttext\tnothing\t\nR\ttext\tnothing\t", "W\tx"})
    CHECK_MESSAGE(fault(line) == "damaged", std::string(line));
}

TEST_CASE("scanned: signs that the reader's language lacks come back by their place, as doubtful") {
  Sheet sheet;
  sheet.page().scanned(70, 100, "8:56 46 Budget för år 2025").scanned(70, 130, "& 47:96 Val").scanned(70, 160, "Nämnden avslår enligt 5 kap. 8 $:58 kommunallagen, se 12 88:70 samma lag och $$:80 45-53 i protokollet");
  const Source read = read_sheet(sheet);
  CHECK(test::amiss(read.text, {"§ 46 Budget för år 2025", "§ 47 Val",
                    "5 kap. 8 § kommunallagen, se 12 §§ samma lag och §§ 45-53"}) == "");
  const auto signs = doubted(read);
  CHECK(std::ranges::count_if(signs, [](const std::string& one) { return one.starts_with("§"); }) == 5);
  CHECK(signs.front() == "§=56|8");
}

TEST_CASE("scanned: a number that the reader took for another sign beside is a §, wherever it stands") {
  Sheet sheet;
  sheet.page().scanned(70, 100, "den 4 mars 2025, 8:82:$\t&\t3 141, den 2024-05-06 818:91:$18\t813 till nämnden");
  sheet.scanned(70, 130, "85:75:$5\t&5 0227/23 och kapitel 3 8:70:&\t3 7. Per Ek ($):60:(S) yrkar 12 88:70:8$\t&8, i lagen");
  const Source read = read_sheet(sheet);
  for (const std::string_view words : {"2025, § 141,", "2024-05-06 §18 till", "§5 0227/23", "kapitel 3 § 7.", "Per Ek (S) yrkar", "12 §§ i"}) CHECK_MESSAGE(read.text.find(words) != std::string::npos, read.text);
  Sheet sure;
  sure.page().scanned(70, 100, "den 4 mars 2025 8:96:3 141 kronor, 818:91:813\t518 till 8:80:$\t& elever");
  CHECK(read_sheet(sure).text.find("§") == std::string::npos);
}

TEST_CASE("scanned: a digit in brackets behind somebody's name is the party that it looks like, and one behind other words stays") {
  Sheet sheet;
  sheet.page().scanned(70, 100, "Per Ek (5),:70 Anna Berg-Olsson (5),:88 och Bo Öst (8).:80 deltar").scanned(70, 130, "Se bilaga (5):70 och Tabell (5):70 på sidan 1 (8):80");
  const Source read = read_sheet(sheet);
  CHECK_MESSAGE(read.text.find("Per Ek (S), Anna Berg-Olsson (S), och Bo Öst (S). deltar") != std::string::npos, read.text);
  CHECK_MESSAGE(read.text.find("Se bilaga (5) och Tabell (5) på sidan 1 (8)") != std::string::npos, read.text);
}

TEST_CASE("scanned: the § under which words shall stand comes back") {
  Sheet sheet;
  sheet.page().scanned(70, 100, "med ändring att följande står under 8 8;:70 Förbundet").scanned(70, 130, "Priset under 8 veckor och under 8 8 gånger");
  CHECK(test::amiss(read_sheet(sheet).text, {"under 8 §; Förbundet", "under 8 8 gånger"}) == "");
}

TEST_CASE("scanned: a number that only looks like a lost sign stays, and so does everything that is not of a picture") {
  Sheet sheet;
  sheet.page().scanned(70, 100, "8 elever och 45 lärare i 8 klasser").scanned(70, 130, "Summa 8 45 12").at(70, 160, "$ 45 och 8 46 Budget");
  CHECK(read_sheet(sheet).text.find("§") == std::string::npos);
}

TEST_CASE("scanned: words whose boxes the reader drew over each other stay apart") {
  Sheet sheet;
  sheet.page().raw(700, 1000, 1520, 1154, "Beslutet ", {.size = 15}).lines += "D\t96\n";
  sheet.raw(1330, 1000, 1530, 1154, "ska ", {.size = 15}).lines += "D\t96\n";
  sheet.raw(1590, 1000, 2230, 1154, "redovisas", {.size = 15, .flags = 8}).lines += "D\t97\n";
  CHECK(read_sheet(sheet).text == "Beslutet ska redovisas\n");
}

TEST_CASE("scanned: a mail address comes back whole, and only where a domain follows") {
  Sheet sheet;
  sheet.page().scanned(70, 100, "Svar till registratorQ:83 granviken.se senast i mars").scanned(70, 130, "eller ks.kansli(Q:71 hagavik.se.").scanned(70, 160, "eller infoQtorpby.se:50 alla dagar");
  const Source read = read_sheet(sheet);
  for (const std::string_view words : {"till registrator@granviken.se senast", "ks.kansli@hagavik.se.", "info@torpby.se alla"}) CHECK_MESSAGE(read.text.find(words) != std::string::npos, read.text);
  CHECK(doubted(read) == Words{"registrator@granviken.se=60|registratorQ", "ks.kansli@hagavik.se.=60|ks.kansli(Q", "info@torpby.se=50|infoQtorpby.se"});
  Sheet other;
  other.page().scanned(70, 100, "bolaget AQ:70 granviken.se och planQ:70 gäller").scanned(70, 130, "Anna & Bertil:70 se.nedan");
  CHECK(read_sheet(other).text.find('@') == std::string::npos);
}

TEST_CASE("scanned: a half that the reader wavered over, and an ü, are searched as other readings; the words stay") {
  Sheet sheet;
  sheet.page().scanned(70, 100, "Tiden är 122:63:172\t124\t132 år och 72:64:22\t42\t74 tjänst på Y4-tid:9:74-tid\t24-tid");
  sheet.scanned(70, 130, "Per Möller:30:Muller och Anna Grunewald:53");
  const Source read = read_sheet(sheet);
  CHECK(read.text.find("122 år och 72 tjänst") != std::string::npos);
  const Words found = doubted(read);
  for (const std::string_view word : {"122=60|1½|172|124|132", "72=60|½|22|42|74", "Y4-tid=9|½-tid|74-tid|24-tid", "Möller=30|Müller|Muller", "Grunewald=53|Grünewald"})
    CHECK_MESSAGE(std::ranges::find(found, word) != found.end(), std::string(word));
  Sheet sure;
  sure.page().scanned(70, 100, "Summan 122:97 och 124:70:194 samt 1224:60:1274\t1222\t1227 kronor, sagt av Möller:40:Moller och Sture:90 Kul:80");
  for (const std::string& one : doubted(read_sheet(sure))) CHECK_MESSAGE((one.find("½") == std::string::npos && one.find("ü") == std::string::npos), one);
}

TEST_CASE("scanned: a dash between two words is long, one that opens a line is a bullet") {
  Sheet sheet;
  sheet.page().scanned(70, 100, "Anna Berg (S) yrkar bifall - Bertil (M) avslag").scanned(70, 160, "- bifalla motionen");
  CHECK(test::amiss(read_sheet(sheet).text, {"bifall – Bertil", "- bifalla"}) == "");
}

TEST_CASE("pages: what covers a page and how its letters read decide, not whether there are any") {
  struct Case {
    const char* what;
    PageEvidence page;
    PageChoice choice;
  };
  for (const Case& one : {
           Case{"a page of text", {.pictures = 3, .raster = 0, .drawn = 1800}, PageChoice::keep},
           Case{"an empty sheet", {.pictures = 0, .raster = 0}, PageChoice::keep},
           Case{"a scan", {.pictures = 98, .raster = 98}, PageChoice::replace},
           Case{"letters drawn as shapes", {.pictures = 40, .raster = 0}, PageChoice::replace},
           Case{"one stray letter over a scan", {.pictures = 98, .raster = 98, .drawn = 1}, PageChoice::add},
           Case{"a scan with a stamp that is drawn", {.pictures = 98, .raster = 98, .drawn = 45}, PageChoice::add},
           Case{"a page of text over a photograph", {.pictures = 100, .raster = 100, .drawn = 1500}, PageChoice::keep},
           Case{"a photograph among text", {.pictures = 30, .raster = 30, .drawn = 300}, PageChoice::keep},
           Case{"a good layer", {.pictures = 98, .raster = 98, .hidden = 1500, .hidden_legible = 93}, PageChoice::keep},
           Case{"a bad layer", {.pictures = 98, .raster = 98, .hidden = 1500, .hidden_legible = 55}, PageChoice::compare},
           Case{"fonts that do not tell their letters", {.drawn = 300, .unmapped = 1200}, PageChoice::replace},
           Case{"some symbols nobody knows", {.drawn = 1500, .unmapped = 12}, PageChoice::keep},
           Case{"sign salad", {.drawn = 1500, .drawn_legible = 12}, PageChoice::compare},
           Case{"figures alone", {.drawn = 15, .drawn_legible = 0}, PageChoice::keep},
       })
    CHECK_MESSAGE(choose_reading(one.page) == one.choice, one.what);
}

TEST_CASE("pages: a layer gives way to a clearly better reading only") {
  CHECK(is_better({1500, 93}, {1400, 60}));
  CHECK(!is_better({1500, 93}, {1500, 92}));
  CHECK(!is_better({400, 99}, {1500, 60}));
  CHECK(is_better({1500, 90}, {200, 91}));
}
