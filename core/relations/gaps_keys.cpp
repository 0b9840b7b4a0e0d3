#include "relations/gaps_keys.h"

#include <algorithm>
#include <array>
#include <vector>

#include "facts/key.h"
#include "facts/lists.h"
#include "relations/cases_number.h"
#include "relations/cases_words.h"

namespace diarium::relations {
namespace {

/// Words that a work's name may have or lack.
constexpr std::array<std::string_view, 42> no_part = {
    "stad",      "stads",     "staden",    "stadens",   "kommun",     "kommuns",    "kommunen",
    "kommunens", "region",    "regionens", "regionen",  "befintlig",  "befintligt", "befintliga",
    "gallande",  "nuvarande", "reviderad", "reviderat", "reviderade", "forslag",    "ny",
    "nya",       "nytt",      "for",       "av",        "om",         "mot",        "i",
    "och",       "det",       "den",       "de",        "en",         "ett",        "till",
    "pa",        "som",       "fran",      "med",       "samt",       "ovrigt",     "tidigare"};

bool is_place(std::string_view key) {
  using facts::List;
  if (facts::find(List::municipalities, key) != nullptr || facts::find(List::regions, key) != nullptr) return true;
  return key.ends_with('s') && facts::find(List::municipalities, key.substr(0, key.size() - 1)) != nullptr;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string number_key(std::string_view written) {
  const auto number = case_number(written);
  if (!number) return "n:" + facts::key(written);
  return "n:" + number->text() + (number->enclosure == 0 ? "" : "-" + std::to_string(number->enclosure));
}

std::string body_key(std::string_view name) {
  std::string key = facts::key(name);
  if (key == "ks") return "kommunstyrelsen";
  if (key == "kf") return "kommunfullmaktige";
  if (key.ends_with("fullmaktiges") || key.ends_with("ens")) key.pop_back();
  if (key == "fullmaktige" || key == "stadsfullmaktige") return "kommunfullmaktige";
  return key;
}

std::string decision_key(std::string_view body, std::string_view day, std::string_view section) {
  return "d:" + body_key(body) + "|" + std::string(day) + "|" + std::string(section);
}

std::string work_key(std::string_view norm) {
  const std::string keys = facts::key(norm.substr(0, norm.find('(')));
  std::string out;
  std::size_t parts = 0;
  for (std::size_t at = 0; at < keys.size();) {
    if (!is_letter(keys[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < keys.size() && is_letter(keys[end])) ++end;
    const std::string_view word = std::string_view(keys).substr(at, end - at);
    at = end;
    if (std::find(no_part.begin(), no_part.end(), word) != no_part.end() || is_place(word)) continue;
    out += (out.empty() ? "w:" : " ") + std::string(root_of(word));
    ++parts;
  }
  return parts < 2 ? std::string{} : out;
}

}  // namespace diarium::relations
