// The name of a law, as it is cited with chapter and §.
#include "core/base/checks.h"
#include "facts/cited/laws.h"

using namespace diarium;

TEST_CASE("a law is named without the chapter and § at which it is cited") {
  CHECK(facts::law_name("skollagen 10 kap. 32 §") == "skollagen");
  CHECK(facts::law_name("lagen (1993:387) om stöd 9 §") == "lagen (1993:387) om stöd");
  CHECK(facts::law_name("kommunallagen") == "kommunallagen");
}
