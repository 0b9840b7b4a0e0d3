#include "view/paper/embed_code.h"

#include <algorithm>

#include "base/escape.h"


namespace diarium::view {
namespace {

constexpr std::uint32_t usual_height = 600;
constexpr std::string_view rights = "allow-scripts allow-same-origin allow-popups allow-downloads";

std::string attribute(std::string_view name, std::string_view value) {
  return value.empty() ? "" : " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string_view language_name(Language language) { return language == Language::sv ? "sv" : "en"; }

std::string height_of(const EmbedOptions& options, std::string_view following) {
  return options.height == 0 ? std::string(following) : std::to_string(options.height);
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Where `selected` ends if it begins at `at`; npos: it does not stand there.
std::size_t end_of(std::string_view text, std::size_t at, std::string_view selected) {
  for (std::size_t i = 0; i < selected.size();) {
    if (at >= text.size()) return text.npos;
    if (is_white(selected[i])) {
      if (!is_white(text[at])) return text.npos;
      while (i < selected.size() && is_white(selected[i])) ++i;
      while (at < text.size() && is_white(text[at])) ++at;
    } else if (selected[i++] != text[at++]) {
      return text.npos;
    }
  }
  return at;
}

}  // namespace

std::string framed_address(std::string_view address, const EmbedOptions& options) {
  const std::size_t fragment = std::min(address.find('#'), address.size());
  std::string out(address.substr(0, fragment));
  out += out.find('?') == out.npos ? '?' : '&';
  out += "inbaddad=1&sprak=" + std::string(language_name(options.language)) + "&tema=";
  out += options.theme == EmbedTheme::light ? "ljust" : options.theme == EmbedTheme::dark ? "morkt" : "auto";
  return out + std::string(address.substr(fragment));
}

std::string element_code(const EmbedPlace& place, const EmbedOptions& options) {
  const std::string passage = place.passage.size() == 0 || place.paper.empty() ? "" :
      std::to_string(place.passage.begin) + "-" + std::to_string(place.passage.end);
  std::string out = "<script" + attribute("src", place.site + "diarium-explorer.js") + " defer></script>\n<diarium-explorer";
  // Screens that no attribute names are named by their whole address.
  const bool named = !place.paper.empty() || !place.of_case.empty() || !place.query.empty();
  out += attribute("src", named ? place.site : place.site + place.address) + attribute("doc", place.paper) + attribute("case", place.of_case) + attribute("q", place.query);
  out += attribute("quote", passage) + attribute("lang", language_name(options.language));
  if (options.theme != EmbedTheme::automatic) out += attribute("theme", options.theme == EmbedTheme::light ? "light" : "dark");
  out += attribute("height", height_of(options, "auto")) + ">\n";
  return out + "  <a" + attribute("href", place.site + place.address) + ">" + escaped(place.title) + "</a>\n</diarium-explorer>";
}

std::string frame_code(const EmbedPlace& place, const EmbedOptions& options) {
  // A style of the host's that resets everything takes the attributes along.
  const std::string height = height_of(options, std::to_string(usual_height));
  return "<iframe" + attribute("src", place.site + framed_address(place.address, options)) + attribute("title", place.title) +
         attribute("width", "100%") + attribute("height", height) + attribute("style", "width:100%!important;height:" + height + "px!important;border:0!important") +
         attribute("loading", "lazy") + attribute("sandbox", rights) + attribute("allow", "clipboard-write; fullscreen") +
         attribute("referrerpolicy", "strict-origin-when-cross-origin") + "></iframe>";
}

std::string quote_code(const Citation& citation, std::string_view site, Language language) {
  const std::string link = std::string(site) + citation.link;
  return "<blockquote" + attribute("cite", link) + attribute("lang", "sv") + ">\n  <p>" + escaped(citation.text) + "</p>\n  <footer" +
         attribute("lang", language_name(language)) + ">" + escaped(citation.source) + " <a" + attribute("href", link) + ">" +
         escaped(word(language, "embed.quote_link")) + "</a></footer>\n</blockquote>";
}

ByteSpan find_selected(std::string_view text, ByteSpan stretch, std::string_view selected) {
  while (!selected.empty() && is_white(selected.front())) selected.remove_prefix(1);
  while (!selected.empty() && is_white(selected.back())) selected.remove_suffix(1);
  if (selected.empty()) return {};
  const auto last = std::min<std::size_t>(stretch.end, text.size());
  for (std::size_t at = stretch.begin; at < last; ++at) {
    if (text[at] != selected.front()) continue;
    if (const std::size_t end = end_of(text.substr(0, last), at, selected); end != text.npos)
      return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  }
  return {};
}

}  // namespace diarium::view
