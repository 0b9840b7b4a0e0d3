// source/inside: what does a file hold beyond the text that is read of it? Every part, string, stream and attachment,
// decoded, so that a copy can be looked through before it is given away.
//
// A reader takes what is the paper's text and leaves the rest out; a copy of the file gives the rest away, too: deleted
// words, comments, properties, hidden text, scripts, other heads of a mail, attachments, what a PDF draws off its pages.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "source/source.h"

namespace diarium::source {

/// A part that could not be looked through, and why.
struct Unseen {
  std::string where, why;
  bool operator==(const Unseen&) const = default;
};
/// What a file holds.
struct Inside {
  /// LeftOut::what, as far as the container tells it, and: annotations (on pages of a PDF), properties (who wrote the
  /// file, when, with what), scripts. Ascending.
  std::vector<LeftOut> holds;
  std::vector<Unseen> unseen;  ///< In the order of the file, each once; at most `unseen_limit`.
};
inline constexpr std::size_t unseen_limit = 20;

/// Told of words and where they stand («word/comments.xml»). Words are UTF-8, save where bytes are no text: any bytes.
/// What stands apart in the file is divided by « | ». The same words may be told more than once, in more than one form:
/// as the bytes are, joined across mark-up, with escapes resolved.
using WordsListener = std::function<void(std::string_view where, std::string_view words)>;

/// Looks a whole file through, by its bytes: zips and what is in them, XML, web pages, mails, PDF, pictures, text.
///
/// in        `name`: for `where` of a file without parts.
/// returns   what it holds. A part that cannot be decoded is Unseen, never passed over: encrypted or damaged, packed in
///           a way or of a kind that is not known here, larger than ZipLimits allow.
/// cost      O(inflated bytes); of a PDF also of its shown text by the fonts that tell what their codes mean, bounded.
/// source    those of the readers beside it; ISO 32000-1 (PDF), PNG (third edition).
[[nodiscard]] Inside look_inside(std::string_view bytes, std::string_view name, const WordsListener& words);

}  // namespace diarium::source
