#include "source/html_main.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace diarium::source {
namespace {

using namespace std::string_view_literals;

/// Of ten words that are no links, how many one child must hold for the paper to be in it alone. Fewer cut the paper
/// where it is divided into halves, more keep the site's own words around it.
constexpr std::uint64_t most_of_ten = 8;

constexpr std::array code_tags = {"script"sv, "style"sv,  "noscript"sv, "template"sv,
                                  "head"sv,   "iframe"sv, "object"sv,   "embed"sv};
constexpr std::array site_tags = {"nav"sv, "aside"sv, "footer"sv, "dialog"sv, "search"sv, "menu"sv};
constexpr std::array site_roles = {"navigation"sv, "banner"sv, "contentinfo"sv, "complementary"sv, "search"sv, "menu"sv,
                                   "menubar"sv,    "dialog"sv, "alertdialog"sv, "toolbar"sv,       "tablist"sv};
constexpr std::array form_tags = {"input"sv, "select"sv, "textarea"sv, "button"sv, "datalist"sv};
constexpr std::array picture_tags = {"img"sv, "svg"sv, "canvas"sv, "video"sv, "audio"sv, "map"sv};
/// Words of a class or id that sites give to what stands around the text, in Swedish and English.
constexpr std::array site_words = {
    "nav"sv,    "navbar"sv,  "navigation"sv, "menu"sv,     "meny"sv,    "breadcrumb"sv, "breadcrumbs"sv, "brodsmulor"sv,
    "cookie"sv, "cookies"sv, "kakor"sv,      "sidebar"sv,  "sidfot"sv,  "sidhuvud"sv,   "footer"sv,      "share"sv,
    "dela"sv,   "social"sv,  "skip"sv,       "skiplink"sv, "related"sv, "relaterat"sv,  "banner"sv,      "toolbar"sv};

bool is_one_of(const auto& some, std::string_view name) { return std::ranges::find(some, name) != some.end(); }

/// Are there, among the words of a class or id, some that stand around the text? Words are divided by anything but
/// letters.
bool has_site_word(std::string_view names) {
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (small >= 'a' && small <= 'z') {
      word += small;
      continue;
    }
    if (is_one_of(site_words, word)) return true;
    word.clear();
  }
  return false;
}

bool is_hidden(const HtmlNode& node) {
  if (node.has("hidden") || node.get("aria-hidden") == "true") return true;
  std::string style;
  for (const char c : node.get("style")) {
    if (c != ' ') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool has_heading(const HtmlTree& tree, std::uint32_t node) {
  for (std::uint32_t i = node + 1; i < tree[node].end; ++i) {
    if (tree[i].tag == "h1" || tree[i].tag == "h2") return true;
  }
  return false;
}

std::uint64_t letters(std::string_view text) {
  return static_cast<std::uint64_t>(
      std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > 0x20; }));
}

/// The letters of each node and all inside it that are neither left out nor a link's.
std::vector<std::uint64_t> weigh(const HtmlTree& tree) {
  std::vector<std::uint64_t> weights(tree.size(), 0);
  for (std::uint32_t i = 0; i < tree.size();) {
    if (!tree[i].tag.empty() && (tree[i].tag == "a" || !left_out_as(tree, i, Within::page).empty())) {
      i = tree[i].end;
      continue;
    }
    weights[i] = letters(tree[i].text);
    ++i;
  }
  for (std::size_t i = tree.size(); i-- > 1;) weights[tree[i].parent] += weights[i];
  return weights;
}

/// The article that a page's main part is about, where it has a heading of its own and most of the words: what stands
/// around it there is the site's (our own pages are made like that). Else the main part itself.
std::uint32_t article_in(const HtmlTree& tree, std::uint32_t main, const std::vector<std::uint64_t>& weights) {
  for (std::uint32_t i = main + 1; i < tree[main].end; ++i) {
    if (tree[i].tag == "article" && weights[i] * 2 > weights[main] && has_heading(tree, i)) return i;
  }
  return main;
}

}  // namespace

std::string_view left_out_as(const HtmlTree& tree, std::uint32_t id, Within within) {
  const HtmlNode& node = tree[id];
  if (node.tag.empty() || id == 0 || node.tag == "body" || node.tag == "main") return {};
  if (is_one_of(code_tags, node.tag)) return "navigation";
  if (is_one_of(form_tags, node.tag)) return "form_fields";
  if (is_one_of(picture_tags, node.tag)) return "pictures";
  if (is_hidden(node)) return "hidden";
  if (is_one_of(site_tags, node.tag) || is_one_of(site_roles, node.get("role"))) return "navigation";
  if (node.tag == "header") return within == Within::main && has_heading(tree, id) ? "" : "navigation";
  const bool heading = node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6';
  if (!heading && (has_site_word(node.get("class")) || has_site_word(node.get("id")))) {
    // A site may give its whole page such a name («page has-sidebar»): what holds the paper's heading stays.
    return has_heading(tree, id) ? "" : "navigation";
  }
  return {};
}

std::uint32_t find_main(const HtmlTree& tree) {
  const std::vector<std::uint64_t> weights = weigh(tree);
  std::uint32_t best = 0;
  const auto longest = [&](const auto& is) {
    for (std::uint32_t i = 1; i < tree.size(); ++i) {
      if (is(tree[i]) && weights[i] > 0 && (best == 0 || weights[i] > weights[best])) best = i;
    }
    return best != 0;
  };
  const auto is_main = [](const HtmlNode& node) { return node.tag == "main" || node.get("role") == "main"; };
  if (longest(is_main)) return article_in(tree, best, weights);
  std::uint32_t body = 0;
  for (const std::uint32_t child : tree[0].children) {
    if (tree[child].tag == "body") body = child;
  }
  if (longest([](const HtmlNode& node) { return node.tag == "article"; }) && weights[best] * 2 > weights[body])
    return best;

  for (std::uint32_t node = body;;) {
    const auto heaviest =
        std::ranges::max_element(tree[node].children, {}, [&](std::uint32_t child) { return weights[child]; });
    const bool inside = heaviest != tree[node].children.end() && !tree[*heaviest].tag.empty() &&
                        tree[*heaviest].tag != "p" && weights[*heaviest] * 10 >= weights[node] * most_of_ten;
    if (!inside || weights[node] == 0) return node;
    // Headings outside would be lost: the paper's title often stands beside the block of its text.
    for (const std::uint32_t child : tree[node].children) {
      if (child != *heaviest && weights[child] > 0 && (tree[child].tag == "h1" || has_heading(tree, child)))
        return node;
    }
    node = *heaviest;
  }
}

}  // namespace diarium::source
