#include "bind/write_asked.h"

#include <array>

namespace diarium::bind {
namespace {

void write_original(JsonWriter& json, const app::Original& original) {
  json.key("original");
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
  json.open_array();
  for (const std::string& label : original.page.labels) json.text(label);
  json.close_array();
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

void write_repair(JsonWriter& json, const app::ShownRepair& repair) {
  json.key("repair");
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
  if (repair.original) write_original(json, *repair.original);
  json.close_object();
}

void write_correction(JsonWriter& json, const app::Correction& correction) {
  constexpr std::array<std::string_view, 5> kinds = {"text", "list", "date", "count", "word"};
  json.key("correct");
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

void write_case(JsonWriter& json, const view::CaseForm& form) {
  json.key("case");
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

}  // namespace

void write_asked(JsonWriter& json, const app::Effects& effects) {
  if (effects.original) write_original(json, *effects.original);
  if (effects.repair) write_repair(json, *effects.repair);
  if (effects.correction) write_correction(json, *effects.correction);
  if (effects.case_form) write_case(json, *effects.case_form);
}

}  // namespace diarium::bind
