// What a § of a dismissal has from the first page of its minutes.
#include "core/facts/facts_text.h"
#include "facts/parts/minutes.h"

using namespace diarium;

TEST_CASE("who is dismissed from a seat is dismissed by those who meet") {
  for (const std::string_view post : {"från uppdraget som ledamot i socialnämnden", "som ordförande i socialnämnden"}) {
    const test::Read read = test::read_facts("§ 99    Entledigande\nBeslut\nJohan Tegn (KD) entledigas " + std::string(post) + ".\n");
    CHECK(test::facts_text(read).find("by Socialnämnden") == std::string::npos);
    facts::Facts meeting, section = read.facts;
    meeting.body = facts::Value{"Kommunfullmäktige", {0, 17}};
    facts::inherit(meeting, "sagt på första sidan", "§ 99    Entledigande", section);
    CHECK(test::only(section.proposals).by == "Kommunfullmäktige");
  }
}
