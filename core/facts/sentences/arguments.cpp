#include "facts/sentences/sentence.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_actor_tokens = 120;  // Of a list of movers.
constexpr std::uint32_t most_body_tokens = 9;     // Of one body's name.

/// A word by which a person, a party or a body may be named.
bool names_actor(const Reading& r, std::uint32_t at) {
  if (!title_role(r, at).empty() || !party_named(r, at).empty() || is_said(clause_rules(), "pronoun", r, at))
    return true;
  return r.shape(at) >= Shape::capital && r.word(at) && !verb_at(r, at) && !r.has(at, Flag::month) &&
         (!r.has(at, Flag::name_stop) || r.has(at, Flag::body) || r.has(at, Flag::particle));
}

bool links_actors(const Reading& r, std::uint32_t at) {
  return is_said(clause_rules(), "link", r, at) || is_stop_of_others(r, at);
}

/// First token of the letters in brackets that end at `close`; `close` where they are none.
std::uint32_t brackets_before(const Reading& r, std::uint32_t close) {
  std::uint32_t at = close;
  while (r.is(close, ")") && at > 0 && close - at < 6)
    if (r.is(--at, "(")) return at;
  return close;
}

/// «Nämnden för kultur och fritid»: the body whose name begins with the first of some words, or ends with the last.
enum class Edge : std::uint8_t { first, last };
std::optional<BodyAt> body_at_edge(const Reading& r, Range words, Edge edge) {
  for (std::uint32_t n = 0; n < std::min(words.size(), most_body_tokens); ++n) {
    const std::uint32_t at = edge == Edge::first ? words.first + n : words.last - 1 - n;
    if (const std::optional<BodyAt> body = body_at(r, at)) {
      const bool whole = edge == Edge::first ? body->range.first == words.first
                                             : body->range.last == words.last && body->range.first >= words.first;
      return whole ? body : std::nullopt;
    }
    if (!r.word(at) && !r.is_any(at, {",", "-"})) break;
  }
  return std::nullopt;
}

}  // namespace

Range actors_before(const Reading& r, std::uint32_t first, std::uint32_t end) {
  const auto closes = [&](std::uint32_t at) { return at > first && r.is(at, ",") && r.is(at - 1, ")"); };
  while (end > first && (is_said(clause_rules(), "said_how", r, end - 1) || closes(end - 1))) --end;
  std::uint32_t at = end;     // The words that may belong to a list of actors begin here,
  std::uint32_t named = end;  // and here the first of its names.
  while (at > first && end - at < most_actor_tokens) {
    if (const std::optional<BodyAt> body = body_at_edge(r, {first, at}, Edge::last)) {
      if (body->owner && named == end) return {};
      at = named = body->range.first;
    } else if (const std::uint32_t open = brackets_before(r, at - 1); open != at - 1 && open > first) {
      at = open;
    } else if (names_actor(r, at - 1)) {
      named = --at;
    } else if (named < end && (links_actors(r, at - 1) || joins_mover(r, at - 1) || r.is_any(at - 1, {"med", "av"}))) {
      --at;  // «Anna Berg (V), med instämmande av Bo Ek (S), yrkar»
    } else {
      break;
    }
  }
  const bool condition = named == first + 1 && r.is(first, "om");  // «Om vi föreslår …»
  if (named == end || (named > first && is_said(clause_rules(), "preposition", r, named - 1) && !condition)) return {};
  return {named, end};
}

Range actors_at(const Reading& r, std::uint32_t first, std::uint32_t end) {
  std::uint32_t at = first;
  std::uint32_t last = first;  // Behind the last name.
  while (at < end && at - first < most_actor_tokens) {
    if (const std::optional<BodyAt> body = body_at_edge(r, {at, end}, Edge::first)) {
      if (body->owner && !names_actor(r, body->range.last)) break;  // «nämndens förslag»; «nämndens ordförande»
      at = last = body->range.last;
    } else if (r.is(at, "(")) {
      while (at < end && !r.is(at, ")")) ++at;
      last = std::min(++at, end);
    } else if (names_actor(r, at)) {
      last = ++at;
    } else if (last > first && links_actors(r, at)) {
      ++at;
    } else {
      break;
    }
  }
  return {first, last};
}

std::uint32_t past_adverbs(const Reading& r, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_said(clause_rules(), "said_how", r, at)) ++at;
  return at;
}

Range followed(const Reading& r, Range range) {
  constexpr std::uint32_t near = 8;  // Tokens from «enligt» to the thing that is followed.
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!r.is_any(i, {"enligt", "enlighet"})) continue;
    const std::uint32_t first = r.is(i + 1, "med") ? i + 2 : i + 1;
    for (std::uint32_t at = first; at < std::min(range.last, first + near); ++at) {
      const VerbAt thing = verb_at(r, at);
      if (!thing || thing.form != VerbForm::noun || !(thing.is(VerbKind::propose) || thing.is(VerbKind::demand)))
        continue;
      const bool owned_behind = r.is_any(at + 1, {"från", "av"}) && at + 2 < range.last;
      return {first, owned_behind ? std::max(actors_at(r, at + 2, range.last).last, at + 1) : at + 1};
    }
  }
  return {};
}

}  // namespace diarium::facts
