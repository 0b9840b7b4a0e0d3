#include "structure/marks/rows.h"

#include <algorithm>

#include "language/key.h"
#include "language/lists.h"
#include "structure/lines/lines.h"
#include "structure/lines/markers.h"
#include "structure/marks/signatures.h"
#include "text/words.h"

namespace diarium::structure {
namespace {

constexpr std::size_t least_headings = 3;  // Fewer are words of a list, or one that its writer forgot to mark.
constexpr std::uint32_t least_prose = 40;  // Characters below a heading; less may be a name or another row of a list.

/// «Bakgrund» alone between white lines, and prose below it.
bool heads_prose(std::string_view text, const Drafts& drafts, std::size_t i) {
  if (drafts[i].mark != Mark::whole) return false;
  const auto is_text = [](const Draft& one) { return one.block.kind != BlockKind::page_furniture; };
  const auto below = std::find_if(drafts.begin() + static_cast<std::ptrdiff_t>(i) + 1, drafts.end(), is_text);
  return below != drafts.end() && below->mark == Mark::none && below->block.kind <= BlockKind::list_item &&
         below->width >= least_prose && ends_sentence(last_line(text, *below));
}

}  // namespace

bool names_several(std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = words.find_first_of("([/"); at != std::string_view::npos;
       at = words.find_first_of("([/", at + 1)) {
    const std::size_t end = words.find(words[at] == '(' ? ')' : words[at] == '[' ? ']' : '/', at + 1);
    if (end == std::string_view::npos || end - at > 4 || end - at < 2) continue;
    if (words[at] != '(' && language::known_party(words.substr(at + 1, end - at - 1)).empty()) continue;
    ++count;
    at = end;
  }
  return count >= 2;
}

bool opens_with_person(std::string_view words) {
  const std::size_t open = words.find(" (");
  const std::size_t close = words.find(')', std::min(open, words.size()));
  if (close == std::string_view::npos || close - open > 6 || words.find(" om ") != std::string_view::npos) return false;
  std::string_view names = words.substr(0, open);
  for (std::size_t count = 0; !names.empty(); ++count) {
    const std::string_view name = first_word(names);
    if (count == 4 || !begins_capital(name)) return false;
    names = trim(names.substr(name.size()));
  }
  const std::string_view rest = trim(words.substr(close + 1));
  return begins_small(rest) || rest.starts_with(',');
}

bool is_roll(std::string_view words) {
  const std::string label = language::words_key(words.substr(0, std::min(words.find(": "), words.size())));
  return label.size() < words.size() &&
         label.ends_with("narvarande");
}

bool has_leaders(std::string_view words) {
  return words.find(".....") != std::string_view::npos ||
         words.find("\xE2\x80\xA6\xE2\x80\xA6") != std::string_view::npos;
}

bool names_source(std::string_view words) {
  return words.find(".se)") != words.npos || words.find(".se,") != words.npos || words.find("; ") != words.npos ||
         words.ends_with("\xC2\xA7");
}

std::vector<bool> unmarked_parts(std::string_view text, const Drafts& drafts, const std::vector<bool>& marked) {
  std::vector<bool> found(drafts.size());
  std::vector<std::string> names;
  std::size_t first = 0;  // Of the headings in `names`.
  for (std::size_t i = 0; i <= drafts.size(); ++i) {
    if (i < drafts.size() && !marked[i]) {
      if (!heads_prose(text, drafts, i)) continue;
      if (names.empty()) first = i;
      std::string name = key_of(text, drafts[i]);
      if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
      continue;
    }
    if (names.size() >= least_headings)
      std::fill(found.begin() + static_cast<std::ptrdiff_t>(first), found.begin() + static_cast<std::ptrdiff_t>(i),
                true);
    names.clear();
  }
  return found;
}

}  // namespace diarium::structure
