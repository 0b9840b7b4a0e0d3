#include "view/panels/panel.h"

#include "view/dates.h"

namespace diarium::view {

Words said(std::string text, Shape shape, Tone tone) { return {std::move(text), {}, shape, tone, false, {}, {}, {}}; }

Words leading(std::string text, std::string address, Shape shape, Tone tone) {
  return {std::move(text), std::move(address), shape, tone, false, {}, {}, {}};
}

Words day(Language language, const std::string& iso) {
  Words words = said(date_words(language, iso));
  if (iso.size() == 10) words.as_data = iso;
  return words;
}

void add_doubt(Line& line, Language language, facts::Certainty certainty) {
  if (certainty == facts::Certainty::certain) return;
  line.push_back(said("? " + std::string(word(language, "certainty.uncertain")), Shape::small));
}

std::string passage_address(const std::string& paper, ByteSpan span) {
  return "d/" + paper + "/?s=" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

}  // namespace diarium::view
