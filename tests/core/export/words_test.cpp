// Every place that lists words of an enumeration again lists those of the core: the JSON Schemas, and the types of the
// package, which are written from here. UPDATE_GOLDEN=1 writes web/package/words.ts anew.
#include <nlohmann/json.hpp>
#include <span>

#include "core/base/checks.h"
#include "core/base/files.h"
#include "diarium.h"
#include "export/exports.h"
#include "facts/kinds/fields.h"
#include "facts/kinds/words.h"
#include "text/repair/confusions.h"

using namespace diarium;

namespace {

using Words = std::vector<std::string>;
using Json = nlohmann::ordered_json;

Words words(std::span<const std::string_view> list, std::size_t from = 0, std::size_t less = 0) {
  return {list.begin() + static_cast<std::ptrdiff_t>(from), list.end() - static_cast<std::ptrdiff_t>(less)};
}

std::vector<Words> of_facts() {
  Words roles = words(facts::person_roles);
  roles.emplace_back(facts::other_role);
  return {words(facts::type_words, 1), words(facts::type_words, 1), words(facts::number_roles), roles,
          words(facts::proposal_kinds), words(facts::outcome_words), words(facts::dissent_kinds, 1), words(facts::reply_words), words(facts::citation_kinds),
          words(facts::date_whats), words(facts::component_reasons), words(facts::ground_kinds), words(facts::ground_stages),
          words(facts::status_names), words(facts::certainty_names), words(facts::doubt_names, 1), words(facts::mark_actions)};
}
std::vector<Words> of_a_pile() {
  return {words(source::format_names), words(source::how_read_names), words(source::why_unread_names), words(text::reason_names), words(structure::block_names),
          words(facts::status_names), words(facts::certainty_names), words(facts::doubt_names), words(facts::mark_actions)};
}

/// Every list of words that a schema allows.
void collect(const Json& schema, std::vector<Words>& found) {
  for (const auto& [key, value] : schema.items()) {
    if (key == "enum" && value.is_array() && value.front().is_string()) found.push_back(value.get<Words>());
    else if (value.is_structured()) collect(value, found);
  }
}

std::string text_of(const Words& list) {
  std::string all;
  for (const std::string& word : list) all += word + " ";
  return all;
}

std::string type_of(std::string_view name, std::string_view comment, std::span<const std::string_view> list) {
  std::string line = "/** " + std::string(comment) + " */\nexport type " + std::string(name) + " =";
  for (const std::string_view word : list)
    if (!word.empty()) line += std::string(line.ends_with('=') ? " '" : " | '") + std::string(word) + "'";
  return line + ";\n";
}

std::string types() {
  return "// Written by tests/core/export/words_test.cpp from the lists of the core; UPDATE_GOLDEN=1 writes it anew.\n\n" +
         type_of("PaperType", "Kinds of paper.", facts::type_words) +
         type_of("Status", "How a statement was come by.", facts::status_names) +
         type_of("OutcomeWord", "What was decided or proposed to decide.", facts::outcome_words) +
         type_of("ProposalKind", "Who proposes: a motion, an office, a member, a body, a reservation, a question.", facts::proposal_kinds) +
         type_of("Reply", "Did a body that was asked answer; asked: the paper does not say.", facts::reply_words) +
         type_of("CitationKind", "What is cited.", facts::citation_kinds) + type_of("DateKind", "What happened on a date.", facts::date_whats) +
         type_of("NumberRole", "Whose case number it is.", facts::number_roles) +
         type_of("ComponentReason", "Why a part of a file begins.", facts::component_reasons) +
         type_of("GroundKind", "What a ground leans on.", facts::ground_kinds) +
         type_of("GroundStage", "Who gives a ground.", facts::ground_stages) +
         type_of("BlockKind", "How a stretch of text is set.", structure::block_names) +
         type_of("BlockRole", "What part a stretch of text plays.", structure::role_names) +
         type_of("ReadingKind", "How a part of a query was read.", query::Reading::kind_names) +
         type_of("Fault", "What is wrong with data.", fault_names) +
         type_of("ExportFormat", "Tables, facts, everything (to be read again by `diarium import`), Popolo, OParl 1.1, Akoma Ntoso 3.0, Web Annotation.",
                 view::export_names);
}

}  // namespace

TEST_CASE("the schemas allow the words that the core knows, each list whole and in its order") {
  const std::pair<const char*, std::vector<Words>> schemas[] = {{"/core/facts/facts.schema.json", of_facts()},
                                                                {"/core/export/pile/pile.schema.json", of_a_pile()}};
  for (const auto& [path, known] : schemas) {
    CAPTURE(path);
    const auto bytes = test::there(test::read_file(DIARIUM_ROOT + std::string(path)));
    std::vector<Words> found;
    collect(Json::parse(*bytes), found);
    for (const Words& list : found) CHECK_MESSAGE(std::ranges::find(known, list) != known.end(), text_of(list), "is no list of the core");
    for (const Words& list : known) CHECK_MESSAGE(std::ranges::find(found, list) != found.end(), text_of(list), "is not in the schema");
  }
}

TEST_CASE("the types of the package are the words that the core knows") {
  const std::string path = std::string(DIARIUM_ROOT) + "/web/package/words.ts";
  if (test::environment("UPDATE_GOLDEN") == "1") REQUIRE(test::write_file(path, types()));
  CHECK(test::read_file(path).value_or("no such file") == types());
}
