// Timeline, gaps and conflicts as bytes.
#include "relations/codec.h"
#include "relations/relations.h"

namespace diarium::relations {
namespace {

constexpr std::uint64_t time_format = 6;

template <class Io>
void pass(Io& io, TimeEvidence& one) {
  io.ref(one.ref);
  io.span(one.span);
  io.whole(one.bound, static_cast<std::uint64_t>(Bound::not_after));
}

template <class Io, class AnyTimeline>
void pass_timeline(Io& io, AnyTimeline& timeline) {
  const auto evidence = [&io](TimeEvidence& one) { pass(io, one); };
  io.list(timeline.events, [&](Event& one) {
    io.ref(one.ref), io.text(one.what), pass(io, one.when), io.flag(one.read), io.text(one.rule), io.span(one.span);
    io.list(one.evidence, evidence), pass(io, one.certainty);
  });
  io.list(timeline.clocks, [&](Clock& one) {
    io.ref(one.motion), io.flag(one.in_pile), io.text(one.title);
    auto of_case = static_cast<std::uint32_t>(one.of_case + 1);
    io.whole(of_case, 1u << 30);
    one.of_case = static_cast<std::int32_t>(of_case) - 1;
    pass(io, one.tabled), pass(io, one.due), pass(io, one.answered), pass(io, one.decided);
    io.flag(one.tabled_read), io.text(one.rule);
    io.whole(one.status, static_cast<std::uint64_t>(ClockStatus::withdrawn));
    io.whole(one.in_time, static_cast<std::uint64_t>(InTime::unknown));
    io.list(one.evidence, evidence), pass(io, one.certainty);
  });
  Day today = timeline.today;
  std::uint32_t more = timeline.more;
  pass(io, today), io.whole(more);
  if constexpr (Io::loads) timeline.today = today, timeline.more = more;
}

template <class Io, class AnyGaps>
void pass_gaps(Io& io, AnyGaps& gaps) {
  io.list(gaps.gaps, [&](Gap& one) {
    io.text(one.norm), io.whole(one.kind, gap_kind_count - 1), io.text(one.municipality);
    io.list(one.cited, [&](GapCitation& citation) { io.ref(citation.ref), io.span(citation.span); });
    io.whole(one.more), io.flag(one.silent), io.text(one.letter.subject), io.text(one.letter.body), io.text(one.unread);
    io.text(one.remark);
    pass(io, one.certainty);
  });
  io.list(gaps.unread, [&](std::string& file) { io.text(file); });
  std::uint32_t more = gaps.more;
  io.whole(more);
  if constexpr (Io::loads) gaps.more = more;
}

template <class Io, class AnyConflicts>
void pass_conflicts(Io& io, AnyConflicts& conflicts) {
  io.list(conflicts.conflicts, [&](Conflict& one) {
    io.whole(one.kind, conflict_kind_count - 1), io.text(one.proposition), io.text(one.municipality);
    io.list(one.claims, [&](Claim& claim) { io.text(claim.claim), io.ref(claim.ref), io.span(claim.span); });
    io.whole(one.more), io.text(one.question);
  });
  std::uint32_t more = conflicts.more;
  io.whole(more);
  if constexpr (Io::loads) conflicts.more = more;
}

}  // namespace

std::string encode(const Timeline& timeline) {
  return record(time_format, [&](auto& io) { pass_timeline(io, timeline); });
}
std::string encode(const Gaps& gaps, const Conflicts& conflicts) {
  return record(time_format, [&](auto& io) { pass_gaps(io, gaps), pass_conflicts(io, conflicts); });
}

Result<Timeline> decode_timeline(std::string_view bytes, std::uint32_t papers) {
  Timeline timeline;
  const auto loaded = load_record(bytes, papers, time_format, [&](auto& io) { pass_timeline(io, timeline); });
  return loaded ? Result<Timeline>(std::move(timeline)) : loaded.error();
}

Result<Missing> decode_gaps(std::string_view bytes, std::uint32_t papers) {
  Missing missing;
  const auto loaded = load_record(bytes, papers, time_format, [&](auto& io) {
    pass_gaps(io, missing.gaps), pass_conflicts(io, missing.conflicts);
  });
  return loaded ? Result<Missing>(std::move(missing)) : loaded.error();
}

}  // namespace diarium::relations
