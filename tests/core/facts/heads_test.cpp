// Which paper of a file carries it.
#include <doctest/doctest.h>

#include "facts/parts/parts.h"

using namespace diarium;

TEST_CASE("an answer carries a file before what it answers, and what is told before what is not") {
  using facts::Type;
  const auto carrier = [](std::vector<Type> types) {
    std::vector<facts::Part> parts(types.size());
    for (std::size_t i = 0; i < types.size(); ++i) {
      parts[i].type = types[i];
      parts[i].section_block = facts::Reading::no_block;
    }
    return facts::main_part(parts);
  };
  CHECK(carrier({Type::motion, Type::protokollsparagraf}) == 0);  // What the motion rests on.
  CHECK(carrier({Type::none, Type::protokollsparagraf}) == 1);
  CHECK(carrier({Type::protokollsparagraf, Type::motion}) == 0);
  CHECK(carrier({Type::protokollsparagraf, Type::tjansteskrivelse, Type::motion}) == 1);
  CHECK(carrier({Type::none, Type::interpellation}) == 1);
  CHECK(carrier({Type::motion, Type::motion, Type::motion, Type::utlatande}) == 0);  // Far down: an enclosure's.
}
