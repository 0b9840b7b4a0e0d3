#include "desk/references.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/tex.h"
#include "desk/codec.h"
#include "desk/keys.h"

namespace diarium::desk {
namespace {

/// A paper or a case, with what is pinned of it.
struct Reference {
  std::string address;
  std::vector<const Pin*> pins;  ///< At least one.
  const Source* source = nullptr;
};

std::vector<Reference> references_of(const Outgoing& out) {
  std::vector<Reference> references;
  for (const Pin* pin : out.pins) {
    const std::string address = source_of(*pin);
    auto one = std::ranges::find(references, address, &Reference::address);
    if (one == references.end()) {
      const auto source = std::ranges::find(out.sources, address, &Source::address);
      one = references.insert(one, {address, {}, source == out.sources.end() ? nullptr : &*source});
    }
    one->pins.push_back(pin);
  }
  return references;
}

/// No two sources have one. What a writer of TeX cannot type is a number.
std::string key_of_reference(const std::string& address) {
  const auto typed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '.'; };
  if (!std::ranges::all_of(address, typed) || !address.ends_with('/')) return hex_of(key_of(address));
  return "diarium:" + address.substr(0, address.size() - 1);
}

std::string joined(const std::string& a, const std::string& b) { return a + (a.empty() || b.empty() ? "" : ", ") + b; }

std::string publisher_of(const Reference& of) { return of.source ? joined(of.source->body, of.source->municipality) : ""; }

/// Words, place, address and note of each pin that has words or a note.
std::string annotations_of(const Reference& of, std::string_view site) {
  std::string text;
  for (const Pin* pin : of.pins) {
    if (pin->exact.empty() && pin->note.empty()) continue;
    if (!text.empty()) text += "\n\n";
    if (!pin->exact.empty()) text += "«" + pin->exact + "»" + (pin->place.empty() ? "" : " (" + pin->place + ")") + "\n" + std::string(site) + pin->address;
    if (!pin->note.empty()) text += (pin->exact.empty() ? "" : "\n") + pin->note;
  }
  return text;
}

/// Year, month and day of «2031-06-11», as far as they are said.
struct Day {
  std::array<unsigned, 3> parts{};
  std::size_t said = 0;
};
Day day_of(std::string_view iso) {
  Day day;
  while (day.said < 3 && !iso.empty()) {
    unsigned& part = day.parts[day.said];
    const auto [end, error] = std::from_chars(iso.data(), iso.data() + iso.size(), part);
    if (error != std::errc{} || part == 0 || (day.said == 1 && part > 12)) break;
    ++day.said;
    iso.remove_prefix(static_cast<std::size_t>(end - iso.data()));
    if (!iso.starts_with('-')) break;
    iso.remove_prefix(1);
  }
  return day;
}

void put_field(std::string& bib, std::string_view name, std::string_view value) {
  if (!value.empty()) ((bib += ",\n  ") += name) += " = {" + std::string(value) + "}";
}

/// A value that TeX does not read: what would end it is written as an address writes it.
std::string address_for_tex(std::string_view address) {
  std::string out;
  for (const char c : address)
    if (c == '{' || c == '}' || c == '\\' || c == ' ') (out += '%', put_hex(out, static_cast<unsigned char>(c), 2));
    else out += c;
  return out;
}

void put_days(std::string& json, std::string_view name, std::string_view iso) {
  std::string parts;
  for (const std::string_view one : {iso.substr(0, iso.find('/')), iso.find('/') == iso.npos ? std::string_view() : iso.substr(iso.find('/') + 1)}) {
    const Day day = day_of(one);
    if (day.said == 0) continue;
    parts += parts.empty() ? "[" : ",[";
    for (std::size_t i = 0; i < day.said; ++i) parts += (i > 0 ? "," : "") + std::to_string(day.parts[i]);
    parts += ']';
  }
  if (!parts.empty()) ((json += ",\"") += name) += "\":{\"date-parts\":[" + parts + "]}";
}

void put_value(std::string& json, std::string_view name, std::string_view value) {
  if (!value.empty()) ((json += ",\"") += name) += "\":", put_json_string(json, value);
}

}  // namespace

std::string as_bibtex(const Outgoing& out) {
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string bib;
  for (const Reference& one : references_of(out)) {
    const Pin& first = *one.pins.front();
    bib += (bib.empty() ? "@misc{" : "\n@misc{") + key_of_reference(one.address);
    if (!first.title.empty()) put_field(bib, "title", "{" + tex_escaped(first.title) + "}");  // Twice: no style writes names small.
    put_field(bib, "organization", tex_escaped(publisher_of(one)));
    if (one.source) {
      const Day day = day_of(one.source->day);
      if (day.said > 0) put_field(bib, "year", std::to_string(day.parts[0]));
      if (day.said > 1) (bib += ",\n  month = ") += months[day.parts[1] - 1];
      if (day.said > 2) put_field(bib, "day", std::to_string(day.parts[2]));
    }
    put_field(bib, "note", tex_escaped(one.source ? joined(one.source->kind, one.source->number) : first.place));
    put_field(bib, "url", address_for_tex(out.site + one.address));
    put_field(bib, "urldate", first.day);
    put_field(bib, "langid", "swedish");
    put_field(bib, "annote", tex_escaped(annotations_of(one, out.site)));
    bib += "\n}\n";
  }
  return bib;
}

std::string as_csl(const Outgoing& out) {
  std::string json = "[";
  for (const Reference& one : references_of(out)) {
    const Pin& first = *one.pins.front();
    json += json.size() > 1 ? ",\n{\"id\":" : "\n{\"id\":";
    put_json_string(json, key_of_reference(one.address));
    json += ",\"type\":\"document\",\"language\":\"sv\"";
    put_value(json, "title", first.title);
    put_value(json, "publisher", publisher_of(one));
    std::string note = annotations_of(one, out.site);
    if (one.source) {
      put_value(json, "genre", one.source->kind);
      put_value(json, "number", one.source->number);
      put_days(json, "issued", one.source->day);
    } else if (!first.place.empty()) {
      note = first.place + (note.empty() ? "" : "\n\n") + note;
    }
    put_value(json, "URL", out.site + one.address);
    put_days(json, "accessed", first.day);
    put_value(json, "note", note);
    json += '}';
  }
  return json + "\n]\n";
}

}  // namespace diarium::desk
