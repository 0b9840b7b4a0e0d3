#include "source/office/docx_styles.h"

#include <array>
#include <utility>

#include "base/letters.h"
#include "source/office/xml.h"

namespace diarium::source {
namespace {

constexpr int chain_limit = 16;  // Styles based on styles; Word stops at eleven. Also the way out of a ring.
constexpr int outline_levels = 9;

WordStyle::Contents contents_by_name(std::string_view style) {
  const std::string name = in_small(style);
  if (name == "toc heading") return WordStyle::Contents::title;
  const bool entry = name == "table of figures" || (name.size() == 5 && name.starts_with("toc ")) ||
                     (name.size() == 10 && name.starts_with("contents "));
  return entry ? WordStyle::Contents::entry : WordStyle::Contents::no;
}

}  // namespace

bool is_on(std::string_view value) { return value != "0" && value != "false" && value != "off"; }

std::optional<int> whole_number(std::string_view value) {
  const auto number = number_in<int>(value);
  return number && *number <= 1'000'000 && *number >= -1'000'000 ? number : std::nullopt;
}

int heading_by_name(std::string_view style) {
  constexpr std::array<std::pair<std::string_view, int>, 5> titles = {
      {{"title", 1}, {"titel", 1}, {"rubrik", 1}, {"subtitle", 2}, {"underrubrik", 2}}};
  const std::string name = in_small(style);
  for (const auto& [title, level] : titles) {
    if (name == title) return level;
  }
  for (const std::string_view word : {"heading", "rubrik"}) {
    if (!name.starts_with(word)) continue;
    std::string_view rest = std::string_view(name).substr(word.size());
    while (rest.starts_with(' ') || rest.starts_with('_')) rest.remove_prefix(1);
    if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9') return rest[0] - '0';
  }
  return 0;
}

Result<WordStyles> WordStyles::read(std::string_view xml, std::string_view part, std::string_view where) {
  WordStyles styles;
  if (xml.empty()) return styles;
  Own* style = nullptr;
  XmlListener listener;
  listener.open = [&](const XmlElement& element) {
    const std::string_view value = element.get("w:val");
    if (element.name == "w:style") {
      const std::string_view id = element.get("w:styleId");
      style = &styles.styles_[std::string(id)];
      if (element.get("w:type") == "paragraph" && element.has("w:default") && is_on(element.get("w:default")))
        styles.standard_ = id;
    }
    if (!style) return;
    if (element.name == "w:name") style->name = value;
    if (element.name == "w:basedOn") style->based_on = value;
    if (element.name == "w:outlineLvl") style->outline = whole_number(value);
    if (element.name == "w:numId") style->list = std::string(value);
    if (element.name == "w:ilvl") style->list_level = whole_number(value);
    if (element.name == "w:b") style->bold = is_on(value);
    if (element.name == "w:vanish") style->hidden = is_on(value);
  };
  listener.close = [&](std::string_view name) {
    if (name == "w:style") style = nullptr;
  };
  if (auto error = read_xml(xml, part, where, listener)) return *error;
  return styles;
}

WordStyle WordStyles::find(std::string_view id) const {
  WordStyle found;
  std::optional<int> outline;
  std::optional<bool> bold, hidden;
  int named = 0;
  auto at = styles_.find(id);
  for (int i = 0; i < chain_limit && at != styles_.end(); ++i) {
    const Own& style = at->second;
    if (!outline) outline = style.outline;
    if (named == 0) named = heading_by_name(style.name.empty() ? at->first : style.name);
    if (found.contents == WordStyle::Contents::no) found.contents = contents_by_name(style.name);
    if (!found.list) found.list = style.list;
    if (!found.list_level) found.list_level = style.list_level;
    if (!bold) bold = style.bold;
    if (!hidden) hidden = style.hidden;
    if (style.based_on.empty()) break;
    at = styles_.find(style.based_on);
  }
  if (outline)
    found.heading = *outline >= 0 && *outline < outline_levels ? *outline + 1 : 0;
  else
    found.heading = named;
  found.bold = bold.value_or(false);
  found.hidden = hidden.value_or(false);
  return found;
}

}  // namespace diarium::source
