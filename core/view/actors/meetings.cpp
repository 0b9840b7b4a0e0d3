#include "view/actors/meetings.h"

#include <algorithm>
#include <set>

#include "facts/kinds/words.h"
#include "relations/people/people.h"
#include "view/actors/actors.h"
#include "view/dates.h"

namespace diarium::view {

std::string meeting_path(std::string_view type, std::string_view body, std::string_view date, std::string_view town) {
  constexpr std::size_t whole_date = 10;
  const bool minutes =
      type == facts::word(facts::Type::protokollsparagraf) || type == facts::word(facts::Type::protokoll);
  const std::string name = relations::slug(body);
  if (!minutes || name.empty() || date.size() != whole_date) return {};
  return town_path(town) + "/" + name + "/" + std::string(date);
}

std::vector<Meeting> meetings_in(const index::Pack& pack) {
  std::set<std::string_view> towns;
  for (std::uint32_t i = 0; i < pack.papers(); ++i)
    if (const std::string& town = pack.card(DocId{i}).municipality; !town.empty()) towns.insert(town);
  const std::string only_town(towns.size() == 1 ? *towns.begin() : "");  // As Actors::town_of().
  std::map<std::string, Meeting> found;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const index::Card& card = pack.card(DocId{i});
    const std::string& town = card.municipality.empty() ? only_town : card.municipality;
    const std::string path = meeting_path(card.type, card.body, card.date, town);
    if (path.empty()) continue;
    Meeting& meeting = found[path];
    if (meeting.path.empty()) meeting = {town, card.body, card.date, path, {}};
    meeting.papers.push_back(DocId{i});
  }
  std::vector<Meeting> meetings;
  const auto is_whole = [&](DocId paper) { return pack.card(paper).type == facts::word(facts::Type::protokoll); };
  for (auto& [path, meeting] : found) {
    const auto is_all_of_file = [&](DocId paper) {
      const index::PartOfFile& part = pack.card(paper).part;
      const auto beside = std::ranges::count_if(
          meeting.papers, [&](DocId other) { return pack.card(other).part.file_id == part.file_id; });
      return part.any() && static_cast<std::uint32_t>(beside) == part.count;
    };
    meeting.extracts = std::ranges::none_of(
        meeting.papers, [&](DocId paper) { return is_whole(paper) || is_all_of_file(paper); });
    if (const auto whole = std::ranges::find_if(meeting.papers, is_whole); whole != meeting.papers.end())
      meeting.minutes = *whole;
    if (!std::ranges::all_of(meeting.papers, is_whole)) std::erase_if(meeting.papers, is_whole);
    meetings.push_back(std::move(meeting));
  }
  return meetings;
}

std::string_view body_path(std::string_view meeting) { return meeting.substr(0, meeting.rfind('/')); }

Line latest_meetings(const index::Pack& pack, Language language) {
  constexpr int most = 3;
  std::vector<Meeting> meetings = meetings_in(pack);
  Line line;
  for (int i = 0; i < most; ++i) {
    const auto latest = std::ranges::max_element(meetings, {}, &Meeting::date);
    if (latest == meetings.end() || latest->date.empty()) break;
    if (!line.empty()) line.push_back(said(" · "));
    line.push_back(leading(latest->body + " " + date_words(language, latest->date), "mote/" + latest->path + "/"));
    latest->date.clear();  // The next one is the latest of the others.
  }
  return line;
}

CasesOfPapers cases_of_papers(const relations::Cases& cases) {
  CasesOfPapers found;
  for (const relations::Case& one : cases.cases) {
    for (const relations::CasePaper& paper : one.papers) {
      auto& of = found[paper.ref.paper];
      if (std::ranges::find(of, &one) == of.end()) of.push_back(&one);
    }
  }
  return found;
}

}  // namespace diarium::view
