#include "source/office/docx_numbering.h"

#include <algorithm>
#include <utility>

#include "source/office/docx_styles.h"
#include "source/office/xml.h"

namespace diarium::source {
namespace {

Numeral numeral_of_name(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Numeral>, 8> formats = {
      {{"none", Numeral::none},
       {"bullet", Numeral::bullet},
       {"decimalZero", Numeral::decimal_zero},
       {"lowerLetter", Numeral::lower_letter},
       {"upperLetter", Numeral::upper_letter},
       {"lowerRoman", Numeral::lower_roman},
       {"upperRoman", Numeral::upper_roman},
       {"ordinal", Numeral::ordinal}}};
  const auto found = std::ranges::find(formats, name, &std::pair<std::string_view, Numeral>::first);
  return found == formats.end() ? Numeral::decimal : found->second;
}

int level_of(std::string_view value) {
  return std::clamp(whole_number(value).value_or(0), 0, static_cast<int>(list_levels) - 1);
}

}  // namespace

Result<WordNumbering> WordNumbering::read(std::string_view xml, std::string_view part, std::string_view where) {
  WordNumbering numbering;
  if (xml.empty()) return numbering;
  Abstract* abstract = nullptr;
  List* list = nullptr;
  Level* level = nullptr;
  int override_level = 0;
  XmlListener listener;
  listener.open = [&](const XmlElement& element) {
    const std::string_view value = element.get("w:val");
    if (element.name == "w:abstractNum") abstract = &numbering.abstracts_[std::string(element.get("w:abstractNumId"))];
    if (element.name == "w:num") list = &numbering.lists_[std::string(element.get("w:numId"))];
    if (element.name == "w:lvl") {
      const int at = level_of(element.get("w:ilvl"));
      if (list) level = &list->levels[at];
      if (abstract) level = &abstract->levels[static_cast<std::size_t>(at)];
    }
    if (element.name == "w:lvlOverride") override_level = level_of(element.get("w:ilvl"));
    if (list && element.name == "w:abstractNumId") list->abstract = value;
    if (list && element.name == "w:startOverride") list->start[override_level] = whole_number(value).value_or(1);
    if (abstract && element.name == "w:numStyleLink") abstract->style = value;
    if (abstract && element.name == "w:styleLink") abstract->is_style = value;
    if (!level) return;
    if (element.name == "w:start") level->start = whole_number(value).value_or(1);
    if (element.name == "w:numFmt") level->format = numeral_of_name(value);
    if (element.name == "w:lvlText") level->text = value;
    if (element.name == "w:pStyle") level->style = value;
    if (element.name == "w:isLgl") level->plain = is_on(value);
  };
  listener.close = [&](std::string_view name) {
    if (name == "w:abstractNum") abstract = nullptr;
    if (name == "w:num") list = nullptr;
    if (name == "w:lvl") level = nullptr;
  };
  if (auto error = read_xml(xml, part, where, listener)) return *error;
  return numbering;
}

const WordNumbering::Abstract* WordNumbering::abstract_of(const List& list, std::string& id) const {
  auto found = abstracts_.find(list.abstract);
  if (found == abstracts_.end()) return nullptr;
  if (!found->second.style.empty()) {
    const std::string& style = found->second.style;
    const auto linked = std::ranges::find_if(abstracts_, [&](const auto& one) { return one.second.is_style == style; });
    if (linked != abstracts_.end()) found = linked;
  }
  id = found->first;
  return &found->second;
}

std::optional<int> WordNumbering::level_of_style(std::string_view id, std::string_view style) const {
  const auto found = lists_.find(id);
  std::string counted_as;
  const Abstract* abstract = found == lists_.end() || style.empty() ? nullptr : abstract_of(found->second, counted_as);
  if (!abstract) return std::nullopt;
  const auto level = std::ranges::find(abstract->levels, style, &Level::style);
  if (level == abstract->levels.end()) return std::nullopt;
  return static_cast<int>(level - abstract->levels.begin());
}

std::optional<std::string> WordNumbering::next(std::string_view id, int level) {
  const auto found = lists_.find(id);
  if (found == lists_.end() || level < 0 || level >= static_cast<int>(list_levels)) return std::nullopt;
  const List& list = found->second;
  std::string counted_as;
  const Abstract* abstract = abstract_of(list, counted_as);
  if (!abstract) return std::nullopt;
  const auto at = [&](int which) -> const Level& {
    const auto own = list.levels.find(which);
    return own == list.levels.end() ? abstract->levels[static_cast<std::size_t>(which)] : own->second;
  };

  ListCounter& counter = counters_[counted_as];
  const auto start = list.start.find(level);
  if (start != list.start.end() && restarted_.insert({std::string(id), level}).second)
    counter.restart(static_cast<std::size_t>(level), start->second);
  const int number = counter.next(static_cast<std::size_t>(level), at(level).start);

  const Level& own = at(level);
  if (own.format == Numeral::bullet) return "-";
  std::string label;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const char digit = i + 1 < own.text.size() ? own.text[i + 1] : ' ';
    if (own.text[i] != '%' || digit < '1' || digit > '9') {
      label += own.text[i];
      continue;
    }
    const int which = digit - '1';
    const Level& other = at(which);
    const int value = which == level ? number : counter.at(static_cast<std::size_t>(which), other.start);
    label += numeral(own.plain ? Numeral::decimal : other.format, value);
    ++i;
  }
  return label;
}

}  // namespace diarium::source
