#include "query/fields.h"

#include <algorithm>
#include <array>

#include "text/words.h"

namespace diarium::query {
namespace {

struct Named {
  std::string_view word;  ///< Without marks.
  FieldWord means;
};
constexpr std::array<Named, 50> names = {{
    {"typ", {Field::type}},
    {"type", {Field::type}},
    {"kommun", {Field::municipality}},
    {"municipality", {Field::municipality}},
    {"organ", {Field::body}},
    {"namnd", {Field::body}},
    {"body", {Field::body}},
    {"parti", {Field::party}},
    {"party", {Field::party}},
    {"person", {Field::person}},
    {"namn", {Field::person}},
    {"ar", {Field::year}},
    {"year", {Field::year}},
    {"roll", {Field::role}},
    {"role", {Field::role}},
    {"del", {Field::role}},
    {"dnr", {Field::case_number}},
    {"diarienummer", {Field::case_number}},
    {"case", {Field::case_number}},
    {"utfall", {Field::outcome}},
    {"outcome", {Field::outcome}},
    {"fran", {Field::year, Bound::from}},
    {"from", {Field::year, Bound::from}},
    {"since", {Field::year, Bound::from}},
    {"till", {Field::year, Bound::to}},
    {"to", {Field::year, Bound::to}},
    {"until", {Field::year, Bound::to}},
    {"namner", {Field::named}},
    {"names", {Field::named}},
    {"mentions", {Field::named}},
    {"motionar", {Field::mover}},
    {"mover", {Field::mover}},
    {"movedby", {Field::mover}},
    {"reservant", {Field::dissenter}},
    {"invande", {Field::dissenter}},
    {"dissenter", {Field::dissenter}},
    {"dissent", {Field::dissenter}},
    {"yrkade", {Field::demander}},
    {"demander", {Field::demander}},
    {"demanded", {Field::demander}},
    {"rostade", {Field::voter}},
    {"voter", {Field::voter}},
    {"voted", {Field::voter}},
    {"arende", {Field::of_case}},
    {"matter", {Field::of_case}},
    {"status", {Field::status}},
    {"egen", {Field::own}},
    {"egna", {Field::own}},
    {"own", {Field::own}},
    {"mine", {Field::own}},
}};

/// Letters only, without marks.
std::string bare(std::string_view text) {
  std::string folded = text::fold(text, text::Fold::marks);
  folded.erase(std::remove_if(folded.begin(), folded.end(), [](char c) { return c == '-' || c == ' '; }), folded.end());
  return folded;
}

}  // namespace

std::string_view name(Field field) {
  constexpr std::array<std::string_view, field_count> words = {
      "typ",    "kommun",   "organ",   "parti",  "person",  "år",     "roll",   "dnr", "utfall",
      "nämner", "motionär", "invände", "yrkade", "röstade", "ärende", "status", "egen"};
  return words[static_cast<std::size_t>(field)];
}

std::string filter_text(Field field, std::string_view value) {
  std::string bare(value);
  std::erase(bare, '"');
  const bool plain = !bare.empty() && bare.find_first_of(" \t\n\r()|*:") == bare.npos && bare.front() != '-';
  return std::string(name(field)) + ":" + (plain ? bare : '"' + bare + '"');
}

std::optional<FieldWord> field_word(std::string_view word) {
  const std::string folded = text::fold(word, text::Fold::marks);
  const auto found = std::find_if(names.begin(), names.end(), [&](const Named& n) { return n.word == folded; });
  if (found == names.end()) return std::nullopt;
  return found->means;
}

index::Roles roles_named(std::string_view value) {
  const std::string wanted = bare(value);
  if (wanted.size() < 3) return 0;
  index::Roles begins = 0;
  for (int i = 0; i < structure::role_count; ++i) {
    const auto role = static_cast<index::Zone>(i);
    const std::string own = bare(structure::name(static_cast<structure::Role>(i)));
    if (own == wanted) return index::roles_of(role);
    if (own.starts_with(wanted) || (own.size() >= 4 && wanted.starts_with(own)))
      begins = static_cast<index::Roles>(begins | index::roles_of(role));
  }
  return begins;
}

namespace {

/// A word that stands for one of few values, without marks.
struct ValueWord {
  Field field{};
  std::string_view word, means;
};
constexpr std::array<ValueWord, 24> value_words = {{
    {Field::status, "oppen", "öppen"},
    {Field::status, "oppet", "öppen"},
    {Field::status, "open", "öppen"},
    {Field::status, "forsenad", "försenad"},
    {Field::status, "forsenat", "försenad"},
    {Field::status, "overdue", "försenad"},
    {Field::status, "avgjord", "avgjord"},
    {Field::status, "avgjort", "avgjord"},
    {Field::status, "decided", "avgjord"},
    {Field::status, "okand", "okänd"},
    {Field::status, "okant", "okänd"},
    {Field::status, "unknown", "okänd"},
    {Field::outcome, "okand", "okänt"},
    {Field::outcome, "unknown", "okänt"},
    {Field::own, "ja", "ja"},
    {Field::own, "yes", "ja"},
    {Field::own, "nej", "nej"},
    {Field::own, "no", "nej"},
    {Field::voter, "ja", "ja"},
    {Field::voter, "yes", "ja"},
    {Field::voter, "nej", "nej"},
    {Field::voter, "no", "nej"},
    {Field::voter, "avstar", "avstår"},
    {Field::voter, "abstain", "avstår"},
}};

}  // namespace

std::string_view value_named(Field field, std::string_view value) {
  const std::string wanted = bare(value);
  for (const ValueWord& one : value_words)
    if (one.field == field && one.word == wanted) return one.means;
  return {};
}

}  // namespace diarium::query
