#include "query/parse.h"

#include "../index/support.h"
#include "base/utf8.h"

using namespace diarium;
using namespace diarium::query;

namespace {

/// «word(bil) either(phrase(röd bil) prefix(sko)) without(word(hus)) typ=motion -parti=L ?» for a query.
std::string read(std::string_view query) {
  const auto part = [](const Part& p) {
    std::string out = p.kind == Reading::Kind::phrase   ? "phrase("
                      : p.kind == Reading::Kind::prefix ? "prefix("
                                                        : "word(";
    for (std::size_t i = 0; i < p.terms.size(); ++i) out += (i ? " " : "") + p.terms[i];
    return out + ")";
  };
  const Parsed parsed = parse(query);
  std::string out;
  const auto add = [&](const std::string& one) { out += (out.empty() ? "" : " ") + one; };
  for (const Group& group : parsed.groups) {
    std::string inside;
    for (const Part& one : group.either) inside += (inside.empty() ? "" : " ") + part(one);
    add(group.either.size() > 1 ? "either(" + inside + ")" : inside);
  }
  for (const Part& one : parsed.without) add("without(" + part(one) + ")");
  for (const Filter& filter : parsed.filters) {
    const char* sign = filter.field.bound == Bound::from ? ">=" : filter.field.bound == Bound::to ? "<=" : "=";
    add((filter.without ? "-" : "") + std::string(name(filter.field.field)) + sign + filter.value +
        (filter.value_to.empty() ? "" : ".." + filter.value_to));
  }
  for (std::size_t i = 0; i < parsed.not_understood.size(); ++i) add("?");
  return out;
}

}  // namespace

TEST_CASE("words, phrases, prefixes and what is shut out are told apart") {
  for (const auto& [said, wanted] : test::Rows{{"", ""}, {"   \t\xC2\xA0 ", ""}, {"Röd BIL", "word(röd) word(bil)"},
       {"\"röd bil\" sko*", "phrase(röd bil) prefix(sko)"},
       {"\xE2\x80\x9Dröd bil\xE2\x80\x9D \xC2\xBBröd\xC2\xAB", "phrase(röd bil) phrase(röd)"},
       {"\"röd bil", "phrase(röd bil)"},
       {"bil -hus -\"rött hus\" -gul*", "word(bil) without(word(hus)) without(phrase(rött hus)) without(prefix(gul))"},
       {"gång- och cykelväg", "word(gång) word(och) word(cykelväg)"}, {"bil - hus", "word(bil) word(hus)"}})
    CHECK_MESSAGE(read(said) == wanted, said);
}

TEST_CASE("a case number is a phrase of its numbers") {
  CHECK(read("KS 2024/269") == "word(ks) phrase(2024 269)");
  CHECK(read("KS/2025:193") == "phrase(ks 2025 193)");
  CHECK(read("M:9/2025") == "phrase(m 9 2025)");
}

TEST_CASE("OR joins its neighbours, in Swedish too, and is told where it joins nothing") {
  for (const auto& [said, wanted] : test::Rows{{"bil OR båt hus", "either(word(bil) word(båt)) word(hus)"},
       {"bil ELLER \"röd båt\" ELLER sko*", "either(word(bil) phrase(röd båt) prefix(sko))"},
       {"bil eller båt", "word(bil) word(eller) word(båt)"}, {"OR bil", "word(or) word(bil)"},
       {"bil OR", "word(bil) ?"}, {"bil OR -båt", "word(bil) without(word(båt)) ?"},
       {"bil OR parti:L", "word(bil) parti=L ?"}})
    CHECK_MESSAGE(read(said) == wanted, said);
}

TEST_CASE("filters are known by Swedish and English words, with and without marks") {
  CHECK(read("typ:motion type:motion KOMMUN:Solna ar:2024 år:2024") ==
        "typ=motion typ=motion kommun=Solna år=2024 år=2024");
  CHECK(read("person:\"Jan Ek\" organ:\"kommunstyrelsen\" -parti:L") == "person=Jan Ek organ=kommunstyrelsen -parti=L");
  CHECK(read("från:2024 till:2025-03 from:2024-01-31 since:2023") == "år>=2024 år<=2025-03 år>=2024-01-31 år>=2023");
  CHECK(read("år:2020-2023 år:2020\xE2\x80\x93"
             "2023") == "år=2020..2023 år=2020..2023");
  CHECK(read("roll:reservation roll:förslag roll:att-sats") == "roll=reservation roll=förslag roll=att-sats");
  CHECK(read("dnr:2024/269 utfall:avslå") == "dnr=2024/269 utfall=avslå");
}

TEST_CASE("what is no filter is searched as words and told") {
  CHECK(read("roll:statist") == "word(statist) ?");
  CHECK(read("år:igår") == "word(igår) ?");
  // A day that no calendar has.
  for (const auto& [said, wanted] : test::Rows{{"från:2031-13-45", "phrase(2031 13 45) ?"},
       {"till:2031-02-29 till:2032-02-29", "phrase(2031 02 29) år<=2032-02-29 ?"}, {"från:", "?"}, {"typ:", "?"},
       {"http://exempel.se", "phrase(http exempel.se)"}, {"kl:14", "phrase(kl 14)"}, {"??? !", "? ?"}, {"*", "?"}})
    CHECK_MESSAGE(read(said) == wanted, said);
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
