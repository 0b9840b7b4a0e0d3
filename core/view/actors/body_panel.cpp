#include "view/panel.h"

#include <algorithm>
#include <optional>

#include "relations/decided/fate_read.h"
#include "relations/decided/fate_rows.h"
#include "relations/people/people.h"
#include "view/actors/act_table.h"
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
        body_(relations::slug(meetings_.front().body)) {
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
    const auto read = static_cast<std::size_t>(
        std::ranges::count_if(meetings_, [](const Meeting& one) { return !one.papers.empty(); }));
    const bool any_whole = extracts < read;
    std::string lede = fill(language_, any_whole ? "body.lede" : read > 0 ? "body.lede_extracts" : "body.lede_folders",
                            {{"meetings", count(language_, "count.meetings", read > 0 ? read : meetings_.size())},
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

  /// The latest first.
  Section meetings() const {
    Section section{.id = "moten"};
    Table table = table_of(language_, said_word("body.meetings"), {{"actor.head.date"}, {"meeting.sections"}});
    for (auto meeting = meetings_.rbegin(); meeting != meetings_.rend(); ++meeting) {
      if (table.rows.size() == cut_at(length_, meetings_at_most)) break;
      const std::string page = "mote/" + meeting->path + "/";
      Words when = day(language_, meeting->date);
      when.address = page;
      Line sections;
      const auto add = [&](std::string_view what, std::size_t n, const char* place) {
        if (n > 0) sections.push_back(leading(count(language_, what, n), page + place, Shape::small));
      };
      if (meeting->papers.empty()) {
        sections.push_back(said(said_word("body.no_minutes")));
        add("count.papers", meeting->lying.size(), "#handlingar");
        add("body.unread", meeting->unread.size(), "");
      } else {
        sections.push_back(leading(number(meeting->papers.size()), page + "#paragrafer"));
        if (meeting->extracts) sections.push_back(said(said_word("body.extract"), Shape::small));
      }
      table.rows.push_back({{std::move(when)}, std::move(sections)});
    }
    section.title = said_word("body.meetings") + " · " + number(meetings_.size());
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
  std::vector<const relations::Case*> cases_;
};

}  // namespace

Result<Panel> body_panel(const index::Pack& pack, const relations::Relations& relations, std::string_view path,
                         Telling telling) {
  std::vector<Meeting> meetings = meetings_in(pack, relations.gaps.unread);
  std::erase_if(meetings, [&](const Meeting& one) { return body_path(one.path) != path; });
  if (meetings.empty()) return Error{Fault::not_found, "no meeting of such a body is here", std::string(path)};
  return BodyTeller(pack, relations, std::move(meetings), telling).panel();
}

}  // namespace diarium::view
