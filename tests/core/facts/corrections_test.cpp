// The file of corrections: out, in again, and what is refused.
#include "core/base/checks.h"
#include "facts/corrected/corrections.h"

using namespace diarium;

namespace {

const std::string sum(64, 'a');
facts::Corrections some() {
  using Action = facts::CorrectionAction;
  facts::Corrections made{{{.id = "1",
                .source = sum,
                .paper = "a",
                .action = Action::reject,
                .fact = "person",
                .span = {3, 9},
                .quote = "Bo \"Al\""},
               {.id = "2",
                .source = sum,
                .paper = "a",
                .action = Action::correct,
                .fact = "document_date",
                .span = {1, 2},
                .value = R"({"value":"2031-01-02"})",
                .note = "fel år"},
               {.id = "3", .action = Action::merge, .fact = "person", .value = R"({"id":"bo-al"})", .into = "bo-ahl"},
               {.id = "4",
                .source = sum,
                .paper = "a",
                .action = Action::split,
                .fact = "case",
                .value = R"({"source":")" + sum + R"(","paper":"b","span":[4,9],"title":"En bro"})"}}};
  return made;
}
std::string entry(std::string_view inside) { return R"({"version":1,"corrections":[{)" + std::string(inside) + "}]}"; }
std::string refusal(std::string_view json) {
  return test::refused(facts::read_corrections(json)).what;
}

}  // namespace

TEST_CASE("corrections come back from their file as they went in") {
  for (const auto& made : {some(), facts::Corrections{}}) {
    const std::string json = facts::corrections_json(made);
    const auto read = test::there(facts::read_corrections(json));
    CHECK(read->list.size() == made.list.size());
    CHECK(facts::corrections_json(*read) == json);
  }
}

TEST_CASE("a broken file of corrections is refused with the place that is wrong") {
  CHECK(refusal("{").starts_with("the corrections are no valid JSON"));
  CHECK(refusal("[]").starts_with("the corrections must be an object"));
  CHECK(refusal(R"({"corrections":[]})").starts_with("the \"version\""));
  CHECK(facts::read_corrections(R"({"version":2,"corrections":[]})").error().fault == Fault::unsupported);
  const std::string base = R"("id":"1","source":")" + sum + R"(","fact":"person",)";
  CHECK(refusal(entry(base + R"("action":"erase")")).starts_with("corrections[0].action"));
  CHECK(refusal(entry(base + R"("action":"reject","who":"x")")).starts_with("corrections[0].who"));
  CHECK(refusal(entry(base + R"("action":"reject","span":[4,2])")).starts_with("corrections[0].span"));
  CHECK(refusal(entry(base + R"("action":"correct")")).starts_with("corrections[0].value"));
  CHECK(refusal(entry(base + R"("action":"add","value":{})")).starts_with("corrections[0].span"));
  CHECK(
      refusal(entry(R"("id":"1","source":"zz","fact":"person","action":"note")")).starts_with("corrections[0].source"));
  CHECK(refusal(entry(R"("id":"1","fact":"person","action":"merge","value":{"id":"a"})"))
            .starts_with("corrections[0].into"));
  const std::string twice = "{" + base + R"("action":"note"})";
  CHECK(refusal(R"({"version":1,"corrections":[)" + twice + "," + twice + "]}")
            .starts_with("corrections[1].id stands twice"));
}

TEST_CASE("a paper of a case is named by its file, and what names none is refused") {
  const std::string base = R"("id":"1","source":")" + sum + R"(","paper":"a","fact":"case",)";
  const std::string other = R"({"source":")" + sum + R"(","paper":"b")";
  for (const char* action : {"merge", "split"}) {
    const std::string acted = base + R"("action":")" + action + R"(",)";
    CHECK(facts::read_corrections(entry(acted + R"("value":)" + other + "}")));
    CHECK(facts::read_corrections(entry(acted + R"("value":)" + other + R"(,"span":[0,4],"title":"x"})")));
    for (const char* wrong :
         {R"(,"span":4})", R"(,"span":[4]})", R"(,"span":[4,2]})", R"(,"title":1})", R"(,"case":"x"})"})
      CHECK(refusal(entry(acted + R"("value":)" + other + wrong)).starts_with("corrections[0].value"));
    CHECK(refusal(entry(acted + R"("value":{"source":"ab","paper":"b"})")).starts_with("corrections[0].value"));
    CHECK(refusal(entry(acted + R"("value":{"paper":"b"})")).starts_with("corrections[0].value"));
    CHECK(refusal(entry(acted + R"("value":{})")).starts_with("corrections[0].value"));
  }
  CHECK(refusal(entry(base + R"("action":"reject")")).starts_with("corrections[0].fact"));
  CHECK(refusal(entry(R"("id":"1","source":")" + sum + R"(","fact":"case","action":"merge","value":)" + other + "}"))
            .starts_with("corrections[0].paper"));
  CHECK(refusal(entry(R"("id":"1","paper":"a","fact":"case","action":"merge","value":)" + other + "}"))
            .starts_with("corrections[0].source"));
}

TEST_CASE("a file from somebody else is refused where it is built to break") {
  const std::string base = R"("id":"1","source":")" + sum + R"(","fact":"person",)";
  const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
  CHECK(refusal(entry(base + R"("action":"correct","value":{"roles":)" + deep + "}")).find("too deep") !=
        std::string::npos);
  CHECK(refusal(std::string(200'000, '{')).find("too deep") != std::string::npos);
  CHECK(facts::read_corrections(entry(base + R"("action":"note","note":"\"[[[[[[[[[[[[")")));
  CHECK(refusal(entry(base + R"("action":"note","note":")" + std::string(70'000, 'x') + '"'))
            .starts_with("corrections[0].note"));
  CHECK(refusal(entry(base + R"("action":"note","paper":"a\u0000b")")).starts_with("corrections[0].paper"));
  CHECK(refusal(entry(base + R"("action":"note","paper":"a\nb")")).starts_with("corrections[0].paper"));
  CHECK(refusal(R"({"version":1,"corrections":[null]})").starts_with("corrections[0] must be"));
}

TEST_CASE("a file of corrections from before a person and a party were one value still says who dissented") {
  const std::string text = "Bo Al, Eva Ek (S) reserverar sig.";
  using Action = facts::CorrectionAction;
  for (const auto& [value, who] : {std::pair(R"x({"persons":["Bo Al (V)"],"parties":[]})x", "Bo Al (V)"),
                                   std::pair(R"({"names":["Bo Al","Eva Ek"],"parties":["S"]})", "S; Bo Al, Eva Ek")}) {
    facts::Facts stated;
    stated.reservations.push_back({.kind = "reservation", .span = {0, 33}});
    const facts::Correction corrected{
        .id = "1", .source = sum, .action = Action::correct, .fact = "reservation", .span = {0, 33}, .value = value};
    CHECK(facts::apply_corrections({&corrected}, text, stated).empty());
    CHECK(facts::written(test::only(stated.reservations).who) == who);
  }
}

TEST_CASE("marks of a reader stay with their facts when another fact of the list is rejected") {
  const std::string text = "Bo Al, Eva Ek och Siv Ohm";
  facts::Facts stated;
  for (const auto& [name, span] : {std::pair("Bo Al", ByteSpan{0, 5}), std::pair("Eva Ek", ByteSpan{7, 13}),
                                   std::pair("Siv Ohm", ByteSpan{18, 25})})
    stated.persons.push_back({name, name, "", {}, {span}});
  using Action = facts::CorrectionAction;
  const facts::Correction rejected{
      .id = "1", .source = sum, .action = Action::reject, .fact = "person", .span = {0, 5}};
  const facts::Correction corrected{.id = "2",
                                    .source = sum,
                                    .action = Action::correct,
                                    .fact = "person",
                                    .span = {18, 25},
                                    .value = R"({"party":"MP"})"};
  CHECK(facts::apply_corrections({&rejected, &corrected}, text, stated).empty());
  REQUIRE(stated.persons.size() == 2);
  CHECK(stated.persons[1].party == "MP");
  CHECK(facts::status_of(stated, "person", 1) == facts::Status::user);
  CHECK(facts::status_of(stated, "person", 0) == facts::Status::read);
  CHECK(test::there(facts::decode(facts::encode(stated), static_cast<std::uint32_t>(text.size())))->user.size() == 2);
}
