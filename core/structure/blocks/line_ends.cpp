// What the words of a line say about the lines below it.
#include "structure/blocks/draft.h"

#include <algorithm>
#include <array>
#include <span>

#include "language/damage.h"
#include "structure/lines/lines.h"
#include "structure/marks/section_words.h"

namespace diarium::structure {
namespace {

/// Words after which no line ends: the sentence or the name goes on.
constexpr std::array<std::string_view, 44> never_last = {
    "dnr",      "nr",       "\xC2\xA7", "och",   "att",   "i",      "av",    "om",  "för", "med",  "till",
    "på",       "vid",      "från",     "under", "över",  "samt",   "eller", "som", "den", "det",  "de",
    "en",       "ett",      "inom",     "mot",   "efter", "enligt", "där",   "när", "är",  "utan", "mellan",
    "angående", "avseende", "genom",    "ur",    "åt",    "hos",    "kring", "for", "pa",  "fran", "så"};

/// Last words of a line that introduces a list without a colon.
constexpr std::array<std::string_view, 9> lead_ends = {"beslutar", "besluta",    "foreslar", "foreslas", "yrkar",
                                                       "yrkas",    "hemstaller", "vi",       "jag"};

}  // namespace

bool goes_on_after(std::string_view words) {
  if (words.ends_with(',') || (words.ends_with('-') && words.size() > 1 && words[words.size() - 2] != ' ')) return true;
  const std::string_view last = last_word(words);
  const std::string_view before = last_word(trim(words.substr(0, words.size() - last.size())));
  if (before == "dnr" || before == "Dnr" || before == "diarienummer")
    return last.size() <= 6;  // «dnr KS» and the number below
  return std::find(never_last.begin(), never_last.end(), last) != never_last.end();
}

bool leads_to_list(std::string_view words) {
  const std::string last = language::words_key(last_word(words));
  if (last == "beslutade") return words.find(' ') == words.rfind(' ');  // «Styrelsen beslutade» and no more.
  return std::any_of(lead_ends.begin(), lead_ends.end(),
                     [&](std::string_view end) { return language::reads_as(end, last); });
}

bool asks_for(std::string_view words) {
  if (ends_sentence(words) || words.size() > language::longest_key) return false;
  const std::string name = language::words_key(words);
  return language::says_any(name, std::span(lead_ends).first(lead_ends.size() - 2));
}

}  // namespace diarium::structure
