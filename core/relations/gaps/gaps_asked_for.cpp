// What a matter waits for, and how it is asked for: rows of a list together, the file that may be it, and the letter.
#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/sorting.h"
#include "facts/home/home.h"
#include "relations/cases/cases_unit.h"
#include "relations/gaps/gaps_collect.h"
#include "relations/gaps/gaps_keys.h"

namespace diarium::relations {
namespace {

/// «Kommunstyrelsen», «2031-02-09», « § 12».
struct ListedSection {
  std::string body, day, section;
  std::uint32_t number = 0;
};
ListedSection listed_section(const std::string& name) {
  constexpr std::string_view sign = " § ";
  const std::size_t section = name.rfind(sign), before = name.rfind(' ', section - 1);
  ListedSection one{name.substr(0, before), name.substr(before + 1, section - before - 1), name.substr(section)};
  std::from_chars(name.data() + section + sign.size(), name.data() + name.size(), one.number);
  return one;
}

/// «3 beslut: Kommunstyrelsen 2031-02-09 § 12, § 14, 2031-03-01 § 20» of what each is called, of each body in order of
/// days and numbers; and as remarks the §§ that have two days.
std::pair<std::string, std::vector<std::string>> sections_together(const std::vector<std::string>& names) {
  std::vector<ListedSection> rows;
  for (const std::string& name : names) rows.push_back(listed_section(name));
  sort_briefly(rows, {}, [](const ListedSection& one) { return std::tie(one.body, one.day, one.number); });
  std::string out = std::to_string(rows.size()) + " beslut:", body, day;
  std::vector<std::string> unsure;
  for (const ListedSection& row : rows) {
    if (row.body != body) out += (body.empty() ? " " : "; ") + row.body + " " + row.day;
    else if (row.day != day) out += ", " + row.day;
    else out += ",";
    out += row.section;
    body = row.body, day = row.day;
    const auto of_year = [&](const ListedSection& one) {
      return one.body == row.body && one.section == row.section && one.day != row.day &&
             one.day.starts_with(row.day.substr(0, 4));
    };
    std::string twice = row.section.substr(1) + " anges med två olika datum.";
    if (std::ranges::any_of(rows, of_year) && std::ranges::find(unsure, twice) == unsure.end())
      unsure.push_back(std::move(twice));
  }
  return {std::move(out), std::move(unsure)};
}

}  // namespace

/// Do minutes of a body say what it thinks of a matter: «Nämnden tillstyrker avtalet»?
bool GapCollector::has_answered(const Matter& matter, std::string_view body) const {
  return std::ranges::any_of(matter.parts, [&](const PartAt at) {
    const PaperTimes& times = citing_.times[at.paper];
    const TimedPart& part = times.parts[at.part];
    return part.step == CaseStep::minutes && times.says[at.part].answers && body_key(part.body) == body;
  });
}

/// Does an office's letter lie in the folder of a board's meeting of which no minutes are here? All that waits for that
/// meeting is one gap. True where that board is the one that decides in the end.
bool GapCollector::waits_for_meeting(std::uint32_t m, std::string_view last) {
  for (const PartAt at : citing_.matters[m].parts) {
    const TimedPart& part = citing_.times[at.paper].parts[at.part];
    const CitingPaper& paper = citing_.papers[at.paper];
    const facts::Place place = facts::place_of(paper.folder + "/-");
    if (part.step != CaseStep::office || place.day.empty() || body_key(part.body) != place.board) continue;
    const std::string key = decision_key(part.body, place.day, ""), municipality = municipality_of(at.paper, m);
    if (const auto held = present_.lower_bound(key); held != present_.end() && held->first.starts_with(key)) continue;
    const auto [known, added] = by_key_.try_emplace(key + "@" + municipality, none);
    if (added) known->second = open(GapKind::minutes, part.body + " " + place.day, municipality, m);
    Known& gap = known_[known->second];
    if (added) add_remark(gap.gap, folder_day);
    gap.body = place.board, gap.days = {place.day};
    cite(gap, part.ref, paper.proposal.empty() ? part.title_span : paper.proposal);
    return body_key(last) == place.board;
  }
  return false;
}

/// What the body decided that the papers of a matter propose to.
void GapCollector::add_final(std::uint32_t m) {
  const Matter& matter = citing_.matters[m];
  // What is only reported is no case, and nobody waits for its end.
  if (matter.of_case < 0) return;
  const Case& one = cases_.cases[static_cast<std::size_t>(matter.of_case)];
  const auto open_final = [&](const std::string& by, std::uint32_t paper) {
    std::string body = whole_body_name(by);
    if (!body.empty() && body[0] >= 'A' && body[0] <= 'Z') body[0] = static_cast<char>(body[0] + 32);
    std::string norm = std::string(final_decision_words) + " i " + body;
    if (!one.title.empty()) norm += " om ”" + one.title + "”";
    if (const std::string number = number_of(m); !number.empty()) norm += ", ärende " + number;
    const std::size_t gap = open(GapKind::final_decision, std::move(norm), municipality_of(paper, m), m);
    known_[gap].body = body_key(by);
    return gap;
  };
  std::string highest;
  for (const PartAt at : matter.parts) {
    const std::string& to = citing_.papers[at.paper].proposed_to;
    if (!to.empty() && (highest.empty() || stage_of(to) > stage_of(highest))) highest = to;
  }
  // As the case's page tells it: what was decided may be put to the next.
  const Verdict* awaiting = awaiting_verdict(one.fate);
  if (awaiting && !has_answered(matter, body_key(awaiting->to))) {
    const Passage& passage = awaiting->passage;
    const std::string& body = stage_of(highest) > awaiting->asks ? highest : awaiting->to;
    if (waits_for_meeting(m, body)) return;
    return cite(known_[open_final(body, passage.ref.paper)], passage.ref, passage.span);
  }
  if (!one.outcome.empty() && !is_procedural(one.outcome)) return;
  std::map<std::string, std::size_t> by_body;
  for (const PartAt at : matter.parts) {
    if (citing_.times[at.paper].says[at.part].decides) return;
  }
  for (const PartAt at : matter.parts) {
    ++looks_;
    const CitingPaper& paper = citing_.papers[at.paper];
    if (paper.proposed_to.empty() || paper.proposal_part != at.part) continue;
    // A case that goes on to the council is decided there.
    if (body_key(paper.proposed_to) != body_key(highest)) continue;
    if (has_answered(matter, body_key(paper.proposed_to))) continue;
    if (by_body.empty() && waits_for_meeting(m, highest)) return;
    const auto [known, added] = by_body.try_emplace(body_key(paper.proposed_to), none);
    if (added) known->second = open_final(paper.proposed_to, at.paper);
    cite(known_[known->second], citing_.times[at.paper].parts[at.part].ref, paper.proposal);
  }
}

/// Rows of one list («KS 2031-02-09 § 12, …», «KS 2031-02-09 § 14, …») that nothing else cites are asked for together.
void GapCollector::fold_lists() {
  constexpr std::size_t least_rows = 4;
  std::map<PartRef, std::vector<std::size_t>> lists;
  for (std::size_t i = 0; i < known_.size(); ++i)
    if (const Gap& gap = known_[i].gap; known_[i].listed && gap.kind == GapKind::decision)
      lists[gap.cited.front().ref].push_back(i);
  for (const auto& [ref, rows] : lists) {
    if (rows.size() < least_rows) continue;
    std::vector<std::string> norms;
    Known& whole = known_[rows.front()];
    for (const std::size_t row : rows) {
      norms.push_back(known_[row].gap.norm);
      if (row == rows.front()) continue;
      for (const GapCitation& cited : known_[row].gap.cited) cite(whole, cited.ref, cited.span);
      known_[row].gap.cited.clear();
    }
    const auto [norm, unsure] = sections_together(norms);
    whole.gap.norm = norm;
    for (const std::string& sentence : unsure) add_remark(whole.gap, sentence);
    whole.several = true;
  }
  std::erase_if(known_, [](const Known& known) { return known.gap.cited.empty(); });
}

/// A file of the collection that could hold it and could not be read: minutes of the body, of its day. O(files).
std::string GapCollector::unread_of(const Known& known, const std::vector<std::string>& unread) {
  for (const std::string& path : unread) {
    const facts::Place place = facts::place_of(path);
    if (place.board == known.body && known.days.contains(place.day) && !place.below_appendices) return path;
  }
  return {};
}

void GapCollector::add_remark(Gap& gap, std::string_view sentence) {
  gap.remark += (gap.remark.empty() ? "" : " ") + std::string(sentence);
}

void GapCollector::write_letter(Known& known) const {
  Gap& gap = known.gap;
  Request request;
  // «4 beslut: …» of several, without their number.
  const std::string norm = known.several ? gap.norm.substr(gap.norm.find(": ") + 2) : gap.norm;
  request.what = std::string(known.several ? "besluten" : definite(gap.kind)) + " ”" + norm + "”";
  // «Slutligt beslut i …» as the object of a sentence.
  request.proposed = gap.kind == GapKind::final_decision;
  if (request.proposed && gap.norm.starts_with(final_decision_words))
    request.what = "protokollsutdraget med det slutliga beslutet" + gap.norm.substr(final_decision_words.size());
  request.municipality = gap.municipality;
  const bool whole = gap.kind == GapKind::minutes && (gap.norm.find("§") == norm.npos || norm.find(", §") != norm.npos);
  const bool own =
      !whole && gap.kind != GapKind::policy && gap.kind != GapKind::report && gap.kind != GapKind::decision;
  if (own && gap.norm.find(number_of(known.matter)) == std::string::npos) request.number = number_of(known.matter);
  request.remark = gap.remark;
  if (gap.silent)
    request.remark = "Enligt handlingarna hade inget svar kommit när de skrevs; jag undrar om det har kommit senare.";
  PartRef last{0xFFFFFFFFu, 0};
  for (const GapCitation& cited : gap.cited) {
    if (cited.ref == last) continue;
    last = cited.ref;
    const PaperTimes& times = citing_.times[cited.ref.paper];
    const TimedPart& part = times.parts[cited.ref.part == 0 ? 0 : cited.ref.part - 1];
    request.cited.push_back({part.title, citing_.papers[cited.ref.paper].number, iso(part.own.from)});
  }
  gap.letter = letter_for(request);
}

}  // namespace diarium::relations
