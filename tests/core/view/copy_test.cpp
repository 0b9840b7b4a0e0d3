// Under which name a site gives away a paper's file: one that no browser opens as a page.
#include "view/paper/copy.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

using namespace diarium;
using source::Kind;

namespace {

std::string path_of(std::string name, Kind kind) {
  index::Card card;
  card.id = "a-b";
  card.name = std::move(name);
  card.kind = kind;
  return view::original_path(card);
}

}  // namespace

TEST_CASE("a site keeps a paper's file under its id and its own ending where that is harmless and true") {
  const std::tuple<const char*, Kind, const char*> files[] = {
      {"A/B.TXT", Kind::text, "original/a-b.txt"},          {"b.txt", Kind::markdown, "original/a-b.txt"},
      {"b.txt", Kind::html, "original/a-b.txt"},            {"b.pdf", Kind::pdf, "original/a-b.pdf"},
      {"b.docx", Kind::docx, "original/a-b.docx"},          {"b.docx", Kind::odt, "original/a-b.docx"},
      {"b.ott", Kind::odt, "original/a-b.ott"},             {"b.html", Kind::html, "original/a-b.html.txt"},
      {"b.xhtml", Kind::html, "original/a-b.xhtml.txt"},    {"b.mht", Kind::eml, "original/a-b.mht.txt"},
      {"b.eml", Kind::eml, "original/a-b.eml.txt"},         {"b.fodt", Kind::odt, "original/a-b.fodt.txt"},
      {"b.md", Kind::markdown, "original/a-b.md.txt"},      {"b.text", Kind::text, "original/a-b.text.txt"},
      {"b.pdf", Kind::html, "original/a-b.pdf.txt"},        {"b.docx", Kind::text, "original/a-b.docx.txt"},
      {"b.html", Kind::pdf, "original/a-b.html.pdf"},       {"b.txt", Kind::pdf, "original/a-b.txt.pdf"},
      {"b.pdf", Kind::docx, "original/a-b.pdf.docx"},       {"b.d/c", Kind::text, "original/a-b.txt"},
      {"b.TIF", Kind::picture, "original/a-b.tif"},         {"b.html", Kind::picture, "original/a-b.html.png"},
      {"b.png", Kind::html, "original/a-b.png.txt"},        {"b.doc", Kind::office, "original/a-b.doc"},
      {"b.doc", Kind::html, "original/a-b.doc.txt"},        {"b.xlsm", Kind::office, "original/a-b.xlsm.doc"},
      {"b.txt", Kind::office, "original/a-b.txt.doc"},      {"b.docx", Kind::office, "original/a-b.docx.doc"},
      {"b.sv\"g", Kind::text, "original/a-b.txt"},          {"b.svg", Kind::text, "original/a-b.svg.txt"}};
  for (const auto& [name, kind, path] : files) CHECK_MESSAGE(path_of(name, kind) == path, name);
}

TEST_CASE("whatever a paper is called and whatever it is, its copy ends as one of the harmless kinds") {
  for (const char* name : {"index.html", "skal.html", "sw.js", "_headers", "web.config", "404.html", "robots.txt", ".htaccess", "a.svg",
                           "a.xml", "a.mjs", "a", "a.", "a.b.c", "x/sw.js/a.md", "a.php", "a.HTM", "a.shtml", "a.wasm"})
    for (int kind = 0; kind < source::kind_count; ++kind) {
      const std::string path = path_of(name, static_cast<Kind>(kind));
      CHECK_MESSAGE(path.starts_with("original/a-b"), name);
      CHECK_MESSAGE(path.find('/', view::copies_folder.size()) == path.npos, name);
      CHECK_MESSAGE(std::ranges::any_of(view::copy_endings, [&](const auto& one) { return path.ends_with(one.ending); }), path);
      CHECK_MESSAGE((view::copy_use(path) == view::CopyUse::shown) == (static_cast<Kind>(kind) == Kind::pdf), path);
    }
}

TEST_CASE("a web page that is given as a text says so, a text that always was one does not") {
  CHECK(view::is_given_as_text("original/a.html.txt", "a.html"));
  CHECK_FALSE(view::is_given_as_text("original/a.txt", "A.TXT"));
  CHECK_FALSE(view::is_given_as_text("original/a.pdf", "a.pdf"));
}
