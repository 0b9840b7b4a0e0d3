// Where a file lies, and what a collection is: facts/home.
#include "core/base/checks.h"
#include "facts/home/home.h"

#include <algorithm>

#include "facts/paper/kind_words.h"

namespace diarium::facts {

TEST_CASE("names of files and folders tell board, day, kind and §") {
  const Place letter = place_of("vard-och-omsorgsnamnden/2031-06-16/bilagor/tjansteskrivelse-hemtjanst-i-norr-89213.pdf");
  CHECK(test::line_of(letter.board, letter.day, letter.kind, letter.words) ==
        "vard och omsorgsnamnden | 2031-06-16 | tjansteskrivelse | tjansteskrivelse hemtjanst i norr");
  CHECK(letter.below_appendices);
  CHECK(place_of("Kommunstyrelsen/20310616/ss-45 Budget.pdf").section == 45);
  for (const auto& [said, wanted] : test::Rows{{"Kommunstyrelsen/20310616/ss45-budget.pdf", "protokollsparagraf"},
       {"bilaga-biblioteksplan-2031-2034.pdf", "plan"}, {"bilaga-2.pdf", "bilaga"}, {"protokoll.pdf", "protokoll"},
       {"forslag-till-beslut.pdf", ""}})
    CHECK_MESSAGE(place_of(said).kind == wanted, said);
  CHECK(place_of("Förslag och bilagor/oversikt.pdf").below_appendices);
}

TEST_CASE("what is no board, no day and no kind tells nothing") {
  const Place place = place_of("namnden/2031-13-45/oversikt.txt");
  CHECK(place.board.empty());
  CHECK(place.day.empty());
  CHECK(place.kind.empty());
  CHECK(place.section == 0);
  CHECK(place_of("").words.empty());
  CHECK(place_of("klasslista-ssk.pdf").section == 0);
}

TEST_CASE("a title names a kind by a word or its end, and no other paper's") {
  const auto kind = [](std::string_view words) {
    const auto named = facts::kind_named(words, facts::KindOf::title);
    return named ? named->kind : std::string_view();
  };
  CHECK(kind("Biblioteksplan för Lindvad 2031–2034") == "plan");
  CHECK(kind("Förslag till renhållningstaxa") == "taxa");
  CHECK(kind("Fördjupad månadsuppföljning") == "uppfoljning");
  CHECK(kind("Bilaga Renhållningstaxa 2031") == "bilaga");
  CHECK(kind("Svar på motion om lekplatser").empty());
  CHECK(kind("Planerad nedläggning").empty());
  CHECK(kind("Utkast till svar på motion om lekplatser").empty());
}

TEST_CASE("a collection is of the municipality that its papers agree on, and of none where they do not") {
  const auto paper = [](std::string municipality, std::string body) {
    return HomePaper{place_of("vard-och-omsorgsnamnden/protokoll.pdf"), std::move(municipality), std::move(body)};
  };
  const Home home = home_of({paper("Lindvad", "Vård- och omsorgsnämnden"), paper("Lindvad", ""), paper("", ""), paper("Lindvad", "Nämnden")});
  CHECK(home.municipality == "Lindvad");
  CHECK(home.boards.at("vard och omsorgsnamnden") == "Vård- och omsorgsnämnden");
  CHECK(home_of({paper("Lindvad", ""), paper("Lindvad", "")}).municipality.empty());
  CHECK(home_of({paper("Lindvad", ""), paper("Lindvad", ""), paper("Lindvad", ""), paper("Sundvik", "")}).municipality.empty());
}

TEST_CASE("a few files of each folder are read first, minutes before others") {
  std::vector<std::string> paths;
  for (const std::string board : {"a-namnden", "b-namnden"})
    for (const std::string file : {"bilaga-1.pdf", "bilaga-2.pdf", "bilaga-3.pdf", "bilaga-4.pdf", "bilaga-5.pdf", "protokoll.pdf"}) paths.push_back(board + "/" + file);
  const std::vector<std::size_t> first = first_to_read(paths);
  CHECK(first.size() == 8);
  CHECK(std::ranges::count(first, 5u) == 1);
  CHECK(std::ranges::count(first, 11u) == 1);
  CHECK(first_to_read({}).empty());
}

TEST_CASE("the place of a file completes what its text does not say, derived, and changes nothing that it says") {
  Home home;
  home.municipality = "Lindvad";
  home.boards.emplace("vard och omsorgsnamnden", "Vård- och omsorgsnämnden");
  const std::string text = "Öppettider för hemtjänstens lokaler\n\nHär står förändring av öppettider.\n";
  Facts facts;
  settle(place_of("vard-och-omsorgsnamnden/2031-06-16/bilagor/forandring-av-oppettider.pdf"), home, text, facts);
  CHECK(test::line_of(test::there(facts.type)->value, facts.municipality->value, facts.title->value) ==
        "bilaga | Lindvad | Förändring av öppettider");
  CHECK(facts.title->rule == file_name_rule);
  for (const auto* one : {&facts.type, &facts.municipality, &facts.title}) {
    CHECK((*one)->status == Status::derived);
    CHECK_FALSE((*one)->confidence.certain());
    CHECK(slice(text, (*one)->span) == "Öppettider för hemtjänstens lokaler");
  }
  CHECK_FALSE(facts.body);

  Facts listed;  // Spelt by the papers beside it; the second list of April, not its second day.
  home.spelling.learn("Återrapportering av skjutsar. Maj. anställningsavtal");
  listed.title = Value{"DELEGATIONSLISTA", {0, 4}, Status::read, {}};
  settle(place_of("bilagor/delegationslista-anstallningsavtal-2-april-2031.pdf"), home, text, listed);
  CHECK(listed.title->value == "Delegationslista: Anställningsavtal april 2031 (2)");
  Facts misspelt;
  settle(place_of("bilagor/planerade-kajer-och-folkol.pdf"), home, "De planerande insatserna. Tobak/folköl.\n", misspelt);
  CHECK(misspelt.title->value == "Planerade kajer och folköl");
  Facts of_day;
  settle(place_of("bilagor/aterrapportering-2-april-2031-maj.pdf"), home, "Mötet hölls den 2 april 2031.\n", of_day);
  CHECK(of_day.title->value == "Återrapportering 2 april 2031 maj");

  Facts of_matter;  // An office's letter about an agreement: its title names the matter, its file what it is.
  of_matter.type = Value{"avtal", {5, 10}, Status::read, {}};
  of_matter.title = Value{"Överenskommelse om lokaler", {0, 20}, Status::read, {}};
  settle(place_of("bilagor/tjansteskrivelse-overenskommelse.pdf"), home, text, of_matter);
  CHECK(of_matter.type->value == "tjansteskrivelse");

  Facts said;
  said.type = Value{"motion", {0, 4}, Status::read, {}};
  said.title = Value{"Om lek", {0, 4}, Status::read, {}};
  settle(place_of("bilagor/budget.pdf"), home, text, said);
  CHECK(test::line_of(said.type->value, said.title->value) == "motion | Om lek");

  const auto whose = [&](const std::string& kind) {
    Facts regional;
    regional.type = Value{kind, {0, 4}, Status::read, {}};
    regional.municipality = Value{"Region Skåne", {0, 4}, Status::read, {}};
    settle(place_of("bilagor/malbild.pdf"), home, text, regional);
    return regional.municipality ? regional.municipality->value : "";
  };
  CHECK(whose("rapport").empty());
  CHECK(whose("tjansteskrivelse") == "Lindvad");

  Facts law;  // Of the state: no collection's.
  law.body = Value{"Hamnverket", {0, 4}, Status::read, {}};
  settle(place_of("bilagor/hamnverkets-foreskrifter.pdf"), home, "Hamnverkets författningssamling\n", law);
  CHECK_FALSE(law.municipality);
  CHECK(law.type->value == "bilaga");

  Facts minutes;
  settle(place_of("vard-och-omsorgsnamnden/2031-06-16/protokoll.pdf"), home, text, minutes);
  CHECK(test::line_of(minutes.body->value, minutes.document_date->value, minutes.title->value) ==
        "Vård- och omsorgsnämnden | 2031-06-16 | Vård- och omsorgsnämndens protokoll 2031-06-16");

  Facts sent_in;  // Minutes among the appendices are another meeting's.
  sent_in.type = Value{"protokoll", {0, 4}, Status::read, {}};
  settle(place_of("vard-och-omsorgsnamnden/2031-06-16/bilagor/inkomna-skrivelser.pdf"), home, text, sent_in);
  CHECK_FALSE(sent_in.body);
  CHECK_FALSE(sent_in.document_date);
  CHECK(sent_in.title->value == "Inkomna skrivelser");

  for (const auto& [file, title] : std::initializer_list<std::pair<std::string, std::string>>{
           {"ts-oppettider.pdf", "Öppettider"}, {"bilaga-forandring.pdf", "Förändring"}, {"bilaga.pdf", "Bilaga"}, {"delegationslista-maj.pdf", "Delegationslista maj"},
           {"forslag-till-tekniska-namnden-va-oppettider-2031.pdf", "VA öppettider 2031"},
           {"forslag-till-ny-forandring-2031-05-26.pdf", "Förslag till ny förändring"},
           {"oversyn-2031-2032.pdf", "Översyn 2031–2032"}, {"va-taxa-2031.pdf", "VA-taxa 2031"}}) {
    Facts named;
    settle(place_of("bilagor/" + file), home,
           "Här står öppettider och förändring av VA. Öppettider. Förslag. Översyn. Detta är en VA-taxa.\n", named);
    CHECK(named.title->value == title);
  }

  const auto titled = [&](const std::string& file, std::string title) {
    Facts bare;
    bare.title = Value{std::move(title), {0, 4}, Status::read, {}};
    settle(place_of("bilagor/" + file), home, text, bare);
    return bare.title->value;
  };
  CHECK(titled("delegationslista-skjutsar-maj.pdf", "DELEGATIONSLISTA") == "Delegationslista: Skjutsar maj");
  CHECK(titled("delegationslista-2031-05-26.pdf", "Delegationslista") == "Delegationslista");
  CHECK(titled("delegationslista-skjutsar-maj.pdf", "Delegationslista för hamnen") == "Delegationslista för hamnen");

  Facts long_word;
  const std::string of_one_word = std::string(159, 'x') + "åäö" + std::string(100000, 'x');
  settle(place_of("bilagor/karta.pdf"), home, of_one_word, long_word);
  REQUIRE(long_word.type);
  CHECK(long_word.type->span.end <= 160);
  CHECK(long_word.type->span.end >= 80);

  Facts empty;
  settle(place_of("protokoll.pdf"), home, " \n", empty);
  CHECK_FALSE(empty.type);
}

}  // namespace diarium::facts
