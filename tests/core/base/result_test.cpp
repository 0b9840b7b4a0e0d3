#include "base/result.h"

#include <memory>

#include "core/base/checks.h"

using namespace diarium;

namespace {
Result<std::unique_ptr<int>> half(int number) {
  if (number % 2 != 0) return Error{Fault::bad_format, "The number is odd; give an even one", "here:1"};
  return std::make_unique<int>(number / 2);
}
}  // namespace

TEST_CASE("a result holds the value or the error, and a value can be moved out") {
  auto good = test::there(half(8));
  CHECK(**good == 4);
  const std::unique_ptr<int> out = *std::move(good);
  CHECK(*out == 4);

  const Error bad = test::refused(half(7));
  CHECK(bad.fault == Fault::bad_format);
  CHECK(bad.where == "here:1");
}

TEST_CASE("a result of an error type is told from its value") {
  const Result<std::string> text = std::string("words");
  CHECK(text);
  CHECK(text->size() == 5);
}

TEST_CASE("spans contain, overlap and order by their first byte") {
  const ByteSpan first{2, 5};
  CHECK(first.contains(2));
  CHECK_FALSE(first.contains(5));
  CHECK(first.overlaps({4, 9}));
  CHECK_FALSE(first.overlaps({5, 9}));
  CHECK(first < ByteSpan{3, 4});
  CHECK(slice("abcdefg", first) == "cde");
  CHECK(ByteSpan{4, 4}.empty());
}
