#include "source/office/odt_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "source/office/docx_styles.h"

namespace diarium::source {
namespace {

struct Skipped {
  std::string_view element;
  std::string_view counted;  ///< What it counts as; empty: as nothing.
};
/// Elements whose words are not those of the text.
constexpr std::array<Skipped, 21> skipped_elements = {{{"office:annotation", "comments"},
                                              {"text:note-citation", ""},
                                              {"text:ruby-text", ""},
                                              {"text:hidden-text", "hidden"},
                                              {"text:hidden-paragraph", "hidden"},
                                              {"text:placeholder", "form_fields"},
                                              {"office:forms", "form_fields"},
                                              {"text:sequence-decls", ""},
                                              {"text:variable-decls", ""},
                                              {"text:user-field-decls", ""},
                                              {"office:event-listeners", ""},
                                              {"svg:title", ""},
                                              {"svg:desc", ""},
                                              {"text:script", ""},
                                              {"office:binary-data", ""},
                                              {"text:table-of-content", "contents"},
                                              {"text:illustration-index", "contents"},
                                              {"text:table-index", "contents"},
                                              {"text:object-index", "contents"},
                                              {"text:user-index", "contents"},
                                              {"text:alphabetical-index", "contents"}}};
/// Shapes that may have words of their own, and boxes.
constexpr std::array<std::string_view, 13> shapes = {
    "draw:text-box",  "draw:custom-shape", "draw:rect",    "draw:ellipse", "draw:circle",
    "draw:line",      "draw:polyline",     "draw:polygon", "draw:path",    "draw:regular-polygon",
    "draw:connector", "draw:caption",      "draw:measure"};

bool is_shape(std::string_view name) { return std::ranges::find(shapes, name) != shapes.end(); }

std::uint32_t times(std::string_view value) {
  return static_cast<std::uint32_t>(std::max(1, whole_number(value).value_or(1)));
}

}  // namespace

bool OpenBody::skip(const XmlElement& element) {
  const std::string_view name = element.name;
  if (name == "text:page-number" || name == "text:page-count") {
    if (!words_.empty() && !words_.back().hidden) rich_.page_number();
    skip_from_ = depth_;
    return true;
  }
  if (name == "text:insertion") ++inserted_;
  if (name == "text:deletion") {
    rich_.count("deleted");
    skip_from_ = depth_;
    return true;
  }
  if (name == "text:section" &&
      (element.get("text:display") == "none" || styles_.find("section", element.get("text:style-name")).hidden)) {
    rich_.count("hidden");
    skip_from_ = depth_;
    return true;
  }
  const auto found = std::ranges::find(skipped_elements, name, &Skipped::element);
  if (found == skipped_elements.end()) return false;
  if (!found->counted.empty()) rich_.count(std::string(found->counted));
  skip_from_ = depth_;
  return true;
}

void OpenBody::open(const XmlElement& element) {
  ++depth_;
  if (skip_from_ > 0 || skip(element)) return;
  if (!open_block(element)) open_words(element);
}

bool OpenBody::open_block(const XmlElement& element) {
  const std::string_view name = element.name;
  if (name == "text:p" || name == "text:h") {
    open_paragraph(element);
  } else if (name == "text:list") {
    open_list(element);
  } else if (name == "text:list-item" || name == "text:list-header" || name == "text:numbered-paragraph") {
    open_item(element, name != "text:list-header");
  } else if (name == "table:table") {
    rich_.begin_table();
  } else if (name == "table:table-row") {
    row_times_.push_back(times(element.get("table:number-rows-repeated")));
    rich_.begin_row();
  } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
    cell_times_.push_back(times(element.get("table:number-columns-repeated")));
    rich_.begin_cell();
  } else if (is_shape(name)) {
    rich_.begin_aside();
  } else if (name == "text:note") {
    notes_.push_back(std::to_string(++noted_));
    add("[" + notes_.back() + "]");
    rich_.begin_aside();
  } else {
    return false;
  }
  return true;
}

void OpenBody::open_words(const XmlElement& element) {
  const std::string_view name = element.name;
  if (name == "text:span") {
    const OpenStyle style = styles_.find("text", element.get("text:style-name"));
    Words words = words_.empty() ? Words{} : words_.back();
    words.bold = words.bold || style.bold;
    if (style.hidden && !words.hidden) rich_.count("hidden");
    words.hidden = words.hidden || style.hidden;
    words_.push_back(words);
  } else if (name == "text:s" || name == "text:tab") {
    add(" ");
  } else if (name == "text:line-break") {
    add("\n");
  } else if (name == "draw:image") {
    rich_.count("pictures");
  } else if (name == "draw:object" || name == "draw:object-ole" || name == "draw:plugin") {
    rich_.count("attachments");
  }
  if ((name == "text:a" || name == "draw:image" || name == "text:section-source") &&
      element.get("xlink:href").find("://") != std::string_view::npos)
    rich_.count("external");
}

void OpenBody::close(std::string_view name) {
  if (skip_from_ > 0) {
    if (depth_ == skip_from_) skip_from_ = 0;
    --depth_;
    return;
  }
  --depth_;
  if (name == "text:p" || name == "text:h") {
    if (!words_.empty()) words_.pop_back();
    rich_.end_paragraph();
  } else if (name == "text:span") {
    if (words_.size() > 1) words_.pop_back();
  } else if (name == "text:list" && !lists_.empty()) {
    List list = std::move(lists_.back());
    lists_.pop_back();
    if (!lists_.empty()) {
      lists_.back().counter = list.counter;  // Levels of one list count in one counter.
    } else {
      if (!list.id.empty()) ended_["#" + list.id] = list.counter;
      ended_[list.style] = std::move(list.counter);
    }
  } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
    rich_.end_cell(cell_times_.empty() ? 1 : cell_times_.back(), 1,
                   name == "table:table-cell" ? Rich::Covered::no : Rich::Covered::yes);
    if (!cell_times_.empty()) cell_times_.pop_back();
  } else if (name == "table:table-row") {
    rich_.end_row(row_times_.empty() ? 1 : row_times_.back());
    if (!row_times_.empty()) row_times_.pop_back();
  } else if (name == "table:table") {
    rich_.end_table();
  } else if (is_shape(name)) {
    rich_.after(rich_.end_aside());
  } else if (name == "text:note" && !notes_.empty()) {
    rich_.note(notes_.back(), rich_.end_aside());
    notes_.pop_back();
  } else if (name == "office:text" || name == "text:section") {
    if (notes_.empty() && lists_.empty()) rich_.end_section();
  }
}

void OpenBody::text(std::string_view text) {
  if (skip_from_ > 0 || words_.empty()) return;
  std::string words(text);
  for (char& c : words) c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;  // Only text:line-break is a line's end.
  add(words);
}

void OpenBody::add(std::string_view text) {
  if (words_.empty() || words_.back().hidden) return;
  const Bold bold = words_.back().bold ? Bold::yes : Bold::no;
  for (std::size_t at = 0; at < text.size();) {  // Soft hyphens are places to break a line, not letters.
    const std::size_t soft = std::min(text.find("\xC2\xAD", at), text.size());
    rich_.text(text.substr(at, soft - at), bold);
    at = soft + 2;
  }
}

void OpenBody::open_list(const XmlElement& element) {
  List list;
  list.style = element.get("text:style-name");
  list.id = element.get("xml:id");
  if (!lists_.empty()) {
    if (list.style.empty()) list.style = lists_.back().style;
    list.counter = lists_.back().counter;
  } else {
    const std::string other = "#" + std::string(element.get("text:continue-list"));
    const auto of_list = ended_.find(other), of_style = ended_.find(list.style);
    if (other != "#" && of_list != ended_.end())
      list.counter = of_list->second;
    else if (element.get("text:continue-numbering") == "true" && of_style != ended_.end())
      list.counter = of_style->second;
  }
  lists_.push_back(std::move(list));
}

void OpenBody::open_item(const XmlElement& element, bool labelled) {
  if (lists_.empty()) return;
  List& list = lists_.back();
  list.labels_item = labelled;
  if (!labelled) return;
  const std::size_t level = std::min(lists_.size(), list_levels) - 1;
  const OpenLevels* levels = styles_.list(list.style);
  if (element.has("text:start-value"))
    list.counter.restart(level, whole_number(element.get("text:start-value")).value_or(1));
  list.counter.next(level, levels ? (*levels)[level].start : 1);
}

Block OpenBody::item_shape(const OpenStyle& style) {
  Block shape;
  if (lists_.empty() || !std::exchange(lists_.back().labels_item, false)) return shape;
  const std::size_t level = std::min(lists_.size(), list_levels) - 1;
  const OpenLevels* levels = styles_.list(lists_.back().style);
  if (!levels) levels = styles_.list(style.list);
  shape.label = levels ? OpenStyles::label(*levels, level, lists_.back().counter) : "-";
  shape.level = static_cast<int>(level) + 1;
  if (!shape.label.empty()) shape.kind = Block::Kind::item;
  return shape;
}

void OpenBody::open_paragraph(const XmlElement& element) {
  const OpenStyle style = styles_.find("paragraph", element.get("text:style-name"));
  Block shape = item_shape(style);
  int heading = style.heading;
  if (element.name == "text:h") {
    heading = std::max(1, whole_number(element.get("text:outline-level")).value_or(1));
    const std::size_t level = std::min(static_cast<std::size_t>(heading), list_levels) - 1;
    const OpenLevels& levels = styles_.headings();
    if (shape.label.empty() && levels[level].format != Numeral::none && element.get("text:is-list-header") != "true") {
      if (element.get("text:restart-numbering") == "true")
        headings_.restart(level, whole_number(element.get("text:start-value")).value_or(levels[level].start));
      headings_.next(level, levels[level].start);
      shape.label = OpenStyles::label(levels, level, headings_);
    }
  }
  if (heading > 0) {
    shape.kind = Block::Kind::heading;
    shape.level = std::min(heading, 6);
    if (shape.label == "-") shape.label.clear();
  }
  if (style.hidden) rich_.count("hidden");
  rich_.begin_paragraph(std::move(shape));
  words_.push_back({style.bold, style.hidden});
}

}  // namespace diarium::source
