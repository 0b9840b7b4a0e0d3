#include "export/json/ledger.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "text/text.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;
}  // namespace

std::string ledger_json(std::string_view source, std::span<const text::Repair> ledger) {
  const text::CodePoints points(source);
  Json list = Json::array();
  for (const text::Repair& repair : ledger) {
    Json entry{{"start", points.before(repair.source.begin)},
               {"end", points.before(repair.source.end)},
               {"was", repair.was},
               {"now", repair.now},
               {"reason", text::name(repair.reason)},
               {"confidence", repair.confidence}};
    if (repair.ambiguous()) entry["readings"] = repair.readings;
    list.push_back(std::move(entry));
  }
  return many_lines(list, 2);
}

}  // namespace diarium::exporting
