#include "export/manifest.h"

#include <nlohmann/json.hpp>

namespace diarium::exporting {
namespace {

using nlohmann::json;

/// Remembers where the parser stopped; asks for nothing else.
struct Syntax : nlohmann::json_sax<json> {
  std::size_t broken_at = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    broken_at = at;
    return false;
  }
};

Error wrong(std::string what) { return {Fault::bad_format, std::move(what), std::string(manifest_name)}; }

}  // namespace

Result<Manifest> read_manifest(std::string_view bytes) {
  Syntax syntax;
  if (!json::sax_parse(bytes, &syntax))
    return Error{Fault::bad_format, "the manifest is not valid JSON; mend it or take it away",
                 std::string(manifest_name) + ":" + std::to_string(syntax.broken_at)};
  const json whole = json::parse(bytes, nullptr, false);
  if (!whole.is_object()) return wrong("the manifest must be one JSON object, {\"title\": \"…\", \"description\": \"…\"}");
  Manifest manifest;
  for (const auto& [key, into] : {std::pair("title", &manifest.title), std::pair("description", &manifest.description)}) {
    const auto value = whole.find(key);
    if (value == whole.end()) continue;
    if (!value->is_string()) return wrong(std::string("\"") + key + "\" in the manifest must be a string");
    *into = value->get<std::string>();
  }
  return manifest;
}

}  // namespace diarium::exporting
