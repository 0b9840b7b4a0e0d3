// source/web/html: what stands on a web page?
#include "source/source.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/letters.h"
#include "source/endings.h"
#include "source/format.h"
#include "source/numerals.h"
#include "source/office/docx_styles.h"
#include "source/office/rich.h"
#include "source/web/html_main.h"
#include "source/web/html_tree.h"

namespace diarium::source {
namespace {

using namespace std::string_view_literals;
constexpr std::array block_tags = {"p"sv,        "div"sv,     "section"sv,    "article"sv, "main"sv,       "header"sv,
                                   "footer"sv,   "address"sv, "blockquote"sv, "figure"sv,  "figcaption"sv, "form"sv,
                                   "fieldset"sv, "legend"sv,  "details"sv,    "summary"sv, "dl"sv,         "dt"sv,
                                   "dd"sv,       "ul"sv,      "ol"sv,         "li"sv,      "pre"sv,        "hr"sv,
                                   "center"sv,   "caption"sv, "body"sv,       "html"sv,    "hgroup"sv,     "aside"sv};
constexpr std::array bold_tags = {"b"sv, "strong"sv};

int heading_level(const HtmlNode& node) {
  if (node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6') return node.tag[1] - '0';
  return node.get("role") == "heading" ? 3 : 0;
}

Numeral numeral_of_type(std::string_view type) {
  if (type == "a") return Numeral::lower_letter;
  if (type == "A") return Numeral::upper_letter;
  if (type == "i") return Numeral::lower_roman;
  if (type == "I") return Numeral::upper_roman;
  return Numeral::decimal;
}

class Walk {
 public:
  explicit Walk(const HtmlTree& tree) : tree_(tree), parts_(tree) {}

  Source run() {
    const std::uint32_t main = parts_.find_main();
    count_outside(main);
    // Nodes stand in the order of the page, so a loop over them is the walk; what is open is closed when its end comes.
    for (std::uint32_t i = main; i < tree_[main].end;) {
      close_until(i);
      const std::string_view as = parts_.left_out_as(i, Within::main);
      if (!as.empty()) {
        rich_.count(std::string(as));
        i = tree_[i].end;
        continue;
      }
      if (tree_[i].tag.empty())
        text(tree_[i]);
      else
        open(i);
      ++i;
    }
    close_until(tree_[main].end);
    TextWithMarkup text = rich_.finish();
    Source source{std::move(text.text), Encoding::utf8, Format::markdown};
    source.markup = std::move(text.blocks);
    source.reading.kind = Kind::html;
    source.reading.left_out = rich_.left_out();
    return source;
  }
  const std::optional<Error>& trouble() const { return rich_.trouble(); }

 private:
  struct List {
    Numeral format = Numeral::bullet;
    int next = 1, step = 1;
  };
  struct Open {
    std::uint32_t node, end;
  };

  /// The parts of the site outside the paper.
  void count_outside(std::uint32_t main) {
    for (std::uint32_t i = 1; i < tree_.size();) {
      const bool holds_main = i <= main && main < tree_[i].end;
      const std::string_view as = holds_main ? std::string_view() : parts_.left_out_as(i, Within::page);
      if (i == main) {
        i = tree_[i].end;
      } else if (!as.empty() && tree_[i].tag != "head") {
        rich_.count(std::string(as));
        i = tree_[i].end;
      } else {
        ++i;
      }
    }
  }

  void close_until(std::uint32_t at) {
    while (!open_.empty() && open_.back().end <= at) {
      const HtmlNode& node = tree_[open_.back().node];
      open_.pop_back();
      close(node);
    }
  }

  void open(std::uint32_t id) {
    const HtmlNode& node = tree_[id];
    open_.push_back({id, node.end});
    if (const int level = heading_level(node); level > 0) {
      rich_.end_paragraph();
      rich_.begin_paragraph({Block::Kind::heading, level});
      return;
    }
    if (is_one_of(block_tags, node.tag)) open_block(node);
    if (node.tag == "table") rich_.begin_table();
    if (node.tag == "tr") rich_.begin_row();
    if (node.tag == "td" || node.tag == "th") rich_.begin_cell();
    if (node.tag == "br") rich_.line_break();
    if (node.tag == "pre" || node.tag == "textarea") ++pre_;
    if (is_one_of(bold_tags, node.tag)) ++bold_;
    if (node.tag == "a" && (node.get("href").starts_with("http:") || node.get("href").starts_with("https:") ||
                            node.get("href").starts_with("//")))
      rich_.count("external");
  }

  /// «<dt>Datum<dd>2026-03-04»: a label and its value, short both, are one line.
  bool is_label(const HtmlNode& node) const {
    constexpr std::size_t longest_label = 60, longest_value = 160;  // Bytes.
    if (node.tag != "dt" || bytes_of(node) > longest_label) return false;
    const std::vector<std::uint32_t>& all = tree_[node.parent].children;
    bool passed = false;
    for (const std::uint32_t child : all) {
      if (passed && !tree_[child].tag.empty())
        return tree_[child].tag == "dd" && bytes_of(tree_[child]) <= longest_value;
      passed = passed || &tree_[child] == &node;
    }
    return false;
  }
  std::size_t bytes_of(const HtmlNode& node) const {
    std::size_t bytes = 0;
    const auto id = static_cast<std::uint32_t>(&node - tree_.data());
    for (std::uint32_t i = id; i < node.end && bytes < 1000; ++i) bytes += tree_[i].text.size();
    return bytes;
  }

  void open_block(const HtmlNode& node) {
    if (after_label_ && (node.tag == "dd" || node.tag == "p" || node.tag == "div")) return;  // On the label's line.
    after_label_ = false;
    rich_.end_paragraph();
    if (node.tag == "ul") lists_.push_back({});
    if (node.tag == "ol") {
      List list{numeral_of_type(node.get("type")), whole_number(node.get("start")).value_or(1)};
      if (node.has("reversed")) {
        list.step = -1;
        if (!node.has("start")) list.next = items_of(node);
      }
      lists_.push_back(list);
    }
    if (node.tag == "li") begin_item(node);
    // A <p> first thing in an item is the item's own paragraph.
    if (node.tag != "li" && item_) rich_.begin_paragraph(*item_);
  }

  int items_of(const HtmlNode& list) const {
    return static_cast<int>(
        std::ranges::count_if(list.children, [&](std::uint32_t child) { return tree_[child].tag == "li"; }));
  }

  void begin_item(const HtmlNode& node) {
    Block shape{Block::Kind::item};
    shape.level = std::max(1, static_cast<int>(lists_.size()));
    shape.label = "-";
    if (!lists_.empty() && lists_.back().format != Numeral::bullet) {
      List& list = lists_.back();
      if (const auto value = whole_number(node.get("value"))) list.next = *value;
      shape.label = numeral(list.format, list.next) + (list.format == Numeral::decimal ? "." : ")");
      list.next += list.step;
    }
    item_ = shape;
    rich_.begin_paragraph(std::move(shape));
  }

  void close(const HtmlNode& node) {
    if (is_label(node) && !rich_.words().empty()) {
      rich_.text(rich_.words().ends_with(':') ? " " : ": ");
      after_label_ = true;
      return;
    }
    if (node.tag == "dd") after_label_ = false;
    if (heading_level(node) > 0 || is_one_of(block_tags, node.tag)) rich_.end_paragraph();
    if ((node.tag == "ul" || node.tag == "ol") && !lists_.empty()) lists_.pop_back();
    if (node.tag == "li" || node.tag == "ul" || node.tag == "ol") item_.reset();
    if (node.tag == "td" || node.tag == "th")
      rich_.end_cell(1, static_cast<std::uint32_t>(std::clamp(whole_number(node.get("colspan")).value_or(1), 1, 1000)));
    if (node.tag == "tr") rich_.end_row();
    if (node.tag == "table") rich_.end_table();
    if (node.tag == "pre" || node.tag == "textarea") --pre_;
    if (is_one_of(bold_tags, node.tag)) --bold_;
  }

  void text(const HtmlNode& node) {
    std::string words;
    for (std::size_t at = 0; at < node.text.size(); ++at) {
      const char c = node.text[at];
      if (node.text.compare(at, 2, "\xC2\xAD") == 0) {  // A soft hyphen is a place to break a line, not a letter.
        ++at;
        continue;
      }
      words += c == '\n' && pre_ == 0 ? ' ' : c;
    }
    const bool blank = words.find_first_not_of(" \t\r\n") == std::string::npos;
    if (!blank) {
      item_.reset();
      after_label_ = false;
    }
    rich_.text(words, bold_ > 0 ? Bold::yes : Bold::no);
  }

  const HtmlTree& tree_;
  HtmlParts parts_;
  Rich rich_;
  std::vector<Open> open_;
  std::vector<List> lists_;
  std::optional<Block> item_;  ///< The item that began and has no word yet.
  int pre_ = 0, bold_ = 0;
  bool after_label_ = false;
};

}  // namespace

bool is_html(const Given& file) {
  if (looks_like_html(file.text)) return true;
  const auto ending = ending_of(file.name);
  return ending && ending->kind == Kind::html && holds_page_tags(file.text) && !looks_like_mail(file.text);
}

/// Reads the paper on a page as Markdown: headings, lists with their labels, tables, lines. The site around it is left
/// out and counted, links lead nowhere and are counted.
///
/// in        `file.text`: decoded by decode_page(), valid UTF-8.
/// errors    those of parse_html().
/// cost      O(bytes × depth).
Result<Source> read_html(const Given& file) {
  auto tree = parse_html(file.text, file.name);
  if (!tree) return tree.error();
  Walk walk(*tree);
  Source source = walk.run();
  if (walk.trouble()) return *walk.trouble();
  return source;
}

}  // namespace diarium::source
