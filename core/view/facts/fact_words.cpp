#include "view/facts/fact_words.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "view/dates.h"
#include "view/paper/file_pages.h"

namespace diarium::view {
namespace {

void append(std::string& list, std::string_view separator, std::string_view words) {
  if (words.empty()) return;
  if (!list.empty()) list += separator;
  list += words;
}

/// The part of `what` before («outcome») or after («avslå») its first dot.
std::string_view group(std::string_view what) { return what.substr(0, what.find('.')); }
std::string_view name(std::string_view what) {
  const auto dot = what.find('.');
  return dot == what.npos ? std::string_view{} : what.substr(dot + 1);
}

std::string detail_at(const FactRow& fact, std::size_t at) {
  return at < fact.details.size() ? fact.details[at] : std::string();
}

void say_outcome(Language language, const FactRow& fact, FactWords& words) {
  const bool final = detail_at(fact, 0) == "final";
  words.value = fill(language, final ? "outcome.final" : "outcome.recommended",
                     {{"outcome", data_word(language, "outcome", name(fact.what))}});
  const std::string by = detail_at(fact, 1), to = detail_at(fact, 2);
  if (!by.empty())
    words.detail = to.empty() ? fill(language, "proposal.by", {{"names", by}})
                              : fill(language, "outcome.from_to", {{"by", by}, {"to", to}});
}

void say_vote(Language language, const FactRow& fact, FactWords& words) {
  constexpr std::string_view dash = "–";
  std::uint64_t counts[3] = {};
  std::string_view rest = fact.value;
  for (std::uint64_t& count : counts) {
    const auto end = rest.find(dash);
    const std::string_view digits = rest.substr(0, end);
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (end == rest.npos) break;
    rest.remove_prefix(end + dash.size());
  }
  words.value = vote_words(language, counts[0], counts[1], counts[2]);
  if (fact.details.size() == 2)
    words.detail = fill(language, "vote.means", {{"yes", fact.details[0]}, {"no", fact.details[1]}});
}

}  // namespace

std::string place_words(Language language, std::uint32_t page, std::uint32_t line, std::uint32_t pages) {
  const std::string line_digits = std::to_string(line);
  if (std::max(page, pages) <= 1) return fill(language, "place.line", {{"line", line_digits}});
  return fill(language, "place.page_line", {{"page", std::to_string(page)}, {"line", line_digits}});
}

FactWords fact_words(Language language, const FactRow& fact, std::uint32_t pages) {
  FactWords words;
  words.place = fact.page_label.empty() ? place_words(language, fact.page, fact.line, pages)
                                        : place_on_page(language, fact.page_label);
  words.label = has_word(fact.what) ? std::string(word(language, fact.what)) : std::string(name(fact.what));
  words.value = fact.value;
  const std::string_view what = group(fact.what);
  if (what == "outcome") {
    words.label.clear();
    say_outcome(language, fact, words);
  } else if (what == "vote") {
    say_vote(language, fact, words);
  } else if (fact.kind == FactKind::person) {
    words.label.clear();
    for (const std::string& role : fact.details) append(words.detail, ", ", data_word(language, "person_role", role));
  } else if (fact.kind == FactKind::proposal) {
    if (!fact.details.empty()) words.detail = fill(language, "proposal.by", {{"names", fact.details[0]}});
  } else if (fact.kind == FactKind::dissent) {
    if (!fact.details.empty()) words.detail = fill(language, "statement.forum", {{"body", fact.details[0]}});
  } else if (fact.kind == FactKind::ground) {
    words.detail = data_word(language, "stage", detail_at(fact, 0));
    append(words.detail, " · ", detail_at(fact, 1));
  } else if (fact.kind == FactKind::date) {
    words.value = date_words(language, fact.value);
  } else if (fact.what == "about_paper.type" || fact.what == "about_paper.component") {
    words.value = data_word(language, "type", fact.value);
  } else if (fact.what == "about_paper.paragraph") {
    words.value = fill(language, "paper.paragraph", {{"number", fact.value}});
  }
  if (words.value.empty()) words.value = std::exchange(words.label, {});
  if (fact.status == facts::Status::user) append(words.detail, " · ", word(language, "status.user"));
  if (!fact.note.empty()) append(words.detail, " · ", fill(language, "status.note", {{"note", fact.note}}));
  if (fact.status == facts::Status::derived)
    append(words.detail, " · ", fact.rule.empty() ? std::string(word(language, "status.derived_plain"))
                                                  : fill(language, "status.derived", {{"rule", fact.rule}}));
  return words;
}

}  // namespace diarium::view
