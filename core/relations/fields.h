// relations/fields: fields that several records have, each described once (relations/codec.h).
#pragma once
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "language/roots.h"
#include "relations/codec.h"
#include "relations/decided/fate.h"
#include "relations/time/intervals.h"

namespace diarium::relations {

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
