#include "text/lexicon/lexicon_automaton.h"

#include <algorithm>
#include <cassert>

#include "base/bytes.h"
#include "text/lexicon/lexicon_format.h"

namespace diarium::text {
namespace {

template <class Node>
std::uint64_t hash_of(const Node& node) {
  std::uint64_t hash = node.bits + 1u;
  for (const auto& edge : node.edges) hash = (hash ^ edge.symbol ^ std::uint64_t{edge.node} << 8) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 29;
}

}  // namespace

AutomatonWriter::AutomatonWriter() : open_(1), slots_(1u << 10) {}

void AutomatonWriter::add(std::string_view symbols, std::uint8_t bits) {
  assert(bits != 0 && bits < lexicon_bits && (symbols > last_ || (last_.empty() && open_[0].bits == 0)));
  std::size_t shared = 0;
  while (shared < last_.size() && shared < symbols.size() && last_[shared] == symbols[shared]) ++shared;
  close(shared);
  for (std::size_t i = shared; i < symbols.size(); ++i) open_.emplace_back();
  open_.back().bits = bits;
  last_ = symbols;
}

Automaton AutomatonWriter::finish() && {
  close(0);
  closed_.push_back(std::move(open_[0]));
  Automaton out;
  out.nodes = static_cast<std::uint32_t>(closed_.size());
  for (std::uint32_t i = 0; i < out.nodes; ++i) {
    const Node& node = closed_[i];
    put_varint(out.bytes, static_cast<std::uint32_t>(node.edges.size()) * lexicon_bits + node.bits);
    for (const Edge& edge : node.edges) {
      out.bytes.push_back(static_cast<char>(edge.symbol));
      put_varint(out.bytes, i - edge.node);
    }
  }
  return out;
}

void AutomatonWriter::close(std::size_t depth) {
  for (std::size_t at = last_.size(); at > depth; --at) {
    const std::uint32_t node = share(open_[at]);
    open_[at - 1].edges.push_back({static_cast<std::uint8_t>(last_[at - 1]), node});
    open_.pop_back();
  }
}

std::uint32_t AutomatonWriter::share(const Node& node) {
  if (closed_.size() * 2 >= slots_.size()) grow();
  std::size_t slot = hash_of(node) & (slots_.size() - 1);
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1))
    if (closed_[slots_[slot] - 1] == node) return slots_[slot] - 1;
  closed_.push_back(node);
  slots_[slot] = static_cast<std::uint32_t>(closed_.size());
  return slots_[slot] - 1;
}

void AutomatonWriter::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::uint32_t i = 0; i < closed_.size(); ++i) {
    std::size_t slot = hash_of(closed_[i]) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = i + 1;
  }
}

}  // namespace diarium::text
