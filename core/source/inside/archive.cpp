// What a zip holds, as Word and OpenDocument files are: every part, and what no program would show.

#include "base/utf8.h"
#include "source/inside/finder.h"
#include "source/inside/strings.h"

namespace diarium::source {
namespace {

bool is_xml_name(std::string_view name) {
  return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".rdf");
}

/// A name for a message: no control characters, not endless.
std::string printable(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, 80)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  return utf8::with_replacements(out);
}

/// Parts that say who wrote a file, when and with what.
bool is_properties(std::string_view name) { return name.starts_with("docProps/") || name == "meta.xml"; }

/// Files within the file that are no pictures of it.
bool is_attachment(std::string_view name) {
  return name.find("embeddings/") != name.npos || name.ends_with(".zip") || name.ends_with(".pdf");
}

/// Binary parts that hold no words: where LibreOffice broke the lines, fonts that Word makes unreadable.
bool is_wordless(std::string_view name) { return name == "layout-cache" || name.ends_with(".odttf"); }

void look_at_part(Finder& finder, const std::string& name, std::string_view bytes, const Place& place) {
  if (is_attachment(name)) finder.count("attachments");
  if (name.ends_with("vbaProject.bin")) {
    finder.count("macros");
    tell_strings(finder, bytes, place);
    return finder.unseen(place, "holds macros, which are packed");
  }
  if (is_xml_name(name)) {
    const std::uint32_t fields = look_at_xml(finder, bytes, place);
    if (is_properties(name)) finder.count("properties", fields);
    return;
  }
  look(finder, bytes, {place.where, place.depth + 1}, is_wordless(name) ? Unknown::fine : Unknown::reported);
}

}  // namespace

void look_at_zip(Finder& finder, std::string_view bytes, const Place& place) {
  tell_strings(finder, bytes, place);  // Comments, names, what is stored, what lies between the parts.
  ZipLimits limits;
  limits.inflated = finder.room();
  auto zip = Zip::open(bytes, place.where, limits);
  if (!zip) return finder.unseen(place, "is a zip that cannot be opened");
  if (!zip->all_listed()) finder.unseen(place, "is a zip with bytes or parts that its list does not show");
  std::string names;
  for (const std::string& name : zip->names()) (names += name) += apart;
  tell_text(finder, names, place);
  for (const std::string& name : zip->names()) {
    const Place part{place.depth == 0 ? printable(name) : place.where + "/" + printable(name), place.depth};
    const auto inflated = zip->read(name);
    if (!inflated) {
      finder.unseen(part, "cannot be unpacked");
      continue;
    }
    finder.spend(inflated->size());
    look_at_part(finder, name, *inflated, part);
  }
}

}  // namespace diarium::source
