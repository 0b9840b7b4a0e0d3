// What is kept of a paper as bytes, for relations/digests.h.
#include <algorithm>
#include <limits>

#include "relations/cases/cases_summary.h"
#include "relations/codec.h"
#include "relations/conflicts/conflicts_read.h"
#include "relations/gaps/gaps_read.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {
namespace {

constexpr std::uint64_t any_number = std::numeric_limits<std::uint64_t>::max();

/// A value of an enumeration, up to its `last`: damaged bytes name no other.
template <class Io, class Kind>
void kind(Io& io, Kind& one, Kind last) {
  io.whole(one, static_cast<std::uint64_t>(last));
}
template <class Io>
void strings(Io& io, std::vector<std::string>& list) {
  io.list(list, [&io](std::string& one) { io.bytes(one); });
}

template <class Io>
void pass(Io& io, facts::Facts& facts) {
  std::string bytes;
  if constexpr (!Io::loads) bytes = facts::encode(facts);
  io.bytes(bytes);
  if constexpr (Io::loads) {
    auto loaded = facts::decode(bytes, io.end());
    if (loaded) facts = std::move(*loaded);
    else io.fail();
  }
}

template <class Io>
void pass(Io& io, PaperSummary& one) {
  pass(io, one.facts);
  io.list(one.verdicts, [&io](VerdictAt& at) {
    pass(io, at.verdict), io.list(at.rows, [&io](std::uint16_t& row) { io.whole(row, 0xFFFF); });
    io.whole(at.number, 0xFFFF), io.flag(at.rest), io.flag(at.own), io.flag(at.listed), io.flag(at.of_matter);
    io.flag(at.restates), numbers(io, at.words);
  });
  io.list(one.points, [&io](std::vector<language::WordKey>& words) { numbers(io, words); });
  io.list(one.demands, [&io](DemandAt& at) { io.span(at.span), kind(io, at.side, Side::lost); });
  io.list(one.parties, [&io](TitleParty& party) {
    io.bytes(party.letters), io.span(party.span), kind(io, party.kind, ActKind::voted_against);
  });
  io.list(one.ballots, [&io](Ballot& ballot) {
    kind(io, ballot.side, ActKind::voted_against), io.span(ballot.span), io.flag(ballot.counted);
    io.flag(ballot.answered);
    io.list(ballot.persons, [&io](std::uint32_t& person) { io.whole(person); });
  });
  io.list(one.figures, [&io](FigureAt& at) { io.span(at.span), kind(io, at.tells, Tells::result); });
  io.list(one.repeating, [&io](ByteSpan& span) { io.span(span); });
  strings(io, one.bodies), io.flag(one.revised);
}

template <class Io>
void pass(Io& io, PaperTimes& one) {
  io.list(one.parts, [&io](TimedPart& part) {
    io.ref(part.ref), io.span(part.span), io.bytes(part.type), kind(io, part.step, CaseStep::minutes);
    io.flag(part.main);
    io.bytes(part.body), io.flag(part.council), io.bytes(part.title), io.span(part.title_span);
    pass(io, part.own), io.span(part.own_span), io.flag(part.own_read), io.bytes(part.own_rule);
  });
  io.list(one.says, [&io](PartSays& says) {
    io.flag(says.of_motion), io.flag(says.answers), io.flag(says.decides), io.flag(says.sends_on);
    kind(io, says.step, ClockStatus::withdrawn), io.whole(says.motion_year, 0xFFFF), io.span(says.motion_number);
  });
  io.list(one.words, [&io](TimedWords& words) {
    io.whole(words.part), pass(io, words.when), io.bytes(words.what), io.flag(words.read), io.bytes(words.rule);
    io.flag(words.past), io.span(words.span), io.span(words.sentence);
  });
  io.whole(one.looks, any_number);
}

template <class Io>
void pass(Io& io, CitingPaper& one) {
  io.list(one.mentions, [&io](Mention& mention) {
    kind(io, mention.kind, GapKind::final_decision), io.whole(mention.part), io.span(mention.span);
    io.bytes(mention.norm);
    strings(io, mention.keys), pass(io, mention.day), io.flag(mention.of_case), io.flag(mention.silent);
    io.flag(mention.listed), io.flag(mention.aside);
  });
  strings(io, one.is);
  io.list(one.encloses, [&io](std::vector<language::WordKey>& words) { numbers(io, words); });
  io.list(one.sections,
          [&io](HeldSection& held) { io.bytes(held.section), io.bytes(held.body), io.bytes(held.day); });
  for (std::string* words : {&one.folder, &one.municipality, &one.number, &one.date, &one.proposed_to})
    io.bytes(*words);
  io.flag(one.annex), io.whole(one.section);
  numbers(io, one.called), strings(io, one.works), io.span(one.proposal), io.whole(one.proposal_part);
}

template <class Io>
void pass(Io& io, ClaimingPaper& one) {
  io.list(one.claims, [&io](ClaimAt& claim) {
    kind(io, claim.kind, ConflictKind::votes), io.whole(claim.part), io.ref(claim.ref), strings(io, claim.about),
        io.flag(claim.of_case), io.flag(claim.own);
    io.bytes(claim.proposition), io.bytes(claim.claim), io.bytes(claim.side), io.flag(claim.dissents);
    io.span(claim.span), numbers(io, claim.words);
  });
  io.bytes(one.municipality), io.whole(one.looks, any_number);
}

// Bytes that may be anything: what points to something must find it.
bool fits(const PaperSummary& one, DigestOf) {
  const std::size_t parts = one.facts.components.size();
  const auto stands = [&](const VerdictAt& at) { return at.verdict.passage.ref.part <= parts; };
  const auto voted = [&](const Ballot& ballot) {
    return std::ranges::all_of(ballot.persons, [&](std::uint32_t person) { return person < one.facts.persons.size(); });
  };
  return one.bodies.size() == parts + 1 && one.points.size() == one.facts.proposals.size() &&
         std::ranges::all_of(one.verdicts, stands) && std::ranges::all_of(one.ballots, voted);
}
bool fits(const PaperTimes& one, DigestOf of) {
  return one.parts.size() == of.parts && one.says.size() == of.parts &&
         std::ranges::all_of(one.parts, [&](const TimedPart& part) { return part.ref.part <= of.parts; }) &&
         std::ranges::all_of(one.words, [&](const TimedWords& words) { return words.part < of.parts; });
}
bool fits(const CitingPaper& one, DigestOf of) {
  return std::ranges::all_of(one.mentions, [&](const Mention& mention) { return mention.part < of.parts; }) &&
         (one.proposal_part < of.parts || one.proposal_part == 0);
}
bool fits(const ClaimingPaper& one, DigestOf of) {
  return std::ranges::all_of(one.claims, [&](const ClaimAt& claim) { return claim.part < of.parts; });
}

template <class Of>
std::string written(Of& digest, std::uint32_t paper) {
  FieldWriter writer(paper);
  pass(writer, digest);
  return std::move(writer).take();
}
template <class Of>
bool read(std::string_view bytes, DigestOf of, Of& digest) {
  FieldLoader loader(bytes, of.paper, of.end);
  pass(loader, digest);
  return loader.good() && loader.ended() && fits(digest, of);
}

}  // namespace

std::string encode_digest(PaperSummary& summary, std::uint32_t paper) { return written(summary, paper); }
bool decode_digest(std::string_view bytes, DigestOf of, PaperSummary& summary) { return read(bytes, of, summary); }
std::string encode_digest(PaperTimes& times, std::uint32_t paper) { return written(times, paper); }
bool decode_digest(std::string_view bytes, DigestOf of, PaperTimes& times) { return read(bytes, of, times); }
std::string encode_digest(CitingPaper& citing, std::uint32_t paper) { return written(citing, paper); }
bool decode_digest(std::string_view bytes, DigestOf of, CitingPaper& citing) { return read(bytes, of, citing); }
std::string encode_digest(ClaimingPaper& claiming, std::uint32_t paper) { return written(claiming, paper); }
bool decode_digest(std::string_view bytes, DigestOf of, ClaimingPaper& claiming) { return read(bytes, of, claiming); }

}  // namespace diarium::relations
