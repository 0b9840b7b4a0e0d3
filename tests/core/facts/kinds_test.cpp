// The kinds of papers, the list of their signs, and the cases of each.
#include "core/facts/facts_text.h"
#include "facts/kinds/words.h"
#include "language/lists.h"

using namespace diarium;

TEST_CASE("every kind that is known by how a paper is built has two papers here, every other its signs in the list") {
  const std::string told = *test::there(test::read_file(std::string(DIARIUM_ROOT) + "/tests/core/facts/kinds.cases"));
  const auto row_of = [](std::string_view type) { return " => " + std::string(type) + " => "; };
  for (const std::string_view type : facts::type_words) {
    if (type.empty() || type == "bilaga") continue;
    CAPTURE(type);
    if (std::ranges::find(facts::type_words, type) > std::ranges::find(facts::type_words, "bilaga")) {
      CHECK(std::ranges::any_of(language::rows(language::List::kinds), [&](const language::ListRow& row) { return row.more.substr(0, row.more.find('\t')) == type; }));
      continue;
    }
    CHECK(told.find(row_of(type)) != told.rfind(row_of(type)));
  }
}

TEST_CASE("every sign of the list of kinds tells a kind of the schema") {
  for (const language::ListRow& row : language::rows(language::List::kinds)) {
    CAPTURE(row.key);
    const std::string_view kind = row.more.substr(0, row.more.find('\t'));
    CHECK((kind == "-" || std::ranges::count(facts::type_words, kind) == 1));
  }
}

TEST_CASE("a day on which a cover only plans a decision is told as planned, and is not certain") {
  const facts::Facts undecided = test::read_facts("# Ändrade områden för hamnen\n\nTyp av styrdokument: Plan\n\nBeslutande instans: Hamnnämnden\n\n"
                                                  "Datum för beslut: 2031-09-27 §\n\nDiarienummer: 2031.112 HN\n").facts;
  REQUIRE(undecided.document_date);
  CHECK(undecided.document_date->rule == facts::planned_rule);
  CHECK_FALSE(undecided.document_date->confidence.certain());
}

TEST_CASE("nothing at all is an unknown paper") {
  structure::Outline empty;
  CHECK_FALSE(facts::extract("", empty).type);
}
