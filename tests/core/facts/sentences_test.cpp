// Sentences that decide, as trees: who, what, to whom, when, and how it is meant.
#include <array>

#include "core/facts/facts_text.h"
#include "facts/sentences/sentence.h"

using namespace diarium;

namespace {

constexpr std::array<std::string_view, 11> kind_names = {"decide", "propose", "demand", "judge",   "send",    "deem",
                                                         "agree",  "ask",     "answer", "dissent", "withdraw"};
constexpr std::array<std::string_view, 6> form_names = {"infinitive", "present",    "past",
                                                        "supine",     "participle", "noun"};
constexpr std::array<std::string_view, 4> mood_names = {"asserted", "told", "conditional", "question"};

void write_tree(const facts::Reading& r, const std::vector<facts::Statement>& all, std::string indent, std::string& out) {
  for (const facts::Statement& one : all) {
    out += indent + std::string(kind_names[static_cast<std::size_t>(one.verb.verb->kind)]) + ": " +
           std::string(one.verb.verb->lemma) + ", " + std::string(form_names[static_cast<std::size_t>(one.verb.form)]) +
           (one.verb.passive ? " passive" : "") + ", " + std::string(mood_names[static_cast<std::size_t>(one.mood)]);
    if (!one.verb.verb->outcome.empty()) out += " = " + std::string(one.verb.verb->outcome);
    if (one.dated) out += ", dated";
    if (one.on_proposal) out += ", on a proposal";
    if (one.own_part) out += ", for its own part";
    out += "\n";
    const auto argument = [&](std::string_view name, facts::Range words) {
      if (!words.empty()) out += indent + "  " + std::string(name) + ": " + r.flowed(words) + "\n";
    };
    argument("who", one.who);
    argument("with", one.support);
    argument("following", one.follows);
    for (const facts::Object& object : one.what) {
      argument("what", object.words);
      write_tree(r, object.inner, indent + "    ", out);
    }
  }
}

std::string tree(const std::string& sentence) {
  const std::string paper = "Ärendet\n\n" + sentence + "\n";
  const text::Text text = text::normalise(paper);
  const structure::Outline outline = structure::parse(text.nfc, source::Format::plain);
  const facts::Reading r = facts::read(text.nfc, outline);
  std::string out;
  for (const facts::Range& one : r.sentences) write_tree(r, facts::statements(r, one), "", out);
  return out;
}

}  // namespace

TEST_CASE("who decides stands before the verb or behind it, and whose proposal it was is told apart") {
  CHECK(tree("På förslag av ordföranden beslutar nämnden att öppettiderna utökas.") ==
        "decide: besluta, present, asserted, on a proposal\n"
        "  who: nämnden\n"
        "  what: öppettiderna utökas\n");
  CHECK(tree("Nämnden för kultur och fritid beslutade den 3 maj 2031 att remittera ärendet till skolnämnden.") ==
        "decide: besluta, past, told, dated\n"
        "  who: Nämnden för kultur och fritid\n"
        "  what: remittera ärendet till skolnämnden\n"
        "    judge: remittera, infinitive, asserted = remittera\n"
        "      what: ärendet till skolnämnden\n");
}

TEST_CASE("each thing that is decided or asked for is one of its own") {
  CHECK(tree("Kommunstyrelsen beslutade först att bifalla kontorets förslag, därefter att avslå tilläggsyrkandet.") ==
        "decide: besluta, past, told\n"
        "  who: Kommunstyrelsen\n"
        "  what: bifalla kontorets förslag\n"
        "    judge: bifalla, infinitive, asserted = bifalla\n"
        "      what: kontorets förslag\n"
        "  what: avslå tilläggsyrkandet\n"
        "    judge: avslå, infinitive, asserted = avslå\n"
        "      what: tilläggsyrkandet\n");
  CHECK(tree("Anna Berg (S) och Bo Ek (M) yrkar bifall till motionen och avslag på arbetsutskottets förslag.") ==
        "demand: yrka, present, asserted\n"
        "  who: Anna Berg (S) och Bo Ek (M)\n"
        "  what: bifall till motionen\n"
        "    judge: bifalla, noun, asserted = bifalla\n"
        "      what: motionen\n"
        "  what: avslag på arbetsutskottets förslag\n"
        "    judge: avslå, noun, asserted = avslå\n"
        "      what: arbetsutskottets förslag\n");
  CHECK(tree("Motionens första att-sats bifalls och andra att-satsen avslås.") ==
        "judge: bifalla, present passive, asserted = bifalla\n"
        "  what: Motionens första att-sats\n"
        "judge: avslå, present passive, asserted = avslå\n"
        "  what: andra att-satsen\n");
}

TEST_CASE("what was moved is told with who agreed, and what became of it apart") {
  CHECK(tree("Vid sammanträdet den 3 maj 2031 yrkade Anna Berg (S), med instämmande av Bo Ek (M), att ärendet skulle "
             "återremitteras.") ==
        "demand: yrka, past, told, dated\n"
        "  who: Anna Berg (S)\n"
        "  with: Bo Ek (M)\n"
        "  what: ärendet skulle återremitteras\n"
        "    judge: återremittera, present passive, asserted = återremiss\n"
        "      what: ärendet\n");
  CHECK(tree("Anna Berg (S) yrkade bifall till motionen men återtog sitt yrkande.") ==
        "demand: yrka, past, told\n"
        "  who: Anna Berg (S)\n"
        "  what: bifall till motionen\n"
        "    judge: bifalla, noun, asserted = bifalla\n"
        "      what: motionen\n"
        "withdraw: återta, past, told\n"
        "  who: Anna Berg (S)\n");
  CHECK(tree("Det yrkades att farten skulle sänkas.") ==
        "demand: yrka, past passive, told\n"
        "  what: farten skulle sänkas\n");
}

TEST_CASE("a proposal leads through one body to the next") {
  CHECK(
      tree(
          "Kommunstyrelsen har för egen del bifallit kontorets förslag och föreslår att kommunfullmäktige beslutar:") ==
      "judge: bifalla, supine, told = bifalla, for its own part\n"
      "  who: Kommunstyrelsen\n"
      "  what: kontorets förslag\n"
      "propose: föreslå, present, asserted\n"
      "  who: Kommunstyrelsen\n"
      "  what: kommunfullmäktige beslutar\n"
      "    decide: besluta, present, asserted\n"
      "      who: kommunfullmäktige\n");
  CHECK(tree("Tekniska nämnden beslutar att föreslå kommunfullmäktige att besluta att avslå motionen.") ==
        "decide: besluta, present, asserted\n"
        "  who: Tekniska nämnden\n"
        "  what: föreslå kommunfullmäktige att besluta att avslå motionen\n"
        "    propose: föreslå, infinitive, asserted\n"
        "      what: besluta att avslå motionen\n"
        "        decide: besluta, infinitive, asserted\n"
        "          what: avslå motionen\n"
        "            judge: avslå, infinitive, asserted = avslå\n"
        "              what: motionen\n");
}

TEST_CASE("a decision by reference knows what it follows, and what it changes is no thing of its own") {
  CHECK(tree("Tekniska nämnden beslutar enligt förvaltningens förslag med den ändringen att svaret även sänds till "
             "skolan.") ==
        "decide: besluta, present, asserted\n"
        "  who: Tekniska nämnden\n"
        "  following: förvaltningens förslag\n");
  CHECK(tree("Kommunfullmäktige beslutar i enlighet med yrkandet från Anna Berg (S).") ==
        "decide: besluta, present, asserted\n"
        "  who: Kommunfullmäktige\n"
        "  following: yrkandet från Anna Berg (S)\n");
}

TEST_CASE("a condition and a question assert nothing") {
  CHECK(tree("Om vi föreslår att skolan läggs ned flyttar många.").find(", conditional\n") != std::string::npos);
  CHECK(tree("Varför föreslår vi att farten sänks?").find(", question\n") != std::string::npos);
  CHECK(tree("Om kommunen menar allvar föreslår vi att farten sänks.").find(", asserted\n") != std::string::npos);
  CHECK(tree("Den plan som nämnden föreslår är bra.") == "");
}

TEST_CASE("a board orders, forbids, abides by what it decided and appoints") {
  for (const auto& [words, verb] : {std::pair{"Nämnden förelägger bolaget att redovisa utsläppen.", "förelägga"},
      {"Nämnden förbjuder bolaget att gräva.", "förbjuda"},
                                    {"Nämnden vidhåller sitt beslut.", "vidhålla"},
                                        {"Nämnden förordnar en god man.", "förordna"}})
    CHECK_MESSAGE(tree(words).starts_with("judge: " + std::string(verb) + ", present, asserted"), tree(words));
}
