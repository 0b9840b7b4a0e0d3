// Which pages are read in their pictures, and which words of them are some: made-up pages, the same for the command and the page.
#include "core/base/checks.h"
#include "scan/hocr.h"
#include "scan/place.h"
#include "scan/stream.h"
#include "source/source.h"

using namespace diarium;
using namespace diarium::scan;

namespace {

constexpr std::string_view reader = "Tesseract 5.3.0, swe";

/// A stream of pages, each its lines without P.
std::string stream_of(const std::vector<std::string>& pages) {
  std::string stream = "diarium-positioned 1\nH\tsha256\t" + std::string(64, 'a') + "\nF\t0\t0\tBody\n";
  for (const std::string& page : pages) stream += "P\t5950\t8420\t" + std::string(page.find("T\t") == page.npos ? "100" : "0") + "\t\n" + page;
  return stream + "E\n";
}
std::string run(int top, std::string_view text, int flags = 8) {
  return "T\t700\t" + std::to_string(top) + "\t4000\t" + std::to_string(top + 120) + "\t0\t110\t" + std::to_string(flags) + "\t\t" + std::string(text) + "\n";
}
std::string text_page(int lines) {
  std::string page = "C\t95\t95\n";
  for (int i = 0; i < lines; ++i) page += run(700 + i * 150, "Nämnden beslutar att avslå motionen om gångvägar.");
  return page;
}
/// V lines of words, «word» or «word:60».
std::string seen(std::uint32_t page, std::string_view words, int left = 700) {
  std::string lines = "S\t" + std::to_string(page) + "\tnothing\t" + std::string(reader) + "\n";
  while (!words.empty()) {
    const std::string_view one = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(one.size() + 1, words.size()));
    const std::size_t cut = std::min(one.find(':'), one.size());
    lines += "V\t" + std::to_string(left) + "\t3000\t" + std::to_string(left + 300) + "\t3120\t110\t" + std::string(cut < one.size() ? one.substr(cut + 1) : "95") +
             "\t0\t" + (words.empty() ? "1" : "0") + "\t" + std::string(one.substr(0, cut)) + "\n";
    left += 330;
  }
  return lines;
}
std::vector<std::uint32_t> wanted(const std::string& stream) {
  const auto pages = test::there(pages_to_read(stream, nullptr));
  return pages->pages;
}
struct Read {
  std::string text;
  std::vector<source::PageReading> pages;
};
Read read(const std::string& stream, const std::string& lines) {
  const auto whole = test::there(with_pictures(stream, lines, nullptr));
  Warnings warnings;
  auto file = source::read(*whole, "a.pdf", warnings);
  if (!file) return {file.error().what, {}};
  return {file->text, file->reading.page_readings};
}
using source::HowRead;
using source::WhyUnread;
using Pages = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("scan: pages are read in their pictures by what covers them and by how their letters read") {
  const std::string picture = "C\t100\t100\n", blank = "C\t0\t0\n", drawing = "C\t60\t0\n";
  CHECK(wanted(stream_of({text_page(1), text_page(20), picture, blank, drawing})) == Pages{0, 2, 4});
  CHECK(wanted(stream_of({"C\t3\t0\n" + run(700, "Nämnden beslutar.")})).empty());
  CHECK(wanted(stream_of({picture + run(700, "\uFFFD\uFFFD\uFFFD\uFFFD")})) == Pages{0});
}

TEST_CASE("scan: a page without a line about what covers it is not known to be clear of pictures") {
  CHECK(wanted(stream_of({run(700, "Ankom 2024-03-12")})) == Pages{0});
}

TEST_CASE("scan: a page that is a picture gets the words that were read in it, and says by what") {
  const Read one = read(stream_of({"C\t100\t100\n"}), seen(0, "Nämnden beslutar att avslå motionen."));
  CHECK(one.text == "Nämnden beslutar att avslå motionen.\n");
  CHECK(one.pages == std::vector<source::PageReading>{{HowRead::scanned, WhyUnread::nothing}});
}

TEST_CASE("scan: drawn words stay where a picture is read beside them, and nothing is said twice") {
  const std::string page = "C\t100\t100\n" + run(700, "Ankom 2024-03-12");
  const std::string stamp = seen(0, "Nämnden beslutar att avslå motionen.") + "V\t700\t700\t1000\t820\t110\t90\t0\t1\tAnkom\n";
  const Read one = read(stream_of({page}), stamp);
  CHECK(test::amiss(one.text, {"Ankom 2024-03-12", "Nämnden beslutar"}) == "");
  CHECK(one.text.find("Ankom", one.text.find("Ankom") + 1) == std::string::npos);
  CHECK(one.pages[0].how == HowRead::mixed);
}

TEST_CASE("scan: letters that a reader saw in a photograph are no words") {
  const Read one = read(stream_of({"C\t100\t100\n", text_page(12)}), seen(0, "rt:40 q|:22 Cxzt:35 ||:12 wvk:55"));
  CHECK(one.pages[0] == source::PageReading{HowRead::none, WhyUnread::wordless});
  CHECK(one.text.find("wvk") == std::string::npos);
}

TEST_CASE("scan: why a page was not read is told of that page, and the others are there") {
  const std::string lines = "S\t0\tmissing\t\n" + seen(1, "Styrelsen bifaller ansökan.") + "S\t2\tfailed\t\n";
  const std::string picture = "C\t100\t100\n";
  const Read one = read(stream_of({picture, picture, picture}), lines);
  REQUIRE(one.pages.size() == 3);
  CHECK(one.pages[0] == source::PageReading{HowRead::none, WhyUnread::missing});
  CHECK(one.pages[1] == source::PageReading{HowRead::scanned, WhyUnread::nothing});
  CHECK(one.pages[2] == source::PageReading{HowRead::none, WhyUnread::failed});
  CHECK(one.text.find("Styrelsen bifaller ansökan.") != std::string::npos);
}

TEST_CASE("scan: what was kept of pages and came back broken is refused") {
  const std::string stream = stream_of({"C\t100\t100\n"});
  for (const std::string_view lines : {"V\t1\t2\t3\t4\t5\t6\t0\t1\tord\n", "S\t0\tsomehow\t\n", "S\t0\tnothing\t\nV\t1\t2\t3\n", "S\t-1\toff\t\n", "x\n",
                                       "S\t0\tnothing\t\nV\t1\t2\t3\t4\t5\t101\t0\t1\tord\n", "S\t0\tnothing\t\nV\t1\t2\t3\t4\t5\t60\t0\t1\t\n"})
    CHECK_MESSAGE(!with_pictures(stream, lines, nullptr), lines);
}

TEST_CASE("scan: Tesseract's hOCR gives words with their lines, their base line, and what else their letters may be") {
  const std::string_view hocr =
      "<div class='ocr_page' title='image \"unknown\"; bbox 0 0 2480 3509'><p class='ocr_par' title=\"bbox 295 218 1621 330\">"
      "<span class='ocr_line' title=\"bbox 295 218 1621 268; baseline 0 -9; x_size 44; x_descenders 9\">"
      "<span class='ocrx_word' title='bbox 295 223 654 268; x_wconf 95'>Berg<span class='ocrx_cinfo' id='lstm_choices_1_1_1'>"
      "<span class='ocrx_cinfo' title='x_confs 61'>B</span><span class='ocrx_cinfo' title='x_confs 30.5'>8</span></span>"
      "<span class='ocrx_cinfo' id='l2'><span class='ocrx_cinfo' title='x_confs 99'>e</span><span class='ocrx_cinfo' title='x_confs 1'>o</span></span>"
      "<span class='ocrx_cinfo' id='l3'><span class='ocrx_cinfo' title='x_confs 99'>r</span></span>"
      "<span class='ocrx_cinfo' id='l4'><span class='ocrx_cinfo' title='x_confs 99'>g</span></span></span>"
      "<span class='ocrx_word' title='bbox 640 223 700 268; x_wconf 40'>&amp;<span class='ocrx_cinfo' id='l5'><span class='ocrx_cinfo' title='x_confs 90'> </span>"
      "<span class='ocrx_cinfo' title='x_confs 50'>x</span></span><span class='ocrx_cinfo' id='l6'><span class='ocrx_cinfo' title='x_confs 90'>&amp;</span></span></span></span>"
      "<span class='ocr_line' title=\"bbox 295 280 1621 330; baseline 0 0; x_size 44\">"
      "<span class='ocrx_word' title='bbox 295 285 400 330; x_wconf 96'>Åke</span></span></p></div>";
  auto words = test::there(read_hocr(hocr, 300));
  REQUIRE(words->size() == 3);
  const ScannedWord &berg = (*words)[0], &sign = (*words)[1], &ake = (*words)[2];
  CHECK(test::line_of(berg.text, berg.confidence) == "Berg | 95");
  CHECK(berg.alternatives == std::vector<std::string>{"8erg"});
  CHECK_FALSE(berg.ends_line);
  CHECK(berg.bottom == doctest::Approx((268 - 9) * .24));
  CHECK(sign.text == "&");
  CHECK(sign.alternatives.empty());
  CHECK(sign.ends_line);
  CHECK(ake.text == "Åke");
  CHECK(ake.ends_line);
  CHECK_FALSE(read_hocr(hocr.substr(0, hocr.size() - 3), 300));
  CHECK_FALSE(read_hocr("<span class='ocrx_word' title='x_wconf 96'>a</span>", 300));
}

TEST_CASE("scan: words whose boxes lie over each other stay two") {
  std::vector<ScannedWord> words(2);
  words[0] = {"ärendet", 215, 0, 265, 100, 11, 95, 0, false, {}};
  words[1] = {"är", 256, 0, 266, 100, 11, 95, 0, true, {}};
  place_words(words, {0, 595, 842});
  CHECK(words[0].right == 256);
  const std::string stream = stream_of({"C\t100\t100\n"});
  const Read one = read(stream, "S\t0\tnothing\t\nV\t2150\t900\t2560\t1020\t110\t95\t0\t0\tärendet\nV\t2560\t900\t2660\t1020\t110\t95\t0\t1\tär\n");
  CHECK(one.text == "ärendet är\n");
}

TEST_CASE("scan: kept words that hold what no word holds are damaged, and spoil no stream") {
  const std::string stream = stream_of({"C\t100\t100\n"});
  for (const std::string word : {"Nämn\x03""den", "Nämnden\tNämn\x7F""den", "Nämn den", "Nämnden\tNämn den"}) {
    const auto with = with_pictures(stream, "S\t0\tnothing\t\nV\t2150\t900\t2560\t1020\t110\t60\t0\t1\t" + word + "\n", nullptr);
    REQUIRE_FALSE(with);
    CHECK(with.error().fault == Fault::damaged);
  }
}

TEST_CASE("scan: the mark of a capital makes no heading of a line, and a heading stays one") {
  std::vector<ScannedWord> words(5);
  words[0] = {"Nämnden", 70, 0, 150, 100, 11, 95, 0, false, {}};
  words[1] = {"kommunfullmäktigeförsamlingen", 155, 0, 450, 100, 11, 95, 0, true, {}};
  words[2] = {"Ärendenummer", 70, 0, 160, 120, 13.6, 95, 0, true, {}};
  words[3] = {"Förslag", 70, 0, 160, 140, 13.6, 95, 0, true, {}};
  words[4] = {"Ärenden", 70, 0, 160, 160, 16, 95, 0, true, {}};
  place_words(words, {0, 595, 842});
  CHECK(words[2].size == 11);
  CHECK(words[3].size == 13.6);
  CHECK(words[4].size == 16);
}

TEST_CASE("scan: a page that lay on its side is read as it lay") {
  std::vector<ScannedWord> words(1);
  words[0] = {"Nämnden", 100, 0, 150, 50, 10, 95, 0, true, {}};
  place_words(words, {1, 595, 842});
  CHECK(words[0].turn == 3);
  CHECK(words[0].top == doctest::Approx(842 - 150));
  CHECK(words[0].bottom == doctest::Approx(842 - 100));
  CHECK(words[0].left == doctest::Approx(50 - 7.8));
}
