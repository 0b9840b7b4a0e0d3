#include "view/actors/actors.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "base/letters.h"
#include "base/percent.h"
#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "language/lists.h"
#include "relations/people/people.h"
#include "view/actors/meetings.h"
#include "view/case_words.h"

namespace diarium::view {
namespace {

using relations::Act;
using relations::ActKind;

constexpr std::array<std::string_view, lane_count> lane_ids = {"vackte",   "yrkade",  "reserverade",
                                                               "yttrade", "rostade", "fragade"};
constexpr std::array<std::string_view, lane_count> lane_keys = {"actor.brought", "actor.demanded", "actor.reserved",
                                                                "actor.stated",  "actor.voted",    "actor.asked"};
constexpr std::string_view no_town = "okand";

/// Posts to which one is elected; «chef» and «handläggare» are employed.
bool is_elected(const std::string& role) {
  constexpr std::array<std::string_view, 8> elected = {
      facts::chair_role, facts::vice_chair_role, facts::member_role, facts::substitute_role,
      "justerare",       "röstande",             "avstår",           "jäv"};
  return std::ranges::find(elected, role) != elected.end();
}

/// A lone «-» is «politisk vilde», no party.
bool is_party(std::string_view letters) { return !letters.empty() && letters != "-"; }

/// What may stand in an address: the letters, or what is left of them without marks.
std::string party_path(std::string_view letters) {
  const bool plain = std::ranges::all_of(letters, [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c); });
  return plain ? std::string(letters) : relations::slug(letters);
}

/// Of a party: acts that stand in one row.
bool same_row(const ActRow& row, const relations::Case* of_case, const Act& act) {
  return row.of_case == of_case && relations::together(row.first(), act);
}

}  // namespace

std::string_view lane_id(Lane lane) { return lane_ids[static_cast<std::size_t>(lane)]; }
std::string lane_words(Language language, Lane lane) {
  return std::string(word(language, lane_keys[static_cast<std::size_t>(lane)]));
}

Lane lane_of(const relations::Case& of_case, const Act& act) {
  if (relations::opens_case(act.kind)) {
    const bool asked = std::ranges::find(of_case.acts, ActKind::asked, &Act::kind) != of_case.acts.end();
    return act.kind == ActKind::asked || (act.kind == ActKind::seconded && asked) ? Lane::asked : Lane::brought;
  }
  if (relations::is_vote(act.kind)) return Lane::voted;
  return act.kind == ActKind::demanded ? Lane::demanded : act.kind == ActKind::reserved ? Lane::reserved : Lane::stated;
}

End end_of(const relations::Case& one) {
  const std::optional<relations::Verdict> last = last_verdict(one);
  if (one.outcome.empty() || !last || !last->final_decision ||
      last->certainty != facts::Certainty::certain || relations::is_procedural(one.outcome))
    return End::unknown;
  if (one.outcome == "bifalla" || one.outcome == "anta" || one.outcome == "godkänna") return End::passed;
  if (one.outcome == "avslå") return End::rejected;
  if (one.outcome == "besvarad") return End::answered;
  return one.outcome == "delvis" ? End::in_part : End::otherwise;
}

std::string town_path(std::string_view municipality) {
  const std::string path = relations::slug(municipality);
  return path.empty() ? std::string(no_town) : path;
}

std::string party_address(std::string_view letters, std::string_view town) {
  std::string address = "parti/" + party_path(letters) + "/";
  if (!town.empty()) address += "?kommun=" + std::string(town);
  return address;
}

std::string party_name(std::string_view letters) {
  // Of other names the list has one word: «Feministiskt».
  const std::string_view name = language::name_of_party(letters);
  return std::string(name.ends_with("na") || name.ends_with("partiet") ? name : letters);
}

Actors::Actors(const relations::Cases& cases) : cases_(cases), paths_(cases.people.size()) {
  std::set<std::string_view> towns;
  for (const relations::Case& one : cases.cases) {
    if (!one.municipality.empty()) towns.insert(one.municipality);
    for (const Act& act : one.acts)
      if (act.person) acts_of_[*act.person].push_back({&one, &act});
  }
  if (towns.size() == 1) only_town_ = *towns.begin();
  std::set<std::string> taken;
  for (std::uint32_t i = 0; i < cases.people.size(); ++i) {
    if (!has_page(i)) continue;
    const relations::Person& one = cases.people[i];
    const std::string stem =
        town_path(one.municipality.empty() ? only_town_ : one.municipality) + "/" + relations::slug(one.name);
    paths_[i] = stem;
    for (int n = 2; !taken.insert(paths_[i]).second; ++n) paths_[i] = stem + "-" + std::to_string(n);
  }
}

bool Actors::has_page(std::uint32_t person) const {
  const relations::Person& one = cases_.people[person];
  if (one.parties.empty()) return false;
  if (acts_of_.contains(person)) return true;
  return std::ranges::any_of(
      one.papers, [](const relations::PersonAt& at) { return std::ranges::any_of(at.roles, is_elected); });
}

std::string Actors::address(std::uint32_t person) const {
  if (!path(person).empty()) return "person/" + path(person) + "/";
  std::string query = "person:\"" + cases_.people[person].name + "\"";
  return "?q=" + percent_encoded(query);
}

std::optional<std::uint32_t> Actors::at(std::string_view wanted) const {
  const auto found = wanted.empty() ? paths_.end() : std::ranges::find(paths_, wanted);
  if (found == paths_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - paths_.begin());
}

std::vector<std::uint32_t> Actors::namesakes(std::uint32_t person) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < cases_.people.size(); ++i)
    if (i != person && !paths_[i].empty() && cases_.people[i].name == cases_.people[person].name) found.push_back(i);
  return found;
}

std::vector<ActRow> Actors::of_person(std::uint32_t person, facts::Certainty certainty) const {
  std::vector<ActRow> rows;
  const auto acts = acts_of_.find(person);
  if (acts == acts_of_.end()) return rows;
  for (const Place& place : acts->second)
    if (place.act->certainty == certainty) rows.push_back({place.of_case, {place.act}});
  return rows;
}

std::vector<ActRow> Actors::of_party(std::string_view letters, std::string_view town,
                                     facts::Certainty certainty) const {
  std::vector<ActRow> rows;
  for (const relations::Case& one : cases_.cases) {
    if (!town.empty() && town_path(town_of(one)) != town) continue;
    const std::size_t first = rows.size();
    for (const Act& act : one.acts) {
      if (act.certainty != certainty || (act.who.party != letters && party_path(act.who.party) != letters)) continue;
      const auto same = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(),
                                     [&](const ActRow& row) { return same_row(row, &one, act); });
      if (same == rows.end()) rows.push_back({&one, {&act}});
      else same->acts.push_back(&act);
    }
  }
  return rows;
}

std::vector<std::string> Actors::parties() const {
  std::set<std::string> all;
  for (const relations::Case& one : cases_.cases)
    for (const Act& act : one.acts)
      if (is_party(act.who.party)) all.insert(act.who.party);
  return {all.begin(), all.end()};
}

Line who_line(const Actors& actors, const relations::Case& one, const facts::Group& who) {
  Line line;
  const auto add = [&](Words words, std::string_view between) {
    if (!line.empty()) line.push_back(said(std::string(between)));
    line.push_back(std::move(words));
  };
  for (const std::string& party : who.parties)
    add(is_party(party) ? leading(party, party_address(party)) : said(party), ", ");
  for (const facts::Named& person : who.persons) {
    const auto act = std::ranges::find_if(one.acts, [&](const Act& one_act) { return one_act.person && one_act.who == person; });
    const std::string name = facts::written(person);
    add(act == one.acts.end() ? said(name) : leading(name, actors.address(*act->person)),
        &person == who.persons.data() ? "; " : ", ");
  }
  return line;
}

std::vector<std::string> Actors::paths() const {
  std::vector<std::string> all;
  std::ranges::copy_if(paths_, std::back_inserter(all), [](const std::string& path) { return !path.empty(); });
  sort_briefly(all);
  return all;
}

std::vector<std::string> someones_addresses(const index::Pack& pack, const relations::Relations& relations) {
  std::vector<std::string> addresses;
  const Actors actors(relations.cases);
  for (const std::string& path : actors.paths()) addresses.push_back("person/" + path + "/");
  for (const std::string& letters : actors.parties()) addresses.push_back(party_address(letters));
  std::string body;
  for (const Meeting& meeting : meetings_in(pack, relations.gaps.unread)) {
    if (body_path(meeting.path) != body) {
      body = body_path(meeting.path);
      addresses.push_back("organ/" + body + "/");
    }
    addresses.push_back("mote/" + meeting.path + "/");
  }
  return addresses;
}

}  // namespace diarium::view
