// desk/out: how do others read what is on the desk? Pins as text to paste, as a web page, and as Web Annotations (references.h: as
// sources to cite).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.h"

namespace diarium::desk {

/// What a paper says of itself, where it is at hand: a pin has words of it only.
struct Source {
  std::string address;                   ///< source_of() its pins.
  std::string kind, publisher;           ///< As words: «Motion», «Kommunfullmäktige, Mora»; empty: not said.
  std::string day;                       ///< ISO, or two with a slash between.
  std::string number;                    ///< Of its case.
  friend bool operator==(const Source&, const Source&) = default;
};

struct Outgoing {
  std::string title;               ///< Of the collection.
  std::vector<const Pin*> pins;    ///< In their order. lifetime: borrowed for the call.
  std::string site;                ///< Absolute address with a slash at its end; empty: addresses stay relative.
  std::vector<const Source*> sources{};  ///< Those that are at hand. Read by references.h only. lifetime: as of the pins.
};

/// The address without what is lit there: of the paper itself.
[[nodiscard]] std::string source_of(const Pin& pin);

/// «Motion om skolmat, s. 2, rad 10».
[[nodiscard]] std::string source_words(const Pin& pin);
/// Its words and its source, leading there, and the note.
[[nodiscard]] std::string html_of(const Pin& pin, std::string_view site);
/// Each pin's words, where they stand, the link and the note; an empty line between.
[[nodiscard]] std::string as_text(const Outgoing& out);
/// One page that needs nothing else.
[[nodiscard]] std::string as_html(const Outgoing& out);
/// An AnnotationPage: words as TextQuoteSelector, notes as TextualBody.
/// source    W3C Recommendation «Web Annotation Data Model», 23 February 2017, sections 3.2, 4.2.4 and 5.
[[nodiscard]] std::string as_annotations(const Outgoing& out);

}  // namespace diarium::desk
