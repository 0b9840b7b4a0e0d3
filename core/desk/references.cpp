#include "desk/references.h"

#include <algorithm>

#include "base/tex.h"
#include "desk/codec.h"
#include "desk/keys.h"

namespace diarium::desk {
namespace {

/// Of the paper or the case itself.
std::string_view address_of(const Pin& pin) { return std::string_view(pin.address).substr(0, pin.address.find('?')); }

/// The first pin of each paper, in their order.
std::vector<const Pin*> first_pins(const Outgoing& out) {
  std::vector<const Pin*> first;
  for (const Pin* pin : out.pins)
    if (std::ranges::find(first, address_of(*pin), [](const Pin* one) { return address_of(*one); }) == first.end()) first.push_back(pin);
  return first;
}

/// What the paper says of itself; null where it is not at hand.
const Source* said_of(const Outgoing& out, const Pin& pin) {
  const auto source = std::ranges::find(out.sources, address_of(pin), &Source::address);
  return source == out.sources.end() ? nullptr : *source;
}

/// No two sources have one. What a writer of TeX cannot type is a number.
std::string key_of_reference(std::string_view address) {
  const auto typed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '.'; };
  if (!std::ranges::all_of(address, typed) || !address.ends_with('/')) return hex_of(key_of(address));
  return "diarium:" + std::string(address.substr(0, address.size() - 1));
}

/// Words, place, address and note of each pin that has words or a note.
std::string annotations_of(const Outgoing& out, const Pin& of) {
  std::string text;
  for (const Pin* pin : out.pins) {
    if (address_of(*pin) != address_of(of) || (pin->exact.empty() && pin->note.empty())) continue;
    if (!text.empty()) text += "\n\n";
    if (!pin->exact.empty()) text += "«" + pin->exact + "»" + (pin->place.empty() ? "" : " (" + pin->place + ")") + "\n" + out.site + pin->address;
    if (!pin->note.empty()) text += (pin->exact.empty() ? "" : "\n") + pin->note;
  }
  return text;
}

/// A part of «2031-06-11», by where its digits stand, without a zero before them; empty: not said. Of two days the first counts.
std::string_view part_of_day(std::string_view iso, std::size_t at, std::size_t size) {
  if (iso.size() < at + size || (at > 0 && iso[at - 1] != '-')) return {};
  std::string_view digits = iso.substr(at, size);
  if (digits.find_first_not_of("0123456789") != digits.npos) return {};
  return digits.substr(std::min(digits.find_first_not_of('0'), size));
}
struct Day {
  std::string_view year, month, day;
};
Day day_of(std::string_view iso) {
  Day day{part_of_day(iso, 0, 4), part_of_day(iso, 5, 2), part_of_day(iso, 8, 2)};
  if (day.year.empty() || (day.month.size() > 1 && day.month > "12")) day.month = {};
  if (day.month.empty()) day.day = {};
  return day;
}

void put_field(std::string& bib, std::string_view name, std::string_view value) {
  if (!value.empty()) ((((bib += ",\n  ") += name) += " = {") += value) += '}';
}

void put_value(std::string& json, std::string_view name, std::string_view value) {
  if (!value.empty()) ((json += ",\"") += name) += "\":", put_json_string(json, value);
}

void put_day(std::string& json, std::string_view name, std::string_view iso) {
  const auto [year, month, day] = day_of(iso);
  if (year.empty()) return;
  (((json += ",\"") += name) += "\":{\"date-parts\":[[") += year;
  if (!month.empty()) (json += ',') += month;
  if (!day.empty()) (json += ',') += day;
  json += "]]}";
}

}  // namespace

std::string as_bibtex(const Outgoing& out) {
  constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";
  std::string bib;
  for (const Pin* first : first_pins(out)) {
    bib += (bib.empty() ? "@misc{" : "\n@misc{") + key_of_reference(address_of(*first));
    if (!first->title.empty()) put_field(bib, "title", "{" + tex_escaped(first->title) + "}");  // Twice: no style writes names small.
    std::string note = first->place;
    if (const Source* said = said_of(out, *first)) {
      const auto [year, month, day] = day_of(said->day);
      put_field(bib, "organization", tex_escaped(said->publisher));
      put_field(bib, "year", year);
      if (!month.empty()) (bib += ",\n  month = ") += months.substr(std::size_t{3} * ((month.size() - 1) * 10 + static_cast<std::size_t>(month.back() - '0') - 1), 3);
      put_field(bib, "day", day);
      note = said->kind + (said->kind.empty() || said->number.empty() ? "" : ", ") + said->number;
    }
    put_field(bib, "note", tex_escaped(note));
    if (first->address.find_first_of("{}\\ ") == std::string::npos) put_field(bib, "url", out.site + std::string(address_of(*first)));  // TeX does not read it.
    put_field(bib, "urldate", first->day);
    put_field(bib, "langid", "swedish");
    put_field(bib, "annote", tex_escaped(annotations_of(out, *first)));
    bib += "\n}\n";
  }
  return bib;
}

std::string as_csl(const Outgoing& out) {
  std::string json = "[";
  for (const Pin* first : first_pins(out)) {
    json += json.size() > 1 ? ",\n{\"id\":" : "\n{\"id\":";
    put_json_string(json, key_of_reference(address_of(*first)));
    json += ",\"type\":\"document\",\"language\":\"sv\"";
    put_value(json, "title", first->title);
    if (const Source* said = said_of(out, *first)) {
      put_value(json, "publisher", said->publisher);
      put_value(json, "genre", said->kind);
      put_value(json, "number", said->number);
      put_day(json, "issued", said->day);
    }
    put_value(json, "URL", out.site + std::string(address_of(*first)));
    put_day(json, "accessed", first->day);
    put_value(json, "note", annotations_of(out, *first));
    json += '}';
  }
  return json + "\n]\n";
}

}  // namespace diarium::desk
