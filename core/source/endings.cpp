#include "source/endings.h"

#include <algorithm>
#include <string>

namespace diarium::source {
namespace {

bool is_text(Kind kind) { return kind == Kind::text || kind == Kind::markdown; }
/// A mail may be one page, and a page be saved as a mail with its pictures.
bool is_page_or_mail(Kind kind) { return kind == Kind::html || kind == Kind::eml; }

std::string_view words_of(Kind kind) {
  switch (kind) {
    case Kind::text: return "a text";
    case Kind::markdown: return "a text";
    case Kind::html: return "a web page";
    case Kind::docx: return "a Word file";
    case Kind::odt: return "an OpenDocument file";
    case Kind::eml: return "an e-mail";
    case Kind::pdf: return "a PDF";
    case Kind::picture: return "a picture";
    case Kind::office: return "an office file";
  }
  return "a file";
}

}  // namespace

const Ending* ending_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0.
  const auto dot = name.rfind('.');
  if (dot == name.npos || dot == 0) return nullptr;
  std::string letters(name.substr(dot));
  for (char& c : letters)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto found = std::ranges::find(endings, std::string_view(letters), &Ending::letters);
  return found == endings.end() ? nullptr : &*found;
}

std::string paper_files() {
  std::string list;
  for (int kind = 0; kind < kind_count; ++kind) {
    const auto first = std::ranges::find(endings, std::optional(static_cast<Kind>(kind)), &Ending::kind);
    list += (list.empty() ? "" : kind + 1 < kind_count ? ", " : " and ") + std::string(first->letters);
  }
  return list + " files";
}

Error no_paper() {
  return {Fault::unsupported, "only " + paper_files() + " are read; leave it out, or save it as one of them", ""};
}

std::optional<Warning> misnamed(std::string_view path, Kind kind) {
  const Ending* ending = ending_of(path);
  if (!ending || !ending->kind || is_text(*ending->kind) || *ending->kind == kind) return std::nullopt;
  if (is_page_or_mail(*ending->kind) && is_page_or_mail(kind)) return std::nullopt;
  if (*ending->kind == Kind::office && (kind == Kind::docx || kind == Kind::odt)) return std::nullopt;  // Their programs read both.
  if (*ending->kind == Kind::html && is_text(kind)) return std::nullopt;  // Without a tag a page is a text.
  return Warning{Fault::bad_format,
                 "The file is named " + std::string(ending->letters) + " and is " + std::string(words_of(kind)) +
                     ", as which it was read; if it is not what you wanted to add, fetch the paper itself",
                 std::string(path)};
}

}  // namespace diarium::source
