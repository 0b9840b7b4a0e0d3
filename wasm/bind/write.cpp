#include "bind/write.h"

#include <algorithm>
#include <array>

#include "app/named.h"
#include "app/places/route.h"
#include "app/words/labels.h"
#include "bind/values/utf16.h"
#include "view/paper/repairs.h"

namespace diarium::bind {
namespace {

constexpr std::array<std::string_view, 3> theme_names = {"system", "light", "dark"};
constexpr std::array<std::string_view, 4> sheet_names = {"none", "left", "right", "places"};
constexpr std::array<std::string_view, 6> block_names = {"heading", "paragraph", "item",
                                                         "row",     "signature", "furniture"};
constexpr std::array<std::string_view, 4> mark_names = {"fact", "hit", "repair", "own"};

// What is told of several things at once.
struct PaneNews {
  const std::vector<app::Node>& nodes;
  std::uint32_t version;
};
struct Address {
  const std::string& to;
  bool replace;
};
struct ProseNews {
  const view::DocumentPage* document;
  std::uint32_t version;
};
struct Lit {
  std::uint32_t fact, hit;
};
struct ProseParagraph {
  const app::Scene& scene;
  std::size_t at;
};
struct KeyBinding {
  std::string_view keys, name;
};
struct Changes {
  const app::Application& application;
  const app::Changes& changes;
};

/// UTF-16 places of the marks of a text, begin and end of each.
template <class Marks>
std::vector<std::uint32_t> units_of(const std::string& text, const Marks& marks) {
  std::vector<std::uint32_t> bytes;
  for (const auto& mark : marks) {
    bytes.push_back(mark.span.begin);
    bytes.push_back(mark.span.end);
  }
  return utf16_offsets(text, bytes);
}

void write_marks(JsonWriter& json, const app::Node& node) {
  const auto units = units_of(node.text, node.marks);
  json.open_array();
  for (std::size_t i = 0; i < node.marks.size(); ++i) {
    json.open_array();
    json.number(units[2 * i]);
    json.number(units[2 * i + 1]);
    json.text(app::name(node.marks[i].tone));
    if (const view::Edit edit = node.marks[i].edit; edit != view::Edit::none) json.text(edit == view::Edit::added ? "ins" : "del");
    json.close_array();
  }
  json.close_array();
}

/// What a press on the words of a repair shows, in few words.
std::string said_of(view::Language language, const view::RepairRow& repair) {
  const view::RepairWords words = view::repair_words(language, repair);
  return words.what + ": " + words.reason;
}

void write_marks(JsonWriter& json, const app::Scene& scene, const view::Paragraph& paragraph) {
  const auto units = units_of(paragraph.text, paragraph.marks);
  json.open_array();
  for (std::size_t i = 0; i < paragraph.marks.size(); ++i) {
    const view::Mark& mark = paragraph.marks[i];
    json.open_array();
    json.number(units[2 * i]);
    json.number(units[2 * i + 1]);
    json.text(word_of(mark_names, mark.kind));
    json.number(mark.number);
    const bool fact = mark.kind == view::Mark::Kind::fact, repair = mark.kind == view::Mark::Kind::repair;
    json.text(mark.uncertain && (fact || repair) ? "uncertain"
              : fact                             ? app::name(app::fact_tone(mark.fact))
              : repair                           ? "repaired"
                                                 : "accent");
    if (repair) json.text(said_of(scene.language, scene.document->repairs[mark.number - 1]));
    json.close_array();
  }
  json.close_array();
}

std::string page_label(view::Language language, const view::Paragraph& paragraph) {
  const std::string& label = paragraph.page_label;
  return view::fill(language, "reader.page", {{"n", label.empty() ? view::number(paragraph.page) : label}});
}

}  // namespace

// web/make/border.mjs reads the types of the page from here on: a comment says of a key what its call does not.

void fields(JsonWriter& json, const app::Node& node) {
  json.said("sid", node.sid);  // Sid
  json.said("role", app::name(node.role));
  if (node.look != app::Look::none) json.said("look", app::name(node.look));
  if (node.tone != app::Tone::plain) json.said("tone", app::name(node.tone));
  json.field_number("level", node.level);
  json.field("text", node.text);
  json.field("label", node.label);
  json.field("icon", node.icon);
  if (node.role == app::Role::link || node.role == app::Role::frame) {
    json.said("href", node.href);
    json.field("saveAs", node.save_as);
  }
  json.field("value", node.value);
  json.field("placeholder", node.placeholder);
  json.field("lang", node.lang);
  json.field("title", node.title);
  json.field_true("press", node.action.has_value());
  json.field_true("checked", node.checked);
  json.field_true("current", node.current);
  json.field_true("disabled", node.disabled);
  json.field_true("wide", node.wide);
  json.field_true("sticky", node.sticky);
  if (node.sorted != view::Sorted::no)
    json.said("sorted", node.sorted == view::Sorted::rising ? "ascending" : "descending");
  if (node.expanded) json.flag("expanded", *node.expanded);
  json.field_number("from", node.from);
  json.field_number("to", node.to);
  if (!node.marks.empty()) {
    json.key("marks");  // [begin: number, end: number, tone: string, edit?: string][]
    write_marks(json, node);
  }
  if (!node.children.empty()) json.list<app::Node>("children", node.children);
}

static void fields(JsonWriter& json, const app::Settings& settings) {
  json.said("language", settings.language == view::Language::sv ? "sv" : "en");
  json.said("theme", word_of(theme_names, settings.theme));
  json.said("view", settings.view == app::ViewMode::page ? "page" : "automatic");
  json.said("singleKeys", settings.single_keys == app::SingleKeys::on ? "on" : "off");
}

static void fields(JsonWriter& json, const app::FindBar& bar) {
  json.field("value", bar.value);
  json.said("label", bar.label);
  json.field("count", bar.count);
  json.said("previous", bar.previous);
  json.said("next", bar.next);
  json.said("close", bar.close);
  json.field_true("any", bar.any);
}

static void fields(JsonWriter& json, const app::SuggestionList::Row& row) {
  json.said("text", row.text);
  json.said("kind", row.kind);
  json.field_true("quoted", row.quoted);
}

static void fields(JsonWriter& json, const app::SuggestionList& list) {
  json.said("label", list.label);
  json.field_number("at", list.at);
  json.list<app::SuggestionList::Row>("rows", list.rows);
}

static void fields(JsonWriter& json, const PaneNews& pane) {
  json.counted("version", pane.version);
  json.list<app::Node>("nodes", pane.nodes);
}

static void fields(JsonWriter& json, const Address& url) {
  json.said("to", url.to);
  json.field_true("replace", url.replace);
}

static void fields(JsonWriter& json, const ProseNews& prose) {
  json.counted("version", prose.version);
  json.counted("count", prose.document ? static_cast<std::int64_t>(prose.document->paragraphs.size()) : 0);
  json.field("paper", prose.document ? prose.document->paper.id : "");
}

static void fields(JsonWriter& json, const Lit& lit) {
  json.field_number("fact", lit.fact);
  json.field_number("hit", lit.hit);
}

static void fields(JsonWriter& json, const Changes& all) {
  const app::Changes& changes = all.changes;
  const app::Scene& scene = all.application.scene();
  const app::State& state = all.application.state();
  if (changes.title) json.said("title", scene.title);
  if (changes.language) json.said("lang", scene.language == view::Language::sv ? "sv" : "en");
  if (changes.theme) json.said("theme", app::dark(state) ? "dark" : "light");
  if (changes.screen) json.said("screen", app::name(state.place.screen));
  if (changes.desk) json.said("desk", *changes.desk);
  if (changes.settings) json.object<app::Settings>("settings", state.settings);
  if (changes.sheet) json.said("sheet", word_of(sheet_names, scene.sheet));
  if (changes.url) json.object<Address>("url", {*changes.url, changes.effects.history != app::History::push});
  json.key("panes");  // Partial<Record<PaneName, PaneNews>>
  json.open_object();
  for (std::size_t i = 0; i < changes.panes.size(); ++i)
    if (changes.panes[i])
      json.object(app::name(static_cast<app::Pane>(i)).data(), PaneNews{scene.panes[i], scene.versions[i]});
  json.close_object();
  if (changes.prose) json.object<ProseNews>("prose", {scene.document, scene.document_version});
  if (changes.lit || changes.prose) json.object<Lit>("lit", {scene.lit_fact, scene.lit_hit});
  if (changes.dialog) json.maybe<app::Node>("dialog", scene.dialog);
  if (changes.find) json.maybe<app::FindBar>("find", scene.find);
  if (changes.suggestions) json.maybe<app::SuggestionList>("suggestions", scene.suggestions);
  write_effects(json, changes.effects);
  const app::Wanted wanted = all.application.wanted();
  if (!wanted.bytes.empty()) json.ranges("wanted", wanted.bytes);
  if (!wanted.bytes.empty()) json.field_true("later", wanted.later);
}

static void fields(JsonWriter& json, const ProseParagraph& prose) {
  const app::Scene& scene = prose.scene;
  const view::Paragraph& paragraph = scene.document->paragraphs[prose.at];
  const std::uint8_t level = prose.at < scene.heading_levels.size() ? scene.heading_levels[prose.at] : std::uint8_t{0};
  json.said("kind", word_of(block_names, paragraph.kind));
  json.field_number("level", paragraph.kind == structure::BlockKind::heading ? level : paragraph.level);
  json.counted("page", paragraph.page);
  json.counted("line", paragraph.line);
  json.field_true("pageStart", paragraph.page_start);
  if (paragraph.page_start && paragraph.page > 1)
    json.said("pageLabel", page_label(scene.language, paragraph));
  json.field("label", paragraph.label);
  json.field("text", paragraph.text);
  if (!paragraph.marks.empty()) {
    json.key("marks");  // [begin: number, end: number, kind: mark_names, number: number, tone: string, said?: string][]
    write_marks(json, scene, paragraph);
  }
}

static void fields(JsonWriter& json, const KeyBinding& binding) {
  json.said("keys", binding.keys);
  json.said("name", binding.name);  // CommandName
  json.field_true("single", app::is_single(binding.keys));
}

std::string changes_json(const app::Application& application, const app::Changes& changes) {
  std::string out;
  JsonWriter(out).value(Changes{application, changes});
  return out;
}

std::string prose_json(const app::Scene& scene, std::uint32_t first, std::uint32_t count) {
  std::string out;
  JsonWriter json(out);
  json.open_array();
  const std::size_t paragraphs = scene.document ? scene.document->paragraphs.size() : 0;
  const std::size_t end = std::min<std::size_t>(paragraphs, std::size_t{first} + count);
  for (std::size_t i = first; i < end; ++i) json.value(ProseParagraph{scene, i});
  json.close_array();
  return out;
}

std::string keys_json() {
  std::string out;
  JsonWriter json(out);
  json.open_array();
  for (const app::NamedCommand& command : app::named_commands({}, {}))
    for (const std::string_view keys : command.keys) json.value(KeyBinding{keys, command.name});
  json.close_array();
  return out;
}

}  // namespace diarium::bind
