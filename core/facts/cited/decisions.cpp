// Decisions of bodies that a paper refers to by day and §.
#include "facts/cited/laws.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_between = 8;  // Tokens from a body to the day that it decided on.
constexpr std::uint32_t most_matter = 12;  // Tokens between its verb and its day, of what was decided.
constexpr std::uint32_t near_own_head = 24;  // Tokens from a page's head to the § that it tells.
constexpr std::size_t most_decisions = 400;

/// «Kommunfullmäktige     Protokoll 2031-05-14     § 188» above «§ 188 Hamnen»: a page's head tells the § that stands
/// below it.
bool is_own_head(const Reading& r, std::uint32_t sign) {
  if (!r.tokens[sign].wide || r.tokens[sign].line) return false;
  for (std::uint32_t i = sign + 2; i + 1 < r.size() && i < sign + near_own_head; ++i)
    if (r.tokens[i].line && r.is(i, "§") && r.key(i + 1) == r.key(sign + 1)) return true;
  return false;
}

/// «§ 13», «§13», «257 §», «§ 60 punkt 3»: the tokens that name the §, or an empty range.
Range section_behind(const Reading& r, std::uint32_t at) {
  const bool open = r.is(at, "(");
  if (open || r.is(at, ",")) ++at;
  // The head of the next § below a day, a page's number before it.
  if (at > 0 && at < r.size() && r.tokens[at].line && lines_between(r, at - 1, at) > 1) return {};
  const std::uint32_t last = past_said(work_rules(), "section", r, at);
  if (last == at || is_own_head(r, at)) return {};
  return {at, open && r.is(last, ")") ? last + 1 : last};
}

/// «§ 14», «§ 14/2029» right before a day: the tokens that name the §, or an empty range.
Range section_before(const Reading& r, std::uint32_t day) {
  const std::uint32_t end = day > 0 && r.is(day - 1, ",") ? day - 1 : day;
  for (std::uint32_t first = end; first > 0 && end - first < 4; --first)
    if (r.is(first - 1, "§") && section_behind(r, first - 1).last == end) return {first - 1, end};
  return {};
}

/// The body before a day: its tokens, or an empty range. Letters («KF») name one, too.
struct Who {
  Range range;
  std::string name;
};
Who who_before(const Reading& r, std::uint32_t first) {
  const std::uint32_t sentence = r.sentence(first).first;
  for (std::uint32_t i = first; i > sentence && first - i <= most_between; --i) {
    const std::uint32_t at = i - 1;
    const bool letters = at + 1 == first && r.shape(at) == Shape::upper && r.length(at) >= 2 && r.length(at) <= 4;
    // «KF presidium», «KS arbetsutskott»: a body of its own behind the letters of another.
    const auto own = language::body_word(r.key(at), r.letters());
    const bool behind = at > sentence && own && own->kind() < language::BodyKind::committee &&
                        language::body_of_letters(r.written(at - 1)) != nullptr;
    if (letters || behind) return {{behind ? at - 1 : at, at + 1}, r.flowed({behind ? at - 1 : at, at + 1})};
    if (const std::optional<BodyAt> body = body_at(r, at); body && body->rank >= Rank::committee)
      return {body->range, body->name};
    if (!is_said(work_rules(), "between", r, at)) return {};
  }
  return {};
}

/// «Kommunfullmäktige fastställde ramarna 2031-06-19, § 34»: who decided opens the sentence, then the verb and the
/// matter. Nobody where what stands between may have a day of its own: a decision, another body, a clause.
Who who_decided(const Reading& r, std::uint32_t first) {
  const Range sentence = r.sentence(first);
  const std::optional<BodyAt> body = body_at(r, sentence.first);
  if (!body || body->rank < Rank::committee || body->range.first != sentence.first) return {};
  const std::uint32_t at = body->range.last;
  const VerbAt verb = verb_at(r, at);
  const bool decides = (verb.is(VerbKind::decide) || verb.is(VerbKind::judge)) && verb.form == VerbForm::past;
  if (!decides || verb.passive || first - at > most_matter) return {};
  if (is_said(work_rules(), "apart", r, Range{at + 1, first})) return {};
  return {body->range, body->name};
}

/// «KF § 14/2029», «kommunfullmäktige § 14, 2029-03-04»: of the body right before the §.
void add_plain(const Reading& r, Range words, std::vector<DecisionAt>& found) {
  const Who who = who_before(r, words.first);
  if (who.range.empty() || r.block(who.range.first) != r.block(words.first) || found.size() >= most_decisions) return;
  const Range range{who.range.first, words.last};
  found.push_back({who.range.last == words.first ? r.flowed(range) : who.name + " " + r.flowed(words), range});
}

}  // namespace

std::vector<DecisionAt> cited_decisions(const Reading& r, const std::vector<DateAt>& dates) {
  std::vector<DecisionAt> found;
  Who last;
  for (const DateAt& date : dates) {
    if (date.furniture || date.from.day == 0 || date.from.year == 0 || found.size() >= most_decisions) continue;
    const std::uint32_t first = date.range.first - date.led_by;
    const Range section = section_behind(r, date.range.last);
    if (const Range before = section_before(r, first); section.empty() && !before.empty()) {
      add_plain(r, {before.first, date.range.last}, found);
      continue;
    }
    if (section.empty() || first == 0 || r.block(section.first) != r.block(first))
      continue;  // The head of minutes, then their own §.
    Who who = who_before(r, first);
    if (who.range.empty()) who = who_decided(r, first);
    const bool same =
        who.range.empty() && !last.range.empty() && r.tokens[last.range.first].sentence == r.tokens[first].sentence;
    if (same) who = {{first, first}, last.name};
    if (who.name.empty()) continue;
    if (!same && r.block(who.range.first) != r.block(first)) continue;
    const bool plain = !same && who.range.last == first;
    const Range range{same ? first : who.range.first, section.last};
    found.push_back({plain ? r.flowed(range) : who.name + " " + r.flowed({date.range.first, section.last}), range});
    last = std::move(who);
  }
  for (std::uint32_t at = 1; at + 3 < r.size(); ++at) {
    if (!r.is(at, "§") || r.tokens[at].line || !r.is(at + 2, "/")) continue;
    const Range section = section_behind(r, at);
    const auto follows = [&](const DateAt& date) {
      return !date.furniture && date.range.first >= section.last && date.range.first <= section.last + 2;
    };
    const bool heads = r.blocks[r.block(at)].first + 1 == at && r.kind(at) != structure::BlockKind::list_item &&
                       r.role(at) != structure::Role::attachment;  // «KS § 14/2029» over its text
    if (!section.empty() && !heads && std::ranges::none_of(dates, follows)) add_plain(r, section, found);
  }
  return found;
}

}  // namespace diarium::facts
