#include "view/panel.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "facts/kinds/words.h"
#include "view/actors/act_table.h"
#include "view/actors/meetings.h"
#include "view/dates.h"
#include "view/few.h"
#include "view/people_cells.h"

namespace diarium::view {
namespace {

using relations::Person;
using relations::PersonAt;

constexpr std::size_t mentions_at_most = 200;
constexpr std::array<std::string_view, 5> posts = {facts::chair_role, facts::vice_chair_role, facts::member_role,
                                                   facts::substitute_role, "föredragande"};
constexpr std::array<std::string_view, 2> duties = {"justerare", "jäv"};  // No posts.

class PersonTeller {
 public:
  PersonTeller(const index::Pack& pack, const relations::Timeline& timeline, const Actors& actors, std::uint32_t person,
               Telling telling)
      : pack_(pack),
        actors_(actors),
        number_(person),
        person_(actors.person(person)),
        language_(telling.language),
        length_(telling.length),
        acts_(pack, actors, timeline, telling),
        page_("person/" + actors.path(person) + "/") {}

  Panel panel() {
    const std::vector<ActRow> certain = actors_.of_person(number_, facts::Certainty::certain),
                              uncertain = actors_.of_person(number_, facts::Certainty::uncertain);
    Panel panel;
    panel.kicker = said_word("actor.person");
    if (!person_.municipality.empty()) panel.kicker += " · " + person_.municipality;
    panel.title = person_.name;
    panel.lede = lede();
    if (Line line = acts_.latest(certain, uncertain); !line.empty()) panel.lede.push_back(std::move(line));
    panel.sections.push_back(acts_.sums(certain, uncertain, page_));
    const auto add = [&](Section section) {
      if (section.table) panel.sections.push_back(std::move(section));
    };
    for (int i = 0; i < lane_count; ++i) add(acts_.section(static_cast<Lane>(i), certain, Names::left_out));
    add(acts_.uncertain(uncertain, Names::left_out));
    add(named());
    panel.sections.back().notes = acts_.report(person_.name, page_);
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  std::vector<Line> lede() {
    std::vector<Line> lines;
    Line parties;
    for (const std::string& party : person_.parties) {
      if (party == "-") parties.push_back(said(said_word("actor.no_party"), Shape::chip));
      else parties.push_back(leading(party, party_address(party), Shape::chip));
      parties.back().label = party_name(party);
    }
    if (!parties.empty()) lines.push_back(std::move(parties));
    for (Line line : {contradicted(), held(posts), held(duties), seated()})
      if (!line.empty()) lines.push_back(std::move(line));
    for (const std::uint32_t other : actors_.namesakes(number_)) {
      const Person& one = actors_.person(other);
      const std::string town = one.municipality.empty() ? said_word("actor.no_town") : one.municipality;
      lines.push_back({leading(fill(language_, "actor.namesake", {{"name", one.name}, {"town", town}}),
                               actors_.address(other))});
    }
    return lines;
  }

  /// «Samma handling anger olika partier: V Protokollsparagraf, rad 12, M Protokollsparagraf, rad 40», of the first.
  Line contradicted() {
    Line line;
    for (const PersonAt& at : person_.papers) {
      if (!is_contradicted(person_, at.ref, at.party)) continue;
      if (line.empty()) line.push_back(said(said_word("actor.two_parties") + " "));
      else line.push_back(said(line.size() > 2 ? ", " : " "));
      line.push_back(said(party_words(language_, {at.party}) + " ", Shape::strong));
      line.push_back(acts_.passages().source({at.ref, at.span}));
    }
    if (!line.empty()) add_certainty_beside(line, language_, facts::Certainty::uncertain);
    return line;
  }

  /// The body whose list says it, before the first § of its minutes or of an extract; elsewhere a post may be of
  /// another body.
  std::string body_of(const PersonAt& at) const {
    const index::Card& card = pack_.card(DocId{at.ref.paper});
    if (is_first_page(card)) return card.body;
    if (card.type != facts::word(facts::Type::protokollsparagraf)) return {};
    const auto facts = pack_.facts(DocId{at.ref.paper});
    if (!facts || !facts->title) return {};
    constexpr int least = 3;  // Whom a list names, above the title of the §.
    const auto is_above = [&](ByteSpan one) { return one.end <= facts->title->span.begin; };
    const auto listed = std::ranges::count_if(facts->persons, [&](const facts::Person& one) {
      return !one.party.empty() && is_above(one.mentions.front());
    });
    return is_above(at.span) && listed >= least ? card.body : std::string();
  }
  static bool is_first_page(const index::Card& card) {
    return card.part.any() && card.type == facts::word(facts::Type::protokoll);
  }

  /// «ordförande i Hamnnämnden 2023–2024», each leading to the first paper that says so, and how sure they are.
  Line held(std::span<const std::string_view> roles) {
    struct Held {
      std::string first, last;
      const PersonAt* at = nullptr;
    };
    Line line;
    facts::Certainty certainty = facts::Certainty::certain;
    for (const std::string_view role : roles) {
      std::map<std::string, Held> found;  // By body.
      for (const PersonAt& at : person_.papers) {
        if (!is_one_of(at.roles, role)) continue;
        certainty = std::min(certainty, at.certainty);
        Held& one = found[body_of(at)];
        const std::string year = at.date.substr(0, 4);
        if (one.at == nullptr) one.at = &at;
        if (year.empty()) continue;
        if (one.first.empty() || year < one.first) one.first = year, one.at = &at;
        one.last = std::max(one.last, year);
      }
      for (const auto& [body, one] : found) {
        const Held& other = found.rbegin()->second;  // What names no body stands first.
        if (body.empty() && &other != &one && other.first <= one.first && other.last >= one.last) continue;
        if (!line.empty()) line.push_back(said(", "));
        std::string words = data_word(language_, "person_role", role);
        if (!body.empty()) words = fill(language_, "actor.post", {{"post", words}, {"body", body}});
        if (!one.first.empty()) words += " " + one.first + (one.last == one.first ? "" : "–" + one.last);
        line.push_back(leading(std::move(words), acts_.passages().address({one.at->ref, one.at->span})));
      }
    }
    if (!line.empty() && certainty == facts::Certainty::uncertain) add_certainty_beside(line, language_, certainty);
    return line;
  }

  /// «Senast i en närvarolista: Hamnnämnden 11 juni 2031 · tjänstgörande ersättare · ersätter Per Hed (S)».
  Line seated() {
    const PersonAt* last = nullptr;
    const auto is_post = [](const std::string& role) { return is_one_of(posts, role); };
    for (const PersonAt& at : person_.papers)
      if (is_first_page(pack_.card(DocId{at.ref.paper})) && !body_of(at).empty() &&
          std::ranges::any_of(at.roles, is_post) && (!last || last->date < at.date))
        last = &at;
    if (!last) return {};
    Meeting meeting{.minutes = DocId{last->ref.paper}};
    const index::Card& card = pack_.card(*meeting.minutes);
    const std::string_view path = actors_.path(number_);
    meeting.path = meeting_path(card.type, card.body, card.date, path.substr(0, path.find('/')));
    const MeetingPeople people = people_of_meeting(pack_, meeting, acts_.passages(), {language_, Length::whole});
    Line line = {said(said_word("actor.seated") + " "),
                 leading(card.body + " " + date_words(language_, card.date), "mote/" + meeting.path + "/")};
    if (meeting.path.empty() || !people.present.table) return {};
    for (const auto& cells : people.present.table->rows) {
      if (cells[0][0].text != last->as_written) continue;
      for (const Words& words : cells[2])
        if (!words.mark) line.push_back(said(" · " + words.text));
      const bool leads = std::ranges::find(people.chair, cells[0][0].address, &Words::address) != people.chair.end();
      if (leads &&
          people.chair[0].text.starts_with(word(language_, "meeting.presided")))  // Of a chair the post says it.
        line.push_back(said(" · " + said_word("actor.presided")));
      return line;
    }
    return {};
  }

  Section named() {
    Section section{.id = "namns", .title = said_word("actor.named")};
    Table table = table_of(language_, section.title, {{"papers.head.paper"}, {"people.head.party"},
                                 {"people.head.roles"}, {"people.head.where"}});
    for (const PersonAt& at : person_.papers) {
      if (table.rows.size() == cut_at(length_, mentions_at_most)) break;
      const index::Card& card = pack_.card(DocId{at.ref.paper});
      Words title = leading(card.title, "d/" + card.id + "/");
      title.quoted = true;
      std::string roles;
      for (const std::string& role : at.roles)
        roles += (roles.empty() ? "" : ", ") + data_word(language_, "person_role", role);
      Line what = {said(std::move(roles))};
      add_certainty(what, language_, at.certainty);
      table.rows.push_back({{std::move(title), said(acts_.passages().described(at.ref), Shape::small)},
                            {said(party_words(language_, {at.party}))},
                            std::move(what),
                            {acts_.passages().source({at.ref, at.span})}});
    }
    section.title += " · " + number(person_.papers.size());
    add_table(section, language_, std::move(table), person_.papers.size());
    return section;
  }

  const index::Pack& pack_;
  const Actors& actors_;
  std::uint32_t number_;
  const Person& person_;
  Language language_;
  Length length_;
  ActTeller acts_;
  std::string page_;
};

}  // namespace

Result<Panel> person_panel(const index::Pack& pack, const relations::Relations& relations, std::string_view path,
                           Telling telling) {
  const Actors actors(relations.cases);
  const auto person = actors.at(path);
  if (!person) return Error{Fault::not_found, "nobody with a page has this address", std::string(path)};
  return PersonTeller(pack, relations.timeline, actors, *person, telling).panel();
}

}  // namespace diarium::view
