#include "source/office/odt_styles.h"

#include <algorithm>
#include <utility>

#include "source/office/docx_styles.h"

namespace diarium::source {
namespace {

constexpr int odt_chain_limit = 16;  // Styles based on styles, and the way out of a ring.

Numeral numeral_of_format(std::string_view format) {
  if (format.empty()) return Numeral::none;
  switch (format[0]) {
    case 'a':
      return Numeral::lower_letter;
    case 'A':
      return Numeral::upper_letter;
    case 'i':
      return Numeral::lower_roman;
    case 'I':
      return Numeral::upper_roman;
    default:
      return Numeral::decimal;
  }
}

std::string key_of(std::string_view family, std::string_view name) {
  return std::string(family) + " " + std::string(name);
}

bool is_bold_weight(std::string_view weight) {
  return weight == "bold" || (weight.size() == 3 && weight >= "600" && weight <= "900");
}

}  // namespace

void OpenStyles::open(const XmlElement& element) {
  const std::string_view name = element.name;
  if (name == "style:style") {
    style_ = &styles_[key_of(element.get("style:family"), element.get("style:name"))];
    *style_ = {std::string(element.get("style:parent-style-name")), std::string(element.get("style:list-style-name"))};
    const std::string_view level = element.get("style:default-outline-level");
    if (!level.empty()) {
      style_->heading = whole_number(level);
    } else if (element.get("style:family") == "paragraph") {
      // LibreOffice gives some headings as text:p in a style that is one by its name only.
      const std::string_view shown = element.get("style:display-name");
      std::string title(shown.empty() ? element.get("style:name") : shown);
      if (const std::size_t space = title.find("_20_"); space != std::string::npos) title.replace(space, 4, " ");
      const int named = heading_by_name(title);
      if (named > 0) style_->heading = named;
    }
  } else if (style_ && name == "style:text-properties") {
    if (element.has("fo:font-weight")) style_->bold = is_bold_weight(element.get("fo:font-weight"));
    if (element.has("text:display")) style_->hidden = element.get("text:display") == "none";
  } else if (name == "style:section-properties" && style_) {
    if (element.has("text:display")) style_->hidden = element.get("text:display") == "none";
  } else if (name == "text:list-style") {
    levels_ = &lists_[std::string(element.get("style:name"))];
    *levels_ = {};
  } else if (name == "text:outline-style") {
    levels_ = &headings_;
  } else if (levels_ && (name == "text:list-level-style-number" || name == "text:list-level-style-bullet" ||
                         name == "text:list-level-style-image" || name == "text:outline-level-style")) {
    const int at = std::clamp(whole_number(element.get("text:level")).value_or(1), 1, static_cast<int>(list_levels));
    OpenLevel& level = (*levels_)[static_cast<std::size_t>(at) - 1];
    level = {};
    level.format = name == "text:list-level-style-bullet" || name == "text:list-level-style-image"
                       ? Numeral::bullet
                       : numeral_of_format(element.get("style:num-format"));
    level.prefix = element.get("style:num-prefix");
    level.suffix = element.get("style:num-suffix");
    level.start = whole_number(element.get("text:start-value")).value_or(1);
    level.shown = std::clamp(whole_number(element.get("text:display-levels")).value_or(1), 1, at);
  }
}

void OpenStyles::close(std::string_view name) {
  if (name == "style:style") style_ = nullptr;
  if (name == "text:list-style" || name == "text:outline-style") levels_ = nullptr;
}

OpenStyle OpenStyles::find(std::string_view family, std::string_view name) const {
  OpenStyle found;
  std::optional<int> heading;
  std::optional<bool> bold, hidden;
  auto at = styles_.find(key_of(family, name));
  for (int i = 0; i < odt_chain_limit && at != styles_.end(); ++i) {
    const Own& style = at->second;
    if (!heading) heading = style.heading;
    if (!bold) bold = style.bold;
    if (!hidden) hidden = style.hidden;
    if (found.list.empty()) found.list = style.list;
    if (style.parent.empty()) break;
    at = styles_.find(key_of(family, style.parent));
  }
  return {heading.value_or(0), bold.value_or(false), hidden.value_or(false), std::move(found.list)};
}

const OpenLevels* OpenStyles::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

std::string OpenStyles::label(const OpenLevels& levels, std::size_t level, const ListCounter& counter) {
  const OpenLevel& own = levels[level];
  if (own.format == Numeral::bullet) return "-";
  if (own.format == Numeral::none) return {};
  std::string numbers;
  const std::size_t first = level + 1 - std::min(static_cast<std::size_t>(own.shown), level + 1);
  for (std::size_t at = first; at <= level; ++at) {
    const std::string number = numeral(levels[at].format, counter.at(at, levels[at].start));
    if (number.empty() || number == "-") continue;
    if (!numbers.empty()) numbers += '.';
    numbers += number;
  }
  return own.prefix + numbers + own.suffix;
}

}  // namespace diarium::source
