// The JSON of shared wording: what two papers share and what one paper repeats stand in lists of their own.
#include "export/json/across_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace diarium;

TEST_CASE("wording that lies within one paper is no wording that travelled between two") {
  const auto plain = [](std::uint32_t byte) { return byte; };
  const std::vector<exporting::JsonPaper> papers = {{"brev", plain}, {"svar", plain}};
  relations::Wording wording;
  wording.pairs.push_back({.a = {0, 0}, .b = {1, 0}, .longest = 9});
  wording.pairs.push_back({.a = {1, 1}, .b = {1, 2}, .longest = 8});
  wording.pairs.push_back({.a = {1, 2}, .b = {1, 2}, .longest = 7});
  std::string text;
  exporting::wording_json(
      wording, [&](std::uint32_t number) -> const exporting::JsonPaper& { return papers[number]; },
      [&](std::string_view more) { text += more; });
  const auto told = nlohmann::json::parse(text);
  REQUIRE(told["pairs"].size() == 1);
  CHECK(told["pairs"][0]["longest"] == 9);
  REQUIRE(told["within"].size() == 2);
  CHECK(told["within"][0]["a"] == "svar#1");
  CHECK(told["within"][1]["a"] == told["within"][1]["b"]);
}
