#include "view/actors/meetings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <iterator>
#include <set>

#include "base/letters.h"
#include "base/utf8.h"
#include "facts/kinds/words.h"
#include "relations/decided/fate_read.h"
#include "relations/people/people.h"
#include "text/words.h"
#include "view/actors/actors.h"
#include "view/actors/meeting_papers.h"
#include "view/cases/case_row.h"
#include "view/dates.h"
#include "view/people_cells.h"

namespace diarium::view {
namespace {

constexpr std::size_t seated_at_most = 200;
constexpr std::string_view serves = facts::substitute_role.substr(0, 7);  // «ersätt…»
constexpr std::array<std::string_view, 4> seats = {facts::chair_role, facts::vice_chair_role, facts::member_role,
                                                   facts::substitute_role};

/// Of which §§ or hours, or for whom, as the list says behind a name: «§§ 38–39 ersätter Bo Ek (M)»; no party or post
/// that has a cell.
std::string beside(std::string_view words, const facts::Person& person, std::string_view post) {
  constexpr std::size_t most = 120;  // Bytes.
  std::size_t end = words.find(". ");  // Of a sentence; «(t.o.m. kl. 16)» goes on.
  while (end < words.size() - 2 && !(words[end + 2] >= 'A' && words[end + 2] <= 'Z')) end = words.find(". ", end + 1);
  std::string more(utf8::cut(words.substr(0, std::min(words.find_first_of("\n|"), end)), most));
  for (const std::string& known : {"(" + person.party + ")", "(" + std::string(post) + ")"})
    if (const std::size_t at = more.find(known); at != more.npos) more.erase(at, known.size());
  more.erase(more.find_last_not_of(" ,") + 1).erase(0, more.find_first_not_of(" ,"));
  const bool tells =
      std::ranges::any_of(more, is_digit) || text::fold(more, text::Fold::letter_case).find(serves) != more.npos;
  return more == post || !tells ? std::string() : more;
}

/// «§ 90 ersätter Per Hed (S)»: for whom or what a substitute serves; «ersättare § 90», «ersätts ej» do not say that.
bool tells_whose_place(std::string_view more) {
  const std::string folded = text::fold(more, text::Fold::letter_case);
  return folded.find(std::string(serves) + "er ") != folded.npos ||
         folded.find(std::string(facts::substitute_role) + " för ") != folded.npos;
}

/// «Ordförande», a line or a cell above or before the name that signs for the meeting.
bool is_label_before(std::string_view words, std::string_view label) {
  const std::size_t end = words.find_last_not_of(" \n\r\t#:*|._") + 1, length = std::min(end, label.size());
  const std::string_view last = words.substr(end - length, length), before = words.substr(0, end - length);
  const std::size_t line = before.find_last_not_of("#* ");
  const bool wraps = line != before.npos && line > 0 && before[line] == '\n' && 
                     std::string_view("\n|:_.").find(before[line - 1]) == before.npos;
  return (line == before.npos || before[line] == '|' || (before[line] == '\n' && !wraps)) &&
         text::fold(last, text::Fold::letter_case) == label;
}

/// What the folders of a body say of its meetings.
struct BodyFolders {
  struct Day {
    Meeting meeting;
    bool told = false;  ///< By papers that are put to the body, or by unread files; and
    bool minutes = false;  ///< by minutes, which say themselves of which body and day they are.
  };
  std::string body;                  ///< As its papers write it; empty: none is put to it.
  std::set<std::string_view> towns;  ///< Of these.
  std::map<std::string_view, Day> days;
};

/// Of «2031/hamnnamnden/2031-06-11/bojar.pdf» the part above the day, and the body's name in addresses; or nothing.
std::pair<std::string_view, std::string> body_folder(std::string_view file) {
  const std::string_view day = day_of_folder(file);
  std::string_view above = file.substr(0, day.empty() ? 0 : static_cast<std::size_t>(day.data() - file.data()));
  constexpr std::size_t year = 4;
  const auto name = [&] { return above.substr(above.rfind('/', above.size() - 2) + 1); };  // With its stroke.
  if (above.size() > 1 && name().size() == year + 1 && is_digit(name().front())) above.remove_suffix(name().size());
  if (above.size() < 2) return {};
  return {above, relations::slug(name())};
}

/// Does it lie in a folder below the day's, as appendices do?
bool is_enclosed(std::string_view file) {
  const std::string_view day = day_of_folder(file);
  return !day.empty() && std::ranges::count(file.substr(static_cast<std::size_t>(day.data() - file.data())), '/') > 1;
}

/// The meetings that folders alone tell.
void add_meetings_of_folders(const index::Pack& pack, const std::vector<std::string>& unread,
                             std::string_view only_town, std::map<std::string, Meeting>& found) {
  std::map<std::pair<std::string_view, std::string>, BodyFolders> folders;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const index::Card& card = pack.card(DocId{i});
    auto at = body_folder(card.name);
    if (at.second.empty()) continue;
    const bool minutes = facts::is_minutes(facts::type_of(card.type));
    const bool put_to_it = handles(card) && relations::slug(card.body) == at.second;
    BodyFolders& folder = folders[std::move(at)];
    if (put_to_it) folder.body = card.body;
    if (put_to_it) folder.towns.insert(card.municipality.empty() ? only_town : std::string_view(card.municipality));
    BodyFolders::Day& day = folder.days[day_of_folder(card.name)];
    day.meeting.lying.push_back(DocId{i});
    day.told = day.told || (put_to_it && !minutes);
    day.minutes = day.minutes || (minutes && !is_enclosed(card.name) &&
                                  relations::stage_of(card.body) != relations::Stage::subcommittee);
  }
  for (const std::string& file : unread) {
    const auto folder = folders.find(body_folder(file));
    if (folder == folders.end()) continue;
    BodyFolders::Day& day = folder->second.days[day_of_folder(file)];
    day.meeting.unread.push_back(file);
    day.told = true;
  }
  for (auto& [at, folder] : folders) {
    if (folder.body.empty() || folder.towns.size() != 1) continue;
    const std::string town(*folder.towns.begin());
    for (auto& [date, day] : folder.days) {
      if (!day.told || day.minutes) continue;
      Meeting& meeting = day.meeting;
      meeting.municipality = town, meeting.body = folder.body, meeting.date = date;
      meeting.path = town_path(town) + "/" + at.second + "/" + meeting.date;
      found.try_emplace(meeting.path, std::move(meeting));
    }
  }
}

}  // namespace

std::string meeting_path(std::string_view type, std::string_view body, std::string_view date, std::string_view town) {
  constexpr std::size_t whole_date = 10;
  const bool minutes =
      type == facts::word(facts::Type::protokollsparagraf) || type == facts::word(facts::Type::protokoll);
  const std::string name = relations::slug(body);
  if (!minutes || name.empty() || date.size() != whole_date) return {};
  return town_path(town) + "/" + name + "/" + std::string(date);
}

std::vector<Meeting> meetings_in(const index::Pack& pack, const std::vector<std::string>& unread) {
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
      return part.any() && static_cast<std::uint32_t>(beside) == part.count && !is_enclosed(pack.card(paper).name);
    };
    // Extracts that are bound in one file stand there as they were asked for.
    const auto follows = [&](DocId paper, DocId next) {
      const index::PartOfFile &one = pack.card(paper).part, &other = pack.card(next).part;
      return !one.any() || one.file_id != other.file_id || number_in(one.label) + 1 == number_in(other.label);
    };
    const bool in_turn = std::ranges::adjacent_find(meeting.papers, std::not_fn(follows)) == meeting.papers.end();
    meeting.extracts = std::ranges::none_of(
        meeting.papers, [&](DocId paper) { return is_whole(paper) || (in_turn && is_all_of_file(paper)); });
    if (const auto whole = std::ranges::find_if(meeting.papers, is_whole); whole != meeting.papers.end())
      meeting.minutes = *whole;
    if (!std::ranges::all_of(meeting.papers, is_whole)) std::erase_if(meeting.papers, is_whole);
  }
  add_meetings_of_folders(pack, unread, only_town, found);
  for (auto& [path, meeting] : found) meetings.push_back(std::move(meeting));
  return meetings;
}

std::uint32_t number_in(std::string_view section) {
  const std::size_t digit = section.find_first_of("0123456789");
  std::uint32_t number = 0;
  if (digit != section.npos) std::from_chars(section.data() + digit, section.data() + section.size(), number);
  return number;
}

std::string_view body_path(std::string_view meeting) { return meeting.substr(0, meeting.rfind('/')); }

Line latest_meetings(const index::Pack& pack, Language language) {
  constexpr int most = 3;
  std::vector<Meeting> meetings = meetings_in(pack, {});
  std::erase_if(meetings, [](const Meeting& one) { return one.papers.empty(); });
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

MeetingPeople people_of_meeting(const index::Pack& pack, const Meeting& meeting, Passages& passages, Telling telling) {
  MeetingPeople people{.chair = {}, .present = {.id = "narvarande"}};
  if (!meeting.minutes) return people;
  const DocId list = *meeting.minutes;
  const auto facts = pack.facts(list);
  const auto is_member = [](const facts::Person& one) { return is_one_of(one.roles, facts::member_role); };
  const auto text = pack.text(list);
  if (!facts || !text || std::ranges::none_of(facts->persons, is_member)) return people;
  const std::string_view words = text->nfc;
  const auto said_word = [&](std::string_view key) { return std::string(word(telling.language, key)); };
  Table table = table_of(telling.language, said_word("meeting.present"),
                         {{"people.head.name"}, {"people.head.party"}, {"people.head.roles"}});
  std::vector<std::pair<const facts::Person*, std::string_view>> seated;
  for (const facts::Person& person : facts->persons) {
    const auto role = std::ranges::find_if(seats, [&](std::string_view one) { return is_one_of(person.roles, one); });
    if (role != seats.end()) seated.emplace_back(&person, *role);
  }
  const auto presides = [&](const auto& one) {
    return std::ranges::any_of(one.first->mentions, [&](ByteSpan at) {
      return is_label_before(words.substr(0, at.begin), facts::chair_role);
    });
  };
  // The post alone does not tell who led the meeting, where another signs for it.
  const auto is_chair = [](const auto& one) { return one.second == facts::chair_role; };
  const bool by_other = std::ranges::any_of(seated, [&](const auto& one) { return !is_chair(one) && presides(one); });
  const bool chaired = std::ranges::any_of(
      seated, [&](const auto& one) { return is_chair(one) && (!by_other || presides(one)); });
  std::array<std::vector<std::vector<Line>>, 3> groups;  // Members, substitutes who serve, other ones.
  const auto said_behind = [&](const facts::Person& person, ByteSpan at, std::string_view role) {
    std::size_t next = words.npos;  // Whom it names next, but for whom a word before a name serves.
    for (const facts::Person& other : facts->persons)
      for (const ByteSpan named : other.mentions) {
        if (named.begin <= at.end) continue;
        const char left = words[words.find_last_not_of(' ', named.begin - 1)];  // At the farthest the name's own.
        if (left < 'a' || left > 'z') next = std::min<std::size_t>(next, named.begin);
      }
    return beside(words.substr(at.end, std::max<std::size_t>(next, at.end) - at.end), person, role);
  };
  std::uint32_t list_ends = 0;
  for (const auto& [person, role] : seated) list_ends = std::max(list_ends, person->mentions.front().begin);
  for (std::size_t i = 0; i < seated.size() && i < cut_at(telling.length, seated_at_most); ++i) {
    const auto& [person, role] = seated[i];
    const ByteSpan at = person->mentions.front();
    const Words name = leading(person->name, passages.address({{list.value, 0}, at}));
    const std::string post_words = data_word(telling.language, "person_role", role);
    Line post = {said(post_words)};
    if (chaired ? role == facts::chair_role : presides(seated[i])) {
      const char* label = chaired ? "meeting.chair" : "meeting.presided";
      people.chair.push_back(said(people.chair.empty() ? said_word(label) + " " : ", "));
      people.chair.push_back(leading(facts::written(facts::Named{person->name, person->party}), name.address));
      if (!chaired) people.chair.push_back(said(" (" + post[0].text + ")"));
      add_certainty_beside(people.chair, telling.language, person->confidence.certainty);
    }
    const std::string more = said_behind(*person, at, role);
    const bool is_substitute = role == facts::substitute_role;
    bool in_place = is_substitute && tells_whose_place(more);
    if (in_place) post[0].text = said_word("meeting.serving");
    if (!more.empty()) post.push_back(said(more, Shape::small));
    for (const ByteSpan again : person->mentions) {  // For other §§ it may stand in the list once more.
      if (!is_substitute || again.begin == at.begin || again.begin > list_ends) continue;
      if (is_one_of(person->roles, "justerare")) continue;
      const std::string other = said_behind(*person, again, role);
      if (!other.starts_with("§") || other == more) continue;
      const bool serving = tells_whose_place(other);
      in_place = in_place || serving;
      post.push_back(said((serving ? said_word("meeting.serving") : post_words) + " " + other, Shape::small));
    }
    add_certainty(post, telling.language, person->confidence.certainty);
    groups[in_place ? 1 : is_substitute ? 2 : 0].push_back(
        {{name}, {said(party_words(telling.language, {person->party}))}, std::move(post)});
  }
  for (auto& rows : groups) std::ranges::move(rows, std::back_inserter(table.rows));
  if (table.rows.empty()) return people;
  people.present.title = table.caption + " · " + number(table.rows.size());
  people.present.table = std::move(table);
  return people;
}

}  // namespace diarium::view
