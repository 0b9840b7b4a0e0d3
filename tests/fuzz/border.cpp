// Bytes as what JavaScript tells a page, a message a line: the page stays, and what it answers is JSON.
#include "bind/border.h"

#include <cstring>
#include <nlohmann/json.hpp>

#include "fuzz/check.h"
#include "fuzz/made.h"

void diarium::fuzz::run(std::string_view given) {
  static const std::string pack = fuzz::made_pack();  // Made once: the program has no other memory.
  bind::Page* page = diarium_create();
  std::uint8_t* bytes = diarium_alloc(pack.size());
  std::memcpy(bytes, pack.data(), pack.size());
  fuzz::hold(diarium_open(page, bytes, pack.size()) == 0);
  std::string_view lines = given;
  for (int told = 0; told < 12 && !lines.empty(); ++told) {
    const std::string line(lines.substr(0, lines.find('\n')));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    diarium_tell(page, line.data(), line.size());
    fuzz::hold(nlohmann::json::accept(diarium_take(page)));
    fuzz::hold(nlohmann::json::accept(diarium_prose(page, 0, 8)));
  }
  diarium_destroy(page);
}
