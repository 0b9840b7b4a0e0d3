// diarium-pdf: a PDF on stdin becomes the positioned stream (source/positioned.h) on stdout, by poppler.
//
// A program of its own, so that a PDF that brings poppler down takes nobody with it. `diarium` starts it, bounds its time and
// tells what its exit status means (cli/pdf/pdf_native.cpp).
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <new>
#include <string>

#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include "base/sha256.h"
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

std::string page_lines(const poppler::page& page, const diarium::cli::PdfPageWords& read, Fonts& fonts) {
  const poppler::rectf sheet = page.page_rect(poppler::crop_box);
  const auto way = page.orientation();
  const bool lies = way == poppler::page::landscape || way == poppler::page::seascape;
  std::string heads, lines;
  for (const diarium::cli::PdfWord& word : read.words) {
    const std::string words = run_words(word.text);
    if (words.empty()) continue;
    const auto& font = fonts.of(word.font, heads);
    const int flags = (word.turn == 1 ? 1 : word.turn == 3 ? 16 : 0) + (word.hidden || font.hidden ? 2 : 0);
    char head[200];
    std::snprintf(head, sizeof head, "T\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%.2s\t", tenths(word.left), tenths(word.top), tenths(word.right),
                  tenths(word.bottom), font.index, std::max(0, tenths(word.size)), flags, std::string(word.tag).c_str());
    lines += head + words + (word.space_after ? " \n" : "\n");
  }
  char head[80];
  std::snprintf(head, sizeof head, "P\t%d\t%d\t%d\t", std::max(0, tenths(lies ? sheet.height() : sheet.width())),
                std::max(0, tenths(lies ? sheet.width() : sheet.height())), read.pictures);
  return heads + head + plain(utf8(page.label())) + '\n' + lines;
}

bool say(const std::string& lines) { return std::fwrite(lines.data(), 1, lines.size(), stdout) == lines.size() && std::fflush(stdout) == 0; }

PdfStatus write(poppler::document& pdf, const std::string& bytes) {
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
    const std::string told = page ? page_lines(*page, words.page(number), fonts) : "P\t0\t0\t100\t\nN\tdamaged_pages\t1\n";
    if (!say(told)) return PdfStatus::cut_off;
  }
  return say("E\n") ? PdfStatus::done : PdfStatus::cut_off;
}

PdfStatus run() {
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
  return write(*pdf, bytes);
}

}  // namespace

int main() {
  const rlimit memory{diarium::cli::pdf_memory, diarium::cli::pdf_memory}, core{0, 0};
  setrlimit(RLIMIT_AS, &memory);
  setrlimit(RLIMIT_CORE, &core);
  std::set_new_handler([] { _exit(static_cast<int>(PdfStatus::too_much)); });
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const PdfStatus status = run();
  _exit(static_cast<int>(status));  // What poppler would put away at the end is the machine's to take back.
}
