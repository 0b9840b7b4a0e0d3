#include "desk/out.h"

#include "base/escape.h"
#include "desk/codec.h"

namespace diarium::desk {

std::string source_of(const Pin& pin) { return pin.address.substr(0, pin.address.find('?')); }

std::string source_words(const Pin& pin) { return pin.title + (pin.title.empty() || pin.place.empty() ? "" : ", ") + pin.place; }

std::string html_of(const Pin& pin, std::string_view site) {
  std::string html;
  if (!pin.exact.empty()) html = "<blockquote lang=\"sv\">" + escaped(pin.exact) + "</blockquote>\n";
  html += "<p><a href=\"" + escaped(std::string(site) + pin.address) + "\">" + escaped(source_words(pin)) + "</a></p>\n";
  return pin.note.empty() ? html : html + "<p>" + escaped(pin.note) + "</p>\n";
}

std::string as_text(const Outgoing& out) {
  std::string text = out.title + "\n";
  for (const Pin* pin : out.pins) {
    text += "\n";
    if (!pin->exact.empty()) text += "«" + pin->exact + "»\n";
    text += source_words(*pin) + "\n" + out.site + pin->address + "\n";
    if (!pin->note.empty()) text += "— " + pin->note + "\n";
  }
  return text;
}

std::string as_html(const Outgoing& out) {
  const std::string title = escaped(out.title);
  std::string html = "<!doctype html>\n<html lang=\"sv\"><meta charset=\"utf-8\"><title>" + title + "</title>\n<h1>" + title + "</h1>\n";
  for (const Pin* pin : out.pins) html += html_of(*pin, out.site);
  return html + "</html>\n";
}

std::string as_annotations(const Outgoing& out) {
  std::string json = "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\"";
  const auto put = [&json](std::string_view before, std::string_view words) { json += before, put_json_string(json, words); };
  put(",\"label\":", out.title);
  json += ",\"items\":[";
  for (const Pin* pin : out.pins) {
    put(json.back() == '[' ? "\n{\"id\":" : ",\n{\"id\":", out.site + pin->address);
    put(",\"type\":\"Annotation\",\"motivation\":", pin->note.empty() ? "highlighting" : "commenting");
    if (!pin->day.empty()) put(",\"created\":", pin->day + "T00:00:00Z");
    if (!pin->note.empty()) put(",\"body\":{\"type\":\"TextualBody\",\"format\":\"text/plain\",\"value\":", pin->note), json += '}';
    put(",\"target\":{\"source\":", out.site + source_of(*pin));
    if (!pin->exact.empty()) {
      put(",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":", pin->exact);
      put(",\"prefix\":", pin->prefix), put(",\"suffix\":", pin->suffix);
      json += '}';
    }
    json += "}}";
  }
  return json + "]}\n";
}

}  // namespace diarium::desk
