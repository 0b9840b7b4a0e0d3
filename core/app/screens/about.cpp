// app/screens: «/om/», what it does and cannot do, what leaves the machine (nothing), accessibility, licences.
#include <string_view>

#include "app/screens/screens.h"
#include "view/paper/file_pages.h"

namespace diarium::app {
namespace {

/// A part that others made. Its terms stand in full in licenser.txt, which web/build.mjs makes.
struct ThirdPartyPart { std::string_view name, licence; };

constexpr ThirdPartyPart parts[] = {
    {"ICU", "Unicode License V3"}, {"Snowball", "BSD-3-Clause"},  {"Zstandard", "BSD-3-Clause"},
    {"JSON for Modern C++", "MIT"}, {"Dear ImGui", "MIT"},        {"Emscripten", "MIT"},
    {"Inter", "OFL-1.1"},          {"Literata", "OFL-1.1"},       {"Lucide", "ISC"}};

using view::Language;
using view::word;

/// A section of sentences or of a list: «about.<name>_title» and keys «about.<name>_<part>».
Node section(Language language, std::string_view name, std::string_view sid, Nodes inside) {
  Node title = heading(2, Look::section_title, std::string(word(language, "about." + std::string(name) + "_title")));
  if (!sid.empty()) title.sid = "main.about." + std::string(sid);
  title.anchor = sid;
  inside.insert(inside.begin(), std::move(title));
  return box(Role::section, Look::none, std::move(inside));
}

Node sentence(Language language, const std::string& key) {
  return make(Role::paragraph, Look::body_text, std::string(word(language, "about." + key)));
}

Node sentences(Language language, const std::string& name, std::initializer_list<const char*> keys) {
  Nodes items;
  for (const char* key : keys)
    items.push_back(make(Role::list_item, Look::body_text, std::string(word(language, "about." + name + "_" + key))));
  return box(Role::list, Look::body_list, std::move(items));
}

/// A file beside the page, which can be read without the program: nothing to press, only to open.
Node file_link(Language language, std::string_view words, std::string address) {
  Node node = make(Role::link, Look::none, std::string(word(language, words)));
  node.href = std::move(address);
  return box(Role::paragraph, Look::body_text, {std::move(node)});
}

/// Which files can be read, and by whom (core/source/kinds.h).
Nodes formats(const State& state) {
  const Language language = state.settings.language;
  Nodes said;
  const auto say = [&](view::ReadBy by, std::string_view key) {
    said.push_back(make(Role::paragraph, Look::body_text,
                        view::fill(language, key, {{"files", view::formats_read(language, by)}})));
  };
  say(view::ReadBy::page, takes_own(state) ? "about.formats_page" : "about.formats_all");
  say(view::ReadBy::command, "about.formats_command");
  said.push_back(sentence(language, "formats_scans"));
  say(view::ReadBy::nobody, "about.formats_nobody");
  return said;
}

Node third_parties() {
  Nodes items;
  for (const ThirdPartyPart& part : parts)
    items.push_back(make(Role::list_item, Look::body_text, std::string(part.name) + " · " + std::string(part.licence)));
  return box(Role::list, Look::body_list, std::move(items));
}

}  // namespace

Node terms_link(Language language) { return file_link(language, "terms.title", "ordlista/"); }

Node report_link(Language language, std::string_view words) { return file_link(language, words, "rapport/"); }

Nodes about_screen(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  Nodes nodes = {box(Role::group, Look::page_head,
      {page_title(word(language, "about.heading")),
       make(Role::paragraph, Look::lede, std::string(word(language, "about.lede")))})};
  if (!state.address_understood)
    nodes.push_back(notice(std::string(word(language, "error.address")), std::string(word(language, "error.address_help"))));
  nodes.push_back(section(language, "does", "", {sentences(language, "does", {"search", "read", "source", "link"})}));
  nodes.push_back(section(language, "cannot", "", {sentences(language, "cannot", {"rules", "complete", "final", "link_cases", "repair"})}));
  nodes.push_back(section(language, "formats", "filer", formats(state)));
  nodes.push_back(section(language, "reading", "", {sentence(language, "reading_text")}));
  nodes.back().children.push_back(terms_link(language));
  nodes.push_back(section(language, "privacy", "", {sentence(language, "privacy_text"), sentence(language, "privacy_settings"), sentence(language, "privacy_server")}));
  nodes.push_back(section(language, "people", "", {sentence(language, "people_text")}));
  nodes.push_back(section(language, "offline", "offline", offline_section(state)));
  Nodes collection;
  if (seen.collection)
    collection.push_back(make(Role::paragraph, Look::body_text, view::fill(language, "about.collection_text",
        {{"papers", view::count(language, "count.papers", seen.collection->papers)},
         {"words", view::count(language, "count.words", seen.collection->words)}})));
  collection.push_back(make(Role::paragraph, Look::body_text, std::string(word(language, "language.papers_note"))));
  if (!is_one_file(state.offline))
    for (const auto& [words, address] :
         {std::pair{"feeds.title", "floden/"}, {"rules.title", "regler/"}, {"about.claim", "traffsakerhet/"},
          {"about.report", "rapport/"}})
      collection.push_back(file_link(language, words, address));
  nodes.push_back(section(language, "collection", "", std::move(collection)));
  nodes.push_back(section(language, "accessibility", "tillganglighet",
      {sentence(language, "accessibility_goal"), sentence(language, "accessibility_canvas"), sentence(language, "accessibility_page"),
       sentence(language, "accessibility_known"), sentence(language, "accessibility_contact")}));
  nodes.push_back(section(language, "licences", "licenser",
      {sentence(language, "licences_own"), sentence(language, "licences_others"), third_parties(), file_link(language, "about.licences_link", "licenser.txt")}));
  nodes.push_back(section(language, "version", "",
                          {make(Role::paragraph, Look::body_text,
                                view::fill(language, "about.version_text", {{"version", DIARIUM_VERSION}}))}));
  return nodes;
}

}  // namespace diarium::app
