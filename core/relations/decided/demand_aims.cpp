#include "relations/decided/demand_aims.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

#include "facts/bodies/bodies.h"
#include "facts/decided/proposals.h"
#include "facts/kinds/words.h"
#include "facts/reading/name_words.h"
#include "language/key.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t most_owner_tokens = 40;  // «från Anna Berg (S), Bo Ek (M) …» behind a thing.
constexpr std::uint32_t follow_window = 12;      // Tokens from «enligt» to the thing that is followed.

bool is_demand_word(const Reading& r, std::uint32_t i) { return is_fate_word(r, i, "moved_thing"); }
bool stops(const Reading& r, std::uint32_t i) { return is_fate_word(r, i, "stop"); }
std::string_view outcome_at_token(const Reading& r, std::uint32_t i) {
  return is_demand_word(r, i) ? std::string_view() : facts::outcome_word(r, {i, i + 1});
}

void add_owner(AimedAt& at, std::string owner) {
  if (!owner.empty() && std::ranges::find(at.owners, owner) == at.owners.end()) at.owners.push_back(std::move(owner));
}

/// «från S, V och MP», «av Anna Berg m fl»
void owners_behind(const Reading& r, std::uint32_t i, std::uint32_t last, AimedAt& at) {
  if (!is_fate_word(r, i, "from")) return;
  for (std::uint32_t k = i + 1; k < last && k < i + most_owner_tokens; ++k) {
    if (const std::string_view letters = party_at(r, k); !letters.empty()) {
      add_owner(at, std::string(letters));
    } else if (r.shape(k) >= Shape::capital) {
      add_owner(at, language::key(r.written(k)));
    } else if (!is_fate_word(r, k, "owners")) {
      return;
    }
  }
}

/// «Anna Bergs (S) förslag», «Anna Berg (S) med fleras förslag»: behind the name, where the thing is token `i`.
std::uint32_t past_owner(const Reading& r, std::uint32_t first, std::uint32_t i) {
  std::uint32_t end = facts::before_others(r, i);
  if (end > first + 2 && is_fate_word(r, end - 2, "also")) end -= 2;  // «styrelsens tillika hamnrådets förslag»
  if (end < first + 2 || !r.is(end - 1, ")")) return end;
  while (end > first && !r.is(end - 1, "(")) --end;
  return end > first ? end - 1 : i;
}

/// «styrelsens förslag», «Anna Bergs (S) yrkande», «Moderaternas förslag»: the words before a thing.
void owner_before(const Reading& r, std::uint32_t first, std::uint32_t i, AimedAt& at) {
  const std::uint32_t end = i > first ? past_owner(r, first, i) : first;
  if (end <= first) return;
  const std::uint32_t before = end - 1;
  if (const auto body = facts::body_at(r, before); body && r.ends(before, "s")) {
    at.object = AimObject::proposal;
    return add_owner(at, language::key(body->name));
  }
  if (const std::string_view party = facts::party_named(r, before); !party.empty()) {
    at.object = AimObject::demand;
    return add_owner(at, std::string(party));
  }
  const bool with_others = facts::before_others(r, i) < i;
  if (r.shape(before) < Shape::capital || !(with_others || r.ends(before, "s"))) return;
  at.object = AimObject::demand;
  std::string name = language::key(r.written(before));
  if (with_others) add_owner(at, name);
  if (name.ends_with('s')) name.pop_back();
  add_owner(at, std::move(name));
}

/// The thing whose word is token `i`, of a range that begins at `first`; none where it is no such word.
AimedAt thing_at(const Reading& r, std::uint32_t first, std::uint32_t i, std::uint32_t last) {
  AimedAt at;
  const facts::Found thing = fate_at(r, i, "thing");
  if (thing.says("motion")) {
    at.object = AimObject::motion;
  } else if (thing.says("matter")) {
    at.object = AimObject::matter;
  } else if (is_demand_word(r, i) || thing.rule != nullptr) {
    if (is_demand_word(r, i)) at.object = AimObject::demand;
    at.addition = r.starts(i, "tillägg");
    owner_before(r, first, i, at);
    if (at.owners.empty()) owners_behind(r, i + 1, last, at);
    if (at.object == AimObject::none && !at.owners.empty()) at.object = AimObject::demand;
  }
  return at;
}

/// «första att-satsen», «delvis», «i övrigt»: not of the whole.
bool parts_things(const Reading& r, Range range) {
  return has_fate_word(r, range, "part");
}

class AimReader {
 public:
  AimReader(const Reading& r, Range range) : r_(r), range_(range) {}

  std::vector<Aim> read() {
    for (std::uint32_t i = range_.first; i < range_.last; ++i) {
      const std::string_view outcome = outcome_at_token(r_, i);
      if (outcome.empty()) continue;
      const std::size_t known = aims_.size();
      if (is_fate_word(r_, i + 1, "ahead") || !behind(outcome, i)) ahead(outcome, i);
      if (aims_.size() == known) aims_.push_back({outcome, {}});
      from_ = i + 1;
    }
    return std::move(aims_);
  }

 private:
  /// «motionen ska anses besvarad»: the nearest thing between the last outcome and this one.
  bool behind(std::string_view outcome, std::uint32_t i) {
    for (std::uint32_t k = i; k > std::max(from_, range_.first); --k) {
      AimedAt at = thing_at(r_, range_.first, k - 1, i);
      if (at.object == AimObject::none) continue;
      aims_.push_back({outcome, std::move(at)});
      return true;
    }
    return false;
  }

  /// «bifall till styrelsens förslag och tilläggsyrkandet från S»: all things up to the next outcome or clause.
  void ahead(std::string_view outcome, std::uint32_t i) {
    for (std::uint32_t k = i + 1; k < range_.last && outcome_at_token(r_, k).empty(); ++k) {
      if (stops(r_, k)) return;
      AimedAt at = thing_at(r_, i + 1, k, range_.last);
      if (at.object != AimObject::none) aims_.push_back({outcome, std::move(at)});
    }
  }

  const Reading& r_;
  Range range_;
  std::uint32_t from_ = 0;  ///< Behind the last outcome.
  std::vector<Aim> aims_;
};

}  // namespace

std::vector<Aim> aims_in(const Reading& r, Range range) {
  if (parts_things(r, range)) return {};
  return AimReader(r, range).read();
}

std::vector<Aim> wanted_in(const Reading& r, Range range) {
  std::vector<Aim> aims = aims_in(r, range);
  if (!aims.empty() || !facts::outcome_word(r, range).empty()) return aims;
  for (AimedAt& at : followed_in(r, range)) aims.push_back({facts::outcome::granted, std::move(at)});
  return aims;
}

std::vector<Aim> carried_in(const Reading& r, Range range, bool so) {
  std::vector<Aim> aims;
  std::uint32_t from = range.first;
  const auto tell = [&](std::uint32_t end, std::string_view outcome) {
    const Range words{std::exchange(from, end + 1), end};
    std::vector<AimedAt> things = owned_in(r, words);
    const auto is_moved = [&](std::uint32_t i) { return is_demand_word(r, i); };
    if (things.empty() && std::ranges::any_of(std::views::iota(words.first, words.last), is_moved))
      things.push_back({AimObject::demand, {}, false});
    for (AimedAt& at : things) aims.push_back({outcome, std::move(at)});
  };
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (is_fate_word(r, i, "dropped")) tell(i, facts::outcome::refused);
    if (is_fate_word(r, i, "carried")) tell(i, facts::outcome::granted);
  }
  if (so && from == range.first) tell(range.last, facts::outcome::granted);
  return aims;
}

std::vector<AimedAt> owned_in(const Reading& r, Range range) {
  std::vector<AimedAt> found;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    AimedAt at = thing_at(r, range.first, i, range.last);
    const bool owned = at.object == AimObject::proposal || at.object == AimObject::demand;
    if (owned && !at.owners.empty()) found.push_back(std::move(at));
  }
  return found;
}

std::vector<AimedAt> followed_in(const Reading& r, Range range) {
  std::vector<AimedAt> found;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!is_fate_word(r, i, "followed")) continue;
    std::uint32_t last = i + 1;
    const std::uint32_t end = std::min(range.last, i + follow_window);
    while (last < end && !stops(r, last) && outcome_at_token(r, last).empty()) ++last;
    std::ranges::move(owned_in(r, {i + 1, last}), std::back_inserter(found));
  }
  return found;
}

std::string_view party_at(const Reading& r, std::uint32_t at) {
  const std::string_view named = facts::party_named(r, at);
  return !named.empty() || r.shape(at) == Shape::lower ? named : facts::known_party(r.written(at));
}

std::string last_name(const facts::Named& one) {
  const std::string name = language::key(one.name);
  return name.substr(name.rfind(' ') + 1);
}

bool meets(const AimedAt& one, const AimedAt& other) {
  if (one.object != other.object) return false;
  if (one.object == AimObject::motion || one.object == AimObject::matter) return true;
  return std::ranges::any_of(one.owners, [&](const std::string& owner) {
    return std::ranges::find(other.owners, owner) != other.owners.end();
  });
}

}  // namespace diarium::relations
