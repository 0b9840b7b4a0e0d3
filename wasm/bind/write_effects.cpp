#include "bind/write_effects.h"

#include <array>
#include <type_traits>

namespace diarium::bind {
namespace {

void write(JsonWriter& json, const std::vector<std::string>& words) {
  json.open_array();
  for (const std::string& one : words) json.text(one);
  json.close_array();
}

void write(JsonWriter& json, const app::Original& original) {
  json.open_object();
  json.field("paper", original.paper);
  json.field("file", original.file);
  json.field("copy", original.copy);
  json.field_true("own", original.own);
  json.field("source", original.source);
  json.field("words", original.words);
  json.field_number("page", original.page.page + 1);
  json.field_number("pages", original.page.pages);
  json.key("labels");
  write(json, original.page.labels);
  json.key("boxes");
  json.open_array();
  for (const source::Placed& line : original.page.lines) {
    json.open_array();
    json.number(line.page + 1);
    for (const std::int32_t tenths : {line.box.left, line.box.top, line.box.right, line.box.bottom}) json.number(tenths);
    json.close_array();
  }
  json.close_array();
  json.close_object();
}

void write(JsonWriter& json, const app::ShownRepair& repair) {
  json.open_object();
  json.field_number("number", repair.number);
  json.field("word", repair.word);
  json.field("was", repair.was);
  json.field("because", repair.because);
  json.field_number("confidence", repair.confidence);
  json.key("readings");
  json.open_array();
  for (const auto& [word, address] : repair.readings) {
    json.open_array();
    json.text(word);
    json.text(address);
    json.close_array();
  }
  json.close_array();
  json.field_true("alone", repair.alone);
  json.field("absent", repair.absent);
  if (repair.original) {
    json.key("original");
    write(json, *repair.original);
  }
  json.close_object();
}

void write(JsonWriter& json, const app::Correction& correction) {
  constexpr std::array<std::string_view, 5> kinds = {"text", "list", "date", "count", "word"};
  json.open_object();
  for (const auto& [name, value] : std::initializer_list<std::pair<std::string_view, const std::string&>>{
           {"paper", correction.paper}, {"title", correction.title}, {"source", correction.source}, {"fact", correction.fact},
           {"label", correction.label}, {"value", correction.value}, {"quote", correction.quote}})
    json.field(name, value);
  json.field("person", correction.person);
  json.field_true("lacking", correction.lacking);
  if (!correction.others.empty()) {
    json.key("others");
    json.open_array();
    for (const auto& [id, name] : correction.others) {
      json.open_array();
      json.text(id);
      json.text(name);
      json.close_array();
    }
    json.close_array();
  }
  json.key("span");
  json.open_array();
  json.number(correction.span.begin);
  json.number(correction.span.end);
  json.close_array();
  json.key("fields");
  json.open_array();
  for (const view::FactField& field : correction.fields) {
    json.open_object();
    json.field("name", field.name);
    json.field("label", field.label);
    json.field("kind", kinds[static_cast<std::size_t>(field.kind)]);
    json.field("value", field.value);
    json.key("words");
    json.open_array();
    for (const auto& [word, said] : field.words) {
      json.open_array();
      json.text(word);
      json.text(said);
      json.close_array();
    }
    json.close_array();
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

void write_case_paper(JsonWriter& json, const view::CasePaperName& name) {
  json.field("paper", name.paper);
  json.field("source", name.source);
  json.field("paperTitle", name.title);
  if (name.span == ByteSpan{}) return;
  json.key("span");
  json.open_array();
  json.number(name.span.begin);
  json.number(name.span.end);
  json.close_array();
}

void write(JsonWriter& json, const view::CaseForm& form) {
  json.open_object();
  json.field("id", form.id);
  json.field("title", form.title);
  json.field("about", form.about);
  json.field_number("chosen", form.chosen);
  json.key("papers");
  json.open_array();
  for (const view::CaseFormPaper& paper : form.papers) {
    json.open_object();
    write_case_paper(json, paper.name);
    json.field("about", paper.about);
    json.close_object();
  }
  json.close_array();
  json.key("others");
  json.open_array();
  for (const view::CaseFormOther& other : form.others) {
    json.open_object();
    write_case_paper(json, other.name);
    json.field("title", other.title);
    json.field("about", other.about);
    json.field("words", other.words);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

void write(JsonWriter& json, const std::string& text) { json.text(text); }

void write(JsonWriter& json, const app::ScrollTo& scroll) {
  json.open_object();
  json.field("sid", scroll.sid);
  json.field_number("paragraph", scroll.paragraph);
  json.field_number("fact", scroll.fact);
  json.field_number("hit", scroll.hit);
  json.close_object();
}

void write(JsonWriter& json, const app::Copy& copy) {
  json.open_object();
  json.field("text", copy.text);
  json.field("html", copy.html);
  json.key("link");
  json.text(copy.link);
  json.field_true("code", copy.as == app::CopyAs::code);
  json.close_object();
}

void write(JsonWriter& json, const app::TextFile& file) {
  json.open_object();
  json.field("name", file.name);
  json.field("type", file.media_type);
  json.field("text", file.text);
  json.close_object();
}

/// A table: CSV as text, else heads and rows, and which columns are addresses.
void write(JsonWriter& json, const app::SheetFile& sheet) {
  json.open_object();
  json.field("name", sheet.name);
  json.field("csv", sheet.csv);
  if (sheet.csv.empty()) {
    json.key("heads");
    write(json, sheet.cells.heads);
    json.key("rows");
    json.open_array();
    for (const auto& row : sheet.cells.rows) write(json, row);
    json.close_array();
    json.key("links");
    json.open_array();
    for (const std::uint32_t column : sheet.cells.links) json.number(column);
    json.close_array();
  }
  json.close_object();
}

void write(JsonWriter& json, app::OfflineAction wish) {
  constexpr std::array<std::string_view, 4> wishes = {"save", "cancel", "forget", "reload"};
  json.text(wishes[static_cast<std::size_t>(wish)]);
}

}  // namespace

void write_effects(JsonWriter& json, const app::Effects& effects) {
  app::each_told([&](std::string_view name, auto effect) {
    const auto& told = effects.*effect;
    if (!told) return;
    json.key(name);
    if constexpr (std::is_same_v<decltype(told), const bool&>) json.boolean(true);
    else write(json, *told);
  });
}

}  // namespace diarium::bind
