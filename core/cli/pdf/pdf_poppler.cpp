// diarium-pdf WISH [LEXICON [PAGES]]: a PDF on stdin becomes the positioned stream (source/positioned.h) on stdout, by poppler; pages whose
// words are a picture are drawn and read (page_scan.h), and so are those of a picture file (picture_file.h). WISH: off (nothing is), auto, require (a page that cannot be ends it);
// LEXICON: the file of words by which readings are weighed; PAGES: how many pages are read in their pictures at once.
//
// A program of its own, so that a PDF that brings poppler down takes nobody with it. `diarium` starts it, bounds its time and
// tells what its exit status means (cli/pdf/pdf_native.cpp).
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <poppler-image.h>
#include <poppler-page-renderer.h>

#include "base/letters.h"
#include "base/sha256.h"
#include "cli/pdf/page_pictures.h"
#include "cli/pdf/pdf_status.h"
#include "cli/pdf/pdf_words.h"
#include "cli/pdf/picture_file.h"
#include "scan/stream.h"
#include "source/format.h"

namespace {

using diarium::cli::BegunPage;
using diarium::cli::in_turn;
using diarium::cli::PdfStatus;
using diarium::cli::Pictures;
using diarium::cli::Tones;
using diarium::cli::WholePage;
using diarium::scan::ScannedWord;

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr int most_pages = 5000;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// White space and control characters as spaces: nothing that would break a line or a field.
std::string plain(std::string words) {
  for (char& c : words)
    if (is_control(c)) c = ' ';
  return words;
}

/// Tenths of a point, brought to what a stream may say; 0 for what is no number.
int tenths(double points) {
  if (!(points > -1e5)) return points < 0 ? -1'000'000 : 0;
  return static_cast<int>(std::lround(std::min(points, 1e5) * 10));
}

bool has_any(const std::string& name, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return name.find(word) != name.npos; });
}

/// Fonts by name, in the order met.
class Fonts {
 public:
  struct Known {
    int index = 0;
    bool hidden = false;  ///< By its name one of those that are never drawn.
  };
  /// Appends the F line of a font that is new to `out`.
  const Known& of(std::string name, std::string& out) {
    if (name.size() > 7 && name[6] == '+') name.erase(0, 7);
    const auto [at, is_new] = fonts_.try_emplace(name);
    if (is_new) {
      const std::string small = diarium::in_small(name);
      at->second.index = static_cast<int>(fonts_.size()) - 1;
      at->second.hidden =
          small.starts_with("glyphless") || small.starts_with("hiddenhorzocr") || small.starts_with("invisible");
      out += std::string("F\t") + (has_any(small, {"bold", "black", "heavy", "semi", "demi"}) ? '1' : '0') + '\t' +
             (has_any(small, {"italic", "oblique"}) ? '1' : '0') + '\t' + plain(name) + '\n';
    }
    return at->second;
  }

 private:
  std::map<std::string, Known> fonts_;
};

/// The T and D lines of words that were read in a picture. `heads`: gets the line of their font where it is new.
std::string scanned_lines(const std::vector<ScannedWord>& words, Fonts& fonts, std::string& heads) {
  std::string lines;
  for (const ScannedWord& word : words)
    lines += diarium::scan::stream_lines(word, static_cast<std::size_t>(fonts.of("Scan", heads).index));
  return lines;
}

std::string utf8(const poppler::ustring& words) {
  const poppler::byte_array bytes = words.to_utf8();
  return {bytes.begin(), bytes.end()};
}

/// The words of a run. Several control characters and nothing else are the numbers of glyphs, by a font that does not tell
/// which letters they are; a single one is mostly a space.
std::string run_words(const std::string& words) {
  if (words.size() < 2 || !std::all_of(words.begin(), words.end(), is_control)) return plain(words);
  std::string unknown;
  for (std::size_t i = 0; i < words.size(); ++i) unknown += "\uFFFD";
  return unknown;
}

/// A page that is too large to be drawn is drawn coarser, down to where nobody can read it.
constexpr double usual_dots = 300, least_dots = 100;  // An inch.
constexpr double most_points = 40e6;                  // Of a picture: A2 at 300 dots an inch.

/// `unit`: of the page in points.
diarium::cli::GrayPicture drawn(const poppler::page& page, double unit, Tones tones) {
  const poppler::rectf sheet = page.page_rect(poppler::crop_box);
  diarium::cli::GrayPicture picture;
  const double inches = sheet.width() * unit / 72 * (sheet.height() * unit / 72);
  picture.dots = std::floor(std::min(usual_dots, std::sqrt(most_points / std::max(inches, 1e-6))));
  if (!(inches > 0) || picture.dots < least_dots) return picture;
  poppler::page_renderer renderer;
  const bool colours = tones == Tones::by_colour;
  renderer.set_image_format(colours ? poppler::image::format_rgb24 : poppler::image::format_gray8);
  renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  const poppler::image image = renderer.render_page(&page, picture.dots * unit, picture.dots * unit);
  if (!image.is_valid()) return picture;
  picture.width = image.width();
  picture.height = image.height();
  const auto width = static_cast<std::size_t>(picture.width);
  picture.bytes.resize(width * static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    const auto* row = reinterpret_cast<const unsigned char*>(image.const_data()) + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    const auto to = picture.bytes.begin() + static_cast<std::ptrdiff_t>(width) * y;
    if (!colours) std::copy_n(row, width, to);
    for (std::ptrdiff_t x = 0; colours && x < picture.width; ++x) to[x] = diarium::scan::lightness_by_colour(row[x * 3], row[x * 3 + 1], row[x * 3 + 2]);
  }
  return picture;
}

std::string page_lines(const poppler::page& page, const WholePage& whole, const std::string& reader, Fonts& fonts) {
  const diarium::cli::PdfPageWords& read = whole.drawn;
  const poppler::rectf sheet = page.page_rect(poppler::crop_box);
  const auto way = page.orientation();
  const bool lies = way == poppler::page::landscape || way == poppler::page::seascape;
  std::string heads, lines;
  bool letters = !whole.scanned.empty();
  for (const diarium::cli::PdfWord& word : read.words) {
    const std::string words = run_words(word.text);
    if (words.empty()) continue;
    letters = letters || words.find_first_not_of(' ') != words.npos;
    const auto& font = fonts.of(word.font, heads);
    const int flags = (word.turn == 1 ? 1 : word.turn == 3 ? 16 : 0) + (word.hidden || font.hidden ? 2 : 0);
    char head[200];
    std::snprintf(head, sizeof head, "T\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%.60s\t", tenths(word.left), tenths(word.top), tenths(word.right),
                  tenths(word.bottom), font.index, std::max(0, tenths(word.size)), flags, std::string(word.tag).c_str());
    lines += head + words + (word.space_after ? " \n" : "\n");
  }
  const std::string reading_line = diarium::scan::stream_line(whole.reading, reader);
  lines += scanned_lines(whole.scanned, fonts, heads);
  char head[80];
  std::snprintf(head, sizeof head, "P\t%d\t%d\t%d\t", std::max(0, tenths((lies ? sheet.height() : sheet.width()) * read.unit)),
                std::max(0, tenths((lies ? sheet.width() : sheet.height()) * read.unit)), letters ? 0 : read.pictures);
  return heads + head + plain(utf8(page.label())) + '\n' + reading_line + lines;
}

bool say(const std::string& lines) { return std::fwrite(lines.data(), 1, lines.size(), stdout) == lines.size() && std::fflush(stdout) == 0; }

/// A sign of life: `done` of `all` pages have been written.
void say_done(std::size_t done, std::size_t all) {
  std::printf("W\t%zu\t%zu\n", done, all);
  std::fflush(stdout);
}

/// A page of `all`, of which `number` came before, once its picture has been read, where it is read at all.
WholePage finished(Pictures& pictures, BegunPage page, std::size_t number, std::size_t all) {
  const bool apart = page.apart != nullptr;
  WholePage whole = pictures.finish(std::move(page), [&] { say_done(number, all); });
  if (apart) say_done(number + 1, all);
  return whole;
}

/// The pages of a picture file: each is all that there is of it.
PdfStatus write_picture(const std::string& bytes, Pictures& pictures) {
  std::size_t left_out = 0;
  const std::vector<diarium::cli::PicturePage> pages = diarium::cli::picture_pages(bytes, left_out);
  if (pages.empty()) return PdfStatus::damaged;
  std::string lines = "diarium-positioned 1\nH\tsha256\t" + diarium::sha256(bytes) + "\nH\tkind\tpicture\n";
  if (left_out > 0) lines += "N\tpages\t" + std::to_string(left_out) + "\n";
  if (!say(lines)) return PdfStatus::cut_off;
  Fonts fonts;
  PdfStatus status = PdfStatus::done;
  struct Begun {
    BegunPage page;
  };
  in_turn(pages.size(), pictures.at_once, [&](std::size_t number) {
    return Begun{pictures.begin([&](Tones tones) { return diarium::cli::picture_page(bytes, pages[number], number, tones); })};
  }, [&](std::size_t number, Begun begun) {
    const diarium::cli::PicturePage& page = pages[number];
    const WholePage whole = finished(pictures, std::move(begun.page), number, pages.size());
    std::string heads;
    const std::string words = scanned_lines(whole.scanned, fonts, heads), reading_line = diarium::scan::stream_line(whole.reading, pictures.reader());
    const double points = 72 / page.dots;
    const std::string sheet = std::to_string(tenths(static_cast<double>(page.width) * points)) + "\t" + std::to_string(tenths(static_cast<double>(page.height) * points));
    if (!say(heads + "P\t" + sheet + (words.empty() ? "\t100\t\n" : "\t0\t\n") + reading_line + words)) status = PdfStatus::cut_off;
    else if (pictures.lacks_required()) status = PdfStatus::unread;
    return status == PdfStatus::done;
  });
  if (status != PdfStatus::done) return status;
  return say("E\n") ? PdfStatus::done : PdfStatus::cut_off;
}

PdfStatus write(poppler::document& pdf, const std::string& bytes, Pictures& pictures) {
  std::string lines = "diarium-positioned 1\nH\tsha256\t" + diarium::sha256(bytes) + "\n";
  if (const std::string producer = plain(utf8(pdf.get_producer())); !producer.empty()) lines += "H\tproducer\t" + producer + "\n";
  if (pdf.has_embedded_files()) lines += "N\tattachments\t" + std::to_string(pdf.embedded_files().size()) + "\n";
  const int pages = std::min(pdf.pages(), most_pages);
  if (pages < pdf.pages()) lines += "N\tpages\t" + std::to_string(pdf.pages() - pages) + "\n";
  if (!say(lines)) return PdfStatus::cut_off;
  Fonts fonts;
  diarium::cli::PdfWords words(pdf, bytes);
  PdfStatus status = PdfStatus::done;
  struct Begun {
    std::unique_ptr<poppler::page> sheet;  ///< Null: it is damaged.
    BegunPage page;
  };
  const auto all = static_cast<std::size_t>(pages);
  in_turn(all, pictures.at_once, [&](std::size_t number) {
    Begun begun{std::unique_ptr<poppler::page>(pdf.create_page(static_cast<int>(number))), {}};
    if (!begun.sheet) return begun;
    diarium::cli::PdfPageWords read = words.page(static_cast<int>(number));
    const double unit = read.unit;
    begun.page = pictures.begin(std::move(read), [&](Tones tones) { return drawn(*begun.sheet, unit, tones); });
    return begun;
  }, [&](std::size_t number, Begun begun) {
    std::string sheet_lines = "P\t0\t0\t100\t\nN\tdamaged_pages\t1\n";
    if (begun.sheet) {
      const WholePage whole = finished(pictures, std::move(begun.page), number, all);
      sheet_lines = page_lines(*begun.sheet, whole, pictures.reader(), fonts);
    }
    if (!say(sheet_lines)) status = PdfStatus::cut_off;
    else if (pictures.lacks_required()) status = PdfStatus::unread;
    return status == PdfStatus::done;
  });
  if (status != PdfStatus::done) return status;
  return say("E\n") ? PdfStatus::done : PdfStatus::cut_off;
}

PdfStatus run(Pictures& pictures) {
  std::string bytes;
  std::string piece(std::size_t{1} << 20, '\0');
  while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), stdin)) {
    bytes.append(piece.data(), got);
    if (bytes.size() > most_bytes) return PdfStatus::too_large;
  }
  if (diarium::source::looks_like_picture(bytes)) return write_picture(bytes, pictures);
  const std::unique_ptr<poppler::document> pdf(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!pdf) return PdfStatus::damaged;
  if (pdf->is_locked()) return PdfStatus::locked;
  if (pdf->pages() < 1) return PdfStatus::damaged;
  return write(*pdf, bytes, pictures);
}

}  // namespace

int main(int count, char** words) {
  // A page is read by a copy of this program that may take more (page_apart.cpp): so this is no hard limit.
  const rlimit memory{diarium::cli::pdf_memory, RLIM_INFINITY}, core{0, 0};
  setrlimit(RLIMIT_AS, &memory);
  setrlimit(RLIMIT_CORE, &core);
  std::set_new_handler([] { _exit(static_cast<int>(PdfStatus::too_much)); });
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const int at_once = count > 3 ? std::atoi(words[3]) : 1;
  Pictures pictures(count > 1 ? words[1] : "off", count > 2 ? words[2] : "", static_cast<std::size_t>(std::max(at_once, 1)));
  const PdfStatus status = run(pictures);
  _exit(static_cast<int>(status));  // What poppler would put away at the end is the machine's to take back.
}
