#include "export/page/labels.h"

#include <vector>

#include "view/dates.h"
#include "view/paper/quality.h"
#include "view/tone.h"

namespace diarium::exporting {
namespace {

using view::Language;

std::string outcome_words(Language language, const view::PaperRow& paper) {
  const std::string outcome = paper.outcome.empty() ? "unknown" : paper.outcome;
  const std::string sign = "outcome_sign." + outcome;
  std::string words = view::data_word(language, "outcome", outcome);
  if (!paper.outcome.empty())
    words = view::fill(language, paper.outcome_final ? "outcome.final" : "outcome.recommended", {{"outcome", words}});
  return (view::has_word(sign) ? std::string(view::word(language, sign)) + " " : "") + words;
}

/// Papers that ask for an answer: that they have none is worth saying.
bool asks(std::string_view type) {
  return type == "motion" || type == "medborgarforslag" || type == "interpellation" || type == "enkel_fraga" ||
         type == "skrivelse";
}

}  // namespace

std::string type_words(Language language, std::string_view type) {
  if (type.empty()) return std::string(view::word(language, "paper.type_unknown"));
  return view::data_word(language, "type", type);
}

std::string date_of(Language language, const view::PaperRow& paper) {
  return paper.date.empty() ? std::string(view::word(language, "paper.undated"))
                            : view::date_words(language, paper.date);
}

std::string title_of(Language language, const view::PaperRow& paper) {
  return paper.title.empty() ? std::string(view::word(language, "paper.untitled")) : paper.title;
}

std::string dotted(std::initializer_list<std::string> parts) {
  std::string line;
  for (const std::string& part : parts)
    if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
  return line;
}

std::string_view tone(view::FactKind kind) {
  switch (kind) {
    case view::FactKind::proposal:
      return "proposal";
    case view::FactKind::decision:
      return "decision";
    case view::FactKind::dissent:
      return "dissent";
    case view::FactKind::person:
      return "person";
    case view::FactKind::date:
      return "date";
    case view::FactKind::reference:
      return "reference";
    case view::FactKind::about:
      break;
  }
  return "about";
}

void add_chips(Html& html, Language language, const view::PaperRow& paper) {
  struct Chip {
    std::string_view tone;
    std::string words;
  };
  std::vector<Chip> chips;
  if (!paper.outcome.empty() || asks(paper.type))
    chips.push_back({view::name(view::outcome_tone(paper.outcome)), outcome_words(language, paper)});
  if (paper.reservations > 0)
    chips.push_back({"dissent", view::count(language, "count.reservations", paper.reservations)});
  if (paper.special_statements > 0)
    chips.push_back({"dissent", view::count(language, "count.special_statements", paper.special_statements)});
  if (paper.damaged) chips.push_back({"damaged", view::quality_words(language, paper)});
  if (chips.empty()) return;
  html.open("ul", {{"class", "chips"}});
  for (const Chip& chip : chips) html.element("li", {{"class", "chip"}, {"data-tone", chip.tone}}, chip.words);
  html.close();
}

}  // namespace diarium::exporting
