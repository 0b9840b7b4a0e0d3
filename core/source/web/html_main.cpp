#include "base/letters.h"
#include "source/web/html_main.h"

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
/// Words of a class or id that sites give to what stands around the text, in Swedish and English; whole ones, and
/// beginnings.
constexpr std::array site_words = {"nav"sv,      "navigation"sv, "menu"sv,    "meny"sv,      "kakor"sv,  "sidfot"sv,
                                   "sidhuvud"sv, "banner"sv,     "toolbar"sv, "comments"sv,  "social"sv, "dela"sv,
                                   "share"sv,    "sharing"sv,    "shares"sv,  "sharedaddy"sv};
constexpr std::array site_beginnings = {"navbar"sv,  "breadcrumb"sv, "brodsmul"sv, "cookie"sv,    "sidebar"sv,
                                        "footer"sv,  "skiplink"sv,   "related"sv,  "relaterad"sv, "relaterat"sv,
                                        "contact"sv, "kontakt"sv,    "feedback"sv, "lastmod"sv,   "readspeaker"sv};
/// Headings of what sites put below a text, and what a line of theirs begins with. In small letters.
constexpr std::array site_headings = {"kontakta oss"sv,
                                      "kontakt"sv,
                                      "dela"sv,
                                      "dela sidan"sv,
                                      "dela det här"sv,
                                      "dela den här sidan"sv,
                                      "relaterad information"sv,
                                      "relaterat"sv,
                                      "genvägar"sv,
                                      "senaste nytt"sv,
                                      "hjälpte informationen dig"sv,
                                      "relaterade länkar"sv,
                                      "relaterade sidor"sv,
                                      "följ oss"sv,
                                      "contact us"sv,
                                      "share this page"sv};
constexpr std::array site_lines = {
    "senast uppdaterad"sv, "senast ändrad"sv,         "senast granskad"sv, "sidan senast"sv, "sidan uppdatera"sv,
    "sidan publicera"sv,   "hjälpte informationen"sv, "fick du hjälp"sv,   "dela sidan"sv,   "skriv ut sidan"sv,
    "lyssna på sidan"sv,   "till toppen"sv,           "last updated"sv};
constexpr std::array blocks = {"div"sv, "section"sv, "article"sv, "p"sv, "ul"sv, "span"sv, "time"sv};
constexpr std::uint64_t site_line_letters = 80;  // A line of the site's is shorter; a paper's sentence may be longer.
constexpr std::uint64_t site_share = 3;  // What is a third of the page is no part of the site by its words alone.

/// Are there, among the words of a class or id, some that stand around the text? Words are divided by anything but
/// letters, and where a capital follows a small one.
bool has_site_name(std::string_view names) {
  bool site = false;
  std::string word;
  const auto look = [&] {
    if (word == "person" || word == "kontaktperson") return false;  // Who answers for the matter.
    site = site || is_one_of(site_words, word) ||
           std::ranges::any_of(site_beginnings, [&](std::string_view begin) { return word.starts_with(begin); });
    word.clear();
    return true;
  };
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    const bool divides = !capital && (c < 'a' || c > 'z');
    if ((divides || (capital && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z')) && !look()) return false;
    if (!divides) word += capital ? static_cast<char>(c + 32) : c;
  }
  return site;
}

/// Small letters of Swedish, single spaces, without what ends a heading.
std::string plain(std::string_view words) {
  std::string out;
  for (std::size_t i = 0; i < words.size() && out.size() < 60; ++i) {
    const char c = words[i];
    if (static_cast<unsigned char>(c) <= 0x20) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c + 32);
    } else if (!out.empty() && out.back() == '\xC3' && static_cast<unsigned char>(c) <= 0x9E) {
      out += static_cast<char>(c + 32);
    } else {
      out += c;
    }
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == ':' || out.back() == '?')) out.pop_back();
  return out;
}

bool is_heading(const HtmlNode& node) {
  return node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6';
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

bool has_title(const HtmlTree& tree, std::uint32_t node) {
  for (std::uint32_t i = node + 1; i < tree[node].end; ++i) {
    if (tree[i].tag == "h1") return true;
  }
  return false;
}

std::uint64_t letters_of(std::string_view text) {
  return static_cast<std::uint64_t>(
      std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > 0x20; }));
}

}  // namespace

HtmlParts::HtmlParts(const HtmlTree& tree) : tree_(tree), before_(tree.size() + 1, 0) {
  for (std::size_t i = 0; i < tree.size(); ++i) before_[i + 1] = before_[i] + letters_of(tree[i].text);
}

/// The letters of each node and all inside it that are neither left out nor a link's.
std::vector<std::uint64_t> HtmlParts::weigh() const {
  std::vector<std::uint64_t> weights(tree_.size(), 0);
  for (std::uint32_t i = 0; i < tree_.size();) {
    if (!tree_[i].tag.empty() && (tree_[i].tag == "a" || !left_out_as(i, Within::page).empty())) {
      i = tree_[i].end;
      continue;
    }
    weights[i] = letters_of(tree_[i].text);
    ++i;
  }
  for (std::size_t i = tree_.size(); i-- > 1;) weights[tree_[i].parent] += weights[i];
  return weights;
}

/// The article that a page's main part is about, where it has a heading of its own and most of the words: what stands
/// around it there is the site's (our own pages are made like that). Else the main part itself.
std::uint32_t HtmlParts::article_in(std::uint32_t main, const std::vector<std::uint64_t>& weights) const {
  for (std::uint32_t i = main + 1; i < tree_[main].end; ++i) {
    if (tree_[i].tag == "article" && weights[i] * 2 > weights[main] && has_heading(tree_, i)) return i;
  }
  return main;
}

std::string_view HtmlParts::left_out_as(std::uint32_t id, Within within) const {
  const HtmlNode& node = tree_[id];
  if (node.tag.empty() || id == 0 || node.tag == "body" || node.tag == "main") return {};
  if (is_one_of(code_tags, node.tag)) return "navigation";
  if (is_one_of(form_tags, node.tag)) return "form_fields";
  if (is_one_of(picture_tags, node.tag)) return "pictures";
  if (is_hidden(node)) return "hidden";
  if (is_one_of(site_tags, node.tag) || is_one_of(site_roles, node.get("role"))) return "navigation";
  if (node.tag == "header") return within == Within::main && has_heading(tree_, id) ? "" : "navigation";
  return !is_heading(node) && is_of_site(id) ? "navigation" : "";
}

/// By names, or by words. A site may give its whole page such a name («page has-sidebar»): what holds the page's first
/// heading or much of its text stays.
bool HtmlParts::is_of_site(std::uint32_t id) const {
  const HtmlNode& node = tree_[id];
  const bool named = has_site_name(node.get("class")) || has_site_name(node.get("id"));
  if (!named && !is_one_of(blocks, node.tag)) return false;
  if (letters(id) * site_share > letters(0) && letters(id) > site_line_letters) return false;
  return (named && !has_title(tree_, id)) || (!named && has_site_words(id));
}

bool HtmlParts::has_site_words(std::uint32_t id) const {
  if (letters(id) == 0) return false;
  std::uint32_t first = id + 1;
  bool in_heading = false;
  for (; first < tree_[id].end && (!tree_[first].tag.empty() || plain(tree_[first].text).empty()); ++first)
    if (is_heading(tree_[first])) in_heading = tree_[first].tag != "h1";
  if (first >= tree_[id].end) return false;
  const std::string words = plain(tree_[first].text);
  if (in_heading) return is_one_of(site_headings, words) && !has_title(tree_, id);
  return letters(id) <= site_line_letters &&
         std::ranges::any_of(site_lines, [&](std::string_view line) { return words.starts_with(line); });
}

std::uint32_t HtmlParts::find_main() const {
  const std::vector<std::uint64_t> weights = weigh();
  std::uint32_t best = 0;
  const auto longest = [&](const auto& is) {
    for (std::uint32_t i = 1; i < tree_.size(); ++i) {
      if (is(tree_[i]) && weights[i] > 0 && (best == 0 || weights[i] > weights[best])) best = i;
    }
    return best != 0;
  };
  const auto is_main = [](const HtmlNode& node) { return node.tag == "main" || node.get("role") == "main"; };
  if (longest(is_main)) return article_in(best, weights);
  std::uint32_t body = 0;
  for (const std::uint32_t child : tree_[0].children) {
    if (tree_[child].tag == "body") body = child;
  }
  if (longest([](const HtmlNode& node) { return node.tag == "article"; }) && weights[best] * 2 > weights[body])
    return best;

  for (std::uint32_t node = body;;) {
    const auto heaviest =
        std::ranges::max_element(tree_[node].children, {}, [&](std::uint32_t child) { return weights[child]; });
    const bool inside = heaviest != tree_[node].children.end() && !tree_[*heaviest].tag.empty() &&
                        tree_[*heaviest].tag != "p" && weights[*heaviest] * 10 >= weights[node] * most_of_ten;
    if (!inside || weights[node] == 0) return node;
    // Headings outside would be lost: the paper's title often stands beside the block of its text.
    for (const std::uint32_t child : tree_[node].children) {
      if (child != *heaviest && weights[child] > 0 && (tree_[child].tag == "h1" || has_heading(tree_, child)))
        return node;
    }
    node = *heaviest;
  }
}

}  // namespace diarium::source
