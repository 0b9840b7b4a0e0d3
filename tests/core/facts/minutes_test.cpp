// Whole minutes are cut into the §§ that were decided, and nothing else is.
#include "core/facts/facts_text.h"
#include "facts/parts/minutes.h"

using namespace diarium;
namespace {

std::string page_one() {
  return "Storby kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-09\n\nPlats och tid\nStadshuset klockan "
         "18\n\nBeslutande\nKarin Ek (V)\n\n";
}
std::string section(const std::string& head, const std::string& more = "") {
  return head +
         "\n\nBeslut\n\nKommunstyrelsen beslutar att godkänna förslaget.\n\nEtt stycke om ärendet som säger varför.\n" +
         more + "\n";
}

}  // namespace

TEST_CASE("the cut papers are the whole file, each byte once") {
  const std::string text =
      page_one() + section("§ 1 A") + section("§ 2 B") + section("§ 3 C") + "Vid protokollet\n\nSiv Ohm\n";
  const facts::Minutes cut = facts::cut_minutes(text);
  std::vector<ByteSpan> all = cut.meeting;
  for (const auto& one : cut.sections) all.push_back(one.span);
  std::ranges::sort(all);
  std::uint32_t at = 0;
  for (const ByteSpan span : all) CHECK(span.begin == std::exchange(at, span.end));
  CHECK(at == text.size());
  REQUIRE(cut.meeting.size() == 2);
  CHECK(slice(text, cut.meeting[1]) == "Vid protokollet\n\nSiv Ohm\n");
}

TEST_CASE("heads and feet of pages stand in no § and are counted") {
  std::string text = page_one();
  for (int i = 1; i <= 6; ++i)
    text += section("§ " + std::to_string(i) + " Ärende") + "Justerandes sign\n\fStorby kommun\nProtokoll Sida " +
            std::to_string(i + 1) + " (7)\n\n";
  const facts::Minutes cut = facts::cut_minutes(text);
  REQUIRE(cut.sections.size() == 6);
  CHECK(cut.furniture == 18);
  for (const auto& one : cut.sections)
    for (const ByteSpan words : one.words) CHECK(slice(text, words).find("Sida") == std::string_view::npos);
}

TEST_CASE("a § has from the first page what is said there for all, as derived") {
  facts::Facts meeting;
  meeting.body = facts::Value{"Kommunstyrelsen", {14, 29}};
  meeting.document_date = facts::Value{"2031-06-09", {30, 40}};
  facts::Facts section;
  section.body = facts::Value{"Kommunstyrelsen", {9, 24}};
  facts::inherit(meeting, "sagt på första sidan", "Ks § 45 Taxa", section);
  CHECK(section.body->status == facts::Status::read);
  REQUIRE(section.document_date);
  CHECK(section.document_date->status == facts::Status::derived);
  CHECK_FALSE(section.document_date->rule.empty());
  CHECK(slice("Ks § 45 Taxa", section.document_date->span) == "§ 45");
  CHECK(section.type->value == "protokollsparagraf");
}

TEST_CASE("what a § puts on to another body, below what was decided, the body of its first page puts on") {
  facts::Facts meeting;
  meeting.body = facts::Value{"Hamnnämnden", {14, 25}};
  for (const bool decided : {true, false}) {
    facts::Facts section;
    facts::Outcome put;
    put.to = "Kommunfullmäktige";
    put.span = {40, 50};
    section.recommended_decision = put;
    facts::Proposal proposal;
    proposal.kind = "beslutsförslag";
    proposal.span = put.span;
    section.proposals = {proposal};
    if (decided) section.decision = facts::Outcome{};
    facts::inherit(meeting, "sagt på första sidan", "§ 45 Taxa", section);
    CHECK(section.recommended_decision->by == (decided ? "Hamnnämnden" : ""));
    CHECK(section.proposals[0].by == (decided ? "Hamnnämnden" : ""));
  }
}

TEST_CASE("what three §§ of minutes say alike holds for the others, as derived; what one denies does not") {
  const auto said = [](std::string_view body) {
    facts::Facts section;
    if (!body.empty()) section.body = facts::Value{std::string(body), {9, 24}};
    return section;
  };
  const facts::Facts one = said("Kulturnämnden"), other = said("Socialnämnden"), none;
  CHECK(facts::agreed({&one, &none, &one, &one}).body->value == "Kulturnämnden");
  CHECK_FALSE(facts::agreed({&one, &none, &one}).body);
  CHECK_FALSE(facts::agreed({&one, &one, &one, &other}).body);
  facts::Facts section;
  facts::inherit_agreed(facts::agreed({&one, &one, &one}), "§ 45 Taxa", section);
  REQUIRE(section.body);
  CHECK(section.body->status == facts::Status::derived);
  CHECK_FALSE(section.body->rule.empty());
}

TEST_CASE("minutes that begin with a § have the head of a later page for their first page") {
  std::string text;
  for (int i = 1; i <= 5; ++i)
    text += (i == 1 ? std::string() : "\fStorby kommun\nKulturnämnden 2031-04-17\nSida " + std::to_string(i) + "\n\n") +
            section("§ " + std::to_string(i) + " Bidrag");
  const facts::Minutes cut = facts::cut_minutes(text);
  REQUIRE(cut.sections.size() == 5);
  REQUIRE(cut.running.size() == 3);
  CHECK(slice(text, cut.running[0]) == "Storby kommun\n");
  CHECK(facts::cut_minutes(page_one() + text).running.empty());
}

TEST_CASE("who meets is read from the columns of a running head, in capitals or not; a sentence names nobody") {
  for (const std::string_view head :
       {"Umeå kommun        SAMMANTRÄDESPROTOKOLL   Sida 2\nTekniska nämnden        2031-04-17\n",
        "UMEÅ KOMMUN\nTEKNISKA NÄMNDEN\nProtokoll\n", "# Tekniska nämnden\n\nUmeå kommun\n"}) {
    CAPTURE(head);
    facts::Facts meeting;
    facts::tell_head(head, meeting);
    CHECK(test::there(meeting.body)->value == "Tekniska nämnden");
    CHECK(test::there(meeting.municipality)->value == "Umeå");
  }
  facts::Facts meeting;
  facts::tell_head("Protokollet sändes den 4 maj till tekniska nämnden\nNämnden\n", meeting);
  CHECK_FALSE(meeting.body);
}

TEST_CASE("a name that a § leaves bare has the party that the first page gives it, where it gives one") {
  const auto person = [](std::string name, std::string party) {
    facts::Person one;
    one.name = std::move(name);
    one.party = std::move(party);
    return one;
  };
  facts::Facts meeting;
  meeting.persons = {person("Anna Berg", "S"), person("Bo Ek", "M"), person("Bo Ek", "V"), person("Dal", "L")};
  facts::Facts section;
  section.persons = {person("Anna Berg", ""), person("Bo Ek", ""), person("Dal", ""), person("Cia Alm", "KD")};
  facts::Proposal demand;
  demand.kind = "yrkande";
  demand.by = "Anna Berg, Cia Alm (KD), Bo Ek";
  section.proposals = {demand};
  facts::Dissent dissent;
  dissent.who.persons = {{"Anna Berg", ""}, {"Bo Ek", ""}};
  section.reservations = {dissent};
  facts::inherit(meeting, "sagt på första sidan", "Ks § 45 Taxa", section);
  CHECK(section.persons[0].party == "S");
  CHECK(section.persons[1].party.empty());  // Two bear the name.
  CHECK(section.persons[2].party.empty());  // A last name alone.
  CHECK(section.proposals[0].by == "Anna Berg (S), Cia Alm (KD), Bo Ek");
  CHECK(facts::written(section.reservations[0].who) == "Anna Berg (S), Bo Ek");
}

TEST_CASE("the first page of a meeting has no title, whatever rows its head has") {
  for (const std::string_view row : {"Ajournering kl. 10.50–11.05 (§ 33) och kl. 12.00–13.00 (lunch)", "Utses att justera Nils Ek (S) och Marit Ås (V)",
                                     "Närvarande: Enligt närvarolista, sidan 2. 35 ledamöter tjänstgör.", "Sammanträde med tekniska nämnden"}) {
    const std::string page = "Söderby kommun\nPROTOKOLL\nTekniska nämnden\n\n2031-04-17\n\n" + std::string(row) + "\n\nParagrafer 33–40\n";
    facts::Facts meeting = test::read_facts(page).facts;
    facts::tell_meeting(page, meeting);
    CHECK(!meeting.title);
    CHECK((meeting.type && meeting.type->value == "protokoll"));
  }
}

TEST_CASE("a § whose minutes tell the day of the sitting has no other one of its own") {
  facts::Facts meeting, section;
  meeting.document_date = facts::Value{"2031-12-05", {0, 10}};
  section.document_date = facts::Value{"2031-11-21", {9, 19}};
  section.dates.push_back({"2031-11-21", "sammanträde", {9, 19}});
  facts::inherit(meeting, "sagt på första sidan", "§ 45 Taxa", section);
  CHECK(section.dates.empty());
}

TEST_CASE("a board whose name the first page's columns tore is called as its sections call it") {
  facts::Facts meeting, one, other;
  const auto named = [](facts::Facts& facts, std::string_view body) { facts.body = facts::Value{std::string(body), {0, 4}, facts::Status::read, {}, {}}; };
  named(meeting, "Ungdomsnämnden"), named(one, "Barn- och ungdomsnämnden"), named(other, "Ungdomsnämnden");
  facts::name_whole_body({&one, &other}, meeting);
  CHECK(meeting.body->value == "Barn- och ungdomsnämnden");
  named(meeting, "Ungdomsnämnden"), named(other, "Kultur- och ungdomsnämnden");
  facts::name_whole_body({&one, &other}, meeting);
  CHECK(meeting.body->value == "Ungdomsnämnden");
}

TEST_CASE("«Nämnden» in a § is the board whose minutes it stands in") {
  facts::Facts meeting, section;
  meeting.body = facts::Value{"Socialnämnden", {0, 13}};
  section.proposals.push_back({"beslut", "Nämnden", 1, {9, 24}});
  section.proposals.push_back({"beslut", "Styrelsen", 1, {9, 24}});
  facts::inherit(meeting, "sagt på första sidan", "§ 45 Taxa", section);
  CHECK(test::line_of(section.proposals[0].by, section.proposals[1].by) == "Socialnämnden | Styrelsen");
}
