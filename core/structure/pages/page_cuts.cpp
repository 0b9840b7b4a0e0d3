#include "structure/pages/page_cuts.h"

#include <algorithm>

#include "language/key.h"
#include "structure/lines/lines.h"
#include "structure/pages/repeated.h"

namespace diarium::structure {
namespace {

/// «Hedström Bäck (S) yrkade …», «(S) och Bo Ek (M) yrkade …»: the rest of a name with its party, or that alone.
bool goes_on_with_name(std::string_view words) {
  std::size_t at = 0;
  for (std::size_t names = 0; names < 4; ++names) {
    const std::string_view word = first_word(words.substr(at));
    if (word.size() >= 3 && word.front() == '(') return begins_capital(word.substr(1)) && word.size() <= 7;
    if (word.size() < 2 || !begins_capital(word) || ends_sentence(word) || word.ends_with(',')) return false;
    at = std::min(words.find_first_not_of(' ', at + word.size()), words.size());
    if (at == words.size()) return false;
  }
  return false;
}

/// «… mot Tobias», «Cecilia von»: a name may be cut after its last word.
bool ends_in_name(std::string_view words) {
  const std::string_view last = last_word(words);
  if (last == "von" || last == "af" || last == "de" || last == "av") return true;
  return last.size() >= 3 && begins_capital(last) && language::words_key(last).size() + 2 >= last.size() &&
         last.find_first_of("0123456789()/:.;!?") == std::string_view::npos;
}

/// «KS» and «2024/00123», «den 12» and … : the first part of a number that goes on.
bool ends_in_number_begun(std::string_view before, std::string_view after) {
  const std::string_view last = last_word(before);
  const bool letters = last.size() >= 2 && last.size() <= 6 &&
                       last.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
  const bool digits = !last.empty() && last.front() >= '0' && last.front() <= '9';
  return !after.empty() && after.front() >= '0' && after.front() <= '9' && (letters || digits || last == "dnr");
}

}  // namespace

bool breaks_name(std::string_view before, std::string_view after) {
  const std::string_view rest = after.starts_with('(') ? after : trim(after.substr(first_word(after).size()));
  return rest.starts_with('(') && ends_in_name(before) && goes_on_with_name(after);
}

PageCut cut_between(std::string_view before, std::string_view after) {
  if (ends_sentence(before) || after.size() < 2) return PageCut::none;
  if (ends_in_number_begun(before, after)) return PageCut::certain;
  if (!ends_in_name(before)) return PageCut::none;
  if (goes_on_with_name(after)) return PageCut::certain;
  return begins_capital(after) && is_running(before) && is_running(after) ? PageCut::likely : PageCut::none;
}

}  // namespace diarium::structure
