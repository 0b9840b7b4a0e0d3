#include "export/page/terms.h"

#include <string>

#include "app/words/labels.h"

namespace diarium::exporting {
namespace {

/// A digit, a space or another sign of ASCII.
bool around_words(char c) { return static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z'); }

}  // namespace

std::string_view explained(view::Language language, std::string_view words) {
  words = words.substr(0, words.find("·"));
  if (const auto colon = words.rfind(": "); colon != words.npos) words.remove_prefix(colon + 2);
  constexpr std::string_view hard_space = "\u00a0";
  while (!words.empty() && (around_words(words.front()) || words.starts_with(hard_space))) words.remove_prefix(words.starts_with(hard_space) ? hard_space.size() : 1);
  while (!words.empty() && around_words(words.back())) words.remove_suffix(1);
  if (words.empty() || words.find('|') != words.npos) return {};
  const std::string wanted = "|" + app::lower_case(words) + "|";
  for (const Term& term : terms()) {
    const Term::Said& said = term.said[static_cast<std::size_t>(language)];
    if (("|" + std::string(said.forms) + "|").find(wanted) != std::string::npos) return said.means;
  }
  return {};
}

}  // namespace diarium::exporting
