// Whole minutes are cut into the §§ that were decided, and nothing else is.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::labels, test::Labels, test::typed_head;

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

TEST_CASE("each way of writing the sign of a § opens one, with gaps and several at a time") {
  const std::string text = page_one() + section("§ 12 Val av justerare") + section("Ks § 13 Taxa") +
                           section("§14/2031") + section("## § 20 Detaljplan") + section("**§ 21** Budget") +
                           section("§§ 22–24 Anmälningar") + section("KOMMUNSTYRELSEN § 25") +
                           "Vid protokollet\n\nSiv Ohm\n";
  CHECK(labels(text) == Labels{"§ 12", "§ 13", "§ 14", "§ 20", "§ 21", "§§ 22–24", "§ 25"});
}

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

TEST_CASE("a list of contents, a reference and a repeated page head open no §") {
  const std::string text = page_one() + "Innehåll\n\n§ 1 Upprop\n§ 2 Taxa för torg\n§ 3 Budget\n\n" +
                           section("§ 1 Upprop") +
                           section("§ 2 Taxa för torg",
                                   "\n§ 7 i kommunstyrelsens protokoll gäller.\n\n§ 99 Se "
                                   "ovan\n\fSammanträdesprotokoll Sida 3 (200)\n§ 2 (forts.)\n\nMer text.\n") +
                           section("§ 3 Budget");
  const facts::Minutes cut = facts::cut_minutes(text);
  REQUIRE(cut.sections.size() == 3);
  CHECK(slice(text, cut.sections[0].span).starts_with("§ 1 Upprop\n\nBeslut"));
  CHECK(slice(text, cut.sections[1].span).find("Mer text.") != std::string_view::npos);
}

TEST_CASE("numbers begin anew with the first page of a new meeting") {
  const std::string text = page_one() + section("§ 1 A") + section("§ 2 B") + section("§ 3 C") + "\f" + page_one() +
                           section("§ 1 D") + section("§ 2 E");
  CHECK(labels(text) == Labels{"§ 1", "§ 2", "§ 3", "§ 1", "§ 2"});
  const facts::Minutes cut = facts::cut_minutes(text);
  CHECK(cut.meeting.size() == 2);
  CHECK(slice(text, cut.sections[2].span).find("Plats och tid") == std::string_view::npos);
}

TEST_CASE("bylaws, an agenda and a paper that cites §§ are whole papers") {
  const std::string bylaws =
      "Reglemente för nämnden\n\n§ 1 Nämnden ansvarar för gator och torg i hela staden.\n\n§ 2 Nämnden sköter "
      "parker.\n\n§ 3 Nämnden beslutar om taxor inom sitt område.\n\nProtokoll förs.\n";
  CHECK(labels(bylaws).empty());
  CHECK(labels(page_one() + "§ 1 Upprop\n\n§ 2 Taxa för torg\n\n§ 3 Budget\n\n§ 4 Svar på motion\n").empty());
  CHECK(
      labels("Protokoll\n\n§ 4 Taxa\n\nBeslut\n\nNämnden beslutar att godkänna.\n\nEnligt § 5 och § 6 gäller annat.\n")
          .empty());
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

TEST_CASE("§§ that all decide are minutes though no word says so; §§ of which few do are none") {
  std::string many, few;
  for (int i = 1; i <= 6; ++i) {
    many += "§ " + std::to_string(i) + " Bidrag\n\nNämnden beslutar att ge bidrag.\n\n";
    few += "§ " + std::to_string(i) + " Ordförande\n\nNämnden beslutar om sin ordförande.\n\n";
  }
  CHECK(labels(many).size() == 6);
  CHECK(labels(few).empty());
}

TEST_CASE("what another body decided, quoted in the last §, opens none") {
  const std::string quoted = section("Ks § 112 Taxa").append(section("Ks § 113 Taxa"));
  CHECK(labels(page_one() + section("§ 1 A") + section("§ 2 B") + section("§ 3 C", quoted)) ==
        Labels{"§ 1", "§ 2", "§ 3"});
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

TEST_CASE("a paper that quotes §§ is never cut, wherever its lines break") {
  std::string motion = "Motion om protokollen\n\nI protokollet står följande beslut.\n\n";
  for (int i = 45; i < 52; ++i)
    motion += "Kommunstyrelsen beslutade i\n\n§ " + std::to_string(i) +
              " att avslå förslaget, vilket vi beklagar.\n\nDetta upprepades senare.\n\n";
  CHECK(labels(motion).empty());
  std::string letter = "Tjänsteskrivelse\n\nÄrendet har behandlats vid nämndens sammanträden enligt protokoll:\n\n";
  for (int i = 3; i < 9; ++i) letter += "§ " + std::to_string(i) + " den 4 maj 2031\n\n";
  CHECK(labels(letter + "Nämnden beslutar att godkänna.\n").empty());
  const std::string bylaws =
      "Nämnden beslutar att anta reglementet.\n\nProtokoll förs.\n\n§ 1 Nämnden beslutar om taxor.\n\n§ 2 Nämnden "
      "beslutar om bidrag.\n\n§ 3 Ordföranden beslutar om jäv.\n\n§ 4 Protokollet justeras.\n";
  CHECK(labels(bylaws).empty());
}

TEST_CASE("whole minutes are cut below a page's number, where a § decides by «således» or by another's proposal") {
  const std::string words = std::string(typed_head) + "Utses att justera Bo Ek och Cia Dal\n\n                                   Blad 3\nKf § 99          Dnr 98.211\n\nBUDGET\n\n"
                                                      "Kommunfullmäktige beslutar således\n\natt    fastställa budgeten.\n\n                                   Blad 4\nKf § 100\n\nHAMNEN\n\n"
                                                      "Kommunfullmäktige beslutar enligt kommunstyrelsens förslag.\n\n                                   Blad 5\nKf § 101\n\nFRÅGA\n\nBo Ek (v) besvarar frågan.\n";
  CHECK(facts::cut_minutes(words).sections.size() == 3);
  // Rules of procedure decide nothing.
  const std::string rules = std::string(typed_head) + "Reglemente\n\nBlad 3\n§ 1 Nämndens uppgifter\nNämnden beslutar i frågor om hamnen.\n\nBlad 4\n§ 2 Protokoll\nNämnden beslutar om vem som justerar protokollet.\n";
  CHECK(facts::cut_minutes(rules).sections.empty());
}

TEST_CASE("two neighbouring §§ that both decide are minutes, whichever file they stand in") {
  const auto section = [](std::string_view sign, std::string_view title) {
    return std::string(sign) + "                     Dnr TN 2031-140\n" + std::string(title) + "\n\nBeslut\n\nNämnden har inget att erinra mot förslaget om arrende.\n\nÄrendet\n\nKommunen har sänt "
           "ut förslaget på samråd under våren.\n\n\n";
  };
  const std::string head = "Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\n";
  CHECK(test::says(test::told_of(head + section("TN § 97", "Förordnande") + section("TN § 98", "Detaljplan för hamnen")), "type: protokoll «"));
  CHECK(test::says(test::told_of(head + section("§ 7", "Förordnande") + section("§ 8", "Detaljplan för hamnen")), "type: protokoll «"));
  CHECK(test::says(test::told_of(head + section("§ 7", "Förordnande") + section("§ 19", "Detaljplan för hamnen")), "type: protokollsparagraf «"));
}

TEST_CASE("two neighbours among §§ that both decide are two papers, a § that cites another is one") {
  const std::string head = "PROTOKOLL\nLindvads kommun\nTekniska nämnden 2031-05-14\n\n";
  const auto section = [](std::string_view sign) {
    return std::string(sign) + "\n\nBeslut\n\nNämnden beslutar att godkänna planen.\n\nEtt stycke om varför.\n\n";
  };
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + section("§ 62 Plan")).sections.size() == 2);
  CHECK(facts::cut_minutes(head + section("TN § 61") + section("TN § 62")).sections.size() == 2);
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + section("Ksau § 62")).sections.empty());
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + section("§ 70 Plan")).sections.empty());
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + section("§ 62 Plan") + "Ärendet\n§ 63 Taxa som bordlades\n").sections.empty());
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + "§ 62 Plan\n\nEnligt vad som sagts tidigare.\n").sections.empty());
}
