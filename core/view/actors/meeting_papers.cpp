#include "view/actors/meeting_papers.h"

#include <algorithm>
#include <set>

#include "base/calendar.h"
#include "base/letters.h"
#include "facts/kinds/words.h"
#include "language/phrases.h"
#include "view/dates.h"
#include "view/cases/title_words.h"

namespace diarium::view {
namespace {

/// The words of a name, without «Bilaga» or «Tjänsteskrivelse» before it.
std::vector<std::string> name_words(std::string words) {
  constexpr std::size_t least = 4;  // Bytes: «för», «och».
  std::ranges::replace_if(words, [](char c) { return is_digit(c) || c == '-' || c == '_'; }, ' ');
  std::vector<std::string> all = title_words(words, least);
  const bool form = all.size() > 1 && (all[0].starts_with(facts::word(facts::Type::bilaga)) ||
                                       all[0] == facts::word(facts::Type::tjansteskrivelse));
  if (form) all.erase(all.begin());
  return all;
}

/// «reviderad tjansteskrivelse avgifter»: does a name begin with what tells that it was written anew?
bool is_revised(const std::vector<std::string>& name) {
  std::string key;
  for (const std::string& word : name) key += word + ' ';
  return language::begins_with_phrase(language::Use::revised, key);
}

/// «Plan 310608», «plan-20310608.pdf»: the day that a name bears as its version, ISO; empty where none does.
std::string version_in(std::string_view words) {
  constexpr std::size_t year = 4, short_day = 6, long_day = 8;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::size_t end = std::min(words.find_first_not_of("0123456789", at), words.size());
    std::string digits(words.substr(at, end - at));
    if (digits.size() == short_day) digits.insert(0, "20");
    if (digits.size() == long_day && is_day(digits.insert(year + 2, "-").insert(year, "-"))) return digits;
    at = end;
  }
  return {};
}

std::string_view folder_of(std::string_view name) { return name.substr(0, name.rfind('/') + 1); }  // npos + 1 is 0.
std::string_view file_of(std::string_view name) { return name.substr(name.rfind('/') + 1); }
/// Without its ending.
std::string called(std::string_view name) { return std::string(file_of(name).substr(0, file_of(name).rfind('.'))); }
bool is_section(const index::Card& card) { return card.type == facts::word(facts::Type::protokollsparagraf); }

/// «socialnämnden – Anna Berg», «(SFS 2017:30)»: what goes on in the next line of a narrow list.
bool goes_on(std::string_view words) {
  return words.starts_with('(') || (!words.empty() && (words[0] >= 'a' && words[0] <= 'z')) || words.starts_with("å") ||
         words.starts_with("ä") || words.starts_with("ö");
}

}  // namespace

std::string_view day_of_folder(std::string_view name) {
  for (std::string_view folder = folder_of(name); !folder.empty(); folder = folder_of(folder)) {
    folder.remove_suffix(1);
    if (is_day(file_of(folder))) return file_of(folder);
  }
  return {};
}

MeetingPapers::MeetingPapers(const index::Pack& pack, const CasesOfPapers& cases, const Meeting& meeting,
                             Passages& passages, const std::vector<std::string>& unread, Language language)
    : pack_(pack), cases_(cases), meeting_(meeting), passages_(passages), language_(language) {
  for (const DocId section : meeting_.papers) beside_[section.value] = of_cases(section);
  add_listed();
  add_unread(unread);
}

std::vector<MeetingPaper> MeetingPapers::beside(DocId section) const {
  std::vector<MeetingPaper> papers;
  const auto found = beside_.find(section.value);
  if (found == beside_.end() || found->second.empty()) return papers;
  std::vector<Listed> listed = lines(section);
  std::erase_if(listed, [&](const Listed& one) { return one.words == pack_.card(section).title; });
  const auto facts = pack_.facts(section);
  const bool sent_back = facts && facts->decision && facts->decision->outcome == facts::outcome::sent_back;
  for (const DocId paper : found->second) papers.push_back({paper, {}, false, note(paper, listed, sent_back)});
  name_apart(papers, section);
  return papers;
}

std::vector<DocId> MeetingPapers::of_cases(DocId section) const {
  std::vector<DocId> papers;
  const auto found = cases_.find(section.value);
  const std::string_view folder = folder_of(pack_.card(section).name);
  if (found == cases_.end() || folder.empty()) return papers;
  for (const relations::Case* one : found->second)
    for (const relations::CasePaper& other : one->papers) {
      const DocId id{other.ref.paper};
      const bool of_meeting = pack_.card(id).type == facts::word(facts::Type::protokoll) ||
                              std::ranges::find(meeting_.papers, id) != meeting_.papers.end();
      const bool known = of_meeting || std::ranges::find(papers, id) != papers.end();
      if (!known && pack_.card(id).name.starts_with(folder)) papers.push_back(id);
    }
  return papers;
}

/// Gives each file that no case ties to a § to the § outside any case that lists it; what follows in a file of several
/// papers only where the § lists it by its own title.
void MeetingPapers::add_listed() {
  std::map<std::uint32_t, std::vector<Listed>> lists;
  std::set<std::uint32_t> known;
  std::set<std::string_view> folders;
  for (const DocId section : meeting_.papers) {
    known.insert(section.value);
    for (const DocId paper : beside_[section.value]) known.insert(paper.value);
    const std::string_view folder = folder_of(pack_.card(section).name);
    const bool of_sitting = !day_of_folder(folder).empty();  // In another folder lie papers of other sittings.
    if (cases_.contains(section.value) || !of_sitting) continue;
    lists[section.value] = lines(section);
    folders.insert(folder);
  }
  for (std::uint32_t i = 0; i < pack_.papers() && !lists.empty(); ++i) {
    const index::Card& card = pack_.card(DocId{i});
    const bool beside = std::ranges::any_of(folders, [&](auto folder) { return card.name.starts_with(folder); });
    if (!beside || known.contains(i) || card.type == facts::word(facts::Type::protokoll)) continue;
    std::size_t best = 0;
    std::uint32_t by = 0;
    for (const auto& [section, listed] : lists)
      for (const Listed& line : listed)
        if (const std::size_t found = alike(line, DocId{i}); found > best) best = found, by = section;
    if (best > 0) beside_[by].push_back(DocId{i});
  }
}

std::size_t MeetingPapers::alike(const Listed& line, DocId paper) const {
  const index::Card& card = pack_.card(paper);
  const std::size_t by_file = card.part.ordinal > 0 ? 0 : names_alike(line.name, name_words(called(card.name)));
  return std::max(by_file, names_alike(line.name, name_words(card.title)));
}

/// Gives each file that could not be read to the § that alone lists it, where no paper beside that fits as well.
void MeetingPapers::add_unread(const std::vector<std::string>& unread) {
  std::map<std::uint32_t, std::vector<Listed>> lists;
  for (const std::string& file : unread) {
    const auto name = name_words(called(file));
    if (std::ranges::find(name, facts::word(facts::Type::protokoll)) != name.end()) continue;
    std::size_t best = 0;
    std::set<std::uint32_t> by;
    for (const DocId section : meeting_.papers) {
      const std::string_view folder = folder_of(pack_.card(section).name);
      if (day_of_folder(folder).empty() || !file.starts_with(folder)) continue;
      const auto [listed, added] = lists.try_emplace(section.value);
      if (added) listed->second = lines(section);
      for (const Listed& line : listed->second) {
        const std::size_t found = names_alike(line.name, name);
        const auto fits = [&](DocId paper) { return alike(line, paper) >= found; };
        if (found == 0 || found < best || std::ranges::any_of(beside_[section.value], fits)) continue;
        if (found > best) by.clear();
        best = found;
        by.insert(section.value);
      }
    }
    if (by.size() == 1) unread_[*by.begin()].push_back(file_of(file));
  }
}

std::vector<MeetingPapers::Listed> MeetingPapers::lines(DocId section) const {
  std::vector<Listed> found;
  const auto text = pack_.text(section);
  const auto outline = pack_.outline(section);
  if (!text || !outline) return found;
  std::uint8_t depth = 0;  ///< Of the item that the next line may go on with.
  for (const structure::Block& block : outline->blocks) {
    if (block.kind == structure::BlockKind::heading) continue;
    std::string words = structure::flowed(text->nfc, block);
    if (depth > 0 && block.level > depth && goes_on(words)) {
      found.back().words += ' ' + words;
      continue;
    }
    depth = block.kind == structure::BlockKind::list_item ? block.level : std::uint8_t{0};
    found.push_back({std::move(words), {}});
  }
  for (Listed& one : found) one.name = name_words(one.words);
  return found;
}

/// A § is called by its body; a paper by its title, with its kind where the § or another paper is called so, and where
/// that is not enough with its day, whom it names first, or the name of its file.
void MeetingPapers::name_apart(std::vector<MeetingPaper>& papers, DocId section) const {
  const auto same = [&](const MeetingPaper& one) {
    return std::ranges::count(papers, one.name, &MeetingPaper::name) > 1;
  };
  const auto all_same = [&] {
    std::vector<MeetingPaper*> found;
    for (MeetingPaper& one : papers)
      if (same(one)) found.push_back(&one);
    return found;
  };
  std::vector<MeetingPaper*> unclear;
  for (MeetingPaper& one : papers) {
    const index::Card& card = pack_.card(one.paper);
    const auto facts = pack_.facts(one.paper);
    one.quoted = true;
    one.name = card.title;
    if (is_section(card) && !card.body.empty() && facts && facts->paragraph) {
      const std::string& number = facts->paragraph->value;
      one.name = card.body + (number.find("§") == number.npos ? " § " : " ") + number;
    } else if (card.title == pack_.card(section).title) {
      unclear.push_back(&one);
    }
  }
  for (MeetingPaper* one : all_same())
    if (std::ranges::find(unclear, one) == unclear.end()) unclear.push_back(one);
  for (MeetingPaper* one : unclear) {
    const std::string kind = passages_.kind({one->paper.value, 0});
    if (pack_.card(one->paper).type.empty() || one->name.starts_with(kind)) continue;
    one->name = one->name.empty() ? kind : kind + ": " + one->name;
    one->quoted = false;
  }
  std::vector<std::pair<MeetingPaper*, std::string>> days;
  for (MeetingPaper* one : all_same())
    if (const std::string& date = pack_.card(one->paper).date; !date.empty())
      days.emplace_back(one, one->name + ", " + date_words(language_, date));
  for (auto& [one, name] : days) one->name = name, one->quoted = false;
  for (MeetingPaper* one : all_same())
    if (const auto& people = pack_.card(one->paper).people; !people.empty()) one->name += ", " + people.front();
  for (MeetingPaper* one : all_same()) one->name += " (" + std::string(file_of(pack_.card(one->paper).name)) + ")";
}

/// Is it another version than the § lists, or of a day between the meeting and the one for which the folder was made?
/// One that is called revised and bears no day is later than the § that sent its matter back.
std::string_view MeetingPapers::note(DocId paper, const std::vector<Listed>& lines, bool sent_back) const {
  const index::Card& card = pack_.card(paper);
  const std::string_view sitting = day_of_folder(card.name);
  const std::string version = version_in(file_of(card.name));
  const std::string& day = version.empty() ? card.date : version;
  // The day of the folder itself is that on which it is to be decided.
  const bool later = meeting_.date < sitting && meeting_.date < day && is_day(day) && day < sitting;
  const auto name = name_words(called(card.name));
  bool anew = is_revised(name) && meeting_.date < sitting && (later || (sent_back && !is_day(day)));
  bool any = false;
  std::string other;
  for (const Listed& line : lines) {
    if (names_alike(line.name, name) == 0) continue;
    any = true;
    anew = anew && !is_revised(line.name);
    const std::string listed = version_in(line.words);
    if (!version.empty() && listed == version) return {};
    if (!version.empty() && !listed.empty()) other = listed;
  }
  if (!other.empty() && version < other) return "meeting.earlier_version";
  if (!other.empty() || (any && anew)) return "meeting.later_version";
  return later ? "meeting.later_paper" : std::string_view();
}

}  // namespace diarium::view
