#include "facts/dates/happening.h"

#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

bool says(const Reading& r, std::uint32_t at, std::string_view value) {
  const Anchor word{at, at + 1, r.sentence(at)};
  return first_rule(happening_rules(), r, word, NothingAsked(), {"word", value}) != nullptr;
}

}  // namespace

bool is_future(const Reading& r, std::uint32_t at) { return says(r, at, "future"); }
bool is_past_verb(const Reading& r, std::uint32_t at) { return says(r, at, "past"); }

bool takes_force(const Reading& r, Range date) {
  return first_rule(happening_rules(), r, {date.first, date.last, r.sentence(date.first)}, NothingAsked()) != nullptr;
}

}  // namespace diarium::facts
