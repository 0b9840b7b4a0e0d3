// base/span: a place in a text, and numbers that mean one thing each.
#pragma once
#include <compare>
#include <cstdint>
#include <string_view>

namespace diarium {

/// Bytes [begin, end) of the UTF-8 text that the holder names; both ends on character borders.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  friend auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

/// The words of a span. `span` must lie inside `text`.
inline std::string_view slice(std::string_view text, ByteSpan span) { return text.substr(span.begin, span.size()); }

/// A number that means one thing: ids of different tags do not mix.
template <class Tag>
struct Id {
  std::uint32_t value = 0;
  friend auto operator<=>(const Id&, const Id&) = default;
};
using DocId = Id<struct DocTag>;    ///< Place of a document in its pack, from 0, in path order.
using TermId = Id<struct TermTag>;  ///< Place of a term in a pack's dictionary, from 0.

}  // namespace diarium
