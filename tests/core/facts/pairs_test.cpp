// No pair of a person and a party that the text does not give, whatever the list looks like.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::persons;

namespace {

/// «Anna Berg (S), Bo Ek» of all persons, in the order of the text.
std::string pairs(const test::Read& read) {
  std::vector<facts::Named> all;
  for (const facts::Person& one : read.facts.persons) all.push_back({one.name, one.party});
  return facts::written(all);
}
std::string pairs(const std::string& words) {
  return pairs(test::read_facts("Kommunstyrelsen beslutar enligt motionen.\n\n" + words + "\n"));
}
/// Minutes of a section whose reservations are `words`.
test::Read reserved(const std::string& words) {
  return test::read_facts("§ 3\nTaxa\n\nBeslut\n\nKommunstyrelsen antar taxan.\n\nReservationer\n\n" + words + "\n");
}
std::string signed_by(const std::string& names) {
  return pairs(test::read_facts(
      "Motion till kommunfullmäktige i Sundvik om fler bänkar\n\nÄldre behöver vila på vägen. Kommunen bör därför sätta ut "
      "fler bänkar i parkerna.\n\nVi yrkar\n\natt fler bänkar sätts ut.\n\nSundvik den 4 mars 2024\n\n" +
      names + "\n"));
}

}  // namespace

TEST_CASE("a person is written with their own party, and read back as written") {
  const std::vector<facts::Named> persons = {{"Vera Ek", "V"}, {"Bo Dal", ""}, {"Asta Lindmo", "-"}};
  CHECK(facts::written(persons) == "Vera Ek (V), Bo Dal, Asta Lindmo (-)");
  CHECK(facts::read_persons(facts::written(persons)) == persons);
  CHECK(facts::read_named(" Vera Ek (V) ") == facts::Named{"Vera Ek", "V"});
  CHECK(facts::read_named("(V)") == facts::Named{"(V)", ""});
  CHECK(facts::read_persons("").empty());
  // The group's parties stand where no name is before them.
  CHECK(facts::written(facts::Group{persons, {"S", "M"}}) == "S, M; Vera Ek (V), Bo Dal, Asta Lindmo (-)");
  CHECK(facts::written(facts::Group{{}, {"S", "M"}}) == "S, M");
  CHECK(test::joined(facts::all_parties({persons, {"S", "V", "M"}})) == "M, S, V");
}

TEST_CASE("parties in no order, and several of one, stay with their names") {
  const test::Read read =
      reserved("Vera Ek (V), Olle Bergfors (M), Nils Hedvall (M) och Karin Vallfors (C) reserverar sig mot beslutet.");
  CHECK(facts::written(test::only(read.facts.reservations).who) ==
        "Vera Ek (V), Olle Bergfors (M), Nils Hedvall (M), Karin Vallfors (C)");
}

TEST_CASE("parties of a group are the group's and nobody's own") {
  const test::Read read =
      reserved("För S och V reserverar sig Maria Sundal (MP), Bengt Ekvall (KD) och Karin Almvik (L) mot beslutet.");
  CHECK(facts::written(test::only(read.facts.reservations).who) ==
        "S, V; Maria Sundal (MP), Bengt Ekvall (KD), Karin Almvik (L)");
  CHECK(signed_by("För Socialdemokraterna och Vänsterpartiet\nAnna Solvik\nBengt Ekvall") ==
        "Anna Solvik, Bengt Ekvall");
  CHECK(signed_by("För Vänsterpartiet\nAnna Solvik\nBengt Ekvall") == "Anna Solvik (V), Bengt Ekvall (V)");
  CHECK(pairs("Anna Solvik (S, V) yrkar bifall.").find('(') == std::string::npos);
}

TEST_CASE("letters of the others, of both and behind a title are read as they are said") {
  CHECK(pairs("Anna Solvik (S), Lars Dahlfors (M) m.fl. (S) yrkar avslag.") == "Anna Solvik (S), Lars Dahlfors (M)");
  CHECK(pairs("Anna Solvik (S) och Bengt Ekvall (båda V) yrkar avslag.") == "Anna Solvik (S), Bengt Ekvall (V)");
  CHECK(pairs("Anna Solvik och Bengt Ekvall (båda V) yrkar avslag.") == "Anna Solvik (V), Bengt Ekvall (V)");
  CHECK(pairs("2:e vice ordförande Karin Almvik (KD) yrkar avslag.") == "Karin Almvik (KD)");
}

TEST_CASE("letters behind the last of a list are those of all where it is one list, and yield to a name's own") {
  CHECK(pairs("Anna Solvik, Bengt Ekvall och Eva Stenmark (V) yrkar avslag.") ==
        "Anna Solvik (V), Bengt Ekvall (V), Eva Stenmark (V)");
  CHECK(pairs("Lars Dahlfors, Karin Almvik (M) och Anna Solvik (S) yrkar avslag.") == "Karin Almvik (M), Anna Solvik (S)");
  CHECK(pairs("Bengt Ekvall och Eva Stenmark (V) yrkar avslag. Bengt Ekvall (MP) reserverar sig.") ==
        "Bengt Ekvall (MP), Eva Stenmark (V)");
}

TEST_CASE("letters at the begin of a line are of the name above, unless the list has them first or by columns") {
  CHECK(pairs("Erik Norrlund\n(L) och Peter Hallvik\n(MP) yrkar avslag.") == "Erik Norrlund (L), Peter Hallvik (MP)");
  CHECK(pairs("Erik Norrlund\n(L)\nPeter Hallvik\n(MP)") == "Erik Norrlund (L), Peter Hallvik (MP)");
  CHECK(pairs("Närvarande\n\n(S) Anna Solvik\n(M) Lars Dahlfors\n(V) Bengt Ekvall").find('(') == std::string::npos);
  CHECK(pairs("S     Eva Stenmark\nM     Karin Almvik\nKD    Peter Hallvik").find('(') == std::string::npos);
  CHECK(pairs("Eva Stenmark     S\nKarin Almvik     M") == "Eva Stenmark (S), Karin Almvik (M)");
  CHECK(signed_by("Anna Solvik              Lars Dahlfors\n(S)                      (M)") ==
        "Anna Solvik (S), Lars Dahlfors (M)");
}

TEST_CASE("of names on lines of their own each has the letters of its line") {
  CHECK(signed_by("Anna Solvik\nLars Dahlfors (M)\nBengt Ekvall (V)") ==
        "Anna Solvik, Lars Dahlfors (M), Bengt Ekvall (V)");
  CHECK(pairs("Avslag på motionen yrkas vid dagens sammanträde av Anna\nSolvik (S) som talar först.") == "Anna Solvik (S)");
}

TEST_CASE("brackets that hold a place or an abbreviation hold no party") {
  CHECK(pairs("Anna Solvik (Norrby) och Lars Dahlfors (M) yrkar avslag.").find("(Norrby)") == std::string::npos);
  CHECK(pairs("Gäster är Karin Almvik (SKR) och Peter Hallvik (VD). Lars Dahlfors (M) yrkar avslag.") ==
        "Karin Almvik, Peter Hallvik, Lars Dahlfors (M)");
  // Whoever moves something is elected: the letters are a local party's.
  CHECK(pairs("Karin Almvik (SKR) yrkar avslag.") == "Karin Almvik (SKR)");
}

TEST_CASE("one name with two parties in one paper is two persons") {
  const test::Read read = test::read_facts(
      "§ 3\nTaxa\n\nBeslut\n\nKommunstyrelsen antar taxan.\n\nYrkanden\n\nMaria Sundal (C) yrkar bifall.\nMaria Sundal (SD) "
      "yrkar avslag på taxan.\n\nReservationer\n\nMaria Sundal (C) reserverar sig mot beslutet.\n");
  CHECK(pairs(read) == "Maria Sundal (C), Maria Sundal (SD)");
  CHECK(facts::written(test::only(read.facts.reservations).who) == "Maria Sundal (C)");
}

TEST_CASE("letters that stand behind several names are those of all, and a local party's may be mixed") {
  const std::string minutes =
      "Granö kommun\nKommunstyrelsen\nProtokoll 2031-03-04\n\n§ 9 Motion om lekplatser\n\nBeslut\n\nKommunstyrelsen "
      "avslår motionen.\n\nReservation\n\n";
  CHECK(
      persons(minutes + "Anna Bergmark, Dan Fransén och Eva Grönkvist, samtliga (S), reserverar sig mot beslutet.\n") ==
      "Anna Bergmark (S) reservant; Dan Fransén (S) reservant; Eva Grönkvist (S) reservant");
  CHECK(persons(minutes + "Filip Hallgren och Gun Ivarsson, båda (GrL), reserverar sig mot beslutet.\n") ==
        "Filip Hallgren (GrL) reservant; Gun Ivarsson (GrL) reservant");
  CHECK(persons(minutes + "Filip Hallgren och Gun Ivarsson båda (GrL) reserverar sig mot beslutet.\n") ==
        "Filip Hallgren (GrL) reservant; Gun Ivarsson (GrL) reservant");
}
