#include "text/plain/entities.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/letters.h"
#include "base/utf8.h"

namespace diarium::text {
namespace {

constexpr std::size_t longest_entity = 8;  // Bytes between & and ; of an entity that is one: «&#x10FFFF;».

struct Named {
  std::string_view name;
  char32_t point;
};
constexpr std::array<Named, 41> names = {{
    {"aring", 0xE5},   {"auml", 0xE4},     {"ouml", 0xF6},    {"Aring", 0xC5},   {"Auml", 0xC4},    {"Ouml", 0xD6},
    {"eacute", 0xE9},  {"Eacute", 0xC9},   {"egrave", 0xE8},  {"agrave", 0xE0},  {"uuml", 0xFC},    {"Uuml", 0xDC},
    {"aelig", 0xE6},   {"oslash", 0xF8},   {"nbsp", 0xA0},    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},
    {"quot", '"'},     {"apos", '\''},     {"sect", 0xA7},    {"middot", 0xB7},  {"laquo", 0xAB},   {"raquo", 0xBB},
    {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
    {"bull", 0x2022},  {"hellip", 0x2026}, {"shy", 0xAD},     {"minus", 0x2212}, {"hyphen", 0x2010}, {"dash", 0x2010},
    {"ensp", 0x2002},  {"emsp", 0x2003},   {"thinsp", 0x2009}, {"zwnj", 0x200C}, {"zwj", 0x200D},
}};

std::optional<char32_t> numbered(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  if (digits.empty()) return std::nullopt;
  char32_t point = 0;
  for (const char c : digits) {
    const auto value = hex_digit(c);
    if (!value || (!hex && !is_digit(c))) return std::nullopt;
    point = point * (hex ? 16 : 10) + static_cast<char32_t>(*value);
  }
  // A control character would be no text, a surrogate no character.
  const bool character = point >= 0x20 && point != 0x7F && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
  return character ? std::optional(point) : std::nullopt;
}

}  // namespace

std::size_t entity_at(std::string_view text, std::size_t at, char32_t& point) {
  const std::size_t end = text.substr(at + 1, longest_entity + 1).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(at + 1, end);
  std::optional<char32_t> found;
  if (name.front() == '#') {
    found = numbered(name.substr(1));
  } else {
    const auto named = std::find_if(names.begin(), names.end(), [&](const Named& one) { return one.name == name; });
    if (named != names.end()) found = named->point;
  }
  if (!found) return 0;
  point = *found;
  return end + 2;
}

Text decode_entities(std::string source) {
  std::string out;
  std::vector<SourceMap::Step> steps;
  std::size_t copied = 0;
  for (std::size_t at = source.find('&'); at != std::string::npos; at = source.find('&', at)) {
    char32_t point = 0;
    const std::size_t size = entity_at(source, at, point);
    if (size == 0) {
      ++at;
      continue;
    }
    out.append(source, copied, at - copied);
    const auto place = static_cast<std::uint32_t>(out.size());
    if (steps.empty() || steps.back().text != place) steps.push_back({place, static_cast<std::uint32_t>(at)});
    utf8::append(out, point);
    at += size;
    copied = at;
    steps.push_back({static_cast<std::uint32_t>(out.size()), static_cast<std::uint32_t>(at)});
  }
  if (steps.empty()) return {std::move(source), {}};
  out.append(source, copied);
  return {std::move(out), SourceMap(std::move(steps))};
}

SourceMap joined(const SourceMap& outer, const SourceMap& inner) {
  if (outer.identity()) return inner;
  if (inner.identity()) return outer;
  std::vector<SourceMap::Step> steps;
  std::size_t next = 0;  // Of inner's steps.
  SourceMap::Step run{0, 0};
  for (std::size_t i = 0; i <= outer.steps().size(); ++i) {
    const bool last = i == outer.steps().size();
    // Steps of the inner map inside this run of the outer one.
    while (next < inner.steps().size() && inner.steps()[next].text < run.source) ++next;
    for (; next < inner.steps().size(); ++next) {
      const SourceMap::Step& step = inner.steps()[next];
      const std::uint32_t text = run.text + (step.text - run.source);
      if (!last && text >= outer.steps()[i].text) break;
      steps.push_back({text, step.source});
    }
    if (last) break;
    run = outer.steps()[i];
    steps.push_back({run.text, inner.to_source(run.source)});
  }
  std::vector<SourceMap::Step> single;  // The later of two steps at one byte holds.
  for (const SourceMap::Step& step : steps) {
    if (!single.empty() && single.back().text == step.text) single.pop_back();
    single.push_back(step);
  }
  return SourceMap(std::move(single));
}

}  // namespace diarium::text
