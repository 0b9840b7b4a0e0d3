// What is told of a whole whose points were answered one by one.
#include "relations/decided/whole_outcome.h"

#include <doctest/doctest.h>

#include <vector>

using namespace diarium;
using Points = std::vector<std::string_view>;

namespace {
std::string_view of_points(const Points& points) { return relations::whole_outcome(std::span<const std::string_view>(points)); }
}  // namespace

TEST_CASE("an outcome is told of a whole where it is true of every point") {
  for (const std::string_view one : {"avslå", "bifalla", "besvarad", "anta", "notera", "bevilja", "tillstyrka"}) {
    CAPTURE(one);
    CHECK(of_points({one}) == one);
    CHECK(of_points({one, one, one}) == one);
  }
  CHECK(of_points({}).empty());
  CHECK(of_points({""}).empty());
}

TEST_CASE("a point that was refused, answered or granted says nothing of one that nobody speaks of") {
  for (const std::string_view one : {"avslå", "bifalla", "besvarad", "notera", "bevilja", "tillstyrka", "delvis"}) {
    CAPTURE(one);
    CHECK(of_points({one, ""}).empty());
    CHECK(of_points({"", one}).empty());
  }
}

TEST_CASE("what is adopted first is the outcome, with assignments and notes behind it, and not what is adopted last") {
  CHECK(of_points({"anta", ""}) == "anta");
  CHECK(of_points({"anta", "tillstyrka", "notera"}) == "anta");
  CHECK(of_points({"", "anta"}).empty());
  CHECK(of_points({"anta", "avslå"}).empty());
  CHECK(of_points({"anta", "godkänna", ""}) == "anta");
  CHECK(of_points({"godkänna", "anta", "notera"}) == "godkänna");
  CHECK(of_points({"anta", "godkänna", "avslå"}).empty());
  CHECK(of_points({"notera", "anta"}) == "anta");
}

TEST_CASE("points granted and points refused are a grant in part, and two ways to refuse are none") {
  CHECK(of_points({"bifalla", "avslå"}) == "delvis");
  CHECK(of_points({"besvarad", "bifalla", "avslå"}) == "delvis");
  CHECK(of_points({"bifalla", "avslå", ""}).empty());
  CHECK(of_points({"avslå", "besvarad"}).empty());
}
