#include <algorithm>
#include <cassert>

#include "facts/bodies/bodies.h"
#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t anywhere = 0xFFFFFFFFu;
constexpr unsigned shapes = static_cast<unsigned>(Shape::upper) + 1;

/// Has a token the edges that are wanted?
[[gnu::always_inline]] inline bool has(const Token& token, const Edges& wanted) {
  return ((wanted.starts >> token.start & 1) != 0 || (wanted.ends >> token.end_letters & 1) != 0 ||
          (wanted.flags & token.flags) != 0) &&
         (wanted.shapes >> (static_cast<unsigned>(token.shape) + (token.line ? shapes : 0u)) & 1) != 0;
}

/// Is a pattern or a list worth trying? Asked of every token of a window, so it looks at no letter.
template <class Wanted>
[[gnu::always_inline]] inline bool may_begin(const Rules& rules, const Reading& r, const Wanted& wanted,
                                             std::uint32_t at) {
  return at + 1 >= r.size() ||
         (has(r.tokens[at], rules.edges[wanted.edges]) && has(r.tokens[at + 1], rules.edges[wanted.second]));
}

/// Matches patterns around one place.
class Matcher {
 public:
  Matcher(const Rules& rules, const Reading& r, const Anchor& place, const Asked& asked)
      : rules_(rules), r_(r), place_(place), asked_(asked) {}

  /// `value`: only of rules that say it.
  const Rule* first(const RuleList& list, const Anchor& place, std::string_view value = {}) const {
    if (!facts::may_begin(rules_, r_, list, place.at)) return nullptr;
    const bool ends = place.at >= r_.size();
    const Token token = ends ? Token() : r_.tokens[place.at];  // A copy: every rule looks at it.
    for (const Rule& rule : rules_.rules.subspan(list.rules.first, list.rules.last - list.rules.first)) {
      if (!ends && !has(token, rules_.edges[rule.edges])) continue;
      if (!value.empty() && rule.value != value && rule.value != "scan") continue;
      if (!holds(rule.either, place)) continue;
      note(rule, place_.end);
      if (rule.value != "scan") return &rule;
      const Rule* found = scan(rule);
      if (found != nullptr && (value.empty() || found->value == value)) return found;
    }
    return nullptr;
  }

  /// A clause's `at` says how far the place goes, for the conditions behind it.
  Found find(const RuleList& list, const Anchor& from) const {
    const bool ends = from.at >= r_.size();
    const Token token = ends ? Token() : r_.tokens[from.at];  // A copy: every rule looks at it.
    for (const Rule& rule : rules_.rules.subspan(list.rules.first, list.rules.last - list.rules.first)) {
      if (!ends && !has(token, rules_.edges[rule.edges])) continue;
      for (const Few& all : rules_.clauses.subspan(rule.either.first, rule.either.last - rule.either.first)) {
        const Condition& head = rules_.conditions[all.first];
        if (head.where == Where::at && !may_begin(rules_.patterns[head.pattern], from.at)) continue;
        Anchor place = from;
        marks_ = Found().marks;
        if (std::ranges::all_of(rules_.conditions.subspan(all.first, all.last - all.first), [&](const Condition& one) {
              if (one.where != Where::at || one.negated) return holds(one, place) != one.negated;
              const std::optional<std::uint32_t> end = matches(one.pattern, place.at, place.sentence.last, anywhere);
              if (end) place.end = *end;
              return end.has_value();
            })) {
          note(rule, place.end);
          return {&rule, place.at, place.end, marks_};
        }
      }
    }
    return {};
  }

 private:
  void note(const Rule& rule, std::uint32_t end) const {
    if (r_.held != nullptr) r_.held->push_back({{place_.at, end}, rules_.file, &rule});
  }

  /// The first word beside the place that says something; nullptr where a rule says that none does.
  const Rule* scan(const Rule& by) const {
    const std::uint32_t first_at = by.after ? place_.end : start_of(place_, by.reach);
    const std::uint32_t last_at = by.after ? std::min(place_.sentence.last, place_.end + by.reach) : place_.at;
    for (std::uint32_t n = 0; first_at + n < last_at; ++n) {
      const std::uint32_t at = by.after ? first_at + n : last_at - 1 - n;
      const Rule* rule = first(rules_.lists[by.list], {at, at + 1, place_.sentence});
      if (rule != nullptr && rule->value == "-") return nullptr;
      if (rule != nullptr && rule->value != "pass") return rule;
    }
    return nullptr;
  }

  bool holds(Few either, const Anchor& place) const {
    for (const Few& all : rules_.clauses.subspan(either.first, either.last - either.first))
      if (std::ranges::all_of(rules_.conditions.subspan(all.first, all.last - all.first), [&](const Condition& one) {
            return holds(one, one.of_place ? place_ : place) != one.negated;
          }))
        return true;
    return false;
  }

  /// Of the place itself a named condition is asked once.
  bool holds_named(std::uint16_t number, const Anchor& place) const {
    const std::uint32_t bit = number < 32 && place.at == place_.at && place.end == place_.end ? 1u << number : 0;
    if ((asked_before_ & bit) != 0) return (held_before_ & bit) != 0;
    const bool holds_now = holds(rules_.named[number], place);
    asked_before_ |= bit;
    if (holds_now) held_before_ |= bit;
    return holds_now;
  }

  static std::uint32_t start_of(const Anchor& place, std::uint32_t n) {
    return std::max(place.sentence.first, place.at > n ? place.at - n : 0u);
  }

  bool holds(const Condition& one, const Anchor& place) const {
    const auto [at, end, sentence] = place;
    const std::uint32_t n = one.n, limit = sentence.last;
    const auto starts = [&](std::uint32_t first, std::uint32_t last) {
      const Pattern& wanted = rules_.patterns[one.pattern];
      for (std::uint32_t i = first; i < last; ++i)
        if (may_begin(wanted, i) && run(wanted.step, i, limit, anywhere)) return true;
      return false;
    };
    switch (one.where) {
      case Where::left: return ends(one.pattern, at);
      case Where::right: return matches(one.pattern, end, limit, anywhere).has_value();
      case Where::at: return matches(one.pattern, at, limit, anywhere).has_value();
      case Where::before: return starts(start_of(place, n), at);
      case Where::behind: return starts(at > n ? at - n : 0u, at);
      case Where::after: return starts(end, std::min(limit, end + n));
      case Where::near: return starts(start_of(place, n), std::min(limit, end + one.m));
      case Where::first: return starts(sentence.first, std::min(sentence.first + n, at));
      case Where::sentence: return starts(sentence.first, sentence.last);
      case Where::opens: {
        std::uint32_t first = sentence.first;
        while (first < at && !r_.word(first)) ++first;
        return matches(one.pattern, first, limit, anywhere).has_value();
      }
      case Where::between: return at < place_.at ? starts(end, place_.at) : starts(place_.end, at);
      case Where::close: return at < place_.at ? at + n >= place_.at : at < place_.end + n;
      case Where::ask: return asked_.ask(one.n, place);
      case Where::type: return asked_.is_type(rules_.types[one.pattern], place);
      case Where::role: return (rules_.types[one.pattern] >> static_cast<unsigned>(r_.role(at)) & 1) != 0;
      case Where::kind: return (rules_.types[one.pattern] >> static_cast<unsigned>(r_.kind(at)) & 1) != 0;
      case Where::when: return holds_named(one.pattern, place);
    }
    return false;
  }

  bool ends(std::uint16_t pattern, std::uint32_t end) const {
    const Pattern& wanted = rules_.patterns[pattern];
    for (std::uint32_t size = wanted.least; size <= std::min<std::uint32_t>(wanted.most, end); ++size)
      if (matches(pattern, end - size, end, end)) return true;
    return false;
  }

  /// The end of a match. `limit`: no gap goes beyond it. `end`: where the match must end.
  std::optional<std::uint32_t> matches(std::uint16_t pattern, std::uint32_t at, std::uint32_t limit,
                                       std::uint32_t end) const {
    const Pattern& wanted = rules_.patterns[pattern];
    return may_begin(wanted, at) ? run(wanted.step, at, limit, end) : std::nullopt;
  }

  [[gnu::always_inline]] bool may_begin(const Pattern& wanted, std::uint32_t at) const {
    return facts::may_begin(rules_, r_, wanted, at);
  }

  std::optional<std::uint32_t> run(std::uint16_t at_step, std::uint32_t at, std::uint32_t limit,
                                   std::uint32_t end) const {
    for (;;) {
      const Step* step = &rules_.steps[at_step];
      ++r_.looks;
      const bool negated = step->op == Op::negate;
      if (negated) step = &rules_.steps[step->next];
      at_step = step->next;
      switch (step->op) {
        case Op::done: return end == anywhere || at == end ? std::optional(at) : std::nullopt;
        case Op::fork: {
          at_step = step->first;
          const Step& way = rules_.steps[step->next];
          if (way.op == Op::words && !is_any(way, at)) break;
          const auto marks = marks_;
          if (const auto found = run(step->next, at, limit, end)) return found;
          marks_ = marks;
          break;
        }
        case Op::gap:
          for (std::uint32_t taken = 0; taken <= step->kinds && at + taken <= limit; ++taken) {
            // Behind the limit something may be asked, but nothing is taken.
            const bool last = taken > 0 && at + taken == limit && end == anywhere;
            if (const auto found = run(step->next, at + taken, limit, last ? limit : end)) return found;
            if (step->count != 0 && is_any(*step, at + taken)) break;
          }
          return std::nullopt;
        case Op::absent:
          if (run(step->first, at, limit, anywhere)) return std::nullopt;
          break;
        case Op::mark: marks_[step->kinds] = at; break;
        case Op::behind:
          if ((at > 0 && is_any(*step, at - 1)) == negated) return std::nullopt;
          break;
        case Op::line:
        case Op::wide:
        case Op::tight:
        case Op::upper:
        case Op::place:
          if (asks(step->op, at) == negated) return std::nullopt;
          break;
        default:
          if ((at < r_.size() && takes(*step, at)) == negated) return std::nullopt;
          if (!negated) ++at;
      }
    }
  }

  /// Beyond the last token a line begins, and nothing else.
  bool asks(Op op, std::uint32_t at) const {
    if (at >= r_.size()) return op == Op::line;
    const Token& token = r_.tokens[at];
    if (op == Op::line) return token.line;
    if (op == Op::wide) return token.wide;
    if (op == Op::upper) return token.shape == Shape::upper;
    return op == Op::tight ? !token.space : token.block == r_.block(place_.at);
  }

  bool takes(const Step& step, std::uint32_t at) const {
    switch (step.op) {
      case Op::words: return is_any(step, at);
      case Op::shape: {
        const std::size_t size = r_.tokens[at].end - r_.tokens[at].begin;
        return (step.kinds >> static_cast<unsigned>(r_.shape(at)) & 1) != 0 && size >= step.first && size <= step.count;
      }
      case Op::flag: return (r_.tokens[at].flags >> step.kinds & 1) != 0;
      case Op::verb:
      case Op::lemma: {
        const VerbAt verb = verb_at(r_, at);
        if (!verb || (step.first >> static_cast<unsigned>(verb.form) & 1) == 0) return false;
        return step.op == Op::verb ? static_cast<std::uint8_t>(verb.verb->kind) == step.kinds
                                   : verb.verb == &language::verbs()[step.kinds];
      }
      case Op::body: {
        const std::optional<BodyAt> body = body_at(r_, at);
        return body && (step.kinds >> static_cast<unsigned>(body->rank) & 1) != 0 &&
               (step.first == 0 || (step.first == 1) == body->owner);
      }
      case Op::test: return passes(r_, static_cast<TokenTest>(step.kinds), at);
      default: return false;
    }
  }

  bool is_any(const Step& step, std::uint32_t at) const {
    if (at >= r_.size()) return false;
    const WordSet& set = rules_.sets[step.first];
    const Token& token = r_.tokens[at];
    if (!has(token, rules_.edges[set.edges])) return false;
    ++r_.looks;
    const std::string_view own = r_.key(token);
    return std::ranges::any_of(rules_.words.subspan(set.first, set.count), [&](const RuleWord& word) {
      const bool end = word.part == RuleWord::Part::end;
      // Most words differ in their first or last letter, where none is lost.
      if (!r_.damaged && (end ? own.back() != word.text.back() : own.front() != word.text.front())) return false;
      if (word.part == RuleWord::Part::whole) return language::is(own, word.text, r_.letters());
      return end ? language::ends(own, word.text, r_.letters()) : language::starts(own, word.text, r_.letters());
    });
  }

  const Rules& rules_;
  const Reading& r_;
  const Anchor& place_;
  const Asked& asked_;
  mutable std::uint32_t asked_before_ = 0, held_before_ = 0;  ///< Named conditions, as bits.
  mutable decltype(Found::marks) marks_{};  ///< Of the match that is tried.
};

const RuleList& list_of(const Rules& rules, std::string_view name) {
  const RuleList& list = rules.lists[rules.slots[slot_of(name, rules.spread)]];
  assert(list.name == name);
  return list;
}

}  // namespace

const Rule* first_rule(const Rules& rules, const Reading& r, const Anchor& place, const Asked& asked, Wanted wanted) {
  return Matcher(rules, r, place, asked).first(list_of(rules, wanted.list), place, wanted.value);
}

const Rule* rule_of_word(const Rules& rules, const Reading& r, std::uint32_t at, const Anchor& place,
                         const Asked& asked, Wanted wanted) {
  const Anchor word{at, at + 1, place.sentence};
  return Matcher(rules, r, place, asked).first(list_of(rules, wanted.list), word, wanted.value);
}

const Rule* rule_at(const Rules& rules, std::string_view list, const Reading& r, std::uint32_t at) {
  const RuleList& listed = list_of(rules, list);
  if (!may_begin(rules, r, listed, at)) return nullptr;
  const Anchor word{at, at + 1, r.sentence(std::min(at, r.size() - 1))};
  const Rule* rule = Matcher(rules, r, word, NothingAsked()).first(listed, word);
  return said(rule) == "-" ? nullptr : rule;
}

const Rule* rule_among(const Rules& rules, std::string_view list, const Reading& r, Range words) {
  const Rule* rule = nullptr;
  for (std::uint32_t i = words.first; i < words.last && rule == nullptr; ++i) rule = rule_at(rules, list, r, i);
  return rule;
}

Found find_at(const Rules& rules, const Reading& r, std::uint32_t at, const Asked& asked, std::string_view list) {
  const RuleList& listed = list_of(rules, list);
  if (!may_begin(rules, r, listed, at)) return {};
  const Anchor place{at, at + 1, r.sentence(at)};
  return Matcher(rules, r, place, asked).find(listed, place);
}

std::uint32_t past_said(const Rules& rules, std::string_view list, const Reading& r, std::uint32_t at) {
  const Found found = at < r.size() ? find_at(rules, r, at, NothingAsked(), list) : Found{};
  return found.rule == nullptr || found.says("-") ? at : found.end;
}

}  // namespace diarium::facts
