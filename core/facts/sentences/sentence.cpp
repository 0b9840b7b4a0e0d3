#include "facts/sentences/sentence.h"

#include <algorithm>

#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr int most_depth = 4;                 // Of statements inside the object of another.
constexpr std::uint32_t most_to_object = 60;  // Tokens from a verb to what it is about.

/// A noun that says what becomes of a matter: «bifall», «avslag på», «återremiss».
bool is_judging_noun(const Reading& r, std::uint32_t at) {
  const VerbAt verb = verb_at(r, at);
  return verb.is(VerbKind::judge) && verb.form == VerbForm::noun;
}
bool is_infinitive_form(const Reading& r, std::uint32_t at) {
  const VerbAt verb = verb_at(r, at);
  return verb && verb.form == VerbForm::infinitive;
}

class SentenceReader {
 public:
  SentenceReader(const Reading& r, Range range, int depth) : r_(r), range_(range), depth_(depth), from_(range.first) {}

  std::vector<Statement> read() {
    for (std::uint32_t i = range_.first; i < range_.last;) {
      if (!leads(i)) {
        ++i;
        continue;
      }
      found_.push_back(statement(i));
      from_ = i = std::max(i + 1, found_.back().words.last);
    }
    return std::move(found_);
  }

 private:
  /// Is the word the verb of a statement? In a clause inside another («som nämnden föreslår») it is not.
  bool leads(std::uint32_t i) const {
    const VerbAt verb = verb_at(r_, i);
    if (!verb) return false;
    const bool opens = i == past_adverbs(r_, range_.first, range_.last);
    if (verb.form == VerbForm::noun) return opens && verb.is(VerbKind::judge);
    if (verb.form == VerbForm::participle) return false;
    if (verb.form == VerbForm::infinitive && !verb.passive)
      return opens || is_said(clause_rules(), "duty", r_, i - 1) || (opens_as_object(i) && depth_ > 0);
    if (is_said(clause_rules(), "not_led", r_, i - 1)) return false;
    return !relative(i);
  }

  /// «kommunfullmäktige besluta att …» as the object of «föreslår».
  bool opens_as_object(std::uint32_t i) const { return actors_before(r_, range_.first, i) == Range{range_.first, i}; }

  /// «den plan som nämnden föreslår»: «som» with nothing but the subject before the verb.
  bool relative(std::uint32_t i) const {
    const Range who = actors_before(r_, from_, i);
    return !who.empty() && who.first > from_ && is_said(clause_rules(), "relative", r_, who.first - 1);
  }

  Statement statement(std::uint32_t i) {
    Statement one;
    one.verb = verb_at(r_, i);
    one.at = i;
    const Range who = actors_before(r_, from_, i);
    std::uint32_t next = past_adverbs(r_, i + 1, range_.last);
    if (!one.verb.passive)
      one.who = who.empty() && one.verb.finite() && found_.empty() && joined(i) ? subject_of_clause(i) : who;
    const bool behind = one.verb.finite() && !one.verb.passive && one.who.empty();
    if (const Range after = actors_at(r_, next, range_.last); behind && !after.empty()) {
      one.who = after;
      next = past_adverbs(r_, after.last, range_.last);
    }
    if (one.who.empty() && !found_.empty() && joined(i)) one.who = found_.back().who;
    const bool before = !one.who.empty() && one.who.first >= from_ && one.who.first < i;
    one.words.first = before ? one.who.first : one.who.first > i ? clause_start(i) : i;
    find_support(one, next);
    find_objects(one, past_receiver(one, next));
    const Range all{clause_start(i), first_object(one)};
    one.on_proposal = is_said(clause_rules(), "on_proposal", r_, all);
    one.follows = followed(r_, {all.first, one.words.last});
    one.dated = is_said(clause_rules(), "day", r_, all);
    one.own_part = is_said(clause_rules(), "own_part", r_, all);
    one.mood = mood(one);
    return one;
  }

  /// «… tillstyrker förslaget och föreslår att …», «yrkade bifall men återtog …»
  bool joined(std::uint32_t i) const { return i > from_ && is_said(clause_rules(), "next", r_, i - 1); }

  /// «Kommunstyrelsen har behandlat förslaget och föreslår fullmäktige att …»: who has done something before that verb.
  Range subject_of_clause(std::uint32_t i) const {
    const Range subject = actors_at(r_, clause_start(i), i);
    const std::uint32_t verb = subject.last;  // «Kommunstyrelsen ställer sig bakom förslaget och föreslår …»
    const bool acts = r_.is_any(verb, {"har", "hade"}) || (r_.shape(verb) == Shape::lower && r_.ends(verb, "er"));
    return !subject.empty() && acts ? subject : Range{};
  }

  std::uint32_t clause_start(std::uint32_t i) const {
    std::uint32_t at = i;
    while (at > from_ && !r_.is_any(at - 1, {":", ";"})) --at;
    return at;
  }
  static std::uint32_t first_object(const Statement& one) {
    return one.what.empty() || one.what[0].words.first < one.at ? one.words.last : one.what[0].words.first;
  }

  /// «yrkade, med instämmande av Bo Ek (M), att …»
  void find_support(Statement& one, std::uint32_t& next) const {
    const std::uint32_t first = past_said(moved_rules(), "support", r_, next);
    if (first == next) return;
    one.support = actors_at(r_, first, range_.last);
    next = one.support.last;
    if (r_.is(next, ",")) ++next;
  }

  /// «föreslår kommunfullmäktige att …»: behind to whom it is put.
  std::uint32_t past_receiver(const Statement& one, std::uint32_t next) const {
    const Range to = one.verb.is(VerbKind::propose)
                         ? actors_at(r_, r_.is_any(next, {"hos", "till"}) ? next + 1 : next, range_.last)
                         : Range{};
    return !to.empty() && body_at(r_, to.last - 1) ? to.last : next;
  }

  /// Walks from the verb to what it is about.
  void find_objects(Statement& one, std::uint32_t next) {
    if (one.verb.is(VerbKind::judge) || one.verb.is(VerbKind::send)) return judged(one, next);
    std::uint32_t at = next;
    const std::uint32_t far = std::min(range_.last, next + most_to_object);
    // «beslutar, i enlighet med revisorernas tillstyrkan, att bevilja …»
    for (std::uint32_t i = next; r_.is(next, ",") && at == next && i + 1 < far && !r_.is_any(i, {":", ";"}); ++i)
      if (r_.is(i, ",") && r_.is(i + 1, "att")) at = i + 1;
    while (at < far && !r_.is_any(at, {"att", ":", ";"}) && !is_judging_noun(r_, at) &&
           !(is_infinitive_form(r_, at) && !r_.is(at - 1, "för")) && !begins_next(at, one))
      ++at;
    if (r_.is_any(at, {"att", ":"}) && at < far) ++at;
    std::uint32_t end = at;
    while (end < range_.last && !begins_next(end, one)) ++end;
    // «… enligt förslaget med den ändringen att …» is nothing that is decided by itself.
    if (at <= next + 1 || !r_.is(at - 1, "att") || !is_said(clause_rules(), "change", r_, at - 2))
      for (const Range& thing : things_in(r_, {at, end})) add(one, thing);
    one.words.last = std::max(end, one.at + 1);
  }

  /// What is judged: before a passive verb («Motionen avslås»), else behind it.
  void judged(Statement& one, std::uint32_t next) {
    std::uint32_t end = next;
    while (end < range_.last && !begins_next(end, one) && !r_.is(end, ";") &&
           !(one.verb.passive && r_.is_any(end, {"och", "samt", ","})))
      ++end;
    one.words.last = std::max(end, one.at + 1);
    if (one.verb.passive) {
      std::uint32_t first = clause_start(one.at);
      while (first < one.at && r_.is_any(first, {",", "och", "samt", "att"})) ++first;
      std::uint32_t last = before_auxiliaries(first, one.at);
      for (std::uint32_t i = first; i < last; ++i) {  // «… av kommunstyrelsen för egen del har bifallits»
        const Range by = r_.is(i, "av") ? actors_at(r_, i + 1, last) : Range{};
        if (!by.empty() && by.last == last) one.who = by, last = before_auxiliaries(first, i);
      }
      if (first < last) one.what.push_back({{first, last}, {}});
      one.words.first = std::min(one.words.first, first);
      return;
    }
    if (r_.is_any(next, {"till", "på", "av"})) ++next;
    if (next < end) one.what.push_back({{next, end}, {}});
  }

  std::uint32_t before_auxiliaries(std::uint32_t first, std::uint32_t last) const {
    while (last > first && is_said(clause_rules(), "auxiliary", r_, last - 1)) --last;
    return last;
  }

  /// Does another statement with a subject of its own, or one of the same subject, begin at token `at`?
  bool begins_next(std::uint32_t at, const Statement& one) const {
    if (at <= one.at + 1 || !r_.is_any(at, {"och", "samt", "men", "medan", ","})) return false;
    const std::uint32_t first = past_adverbs(r_, at + 1, range_.last);
    if (is_verb(r_, first, {VerbKind::withdraw})) return true;
    const VerbAt next = verb_at(r_, first);
    // «tillstyrker förslaget och föreslår», but «att nämnden utreder och föreslår»
    if (next.finite() && !next.passive && next.verb->kind <= VerbKind::demand) return !in_clause({one.at + 1, at});
    const Range who = actors_at(r_, first, range_.last);
    const std::uint32_t verb = past_adverbs(r_, who.last, range_.last);
    return !who.empty() && verb_at(r_, verb).finite() && is_verb(r_, verb, {VerbKind::propose, VerbKind::demand}) &&
           !verb_at(r_, verb).passive;
  }
  bool in_clause(Range words) const {
    return some(words, [&](std::uint32_t i) { return r_.is(i, "att"); });
  }

  void add(Statement& one, Range words) {
    Object object{words, {}};
    if (depth_ < most_depth) object.inner = SentenceReader(r_, words, depth_ + 1).read();
    one.what.push_back(std::move(object));
  }

  Mood mood(const Statement& one) const {
    const Range sentence = r_.sentence(one.at);
    if (!sentence.empty() && r_.is(sentence.last - 1, "?")) return Mood::question;
    const bool inverted = one.who.first > one.at;
    const auto if_at = [&](std::uint32_t at) { return is_said(clause_rules(), "condition", r_, at); };
    // «Om kommunen menar allvar föreslår vi att …» proposes.
    if (!inverted && (if_at(from_) || (one.words.first > from_ && if_at(one.words.first - 1))))
      return Mood::conditional;
    return one.verb.form == VerbForm::past || one.verb.form == VerbForm::supine ? Mood::past_tense : Mood::asserted;
  }

  const Reading& r_;
  Range range_;
  int depth_;
  std::uint32_t from_;  ///< Behind the last statement.
  std::vector<Statement> found_;
};

}  // namespace

std::vector<Statement> statements(const Reading& r, Range range) {
  std::vector<Statement> found;
  range.last = std::min(range.last, r.size());
  for (std::uint32_t first = range.first; first < range.last;) {
    const std::uint32_t last = std::max(std::min(range.last, r.sentence(first).last), first + 1);
    for (Statement& one : SentenceReader(r, {first, last}, 0).read()) found.push_back(std::move(one));
    first = last;
  }
  return found;
}

std::vector<Range> things_in(const Reading& r, Range words) {
  std::vector<Range> found;
  const auto add = [&](Range thing) {
    while (!thing.empty() && r.is_any(thing.last - 1, {".", ",", ";", ":"})) --thing.last;
    if (!thing.empty()) found.push_back(thing);
  };
  const bool nouns = is_judging_noun(r, words.first);
  std::uint32_t first = words.first;
  for (std::uint32_t i = words.first + 1; i < words.last; ++i) {
    if (!r.is(i, "att") && !(nouns && is_judging_noun(r, i))) continue;
    std::uint32_t border = i;
    while (border > first && is_said(clause_rules(), "order", r, border - 1)) --border;
    if (border == i || border == first) continue;
    add({first, border});
    first = r.is(i, "att") ? i + 1 : i;
  }
  add({first, words.last});
  return found;
}

std::optional<BodyAt> acting_body(const Reading& r, const Statement& one) {
  // «Valnämnden i Mora beslutar»: the place is no subject, its body opens the sentence.
  const Range sentence = r.sentence(one.at);
  const std::optional<BodyAt> placed = r.is(sentence.first + 1, "i") ? body_at(r, sentence.first) : std::nullopt;
  if (placed && !placed->owner && past_place(r, placed->range.last) == one.at) return placed;
  if (one.who.empty()) return std::nullopt;
  const std::optional<BodyAt> body = body_at(r, one.who.last - 1);
  if (body && body->range.last == one.who.last) return body;
  const std::optional<BodyAt> first = first_body(r, one.who, Rank::office);  // «nämnden för kultur och fritid»
  return first && first->range.last == one.who.last ? first : std::nullopt;
}

std::vector<const Statement*> leading(const std::vector<Statement>& all) {
  std::vector<const Statement*> found;
  const std::vector<Statement>* level = &all;
  while (!level->empty()) {
    const Statement& last = level->back();
    found.push_back(&last);
    if (last.what.empty()) break;
    level = &last.what.back().inner;
  }
  return found;
}

}  // namespace diarium::facts
