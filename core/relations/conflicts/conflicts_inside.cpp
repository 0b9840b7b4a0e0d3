// What one paper tells twice and in two ways: a vote in a sentence and in the list of those who voted, and its own day
// against its number and its meeting; and the days of the §§ that it holds or cites.
#include "relations/acts/ballots.h"
#include "relations/conflicts/conflicts_read.h"
#include "relations/gaps/gaps_keys.h"
#include "relations/gaps/gaps_scan.h"
#include "relations/time/intervals.h"

namespace diarium::relations {
namespace {

/// Votes that a list tells, one by one.
struct Counted {
  std::size_t yes = 0, no = 0;
  ByteSpan span;  ///< Of the first; empty where there is none.
};

/// Those between two places of the text.
Counted counted_between(const std::vector<Ballot>& ballots, std::uint32_t from, std::uint32_t to) {
  Counted counted;
  for (const Ballot& ballot : ballots) {
    if (ballot.span.begin < from || ballot.span.begin >= to) continue;
    if (counted.yes + counted.no == 0) counted.span = ballot.span;
    counted.yes += ballot.side == ActKind::voted_yes ? ballot.persons.size() : 0;
    counted.no += ballot.side == ActKind::voted_no ? ballot.persons.size() : 0;
  }
  return counted;
}

std::string sides(std::size_t yes, std::size_t no) { return std::to_string(yes) + "–" + std::to_string(no); }

}  // namespace

std::vector<ClaimAt> vote_claims(const facts::Reading& r, const facts::Facts& facts) {
  std::vector<ClaimAt> found;
  if (facts.votes.empty()) return found;
  const std::vector<Ballot> ballots = read_ballots(r, facts);
  for (std::size_t i = 0; i < facts.votes.size() && found.size() < most_claims; ++i) {
    const facts::Vote& vote = facts.votes[i];
    const std::uint32_t from = i == 0 ? 0 : facts.votes[i - 1].span.end;
    const std::uint32_t to = i + 1 == facts.votes.size() ? ~0u : facts.votes[i + 1].span.begin;
    const Counted list = counted_between(ballots, from, to);
    // As many as the sentence tells: nobody was missed in the list, and they stand on other sides.
    if (list.yes + list.no != std::size_t{vote.yes} + vote.no || list.yes == vote.yes) continue;
    ClaimAt stated{.kind = ConflictKind::votes, .about = {"votes:" + std::to_string(vote.span.begin)}, .of_case = true};
    stated.proposition = "omröstningen";
    ClaimAt counted = stated;
    stated.claim = stated.side = sides(vote.yes, vote.no);
    stated.span = vote.span;
    counted.claim = counted.side = sides(list.yes, list.no);
    counted.span = list.span;
    found.push_back(std::move(stated));
    found.push_back(std::move(counted));
  }
  return found;
}

std::vector<ClaimAt> own_day_claims(const facts::Facts& facts) {
  constexpr std::uint32_t a_year = 365, give = 45;  // A letter is written weeks before its meeting.
  const auto dated = [&](std::string_view what) {
    return std::ranges::find_if(facts.dates, [&](const facts::Date& date) {
      return date.what == what && date.status == facts::Status::read && day_of(date.iso).known();
    });
  };
  const auto written = dated("document_date"), met = dated("sammanträde");
  const auto number = std::ranges::find(facts.case_numbers, "own", &facts::CaseNumber::role);
  if (written == facts.dates.end() || met == facts.dates.end() || number == facts.case_numbers.end()) return {};
  const Day wrote = day_of(written->iso), meeting = day_of(met->iso);
  const std::string year = std::to_string(meeting.year);
  if (wrote.year >= meeting.year || number->value.find(year) == std::string::npos) return {};
  const std::uint32_t apart = days_between(wrote, meeting);
  if (apart < a_year || apart > a_year + give) return {};
  ClaimAt day{.kind = ConflictKind::date, .about = {"own_day:" + written->iso}, .of_case = true};
  day.proposition = "dagen då handlingen skrevs";
  ClaimAt other = day;
  day.claim = day.side = written->iso;
  day.span = written->span;
  other.claim = other.side = number->value;
  other.span = number->span;
  return {std::move(day), std::move(other)};
}

std::vector<ClaimAt> sitting_claims(const facts::Reading& r, const facts::Facts& facts,
                                    const std::vector<TimedPart>& parts) {
  std::vector<ClaimAt> found;
  const auto add = [&](const std::string& key, const std::string& norm, ByteSpan span, bool own) {  // «d:body|day|12»
    const std::size_t bar = key.find('|'), last = key.rfind('|');
    const std::string day = key.substr(bar + 1, last - bar - 1), section = key.substr(last + 1);
    if (section.empty() || day.empty() || found.size() >= most_claims) return;
    const std::string what = "dagen för " + norm.substr(0, norm.find(" " + day)) + " § " + section;
    found.push_back({.kind = ConflictKind::date, .about = {key.substr(0, bar + sizeof "2031") + section},
                     .of_case = true, .own = own, .proposition = what, .claim = day, .side = day, .span = span});
  };
  for (const Mention& cited : CitationScan(r, facts, PaperTimes{.parts = parts}).decisions())
    if (cited.norm.find('(') == std::string::npos)  // No work that it adopted, no year that is concluded.
      add(cited.keys.front(), cited.norm, r.span(r.sentence(r.token_at(cited.span.begin))), false);
  for (const TimedPart& part : parts)
    if (part.step == CaseStep::minutes && !part.body.empty() && part.own_read && part.own.from == part.own.to)
      add(decision_key(part.body, iso(part.own.from), section_of(r, part, facts)), part.body, part.own_span, true);
  return found;
}

}  // namespace diarium::relations
