#include "base/letters.h"
#include "source/web/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>

namespace diarium::source {
namespace {

/// Blink's and WebKit's limit of depth. The parser's work grows with bytes times depth.
constexpr std::uint32_t element_depth_limit = 512;
/// Open formatting elements («<font>») are made anew in every paragraph: three alike at most (13.2.4.3), so many in
/// all.
constexpr std::uint32_t format_limit = 48, alike_limit = 3;
constexpr std::uint32_t attribute_limit = 512;
constexpr std::size_t block_size = 256u << 10;

using namespace std::string_view_literals;
/// Elements that end by themselves or hold nothing: they never make a page deep.
constexpr std::array shallow = {"p"sv,      "li"sv,       "td"sv,    "th"sv,    "tr"sv,    "dt"sv,       "dd"sv,
                                "option"sv, "optgroup"sv, "br"sv,    "img"sv,   "hr"sv,    "meta"sv,     "link"sv,
                                "input"sv,  "col"sv,      "area"sv,  "base"sv,  "embed"sv, "source"sv,   "track"sv,
                                "wbr"sv,    "param"sv,    "tbody"sv, "thead"sv, "tfoot"sv, "colgroup"sv, "rp"sv,
                                "rt"sv,     "html"sv,     "head"sv,  "body"sv,  "a"sv,     "nobr"sv};
constexpr std::array formats = {"b"sv, "big"sv,   "code"sv,   "em"sv,     "font"sv, "i"sv,
                                "s"sv, "small"sv, "strike"sv, "strong"sv, "tt"sv,   "u"sv};
/// Elements that end the foreign world of <svg> and <math> (13.2.6.5), or begin HTML inside it: from there on «/>»
/// closes nothing.
constexpr std::array back_to_html = {"b"sv,          "big"sv,
                                     "blockquote"sv, "body"sv,
                                     "br"sv,         "center"sv,
                                     "code"sv,       "dd"sv,
                                     "div"sv,        "dl"sv,
                                     "dt"sv,         "em"sv,
                                     "embed"sv,      "font"sv,
                                     "h1"sv,         "h2"sv,
                                     "h3"sv,         "h4"sv,
                                     "h5"sv,         "h6"sv,
                                     "head"sv,       "hr"sv,
                                     "i"sv,          "img"sv,
                                     "li"sv,         "listing"sv,
                                     "menu"sv,       "meta"sv,
                                     "nobr"sv,       "ol"sv,
                                     "p"sv,          "pre"sv,
                                     "ruby"sv,       "s"sv,
                                     "small"sv,      "span"sv,
                                     "strong"sv,     "strike"sv,
                                     "sub"sv,        "sup"sv,
                                     "table"sv,      "tt"sv,
                                     "u"sv,          "ul"sv,
                                     "var"sv,        "foreignobject"sv,
                                     "desc"sv,       "title"sv,
                                     "annotation"sv, "mi"sv,
                                     "mo"sv,         "mn"sv,
                                     "ms"sv,         "mtext"sv};
/// Elements whose content is no mark-up.
constexpr std::array raw = {"script"sv, "style"sv,  "textarea"sv, "title"sv,
                            "xmp"sv,    "iframe"sv, "noembed"sv,  "noframes"sv};


/// Counts how deep a page goes, before it is parsed: a parser that is given half a million open elements takes hours.
class Depth {
 public:
  explicit Depth(std::string_view html) : html_(html) {}

  bool bearable() {
    for (std::size_t at = html_.find('<'); at != std::string_view::npos; at = html_.find('<', at)) {
      if (html_.substr(at, 4) == "<!--") {
        at = std::min(html_.find("-->", at + 4), html_.size());
        continue;
      }
      const bool closes = html_.substr(at, 2) == "</";
      std::size_t end = at + (closes ? 2 : 1);
      std::string name;
      while (end < html_.size() && name.size() < 32 && std::isalnum(static_cast<unsigned char>(html_[end])))
        name += to_small(html_[end++]);
      if (name.empty()) {
        ++at;
        continue;
      }
      const std::size_t begin = at;
      if (!find_end(end)) return false;
      at = end;
      if (closes)
        close(name);
      else if (!open(name, html_.substr(begin, end - begin)))
        return false;
      if (!closes && is_one_of(raw, name)) at = skip_raw(at, name);
    }
    return true;
  }

 private:
  /// From inside a tag to its «>», counting attributes.
  bool find_end(std::size_t& at) const {
    std::uint32_t attributes = 0;
    for (; at < html_.size() && html_[at] != '>'; ++at) {
      const char c = html_[at];
      attributes += c == ' ' || c == '\n' || c == '\t' || c == '/';
      if (attributes > attribute_limit * 8) return false;
      if ((c == '"' || c == '\'') && html_[at - 1] == '=') at = std::min(html_.find(c, at + 1), html_.size() - 1);
    }
    return true;
  }
  bool open(const std::string& name, std::string_view tag) {
    if (is_one_of(back_to_html, name)) foreign_ = false;
    if (foreign_ && tag.ends_with('/')) return true;
    if (name == "svg" || name == "math") foreign_ = true;
    if (is_one_of(shallow, name)) return true;
    if (is_one_of(formats, name)) {
      std::uint32_t& alike = alike_[std::string(tag.substr(0, 200))];
      if (alike < alike_limit) ++alike, ++formats_;
      open_formats_[name].push_back(std::string(tag.substr(0, 200)));
      return formats_ <= format_limit;
    }
    ++open_[name];
    return ++depth_ <= element_depth_limit;
  }
  void close(const std::string& name) {
    if (name == "svg" || name == "math" || name == "p" || name == "br") foreign_ = false;
    if (const auto found = open_formats_.find(name); found != open_formats_.end() && !found->second.empty()) {
      const std::string tag = found->second.back();
      found->second.pop_back();
      std::uint32_t& alike = alike_[tag];
      const auto left = static_cast<std::uint32_t>(std::ranges::count(found->second, tag));
      if (left < alike) --alike, --formats_;
      return;
    }
    if (const auto found = open_.find(name); found != open_.end() && found->second > 0) --found->second, --depth_;
  }
  std::size_t skip_raw(std::size_t at, const std::string& name) const {
    for (at = html_.find("</", at); at != std::string_view::npos; at = html_.find("</", at + 2)) {
      const std::string_view close = html_.substr(at + 2, name.size());
      if (std::ranges::equal(close, name, {}, to_small)) return at;
    }
    return html_.size();
  }

  std::string_view html_;
  std::uint32_t depth_ = 0, formats_ = 0;
  bool foreign_ = false;
  std::map<std::string, std::uint32_t> open_, alike_;
  std::map<std::string, std::vector<std::string>> open_formats_;
};

/// Memory that is given back all at once: the parser's own way of freeing goes down the tree by recursion.
class Arena {
 public:
  static void* take(void* self, std::size_t size) { return static_cast<Arena*>(self)->get(size); }
  static void leave(void*, void*) {}

 private:
  void* get(std::size_t size) {
    size = (size + 15) / 16 * 16;
    if (blocks_.empty() || left_ < size) {
      left_ = std::max(block_size, size);
      blocks_.push_back(std::make_unique<std::byte[]>(left_));
      next_ = blocks_.back().get();
    }
    void* given = next_;
    next_ += size;
    left_ -= size;
    return given;
  }
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
};

constexpr std::array kept = {"id"sv,   "class"sv, "role"sv,  "hidden"sv, "aria-hidden"sv, "style"sv,
                             "href"sv, "type"sv,  "start"sv, "value"sv,  "src"sv,         "reversed"sv};

std::string name_of(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  std::string name(piece.data ? piece.data : "", piece.data ? piece.length : 0);
  std::ranges::transform(name, name.begin(), to_small);
  return name.empty() ? "unknown" : name;
}

void add_element(const GumboElement& element, Keep keep, HtmlNode& node) {
  node.tag = name_of(element);
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    if (keep == Keep::all || is_one_of(kept, attribute->name)) node.attributes.emplace_back(attribute->name, attribute->value);
  }
}

HtmlTree copy(const GumboNode* root, Keep keep) {
  struct Open {
    const GumboElement* element;
    std::uint32_t node;
    unsigned next;
  };
  HtmlTree tree(1);
  add_element(root->v.element, keep, tree[0]);
  std::vector<Open> open = {{&root->v.element, 0, 0}};
  while (!open.empty()) {
    Open& top = open.back();
    if (top.next == top.element->children.length) {
      tree[top.node].end = static_cast<std::uint32_t>(tree.size());
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(top.element->children.data[top.next++]);
    const bool is_text =
        child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA;
    if (!is_text && child->type != GUMBO_NODE_ELEMENT && child->type != GUMBO_NODE_TEMPLATE) continue;
    const auto id = static_cast<std::uint32_t>(tree.size());
    tree[top.node].children.push_back(id);
    HtmlNode node;
    node.parent = top.node;
    node.depth = static_cast<std::uint32_t>(open.size());
    node.end = id + 1;
    if (is_text) {
      node.text = child->v.text.text;
      tree.push_back(std::move(node));
    } else {
      add_element(child->v.element, keep, node);
      tree.push_back(std::move(node));
      open.push_back({&child->v.element, id, 0});
    }
  }
  return tree;
}

}  // namespace

std::string_view HtmlNode::get(std::string_view attribute) const {
  for (const auto& [name, value] : attributes) {
    if (name == attribute) return value;
  }
  return {};
}

bool HtmlNode::has(std::string_view attribute) const {
  return std::ranges::any_of(attributes, [&](const auto& one) { return one.first == attribute; });
}

Result<HtmlTree> parse_html(std::string_view html, std::string_view where, Keep keep) {
  if (html.size() > html_limit)
    return Error{Fault::too_large, "The web page is larger than 16 MB; save its text as a .txt file and add that",
                 std::string(where)};
  if (!Depth(html).bearable())
    return Error{Fault::too_large,
                 "The web page is nested deeper than browsers go; save its text as a .txt file and add that",
                 std::string(where)};
  Arena arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::take;
  options.deallocator = Arena::leave;
  options.userdata = &arena;
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  return copy(output->root, keep);
}

}  // namespace diarium::source
