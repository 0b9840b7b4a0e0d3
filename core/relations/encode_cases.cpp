// Cases, and what is told across them, as bytes.
#include "relations/codec.h"
#include "relations/relations.h"

namespace diarium::relations {
namespace {

constexpr std::uint64_t cases_format = 11;

template <class Io>
void pass(Io& io, FateRow& row) {
  pass(io, row.text), io.whole(row.number, 0xFFFF), io.text(row.kind), io.text(row.by), io.text(row.to);
  maybe(io, row.asks, [&io](Stage& stage) { pass(io, stage); });
  io.list(row.verdicts, [&io](Verdict& one) { pass(io, one); });
  io.text(row.outcome), pass(io, row.certainty);
}

template <class Io>
void pass(Io& io, QuestionRow& row) {
  constexpr auto most = static_cast<std::uint64_t>(Coverage::direct);
  pass(io, row.question), io.whole(row.number, 0xFFFF), io.text(row.by), io.whole(row.coverage, most);
  io.list(row.passages,
          [&io](CoveringPassage& one) { pass(io, one.passage), io.whole(one.coverage, most), io.whole(one.strength); });
}

template <class Io>
void pass(Io& io, DissentRow& row) {
  io.text(row.kind), maybe(io, row.stage, [&io](Stage& stage) { pass(io, stage); }), io.text(row.forum);
  io.list(row.who.persons, [&io](facts::Named& one) { io.text(one.name), io.text(one.party); });
  texts(io, row.who.parties), pass(io, row.passage);
  maybe(io, row.wording, [&io](Passage& passage) { pass(io, passage); });
  io.whole(row.side, static_cast<std::uint64_t>(Side::lost)), pass(io, row.certainty);
}

template <class Io>
void pass(Io& io, Act& act) {
  io.whole(act.kind, act_kind_count - 1), maybe(io, act.person, [&io](std::uint32_t& person) { io.whole(person); });
  io.text(act.who.name), io.text(act.who.party), maybe(io, act.stage, [&io](Stage& stage) { pass(io, stage); });
  io.text(act.forum), pass(io, act.passage), io.whole(act.side, static_cast<std::uint64_t>(Side::lost));
  pass(io, act.certainty);
}

template <class Io>
void papers(Io& io, std::vector<CasePaper>& list) {
  io.list(list, [&io](CasePaper& one) {
    io.ref(one.ref), io.whole(one.reason, join_reason_count - 1);
    io.whole(one.certainty, static_cast<std::uint64_t>(Certainty::possible)), io.whole(one.agrees, 0xFF);
  });
}

template <class Io>
void pass(Io& io, Case& one) {
  io.text(one.id), io.text(one.number), io.text(one.title), io.text(one.municipality);
  papers(io, one.papers), papers(io, one.hints);
  io.list(one.fate, [&io](FateRow& row) { pass(io, row); });
  io.list(one.silent, [&io](Silence& silence) { io.text(silence.name), pass(io, silence.passage); });
  io.list(one.silent_stages, [&io](Stage& stage) { pass(io, stage); });
  io.text(one.outcome);
  io.list(one.questions, [&io](QuestionRow& row) { pass(io, row); });
  io.list(one.dissent, [&io](DissentRow& row) { pass(io, row); });
  io.list(one.votes, [&io](VoteRow& row) {
    maybe(io, row.stage, [&io](Stage& stage) { pass(io, stage); }), io.text(row.forum);
    io.whole(row.yes, 0xFFFF), io.whole(row.no, 0xFFFF), io.whole(row.abstain, 0xFFFF);
    io.text(row.yes_means), io.text(row.no_means), pass(io, row.passage), pass(io, row.certainty);
  });
  io.list(one.acts, [&io](Act& act) { pass(io, act); });
  io.list(one.grounds, [&io](GroundRow& row) {
    io.text(row.kind), io.text(row.stage), io.text(row.norm), pass(io, row.passage), pass(io, row.certainty);
  });
  io.list(one.alarms, [&io](GroundAlarm& alarm) {
    io.text(alarm.kind), io.text(alarm.norm), io.text(alarm.given_by), io.text(alarm.missing_in),
        pass(io, alarm.passage);
  });
  io.flag(one.corrected), io.whole(one.weight, static_cast<std::uint64_t>(Weight::fee));
  maybe(io, one.figure, [&io](Passage& passage) { pass(io, passage); });
}

template <class Io>
void pass(Io& io, Person& one) {
  io.text(one.id), io.text(one.name), io.text(one.municipality), texts(io, one.spellings), texts(io, one.parties);
  io.list(one.papers, [&io](PersonAt& at) {
    io.ref(at.ref), io.text(at.as_written), io.text(at.party), texts(io, at.roles), io.text(at.date), io.span(at.span),
        io.whole(at.mentions), pass(io, at.certainty);
  });
  io.flag(one.corrected);
}

template <class Io, class AnyCases>
void pass_all(Io& io, AnyCases& cases) {
  io.list(cases.cases, [&io](Case& one) { pass(io, one); });
  io.list(cases.coalitions, [&io](Coalition& one) {
    texts(io, one.parties), io.text(one.municipality), io.text(one.kind);
    io.list(one.places, [&io](Coalition::Place& place) { io.whole(place.of_case), io.whole(place.dissent); });
  });
  io.list(cases.shared_grounds, [&io](SharedGround& one) {
    io.text(one.kind), io.text(one.norm);
    io.list(one.places, [&io](SharedGround::Place& place) {
      io.whole(place.of_case), io.whole(place.ground), io.text(place.municipality);
    });
  });
  io.list(cases.people, [&io](Person& one) { pass(io, one); });
}

/// Coalitions and shared grounds point into the cases, acts at people: do they?
bool points_inside(const Cases& cases) {
  for (const Case& one : cases.cases)
    for (const Act& act : one.acts)
      if (act.person && *act.person >= cases.people.size()) return false;
  for (const Coalition& one : cases.coalitions)
    for (const Coalition::Place& place : one.places)
      if (place.of_case >= cases.cases.size() || place.dissent >= cases.cases[place.of_case].dissent.size())
        return false;
  for (const SharedGround& one : cases.shared_grounds)
    for (const SharedGround::Place& place : one.places)
      if (place.of_case >= cases.cases.size() || place.ground >= cases.cases[place.of_case].grounds.size())
        return false;
  return true;
}

}  // namespace

std::string encode(const Cases& cases) {
  return record(cases_format, [&](auto& io) { pass_all(io, cases); });
}

Result<Cases> decode_cases(std::string_view bytes, std::uint32_t papers) {
  Cases cases;
  if (const auto loaded = load_record(bytes, papers, cases_format, [&](auto& io) { pass_all(io, cases); }); !loaded)
    return loaded.error();
  if (!points_inside(cases))
    return Error{Fault::damaged, "the relations are damaged: make the pack again", "relations"};
  return cases;
}

}  // namespace diarium::relations
