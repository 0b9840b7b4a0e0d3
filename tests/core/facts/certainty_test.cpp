// How sure a fact is: by the record of what said it, by two pieces of evidence, and what contradicts it.
#include <cmath>

#include "core/facts/facts_text.h"
#include "facts/certainty/basis.h"
#include "facts/certainty/record.h"
#include "facts/certainty/weigh.h"
#include "facts/corrected/corrections.h"
#include "facts/parts/minutes.h"
#include "facts/rules/rule_texts.h"

using namespace diarium;
using namespace diarium::test;
using facts::Certainty;
using facts::Doubt;

namespace {

/// Every standing of a paper's facts.
std::vector<facts::Confidence> confidences(facts::Facts& facts) {
  std::vector<facts::Confidence> all;
  facts::each_value(facts, [&](const facts::KindOfFact&, const auto& one) {
    if (one) all.push_back(one->confidence);
  });
  facts::each_list(facts, [&]<class Some>(const facts::KindOfFact& kind, const Some& some) {
    if constexpr (std::is_same_v<Some, std::vector<facts::UserMark>>) {
      (void)kind;
    } else if constexpr (facts::is_list<Some>) {
      for (const auto& one : some) all.push_back(one.confidence);
    } else if (some) {
      all.push_back(some->confidence);
    }
  });
  return all;
}

constexpr std::string_view minutes_of_ask =
    "Askeby kommun\nKommunstyrelsen\n\nProtokollsutdrag\nSammanträdesdatum 2031-02-12\n\n§ 24 Dnr KS 2030/118\n\n"
    "Svar på motion om cykelbana till Lövnäs\n\nBeslut\n\nKommunstyrelsen beslutar att avslå motionen.\n\n"
    "Ärendet\n\nKarin Ek (S) yrkar avslag på motionen. Bo Lind (M) yrkar bifall till motionen.\n";
constexpr std::string_view minutes_of_tuna =
    "TUNADAL                                   PROTOKOLL\nTekniska nämnden                         2031-03-04\n\n"
    "§ 7\n\nMedborgarförslag om belysning vid Storgatan (TN 2030-44)\n\nTekniska nämndens beslut\n\n"
    "1. Medborgarförslaget bifalls.\n\nYrkanden\n\nUlla Berg (C) yrkar bifall till medborgarförslaget.\n";

}  // namespace

TEST_CASE("a paper's facts say how sure they are and what said them") {
  for (const std::string_view text : {minutes_of_ask, minutes_of_tuna}) {
    Read read = read_facts(text);
    const auto all = confidences(read.facts);
    REQUIRE(all.size() > 5);
    for (const facts::Confidence& one : all) {
      CAPTURE(one.basis);
      CHECK_FALSE(one.basis.empty());
      CHECK(one.certain() == (one.doubt == Doubt::none && facts::proven(one.basis)));
    }
    CHECK(std::ranges::any_of(all, &facts::Confidence::certain));
  }
}

TEST_CASE("a basis is certain only where chance alone would hardly make so many right, were they right in less than 97 of 100") {
  const auto by_chance = [](facts::Record record) {  // At most so many wrong, each with .03 (Clopper and Pearson, 1934).
    double sum = 0, one = std::pow(.97, record.said);
    for (std::uint32_t wrong = 0; wrong <= record.said - record.right; ++wrong) {
      sum += one;
      one *= double(record.said - wrong) / (wrong + 1) * .03 / .97;
    }
    return sum;
  };
  for (const facts::RecordRow& row : facts::record_rows()) {
    CAPTURE(row.basis);
    CHECK(row.right <= row.said);
    if (!facts::proven(row.basis)) continue;
    CHECK(by_chance(facts::deciding_record(row.basis)) <= .05);
    CHECK((row.proved_by == row.basis || row.right == row.said));
  }
  CHECK(std::ranges::any_of(facts::record_rows(), [](const facts::RecordRow& row) { return facts::proven(row.basis); }));
  CHECK_FALSE(facts::proven("never.said"));
  CHECK_FALSE(facts::proven(""));
  CHECK(facts::record_below("person").said >= facts::record_of("person.one.prose").said);
}

TEST_CASE("who is only named rests on other evidence than who is said to do something") {
  const facts::Facts read =
      read_facts("Askeby kommun\nKommunstyrelsen 2031-02-12\n\n§ 5 Motion om bad\n\nBeslut\n\nKommunstyrelsen avslår "
                 "motionen.\n\nYrkande\n\nAnna Berg (S) yrkar bifall till motionen.\n\nBo Ek (S) tackar för ordet.\n")
          .facts;
  REQUIRE(read.persons.size() == 2);
  for (const facts::Person& one : read.persons) {
    CAPTURE(one.name);
    const bool only_named = one.roles == std::vector<std::string>{"annan"};
    CHECK(only_named == (one.name == "Bo Ek"));
    CHECK(only_named == one.confidence.basis.starts_with("person.other."));
  }
}

TEST_CASE("whatever a rule said is of that rule, and the words there are explained by it") {
  struct Case {
    std::string_view text;
    std::vector<std::string> said;  ///< The key of a kind, the rule, and words in which the fact stands.
  };
  for (const Case& one : {
           Case{"Askeby kommun\nKommunstyrelsen\n\nProtokollsutdrag\nSammanträdesdatum 2031-02-12\n\n"
                "§ 24 Dnr KS 2030/118\n\nSvar på motion om cykelbana till Lövnäs\n\nBeslut\n\n"
                "Kommunstyrelsen beslutar att avslå motionen.\n\nÄrendet\n\nMotionen har remitterats till tekniska "
                "nämnden. Det följer Agenda 2030.\n\nYrkanden\n\nKarin Ek (S) yrkar avslag på motionen.\n\n"
                "Omröstning\n\nOmröstningen utfaller med 9 ja-röster mot 4 nej-röster.\n\nReservation\n\n"
                "Bo Lind (M) reserverar sig mot beslutet.\n",
                {"decision decided/matter avslå motionen", "referral_bodies referrals/referred tekniska",
                 "cited works/agenda Agenda", "proposals moved/demands avslag på", "votes votes/yes 9 ja",
                 "reservations dissents/reserves reserverar"}},
           Case{"TUNADAL                            PROTOKOLL\nTekniska nämnden                  2031-03-04\n\n"
                "§ 7\n\nMedborgarförslag om belysning vid Storgatan (TN 2030-44)\n\nTekniska nämndens beslut\n\n"
                "1. Rapporten läggs till handlingarna.\n\nBakgrund\n\nSkolnämnden har beretts tillfälle att yttra sig. "
                "Enligt rapporten Så ljus är gatan behövs lampor.\n\nYrkanden\n\nDärefter yrkar Ulla Berg (C) bifall "
                "till medborgarförslaget.\n\nNämnden beslutar med åtta röster mot fem att avslå yrkandet.\n\n"
                "Särskilt yttrande av Ulla Berg (C)\n\nGatan är mörk och behöver lampor.\n",
                {"decision clauses/laid_to_papers läggs", "referral_bodies referrals/given_chance Skolnämnden",
                 "cited works/titled Så ljus", "proposals moved/demands_so bifall", "votes votes/against åtta",
                 "special_statements dissents/opinion_by Särskilt"}}}) {
    Read read = read_facts(one.text);
    std::string all;
    facts::each_fact(read.facts, [&](const facts::KindOfFact& kind, const auto& fact) {
      all += std::string(kind.key) + " " + std::string(facts::rule_in(fact.confidence.basis)) + "\n";
    });
    CHECK(all.find("proposals \n") != std::string::npos);  // Points of a list: no rule said them.
    for (const std::string& said : one.said) {
      const std::size_t rule = said.find(' ') + 1, words = said.find(' ', rule) + 1;
      CHECK_MESSAGE(all.find(said.substr(0, words - 1) + "\n") != std::string::npos, said, " of\n", all);
      const auto at = static_cast<std::uint32_t>(read.text.nfc.find(said.substr(words)));
      const std::string told = facts::explain(read.text.nfc, read.outline, at);
      const std::string name = said.substr(said.find('/') + 1, words - said.find('/') - 2);
      const std::size_t fact = told.find("fact: " + said.substr(0, rule));
      CHECK_MESSAGE((fact != told.npos && told.find(" " + name + ": ", fact) != told.npos), said, " of\n", told);
    }
  }
}

TEST_CASE("a count that the list of voters contradicts is not certain, one that it confirms is") {
  const auto vote = [](std::string_view count) {
    return read_facts(
               "Askeby kommun\nKommunstyrelsen 2031-02-12\n\n§ 5 Motion om bad\n\nBeslut\n\nKommunstyrelsen avslår "
               "motionen.\n\n"
               "Omröstning\n\nKommunstyrelsen avslår motionen med " +
               std::string(count) + ".\n\nAnna Berg (S) och Bo Ek (S) röstar Ja.\nCia Dal (M) röstar Nej.\n")
        .facts;
  };
  const facts::Facts right = vote("2 ja-röster mot 1 nej-röst"), wrong = vote("9 ja-röster mot 4 nej-röster");
  REQUIRE(right.votes.size() == 1);
  REQUIRE(wrong.votes.size() == 1);
  CHECK(facts::evidence_in(right.votes[0].confidence.basis).ends_with("agree"));
  CHECK(right.votes[0].confidence.doubt == Doubt::none);
  CHECK(right.votes[0].confidence.certain() == facts::proven(right.votes[0].confidence.basis));
  CHECK(wrong.votes[0].confidence.doubt == Doubt::votes);
  CHECK_FALSE(wrong.votes[0].confidence.certain());
}

TEST_CASE("nothing is certain in another language, nor where å, ä and ö are lost") {
  for (const std::string_view text : {"Minutes of the council, 14 March 2024\n\n§ 12 Street lights\n\nThe council "
                                      "decided to reject the motion. Case 2024/17. The next "
                                      "meeting of the board is held on 2024-04-02.\n",
                                      "Referat\nByradet den 12. marts 2024\n\nPunkt 4. Ny hal, sag 2024/17\n\nMette "
                                      "Holm (V) foreslog, at sagen sendes tilbage til "
                                      "udvalget, og at der ikke er afsat midler til parkering i 2027-01-01.\n"}) {
    Read read = read_facts(text);
    for (const facts::Confidence& one : confidences(read.facts)) CHECK_FALSE(one.certain());
  }
}

TEST_CASE("words that nobody can read for certain make what was read from them uncertain") {
  Read read = read_facts(minutes_of_ask);
  REQUIRE(read.facts.document_date);
  const ByteSpan place = read.facts.document_date->span;
  facts::doubt_at({place}, Doubt::letters, read.facts);
  CHECK(read.facts.document_date->confidence.doubt == Doubt::letters);
  CHECK(std::ranges::any_of(confidences(read.facts), &facts::Confidence::certain));
}

TEST_CASE("what a reader says is certain, and corrections written before finds its facts by span and quote") {
  Read read = read_facts(minutes_of_ask);
  REQUIRE_FALSE(read.facts.persons.empty());
  const ByteSpan span = read.facts.persons.front().mentions.front();
  const std::string start = std::to_string(span.begin), end = std::to_string(span.end);
  // A file as it was written before facts said how sure they are: span, quote and value, nothing else.
  const std::string sum(64, 'a');
  const auto said = test::there(facts::read_corrections(
      R"({"version":1,"corrections":[{"id":"1","source":")" + sum +
      R"(","paper":"p","action":"correct","fact":"person","span":[)" + start + "," + end + R"(],"quote":")" +
      words_of(read, span) + R"(","value":{"name":"Karin Ekh"}},{"id":"2","source":")" + sum +
      R"(","paper":"p","action":"add","fact":"date","span":[)" + start + "," + end + R"(],"quote":")" +
      words_of(read, span) + R"(","value":{"iso":"2031-01-02","what":"event"}}]})"));
  std::vector<const facts::Correction*> list;
  for (const facts::Correction& one : said->list) list.push_back(&one);
  CHECK(facts::apply_corrections(list, read.text.nfc, read.facts).empty());
  const facts::Person& person = read.facts.persons.front();
  CHECK(person.name == "Karin Ekh");
  CHECK(person.confidence.certain());
  CHECK(person.confidence.basis == facts::user_basis);
  CHECK(read.facts.dates.back().confidence.certain());
}

TEST_CASE("what a section of minutes has from the first page is as sure as that page") {
  facts::Facts meeting;
  meeting.municipality = facts::Value{
      "Askeby", {0, 6}, facts::Status::read, {}, {Certainty::certain, "about.municipality.head", Doubt::none}};
  meeting.body =
      facts::Value{"Nämnden", {0, 6}, facts::Status::read, {}, {Certainty::uncertain, "about_told.body", Doubt::none}};
  facts::Facts section;
  facts::inherit(meeting, facts::first_page_rule, "§ 4 Motion om bad", section);
  REQUIRE(section.municipality);
  REQUIRE(section.body);
  CHECK(section.municipality->confidence.certain());
  CHECK_FALSE(section.body->confidence.certain());
  REQUIRE(section.type);
  CHECK(section.type->confidence.certain() == facts::proven(section.type->confidence.basis));
}
