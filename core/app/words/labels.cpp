#include "app/words/labels.h"

#include <array>

#include "base/utf8.h"
#include "view/cases/case_list.h"
#include "view/dates.h"
#include "view/facts/fact_words.h"
#include "view/people_cells.h"

namespace diarium::app {
namespace {

using view::Language;

}  // namespace

std::string dotted(std::initializer_list<std::string> parts) { return joined(std::vector<std::string>(parts), " · "); }

std::string grouped_words(view::Language language, const view::ResultList& list) {
  const std::uint32_t rest = list.all() - list.in_cases;
  const std::string words = view::fill(language, "results.count", {{"places", view::count(language, "count.papers", list.in_cases)},
                                                                   {"papers", view::count(language, "count.cases", list.cases)}});
  return rest == 0 ? words : words + ", " + view::fill(language, "results.in_no_case", {{"n", view::number(rest)}});
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string type_words(Language language, std::string_view type) {
  if (type.empty()) return std::string(view::word(language, "paper.type_unknown"));
  return view::data_word(language, "type", type);
}

std::string date_of(Language language, const view::PaperRow& paper) {
  if (paper.date.empty()) return std::string(view::word(language, "paper.undated"));
  const std::string day = view::date_words(language, paper.date);
  return paper.planned ? view::fill(language, "paper.planned", {{"day", day}}) : day;
}

std::string title_of(Language language, const view::PaperRow& paper) {
  return paper.title.empty() ? std::string(view::word(language, "paper.untitled")) : paper.title;
}

std::string outcome_chip(Language language, const view::PaperRow& paper) {
  const std::string outcome = paper.outcome.empty() ? "unknown" : paper.outcome;
  const bool decided = paper.outcome.empty() || paper.outcome_final;  // What is only proposed bears no sign.
  const std::string sign = decided ? "outcome_sign." + outcome : "";
  std::string words = view::data_word(language, "outcome", outcome);
  if (!paper.outcome.empty())
    words = view::fill(language, paper.outcome_final ? "outcome.final" : "outcome.recommended", {{"outcome", words}});
  return (view::has_word(sign) ? std::string(view::word(language, sign)) + " " : "") + words;
}

view::Tone fact_tone(view::FactKind kind) {
  constexpr std::array tones = {view::Tone::proposal, view::Tone::decision, view::Tone::dissent, view::Tone::person,
                                view::Tone::date, view::Tone::reference, view::Tone::reference, view::Tone::about};
  static_assert(tones.size() == view::fact_kind_count);
  return tones[static_cast<std::size_t>(kind)];
}

std::string_view fact_kind_name(view::FactKind kind) { return kind == view::FactKind::ground ? "ground" : name(fact_tone(kind)); }

std::string facet_words(Language language, query::Field field, std::string_view value) {
  switch (field) {
    case query::Field::type: return view::data_word(language, "type", value);
    case query::Field::role: return view::data_word(language, "role", value);
    case query::Field::outcome: return view::outcome_value_words(language, value);
    case query::Field::status: return view::data_word(language, "case_status", value);
    case query::Field::party: return view::party_words(language, {std::string(value)});
    case query::Field::own: return view::data_word(language, "own_papers", value);
    default: return std::string(value);
  }
}

std::string unbroken(std::string_view words) {
  std::string out;
  for (const char c : words)
    if (c == ' ') out += "\u00A0";
    else out += c;
  return out;
}

std::string shortened(std::string_view words, std::size_t limit) {
  if (words.size() <= limit) return std::string(words);
  std::size_t end = words.rfind(' ', limit);
  if (end == words.npos || end < limit / 2) end = limit;
  end = utf8::cut(words, end).size();
  while (end > 0 && (words[end - 1] == ' ' || words[end - 1] == ',')) --end;
  return std::string(words.substr(0, end)) + "…";
}

std::string result_count(view::Language language, const view::ResultList& list) {
  const auto papers = [&](std::uint32_t count) { return view::count(language, "count.papers", count); };
  if (list.papers == 0) return view::fill(language, "results.count_some", {{"papers", papers(list.more)}});
  if (list.more > 0)
    return view::fill(language, "results.count_more",
                      {{"papers", papers(list.papers)}, {"more", view::number(list.more)}});
  if (list.places == 0) return view::count(language, "results.count_filter", list.papers);
  return view::fill(language, "results.count",
                    {{"places", view::count(language, "count.places", list.places)}, {"papers", papers(list.papers)}});
}

std::string megabytes(view::Language language, std::uint64_t bytes) {
  const std::uint64_t tenths = bytes < 100'000 ? 1 : (bytes + 50'000) / 100'000;
  return view::fill(language, "offline.size", {{"whole", view::number(tenths / 10)}, {"tenth", view::number(tenths % 10)}});
}

std::string lower_case(std::string_view utf8) {
  std::string out(utf8);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    if (byte >= 'A' && byte <= 'Z') out[i] = static_cast<char>(byte + 32);
    if (byte == 0xC3 && i + 1 < out.size()) {
      const auto next = static_cast<unsigned char>(out[i + 1]);
      if (next >= 0x80 && next <= 0x9E && next != 0x97) out[i + 1] = static_cast<char>(next + 0x20);
    }
  }
  return out;
}

}  // namespace diarium::app
