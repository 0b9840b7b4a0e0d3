// view/paper/embed_code: the HTML that puts a place of the site into somebody else's page.
//
// Three ways: the element <diarium-explorer> (web/src/embed), a plain frame for pages that allow no script, and a quote
// card that needs neither. All of it is to be pasted, so every value is escaped.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/span.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::view {

enum class EmbedKind : std::uint8_t { element, frame, quote };
enum class EmbedTheme : std::uint8_t { automatic, light, dark };

/// What the reader chose. A height of 0 follows the content; a plain frame cannot, and takes the usual height.
struct EmbedOptions {
  EmbedKind kind{};
  EmbedTheme theme{};
  Language language{};
  std::uint32_t height = 600;  ///< CSS px.
  friend bool operator==(const EmbedOptions&, const EmbedOptions&) = default;
};

/// What is put into the other page.
struct EmbedPlace {
  std::string site;               ///< Absolute address of the site's root, with a slash at its end.
  std::string address;            ///< Of the place, relative to the root: «d/x/?q=y».
  std::string title;              ///< Of paper, case or collection.
  std::string query, paper, of_case;
  ByteSpan passage{};             ///< Of the paper's text; empty: none.
};

/// The address that a frame opens, relative to the root. in: a relative address of the program's own.
[[nodiscard]] std::string framed_address(std::string_view address, const EmbedOptions& options);
/// Four lines: script, element, the link inside it that works without either.
[[nodiscard]] std::string element_code(const EmbedPlace& place, const EmbedOptions& options);
/// One <iframe>, as oEmbed gives it too.
[[nodiscard]] std::string frame_code(const EmbedPlace& place, const EmbedOptions& options);
/// A quotation with its source and link: no script, no classes, no styles. `site` as in EmbedPlace.
[[nodiscard]] std::string quote_code(const Citation& citation, std::string_view site, Language language);

/// Finds words as they were selected on the page in a stretch of a paper's text, whatever white space stands between.
/// returns   their span; empty where they do not stand there.   cost O(stretch × first letters that fit).
[[nodiscard]] ByteSpan find_selected(std::string_view text, ByteSpan stretch, std::string_view selected);

}  // namespace diarium::view
