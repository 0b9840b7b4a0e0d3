// source/office/xml: the parts of office files as events. DOCTYPE, entities and endless nesting are refused.
#pragma once
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::source {

/// A name with the prefix that the standard's own examples give its namespace («w:p», «text:h», «mc:Choice»), whatever
/// the file calls it; a namespace that no reader of ours knows has the prefix «?». Valid during the call only.
struct XmlAttribute {
  std::string_view name, value;
};
struct XmlElement {
  std::string_view name;
  std::vector<XmlAttribute> attributes;
  /// The value of an attribute; empty where there is none. O(attributes).
  [[nodiscard]] std::string_view get(std::string_view attribute) const;
  [[nodiscard]] bool has(std::string_view attribute) const;
};

/// Who listens. Each may be empty. An Error ends the reading and is what read_xml() returns.
struct XmlListener {
  std::function<void(const XmlElement&)> open;
  std::function<void(std::string_view name)> close;
  std::function<void(std::string_view text)> text;  ///< A piece of text, UTF-8; a run may come in several.
  std::function<std::optional<Error>()> trouble;    ///< Asked after each 64 kB of the file.
};

inline constexpr std::size_t xml_depth_limit =
    400;  ///< Elements in elements; Word writes some thirty, nested tables more.

/// Reads XML in UTF-8, UTF-16 or Latin-1, as it says itself.
///
/// in        `part`: what a person calls it, for messages («word/document.xml»); `where`: the file.
/// returns   nothing when all was read.
/// errors    damaged: not well-formed, the line is told; unsupported: a DOCTYPE; too_large: nested too deep.
/// cost      O(bytes).
[[nodiscard]] std::optional<Error> read_xml(std::string_view bytes, std::string_view part, std::string_view where,
                                            const XmlListener& listener);

}  // namespace diarium::source
