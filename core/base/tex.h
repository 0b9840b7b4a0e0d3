// base/tex: the signs that TeX and BibTeX act on, as they are written where they are words.
#pragma once
#include <string>
#include <string_view>

namespace diarium {

/// What stands for `c`; empty: it stands for itself. A brace has a name: BibTeX counts those with a backslash before them, too.
[[nodiscard]] constexpr std::string_view tex_of(char c) {
  switch (c) {
    case '{': return "\\textbraceleft{}";
    case '}': return "\\textbraceright{}";
    case '\\': return "\\textbackslash{}";
    case '~': return "\\textasciitilde{}";
    case '^': return "\\textasciicircum{}";
    case '%': return "\\%";
    case '&': return "\\&";
    case '$': return "\\$";
    case '#': return "\\#";
    case '_': return "\\_";
    default: return {};
  }
}

/// `words`: UTF-8, which stays: biber, JabRef and Zotero read it. O(bytes).
[[nodiscard]] inline std::string tex_escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (const std::string_view tex = tex_of(c); !tex.empty()) out += tex;
    else out += c;
  }
  return out;
}

}  // namespace diarium
