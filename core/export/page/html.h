// export/page/html: writes HTML. Every word and every attribute value passes one function, escape().
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diarium::exporting {

/// Appends `words` so that HTML reads them back as the same text, between tags and in quoted attributes alike.
/// Control characters that HTML does not allow become U+FFFD.
void escape(std::string_view words, std::string& out);

/// Builds a stretch of HTML, element by element.
class Html {
 public:
  using Attribute = std::pair<std::string_view, std::string_view>;
  using Attributes = std::initializer_list<Attribute>;
  /// Opens an element; an attribute with an empty value is left out. `tag` must outlive the element (a literal).
  Html& open(std::string_view tag, Attributes attributes = {});
  Html& close();
  Html& text(std::string_view words);
  /// An element that holds words only.
  Html& element(std::string_view tag, Attributes attributes, std::string_view words);
  /// An element without an end tag («hr», «input», «meta»).
  Html& single(std::string_view tag, Attributes attributes);
  /// HTML that another Html made.
  Html& append(std::string_view html);
  /// The HTML; every element must be closed.
  [[nodiscard]] std::string take() &&;

 private:
  void begin(std::string_view tag, Attributes attributes);
  void end(std::string_view tag);
  std::string out_;
  std::vector<std::string_view> open_;
};

/// A link as it stands in an attribute: `address` relative to the site's root, seen from a page whose way to the root is
/// `root` («../../»; empty for the root itself).
[[nodiscard]] std::string link(std::string_view root, std::string_view address);

}  // namespace diarium::exporting
