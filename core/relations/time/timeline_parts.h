// relations/time/timeline_parts: the papers of one file as time, gaps and conflicts ask for them: kind, title, own
// date.
#pragma once
#include "facts/dates/dates.h"
#include "facts/parts/parts.h"
#include "facts/reading/reading.h"
#include "relations/pile.h"
#include "relations/time/intervals.h"

namespace diarium::relations {

/// Where a paper stands in the order in which a case goes.
enum class CaseStep : std::uint8_t {
  other,   ///< Enclosures, yrkanden, notices: in no order.
  asks,    ///< A motion, a citizens' proposal, a question, a letter.
  office,  ///< What an office writes on it.
  answer,  ///< What a body says to it before it is decided.
  minutes
};
[[nodiscard]] CaseStep step_of(std::string_view type);

/// One paper of a file, or the file where it is one paper.
struct TimedPart {
  PartRef ref;
  ByteSpan span;
  std::string type;  ///< A word of facts::type_words; may be empty.
  CaseStep step{};
  bool main = false;     ///< It carries the file.
  std::string body;      ///< Of the main part as facts tell it, of enclosed minutes as their head does; else empty.
  bool council = false;  ///< That body is a council.
  std::string title;     ///< On one line; may be empty.
  ByteSpan title_span;
  Interval own;  ///< The date it bears.
  ByteSpan own_span;
  bool own_read = true;
  std::string own_rule;
};

/// The parts of a paper in order of place, one at least. O(bytes) for a compound file, O(1) else.
///
/// in        `r`: of the paper's text.
[[nodiscard]] std::vector<TimedPart> timed_parts(const PileText& paper, std::uint32_t number, const facts::Reading& r);

/// How many parts a file has, and how many of them are minutes.
struct FileParts {
  std::uint32_t parts = 0, minutes = 0;
};
[[nodiscard]] FileParts counted(const std::vector<TimedPart>& parts);

/// Index in `parts` of the one that holds a byte: the last that begins at or before it, the first before them all.
/// O(log parts).
[[nodiscard]] std::size_t part_holding(const std::vector<TimedPart>& parts, std::uint32_t byte);

/// The sentence that holds a byte; nothing where no token does. O(log tokens).
[[nodiscard]] ByteSpan sentence_at(const facts::Reading& r, std::uint32_t byte);

/// Words on one line, without emphasis marks, at most `most` bytes on a character's border («…» where more was left
/// out).
[[nodiscard]] std::string one_line(std::string_view words, std::size_t most = 200);

}  // namespace diarium::relations
