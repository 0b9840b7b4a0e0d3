#include "app/labels.h"

#include <algorithm>
#include <array>

namespace diarium::app {
namespace {

using view::Language;

bool digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string one_date(Language language, std::string_view iso) {
  const bool year = iso.size() >= 4 && digits(iso.substr(0, 4));
  const bool month = year && iso.size() >= 7 && iso[4] == '-' && digits(iso.substr(5, 2));
  const bool day = month && iso.size() == 10 && iso[7] == '-' && digits(iso.substr(8, 2));
  if (!month || (iso.size() != 7 && !day)) return std::string(iso);
  const auto bare = [](std::string_view number) { return std::string(number.substr(number[0] == '0' ? 1 : 0)); };
  const std::string key = "month." + bare(iso.substr(5, 2));
  if (!view::has_word(key)) return std::string(iso);
  const std::string name(view::word(language, key));
  if (!day) return view::fill(language, "date_format.month", {{"month", name}, {"year", std::string(iso.substr(0, 4))}});
  return view::fill(language, "date_format.day",
                    {{"day", bare(iso.substr(8, 2))}, {"month", name}, {"year", std::string(iso.substr(0, 4))}});
}

/// The words of a whole key, or its last part where the paper's own word has none.
std::string key_words(Language language, std::string_view key) {
  if (view::has_word(key)) return std::string(view::word(language, key));
  const std::size_t dot = key.find('.');
  return std::string(dot == key.npos ? key : key.substr(dot + 1));
}

std::string detail_words(Language language, const view::FactRow& fact, const std::string& detail) {
  switch (fact.kind) {
    case view::FactKind::person: return view::data_word(language, "person_role", detail);
    case view::FactKind::proposal: return view::fill(language, "proposal.by", {{"names", detail}});
    default: return detail;
  }
}

bool is_standing(std::string_view detail) { return detail == "final" || detail == "recommended"; }

}  // namespace

std::string dotted(std::initializer_list<std::string> parts) { return joined(std::vector<std::string>(parts), " · "); }

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string date_words(Language language, std::string_view iso) {
  const std::size_t slash = iso.find('/');
  if (slash == iso.npos) return one_date(language, iso);
  return view::fill(language, "date_format.range", {{"from", one_date(language, iso.substr(0, slash))},
                                                    {"to", one_date(language, iso.substr(slash + 1))}});
}

std::string type_words(Language language, std::string_view type) {
  if (type.empty()) return std::string(view::word(language, "paper.type_unknown"));
  return view::data_word(language, "type", type);
}

std::string outcome_chip(Language language, const view::PaperRow& paper) {
  const std::string outcome = paper.outcome.empty() ? "unknown" : paper.outcome;
  const std::string sign = "outcome_sign." + outcome;
  const std::string words = (view::has_word(sign) ? std::string(view::word(language, sign)) + " " : "") +
                            view::data_word(language, "outcome", outcome);
  if (paper.outcome.empty() || paper.outcome_final) return words;
  return view::fill(language, "outcome.recommended", {{"outcome", words}});
}

Tone outcome_tone(std::string_view outcome) {
  if (outcome.empty()) return Tone::reference;
  if (outcome == "avslå" || outcome == "avstyrka") return Tone::dissent;
  if (outcome == "bordlägga" || outcome == "återremiss" || outcome == "remittera") return Tone::date;
  return Tone::decision;
}

Tone fact_tone(view::FactKind kind) {
  constexpr std::array tones = {Tone::proposal, Tone::decision, Tone::dissent, Tone::person,
                                Tone::date, Tone::reference, Tone::about};
  return tones[static_cast<std::size_t>(kind)];
}

std::string_view fact_kind_name(view::FactKind kind) { return name(fact_tone(kind)); }

std::string facet_words(Language language, query::Field field, std::string_view value) {
  switch (field) {
    case query::Field::type: return view::data_word(language, "type", value);
    case query::Field::role: return view::data_word(language, "role", value);
    case query::Field::outcome: return view::data_word(language, "outcome", value);
    default: return std::string(value);
  }
}

std::string place_words(Language language, std::uint32_t page, std::uint32_t line) {
  return view::fill(language, "place.page_line", {{"page", view::number(page)}, {"line", view::number(line)}});
}

std::string fact_value(Language language, const view::FactRow& fact) {
  const std::string label = key_words(language, fact.what);
  if (fact.kind == view::FactKind::decision && !fact.details.empty() && is_standing(fact.details.front()))
    return view::fill(language, "outcome." + fact.details.front(), {{"outcome", label}});
  if (fact.value.empty()) return label;
  if (fact.kind == view::FactKind::date) return date_words(language, fact.value);
  if (fact.what == "vote") return label + " " + fact.value;
  if (fact.what == "about_paper.type" || fact.what == "about_paper.component") return type_words(language, fact.value);
  return fact.value;
}

std::string fact_detail(Language language, const view::FactRow& fact) {
  std::vector<std::string> parts;
  const std::string label = key_words(language, fact.what);
  const std::string value = fact_value(language, fact);
  if (fact.kind != view::FactKind::decision && fact.kind != view::FactKind::person && label != value)
    parts.push_back(label);
  for (const std::string& detail : fact.details)
    if (!is_standing(detail)) parts.push_back(detail_words(language, fact, detail));
  if (fact.status == facts::Status::derived)
    parts.push_back(fact.rule.empty() ? std::string(view::word(language, "status.derived_plain"))
                                      : view::fill(language, "status.derived", {{"rule", fact.rule}}));
  if (fact.status == facts::Status::user) parts.emplace_back(view::word(language, "status.user"));
  return joined(parts, " · ");
}

std::string source_line(Language language, const view::PaperRow& paper, std::uint32_t page, std::uint32_t line) {
  const std::string number =
      paper.case_number.empty() ? "" : view::fill(language, "cite.case_number", {{"case_number", paper.case_number}});
  return paper.title + ". " +
         joined({type_words(language, paper.type), paper.municipality, paper.body, date_words(language, paper.date), number,
                 page > 0 ? place_words(language, page, line) : ""}, ", ") + ".";
}

std::string shortened(std::string_view words, std::size_t limit) {
  if (words.size() <= limit) return std::string(words);
  std::size_t end = words.rfind(' ', limit);
  if (end == words.npos || end < limit / 2) end = limit;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  while (end > 0 && (words[end - 1] == ' ' || words[end - 1] == ',')) --end;
  return std::string(words.substr(0, end)) + "…";
}

}  // namespace diarium::app
