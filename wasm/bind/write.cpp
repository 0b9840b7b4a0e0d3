#include "bind/write.h"

#include <algorithm>
#include <array>

#include "app/named.h"
#include "app/places/route.h"
#include "app/words/labels.h"
#include "bind/values/utf16.h"
#include "bind/write_effects.h"
#include "view/paper/quality.h"

namespace diarium::bind {
namespace {

using app::Node;

void write_marks(JsonWriter& json, const Node& node) {
  if (node.marks.empty()) return;
  std::vector<std::uint32_t> bytes;
  for (const app::TextMark& mark : node.marks) {
    bytes.push_back(mark.span.begin);
    bytes.push_back(mark.span.end);
  }
  const auto units = utf16_offsets(node.text, bytes);
  json.key("marks");
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

void write_panes(JsonWriter& json, const app::Scene& scene, const app::Changes& changes) {
  json.key("panes");
  json.open_object();
  for (std::size_t i = 0; i < changes.panes.size(); ++i) {
    if (!changes.panes[i]) continue;
    json.key(app::name(static_cast<app::Pane>(i)));
    json.open_object();
    json.key("version");
    json.number(scene.versions[i]);
    json.key("nodes");
    json.open_array();
    for (const Node& node : scene.panes[i]) write_node(json, node);
    json.close_array();
    json.close_object();
  }
  json.close_object();
}

void write_settings(JsonWriter& json, const app::Settings& settings) {
  constexpr std::array<std::string_view, 3> themes = {"system", "light", "dark"};
  json.key("settings");
  json.open_object();
  json.field("language", settings.language == view::Language::sv ? "sv" : "en");
  json.field("theme", themes[static_cast<std::size_t>(settings.theme)]);
  json.field("view", settings.view == app::ViewMode::page ? "page" : "automatic");
  json.field("singleKeys", settings.single_keys == app::SingleKeys::on ? "on" : "off");
  json.close_object();
}

std::string_view kind_name(structure::BlockKind kind) {
  constexpr std::array<std::string_view, 6> names = {"heading", "paragraph", "item", "row", "signature", "furniture"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view kind_name(view::Mark::Kind kind) {
  constexpr std::array<std::string_view, 4> names = {"fact", "hit", "repair", "own"};
  return names[static_cast<std::size_t>(kind)];
}

/// What a press on the words of a repair shows, in few words.
std::string said_of(view::Language language, const view::RepairRow& repair) {
  const view::RepairWords words = view::repair_words(language, repair);
  return words.what + ": " + words.reason;
}

void write_paragraph(JsonWriter& json, const app::Scene& scene, std::size_t at) {
  const view::Language language = scene.language;
  const view::Paragraph& paragraph = scene.document->paragraphs[at];
  const std::uint8_t level = at < scene.heading_levels.size() ? scene.heading_levels[at] : std::uint8_t{0};
  json.open_object();
  json.field("kind", kind_name(paragraph.kind));
  json.field_number("level", paragraph.kind == structure::BlockKind::heading ? level : paragraph.level);
  json.field_number("page", paragraph.page);
  json.field_number("line", paragraph.line);
  json.field_true("pageStart", paragraph.page_start);
  if (paragraph.page_start && paragraph.page > 1)
    json.field("pageLabel", view::fill(language, "reader.page", {{"n", paragraph.page_label.empty() ? view::number(paragraph.page) : paragraph.page_label}}));
  json.field("label", paragraph.label);
  json.field("text", paragraph.text);
  if (!paragraph.marks.empty()) {
    std::vector<std::uint32_t> bytes;
    for (const view::Mark& mark : paragraph.marks) {
      bytes.push_back(mark.span.begin);
      bytes.push_back(mark.span.end);
    }
    const auto units = utf16_offsets(paragraph.text, bytes);
    json.key("marks");
    json.open_array();
    for (std::size_t i = 0; i < paragraph.marks.size(); ++i) {
      const view::Mark& mark = paragraph.marks[i];
      json.open_array();
      json.number(units[2 * i]);
      json.number(units[2 * i + 1]);
      json.text(kind_name(mark.kind));
      json.number(mark.number);
      json.text(mark.kind == view::Mark::Kind::fact     ? mark.uncertain ? "uncertain" : app::name(app::fact_tone(mark.fact))
                : mark.kind == view::Mark::Kind::repair ? mark.uncertain ? "uncertain" : "repaired"
                                                        : "accent");
      if (mark.kind == view::Mark::Kind::repair) json.text(said_of(language, scene.document->repairs[mark.number - 1]));
      json.close_array();
    }
    json.close_array();
  }
  json.close_object();
}

}  // namespace

void write_node(JsonWriter& json, const Node& node) {
  json.open_object();
  json.field("sid", node.sid);
  json.field("role", app::name(node.role));
  if (node.look != app::Look::none) json.field("look", app::name(node.look));
  if (node.tone != app::Tone::plain) json.field("tone", app::name(node.tone));
  json.field_number("level", node.level);
  json.field("text", node.text);
  json.field("label", node.label);
  json.field("icon", node.icon);
  if (node.role == app::Role::link || node.role == app::Role::frame) {
    json.key("href");
    json.text(node.href);
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
  if (node.sorted != view::Sorted::no) json.field("sorted", node.sorted == view::Sorted::rising ? "ascending" : "descending");
  if (node.expanded) {
    json.key("expanded");
    json.boolean(*node.expanded);
  }
  json.field_number("from", node.from);
  json.field_number("to", node.to);
  write_marks(json, node);
  if (!node.children.empty()) {
    json.key("children");
    json.open_array();
    for (const Node& child : node.children) write_node(json, child);
    json.close_array();
  }
  json.close_object();
}

void write_find(JsonWriter& json, const std::optional<app::FindBar>& bar) {
  json.key("find");
  if (!bar) return json.null();
  json.open_object();
  for (const auto& [name, value] : std::initializer_list<std::pair<std::string_view, const std::string&>>{
           {"value", bar->value}, {"label", bar->label}, {"count", bar->count}, {"previous", bar->previous}, {"next", bar->next}, {"close", bar->close}})
    json.field(name, value);
  json.field_true("any", bar->any);
  json.close_object();
}

void write_suggestions(JsonWriter& json, const std::optional<app::SuggestionList>& list) {
  json.key("suggestions");
  if (!list) return json.null();
  json.open_object();
  json.field("label", list->label);
  json.field_number("at", list->at);
  json.key("rows");
  json.open_array();
  for (const app::SuggestionList::Row& row : list->rows) {
    json.open_object();
    json.field("text", row.text);
    json.field("kind", row.kind);
    json.field_true("quoted", row.quoted);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

/// What is missing of the pack, where something is.
void write_wanted(JsonWriter& json, const app::Wanted& wanted) {
  if (wanted.bytes.empty()) return;
  json.key("wanted");
  write_ranges(json, wanted.bytes);
  json.field_true("later", wanted.later);
}

std::string changes_json(const app::Application& application, const app::Changes& changes) {
  const app::Scene& scene = application.scene();
  const app::State& state = application.state();
  std::string out;
  JsonWriter json(out);
  json.open_object();
  if (changes.title) json.field("title", scene.title);
  if (changes.language) json.field("lang", scene.language == view::Language::sv ? "sv" : "en");
  if (changes.theme) json.field("theme", app::dark(state) ? "dark" : "light");
  if (changes.screen) json.field("screen", app::name(state.place.screen));
  if (changes.desk) json.field("desk", *changes.desk);
  if (changes.settings) write_settings(json, state.settings);
  if (changes.sheet) {
    constexpr std::array<std::string_view, 4> sheets = {"none", "left", "right", "places"};
    json.field("sheet", sheets[static_cast<std::size_t>(scene.sheet)]);
  }
  if (changes.url) {
    json.key("url");
    json.open_object();
    json.key("to");
    json.text(*changes.url);
    json.field_true("replace", changes.effects.history != app::History::push);
    json.close_object();
  }
  write_panes(json, scene, changes);
  if (changes.prose) {
    json.key("prose");
    json.open_object();
    json.key("version");
    json.number(scene.document_version);
    json.key("count");
    json.number(scene.document ? static_cast<std::int64_t>(scene.document->paragraphs.size()) : 0);
    json.field("paper", scene.document ? scene.document->paper.id : "");
    json.close_object();
  }
  if (changes.lit || changes.prose) {
    json.key("lit");
    json.open_object();
    json.field_number("fact", scene.lit_fact);
    json.field_number("hit", scene.lit_hit);
    json.close_object();
  }
  if (changes.dialog) {
    json.key("dialog");
    if (scene.dialog) write_node(json, *scene.dialog);
    else json.null();
  }
  if (changes.find) write_find(json, scene.find);
  if (changes.suggestions) write_suggestions(json, scene.suggestions);
  write_effects(json, changes.effects);
  write_wanted(json, application.wanted());
  json.close_object();
  return out;
}

std::string prose_json(const app::Scene& scene, std::uint32_t first, std::uint32_t count) {
  std::string out;
  JsonWriter json(out);
  json.open_array();
  if (scene.document) {
    const auto& paragraphs = scene.document->paragraphs;
    const std::size_t end = std::min<std::size_t>(paragraphs.size(), std::size_t{first} + count);
    for (std::size_t i = first; i < end; ++i)
      write_paragraph(json, scene, i);
  }
  json.close_array();
  return out;
}

std::string keys_json() {
  std::string out;
  JsonWriter json(out);
  json.open_array();
  for (const app::NamedCommand& command : app::named_commands({}, {}))
    for (const std::string_view keys : command.keys) {
      json.open_object();
      json.field("keys", keys);
      json.field("name", command.name);
      json.field_true("single", app::is_single(keys));
      json.close_object();
    }
  json.close_array();
  return out;
}

}  // namespace diarium::bind
