#include <poppler-document.h>
#include <poppler-page.h>

#include "cli/pdf/pdf_words.h"

namespace diarium::cli {

struct PdfWords::Open {
  const poppler::document& pdf;
};

PdfWords::PdfWords(const poppler::document& pdf, std::string_view) : open_(new Open{pdf}) {}
PdfWords::~PdfWords() = default;

PdfPageWords PdfWords::page(int number) {
  PdfPageWords read;
  const std::unique_ptr<poppler::page> page(open_->pdf.create_page(number));
  if (!page) return read;
  for (const poppler::text_box& box : page->text_list(poppler::page::text_list_include_font)) {
    const poppler::byte_array bytes = box.text().to_utf8();
    const poppler::rectf at = box.bbox();
    PdfWord word;
    word.text.assign(bytes.begin(), bytes.end());
    word.left = at.left();
    word.top = at.top();
    word.right = at.right();
    word.bottom = at.bottom();
    if (box.has_font_info()) {
      word.font = box.get_font_name(0);
      word.size = box.get_font_size();
    }
    word.turn = box.rotation();
    word.space_after = box.has_space_after();
    read.words.push_back(std::move(word));
  }
  return read;
}

}  // namespace diarium::cli
