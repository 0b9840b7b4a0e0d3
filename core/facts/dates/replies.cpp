// Days on which a body that was asked for an opinion gave it, as a list of papers tells them.
#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/dates/dates.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t far_from_body = 10;  // Tokens of «Tekniska nämndens protokollsutdrag § 58, 2031-06-11».
constexpr std::uint32_t far_answer = 20;     // Tokens behind the day in which a verb tells how it answered.

}  // namespace

void tell_replies(const Reading& r, const std::vector<Referral>& asked, std::vector<Date>& dates) {
  for (Date& date : dates) {
    const bool letter = date.what == "yttrande";  // «Hamnnämnden har i yttrande den 14 maj …»
    if (asked.empty() || (!letter && date.what != "cited_decision" && date.what != "beredning")) continue;
    const std::uint32_t day = r.token_at(date.span.begin);
    // «Hamnnämnden beslutade 2031-11-23, § 102, att tillstyrka motionen»
    const Range behind{day, std::min(r.sentence(day).last, day + far_answer)};
    bool answer = false, is_stated = letter;
    for (std::uint32_t at = day; at > 0 && day - at < far_from_body && r.block(at - 1) == r.block(day); --at) {
      is_stated = is_stated ||
                  (r.is_any(at - 1, {"beslutade", "beslutat"}) && is_said(beside_rules(), "replies", r, behind));
      answer = answer || is_stated || is_said(beside_rules(), "names_answer", r, at - 1);
      const std::optional<BodyAt> body = body_at(r, at - 1);
      if (!body) continue;
      // «Nämnden för hamnars handlingar»: the genitive of a name of several words stands at its end.
      const auto names = [&](const Referral& one) {
        return (one.reply != "silent" || is_stated) &&
               (one.name == body->name || (!is_stated && one.name + "s" == body->name));
      };
      const bool whose = is_stated || body->owner || body->name.ends_with('s');
      if (answer && whose && std::ranges::any_of(asked, names)) date.what = "remissvar";
      break;
    }
  }
}

}  // namespace diarium::facts
