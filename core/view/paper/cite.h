// view: a passage to quote, with its source and a link that notices when the text changes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "base/utf8.h"
#include "index/pack.h"
#include "view/paper/copy.h"
#include "view/words.h"

namespace diarium::view {

/// The file that a paper was read from.
struct Original {
  std::string name;       ///< Of the file, with its folders.
  std::string address;    ///< «https://…», empty where its publisher gave none.
  std::string copy;       ///< Beside the page, relative to the site's root; empty where the site has none.
  std::string sha256;     ///< 64 digits, or empty.
  std::string retrieved;  ///< ISO date, or empty.
  std::uint32_t masked = 0;
  bool copy_masked = false;     ///< The copy is the text, with those numbers masked.
  index::Withheld withheld{};   ///< Why the site, which has copies of others, has none of it.
};
/// errors: damaged.
[[nodiscard]] Result<Original> original_of(const index::Pack& pack, DocId paper);
/// Has a site with copies one of this file? Not of a reader's own paper, nor of one that is withheld (Origin::withheld).
[[nodiscard]] bool has_public_copy(const index::Card& card, const index::Origin& origin);
/// Is the file a text, so that its copy is masked and no copy needs to be withheld?
[[nodiscard]] bool is_text_file(source::Kind kind);
/// The ways to it, in the reader's language: the site's copy, and where it came from.
struct OriginalLink {
  std::string words, address;
  std::string save_as;  ///< A file's name where the way is to be saved, not opened; else empty.
};
[[nodiscard]] std::vector<OriginalLink> original_links(Language language, const Original& original);
/// «sha256 1f2e3d4c5b6a… · hämtad 2 mars 2026 · filen ges inte ut här: …»; empty where nothing is known.
[[nodiscard]] std::string original_words(Language language, const Original& original);
/// Why the site has no copy of the file, as a part of a sentence; empty where it has one, or gives none of any.
[[nodiscard]] std::string withheld_because(Language language, const Original& original);

/// The address of words below the site's root, with what they were (anchor.h): «d/<id>/?s=12-40&c=…»; of the whole paper
/// where no word stands there. `sha256`: of its file; `span`: within `nfc`, may have white space at its ends.
[[nodiscard]] std::string words_address(std::string_view id, std::string_view sha256, std::string_view nfc, ByteSpan span);

/// A passage to quote: the words between two bytes of the paper's text on one line; title, kind, municipality, body,
/// date, number, page and line in the reader's language, what is not stated left out.
struct Citation {
  std::string text, source;
  std::string link;      ///< Relative to the site's root: «d/<id>/?s=12-40&c=…».
  std::string original;  ///< «Original: https://…, sha256 …»; empty where nothing is known.
  std::string html;      ///< All of it but the link, whose absolute address only the page knows.
  ByteSpan span;         ///< As cited: without white space at its ends.
  std::string title, place;  ///< Of the paper; «s. 2, rad 10», or empty.
  std::string before, after; ///< A few words around the passage (around.h).
};
/// `span` is cut to the text. errors: damaged. cost O(text).
[[nodiscard]] Result<Citation> cite(const index::Pack& pack, DocId paper, ByteSpan span,
                                    Language language = Language::sv);
/// The paper as a whole, without words.
[[nodiscard]] Result<Citation> cite_paper(const index::Pack& pack, DocId paper, Language language);
/// Words that a reader selected, beginning in a paragraph (from 1). White space may differ from the text's. Words that
/// are not there (of another reading) give the whole paragraph.
/// errors    not_found: no such paragraph; damaged.
[[nodiscard]] Result<Citation> cite_words(const index::Pack& pack, DocId paper, std::uint32_t paragraph,
                                          std::string_view words, Language language);

// A few words before and after a passage, by which it is known among passages that are alike.
inline constexpr int around_points = 32;  ///< Code points of prefix and suffix: 0 for none; enough to tell repeated words apart.

/// The last of them before byte `at`.
[[nodiscard]] inline std::string_view words_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (int left = around_points; left > 0 && begin > 0; --left)
    do --begin;
    while (begin > 0 && utf8::is_continuation(text[begin]));
  return text.substr(begin, at - begin);
}
/// The first of them from byte `at`.
[[nodiscard]] inline std::string_view words_after(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (int left = around_points; left > 0 && end < text.size(); --left) end += utf8::decode(text, end).size;
  return text.substr(at, end - at);
}

}  // namespace diarium::view
