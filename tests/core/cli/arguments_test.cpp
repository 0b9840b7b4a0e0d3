#include "cli/call/arguments.h"
#include "core/base/checks.h"

using namespace diarium;
using cli::Arguments;

namespace {

constexpr cli::Option options[] = {{"--out", "DIR", ""}, {"--json", "", ""}, {"-k", "N", ""}};
constexpr cli::Grammar grammar{1, 2, options};

Result<Arguments> parse(const std::vector<std::string>& words) { return Arguments::parse(words, grammar); }

}  // namespace

TEST_CASE("operands and options may stand in any order, values apart or in the same word") {
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"a", "--out", "x", "-k", "7", "--json"}, {"--out=x", "-k7", "--json", "a"}, {"--json", "a", "-k", "7", "--out=x"}}) {
    const auto arguments = test::there(parse(words));
    CHECK(arguments->operands() == std::vector<std::string>{"a"});
    CHECK(arguments->value("--out") == "x");
    CHECK(arguments->has("--json"));
    CHECK(*arguments->number("-k", 1, 3) == 7);
  }
}

TEST_CASE("after two dashes a word that looks like an option is none; one dash is an operand") {
  const auto arguments = test::there(parse({"-", "--", "--json"}));
  CHECK(arguments->operands() == std::vector<std::string>{"-", "--json"});
  CHECK_FALSE(arguments->has("--json"));
}

TEST_CASE("what cannot be meant is told by name") {
  const auto what = [](const std::vector<std::string>& words) {
    return test::refused(parse(words)).what;
  };
  CHECK(what({"a", "--jsom"}) == "option --jsom is not known");
  CHECK(what({"a", "-x3"}) == "option -x is not known");
  CHECK(what({"a", "--out"}) == "option --out needs a value: DIR");
  CHECK(what({"a", "--json=1"}) == "option --json takes no value");
  CHECK(what({}) == "too few arguments");
  CHECK(what({"a", "b", "c"}) == "too many arguments: \"c\"");
}

TEST_CASE("a number is a whole number in range, or an error that quotes it") {
  for (const char* wrong : {"0", "-1", "x", "", "1x", "4294967296", "1.5", " 1"}) {
    CHECK_FALSE_MESSAGE(test::there(parse({"a", "-k", wrong}))->number("-k", 1, 3), wrong);
  }
  CHECK(*parse({"a"})->number("-k", 1, 3) == 3);
}
