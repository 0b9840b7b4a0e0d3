#include "bind/write.h"

#include <array>
#include <type_traits>

// web/make/border.mjs reads the types of the page from here: a comment says of a key what its call does not.
namespace diarium::bind {

constexpr std::array<std::string_view, 4> offline_action_names = {"save", "cancel", "forget", "reload"};
constexpr std::array<std::string_view, 5> field_kind_names = {"text", "list", "date", "count", "word"};

static void fields(JsonWriter& json, const app::Original& original) {
  json.said("paper", original.paper);
  json.said("file", original.file);
  json.field("copy", original.copy);
  json.field_true("own", original.own);
  json.field("source", original.source);
  json.field("words", original.words);
  json.counted("page", original.page.page + 1);
  json.counted("pages", original.page.pages);
  json.texts("labels", original.page.labels);
  json.key("boxes");  // [page: number, left: number, top: number, right: number, bottom: number][]
  json.open_array();
  for (const source::Placed& line : original.page.lines) {
    json.open_array();
    json.number(line.page + 1);
    for (const std::int32_t tenths : {line.box.left, line.box.top, line.box.right, line.box.bottom}) json.number(tenths);
    json.close_array();
  }
  json.close_array();
}

static void fields(JsonWriter& json, const app::ShownRepair& repair) {
  json.counted("number", repair.number);
  json.said("word", repair.word);
  json.field("was", repair.was);
  json.said("because", repair.because);
  json.field_number("confidence", repair.confidence);
  json.pairs("readings", repair.readings);
  json.field_true("alone", repair.alone);
  json.field("absent", repair.absent);
  if (repair.original) json.object<app::Original>("original", *repair.original);
}

static void fields(JsonWriter& json, const view::FactField& field) {
  json.said("name", field.name);
  json.said("label", field.label);
  json.said("kind", word_of(field_kind_names, field.kind));
  json.field("value", field.value);
  json.pairs("words", field.words);
}

static void fields(JsonWriter& json, const app::Correction& correction) {
  json.said("paper", correction.paper);
  json.field("title", correction.title);
  json.field("source", correction.source);
  json.said("fact", correction.fact);
  json.field("label", correction.label);
  json.field("value", correction.value);
  json.field("quote", correction.quote);
  json.field("person", correction.person);
  json.field_true("lacking", correction.lacking);
  if (!correction.others.empty()) json.pairs("others", correction.others);
  json.range("span", correction.span);
  json.list<view::FactField>("fields", correction.fields);
}

static void fields(JsonWriter& json, const view::CasePaperName& name) {
  json.said("paper", name.paper);
  json.said("source", name.source);
  json.field("paperTitle", name.title);
  if (name.span != ByteSpan{}) json.range("span", name.span);
}

static void fields(JsonWriter& json, const view::CaseFormPaper& paper) {
  fields(json, paper.name);  // CasePaperName
  json.field("about", paper.about);
}

static void fields(JsonWriter& json, const view::CaseFormOther& other) {
  fields(json, other.name);  // CasePaperName
  json.said("title", other.title);
  json.field("about", other.about);
  json.field("words", other.words);
}

static void fields(JsonWriter& json, const view::CaseForm& form) {
  json.said("id", form.id);
  json.said("title", form.title);
  json.field("about", form.about);
  json.field_number("chosen", form.chosen);
  json.list<view::CaseFormPaper>("papers", form.papers);
  json.list<view::CaseFormOther>("others", form.others);
}

static void fields(JsonWriter& json, const app::ScrollTo& scroll) {
  json.field("sid", scroll.sid);  // Sid
  json.field_number("paragraph", scroll.paragraph);
  json.field_number("fact", scroll.fact);
  json.field_number("hit", scroll.hit);
}

static void fields(JsonWriter& json, const app::Copy& copy) {
  json.field("text", copy.text);
  json.field("html", copy.html);
  json.said("link", copy.link);
  json.field_true("code", copy.as == app::CopyAs::code);
}

static void fields(JsonWriter& json, const app::TextFile& file) {
  json.said("name", file.name);
  json.said("type", file.media_type);
  json.said("text", file.text);
}

/// A table: CSV as text, else heads and rows, and which columns are addresses.
static void fields(JsonWriter& json, const app::SheetFile& sheet) {
  json.said("name", sheet.name);
  json.field("csv", sheet.csv);
  if (sheet.csv.empty()) {
    json.texts("heads", sheet.cells.heads);
    json.key("rows");  // string[][]
    json.open_array();
    for (const auto& row : sheet.cells.rows) {
      json.open_array();
      for (const std::string& cell : row) json.text(cell);
      json.close_array();
    }
    json.close_array();
    json.key("links");  // number[]
    json.open_array();
    for (const std::uint32_t column : sheet.cells.links) json.number(column);
    json.close_array();
  }
}

void write_effects(JsonWriter& json, const app::Effects& effects) {
  app::each_told([&](const char* name, auto effect) {
    const auto& told = effects.*effect;
    using Told = std::remove_cvref_t<decltype(told)>;
    if (!told) return;
    if constexpr (std::is_same_v<Told, bool>) json.flag(name, true);
    else if constexpr (std::is_same_v<Told, std::optional<std::string>>) json.said(name, *told);
    else if constexpr (std::is_same_v<Told, std::optional<app::OfflineAction>>)
      json.said(name, word_of(offline_action_names, *told));
    else json.object(name, *told);
  });
}

}  // namespace diarium::bind
