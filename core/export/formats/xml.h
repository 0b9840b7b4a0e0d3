// export/formats/xml: text as XML may hold it.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/escape.h"
#include "base/utf8.h"

namespace diarium::exporting {

/// Appends UTF-8 as XML text or attribute value. Characters that XML 1.0 has no place for (section 2.2) are left out;
/// a form feed becomes a space.
inline void add_xml(std::string& out, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const utf8::Decoded one = utf8::decode(words, at);
    const char c = words[at];
    if (const std::string_view entity = entity_of(c); !entity.empty()) out += entity;
    else if (c == '\f') out += ' ';
    else if (c == '\r') out += "&#13;";
    else if ((one.point >= 0x20 || c == '\t' || c == '\n') && one.valid && one.point != 0xFFFE && one.point != 0xFFFF)
      out += words.substr(at, one.size);
    at += one.size;
  }
}
[[nodiscard]] inline std::string xml(std::string_view words) {
  std::string out;
  add_xml(out, words);
  return out;
}

using XmlAttributes = std::initializer_list<std::pair<std::string_view, std::string>>;
/// «<name key="value"»: what open_tag() and empty_tag() begin with. A value that is empty is written.
[[nodiscard]] inline std::string begin_tag(std::string_view name, XmlAttributes attributes) {
  std::string out = "<" + std::string(name);
  for (const auto& [key, value] : attributes) out += " " + std::string(key) + "=\"" + xml(value) + "\"";
  return out;
}
[[nodiscard]] inline std::string open_tag(std::string_view name, XmlAttributes attributes) {
  return begin_tag(name, attributes) + ">";
}
[[nodiscard]] inline std::string close_tag(std::string_view name) { return "</" + std::string(name) + ">"; }

}  // namespace diarium::exporting
