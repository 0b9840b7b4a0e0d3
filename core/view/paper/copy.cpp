#include "view/paper/copy.h"

#include <algorithm>

namespace diarium::view {
namespace {

constexpr std::string_view text_ending = ".txt", pdf_ending = ".pdf", word_ending = ".docx";
constexpr std::array<std::string_view, 5> picture_endings = {".png", ".jpg", ".jpeg", ".tif", ".tiff"};
constexpr std::array<std::string_view, 8> office_endings = {".doc", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp"};

/// The ending of a file's name in small letters; empty where it has none, or one that is more than letters and digits.
std::string ending_of(std::string_view name) {
  name = name.substr(name.rfind('/') + 1);  // npos + 1 is 0.
  const auto dot = name.rfind('.');
  if (dot == name.npos || dot + 1 == name.size()) return "";
  std::string ending = ".";
  for (char c : name.substr(dot + 1)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) return "";
    ending += c;
  }
  return ending;
}

/// What says of a file with another ending what it is. A flat OpenDocument file is XML, so that kind is a text.
std::string_view further_ending(source::Kind kind) {
  if (kind == source::Kind::pdf) return pdf_ending;
  if (kind == source::Kind::picture) return picture_endings.front();
  if (kind == source::Kind::office) return office_endings.front();
  return kind == source::Kind::docx ? word_ending : text_ending;
}

/// May a file of this kind, told by its bytes, have this ending?
bool is_true_ending(source::Kind kind, std::string_view ending) {
  if (std::ranges::find(copy_endings, ending, &CopyEnding::ending) == copy_endings.end()) return false;
  using source::Kind;
  if (ending == pdf_ending) return kind == Kind::pdf;
  if (std::ranges::find(picture_endings, ending) != picture_endings.end()) return kind == Kind::picture;
  if (std::ranges::find(office_endings, ending) != office_endings.end()) return kind == Kind::office;
  const bool word = kind == Kind::docx || kind == Kind::odt;
  if (ending == text_ending) return !word && further_ending(kind) == text_ending;
  return word;
}

}  // namespace

std::string original_path(const index::Card& card) {
  std::string path = std::string(copies_folder) + (card.part.any() ? card.part.file_id : card.id);
  const std::string ending = ending_of(card.name);
  path += ending;
  if (!is_true_ending(card.kind, ending)) path += further_ending(card.kind);
  return path;
}

CopyUse copy_use(std::string_view path) {
  const auto known = std::ranges::find_if(copy_endings, [&](const CopyEnding& one) { return path.ends_with(one.ending); });
  return known == copy_endings.end() ? CopyUse::saved : known->use;
}

bool is_given_as_text(std::string_view path, std::string_view name) {
  return path.ends_with(text_ending) && ending_of(name) != text_ending;
}

}  // namespace diarium::view
