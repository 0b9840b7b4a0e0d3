#include "desk/out.h"

#include <nlohmann/json.hpp>

#include "base/escape.h"
#include "base/json_text.h"

namespace diarium::desk {
namespace {

using Json = nlohmann::ordered_json;

/// The address without what is lit there: of the paper itself.
std::string source_of(const Pin& pin) { return pin.address.substr(0, pin.address.find('?')); }

std::string where_of(const Pin& pin) {
  std::string where = pin.title;
  if (!pin.place.empty()) where += (where.empty() ? "" : ", ") + pin.place;
  return where;
}

}  // namespace

std::string as_text(const Outgoing& out) {
  std::string text = out.title + "\n";
  for (const Pin* pin : out.pins) {
    text += "\n";
    if (!pin->exact.empty()) text += "«" + pin->exact + "»\n";
    text += where_of(*pin) + "\n" + out.site + pin->address + "\n";
    if (!pin->note.empty()) text += "— " + pin->note + "\n";
  }
  return text;
}

std::string as_html(const Outgoing& out) {
  std::string html = "<!doctype html>\n<html lang=\"sv\"><meta charset=\"utf-8\"><title>" + escaped(out.title) + "</title>\n<h1>" + escaped(out.title) + "</h1>\n";
  for (const Pin* pin : out.pins) {
    if (!pin->exact.empty()) html += "<blockquote>" + escaped(pin->exact) + "</blockquote>\n";
    html += "<p><a href=\"" + escaped(out.site + pin->address) + "\">" + escaped(where_of(*pin)) + "</a></p>\n";
    if (!pin->note.empty()) html += "<p>" + escaped(pin->note) + "</p>\n";
  }
  return html + "</html>\n";
}

std::string as_annotations(const Outgoing& out) {
  Json items = Json::array();
  for (const Pin* pin : out.pins) {
    Json target{{"source", out.site + source_of(*pin)}};
    if (!pin->exact.empty()) target["selector"] = {{"type", "TextQuoteSelector"}, {"exact", pin->exact}, {"prefix", pin->prefix}, {"suffix", pin->suffix}};
    Json one{{"id", out.site + pin->address}, {"type", "Annotation"}, {"motivation", pin->note.empty() ? "highlighting" : "commenting"}};
    if (!pin->day.empty()) one["created"] = pin->day + "T00:00:00Z";
    if (!pin->note.empty()) one["body"] = {{"type", "TextualBody"}, {"value", pin->note}, {"format", "text/plain"}};
    one["target"] = std::move(target);
    items.push_back(std::move(one));
  }
  const Json page{{"@context", "http://www.w3.org/ns/anno.jsonld"}, {"type", "AnnotationPage"}, {"label", out.title}, {"items", std::move(items)}};
  return many_lines(page, 1);
}

}  // namespace diarium::desk
