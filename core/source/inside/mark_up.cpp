// What mark-up holds: XML of office files, web pages. Words joined as a reader would see them, whatever stands between,
// and all that no reader sees: attributes, comments, scripts, what was deleted.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "source/encoding/encoding.h"
#include "source/inside/drawings.h"
#include "source/inside/finder.h"
#include "source/inside/strings.h"
#include "source/office/xml.h"
#include "source/web/html_charset.h"
#include "source/web/html_tree.h"

namespace diarium::source {
namespace {

using namespace std::string_view_literals;

std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

/// What an element without words stands for in the text.
std::string_view sign_of(std::string_view element) {
  if (element == "s") return " ";
  if (element == "tab") return "\t";
  if (element == "br" || element == "cr" || element == "line-break") return "\n";
  if (element == "noBreakHyphen") return "-";
  return {};
}

/// The words of one XML in several views. Within a paragraph runs are joined; elsewhere each element stands alone.
class XmlWords {
 public:
  void open(const XmlElement& element) {
    const std::string_view name = local(element.name);
    for (const XmlAttribute& one : element.attributes)
      if (!is_drawing(local(one.name), one.value)) (attributes_ += one.value) += apart;
    if (name == "p" || name == "h") flush(), ++paragraphs_;
    if (paragraphs_ == 0) flush();
    if (name == "ins" || name == "moveTo") ++inserted_;
    if (name == "del" || name == "moveFrom") ++deleted_;
    if (name == "comment" || name == "annotation") ++comments_;
    if (name == "changed-region") begin_region(element);
    if (name == "insertion" && !region_.empty()) insertions_.insert(region_);
    if (name == "deletion") in_deletion_ = true;
    if (name == "change") put_back(element.get("text:change-id"));
    if (name == "change-start" && insertions_.contains(element.get("text:change-id"))) ++inserted_;
    if (name == "change-end" && insertions_.contains(element.get("text:change-id")) && inserted_ > 0) --inserted_;
    if (paragraphs_ > 0) add(sign_of(name));
    leaf_ = name;
    has_words_ = false;
  }
  void close(std::string_view element) {
    const std::string_view name = local(element);
    if (has_words_) ++fields_;
    has_words_ = false;
    if (name == "p" || name == "h") flush(), --paragraphs_;
    if (paragraphs_ == 0) flush();
    if ((name == "ins" || name == "moveTo") && inserted_ > 0) --inserted_;
    if ((name == "del" || name == "moveFrom") && deleted_ > 0) --deleted_;
    if (name == "changed-region") region_.clear();
    if (name == "deletion") in_deletion_ = false;
    leaf_.clear();
  }
  void text(std::string_view words) {
    add(words);
    if (!leaf_.empty()) leaves_[leaf_] += words;
    has_words_ = has_words_ || (!leaf_.empty() && words.find_first_not_of(" \t\r\n") != words.npos);
  }
  /// All views, told.
  std::uint32_t tell(Finder& finder, const Place& place) {
    flush();
    for (const std::string* view : {&attributes_, &views_[0], &views_[1], &views_[2], &views_[3]})
      tell_text(finder, *view, place);
    finder.count("comments", comments_);
    return fields_;
  }

 private:
  void begin_region(const XmlElement& element) {
    region_ = element.has("text:id") ? element.get("text:id") : element.get("xml:id");
  }
  /// What a tracked change took away goes where it stood.
  void put_back(std::string_view id) {
    const auto deleted = deletions_.find(id);
    if (deleted == deletions_.end()) return;
    all_ += deleted->second;
    rejected_ += deleted->second;
  }
  void add(std::string_view words) {
    all_ += words;
    if (inserted_ == 0) rejected_ += words;
    if (deleted_ == 0) accepted_ += words;
  }
  void flush() {
    if (in_deletion_ && paragraphs_ > 0 && !region_.empty()) deletions_[region_] += all_;
    std::size_t at = 0;
    for (std::string* words : {&all_, &accepted_, &rejected_}) {
      if (!words->empty() && (at == 0 || *words != all_)) (views_[at] += *words) += apart;
      ++at;
    }
    for (const auto& [name, words] : leaves_)
      if (words != all_) (views_[3] += words) += apart;
    all_.clear(), accepted_.clear(), rejected_.clear(), leaves_.clear();
  }

  int paragraphs_ = 0, inserted_ = 0, deleted_ = 0;
  bool in_deletion_ = false, has_words_ = false;
  std::string all_, accepted_, rejected_;  ///< Of the paragraph: with all changes, taken as accepted, as rejected.
  std::map<std::string, std::string, std::less<>> leaves_;  ///< Of it, by the element that holds the words.
  std::array<std::string, 4> views_;                        ///< The same of the whole XML.
  std::string attributes_, leaf_, region_;
  std::map<std::string, std::string, std::less<>> deletions_;
  std::set<std::string, std::less<>> insertions_;
  std::uint32_t fields_ = 0, comments_ = 0;
};

/// Elements of a page that do not divide words (HTML, 4.5, and what older pages have).
constexpr std::array inline_tags = {"a"sv,    "abbr"sv, "acronym"sv, "b"sv,    "bdi"sv,  "bdo"sv,    "big"sv,  "cite"sv,
                                    "code"sv, "data"sv, "del"sv,     "dfn"sv,  "em"sv,   "font"sv,   "i"sv,    "ins"sv,
                                    "kbd"sv,  "label"sv, "mark"sv,   "nobr"sv, "q"sv,    "s"sv,      "samp"sv, "small"sv,
                                    "span"sv, "strike"sv, "strong"sv, "sub"sv, "sup"sv,  "time"sv,   "tt"sv,   "u"sv,
                                    "var"sv,  "wbr"sv,  "tspan"sv};

/// The words of a page as its tree has them, and its attributes.
void tell_tree(Finder& finder, const HtmlTree& tree, const Place& place) {
  std::string words, attributes;
  std::uint32_t scripts = 0;
  std::vector<std::uint32_t> ends;  // Of the elements that divide words and are open.
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const HtmlNode& node = tree[i];
    for (; !ends.empty() && ends.back() <= i; ends.pop_back()) words += apart;
    if (node.tag.empty()) words += node.text;
    if (!node.tag.empty() && std::ranges::find(inline_tags, node.tag) == inline_tags.end()) {
      words += node.tag == "br" ? std::string_view("\n") : apart;
      ends.push_back(node.end);
    }
    scripts += node.tag == "script";
    for (const auto& [name, value] : node.attributes) {
      if (!is_drawing(local(name), value)) (attributes += value) += apart;
      if (name == "srcdoc") look_at_page(finder, value, {place.where, place.depth + 1});
    }
  }
  finder.count("scripts", scripts);
  tell_text(finder, words, place);
  tell_text(finder, attributes, place);
}

void tell_page(Finder& finder, const std::string& text, const Place& place) {
  const auto tree = parse_html(text, place.where, Keep::all);
  if (!tree) return finder.unseen(place, "is a web page that cannot be read whole");
  tell_tree(finder, *tree, place);
}

}  // namespace

std::uint32_t look_at_xml(Finder& finder, std::string_view bytes, const Place& place) {
  const std::string text = decode(bytes, sniff_encoding(bytes)).text;
  tell_text(finder, without_drawings(text), place);  // With its comments, instructions, and what XML does not end.
  look_at_base64(finder, text, place);
  XmlWords words;
  XmlListener listener;
  listener.open = [&](const XmlElement& element) { words.open(element); };
  listener.close = [&](std::string_view name) { words.close(name); };
  listener.text = [&](std::string_view piece) { words.text(piece); };
  if (const auto error = read_xml(bytes, place.where, place.where, listener)) tell_page(finder, text, place);
  return words.tell(finder, place);
}

void look_at_page(Finder& finder, std::string_view bytes, const Place& place) {
  if (place.depth > inside_depth_limit) return finder.unseen(place, "lies too deep in other files");
  Encoding encoding = sniff_encoding(bytes);
  const std::string text = decode_page(bytes, encoding).text;
  tell_text(finder, without_drawings(text), place);
  look_at_base64(finder, text, place);
  std::uint32_t comments = 0;
  for (std::size_t at = text.find("<!--"); at != text.npos; at = text.find("<!--", at + 4)) ++comments;
  finder.count("comments", comments);
  tell_page(finder, text, place);
}

}  // namespace diarium::source
