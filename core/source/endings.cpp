#include "source/endings.h"

#include <string>

namespace diarium::source {
namespace {

bool is_text(Kind kind) { return kind == Kind::text || kind == Kind::markdown; }
/// A mail may be one page, and a page be saved as a mail with its pictures.
bool is_page_or_mail(Kind kind) { return kind == Kind::html || kind == Kind::eml; }

/// An ending where it stands in a list of them; empty where it does not.
std::string_view found_in(std::string_view list, std::string_view ending) {
  for (std::size_t at = list.find(ending); at != list.npos; at = list.find(ending, at + 1))
    if (at + ending.size() == list.size() || list[at + ending.size()] == ',') return list.substr(at, ending.size());
  return {};
}

}  // namespace

std::optional<Ending> ending_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0.
  const auto dot = name.rfind('.');
  if (dot == name.npos || dot == 0) return std::nullopt;
  std::string letters(name.substr(dot));
  for (char& c : letters)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (std::size_t kind = 0; kind < kind_endings.size(); ++kind)
    if (const auto found = found_in(kind_endings[kind], letters); !found.empty()) return Ending{found, static_cast<Kind>(kind)};
  if (const auto found = found_in(unread_endings, letters); !found.empty()) return Ending{found, std::nullopt};
  return std::nullopt;
}

std::string paper_files() {
  std::string list;
  for (const std::string_view& endings : kind_endings)
    list += (list.empty() ? "" : &endings != &kind_endings.back() ? ", " : " and ") + std::string(endings.substr(0, endings.find(',')));
  return list + " files";
}

Error no_paper() {
  return {Fault::unsupported, "only " + paper_files() + " are read; leave it out, or save it as one of them", ""};
}

std::optional<Warning> misnamed(std::string_view path, Kind kind) {
  const std::optional<Ending> ending = ending_of(path);
  if (!ending || !ending->kind || is_text(*ending->kind) || *ending->kind == kind) return std::nullopt;
  if (is_page_or_mail(*ending->kind) && is_page_or_mail(kind)) return std::nullopt;
  if (*ending->kind == Kind::office && (kind == Kind::docx || kind == Kind::odt)) return std::nullopt;  // Their programs read both.
  if (*ending->kind == Kind::html && is_text(kind)) return std::nullopt;  // Without a tag a page is a text.
  return Warning{Fault::bad_format,
                 "The file is named " + std::string(ending->letters) + " and is " + std::string(file_kinds[static_cast<std::size_t>(kind)].words) +
                     ", as which it was read; if it is not what you wanted to add, fetch the paper itself",
                 std::string(path)};
}

}  // namespace diarium::source
