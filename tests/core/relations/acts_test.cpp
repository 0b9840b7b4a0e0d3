// Whose an act is, which words tell it, and who does it together.
#include "core/relations/made_up_pile.h"

#include "relations/acts/acts.h"

using namespace diarium;
using test::cases_of;
using test::MadeUp;

namespace {

const std::string farthinder_motion =
    "Motion\n\nMotion om farthinder av Anna Berg (S) och Dan Ask (V)\n\nTill kommunfullmäktige i Mora "
    "kommun\nDnr KS 2031/417\n\nDärför yrkar vi att fullmäktige beslutar:\n\natt farthinder anläggs vid Ekdalens "
    "skola\n\nAnna Berg (S)\n\nDan Ask (V)\n";
const std::string farthinder_head =
    "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nSvar på motion av Anna Berg (S) om "
    "farthinder\nDnr KS 2031/417\n\n";
const std::string farthinder_minutes =
    farthinder_head +
    "Yrkanden\n\nBo Ek (M) yrkar avslag på motionen.\n\nEva Lind (C) yrkar bifall till motionen.\n\n"
    "Omröstning\n\nDen som vill avslå motionen röstar ja, den som vill bifalla den röstar nej.\n\nBo Ek (M), Cia Dal "
    "(M) och ordföranden Per Hed (M) röstar Ja (3).\nEva Lind (C) och Ulf Ros (V) röstar Nej (2).\n\nBeslut\n\n"
    "Kommunstyrelsen föreslår att fullmäktige avslår motionen.\n\nReservation\n\nEva Lind (C) och Ulf Ros (V) "
    "reserverar sig mot beslutet.\n";

}  // namespace

TEST_CASE("who puts a motion and who is named behind them do it together") {
  const auto cases = cases_of({{"a", farthinder_motion}, {"b", farthinder_minutes}});
  CHECK(relations::together(test::only(cases.cases).acts.at(0), test::only(cases.cases).acts.at(1)));
}

TEST_CASE("of an act that two papers tell the first tells it") {
  const auto twice = cases_of({{"a", farthinder_motion},
                               {"b", farthinder_minutes},
                               {"c", farthinder_minutes + "\nJustering\n\nProtokollet justeras.\n"}});
  for (const relations::Act& act : test::only(twice.cases).acts) CHECK(act.passage.ref.paper < 2);
}

TEST_CASE("an act is tied to the person whom its paper names, and to words that name him or his party") {
  const std::vector<MadeUp> papers = {{"a", farthinder_motion}, {"b", farthinder_minutes}};
  const auto cases = cases_of(papers);
  for (const relations::Act& act : cases.cases.at(0).acts) {
    CAPTURE(act.who.name);
    CHECK(cases.people[*test::there(act.person)].name == act.who.name);
    // Of a demand the words are what is demanded: the name stands before them.
    const std::uint32_t before = act.kind == relations::ActKind::demanded ? 24 : 0;
    const std::uint32_t begin = act.passage.span.begin - before;
    const std::string words = papers[act.passage.ref.paper].text.substr(begin, act.passage.span.end - begin);
    CHECK(words.find(act.who.name) != std::string::npos);
  }
}
