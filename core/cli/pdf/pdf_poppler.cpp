// diarium-pdf WISH [LEXICON]: a PDF on stdin becomes the positioned stream (source/positioned.h) on stdout, by poppler; pages whose
// words are a picture are drawn and read (page_scan.h). WISH: off (nothing is), auto, require (a page that cannot be ends it);
// LEXICON: the file of words by which readings are weighed.
//
// A program of its own, so that a PDF that brings poppler down takes nobody with it. `diarium` starts it, bounds its time and
// tells what its exit status means (cli/pdf/pdf_native.cpp).
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <string>

#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <poppler-image.h>
#include <poppler-page-renderer.h>

#include "base/sha256.h"
#include "cli/pdf/page_words.h"
#include "cli/pdf/pdf_status.h"
#include "cli/pdf/pdf_words.h"

namespace {

using diarium::cli::PdfStatus;

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr int most_pages = 5000;

std::string utf8(const poppler::ustring& words) {
  const poppler::byte_array bytes = words.to_utf8();
  return {bytes.begin(), bytes.end()};
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// White space and control characters as spaces: nothing that would break a line or a field.
std::string plain(std::string words) {
  for (char& c : words)
    if (is_control(c)) c = ' ';
  return words;
}

/// The words of a run. Several control characters and nothing else are the numbers of glyphs, by a font that does not tell
/// which letters they are; a single one is mostly a space.
std::string run_words(const std::string& words) {
  if (words.size() < 2 || !std::all_of(words.begin(), words.end(), is_control)) return plain(words);
  std::string unknown;
  for (std::size_t i = 0; i < words.size(); ++i) unknown += "\uFFFD";
  return unknown;
}

int tenths(double points) {
  if (!(points > -1e5)) return points < 0 ? -1'000'000 : 0;
  return static_cast<int>(std::lround(std::min(points, 1e5) * 10));
}

std::string lower(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return name;
}

bool has_any(const std::string& name, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return name.find(word) != name.npos; });
}

/// Fonts by name, in the order met.
class Fonts {
 public:
  struct Known {
    int index = 0;
    bool hidden = false;
  };
  /// Writes the F line of a font that is new.
  const Known& of(std::string name, std::string& out) {
    if (name.size() > 7 && name[6] == '+') name.erase(0, 7);
    const auto [at, is_new] = fonts_.try_emplace(name);
    if (is_new) {
      const std::string small = lower(name);
      at->second.index = static_cast<int>(fonts_.size()) - 1;
      at->second.hidden = small.starts_with("glyphless") || small.starts_with("hiddenhorzocr") || small.starts_with("invisible");
      out += std::string("F\t") + (has_any(small, {"bold", "black", "heavy", "semi", "demi"}) ? '1' : '0') + '\t' +
             (has_any(small, {"italic", "oblique"}) ? '1' : '0') + '\t' + plain(name) + '\n';
    }
    return at->second;
  }

 private:
  std::map<std::string, Known> fonts_;
};

/// A page that is too large to be drawn is drawn coarser, down to where nobody can read it.
constexpr double usual_dots = 300, least_dots = 100;  // An inch.
constexpr double most_points = 40e6;                  // Of a picture: A2 at 300 dots an inch.

diarium::cli::GrayPicture drawn(const poppler::page& page) {
  const poppler::rectf sheet = page.page_rect(poppler::crop_box);
  diarium::cli::GrayPicture picture;
  const double inches = sheet.width() / 72 * (sheet.height() / 72);
  picture.dots = std::floor(std::min(usual_dots, std::sqrt(most_points / std::max(inches, 1e-6))));
  if (!(inches > 0) || picture.dots < least_dots) return picture;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  const poppler::image image = renderer.render_page(&page, picture.dots, picture.dots);
  if (!image.is_valid()) return picture;
  picture.width = image.width();
  picture.height = image.height();
  const auto width = static_cast<std::size_t>(picture.width);
  picture.bytes.resize(width * static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y)
    std::copy_n(image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row(), width, picture.bytes.begin() + static_cast<std::ptrdiff_t>(width) * y);
  return picture;
}

/// Reads pages in their pictures, where that is wished and needed.
class Pictures {
 public:
  Pictures(const std::string& wish, const std::string& lexicon) : wish_(wish), lexicon_path_(lexicon) {}

  diarium::cli::PageWords page(const poppler::page& page, diarium::cli::PdfPageWords read) {
    using namespace diarium::source;
    // Without a layer or signs of a font without letters nothing is asked of the lexicon.
    const PageEvidence seen = diarium::cli::evidence_of(read, has_hidden(read) ? lexicon() : nullptr);
    const PageChoice choice = choose_reading(seen);
    if (choice == PageChoice::keep) return {std::move(read), {}, {has_hidden(read) ? HowRead::hidden : read.words.empty() ? HowRead::none : HowRead::text, WhyUnread::nothing}};
    diarium::cli::ScannedPage picture;
    if (wish_ == "off") picture.why = WhyUnread::off;
    else if (!scanner_.open()) picture.why = WhyUnread::missing;
    else picture = diarium::cli::read_apart(scanner_, [&] { return drawn(page); }, [] { std::fputs("W\n", stdout), std::fflush(stdout); });
    all_read_ = all_read_ && picture.why == WhyUnread::nothing;
    return diarium::cli::page_of(std::move(read), std::move(picture), choice, lexicon());
  }
  [[nodiscard]] bool lacks_required() const { return wish_ == "require" && !all_read_; }
  [[nodiscard]] std::string reader() const { return scanner_.name(); }

 private:
  static bool has_hidden(const diarium::cli::PdfPageWords& read) {
    return std::any_of(read.words.begin(), read.words.end(), [](const diarium::cli::PdfWord& word) { return word.hidden; });
  }
  /// Opened when a page first asks; null where there is none.
  const diarium::text::Lexicon* lexicon() {
    if (!looked_ && !lexicon_path_.empty()) {
      std::ifstream file(lexicon_path_, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      if (auto opened = diarium::text::Lexicon::open(bytes)) lexicon_ = std::move(*opened);
    }
    looked_ = true;
    return lexicon_ ? &*lexicon_ : nullptr;
  }

  std::string wish_, lexicon_path_;
  diarium::cli::PageScanner scanner_;
  std::optional<diarium::text::Lexicon> lexicon_;
  bool looked_ = false, all_read_ = true;
};

/// The lines of a word that was read in a picture.
std::string scanned_lines(const diarium::cli::ScannedWord& word, int font) {
  const int flags = (word.turn == 1 ? 1 : word.turn == 3 ? 16 : 0) + (word.ends_line ? 8 : 0);
  char head[200];
  std::snprintf(head, sizeof head, "T\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t\t", tenths(word.left), tenths(word.top), tenths(word.right),
                tenths(word.bottom), font, std::max(0, tenths(word.size)), flags);
  std::string lines = head + plain(word.text) + (word.ends_line ? "" : " ") + "\nD\t" + std::to_string(word.confidence);
  for (const std::string& other : word.alternatives) lines += "\t" + plain(other);
  return lines + "\n";
}

std::string page_lines(const poppler::page& page, const diarium::cli::PageWords& whole, const std::string& reader, Fonts& fonts) {
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
    std::snprintf(head, sizeof head, "T\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%.2s\t", tenths(word.left), tenths(word.top), tenths(word.right),
                  tenths(word.bottom), font.index, std::max(0, tenths(word.size)), flags, std::string(word.tag).c_str());
    lines += head + words + (word.space_after ? " \n" : "\n");
  }
  for (const diarium::cli::ScannedWord& word : whole.scanned) lines += scanned_lines(word, fonts.of("Scan", heads).index);
  const bool scanned = diarium::source::is_scanned(whole.reading);
  const std::string told = "R\t" + std::string(name(whole.reading.how)) + "\t" + std::string(name(whole.reading.why)) + "\t" + (scanned ? reader : "") + "\n";
  char head[80];
  std::snprintf(head, sizeof head, "P\t%d\t%d\t%d\t", std::max(0, tenths(lies ? sheet.height() : sheet.width())),
                std::max(0, tenths(lies ? sheet.width() : sheet.height())), letters ? 0 : read.pictures);
  return heads + head + plain(utf8(page.label())) + '\n' + told + lines;
}

bool say(const std::string& lines) { return std::fwrite(lines.data(), 1, lines.size(), stdout) == lines.size() && std::fflush(stdout) == 0; }

PdfStatus write(poppler::document& pdf, const std::string& bytes, Pictures& pictures) {
  std::string lines = "diarium-positioned 1\nH\tsha256\t" + diarium::sha256(bytes) + "\n";
  if (const std::string producer = plain(utf8(pdf.get_producer())); !producer.empty()) lines += "H\tproducer\t" + producer + "\n";
  if (pdf.has_embedded_files()) lines += "N\tattachments\t" + std::to_string(pdf.embedded_files().size()) + "\n";
  const int pages = std::min(pdf.pages(), most_pages);
  if (pages < pdf.pages()) lines += "N\tpages\t" + std::to_string(pdf.pages() - pages) + "\n";
  if (!say(lines)) return PdfStatus::cut_off;
  Fonts fonts;
  diarium::cli::PdfWords words(pdf, bytes);
  for (int number = 0; number < pages; ++number) {
    const std::unique_ptr<poppler::page> page(pdf.create_page(number));
    std::string told = "P\t0\t0\t100\t\nN\tdamaged_pages\t1\n";
    if (page) {
      const diarium::cli::PageWords whole = pictures.page(*page, words.page(number));
      told = page_lines(*page, whole, pictures.reader(), fonts);
    }
    if (!say(told)) return PdfStatus::cut_off;
    if (pictures.lacks_required()) return PdfStatus::unread;
  }
  return say("E\n") ? PdfStatus::done : PdfStatus::cut_off;
}

PdfStatus run(Pictures& pictures) {
  std::string bytes;
  std::string piece(std::size_t{1} << 20, '\0');
  while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), stdin)) {
    bytes.append(piece.data(), got);
    if (bytes.size() > most_bytes) return PdfStatus::too_large;
  }
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
  Pictures pictures(count > 1 ? words[1] : "off", count > 2 ? words[2] : "");
  const PdfStatus status = run(pictures);
  _exit(static_cast<int>(status));  // What poppler would put away at the end is the machine's to take back.
}
