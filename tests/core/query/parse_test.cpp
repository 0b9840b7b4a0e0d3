#include "query/parse.h"

#include "../index/support.h"
#include "base/utf8.h"

using namespace diarium;
using namespace diarium::query;

TEST_CASE("a query of blanks has no parts") {
  for (const std::string_view blank : {"", "   \t\xC2\xA0 "}) {
    const Parsed parsed = parse(blank);
    CHECK(parsed.groups.empty());
    CHECK((parsed.without.empty() && parsed.filters.empty() && parsed.not_understood.empty()));
  }
}

TEST_CASE("spans lie where the parts stand in the query") {
  const std::string query = "röd -\"två ord\" typ:motion sko*";
  const Parsed parsed = parse(query);
  CHECK(slice(query, parsed.groups[0].either[0].span) == "röd");
  CHECK(slice(query, parsed.without[0].span) == "-\"två ord\"");
  CHECK(slice(query, parsed.filters[0].span) == "typ:motion");
  CHECK(slice(query, parsed.groups[1].either[0].span) == "sko*");
}

TEST_CASE("any bytes are a query, and what is shown of it are characters") {
  test::Die die(41);
  const std::string alphabet = "ab \"*-:OR\xC3\xA5\xE2\x80\x9D\xFF\xF0\x9F\x98\x80\n,.typkommunår:2024 ";
  for (int round = 0; round < 3000; ++round) {
    std::string query;
    for (std::uint32_t size = die.below(60); size > 0; --size)
      query.push_back(die.one_in(5) ? static_cast<char>(die.next()) : die.one(alphabet));
    const Parsed parsed = parse(query);
    const auto is_inside = [&](ByteSpan span) { return span.begin <= span.end && span.end <= query.size(); };
    for (const Group& group : parsed.groups) {
      for (const Part& part : group.either) {
        CHECK(is_inside(part.span));
        CHECK(utf8::valid(part.written));
        CHECK_FALSE(part.terms.empty());
      }
    }
    for (const Filter& filter : parsed.filters) CHECK(utf8::valid(filter.value));
    for (const ByteSpan& span : parsed.not_understood) CHECK(is_inside(span));
  }
}

TEST_CASE("a query without end is cut, and that is told") {
  std::string query;
  for (int i = 0; i < 500; ++i) query += "ord" + std::to_string(i) + " ";
  const Parsed parsed = parse(query);
  CHECK(parsed.groups.size() == most_parts);
  CHECK(parsed.not_understood.size() == 1);
  CHECK(parse(std::string(1000000, 'x')).not_understood.size() == 1);
}
