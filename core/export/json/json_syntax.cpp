#include "export/json/json_syntax.h"

#include <nlohmann/json.hpp>

namespace diarium::exporting {
namespace {


/// Remembers where the parser stopped; asks for nothing else.
struct Syntax : nlohmann::json_sax<nlohmann::json> {
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

}  // namespace

std::optional<std::size_t> broken_json(std::string_view text) {
  Syntax syntax;
  if (nlohmann::json::sax_parse(text, &syntax)) return std::nullopt;
  return syntax.broken_at;
}

}  // namespace diarium::exporting
