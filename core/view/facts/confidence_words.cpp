#include "view/facts/confidence_words.h"

#include <algorithm>

#include "facts/certainty/record.h"

namespace diarium::view {
namespace {

/// What said it: by the first word of the path («about», «date_left»), and where it stands, by a later one.
std::string evidence_words(Language language, std::string_view whole) {
  const std::string_view basis = facts::evidence_in(whole);
  std::string words;
  for (std::size_t from = 0; from < basis.size();) {
    const std::size_t dot = std::min(basis.find('.', from), basis.size());
    const std::string key = (from == 0 ? "basis." : "basis_place.") + std::string(basis.substr(from, dot - from));
    if (has_word(key)) words += (words.empty() ? "" : ", ") + std::string(word(language, key));
    from = dot + 1;
  }
  return words;
}

std::string record_words(Language language, std::string_view basis) {
  const facts::Record record = facts::deciding_record(basis);
  const bool too_few = record.right == record.said && !facts::proven(basis);
  return fill(language, record.said == 0 ? "certainty.never_judged" : too_few ? "certainty.too_few" : "certainty.record",
              {{"right", number(record.right)}, {"said", number(record.said)}});
}

}  // namespace

std::string confidence_words(Language language, const facts::Confidence& confidence) {
  std::string because;
  const auto add = [&](std::string_view words) {
    if (!words.empty()) because += (because.empty() ? "" : "; ") + std::string(words);
  };
  if (confidence.basis == facts::user_basis) {
    add(word(language, "status.user"));
  } else {
    if (confidence.doubt != facts::Doubt::none)
      add(word(language, "doubt." + std::string(facts::doubt_names[static_cast<std::size_t>(confidence.doubt)])));
    add(evidence_words(language, confidence.basis));
    if (confidence.doubt == facts::Doubt::none) add(record_words(language, confidence.basis));
  }
  return fill(language, confidence.certain() ? "certainty.certain_because" : "certainty.uncertain_because",
              {{"why", because}});
}

}  // namespace diarium::view
