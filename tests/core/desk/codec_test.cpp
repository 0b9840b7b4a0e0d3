#include <fstream>
#include <sstream>

#include "core/base/checks.h"
#include "core/desk/sample.h"
#include "desk/codec.h"

using namespace diarium;
using namespace diarium::desk;

TEST_CASE("a desk that is written is read as the same, whatever is on it") {
  for (const Desk& desk : {Desk{}, sample::desk(), erased(sample::desk()), without(sample::desk(), "?q=bro"),
                           with_note(sample::desk(), "d/lillby-brev/", "två\nrader «och» \"tecken\" \t\\")}) {
    const auto read = test::there(read_desk(desk_json(desk)));
    CHECK(*read == desk);
    CHECK(desk_json(*read) == desk_json(desk));
  }
}

TEST_CASE("the file of a desk is the one that the schema is tested on") {
  std::ifstream file(DIARIUM_ROOT "/tests/golden/desk/desk.json", std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  CHECK(text.str() == desk_json(without(sample::desk(), "d/lillby-brev/")));
}

TEST_CASE("a file that is cut anywhere is refused with words for a person") {
  const std::string json = desk_json(sample::desk());
  for (std::size_t size = 0; size + 2 < json.size(); ++size) {
    CHECK_FALSE(test::refused(read_desk(std::string_view(json).substr(0, size))).what.empty());
  }
}

TEST_CASE("what is no desk is refused, and the place that is wrong is named") {
  const auto wrong = [](std::string_view json) {
    const auto read = read_desk(json);
    return read ? std::string() : read.error().what;
  };
  CHECK(wrong("{}").find("no desk") != std::string::npos);
  CHECK(wrong(R"({"version":1,"corrections":[]})").find("no desk") != std::string::npos);
  CHECK(wrong(R"({"diarium_desk":2})").find("another version") != std::string::npos);
  CHECK(wrong(R"({"diarium_desk":1,"pins":[{"address":"d/a/"},{"title":"b"}]})").starts_with("pins[1].address"));
  CHECK(wrong(R"({"diarium_desk":1,"pins":[{"address":"d/a/","note":7}]})").starts_with("pins[0].note"));
  CHECK(wrong(R"({"diarium_desk":1,"pins":[{"address":"d/a/"},{"address":"d/a/"}]})").find("twice") != std::string::npos);
  CHECK(wrong(R"({"diarium_desk":1,"colour":"red"})").find("not known") != std::string::npos);
  CHECK(wrong(R"({"diarium_desk":1,"visit":{"papers":"0000000100000001"}})").starts_with("visit.papers"));
  CHECK(wrong(R"({"diarium_desk":1,"searches":[{"address":"?q=a","day":"i går"}]})").starts_with("searches[0].day"));
}
