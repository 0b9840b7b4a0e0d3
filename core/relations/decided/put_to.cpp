#include "relations/decided/fate_read.h"

#include "facts/bodies/bodies.h"
#include "relations/decided/demand_aims.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t most_above = 12;  // Blocks from a point up to the line that says to whom it is put.

/// The highest body of some words to which, as a list of rules says, something is put.
std::string highest_body(const Reading& r, Range words, const facts::Rules& rules, std::string_view list) {
  std::string highest;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    const auto body = facts::body_at(r, i);
    if (!body) continue;
    const facts::Anchor place{body->range.first, body->range.last, r.sentence(i)};
    if (facts::said(facts::first_rule(rules, r, place, facts::NothingAsked(), {list})) != "put") continue;
    if (highest.empty() || relations::stage_of(highest) < relations::stage_of(body->name)) highest = body->name;
  }
  return highest;
}

}  // namespace

std::string put_to(const Reading& r, Range point) {
  const auto named = [&](Range words) { return highest_body(r, words, facts::decided_rules(), "put_to"); };
  std::string to = named({r.sentence(point.first).first, point.last});
  std::uint32_t block = r.block(point.first);
  for (std::uint32_t steps = 0; to.empty() && block > 0 && steps < most_above; ++steps) {
    const BlockKind kind = r.outline->blocks[--block].kind;
    if (kind != BlockKind::list_item) to = named(r.blocks[block]);
    if (kind == BlockKind::heading) break;
  }
  return to;
}

std::string sent_up(const Reading& r, Range decision, Stage stage) {
  std::string to = highest_body(r, decision, facts::fate_rules(), "sent_up");
  return relations::stage_of(to) > stage ? to : std::string();
}

}  // namespace diarium::relations
