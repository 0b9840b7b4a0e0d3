// relations/codec: fields to bytes and back by one list of them, so that the two ways cannot part.
//
// `pass(io, value)` of a struct names each field once; io is a Writer or a Loader.
#pragma once
#include <limits>

#include "base/bytes.h"
#include "base/result.h"
#include "base/span.h"
#include "base/utf8.h"
#include "language/roots.h"
#include "relations/decided/fate.h"
#include "relations/pile.h"
#include "relations/time/intervals.h"

namespace diarium::relations {

/// Numbers are LEB128, texts have their size before them, lists their count.
class FieldWriter {
 public:
  static constexpr bool loads = false;
  /// `own`: the paper that all is told of, where papers are counted from it (relations/digests.h).
  explicit FieldWriter(std::uint32_t own = 0) : own_(own) {}
  void number(std::uint64_t value) { put_varint(bytes_, value); }
  template <class Whole>
  void whole(Whole& value, std::uint64_t = 0) {
    number(static_cast<std::uint64_t>(value));
  }
  void flag(bool& value) { number(value ? 1 : 0); }
  void text(std::string& value) { put_text(bytes_, value); }
  void span(ByteSpan& value) {
    number(value.begin);
    number(value.size());
  }
  template <class T, class Each>
  void list(std::vector<T>& items, Each each) {
    number(items.size());
    for (T& item : items) each(item);
  }
  /// Of a list that must stay as it is: one list of fields reads and writes, so that it is handed a copy of each item.
  template <class T, class Each>
  void list(const std::vector<T>& items, Each each) {
    number(items.size());
    for (T item : items) each(item);
  }
  /// Bytes that need not be text.
  void bytes(std::string& value) { put_text(bytes_, value); }
  void ref(PartRef& value) {
    number(value.paper - own_);
    number(value.part);
  }
  [[nodiscard]] std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
  std::uint32_t own_;
};

/// Reads what FieldWriter wrote, from bytes that may be anything: after the first mistake all is zero and `good()`
/// false.
class FieldLoader {
 public:
  static constexpr bool loads = true;
  static constexpr std::uint32_t most_parts = 1u << 20;  ///< Of one paper.
  /// `papers`: that the pile has.
  FieldLoader(std::string_view bytes, std::uint32_t papers) : bytes_(bytes), papers_(papers) {}
  /// Of what is told of one paper and of no other, whose text ends at `end`.
  FieldLoader(std::string_view bytes, std::uint32_t own, std::uint32_t end)
      : bytes_(bytes), papers_(1), own_(own), end_(end) {}

  std::uint64_t number(std::uint64_t most) { return bytes_.varint(most); }
  /// A number or an enumerator of at most `most`.
  template <class Whole>
  void whole(Whole& value, std::uint64_t most = std::numeric_limits<std::uint32_t>::max()) {
    value = static_cast<Whole>(number(most));
  }
  void flag(bool& value) { value = number(1) != 0; }
  void text(std::string& value) {
    value = std::string(bytes_.text());
    if (!utf8::valid(value)) fail();
  }
  void bytes(std::string& value) { value = std::string(bytes_.text()); }
  /// Of a text that is not at hand, where it was not told how long that is: whoever reads it looks at its end.
  void span(ByteSpan& value) {
    value.begin = static_cast<std::uint32_t>(number(end_));
    value.end = value.begin + static_cast<std::uint32_t>(number(end_ - value.begin));
  }
  template <class T, class Each>
  void list(std::vector<T>& items, Each each) {
    for (std::size_t left = bytes_.count(); left > 0 && good(); --left) each(items.emplace_back());
  }
  void ref(PartRef& value) {
    value.paper = static_cast<std::uint32_t>(number(std::numeric_limits<std::uint32_t>::max()));
    value.part = static_cast<std::uint32_t>(number(most_parts));
    if (value.paper >= papers_) fail();
    value.paper += own_;
  }
  [[nodiscard]] std::uint32_t end() const { return end_; }
  void fail() { bytes_.fail(); }
  /// How many items follow, of at least `size` bytes each.
  [[nodiscard]] std::size_t count(std::size_t size) { return bytes_.count(size); }
  [[nodiscard]] bool good() const { return bytes_.ok(); }
  [[nodiscard]] bool ended() const { return bytes_.done(); }

 private:
  ByteReader bytes_;
  std::uint32_t papers_, own_ = 0;
  std::uint32_t end_ = std::numeric_limits<std::uint32_t>::max();
};

template <class Io>
void pass(Io& io, facts::Certainty& one) {
  io.whole(one, static_cast<std::uint64_t>(facts::Certainty::certain));
}

/// A record of a format; `each(io)` passes its fields.
template <class Each>
[[nodiscard]] std::string record(std::uint64_t format, Each each) {
  FieldWriter writer;
  writer.number(format);
  each(writer);
  return std::move(writer).take();
}

/// Reads what record() wrote; errors: unsupported (another version), damaged.
template <class Each>
[[nodiscard]] Result<bool> load_record(std::string_view bytes, std::uint32_t papers, std::uint64_t format, Each each) {
  FieldLoader loader(bytes, papers);
  const std::uint64_t version = loader.number(std::numeric_limits<std::uint32_t>::max());
  if (loader.good() && version != format)
    return Error{Fault::unsupported, "the relations were written by another version of diarium: make the pack again",
                 "relations"};
  each(loader);
  if (!loader.good() || !loader.ended())
    return Error{Fault::damaged, "the relations are damaged: make the pack again", "relations"};
  return true;
}

template <class Io>
void pass(Io& io, Passage& passage) {
  io.ref(passage.ref);
  io.span(passage.span);
}
template <class Io>
void pass(Io& io, Stage& stage) {
  io.whole(stage, stage_count - 1);
}
template <class Io>
void pass(Io& io, Verdict& one) {
  pass(io, one.stage), io.flag(one.final_decision), io.flag(one.whole), io.text(one.outcome), io.text(one.by);
  io.text(one.to), maybe(io, one.asks, [&io](Stage& stage) { pass(io, stage); }), io.text(one.date);
  pass(io, one.passage), pass(io, one.certainty);
}
template <class Io>
void pass(Io& io, Day& day) {
  io.whole(day.year, 9999);
  io.whole(day.month, 12);
  io.whole(day.day, 31);
}
template <class Io>
void pass(Io& io, Interval& interval) {
  pass(io, interval.from);
  pass(io, interval.to);
}

template <class Io, class T, class Each>
void maybe(Io& io, std::optional<T>& value, Each each) {
  bool there = value.has_value();
  io.flag(there);
  if constexpr (Io::loads) {
    if (there) value.emplace();
  }
  if (value) each(*value);
}
/// Words, as language::words_in_order() numbers them.
template <class Io>
void numbers(Io& io, std::vector<language::WordKey>& words) {
  io.list(words, [&io](language::WordKey& word) { io.whole(word, std::numeric_limits<std::uint64_t>::max()); });
}
template <class Io>
void texts(Io& io, std::vector<std::string>& list) {
  io.list(list, [&io](std::string& one) { io.text(one); });
}

}  // namespace diarium::relations
