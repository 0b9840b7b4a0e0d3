// Pages of persons, parties, bodies and meetings: figures that lead to their rows, and rows to words of papers.
#include <set>

#include "core/view/town_pile.h"
#include "view/actors/actors.h"
#include "view/panel.h"
#include "view/panels/relations_panel.h"

using namespace diarium;
using view::Language;
using papers::acts_of, papers::all_words, papers::section_of, papers::town_pile;

namespace {

/// The panel at an address of the site; null where there is none.
std::optional<view::Panel> panel_at(const index::Pack& pack, const relations::Relations& told, std::string address) {
  const auto after = [&](std::string_view start) { return address.substr(start.size(), address.size() - start.size() - 1); };
  const auto taken = [](Result<view::Panel> made) { return made ? std::optional(std::move(*made)) : std::nullopt; };
  if (address.starts_with("person/")) return taken(view::person_panel(pack, told, after("person/"), Language::sv));
  if (address.starts_with("organ/")) return taken(view::body_panel(pack, told, after("organ/"), Language::sv));
  if (address.starts_with("mote/")) return taken(view::meeting_panel(pack, told, after("mote/"), Language::sv));
  if (address.starts_with("parti/")) {
    const std::string letters = after("parti/"), none;
    return taken(view::party_panel(pack, told, {letters, none, none}, Language::sv));
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("each page of a person, party, body or meeting is there, and no address stands twice") {
  const auto pack = town_pile();
  const auto told = acts_of(pack);
  const auto addresses = view::someones_addresses(pack, told);
  CHECK(std::set(addresses.begin(), addresses.end()).size() == addresses.size());
  for (const char* wanted : {"person/mora/eva-lind/", "person/trosa/eva-lind/", "parti/C/", "organ/mora/kommunstyrelsen/",
                             "mote/trosa/kommunstyrelsen/2031-06-11/"})
    CHECK(std::ranges::find(addresses, wanted) != addresses.end());
  for (const std::string& address : addresses) {
    CHECK_MESSAGE(panel_at(pack, told, address), address);
  }
}

TEST_CASE("a figure is the number of rows in the section that it leads to") {
  const auto pack = town_pile();
  const auto told = acts_of(pack);
  std::size_t figures = 0;
  for (const std::string& address : view::someones_addresses(pack, told)) {
    const auto panel = test::there(panel_at(pack, told, address));
    const view::Section* sums = section_of(*panel, "summor");
    if (sums == nullptr) continue;
    for (const view::Card& card : sums->cards) {
      for (const view::Line& line : card.lines) {
        if (line[0].address.empty() || line[0].address.ends_with("#osakra")) continue;
        CAPTURE(line[0].address);
        CHECK(line[0].address.starts_with(address + "#"));
        const view::Section* rows = test::there(section_of(*panel, line[0].address.substr(address.size() + 1)));
        CHECK(view::number(rows->table->rows.size()) == line[0].text);
        ++figures;
      }
    }
  }
  CHECK(figures > 10);
}

TEST_CASE("every passage that such a page leads to lies in its paper") {
  const auto pack = town_pile();
  const auto told = acts_of(pack);
  std::size_t passages = 0;
  for (const std::string& address : view::someones_addresses(pack, told)) {
    const auto panel = test::there(panel_at(pack, told, address));
    for (const view::Words& words : all_words(*panel)) passages += papers::check_passage(pack, words.address);
  }
  CHECK(passages > 20);
}

TEST_CASE("who acts with no party has no page: the name leads to a search") {
  const auto pack = papers::pack(
      {{"a", "Mora kommun\n\nTjänsteskrivelse\n\n2031-05-04\n\n# Svar på motion av Eva Lind (C) om farthinder\n\n"
             "Hanna Dal\nHandläggare\n", "Mora", "2031-05-04"}});
  const auto told = acts_of(pack);
  const view::Actors actors(told.cases);
  for (std::uint32_t i = 0; i < told.cases.people.size(); ++i) {
    CAPTURE(told.cases.people[i].name);
    CHECK(actors.has_page(i) == (told.cases.people[i].name == "Eva Lind"));
    CHECK(actors.address(i).starts_with(actors.has_page(i) ? "person/" : "?q=person%3A"));
  }
}

TEST_CASE("no two names of a line run together") {
  const auto pack = town_pile();
  auto told = acts_of(pack);
  told.cases.cases.push_back(told.cases.cases.front());  // A § of two cases.
  std::vector<view::Panel> panels;
  for (const std::string path : {"mora/kommunstyrelsen/2031-06-11", "trosa/kommunstyrelsen/2031-06-11"}) panels.push_back(*view::meeting_panel(pack, told, path, Language::sv));
  for (const relations::Case& one : told.cases.cases) panels.push_back(*view::case_panel(pack, told, one.id, Language::sv));
  panels.push_back(*view::people_panel(pack, told, "", Language::sv));
  panels.push_back(view::relations_panel(pack, told, {std::nullopt, true}, Language::sv));
  const auto is_run = [](const view::Words& one) { return one.shape != view::Shape::chip && one.shape != view::Shape::small && !one.text.empty(); };
  const auto check = [&](const view::Line& line) {
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (!is_run(line[i - 1]) || !is_run(line[i]) || line[i].shape == view::Shape::line) continue;
      CAPTURE(line[i - 1].text);
      CAPTURE(line[i].text);
      CHECK((std::string_view(" (").find(line[i - 1].text.back()) != std::string_view::npos || std::string_view(" ,.;:)").find(line[i].text.front()) != std::string_view::npos));
    }
  };
  for (const view::Panel& panel : panels) papers::each_line(panel, check);
}

TEST_CASE("the list of people names everybody who has a page, in both languages") {
  const auto pack = town_pile();
  const auto told = acts_of(pack);
  for (const Language language : {Language::sv, Language::en}) {
    const auto panel = test::there(view::people_panel(pack, told, "", language));
    const auto words = all_words(*panel);
    for (const std::string& address : view::someones_addresses(pack, told)) {
      if (!address.starts_with("person/") && !address.starts_with("parti/")) continue;
      CHECK_MESSAGE(std::ranges::find(words, address, &view::Words::address) != words.end(), address);
    }
  }
}
