#include "bind/values/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

TEST_CASE("words of any length with any sign in any place come back as they were said") {
  for (std::size_t size = 0; size < 140; ++size) {
    for (const std::string sign : {"", "\"", "\\", "\n", "\x1f", "ö", "/", "\x7f"}) {
      for (const std::size_t at : {std::size_t{0}, size / 2, size}) {
        const std::string words = std::string(at, 'a') + sign + std::string(size - at, 'b');
        std::string json;
        diarium::bind::JsonWriter to(json);
        to.open_object();
        to.key("words");
        to.text(words);
        to.key("after");
        to.number(7);
        to.close_object();
        const auto read = nlohmann::json::parse(json, nullptr, false);
        CAPTURE(json);
        REQUIRE_FALSE(read.is_discarded());
        CHECK(read["words"] == words);
        CHECK(read["after"] == 7);
      }
    }
  }
}
