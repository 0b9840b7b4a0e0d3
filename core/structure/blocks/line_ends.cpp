// What the words of a line say about the lines below it.
#include "structure/blocks/draft.h"

#include "language/damage.h"
#include "language/phrases.h"
#include "structure/lines/lines.h"
#include "structure/marks/section_words.h"

namespace diarium::structure {

bool goes_on_after(std::string_view words) {
  if (words.ends_with(',') || (words.ends_with('-') && words.size() > 1 && words[words.size() - 2] != ' ')) return true;
  const std::string_view last = last_word(words);
  const std::string_view before = last_word(trim(words.substr(0, words.size() - last.size())));
  if (before == "dnr" || before == "Dnr" || before == "diarienummer")
    return last.size() <= 6;  // «dnr KS» and the number below
  if (last == "§" || last == "är") return true;  // «år» has its key, and may end a line.
  return begins_small(last) && language::is_phrase(language::Use::unended, language::key(last));
}

bool leads_to_list(std::string_view words) {
  const std::string last = language::words_key(last_word(words));
  if (last == "beslutade") return words.find(' ') == words.rfind(' ');  // «Styrelsen beslutade» and no more.
  return last == "vi" || last == "jag" || language::reads_as_phrase(language::Use::leading, last);
}

bool asks_for(std::string_view words) {
  if (ends_sentence(words) || words.size() > language::longest_key) return false;
  const std::string name = language::words_key(words);
  return language::says_phrase(language::Use::leading, name);
}

}  // namespace diarium::structure
