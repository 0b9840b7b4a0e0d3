#include "view/panel.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>

#include "base/letters.h"
#include "facts/kinds/words.h"
#include "relations/decided/fate_read.h"
#include "relations/decided/fate_rows.h"
#include "relations/people/people.h"
#include "text/words.h"
#include "view/actors/act_table.h"
#include "view/actors/meeting_papers.h"
#include "view/actors/meetings.h"
#include "view/case_words.h"
#include "view/cases/case_row.h"
#include "view/dates.h"
#include "view/few.h"

namespace diarium::view {
namespace {

constexpr std::size_t body_cases_at_most = 300, meetings_at_most = 300;

class BodyTeller {
 public:
  BodyTeller(const index::Pack& pack, const relations::Relations& relations, std::vector<Meeting> meetings,
             Telling telling)
      : pack_(pack),
        actors_(relations.cases),
        meetings_(std::move(meetings)),
        language_(telling.language),
        length_(telling.length),
        acts_(pack, actors_, relations.timeline, telling),
        body_(relations::slug(meetings_.front().body)),
        unread_(relations.gaps.unread) {
    const auto is_its = [&](const relations::CasePaper& paper) { return is_own(paper.ref.paper); };
    for (const relations::Case& one : relations.cases.cases) {
      const bool here = town_path(actors_.town_of(one)) == town_path(meetings_.front().municipality);
      if (here && std::ranges::any_of(one.papers, is_its)) cases_.push_back(&one);
    }
  }

  Panel panel() {
    Panel panel;
    panel.kicker = said_word("body.kicker");
    if (!meetings_.front().municipality.empty()) panel.kicker += " · " + meetings_.front().municipality;
    panel.title = meetings_.front().body;
    const auto extracts = static_cast<std::size_t>(std::ranges::count(meetings_, true, &Meeting::extracts));
    const bool any_whole = extracts < meetings_.size();
    std::string lede = fill(language_, any_whole ? "body.lede" : "body.lede_extracts",
                            {{"meetings", count(language_, "count.meetings", meetings_.size())},
                             {"cases", count(language_, "count.cases", cases_.size())}});
    if (any_whole && extracts > 0) lede += " " + count(language_, "body.extracts", extracts);
    panel.lede.push_back({said(std::move(lede))});
    panel.sections.push_back(meetings());
    if (Section section = members(); section.table) panel.sections.push_back(std::move(section));
    if (Section section = cases(); section.table) panel.sections.push_back(std::move(section));
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  /// Is it a paper by which the body handles a case?
  [[nodiscard]] bool is_own(std::uint32_t paper) const {
    const index::Card& card = pack_.card({paper});
    return handles(card) && relations::slug(card.body) == body_;
  }

  /// Where the folder lies that bears the body's name and has the one of a file's day or year in it; empty without
  /// such.
  [[nodiscard]] std::string home_of(std::string_view name) const {
    const std::string folded = "/" + text::fold(name, text::Fold::marks);
    const std::size_t at = folded.find("/" + body_ + "/");
    const bool dated = at != folded.npos && is_digit(folded[at + body_.size() + 2]);
    return dated ? folded.substr(0, at + 1) : std::string();
  }

  /// The latest first; among them the days for which papers or unread files lie here that are put to the body, and no
  /// minutes.
  Section meetings() const {
    Section section{.id = "moten"};
    Table table = table_of(language_, said_word("body.meetings"), {{"actor.head.date"}, {"meeting.sections"}});
    std::map<std::string, std::size_t> days;  // For which papers lie in a folder of this body; how many were not read.
    std::set<std::string> others, homes;      // Minutes of another one; where papers of the body and town lie.
    for (std::uint32_t i = 0; i < pack_.papers(); ++i) {
      const index::Card& card = pack_.card({i});
      const std::string home = home_of(card.name), on(day_of_folder(card.name));
      const bool minutes = facts::is_minutes(facts::type_of(card.type));
      if (home.empty()) continue;
      if (minutes && !is_own(i) && relations::stage_of(card.body) != relations::Stage::subcommittee) others.insert(on);
      if (!is_own(i) || card.municipality != meetings_.front().municipality) continue;
      homes.insert(home);
      if (!minutes && !on.empty()) days.try_emplace(on);
    }
    for (const std::string& file : unread_)
      if (homes.contains(home_of(file)) && !day_of_folder(file).empty()) ++days[std::string(day_of_folder(file))];
    std::map<std::string, Line, std::greater<>> by_day;
    for (const auto& [date, unread] : days) {
      if (others.contains(date)) continue;
      by_day[date] = {said(said_word("body.no_minutes"))};
      if (unread > 0) by_day[date].push_back(said(count(language_, "body.unread", unread), Shape::small));
    }
    for (const Meeting& meeting : meetings_) {
      Line& sections = by_day[meeting.date];
      sections = {leading(number(meeting.papers.size()), "mote/" + meeting.path + "/#paragrafer")};
      if (meeting.extracts) sections.push_back(said(said_word("body.extract"), Shape::small));
    }
    section.title = said_word("body.meetings") + " · " + number(by_day.size());
    for (auto& [date, sections] : by_day) {
      if (table.rows.size() == cut_at(length_, meetings_at_most)) break;
      Words when = day(language_, date);
      when.address = sections.front().address.substr(0, sections.front().address.find('#'));
      table.rows.push_back({{std::move(when)}, std::move(sections)});
    }
    section.table = std::move(table);
    return section;
  }

  /// Who sat at the latest meeting whose minutes list them.
  Section members() {
    for (auto meeting = meetings_.rbegin(); meeting != meetings_.rend(); ++meeting) {
      MeetingPeople people = people_of_meeting(pack_, *meeting, acts_.passages(), {language_, length_});
      if (!people.present.table) continue;
      people.present.title.insert(0, date_words(language_, meeting->date) + " · ");
      people.present.lines.push_back(std::move(people.chair));
      return std::move(people.present);
    }
    return {};
  }

  /// What the body itself said last; where it has not spoken, the last word of others.
  [[nodiscard]] std::optional<relations::Verdict> last_word(const relations::Case& one) const {
    const auto is_others = [&](const relations::Verdict& one) {
      return one.stage != relations::stage_of(meetings_.front().body) || !is_own(one.passage.ref.paper);
    };
    relations::Case own;
    own.fate = one.fate, own.dissent = one.dissent;
    for (relations::FateRow& row : own.fate) std::erase_if(row.verdicts, is_others);
    if (const auto said = last_verdict(own)) return said;
    const auto asks = std::ranges::find_if(own.fate, [](const auto& row) { return !row.verdicts.empty(); });
    return asks == own.fate.end() ? last_verdict(one) : asks->verdicts.front();
  }

  Section cases() {
    Section section{.id = "arenden", .title = said_word("relations.cases") + " · " + number(cases_.size())};
    if (cases_.empty()) return section;
    Table table = table_of(language_, said_word("relations.cases"),
                           {{"relations.head.case"}, {"body.head.number", true}, {"body.head.word"}});
    table.marked = "body.head.word";
    for (const relations::Case* one : cases_)
      if (table.rows.size() < cut_at(length_, body_cases_at_most))
        table.rows.push_back({{acts_.case_link(*one)}, {said(one->number)}, acts_.outcome(last_word(*one))});
    add_table(section, language_, std::move(table), cases_.size());
    return section;
  }

  const index::Pack& pack_;
  Actors actors_;
  std::vector<Meeting> meetings_;
  Language language_;
  Length length_;
  ActTeller acts_;
  std::string body_;  ///< Its name in addresses.
  const std::vector<std::string>& unread_;
  std::vector<const relations::Case*> cases_;
};

}  // namespace

Result<Panel> body_panel(const index::Pack& pack, const relations::Relations& relations, std::string_view path,
                         Telling telling) {
  std::vector<Meeting> meetings = meetings_in(pack);
  std::erase_if(meetings, [&](const Meeting& one) { return body_path(one.path) != path; });
  if (meetings.empty()) return Error{Fault::not_found, "no minutes of such a body are here", std::string(path)};
  return BodyTeller(pack, relations, std::move(meetings), telling).panel();
}

}  // namespace diarium::view
