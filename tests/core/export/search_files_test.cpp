// What a search cluster is given: a document a paper, a fact a line, and the indexes that take them.
#include <nlohmann/json.hpp>
#include <set>

#include "core/export/exchange.h"
#include "export/formats/fact_table.h"
#include "export/formats/search_fields.h"

using namespace diarium;
using nlohmann::json;

namespace {

std::vector<json> lines_of(const std::string& bytes) {
  std::vector<json> lines;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = bytes.find('\n', at);
    REQUIRE(end != bytes.npos);
    lines.push_back(json::parse(bytes.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

}  // namespace

TEST_CASE("a paper is one document, and a line of action stands before its twin") {
  const index::Pack pack = test::open(test::made_pack());
  const auto files = test::exported(pack, "ndjson");
  const auto plain = lines_of(test::bytes_of(files, "papers.ndjson")), bulk = lines_of(test::bytes_of(files, "papers.bulk.ndjson"));
  REQUIRE(plain.size() == pack.papers());
  REQUIRE(bulk.size() == 2 * plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    CHECK(bulk[2 * i] == json{{"index", {{"_id", plain[i]["id"]}}}});
    CHECK(bulk[2 * i + 1] == plain[i]);
  }
  const json& motion = plain[0];
  for (const auto& [said, wanted] : test::Rows{{"id", "a-motion"}, {"date", "2031-03-04"},
       {"case_number", "KS 2031/417"}, {"link", "https://exempel.se/storby/d/a-motion/"}})
    CHECK_MESSAGE(motion[said] == wanted, said);
  CHECK(motion["text"] == test::motion_text);
  CHECK_FALSE(motion.contains("outcome"));
  CHECK(plain[2]["text"] == "Motionen f\u00F6r alla bor avsl\u00E5s. Det \u00E4r svart.\n");  // The letters that are searched, not the scan's.
}

TEST_CASE("both indexes know the fields of a document, and no others") {
  const json mapping = json::parse(exporting::opensearch_mapping());
  const std::string quickwit = exporting::quickwit_index();
  std::set<std::string> names;
  for (const exporting::SearchField& field : exporting::search_fields()) {
    const std::string name(field.name);
    CAPTURE(name);
    CHECK(names.insert(name).second);
    CHECK(mapping["mappings"]["properties"].contains(name));
    CHECK(quickwit.find("    - name: " + name + "\n") != quickwit.npos);
  }
  CHECK(mapping["mappings"]["properties"].size() == names.size());
  CHECK(mapping["mappings"]["properties"]["date"]["format"] == "strict_date");
  CHECK(quickwit.find("default_search_fields: [title, text]") != quickwit.npos);
}

TEST_CASE("every fact is a row with its words, and those of a list stand in their order") {
  const index::Pack pack = test::open(test::made_pack());
  const auto facts = lines_of(test::bytes_of(test::exported(pack, "ndjson"), "facts.ndjson"));
  std::multiset<std::string> kinds;
  for (const json& one : facts) {
    CAPTURE(one.dump());
    kinds.insert(one["kind"].get<std::string>());
    CHECK(one["start"].get<std::uint32_t>() < one["end"].get<std::uint32_t>());
    CHECK(!one["quote"].get<std::string>().empty());
    CHECK(!one["value"].get<std::string>().empty());
    CHECK(one["link"].get<std::string>().starts_with("https://exempel.se/storby/d/"));
    CHECK((one["certainty"] == "certain" || one["certainty"] == "uncertain"));
    CHECK(one.contains("rule") == (one["status"] == "derived"));
  }
  const auto found = [&](const std::string& kind, const std::string& value) {
    return std::ranges::any_of(facts, [&](const json& one) { return one["kind"] == kind && one["value"] == value; });
  };
  for (const auto& [said, wanted] : test::Rows{{"case_number", "KS 2031/417"}, {"vote", "32\u201312\u20133"},
       {"decision", "avsl\u00E5"}, {"proposal", "att kommunen st\u00E4ller upp tio cykelst\u00E4ll vid stationen"}})
    CHECK_MESSAGE(found(said, wanted), said);
  CHECK(kinds.count("proposal") >= 2);
  CHECK(kinds.count("user") == 0);
}

TEST_CASE("a fact that a reader corrected or added has the status user") {
  const auto paper = test::there(exporting::Exported::read(test::open(test::made_pack()), {1}, {}));
  (*paper)->facts.user.push_back({.fact = "vote", .index = 0, .action = "correct", .correction = "k1"});
  std::size_t by_user = 0;
  exporting::each_fact_row(**paper, "", [&](const exporting::FactCells& cells) {
    if (cells[11] != "user") return;
    ++by_user;
    CHECK(cells[1] == "vote");
  });
  CHECK(by_user == 1);
}
